"""Runs of `prove bench` on real Lean: killed, gone on with, repeated from their journals, on a disk that is full."""

from __future__ import annotations

import hashlib
import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from prover.evaluation.run_folder import RunFolder

PROVE = str(Path(sys.executable).with_name("prove"))
STATEMENTS = {
    "swap": "(p q : Prop) : p ∧ q → q ∧ p",
    "middle": "(p q r : Prop) (h : p ∧ (q ∨ r)) : (p ∧ q) ∨ (p ∧ r)",
    "exists_swap": "(α : Type) (r : α → α → Prop) (h : ∃ x, ∀ y, r x y) : ∀ y, ∃ x, r x y",
    "sum": "(a b c : Nat) (h : a ≤ b) : a + c ≤ c + b",
    "double_append": "(α : Type) (xs ys : List α) : (xs ++ ys).length = ys.length + xs.length",
    "wrong": "(n : Nat) : n + 1 < n",
    "unknown": "(x : ℝ) : x = x",
}


def problem_set(folder: Path, names: list[str] | None = None) -> Path:
    path = folder / "set.jsonl"
    lines = [
        json.dumps({"name": name, "split": "valid", "formal_statement": f"theorem {name} {STATEMENTS[name]} := by"})
        for name in names or STATEMENTS
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def bench(*arguments: str | Path, baseline: bool = False) -> list[str]:
    """Without a baseline unless it is asked for; what a run has is not said again when it is gone on with."""
    return [PROVE, "bench", *map(str, arguments), *([] if baseline or "--resume" in arguments else ["--no-baseline"])]


def run(command: list[str], **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, **more)  # type: ignore[call-overload,no-any-return]


def fields(folder: Path) -> set[tuple[str, int, str]]:
    return {(row.name, row.attempt, row.verdict) for row in RunFolder(folder).rows()}


def test_a_run_killed_again_and_again_is_the_run_that_was_not(tmp_path: Path) -> None:
    path = problem_set(tmp_path)
    whole = run(bench(path, "--run", tmp_path / "whole", "--seconds", "3", "--samples", "2"))
    assert whole.returncode == 0, whole.stderr
    rng, killed, kills = random.Random(1), tmp_path / "killed", 0
    command = bench(path, "--run", killed, "--seconds", "3", "--samples", "2", "--jobs", "2")
    while kills < 5:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
        deadline = time.monotonic() + rng.uniform(1.0, 4.0)
        before = -1
        while time.monotonic() < deadline or not (killed / "manifest.json").exists():
            time.sleep(0.02)
            if (killed / "manifest.json").exists():
                before = len(RunFolder(killed).rows())
        process.send_signal(signal.SIGKILL)
        if process.wait() == 0:
            break  # it was done before the kill
        kills += 1
        assert len(RunFolder(killed).rows()) >= before, "what was kept is not lost"
        with (killed / "attempts.jsonl").open("ab") as file:
            file.write(b'{"name": "swap", "torn')
        command = bench("--resume", killed, "--jobs", "2")
    assert kills >= 3
    ended = run(bench("--resume", killed, "--json"))
    assert ended.returncode == 0, ended.stderr
    assert fields(killed) == fields(tmp_path / "whole")
    lines = (killed / "attempts.jsonl").read_text().splitlines()
    assert len(lines) == len(fields(killed)) == 2 * (len(STATEMENTS) - 1) + 1
    assert json.loads(ended.stdout)["pending"] == 0
    assert len(RunFolder(killed).sessions()) == kills + 1
    # Proofs are Lean files that `prove check` passes, and nothing else is there.
    proofs = sorted((killed / "proofs").iterdir())
    verified = [row for row in RunFolder(killed).rows() if row.verdict == "verified"]
    assert proofs == sorted(RunFolder(killed).proof_path(row.name, row.attempt) for row in verified)
    assert len(verified) == 10
    assert run([PROVE, "check", str(proofs[0])]).returncode == 0
    # No Lean outlives a killed run.
    time.sleep(1)
    assert not [p for p in psutil.process_iter(["cmdline"]) if str(killed) in " ".join(p.info["cmdline"] or [])]


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("finished")
    ended = run(bench(problem_set(folder), "--run", folder / "run", "--seconds", "3", baseline=True))
    assert ended.returncode == 0, ended.stderr
    assert f"run: {folder / 'run'}" in ended.stdout
    total = next(line for line in ended.stdout.splitlines() if line.startswith("one tactic "))
    assert total.split()[2:6] == ["7", "6", "3", "0"]
    digest = hashlib.sha256((folder / "set.jsonl").read_bytes()).hexdigest()
    assert RunFolder(folder / "run").manifest["set"] == {"sha256": digest}
    return folder / "run"


ONE_TACTIC = {"swap", "middle", "sum"}
"""What one of the fixed tactics proves."""


def test_the_baseline_is_killed_and_gone_on_with(finished: Path, tmp_path: Path) -> None:
    """It comes before the searches, one row for each problem, verified like any proof, and is a run of its own."""
    assert {row.name for row in RunFolder(finished / "baseline").rows() if row.verdict == "verified"} == ONE_TACTIC
    killed = tmp_path / "killed"
    process = subprocess.Popen(
        bench(problem_set(tmp_path), "--run", killed, "--seconds", "3", baseline=True),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    rows, deadline = killed / "baseline" / "attempts.jsonl", time.monotonic() + 120
    while not rows.exists() or rows.read_bytes().count(b"\n") < 3:
        assert time.monotonic() < deadline, "no baseline is made"
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = rows.read_bytes()
    assert before.count(b"\n") < len(STATEMENTS)
    assert all(row.verdict == "not stated" for row in RunFolder(killed).rows()), "the searches come later"
    ended = run(bench("--resume", killed / "baseline"))
    assert ended.returncode == 0, ended.stderr
    assert rows.read_bytes().startswith(before[: before.rfind(b"\n")])
    assert fields(killed / "baseline") == fields(finished / "baseline")
    assert len(rows.read_bytes().splitlines()) == len(STATEMENTS)
    proofs = sorted((killed / "baseline" / "proofs").iterdir())
    assert [path.name for path in proofs] == [f"{name}.0.lean" for name in sorted(ONE_TACTIC)]


@pytest.mark.parametrize("name", [name for name in STATEMENTS if name != "unknown"])
def test_every_search_is_repeated_from_its_journal(finished: Path, name: str) -> None:
    repeated = run([PROVE, "replay", str(finished), name])
    assert repeated.returncode == 0, repeated.stdout + repeated.stderr
    assert "the same search, node by node" in repeated.stdout
    (search,) = RunFolder(finished).journal(name, 0)
    row = next(row for row in RunFolder(finished).rows() if row.name == name)
    assert row.tactics == search.facts["tactics"]
    assert row.nodes == len(search.nodes)
    assert (search.proof is not None) == (row.verdict == "verified")


def test_another_order_is_compared(finished: Path) -> None:
    repeated = run([PROVE, "replay", str(finished), "wrong", "--priority", "mean:0.5", "--json"])
    assert repeated.returncode in (0, 1)
    (value,) = json.loads(repeated.stdout)
    assert value["priority"] == "mean:0.5"
    assert value["same"] == (repeated.returncode == 0)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["bench", "{set}", "--run", "{run}"], "go on with it by --resume"),
        (["bench", "--resume", "{run}", "--seconds", "9"], "leave out --seconds"),
        (["bench", "{set}", "--resume", "{run}"], "leave out SET.jsonl"),
        (["bench", "--resume", "{run}", "--no-baseline"], "leave out --no-baseline"),
        (["bench", "--resume", "absent"], "runs/absent is no run"),
        (["bench"], "name a problem set"),
        (["replay", "{run}", "absent"], "has no problem absent"),
        (["replay", "{run}", "unknown"], "cannot read the journal"),
        (["replay", "{run}", "swap", "--attempt", "2"], "cannot read the journal"),
        (["replay", "{run}", "swap", "--priority", "best"], "no priority is called best"),
    ],
)
def test_bad_usage(finished: Path, arguments: list[str], says: str) -> None:
    values = {"{run}": str(finished), "{set}": str(finished.parent / "set.jsonl")}
    before = (finished / "attempts.jsonl").read_bytes()
    ended = run([PROVE, *(values.get(argument, argument) for argument in arguments)], cwd=finished.parent)
    assert ended.returncode == 2, ended.stdout + ended.stderr
    assert says in ended.stderr
    assert "Traceback" not in ended.stderr
    assert (finished / "attempts.jsonl").read_bytes() == before


def test_a_full_disk_is_one_clear_line_and_the_run_goes_on_when_there_is_room(tmp_path: Path) -> None:
    """The journal of one attempt goes to the system's own full device."""
    folder = tmp_path / "run"
    made = run(bench(problem_set(tmp_path, ["swap", "sum"]), "--run", folder, "--seconds", "2"))
    assert made.returncode == 0, made.stderr
    first, second = (folder / "attempts.jsonl").read_text().splitlines(keepends=True)
    (folder / "attempts.jsonl").write_text(first)
    journal = RunFolder(folder).journal_path(json.loads(second)["name"], 0)
    journal.unlink()
    journal.with_name(f".{journal.name}.part").symlink_to("/dev/full")
    full = run(bench("--resume", folder))
    assert full.returncode == 2, full.stdout + full.stderr
    assert f"error: cannot write {journal}: No space left on device" in full.stderr
    assert "Traceback" not in full.stderr
    assert (folder / "attempts.jsonl").read_text() == first
    assert not journal.exists()
    ended = run(bench("--resume", folder))
    assert ended.returncode == 0, ended.stderr
    assert fields(folder) == {("swap", 0, "verified"), ("sum", 0, "verified")}
    assert journal.exists()
