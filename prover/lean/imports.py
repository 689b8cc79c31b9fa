"""Says which of a file's imports a toolchain lacks, before Lean is started on the file."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from prover.errors import ToolchainError
from prover.lean import header
from prover.lean.embedded import VERSION_SECONDS
from prover.lean.toolchain import Toolchain


def missing_imports(text: str, toolchain: Toolchain) -> tuple[str, ...]:
    """The modules that the header of `text` asks for and that have no compiled file on the toolchain's search path."""
    wanted = list(dict.fromkeys(header.parse(text).needed))
    path = [Path(entry) for entry in dict(toolchain.env).get("LEAN_PATH", "").split(os.pathsep) if entry]
    missing = [name for name in wanted if not _exists(name, path)]
    if missing and toolchain.kind != "embedded":  # a full Lean has its own library beside LEAN_PATH
        library = _library_folder(toolchain)
        missing = [name for name in missing if not _exists(name, [library])]
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


def _exists(module: str, path: list[Path]) -> bool:
    relative = Path(*module.split(".")).with_suffix(".olean") if module else Path()
    return any((entry / relative).is_file() for entry in path)


def _library_folder(toolchain: Toolchain) -> Path:
    try:
        run = subprocess.run(
            [*toolchain.command, "--print-libdir"],
            env=toolchain.environ(),
            capture_output=True,
            text=True,
            timeout=VERSION_SECONDS,
            stdin=subprocess.DEVNULL,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise ToolchainError(f"{toolchain.command[-1]} does not say where its library is: {error}") from error
    return Path(run.stdout.strip())
