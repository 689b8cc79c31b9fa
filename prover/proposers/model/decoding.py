"""Choosing tokens: sampling and beam search over the rows of a batch, with the scores that the model really gave.

Every pass gives the log-probabilities that the next token is chosen by; those of the chosen tokens are added up, at
temperature 1 whatever the temperature. So a completion's score costs nothing and is that of its own tokens.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor

from prover.errors import ProposerError
from prover.proposers.model.completion import Completion, RenderedPrompt, Sampling
from prover.proposers.model.rows import Rows
from prover.proposers.model.stopping import Stopping
from prover.proposers.model.tokens import Codec, TokenIds

WORTH_DROPPING = 0.8
"""Finished rows are dropped when this part of the rows, or less, is left: each time, the cache is copied."""

NO_SCORE = float("-inf")


@dataclass(frozen=True, slots=True)
class Job:
    """A prompt in tokens. `limit` is how many tokens a completion may have."""

    index: int
    prompt: RenderedPrompt
    prefix: TokenIds
    query: TokenIds
    limit: int
    stopping: Stopping


def row_temperatures(sampling: Sampling) -> list[float]:
    """The temperature of each row of a prompt: the count split evenly, one row for all zeros."""
    greedy = [0.0] if 0 in sampling.temperatures else []
    warm = [temperature for temperature in sampling.temperatures if temperature > 0]
    rest = sampling.count - len(greedy) if warm else 0
    return greedy + sorted(warm[number % len(warm)] for number in range(rest))


def best(candidates: Sequence[Completion], count: int) -> list[Completion]:
    """The likeliest of each text, likeliest first."""
    by_text: dict[str, Completion] = {}
    for candidate in sorted(candidates, key=lambda candidate: (-candidate.logprob, candidate.text)):
        by_text.setdefault(candidate.text, candidate)
    return list(by_text.values())[:count]


def _checked(logits: Tensor) -> Tensor:
    if logits.isnan().any():
        raise ProposerError("the model computes what is no number; use another dtype (float32, bfloat16)")
    return logits


class _Row:
    """A sample that grows."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._tokens: list[int] = []
        self._logprob = 0.0
        self.completion: Completion | None = None

    def add(self, token: int, logprob: float, codec: Codec) -> None:
        if self.completion is not None:
            return  # kept in the batch only because others of its prompt are not done
        self._tokens.append(token)
        self._logprob += logprob
        text = self._job.stopping.text_if_ended(self._tokens)
        if text is not None:
            self.completion = Completion(text, self._logprob, len(self._tokens))
        elif len(self._tokens) == self._job.limit:
            text = codec.decode(self._tokens)
            self.completion = Completion(text, self._logprob, len(self._tokens), finished=False)


def sample(rows: Rows, jobs: Sequence[Job], sampling: Sampling, codec: Codec) -> list[list[Completion]]:
    """Independent samples at the temperatures of `sampling`.

    Each prompt has random numbers of its own, from the seed and its text, so that its samples do not depend on what
    else is in the batch, but for rounding.
    """
    logits = _checked(rows.prefill())
    device = logits.device
    warmth = row_temperatures(sampling)
    count = len(warmth)
    rows.spread(count)
    logits = logits.repeat_interleave(count, dim=0)
    temperatures = torch.tensor(warmth, device=device).repeat(len(jobs))
    numbers = torch.cat([_numbers(job.prompt, sampling, count) for job in jobs]).to(device)
    everything = [[_Row(job) for _ in range(count)] for job in jobs]
    running = everything
    for step in range(max(job.limit for job in jobs)):
        logprobs = logits.log_softmax(-1)
        tokens = _draw(logprobs, temperatures, numbers[:, step])
        chosen = logprobs.gather(1, tokens[:, None])[:, 0]
        flat = (row for group in running for row in group)
        for row, token, logprob in zip(flat, tokens.tolist(), chosen.tolist(), strict=True):
            row.add(token, logprob, codec)
        widths = [sum(row.completion is None for row in group) for group in running]
        if not any(widths):
            break
        width, wide = max(widths), len(running[0])
        if sum(map(bool, widths)) * width <= WORTH_DROPPING * len(running) * wide:
            kept = [number for number, growing in enumerate(widths) if growing]
            places = [places_to_keep([row.completion is not None for row in running[n]], width) for n in kept]
            index = torch.tensor(
                [n * wide + at for n, of in zip(kept, places, strict=True) for at in of], device=device
            )
            running = [[running[n][at] for at in of] for n, of in zip(kept, places, strict=True)]
            rows.select(torch.tensor(kept, device=device), index)
            tokens, temperatures, numbers = tokens[index], temperatures[index], numbers[index]
        logits = rows.step(tokens)
    return [best([row.completion for row in group if row.completion], sampling.count) for group in everything]


def places_to_keep(done: Sequence[bool], width: int) -> list[int]:
    """Where the rows of a prompt are that go on; filled up with finished ones, since all prompts have as many rows."""
    return sorted(range(len(done)), key=lambda place: done[place])[:width]


