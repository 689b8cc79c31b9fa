"""Setting up Mathlib, with scripts in place of elan and Lake: the steps, what fails, and what the others make of it."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from prover.errors import ToolchainError
from prover.lean.installation import doctor, mathlib, toolchain
from prover.lean.installation.doctor import Check

TOOLCHAIN = "leanprover/lean4:v4.29.0"
LAKE = """echo "lake $*" >> "$LOG"
case "$1 $2" in
  "exe cache") [ -f offline ] && echo "curl: (6) Could not resolve host" >&2 && exit 1
    build=.lake/packages/mathlib/.lake/build/lib/lean && mkdir -p $build && touch $build/Mathlib.olean
    echo "No files to download" ;;
  "env lean") grep -q "import Mathlib" "$3" ;;
  *) exit 9 ;;
esac"""
ELAN = """echo "elan $*" >> "$LOG"
[ -f installed ] && echo "error: '$3' is already installed" >&2 && exit 1
touch installed"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the project is to go; no elan anywhere, no network."""
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    monkeypatch.setenv("LOG", str(tmp_path / "log"))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv(mathlib.VARIABLE, str(tmp_path / "mathlib"))
    return tmp_path / "mathlib"


def programs(folder: Path) -> None:
    for name, body in (("lake", LAKE), ("elan", ELAN)):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"#!/bin/sh\n{body}\n")
        (folder / name).chmod(0o755)


def look() -> Check:
    (found,) = [check for check in doctor.examine("embedded") if check.name == "Mathlib"]
    return found


def test_the_project_pins_what_belongs_together() -> None:
    folder = mathlib.sources()
    (required,) = tomllib.loads((folder / "lakefile.toml").read_text())["require"]
    assert (folder / "lean-toolchain").read_text().strip() == f"leanprover/lean4:{required['rev']}"
    packages = {entry["name"]: entry for entry in json.loads((folder / "lake-manifest.json").read_text())["packages"]}
    assert packages["mathlib"]["inputRev"] == required["rev"]
    assert packages["mathlib"]["url"] == required["git"]
    assert {"aesop", "batteries", "Qq", "proofwidgets", "plausible", "importGraph", "LeanSearchClient", "Cli"} < set(
        packages
    )
    assert all(len(entry["rev"]) == 40 and int(entry["rev"], 16) for entry in packages.values())


@pytest.mark.parametrize("where", ["bin", "elan/bin"])
def test_the_steps_in_order_and_again(where: str, place: Path, tmp_path: Path) -> None:
    programs(tmp_path / where)
    assert look().value.startswith("not set up")
    said: list[str] = []
    state = mathlib.set_up(said.append)
    assert (state.status, state.lean, state.folder) == ("ready", "v4.29.0", place)
    assert "No files to download" in said
    steps = [
        line.rsplit(" ", 1)[0] if "env lean" in line else line for line in (tmp_path / "log").read_text().splitlines()
    ]
    assert steps == [f"elan toolchain install {TOOLCHAIN}", "lake exe cache get", "lake env lean"]
    assert look() == Check("Mathlib", "ok", f"Lean v4.29.0, {place}")
    assert mathlib.set_up(said.append).status == "ready"  # elan says that there is nothing to do


def test_a_step_that_fails_says_so_and_the_rest_is_kept(place: Path, tmp_path: Path) -> None:
    programs(tmp_path / "bin")
    place.mkdir()
    (place / "offline").touch()
    with pytest.raises(ToolchainError, match=r"`lake exe cache get` in .* failed \(status 1\)") as caught:
        mathlib.set_up(lambda line: None)
    assert "curl: (6) Could not resolve host" in str(caught.value)
    assert look().status == "warning"
    with pytest.raises(ToolchainError, match=r"Mathlib is not set up \(unfinished"):
        toolchain.choose("mathlib", None)
    (place / "offline").unlink()
    assert mathlib.set_up(lambda line: None).status == "ready"


def test_without_elan_and_without_a_network(place: Path) -> None:
    command = [str(Path(sys.executable).with_name("prove")), "setup", "mathlib"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 2
    last = run.stderr.splitlines()[-1]
    assert last.startswith("error: cannot download elan (https://github.com/leanprover/elan/")
    assert "install elan by hand" in last
    assert (place / "lake-manifest.json").is_file()


def test_a_folder_that_cannot_be_written(place: Path) -> None:
    place.write_text("a file")
    with pytest.raises(ToolchainError, match=f"set {mathlib.VARIABLE}"):
        mathlib.set_up(lambda line: None)


def test_a_file_of_its_own_that_imports_mathlib_gets_the_project(place: Path, tmp_path: Path) -> None:
    programs(tmp_path / "bin")
    file = tmp_path / "Alone.lean"
    file.write_text("import Mathlib.Tactic\ntheorem t : True := by sorry\n")
    assert toolchain.choose(None, file).kind == "embedded"
    mathlib.set_up(lambda line: None)
    choice = toolchain.choose(None, file)
    assert (choice.kind, choice.root) == ("lake", place)
    assert toolchain.choose("mathlib", None).root == place
    file.write_text("theorem t : True := by sorry\n")
    assert toolchain.choose(None, file).kind == "embedded"
