"""Retrieval: words, ranking, and the theorems that are offered."""

from prover.proof import Goal, Premise, Theorem
from prover.proposers.retrieval import Retriever, words
from prover.proposers.rules.retrieved import library
from prover.proposers.view import View

PREMISES = [
    Premise("Nat.add_comm", "∀ (n m : Nat), n + m = m + n"),
    Premise("Nat.mul_comm", "∀ (n m : Nat), n * m = m * n"),
    Premise("Nat.mul_le_mul", "∀ {p q m n : Nat}, p ≤ m → q ≤ n → p * q ≤ m * n"),
    Premise("List.length_append", "∀ {α : Type u_1} {as bs : List α}, (as ++ bs).length = as.length + bs.length"),
    Premise("List.mem_map", "∀ {α : Type u} {β : Type v} {b : β} {f : α → β} {l : List α}, b ∈ List.map f l ↔ "
            "∃ a, a ∈ l ∧ f a = b"),
    Premise("And.comm", "∀ {a b : Prop}, a ∧ b ↔ b ∧ a"),
]  # fmt: skip


def tactics(goal: str, premises: tuple[Premise, ...] = ()) -> list[str]:
    theorem = Theorem("t", "theorem t", 1, 0, 0, premises)
    return [candidate.tactic for candidate in library(View(Goal.parse(goal), theorem), Retriever(PREMISES))]


def test_names_are_split_and_operators_named() -> None:
    assert words("Nat.mul_le_mul") == ["nat", "mul", "le", "mul"]
    assert words("List.eraseDups xs ++ ys", {"xs", "ys"}) == ["list", "erase", "dups", "append"]


def test_the_best_premise_comes_first() -> None:
    retriever = Retriever(PREMISES)
    assert retriever.search(words("(xs ++ ys).length = n", {"xs", "ys", "n"}), 3)[0].name == "List.length_append"
    assert retriever.search(["nothing", "known"], 3) == []
    assert Retriever(()).search(["add"], 3) == []


def test_a_theorem_is_applied_where_its_conclusion_fits() -> None:
    found = tactics("a b c d : Nat\n⊢ a * c ≤ b * d")
    assert "apply Nat.mul_le_mul" in found
    assert "rw [Nat.mul_comm]" in found
    assert not any("add_comm" in tactic or "And.comm" in tactic for tactic in found)


def test_an_equivalence_is_applied_as_it_stands() -> None:
    found = tactics("α β : Type\nf : α → β\ny : β\nxs : List α\n⊢ y ∈ List.map f xs ↔ ∃ x, x ∈ xs ∧ f x = y")
    assert "apply List.mem_map" in found


def test_theorems_of_the_file_come_before_the_library() -> None:
    own = Premise("mul_swap", "∀ (a b : Nat), a * b = b * a")
    found = tactics("a b : Nat\n⊢ a * b = b * a", (own,))
    assert found.index("apply mul_swap") < found.index("apply Nat.mul_comm")
