"""One file from open to verified: search each hole, verify, minimise, verify again.

    async def main() -> None:
        session = ProveSession(file, executor, proposer, verifier, Budget(seconds=10))
        try:
            await session.run()
        except asyncio.CancelledError:
            await session.confirm()        # what was verified before the interruption is kept
        print(session.text)

Where the word "verified" comes from: `Verifier.verify`, and nothing else. Each theorem is verified as soon as its
last hole is filled, in the file with all earlier proofs in place, and all of them together once more at the end.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias, TypeVar

from prover.config import Budget
from prover.errors import ElaborationError, LeanError, UsageError
from prover.interfaces import Executor, ProofFile, Proposer, Verifier
from prover.proof import Hole, Script, Theorem, TheoremReport, Verdict
from prover.search.best_first import best_first
from prover.search.events import Event as SearchEvent
from prover.search.frontier import Frontier
from prover.search.minimise import Alternatives, minimise, simplify
from prover.search.priority import Priority, log_probability
from prover.search.result import SearchResult, StopReason
from prover.search.tree import Tree

Number = TypeVar("Number", int, float)

MINIMISE_SECONDS = 10.0
"""For making a found proof shorter and plainer: what is not tried by then stays as it is."""


@dataclass(frozen=True, slots=True)
class TheoremStarted:
    """Work on theorem `index` (from 1) of `total` begins."""

    theorem: Theorem
    index: int
    total: int


@dataclass(frozen=True, slots=True)
class Phase:
    """What is being done for the theorem that started last. `hole` counts from 1; after a search of the last hole
    verification and minimisation may alternate with more search."""

    name: Literal["search", "verify", "minimise", "confirm"]
    hole: int = 0


@dataclass(frozen=True, slots=True)
class TheoremFinished:
    """Preliminary: the last look at the whole file may still take a verdict back."""

    report: TheoremReport


Event: TypeAlias = TheoremStarted | Phase | SearchEvent | TheoremFinished


@dataclass(slots=True)
class _Attempt:
    """The work on one theorem: everything its report needs, up to date at every moment."""

    theorem: Theorem
    holes: tuple[Hole, ...]
    started: float
    searches: dict[Hole, SearchResult] = field(default_factory=dict)
    filled: dict[Hole, Script] = field(default_factory=dict)
    shorter: dict[Hole, Script] = field(default_factory=dict)
    verdict: Verdict | None = None
    """The last verdict on a completed proof of this theorem."""
    refused: int = 0


class ProveSession:
    """Proves the open theorems of one file, one after the other in file order.

    `reports`, `proofs`, `text` and `searches` are up to date at every moment, so that an interruption loses only the
    theorem in work. `budget` is for one theorem; its holes share it, and opening, verifying a minimised proof and
    minimising (for `MINIMISE_SECONDS` a hole at most) do not count against its seconds. `width` and `priority` as in
    `best_first`, `alternatives` as in `simplify`. Trees take about 1 kB a candidate: `keep_trees` keeps those of
    finished theorems too.
    """

    def __init__(
        self,
        file: ProofFile,
        executor: Executor,
        proposer: Proposer,
        verifier: Verifier,
        budget: Budget,
        *,
        width: int = 1,
        priority: Priority = log_probability,
        alternatives: Alternatives = lambda tactic: (),
        on_event: Callable[[Event], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
        keep_trees: bool = False,
    ) -> None:
        self.file, self.executor, self.proposer, self.verifier = file, executor, proposer, verifier
        self.budget, self.width, self.priority, self.clock = budget, width, priority, clock
        self.alternatives = alternatives
        self._on_event, self._keep_trees = on_event, keep_trees
        self.proofs: dict[Hole, Script] = {}
        """Verified proofs, of complete theorems only."""
        self.searches: dict[Hole, SearchResult] = {}
        """Every search that was begun, for its counts and, with `keep_trees`, its tree."""
        self._holes: dict[int, list[Hole]] = {}  # by the start of the theorem: names need not be distinct
        self._reports: dict[int, TheoremReport] = {}
        for hole in file.holes:
            self._holes.setdefault(hole.theorem.start, []).append(hole)

    @property
    def theorems(self) -> Sequence[Theorem]:
        """The open theorems of the file, in file order."""
        return [holes[0].theorem for holes in self._holes.values()]

    @property
    def reports(self) -> Sequence[TheoremReport]:
        """Of the theorems that were finished or interrupted, in file order."""
        return list(self._reports.values())

    @property
    def text(self) -> str:
        """The file's text with the verified proofs in place."""
        return self.file.fill(self.proofs)

    async def run(self, names: Sequence[str] | None = None) -> None:
        """Work on the named theorems (None: all), then `confirm`.

        Raises UsageError when a name is not that of an open theorem. A theorem that does not elaborate, or under
        which Lean broke down, is reported as `error` and the others go on. On cancellation the theorem in work is
        reported as unproved, and nothing is confirmed: call `confirm` if there is time.
        """
        wanted = self._select(names)
        for index, theorem in enumerate(wanted, start=1):
            self._emit(TheoremStarted(theorem, index, len(wanted)))
            await self._prove(theorem)
        await self.confirm()

    async def confirm(self) -> None:
        """Verify all proofs together in the whole file, and take back whatever does not pass.

        What is taken back may have carried others, so this repeats until the rest passes as it stands.
        """
        while names := list(dict.fromkeys(hole.theorem.name for hole in self.proofs)):
            self._emit(Phase("confirm"))
            verdicts = await self._verify(self.proofs, names)
            failed = {name for name in names if verdicts[name].status != "verified"}
            for theorem in {hole.theorem.start: hole.theorem for hole in self.proofs}.values():
                self._judge(theorem, verdicts[theorem.name])
            if not failed:
                return
            self.proofs = {hole: script for hole, script in self.proofs.items() if hole.theorem.name not in failed}

    def _select(self, names: Sequence[str] | None) -> Sequence[Theorem]:
        if names is None:
            return self.theorems
        known = {theorem.name for theorem in self.theorems}
        for name in names:
            if name not in known:
                listed = ", ".join(theorem.name for theorem in self.theorems) or "none"
                raise UsageError(f"no open theorem is called {name}; open theorems of this file: {listed}")
        return [theorem for theorem in self.theorems if theorem.name in names]

    async def _prove(self, theorem: Theorem) -> None:
        attempt = _Attempt(theorem, tuple(self._holes[theorem.start]), self.clock())
        failure: Exception | None = None
        stop: StopReason | None = None
        try:
            if await self._search(attempt):
                await self._shorten(attempt)
        except (ElaborationError, LeanError) as error:
            failure = error
        except BaseException as error:
            stop = StopReason.CANCELLED if isinstance(error, asyncio.CancelledError) else StopReason.ERROR
            raise
        finally:
            self._report(attempt, failure, stop)

    async def _search(self, attempt: _Attempt) -> bool:
        """Fill the holes in order; whether the theorem got verified. The proofs are then in `filled`, and what
        minimisation made of them in `shorter`."""
        for position, hole in enumerate(attempt.holes, start=1):
            last = position == len(attempt.holes)
            self._emit(Phase("search", position))
            budget = self._remaining(attempt)
            result = attempt.searches[hole] = self.searches[hole] = SearchResult()
            async with self.executor.open(hole, dict(attempt.filled)) as environment:
                await best_first(
                    attempt.theorem,
                    environment,
                    self.proposer,
                    budget,
                    width=self.width,
                    priority=self.priority,
                    accept=self._judge_of(attempt, hole) if last else None,
                    on_event=self._on_event,
                    clock=self.clock,
                    result=result,
                )
                if result.script is None:
                    return False
                attempt.filled[hole] = result.script
                if last:
                    self.proofs.update(attempt.filled)
                self._emit(Phase("minimise", position))
                until = self.clock() + MINIMISE_SECONDS
                shorter = await minimise(environment, result.script, until, self.clock)
                attempt.shorter[hole] = await simplify(environment, shorter, self.alternatives, until, self.clock)
        return True

    def _judge_of(self, attempt: _Attempt, last: Hole) -> Callable[[Script], Awaitable[bool]]:
        async def accept(script: Script) -> bool:
            self._emit(Phase("verify", len(attempt.holes)))
            verdict = await self._verify_one(attempt.theorem, {**attempt.filled, last: script})
            attempt.verdict = verdict
            attempt.refused += verdict.status != "verified"
            return verdict.status == "verified"

        return accept

    async def _shorten(self, attempt: _Attempt) -> None:
        """Put the minimised proofs in place if they get verified too."""
        if attempt.shorter == attempt.filled:
            return
        self._emit(Phase("verify", len(attempt.holes)))
        verdict = await self._verify_one(attempt.theorem, attempt.shorter)
        if verdict.status == "verified":
            attempt.verdict = verdict
            self.proofs.update(attempt.shorter)

    def _remaining(self, attempt: _Attempt) -> Budget:
        """What the holes searched so far have left of the theorem's budget."""
        done, budget = list(attempt.searches.values()), self.budget
        return replace(
            budget,
            seconds=_less(budget.seconds, sum(result.times.total for result in done)),
            expansions=_less(budget.expansions, sum(result.expansions for result in done)),
            tactics=_less(budget.tactics, sum(result.tactics for result in done)),
        )

    async def _verify_one(self, theorem: Theorem, scripts: Mapping[Hole, Script]) -> Verdict:
        verdicts = await self._verify({**self.proofs, **scripts}, [theorem.name])
        return verdicts[theorem.name]

    async def _verify(self, proofs: Mapping[Hole, Script], names: Sequence[str]) -> Mapping[str, Verdict]:
        """A verdict for every name; one that the verifier does not mention is an error."""
        verdicts = await self.verifier.verify(self.file.fill(proofs), names)
        return {name: verdicts.get(name, Verdict("error", message="the verifier gave no verdict")) for name in names}

    def _report(self, attempt: _Attempt, failure: Exception | None, stop: StopReason | None) -> None:
        """Make the report of a theorem from the state that its attempt is in."""
        results = list(attempt.searches.values())
        proved = all(hole in self.proofs for hole in attempt.holes)
        if proved:
            stop = StopReason.PROVED
        elif stop is None:
            stop = StopReason.ERROR if failure is not None or not results else results[-1].stop or StopReason.ERROR
        self._reports[attempt.theorem.start] = report = TheoremReport(
            name=attempt.theorem.name,
            line=attempt.theorem.line,
            verdict="verified" if proved else "error" if failure is not None else "unproved",
            proof=self._proof_text(attempt.theorem) if proved else None,
            stop=stop.value,
            seconds=self.clock() - attempt.started,
            expansions=sum(result.expansions for result in results),
            tactics=sum(result.tactics for result in results),
            axioms=attempt.verdict.axioms if proved and attempt.verdict is not None else (),
            message="" if proved else str(failure) if failure is not None else self._why_not(attempt),
        )
        if not self._keep_trees:
            for result in results:
                result.tree, result.frontier = Tree(), Frontier()
        self._emit(TheoremFinished(report))

    def _why_not(self, attempt: _Attempt) -> str:
        """One line on an open theorem: how the search ended, and what was wrong with the proof it had."""
        parts = [result.describe() for result in list(attempt.searches.values())[-1:]]
        if len(attempt.holes) > 1:
            parts.append(f"{len(attempt.filled)} of {len(attempt.holes)} holes filled")
        if attempt.refused and attempt.verdict is not None and attempt.verdict.message:
            parts.append(f"not verified: {attempt.verdict.message}")
        return "; ".join(parts)

    def _judge(self, theorem: Theorem, verdict: Verdict) -> None:
        """Bring the report in line with the verdict on the whole file."""
        report = self._reports[theorem.start]
        if verdict.status == "verified":
            self._reports[theorem.start] = replace(report, axioms=verdict.axioms)
            return
        message = f"verified alone, but not in the completed file: {verdict.message}"
        self._reports[theorem.start] = replace(report, verdict=verdict.status, proof=None, axioms=(), message=message)

    def _proof_text(self, theorem: Theorem) -> str:
        return "\n".join(self.file.proof_text(hole, self.proofs[hole]) for hole in self._holes[theorem.start])

    def _emit(self, event: Event) -> None:
        if self._on_event is not None:
            self._on_event(event)


def _less(limit: Number | None, used: Number) -> Number | None:
    return None if limit is None else max(limit - used, 0)
