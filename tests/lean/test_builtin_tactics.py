"""Everything the built-in proposer says is Lean: no candidate of it fails for its syntax."""

import asyncio
import subprocess
from pathlib import Path
from textwrap import indent

import pytest

from prover.lean.installation import toolchain
from prover.proof import ProofState, Theorem
from prover.proposers.builtin import BuiltinProposer

GOALS = [
    "⊢ ∀ (p q r : Prop), p ∧ (q ∨ r) ↔ p ∧ q ∨ p ∧ r",
    "p q : Prop\n⊢ p ∧ q → (∃ n, n = 1 ∧ p) → ¬(q ∨ p)",
    "α : Type\np q : α → Prop\na : α\nh : ∀ (x : α), p x ↔ q x\nk : (∃ x, p x) ∧ (q a ∨ p a)\nl : p a\n⊢ ∃ x, q x",
    "α β : Type\nf : α → β\ny : β\nxs : List α\n⊢ y ∈ List.map f xs ↔ ∃ x, x ∈ xs ∧ f x = y",
    "α : Type\nxs ys zs : List α\nh : xs ++ ys = zs\nih : xs.reverse.reverse = xs\n⊢ (xs ++ ys).reverse.reverse = zs",
    "n k : Nat\nhk : n = 2 * k + 1\n⊢ ∃ k, n + 1 = 2 * k ∨ n + 1 = 2 * k + 1",
    "a b c d : Nat\nh : a < b\nh2 : c ≤ d\nz : a ≠ 0\n⊢ a * c ≤ b * d",
    "a b : Int\nh : a = b\n⊢ a * b - b = b * a - b",
    "b c : Bool\no : Option Nat\np : Nat × Nat\nh : (b && c) = true\nk : o = some p.1\n⊢ (if b then 1 else 2) = 1",
    "t : Tree\nh : Even t.size\n⊢ t.size = mirror t.size",
    "α β : Type\nf g : α → β\nx✝ : α\nh✝ : f x✝ = g x✝\n⊢ f = g",
]


COMPETITION = [
    "n : ℕ\nh : 7 ∣ 2 ^ n - 1\n⊢ 3 ∣ n",
    "x y : ℤ\nh : 0 < y\ng : y < x\ne : x + y + x * y = 80\n⊢ x = 26",
    "S : Finset ℕ\nh : ∀ (n : ℕ), n ∈ S ↔ n ∣ 36\n⊢ ∑ k ∈ S, k = 91",
    "S : Finset ℤ\nh : ∀ (n : ℤ), n ∈ S ↔ |n| < 9\n⊢ S.card = 17",
    "⊢ IsLeast {n | 0 < n ∧ n ≡ 1 [MOD 4]} 1",
    "n : ℕ\nh : 4 ≤ n\ng : n % 7 = 2\n⊢ n ^ 2 % 7 = 4",
]


@pytest.mark.parametrize(("goals", "imports"), [(GOALS, ()), (COMPETITION, ("Competition",))])
def test_every_candidate_parses(goals: list[str], imports: tuple[str, ...], tmp_path: Path) -> None:
    proposer, theorem = BuiltinProposer(), Theorem("t", "theorem t", 1, 0, 0, imports=imports)
    tactics: dict[str, None] = {}
    for goal in goals:
        candidates = asyncio.run(proposer.propose(theorem, ProofState((goal,)), 1000))
        tactics.update(dict.fromkeys(candidate.tactic for candidate in candidates))
    assert len(tactics) > 100
    file = tmp_path / "Candidates.lean"
    # None of them runs: `trivial` closes the goal first.
    examples = (f"example : True := by\n  first\n  | trivial\n  | ({indent(t, '     ').strip()})\n" for t in tactics)
    file.write_text("".join([*(f"import {name}\n" for name in imports), *examples]))
    lean = toolchain.find("embedded")
    run = subprocess.run(
        [*lean.command, str(file)], env=lean.environ(), capture_output=True, text=True, timeout=120, check=False
    )
    assert "error" not in run.stdout, run.stdout
    assert run.returncode == 0
