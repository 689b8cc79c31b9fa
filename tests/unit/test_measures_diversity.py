"""Diversity gain against distances worked out by hand, one pair at a time."""

from __future__ import annotations

import math
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from prover.augmentation.measures import embeddings
from prover.augmentation.measures.diversity import gain, nearest
from prover.errors import UsageError

NEW = ["What is x if 3 + x = 10?", "Find the unknown variable x.", "Natalia sold clips", ""]
BASE = ["Natalia sold clips to 48 friends.", "What is 3 + 7?", "theorem t (n : ℕ) : n + 0 = n"]


def test_points_in_the_plane() -> None:
    new, base = np.array([[0.0, 0.0], [3.0, 4.0], [1.0, 0.0]]), np.array([[1.0, 0.0], [3.0, 2.0]])
    distances = nearest(new, base)
    assert distances == pytest.approx([1.0, 4.0, 0.0], abs=1e-12)
    assert gain(distances) == pytest.approx(5 / 3, abs=1e-12)
    assert gain(distances[:0]) is None


def by_hand(text: str) -> dict[tuple[str, ...], float]:
    """Words, signs and what stands next to each other, at length 1; here a sign is always a word of its own or last."""
    words = text.replace("?", " ?").replace(".", " .").replace("(", "( ").replace(")", " )").split()
    counts = Counter([*((word,) for word in words), *pairwise(words)])
    length = math.sqrt(sum(count**2 for count in counts.values()))
    return {gram: count / length for gram, count in counts.items()}


def squared(one: dict[tuple[str, ...], float], other: dict[tuple[str, ...], float]) -> float:
    return sum((one.get(gram, 0.0) - other.get(gram, 0.0)) ** 2 for gram in one.keys() | other.keys())


def test_words_and_signs_that_stand_together() -> None:
    embed = embeddings.named(embeddings.NGRAMS)
    expected = [min(squared(by_hand(x), by_hand(y)) for y in BASE) for x in NEW]
    distances = nearest(embed(NEW), embed(BASE))
    assert distances == pytest.approx(expected, abs=1e-6)
    assert 0 < distances[2] < distances[0] < 2
    assert gain(distances) == pytest.approx(sum(expected) / len(NEW), abs=1e-6)
    assert gain(nearest(embed(BASE), embed(BASE))) == pytest.approx(0.0, abs=1e-12)


def test_memory_is_that_of_blocks() -> None:
    code = (
        "import resource, numpy as np\n"
        "from prover.augmentation.measures.diversity import nearest\n"
        "from scipy.sparse import random\n"
        "held = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "a, b = np.random.default_rng(0).random((2, 10_000, 4))\n"
        "c, d = (random(n, 2**20, density=1e-5, format='csr', rng=n) for n in (9_000, 9_001))\n"
        "nearest(a[:500], b[:500]), nearest(c[:500], d[:500])\n"
        "before = held()\n"
        "nearest(a, b), nearest(c, d)\n"
        "print(held() - before)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(run.stdout) < 300_000, "kilobytes; all distances at once take 800 000"


def test_what_is_no_embedding(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no folder glove"):
        embeddings.named("glove")
    with pytest.raises(UsageError, match="cannot load the embedding model"):
        embeddings.named(str(tmp_path))
