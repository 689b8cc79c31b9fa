"""The statistics of reports, against enumeration and numbers worked out by hand."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prover.evaluation.report import wilson
from prover.reporting.statistics import Curve, bootstrap, difference, frontier, mcnemar, pass_at_k, passes


@pytest.mark.parametrize("attempts", range(1, 7))
def test_pass_at_k_is_the_share_of_draws_that_hold_a_success(attempts: int) -> None:
    for solved, k in product(range(attempts + 1), range(1, attempts + 1)):
        draws = list(combinations([True] * solved + [False] * (attempts - solved), k))
        assert pass_at_k(attempts, solved, k) == pytest.approx(sum(map(any, draws)) / len(draws))


def test_pass_at_k_numbers() -> None:
    assert pass_at_k(5, 2, 2) == pytest.approx(0.7)  # 1 - C(3, 2) / C(5, 2)
    assert pass_at_k(200, 1, 100) == pytest.approx(0.5)
    assert pass_at_k(10_000, 3, 9_998) == 1.0


@pytest.mark.parametrize(("attempts", "solved", "k"), [(3, 4, 1), (3, -1, 1), (3, 1, 4), (3, 1, 0), (0, 0, 1)])
def test_pass_at_k_of_what_cannot_be(attempts: int, solved: int, k: int) -> None:
    with pytest.raises(ValueError, match="attempts"):
        pass_at_k(attempts, solved, k)


def test_one_attempt_is_a_count_with_wilsons_interval() -> None:
    (found,) = passes([1] * 64 + [0] * 180, 1).values()
    assert found.value == pytest.approx(64 / 244)
    assert (found.total, found.method) == (244, "wilson")
    assert (found.low, found.high) == pytest.approx((0.211096, 0.320865), abs=1e-4)
    assert str(found) == "26.2 % [21.1–32.1]"


def test_several_attempts() -> None:
    found = passes([0, 1, 2, 4, 0, 1], 4)
    assert found[1].value == pytest.approx((1 / 4 + 2 / 4 + 1 + 1 / 4) / 6)
    assert found[2].value == pytest.approx((1 / 2 + (1 - 1 / 6) + 1 + 1 / 2) / 6)
    assert [found[k].method for k in (1, 2, 3, 4)] == ["bootstrap"] * 3 + ["wilson"]
    assert (found[4].value, found[4].low, found[4].high) == pytest.approx((4 / 6, *wilson(4, 6)))


def test_equal_chances_are_not_certain() -> None:
    found = passes([1, 1, 1], 2)[1]
    assert (found.value, found.method) == (0.5, "wilson")
    assert (found.low, found.high) == pytest.approx((wilson(1, 3)[0], wilson(2, 3)[1]))


def test_no_problems_are_no_rate() -> None:
    (found,) = passes([], 1).values()
    assert (found.value, found.low, found.high, str(found)) == (None, 0.0, 1.0, "–")


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 6).flatmap(lambda n: st.tuples(st.lists(st.integers(0, n), min_size=1, max_size=40), st.just(n))))
def test_rates_grow_with_k_and_lie_in_their_intervals(given_: tuple[list[int], int]) -> None:
    solved, attempts = given_
    found = passes(solved, attempts)
    assert found == passes(solved, attempts), "the seed is fixed"
    values = [found[k].value or 0.0 for k in sorted(found)]
    assert values == sorted(values)
    assert all(0 <= each.low <= (each.value or 0) <= each.high + 1e-9 <= 1 + 1e-9 for each in found.values())
    mean = values[-1]
    assert mean == pytest.approx(sum(count > 0 for count in solved) / len(solved))


def test_the_bootstrap_is_that_of_drawn_problems() -> None:
    values = [0.0] * 30 + [0.25] * 10 + [1.0] * 20
    drawn = np.random.default_rng(5).choice(values, (50_000, len(values))).mean(axis=1)
    assert bootstrap(values) == pytest.approx(np.quantile(drawn, [0.025, 0.975]), abs=0.01)
    assert bootstrap([0.5] * 7) == (0.5, 0.5)
    with pytest.raises(ValueError, match="nothing"):
        bootstrap([])


def test_differences_are_paired() -> None:
    same = difference([1, 0, 1, 0], [1, 0, 1, 0])
    assert (same.value, same.low, same.high) == (0, 0, 0)
    found = difference([1] * 30 + [0] * 70, [0] * 30 + [0] * 70)
    assert found.value == pytest.approx(0.3)
    # The standard error of a proportion of 0.3 among 100 is 0.0458.
    assert (found.low, found.high) == pytest.approx((0.21, 0.39), abs=0.015)
    assert str(difference([1, 1], [0, 0])) == "+100.0 [+100.0, +100.0]"
    with pytest.raises(ValueError, match="shorter"):
        difference([1, 0], [1])


def test_mcnemar_numbers() -> None:
    assert mcnemar(0, 0) == 1.0
    assert mcnemar(5, 5) == 1.0
    assert mcnemar(1, 6) == mcnemar(6, 1) == pytest.approx(2 * (1 + 7) / 2**7)
    assert mcnemar(0, 10) == pytest.approx(2 / 2**10)
    assert mcnemar(0, 3000) == pytest.approx(0.0)


@pytest.mark.parametrize("total", range(1, 11))
def test_mcnemar_is_the_share_of_outcomes_as_uneven(total: int) -> None:
    outcomes = [sum(outcome) for outcome in product((0, 1), repeat=total)]
    for first in range(total + 1):
        uneven = abs(2 * first - total)
        share = sum(abs(2 * count - total) >= uneven for count in outcomes) / len(outcomes)
        assert mcnemar(first, total - first) == pytest.approx(share)


def test_curves() -> None:
    curve = Curve.of([5, None, 1, 5, 20])
    assert (curve.thresholds, curve.counts, curve.unknown) == ((1, 5, 20), (1, 3, 4), 1)
    assert [curve.at(budget) for budget in (0, 1, 4.9, 5, 19, 20, 1e9)] == [0, 1, 1, 3, 3, 4, 4]
    assert [curve.cost_of(share) for share in (0.25, 0.5, 0.75, 0.9, 1.0)] == [1, 5, 5, 20, 20]
    empty = Curve.of([None])
    assert (empty.at(1), empty.cost_of(1.0), empty.unknown) == (0, None, 1)


@given(st.lists(st.one_of(st.none(), st.integers(0, 50)), max_size=60))
def test_curves_count_what_costs_no_more(costs: list[int | None]) -> None:
    curve = Curve.of(costs)
    for budget in range(-1, 52):
        assert curve.at(budget) == sum(cost is not None and cost <= budget for cost in costs)


def test_the_frontier() -> None:
    points = [(3, 10), (5, 20), (5, 25), (4, 30), (3, 10), (9, 99), (0, 9)]
    assert frontier(points) == [True, True, False, False, True, True, True]
    assert frontier([]) == []
