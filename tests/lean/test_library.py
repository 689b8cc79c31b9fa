"""Builds small libraries with the real Lean, and meddles with the builds."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from prover.errors import LeanError, ToolchainError
from prover.lean.installation import cache, embedded, library

MODULES = {
    "Init.lean": "prelude\nimport Init.B\nimport Init.Deep.C\ntheorem last : P := c\n",
    "Init/A.lean": "prelude\naxiom P : Prop\naxiom a : P\n",
    "Init/B.lean": "prelude\nimport Init.A\ntheorem b : P := a\n",
    "Init/Deep/C.lean": "prelude\n/- import Init.B -/\nimport Init.A\ntheorem c : P := a\n",
}


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sources of a library of four modules that builds, and an empty cache."""
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    folder = tmp_path / "some sources"
    for name, text in MODULES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def leftovers() -> list[str]:
    """What lies in the cache besides lock files."""
    return sorted(path.name for path in cache.root().iterdir() if path.suffix != ".lock")


def children() -> list[psutil.Process]:
    return psutil.Process().children(recursive=True)


def test_builds_once(sources: Path) -> None:
    assert library.find_built(sources) is None
    calls: list[tuple[int, int, str]] = []
    folder = library.ensure_built(lambda *call: calls.append(call), sources)
    assert sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.olean")) == [
        "Init.olean",
        "Init/A.olean",
        "Init/B.olean",
        "Init/Deep/C.olean",
    ]
    assert [done for done, _, _ in calls] == [0, 1, 2, 3, 4]
    assert {total for _, total, _ in calls} == {4}
    order = [module for _, _, module in calls[1:]]
    assert (order[0], order[3]) == ("Init.A", "Init")

    before = (folder / "Init.olean").stat()
    assert library.ensure_built(lambda *call: pytest.fail("built again"), sources) == folder
    assert (folder / "Init.olean").stat() == before
    built = library.find_built(sources)
    assert built is not None
    assert (built.version, built.commit) == embedded.version(embedded.locate())


