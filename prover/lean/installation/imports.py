"""Says which of a file's imports a toolchain lacks, before Lean is started on the file."""

from __future__ import annotations

import os
from pathlib import Path

from prover.errors import ToolchainError
from prover.lean.installation import header
from prover.lean.installation.artifacts import compiled
from prover.lean.installation.embedded import library_folder
from prover.lean.installation.toolchain import Toolchain


def missing_imports(text: str, toolchain: Toolchain) -> tuple[str, ...]:
    """The modules that the header of `text` asks for and that have no compiled file on the toolchain's search path."""
    wanted = list(dict.fromkeys(header.parse(text).needed))
    path = [Path(entry) for entry in dict(toolchain.env).get("LEAN_PATH", "").split(os.pathsep) if entry]
    missing = [name for name in wanted if compiled(name, path) is None]
    if missing and toolchain.kind != "embedded":  # a full Lean has its own library beside LEAN_PATH
        library = library_folder(toolchain.command, toolchain.environ())
        missing = [name for name in missing if compiled(name, [library]) is None]
    return tuple(missing)


def require_imports(text: str, name: str, toolchain: Toolchain) -> None:
    """Raise ToolchainError when the file `name` with this `text` imports what the toolchain lacks, with the way out."""
    missing = missing_imports(text, toolchain)
    if not missing:
        return
    listed = ", ".join(missing)
    if toolchain.kind == "embedded":
        raise ToolchainError(
            f"{name} imports {listed}, which the embedded Lean {toolchain.version} does not have (it has core only):"
            " install a full Lean (https://lean-lang.org/install) and put the file into a Lake project that requires"
            f" {missing[0]}, or name a toolchain that has it with --toolchain PATH"
            + ("; `prove setup mathlib` does all that for Mathlib" if missing[0].split(".")[0] == "Mathlib" else "")
        )
    if toolchain.kind == "lake":
        raise ToolchainError(
            f"{name} imports {listed}, which is not built in the Lake project {toolchain.root}:"
            " run `lake build` there, and if it is not required yet, add it to the lakefile first"
        )
    raise ToolchainError(
        f"{name} imports {listed}, which {toolchain.command[-1]} (Lean {toolchain.version}) does not have:"
        " put the file into a Lake project that requires it, with `lake` on PATH"
    )
