"""What a candidate adds to the score of its node: the orders in which a search can go.

log-probability    the proposer's, as it is
mean               the same for a token: divided by the number of tokens
mean:A             the same divided by the number of tokens to the power of A, between the two
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeAlias

from prover.errors import UsageError
from prover.proof import Candidate

Priority: TypeAlias = Callable[[Candidate], float]
"""What a candidate adds to the score of its node: at most 0, higher is better."""

STANDARD = "mean"


def named(name: str) -> Priority:
    """The priority of that name. Raises UsageError when there is none."""
    kind, _, power = name.partition(":")
    if kind == "log-probability" and not power:
        return log_probability
    if kind == "mean":
        try:
            return length_normalised(float(power or 1))
        except ValueError:
            pass
    raise UsageError(f"no priority is called {name}: there are log-probability, mean and mean:A with a number A")


def log_probability(candidate: Candidate) -> float:
    """The proposer's log-probability as it is."""
    return candidate.logprob


def length_normalised(alpha: float = 1.0) -> Priority:
    """The log-probability of each step divided by `tokens ** alpha`: 0 leaves it alone, 1 is the mean per token."""

    def priority(candidate: Candidate) -> float:
        return candidate.logprob / math.pow(max(candidate.tokens, 1), alpha)

    return priority
