"""Makes whole attempts in a process of its own, for the process that keeps the run."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass

import ray

from prover import assemble
from prover.errors import ToolchainError
from prover.evaluation import runner
from prover.evaluation.cluster import sharing
from prover.evaluation.cluster.sharing import Asked, Handle
from prover.evaluation.crew import Recipe
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.evaluation.run_folder import Kept
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.state_cache import StateCache
from prover.proposers.spec import Part


@dataclass(frozen=True, slots=True)
class Made:
    """An attempt that was made: its row, and what is kept besides (None: nothing)."""

    row: Row
    kept: Kept | None


@dataclass(frozen=True, slots=True)
class Round:
    """The attempts with one number: where the shared parts of their proposer are asked."""

    number: int
    shared: Mapping[Part, Handle]


class Worker:
    """An actor: one Lean environment. `lean` is that of the driver, which the worker's own must equal; `folder` the
    driver's working directory, which it goes to where there is one of that name; `keep`, whether it is to hand over
    more than rows."""

    def __init__(self, recipe: Recipe, lean: Toolchain, folder: str, keep: bool) -> None:
        sharing.go_to(folder)
        self._recipe, self._expected, self._keep = recipe, lean, keep
        self._lean: Toolchain | None = None
        self._cache: StateCache | None = None
        self._open = AsyncExitStack()
        self._round = AsyncExitStack()
        self._number: int | None = None
        self._attempt: runner.Attempt | None = None
        self._kept: Kept | None = None
        self._task: asyncio.Task[Made] | None = None

    async def begin(self) -> tuple[str, int]:
        """Find Lean; the node and the process that this worker is. Raises ToolchainError where the Lean is another."""
        recipe, expected = self._recipe, self._expected
        lean = await asyncio.to_thread(assemble.find_toolchain, recipe.toolchain, recipe.near)
        here, there = ((each.kind, each.version, each.library) for each in (lean, expected))
        if here != there:
            raise ToolchainError(
                f"its Lean is {lean.version} ({lean.kind}, {lean.library}) and not {expected.version} "
                f"({expected.kind}, {expected.library}): install the same version of the prover and of Lean there"
            )
        self._lean = lean
        self._cache = self._open.enter_context(assemble.open_cache(recipe.cache))
        return ray.get_runtime_context().get_node_id(), os.getpid()

    async def attempt(self, problem: Problem, round_: Round) -> Made:
        """An attempt on `problem`; one at a time. Raises only what ends the run."""
        self._task = asyncio.create_task(self._made(problem, round_))
        return await self._task

    async def close(self) -> None:
        """Give up the attempt in work and end all processes of this worker."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
        await self._round.aclose()
        await self._open.aclose()

    async def _made(self, problem: Problem, round_: Round) -> Made:
        if self._attempt is None or self._number != round_.number:
            await self._begin_round(round_)
        assert self._attempt is not None
        self._kept = None
        row = await self._attempt(problem)
        return Made(row, self._kept)

    async def _begin_round(self, round_: Round) -> None:
        assert self._lean is not None
        self._attempt = None
        await self._round.aclose()
        asked = {part: Asked(handle) for part, handle in round_.shared.items()}
        opening = self._recipe.open_proposer(self._lean, round_.number, lambda line: None, asked)
        proposer = await self._round.enter_async_context(opening)
        self._attempt = self._recipe.attempt(
            self._lean, proposer, self._cache, round_.number, self._take if self._keep else None
        )
        self._number = round_.number

    def _take(self, name: str, number: int, kept: Kept) -> None:
        self._kept = kept
