"""Perplexity, the formula. Pure; `likelihood` asks a model.

For the tokens t_1 … t_n of a row's output, which a model reads behind the instruction q:

    perplexity = exp( − (1/n) Σ log p(t_i | q, t_1 … t_(i−1)) )

Of several rows, both the sum and n run over the tokens of all of them: rows count by their length.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Score:
    """What a model thinks of one row: `tokens` of its output were counted, `nll` is the sum of the negative natural
    logarithms of their probabilities. `cut` says that the end of the row did not fit into the model's context."""

    tokens: int
    nll: float
    cut: bool = False

    @property
    def perplexity(self) -> float | None:
        """None where no token was counted."""
        return math.exp(self.nll / self.tokens) if self.tokens else None


@dataclass(frozen=True, slots=True)
class Perplexity:
    """The perplexity of several rows together, by tokens.

    `median` is that of the rows' own ones. `cut` of the rows did not fit into the context as a whole, and `unmeasured`
    have no token that could be counted: an empty output, or an instruction that fills the context.
    """

    value: float | None
    tokens: int
    rows: int
    median: float | None
    cut: int
    unmeasured: int

    @classmethod
    def of(cls, scores: Sequence[Score]) -> Perplexity:
        """Of all these rows."""
        tokens = sum(score.tokens for score in scores)
        single = [score.perplexity for score in scores if score.perplexity is not None]
        return cls(
            value=math.exp(math.fsum(score.nll for score in scores) / tokens) if tokens else None,
            tokens=tokens,
            rows=len(scores),
            median=statistics.median(single) if single else None,
            cut=sum(score.cut for score in scores),
            unmeasured=len(scores) - len(single),
        )

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "perplexity": self.value, "tokens": self.tokens, "rows": self.rows, "median_of_rows": self.median,
            "cut": self.cut, "unmeasured": self.unmeasured,
        }  # fmt: skip
