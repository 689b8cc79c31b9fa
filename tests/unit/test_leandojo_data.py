"""LeanDojo's benchmark data as problems and as proof steps."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from prover.errors import UsageError
from prover.evaluation import problems
from prover.training import given, steps

FILE = """import Init

namespace Some
variable {α : Type}

/-- The first. -/
@[simp] protected theorem first (a : α) : a = a := by
  rfl

open Nat in
theorem second (n : Nat) : n + 0 = n ∧ True := by
  constructor
  · rfl
  · trivial

theorem third : (n : Nat) → n = n
  | _ => rfl
end Some
"""
STATES = [
    "n : Nat\n⊢ n + 0 = n ∧ True",
    "case left\nn : Nat\n⊢ n + 0 = n\n\ncase right\nn : Nat\n⊢ True",
    "case left\nn : Nat\n⊢ n + 0 = n",
    "case right\nn : Nat\n⊢ True",
]


def row(name: str, start: list[int], end: list[int], tactics: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    return {
        "url": "https://github.com/someone/some", "commit": "0" * 40, "file_path": "Some/File.lean",
        "full_name": name, "start": start, "end": end, "traced_tactics": tactics or [],
    }  # fmt: skip


def tactic(text: str, before: str, after: str) -> dict[str, Any]:
    return {"tactic": text, "annotated_tactic": [text, []], "state_before": before, "state_after": after}


ROWS = [
    row("Some.first", [7, 19], [8, 6]),
    row(
        "Some.second", [11, 1], [14, 12],
        [
            tactic("constructor", STATES[0], STATES[1]),
            tactic("· rfl", STATES[1], STATES[3]),
            tactic("rfl", STATES[2], "no goals"),
            tactic("· trivial", STATES[3], "no goals"),
            tactic("trivial", STATES[3], "no goals"),
            tactic("sorry", STATES[3], "no goals"),
            tactic("done", "no goals", "no goals"),
        ],
    ),
    row("Some.third", [16, 1], [17, 13]),
]  # fmt: skip


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    file = tmp_path / "some" / "Some" / "File.lean"
    file.parent.mkdir(parents=True)
    file.write_text(FILE)
    return tmp_path / "some"


@pytest.fixture(params=["list", "lines"])
def data(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "val.json"
    path.write_text(json.dumps(ROWS) if request.param == "list" else "\n".join(map(json.dumps, ROWS)))
    return path


def test_problems_are_the_file_up_to_each_theorem(data: Path, sources: Path) -> None:
    first, second, third = problems.read(data, sources)
    assert [problem.name for problem in (first, second, third)] == ["Some.first", "Some.second", "Some.third"]
    assert first.statement == "/-- The first. -/\n@[simp] protected theorem first (a : α) : a = a := by"
    assert first.header == "import Init\n\nnamespace Some\nvariable {α : Type}\n\n"
    assert second.statement == "open Nat in\ntheorem second (n : Nat) : n + 0 = n ∧ True := by"
    assert third.statement == "theorem third : (n : Nat) → n = n := by"
    assert third.header in FILE
    assert second.file_path == "Some/File.lean"
    assert {problem.split for problem in (first, second, third)} == {"valid"}


def test_the_traced_copy_in_the_cache_is_found(
    data: Path, sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError, match="name the folder of a clone with --repo"):
        problems.read(data)
    cache = tmp_path / "cache"
    (cache / f"someone-some-{'0' * 40}").mkdir(parents=True)
    sources.rename(cache / f"someone-some-{'0' * 40}" / "some")
    monkeypatch.setenv("CACHE_DIR", str(cache))
    assert len(problems.read(data)) == 3


def test_names_that_come_twice_are_told_apart(tmp_path: Path, sources: Path) -> None:
    path = tmp_path / "test.json"
    path.write_text(json.dumps([ROWS[0], ROWS[0]]))
    assert [problem.name for problem in problems.read(path, sources)] == ["Some.first", "Some.first:Some/File.lean:7"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"start": [6, 1]}, "check out commit 000"),
        ({"start": [0, 1]}, "from 1"),
        ({"start": "7"}, "from 1"),
        ({"file_path": "Some/Other.lean"}, "does not exist"),
        ({"full_name": None}, "strings"),
    ],
)
def test_bad_rows_are_refused(change: dict[str, Any], says: str, tmp_path: Path, sources: Path) -> None:
    path = tmp_path / "data.json"
    path.write_text(json.dumps([ROWS[0], {**ROWS[1], **change}]))
    with pytest.raises(UsageError, match=says):
        problems.read(path, sources)


def test_traced_tactics_are_steps(data: Path) -> None:
    found = list(given.read(data))
    assert [(step.tactic, step.state, step.others, step.depth) for step in found] == [
        ("constructor", STATES[0], 0, 0),
        ("rfl", STATES[2], 0, 2),
        ("trivial", STATES[3], 0, 4),
    ]
    assert {step.statement for step in found} == {"theorem goal (n : Nat) : n + 0 = n ∧ True"}
    assert {(step.theorem, step.source) for step in found} == {("Some.second", "leandojo")}


def test_they_survive_a_file_of_our_own(data: Path, tmp_path: Path) -> None:
    found = list(given.read(data))
    steps.write(tmp_path / "steps.jsonl", found)
    assert list(given.read(tmp_path / "steps.jsonl")) == found


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([ROWS[0], {**ROWS[1], "traced_tactics": [{"tactic": "rfl"}]}], "none of LeanDojo's"),
        ([ROWS[0], {**ROWS[1], "traced_tactics": [tactic("rfl", 3, "")]}], "none of LeanDojo's"),  # type: ignore[arg-type]
        ([ROWS[0], {"name": "x"}], "as the first one is"),
    ],
)
def test_bad_tactics_are_refused(rows: list[Any], says: str, tmp_path: Path) -> None:
    path = tmp_path / "train.json"
    path.write_text(json.dumps(rows))
    with pytest.raises(UsageError, match=says):
        list(given.read(path))
