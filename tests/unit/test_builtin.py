"""The built-in proposer: what it offers for a goal, in what order, and the contract of `propose`."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.proof import Candidate, Goal, Premise, ProofState, Theorem
from prover.proposers.builtin import BuiltinProposer
from prover.proposers.priors import PRIORS
from prover.proposers.view import View

THEOREM = Theorem("t", "theorem t : True", 1, 0, 0)
GOALS = [
    "⊢ ∀ (p q r : Prop), p ∧ (q ∨ r) ↔ p ∧ q ∨ p ∧ r",
    "p q r : Prop\nh : p ∧ (q ∨ r)\n⊢ p ∧ q ∨ p ∧ r",
    "α β : Type\nf : α → β\ny : β\nxs : List α\n⊢ y ∈ List.map f xs ↔ ∃ x, x ∈ xs ∧ f x = y",
    "n k : Nat\nhk : n = 2 * k + 1\n⊢ ∃ k, n + 1 = 2 * k ∨ n + 1 = 2 * k + 1",
    "case succ\nf : Nat → Nat\nh : ∀ (n : Nat), f n < f (n + 1)\nn : Nat\nih : n ≤ f n\n⊢ n + 1 ≤ f (n + 1)",
    "α : Type\nxs✝ : List α\nx✝ : α\nh✝ : x✝ ∈ xs✝\n⊢ xs✝ ≠ []",
]


def propose(goal: str, count: int = 200, theorem: Theorem = THEOREM) -> Sequence[Candidate]:
    return asyncio.run(BuiltinProposer().propose(theorem, ProofState((goal,)), count))


def tactics(goal: str, count: int = 200) -> list[str]:
    return [candidate.tactic for candidate in propose(goal, count)]


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("count", [1, 8, 64])
def test_contract(goal: str, count: int) -> None:
    found = propose(goal, count)
    assert 1 <= len(found) <= count
    assert len({candidate.tactic for candidate in found}) == len(found)
    assert all(candidate.logprob <= 0 for candidate in found)
    assert [c.logprob for c in found] == sorted((c.logprob for c in found), reverse=True)
    assert all(candidate.source in PRIORS for candidate in found)
    assert found == propose(goal, count)


@pytest.mark.parametrize("goal", GOALS)
def test_a_smaller_count_is_a_prefix(goal: str) -> None:
    assert propose(goal, 5) == propose(goal, 60)[:5]


def test_no_goal_no_candidates() -> None:
    assert asyncio.run(BuiltinProposer().propose(THEOREM, ProofState(()), 10)) == []
    assert propose("what is this") == []


def test_only_the_first_goal_counts() -> None:
    state = ProofState(("p : Prop\n⊢ p → p", "n : Nat\n⊢ n = n"))
    found = asyncio.run(BuiltinProposer().propose(THEOREM, state, 100))
    assert "intro h" in [candidate.tactic for candidate in found]


def test_introduction_takes_premises_apart() -> None:
    found = tactics("p q : Prop\n⊢ p ∧ q → (∃ n, n = 1 ∧ p) → q ∨ p → p")
    assert "rintro ⟨h1, h2⟩ ⟨n, h4, h5⟩ (h7 | h7)" in found
    assert "intro h h3 h6" in found
    assert "intro h" in found


def test_introduction_keeps_the_names_of_variables() -> None:
    assert "intro x y h" in tactics("α : Type\nx✝ : α\n⊢ ∀ (x y : α), x = y → y = x")
    assert "intro x1" in tactics("α : Type\nx : α\n⊢ ∀ (x y : α), x = y → y = x")


def test_a_negated_target_is_assumed() -> None:
    assert "intro h1 h2" in tactics("p q : Prop\nh : p\n⊢ ¬p → ¬q")
    assert "intro h" in tactics("a b : Nat\n⊢ a ≠ b")


def test_hypotheses_are_taken_apart() -> None:
    found = tactics("p q : Prop\nα : Type\nr : α → Prop\nh : p ∧ ∃ x, r x\nk : p ∨ q\n⊢ p")
    assert "rcases h with ⟨h1, x, h2⟩" in found
    assert "rcases k with h1 | h1" in found


def test_a_variable_is_substituted_only_where_lean_can() -> None:
    assert "subst h" in tactics("a b : Nat\nh : a = b + 1\n⊢ 0 < a")
    assert "subst h" not in tactics("a b : Nat\nh : a = a * b\n⊢ 0 < a")


def test_inaccessible_names_are_given_one() -> None:
    found = tactics("α : Type\nxs✝ : List α\nx✝ : α\nh✝ : x✝ ∈ xs✝\n⊢ xs✝ ≠ []")
    assert "rename_i xs x h" in found or "rename_i xs x1 h" in found
    assert not any("✝" in tactic for tactic in found)


def test_modus_ponens_on_the_context() -> None:
    found = tactics(
        "p q : Prop\nα : Type\nr s : α → Prop\na : α\nh : p → q\nk : p\nf : ∀ (x : α), r x → s x\nl : r a\n⊢ q"
    )
    assert "specialize h k" in found
    assert "have h1 := f _ l" in found
    assert "apply h" in found
    assert "apply f" not in found


def test_a_known_consequence_is_not_derived_again() -> None:
    goal = "α : Type\nr s : α → Prop\na : α\nf : ∀ (x : α), r x → s x\nl : r a\nm : s a\n⊢ r a"
    assert not any(tactic.startswith("have") and "f _ l" in tactic for tactic in tactics(goal))


def test_witnesses_solve_equations() -> None:
    found = tactics("n m : Nat\nh : n = 4 + m\n⊢ ∃ o, n = 2 + o")
    assert "refine ⟨n - 2, ?_⟩" in found
    assert "refine ⟨(n + 1) / 2, ?_⟩" in tactics("n : Nat\n⊢ ∃ k, n + 1 = 2 * k")


def test_witnesses_come_from_matching_hypotheses() -> None:
    found = tactics("α : Type\np : α → Prop\na b : α\nh : p b\n⊢ ∃ x, p x")
    first = next(tactic for tactic in found if tactic.startswith("refine ⟨"))
    assert first.startswith("refine ⟨b, ?_⟩")


def test_induction_leaves_named_cases() -> None:
    assert "induction n with | zero => ?_ | succ n ih => ?_" in tactics("n m : Nat\n⊢ n + m = m + n")
    found = tactics("α : Type\nxs ys : List α\n⊢ xs.reverse ++ ys = ys")
    assert "induction xs with | nil => ?_ | cons x xs ih => ?_" in found
    assert "induction xs generalizing ys with | nil => ?_ | cons x xs ih => ?_" in found


def test_no_induction_on_what_has_no_constructors() -> None:
    found = tactics("α : Type\nf : α → α\nx : α\n⊢ f (f x) = x")
    assert not any(tactic.startswith(("induction", "cases")) for tactic in found)


def test_own_definitions_are_unfolded() -> None:
    found = tactics("t : Tree\n⊢ t.size = mirror t.size")
    assert "simp [Tree.size, mirror]" in found
    assert "unfold mirror" in found
    assert not any("List.map" in tactic for tactic in tactics("f : Nat → Nat\n⊢ List.map f [] = []"))


def test_rewriting_only_where_a_side_occurs() -> None:
    found = tactics("a b c : Nat\nh : a = b\nk : c = c + 0\n⊢ a + 1 = b + 1")
    assert "rw [h]" in found
    assert "rw [k]" not in found


def test_classical_steps_come_late() -> None:
    found = propose("p q : Prop\nh : ¬(¬p ∧ ¬q)\n⊢ p ∨ q")
    kinds = [candidate.source for candidate in found]
    assert kinds.index("case distinction") > kinds.index("left or right")
    assert any(c.tactic.startswith("refine Classical.byContradiction") for c in found)


def test_decide_only_without_variables() -> None:
    assert "decide" in tactics("⊢ 2 + 2 = 4")
    assert "decide" not in tactics("n : Nat\n⊢ n = n")


def test_unknown_lemmas_are_left_out_of_simp_sets() -> None:
    class Source:
        def premises(self) -> Sequence[Premise]:
            return [Premise("Nat.mul_comm", "∀ (n m : Nat), n * m = m * n")]

    proposer = BuiltinProposer(Source())
    goal = "a b : Nat\n⊢ a * b = b * a"
    found = asyncio.run(proposer.propose(THEOREM, ProofState((goal,)), 200))
    assert "simp [Nat.mul_comm]" in [candidate.tactic for candidate in found]
    assert not any("Nat.mul_assoc" in candidate.tactic for candidate in found)


@pytest.mark.parametrize(
    ("type_", "proposition"),
    [("p", True), ("Nat", False), ("α → p", True), ("α → Nat", False), ("∀ (x : α), q x", True), ("q a", True),
     ("List α", False), ("a = a", True), ("α × α", False), ("¬p", True), ("Sorted xs", True)],
)  # fmt: skip
def test_propositions_are_told_from_data(type_: str, proposition: bool) -> None:
    view = View(Goal.parse(f"α : Type\np : Prop\nq : α → Prop\na : α\nxs : List α\nz : {type_}\n⊢ p"), THEOREM)
    assert view.locals[-1].proposition is proposition


pieces = st.sampled_from(
    [
        "p",
        "q",
        "n",
        "xs",
        "∧",
        "∨",
        "→",
        "¬",
        "∀ x,",
        "∃ x,",
        "x",
        "(",
        ")",
        "=",
        "+",
        "[]",
        "f",
        "a✝",
        "if",
        "⟨",
        "2",
        "xs.length",
        "(f x).succ",
        "x.1 n",
        "(x.2 n).g",
        "Nat.succ",
        ".foo",
        "::",
        "++",
        "List.map f",
        "fun y =>",
        "^",
        "*",
    ]
)
sentences = st.lists(pieces, min_size=1, max_size=12).map(" ".join)


@given(st.lists(sentences, max_size=4), sentences)
def test_any_goal_gets_an_answer(hypotheses: list[str], target: str) -> None:
    context = "p q : Prop\nn : Nat\nxs : List Nat\nf : Nat → Nat\n"
    lines = "".join(f"h{i} : {hypothesis}\n" for i, hypothesis in enumerate(hypotheses))
    found = propose(f"{context}{lines}⊢ {target}", 64)
    assert found
    assert all(candidate.tactic.strip() and "\n" not in candidate.tactic for candidate in found)


def test_functions_of_terms_belong_to_their_type() -> None:
    view = View(
        Goal.parse("t : Tree\nxs : List Tree\n⊢ (xs ++ [t]).reverse.length = (mirror t).size + t.size"), THEOREM
    )
    assert {"List.length", "List.reverse", "Tree.size", "mirror"} <= view.constants


def test_hypotheses_on_variable_predicates_have_no_cases() -> None:
    found = tactics("α : Type\np : α → Prop\nx : α\nh : p x\n⊢ p x")
    assert not any(tactic.startswith(("cases h", "induction h", "constructor")) for tactic in found)


def test_all_conjunctions_and_existentials_are_taken_apart_at_once() -> None:
    found = tactics("b c : Nat\nh : ∃ k, b = 2 * k\nl : ∃ k, c = 2 * k\n⊢ ∃ k, b + c = 2 * k")
    assert "(rcases h with ⟨k, rfl⟩; rcases l with ⟨k1, rfl⟩)" in found
    assert not any(tactic.startswith(("refine", "induction", "by_cases")) for tactic in found)


def test_one_variable_is_substituted_once() -> None:
    found = tactics("b : Nat\nh : ∃ k, b = 2 * k\nl : ∃ k, b = 3 * k\n⊢ ∃ k, b = 6 * k")
    assert "(rcases h with ⟨k, rfl⟩; rcases l with ⟨k1, h1⟩)" in found


def test_induction_two_steps_at_a_time() -> None:
    found = tactics("P : Nat → Prop\nh0 : P 0\nh1 : P 1\nhs : ∀ (n : Nat), P n → P (n + 2)\nn : Nat\n⊢ P n")
    assert "exact (show P n ∧ P (n + 1) by induction n <;> simp_all).1" in found


def test_accumulators_are_generalised() -> None:
    found = tactics("α : Type\nxs : List α\n⊢ List.foldl (fun acc x => x :: acc) [] xs = xs.reverse")
    fold = "List.foldl (fun acc => fun x => x :: acc)"
    assert f"suffices key : ∀ k, {fold} k xs = xs.reverse ++ k by simpa using key []" in found


def test_a_hypothesis_that_rewrites_variables_is_kept_from_simp() -> None:
    found = tactics("α β : Type\nf : α → β\nh : ∀ (x y : α), f x = f y → x = y\na b : α\nk : f a = f b\n⊢ a = b")
    assert not any("simp_all" in tactic for tactic in found)


def test_witnesses_use_equations_of_the_context() -> None:
    found = tactics("n k : Nat\nh : n * (n + 1) = 2 * k\n⊢ ∃ k, (n + 1) * (n + 1 + 1) = 2 * k")
    assert "refine ⟨k + n + 1, ?_⟩" in found


def test_one_direction_of_an_equivalence_is_a_theorem_too() -> None:
    class Source:
        def premises(self) -> Sequence[Premise]:
            return [Premise("Nat.mul_self_inj", "∀ {m n : Nat}, m * m = n * n ↔ m = n")]

    goal = "a b : Nat\nh : a * a = b * b\n⊢ a = b"
    found = asyncio.run(BuiltinProposer(Source()).propose(THEOREM, ProofState((goal,)), 200))
    assert "exact (Nat.mul_self_inj).mp h" in [candidate.tactic for candidate in found]


def test_lemmas_of_the_file_join_the_definitions_that_they_are_about() -> None:
    premises = (Premise("f_zero", "theorem f_zero : f 0 = 0"), Premise("other", "theorem other : g 0 = 0"))
    theorem = replace(THEOREM, premises=premises)
    found = [c.tactic for c in propose("x : Nat\nh : x = 0\n⊢ f (f x) = 0", theorem=theorem)]
    assert "simp_all [f, f_zero]" in found


def test_competition_tactics_need_a_library_that_has_them() -> None:
    goal = "n : ℕ\nh : Even n\n⊢ n ^ 2 % 4 = 0"
    plain = tactics(goal)
    imported = [c.tactic for c in propose(goal, theorem=replace(THEOREM, imports=("Competition",)))]
    assert not {"norm_num", "nlinarith"} & set(plain)
    assert {"norm_num", "nlinarith"} <= set(imported)
    assert "obtain ⟨k, h1⟩ := h" in imported
    assert any(tactic.startswith("rcases (by omega : n % 4 = 0 ∨ n % 4 = 1") for tactic in imported)


def test_an_inverse_is_no_number() -> None:
    theorem = replace(THEOREM, imports=("Competition",))
    goal = "n : ZMod 11\nh : 24⁻¹ < n\ng : n⁻¹ ≤ 2\n⊢ 24⁻¹ * n = 24⁻¹ + 3"
    assert propose(goal, theorem=theorem)


def test_instances_at_terms_that_occur() -> None:
    goal = "f : Nat → Nat\nh : ∀ (n : Nat), f n ≤ f (n + 1)\nm k : Nat\nih : f m ≤ f (m + k)\n⊢ f m ≤ f (m + (k + 1))"
    assert "have h1 := h (m + k) <;> omega" in tactics(goal)


def test_witnesses_by_unification() -> None:
    goal = "α : Type\nx : α\nxs : List α\nn : Nat\n⊢ ∃ y ys, x :: xs = y :: ys ∧ ys.length = n"
    assert "refine ⟨_, _, rfl, ?_⟩" in tactics(goal)
