"""Several proposers as one.

Their scores are made comparable by one rule: a candidate of a part counts

    min(0, offset + scale · logprob / tokens ** length)

with the `PartWeights` of that part. `length` 0 takes the summed log-probability of the whole tactic, 1 the mean for a
token. A tactic that several parts propose keeps the best of these scores and names all its sources. The candidates of a
mix carry this score as their log-probability and count as one token, so that search, which divides by the tokens,
uses exactly this score.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from prover.interfaces import Proposer
from prover.proof import Candidate, ProofState, Theorem
from prover.proposers.together import together


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWeights:
    """How the log-probabilities of one part are read; see the module. `scale` is positive, `offset` in nats. Of the
    candidates that a state is to get, the part is asked for `share`, at most 1."""

    offset: float = 0.0
    scale: float = 1.0
    length: float = 0.0
    share: float = 1.0

    def score(self, candidate: Candidate) -> float:
        """The score of a candidate of the part, at most 0."""
        length = math.pow(max(candidate.tokens, 1), self.length)
        return min(0.0, self.offset + self.scale * candidate.logprob / length)

    def part(self, count: int) -> int:
        """How many of `count` candidates the part is asked for; at least one of any."""
        return max(round(self.share * count), min(count, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class MixWeights:
    """The weights of the kinds of parts. The priors of the built-in proposer are hand-made and generous: many of its
    candidates cost next to nothing. A model's log-probabilities are those of one among all texts, so they are halved,
    and each of its candidates is computed where rules only look, so it is asked for few. Tuned on core/valid with the
    shipped model."""

    builtin: PartWeights = PartWeights()
    model: PartWeights = PartWeights(scale=0.5, share=0.25)


class MixProposer:
    """Asks all parts at once and merges what they say. The result does not depend on who answers first."""

    def __init__(self, parts: Sequence[tuple[Proposer, PartWeights]]) -> None:
        self.parts = tuple(parts)

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """The `count` best of all parts, each asked for its share; between equals the earlier part goes first.

        Raises what a part raises: a mix that goes on without one of its parts would be another proposer.
        """
        answers = await together(
            _propose(proposer, theorem, state, weights.part(count)) for proposer, weights in self.parts
        )
        best: dict[str, Candidate] = {}
        for (_, weights), answer in zip(self.parts, answers, strict=True):
            for candidate in answer:
                score, known = weights.score(candidate), best.get(candidate.tactic)
                if known is None:
                    best[candidate.tactic] = replace(candidate, logprob=score, tokens=1)
                else:
                    source = _joined(known.source, candidate.source)
                    best[candidate.tactic] = replace(known, logprob=max(score, known.logprob), source=source)
        return sorted(best.values(), key=lambda candidate: -candidate.logprob)[:count]


async def _propose(proposer: Proposer, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
    return await proposer.propose(theorem, state, count)


def _joined(first: str, second: str) -> str:
    sources = [source for source in (*first.split("+"), second) if source]
    return "+".join(dict.fromkeys(sources))
