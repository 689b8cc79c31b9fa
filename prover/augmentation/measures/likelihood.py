"""How likely outputs are to a causal model of transformers, given their instructions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from prover.augmentation.measures.perplexity import Score
from prover.errors import ProposerError
from prover.proposers.model.completion import RenderedPrompt
from prover.proposers.model.tokens import Codec, TokenIds
from prover.proposers.model.transformers_engine import context_length, in_fitting_batches

SEPARATOR = "\n\n"
"""What stands between an instruction and its output."""

BATCH_TOKENS = {"cpu": 2048}
"""Tokens of a batch, padding included, by device."""
BATCH_TOKENS_ELSEWHERE = 16384

_POSITIONS = 128
"""Positions whose probabilities are computed at once: with a large vocabulary each takes a megabyte."""

_MOST = 700.0
"""A mean negative log-probability beyond this has no perplexity in floating point, and comes from a broken model."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A row as the model reads it; tokens from `start` on count."""

    index: int
    tokens: TokenIds
    start: int


def scores(
    model: Any,
    tokenizer: Any,
    pairs: Sequence[tuple[str, str]],
    *,
    context: int | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> list[Score]:
    """What `model` thinks of each (instruction, output).

    It reads its beginning-of-text token, if it has one, the instruction, `SEPARATOR` and the output, tokenized together
    (apart, where a token would span the border); no end-of-text token. The tokens of the output are counted. What goes
    beyond its context, or `context` tokens where that is less, is cut off at the end. Raises ProposerError when it
    breaks down.
    """
    model.eval()
    most = context_length(model, tokenizer)
    limit = most if context is None else min(context, most)
    codec, texts = Codec(tokenizer), []
    found: list[Score] = []
    for index, (instruction, output) in enumerate(pairs):
        text, cut = _text(codec, index, instruction, output, limit)
        found.append(Score(0, 0.0, cut))
        if text is not None:
            texts.append(text)
    done = len(pairs) - len(texts)
    for batch in _batches(texts, BATCH_TOKENS.get(model.device.type, BATCH_TOKENS_ELSEWHERE)):
        for text, nll in zip(batch, in_fitting_batches(lambda part: _negative_logs(model, part), batch), strict=True):
            tokens = len(text.tokens) - text.start
            if not nll / tokens < _MOST:
                raise ProposerError(f"the model gives the output of row {text.index + 1} no probability ({nll})")
            found[text.index] = Score(tokens, nll, found[text.index].cut)
        done += len(batch)
        progress(done)
    return found


def _text(codec: Codec, index: int, instruction: str, output: str, limit: int) -> tuple[_Text | None, bool]:
    """What the model reads, None if nothing of it counts; and whether something was cut off."""
    if not output:
        return None, False
    before, counted = codec.split(RenderedPrompt(instruction + SEPARATOR, output))
    tokens, start = (before + counted)[:limit], max(len(before), 1)  # nothing predicts the first token of all
    cut = len(before) + len(counted) > limit
    return (_Text(index, tokens, start) if start < len(tokens) else None), cut


def _batches(texts: Sequence[_Text], most: int) -> Iterator[list[_Text]]:
    """Texts of similar lengths together, at most `most` tokens with the padding, the longest first: what does not fit
    into memory shows at once."""
    batch: list[_Text] = []
    for text in sorted(texts, key=lambda text: -len(text.tokens)):
        if batch and (len(batch) + 1) * len(batch[0].tokens) > most:
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch


@torch.inference_mode()
def _negative_logs(model: Any, texts: Sequence[_Text]) -> list[float]:
    """The sum of the negative log-probabilities of each text's counted tokens. Padding stands behind the text, where
    causal attention does not see it."""
    width = max(len(text.tokens) for text in texts)
    tokens = torch.zeros((len(texts), width), dtype=torch.long)
    mask = torch.zeros_like(tokens)
    for row, text in enumerate(texts):
        tokens[row, : len(text.tokens)] = torch.tensor(text.tokens)
        mask[row, : len(text.tokens)] = 1
    tokens, mask = tokens.to(model.device), mask.to(model.device)
    logits = model(input_ids=tokens, attention_mask=mask, use_cache=False).logits
    return [_sum(logits[row], tokens[row], text.start, len(text.tokens)) for row, text in enumerate(texts)]


def _sum(logits: torch.Tensor, tokens: torch.Tensor, start: int, end: int) -> float:
    wide = torch.float32 if logits.device.type == "mps" else torch.float64  # mps has no float64
    total = 0.0
    for first in range(start, end, _POSITIONS):
        last = min(first + _POSITIONS, end)
        part = logits[first - 1 : last - 1].to(wide)
        total += torch.nn.functional.cross_entropy(part, tokens[first:last], reduction="sum").item()
    return total
