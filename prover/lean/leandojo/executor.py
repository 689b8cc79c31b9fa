"""Opens environments on the holes of one text through LeanDojo: a Dojo for each hole, several for many candidates.

Without a repository the Dojo's process is `prove repl`, which needs no tracing and runs any Lean. With one it is
LeanDojo's own: `lake env lean` in the traced copy of the repository.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

from prover.config import LeanLimits
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.files.whole_proof import is_whole
from prover.lean.installation.cache import VARIABLE as CACHE
from prover.lean.installation.library import SOURCES_VARIABLE
from prover.lean.installation.toolchain import Toolchain
from prover.lean.leandojo.environment import LeanDojoEnvironment
from prover.lean.leandojo.hosts import Hosts, Tell
from prover.lean.leandojo.messages import Opening, OpenRepl, OpenTraced
from prover.lean.tactics.document import Frame
from prover.lean.tactics.server import START_SECONDS
from prover.proof import Hole, Script

TRACED_START_SECONDS = 600.0
"""For the first state in a traced repository: Lean loads libraries and elaborates what stands before the theorem."""

_FILE = "Search.lean"


class Place(Protocol):
    """Where the Dojos of a text run."""

    def opening(self, text: str, hole: Hole, filled: Mapping[Hole, Script], folder: Path) -> Opening:
        """The Dojo of a hole; `folder` is for files, which it may need as long as it lives."""
        ...


@dataclass(frozen=True, slots=True)
class OnRepl:
    """In `prove repl`, on the Lean of `toolchain`. In a Lake project it has what the file `near` needs."""

    toolchain: Toolchain
    limits: LeanLimits
    near: Path | None = None

    def opening(self, text: str, hole: Hole, filled: Mapping[Hole, Script], folder: Path) -> OpenRepl:
        """As the Protocol says."""
        place = Path(tempfile.mkdtemp(dir=folder))
        place.joinpath(_FILE).write_bytes(TheoremFile(text, _FILE, ()).fill(filled).encode())
        index = hole.index - sum(other.index < hole.index for other in filled)
        limits, lean = self.limits, self.toolchain
        which = ("--toolchain", "embedded" if lean.kind == "embedded" else lean.command[-1])
        if lean.root is not None:
            which = ("--near", str((self.near or lean.root / _FILE).absolute()))
        return OpenRepl(
            folder=str(place),
            file=_FILE,
            theorem=hole.theorem.name,
            arguments=[
                f"--hole={index}",
                *which,
                f"--tactic-seconds={limits.tactic_seconds}",
                f"--heartbeats={limits.heartbeats}",
                f"--memory={limits.memory_mb}",
            ],
            env={name: os.environ[name] for name in (CACHE, SOURCES_VARIABLE) if name in os.environ},
            start_seconds=2 * limits.verify_seconds + START_SECONDS,
            # It keeps to the time by itself; this is for what it forgets.
            timeout=2 * (limits.tactic_seconds + START_SECONDS),
        )


@dataclass(frozen=True, slots=True)
class InRepository:
    """In the traced copy of the repository at `url`, a folder when there is no `commit`. `file` is the path there."""

    url: str
    commit: str | None
    file: Path
    limits: LeanLimits

    def opening(self, text: str, hole: Hole, filled: Mapping[Hole, Script], folder: Path) -> OpenTraced:
        """As the Protocol says."""
        whole = is_whole(text, hole) and not filled
        return OpenTraced(
            url=self.url,
            commit=self.commit,
            file=str(self.file),
            theorem=hole.theorem.name,
            statement=hole.theorem.statement,
            code=None if whole else _code(text, hole, filled),
            start_seconds=TRACED_START_SECONDS,
            timeout=self.limits.tactic_seconds,
        )


def _code(text: str, hole: Hole, filled: Mapping[Hole, Script]) -> str:
    """The text up to the theorem with LeanDojo's REPL in the hole, as LeanDojo writes it for whole proofs."""
    code = Frame(text, hole, filled).single(("lean_dojo_repl", "sorry")).text
    start = hole.theorem.start
    return f"{code[:start]}set_option maxHeartbeats 0 in\n{code[start:]}"


class LeanDojoExecutor:
    """Opens environments on the holes of one text. `hosts` are somebody else's to close; None: its own, whose LeanDojo
    tells `remark` what the user should know."""

    def __init__(
        self,
        text: str,
        place: Place,
        limits: LeanLimits,
        hosts: Hosts | None = None,
        *,
        remark: Tell = lambda line: None,
    ) -> None:
        self._text, self._place, self._limits = text, place, limits
        self._hosts = Hosts(remark) if hosts is None else hosts
        self._own = hosts is None
        self._folder = tempfile.TemporaryDirectory(prefix="prover-")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    @asynccontextmanager
    async def open(self, hole: Hole, filled: Mapping[Hole, Script]) -> AsyncIterator[LeanDojoEnvironment]:
        """An environment on `hole`, the proofs in `filled` already in place. Its Dojos end with it."""
        opening = self._place.opening(self._text, hole, filled, Path(self._folder.name))
        environment = LeanDojoEnvironment(opening, self._hosts, self._limits)
        try:
            await environment.prepare()
            yield environment
        finally:
            await environment.aclose()

    async def aclose(self) -> None:
        """Kill the hosts that are its own."""
        if self._own:
            await self._hosts.aclose()
        self._folder.cleanup()
