"""What `prove augment` shows while it works: one line that moves on a terminal, plain ones elsewhere."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.text import Text

from prover.moving_line import MovingLine


class AugmentView:
    """Progress of `total` pieces of work, called `what`, of which some were done `before`. A context manager."""

    def __init__(self, console: Console, what: str, total: int, before: int) -> None:
        self.console = console
        self._what, self._total, self._before, self._done = what, total, before, before
        self._rows, self._dropped, self._last = 0, 0, ""
        self.line = MovingLine(console, self._text)

    def __enter__(self) -> Self:
        if self._before:
            self.console.print(f"{self._before} of {self._total} {self._what} were done before")
        self.line.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.line.stop()
        self.line.say()

    def done(self, name: str, rows: int, dropped: int) -> None:
        """A piece of work more, and what came of it."""
        self._done, self._last = self._done + 1, name
        self._rows += rows
        self._dropped += dropped
        self.line.tick()

    def _text(self) -> Text:
        counts = f"{self._done} of {self._total} {self._what} · {self._rows} rows kept, {self._dropped} dropped"
        return Text(f"{counts} · {self._last}" if self._last else counts, no_wrap=True, overflow="ellipsis")
