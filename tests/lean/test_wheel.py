"""The wheel carries the core library and builds it far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from prover.lean import cache, library, mathlib

ROOT = Path(__file__).resolve().parents[2]


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


def test_works_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    """Installed next to nothing of the checkout, it has the same library under the same key."""
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    empty = tmp_path / "empty"
    empty.mkdir()
    code = (
        "from prover.lean import embedded, library, toolchain\n"
        "print(library.sources(), library.key(library.sources(), embedded.locate()))\n"
        "print(toolchain.find('embedded').library)\n"
    )
    env = {name: value for name, value in os.environ.items() if name != library.SOURCES_VARIABLE}
    env |= {"PYTHONPATH": str(site), cache.VARIABLE: str(tmp_path / "cache")}
    run = subprocess.run([sys.executable, "-c", code], cwd=empty, env=env, capture_output=True, text=True, timeout=600)
    assert run.returncode == 0, run.stderr
    where, key, name = run.stdout.replace("\n", " ").split(" ", 2)
    assert where == str(site / "prover" / "_core")
    assert name.strip() == f"core {key}"
