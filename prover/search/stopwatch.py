"""Measures where the time of a search goes, overlaps included."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Stopwatch:
    """For each name, the time during which at least one `measure` of that name was running."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._started = clock()
        self._running = Counter[str]()
        self._since = dict[str, float]()
        self._totals = defaultdict[str, float](float)

    def elapsed(self) -> float:
        """Seconds since the stopwatch was made."""
        return self._clock() - self._started

    def total(self, name: str) -> float:
        """Seconds under `name` in finished measurements."""
        return self._totals[name]

    @contextmanager
    def measure(self, *names: str) -> Iterator[None]:
        now = self._clock()
        for name in names:
            if not self._running[name]:
                self._since[name] = now
            self._running[name] += 1
        try:
            yield
        finally:
            now = self._clock()
            for name in names:
                self._running[name] -= 1
                if not self._running[name]:
                    self._totals[name] += now - self._since[name]
