"""Polynomials read from terms, and equations solved for a witness."""

import pytest

from prover.proposers.parsing import parse
from prover.proposers.polynomials import as_term, polynomial, solve


@pytest.mark.parametrize(
    ("left", "right", "witness"),
    [
        ("2 * k + 2 * l", "2 * x", "k + l"),
        ("2 * k * n", "2 * x", "k * n"),
        ("(2 * k + 1) * (2 * l + 1)", "2 * x + 1", "2 * k * l + k + l"),
        ("a * k + a * l", "a * x", "k + l"),
        ("n + 3", "2 + x", "n + 1"),
        ("4", "x + x", "2"),
        ("(a + 1) ^ 2", "x + 1", "a * a + 2 * a"),
        ("Nat.succ n", "x", "n + 1"),
        ("0", "5 * x", "0"),
    ],
)
def test_solved(left: str, right: str, witness: str) -> None:
    known, unknown = polynomial(parse(left)), polynomial(parse(right))
    assert known is not None
    assert unknown is not None
    solution = solve(known, unknown, "x")
    assert solution is not None
    assert as_term(solution).text == witness


@pytest.mark.parametrize(
    ("left", "right"), [("2 * k + 1", "2 * x"), ("n", "n + 1 + x"), ("k", "x * x"), ("a", "a * x + b * x"), ("x", "x")]
)
def test_not_solved(left: str, right: str) -> None:
    known, unknown = polynomial(parse(left)), polynomial(parse(right))
    assert known is not None
    assert unknown is not None
    assert solve(known, unknown, "x") is None


@pytest.mark.parametrize("text", ["n - 1", "f n", "a ^ n", "xs.length", "n / 2", "2 ^ 100"])
def test_what_is_no_polynomial(text: str) -> None:
    assert polynomial(parse(text)) is None
