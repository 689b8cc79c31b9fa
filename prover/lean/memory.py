"""How much address space a Lean process needs for the modules that it imports, before it computes anything."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from prover.lean.toolchain import Toolchain

_STANDARD_LIBRARY_MB = 2048  # what a release of Lean brings, which lies on no path that we know


def limit_mb(toolchain: Toolchain, memory_mb: int) -> int:
    """The limit to set so that `memory_mb` MiB remain when all of the toolchain's libraries are imported.

    Lean maps compiled modules into memory, and the limit on address space counts them: those of Mathlib alone are
    more than the usual limit.
    """
    if toolchain.kind == "embedded":
        return memory_mb  # its library is a few MiB
    return memory_mb + _STANDARD_LIBRARY_MB + _mapped_mb(dict(toolchain.env).get("LEAN_PATH", ""))


@cache
def _mapped_mb(paths: str) -> int:
    files = (file for folder in paths.split(os.pathsep) if folder for file in Path(folder).rglob("*.olean*"))
    return sum(file.stat().st_size for file in files if file.is_file()) // 2**20
