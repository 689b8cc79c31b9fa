"""Rows in the form of MathInstruct: what is left out, what is merged, and `datasets` that reads the file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from prover.augmentation.export import export
from prover.augmentation.held_out import Benchmarks, normalised
from prover.augmentation.rows import AugmentationFolder, AugmentedRow, Checker, Kind
from prover.evaluation.problems import Problem

NO_BENCHMARKS = Benchmarks.of(())


def row(**fields: Any) -> AugmentedRow:
    standard: dict[str, Any] = {
        "key": "p/answer-augmentation", "kind": Kind.ANSWER, "problem": "p", "split": "train", "licence": "MIT",
        "instruction": "What is 6 times 7?", "output": "It is 42. The answer is 42.", "checked_by": Checker.ANSWER,
        "provenance": {"set": "set.jsonl", "model": "m"},
    }  # fmt: skip
    return AugmentedRow(**standard | fields)


def formal(statement: str, **fields: Any) -> AugmentedRow:
    return row(kind=Kind.FORMAL_RENAMED, instruction=statement, output="by omega", checked_by=Checker.LEAN, **fields)


ROWS = [
    row(),
    row(output="print(6 * 7)", checked_by=Checker.PROGRAM, split=None),
    row(kind=Kind.FOBAR, key="p/fobar", instruction="What is x times 7?\nAnd ü?", output="x"),
    row(problem="q", licence="CC0"),
    formal("theorem t (a : Nat) : a + 0 = a := by", problem="t", key="t/formal-renamed"),
    row(problem="h", split="test", instruction="How far is it?"),
]


def prove_export(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "prover.cli", "augment", "export", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def kept(path: Path, rows: list[AugmentedRow]) -> Path:
    folder = AugmentationFolder(path)
    with folder.opened({"schema": 1}):
        for number, each in enumerate(rows):
            folder.finish(
                f"{each.key}/{number}", [AugmentedRow.from_json({**each.as_json(), "key": f"{each.key}/{number}"})], []
            )
    return path


def test_the_file_loads_in_datasets_and_is_the_same_whatever_the_order(tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    first, second, third = tmp_path / "1.jsonl", tmp_path / "2.jsonl", tmp_path / "3.jsonl"
    whole = kept(tmp_path / "whole", ROWS)
    ended = prove_export(whole, "--output", first, "--json")
    assert ended.returncode == 0, ended.stderr
    parts = [kept(tmp_path / "b", ROWS[3:][::-1]), kept(tmp_path / "a", ROWS[:3][::-1])]
    assert prove_export(*parts, "--output", second).returncode == 0
    assert first.read_bytes() == second.read_bytes()
    assert json.loads(ended.stdout)["left_out"] == {"of a held-out split": 1, "the same as another": 1}

    read = datasets.load_dataset("json", data_files=str(first), split="train", cache_dir=str(tmp_path / "cache"))
    assert read.column_names == ["source", "instruction", "output", "kind", "problem", "split", "licence",
                                 "provenance", "checked_by"]  # fmt: skip
    assert len(read) == 4
    rows = {(each["kind"], each["checked_by"]): each for each in read}
    chain = rows["answer-augmentation", "answer"]
    assert (chain["source"], chain["problem"], chain["licence"]) == ("CoT/set/answer-augmentation", "p", "MIT; CC0")
    assert json.loads(chain["provenance"]) == {"set": "set.jsonl", "model": "m"}
    program = rows["answer-augmentation", "program"]
    assert program["instruction"] == "What is 6 times 7? Let's write a program."
    assert (program["source"], program["split"]) == ("PoT/set/answer-augmentation", "")
    lean = rows["formal-renamed", "lean"]
    assert lean["instruction"] == "Prove this theorem in Lean 4.\n\ntheorem t (a : Nat) : a + 0 = a := by"
    assert rows["fobar", "answer"]["instruction"] == "What is x times 7?\nAnd ü?"

    everything = prove_export(whole, "--output", third, "--include-held-out", "--checked-by", "answer")
    assert everything.returncode == 0
    assert {json.loads(line)["problem"] for line in third.read_text().splitlines()} == {"h", "p"}


HELD_OUT = Problem(
    name="benchmark",
    statement="theorem benchmark (n : ℕ) (h : n + 2 = 5) : n = 3 := by",
    informal_statement="If $n + 2 = 5$, what is $n$?",
    split="test",
)


@pytest.mark.parametrize(
    "repeating",
    [
        row(instruction="if n + 2 = 5 what is  n"),
        row(kind=Kind.REPHRASING, instruction="Which n?", evidence={"question": "If $n+2=5$, what is $n$ ?"}),
        row(evidence={"formal_statement": "theorem other (k : Nat) (g : k + 2 = 5) : k = 3 := by"}),
        formal("lemma mine (m : Nat) (hm : m + 2 = 5) : m = 3 := by sorry"),
        formal("theorem new : 1 = 1 := by", evidence={"formal_statement": HELD_OUT.statement}),
    ],
)
def test_what_repeats_a_held_out_problem_is_left_out(repeating: AugmentedRow) -> None:
    exported = export([row(), repeating], Benchmarks.of([HELD_OUT]))
    assert exported.left_out == {"repeats a held-out problem": 1}
    assert exported.met == ("benchmark",)
    assert [line["instruction"] for line in exported.lines] == ["What is 6 times 7?"]


def test_the_train_split_of_a_set_is_not_held_out() -> None:
    learnt = Problem(name="learnt", statement="", informal_statement="What is 6 times 7?", split="train")
    assert len(export([row()], Benchmarks.of([learnt])).lines) == 1


def test_a_row_that_repeats_one_of_a_held_out_split_is_left_out() -> None:
    unseen = row(split="valid", problem="v", instruction="what is 6 times 7")
    exported = export([row(), unseen], Benchmarks.of((), [unseen]))
    assert not exported.lines
    assert exported.left_out == {"of a held-out split": 1, "repeats a held-out problem": 1}


def test_texts_that_differ_are_not_one() -> None:
    assert normalised("Is $1.5$ it, or 2 ?") == normalised("is 1.5 it or 2")
    assert normalised("Is it 1.5?") != normalised("Is it 15?")
    assert normalised("a + b") != normalised("a - b")
    assert len(export([row(), row(output="42. The answer is 42.")], NO_BENCHMARKS).lines) == 2


def test_against_a_set_on_disk_and_what_is_refused(tmp_path: Path) -> None:
    made, out, set_ = kept(tmp_path / "made", [row(licence="")]), tmp_path / "out.jsonl", tmp_path / "set.jsonl"
    refused = prove_export(made, "--output", out)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "--licence TEXT" in refused.stderr
    set_.write_text(json.dumps({"name": "b", "informal_statement": "what is $6$ times $7$"}) + "\n")
    nothing = prove_export(made, "--output", out, "--licence", "MIT", "--against", set_)
    assert (nothing.returncode, out.exists()) == (1, False)
    assert "left out: 1 repeats a held-out problem" in nothing.stdout
    assert prove_export(made, "--output", out, "--licence", "MIT").returncode == 0
    assert json.loads(out.read_text())["licence"] == "MIT"
    (made / "rows.jsonl").write_text('{"key": "p/answer-augmentation/0"}\n')
    broken = prove_export(made, "--output", out)
    assert (broken.returncode, broken.stderr.count("\n")) == (2, 1)
    missing = prove_export(tmp_path / "none", "--output", out)
    assert (missing.returncode, missing.stderr.count("\n")) == (2, 1)
