"""Builds our core library (`lean_project/core`) with the embedded Lean, once, into the cache.

A build lies in a folder named by everything that its result depends on, appears there in one step when it is complete,
and is never changed afterwards. For work on the library itself: `python -m prover.lean.installation.library --help`.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TypeAlias

from prover.errors import LeanError, ToolchainError
from prover.lean.installation import cache, embedded, header

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with the number of modules done, the number of all, and the one just finished ("" at the start)."""

OPTIONS: tuple[str, ...] = ()
"""Lean options that every module is built with; part of the key."""

SOURCES_VARIABLE = "PROVER_CORE_SOURCES"
MANIFEST = "manifest.json"
_UNWRITABLE = "failed to write"  # how Lean begins what it says when it cannot write an .olean
_FORMAT = "1"  # raise it when the layout of a built folder changes


@dataclass(frozen=True, slots=True)
class Module:
    """A source file of the library and the modules of the library that it imports."""

    name: str
    path: Path
    imports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """A built library: the folder for LEAN_PATH, its key, and the Lean that built it."""

    folder: Path
    key: str
    version: str
    commit: str


def sources() -> Path:
    """The folder with the library's sources: `PROVER_CORE_SOURCES`, else the checkout's, else the package's."""
    if explicit := os.environ.get(SOURCES_VARIABLE):
        if not Path(explicit).is_dir():
            raise ToolchainError(f"{SOURCES_VARIABLE} is {explicit}, which is not a folder: unset it")
        return Path(explicit).absolute()
    package = Path(__file__).resolve().parents[2]
    for folder in (package.parent / "lean_project" / "core", package / "_core"):
        if folder.is_dir():
            return folder
    raise ToolchainError(f"the core library's sources are missing from {package}: install the prover again")


def modules(folder: Path) -> dict[str, Module]:
    """Every `.lean` file below `folder` by module name. Raises LeanError for an import cycle."""
    found: dict[str, Module] = {}
    for path in sorted(folder.rglob("*.lean")):
        name = ".".join(path.relative_to(folder).with_suffix("").parts)
        found[name] = Module(name, path, header.parse(path.read_text(encoding="utf-8")).needed)
    known = {
        name: Module(name, module.path, tuple(imported for imported in module.imports if imported in found))
        for name, module in found.items()
    }
    try:
        TopologicalSorter({name: module.imports for name, module in known.items()}).prepare()
    except CycleError as error:
        raise LeanError(f"modules of {folder} import each other in a circle: {' → '.join(error.args[1])}") from error
    return known


