"""The ready Lake project for files that import Mathlib: where it is, what state it is in, and how it is set up.

Its sources ship with the prover (`lean_project/mathlib`); `set_up` copies them to a folder of the user's own and has
elan and Lake fetch the rest. Nothing here is undone by a failure: the next run goes on where it ended.
"""

from __future__ import annotations

import os
import platform
import shutil
import stat
import sys
import tarfile
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import platformdirs

from prover.errors import ToolchainError
from prover.lean.installation import programs

VARIABLE = "PROVER_MATHLIB_DIR"
FILES = ("lean-toolchain", "lakefile.toml", "lake-manifest.json")
ELAN = "https://github.com/leanprover/elan/releases/latest/download/elan-{target}.tar.gz"
CHECK = "import Mathlib\n\nexample (a b : ℝ) (h : a < b) : a < (a + b) / 2 := by linarith\n"

_CONNECT_SECONDS = 30.0
_CHECK_SECONDS = 600.0
_MACHINES = {"x86_64": "x86_64", "AMD64": "x86_64", "aarch64": "aarch64", "arm64": "aarch64"}
_SYSTEMS = {"linux": "unknown-linux-gnu", "darwin": "apple-darwin"}

Say = Callable[[str], None]
"""Is told each step, and each line that a program writes meanwhile."""


@dataclass(frozen=True, slots=True)
class State:
    """What there is of the project. `lean` is the toolchain that it pins."""

    folder: Path
    status: Literal["absent", "unfinished", "ready"]
    lean: str = ""


def folder() -> Path:
    """Where the user's copy is: `PROVER_MATHLIB_DIR`, else below the user's data; it need not exist yet."""
    if explicit := os.environ.get(VARIABLE):
        return Path(explicit).absolute()
    return platformdirs.user_data_path("lean-prover-agent") / "mathlib"


def sources() -> Path:
    """The project as it ships."""
    package = Path(__file__).resolve().parents[2]
    for place in (package.parent / "lean_project" / "mathlib", package / "_mathlib"):
        if place.is_dir():
            return place
    raise ToolchainError(f"the Mathlib project is missing from {package}: install the prover again")


def state() -> State:
    """Look at the user's copy; starts nothing."""
    place = folder()
    if not all((place / name).is_file() for name in FILES):
        return State(place, "absent")
    lean = (place / FILES[0]).read_text(encoding="utf-8").strip().rpartition(":")[2]
    build = place / ".lake" / "packages" / "mathlib" / ".lake" / "build" / "lib"
    compiled = any((build / name).is_file() for name in ("lean/Mathlib.olean", "Mathlib.olean"))
    return State(place, "ready" if compiled else "unfinished", lean)


def find_program(name: str) -> Path | None:
    """`lake` or `elan` on PATH, else where elan puts them."""
    home = Path(os.environ.get("ELAN_HOME") or Path.home() / ".elan")
    found = shutil.which(name) or shutil.which(name, path=str(home / "bin"))
    return Path(found) if found else None


def set_up(say: Say, stop: threading.Event | None = None) -> State:
    """Copy the project, and fetch elan, the toolchain, the packages and Mathlib's compiled files; then check that a
    file can use them. Raises ToolchainError that names the step which failed, and what it said."""
    place = folder()
    say(f"the project: {place}")
    try:
        place.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            if not (place / name).exists():
                shutil.copyfile(sources() / name, place / name)
    except OSError as error:
        raise ToolchainError(
            f"cannot write {error.filename or place}: {error.strerror or error}; set {VARIABLE} to another folder"
        ) from error
    elan = find_program("elan") or _fetch_elan(say)
    toolchain = (place / FILES[0]).read_text(encoding="utf-8").strip()
    _step([str(elan), "toolchain", "install", toolchain], place, say, stop, already="already installed")
    lake = find_program("lake")
    if lake is None:
        raise ToolchainError(f"{elan} is there, but no `lake` beside it: install elan again")
    _step([str(lake), "exe", "cache", "get"], place, say, stop)
    with tempfile.TemporaryDirectory(prefix="prover-") as temporary:
        file = Path(temporary) / "Check.lean"
        file.write_text(CHECK, encoding="utf-8")
        _step([str(lake), "env", "lean", str(file)], place, say, stop, seconds=_CHECK_SECONDS)
    return state()


def _step(
    command: list[str], place: Path, say: Say, stop: threading.Event | None, *, seconds: float | None = None,
    already: str = "",
) -> None:  # fmt: skip
    """Run one program to its end. One that says it has nothing to do is as good as one that did it."""
    shown = " ".join([Path(command[0]).name, *command[1:]])
    say(f"`{shown}` ...")
    ended = programs.run(command, place, seconds, say, stop)
    if ended.status != 0 and not (already and already in ended.said):
        raise ToolchainError(
            f"`{shown}` in {place} failed (status {ended.status}); it says:\n{ended.said or 'nothing'}\n"
            "What was fetched is kept: run `prove setup mathlib` again to go on."
        )


def _fetch_elan(say: Say) -> Path:
    """Download elan's installer and have it install elan, without a toolchain and without a change of the profile."""
    import httpx  # only needed here

    machine, system = _MACHINES.get(platform.machine()), _SYSTEMS.get(sys.platform)
    if machine is None or system is None:
        raise ToolchainError(f"no elan for {platform.machine()} {sys.platform}: https://lean-lang.org/install")
    url = ELAN.format(target=f"{machine}-{system}")
    say(f"elan is not installed; downloading {url} ...")
    with tempfile.TemporaryDirectory(prefix="prover-") as temporary:
        archive = Path(temporary) / "elan.tar.gz"
        try:
            with httpx.stream("GET", url, follow_redirects=True, timeout=_CONNECT_SECONDS) as answer:
                answer.raise_for_status()
                with archive.open("wb") as file:
                    for chunk in answer.iter_bytes():
                        file.write(chunk)
        except httpx.HTTPError as error:
            raise ToolchainError(
                f"cannot download elan ({url}): {error}; without a network, bring elan and the folder {folder()}"
                " from a machine that has one, or install elan by hand (https://lean-lang.org/install)"
            ) from error
        try:
            with tarfile.open(archive) as opened:
                opened.extract("elan-init", temporary, filter="data")
        except (tarfile.TarError, KeyError) as error:
            raise ToolchainError(f"{url} is not the archive it should be: {error}") from error
        installer = Path(temporary) / "elan-init"
        installer.chmod(installer.stat().st_mode | stat.S_IXUSR)
        arguments = ["-y", "--no-modify-path", "--default-toolchain", "none"]
        _step([str(installer), *arguments], Path(temporary), say, None)
    elan = find_program("elan")
    if elan is None:
        raise ToolchainError("elan's installer ended well, but there is no `elan`: install it by hand")
    return elan
