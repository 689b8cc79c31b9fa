"""Opens environments on the holes of one file, over Lean servers and compiled beginnings that they share."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from prover.config import LeanLimits
from prover.lean.document import Frame
from prover.lean.environment import LeanEnvironment
from prover.lean.memory import limit_mb
from prover.lean.pool import ServerPool
from prover.lean.preamble import THRESHOLD, Preambles
from prover.lean.server import LeanServer
from prover.lean.toolchain import Toolchain
from prover.proof import Hole, Script

STACK_KB = 16384
"""Stack of each thread of a worker: with Lean's default the limit on address space would mean little."""

_URI = "file:///prover-search/Document{}.lean"  # in no project, so that Lean looks for no Lake there


class LeanExecutor:
    """Opens environments on the holes of one text. Its servers start when first needed and stay until `aclose`.

    What stands before a theorem is compiled when it has at least `threshold` declarations.
    """

    def __init__(self, text: str, toolchain: Toolchain, limits: LeanLimits, *, threshold: int = THRESHOLD) -> None:
        self._text, self._limits = text, limits
        self._preambles = Preambles(text, toolchain, limits, threshold=threshold)
        paths = (toolchain.environ().get("LEAN_PATH"), str(self._preambles.folder))
        arguments = (
            "--server",
            f"-DmaxHeartbeats={limits.heartbeats}",
            "-Dserver.reportDelayMs=0",
            "-Dlinter.all=false",
        )
        env = {
            **toolchain.environ(),
            "LEAN_PATH": os.pathsep.join(path for path in paths if path),
            "PROVER_WORKER_MEMORY_MB": str(limit_mb(toolchain, limits.memory_mb)),
            "PROVER_WORKER_STACK_KB": str(STACK_KB),
            "PROVER_WORKER_ARGUMENTS": "\n".join(toolchain.arguments),
        }
        self._pool = ServerPool(
            lambda number: LeanServer((*toolchain.command, *arguments), env, _URI.format(number)), limits.workers
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    @asynccontextmanager
    async def open(self, hole: Hole, filled: Mapping[Hole, Script]) -> AsyncIterator[LeanEnvironment]:
        """An environment on `hole`, the proofs in `filled` already in place."""
        frames = [Frame(self._text, hole, filled)]
        if (preamble := await self._preambles.before(hole.theorem.start)) is not None:
            frames.insert(0, Frame(self._text, hole, filled, preamble))
        yield LeanEnvironment(frames, self._pool, self._limits)

    @asynccontextmanager
    async def open_elsewhere(self, text: str, hole: Hole) -> AsyncIterator[LeanEnvironment]:
        """An environment on a hole of another text, on the same servers: cheap when the texts import the same."""
        yield LeanEnvironment([Frame(text, hole, {})], self._pool, self._limits)

    @property
    def preambles(self) -> Path:
        """The folder of the compiled modules."""
        return self._preambles.folder

    async def aclose(self) -> None:
        """Kill every Lean process and wait until they are gone."""
        await self._pool.aclose()
        self._preambles.close()
