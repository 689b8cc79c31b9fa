"""What happened in a search, as values, for progress views and logs. Making one costs a few attribute reads.

Every event carries the counts at that moment, so that a view needs no memory of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from prover.proof import Script
from prover.search.result import StopReason


@dataclass(frozen=True, slots=True)
class Counts:
    """Totals since the start of the search; `seconds` is wall-clock time."""

    seconds: float
    expansions: int
    tactics: int
    nodes: int
    open: int


@dataclass(frozen=True, slots=True)
class Expanded:
    """All candidates of one node have outcomes. `best_goal` is the first goal of the best node now open, None when
    nothing is."""

    counts: Counts
    node: int
    depth: int
    score: float
    best_goal: str | None


@dataclass(frozen=True, slots=True)
class Claimed:
    """A script left no goals and is handed to `accept`; not a proof yet."""

    counts: Counts
    script: Script


@dataclass(frozen=True, slots=True)
class Proved:
    """`accept` agreed."""

    counts: Counts
    script: Script


@dataclass(frozen=True, slots=True)
class Refused:
    """`accept` did not agree; the search goes on."""

    counts: Counts
    script: Script


@dataclass(frozen=True, slots=True)
class Stopped:
    """Always the last event, after a cancellation or an exception too."""

    counts: Counts
    stop: StopReason


Event: TypeAlias = Expanded | Claimed | Proved | Refused | Stopped
