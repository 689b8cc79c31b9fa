"""Runs inside the sandbox: which pairs of terms are equal. `answers.py` appends the call with the data.

Prints the number of each pair that is equal, at once, so that a pair that exhausts the sandbox takes nothing back.
"""

import json
import signal
from typing import Any

ROUNDING = 1e-12
DIGITS = 30


class TooLong(BaseException):
    """A pair has used up its time. No Exception: SymPy catches those."""


def main(data: str, pair_seconds: float) -> None:
    """Decide all the pairs, each within its time on the processor, in seconds."""
    import sympy  # noqa: F401  # not on the time of the first pair

    signal.signal(signal.SIGPROF, _ring)
    for number, (one, other) in enumerate(json.loads(data)):
        signal.setitimer(signal.ITIMER_PROF, pair_seconds)
        try:
            if _equal(one, other):
                print(number, flush=True)
        except (TooLong, ArithmeticError, ValueError, TypeError, NotImplementedError, AttributeError, RecursionError):
            continue  # undecided is different
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)


def _ring(*_: object) -> None:
    raise TooLong


def _equal(one: Any, other: Any) -> bool:
    import sympy

    first, second = _built(one), _built(other)
    if first.has(sympy.zoo, sympy.nan) or second.has(sympy.zoo, sympy.nan):
        return False
    difference = first - second
    names = sorted(difference.free_symbols, key=str)
    # Numbers first: nearly all pairs differ, and that is seen at once. The points are no special ones.
    at = {name: sympy.Rational(37 + 11 * place, 23) for place, name in enumerate(names)}
    value = abs(sympy.N(difference.subs(at), DIGITS))
    size = 1 + abs(sympy.N(first.subs(at), DIGITS))
    rounded = _rounded(one) or _rounded(other)
    near = bool(value.is_finite) and bool(value <= size * (ROUNDING if rounded else 1e-20))
    if not near or (rounded and not names):
        return near
    return difference.equals(0) is True


def _built(term: Any) -> Any:
    """The term that JSON stands for. There is nothing to be evaluated: names are looked up in a fixed table."""
    import sympy

    kind, *rest = term
    if kind == "number":
        return sympy.Rational(int(rest[0], 16), int(rest[1], 16))
    if kind == "symbol":
        constants = {"pi": sympy.pi, "e": sympy.E, "i": sympy.I, "oo": sympy.oo}
        return constants.get(rest[0]) or sympy.Symbol(rest[0])
    functions = {"+": sympy.Add, "*": sympy.Mul, "^": sympy.Pow, "abs": sympy.Abs}
    return (functions.get(kind) or getattr(sympy, kind))(*map(_built, rest))


def _rounded(term: Any) -> bool:
    return bool(term[3]) if term[0] == "number" else any(_rounded(part) for part in term[1:] if isinstance(part, list))
