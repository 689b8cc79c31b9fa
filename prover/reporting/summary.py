"""What a result comes to, and how two results compare. Pure.

Every problem of a result is in the denominator "of all"; those whose statements do not elaborate, and those that no
attempt has ended on, are not in "of attempted". An attempt that is missing counts as not proved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from prover.evaluation import report
from prover.reporting.results import COSTS, Entry, Result, same_statement
from prover.reporting.statistics import Curve, Difference, Estimate, difference, mcnemar, passes

SPENT = (
    "seconds",
    "search_seconds",
    "lean_seconds",
    "proposer_seconds",
    "own_seconds",
    "expansions",
    "tactics",
    "tokens",
    "recalled",
)
"""What attempts spend, each a field of their rows; the times are those of `evaluation.rows.Row`. `recalled` are the
tactics whose outcome came from a cache."""

MISSING = "missing"
"""The stop reason of attempts that have not ended."""


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the problems. `solved` counts those with a verified attempt, `one_tactic` those of them that one tactic
    closes, `baseline_solved` those of all that the baseline proves (None: not measured), `errors` the attempts that
    broke down, `missing` those that have not ended.

    `of_all` and `of_attempted` are pass@k, for every k up to the number of attempts.
    """

    name: str
    problems: int
    attempted: int
    solved: int
    one_tactic: int
    baseline_solved: int | None
    errors: int
    missing: int
    of_all: Mapping[int, Estimate]
    of_attempted: Mapping[int, Estimate]

    @classmethod
    def of(cls, name: str, entries: Sequence[Entry], attempts: int, baseline: Result | None = None) -> Group:
        """Count problems, each of which gets so many attempts, and what the baseline proves of them."""
        rows = [attempt.row for entry in entries for attempt in entry.attempts]
        attempted = [entry for entry in entries if entry.attempted]
        return cls(
            name,
            problems=len(entries),
            attempted=len(attempted),
            solved=sum(entry.solved() for entry in entries),
            one_tactic=sum(any(attempt.row.one_tactic for attempt in entry.verified) for entry in entries),
            baseline_solved=None if baseline is None else sum(entry.name in baseline.solved for entry in entries),
            errors=sum(row.verdict == "error" for row in rows),
            missing=sum(len(entry.missing(attempts)) for entry in entries),
            of_all=passes([len(entry.verified) for entry in entries], attempts),
            of_attempted=passes([len(entry.verified) for entry in attempted], attempts),
        )

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        counts = {
            name: getattr(self, name)
            for name in (
                "name",
                "problems",
                "attempted",
                "solved",
                "one_tactic",
                "baseline_solved",
                "errors",
                "missing",
            )
        }
        rates = {
            name: {f"pass@{k}": value.as_dict() for k, value in getattr(self, name).items()}
            for name in ("of_all", "of_attempted")
        }
        return counts | rates


