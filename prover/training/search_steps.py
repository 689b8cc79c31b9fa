"""Attempts on an exercise that look for proofs of their own: closing tactics, and search with a proposer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from prover.config import Budget
from prover.interfaces import Environment, Proposer
from prover.proof import Candidate, Closed, ProofState, Script, Theorem
from prover.proposers.simpler import CLOSERS, simpler
from prover.search.best_first import best_first
from prover.search.minimise import minimise, simplify
from prover.training.steps import Exercise, Trace, replay
from prover.training.workshop import Worked, text_and_hole

WAYS = 2
COMPETITION_CLOSERS = ("norm_num", "ring", "linarith", "nlinarith", "positivity")
_STRONG = re.compile(
    r"<;>|\b(?:simp\w*|omega|decide|first|grind|norm_num|tauto|linarith|nlinarith|ring\w*|positivity|exact\?)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Search:
    """Search with a proposer; what it finds is minimised."""

    proposer: Proposer
    budget: Budget

    async def __call__(self, exercise: Exercise, environment: Environment) -> Worked:
        theorem = text_and_hole(exercise)[1].theorem
        result = await best_first(theorem, environment, self.proposer, self.budget)
        if result.script is None:
            return Worked(exercise, reason=f"not found: {result.stop.value if result.stop else 'unknown'}")
        script = await simplify(environment, await minimise(environment, result.script), simpler)
        trace = await replay(environment, script)
        if isinstance(trace, str):
            return Worked(exercise, reason=f"minimised script: {trace}")
        return Worked(exercise, (trace,), found=True)


async def closed_at_once(exercise: Exercise, environment: Environment) -> Worked:
    """The closing tactics that prove the exercise alone: at most `WAYS` of them."""
    state = await environment.start()
    scripts: list[Script] = []
    for tactics in (CLOSERS, COMPETITION_CLOSERS if exercise.imports else ()):
        if not scripts:  # the macros of the second kind prove what the first do, too, which says nothing
            outcomes = await environment.run(state, tactics)
            scripts = [outcome.script for outcome in outcomes if isinstance(outcome, Closed)][:WAYS]
    traces = tuple(Trace(script, (state.goals,)) for script in scripts)
    return Worked(exercise, traces, "" if traces else "no closing tactic", found=True)


@dataclass(frozen=True, slots=True)
class StepByStep:
    """A proposer without the tactics that do many things at once: what is left proves in small steps."""

    proposer: Proposer

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """As the proposer does, fewer of them."""
        candidates = await self.proposer.propose(theorem, state, 4 * count)
        return [candidate for candidate in candidates if not _STRONG.search(candidate.tactic)][:count]


@dataclass(frozen=True, slots=True)
class Graded:
    """Closing tactics first. What they prove, search proves once more in small steps; for the rest it has all means."""

    search: Search

    async def __call__(self, exercise: Exercise, environment: Environment) -> Worked:
        at_once = await closed_at_once(exercise, environment)
        if not at_once.traces:
            return await self.search(exercise, environment)
        slow = replace(self.search, proposer=StepByStep(self.search.proposer))
        worked = await slow(exercise, environment)
        return replace(at_once, traces=tuple(dict.fromkeys([*at_once.traces, *worked.traces])))
