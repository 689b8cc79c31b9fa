"""Powers of a literal with a variable exponent: their remainders are periodic, and `omega` can use it once told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prover.proof import Candidate
from prover.proposers.priors import offer
from prover.proposers.view import View

_LARGEST_PERIOD = 12
_POWERS = 3
_POWER = re.compile(
    r"(?<![\w.])(?P<base>\d+) \^ (?:(?P<bare>[^\W\d]\w*)"
    r"|\((?:(?P<factor>\d+) \* )?(?P<variable>[^\W\d]\w*)(?: \+ (?P<shift>\d+))?\))(?![\w.])"
)


@dataclass(frozen=True, slots=True)
class Power:
    """`base ^ (factor * variable + shift)`."""

    base: int
    factor: int
    shift: int
    variable: str

    def exponent(self, variable: str) -> str:
        """As Lean text, with another variable."""
        product = variable if self.factor == 1 else f"{self.factor} * {variable}"
        return f"{product} + {self.shift}" if self.shift else product

    def written(self, variable: str) -> str:
        """The power as Lean text."""
        exponent = self.exponent(variable)
        return f"{self.base} ^ {exponent if exponent.isidentifier() else f'({exponent})'}"


def powers(text: str) -> list[Power]:
    """The different powers in `text`, at most a few."""
    found: dict[Power, None] = {}
    for match in _POWER.finditer(text):
        base = int(match["base"])
        if 2 <= base <= 10**6:
            variable = match["bare"] or match["variable"]
            found[Power(base, int(match["factor"] or 1), int(match["shift"] or 0), variable)] = None
    return list(found)[:_POWERS]


def remainders(power: Power, modulus: int) -> tuple[list[int], list[int]] | None:
    """The remainders for exponents 0, 1, 2, … of the variable: those before the period, and those of one period.

    None when the period is longer than a case distinction should be.
    """
    step = pow(power.base, power.factor, modulus)
    seen: dict[int, int] = {}
    current = pow(power.base, power.shift, modulus)
    while current not in seen:
        if len(seen) > _LARGEST_PERIOD:
            return None
        seen[current] = len(seen)
        current = current * step % modulus
    start, values = seen[current], list(seen)
    return values[:start], values[start:]


def periodic(view: View, text: str, moduli: list[int]) -> Iterator[Candidate]:
    """For each modulus: what the powers leave as remainders, and that they are positive (`omega` knows neither)."""
    numbers = {local.name for local in view.data if local.type.head == "Nat"}
    found = [power for power in powers(text) if power.variable in numbers]
    if not found:
        return
    for modulus in moduli:
        steps: list[str] = []
        names: list[str] = []
        for power in found:
            cases = remainders(power, modulus)
            if cases is not None:
                name = view.fresh("hp", names)
                names.append(name)
                steps.append(_fact(power, modulus, cases, name))
        if steps:
            text = "\n".join(steps)
            yield offer("close with a combination", f"{text}\nomega")
            yield offer("forward", text)
    for power in found[:1]:
        name = view.fresh("hp")
        yield offer(
            "forward with variable", f"have {name} : 0 < {power.written(power.variable)} := Nat.pow_pos (by decide)"
        )


def _fact(power: Power, modulus: int, cases: tuple[list[int], list[int]], name: str) -> str:
    before, period = cases
    start, length = len(before), len(period)
    written = power.written("k")
    alternatives = [f"{written} % {modulus} = {value} ∧ k = {k}" for k, value in enumerate(before)]
    for k, value in enumerate(period):
        conditions = [f"{start} ≤ k"] if start else []
        conditions += [f"k % {length} = {(k + start) % length}"] if length > 1 else []
        alternatives.append(" ∧ ".join([f"{written} % {modulus} = {value}", *conditions]))
    statement = f"∀ k : Nat, 0 < {written} ∧ ({' ∨ '.join(alternatives)})"
    step = f"({power.exponent('(k + 1)')}) = ({power.exponent('k')}) + {power.factor}"
    return (
        f"have {name} : {statement} := by\n"
        f"  intro k\n  induction k with\n  | zero => decide\n"
        f"  | succ k ih => rw [show {step} from by omega, Nat.pow_add]; omega\n"
        f"have {name} := {name} {power.variable}"
    )
