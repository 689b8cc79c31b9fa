"""The live view of a run on standard error: one line that moves on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from types import TracebackType

from rich.console import Console
from rich.text import Text

from prover.moving_line import MovingLine
from prover.proving import Event, Phase, TheoremFinished, TheoremStarted
from prover.search.events import Counts, Expanded

_NOTHING = Counts(seconds=0.0, expansions=0, tactics=0, nodes=1, open=1)


class ProgressView:
    """Shows theorem i of n, the best open goal, expansions, tactics a second and the time left.

    `seconds` is the budget of one theorem (None: no limit). Used as a context manager around the run.
    """

    def __init__(self, console: Console, seconds: float | None) -> None:
        self._seconds = seconds
        self._place, self._phase, self._goal = "", "", ""
        self._counts = _NOTHING
        self._started = time.monotonic()
        self.line = MovingLine(console, self._text)

    def __enter__(self) -> ProgressView:
        self.line.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.line.stop()

    def handle(self, event: Event) -> None:
        """Take in what happened."""
        if isinstance(event, TheoremStarted):
            self._place, self._goal, self._counts = f"{event.index}/{event.total} {event.theorem.name}", "", _NOTHING
            self._started = time.monotonic()
            self.line.restart()
        elif isinstance(event, Phase):
            self._phase = event.name
        elif isinstance(event, TheoremFinished):
            self._goal = ""
        else:
            self._counts = event.counts
            if isinstance(event, Expanded) and event.best_goal:
                self._goal = event.best_goal
        self.line.tick()

    def _text(self) -> Text:
        if not self._place:
            return Text("starting Lean ...", style="dim")
        elapsed = time.monotonic() - self._started
        parts = [self._place, self._phase, f"{self._counts.expansions} expansions"]
        if elapsed > 0.2:
            parts.append(f"{self._counts.tactics / elapsed:.0f} tactics/s")
        if self._seconds is not None:
            parts.append(f"{max(0.0, self._seconds - elapsed):.0f} s left")
        line = Text(" · ".join(parts), no_wrap=True, overflow="ellipsis")
        if self._goal:
            # The target alone: the hypotheses rarely fit on the line.
            line.append("  " + " ".join(self._goal[self._goal.rfind("⊢") :].split()), style="cyan")
        return line
