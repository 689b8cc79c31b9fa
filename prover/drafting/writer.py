"""Asks a language model for texts: what drafts, sketches and statements are written with."""

from __future__ import annotations

import time
from dataclasses import dataclass

from prover.drafting.prompts import PromptBook, examples
from prover.metering import spent
from prover.proposers.model.completion import RenderedPrompt, Sampling, TextModel


@dataclass(frozen=True, slots=True)
class Writer:
    """A model and how it is asked: at `temperature` where several texts are wanted (the first is the greedy one), for
    `max_tokens` at most a text."""

    model: TextModel
    temperature: float = 0.7
    max_tokens: int = 2048
    seed: int = 0
    context: int | None = None

    @property
    def book(self) -> PromptBook:
        """Prompts that leave room for an answer."""
        limits = [limit for limit in (self.context, self.model.context) if limit is not None]
        return PromptBook(examples(), min(limits, default=None), self.max_tokens, self.model.count_tokens)

    async def write(self, prompt: RenderedPrompt, count: int = 1) -> list[str]:
        """At most `count` distinct texts, likeliest first. Raises ProposerError when the model gives no answer."""
        temperatures = (0.0,) if count == 1 else (0.0, self.temperature)
        sampling = Sampling(
            count=count, method="sample", temperatures=temperatures, max_tokens=self.max_tokens, seed=self.seed
        )
        begun = time.monotonic()
        completions = await self.model.complete(prompt, sampling)
        tokens = sum(completion.tokens for completion in completions)
        spent(tokens=tokens, writing_seconds=time.monotonic() - begun)
        return list(dict.fromkeys(completion.text for completion in completions))[:count]
