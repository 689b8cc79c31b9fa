"""The lean runtime of a small Llama: CTranslate2 on the processor, no torch and no transformers.

What it loads is a folder as transformers saves it; `small_convert.py` makes CTranslate2's form of it at first use.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import ctranslate2

from prover.errors import ProposerError
from prover.proposers.model.completion import Completion, RenderedPrompt, Sampling
from prover.proposers.model.small_convert import END, Precision, converted, read_config, read_tokenizer


class SmallEngine:
    """An `Engine` on the processor.

    `cache` is the folder below which converted models are kept. `threads` is how many prompts are worked on at a time,
    one core each (default: the cores that this process may use). Each prompt is a batch by itself, so that what it
    gets does not depend on the others at all. With `int8_float32` the weights of the matrices are rounded to 8 bits,
    and log-probabilities are those of the rounded model; with `float32` they are transformers' own.
    """

    def __init__(
        self, folder: Path, cache: Path, *, precision: Precision = "int8_float32", threads: int | None = None
    ) -> None:
        self._context = int(read_config(folder)["max_position_embeddings"])
        path = converted(folder, cache, precision)
        self._tokenizer = read_tokenizer(folder)
        workers = threads or len(os.sched_getaffinity(0))
        try:
            self._model = ctranslate2.Generator(
                str(path), device="cpu", compute_type=precision, inter_threads=workers, intra_threads=1
            )
        except (RuntimeError, ValueError) as error:
            raise ProposerError(f"{folder} cannot be loaded: {error}") from error

    @property
    def context(self) -> int:
        """The longest sequence, prompt and completion together, in tokens."""
        return self._context

    def count_tokens(self, text: str) -> int:
        """The length of `text` in tokens, without special tokens."""
        return len(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def generate(self, prompts: Sequence[RenderedPrompt], sampling: Sampling) -> list[list[Completion]]:
        """As in `Engine`. Completions without text are dropped. `seed` counts for the first call that samples: the
        runtime does not take another later."""
        if not prompts:
            return []
        # As in training: the prompt is encoded by itself, with `<s>` before it.
        inputs = [self._tokenizer.encode(prompt.text).tokens for prompt in prompts]
        room = self._context - max(len(tokens) for tokens in inputs)
        if room < 1:
            raise ProposerError(
                f"a prompt of {self._context - room} tokens leaves no room in the model's context of {self._context}"
            )
        found: list[list[Completion]] = [[] for _ in prompts]
        for count, temperature in _draws(sampling):
            for index, completions in enumerate(
                self._run(inputs, prompts, count, temperature, min(sampling.max_tokens, room), sampling.seed)
            ):
                found[index] += completions
        return [_distinct(completions, sampling.count) for completions in found]

    def log_probabilities(self, prompt: RenderedPrompt, tokens: Sequence[str]) -> list[float]:
        """The log-probability of each of `tokens` after the prompt, in nats."""
        start = self._tokenizer.encode(prompt.text).tokens
        result = self._model.score_batch([[*start, *tokens]])[0]
        return list(result.log_probs[len(start) - 1 :])

    def _run(
        self,
        inputs: Sequence[list[str]],
        prompts: Sequence[RenderedPrompt],
        count: int,
        temperature: float | None,
        limit: int,
        seed: int,
    ) -> list[list[Completion]]:
        """`count` completions of each prompt: by beams where `temperature` is None, else drawn."""
        if temperature is None:
            how: dict[str, Any] = {"beam_size": count}
        else:
            ctranslate2.set_random_seed(seed)
            # Temperature 0 is CTranslate2's own default, the likeliest token each time.
            how = {"sampling_topk": 0, "sampling_temperature": temperature} if temperature else {}
        try:
            results = self._model.generate_batch(
                inputs,
                max_batch_size=1,
                max_length=limit,
                num_hypotheses=count,
                length_penalty=0,  # scores are then plain sums of log-probabilities
                include_prompt_in_result=False,
                return_scores=True,
                return_end_token=True,
                **how,
            )
        except (RuntimeError, ValueError) as error:
            raise ProposerError(f"the model broke down: {error}") from error
        return [
            [
                self._completion(prompt, tokens, score)
                for tokens, score in zip(result.sequences, result.scores, strict=True)
            ]
            for prompt, result in zip(prompts, results, strict=True)
        ]

    def _completion(self, prompt: RenderedPrompt, tokens: list[str], score: float) -> Completion:
        finished = tokens[-1:] == [END]
        text = self._text(tokens)
        if not any(stop in text for stop in prompt.stop):
            return Completion(text, score, len(tokens), finished)
        length = next(n for n in range(1, len(tokens) + 1) if any(s in self._text(tokens[:n]) for s in prompt.stop))
        end = min(text.index(stop) for stop in prompt.stop if stop in text)
        return Completion(text[:end], sum(self.log_probabilities(prompt, tokens[:length])), length)

    def _text(self, tokens: Sequence[str]) -> str:
        ids = [self._tokenizer.token_to_id(token) for token in tokens if token != END]
        # A special token in the middle is text like any other: a stop string may be one.
        return self._tokenizer.decode([index for index in ids if index is not None], skip_special_tokens=False)


def _draws(sampling: Sampling) -> list[tuple[int, float | None]]:
    """How many completions at which temperature; None for beams."""
    if sampling.method == "beam":
        return [(sampling.count, None)]
    share, rest = divmod(sampling.count, len(sampling.temperatures))
    shares = [(share + (index < rest), temperature) for index, temperature in enumerate(sampling.temperatures)]
    return [(1 if temperature == 0 else count, temperature) for count, temperature in shares if count]


def _distinct(completions: Iterable[Completion], count: int) -> list[Completion]:
    best: dict[str, Completion] = {}
    for completion in sorted(completions, key=lambda c: -c.logprob):
        if completion.text.strip():
            best.setdefault(completion.text, completion)
    return list(best.values())[:count]
