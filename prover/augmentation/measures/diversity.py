"""Diversity gain (MetaMath, arXiv 2309.12284): how far new texts are from the base texts nearest to them.

    gain = (1/|X|) Σ_{x in X} min_{y in Y} ‖f(x) − f(y)‖²

for new texts X, base texts Y and an embedding f.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

BLOCK = 64
"""Megabytes of distances that are held at once."""


def nearest(new: Any, base: Any) -> NDArray[np.float64]:
    """The squared distance of each row of `new` to the row of `base` nearest to it; both are matrices of vectors, dense
    or both sparse. Takes memory for blocks of distances, not for all of them."""
    from sklearn import config_context
    from sklearn.metrics import pairwise_distances_argmin_min

    with config_context(working_memory=BLOCK):
        _, found = pairwise_distances_argmin_min(new, base, metric="euclidean", metric_kwargs={"squared": True})
    distances: NDArray[np.float64] = found
    return distances


def gain(distances: NDArray[np.float64]) -> float | None:
    """The diversity gain of the texts that have these distances; None for none."""
    return float(distances.mean()) if len(distances) else None
