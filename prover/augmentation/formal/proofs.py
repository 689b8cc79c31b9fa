"""Several proofs of one statement, found by different means, no two the same but for names and white space."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from prover.augmentation.formal.desk import TIME_OUT, Desk
from prover.augmentation.formal.variants import proof_key
from prover.interfaces import Proposer
from prover.proof import Candidate, Closed, ProofState, Script, Theorem
from prover.proposers.simpler import CLOSERS
from prover.training.search_steps import COMPETITION_CLOSERS, StepByStep

NO_MORE = "no other proof found"
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


@dataclass(frozen=True, slots=True)
class Without:
    """A proposer that never suggests some tactics."""

    proposer: Proposer
    tactics: frozenset[str]

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """As the proposer does, less those."""
        found = await self.proposer.propose(theorem, state, count + len(self.tactics))
        return [candidate for candidate in found if candidate.tactic not in self.tactics][:count]


class Proofs:
    """The proofs of one declaration: `kept`, no two the same, and `again`, those that were found once more."""

    def __init__(self, desk: Desk, declared: str) -> None:
        self._desk, self._declared = desk, declared
        self._kept: dict[str, FoundProof] = {}
        self.again: list[FoundProof] = []

    @property
    def kept(self) -> list[FoundProof]:
        """In the order in which they were found."""
        return list(self._kept.values())

    async def first(self, given: Sequence[Script], seconds: float) -> str:
        """Find one: a given one, a closing tactic, or one by a search of `seconds`. "" or why there is none."""
        if self._desk.clock.out:
            return TIME_OUT
        for script in given:
            found = await self._desk.closes(self._declared, [script])
            if not isinstance(found, str):
                self._keep(found, "given", 1)
        if not self._kept:
            for script in await self._at_once():
                self._keep(script, "one tactic", 1)
        if not self._kept:
            found = await self._desk.search(self._declared, min(seconds, self._desk.clock.left()))
            if isinstance(found, str):
                return found
            self._keep(found, "search", 1)
        return ""

    async def more(self, wanted: int, seconds: float) -> str:
        """Find others until there are `wanted`, by searches of `seconds` each. "" or why there are no more."""
        if len(self._kept) < wanted:
            for script in await self._at_once():
                self._keep(script, "one tactic", wanted)
        for means, make in _SEARCHES:
            if len(self._kept) >= wanted:
                return ""
            if self._desk.clock.out:
                return TIME_OUT
            closing = frozenset(proof.script[-1] for proof in self._kept.values())
            proposer = make(self._desk.proposer, closing)
            left = min(seconds, self._desk.clock.left())
            found = await self._desk.search(self._declared, left, proposer=proposer)
            if not isinstance(found, str):
                self._keep(found, means, wanted)
        return "" if len(self._kept) >= wanted else TIME_OUT if self._desk.clock.out else NO_MORE

    def _keep(self, script: Script, means: str, wanted: int) -> None:
        key = proof_key(self._declared, script)
        if key not in self._kept and len(self._kept) < wanted:
            self._kept[key] = FoundProof(script, means)
        elif key in self._kept and self._kept[key].means != means:
            self.again.append(FoundProof(script, means))

    async def _at_once(self) -> list[Script]:
        """The closing tactics that prove it alone."""
        tactics = [*CLOSERS, *(COMPETITION_CLOSERS if self._desk.imports else ())]
        async with self._desk.open(self._declared) as environment:
            outcomes = await environment.run(await environment.start(), tactics)
        return [outcome.script for outcome in outcomes if isinstance(outcome, Closed)]


Make: TypeAlias = Callable[[Proposer, frozenset[str]], Proposer]
"""A proposer out of one, and the tactics that ended the proofs found so far."""

_SEARCHES: tuple[tuple[str, Make], ...] = (
    ("search", lambda proposer, closing: proposer),
    ("search in small steps", lambda proposer, closing: StepByStep(proposer)),
    ("search with another end", Without),
    ("search in small steps with another end", lambda proposer, closing: StepByStep(Without(proposer, closing))),
    ("search in another order", lambda proposer, closing: Shuffled(Without(proposer, closing), 1)),
    ("search in yet another order", lambda proposer, closing: Shuffled(StepByStep(Without(proposer, closing)), 2)),
)
