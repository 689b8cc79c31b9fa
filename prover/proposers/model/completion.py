"""What is asked of a language model, and what it answers: values and Protocols, no model code.

Two seams. An `Engine` is a model on this machine: synchronous, one batch at a time. A `TextModel` is what proposers
(and whoever needs text) talk to: asynchronous, one prompt at a time, shared by many searches. The scheduler makes a
`TextModel` of an `Engine`; an HTTP endpoint is a `TextModel` by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class RenderedPrompt:
    """The text that a model continues.

    `prefix` is the part that is the same for every query (instruction and examples; "" for none), so that what a model
    computes for it can be kept. `query` follows it without a separator. A completion ends before the first of `stop`,
    or at the model's end of text.
    """

    prefix: str
    query: str
    stop: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it."""
        return self.prefix + self.query


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampling:
    """How completions are chosen.

    `count` is how many are wanted for a prompt. `beam` searches with `count` beams; `sample` draws the count split
    evenly over `temperatures`, 0 standing for the one greedy completion. `max_tokens` limits one completion, `seed`
    makes samples repeatable where the engine can.
    """

    count: int = 32
    method: Literal["beam", "sample"] = "beam"
    temperatures: tuple[float, ...] = (1.0,)
    max_tokens: int = 256
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Completion:
    """A continuation, its stop string and the end-of-text token cut off.

    `logprob` is the sum, in nats, of the model's own log-probabilities (temperature 1) of the `tokens` tokens that were
    generated up to and including the token that completed the stop string or ended the text. `finished` is False when
    the completion was cut at `max_tokens`.
    """

    text: str
    logprob: float
    tokens: int
    finished: bool = True


class Engine(Protocol):
    """A model loaded on this machine. Not thread-safe: one call at a time."""

    @property
    def context(self) -> int:
        """The longest sequence, prompt and completion together, in tokens."""
        ...

    def count_tokens(self, text: str) -> int:
        """The length of `text` in tokens, without special tokens."""
        ...

    def generate(self, prompts: Sequence[RenderedPrompt], sampling: Sampling) -> list[list[Completion]]:
        """At most `sampling.count` distinct completions for each prompt, likeliest first.

        What a prompt gets does not depend on the others in the batch (beams and greedy: exactly, samples: in
        distribution). Raises ProposerError when the model breaks down.
        """
        ...


class TextModel(Protocol):
    """A model that many callers ask at once."""

    @property
    def name(self) -> str:
        """What records call it."""
        ...

    @property
    def context(self) -> int | None:
        """As in `Engine`; None when it is not known, as behind an endpoint."""
        ...

    def count_tokens(self, text: str) -> int:
        """The length of `text` in tokens, or an upper estimate where the tokenizer is not at hand."""
        ...

    async def complete(self, prompt: RenderedPrompt, sampling: Sampling) -> Sequence[Completion]:
        """As `Engine.generate`, for one prompt. May be cancelled. Raises ProposerError when no answer can be had."""
        ...
