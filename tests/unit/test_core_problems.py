"""The form of the set `benchmarks/core`, and the comparison of statements that guards its splits."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from types import ModuleType

import pytest

from prover.evaluation import problems as problem_sets

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks" / "core"
SET = FOLDER / "core.jsonl"


def load_check() -> ModuleType:
    """The script, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("core_check", FOLDER / "check.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


check = load_check()
PROBLEMS = check.read(SET)

SAME = [
    ("theorem a (p q : Prop) (h : p) : p ∨ q := by", "theorem b (x y : Prop) (k : x) :\n    x ∨ y := by sorry"),
    ("theorem a (p q : Prop) : p → p ∨ q := by", "theorem b (p : Prop) (q : Prop) (h : p) : p ∨ q := by"),
    ("theorem a : ∀ n : Nat, n = n := by", "theorem b (m : ℕ) : m = m := by"),
    (
        "theorem a (p : Nat → Prop) : ∃ x, ∀ y, p x → p y := by",
        "theorem b (q : Nat → Prop) : ∃ y, ∀ x, q y → q x := by",
    ),
    ("theorem a (f : Nat → Nat) : f = fun x => f x := by", "theorem b (g : Nat → Nat) : (g = fun z => g z) := by"),
    ("theorem a (P : Nat → Prop) : ∀ x y, P x := by", "theorem b (P : Nat → Prop) : ∀ x, ∀ y, P x := by"),
    (
        "theorem a {α : Type} (xs : List α) : xs.map id = xs := by",
        "theorem b {β : Type} (l : List β) : l.map id = l := by",
    ),
    ("theorem a (h : x ∧ y) : y := by", "theorem b (h : u ∧ v) : v := by"),  # auto-bound
    ("theorem a (p : Prop) (h : ((p))) : p := by -- so", "theorem b (p : Prop) : (p → p) := by"),
    ("theorem a : ∀ n, n < 3 → n ≠ 4 := by", "theorem b : ∀ m, m < 3 -> m != 4 := by"),
    ("theorem a (A : Prop) (h : ∀ x : Nat, A) : A := by", "theorem b (B : Prop) (h : ∀ y : Nat, B) : B := by"),
]
DIFFERENT = [
    ("theorem a (p q : Prop) (h : p) : p ∨ q := by", "theorem b (p q : Prop) (h : q) : p ∨ q := by"),
    ("theorem a : ∀ x, ∃ y, x < y := by", "theorem b : ∃ x, ∀ y, x < y := by"),
    (
        "theorem a (r : Nat → Nat → Prop) : ∃ x, ∀ y, r x y := by",
        "theorem b (r : Nat → Nat → Prop) : ∃ x, ∀ y, r y x := by",
    ),
    ("theorem a (n : Nat) : n + 0 = n := by", "theorem b (n : Int) : n + 0 = n := by"),
    ("theorem a (n m : Nat) : n + m = m + n := by", "theorem b (n m : Nat) : n * m = m * n := by"),
    (
        "theorem a (p : Nat → Prop) : (∃ x, p x) → ∃ x, p x := by",
        "theorem b (p : Nat → Prop) : ∃ x, (p x → ∃ x, p x) := by",
    ),
    ("theorem a (p q : Prop) : (p → q) ↔ p := by", "theorem b (p q : Prop) : p → (q ↔ p) := by"),
    ("theorem a (xs : List Nat) : xs.map id = xs := by", "theorem b (xs : List Nat) : xs.filter id = xs := by"),
    (
        "theorem a (p : Nat → Prop) : ∀ x, p x ∧ ∀ x, p x := by",
        "theorem b (p : Nat → Prop) : ∀ x, p x ∧ ∀ y, p x := by",
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_renamed_statements_have_one_normal_form(one: str, other: str) -> None:
    assert check.normal_form(one) == check.normal_form(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_statements_have_different_normal_forms(one: str, other: str) -> None:
    assert check.normal_form(one) != check.normal_form(other)


def test_names_of_the_header_do_not_count() -> None:
    one = check.normal_form("theorem a (n : Nat) : 0 < fact n := by", "def fact : Nat → Nat\n  | 0 => 1\n")
    other = check.normal_form("theorem b (k : Nat) : 0 < M.prod k := by", "def M.prod : Nat → Nat\n  | 0 => 1\n")
    assert one == other.replace("M.", "")
    assert one != check.normal_form("theorem a (n : Nat) : 0 < fact n := by")


def test_no_statement_is_one_of_another_split_renamed() -> None:
    assert check.renamings(PROBLEMS) == []


def test_the_comparison_notices_a_renaming() -> None:
    problem = next(problem for problem in PROBLEMS if problem["split"] == "test")
    moved = {**problem, "name": "moved", "split": "train"}
    assert check.renamings([problem, moved]) == [(problem["name"], "moved")]
    assert check.renamings([problem], [moved]) == [(problem["name"], "moved")]


def test_the_command_compares_with_another_set(tmp_path: Path) -> None:
    def status(*arguments: object) -> int:
        command = [sys.executable, str(FOLDER / "check.py"), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, timeout=60, check=False).returncode

    copy = tmp_path / "copy.jsonl"
    copy.write_text(SET.read_text(encoding="utf-8").splitlines()[0], encoding="utf-8")
    assert status(SET) == 0
    assert status(SET, "--against", copy) == 1
    assert status(tmp_path / "missing.jsonl") == 2


def test_fields() -> None:
    required = {
        "name": str, "topic": str, "family": str, "difficulty": int, "split": str, "header": str,
        "formal_statement": str, "reference_proof": str,
    }  # fmt: skip
    for problem in PROBLEMS:
        assert set(problem) - {"informal_statement"} == set(required)
        assert all(isinstance(problem[field], kind) for field, kind in required.items())
        assert problem["difficulty"] in range(1, 6)
        assert problem["split"] in ("train", "valid", "test")
        assert problem["family"].startswith(("functions.", "relations.", f"{problem['topic']}."))
        assert problem["formal_statement"].startswith(f"theorem {problem['name']} ")
        assert problem["formal_statement"].endswith(" := by")
        assert problem["reference_proof"].strip()
        lean = problem["header"] + problem["formal_statement"] + problem["reference_proof"]
        assert not re.search(r"\b(sorry|admit|axiom|native_decide|import|open|Competition)\b", lean)


def test_prove_bench_reads_the_set() -> None:
    assert len(problem_sets.read(SET)) == len(PROBLEMS) == len({problem["name"] for problem in PROBLEMS})


def test_there_are_enough_of_each_topic_and_difficulty() -> None:
    topics = Counter(problem["topic"] for problem in PROBLEMS)
    wanted = {"logic": 60, "nat": 100, "int": 40, "lists": 60, "sets": 40}
    assert set(topics) == set(wanted)
    assert all(topics[topic] >= number for topic, number in wanted.items())
    assert min(Counter(problem["difficulty"] for problem in PROBLEMS)[level] for level in range(1, 6)) >= 10
    assert len({(problem["split"], problem["difficulty"]) for problem in PROBLEMS}) == 3 * 5


def test_splits_go_by_family() -> None:
    splits, headers = defaultdict(set), defaultdict(set)
    for problem in PROBLEMS:
        splits[problem["family"]].add(problem["split"])
        if problem["header"]:
            headers[problem["header"]].add(problem["split"])
    assert all(len(found) == 1 for found in [*splits.values(), *headers.values()])
    share = {split: number / len(PROBLEMS) for split, number in Counter(p["split"] for p in PROBLEMS).items()}
    assert 0.55 < share["train"] < 0.65
    assert share["valid"] > 0.15
    assert share["test"] > 0.15


def test_no_proof_uses_another_theorem_of_the_set() -> None:
    names = {problem["name"] for problem in PROBLEMS}
    for problem in PROBLEMS:
        assert not names & set(re.findall(r"[\w']+", problem["reference_proof"]))


def test_the_readme_counts_what_is_there() -> None:
    """The table of the README: topic, family, split, number."""
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w.]+)` \| (\w+) \| (\d+) \|$", readme, re.MULTILINE)
    counted = Counter((problem["family"], problem["split"]) for problem in PROBLEMS)
    assert {(family, split): int(number) for family, split, number in rows} == dict(counted)
    assert f"{len(PROBLEMS)} theorems" in readme
