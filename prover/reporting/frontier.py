"""Settings against each other: what each solved, what it cost, and which of them no other one dominates. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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
    at least as many at no higher cost and was better in one of the two. `without_cache` is the same setting without
    the cache that it has; None where there is no such setting, and where it has none."""

    varied: Mapping[str, str]
    summary: Summary
    undominated: tuple[str, ...]
    without_cache: Summary | None = None

    @property
    def cached(self) -> bool:
        """Whether its run had a cache."""
        options = self.summary.result.facts.get("options", {})
        return options.get("cache") is not None

    @property
    def lean_seconds_less(self) -> float | None:
        """How much less time it spent in Lean than without its cache."""
        if self.without_cache is None:
            return None
        without, with_ = (each.spent["lean_seconds"].total for each in (self.without_cache, self.summary))
        return None if without is None or with_ is None else without - with_

    @property
    def lean_seconds_saved(self) -> float | None:
        """An estimate: as if what the cache knew would have taken Lean as long as it takes without the cache, or, where
        that was not run, as the rest took."""
        recalled = self.summary.spent["recalled"].total
        each = (self.without_cache or self.summary).lean_seconds_each
        return None if not self.cached or each is None or recalled is None else recalled * each

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
            "cache": {
                "hit_rate": self.summary.hit_rate,
                "lean_seconds": self.summary.spent["lean_seconds"].total,
                "lean_seconds_less": self.lean_seconds_less,
                "lean_seconds_saved_estimate": self.lean_seconds_saved,
            },
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
    found = [Standing(*setting, tuple(mark)) for setting, mark in zip(settings, marks, strict=True)]
    without = {_but_cache(each): each.summary for each in found if not each.cached}
    return [replace(each, without_cache=without.get(_but_cache(each))) if each.cached else each for each in found]


def _but_cache(each: Standing) -> tuple[tuple[str, str], ...]:
    """What is varied, without the cache."""
    return tuple((key, value) for key, value in each.varied.items() if key != "cache")


def sheet(standings: Sequence[Standing], baseline: Summary | None = None) -> Sheet:
    """The settings as a table, the cheapest in seconds first, after the one-tactic `baseline` that all have."""
    ordered = sorted(standings, key=lambda each: each.summary.spent["seconds"].total or 0.0)
    keys = tuple(standings[0].varied)
    cached = any(each.cached for each in standings)
    rows = tuple(_row(each, keys, cached) for each in ordered)
    of_cache = ("hits", "s in Lean", "less than without", "≈ s saved") if cached else ()
    headings = (*keys, "solved", "errors", "pass@1 of all [95 %]", *COSTS, *of_cache, "not dominated in")
    notes = ["not dominated: no other setting solved as many or more at the same or a lower cost (but for equal ones)"]
    if cached:
        notes += [
            "hits: outcomes of tactics that came from the cache; less than without: seconds in Lean that the same "
            "setting without a cache took beyond this",
            "≈ s saved: as if Lean had taken as long for each hit as for a tactic without the cache; where searches "
            "end by their seconds, the time saved is spent on more tactics, and only this shows it",
        ]
    if baseline is not None:
        line = _row(Standing(dict.fromkeys(keys, "–"), baseline, ()), keys, cached)
        solved = baseline.everything
        notes.append(f"one tactic, the baseline, proves {solved.solved}/{solved.problems}; it is no setting")
        rows = ((ONE_TACTIC, *line[1:]) if keys else line, *rows)
    return Sheet("Solved against cost", headings, rows, tuple(notes), texts=len(keys))


def _row(each: Standing, keys: Sequence[str], cached: bool) -> tuple[str, ...]:
    everything = each.summary.everything
    of_cache = _of_cache(each) if cached else ()
    costs = (number(each.summary.spent[name].total) for name in COSTS)
    return (
        *(each.varied[key] for key in keys),
        f"{everything.solved}/{everything.problems}",
        str(everything.errors),
        str(everything.of_all[1]),
        *costs,
        *of_cache,
        ", ".join(each.undominated) or "–",
    )


def _of_cache(each: Standing) -> tuple[str, ...]:
    lean = number(each.summary.spent["lean_seconds"].total)
    if not each.cached:
        return "–", lean, "–", "–"
    rate = each.summary.hit_rate
    hits = "–" if rate is None else f"{100 * rate:.1f} %"
    return hits, lean, number(each.lean_seconds_less), number(each.lean_seconds_saved)
