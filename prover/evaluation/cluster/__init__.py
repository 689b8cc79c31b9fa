"""Attempts on the cores of many machines, by Ray.

    worker.py    makes whole attempts; one for each Lean environment, each a process of its own (an actor)
    sharing.py   what is too large to be opened in each worker, a model say: opened once, asked by all
    staff.py     as many workers as there is room for, replaced when they die
    crew.py      hands attempts to workers, and again when one is lost

Nothing of this is imported, nor is Ray, unless a run asks for it.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing

from prover.errors import UsageError
from prover.evaluation.crew import Crew, Recipe, Store
from prover.lean.installation.toolchain import Toolchain

ANSWER_SECONDS = 10.0
"""For connecting to an address, and its first answer."""

JOIN_SECONDS = 10.0
"""For joining a cluster, which takes some tenths of a second where there is one."""

_PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes((0, 0, 0, 4, 0, 0, 0, 0, 0))
"""What a client of HTTP/2 says first (RFC 9113, 3.4), and no settings."""
_FRAME, _SETTINGS = 9, 4
"""Bytes that a frame of HTTP/2 begins with; the kind of a frame of settings, its fourth byte."""

_JOIN = """
import logging, sys, ray
print("ready", flush=True)
try:
    ray.init(address=sys.argv[1], include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR)
except Exception as error:
    sys.exit(" ".join(str(error).split("\\n")[0].split()) or type(error).__name__)
"""
"""Joins a cluster and leaves it again; says on standard output when Ray is imported, and why if it cannot."""


async def check(recipe: Recipe, address: str | None) -> None:
    """UsageError when Ray is missing, the recipe has what cannot be done over several processes, or nothing answers at
    `address` (None: no cluster but this machine)."""
    try:
        import ray  # noqa: F401
    except ImportError:
        raise UsageError('--ray needs Ray: pip install "lean-prover-agent[ray]", or leave it out') from None
    if recipe.record is not None:
        raise UsageError("--record writes down what one process asks: leave out --record or --ray")
    if recipe.model.device.startswith("cuda:"):
        raise UsageError(f"Ray chooses the GPU: write --device cuda instead of {recipe.model.device}")
    if address is not None:
        await _reach(address)
        await _join(address)


async def _reach(address: str) -> None:
    """UsageError for an address where nothing listens, or something that does not speak Ray's protocol."""
    if address == "auto":
        return  # Ray looks for a node on this machine, and says at once when there is none
    host, _, port = address.rpartition(":")
    if "/" in address or not host or not port.isdecimal():
        raise UsageError(f"--ray-address {address}: write HOST:PORT, as `ray start --head` says, or auto")
    answered = None
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            reader, writer = await asyncio.open_connection(host, int(port))
            with closing(writer):
                answered = False
                answered = _encrypted() or await _speaks_http2(reader, writer)
    except (OSError, OverflowError, TimeoutError) as error:
        if answered is None:
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise UsageError(
                f"nothing answers at --ray-address {address} ({reason}): see that the head of the cluster is up"
            ) from None
    if not answered:
        raise _no_cluster(address, ANSWER_SECONDS)


async def _speaks_http2(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    """Whether the other side does, which gRPC goes over: its first frame is of settings."""
    writer.write(_PREFACE)
    await writer.drain()
    frame = await reader.read(_FRAME)
    while frame and len(frame) < _FRAME:
        more = await reader.read(_FRAME - len(frame))
        if not more:
            break
        frame += more
    return len(frame) == _FRAME and frame[3] == _SETTINGS


def _encrypted() -> bool:
    """Whether Ray is told to encrypt what it says: then a stranger gets no answer in plain."""
    return os.environ.get("RAY_USE_TLS", "0").lower() in ("1", "true")


def _no_cluster(address: str, seconds: float) -> UsageError:
    return UsageError(
        f"no Ray cluster answers at --ray-address {address} within {seconds:g} s: write the address that "
        "`ray start --head` says"
    )


async def _join(address: str) -> None:
    """UsageError for an address where something else than a cluster speaks Ray's protocol, a port of one that is not
    its head's say. Ray waits for it for many minutes, and cannot be told to stop: another process tries first, and can
    be killed."""
    with tempfile.TemporaryFile() as said:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-c", _JOIN, address),
            stdout=asyncio.subprocess.PIPE,
            stderr=said,
            start_new_session=True,
        )
        try:
            assert process.stdout is not None
            await process.stdout.readline()
            async with asyncio.timeout(JOIN_SECONDS):
                await process.wait()
        except TimeoutError:
            raise _no_cluster(address, JOIN_SECONDS) from None
        finally:
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGKILL)
                await process.wait()
        if process.returncode:
            said.seek(0)
            lines = said.read().decode(errors="replace").strip().splitlines() or [f"exit code {process.returncode}"]
            raise UsageError(f"cannot join the cluster at {address}: {lines[-1]}")


@asynccontextmanager
async def open_crew(
    recipe: Recipe,
    lean: Toolchain,
    *,
    jobs: int | None,
    address: str | None,
    store: Store | None,
    remark: Callable[[str], None],
) -> AsyncIterator[Crew]:
    """Workers on the cluster at `address`, or on this machine alone; `jobs` of them at most, None: as many as there is
    room for. `store` gets what is kept of the attempts, here; `remark` is told of losses. Only after `check`. Raises
    UsageError when there is no room in the cluster."""
    from prover.evaluation.cluster import crew

    async with (
        crew.connected(address, jobs, recipe.limits.workers) as places,
        crew.opened(recipe, lean, places, store, remark) as made,
    ):
        yield made
