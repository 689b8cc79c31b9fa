"""An `Engine` on transformers: any causal language model, on any device that torch knows."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, TypeVar

import torch

from prover.errors import ProposerError, UsageError
from prover.proposers.model import attention
from prover.proposers.model.completion import Completion, RenderedPrompt, Sampling
from prover.proposers.model.decoding import Job, beam_search, sample
from prover.proposers.model.rows import Forward, PlainRows, Rows, SharedRows, read_prefix
from prover.proposers.model.sharing import shares_exactly
from prover.proposers.model.stopping import Stopping
from prover.proposers.model.tokens import Codec, TokenIds

logger = logging.getLogger("prover")

KEPT_PREFIXES = 4

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class TransformersEngine:
    """Batched generation with real scores; see `Engine` for the contract, `load` in `loading.py` for making one.

    A prompt's prefix and query are tokenized so that the tokens are the same whether the prefix is kept or not
    (`Codec.split`). Where the model's attention allows it (tried out once, on a few tokens), the keys and values of a
    prefix are computed once and stay, and those of a query are kept once for all of its completions. A batch that does
    not fit into memory is halved, down to one prompt, and later batches are no larger.
    """

    def __init__(self, model: Any, tokenizer: Any, *, share_prefix: bool = True) -> None:
        self._model = model.eval()
        self._codec = Codec(tokenizer)
        self._forward = Forward(model)
        self._end_tokens = _end_tokens(model, tokenizer)
        self._context = context_length(model, tokenizer)
        self._most: int | None = None
        self._prefixes: OrderedDict[TokenIds, list[attention.KeysValues]] = OrderedDict()
        self._completers: dict[tuple[str, ...], dict[int, bool]] = {}
        with torch.inference_mode():
            self.shares_prefix = share_prefix and shares_exactly(self._forward)
        """Whether prefixes are kept; False for models whose attention is not only scaled dot products."""

    @property
    def context(self) -> int:
        return self._context

    def count_tokens(self, text: str) -> int:
        """Thread-safe, unlike the rest."""
        return len(self._codec.encode(text))

    def generate(self, prompts: Sequence[RenderedPrompt], sampling: Sampling) -> list[list[Completion]]:
        _check(sampling)
        jobs = [self._job(index, prompt, sampling) for index, prompt in enumerate(prompts)]
        # By prefix, since a batch has one; by length, since short queries are padded.
        jobs.sort(key=lambda job: (job.prefix, len(job.query)))
        answers: list[list[Completion]] = [[] for _ in prompts]
        for _, group in groupby(jobs, key=lambda job: job.prefix):
            same = list(group)
            for job, answer in zip(same, self._fitting(same, sampling), strict=True):
                answers[job.index] = answer
        return answers

    def _job(self, index: int, prompt: RenderedPrompt, sampling: Sampling) -> Job:
        try:
            prefix, query = self._codec.split(prompt)
        except ValueError as error:
            raise ProposerError(str(error)) from error
        length = len(prefix) + len(query)
        if length >= self._context:
            raise ProposerError(
                f"the prompt has {length} tokens and the model reads {self._context}, completion included;"
                " use a prompt with fewer examples, or cut states shorter"
            )
        completers = self._completers.setdefault(prompt.stop, {})
        stopping = Stopping(self._codec, self._end_tokens, prompt.stop, completers)
        return Job(index, prompt, prefix, query, min(sampling.max_tokens, self._context - length), stopping)

    def _fitting(self, jobs: Sequence[Job], sampling: Sampling) -> list[list[Completion]]:
        def run(batch: Sequence[Job]) -> list[list[Completion]]:
            return self._decode(batch, sampling)

        def halved(size: int) -> None:
            self._most = size
            if self._forward.device.type == "cuda":
                torch.cuda.empty_cache()

        return in_fitting_batches(run, jobs, most=self._most, halved=halved)

    def _decode(self, jobs: Sequence[Job], sampling: Sampling) -> list[list[Completion]]:
        decode = beam_search if sampling.method == "beam" else sample
        try:
            with torch.inference_mode():
                return decode(self._rows(jobs), jobs, sampling, self._codec)
        except RuntimeError as error:
            if out_of_memory(error):
                raise
            raise ProposerError(f"the model broke down: {str(error).splitlines()[0]}") from error

    def _rows(self, jobs: Sequence[Job]) -> Rows:
        if not self.shares_prefix:
            return PlainRows(self._forward, [job.prefix + job.query for job in jobs])
        prefix = jobs[0].prefix
        if prefix not in self._prefixes:
            self._prefixes[prefix] = read_prefix(self._forward, prefix)
        self._prefixes.move_to_end(prefix)
        while len(self._prefixes) > KEPT_PREFIXES:
            self._prefixes.popitem(last=False)
        return SharedRows(self._forward, self._prefixes[prefix], [job.query for job in jobs])


def in_fitting_batches(
    run: Callable[[Sequence[Item]], list[Answer]],
    items: Sequence[Item],
    *,
    most: int | None = None,
    halved: Callable[[int], None] = lambda size: None,
) -> list[Answer]:
    """`run` on all items, in batches of at most `most`, halved whenever one does not fit into memory.

    `halved` learns the new size. Raises ProposerError when a single item does not fit.
    """
    size = min(most or len(items), len(items))
    answers: list[Answer] = []
    while len(answers) < len(items):
        batch = items[len(answers) : len(answers) + size]
        try:
            answers += run(batch)
            continue
        except RuntimeError as error:
            if not out_of_memory(error):
                raise
        # Here, since the exception keeps the tensors of its frames alive.
        if len(batch) == 1:
            raise ProposerError(
                "out of memory on a single prompt; ask for fewer completions or shorter ones, or use a smaller model,"
                " a smaller dtype or another device"
            )
        size = len(batch) // 2
        logger.warning("out of memory on a batch of %d prompts; going on with batches of %d", len(batch), size)
        halved(size)
    return answers


def out_of_memory(error: RuntimeError) -> bool:
    """Whether torch, on any device, says that memory is short."""
    text = str(error).lower()
    return isinstance(error, torch.OutOfMemoryError) or "out of memory" in text or "can't allocate memory" in text


def _check(sampling: Sampling) -> None:
    if sampling.count < 1 or sampling.max_tokens < 1:
        raise UsageError("the number of completions and their tokens must be 1 or more")
    if sampling.method == "sample" and not sampling.temperatures:
        raise UsageError("sampling needs a temperature")
    if any(not 0 <= temperature < float("inf") for temperature in sampling.temperatures):
        raise UsageError("temperatures must be 0 or more")


def _end_tokens(model: Any, tokenizer: Any) -> frozenset[int]:
    configured = getattr(getattr(model, "generation_config", None), "eos_token_id", None)
    many = configured if isinstance(configured, list) else [configured]
    return frozenset(token for token in (*many, tokenizer.eos_token_id) if token is not None)


def context_length(model: Any, tokenizer: Any) -> int:
    """Tokens that the model reads at most."""
    config = model.config.get_text_config()
    return int(getattr(config, "max_position_embeddings", None) or min(tokenizer.model_max_length, 1 << 20))
