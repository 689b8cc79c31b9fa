"""As many workers as there is room for. One that dies is replaced, here or on another node."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import ray
from ray.exceptions import RayError, RayTaskError

from prover.errors import ClusterError
from prover.evaluation.cluster import sharing
from prover.evaluation.cluster.sharing import Handle, cause_of, said
from prover.evaluation.cluster.worker import Worker
from prover.evaluation.crew import Recipe
from prover.lean.installation.toolchain import Toolchain

STARTS = 3
"""How often in a row a worker may fail to begin before its place is given up."""

WAIT_SECONDS = 600.0
"""How long to wait for a worker when there is none at all; the first on a machine may have to build the library."""

CLOSE_SECONDS = 10.0


@dataclass(eq=False, slots=True)
class Hired:
    """A worker that has begun; `where` says so in words."""

    actor: Handle
    where: str
    lost: asyncio.Event = field(default_factory=asyncio.Event)


class Staff:
    """The workers of a run, in `places` places. An async context manager; none is left when it ends."""

    def __init__(
        self, recipe: Recipe, lean: Toolchain, places: int, *, keep: bool, remark: Callable[[str], None]
    ) -> None:
        self._recipe, self._lean, self._keep, self._remark = recipe, lean, keep, remark
        self._idle: asyncio.Queue[Hired | ClusterError] = asyncio.Queue()
        self._hired: set[Hired] = set()
        self._places = places
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Self:
        self._tasks = [asyncio.create_task(self._occupy()) for _ in range(self._places)]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def take(self) -> Hired:
        """A worker that does nothing now; waits while there is none. Raises ClusterError when none is to be had."""
        while True:
            try:
                async with asyncio.timeout(WAIT_SECONDS):
                    found = await self._idle.get()
            except TimeoutError:
                if self._hired:
                    continue
                raise ClusterError(
                    f"no worker could be had for {WAIT_SECONDS:g} s: see that the nodes of the cluster are up"
                ) from None
            if isinstance(found, ClusterError):
                self._idle.put_nowait(found)  # for the others that wait
                raise found
            if not found.lost.is_set():
                return found

    def give_back(self, worker: Hired) -> None:
        """It is done with what it was taken for."""
        self._idle.put_nowait(worker)

    def lose(self, worker: Hired) -> None:
        """It died, or answers no more: another takes its place."""
        worker.lost.set()

    async def _occupy(self) -> None:
        """Keep a worker in one place, until cancelled or until that fails too often."""
        failures = 0
        while failures < STARTS:
            actor, begun = self._start(), False
            try:
                try:
                    node, process = await actor.begin.remote()
                except RayTaskError as error:
                    failure = str(cause_of(error, ClusterError))
                except RayError as error:
                    failure = said(error)
                else:
                    failures, begun = 0, True
                    await self._employ(Hired(actor, f"process {process} on node {node[:8]}"))
                    continue
                failures += 1
            finally:
                await _end(actor, begun)
        self._give_up(failure)

    async def _employ(self, worker: Hired) -> None:
        self._hired.add(worker)
        try:
            self._idle.put_nowait(worker)
            await worker.lost.wait()
        finally:
            self._hired.discard(worker)

    def _give_up(self, failure: str) -> None:
        self._places -= 1
        self._remark(f"a worker does not start, and its place stays empty: {failure}")
        if not self._places:
            self._idle.put_nowait(ClusterError(f"no worker is left: {failure}"))

    def _start(self) -> Handle:
        cores = self._recipe.limits.workers
        started = sharing.actor(Worker, num_cpus=cores, max_restarts=0, scheduling_strategy="SPREAD")
        return started.remote(self._recipe, self._lean, os.getcwd(), self._keep)


async def _end(actor: Handle, begun: bool) -> None:
    """End a worker; one that has `begun` may put away what it has open."""
    if begun:
        with suppress(RayError, TimeoutError):
            async with asyncio.timeout(CLOSE_SECONDS):
                await actor.close.remote()
    ray.kill(actor)
