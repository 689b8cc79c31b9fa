"""`prove solve` as a user runs it: a scripted server, real programs, statements read by real Lean."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from scripted_replies import MODELS

from completions_server import Reply, choice, choices, serving  # isort: skip

from prover.drafting.sandbox import Sandbox
from prover.errors import UsageError

PROBLEMS = {
    "agreed": ("What is 6 times 7?", "theorem agreed : 6 * 7 = 42 := by"),
    "refuted": ("What is 6 plus 7?", "theorem refuted (n : Nat) (h : n = 6 + 7) : n = 13 := by"),
    "open": ("Name a number.", None),
    "broken": ("Name another number.", "theorem broken : unknownThing = 3 := by"),
    "silent": ("Say nothing.", None),
}
PROGRAMS = {"times": "print(6 * 7)", "plus": "print(6 - 7)", "Name": "print(5)", "nothing": "pass"}


@pytest.fixture(scope="module", autouse=True)
def _sandbox() -> None:
    try:
        Sandbox.find()
    except UsageError as error:
        pytest.skip(str(error))


def answers(body: dict[str, Any]) -> Reply:
    question = body["prompt"].rpartition("[PROBLEM]")[2]
    text = next((program for word, program in PROGRAMS.items() if word in question), "")
    return choices(choice(text if body["prompt"].endswith("[PROGRAM]\n") else "I do not know.", -0.5))


def solve(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "prover.cli", "solve", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


def problem_set(folder: Path) -> Path:
    path = folder / "set.jsonl"
    items = [
        {"name": name, "informal_statement": question, **({} if statement is None else {"formal_statement": statement})}
        for name, (question, statement) in PROBLEMS.items()
    ]
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return path


def test_answers_are_compared_with_what_is_known_and_can_be_replayed(tmp_path: Path) -> None:
    path, texts = problem_set(tmp_path), tmp_path / "texts.jsonl"
    with serving(answers, models=MODELS) as server:
        shown = solve(path, "--model", f"endpoint:{server.url}#m", "--record", texts)
    assert shown.returncode == 1, shown.stderr
    lines = shown.stdout.splitlines()
    assert lines[0] == "✓ agreed: 42  (1 of 1 votes; as the formal statement says)"
    assert lines[1] == "✗ refuted: -1  (1 of 1 votes; the formal statement says otherwise)"
    assert lines[2] == "✓ open: 5  (1 of 1 votes; not compared: there is no formal statement)"
    assert "the formal statement does not elaborate" in shown.stdout
    assert "✗ silent: no answer" in shown.stdout
    assert lines[-1] == "4 of 5 answered; 1 of 2 as the formal statement says"
    again = solve(path, "--model", f"replay:{texts}", "--json", "--only", "agreed", "--only", "refuted")
    assert again.returncode == 1, again.stderr
    found = {each["name"]: (each["answer"], each["agrees"]) for each in json.loads(again.stdout)["problems"]}
    assert found == {"agreed": ("42", True), "refuted": ("-1", False)}


def test_what_cannot_be_solved_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"name": "t", "formal_statement": "theorem t : 1 = 1 := by"}), encoding="utf-8")
    ended = solve(path, "--model", "endpoint:http://127.0.0.1:9#m")
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1
    assert "informal_statement" in ended.stderr
