"""The command as a user runs it: real processes, real Lean, real signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import psutil
import pytest

EASY = "theorem easy (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry\n"
FALSE = "theorem wrong (n : Nat) : n + 1 < n := by\n  sorry\n"
ENDLESS = "theorem endless (f : Nat → Nat) (h : ∀ n, f (n + 1) = f n + f (f n)) : f 5 = f 7 := by\n  sorry\n"


def command(*arguments: str | Path) -> list[str]:
    return [str(Path(sys.executable).with_name("prove")), *map(str, arguments)]


def prove(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), capture_output=True, text=True, timeout=180, cwd=cwd, check=False)


@pytest.fixture
def easy(tmp_path: Path) -> Path:
    path = tmp_path / "Easy.lean"
    path.write_text(EASY)
    return path


def test_proves_and_prints(easy: Path) -> None:
    run = prove(easy, "--seconds", "20")
    assert run.returncode == 0, run.stderr
    assert "✓ easy" in run.stdout
    assert "1 of 1 theorems verified" in run.stdout
    assert easy.read_text() == EASY


def test_json_is_all_there_is_on_standard_output(tmp_path: Path) -> None:
    path = tmp_path / "Two.lean"
    path.write_text(EASY + "\n" + FALSE)
    run = prove(path, "--expansions", "8", "--json")
    assert run.returncode == 1
    report = json.loads(run.stdout)
    assert report["file"] == str(path)
    assert set(report["toolchain"]) == {"kind", "lean", "library"}
    good, bad = report["theorems"]
    assert list(good) == [
        "name",
        "line",
        "verdict",
        "proof",
        "stop",
        "seconds",
        "expansions",
        "tactics",
        "axioms",
        "message",
    ]
    assert (good["name"], good["line"], good["verdict"], good["stop"]) == ("easy", 1, "verified", "proved")
    assert good["proof"].startswith("by")
    assert (bad["name"], bad["line"], bad["verdict"], bad["proof"]) == ("wrong", 4, "unproved", None)
    assert bad["message"]


def test_json_when_nothing_is_open(tmp_path: Path) -> None:
    path = tmp_path / "Done.lean"
    path.write_text("theorem done : 1 + 1 = 2 := rfl\n")
    run = prove(path, "--json")
    assert run.returncode == 0
    assert json.loads(run.stdout)["theorems"] == []


def test_only_the_named_theorem(tmp_path: Path) -> None:
    path = tmp_path / "Named.lean"
    path.write_text(f"namespace A\n{EASY}\n{FALSE}end A\n")
    run = prove(path, "--theorem", "A.easy", "--json")
    assert run.returncode == 0, run.stderr
    assert [theorem["name"] for theorem in json.loads(run.stdout)["theorems"]] == ["A.easy"]


def test_in_place_keeps_the_rest_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "InPlace.lean"
    before = b"-- \xe2\x8a\xa2 a remark with sorry in it \t \r\n\r\n" + (EASY + FALSE).replace("\n", "\r\n").encode()
    path.write_bytes(before)
    run = prove(path, "--expansions", "8", "--in-place")
    assert run.returncode == 1
    after = path.read_bytes()
    assert after != before
    head, tail = before.split(b"by\r\n  sorry", 1)
    assert after.startswith(head + b"by")
    assert after.endswith(tail)
    assert prove("check", path).stdout.count("unproved") == 1


def test_output_leaves_the_original_alone(easy: Path, tmp_path: Path) -> None:
    out = tmp_path / "Out.lean"
    assert prove(easy, "--output", out).returncode == 0
    assert easy.read_text() == EASY
    assert "sorry" not in out.read_text()
    assert prove("check", out, "--against", easy).returncode == 0


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "Edited.lean"
    path.write_text(EASY + FALSE)
    with subprocess.Popen(
        command(path, "--seconds", "3", "--in-place"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert "easy" in process.stdout.readline()
        path.write_text(edited := EASY + FALSE + "-- a new line\n")
        _, errors = process.communicate(timeout=120)
    assert process.returncode == 2
    assert "changed while" in errors
    assert path.read_text() == edited


@pytest.mark.parametrize("suffix", [".json", ".graphml"])
def test_the_tree_can_be_read_by_networkx(easy: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"tree{suffix}"
    assert prove(easy, "--tree", out).returncode == 0
    if suffix == ".json":
        graph = nx.node_link_graph(json.loads(out.read_text()), edges="edges")
    else:
        graph = nx.read_graphml(out)
    assert any(kind == "closed" for _, kind in graph.nodes(data="kind"))
    assert any(graph.edges[edge]["proof"] for edge in graph.edges)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("Broken.lean", b"theorem t : 1 = 1 := by\n  exact nonsense\n", "2:"),
        ("Open.lean", b"theorem t : (1 = 1 := by\n  sorry\n", "1:"),
        ("Latin.lean", b"-- \xe9\ntheorem t : 1 = 1 := sorry\n", "UTF-8"),
        ("Mathlib.lean", b"import Mathlib\ntheorem t : 1 = 1 := sorry\n", "--toolchain"),
    ],
)
def test_bad_files(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    run = prove(path, "--in-place", "--json")
    assert run.returncode == 2, run.stdout + run.stderr
    assert run.stdout == ""
    assert run.stderr.startswith("error: ")
    assert says in run.stderr
    assert path.read_bytes() == content
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["absent.lean"], "does not exist"),
        (["."], "directory"),
        (["Easy.lean", "--theorem", "hard"], "easy"),
        (["Easy.lean", "--proposer", "magic"], "magic"),
        (["Easy.lean", "--toolchain", "/no/such/lean"], "does not exist"),
        (["Easy.lean", "--in-place", "--output", "B.lean"], "exclude each other"),
        (["Easy.lean", "--tree", "tree.png"], ".json"),
        (["Easy.lean", "--output", "no/such/folder/B.lean"], "not a directory"),
        (["Easy.lean", "--seconds", "-1"], "--seconds"),
        (["Easy.lean", "--wrong-option"], "--wrong-option"),
    ],
)
def test_bad_usage(easy: Path, arguments: list[str], says: str) -> None:
    run = prove(*arguments, cwd=easy.parent)
    assert run.returncode == 2, run.stdout + run.stderr
    assert run.stdout == ""
    assert says in run.stderr
    assert "Traceback" not in run.stderr
    assert os.listdir(easy.parent) == ["Easy.lean"]


def wait_for(what: Callable[[], object], process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 60
    while not what():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline, "it does not happen"
        time.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_reports_writes_and_leaves_no_process(tmp_path: Path, number: signal.Signals) -> None:
    path, record = tmp_path / "Interrupted.lean", tmp_path / "answers"
    path.write_text(EASY + ENDLESS)
    with subprocess.Popen(
        command(path, "--seconds", "600", "--in-place", "--json", "--record", record),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        # With --json nothing is printed before the end; what was asked of the proposer tells of the second theorem.
        wait_for(lambda: record.exists() and record.read_text().count('"theorem": "endless"') >= 2, process)
        family = psutil.Process(process.pid).children(recursive=True)
        assert family, process.communicate()
        process.send_signal(number)
        output, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    _, alive = psutil.wait_procs(family, timeout=10)
    assert not alive
    theorems = json.loads(output)["theorems"]
    assert [(t["name"], t["verdict"]) for t in theorems] == [("easy", "verified"), ("endless", "unproved")]
    assert theorems[1]["stop"] == "cancelled"
    text = path.read_text()
    assert text.startswith(EASY.partition("sorry")[0].rstrip().removesuffix("by").rstrip())
    assert text.count("sorry") == 1


def test_check_tells_why(tmp_path: Path) -> None:
    path = tmp_path / "Claims.lean"
    path.write_text("axiom magic : 1 = 2\ntheorem t : 1 = 2 := magic\ntheorem u : 1 = 1 := rfl\n")
    run = prove("check", path, "--json")
    assert run.returncode == 1
    t, u = json.loads(run.stdout)["theorems"]
    assert (t["name"], t["status"]) == ("t", "unproved")
    assert "magic" in t["message"]
    assert (u["name"], u["status"], u["axioms"]) == ("u", "verified", [])


def test_doctor_finds_the_embedded_lean() -> None:
    run = prove("doctor", "--toolchain", "embedded")
    assert run.returncode == 0
    assert "4.35.0" in run.stdout


def test_shell_completion_is_offered() -> None:
    run = subprocess.run(
        command(), env={**os.environ, "_PROVE_COMPLETE": "bash_source"}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0
    assert "_PROVE_COMPLETE=bash_complete" in run.stdout


def test_version_and_help() -> None:
    assert prove("--version").stdout.startswith("prove")
    assert "FILE.lean" in prove("--help").stdout
