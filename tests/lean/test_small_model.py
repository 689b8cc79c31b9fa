"""The model that ships with the project, as a user gets it: without torch, on real Lean."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from prover.assemble import SHIPPED_MODEL

PROVE = str(Path(sys.executable).with_name("prove"))
OPEN = """
theorem swap (p q : Prop) : p ∧ q → q ∧ p := by sorry

theorem order_split (a b : Nat) : max b a * min b a = b * a := by sorry

theorem wrong (n : Nat) : n + 1 < n := by sorry
"""


def prove(file: Path, proposer: str) -> dict[str, str]:
    run = subprocess.run(
        [PROVE, str(file), "--proposer", proposer, "--seconds", "20", "--json"],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert run.returncode == 1, run.stderr
    return {item["name"]: item["verdict"] for item in json.loads(run.stdout)["theorems"]}


def test_it_proves_and_nothing_false(tmp_path: Path) -> None:
    file = tmp_path / "Open.lean"
    file.write_text(OPEN, encoding="utf-8")
    expected = {"swap": "verified", "order_split": "verified", "wrong": "unproved"}
    assert prove(file, "model:small") == expected
    assert prove(file, "mix:builtin+model:small") == expected


def test_it_is_small_and_says_what_it_is() -> None:
    files = list(SHIPPED_MODEL.iterdir())
    assert sum(file.stat().st_size for file in files) < 25e6
    card = (SHIPPED_MODEL / "README.md").read_text(encoding="utf-8")
    manifest = json.loads((SHIPPED_MODEL / "manifest.json").read_text(encoding="utf-8"))
    assert f"{manifest['parameters']:,}" in card
    for heading in ("Data", "Training", "Results", "Limits"):
        assert f"## {heading}" in card
    assert "Apache-2.0" in card
