"""Memory of Lean processes: what they need for the modules they import, what one holds, how many there is room for."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from pathlib import Path

import psutil

from prover.lean.installation.toolchain import Toolchain

_STANDARD_LIBRARY_MB = 2048  # what a release of Lean brings, which lies on no path that we know


GROWTH_MB = 512
"""What a server may grow by while it works, MiB, for the question how many there is room for."""

EMBEDDED_MB = 64
"""What a server of the embedded Lean holds for itself alone, MiB (benchmarks/results/memory.md)."""

_CGROUP = Path("/sys/fs/cgroup")


def limit_mb(toolchain: Toolchain, memory_mb: int) -> int:
    """The limit to set so that `memory_mb` MiB remain when all of the toolchain's libraries are imported.

    Lean maps compiled modules into memory, private and writable although it never writes there, and so the limit
    counts them: those of Mathlib alone are more than the usual limit.
    """
    if toolchain.kind == "embedded":
        return memory_mb  # its library is a few MiB
    return memory_mb + _STANDARD_LIBRARY_MB + _mapped_mb(dict(toolchain.env).get("LEAN_PATH", ""))


@cache
def _mapped_mb(paths: str) -> int:
    files = (file for folder in paths.split(os.pathsep) if folder for file in Path(folder).rglob("*.olean*"))
    return sum(file.stat().st_size for file in files if file.is_file()) // 2**20


def private_mb(pid: int) -> int:
    """What a process and those that it started hold for themselves alone, MiB: the files they map are not in it."""
    total = 0
    with suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        for member in (process, *process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                total += member.memory_full_info().uss
    return total >> 20


def available_mb() -> int:
    """Memory that can be had now without swapping, MiB: the machine's, or less when this process is confined."""
    free = int(psutil.virtual_memory().available)
    with suppress(OSError, ValueError):  # no control group, or one without a limit
        limit = int((_CGROUP / "memory.max").read_text())
        free = min(free, limit - int((_CGROUP / "memory.current").read_text()))
    return max(free, 0) >> 20


def room_for(wanted: int, each_mb: int, running: int = 0) -> int:
    """How many of `wanted` servers there is room for, at least one; `running` of them are counted in what is used."""
    free = available_mb() - running * GROWTH_MB
    return max(1, min(wanted, running + max(free, 0) // (each_mb + GROWTH_MB)))
