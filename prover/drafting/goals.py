"""Searching the holes of sketches: each a theorem of its own, results remembered by goal."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from prover.config import Budget
from prover.drafting.records import HoleRecord
from prover.errors import ElaborationError
from prover.evaluation.journal import Recording
from prover.interfaces import Environment, Proposer
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.tactics.executor import LeanExecutor
from prover.proof import Closed, Hole, Outcome, ProofState, Script
from prover.proving import Phase
from prover.search.best_first import best_first
from prover.search.priority import Priority
from prover.search.result import SearchResult

_NO_ONE_GOAL = (
    "no single goal is shown here: it stands for several at once (`case a | b`, `repeat`), or for one that may fail "
    "(`first`, `try`); a bullet for each goal would do"
)
_SHOWN = 200


@dataclass(slots=True)
class GoalCache:
    """What became of goals, by what stands before the theorem and the goals as Lean prints them.

    A script is tried before a search, and Lean says whether it fits. A failure counts for searches that may take no
    longer than the one that failed.
    """

    scripts: dict[tuple[str, str], Script] = field(default_factory=dict)
    failures: dict[tuple[str, str], float] = field(default_factory=dict)


@dataclass(slots=True)
class Purse:
    """The search time of one attempt. `total` is what all searches together may take, in seconds (None: no limit)."""

    total: float | None
    spent: float = 0.0

    def share(self, seconds: float | None) -> float | None:
        """What a search that may take `seconds` may take now."""
        if self.total is None:
            return seconds
        left = max(self.total - self.spent, 0.0)
        return left if seconds is None else min(left, seconds)


class _Started:
    """An environment whose first state is known already."""

    def __init__(self, environment: Environment, state: ProofState) -> None:
        self._environment, self._state = environment, state

    async def start(self) -> ProofState:
        return self._state

    async def run(self, state: ProofState, tactics: Sequence[str]) -> Sequence[Outcome]:
        return await self._environment.run(state, tactics)

    async def run_script(self, script: Script) -> Outcome:
        return await self._environment.run_script(script)


@dataclass(frozen=True, slots=True)
class HoleSearch:
    """Closes holes for one attempt. `searches` collects every search that was made, `recording` what it saw."""

    bench: LeanExecutor
    proposer: Proposer
    budget: Budget
    width: int
    priority: Priority
    cache: GoalCache
    purse: Purse
    recording: Recording
    searches: dict[Hole, SearchResult]
    clock: Callable[[], float] = time.monotonic

    async def close(self, file: TheoremFile, hole: Hole, before: str, record: HoleRecord) -> Script | None:
        """A script that leaves no goal of `hole`, None when there is none within the budget; `record` says more.

        The other holes stay open meanwhile, so what is found depends on no other's proof. `before` is what stands
        before the theorem. Raises LeanError when Lean breaks down.
        """
        started = self.clock()
        try:
            async with self.bench.open_elsewhere(file.text, hole) as environment:
                state = await environment.start()
                record.goal = state.text
                key = (before, state.text)
                script = await self._known(environment, key, record)
                if script is None and not record.cached:
                    script = await self._search(environment, state, hole, key, record)
        except ElaborationError as error:
            record.outcome, record.stop = "error", f"{_NO_ONE_GOAL} ({' '.join(str(error).split())[:_SHOWN]})"
            return None
        finally:
            record.seconds = round(self.clock() - started, 3)
        record.outcome = "open" if script is None else "closed"
        record.script = script or ()
        return script

    async def _known(self, environment: Environment, key: tuple[str, str], record: HoleRecord) -> Script | None:
        """The script of the same goal elsewhere, if Lean accepts it here; `cached` when nothing is left to be done."""
        script = self.cache.scripts.get(key)
        if script is not None and isinstance(await environment.run_script(script), Closed):
            record.cached, record.stop = True, "proved"
            return script
        seconds = self.purse.share(self.budget.seconds)
        if seconds is not None and self.cache.failures.get(key, -1.0) >= seconds:
            record.cached, record.stop = True, "the same goal was not closed before"
        return None

    async def _search(
        self, environment: Environment, state: ProofState, hole: Hole, key: tuple[str, str], record: HoleRecord
    ) -> Script | None:
        seconds = self.purse.share(self.budget.seconds)
        if seconds == 0.0:
            record.stop = "the search time of the problem is spent"
            return None
        record.search = len(self.searches)
        # Holes of two sketches may be equal; a search is known by its number.
        result = self.searches[replace(hole, index=record.search)] = SearchResult()
        self.recording.listen(Phase("search", hole.index + 1))
        try:
            await best_first(
                hole.theorem,
                _Started(environment, state),
                self.proposer,
                replace(self.budget, seconds=seconds),
                width=self.width,
                priority=self.priority,
                on_event=self.recording.listen,
                result=result,
            )
        finally:
            self.purse.spent += result.times.total
        record.stop = result.stop.value if result.stop is not None else ""
        if result.script is not None:
            self.cache.scripts[key] = result.script
        elif seconds is not None:
            self.cache.failures[key] = max(seconds, self.cache.failures.get(key, 0.0))
        return result.script
