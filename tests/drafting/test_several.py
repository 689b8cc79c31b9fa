"""Holes that stand for several goals at once become a hole for each, as many as real Lean says."""

from __future__ import annotations

import asyncio

import pytest
from making_attempts import LIMITS, Attempts
from scripted_replies import scripted

from prover.drafting import sketch as sketches
from prover.drafting.separate import separated
from prover.drafting.sketch import Sketch
from prover.evaluation.problems import Problem
from prover.lean.installation.toolchain import Toolchain

BOTH = Problem(
    "both", "theorem both (p q : Prop) (h : p ∧ q) (k : p ∨ q) : q ∧ p := by", informal_proof="Take it apart."
)
TWO = "\n· sorry\n· sorry"


def body_after(toolchain: Toolchain, body: str) -> tuple[str, tuple[str, ...]]:
    """The block after its holes were separated, and what is said of it."""

    async def work() -> tuple[str, tuple[str, ...]]:
        read = await sketches.elaborate(BOTH, body, toolchain, LIMITS)
        assert isinstance(read, Sketch), read.describe(BOTH)
        found, said = await separated(read, BOTH, toolchain, LIMITS)
        assert found.file.text == sketches.text_of(BOTH, found.body)
        return found.body, said

    return asyncio.run(work())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("constructor <;> sorry", f"constructor{TWO}"),
        ("constructor\n  <;> sorry", f"constructor{TWO}"),
        ("constructor; all_goals sorry", f"constructor{TWO}"),
        ("constructor\nall_goals\n  have x : p := by\n    sorry\n  sorry",
         "constructor" + "\n· have x : p := by\n    sorry\n  sorry" * 2),
        ("cases k <;> (constructor <;> sorry)", "cases k" + "\n· (constructor\n   · sorry\n   · sorry)" * 2),
        ("have g : q ∧ p := by constructor <;> sorry\nexact g",
         "have g : q ∧ p := by constructor" + f"\n{' ' * 21}· sorry" * 2 + "\nexact g"),
        ("rcases k with\n    a | b\n  <;> constructor <;> sorry",
         "rcases k with\n    a | b\n  <;> constructor" + TWO * 2),
    ],
    ids=["and then", "on its own line", "all goals", "a block", "nested", "within a claim", "over several lines"],
)  # fmt: skip
def test_a_bullet_for_each_goal(toolchain: Toolchain, body: str, expected: str) -> None:
    found, said = body_after(toolchain, body)
    assert found == expected
    assert said


@pytest.mark.parametrize(
    "body",
    [
        "rcases h with ⟨a, b⟩ <;> sorry",
        "constructor\n· sorry\nall_goals sorry",
        "cases k with\n| inl a | inr b => sorry",
        "repeat' constructor\nall_goals exact h.left <;> exact h.right\nall_goals sorry",
    ],
    ids=["one goal", "one goal left", "cases that share a proof", "no hole is left in it"],
)
def test_what_is_one_hole_or_cannot_be_told_apart_stays(toolchain: Toolchain, body: str) -> None:
    read = asyncio.run(sketches.elaborate(BOTH, body, toolchain, LIMITS))
    if isinstance(read, Sketch):
        assert body_after(toolchain, body) == (body, ())


def test_a_sketch_with_a_hole_for_several_goals_is_verified(toolchain: Toolchain) -> None:
    body = "  have g : p ∧ q ∧ p := by\n    refine ⟨?_, ?_, ?_⟩ <;> sorry\n  constructor\n  all_goals sorry\n"
    attempts = Attempts(toolchain, scripted(sketch=body))
    (row,) = attempts.make(BOTH)
    assert row.verdict == "verified", row.message
    (sketch,) = attempts.records[0].sketches
    assert sketch.separated == (
        "line 2: `<;> sorry` stood for 3 goals", "line 7: `all_goals sorry` stood for 2 goals",
    )  # fmt: skip
    assert [hole.outcome for hole in sketch.holes] == ["closed"] * 5
    assert [sketch.body[hole.start : hole.end] for hole in sketch.holes] == ["sorry"] * 5


def test_cases_that_share_a_hole_are_named_as_what_they_are(toolchain: Toolchain) -> None:
    attempts = Attempts(toolchain, scripted(sketch="  cases k\n  case inl | inr => sorry\n"))
    (row,) = attempts.make(BOTH)
    assert (row.verdict, row.stop) == ("unproved", "open holes")
    assert "it stands for several at once (`case a | b`" in row.message
