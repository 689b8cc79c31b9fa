"""Lake projects from detection to written proofs: real files, real Lean, a stand-in for the `lake` executable."""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from lake_project import LOG, LakeProject, Style, make_project, make_toolchain

from prover.config import LeanLimits
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation import cache
from prover.lean.installation import toolchain as toolchains
from prover.lean.installation.lake import Lake, root_of
from prover.lean.tactics.executor import LeanExecutor
from prover.proof import Closed


def prove(project: LakeProject | None, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("prove")), *map(str, arguments)]
    environ = project.environ() if project is not None else None
    return subprocess.run(command, capture_output=True, text=True, timeout=600, env=environ, check=False)


@pytest.fixture(scope="module")
def built(lake_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> LakeProject:
    """A project whose imports are built; not to be changed."""
    project = make_project(tmp_path_factory.mktemp("built") / "demo", lake_folder)
    run = subprocess.run(["lake", "build", "+Demo.Order"], cwd=project.root, env=project.environ(), capture_output=True)
    assert run.returncode == 0, run
    return project


@pytest.fixture
def copy(built: LakeProject, tmp_path: Path) -> LakeProject:
    """A built project to change."""
    return LakeProject(Path(shutil.copytree(built.root, tmp_path / "demo", symlinks=True)), built.toolchain)


def test_a_file_of_a_two_package_project_is_proved_and_written_in_place(lake_folder: Path, tmp_path: Path) -> None:
    project = make_project(tmp_path / "demo", lake_folder)
    before = project.sources()
    run = prove(project, project.goals, "--seconds", "20", "--in-place")
    assert run.returncode == 0, run.stderr
    assert "`lake build +Demo.Order` in" in run.stderr
    assert "lake project demo" in run.stderr
    assert "2 of 2 theorems verified" in run.stdout
    after = project.sources()
    assert "sorry" not in project.goals.read_text()
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed == {"Demo/Goals.lean"}
    again = prove(project, "check", project.goals)
    assert again.returncode == 0, again.stdout + again.stderr
    assert "lake build" not in again.stderr  # nothing is missing any more


FORGED = """import Demo.Order
theorem two_is_three : 2 = 3 := by
  sorry
"""


def test_the_kernel_looks_again_by_leanchecker(copy: LakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    """What skips the kernel is in both files here, so that only the second look can tell."""
    monkeypatch.setenv("PATH", copy.environ()["PATH"])
    log = copy.toolchain / LOG
    log.unlink(missing_ok=True)
    assert toolchains.find(None, copy.goals).checker == copy.bin / "leanchecker"
    assert prove(copy, copy.goals, "--theorem", "le_self", "--seconds", "20").returncode == 0
    assert set(log.read_text().splitlines()) == {"Judged"}
    skipping = "set_option debug.skipKernelTC true\n" + FORGED.removeprefix("import Demo.Order\n")
    original, forged = copy.root / "Original.lean", copy.root / "Forged.lean"
    original.write_text(f"import Demo.Order\n{skipping}")
    forged.write_text(f"import Demo.Order\n{skipping}".replace("sorry", "decide +kernel"))
    judged = prove(copy, "check", forged, "--against", original)
    assert judged.returncode == 1
    assert "two_is_three" in judged.stdout
    assert "leanchecker found a problem in Judged" in judged.stdout
    (copy.bin / "leanchecker").rename(copy.bin / "gone")
    try:
        assert toolchains.find(None, copy.goals).checker is None
    finally:
        (copy.bin / "gone").rename(copy.bin / "leanchecker")


def test_what_lean_is_given(built: LakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", built.environ()["PATH"])
    found = toolchains.find(None, built.goals)
    assert (found.kind, found.root) == ("lake", built.root)
    assert set(found.arguments) == {"-DmaxRecDepth=600", "-DautoImplicit=false", "-Dpp.unicode.fun=true"}
    path = dict(found.env)["LEAN_PATH"].split(":")
    assert [folder for folder in map(Path, path) if (folder / "Basics.olean").is_file()]
    assert all(Path(entry).is_absolute() for entry in path)


def test_the_project_s_options_hold(copy: LakeProject) -> None:
    """Without `autoImplicit = false` of the lakefile this file would be fine."""
    copy.goals.write_text("theorem self_eq : x = x := by sorry\n")
    run = prove(copy, copy.goals)
    assert run.returncode == 2
    assert "autoImplicit" in run.stderr


def test_a_change_below_is_built_and_a_finished_build_is_left_alone(copy: LakeProject) -> None:
    olean = copy.root / ".lake" / "build" / "lib" / "lean" / "Demo" / "Order.olean"
    stamp = olean.stat().st_mtime_ns
    assert prove(copy, "check", copy.goals).returncode == 1
    assert olean.stat().st_mtime_ns == stamp
    basics = copy.root / ".lake" / "packages" / "basics" / "Basics.lean"
    basics.write_text(basics.read_text() + "theorem added : True := trivial\n")
    assert "lake build" in prove(copy, "check", copy.goals).stderr
    assert olean.stat().st_mtime_ns > stamp


def test_a_project_that_does_not_build_gives_lake_s_own_message(copy: LakeProject) -> None:
    order = copy.root / "Demo" / "Order.lean"
    order.write_text(order.read_text().replace("rw [double_eq]; omega", "rfl"))
    run = prove(copy, copy.goals)
    assert run.returncode == 2
    assert f"error: the Lake project {copy.root} does not build; Lake says:" in run.stderr.splitlines()
    assert "✖ [" in run.stderr
    assert "Building Demo.Order" in run.stderr
    assert "error: Demo/Order.lean:4:" in run.stderr
    assert "error: build failed" in run.stderr
    assert "trace:" not in run.stderr


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("lakefile.toml", "name = ", "lakefile.toml"),
        ("lake-manifest.json", json.dumps({"packages": []}), "dependency 'basics' not in manifest"),
    ],
)
def test_a_broken_configuration_is_named(copy: LakeProject, name: str, text: str, said: str) -> None:
    (copy.root / name).write_text(text)
    run = prove(copy, copy.goals)
    assert run.returncode == 2
    assert said in run.stderr
    assert len(run.stderr.splitlines()) == 1


def test_mathlib_is_fetched_and_never_compiled(copy: LakeProject) -> None:
    package = copy.root / ".lake" / "packages" / "mathlib"
    package.mkdir()
    (copy.root / ".lake" / "build" / "lib" / "lean" / "Demo" / "Order.olean").unlink()
    run = prove(copy, "check", copy.goals)
    assert run.returncode == 2
    assert "could not be fetched" in run.stderr
    assert "curl: (6) Could not resolve host" in run.stderr
    (package / "served").mkdir()
    (package / "served" / "Mathlib.olean").touch()
    run = prove(copy, "check", copy.goals)
    assert run.returncode == 1, run.stderr  # its theorems are open
    assert run.stderr.index("`lake exe cache get`") < run.stderr.index("`lake build +Demo.Order`")


def test_an_import_that_no_package_has(copy: LakeProject) -> None:
    copy.goals.write_text("import Nowhere\ntheorem t : True := by sorry\n")
    run = prove(copy, copy.goals)
    assert run.returncode == 2
    assert "imports Nowhere, which is not built in the Lake project" in run.stderr


def test_precompiled_modules_are_loaded(copy: LakeProject) -> None:
    lakefile = copy.root / ".lake" / "packages" / "basics" / "lakefile.toml"
    lakefile.write_text("precompileModules = true\n" + lakefile.read_text())
    (copy.root / ".lake" / "packages" / "basics" / ".lake" / "build" / "lib" / "lean" / "Basics.trace").unlink()
    run = prove(copy, copy.goals, "--seconds", "20", "--theorem", "Demo.le_self")
    assert run.returncode == 0, run.stderr
    library = copy.root / ".lake" / "packages" / "basics" / ".lake" / "build" / "lib" / "libbasics.so"
    library.write_text("no library")  # Lean is really given it: it now fails
    run = prove(copy, copy.goals)
    assert run.returncode != 0
    assert "libbasics.so" in run.stderr


@pytest.mark.parametrize("style", ["new", "old", "oldest"])
def test_every_form_of_lake_s_answer(copy: LakeProject, style: Style, tmp_path: Path) -> None:
    lake = Lake(make_toolchain(tmp_path / "toolchain", style) / "bin" / "lake", copy.root)
    lakefile = copy.root / ".lake" / "packages" / "basics" / "lakefile.toml"
    lakefile.write_text("precompileModules = true\n" + lakefile.read_text())
    olean = copy.root / ".lake" / "build" / "lib" / "lean" / "Demo" / "Order.olean"
    olean.unlink()
    said: list[tuple[int, int, str]] = []
    setup = lake.setup(copy.goals, lambda module: module == "Init", lambda *step: said.append(step))
    assert olean.is_file()
    assert said == [(0, 0, f"`lake build +Demo.Order` in {copy.root}"), (2, 2, "Demo.Order")]
    assert [argument for argument in setup.arguments if argument.startswith("--load-dynlib=/")]
    assert "-DmaxRecDepth=600" in setup.arguments
    assert ("-DautoImplicit=false" in setup.arguments) == (style != "oldest")  # that Lake tells no options


def test_a_lake_project_as_toolchain_of_a_file_elsewhere(built: LakeProject, tmp_path: Path) -> None:
    file = tmp_path / "Elsewhere.lean"
    file.write_text("import Demo.Order\ntheorem t (n : Nat) : n ≤ Basics.double n := by sorry\n")
    run = prove(built, file, "--toolchain", built.root, "--seconds", "20")
    assert run.returncode == 0, run.stderr


def test_modules_in_lake_s_artifact_cache_are_found(copy: LakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    """The compiled file lies under another name than the module's, and only Lake's answer says where."""
    monkeypatch.setenv("PATH", copy.environ()["PATH"])
    monkeypatch.setenv(cache.VARIABLE, str(copy.root.parent / "cache"))
    artifact = copy.root / "0123abcd.olean"
    (copy.root / ".lake" / "packages" / "basics" / ".lake" / "build" / "lib" / "lean" / "Basics.olean").rename(artifact)
    answer = Lake(copy.bin / "lake", copy.root)._read({"importArts": {"Basics": [str(artifact)]}}, ())
    monkeypatch.setattr(Lake, "setup", lambda *_: answer)
    found = toolchains.find(None, copy.goals)
    run = subprocess.run(
        [*found.command, str(copy.goals)], env=found.environ(), capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_beginning_of_a_file_is_compiled_once_outside_the_project(
    copy: LakeProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", copy.environ()["PATH"])
    text = "import Demo.Order\nopen Basics\n" + "".join(f"theorem t{n} : {n} = {n} := rfl\n" for n in range(6))
    copy.goals.write_text(f"{text}theorem open_one (n : Nat) : n ≤ double n := by sorry\n")
    lean = toolchains.find(None, copy.goals)
    kept = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(kept))
    before = set(copy.root.rglob("*"))

    async def search() -> bool:
        file = await TheoremFile.read(copy.goals, lean)
        async with (
            LeanExecutor(file.text, lean, LeanLimits(workers=1), threshold=4) as executor,
            executor.open(file.holes[0], {}) as environment,
        ):
            state = await environment.start()
            (outcome,) = await environment.run(state, ["exact Demo.le_double n"])
            assert isinstance(outcome, Closed)
            return environment.compiled

    assert asyncio.run(search())
    (olean,) = (kept / "preambles").iterdir()
    stamp = olean.stat().st_mtime_ns
    assert asyncio.run(search())
    assert [path.stat().st_mtime_ns for path in (kept / "preambles").iterdir()] == [stamp]
    assert set(copy.root.rglob("*")) == before
    copy.goals.write_text(copy.goals.read_text().replace("5 = 5", "7 = 7"))  # another beginning is another module
    assert asyncio.run(search())
    assert len(list((kept / "preambles").iterdir())) == 2


def test_the_fingerprint_follows_what_can_be_imported(copy: LakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", copy.environ()["PATH"])
    first = toolchains.find(None, copy.goals).fingerprint
    assert first == toolchains.find(None, copy.goals).fingerprint
    basics = copy.root / ".lake" / "packages" / "basics" / "Basics.lean"
    basics.write_text(basics.read_text() + "theorem added : True := trivial\n")
    assert toolchains.find(None, copy.goals).fingerprint != first


@pytest.mark.parametrize(
    ("own", "used"), [("", 200_000), ("maxHeartbeats = 1000", 200_000), ("maxHeartbeats = 400000", 400_000)]
)
def test_the_project_s_greater_limit_on_heartbeats_counts(
    own: str, used: int, copy: LakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", copy.environ()["PATH"])
    lakefile = copy.root / "lakefile.toml"
    lakefile.write_text(lakefile.read_text().replace("[leanOptions]", f"[leanOptions]\n{own}"))
    executor = LeanExecutor("", toolchains.find(None, copy.goals), LeanLimits(workers=1))
    assert f"-DmaxHeartbeats={used}" in executor._pool.servers[0]._command


def test_warnings_that_stop_a_build_do_not_stop_us(copy: LakeProject) -> None:
    """Every open theorem has the warning of its `sorry`."""
    lakefile = copy.root / "lakefile.toml"
    lakefile.write_text(lakefile.read_text().replace("[leanOptions]", "[leanOptions]\nwarningAsError = true"))
    run = prove(copy, "check", copy.goals)
    assert run.returncode == 1, run.stderr
    assert "unproved" in run.stdout


def test_ctrl_c_ends_the_build(copy: LakeProject) -> None:
    (copy.root / "Demo" / "Order.lean").write_text("import Basics\nset_option maxHeartbeats 0 in\n" + SLOW)
    command = [str(Path(sys.executable).with_name("prove")), str(copy.goals)]
    with subprocess.Popen(command, env=copy.environ(), stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "lake build" in process.stderr.readline()
        family = psutil.Process(process.pid)
        deadline = time.monotonic() + 60
        while not any("-o" in _command_line(child) for child in family.children(recursive=True)):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        compiling = family.children(recursive=True)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert process.returncode == 130
    _, alive = psutil.wait_procs(compiling, timeout=10)
    assert not alive


def _command_line(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.NoSuchProcess:
        return []


SLOW = "example (f : Nat → Nat) (h : ∀ n, f n = f (n + 1)) : f 0 = f 1000000 := by repeat rw [h]\n"


def test_root_is_the_nearest_folder_with_a_lakefile(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "lakefile.lean").touch()
    assert root_of(tmp_path / "a" / "b" / "X.lean") == tmp_path
    (tmp_path / "a" / "lakefile.toml").touch()
    assert root_of(tmp_path / "a" / "b" / "X.lean") == tmp_path / "a"