def _numbers(prompt: RenderedPrompt, sampling: Sampling, count: int) -> Tensor:
    # 32 bits: of more, torch takes the last ones.
    generator = torch.Generator().manual_seed(zlib.crc32(f"{sampling.seed}\n{prompt.text}".encode()))
    # Below 1 by more than rounding takes away: see `_draw`.
    return torch.rand(count, sampling.max_tokens, generator=generator, device="cpu") * (1 - 2.0**-20)


def _draw(logprobs: Tensor, temperatures: Tensor, numbers: Tensor) -> Tensor:
    """A token for each row, by inverting the cumulative distribution at its number; the likeliest at temperature 0."""
    greedy = logprobs.argmax(-1)
    scaled = logprobs / temperatures.where(temperatures > 0, 1.0)[:, None]
    cumulative = scaled.softmax(-1).cumsum(-1)
    point = numbers[:, None] * cumulative[:, -1:]
    return torch.searchsorted(cumulative, point, right=True)[:, 0].where(temperatures > 0, greedy)


class _Beam(NamedTuple):
    """A sequence as its last token and the beam before it."""

    before: _Beam | None
    token: int
    logprob: float

    def tokens(self) -> list[int]:
        reverse, beam = [], self
        while beam.before is not None:
            reverse.append(beam.token)
            beam = beam.before
        return reverse[::-1]


class _Search:
    """Beam search for one prompt: `live` beams, likeliest first, and what is finished."""

    def __init__(self, job: Job, width: int, codec: Codec) -> None:
        self._job = job
        self._width = width
        self._codec = codec
        self.live = [_Beam(None, -1, 0.0)]
        self.parents = [0]
        self.completions: list[Completion] = []
        self._length = 0

    def advance(self, choices: Sequence[tuple[int, int, float]]) -> bool:
        """Take the likeliest (beam, token, log-probability of the token), best first; True when the search is over."""
        live: list[_Beam] = []
        parents: list[int] = []
        self._length += 1
        for rank, (parent, token, logprob) in enumerate(choices):
            if parent >= len(self.live) or logprob == NO_SCORE:
                continue
            before = self.live[parent]
            beam = _Beam(before, token, before.logprob + logprob)
            stopping = self._job.stopping
            text = stopping.text_if_ended(beam.tokens()) if stopping.may_end(token) else None
            if text is None:
                if len(live) < self._width:
                    live.append(beam)
                    parents.append(parent)
            elif rank < self._width:
                self.completions.append(Completion(text, beam.logprob, self._length))
        self.live, self.parents = live, parents
        if self._length == self._job.limit:
            # What has come to an end is worth more than what was cut off.
            for beam in live[: max(0, self._width - len(self.completions))]:
                text = self._codec.decode(beam.tokens())
                self.completions.append(Completion(text, beam.logprob, self._length, finished=False))
            return True
        if len(self.completions) < self._width:
            return not live
        # A beam only gets less likely, so none can enter the list any more.
        return not live or live[0].logprob <= sorted(done.logprob for done in self.completions)[-self._width]


def beam_search(rows: Rows, jobs: Sequence[Job], sampling: Sampling, codec: Codec) -> list[list[Completion]]:
    """The likeliest completions by beam search with `sampling.count` beams.

    Sequences are compared by their summed log-probability, without a penalty for their length: what `generate` of
    transformers does with `length_penalty=0`. A search ends when no beam can enter the list of its finished ones.
    """
    width = sampling.count
    logits = _checked(rows.prefill())[:, None]
    rows.spread(width)
    searches = [_Search(job, width, codec) for job in jobs]
    running = searches
    while True:
        logprobs = logits.log_softmax(-1)
        vocabulary = logprobs.shape[-1]
        wide = logprobs.shape[1]
        sums = [[beam.logprob for beam in search.live] for search in running]
        padded = torch.tensor([row + [NO_SCORE] * (wide - len(row)) for row in sums], device=logprobs.device)
        totals = (padded[:, :, None] + logprobs).flatten(1)
        top = totals.topk(min(2 * width, totals.shape[1])).indices
        scores = logprobs.flatten(1).gather(1, top).tolist()
        places = top.tolist()
        kept = []
        for number, (search, where, score) in enumerate(zip(running, places, scores, strict=True)):
            choices = [(place // vocabulary, place % vocabulary, s) for place, s in zip(where, score, strict=True)]
            if not search.advance(choices):
                kept.append(number)
        if not kept:
            break
        # A search with fewer beams repeats its first one, and `advance` takes nothing from the copies.
        beams = [list(zip(running[n].parents, running[n].live, strict=True)) for n in kept]
        beams = [group + group[:1] * (width - len(group)) for group in beams]
        index = [n * width + parent for n, group in zip(kept, beams, strict=True) for parent, _ in group]
        rows.select(torch.tensor(kept, device=logprobs.device), torch.tensor(index, device=logprobs.device))
        tokens = torch.tensor([beam.token for group in beams for _, beam in group], device=logprobs.device)
        running = [running[number] for number in kept]
        logits = rows.step(tokens).view(len(running), width, -1)
    return [best(search.completions, width) for search in searches]
