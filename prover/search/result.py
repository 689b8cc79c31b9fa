"""What a search leaves behind: why it stopped, what it found, its tree, its counts and where its time went."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from prover.proof import Closed, Crashed, Outcome, Rejected, Script, TimedOut
from prover.search.frontier import Frontier
from prover.search.tree import Tree


class StopReason(StrEnum):
    """Why a search ended. The limits are those of `config.Budget`.

    `exhausted`: everything that the proposer suggested was tried; a time-out or crash among it is in the counts.
    `depth`: the same, but nodes were left alone because their scripts were as long as allowed.
    `error`: an exception went through the search.
    """

    PROVED = "proved"
    EXHAUSTED = "exhausted"
    EXPANSIONS = "expansions"
    TACTICS = "tactics"
    SECONDS = "seconds"
    DEPTH = "depth"
    CANCELLED = "cancelled"
    ERROR = "error"


@dataclass(slots=True)
class Times:
    """Wall-clock seconds. `lean`, `proposer` and `accept` are the times during which at least one such call was being
    awaited: with more than one expansion in flight they overlap, and their sum may exceed `total`. `own` is the time
    in which the search itself computed (event handlers included)."""

    total: float = 0.0
    lean: float = 0.0
    proposer: float = 0.0
    accept: float = 0.0
    own: float = 0.0


@dataclass(slots=True)
class SearchResult:
    """Kept up to date while the search runs, so that it is good after a cancellation too; `stop` is None until the
    end.

    `nodes` counts the states seen (set at the end: the tree may be dropped then), `expansions` those taken from the
    queue, `tactics` the candidates handed to Lean; `advanced`, `closed`, `rejected`, `timed_out`, `crashed` count
    outcomes, and fall short of `tactics` by those that were interrupted. `merged` counts the advanced ones whose state
    was known already, `refused` the closed ones that `accept` did not accept.
    """

    stop: StopReason | None = None
    script: Script | None = None
    tree: Tree = field(default_factory=Tree)
    frontier: Frontier = field(default_factory=Frontier)
    times: Times = field(default_factory=Times)
    nodes: int = 0
    expansions: int = 0
    tactics: int = 0
    advanced: int = 0
    closed: int = 0
    rejected: int = 0
    timed_out: int = 0
    crashed: int = 0
    merged: int = 0
    refused: int = 0

    def count(self, outcome: Outcome) -> None:
        """Add one outcome to its counter."""
        if isinstance(outcome, Closed):
            self.closed += 1
        elif isinstance(outcome, Rejected):
            self.rejected += 1
        elif isinstance(outcome, TimedOut):
            self.timed_out += 1
        elif isinstance(outcome, Crashed):
            self.crashed += 1
        else:
            self.advanced += 1

    @property
    def conclusive(self) -> bool:
        """Whether nothing but a better proposer could help: exhausted, and every candidate got a judgement."""
        return self.stop is StopReason.EXHAUSTED and not (self.timed_out or self.crashed or self.refused)

    def describe(self) -> str:
        """The stop reason with what qualifies it, for people."""
        if self.stop is StopReason.PROVED:
            return "proved"
        reason = {
            StopReason.EXHAUSTED: "nothing left to try",
            StopReason.EXPANSIONS: "limit on expansions",
            StopReason.TACTICS: "limit on tactics",
            StopReason.SECONDS: "out of time",
            StopReason.DEPTH: "nothing left to try within the depth limit",
            StopReason.CANCELLED: "interrupted",
            StopReason.ERROR: "broken off by an error",
            None: "still running",
        }[self.stop]
        notes = [
            f"{number} {what}"
            for number, what in (
                (self.timed_out, "timed out"),
                (self.crashed, "crashed Lean"),
                (self.refused, "closed the goal but failed verification"),
            )
            if number
        ]
        return reason + (f" ({', '.join(notes)})" if notes else "")