def test_result_can_be_imported(sources: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.lean"
    file.write_text("theorem x : P := last\ntheorem y : Q := last\n")
    env = {**os.environ, "LEAN_PATH": str(library.ensure_built(None, sources))}
    run = subprocess.run([*embedded.locate().command, str(file)], env=env, capture_output=True, text=True, timeout=60)
    assert "Q" in run.stdout + run.stderr
    assert ":1:" not in run.stdout


def test_another_source_is_another_build(sources: Path) -> None:
    first = library.ensure_built(None, sources)
    (sources / "Init" / "B.lean").write_text(MODULES["Init/B.lean"] + "theorem b2 : P := a\n")
    assert library.find_built(sources) is None
    assert library.ensure_built(None, sources) != first
    (sources / "Init" / "B.lean").write_text(MODULES["Init/B.lean"])
    assert library.ensure_built(None, sources) == first


def test_key_depends_on_names_and_the_wheel(sources: Path) -> None:
    lean = embedded.locate()
    key = library.key(sources, lean)
    assert key != library.key(sources, embedded.Embedded(lean.shared_library, "0.0.0"))
    (sources / "Init" / "B.lean").rename(sources / "Init" / "B2.lean")
    assert key != library.key(sources, lean)


def test_failing_module_gives_leans_message_and_leaves_nothing(sources: Path) -> None:
    (sources / "Init" / "B.lean").write_text("prelude\nimport Init.A\ntheorem b : P := nonsense\n")
    with pytest.raises(LeanError, match=r"(?s)Init\.B does not compile.*Init/B\.lean:3:17: error.*nonsense"):
        library.ensure_built(None, sources)
    assert leftovers() == []
    assert children() == []
    (sources / "Init" / "B.lean").write_text(MODULES["Init/B.lean"])
    library.ensure_built(None, sources)


def test_circle_of_imports(sources: Path) -> None:
    (sources / "Init" / "A.lean").write_text("prelude\nimport Init.B\n")
    with pytest.raises(LeanError, match=r"circle: .*Init\.A"):
        library.ensure_built(None, sources)


def test_interrupt_leaves_nothing(sources: Path) -> None:
    def interrupt(done: int, total: int, module: str) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.ensure_built(interrupt, sources)
    assert leftovers() == []
    assert children() == []
    library.ensure_built(None, sources)


BUILD = """
import sys
from pathlib import Path
from prover.lean.installation import library
print(library.ensure_built(lambda *call: print(*call, flush=True), Path(sys.argv[1])), flush=True)
"""


def start_build(sources: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", BUILD, str(sources)], stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_ended_build_leaves_no_process(number: signal.Signals, sources: Path) -> None:
    if number == signal.SIGKILL and sys.platform != "linux":
        pytest.skip("only Linux ties a process to its parent")
    (sources / "Init" / "Slow.lean").write_text(SLOW)
    build = start_build(sources)
    assert build.stdout is not None
    while "Init.A" not in build.stdout.readline():
        pass
    deadline = time.monotonic() + 60
    while not (running := psutil.Process(build.pid).children(recursive=True)):
        assert time.monotonic() < deadline
    build.send_signal(number)
    assert build.wait(timeout=30) == -number
    _, alive = psutil.wait_procs(running, timeout=30)
    assert alive == []
    assert library.find_built(sources) is None
    if number == signal.SIGINT:
        assert leftovers() == []


def test_leftover_of_a_killed_build_is_cleared_away(sources: Path) -> None:
    key = library.key(sources, embedded.locate())
    (cache.root() / f"building-{key}-x" / "Init").mkdir(parents=True)
    folder = library.ensure_built(None, sources)
    assert leftovers() == [folder.name]


# Evaluates 2^2^2^2^2 in unary, until the stack or the patience ends.
SLOW = """prelude
inductive N : Type | z : N | s (n : N) : N
inductive E : N → Prop | refl : E N.z
noncomputable def double (n : N) : N := N.rec N.z (fun _ r => N.s (N.s r)) n
noncomputable def power (n : N) : N := N.rec (N.s N.z) (fun _ r => double r) n
noncomputable def parity (n : N) : N := N.rec N.z (fun _ r => N.rec (N.s N.z) (fun _ _ => N.z) r) n
set_option maxHeartbeats 0
set_option maxRecDepth 1000000
theorem slow : E (parity (power (power (power (power (N.s (N.s N.z))))))) := E.refl
"""


def test_processes_at_the_same_time(sources: Path) -> None:
    builds = [start_build(sources) for _ in range(4)]
    outputs = [build.communicate(timeout=120)[0].splitlines() for build in builds]
    assert [build.returncode for build in builds] == [0] * 4
    assert len({lines[-1] for lines in outputs}) == 1
    assert sorted(len(lines) for lines in outputs) == [1, 1, 1, 6]  # one has built, the others have waited
    assert leftovers() == [Path(outputs[0][-1]).name]


def test_folder_without_manifest_is_not_trusted(sources: Path) -> None:
    folder = library.ensure_built(None, sources)
    (folder / library.MANIFEST).write_text("{")
    (folder / "Init.olean").write_bytes(b"")
    assert library.ensure_built(None, sources) == folder
    assert (folder / "Init.olean").stat().st_size > 0
    assert json.loads((folder / library.MANIFEST).read_text())["wheel"] == embedded.locate().wheel_version


def test_cache_that_cannot_be_written(sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file" / "cache"))
    with pytest.raises(ToolchainError, match=r"cannot write .*; set PROVER_CACHE_DIR") as caught:
        library.ensure_built(None, sources)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on files")
def test_full_disk(sources: Path) -> None:
    """A limit on the size of files stands in for the full disk: Lean cannot finish an .olean."""
    code = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n" + BUILD
    run = subprocess.run([sys.executable, "-c", code, str(sources)], capture_output=True, text=True, timeout=60)
    last = run.stderr.strip().splitlines()[-1]
    assert last.startswith("prover.errors.ToolchainError: cannot write ")
    assert "PROVER_CACHE_DIR" in last
    assert leftovers() == []


def test_ready_made_cache_may_be_read_only(sources: Path) -> None:
    """Nothing at all is written once it is built: not a lock, not a time stamp."""
    library.ensure_built(None, sources)
    before = {path: path.stat().st_mtime_ns for path in cache.root().rglob("*")}
    library.ensure_built(None, sources)
    assert {path: path.stat().st_mtime_ns for path in cache.root().rglob("*")} == before


def test_sources_variable(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(library.SOURCES_VARIABLE, str(sources))
    assert set(library.modules(library.sources())) == {"Init", "Init.A", "Init.B", "Init.Deep.C"}
    monkeypatch.setenv(library.SOURCES_VARIABLE, str(sources / "nothing"))
    with pytest.raises(ToolchainError, match=library.SOURCES_VARIABLE):
        library.sources()
