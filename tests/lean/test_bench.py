"""`prove bench` on real Lean: what can be stated, what is proved, what an interrupt leaves."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from prover.config import LeanLimits
from prover.evaluation import selection
from prover.evaluation.problems import Problem
from prover.evaluation.selection import Refusal, refusals
from prover.lean.installation.toolchain import Toolchain

EASY = "theorem easy (p q : Prop) : p ∧ q → q ∧ p := by sorry"
FALSE = "theorem false_one (n : Nat) : n + 1 < n := by"
BROKEN = "theorem broken (x : ℝ) (h : Real.sqrt x = 1) : x = 1 := by sorry"
ENDLESS = "theorem endless (f : Nat → Nat) (h : ∀ n, f (n + 1) = f n + f (f n)) : f 5 = f 7 := by sorry"


def problem(statement: str, header: str = "", name: str | None = None) -> Problem:
    words = statement.split()
    return Problem(name or words[words.index("theorem") + 1], statement.removesuffix("sorry").rstrip(), header)


def refused(toolchain: Toolchain, *problems: Problem) -> dict[str, Refusal]:
    return asyncio.run(refusals(problems, toolchain, LeanLimits(), jobs=2))


STATED = [
    problem(EASY),
    problem(FALSE),
    problem("theorem opened (n : Nat) : succ n = n + 1 := by", "open Nat"),
    problem("theorem limited : 2 ∣ 4 := by", "set_option maxHeartbeats 0\nvariable (n : Nat)"),
    problem("def two := 2\n\ntheorem uses_two : two = 2 := by"),
    problem('notation "ℕ" => Nat\n\ntheorem notated (n : ℕ) : n = n := by'),
    problem("theorem clash : 1 = 1 := by", name="clash1"),
    problem("theorem clash : 2 = 2 := by", name="clash2"),
    problem("-- two = ℝ, theorem (\ntheorem remarked : 1 = 1 := by"),
]
REFUSED = {
    problem(BROKEN): "needs ℝ (Real)",
    problem("theorem unbound : ℝ = ℝ := by"): "needs ℝ (Real)",
    problem("theorem two_leaks : two = 2 := by"): "needs two",
    problem("theorem notation_leaks (n : ℕ) : n = n := by"): "needs ℕ (Nat)",
    problem("theorem clash_leaks : clash = clash := by"): "needs clash",
    problem("theorem unclosed (n : Nat : n = n := by"): "does not parse at :",
    problem("theorem comment : 1 = /- 1 := by"): "does not parse at the end",
    problem("theorem summed (n : Nat) : ∑ k ∈ n, k = n := by"): "does not parse at ∑",
    problem("theorem succ_closed (n : Nat) : succ n = n + 1 := by"): "needs succ",
    problem("theorem spaced : 1 = 1 := by", "open Missing"): "needs Missing",
    problem("theorem imported : 1 = 1 := by", "import Missing.Module"): "imports Missing.Module",
    problem("theorem ends : 1 = 1 end\n\ntheorem more : 1 = 1 := by", name="ends"): None,
}


def test_what_elaborates_is_stated_and_the_rest_says_why(toolchain: Toolchain) -> None:
    """Good and bad ones alternate, so that any influence of one on the next would show."""
    mixed = [item for pair in zip([*STATED, *STATED], REFUSED, strict=False) for item in pair]
    found = refused(toolchain, *dict.fromkeys(mixed))
    assert [item.name for item in STATED if item.name in found] == []
    assert {item.name for item in REFUSED} == set(found)
    for item, reason in REFUSED.items():
        assert reason is None or found[item.name].reason == reason, found[item.name]


def test_messages_count_lines_from_the_statement(toolchain: Toolchain) -> None:
    late = problem("theorem late\n  (n : Nat)\n  (h : Odd n) : n = n := by", "open Nat\n\nset_option maxHeartbeats 0")
    header = problem("theorem h : 1 = 1 := by", "open Nat\nopen Missing")
    found = refused(toolchain, problem(EASY), late, header)
    assert found["late"].message.startswith("line 3: ")
    assert "Odd" in found["late"].message
    assert found["h"].message == "header: unknown namespace `Missing`"


def test_alone_and_together_give_the_same(toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = [*STATED, *REFUSED]
    together = refused(toolchain, *everything)
    monkeypatch.setattr(selection, "_shared", lambda problem: None)
    assert refused(toolchain, *everything) == together


def test_what_lean_does_not_get_through_is_no_refusal(toolchain: Toolchain) -> None:
    """One statement eats all the time of a shared run: the others are judged all the same, and it is attempted."""
    slow = "theorem slow : (" + " + ".join(["(1 : Nat)"] * 6) + ") = 2 ^ 3 := by"
    endless = problem(slow, "set_option maxRecDepth 100000000\nset_option maxHeartbeats 0")
    mean = problem("theorem mean : (by repeat (have := 1) : 1 = 1) = rfl := by", "set_option maxHeartbeats 0")
    limits = LeanLimits(verify_seconds=2.0)
    problems = [problem(EASY), mean, endless, problem(BROKEN)]
    found = asyncio.run(refusals(problems, toolchain, limits, jobs=1))
    assert set(found) == {"broken"}


def bench(*arguments: str | Path) -> list[str]:
    return [str(Path(sys.executable).with_name("prove")), "bench", *map(str, arguments)]


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(bench(*arguments), capture_output=True, text=True, timeout=180, check=False)


def problem_set(folder: Path, *items: dict[str, Any]) -> Path:
    path = folder / "set.jsonl"
    path.write_text("".join(json.dumps(item) + "\n" for item in items))
    return path


FIVE: list[dict[str, Any]] = [
    {"name": "easy", "split": "valid", "formal_statement": EASY},
    {"name": "false_one", "split": "test", "formal_statement": FALSE},
    {"name": "amc_1", "split": "test", "formal_statement": BROKEN, "informal_statement": "x"},
    {"name": "amc_2", "split": "valid", "header": "open Nat\n",
     "formal_statement": "theorem amc_2 (n : Nat) (h : succ n = 3) : n = 2 := by sorry"},
    {"name": "gone", "header": "import Gone", "formal_statement": "theorem gone : 1 = 1 := by sorry"},
]  # fmt: skip


def test_a_set_from_its_lines_to_the_tables(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    ended = run(problem_set(tmp_path, *FIVE), "--seconds", "4", "--output", rows, "--toolchain", "embedded", "--show")
    assert ended.returncode == 0, ended.stderr
    assert "verified 2: 66.7 % [20.8–93.9] of 3 attempted, 40.0 % [11.8–76.9] of all 5" in ended.stdout
    assert "needs ℝ (Real)  (amc_1" in ended.stdout
    total = next(line for line in ended.stdout.splitlines() if line.startswith("all "))
    assert total.split()[1:6] == ["5", "3", "2", "0", "2"]
    assert total.endswith("40.0 % [11.8–76.9]")
    baseline = next(line for line in ended.stdout.splitlines() if line.startswith("one tactic "))
    assert baseline.split()[2:6] == ["5", "3", "2", "0"]
    assert ended.stderr.count("imports Gone") == 1
    found = {row["name"]: row for row in map(json.loads, rows.read_text().splitlines())}
    assert {name: row["verdict"] for name, row in found.items()} == {
        "easy": "verified", "false_one": "unproved", "amc_1": "not stated", "amc_2": "verified", "gone": "not stated"
    }  # fmt: skip
    assert found["amc_2"]["proof"].startswith("by")
    assert found["amc_2"]["one_tactic"] is True
    assert found["amc_2"]["source"] == "amc"
    assert found["false_one"]["proof"] is None
    assert found["false_one"]["one_tactic"] is None
    # The same file again would mix two runs.
    before = rows.read_bytes()
    again = run(problem_set(tmp_path, *FIVE), "--output", rows)
    assert again.returncode == 2
    assert "has content" in again.stderr
    assert rows.read_bytes() == before


def test_json_is_all_there_is_on_standard_output(tmp_path: Path) -> None:
    ended = run(problem_set(tmp_path, *FIVE), "--split", "valid", "--seconds", "10", "--json", "--jobs", "2")
    assert ended.returncode == 0, ended.stderr
    value = json.loads(ended.stdout)
    assert (value["problems"], value["attempted"], value["verified"], value["split"]) == (2, 2, 2, "valid")
    assert [row["name"] for row in value["rows"]] == ["easy", "amc_2"]
    baseline = value["baseline"]
    assert (baseline["complete"], baseline["problems"], baseline["verified"]) == (True, 2, 2)
    assert [(row["name"], row["verdict"], row["expansions"]) for row in baseline["rows"]] == [
        ("easy", "verified", 1), ("amc_2", "verified", 1)
    ]  # fmt: skip


def test_a_header_of_ones_own(tmp_path: Path) -> None:
    header = tmp_path / "header.txt"
    header.write_text('notation "ℝ" => Nat\ndef Real.sqrt (n : Nat) := n\n')
    path = problem_set(tmp_path, *FIVE)
    ended = run(
        path, "--header", header, "--only", "amc_1", "--only", "gone", "--json", "--seconds", "10", "--no-baseline"
    )
    assert ended.returncode == 0, ended.stderr
    value = json.loads(ended.stdout)
    assert {row["name"]: row["verdict"] for row in value["rows"]} == {"amc_1": "verified", "gone": "verified"}


def test_the_embedded_header_takes_the_place_of_the_problems_own(tmp_path: Path) -> None:
    item = {
        "name": "natural",
        "header": "import Mathlib\n",
        "formal_statement": "theorem natural (n : ℕ) : n ∣ n := by",
    }
    path = problem_set(tmp_path, item)
    ended = run(path, "--header", "embedded", "--toolchain", "embedded", "--json", "--seconds", "20", "--no-baseline")
    assert ended.returncode == 0, ended.stderr
    assert [row["verdict"] for row in json.loads(ended.stdout)["rows"]] == ["verified"]
    ended = run(path, "--header", "original", "--toolchain", "embedded", "--json", "--no-baseline")
    assert ended.returncode == 0, ended.stderr
    assert [row["reason"] for row in json.loads(ended.stdout)["rows"]] == ["imports Mathlib"]
    assert "--header embedded" in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["absent.jsonl"], "does not exist"),
        (["{set}", "--split", "train"], "splits of this set"),
        (["{set}", "--split", "dev"], "--split"),
        (["{set}", "--only", "esay"], "did you mean easy"),
        (["{set}", "--header", "absent.txt"], "absent.txt"),
        (["{set}", "--output", "no/such/rows.jsonl"], "cannot write"),
        (["{set}", "--proposer", "magic"], "magic"),
        (["{set}", "--jobs", "0"], "--jobs"),
    ],
)
def test_bad_usage(tmp_path: Path, arguments: list[str], says: str) -> None:
    path = str(problem_set(tmp_path, *FIVE))
    ended = run(*(path if argument == "{set}" else argument for argument in arguments))
    assert ended.returncode == 2, ended.stdout + ended.stderr
    assert ended.stdout == ""
    assert says in ended.stderr
    assert "Traceback" not in ended.stderr


def test_an_interrupt_keeps_the_rows_and_leaves_no_process(tmp_path: Path) -> None:
    items = [{"name": f"endless{i}", "formal_statement": ENDLESS.replace("endless", f"endless{i}")} for i in range(3)]
    path, rows = problem_set(tmp_path, FIVE[0], *items), tmp_path / "rows.jsonl"
    with subprocess.Popen(
        bench(path, "--seconds", "600", "--expansions", "1000000", "--output", rows, "--jobs", "2", "--no-baseline"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        deadline = time.monotonic() + 90
        while not (rows.exists() and rows.read_text()) and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(1.0)
        family = psutil.Process(process.pid).children(recursive=True)
        assert family, process.communicate()
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    _, alive = psutil.wait_procs(family, timeout=10)
    assert not alive
    assert [json.loads(line)["name"] for line in rows.read_text().splitlines()] == ["easy"]
    assert "interrupted: 1 problems attempted, 3 more were to be; verified 1" in output
