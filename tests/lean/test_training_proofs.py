"""Steps are read off verified proofs as the rows of an evaluation hold them."""

from __future__ import annotations

import asyncio

import pytest

from prover.config import LeanLimits
from prover.evaluation.problems import Problem
from prover.lean.installation.toolchain import Toolchain
from prover.training.proofs import ProofReader

PROBLEM = Problem("t", "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p ∧ p := by", split="train")
START = "p q : Prop\nh : p ∧ q\n⊢ q ∧ p ∧ p"


@pytest.mark.parametrize(
    ("proof", "steps"),
    [
        ("by simp_all", [(START, "simp_all")]),
        (
            "by\n  obtain ⟨hp, hq⟩ := h\n  exact ⟨hq, hp, hp⟩",
            [(START, "obtain ⟨hp, hq⟩ := h"), ("p q : Prop\nhp : p\nhq : q\n⊢ q ∧ p ∧ p", "exact ⟨hq, hp, hp⟩")],
        ),
        ("by\n  exact nonsense", []),
    ],
)
def test_a_proof_becomes_its_steps(toolchain: Toolchain, proof: str, steps: list[tuple[str, str]]) -> None:
    found = asyncio.run(ProofReader(toolchain, LeanLimits(workers=1))(PROBLEM, proof))
    assert [(step.state, step.tactic) for step in found] == steps
    assert {(step.theorem, step.source, step.statement) for step in found} <= {
        ("t", "search", "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p ∧ p")
    }
