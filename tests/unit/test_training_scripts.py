"""Flat scripts from structured proofs and from terms."""

from __future__ import annotations

import pytest

from prover.training.scripts import flatten, from_term, one_line

PROOFS = {
    "intro h; exact h": ["intro h", "exact h"],
    "constructor\n· exact a\n· intro x\n  simp": ["constructor", "exact a", "intro x", "simp"],
    "rcases h with a | b <;> simp": ["rcases h with a | b <;> simp"],
    "cases h with\n| inl a => exact a\n| inr b =>\n  intro x\n  exact b": [
        "cases h with | inl a => ?_ | inr b => ?_", "exact a", "intro x", "exact b",
    ],
    "induction n with | zero => rfl | succ n ih => rw [f]; exact ih": [
        "induction n with | zero => ?_ | succ n ih => ?_", "rfl", "rw [f]", "exact ih",
    ],
    "have h : p := by simp\nexact h": ["have h : p := by simp", "exact h"],
    "have h : p := by\n  intro x\n  simp\nexact h": ["have h : p := ?_", "exact h", "intro x", "simp"],
    "have h := by simp; omega\nexact h": ["have h := by simp; omega", "exact h"],
    "rw [a,\n  b]\nsimp -- why\n-- not\nomega": ["rw [a, b]", "simp", "omega"],
    "                    rw [a,\n  b]; exact c": ["rw [a, b]", "exact c"],
    "calc a = b := x\n  _ = c := y\nomega": ["calc a = b := x\n  _ = c := y", "omega"],
    "cases h with\n| inl a | inr a => exact a": ["cases h with\n  | inl a | inr a => exact a"],
    "first\n| rfl\n| simp\nomega": ["first\n  | rfl\n  | simp", "omega"],
    "": [],
}  # fmt: skip


@pytest.mark.parametrize("proof", PROOFS)
def test_a_block_becomes_a_flat_script(proof: str) -> None:
    assert list(flatten(proof)) == PROOFS[proof]


TERMS = {
    " h.symm": [("exact h.symm",)],
    " by\n  intro h\n  exact h": [("intro h", "exact h")],
    " fun a b => f a b": [("intro a b", "exact f a b"), ("exact fun a b => f a b",)],
    " fun ⟨a, b⟩ => f a b": [("rintro ⟨a, b⟩", "exact f a b"), ("exact fun ⟨a, b⟩ => f a b",)],
    " ⟨fun h => by omega, g⟩": [
        ("constructor", "intro h", "omega", "exact g"), ("exact ⟨fun h => by omega, g⟩",),
    ],
    " ⟨c, by simp⟩": [
        ("constructor", "exact c", "simp"), ("refine ⟨c, ?_⟩", "simp"), ("exact ⟨c, by simp⟩",),
    ],
    " match h with\n  | ⟨c, hc⟩ => g c hc": [("obtain ⟨c, hc⟩ := h", "exact g c hc")],
}  # fmt: skip


@pytest.mark.parametrize("term", TERMS)
def test_a_term_becomes_scripts(term: str) -> None:
    assert from_term(term) == TERMS[term]


def test_what_is_too_long_and_has_no_known_form_gives_nothing() -> None:
    assert from_term(" f" + " x" * 60) == []


def test_layout_that_means_something_is_kept() -> None:
    assert one_line("a\n    b") == "a b"
    assert one_line("exact by\n      simp\n      omega") == "exact by\n  simp\n  omega"
