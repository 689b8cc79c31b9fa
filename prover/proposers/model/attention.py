"""Attention that reads what several sequences have in common only once.

A batch is a tree: one prefix, some prompts that continue it, some rows that continue each prompt. The keys and values
of the prefix and of the prompts are kept once, not once a row, and every step multiplies all rows with them together.
The parts of the softmax are put together by their maxima and sums, as in FlashAttention (arXiv 2205.14135), over
shared prefixes as in Hydragen (arXiv 2402.05099). Registered with transformers under `NAME`; works for models that
attend through its attention interface with nothing but scaled dot products.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from transformers import AttentionInterface
from transformers.integrations.sdpa_attention import sdpa_attention_forward

NAME = "prover_shared"

KeysValues = tuple[Tensor, Tensor]
"""Of one layer, each (batch, key-value heads, length, head size)."""


class NotShareable(Exception):
    """The model's attention is more than scaled dot products over all that came before."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the rows of a forward pass have in common.

    `prefix` holds each layer's keys and values of the prefix (batch 1), `queries` those of the prompts; `present`
    (prompts, length) is False where a prompt is padded. Without `queries` the prompts themselves are being read, by
    `mask` (prompts, 1, length, prefix + length); with them the rows are, one token each, those of a prompt together.
    """

    prefix: Sequence[KeysValues]
    present: Tensor
    mask: Tensor | None = None
    queries: Sequence[KeysValues] | None = None


_shared: ContextVar[Shared] = ContextVar("shared")


@contextmanager
def sharing(shared: Shared) -> Iterator[None]:
    """Forward passes within attend by `shared`."""
    token = _shared.set(shared)
    try:
        yield
    finally:
        _shared.reset(token)


def prompt_mask(present: Tensor, prefix: int) -> Tensor:
    """What prompts may attend to, as `Shared.mask`: the prefix, what came before in them, no padding."""
    prompts, length = present.shape
    causal = torch.ones(length, length, dtype=torch.bool, device=present.device).tril()
    # Padding attends to itself: a row without any key has no softmax.
    own = causal & present[:, None, None, :] | torch.eye(length, dtype=torch.bool, device=present.device)
    return torch.cat([own.new_ones(prompts, 1, length, prefix), own], dim=-1)


def _attend(
    module: Any,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    _mask: Tensor | None,
    scaling: float | None = None,
    **more: Any,
) -> tuple[Tensor, None]:
    if any(more.get(name) is not None for name in ("softcap", "s_aux", "sliding_window", "position_bias")):
        raise NotShareable(type(module).__name__)
    shared, layer = _shared.get(), module.layer_idx
    scale = query.shape[-1] ** -0.5 if scaling is None else scaling
    if shared.queries is not None:
        return _attend_rows(shared, shared.queries[layer], layer, query * scale, key, value), None
    if shared.prefix:
        keys, values = (part.expand(len(key), -1, -1, -1) for part in shared.prefix[layer])
        key, value = torch.cat([keys, key], dim=2), torch.cat([values, value], dim=2)
    return sdpa_attention_forward(module, query, key, value, shared.mask, scaling=scale)


def _attend_rows(shared: Shared, prompt: KeysValues, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """`query` is (rows, heads, 1, size), scaled; `key` and `value` are of what each row has generated."""
    rows, heads, _, size = query.shape
    groups, prompts = key.shape[1], len(shared.present)
    apart = query.reshape(rows, groups, heads // groups, size)
    by_prompt = apart.reshape(prompts, -1, groups, heads // groups, size).transpose(1, 2).flatten(2, 3)
    parts = [_part(apart, key, value)]
    hidden = ~shared.present[:, None, None, :]
    for part in _part(by_prompt, *prompt, hidden), *_prefix_parts(shared, layer, by_prompt):
        parts.append(tuple(_by_row(tensor, rows, heads // groups) for tensor in part))  # type: ignore[arg-type]
    top = torch.stack([part[2] for part in parts]).amax(0)
    factors = [(part[2] - top).exp() for part in parts]
    total = torch.stack([part[0].float() * factor for part, factor in zip(parts, factors, strict=True)]).sum(0)
    weight = torch.stack([part[1] * factor for part, factor in zip(parts, factors, strict=True)]).sum(0)
    return (total / weight).to(query.dtype).reshape(rows, 1, heads, size)


def _prefix_parts(shared: Shared, layer: int, by_prompt: Tensor) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    if shared.prefix:
        keys, values = (part[0] for part in shared.prefix[layer])
        together = by_prompt.transpose(0, 1).flatten(1, 2)
        result, weight, top = (
            tensor.reshape(len(keys), len(by_prompt), -1, tensor.shape[-1]).transpose(0, 1)
            for tensor in _part(together, keys, values)
        )
        yield result, weight, top


def _part(query: Tensor, keys: Tensor, values: Tensor, hidden: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
    """Attention to some of the keys, not yet normalised, with the sum and the maximum of its weights."""
    scores = (query @ keys.mT).float()
    if hidden is not None:
        scores = scores.masked_fill(hidden, torch.finfo(scores.dtype).min)
    top = scores.amax(-1, keepdim=True)
    weights = (scores - top).exp()
    return weights.to(values.dtype) @ values, weights.sum(-1, keepdim=True), top


def _by_row(tensor: Tensor, rows: int, heads: int) -> Tensor:
    """From (prompts, groups, rows of a prompt × heads of a group, n) to (rows, groups, heads of a group, n)."""
    prompts, groups, _, size = tensor.shape
    return tensor.reshape(prompts, groups, -1, heads, size).transpose(1, 2).reshape(rows, groups, heads, size)


AttentionInterface.register(NAME, _attend)
