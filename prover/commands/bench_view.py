"""What a run of a problem set shows while it goes on: one line that moves on a terminal, a plain one now and then
elsewhere."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.text import Text

from prover.evaluation.report import Rate
from prover.evaluation.rows import Row
from prover.moving_line import MovingLine


class View:
    """Progress of `total` attempts. A context manager; `finish` and the others may be called at any
    time."""

    def __init__(self, console: Console) -> None:
        self.total = 0
        self._said = ""
        self._working: dict[str, float] = {}
        self._rows: list[Row] = []
        self._begun = time.monotonic()
        self._line = MovingLine(console, self.line)

    def __enter__(self) -> Self:
        self._line.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Take the moving line away."""
        self._line.stop()

    def say(self, what: str) -> None:
        """What is being done before the first attempt."""
        self._said = what
        self._line.tick()

    def begin(self, total: int) -> None:
        """The attempts begin: the clock starts."""
        self.total, self._begun = total, time.monotonic()

    def start(self, name: str) -> None:
        """An attempt begins."""
        self._working[name] = time.monotonic()

    def finish(self, row: Row) -> None:
        """An attempt has ended."""
        self._working.pop(row.name, None)
        self._rows.append(row)
        self._line.tick()

    def line(self) -> Text:
        """The line as it is now."""
        if not self._working and not self._rows:
            return Text(self._said, style="dim")
        now = time.monotonic()
        done, elapsed = len(self._rows), max(now - self._begun, 1e-3)
        verified = Rate(sum(row.verdict == "verified" for row in self._rows), done)
        parts = [f"{done}/{self.total} done", f"verified {verified.count}" + (f", {verified}" if done else "")]
        if done:
            parts.append(f"{sum(row.tactics for row in self._rows) / elapsed:.0f} tactics/s")
            if tokens := sum(row.tokens for row in self._rows):
                parts.append(f"{tokens / elapsed:.0f} tokens/s")
            parts += self._shares()
            if (left := self.total - done) > 0:
                parts.append(f"{_duration(elapsed / done * left)} left")
        line = Text(" · ".join(parts), no_wrap=True, overflow="ellipsis")
        working = ", ".join(f"{name} {now - start:.0f} s" for name, start in self._working.items())
        return line.append(f" · {working}", "cyan") if working else line

    def _shares(self) -> list[str]:
        """Where the time of the finished attempts' searches went."""
        searched = sum(row.search_seconds for row in self._rows)
        if not searched:
            return []
        lean = sum(row.lean_seconds for row in self._rows) / searched
        proposer = sum(row.proposer_seconds for row in self._rows) / searched
        return [f"Lean {lean:.0%}, proposer {proposer:.0%} of the time"]


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
