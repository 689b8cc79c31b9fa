"""A line that says how far something is: it moves on a terminal, and is printed now and then elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.live import Live
from rich.text import Text

PLAIN_INTERVAL = 10.0
"""Seconds between two plain lines where there is no terminal."""


class MovingLine:
    """Shows what `text` returns while the context is open; `text` is called whenever the line is drawn.

    `tick` is called by its owner when there is news: where there is no terminal it prints the line, if the last one is
    `PLAIN_INTERVAL` old.
    """

    def __init__(self, console: Console, text: Callable[[], Text]) -> None:
        self._console, self._text = console, text
        self._live = (
            Live(get_renderable=text, console=console, transient=True, refresh_per_second=8)
            if console.is_terminal
            else None
        )
        self.restart()

    def __enter__(self) -> Self:
        if self._live:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def restart(self) -> None:
        """The next plain line is due `PLAIN_INTERVAL` from now."""
        self._printed, self._news = time.monotonic(), False

    def tick(self) -> None:
        """There is news."""
        self._news = True
        if time.monotonic() - self._printed >= PLAIN_INTERVAL:
            self.say()

    def say(self) -> None:
        """Where there is no terminal, print the line now, if there is news since the last one."""
        if self._live is None and self._news:
            self.restart()
            self._console.print(self._text())

    def stop(self) -> None:
        """Take the line away."""
        if self._live:
            self._live.stop()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the line away while something else is printed: on a terminal both streams share the screen."""
        self.stop()
        try:
            yield
        finally:
            if self._live:
                self._live.start(refresh=True)
