"""One way to name what a tactic introduces."""

from __future__ import annotations

import pytest

from prover.training.naming import plainly_named

GOAL = "a b : Nat\nh : a = b\n⊢ (p ∨ q) → ∀ x, r x"


@pytest.mark.parametrize(
    ("tactic", "named"),
    [
        ("intro hpq", "intro h1"),
        ("intro hpq x", "intro h1 x"),
        ("intro hpq z", "intro h1 c"),
        ("rintro (hp | hq)", "rintro (h1 | h1)"),
        ("rintro (⟨hp, hq⟩ | ⟨hr, hs⟩) hz", "rintro (⟨h1, h2⟩ | ⟨h1, h2⟩) h3"),
        ("rintro (hp | hq) <;> simp [hp]", "rintro (h1 | h2) <;> simp [h1]"),
        ("obtain ⟨k, hk⟩ := h", "obtain ⟨c, h1⟩ := h"),
        ("obtain ⟨k, rfl⟩ := h", "obtain ⟨c, rfl⟩ := h"),
        ("have key : a = 0 := by omega", "have key : a = 0 := by omega"),
        ("have hx : a = 0 := ?_", "have h1 : a = 0 := ?_"),
        ("induction a with | zero => ?_ | succ n IH => ?_", "induction a with | zero => ?_ | succ c ih => ?_"),
        ("exact ⟨h, hx⟩", "exact ⟨h, hx⟩"),
        ("intro h", "intro h"),  # shadows: what the goal calls h stays reachable or not, as it was
    ],
)
def test_new_names_are_the_first_free_ones(tactic: str, named: str) -> None:
    assert plainly_named(GOAL, tactic) == named
    assert plainly_named(GOAL, named) == named


def test_what_is_no_goal_is_refused() -> None:
    with pytest.raises(ValueError, match="not a goal"):
        plainly_named("no turnstile", "intro h")
