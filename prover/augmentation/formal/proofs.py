"""Several proofs of one statement, found by different means, no two the same but for names and white space."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from prover.augmentation.formal.desk import NOT_PROVED, TIME_OUT, Desk
from prover.augmentation.formal.variants import proof_key
from prover.interfaces import Proposer
from prover.proof import Candidate, Closed, ProofState, Script, Theorem
from prover.proposers.simpler import CLOSERS
from prover.training.search_steps import COMPETITION_CLOSERS, StepByStep

_SHUFFLES = 3
_NOISE = 1.5


@dataclass(frozen=True, slots=True)
class FoundProof:
    """A script, and by what means it was found."""

    script: Script
    means: str


@dataclass(frozen=True, slots=True)
class Shuffled:
    """A proposer whose preferences are disturbed, the same way each time for the same seed (Gumbel noise)."""

    proposer: Proposer
    seed: int

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """As the proposer does, in another order."""
        found = await self.proposer.propose(theorem, state, 2 * count)
        noisy = [replace(each, logprob=each.logprob + self._noise(each.tactic)) for each in found]
        return sorted(noisy, key=lambda candidate: -candidate.logprob)[:count]

    def _noise(self, tactic: str) -> float:
        digest = hashlib.sha256(f"{self.seed} {tactic}".encode()).digest()
        uniform = (int.from_bytes(digest[:8]) + 1) / (2**64 + 2)
        return -_NOISE * math.log(-math.log(uniform)) - 4 * _NOISE  # below 0, as a log-probability is


async def several(
    desk: Desk, declared: str, given: Sequence[Script], wanted: int, seconds: float
) -> tuple[list[FoundProof], list[FoundProof], str]:
    """Proofs of a declaration, at most `wanted`; those that were found a second time; and, where there are fewer than
    wanted, why there are no more. `seconds` is for each search."""
    kept: dict[str, FoundProof] = {}
    again: list[FoundProof] = []

    def keep(script: Script, means: str) -> None:
        key = proof_key(declared, script)
        if key in kept:
            again.append(FoundProof(script, means))
        elif len(kept) < wanted:
            kept[key] = FoundProof(script, means)

    for script in given:
        found = await desk.closes(declared, [script])
        if not isinstance(found, str):
            keep(found, "given")
    if len(kept) < wanted:
        for script in await _at_once(desk, declared):
            keep(script, "one tactic")
    for means, proposer in _searches(desk.proposer):
        if len(kept) >= wanted or desk.clock.out:
            break
        found = await desk.search(declared, min(seconds, desk.clock.left()), proposer=proposer)
        if not isinstance(found, str):
            keep(found, means)
    why = "" if len(kept) >= wanted else TIME_OUT if desk.clock.out else NOT_PROVED
    return list(kept.values()), again, why


async def _at_once(desk: Desk, declared: str) -> list[Script]:
    """The closing tactics that prove it alone."""
    tactics = [*CLOSERS, *(COMPETITION_CLOSERS if desk.imports else ())]
    async with desk.open(declared) as environment:
        outcomes = await environment.run(await environment.start(), tactics)
    return [outcome.script for outcome in outcomes if isinstance(outcome, Closed)]


def _searches(proposer: Proposer) -> Iterator[tuple[str, Proposer]]:
    yield "search", proposer
    yield "search in small steps", StepByStep(proposer)
    for seed in range(1, _SHUFFLES + 1):
        yield f"search in another order ({seed})", Shuffled(proposer, seed)
        yield f"search in small steps in another order ({seed})", Shuffled(StepByStep(proposer), seed)
