"""Trying out whether a model can keep what sequences share: on a few tokens, against its own attention."""

from __future__ import annotations

import logging

import torch
from torch import Tensor

from prover.proposers.model import attention
from prover.proposers.model.rows import Forward, PlainRows, Rows, SharedRows, read_prefix

logger = logging.getLogger("prover")

PREFIX = (0, 1, 2)
QUERIES = [(3,), (1, 2)]
NEXT = (2, 3, 0, 1)


def shares_exactly(forward: Forward) -> bool:
    """Whether the attention of `attention.py` gives the same logits as the model's own; if so, the model has it now."""
    config = forward.model.config
    own = config._attn_implementation
    expected = _logits(forward, PlainRows(forward, [PREFIX + query for query in QUERIES]))
    forward.model.set_attn_implementation(attention.NAME)
    if config._attn_implementation != attention.NAME:
        return False
    try:
        found = _logits(forward, SharedRows(forward, read_prefix(forward, PREFIX), QUERIES))
    except Exception as error:  # noqa: BLE001  an architecture may break on what is foreign to it in any way
        logger.info("prefixes are not kept for this model: %s: %s", type(error).__name__, error)
        found = None
    tolerance = 1e-3 if forward.model.dtype == torch.float32 else 0.05
    if found is not None and (found - expected).norm() <= tolerance * expected.norm():
        return True
    forward.model.set_attn_implementation(own)
    return False


def _logits(forward: Forward, rows: Rows) -> Tensor:
    first = rows.prefill()
    rows.spread(2)
    return torch.cat([first, rows.step(torch.tensor(NEXT, device=forward.device))])
