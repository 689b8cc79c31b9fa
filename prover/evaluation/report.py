"""Tables over rows. Pure: no clock, no files, no Lean.

Two rates are given everywhere, since either alone can mislead: of the problems that were attempted, and of all problems
that were asked for. Whatever was attempted and is not verified counts as not proved, errors included.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from rich.table import Table

from prover.evaluation.rows import Row

Z95 = 1.959963984540054
"""The standard normal distribution lies within plus or minus this with a probability of 95 %."""

ONE_TACTIC = "one tactic"
"""What tables call the baseline: a few closing tactics, each tried once on every problem."""

_NAMES_SHOWN = 3
_MESSAGE_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` of `total`, with its 95 % Wilson score interval."""

    count: int
    total: int

    @property
    def interval(self) -> tuple[float, float]:
        """(0, 1) when nothing was counted."""
        return wilson(self.count, self.total)

    @property
    def value(self) -> float | None:
        """None when nothing was counted."""
        return self.count / self.total if self.total else None

    def __str__(self) -> str:
        if self.value is None:
            return "–"
        low, high = self.interval
        return f"{100 * self.value:.1f} % [{100 * low:.1f}–{100 * high:.1f}]"

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {**asdict(self), "rate": self.value, "interval95": list(self.interval)}


def wilson(count: int, total: int, z: float = Z95) -> tuple[float, float]:
    """The score interval of a proportion (E. B. Wilson, 1927): those proportions p for which `count` is within `z`
    standard deviations, taken at p, of its mean. Never beyond [0, 1]; (0, 1) for a total of 0."""
    if total == 0:
        return 0.0, 1.0
    rate, square = count / total, z * z
    middle = (rate + square / (2 * total)) / (1 + square / total)
    half = z / (1 + square / total) * math.sqrt(rate * (1 - rate) / total + square / (4 * total * total))
    return (0.0 if count == 0 else middle - half), (1.0 if count == total else middle + half)


@dataclass(frozen=True, slots=True)
class Group:
    """The counts of some of the rows."""

    name: str
    problems: int
    attempted: int
    verified: int
    one_tactic: int
    errors: int

    @classmethod
    def of(cls, name: str, rows: Sequence[Row]) -> Group:
        """Count `rows`."""
        return cls(
            name,
            len(rows),
            sum(row.attempted for row in rows),
            sum(row.verdict == "verified" for row in rows),
            sum(row.verdict == "verified" and row.one_tactic is True for row in rows),
            sum(row.verdict == "error" for row in rows),
        )

    @property
    def of_attempted(self) -> Rate:
        """Verified of attempted."""
        return Rate(self.verified, self.attempted)

    @property
    def of_all(self) -> Rate:
        """Verified of all problems."""
        return Rate(self.verified, self.problems)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        rates = {"of_attempted": self.of_attempted.as_dict(), "of_all": self.of_all.as_dict()}
        return {**asdict(self), **rates}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why some problems were not attempted; `message` is Lean's on the first of them."""

    reason: str
    names: tuple[str, ...]
    message: str

    def __str__(self) -> str:
        more = ", …" if len(self.names) > _NAMES_SHOWN else ""
        names = ", ".join(self.names[:_NAMES_SHOWN])
        return f"{len(self.names):>5}  {self.reason}  ({names}{more}; {self.message[:_MESSAGE_SHOWN]})"


@dataclass(frozen=True, slots=True)
class Tried:
    """The one-tactic baseline of a run: its rows, one for each problem, all of them when it is `complete`."""

    rows: tuple[Row, ...]
    complete: bool

    @property
    def proved(self) -> tuple[Row, ...]:
        """What one tactic proves."""
        return tuple(row for row in self.rows if row.verdict == "verified")

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        counts = {key: value for key, value in Group.of(ONE_TACTIC, self.rows).as_dict().items() if key != "name"}
        return {"complete": self.complete, **counts, "rows": [row.as_dict() for row in self.rows]}


def best(rows: Sequence[Row]) -> list[Row]:
    """One row for each problem, in the order of their first ones: the first verified attempt, else the first."""
    found: dict[str, Row] = {}
    for row in rows:
        known = found.setdefault(row.name, row)
        if row.verdict == "verified" != known.verdict:
            found[row.name] = row
    return list(found.values())


def groups(rows: Sequence[Row], key: Callable[[Row], str]) -> list[Group]:
    """The rows by `key`, in the order in which the keys come."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return [Group.of(name, members) for name, members in found.items()]


def by_split(rows: Sequence[Row]) -> list[Group]:
    """One group for each split; problems without one are in the group "none"."""
    return groups(rows, _split)


def _split(row: Row) -> str:
    return row.split or "none"


def by_source(rows: Sequence[Row]) -> list[Group]:
    """One group for each source, the largest first."""
    return sorted(groups(rows, lambda row: row.source), key=lambda group: (-group.problems, group.name))


def reasons(rows: Sequence[Row]) -> list[Reason]:
    """Why problems were not attempted, the commonest reason first."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if not row.attempted:
            found.setdefault(row.reason, []).append(row)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Reason(reason, tuple(row.name for row in same), same[0].message) for reason, same in ordered]


