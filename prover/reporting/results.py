"""What is reported: the attempts of a run, problem by problem, wherever they come from."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from prover.errors import UsageError
from prover.evaluation.problems import Problem
from prover.evaluation.report import ONE_TACTIC
from prover.evaluation.rows import Row, source
from prover.evaluation.run_folder import BASELINE, RunFolder

COSTS = ("expansions", "tactics", "seconds", "tokens")
"""What an attempt costs, each a field of its row."""

_SOURCES = {
    "aime": "AIME", "amc": "AMC", "imo": "IMO", "mathd_algebra": "MATH algebra",
    "mathd_numbertheory": "MATH number theory", "numbertheory": "number theory",
}  # fmt: skip
_ENDING = re.compile(r"\s*:=\s*(by)?\s*\Z")


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt that ended. `unknown` names the fields of its row that nobody measured."""

    row: Row
    unknown: frozenset[str] = frozenset()

    def value(self, name: str) -> float | None:
        """A number of the row; None where it is unknown."""
        return None if name in self.unknown else float(getattr(self.row, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A problem of a result, and the attempts on it that have ended, by number.

    `statement` is None for a problem of which nothing but its existence is known. `source` is for people to read.
    """

    name: str
    split: str | None = None
    source: str = "other"
    difficulty: int | None = None
    statement: str | None = None
    header: str = ""
    attempts: tuple[Attempt, ...] = ()

    @property
    def stated(self) -> bool:
        """False when its statement did not elaborate, so that nothing was attempted."""
        return all(attempt.row.attempted for attempt in self.attempts)

    @property
    def attempted(self) -> bool:
        """Whether it is in the denominator of attempted problems: at least one attempt has ended."""
        return self.stated and bool(self.attempts)

    @property
    def verified(self) -> tuple[Attempt, ...]:
        """The attempts that proved it."""
        return tuple(attempt for attempt in self.attempts if attempt.row.verdict == "verified")

    def solved(self, attempts: int | None = None) -> bool:
        """Whether one of the first so many attempts proved it; None: any."""
        return any(attempts is None or attempt.row.attempt < attempts for attempt in self.verified)

    def missing(self, attempts: int) -> tuple[int, ...]:
        """The numbers of those of `attempts` attempts that have not ended."""
        ended = {attempt.row.attempt for attempt in self.attempts}
        return tuple(number for number in range(attempts) if number not in ended) if self.stated else ()


@dataclass(frozen=True, kw_only=True)
class Result:
    """A run, or what was imported of one. `attempts` is how many each problem gets.

    `facts` are those of the manifest, `problems_hash` tells problem sets apart (None: not known), `remarks` are lines
    about what was found on reading. `path` is the folder of a run, None for an import. `baseline` is the one-tactic
    baseline that was made with it, on the same problems; None where there is none.
    """

    name: str
    attempts: int
    entries: tuple[Entry, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    path: Path | None = None
    problems_hash: str | None = None
    remarks: tuple[str, ...] = ()
    baseline: Result | None = None

    def named(self, name: str) -> Result:
        """The same under another name."""
        baseline = None if self.baseline is None else replace(self.baseline, name=f"{name}: {ONE_TACTIC}")
        return replace(self, name=name, baseline=baseline)

    @cached_property
    def missing(self) -> int:
        """Attempts that have not ended. A problem without any may turn out not to elaborate."""
        return sum(len(entry.missing(self.attempts)) for entry in self.entries)

    @cached_property
    def solved(self) -> frozenset[str]:
        """The names of the problems that an attempt proved."""
        return frozenset(entry.name for entry in self.entries if entry.solved())

    @property
    def rows(self) -> list[Row]:
        """The attempts that have ended, by problem."""
        return [attempt.row for entry in self.entries for attempt in entry.attempts]


def of_run(path: Path) -> Result:
    """The run in a folder, with its baseline. Raises UsageError when there is none, and when it is damaged."""
    result = _of_folder(path)
    below = path / BASELINE
    if not (below / "manifest.json").exists():
        return result
    baseline = _of_folder(below)
    same = [other.facts["problems"]["sha256"] for other in (result, baseline)]
    if same[0] != same[1] or result.facts.get("lean") != baseline.facts.get("lean"):
        raise UsageError(f"{below} was made of other problems, or with another Lean, than the run: remove it")
    return replace(result, baseline=baseline).named(result.name)


def _of_folder(path: Path) -> Result:
    folder = RunFolder(path)
    try:
        problems, attempts = folder.problems, folder.attempts
        digest, facts = folder.manifest["problems"]["sha256"], folder.manifest
        content = (path / "problems.jsonl").read_bytes()
    except OSError as error:
        raise UsageError(f"cannot read the run {path}: {error.strerror or error}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(f"the run {path} is damaged ({type(error).__name__}: {error}): restore it") from error
    if attempts < 1:
        raise UsageError(f"the run {path} is damaged (it makes {attempts} attempts): restore it")
    if hashlib.sha256(content).hexdigest() != digest:
        raise UsageError(f"{path}/problems.jsonl is not what the run began with: restore it")
    return Result(
        name=path.name or str(path), attempts=attempts, entries=_entries(path, problems, folder.rows(), attempts),
        facts=facts, path=path, problems_hash=digest, remarks=_remarks(folder),
    )  # fmt: skip


def distinct(results: Sequence[Result]) -> list[Result]:
    """The results under names that differ: where two have one name, the paths that they were read from.

    Raises UsageError when one is named twice.
    """
    places = [result.path.resolve() for result in results if result.path is not None]
    if twice := next((place for place in places if places.count(place) > 1), None):
        raise UsageError(f"the run {twice} is named twice: name each run once")
    names = [result.name for result in results]
    return [
        result.named(str(result.path)) if names.count(result.name) > 1 and result.path is not None else result
        for result in results
    ]


def readable(prefix: str) -> str:
    """The name of a source, for people."""
    return _SOURCES.get(prefix, prefix)


def same_statement(one: Entry, other: Entry) -> bool:
    """Whether two problems state the same, but for white space and the beginning of a proof."""
    if one.statement is None or other.statement is None:
        return False
    return plain_statement(one.statement) == plain_statement(other.statement)


def plain_statement(text: str) -> str:
    """A statement without the `:= by` at its end, each white space one blank."""
    return " ".join(_ENDING.sub("", text).split())


def _remarks(folder: RunFolder) -> tuple[str, ...]:
    """Whether all of a run was made by the same."""
    sessions, lines = folder.sessions(), []
    for key, what in (("code", "versions of the code"), ("machine", "kinds of machine")):
        if (kinds := len({json.dumps(session.get(key), sort_keys=True) for session in sessions})) > 1:
            lines.append(f"made in {len(sessions)} sessions by {kinds} {what}: see sessions.jsonl")
    return tuple(lines)


def _entries(path: Path, problems: Iterable[Problem], rows: Iterable[Row], attempts: int) -> tuple[Entry, ...]:
    found: dict[str, list[Row]] = {problem.name: [] for problem in problems}
    for row in rows:
        if not all(isinstance(getattr(row, name), int | float) for name in (*COSTS, "attempt")):
            raise UsageError(f"{path}/attempts.jsonl: {row.name} has a number that is none: restore it")
        if row.name not in found or not 0 <= row.attempt < attempts:
            raise UsageError(f"{path}/attempts.jsonl: {row.name}, attempt {row.attempt + 1}, is none of this run's")
        found[row.name].append(row)
    return tuple(_entry(problem, found[problem.name]) for problem in problems)


def _entry(problem: Problem, rows: Iterable[Row]) -> Entry:
    difficulty = problem.extra.get("difficulty")
    return Entry(
        name=problem.name, split=problem.split, source=readable(source(problem.name)),
        difficulty=difficulty if isinstance(difficulty, int) else None,
        statement=problem.statement, header=problem.header,
        attempts=tuple(Attempt(row) for row in sorted(rows, key=lambda row: row.attempt)),
    )  # fmt: skip
