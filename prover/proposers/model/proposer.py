"""A proposer that asks a language model: render, complete, parse, merge, remember."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from prover.errors import UsageError
from prover.metering import spent
from prover.proof import Candidate, Goal, ProofState, Theorem
from prover.proposers.model.alike import merged
from prover.proposers.model.completion import Completion, RenderedPrompt, Sampling, TextModel
from prover.proposers.model.prompts import Prompt

CACHED_PROMPTS = 10_000
"""Answers kept; one takes a few kB."""

SPECIAL_TOKENS = 2
"""Kept free for what a tokenizer may put around a text."""

Key: TypeAlias = tuple[RenderedPrompt, int]


class ModelProposer:
    """Candidates from a `TextModel`.

    A state is asked for once: the answers to the last `cached` prompts are kept, and whoever asks while an answer is on
    its way waits for that one. Completions that were cut at the token limit, or hold no tactic, are dropped; of several
    with the same tactic the likeliest stays, and those that differ only in the names they give count as one (`alike`).
    At most `sampling.count` candidates, whatever the caller asks for.
    """

    def __init__(
        self,
        model: TextModel,
        prompt: Prompt,
        sampling: Sampling,
        *,
        context: int | None = None,
        cached: int = CACHED_PROMPTS,
    ) -> None:
        """`context` limits prompt and completion together, in tokens; the model's own limit holds anyway."""
        self.model, self.prompt, self.sampling = model, prompt, sampling
        self._cached = cached
        self._answers: OrderedDict[Key, tuple[Candidate, ...]] = OrderedDict()
        self._asks: dict[Key, _Ask] = {}
        self._budget = self._room(context)

    def _room(self, context: int | None) -> int | None:
        """The tokens that a query may take; None when no limit is known. UsageError when there are none left."""
        limits = [limit for limit in (context, self.model.context) if limit is not None]
        if not limits:
            return None
        taken = self.sampling.max_tokens + self.model.count_tokens(self.prompt.prefix) + SPECIAL_TOKENS
        if (room := min(limits) - taken) < 1:
            raise UsageError(
                f"{self.model.name} takes {min(limits)} tokens, and the prompt without a state and a completion of "
                f"{self.sampling.max_tokens} take {taken}: use a shorter prompt (--prompt plain) or fewer --max-tokens"
            )
        return room

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """At most `count` candidates, likeliest first; none when the state has no goal or cannot be made to fit."""
        rendered = self.prompt.render(state, budget=self._budget, count_tokens=self.model.count_tokens)
        if rendered is None or count < 1:
            return ()
        key = (rendered, min(count, self.sampling.count))
        if (answer := self._answers.get(key)) is not None:
            self._answers.move_to_end(key)
            return answer
        ask = self._asks.get(key)
        if ask is None:
            ask = self._asks[key] = _Ask(asyncio.create_task(self._ask(key, _names(state))))
        ask.waiting += 1
        try:
            return await asyncio.shield(ask.task)
        finally:
            ask.waiting -= 1
            if not ask.waiting:
                # Answered, failed, or nobody wants the answer any more: later callers begin anew.
                ask.task.cancel()
                if self._asks.get(key) is ask:
                    del self._asks[key]

    async def _ask(self, key: Key, taken: frozenset[str]) -> tuple[Candidate, ...]:
        prompt, count = key
        completions = await self.model.complete(prompt, replace(self.sampling, count=count))
        spent(tokens=sum(completion.tokens for completion in completions))
        answer = self.candidates(completions, taken)[:count]
        self._answers[key] = answer
        if len(self._answers) > self._cached:
            self._answers.popitem(last=False)
        return answer

    def candidates(
        self, completions: Iterable[Completion], taken: frozenset[str] = frozenset()
    ) -> tuple[Candidate, ...]:
        """What the completions propose, likeliest first, equals in the order given; `taken` as in `merged`."""
        best: dict[str, Candidate] = {}
        for completion in completions:
            tactic = self.prompt.parse(completion.text) if completion.finished else None
            if tactic is None:
                continue
            known = best.get(tactic)
            if known is None or completion.logprob > known.logprob:
                best[tactic] = Candidate(tactic, completion.logprob, max(completion.tokens, 1), self.model.name)
        return tuple(merged(best.values(), taken))


def _names(state: ProofState) -> frozenset[str]:
    """What the first goal calls its hypotheses."""
    try:
        goal = Goal.parse(state.goals[0])
    except ValueError:
        return frozenset()
    return frozenset(name for hypothesis in goal.hypotheses for name in hypothesis.names)


@dataclass(eq=False, slots=True)
class _Ask:
    """A question on its way, and how many wait for the answer."""

    task: asyncio.Task[tuple[Candidate, ...]]
    waiting: int = 0
