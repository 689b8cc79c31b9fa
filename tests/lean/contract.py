"""Who has to keep the environment contract: each opens environments on the holes of a text.

The tests of `test_environment.py` run on all of `OPENERS`; another one is a line there.
"""

from __future__ import annotations

import asyncio
import importlib.util
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Protocol

import pytest
import real_toolchain
from lake_project import make_project

from prover.config import LeanLimits
from prover.interfaces import Environment
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation import toolchain as toolchains
from prover.lean.installation.toolchain import Toolchain
from prover.lean.leandojo.executor import LeanDojoExecutor, OnRepl
from prover.lean.leandojo.hosts import Hosts
from prover.lean.tactics.executor import LeanExecutor
from prover.proof import Hole, Script


class Opener(Protocol):
    """What the tests need of an executor. Both methods get the whole text of a file."""

    async def holes(self, text: str) -> Sequence[Hole]: ...

    def open(
        self, text: str, hole: Hole, filled: Mapping[Hole, Script], limits: LeanLimits
    ) -> AbstractAsyncContextManager[Environment]: ...


class ServerOpener:
    """Our own executor on a toolchain. A text that several tests use is read once."""

    def __init__(self, toolchain: Toolchain) -> None:
        self.toolchain = toolchain
        self._holes: dict[str, Sequence[Hole]] = {}

    async def holes(self, text: str) -> Sequence[Hole]:
        if text not in self._holes:
            self._holes[text] = (await TheoremFile.parse(text, self.toolchain)).holes
        return self._holes[text]

    @asynccontextmanager
    async def open(
        self, text: str, hole: Hole, filled: Mapping[Hole, Script], limits: LeanLimits
    ) -> AsyncIterator[Environment]:
        async with LeanExecutor(text, self.toolchain, limits) as executor, executor.open(hole, filled) as environment:
            yield environment


def embedded(request: pytest.FixtureRequest) -> Opener:
    """The Lean of the wheel."""
    return ServerOpener(request.getfixturevalue("toolchain"))


def lake(request: pytest.FixtureRequest) -> Opener:
    """The same Lean as the toolchain of a Lake project, as it is found for a file in there."""
    folder: Path = request.getfixturevalue("lake_folder")
    project = make_project(request.getfixturevalue("tmp_path_factory").mktemp("contract") / "demo", folder)
    lakefile = project.root / "lakefile.toml"
    # The texts of the tests were written for Lean's own defaults.
    lakefile.write_text(lakefile.read_text().replace("autoImplicit = false", "autoImplicit = true"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", project.environ()["PATH"])
        found = toolchains.find(None, project.goals)
    assert found.kind == "lake"
    return ServerOpener(found)


def real(request: pytest.FixtureRequest) -> Opener:
    """A Lean that elan has installed, with its own library (marked `toolchain`)."""
    return ServerOpener(toolchains.find(str(real_toolchain.folder())))


class LeanDojoOpener(ServerOpener):
    """LeanDojo's own Dojo, its process `prove repl` on the same Lean. `hosts` are shared: each takes two seconds."""

    def __init__(self, toolchain: Toolchain, hosts: Hosts) -> None:
        super().__init__(toolchain)
        self._hosts = hosts

    @asynccontextmanager
    async def open(
        self, text: str, hole: Hole, filled: Mapping[Hole, Script], limits: LeanLimits
    ) -> AsyncIterator[Environment]:
        place = OnRepl(self.toolchain, limits)
        async with (
            LeanDojoExecutor(text, place, limits, self._hosts) as executor,
            executor.open(hole, filled) as environment,
        ):
            yield environment


def leandojo(request: pytest.FixtureRequest) -> Opener:
    """LeanDojo on the Lean of the wheel."""
    hosts = Hosts()
    request.addfinalizer(lambda: asyncio.run(hosts.aclose()))
    return LeanDojoOpener(request.getfixturevalue("toolchain"), hosts)


OPENERS: dict[str, Callable[[pytest.FixtureRequest], Opener]] = {"embedded": embedded, "lake": lake, "real": real}
if importlib.util.find_spec("lean_dojo") is not None:  # not for every Python that we run on
    OPENERS["leandojo"] = leandojo
