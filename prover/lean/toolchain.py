"""Which Lean to use, and why: an explicit one, the Lake project's of the file, the one on PATH, or the embedded one."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from prover.errors import ToolchainError
from prover.lean import embedded, library

LAKE_SECONDS = 60
_LAKE_FILES = ("lakefile.lean", "lakefile.toml")
_LAKE_VARIABLES = ("LEAN_PATH", "LEAN_SRC_PATH", "LEAN_SYSROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class Toolchain:
    """A Lean that answered, and what it needs in its environment.

    `reason` is one sentence that says why this one. Run `[*command, *arguments]` with `environ()`. `commit` may be
    empty (development builds); `library` says what an ordinary file imports from. `root` is the Lake project's folder.
    """

    kind: Literal["explicit", "lake", "path", "embedded"]
    reason: str
    command: tuple[str, ...]
    env: tuple[tuple[str, str], ...]
    version: str
    commit: str
    library: str
    root: Path | None = None

    def environ(self) -> dict[str, str]:
        """This process's environment with the toolchain's variables on top."""
        return {**os.environ, **dict(self.env)}


def find(spec: str | None = None, file: Path | None = None, progress: library.Progress | None = None) -> Toolchain:
    """Choose the Lean for `file`: `spec` (a `lean` executable, a toolchain folder with `bin/lean`, or `embedded`), else
    the Lake project around the file when `lake` is on PATH, else `lean` on PATH, else the embedded one.

    The embedded one's library is built when need be, which takes a while and calls `progress`. Raises ToolchainError
    with what to do when the Lean that is to be used cannot be, and LeanError when the library does not build.
    """
    return resolve(choose(spec, file), progress)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which Lean it will be, before it was started or anything was built.

    `path` is the `lean` executable, for "lake" the `lake` executable, and None for the embedded one.
    """

    kind: Literal["explicit", "lake", "path", "embedded"]
    reason: str
    path: Path | None = None
    root: Path | None = None


def choose(spec: str | None, file: Path | None) -> Choice:
    """The first half of `find`: looks only at paths. Raises ToolchainError for a `spec` that names no Lean."""
    if spec == "embedded":
        return Choice("embedded", "--toolchain embedded")
    if spec is not None:
        return Choice("explicit", f"--toolchain {spec}", _explicit(spec))
    root = _lake_root(file) if file is not None else None
    if root is not None and (lake := shutil.which("lake")) is not None:
        return Choice("lake", f"the file lies in the Lake project {root}", Path(lake), root)
    outside = f"the file lies in the Lake project {root}, but `lake` is not on PATH; " if root is not None else ""
    if (lean := shutil.which("lean")) is not None:
        return Choice("path", f"{outside}{lean} is on PATH", Path(lean))
    return Choice("embedded", f"{outside}no `lean` on PATH, so the one that comes with the prover")


def resolve(choice: Choice, progress: library.Progress | None = None) -> Toolchain:
    """The second half of `find`: asks the Lean for its version, and builds the embedded one's library when need be."""
    if choice.path is None:
        return _embedded(choice, progress)
    if choice.root is not None:
        return _lake(choice, choice.path, choice.root)
    return _executable(choice, choice.path)


def _embedded(choice: Choice, progress: library.Progress | None) -> Toolchain:
    lean = embedded.locate()
    core = library.built(progress)
    env = {"LEAN_PATH": str(core.folder), "LEAN_WORKER_PATH": str(embedded.worker_script(lean.shared_library))}
    return _toolchain(choice, lean.command, env, (core.version, core.commit), f"core {core.key}")


def _explicit(spec: str) -> Path:
    path = Path(spec).expanduser()
    if path.is_dir():
        path = path / "bin" / "lean"
        if not path.is_file():
            raise ToolchainError(f"{spec} has no bin/lean: name a toolchain folder, a `lean` executable, or `embedded`")
    if not path.exists():
        raise ToolchainError(f"{spec} does not exist: name a toolchain folder, a `lean` executable, or `embedded`")
    if not os.access(path, os.X_OK):
        raise ToolchainError(f"{path} is not executable: name a toolchain folder, a `lean` executable, or `embedded`")
    return path.absolute()


def _executable(choice: Choice, lean: Path) -> Toolchain:
    command = embedded.launch(lean)
    version = embedded.ask_version(command)
    env = {"LEAN_WORKER_PATH": str(embedded.worker_script(lean))}
    return _toolchain(choice, command, env, version, f"Lean {version[0]}")


def _lake_root(file: Path) -> Path | None:
    for folder in file.absolute().parents:
        if any((folder / name).is_file() for name in _LAKE_FILES):
            return folder
    return None


def _lake(choice: Choice, lake: Path, root: Path) -> Toolchain:
    """Ask Lake for the environment of the project's own Lean."""
    # Lake names its own Lean in `LEAN`; which `lean` is on PATH may depend on the folder.
    code = 'printf "%s\\n" "${LEAN:-$(command -v lean)}"; for v; do eval "printf \'%s=%s\\n\' $v \\"\\${$v-}\\""; done'
    command = [str(lake), "env", "sh", "-c", code, "sh", *_LAKE_VARIABLES]
    try:
        run = subprocess.run(
            command, cwd=root, capture_output=True, text=True, timeout=LAKE_SECONDS, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired as error:
        raise ToolchainError(
            f"`lake env` in {root} gave no answer within {LAKE_SECONDS} s: run it there by hand,"
            " or name a Lean with --toolchain PATH or --toolchain embedded"
        ) from error
    except OSError as error:
        raise ToolchainError(f"cannot run {lake}: {error.strerror or error}") from error
    lines = run.stdout.splitlines()
    if run.returncode != 0 or not lines or not lines[0]:
        said = run.stderr.strip().splitlines()
        raise ToolchainError(
            f"`lake env` in {root} failed: {said[-1] if said else f'status {run.returncode}'};"
            " run `lake build` there, or name a Lean with --toolchain PATH or --toolchain embedded"
        )
    env = {name: value for name, _, value in (line.partition("=") for line in lines[1:]) if value}
    lean = Path(lines[0])
    start = embedded.launch(lean)
    version = embedded.ask_version(start, env, root)
    env["LEAN_WORKER_PATH"] = str(embedded.worker_script(lean))
    return _toolchain(choice, start, env, version, f"lake project {root.name}")


def _toolchain(
    choice: Choice, command: tuple[str, ...], env: dict[str, str], version: tuple[str, str], library: str
) -> Toolchain:
    return Toolchain(choice.kind, choice.reason, command, tuple(env.items()), *version, library, choice.root)
