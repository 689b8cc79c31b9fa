"""Where a statement computes with truncated operations: `1 / 4` is 0 on ℕ and ℤ, `2 - 3` is 0 on ℕ.

Statements written with other numbers in mind are often trivial for that reason, or say something else. What is looked
at is the elaborated statement, so the types are those that Lean chose.
"""

from __future__ import annotations

from prover.lean.compiled.declarations import spine
from prover.lean.compiled.terms import Name, Terms
from prover.proof import Truncation

_TYPES: dict[Name, str] = {("Nat",): "ℕ", ("Int",): "ℤ"}
_OPERATIONS: dict[Name, str] = {
    ("HAdd", "hAdd"): "+",
    ("HSub", "hSub"): "-",
    ("HMul", "hMul"): "*",
    ("HDiv", "hDiv"): "/",
    ("HMod", "hMod"): "%",
    ("HPow", "hPow"): "^",
}
_LARGEST_EXPONENT = 64


def truncations(statement: int, terms: Terms) -> tuple[Truncation, ...]:
    """The truncated subtractions on ℕ and divisions on ℕ and ℤ in a statement, each text once, certain ones first."""
    found: dict[Truncation, None] = {}
    values: dict[int, int | None] = {}
    for number in terms.below([statement]):
        operation = _operation(number, terms)
        if operation is None:
            continue
        symbol, symbol_type, left, right = operation
        if symbol != "/" and (symbol, symbol_type) != ("-", "ℕ"):
            continue
        a, b = (_value(operand, terms, values) for operand in (left, right))
        if a is None or b is None:
            # A divisor that is a literal loses a remainder at most; still the statement may be another one then.
            found[Truncation(f"a {symbol} b on {symbol_type}", certain=False)] = None
        elif symbol == "-" and a < b:
            found[Truncation(f"{a} - {b} = 0 on ℕ", certain=True)] = None
        elif symbol == "/" and (b == 0 or a % b):
            found[Truncation(f"{a} / {b} = {_divide(a, b)} on {symbol_type}", certain=True)] = None
    return tuple(sorted(found, key=lambda item: (not item.certain, item.text)))


def _operation(number: int, terms: Terms) -> tuple[str, str, int, int] | None:
    """Symbol, type and operands of an arithmetic operation whose result is a natural number or an integer."""
    head, arguments = spine(number, terms)
    if head[0] != "const" or len(arguments) != 6 or head[1] not in _OPERATIONS:
        return None
    type_ = terms[arguments[2]]
    if type_[0] != "const" or type_[1] not in _TYPES:
        return None
    return _OPERATIONS[head[1]], _TYPES[type_[1]], arguments[4], arguments[5]


def _value(number: int, terms: Terms, known: dict[int, int | None]) -> int | None:
    """The value of a closed term of literals and operations, None for anything else. Recursion is as deep as the
    formula that somebody wrote."""
    if number not in known:
        known[number] = _compute(number, terms, known)
    return known[number]


def _compute(number: int, terms: Terms, known: dict[int, int | None]) -> int | None:
    operation = _operation(number, terms)
    if operation is None:
        return _literal(number, terms, known)
    symbol, type_, left, right = operation
    a, b = _value(left, terms, known), _value(right, terms, known)
    if a is None or b is None:
        return None
    if symbol == "^":
        return a**b if 0 <= b <= _LARGEST_EXPONENT else None
    if symbol == "/":
        return _divide(a, b)
    if symbol == "%":
        return a if b == 0 else a % abs(b)
    if symbol == "-":
        return max(a - b, 0) if type_ == "ℕ" else a - b
    return a + b if symbol == "+" else a * b


def _literal(number: int, terms: Terms, known: dict[int, int | None]) -> int | None:
    head, arguments = spine(number, terms)
    if head[0] == "nat" and isinstance(head[1], int):
        return head[1]
    if head[:2] == ("const", ("OfNat", "ofNat")) and len(arguments) == 3:
        return _value(arguments[1], terms, known)
    if head[:2] == ("const", ("Neg", "neg")) and len(arguments) == 3:
        value = _value(arguments[2], terms, known)
        return None if value is None else -value
    return None


def _divide(a: int, b: int) -> int:
    """As Lean divides: so that the remainder is never negative, and by zero to zero."""
    return 0 if b == 0 else (a - a % abs(b)) // b
