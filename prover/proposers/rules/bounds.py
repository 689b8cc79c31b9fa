"""Variables that a nonlinear equation confines: `x * y + x + y = 71` leaves finitely many values for positive ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isqrt

from prover.proof import Candidate
from prover.proposers.priors import offer
from prover.proposers.view import Local, View

_LITERAL = re.compile(r"(?<![\w.])\d+(?![\w.])")
_MOST_VALUES = 255  # what interval_cases takes
_VARIABLES = 2


def literals(text: str) -> list[int]:
    """The natural numbers that are written in `text`, in order."""
    return [int(found) for found in _LITERAL.findall(text)]


def confined(view: View, numbers: list[Local]) -> Iterator[Candidate]:
    """A bound by the literals of an equation, proved by `nlinarith`, and a case for each value."""
    equations = [h.type for h in view.goal.hypotheses if "=" in h.type and ("*" in h.type or "^" in h.type)]
    for rank, local in enumerate(numbers[:_VARIABLES]):
        mine = [text for text in equations if re.search(rf"(?<![\w.]){re.escape(local.name)}(?![\w.])", text)]
        largest = max((number for text in mine for number in literals(text)), default=0)
        others = [other.name for other in numbers if other is not local][:1]
        inner = f" | (interval_cases {others[0]} <;> omega)" if others else ""
        for bound in dict.fromkeys(value for value in (isqrt(largest), largest) if 2 <= value <= _MOST_VALUES):
            high, low = view.fresh("hb"), view.fresh("hc")
            steps = [f"have {high} : {local.name} ≤ {bound} := by nlinarith"]
            if local.type.head == "Int":
                steps.append(f"have {low} : {-bound} ≤ {local.name} := by nlinarith")
            steps.append(f"interval_cases {local.name} <;> first | omega{inner} | (simp_all; done)")
            yield offer("cases", "\n".join(steps), rank)
