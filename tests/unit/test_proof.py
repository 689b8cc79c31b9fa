"""Goals are read as Lean prints them."""

import pytest

from prover.proof import Goal, Hypothesis, ProofState


def test_case_hypotheses_and_target() -> None:
    goal = Goal.parse("case succ\nn m : Nat\nih : n + m = m + n\n⊢ n + 1 + m = m + (n + 1)")
    assert goal.case == "succ"
    assert goal.hypotheses == (Hypothesis(("n", "m"), "Nat"), Hypothesis(("ih",), "n + m = m + n"))
    assert goal.target == "n + 1 + m = m + (n + 1)"


def test_a_let_variable_keeps_its_value() -> None:
    assert Goal.parse("x : Nat := 5\n⊢ x = 5").hypotheses == (Hypothesis(("x",), "Nat", "5"),)


def test_long_types_continue_on_indented_lines() -> None:
    goal = Goal.parse("h :\n  ∀ x : Nat, a ∧\n    b\n⊢ c →\n    d")
    assert goal.hypotheses == (Hypothesis(("h",), "∀ x : Nat, a ∧\n    b"),)
    assert goal.target == "c →\n    d"


def test_inaccessible_names_and_instances() -> None:
    goal = Goal.parse("inst✝ : Decidable p\na✝¹ a✝ : Nat\n⊢ p")
    assert [h.names for h in goal.hypotheses] == [("inst✝",), ("a✝¹", "a✝")]


@pytest.mark.parametrize("text", ["", "no turnstile", "h : p"])
def test_what_is_not_a_goal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a goal"):
        Goal.parse(text)


def test_states_with_equal_goals_are_equal_whatever_their_handle() -> None:
    one, other = ProofState(("⊢ p",), ("intro x",)), ProofState(("⊢ p",), ("intros",))
    assert one == other
    assert hash(one) == hash(other)
