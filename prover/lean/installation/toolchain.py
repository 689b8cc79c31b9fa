"""Which Lean to use, and why: an explicit one, the Lake project's of the file, the one on PATH, or the embedded one."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from prover.errors import ToolchainError
from prover.lean.installation import artifacts, embedded, header, library, mathlib, programs, versions
from prover.lean.installation.lake import FILES, Lake, root_of
from prover.lean.installation.versions import NEWEST, Abilities

CHECKER = "leanchecker"

LAKE_SECONDS = 900
"""For a first answer of Lake's: elan may have to download the toolchain before, and Lake the packages."""

INSTALL = "install Lean with elan (https://lean-lang.org/install)"
_LAKE_VARIABLES = ("LEAN_PATH", "LEAN_SRC_PATH", "LEAN_SYSROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class Toolchain:
    """A Lean that answered, and what it needs in its environment.

    `reason` is one sentence that says why this one. Run `[*command, *arguments]` with `environ()`. `commit` may be
    empty (development builds); `library` says what an ordinary file imports from. `root` is the Lake project's folder.
    `arguments` are what Lean gets whenever it elaborates: the options of the project. `fingerprint` differs when what
    a file can import does, as far as that can be told quickly ("" where `library` says it all). `abilities` are what
    this Lean said it can do, `checker` is the program of a full Lean that gives compiled modules to the kernel again.
    """

    kind: Literal["explicit", "lake", "path", "embedded"]
    reason: str
    command: tuple[str, ...]
    env: tuple[tuple[str, str], ...]
    version: str
    commit: str
    library: str
    root: Path | None = None
    arguments: tuple[str, ...] = ()
    fingerprint: str = ""
    abilities: Abilities = NEWEST
    checker: Path | None = None

    def environ(self) -> dict[str, str]:
        """This process's environment with the toolchain's variables on top."""
        return {**os.environ, **dict(self.env)}


def find(
    spec: str | None = None,
    file: Path | None = None,
    progress: library.Progress | None = None,
    stop: threading.Event | None = None,
) -> Toolchain:
    """Choose the Lean for `file`: `spec` (a `lean` executable, a toolchain folder with `bin/lean`, the folder of a Lake
    project, `mathlib` or `embedded`), else the Lake project around the file when there is a `lake`, else the project of
    `prove setup mathlib` when it is ready and the file imports Mathlib, else `lean` on PATH, else the embedded one.

    The embedded one's library, or what the file imports in a Lake project, is built when need be, which takes a while
    and calls `progress`; `stop` ends it. Raises ToolchainError with what to do when the Lean that is to be used cannot
    be, and LeanError when the library does not build.
    """
    return resolve(choose(spec, file), progress, file, stop)


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
    if spec == "mathlib":
        return _mathlib("--toolchain mathlib")
    if spec is not None and any((Path(spec).expanduser() / name).is_file() for name in FILES):
        if (lake := mathlib.find_program("lake")) is None:
            raise ToolchainError(f"{spec} is a Lake project, but `lake` is not on PATH: {INSTALL}")
        return Choice("lake", f"--toolchain {spec}", lake, Path(spec).expanduser().absolute())
    if spec is not None:
        return Choice("explicit", f"--toolchain {spec}", _explicit(spec))
    root = root_of(file) if file is not None else None
    if root is not None and (lake := mathlib.find_program("lake")) is not None:
        return Choice("lake", f"the file lies in the Lake project {root}", lake, root)
    if root is None and _imports_mathlib(file) and mathlib.state().status == "ready":
        return _mathlib("the file imports Mathlib and lies in no Lake project")
    outside = f"the file lies in the Lake project {root}, but `lake` is not on PATH; " if root is not None else ""
    if (lean := shutil.which("lean")) is not None:
        return Choice("path", f"{outside}{lean} is on PATH", Path(lean))
    return Choice("embedded", f"{outside}no `lean` on PATH, so the one that comes with the prover")


def _mathlib(reason: str) -> Choice:
    """The project of `prove setup mathlib`."""
    found, lake = mathlib.state(), mathlib.find_program("lake")
    if found.status != "ready" or lake is None:
        raise ToolchainError(f"Mathlib is not set up ({found.status}, {found.folder}): run `prove setup mathlib`")
    return Choice("lake", reason, lake, found.folder)


def _imports_mathlib(file: Path | None) -> bool:
    if file is None or file.suffix != ".lean" or not file.is_file():
        return False
    imports = header.parse(file.read_text(encoding="utf-8", errors="replace")).imports
    return any(name.split(".")[0] == "Mathlib" for name in imports)


def resolve(
    choice: Choice,
    progress: library.Progress | None = None,
    file: Path | None = None,
    stop: threading.Event | None = None,
) -> Toolchain:
    """The second half of `find`: asks the Lean for its version, and builds what is missing. Without a `file` nothing is
    built in a Lake project."""
    if choice.path is None:
        return _embedded(choice, progress)
    if choice.root is not None:
        return _lake(choice, Lake(choice.path, choice.root, stop), file, progress)
    return _executable(choice, choice.path if choice.kind == "explicit" else _pinned(choice.path, file))


def _pinned(lean: Path, file: Path | None) -> Path:
    """The Lean that elan takes in the file's folder (`lean-toolchain`): ours runs elsewhere, so it is asked there."""
    folders = file.absolute().parents if file is not None else ()
    folder = next((folder for folder in folders if (folder / "lean-toolchain").is_file()), None)
    if folder is None:
        return lean
    ended = programs.run([str(lean), "--print-prefix"], folder, embedded.VERSION_SECONDS)
    real = Path(ended.out.strip()) / "bin" / "lean"
    return real if ended.status == 0 and real.is_file() else lean


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
            raise ToolchainError(
                f"{spec} has no bin/lean and no lakefile: name a toolchain folder, a Lake project, a `lean` executable,"
                " or `embedded`"
            )
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


def _lake(choice: Choice, lake: Lake, file: Path | None, progress: library.Progress | None) -> Toolchain:
    """Ask Lake for the environment of the project's own Lean, and for what the file needs in it."""
    root = lake.root
    # Lake names its own Lean in `LEAN`; which `lean` is on PATH may depend on the folder.
    code = 'printf "%s\\n" "${LEAN:-$(command -v lean)}"; for v; do eval "printf \'%s=%s\\n\' $v \\"\\${$v-}\\""; done'

    def watch(line: str) -> None:
        if progress and line.startswith("info: "):  # elan downloads the toolchain, or Lake a package
            progress(0, 0, line)

    ended = lake.run(["env", "sh", "-c", code, "sh", *_LAKE_VARIABLES], LAKE_SECONDS, watch)
    lines = ended.out.splitlines()
    if ended.status != 0 or not lines or not lines[0]:
        said = ended.err.strip().splitlines()
        raise ToolchainError(
            f"`lake env` in {root} failed: {said[-1] if said else f'status {ended.status}'};"
            " run `lake build` there, or name a Lean with --toolchain PATH or --toolchain embedded"
        )
    env = {name: value for name, _, value in (line.partition("=") for line in lines[1:]) if value}
    for name in ("LEAN_PATH", "LEAN_SRC_PATH"):
        if name in env:  # may be relative to the project; our processes run elsewhere
            env[name] = os.pathsep.join(str(root / entry) for entry in env[name].split(os.pathsep) if entry)
    lean = Path(lines[0])
    start = embedded.launch(lean)
    version = embedded.ask_version(start, env, root)
    env["LEAN_WORKER_PATH"] = str(embedded.worker_script(lean))
    found = _toolchain(choice, start, env, version, f"lake project {root.name}")
    return found if file is None or file.suffix != ".lean" else _with_setup(found, lake, file, progress)


def _with_setup(found: Toolchain, lake: Lake, file: Path, progress: library.Progress | None) -> Toolchain:
    """The toolchain with what Lake says the file needs: its imports built, paths, options, plugins."""
    env = dict(found.env)
    builtin = embedded.library_folder(found.command, found.environ())

    def outside(module: str) -> bool:
        return artifacts.compiled(module, [builtin]) is not None

    setup = lake.setup(file, outside, progress)
    path = [*map(Path, filter(None, env.get("LEAN_PATH", "").split(os.pathsep)))]
    path += [folder for folder in setup.paths if folder not in path]
    if (linked := artifacts.linked(setup.artifacts, path)) is not None:
        path.insert(0, linked)
    env["LEAN_PATH"] = os.pathsep.join(map(str, path))
    fingerprint = _fingerprint(path, setup.arguments)
    return replace(found, env=tuple(env.items()), arguments=setup.arguments, fingerprint=fingerprint)


def _fingerprint(path: Iterable[Path], arguments: Iterable[str]) -> str:
    """Changes with the options, and whenever a module that can be imported is built anew."""
    folders = list(path)
    digest = hashlib.sha256("\0".join([*map(str, folders), "", *arguments]).encode())
    for folder in folders:
        for olean in sorted(folder.rglob("*.olean")):
            status = olean.stat()
            digest.update(f"{olean}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:12]


def _toolchain(
    choice: Choice, command: tuple[str, ...], env: dict[str, str], version: tuple[str, str], library: str
) -> Toolchain:
    found = Toolchain(choice.kind, choice.reason, command, tuple(env.items()), *version, library, choice.root)
    if choice.kind == "embedded":
        return found
    environ = found.environ()
    return replace(found, abilities=versions.ask(command, environ), checker=_checker(command, environ))


def _checker(command: tuple[str, ...], environ: dict[str, str]) -> Path | None:
    try:
        path = embedded.home(command, environ) / "bin" / CHECKER
    except ToolchainError:  # a build of somebody's own, say, that lies in no such folder
        return None
    return path if path.is_file() and os.access(path, os.X_OK) else None
