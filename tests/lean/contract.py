"""Who has to keep the contract of `Environment`: every executor and every kind of toolchain there is, by name.

The tests of `test_environment.py` run on all of `GROUNDS`; another one is a line there.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest
import real_toolchain
from lake_project import make_project

from prover.config import LeanLimits
from prover.interfaces import Executor
from prover.lean import toolchain as toolchains
from prover.lean.executor import LeanExecutor
from prover.lean.leandojo.executor import LeanDojoExecutor, OnRepl
from prover.lean.leandojo.hosts import Hosts
from prover.lean.toolchain import Toolchain

HOSTS = Hosts()
"""Shared by the tests of a module, which close it: a host takes two seconds to start."""


@dataclass(frozen=True)
class Ground:
    """An executor to test, and the Lean that reads the files."""

    toolchain: Toolchain
    make: Callable[[str, LeanLimits], AbstractAsyncContextManager[Executor]]


def lean(toolchain: Toolchain) -> Ground:
    """Our own executor on a toolchain."""
    return Ground(toolchain, lambda text, limits: LeanExecutor(text, toolchain, limits))


def embedded(request: pytest.FixtureRequest) -> Ground:
    """The Lean of the wheel."""
    return lean(request.getfixturevalue("toolchain"))


def lake(request: pytest.FixtureRequest) -> Ground:
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
    return lean(found)


def real(request: pytest.FixtureRequest) -> Ground:
    """A Lean that elan has installed, with its own library (marked `toolchain`)."""
    return lean(toolchains.find(str(real_toolchain.folder())))


def leandojo(request: pytest.FixtureRequest) -> Ground:
    """LeanDojo's own Dojo, its process `prove repl` on the Lean of the wheel."""
    toolchain: Toolchain = request.getfixturevalue("toolchain")
    return Ground(toolchain, lambda text, limits: LeanDojoExecutor(text, OnRepl(toolchain, limits), limits, HOSTS))


GROUNDS: dict[str, Callable[[pytest.FixtureRequest], Ground]] = {"embedded": embedded, "lake": lake, "real": real}
if importlib.util.find_spec("lean_dojo") is not None:  # not for every Python that we run on
    GROUNDS["leandojo"] = leandojo