@dataclass(frozen=True, slots=True)
class Spent:
    """What all attempts spent together; `total` is None when nobody measured it, `unknown` counts the attempts without
    a figure, `per_solved` is the total for each solved problem (None where none is solved, or a figure is unknown)."""

    total: float | None
    per_solved: float | None
    unknown: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything that a report says of one result. `stops` counts attempts by what ended them, proved ones included.
    `baseline` is that of the one-tactic baseline made with it, if any."""

    result: Result
    everything: Group
    by_split: tuple[Group, ...]
    by_source: tuple[Group, ...]
    by_difficulty: tuple[Group, ...]
    curves: Mapping[str, Curve]
    stops: Mapping[str, int]
    spent: Mapping[str, Spent]
    marks: tuple[str, ...]
    not_stated: tuple[report.Reason, ...]
    baseline: Summary | None = None

    @classmethod
    def of(cls, result: Result) -> Summary:
        """Count a result."""
        everything = Group.of("all", result.entries, result.attempts, result.baseline)
        stops = Counter(row.stop for row in result.rows)
        proofs = [entry.verified[0].row for entry in result.entries if entry.verified]
        return cls(
            result,
            everything,
            by_split=_groups(result, lambda entry: entry.split or "none"),
            by_source=tuple(
                sorted(_groups(result, lambda entry: entry.source), key=lambda group: (-group.problems, group.name))
            ),
            by_difficulty=_by_difficulty(result),
            curves={name: _curve(result, name) for name in COSTS},
            stops=dict(stops.most_common()) | ({MISSING: result.missing} if result.missing else {}),
            spent={name: _spent(result, name, everything.solved) for name in SPENT},
            marks=tuple(report.marks(proofs)),
            not_stated=tuple(report.reasons(result.rows)),
            baseline=None if result.baseline is None else cls.of(result.baseline),
        )

    @property
    def hit_rate(self) -> float | None:
        """The share of the tactics whose outcome came from a cache; None when nobody knows, or there were none."""
        tactics, recalled = self.spent["tactics"].total, self.spent["recalled"].total
        return recalled / tactics if tactics and recalled is not None else None

    @property
    def lean_seconds_each(self) -> float | None:
        """What a tactic took that Lean was asked, on average; None where none was, or nobody knows."""
        lean, tactics, recalled = (self.spent[name].total for name in ("lean_seconds", "tactics", "recalled"))
        if lean is None or tactics is None or recalled is None or tactics <= recalled:
            return None
        return lean / (tactics - recalled)

    @property
    def lean_seconds_saved(self) -> float | None:
        """An estimate: as if what the cache knew would have taken Lean as long as what it was asked."""
        recalled, each = self.spent["recalled"].total, self.lean_seconds_each
        return None if recalled is None or each is None else recalled * each

    def as_dict(self) -> dict[str, Any]:
        """For JSON: everything, every attempt included."""
        result = self.result
        return {
            "name": result.name,
            "path": str(result.path) if result.path is not None else None,
            "complete": not result.missing,
            "attempts": result.attempts,
            "manifest": dict(result.facts),
            "remarks": list(result.remarks),
            **{key: value for key, value in self.everything.as_dict().items() if key != "name"},
            "baseline": None if self.baseline is None else self.baseline.as_dict(),
            "by_split": [group.as_dict() for group in self.by_split],
            "by_source": [group.as_dict() for group in self.by_source],
            "by_difficulty": [group.as_dict() for group in self.by_difficulty],
            "curves": {name: curve.as_dict() for name, curve in self.curves.items()},
            "stops": dict(self.stops),
            "spent": {name: asdict(spent) for name, spent in self.spent.items()},
            "cache": {"hit_rate": self.hit_rate, "lean_seconds_saved_estimate": self.lean_seconds_saved},
            "marks": list(self.marks),
            "not_stated": [asdict(reason) for reason in self.not_stated],
            "problems_list": [_problem(entry, result.attempts) for entry in result.entries],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two results on the problems that both have, each solved if one of its first `attempts` attempts proved it.

    Compared are problems of one name that state the same and that at least one of the two could state. Left out are
    `differing` names whose statements differ, `not_stated` problems that neither could state, and what only one has.
    `other_header` counts compared problems that stand under different headers. `gain` is the difference of the rates,
    the second minus the first; None when nothing is compared.
    """

    first: str
    second: str
    attempts: int
    same_set: bool
    complete: bool
    compared: int
    differing: int
    unshared: int
    not_stated: int
    other_header: int
    both: int
    neither: int
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    p: float
    gain: Difference | None

    @classmethod
    def of(cls, first: Result, second: Result) -> Comparison:
        """Compare two results."""
        attempts = min(first.attempts, second.attempts)
        theirs = {entry.name: entry for entry in second.entries if entry.statement is not None}
        named = [(entry, theirs[entry.name]) for entry in first.entries if entry.name in theirs]
        alike = [pair for pair in named if same_statement(*pair)]
        pairs = [pair for pair in alike if any(entry.stated for entry in pair)]
        solved = [(one.name, one.solved(attempts), other.solved(attempts)) for one, other in pairs]
        only_first = tuple(name for name, one, other in solved if one and not other)
        only_second = tuple(name for name, one, other in solved if other and not one)
        return cls(
            first=first.name,
            second=second.name,
            attempts=attempts,
            same_set=first.problems_hash is not None and first.problems_hash == second.problems_hash,
            complete=not (first.missing or second.missing),
            compared=len(pairs),
            differing=len(named) - len(alike),
            unshared=len(first.entries) + len(second.entries) - 2 * len(named),
            not_stated=len(alike) - len(pairs),
            other_header=sum(one.header.split() != other.header.split() for one, other in pairs),
            both=sum(one and other for _, one, other in solved),
            neither=sum(not (one or other) for _, one, other in solved),
            only_first=only_first,
            only_second=only_second,
            p=mcnemar(len(only_first), len(only_second)),
            gain=difference([other for _, _, other in solved], [one for _, one, _ in solved]) if solved else None,
        )

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def compare_all(results: Sequence[Result]) -> list[Comparison]:
    """The baseline of each result with the result, then each result with each later one."""
    return [
        *(Comparison.of(each.baseline, each) for each in results if each.baseline is not None),
        *(Comparison.of(first, second) for place, first in enumerate(results) for second in results[place + 1 :]),
    ]


def _groups(result: Result, key: Callable[[Entry], str]) -> tuple[Group, ...]:
    found: dict[str, list[Entry]] = {}
    for entry in result.entries:
        found.setdefault(key(entry), []).append(entry)
    return tuple(Group.of(name, entries, result.attempts, result.baseline) for name, entries in found.items())


def _by_difficulty(result: Result) -> tuple[Group, ...]:
    """The easiest first; none when the set says nothing of it."""
    levels = {entry.difficulty for entry in result.entries} - {None}
    named = {level: f"difficulty {level}" for level in sorted(level for level in levels if level is not None)}
    if not named:
        return ()
    order = [*named.values(), "no difficulty"]
    groups = _groups(result, lambda entry: "no difficulty" if entry.difficulty is None else named[entry.difficulty])
    return tuple(sorted(groups, key=lambda group: order.index(group.name)))


def _curve(result: Result, name: str) -> Curve:
    costs = []
    for entry in result.entries:
        if entry.verified:
            known = [cost for attempt in entry.verified if (cost := attempt.value(name)) is not None]
            costs.append(min(known, default=None))
    return Curve.of(costs)


def _spent(result: Result, name: str, solved: int) -> Spent:
    values = [attempt.value(name) for entry in result.entries for attempt in entry.attempts]
    known = [value for value in values if value is not None]
    if not known:
        return Spent(None if values else 0.0, None, len(values))
    total, unknown = sum(known), len(values) - len(known)
    return Spent(total, total / solved if solved and not unknown else None, unknown)


def _problem(entry: Entry, attempts: int) -> dict[str, Any]:
    return {
        "name": entry.name,
        "split": entry.split,
        "source": entry.source,
        "difficulty": entry.difficulty,
        "solved": entry.solved(),
        "stated": entry.stated,
        "missing": [number + 1 for number in entry.missing(attempts)],
        "attempts": [
            {**attempt.row.as_dict(), **dict.fromkeys(attempt.unknown)} for attempt in entry.attempts
        ],
    }  # fmt: skip
