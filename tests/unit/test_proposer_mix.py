"""Several proposers as one: the rule for scores, merging, and independence of who answers first."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from prover.errors import ProposerError
from prover.proof import Candidate, ProofState, Theorem
from prover.proposers.mix import MixProposer, MixWeights, PartWeights

THEOREM = Theorem("t", "theorem t : True", 1, 0, 20)
STATE = ProofState(("⊢ True",))


@dataclass
class Part:
    """Answers after some turns of the event loop."""

    answer: Sequence[Candidate] | Exception
    turns: int = 0
    asked: list[int] = field(default_factory=list)
    cancelled: bool = False

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        self.asked.append(count)
        try:
            for _ in range(self.turns):
                await asyncio.sleep(0)
        except asyncio.CancelledError:
            self.cancelled = True
            raise
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer[:count]


def propose(*parts: tuple[Part, PartWeights], count: int = 10) -> list[Candidate]:
    return list(asyncio.run(MixProposer(parts).propose(THEOREM, STATE, count)))


def test_the_rule() -> None:
    candidate = Candidate("simp", -6.0, 4)
    assert PartWeights().score(candidate) == -6.0
    assert PartWeights(length=1.0).score(candidate) == -1.5
    assert PartWeights(length=0.5, scale=2.0, offset=-1.0).score(candidate) == -7.0
    assert PartWeights(offset=10.0).score(candidate) == 0.0
    assert PartWeights(length=1.0).score(Candidate("", -1.0, 0)) == -1.0


def test_a_part_is_asked_for_its_share() -> None:
    rules, model = Part([]), Part([])
    for count in (64, 10, 1, 0):
        propose((rules, PartWeights()), (model, PartWeights(share=0.25)), count=count)
    assert (rules.asked, model.asked) == ([64, 10, 1, 0], [16, 2, 1, 0])


def test_merged_by_text_with_the_better_score_and_all_sources() -> None:
    rules = Part([Candidate("omega", -0.02, 1, "close"), Candidate("simp", -1.0, 1, "simp")])
    model = Part(
        [Candidate("simp", -0.5, 5, "m"), Candidate("exact h", -0.8, 4, "m"), Candidate("omega", -9.0, 3, "m")]
    )
    assert propose((rules, PartWeights()), (model, PartWeights())) == [
        Candidate("omega", -0.02, 1, "close+m"),
        Candidate("simp", -0.5, 1, "simp+m"),
        Candidate("exact h", -0.8, 1, "m"),
    ]


def test_weights_decide_who_goes_first() -> None:
    rules, model = Part([Candidate("a", -1.0)]), Part([Candidate("b", -4.0, 4)])
    assert [each.tactic for each in propose((rules, PartWeights()), (model, PartWeights()))] == ["a", "b"]
    weighted = propose((rules, PartWeights(offset=-1.0)), (model, PartWeights(length=1.0)))
    assert [(each.tactic, each.logprob) for each in weighted] == [("b", -1.0), ("a", -2.0)]


def test_the_result_does_not_depend_on_who_answers_first() -> None:
    answers = [
        [Candidate("x", -1.0, 1, "a"), Candidate("y", -2.0, 1, "a")],
        [Candidate("y", -1.0, 1, "b"), Candidate("z", -1.0, 1, "b")],
        [Candidate("z", -1.0, 1, "c"), Candidate("x", -3.0, 1, "c")],
    ]
    results = [
        propose(*((Part(answer, turns), PartWeights()) for answer, turns in zip(answers, order, strict=True)))
        for order in itertools.permutations((0, 3, 6))
    ]
    assert results[0] == [
        Candidate("x", -1.0, 1, "a+c"),
        Candidate("y", -1.0, 1, "a+b"),
        Candidate("z", -1.0, 1, "b+c"),
    ]
    assert all(result == results[0] for result in results)


def test_the_best_of_all_parts_up_to_the_count() -> None:
    rules = Part([Candidate(f"r{n}", -float(2 * n)) for n in range(5)])
    model = Part([Candidate(f"m{n}", -float(2 * n + 1)) for n in range(5)])
    assert [each.tactic for each in propose((rules, PartWeights()), (model, PartWeights()), count=3)] == [
        "r0",
        "m0",
        "r1",
    ]
    assert rules.asked == model.asked == [3]


def test_a_part_that_fails_fails_the_mix_and_ends_the_others() -> None:
    slow = Part([Candidate("x", -1.0)], turns=10_000)
    with pytest.raises(ProposerError, match="gone"):
        propose((Part(ProposerError("gone"), turns=2), PartWeights()), (slow, PartWeights()))
    assert slow.cancelled


def test_the_defaults_take_the_rules_as_they_are_and_halve_what_a_model_says() -> None:
    assert MixWeights().builtin.score(Candidate("x", -3.25, 7)) == -3.25
    assert MixWeights().model.score(Candidate("x", -2.0, 7)) == -1.0
