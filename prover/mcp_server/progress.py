"""Tells a client, once a second, what a call is at."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from mcp.server.mcpserver import Context

from prover.proving import Event, Phase, TheoremFinished, TheoremStarted
from prover.search.events import Expanded

INTERVAL = 1.0


class Status:
    """The state of a call in one line, from what the prover says happens."""

    def __init__(self, message: str) -> None:
        self.message = message
        self._place, self._phase, self._counts, self._goal = "", "", "", ""

    def listen(self, event: Event) -> None:
        """Take in what happened."""
        match event:
            case TheoremStarted(theorem, index, total):
                self._place = f"{theorem.name} ({index} of {total})"
                self._phase = self._counts = self._goal = ""
            case Phase(name):
                self._phase = name
            case TheoremFinished(report):
                self._phase, self._goal = report.verdict, ""
            case _:
                self._counts = f"{event.counts.expansions} expansions, {event.counts.tactics} tactics"
                if isinstance(event, Expanded) and event.best_goal:
                    self._goal = " ".join(event.best_goal[event.best_goal.rfind("⊢") :].split())
        parts = (self._place, self._phase, self._counts, self._goal)
        self.message = " · ".join(part for part in parts if part)


@asynccontextmanager
async def told(context: Context, message: str) -> AsyncIterator[Status]:
    """A status that the client of `context` is told while the block runs: at once, then every `INTERVAL` seconds.

    The number that goes with it is the seconds since the start. A client that asked for no progress hears nothing.
    """
    status, began = Status(message), time.monotonic()

    async def tell() -> None:
        while True:
            await context.report_progress(time.monotonic() - began, None, status.message)
            await asyncio.sleep(INTERVAL)

    telling = asyncio.create_task(tell())
    try:
        yield status
    finally:
        telling.cancel()
