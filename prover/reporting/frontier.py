"""Settings against each other: what each solved, what it cost, and which of them no other one dominates. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from prover.evaluation.report import ONE_TACTIC
from prover.reporting.statistics import frontier
from prover.reporting.summary import Summary
from prover.reporting.tables import Sheet, number

COSTS = ("seconds", "tactics", "tokens")
"""What settings are compared by: the sum over all attempts of a run."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A setting: the values of what is varied, its run, and by which costs no other setting dominates it: none solved
    at least as many at no higher cost and was better in one of the two."""

    varied: Mapping[str, str]
    summary: Summary
    undominated: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        everything = self.summary.everything
        return {
            "varied": dict(self.varied),
            "run": str(self.summary.result.path),
            "problems": everything.problems,
            "attempted": everything.attempted,
            "solved": everything.solved,
            "one_tactic": everything.one_tactic,
            "errors": everything.errors,
            "of_all": {f"pass@{k}": rate.as_dict() for k, rate in everything.of_all.items()},
            "cost": {name: self.summary.spent[name].total for name in COSTS},
            "undominated": list(self.undominated),
        }


def standings(settings: Sequence[tuple[Mapping[str, str], Summary]]) -> list[Standing]:
    """The settings, each with where it stands; a cost that nobody paid or measured compares nothing."""
    marks: list[list[str]] = [[] for _ in settings]
    for name in COSTS:
        costs = [summary.spent[name].total for _, summary in settings]
        if any(costs) and None not in costs:
            points = [
                (summary.everything.solved, cost or 0.0) for (_, summary), cost in zip(settings, costs, strict=True)
            ]
            for place, best in enumerate(frontier(points)):
                marks[place] += [name] if best else []
    return [Standing(*setting, tuple(mark)) for setting, mark in zip(settings, marks, strict=True)]


def sheet(standings: Sequence[Standing], baseline: Summary | None = None) -> Sheet:
    """The settings as a table, the cheapest in seconds first, after the one-tactic `baseline` that all have."""
    ordered = sorted(standings, key=lambda each: each.summary.spent["seconds"].total or 0.0)
    keys = tuple(standings[0].varied)
    rows = tuple(_row(each, keys) for each in ordered)
    headings = (*keys, "solved", "errors", "pass@1 of all [95 %]", *COSTS, "not dominated in")
    notes = ["not dominated: no other setting solved as many or more at the same or a lower cost (but for equal ones)"]
    if baseline is not None:
        line = _row(Standing(dict.fromkeys(keys, "–"), baseline, ()), keys)
        solved = baseline.everything
        notes.append(f"one tactic, the baseline, proves {solved.solved}/{solved.problems}; it is no setting")
        rows = ((ONE_TACTIC, *line[1:]) if keys else line, *rows)
    return Sheet("Solved against cost", headings, rows, tuple(notes), texts=len(keys))


def _row(each: Standing, keys: Sequence[str]) -> tuple[str, ...]:
    everything = each.summary.everything
    costs = (number(each.summary.spent[name].total) for name in COSTS)
    return (
        *(each.varied[key] for key in keys),
        f"{everything.solved}/{everything.problems}",
        str(everything.errors),
        str(everything.of_all[1]),
        *costs,
        ", ".join(each.undominated) or "–",
    )
