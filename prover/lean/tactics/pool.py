"""Lends Lean servers, one caller at a time each, preferring the one that has elaborated the most of what is needed."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager

from prover.lean.tactics.server import LeanServer


class ServerPool:
    """A fixed number of servers. Each remembers the steps of the document that it was last lent for."""

    def __init__(self, make: Callable[[int], LeanServer], size: int) -> None:
        self._servers = [make(number) for number in range(size)]
        self._idle: dict[LeanServer, tuple[Hashable, ...]] = dict.fromkeys(self._servers, ())
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def servers(self) -> tuple[LeanServer, ...]:
        return tuple(self._servers)

    def limit(self, size: int) -> None:
        """Have at most `size` servers from now on; only such as were never started are given up."""
        for server in [server for server in self._idle if not server.starts]:
            if len(self._servers) > size:
                self._servers.remove(server)
                del self._idle[server]

    @property
    def idle(self) -> int:
        """How many servers nobody uses now."""
        return len(self._idle)

    @asynccontextmanager
    async def lend(self, steps: tuple[Hashable, ...]) -> AsyncIterator[LeanServer]:
        """A server for a document made of `steps`; waits, first come first served, while all are in use."""
        while not self._idle or self._waiting:
            turn = asyncio.get_running_loop().create_future()
            self._waiting.append(turn)
            try:
                await turn
            except asyncio.CancelledError:
                if turn.done() and not turn.cancelled():
                    self._wake()  # the turn had come: pass it on
                raise
            finally:
                if turn in self._waiting:
                    self._waiting.remove(turn)
            if self._idle:
                break
        server = max(self._idle, key=lambda candidate: _shared(self._idle[candidate], steps))
        del self._idle[server]
        self._wake()
        try:
            yield server
        finally:
            self._idle[server] = steps
            self._wake()

    async def aclose(self) -> None:
        """Kill all servers and wait until they are gone."""
        await asyncio.gather(*(server.aclose() for server in self._servers))

    def _wake(self) -> None:
        if not self._idle:
            return
        for turn in self._waiting:
            if not turn.done():
                turn.set_result(None)
                return


def _shared(one: tuple[Hashable, ...], other: tuple[Hashable, ...]) -> int:
    """The length of the common beginning."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
