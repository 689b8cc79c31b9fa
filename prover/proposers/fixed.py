"""The one-tactic baseline: a few tactics that close goals, the same for every goal. What a proposer must beat first."""

from __future__ import annotations

from collections.abc import Sequence

from prover.proof import Candidate, ProofState, Theorem

FIXED_TACTICS = ("rfl", "omega", "decide", "simp", "simp_all", "norm_num")
"""A problem that one of these closes needs no search."""


class FixedProposer:
    """The fixed tactics, whatever the state. For the baseline proper a search is given one expansion."""

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """The first `count` of them."""
        return [Candidate(tactic, -0.1 * rank, source="fixed") for rank, tactic in enumerate(FIXED_TACTICS)][:count]