def table(rows: Sequence[Row], *, complete: bool, baseline: Tried | None = None) -> Table:
    """Counts and rates by split and by source. Of a run that is not `complete` only the rates of what was attempted are
    shown: problems still to come are neither proved nor not.

    `baseline`, on the same problems, gets a line of its own and says what one tactic proves; None where nobody made it:
    then that is known only of the problems that were proved, and shown as a lower bound.
    """
    result = Table(box=None, pad_edge=False)
    result.add_column("", no_wrap=True)
    for heading in (
        "problems",
        "attempted",
        "verified",
        "errors",
        "one tactic",
        "% of attempted [95 %]",
        "% of all [95 %]",
    ):
        result.add_column(heading, justify="right", no_wrap=True)
    splits, sources = by_split(rows), by_source(rows)
    sections: list[tuple[list[Group], Callable[[Row], str]]] = [
        (splits if len(splits) > 1 else [], _split),
        (sources if len(sources) > 1 else [], lambda row: row.source),
        ([Group.of("all", rows)], lambda row: "all"),
    ]
    names = {row.name for row in rows}
    for section, key in sections:
        proved = None if baseline is None else Counter(key(row) for row in baseline.proved if row.name in names)
        for group in section:
            one = at_least(group.one_tactic) if proved is None else str(proved[group.name])
            result.add_row(*_cells(group, one, complete))
        if section and section is not sections[-1][0]:
            result.add_row()
    if baseline is not None:
        result.add_row(*_cells(Group.of(ONE_TACTIC, baseline.rows), "", baseline.complete))
    return result


def _cells(group: Group, one_tactic: str, complete: bool) -> tuple[str, ...]:
    counts = (group.problems, group.attempted, group.verified, group.errors)
    return group.name, *map(str, counts), one_tactic, str(group.of_attempted), str(group.of_all) if complete else "–"


def at_least(count: int) -> str:
    """How many problems one tactic proves, where at most those that were solved anyway were tried with one."""
    return f"≥ {count}" if count else "–"


def remarks(rows: Sequence[Row], *, pending: int = 0) -> list[str]:
    """What the table does not say, as lines: what was not attempted and why, how searches ended, and the totals.

    `pending` problems were to be attempted when the run was interrupted."""
    everything = Group.of("all", rows)
    lines: list[str] = []
    if left_out := reasons(rows):
        lines.append(f"not attempted, because their statements do not elaborate: {sum(len(r.names) for r in left_out)}")
        lines += [str(reason) for reason in left_out]
    stops = Counter(row.stop for row in rows if row.attempted and row.verdict != "verified")
    if stops:
        lines.append("not proved: " + ", ".join(f"{stop} {count}" for stop, count in stops.most_common()))
    if recalled := sum(row.recalled for row in rows):
        tactics = sum(row.tactics for row in rows)
        lines.append(f"{recalled / tactics:.1%} of {tactics} outcomes came from the cache")
    lines += answers(rows)
    if times := [row.seconds for row in rows if row.verdict == "verified"]:
        lines.append(f"seconds for a verified problem: median {median(times):.2f}, longest {max(times):.2f}")
        lines.append(f"one tactic is enough for {everything.one_tactic} of the {everything.verified} verified")
        lines += marks([row for row in rows if row.verdict == "verified"])
    if pending:
        lines.append(
            f"interrupted: {everything.attempted} problems attempted, {pending} more were to be; verified "
            f"{everything.verified}: {everything.of_attempted} of the attempted"
        )
    else:
        lines.append(
            f"verified {everything.verified}: {everything.of_attempted} of {everything.attempted} attempted, "
            f"{everything.of_all} of all {everything.problems}"
        )
    return lines


def answers(rows: Sequence[Row]) -> list[str]:
    """What came of the answers that were looked for, as lines; none where nobody looked."""
    asked = [row for row in rows if row.answer_samples]
    if not asked:
        return []
    found = [row for row in asked if row.answer is not None]
    agreeing, others = (sum(row.answer_agrees is each for row in found) for each in (True, None))
    wrong = [f"{row.name} ({row.answer})" for row in found if row.answer_agrees is False]
    tokens, seconds = sum(row.solve_tokens for row in asked), sum(row.solve_seconds for row in asked)
    return [
        f"answers: found for {len(found)} of the {len(asked)} problems that ask for one: {agreeing} as the formal "
        f"statement says, {len(wrong)} otherwise, {others} not compared; {tokens} tokens, {seconds:.1f} s",
        *([f"another answer than the formal statement's: {', '.join(wrong)}"] if wrong else []),
    ]


def marks(rows: Sequence[Row]) -> list[str]:
    """Which of the problems may be easier than they were meant, and why, as lines; they count like any other."""
    lines: list[str] = []
    if unreviewed := sum(row.unreviewed for row in rows):
        lines.append(f"marked: the statements of {unreviewed} of these are by the model, unreviewed")
    if truncated := [row for row in rows if row.truncated]:
        named = ", ".join(f"{row.name} ({'; '.join(row.truncated)})" for row in truncated)
        lines.append(f"marked: {len(truncated)} of these compute with truncated literals: {named}")
    if contradictory := [row.name for row in rows if row.contradictory]:
        lines.append(f"marked: {len(contradictory)} of these have contradictory hypotheses: {', '.join(contradictory)}")
    if possible := sum(bool(row.may_truncate) for row in rows):
        lines.append(f"marked: {possible} of these subtract or divide variables, which may truncate")
    return lines


def as_json(rows: Sequence[Row], *, pending: int = 0, baseline: Tried | None = None) -> dict[str, Any]:
    """The same for programs, of the best attempt on each problem; all rows are in it, and those of the baseline."""
    ours = best(rows)
    return {
        "pending": pending,
        **{key: value for key, value in Group.of("all", ours).as_dict().items() if key != "name"},
        "by_split": [group.as_dict() for group in by_split(ours)],
        "by_source": [group.as_dict() for group in by_source(ours)],
        "not_stated": [asdict(reason) for reason in reasons(ours)],
        "rows": [row.as_dict() for row in rows],
        "baseline": None if baseline is None else baseline.as_dict(),
    }
