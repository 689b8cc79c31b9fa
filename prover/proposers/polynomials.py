"""Polynomials over ℕ read from printed terms: enough arithmetic to solve an equation for a witness."""

from __future__ import annotations

from collections import Counter
from functools import reduce

from prover.proposers.terms import Term, leaf

Monomial = tuple[str, ...]
"""Variables with repetition, sorted."""

Polynomial = dict[Monomial, int]

_LARGEST_POWER = 6


def polynomial(term: Term) -> Polynomial | None:
    """The polynomial that a term of sums, products, powers and numerals denotes; None when it is anything else."""
    if term.leaf:
        if term.head.isdecimal():
            return {(): int(term.head)} if int(term.head) else {}
        return {(term.head,): 1}
    if term.head == "app" and term.args[0].head == "Nat.succ" and len(term.args) == 2:
        inner = polynomial(term.args[1])
        return None if inner is None else _add(inner, {(): 1})
    if term.head == ".succ":
        inner = polynomial(term.args[0])
        return None if inner is None else _add(inner, {(): 1})
    if term.head not in ("+", "*", "^"):
        return None
    left, right = (polynomial(argument) for argument in term.args)
    if left is None or right is None:
        return None
    if term.head == "+":
        return _add(left, right)
    if term.head == "*":
        return _multiply(left, right)
    exponent = right.get((), 0)
    if set(right) - {()} or exponent > _LARGEST_POWER:
        return None
    one: Polynomial = {(): 1}
    return reduce(_multiply, [left] * exponent, one)


def solve(left: Polynomial, right: Polynomial, name: str) -> Polynomial | None:
    """The polynomial w with `left = right[name := w]`, where `right` is linear in `name` and `left` does not have it.

    None when there is none with coefficients in ℕ, or when the factor of `name` is not a single monomial.
    """
    if any(name in monomial for monomial in left):
        return None
    rest = {monomial: factor for monomial, factor in right.items() if name not in monomial}
    linear = [(monomial, factor) for monomial, factor in right.items() if name in monomial]
    if len(linear) != 1 or linear[0][0].count(name) != 1:
        return None
    divisor = Counter(linear[0][0])
    divisor.subtract([name])
    factor = linear[0][1]
    solution: Polynomial = {}
    for monomial in left.keys() | rest.keys():
        difference = left.get(monomial, 0) - rest.get(monomial, 0)
        if difference == 0:
            continue
        quotient = Counter(monomial)
        quotient.subtract(divisor)
        if difference < 0 or difference % factor or any(count < 0 for count in quotient.values()):
            return None
        solution[tuple(sorted(quotient.elements()))] = difference // factor
    return solution


def as_term(value: Polynomial) -> Term:
    """A term for a polynomial, monomials in a fixed order."""
    summands: list[Term] = []
    for monomial in sorted(value, key=lambda m: (-len(m), m)):
        factors = [leaf(variable) for variable in monomial]
        if value[monomial] != 1 or not factors:
            factors.insert(0, leaf(str(value[monomial])))
        summands.append(reduce(lambda a, b: Term("*", (a, b)), factors))
    return reduce(lambda a, b: Term("+", (a, b)), summands) if summands else leaf("0")


def _add(left: Polynomial, right: Polynomial) -> Polynomial:
    found = dict(left)
    for monomial, factor in right.items():
        found[monomial] = found.get(monomial, 0) + factor
    return found


def _multiply(left: Polynomial, right: Polynomial) -> Polynomial:
    found: Polynomial = {}
    for one, a in left.items():
        for two, b in right.items():
            monomial = tuple(sorted((*one, *two)))
            found[monomial] = found.get(monomial, 0) + a * b
    return found
