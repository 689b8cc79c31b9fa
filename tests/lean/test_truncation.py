"""Truncated arithmetic in statements, as Lean elaborated them; and what `prove bench` says of such problems."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain

STATEMENTS = {
    "(n : Nat) (h : n = 11) : (1 / 4)^(n + 1) * 2^(2 * n) = 1 / 4": ["1 / 4 = 0 on ℕ"],
    "(n : Nat) : n + (2 - 3) = n": ["2 - 3 = 0 on ℕ"],
    ": (2 - 3 : Int) = -1": [],
    ": (12 / 4 : Nat) = 3": [],
    ": (-7 / 2 : Int) = -4": ["-7 / 2 = -4 on ℤ"],
    ": (7 / -2 : Int) = -3": ["7 / -2 = -3 on ℤ"],
    ": (1 / 0 : Int) = 0": ["1 / 0 = 0 on ℤ"],
    ": (2 ^ 3 * 5 - (40 + 1)) / 7 = 0": ["40 - 41 = 0 on ℕ"],
    "(a b : Nat) : a - b ≤ a": ["may: a - b on ℕ"],
    "(a b : Int) (h : a - b = 0) : a = b": [],
    "(f : Nat → Int) (h : ∀ n, f (n - 1) = f n / 2) : f 1 / 2 = f 1 / 2": ["may: a - b on ℕ", "may: a / b on ℤ"],
}


@pytest.mark.parametrize("statement", STATEMENTS)
def test_what_a_statement_truncates(statement: str, toolchain: Toolchain) -> None:
    file = asyncio.run(TheoremFile.parse(f"theorem t {statement} := by sorry\n", toolchain))
    found = [("" if item.certain else "may: ") + item.text for item in file.theorems[0].truncations]
    assert found == STATEMENTS[statement]


def test_the_benchmark_marks_them(tmp_path: Path) -> None:
    problems = {
        "quarter": "theorem quarter : 1 / 4 = 4 / 17 := by",
        "vacuous": "theorem vacuous (n : Nat) (h : 5 - n = 0) (g : n < 3) : n = 7 := by",
        "refuted": "theorem refuted (n : Nat) (h : n < 2) (g : 3 < n) : False := by",
        "honest": "theorem honest (p q : Prop) (h : p) (g : q) : p ∧ q := by",
    }
    path = tmp_path / "set.jsonl"
    lines = [json.dumps({"name": name, "formal_statement": text}) for name, text in problems.items()]
    path.write_text("\n".join(lines))
    command = [
        sys.executable,
        "-m",
        "prover.cli",
        "bench",
        str(path),
        "--toolchain",
        "embedded",
        "--json",
        "--no-baseline",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    rows = {row["name"]: row for row in json.loads(done.stdout)["rows"]}
    assert {row["verdict"] for row in rows.values()} == {"verified"}
    assert rows["quarter"]["truncated"] == ["1 / 4 = 0 on ℕ", "4 / 17 = 0 on ℕ"]
    assert [name for name, row in rows.items() if row["contradictory"]] == ["vacuous"]
    assert [name for name, row in rows.items() if row["may_truncate"]] == ["vacuous"]
