"""Opens environments on the holes of one file, over Lean servers and compiled beginnings that they share."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Self

from prover.config import LeanLimits
from prover.lean.installation import memory
from prover.lean.installation.memory import limit_mb
from prover.lean.installation.toolchain import Toolchain
from prover.lean.installation.versions import Abilities
from prover.lean.tactics.document import Frame
from prover.lean.tactics.environment import LeanEnvironment
from prover.lean.tactics.pool import ServerPool
from prover.lean.tactics.preamble import THRESHOLD, Preambles
from prover.lean.tactics.server import START_SECONDS, LeanServer, Patience
from prover.proof import Hole, Script

STACK_KB = 16384
"""Stack of each thread of a worker: with Lean's default the limit on address space would mean little."""

HEARTBEATS = "-DmaxHeartbeats"

_KNOWN: dict[tuple[tuple[str, ...], str, str], Abilities] = {}
"""What servers have said of themselves in this process."""

_URI = "file:///prover-search/Document{}.lean"  # in no project, so that Lean looks for no Lake there


def _own_heartbeats(toolchain: Toolchain) -> int:
    """The limit that a Lake project sets itself, 0 for none: its statements may need more than ours."""
    values = [value for name, _, value in (each.partition("=") for each in toolchain.arguments) if name == HEARTBEATS]
    return max((int(value) for value in values if value.isdigit()), default=0)


async def servers_that_fit(header: str, toolchain: Toolchain, limits: LeanLimits, wanted: int) -> int:
    """How many of `wanted` servers for texts with this header there is memory for, by what one of them holds."""
    if toolchain.kind == "embedded":
        return memory.room_for(wanted, memory.EMBEDDED_MB)
    async with LeanExecutor("", toolchain, replace(limits, workers=1)) as executor:
        (server,) = executor._pool.servers
        await server.elaborate(header, Patience(0, START_SECONDS), header)
        return memory.room_for(wanted, memory.private_mb(server.pid or 0), running=1)


class LeanExecutor:
    """Opens environments on the holes of one text. Its servers start when first needed and stay until `aclose`.

    What stands before a theorem is compiled when it has at least `threshold` declarations. There are as many servers
    as the limits say, or fewer when there is no memory for them, which `remark` is then told.
    """

    def __init__(
        self,
        text: str,
        toolchain: Toolchain,
        limits: LeanLimits,
        *,
        threshold: int = THRESHOLD,
        remark: Callable[[str], None] = lambda line: None,
    ) -> None:
        self._text, self._limits, self._remark = text, limits, remark
        self._each_mb = memory.EMBEDDED_MB if toolchain.kind == "embedded" else None
        self._fitted = limits.workers == 1
        self._preambles = Preambles(text, toolchain, limits, threshold=threshold)
        paths = (toolchain.environ().get("LEAN_PATH"), str(self._preambles.folder))
        able = toolchain.abilities
        arguments = (
            "--server",
            f"-DmaxHeartbeats={max(limits.heartbeats, _own_heartbeats(toolchain))}",
            *(["-Dserver.reportDelayMs=0"] if able.report_delay else []),
            *(["-Dlinter.all=false"] if able.linters else []),
        )
        self._place = (toolchain.command, toolchain.version, toolchain.commit)
        self._asked = asyncio.Lock()
        self._abilities = able if toolchain.kind == "embedded" else _KNOWN.get(self._place)
        env = {
            **toolchain.environ(),
            "LEAN_PATH": os.pathsep.join(path for path in paths if path),
            "PROVER_WORKER_MEMORY_MB": str(limit_mb(toolchain, limits.memory_mb)),
            "PROVER_WORKER_STACK_KB": str(STACK_KB),
            "PROVER_WORKER_ARGUMENTS": "\n".join(toolchain.arguments),
        }
        self._pool = ServerPool(
            lambda number: LeanServer(
                (*toolchain.command, *arguments), env, _URI.format(number), abilities=self._abilities or able
            ),
            limits.workers,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    @asynccontextmanager
    async def open(self, hole: Hole, filled: Mapping[Hole, Script]) -> AsyncIterator[LeanEnvironment]:
        """An environment on `hole`, the proofs in `filled` already in place."""
        await self._ask()
        frames = [Frame(self._text, hole, filled)]
        if (preamble := await self._preambles.before(hole.theorem.start)) is not None:
            frames.insert(0, Frame(self._text, hole, filled, preamble))
        await self._fit(frames[0])
        yield LeanEnvironment(frames, self._pool, self._limits)

    @asynccontextmanager
    async def open_elsewhere(self, text: str, hole: Hole) -> AsyncIterator[LeanEnvironment]:
        """An environment on a hole of another text, on the same servers: cheap when the texts import the same."""
        await self._ask()
        frame = Frame(text, hole, {})
        await self._fit(frame)
        yield LeanEnvironment([frame], self._pool, self._limits)

    async def _ask(self) -> None:
        """Have a server of a Lean that nobody knows yet say what it can do; all go by it then."""
        async with self._asked:
            if self._abilities is not None:
                return
            async with self._pool.lend(()) as server:
                self._abilities = _KNOWN[self._place] = await server.ask()
            for each in self._pool.servers:
                each.abilities = self._abilities

    async def _fit(self, frame: Frame) -> None:
        """Give up servers that there is no memory for, by what the first one holds when it has the imports."""
        async with self._asked:
            if self._fitted:
                return
            self._fitted, running = True, 0
            each = self._each_mb
            if each is None:
                async with self._pool.lend(()) as server:
                    text = frame.single(()).text
                    await server.elaborate(text, Patience(0, START_SECONDS), text)
                    each, running = memory.private_mb(server.pid or 0), 1
            room = memory.room_for(self._limits.workers, each, running)
            if room < self._limits.workers:
                self._remark(
                    f"{room} of {self._limits.workers} Lean servers: each holds {each} MiB and should have "
                    f"{memory.GROWTH_MB} MiB to grow, {memory.available_mb()} MiB are free"
                )
                self._pool.limit(room)
                self._limits = replace(self._limits, workers=room)

    @property
    def preambles(self) -> Path:
        """The folder of the compiled modules."""
        return self._preambles.folder

    async def aclose(self) -> None:
        """Kill every Lean process and wait until they are gone."""
        await self._pool.aclose()
        self._preambles.close()
