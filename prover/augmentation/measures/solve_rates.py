"""Whether a run solves the problems that overlap with the data more often than the others. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from prover.augmentation.measures.overlap import WAYS
from prover.evaluation.report import Rate
from prover.reporting.results import Result

ANY = "any"
"""Of problems that overlap in at least one way."""


@dataclass(frozen=True, slots=True)
class SolveRates:
    """The problems of `run` that overlap with the data in this `way`, and those that do not: how many of them are
    solved, by any of their attempts. Problems that were not attempted are in neither."""

    run: str
    way: str
    hits: Rate
    others: Rate

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {"run": self.run, "way": self.way, "hits": self.hits.as_dict(), "others": self.others.as_dict()}


def solve_rates(result: Result, hit: Mapping[str, Set[str]]) -> list[SolveRates]:
    """By each way of overlap; `hit` names the problems of the run that overlap in it."""
    ways = {ANY: frozenset().union(*hit.values()), **{way: hit[way] for way in WAYS}}
    solved = {entry.name: entry.solved() for entry in result.entries if entry.attempted}
    return [
        SolveRates(
            result.name,
            way,
            _rate(one for name, one in solved.items() if name in names),
            _rate(one for name, one in solved.items() if name not in names),
        )
        for way, names in ways.items()
    ]


def _rate(solved: Iterable[bool]) -> Rate:
    outcomes = list(solved)
    return Rate(sum(outcomes), len(outcomes))
