"""Hands attempts to workers, and hands an attempt to another one when its worker is lost."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import ray
from ray.exceptions import RayError, RayTaskError

from prover import assemble
from prover.errors import ClusterError, ProverError, UsageError
from prover.evaluation import runner
from prover.evaluation.cluster import sharing
from prover.evaluation.cluster.staff import Staff
from prover.evaluation.cluster.worker import Made, Round
from prover.evaluation.crew import Recipe, Store
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.lean.installation.toolchain import Toolchain

RETRIES = 2
"""How often an attempt is begun anew after its worker was lost. An attempt may be what kills it."""

MARGIN = 120.0
"""Seconds that a worker may take beyond the limit of the attempt, which it keeps itself, before it is taken for lost:
it may have to open its proposer first."""

OBJECT_STORE = 128 * 2**20
"""Bytes of shared memory on this machine for what passes between processes: an attempt is some kilobytes."""


@dataclass(frozen=True, slots=True)
class RayCrew:
    """Makes the attempts in the workers of `staff`."""

    recipe: Recipe
    lean: Toolchain
    jobs: int
    staff: Staff
    store: Store | None
    remark: Callable[[str], None]

    @asynccontextmanager
    async def round(self, number: int) -> AsyncIterator[runner.Attempt]:
        """As the Protocol says."""
        recipe, remarks = self.recipe, list[str]()
        _, parts = assemble.check_proposer(recipe.proposer, recipe.model)
        try:
            async with sharing.opened(parts, recipe.model_options(number), self.lean, remarks) as shared:
                yield partial(self._attempt, Round(number, shared))
        finally:
            for line in remarks:
                self.remark(line)

    async def _attempt(self, round_: Round, problem: Problem) -> Row:
        started = time.monotonic()
        losses: list[str] = []
        while len(losses) <= RETRIES:
            worker = await self.staff.take()
            try:
                made = await self._made(worker.actor, problem, round_)
            except _Lost as loss:
                losses.append(f"{worker.where}: {loss}")
                self.staff.lose(worker)
                self.remark(f"{problem.name}: its worker was lost ({losses[-1]})")
                continue
            self.staff.give_back(worker)
            if made.kept is not None and self.store is not None:
                self.store(problem.name, round_.number, made.kept)
            return replace(made.row, retries=len(losses))
        message = f"given up: {len(losses)} workers were lost at it; the last, {losses[-1]}"
        return replace(Row.failed(problem, message, time.monotonic() - started), retries=RETRIES)

    async def _made(self, actor: sharing.Handle, problem: Problem, round_: Round) -> Made:
        limit = None if self.recipe.seconds is None else self.recipe.seconds + MARGIN
        began = time.monotonic()
        try:
            async with asyncio.timeout(limit):
                made: Made = await actor.attempt.remote(problem, round_)
                return made
        except RayTaskError as error:
            if isinstance(error.cause, ProverError):
                raise error.cause from None  # what the worker does not capture ends the run
            message = str(sharing.cause_of(error, ClusterError))
            return Made(Row.failed(problem, message, time.monotonic() - began), None)
        except RayError as error:
            raise _Lost(sharing.said(error)) from error
        except TimeoutError:
            raise _Lost(f"no answer within {limit:g} s") from None


class _Lost(Exception):
    """A worker is no more."""


@asynccontextmanager
async def connected(address: str | None, jobs: int | None, cores: int) -> AsyncIterator[int]:
    """Ray, on the cluster at `address`, or one on this machine that lives as long as this context. Gives the number of
    workers that there is room for, of `cores` each, `jobs` at most; on this machine there is room for all `jobs`."""
    how: dict[str, Any] = {"address": address}
    if address is None:
        here = len(os.sched_getaffinity(0))
        how = {"address": "local", "num_cpus": max(here, (jobs or 0) * cores), "object_store_memory": OBJECT_STORE}
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    # In a thread, for it takes seconds; and there it leaves this process's handlers of signals alone.
    starting = asyncio.create_task(asyncio.to_thread(_start, how))
    try:
        await asyncio.shield(starting)
        nodes: list[dict[str, Any]] = await asyncio.to_thread(ray.nodes)
        places = sum(int(node["Resources"].get("CPU", 0)) // cores for node in nodes if node["Alive"])
        if not places:
            raise UsageError(f"no node of the cluster has {cores} cores: start some, or lower --workers")
        yield places if jobs is None else min(jobs, places)
    finally:
        await asyncio.wait([starting])
        await asyncio.to_thread(ray.shutdown)


def _start(how: dict[str, Any]) -> None:
    try:
        ray.init(**how, include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR)
    except (ConnectionError, RuntimeError, ValueError, TimeoutError) as error:
        what = "start Ray on this machine" if how["address"] == "local" else f"join the cluster at {how['address']}"
        raise UsageError(f"cannot {what}: {sharing.said(error)}") from error


@asynccontextmanager
async def opened(
    recipe: Recipe, lean: Toolchain, places: int, store: Store | None, remark: Callable[[str], None]
) -> AsyncIterator[RayCrew]:
    """A crew of `places` workers."""
    async with Staff(recipe, lean, places, keep=store is not None, remark=remark) as staff:
        yield RayCrew(recipe, lean, places, staff, store, remark)
