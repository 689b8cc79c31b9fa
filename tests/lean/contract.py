"""What the tests of the environment's contract run on: every executor there is, by name."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from prover.config import LeanLimits
from prover.interfaces import Executor
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
    return Ground(toolchain, lambda text, limits: LeanExecutor(text, toolchain, limits))


def leandojo(toolchain: Toolchain) -> Ground:
    """LeanDojo's own Dojo, its process `prove repl` on the same Lean."""
    return Ground(
        toolchain, lambda text, limits: LeanDojoExecutor(text, OnRepl(toolchain, limits), limits, HOSTS)
    )  # fmt: skip


GROUNDS: dict[str, Callable[[Toolchain], Ground]] = {"lean": lean}
if importlib.util.find_spec("lean_dojo") is not None:  # not for every Python that we run on
    GROUNDS["leandojo"] = leandojo
