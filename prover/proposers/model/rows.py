"""The sequences of a batch inside the model: their keys and values, one step at a time.

Both classes have the same methods, in this order: `prefill` reads the prompts and answers their next-token logits;
`spread` gives each prompt some rows; `step` appends a token to every row; `select` keeps, repeats or reorders rows.
Rows of a prompt are together, every prompt has as many. Logits are float32, (prompts or rows, vocabulary).
"""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any, Protocol

import torch
from torch import Tensor
from transformers import DynamicCache

from prover.proposers.model.attention import KeysValues, Shared, prompt_mask, sharing
from prover.proposers.model.tokens import TokenIds


class Rows(Protocol):
    """What decoding needs of the model."""

    def prefill(self) -> Tensor: ...

    def spread(self, count: int) -> None: ...

    def step(self, tokens: Tensor) -> Tensor: ...

    def select(self, prompts: Tensor, rows: Tensor) -> None:
        """Keep the prompts and rows with these indices; `rows` has equally many of each prompt in `prompts`."""
        ...


class Forward:
    """Forward passes of a causal model of transformers, whatever its arguments are called."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self.device: torch.device = model.device
        names = inspect.signature(model.forward).parameters
        # transformers renames the argument in the course of version 5.
        self._cache = "cache" if "cache" in names else "past_key_values"
        self._positions = "position_ids" in names
        self._keep = {"logits_to_keep": 1} if "logits_to_keep" in names else {}

    def new_cache(self) -> DynamicCache:
        """An empty cache as the architecture needs it."""
        return DynamicCache(config=self.model.config)

    def __call__(self, ids: Tensor, positions: Tensor, cache: DynamicCache, mask: Tensor | None) -> Tensor:
        """The logits after the last token of each row; `cache` grows by `ids`."""
        more: dict[str, Any] = {self._cache: cache, "use_cache": True, **self._keep}
        if self._positions:
            more["position_ids"] = positions
        if mask is not None:
            more["attention_mask"] = mask
        logits: Tensor = self.model(input_ids=ids, **more).logits
        return logits[:, -1].float()

    def pad(self, sequences: Sequence[TokenIds]) -> tuple[Tensor, Tensor]:
        """Token ids padded on the left, and where they are."""
        length = max(map(len, sequences))
        ids = torch.zeros(len(sequences), length, dtype=torch.long)
        present = torch.zeros(len(sequences), length, dtype=torch.bool)
        for row, sequence in enumerate(sequences):
            ids[row, length - len(sequence) :] = torch.tensor(sequence)
            present[row, length - len(sequence) :] = True
        return ids.to(self.device), present.to(self.device)


def read_prefix(forward: Forward, prefix: TokenIds) -> list[KeysValues]:
    """Each layer's keys and values of a prefix, for `SharedRows`. The model must attend by `attention.NAME`."""
    if not prefix:
        return []
    ids, present = forward.pad([prefix])
    cache = DynamicCache()
    with sharing(Shared([], present, prompt_mask(present, 0))):
        forward(ids, torch.arange(len(prefix), device=forward.device)[None], cache, None)
    return _layers(cache)


def _layers(cache: DynamicCache) -> list[KeysValues]:
    layers: list[Any] = cache.layers  # a `DynamicCache()` has only layers with keys and values
    return [(layer.keys, layer.values) for layer in layers]


class SharedRows:
    """Rows that keep prefix and prompts once; the model must attend by `attention.NAME`."""

    def __init__(self, forward: Forward, prefix: list[KeysValues], queries: Sequence[TokenIds]) -> None:
        self._forward = forward
        self._prefix = prefix
        self._ids, present = forward.pad(queries)
        self._prefix_length = prefix[0][0].shape[2] if prefix else 0
        self._shared = Shared(prefix, present, prompt_mask(present, self._prefix_length))
        self._positions = self._prefix_length + (present.long().cumsum(-1) - 1).clamp(min=0)
        self._cache = DynamicCache()

    def prefill(self) -> Tensor:
        with sharing(self._shared):
            logits = self._forward(self._ids, self._positions, self._cache, None)
        self._shared = Shared(self._prefix, self._shared.present, queries=_layers(self._cache))
        self._cache = DynamicCache()
        self._positions = self._positions[:, -1:] + 1
        return logits

    def spread(self, count: int) -> None:
        self._positions = self._positions.repeat_interleave(count, dim=0)

    def step(self, tokens: Tensor) -> Tensor:
        with sharing(self._shared):
            logits = self._forward(tokens[:, None], self._positions, self._cache, None)
        self._positions = self._positions + 1
        return logits

    def select(self, prompts: Tensor, rows: Tensor) -> None:
        self._positions = self._positions[rows]
        if self._cache.get_seq_length():
            self._cache.batch_select_indices(rows)
        if len(prompts) < len(self._shared.present):
            queries = [(keys[prompts], values[prompts]) for keys, values in self._shared.queries or ()]
            self._shared = Shared(self._prefix, self._shared.present[prompts], queries=queries)


class PlainRows:
    """Rows that keep all of their keys and values, with the model's own attention."""

    def __init__(self, forward: Forward, sequences: Sequence[TokenIds]) -> None:
        self._forward = forward
        self._ids, self._present = forward.pad(sequences)
        self._positions = (self._present.long().cumsum(-1) - 1).clamp(min=0)
        self._cache = forward.new_cache()

    def prefill(self) -> Tensor:
        logits = self._forward(self._ids, self._positions, self._cache, self._present.long())
        self._positions = self._positions[:, -1:] + 1
        return logits

    def spread(self, count: int) -> None:
        self._cache.batch_repeat_interleave(count)
        self._present = self._present.repeat_interleave(count, dim=0)
        self._positions = self._positions.repeat_interleave(count, dim=0)

    def step(self, tokens: Tensor) -> Tensor:
        self._present = torch.cat([self._present, self._present.new_ones(len(tokens), 1)], dim=1)
        logits = self._forward(tokens[:, None], self._positions, self._cache, self._present.long())
        self._positions = self._positions + 1
        return logits

    def select(self, prompts: Tensor, rows: Tensor) -> None:
        self._cache.batch_select_indices(rows)
        self._present = self._present[rows]
        self._positions = self._positions[rows]
