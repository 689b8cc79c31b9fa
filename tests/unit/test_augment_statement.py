"""Statements are taken apart and said otherwise as texts; what becomes of them is Lean's to say (tests/lean)."""

from __future__ import annotations

import pytest

from prover.augmentation.formal.backward import backward
from prover.augmentation.formal.restating import operands, restated
from prover.augmentation.formal.statement import Binder, Shape, UnreadableError, fresh, parse
from prover.augmentation.formal.variants import proof_key
from prover.proof import Goal


def shape(text: str, *facts: str) -> Shape:
    return Shape(parse(text), (), frozenset(facts), Goal("True"))


def test_a_statement_is_its_binders_and_its_conclusion() -> None:
    found = parse(
        "theorem t {α : Type} [Inhabited α] (f : α → Nat) -- a remark\n"
        "    (a b : α) (_ : a = b) (h : f a ≤ f b) :\n  f b ≥ f a := by"
    )
    assert found.name == "t"
    assert found.conclusion == "f b ≥ f a"
    assert [(b.name, b.type, b.style) for b in found.binders if not b.anonymous] == [
        ("α", "Type", "{"),
        ("f", "α → Nat", "("),
        ("a", "α", "("),
        ("b", "α", "("),
        ("h", "f a ≤ f b", "("),
    ]
    assert [b.type for b in found.binders if b.anonymous] == ["Inhabited α", "a = b"]
    assert found.text == (
        "theorem t {α : Type} [Inhabited α] (f : α → Nat) (a b : α) (_ : a = b) (h : f a ≤ f b) : f b ≥ f a"
    )


@pytest.mark.parametrize(
    "text",
    [
        "def f : Nat := 1",
        "theorem t (n : Nat := 3) : n = n",
        "theorem t (n) : n = n",
        "theorem t (n : Nat) (n : Int) : n = n",
        "theorem t.{u} (α : Type u) : True",
        "theorem t (n : Nat",
    ],
)
def test_what_cannot_be_taken_apart_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError):
        parse(text)


def test_a_fresh_name_is_the_first_that_is_not_taken() -> None:
    assert fresh({"h"}, "h", "g") == "g"
    assert fresh({"h", "g", "g1"}, "h", "g") == "g2"


@pytest.mark.parametrize(
    ("text", "operator", "sides"),
    [
        ("a + b = c * d", "=", ("a + b", "c * d")),
        ("(a = b) ∧ c = d ∧ e", "∧", ("a = b", "c = d ∧ e")),
        ("p → q → r", "→", ("p", "q → r")),
        ("(p → q) → r", "→", ("p → q", "r")),
        ("∀ x, p x = q x", "=", None),
        ("a = b ↔ c", "=", None),
        ("¬a = b", "=", None),
    ],
)
def test_the_sides_of_an_operator(text: str, operator: str, sides: tuple[str, str] | None) -> None:
    assert operands(text, operator) == sides


def test_restatements() -> None:
    made = {
        v.rule: v
        for v in restated(shape("theorem t (a b : Int) (h : a ≤ b) (k : a = 0 ∧ b ≠ 1) : a < b + 1", "h", "k"), [])
    }
    texts = {rule: variant.statement.text.removeprefix("theorem t (a b : Int) ") for rule, variant in made.items()}
    assert texts["≤ as ≥ in h"] == "(h : b ≥ a) (k : a = 0 ∧ b ≠ 1) : a < b + 1"
    assert texts["sides of ∧ in k"] == "(h : a ≤ b) (k : b ≠ 1 ∧ a = 0) : a < b + 1"
    assert texts["< as 0 < - in the goal"] == "(h : a ≤ b) (k : a = 0 ∧ b ≠ 1) : 0 < (b + 1) - a"
    assert texts["h and k joined"] == "(hyp : a ≤ b ∧ a = 0 ∧ b ≠ 1) : a < b + 1"
    assert texts["k parted"] == "(h : a ≤ b) (k_left : a = 0) (k_right : b ≠ 1) : a < b + 1"
    assert texts["k into the goal"] == "(h : a ≤ b) : a = 0 ∧ b ≠ 1 → a < b + 1"
    assert texts["contraposed with k"] == "(h : a ≤ b) (hn : ¬ (a < b + 1)) : ¬ (a = 0 ∧ b ≠ 1)"
    assert made["contraposed with k"].more
    assert not made["k parted"].more


def test_every_numeral_is_asked_for_but_the_answer() -> None:
    asked = list(backward(shape("theorem t (n : Int) (h : 2 * n + 3 = 7) : n = 2", "h"), "t"))
    assert [(each.numeral, each.place) for each in asked] == [("2", "h"), ("3", "h"), ("7", "h")]
    assert asked[1].statement.text == "theorem t (n : Int) (x) (h : 2 * n + x = 7) (hx : n = 2) : x = 3"
    assert asked[1].statement.binder("x") == Binder("x", "")


def test_proofs_that_differ_in_names_only_are_the_same() -> None:
    statement = "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p"
    first = ("obtain ⟨hp, hq⟩ := h", "exact ⟨hq, hp⟩")
    assert proof_key(statement, first) == proof_key(statement, ("obtain ⟨ha, hb⟩ := h", "exact ⟨hb,  ha⟩"))
    assert proof_key(statement, first) != proof_key(statement, ("obtain ⟨ha, hb⟩ := h", "exact ⟨ha, hb⟩"))
    assert proof_key(statement, first) != proof_key(statement, ("exact h.symm",))
