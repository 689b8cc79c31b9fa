"""Remainders of powers: the texts that are read, and the periods."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.proposers.rules.powers import Power, powers, remainders


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7 ∣ 2 ^ n - 1", [Power(2, 1, 0, "n")]),
        ("3 ^ (2 * n + 1) + 2 ^ (n + 2)", [Power(3, 2, 1, "n"), Power(2, 1, 2, "n")]),
        ("10 ^ (3 * k)", [Power(10, 3, 0, "k")]),
        ("x ^ n + 2 ^ 10 + 1 ^ n + 2 ^ (n * n) + 2 ^ f.x", []),
        ("2 ^ n = 2 ^ n", [Power(2, 1, 0, "n")]),
    ],
)
def test_what_is_a_power(text: str, expected: list[Power]) -> None:
    assert powers(text) == expected


def test_a_period_by_hand() -> None:
    assert remainders(Power(2, 1, 0, "n"), 7) == ([], [1, 2, 4])
    assert remainders(Power(2, 1, 0, "n"), 12) == ([1, 2], [4, 8])
    assert remainders(Power(2, 2, 1, "n"), 3) == ([], [2])
    assert remainders(Power(2, 1, 0, "n"), 29) is None  # 28 remainders: too many cases


@given(st.integers(2, 50), st.integers(1, 4), st.integers(0, 4), st.integers(2, 40))
def test_periods_tell_every_remainder(base: int, factor: int, shift: int, modulus: int) -> None:
    found = remainders(Power(base, factor, shift, "n"), modulus)
    if found is None:
        return
    before, period = found
    for n in range(40):
        expected = pow(base, factor * n + shift, modulus)
        assert expected == (before[n] if n < len(before) else period[(n - len(before)) % len(period)])
