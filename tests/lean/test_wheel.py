"""The wheel carries the core library, byte for byte, and builds it far from the checkout into the same bytes."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from prover.lean.installation import cache, library, mathlib
from prover.lean.installation.toolchain import Toolchain

ROOT = Path(__file__).resolve().parents[2]
FIRST = "Init.Core.Logic"
BUILD = """
import sys
from pathlib import Path
from prover.lean.installation import embedded, library
sources, wanted, target = library.sources(), [sys.argv[1]], Path(sys.argv[2])
print(sources)
print(library.key(sources, embedded.locate()))
everything, todo = library.modules(sources), {}
while wanted:
    name = wanted.pop()
    todo[name] = everything[name]
    wanted += everything[name].imports
library.build(todo, sources, target, embedded.locate())
print(*todo)
"""
"""Builds a module of the library, and those that it needs, into a folder."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stdout + run.stderr
    (file,) = folder.glob("*.whl")
    return file


def test_carries_every_module(wheel: Path) -> None:
    core = ROOT / "lean_project" / "core"
    expected = {f"prover/_core/{path.relative_to(core).as_posix()}" for path in core.rglob("*.lean")}
    assert expected
    with zipfile.ZipFile(wheel) as archive:
        carried = {name for name in archive.namelist() if name.endswith(".lean") and name.startswith("prover/_core/")}
        assert carried == expected
        assert all(
            archive.read(f"prover/_core/{p.relative_to(core).as_posix()}") == p.read_bytes()
            for p in core.rglob("*.lean")
        )
        assert {f"prover/_mathlib/{name}" for name in mathlib.FILES} <= set(archive.namelist())
        assert not any(name.endswith((".olean", ".pyc")) for name in archive.namelist())


def test_works_in_an_empty_folder(wheel: Path, toolchain: Toolchain, tmp_path: Path) -> None:
    """Installed next to nothing of the checkout, it has the same library under the same key, and proves with it.

    The whole library is built from the same bytes for all tests (`toolchain`); from the wheel its first modules are,
    and come out as the same bytes there.
    """
    site, empty, first = tmp_path / "site", tmp_path / "empty", tmp_path / "first"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    empty.mkdir()
    first.mkdir()
    env = {name: value for name, value in os.environ.items() if name != library.SOURCES_VARIABLE}
    env |= {"PYTHONPATH": str(site), cache.VARIABLE: str(tmp_path / "cache")}

    def python(*arguments: str | Path) -> str:
        command = [sys.executable, *map(str, arguments)]
        run = subprocess.run(command, cwd=empty, env=env, capture_output=True, text=True, timeout=600)
        assert run.returncode == 0, run.stderr
        return run.stdout

    where, key, names = python("-c", BUILD, FIRST, first).splitlines()
    assert where == str(site / "prover" / "_core")
    assert toolchain.library == f"core {key}"
    whole = Path(dict(toolchain.env)["LEAN_PATH"])
    assert 5 < len(names.split()) < 20
    for name in names.split():
        olean = f"{name.replace('.', '/')}.olean"
        assert (first / olean).read_bytes() == (whole / olean).read_bytes(), name
    shutil.copytree(whole, tmp_path / "cache" / whole.name)
    (empty / "Easy.lean").write_text("theorem easy (p q : Prop) : p ∧ q → q ∧ p := by sorry\n")
    said = python("-c", "from prover.cli import main; main()", "Easy.lean", "--toolchain", "embedded", "--json")
    value = json.loads(said)
    assert (value["toolchain"]["library"], value["theorems"][0]["verdict"]) == (f"core {key}", "verified")
