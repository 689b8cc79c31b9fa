"""The limit on address space leaves room for the libraries that Lean maps."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from prover.lean.installation.memory import limit_mb
from prover.lean.installation.toolchain import Toolchain


def test_libraries_of_a_project_are_added(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        (folder / "Deep").mkdir(parents=True)
        with (folder / "Deep" / "Module.olean").open("wb") as file:
            file.truncate(300 * 2**20)  # a hole: takes no room
        (folder / "Deep" / "Module.ilean").write_bytes(b"x" * 2**20)
    path = os.pathsep.join([*map(str, folders), str(tmp_path / "missing")])
    lake = Toolchain("lake", "", (), (("LEAN_PATH", path),), "", "", "")
    plain = replace(lake, env=())
    assert limit_mb(lake, 4096) - limit_mb(plain, 4096) == 600
    assert limit_mb(plain, 4096) > 4096
    assert limit_mb(replace(lake, kind="embedded"), 4096) == 4096
