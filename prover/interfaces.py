"""The seams: what search asks of Lean and of a proposer, and what proving a file asks of both.

All are structural Protocols; nothing needs to inherit from them. All I/O is asynchronous, so that one event loop
can drive many searches over a few Lean processes and one model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from prover.proof import Candidate, Hole, Outcome, Premise, ProofState, Script, Theorem, Verdict


class Environment(Protocol):
    """Executes tactics on the proof states of one hole."""

    async def start(self) -> ProofState:
        """The state before any tactic. Raises ElaborationError when the theorem itself has errors, LeanError when
        Lean cannot be run."""
        ...

    async def run(self, state: ProofState, tactics: Sequence[str]) -> Sequence[Outcome]:
        """One outcome for each tactic, in order, each tried on `state` by itself.

        May be called concurrently. Never raises for what a tactic does: a tactic that loops, eats memory or kills
        its process is an outcome. `Closed` has been confirmed by running its script alone. Raises LeanError only
        when no Lean process can be kept alive. May be cancelled at any await; the environment stays usable.
        """
        ...

    async def run_script(self, script: Script) -> Outcome:
        """Run a whole script from the start, alone. What minimisation and replay use."""
        ...


class Executor(Protocol):
    """Opens environments on the holes of one file."""

    def open(self, hole: Hole, filled: Mapping[Hole, Script]) -> AbstractAsyncContextManager[Environment]:
        """An environment on `hole`, the proofs in `filled` (holes of the same theorem) already in place."""
        ...


class Proposer(Protocol):
    """Suggests tactics. Knows no tree: the same state gives the same suggestions."""

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """At most `count` candidates for the first goal of `state`, best first, no two with the same text."""
        ...


class ProofFile(Protocol):
    """A Lean file with open theorems."""

    @property
    def text(self) -> str: ...

    @property
    def holes(self) -> Sequence[Hole]:
        """In file order; the holes of one theorem are next to each other."""
        ...

    def fill(self, proofs: Mapping[Hole, Script]) -> str:
        """The file's text with these holes filled, everything else byte for byte the same."""
        ...

    def proof_text(self, hole: Hole, script: Script) -> str:
        """What `fill` puts into the place of `hole`."""
        ...


class Verifier(Protocol):
    """The only judge. Each call uses fresh Lean processes."""

    async def verify(self, text: str, names: Sequence[str]) -> Mapping[str, Verdict]:
        """Judge the named theorems of the completed file `text` against the original file."""
        ...


class PremiseSource(Protocol):
    """The theorems that the environment knows, for retrieval."""

    def premises(self) -> Sequence[Premise]: ...