def key(folder: Path, lean: embedded.Embedded) -> str:
    """Names what a build depends on: the sources, the wheel and thereby the Lean, the machine type, the options."""
    digest = hashlib.sha256()
    size = lean.shared_library.stat().st_size
    parts = [_FORMAT, lean.wheel_version, str(size), sys.platform, platform.machine(), *OPTIONS]
    digest.update("\0".join(parts).encode())
    for path in sorted(folder.rglob("*.lean")):
        content = path.read_bytes()
        digest.update(f"\0{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def find_built(folder: Path | None = None) -> Library | None:
    """The library as it lies in the cache, or None when it has yet to be built."""
    folder = folder or sources()
    name = key(folder, embedded.locate())
    return _read(cache.root() / f"core-{name}", name)


def ensure_built(progress: Progress | None = None, folder: Path | None = None) -> Path:
    """The folder with the built `Init.olean`, built now if need be (seconds; two cores).

    Safe to call from several processes at once: one builds, the others wait. Raises LeanError with Lean's own message
    when a module does not compile and ToolchainError when the cache cannot be written.
    """
    return built(progress, folder).folder


def built(progress: Progress | None = None, folder: Path | None = None) -> Library:
    """As `ensure_built`, with the key and the Lean's version."""
    folder = folder or sources()
    lean = embedded.locate()
    name = key(folder, lean)
    target = cache.root() / f"core-{name}"
    if (library := _read(target, name)) is not None:
        return library
    import filelock  # only needed to build

    with cache.writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(target.with_suffix(".lock")):
            if (library := _read(target, name)) is not None:
                return library
            for leftover in target.parent.glob(f"building-{name}-*"):  # of a build that was killed: we have the lock
                shutil.rmtree(leftover)
            temporary = Path(tempfile.mkdtemp(dir=target.parent, prefix=f"building-{name}-"))
            try:
                version, commit = embedded.version(lean)
                build(modules(folder), folder, temporary, lean, progress)
                manifest = {"key": name, "wheel": lean.wheel_version, "version": version, "commit": commit}
                (temporary / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
                temporary.chmod(0o755)
                if target.exists():  # without a readable manifest: not from a build that ended well
                    shutil.rmtree(target)
                temporary.rename(target)
            except BaseException:
                shutil.rmtree(temporary, ignore_errors=True)
                raise
    return Library(target, name, version, commit)


def _read(target: Path, name: str) -> Library | None:
    try:
        manifest = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
        return Library(target, name, manifest["version"], manifest["commit"])
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError):
        return None


def build(
    todo: Mapping[str, Module],
    folder: Path,
    output: Path,
    lean: embedded.Embedded,
    progress: Progress | None = None,
    workers: int | None = None,
    seconds: dict[str, float] | None = None,
) -> None:
    """Compile the modules `todo` of `folder` into `output`, one more at a time than there are cores, the beginning
    of the longest chain of imports first.

    Fills `seconds` with the time that each took, if given. Raises LeanError with Lean's messages at the first module
    that fails; no process is left behind then, nor on an interrupt.
    """
    sorter = TopologicalSorter({name: [i for i in module.imports if i in todo] for name, module in todo.items()})
    sorter.prepare()
    if progress:
        progress(0, len(todo), "")
    running: dict[Future[float], str] = {}
    processes = _Processes()
    ready: list[str] = []
    chains = _chains(todo)
    at_once = workers or (os.cpu_count() or 1) + 1
    done = 0
    with ThreadPoolExecutor(at_once) as pool:
        try:
            while sorter.is_active():
                ready = sorted([*ready, *sorter.get_ready()], key=chains.__getitem__)
                while ready and len(running) < at_once:
                    name = ready.pop()
                    running[pool.submit(_compile, todo[name], folder, output, lean, processes)] = name
                finished, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in finished:
                    name = running.pop(future)
                    took = future.result()
                    if seconds is not None:
                        seconds[name] = took
                    sorter.done(name)
                    done += 1
                    if progress:
                        progress(done, len(todo), name)
        except BaseException:
            for future in running:
                future.cancel()
            processes.stop()
            raise


def _chains(todo: Mapping[str, Module]) -> dict[str, int]:
    """For each module the bytes of source on the longest chain of modules from it to one that nothing imports."""
    chains: dict[str, int] = {}
    graph = {name: [i for i in module.imports if i in todo] for name, module in todo.items()}
    for name in reversed(list(TopologicalSorter(graph).static_order())):
        own = chains.get(name, 0) + todo[name].path.stat().st_size
        chains[name] = own
        for imported in graph[name]:
            chains[imported] = max(chains.get(imported, 0), own)
    return chains


class _Processes:
    """The Lean processes of one build; after `stop` there are none and a new one is killed at once."""

    def __init__(self) -> None:
        self._running: set[subprocess.Popen[bytes]] = set()
        self._stopped = False
        self._lock = threading.Lock()

    def run(self, command: list[str], folder: Path, environment: dict[str, str]) -> tuple[int, str]:
        """Run a command to its end; its status and everything that it wrote."""
        pipe, none = subprocess.PIPE, subprocess.DEVNULL
        # In a group of its own: Ctrl-C is for us, and we then end what we started.
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=none,
            stdout=pipe,
            stderr=subprocess.STDOUT,
            process_group=0 if os.name == "posix" else None,
        )
        with self._lock:
            self._running.add(process)
            if self._stopped:
                process.kill()
        text = process.communicate()[0].decode("utf-8", "replace").strip()
        with self._lock:
            self._running.discard(process)
        return process.returncode, text

    def stop(self) -> None:
        with self._lock:
            self._stopped = True
            for process in self._running:
                process.kill()


def _compile(module: Module, folder: Path, output: Path, lean: embedded.Embedded, processes: _Processes) -> float:
    start = time.monotonic()
    relative = module.path.relative_to(folder)  # as it appears in Lean's messages
    olean = (output / relative).with_suffix(".olean")
    olean.parent.mkdir(parents=True, exist_ok=True)
    command = [*lean.command, *OPTIONS, "-R", ".", "-o", str(olean), str(relative)]
    try:
        status, text = processes.run(command, folder, {**os.environ, "LEAN_PATH": str(output)})
    except OSError as error:
        raise LeanError(f"cannot start {command[0]}: {error.strerror or error}") from error
    if status == 0 and olean.is_file():
        return time.monotonic() - start
    if text.startswith(_UNWRITABLE):
        raise OSError(errno.ENOSPC, "no room or no permission", str(olean))
    reason = text or f"Lean ended with status {status} and no message"
    raise LeanError(f"the core library's module {module.name} does not compile:\n{reason}")


if __name__ == "__main__":
    from prover.lean.installation.library_tool import main

    main()
