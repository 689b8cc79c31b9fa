"""The model proposer over a scripted model: parsing, merging, remembering, asking once, cancelling."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from prover.errors import ProposerError, UsageError
from prover.proof import Candidate, ProofState, Theorem
from prover.proposers.model.completion import Completion, RenderedPrompt, Sampling
from prover.proposers.model.prompts import from_template, named
from prover.proposers.model.proposer import ModelProposer

THEOREM = Theorem("t", "theorem t : True", 1, 0, 20)
STATE = ProofState(("⊢ True",))
SAMPLING = Sampling(count=4)


class ScriptedModel:
    """Answers every prompt alike, once `gate` is open; a character is a token."""

    name = "scripted"

    def __init__(self, *completions: Completion | Exception, context: int | None = None) -> None:
        self.completions, self.context = completions, context
        self.asked: list[tuple[str, int]] = []
        self.cancelled = 0
        self.gate = asyncio.Event()
        self.gate.set()

    def count_tokens(self, text: str) -> int:
        return len(text)

    async def complete(self, prompt: RenderedPrompt, sampling: Sampling) -> Sequence[Completion]:
        self.asked.append((prompt.text, sampling.count))
        try:
            await self.gate.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        for completion in self.completions:
            if isinstance(completion, Exception):
                raise completion
        return [completion for completion in self.completions if isinstance(completion, Completion)]


def proposer(model: ScriptedModel, **options: int) -> ModelProposer:
    return ModelProposer(model, from_template("{state}"), SAMPLING, **options)


def test_completions_become_candidates() -> None:
    model = ScriptedModel(
        Completion("simp\n", -2.0, 3),
        Completion(" omega", -1.0, 2),
        Completion("simp", -1.5, 2),
        Completion("cut at the lim", -0.1, 4, finished=False),
        Completion(" \n", -0.2, 1),
        Completion("```lean\nsimp\n```", -9.0, 8),
        Completion("rfl", -1.0, 0),
    )
    answer = asyncio.run(proposer(model).propose(THEOREM, STATE, 16))
    assert list(answer) == [
        Candidate("omega", -1.0, 2, "scripted"),
        Candidate("rfl", -1.0, 1, "scripted"),
        Candidate("simp", -1.5, 2, "scripted"),
    ]
    assert model.asked == [("⊢ True", 4)]


def test_no_more_than_asked_for() -> None:
    model = ScriptedModel(*(Completion(f"exact h{n}", -float(n), 2) for n in range(4)))
    assert [each.tactic for each in asyncio.run(proposer(model).propose(THEOREM, STATE, 2))] == ["exact h0", "exact h1"]
    assert model.asked == [("⊢ True", 2)]
    assert list(asyncio.run(proposer(model).propose(THEOREM, STATE, 0))) == []
    assert list(asyncio.run(proposer(model).propose(THEOREM, ProofState(()), 2))) == []


def test_answers_are_remembered_up_to_a_number() -> None:
    model = ScriptedModel(Completion("rfl", -1.0, 1))

    async def run() -> None:
        ask = proposer(model, cached=2)
        for goal in ("⊢ A", "⊢ B", "⊢ A", "⊢ C", "⊢ A", "⊢ B"):
            await ask.propose(THEOREM, ProofState((goal,)), 4)

    asyncio.run(run())
    assert [text for text, _ in model.asked] == ["⊢ A", "⊢ B", "⊢ C", "⊢ B"]  # B was the one used longest ago


def test_equal_questions_on_their_way_are_asked_once() -> None:
    model = ScriptedModel(Completion("rfl", -1.0, 1))

    async def run() -> Sequence[Sequence[Candidate]]:
        ask = proposer(model)
        model.gate.clear()
        tasks = [asyncio.create_task(ask.propose(THEOREM, STATE, 4)) for _ in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        tasks[0].cancel()  # the one that asked goes, the others wait on
        await asyncio.sleep(0)
        model.gate.set()
        return await asyncio.gather(*tasks[1:])

    first, second = asyncio.run(run())
    assert first == second == (Candidate("rfl", -1.0, 1, "scripted"),)
    assert len(model.asked) == 1
    assert model.cancelled == 0


def test_when_nobody_waits_the_question_is_cancelled_and_can_be_asked_anew() -> None:
    model = ScriptedModel(Completion("rfl", -1.0, 1))

    async def run() -> Sequence[Candidate]:
        ask = proposer(model)
        model.gate.clear()
        for _ in range(2):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.01):
                    await asyncio.gather(*(ask.propose(THEOREM, STATE, 4) for _ in range(2)))
        waiting = asyncio.create_task(ask.propose(THEOREM, STATE, 4))
        await asyncio.sleep(0)
        model.gate.set()
        return await waiting

    assert len(asyncio.run(run())) == 1
    assert len(model.asked) == 3
    assert model.cancelled == 2


def test_a_failure_reaches_all_who_wait_and_is_not_remembered() -> None:
    model = ScriptedModel(ProposerError("broken"))

    async def run() -> None:
        ask = proposer(model)
        failures = await asyncio.gather(*(ask.propose(THEOREM, STATE, 4) for _ in range(2)), return_exceptions=True)
        assert [str(failure) for failure in failures] == ["broken", "broken"]
        model.completions = (Completion("rfl", -1.0, 1),)
        assert len(await ask.propose(THEOREM, STATE, 4)) == 1

    asyncio.run(run())


def test_the_state_is_cut_to_the_room_that_the_context_leaves() -> None:
    model = ScriptedModel(Completion("rfl", -1.0, 1), context=1000)
    long = ProofState(("a : A\nb : B\n⊢ C",))
    sampling = Sampling(count=4, max_tokens=10)
    for context, shown in ((100, long.text), (10 + 2 + 2 + 9, "b : B\n⊢ C"), (10 + 2 + 2 + 3, "⊢ C"), (16, None)):
        ask = ModelProposer(model, from_template(">>{state}"), sampling, context=context)
        model.asked.clear()
        answer = asyncio.run(ask.propose(THEOREM, long, 4))
        assert [text for text, _ in model.asked] == ([] if shown is None else [">>" + shown])
        assert bool(answer) is (shown is not None)


def test_a_prompt_that_fills_the_context_is_refused() -> None:
    with pytest.raises(UsageError, match=r"scripted takes 300 tokens, and the prompt .* fewer --max-tokens"):
        ModelProposer(ScriptedModel(context=300), named("llemma"), SAMPLING)
