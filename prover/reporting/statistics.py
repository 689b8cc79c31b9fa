"""The statistics of reports. Pure: numbers in, numbers out; what is drawn at random has a fixed seed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from prover.evaluation.report import wilson

_Array: TypeAlias = NDArray[Any]

SAMPLES = 10_000
"""Bootstrap samples for an interval."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over `total` problems with its 95 % interval; None and (0, 1) when there are no problems."""

    value: float | None
    low: float
    high: float
    total: int
    method: Literal["wilson", "bootstrap"]

    def __str__(self) -> str:
        if self.value is None:
            return "–"
        return f"{100 * self.value:.1f} % [{100 * self.low:.1f}–{100 * self.high:.1f}]"

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {"rate": self.value, "interval95": [self.low, self.high], "total": self.total, "method": self.method}


@dataclass(frozen=True, slots=True)
class Difference:
    """The mean of paired differences, with the 95 % interval of the paired bootstrap; as fractions of 1."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        """In percentage points."""
        return f"{100 * self.value:+.1f} [{100 * self.low:+.1f}, {100 * self.high:+.1f}]"


@dataclass(frozen=True, slots=True)
class Curve:
    """How many problems are solved within a budget: `counts[i]` of them at a cost of at most `thresholds[i]`.

    Thresholds ascend strictly. `unknown` counts solved problems whose cost nobody measured: they are not on the curve.
    """

    thresholds: tuple[float, ...]
    counts: tuple[int, ...]
    unknown: int = 0

    @classmethod
    def of(cls, costs: Iterable[float | None]) -> Curve:
        """Of the least cost that each solved problem was solved at; None where it is unknown."""
        everything = list(costs)
        known = sorted(cost for cost in everything if cost is not None)
        steps = {cost: place for place, cost in enumerate(known, start=1)}
        return cls(tuple(steps), tuple(steps.values()), len(everything) - len(known))

    def at(self, budget: float) -> int:
        """Solved at a cost of at most `budget`."""
        place = sum(threshold <= budget for threshold in self.thresholds)
        return self.counts[place - 1] if place else 0

    def cost_of(self, share: float) -> float | None:
        """The least budget that solves at least this share, above 0, of the problems on the curve; None for none."""
        if not self.counts:
            return None
        needed = share * self.counts[-1]
        return next(cost for cost, count in zip(self.thresholds, self.counts, strict=True) if count >= needed)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def pass_at_k(attempts: int, solved: int, k: int) -> float:
    """The chance that at least one of `k` of the `attempts`, of which `solved` succeeded, succeeds: the unbiased
    estimator 1 - C(n - c, k) / C(n, k) of Chen et al. (2021). ValueError unless 0 <= c <= n and 1 <= k <= n."""
    if not (0 <= solved <= attempts and 1 <= k <= attempts):
        raise ValueError(f"no {k} of {attempts} attempts, {solved} of them solved")
    return 1.0 - math.comb(attempts - solved, k) / math.comb(attempts, k)


def passes(solved: Sequence[int], attempts: int) -> dict[int, Estimate]:
    """pass@k for every k up to `attempts`: the mean of the unbiased estimator over problems, of which each was
    attempted as often, with success as often as `solved` says.

    Where each problem's chance is 0 or 1, as with one attempt, they are a count, and the interval is Wilson's, which is
    sound for small counts too. It also stands in where all chances are the same, of which the bootstrap would say that
    they are certain (wider than needed then: chances vary less than ones and noughts). Else the interval is the
    bootstrap's over the problems.
    """
    ks, total = range(1, attempts + 1), len(solved)
    if not solved:
        return {k: Estimate(None, 0.0, 1.0, 0, "wilson") for k in ks}
    distinct, counts = np.unique(np.asarray(solved), return_counts=True)
    chances = np.array([[pass_at_k(attempts, int(count), k) for k in ks] for count in distinct])
    lows, highs = _percentiles(counts, chances)
    found: dict[int, Estimate] = {}
    for place, k in enumerate(ks):
        mean = float(counts @ chances[:, place]) / total
        column, expected = chances[:, place], round(mean * total, 6)
        if np.isin(column, (0.0, 1.0)).all() or len(set(column)) == 1:
            low, high = wilson(math.floor(expected), total)[0], wilson(math.ceil(expected), total)[1]
            found[k] = Estimate(mean, low, high, total, "wilson")
        else:
            found[k] = Estimate(mean, float(lows[place]), float(highs[place]), total, "bootstrap")
    return found


def bootstrap(values: Sequence[float], seed: int = 0) -> tuple[float, float]:
    """The 95 % percentile interval of the mean over samples of `values`, with replacement. ValueError for none."""
    if not values:
        raise ValueError("nothing to draw from")
    distinct, counts = np.unique(np.asarray(values, dtype=float), return_counts=True)
    (low,), (high,) = _percentiles(counts, distinct[:, None], seed)
    return float(low), float(high)


def _percentiles(counts: _Array, values: _Array, seed: int = 0) -> tuple[_Array, _Array]:
    """The percentile intervals of means of `values`, a row for each distinct problem, a column for each mean.

    Drawing how often each distinct problem comes is the same as drawing the problems, and takes less time and memory.
    """
    total = int(counts.sum())
    drawn = np.random.default_rng(seed).multinomial(total, counts / total, SAMPLES)
    low, high = np.quantile(drawn @ values / total, [0.025, 0.975], axis=0)
    return low, high


def difference(ours: Sequence[float], theirs: Sequence[float], seed: int = 0) -> Difference:
    """The mean of `ours` minus that of `theirs`, by problem. ValueError for lengths that differ or none."""
    gains = [one - other for one, other in zip(ours, theirs, strict=True)]
    low, high = bootstrap(gains, seed)
    return Difference(math.fsum(gains) / len(gains), low, high)


def mcnemar(only_first: int, only_second: int) -> float:
    """McNemar's exact test, two-sided: how likely it is that problems which only one of two equally good provers solves
    are shared out at least as unevenly as this."""
    total, fewer = only_first + only_second, min(only_first, only_second)
    tail = sum(math.comb(total, count) for count in range(fewer + 1))
    return min(1.0, float(2 * tail / 2**total))


def frontier(points: Sequence[tuple[float, float]]) -> list[bool]:
    """Of points (solved, cost): which of them no other one dominates, being better in one and no worse in the other."""
    return [not any(_dominates(other, point) for other in points) for point in points]


def _dominates(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one != other and one[0] >= other[0] and one[1] <= other[1]
