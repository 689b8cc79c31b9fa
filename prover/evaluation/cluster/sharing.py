"""Proposers that all workers ask: a model is loaded once, an endpoint's limit of requests is one limit."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import ray
from ray.exceptions import RayError, RayTaskError
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

from prover import assemble
from prover.config import ModelOptions
from prover.errors import ClusterError, ProposerError, ProverError
from prover.interfaces import Proposer
from prover.lean.installation.toolchain import Toolchain
from prover.metering import metered, spent
from prover.proof import Candidate, ProofState, Theorem
from prover.proposers.spec import Builtin, Fixed, Model, Part

Handle: TypeAlias = Any
"""Ray's own, of an actor; what it answers has no types."""

RESTARTS = 3
"""How often a shared proposer that died is opened anew, and a question put to it again."""

ASKED_AT_ONCE = 10_000
CLOSE_SECONDS = 10.0


def is_shared(part: Part) -> bool:
    """Whether it is opened once for all workers. Rules are cheap, and take the time of the core that asks them."""
    return not isinstance(part, Builtin | Fixed)


class Shared:
    """An actor: one part of a proposer, opened when first asked. `environment` are variables that it needs."""

    def __init__(
        self, part: Part, options: ModelOptions, lean: Toolchain, folder: str, environment: Mapping[str, str]
    ) -> None:
        go_to(folder)
        os.environ.pop("OMP_NUM_THREADS", None)  # Ray's 1 is for an actor that computes beside others like it
        os.environ.update(environment)
        self._opening = assemble.open_part(part, lean, options, self._remark)
        self._open = AsyncExitStack()
        self._proposer: Proposer | None = None
        self._lock = asyncio.Lock()
        self._remarks: list[str] = []

    async def begin(self) -> None:
        """Open it; as `assemble.open_proposer`."""
        await self._opened()

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> tuple[list[Candidate], int, int]:
        """The candidates, and how many tokens and questions to models they took."""
        proposer = await self._opened()
        with metered() as meter:
            candidates = await proposer.propose(theorem, state, count)
        return list(candidates), meter.tokens, meter.questions

    async def close(self) -> list[str]:
        """Close it; what it remarked."""
        await self._open.aclose()
        return self._remarks

    async def _opened(self) -> Proposer:
        async with self._lock:
            if self._proposer is None:
                self._proposer = await self._open.enter_async_context(self._opening)
            return self._proposer

    def _remark(self, line: str) -> None:
        self._remarks.append(line)


class Asked:
    """A proposer that passes its questions on to a shared one."""

    def __init__(self, actor: Handle) -> None:
        self._actor = actor

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """As the shared one. Raises ClusterError when that is gone for good."""
        try:
            # The handle is the environment's own business, and means nothing in another process.
            asked = self._actor.propose.remote(theorem, replace(state, handle=None), count)
            candidates, tokens, questions = await asked
        except RayTaskError as error:
            raise cause_of(error, ProposerError) from error
        except RayError as error:
            raise ClusterError(f"the proposer that the workers share is gone: {said(error)}") from error
        spent(tokens=tokens, questions=questions)
        return list(candidates)


@asynccontextmanager
async def opened(
    parts: Sequence[Part], options: ModelOptions, lean: Toolchain, remarks: list[str]
) -> AsyncIterator[dict[Part, Handle]]:
    """Actors for the parts that are shared, ready to be asked. Raises what opening them raises, and ClusterError."""
    shared = [part for part in parts if is_shared(part)]
    handles = {part: _actor(part, options, lean) for part in shared}
    try:
        for handle in handles.values():
            try:
                await handle.begin.remote()
            except RayTaskError as error:
                raise cause_of(error, ClusterError) from error
            except RayError as error:
                raise ClusterError(f"the proposer that the workers share does not start: {said(error)}") from error
        yield handles
    finally:
        for handle in handles.values():
            try:
                async with asyncio.timeout(CLOSE_SECONDS):
                    remarks += await handle.close.remote()
            except (RayError, TimeoutError):
                pass  # what it would have remarked is all that is lost
            ray.kill(handle)


def actor(kind: type, **options: Any) -> Handle:
    """A class as Ray starts it, with Ray's options."""
    remote: Any = ray.remote  # its types do not know all of them
    return remote(**options)(kind)


def go_to(folder: str) -> None:
    """Make the driver's working directory this process's, where there is one of that name: for paths in options."""
    if Path(folder).is_dir():
        os.chdir(folder)


def cause_of(error: RayTaskError, otherwise: type[ProverError]) -> ProverError:
    """The exception of ours that was raised in another process; for any other, one of the kind `otherwise`."""
    cause = error.cause
    return cause if isinstance(cause, ProverError) else otherwise(f"internal error: {type(cause).__name__}: {cause}")


def said(error: Exception) -> str:
    """The first line of what Ray says, which goes on with advice about its own settings."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)


def _actor(part: Part, options: ModelOptions, lean: Toolchain) -> Handle:
    """On the driver's node where that has room: files that the options name are most likely there."""
    computes = isinstance(part, Model) and options.device in ("auto", "cuda")
    gpus = 1 if computes and ray.cluster_resources().get("GPU", 0) >= 1 else 0
    here = NodeAffinitySchedulingStrategy(ray.get_runtime_context().get_node_id(), soft=True)
    environment = {name: os.environ[name] for name in (assemble.API_KEY,) if name in os.environ}
    started = actor(
        Shared,
        num_cpus=0,
        num_gpus=gpus,
        max_restarts=RESTARTS,
        max_task_retries=RESTARTS,
        max_concurrency=ASKED_AT_ONCE,
        scheduling_strategy=here,
    )
    return started.remote(part, options, lean, os.getcwd(), environment)
