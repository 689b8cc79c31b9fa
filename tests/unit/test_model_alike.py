"""Tactics that differ only in the names that they give."""

from __future__ import annotations

import math

import pytest

from prover.proof import Candidate
from prover.proposers.model.alike import introduced, merged, shape


@pytest.mark.parametrize(
    ("tactic", "names"),
    [
        ("intro h hx", "h hx"),
        ("rintro ⟨x, hx⟩ | h", "x hx h"),
        ("obtain ⟨x, rfl⟩ := h y", "x"),
        ("have h : a % 3 = 0 := by omega", "h"),
        ("have h1 := h a", "h1"),
        ("rcases Nat.le_total a b with h | h", "h h"),
        ("rcases h with ⟨x, hx : p x⟩", "x hx"),
        ("induction xs with | nil => ?_ | cons x xs ih => ?_", "x xs ih"),
        ("induction m generalizing x with | zero => ?_ | succ m ih => ?_", "m ih"),
        ("cases n with | zero => rfl | succ n => exact h n", "n"),
        ("rw [h, ← Nat.add_comm] at h2", ""),
        ("exact fun h => h.2", ""),
    ],
)
def test_the_names_that_a_tactic_gives(tactic: str, names: str) -> None:
    assert introduced(tactic) == names.split()


def test_other_names_are_the_same_shape_and_other_things_are_not() -> None:
    assert shape("rcases h with a | a") == shape("rcases h with hx | hx") != shape("rcases h with a | b")
    assert shape("rcases h with a | a") != shape("rcases g with a | a")
    assert shape("induction n with | zero => ?_ | succ n ih => ?_") == shape(
        "induction n with | zero => ?_ | succ n IH => ?_"
    )
    assert shape("have h : p := h0") != shape("have h : q := h0")
    assert shape("intro x") != shape("intro x y")


def test_the_probabilities_of_those_alike_are_added() -> None:
    given = [
        Candidate("intro h", math.log(0.2), 3, "m"),
        Candidate("omega", math.log(0.25), 2, "m"),
        Candidate("intro hx", math.log(0.15), 4, "m"),
    ]
    first, second = merged(given, frozenset({"h"}))
    assert (first.tactic, first.tokens) == ("intro hx", 4), "h is taken"
    assert first.logprob == pytest.approx(math.log(0.35))
    assert second == given[1]
    assert merged(given)[0].tactic == "intro h"
    assert merged([]) == []
