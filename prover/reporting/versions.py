"""Two versions of a problem set side by side, an original and a corrected one say. Pure.

Runs are over two versions when they share names of problems and some of these state something else. `Comparison` leaves
such problems out, since they do not tell two provers apart; here they are what is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

from prover.reporting.results import Entry, Result, same_statement
from prover.reporting.tables import Sheet, listed

Fate: TypeAlias = Literal["proved", "not proved", "not stated", "missing"]

_HASH = 12
"""Digits of a checksum that a table shows."""


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two: the run, where its set came from, and its checksums (SHA-256; None: not known).

    `problems_sha256` is that of the problems as they were attempted, headers included, `set_sha256` that of the file
    they were read from. `own` are the problems that the other version does not name.
    """

    run: str
    set: str | None
    set_sha256: str | None
    problems_sha256: str | None
    problems: int
    own: tuple[str, ...]
    solved: int
    solved_alike: int
    solved_differing: int
    solved_own: int


@dataclass(frozen=True, slots=True)
class Change:
    """A problem that states something else in the two versions, and what became of it in each."""

    name: str
    first: Fate
    second: Fate


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions of a set. `alike` counts the problems of one name that state the same in both, `differing` are those
    that do not; `only_first` and `only_second` are the shared problems, alike or not, that only one run proved."""

    first: Version
    second: Version
    alike: int
    differing: tuple[Change, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]

    @classmethod
    def of(cls, first: Result, second: Result) -> Versions | None:
        """Two results side by side; None where no problem that both name differs."""
        theirs = {entry.name: entry for entry in second.entries if entry.statement is not None}
        shared = [(entry, theirs[entry.name]) for entry in first.entries if entry.name in theirs]
        differing = [pair for pair in shared if not same_statement(*pair)]
        if not differing:
            return None
        return cls(
            first=_version(first, [one for one, _ in shared], {one.name for one, _ in differing}),
            second=_version(second, [other for _, other in shared], {one.name for one, _ in differing}),
            alike=len(shared) - len(differing),
            differing=tuple(Change(one.name, _fate(one), _fate(other)) for one, other in differing),
            only_first=tuple(one.name for one, other in shared if one.solved() and not other.solved()),
            only_second=tuple(one.name for one, other in shared if other.solved() and not one.solved()),
        )

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)

    def sheets(self) -> Iterator[Sheet]:
        """As tables: the versions, and the statements that differ."""
        both = (self.first, self.second)
        headings = ("run", "set", "problems", "SHA-256", "solved", "stated alike", "stated otherwise", "in one only")
        notes = [f"SHA-256 of the problems as attempted, its first {_HASH} digits; all of it is in --json"]
        for version, alone in zip(both, (self.only_first, self.only_second), strict=True):
            if alone:
                notes.append(f"of the problems that both name only {version.run} proved: {listed(alone)}")
            if version.own:
                notes.append(f"only in the set of {version.run}: {listed(version.own)}")
        rows = tuple(self._row(version) for version in both)
        yield Sheet(f"Two versions of a set: {both[0].run} and {both[1].run}", headings, rows, tuple(notes), texts=2)
        lines = tuple((change.name, change.first, change.second) for change in self.differing)
        yield Sheet("Stated otherwise in the two versions", ("problem", *(each.run for each in both)), lines, texts=3)

    def _row(self, version: Version) -> tuple[str, ...]:
        return (
            version.run,
            version.set or "–",
            str(version.problems),
            (version.problems_sha256 or "–")[:_HASH],
            str(version.solved),
            f"{version.solved_alike}/{self.alike}",
            f"{version.solved_differing}/{len(self.differing)}",
            f"{version.solved_own}/{len(version.own)}",
        )


def versions(results: Sequence[Result]) -> list[Versions]:
    """Each result with each later one, where they are over two versions of a set."""
    pairs = ((first, second) for place, first in enumerate(results) for second in results[place + 1 :])
    return [found for pair in pairs if (found := Versions.of(*pair)) is not None]


def _version(result: Result, shared: Iterable[Entry], differing: set[str]) -> Version:
    names = {entry.name for entry in shared}
    own = tuple(entry.name for entry in result.entries if entry.name not in names)
    options, source = result.facts.get("options", {}), result.facts.get("set") or {}
    return Version(
        run=result.name,
        set=options.get("set_"),
        set_sha256=source.get("sha256"),
        problems_sha256=result.problems_hash,
        problems=len(result.entries),
        own=own,
        solved=len(result.solved),
        solved_alike=len(result.solved & names - differing),
        solved_differing=len(result.solved & differing),
        solved_own=len(result.solved - names),
    )


def _fate(entry: Entry) -> Fate:
    if entry.solved():
        return "proved"
    if not entry.stated:
        return "not stated"
    return "not proved" if entry.attempts else "missing"
