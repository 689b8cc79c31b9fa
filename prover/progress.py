"""The live view of a run on standard error: one line that moves on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from rich.console import Console
from rich.live import Live
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from prover.proof import Theorem
from prover.search.events import Counts, Event, Expanded

PLAIN_INTERVAL = 10.0  # seconds between two plain lines about the same theorem


class ProgressView:
    """Shows theorem i of n, the best open goal, expansions, tactics a second and the time left."""

    def __init__(self, console: Console, total: int, seconds: float | None) -> None:
        self._console = console
        self._total = total
        self._seconds = seconds
        self._index = 0
        self._theorem = ""
        self._goal = ""
        self._counts = Counts(0.0, 0, 0, 1, 1)
        self._started = time.monotonic()
        self._last_plain = self._started
        self._live = (
            Live(get_renderable=self._line, console=console, transient=True, refresh_per_second=8)
            if console.is_terminal
            else None
        )

    def __enter__(self) -> ProgressView:
        if self._live:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live:
            self._live.stop()

    def begin(self, theorem: Theorem) -> None:
        """The work on the next theorem starts."""
        self._index += 1
        self._theorem = theorem.name
        self._goal = ""
        self._counts = Counts(0.0, 0, 0, 1, 1)
        self._started = self._last_plain = time.monotonic()

    def handle(self, event: Event) -> None:
        """Take in an event of the current search."""
        self._counts = event.counts
        if isinstance(event, Expanded) and event.best_goal:
            self._goal = event.best_goal
        now = time.monotonic()
        if self._live is None and now - self._last_plain >= PLAIN_INTERVAL:
            self._last_plain = now
            self._console.print(self._line(), soft_wrap=True)

    def _line(self) -> Text:
        if not self._theorem:
            return Text("Starting Lean …", style="dim")
        elapsed = time.monotonic() - self._started
        parts = [f"{self._index}/{self._total}", self._theorem, f"{self._counts.expansions} expansions"]
        if elapsed > 0.2:
            parts.append(f"{self._counts.tactics / elapsed:.0f} tactics/s")
        if self._seconds is not None:
            parts.append(f"{max(0.0, self._seconds - elapsed):.0f} s left")
        line = Text("  ".join(parts), no_wrap=True, overflow="ellipsis")
        if self._goal:
            target = " ".join(self._goal[self._goal.rfind("⊢") :].split())
            line.append(f"  {target}", style="cyan")
        return line


@contextmanager
def library_progress(console: Console) -> Iterator[object]:
    """A bar for the build of the core library, shown only when there is something to build."""
    bar: Progress | None = None
    task = None

    def report(done: int, total: int, module: str) -> None:
        nonlocal bar, task
        if not console.is_terminal:
            if done == 0:
                console.print(f"Building the core library for the embedded Lean ({total} modules, once) …")
            return
        if bar is None:
            bar = Progress(
                TextColumn("Building the core library (once)"),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.fields[module]}", style="dim"),
                console=console,
                transient=True,
            )
            bar.start()
            task = bar.add_task("", total=total, module="")
        assert task is not None
        bar.update(task, completed=done, module=module)

    try:
        yield report
    finally:
        if bar is not None:
            bar.stop()
