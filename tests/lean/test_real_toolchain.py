"""What the tests on the stand-in for Lake assert, on real ones, and files that import Mathlib.

Skipped where `scripts/prepare_toolchain` has not been run. The environment contract runs on the real Lean as well, in
test_environment.py.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import real_toolchain
import test_lake
from lake_project import LakeProject, make_project

from prover.lean.installation import doctor, versions

pytestmark = pytest.mark.toolchain


@pytest.fixture(scope="module", params=[real_toolchain.PINNED, versions.OLDEST])
def real_folder(request: pytest.FixtureRequest) -> Path:
    return real_toolchain.folder(request.param)


@pytest.fixture
def project(real_folder: Path, tmp_path: Path) -> LakeProject:
    """The project of the tests, its imports built by the real Lake."""
    made = make_project(tmp_path / "demo", real_folder, real_folder.name.rpartition("---v")[2])
    run = subprocess.run(["lake", "build", "+Demo.Order"], cwd=made.root, env=made.environ(), capture_output=True)
    assert run.returncode == 0, run
    return made


def test_in_place(real_folder: Path, tmp_path: Path) -> None:
    test_lake.test_a_file_of_a_two_package_project_is_proved_and_written_in_place(real_folder, tmp_path)


def test_what_lean_is_given(project: LakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    test_lake.test_what_lean_is_given(project, monkeypatch)


def test_options(project: LakeProject) -> None:
    test_lake.test_the_project_s_options_hold(project)


def test_changes_below(project: LakeProject) -> None:
    test_lake.test_a_change_below_is_built_and_a_finished_build_is_left_alone(project)


def test_a_project_that_does_not_build(project: LakeProject) -> None:
    test_lake.test_a_project_that_does_not_build_gives_lake_s_own_message(project)


def test_a_file_elsewhere(project: LakeProject, tmp_path: Path) -> None:
    test_lake.test_a_lake_project_as_toolchain_of_a_file_elsewhere(project, tmp_path)


def test_a_file_that_imports_mathlib(tmp_path: Path) -> None:
    real_toolchain.mathlib_folder()
    file = tmp_path / "Alone.lean"
    file.write_text("import Mathlib\n\ntheorem t (a b : ℝ) (h : a < b) : a < (a + b) / 2 := by\n  sorry\n")
    run = test_lake.prove(None, file, "--seconds", "120", "--in-place")
    assert run.returncode == 0, run.stderr
    assert "sorry" not in file.read_text()
    (check,) = [each for each in doctor.examine() if each.name == "Mathlib"]
    assert check.status == "ok"
