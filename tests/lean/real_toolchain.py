"""The toolchains that `scripts/prepare_toolchain` installs, where it has been run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from prover.lean.installation import mathlib

PINNED = (mathlib.sources() / "lean-toolchain").read_text(encoding="utf-8").strip().rpartition(":v")[2]


def folder(version: str = PINNED) -> Path:
    """The toolchain folder of this version of Lean; skips the test when elan has not installed it."""
    home = Path(os.environ.get("ELAN_HOME") or Path.home() / ".elan")
    found = home / "toolchains" / f"leanprover--lean4---v{version}"
    if not (found / "bin" / "lake").is_file():
        pytest.skip(f"no Lean {version} from elan in {found}: run scripts/prepare_toolchain")
    return found


def mathlib_folder() -> Path:
    """The project of `prove setup mathlib`; skips the test when it is not ready."""
    state = mathlib.state()
    if state.status != "ready":
        pytest.skip(f"Mathlib is not set up ({state.status}, {state.folder}): run scripts/prepare_toolchain")
    return state.folder
