"""Which tactic texts may stand in a search document."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.files import lexer


@pytest.mark.parametrize(
    "text",
    [
        "simp",
        "exact h.1",
        "intro x; exact x",
        "constructor <;> assumption",
        "rw [← foo, bar_baz']",
        "rcases h with ⟨x, hx | ⟨y, hy⟩⟩",
        "induction n with\n| zero => simp\n| succ n ih =>\n  simp [ih]",
        "exact (by simp : 1 + 1 = 2)",
        "exact List.prefix_append _ _",
        "exact ⟨fun h => h.1, fun ⟨a, b⟩ => b⟩",
        "show c = 'a' ∨ c = '\\'' ∨ c = '\"' ∨ c = '('",
        'exact foo "a ( string -- with /- everything" rfl',
        "exact h -- and why (not",
        "/- first ( -/ simp /- nested /- comment -/ -/ at h",
        "exact «a (strange) name».2",
        "exact? ",
        "open Classical in exact em p",
        "open Nat (succ_le zero_le) in simp",
        "set_option maxRecDepth 1000 in simp",
        "· simp\n· omega",
        "case inl h => exact h",
        "conv => lhs; rw [h]",
        "exact theorem1 axiom' end_of instance₁",
        "exact foo.end.theorem",
        "(intro h; exact h)",
        "decide",
        "simp only [Set.image f '' s, g ⁻¹' t]",
        "calc a = b := h\n  _ = c := h'",
        "have stopped := native_of sorry_free",
        "next => simp",
        "simp [x#1]",
        "exact #[1, 2]",
        "exact xs[0]!",
    ],
)
def test_admits(text: str) -> None:
    assert lexer.admit(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("  \n ", "empty"),
        ("-- only a comment", "empty"),
        ("/- only -/", "empty"),
        ("exact (h", "missing `)`"),
        ("exact h)", "unbalanced `)`"),
        ("exact ⟨h)", "unbalanced `)`"),
        ("exact hp)\n| (exact hq", "unbalanced `)`"),
        ("exact «a", "unbalanced `«`"),
        ("exact a»", "unbalanced `»`"),
        ("simp /- and then", "unterminated comment"),
        ("simp /- /- -/", "unterminated comment"),
        ('exact "a', "unterminated string"),
        ('exact "a\\"', "unterminated string"),
        ("exact 'ab'", "unterminated character"),
        ("theorem x : p := h", "begins a command"),
        ("exact h theorem x : p := h", "begins a command"),
        ("exact h\nend", "begins a command"),
        ("exact h)theorem", "unbalanced"),
        ("exact 2theorem x : True := h", "begins a command"),
        ("exact sᶜtheorem x : True := h", "begins a command"),
        ("exact λtheorem", "begins a command"),
        ("exact h\n@[simp] theorem x : p := h", "begins a command"),
        ("exact h\n#eval 1", "is a command"),
        ("#print axioms foo", "is a command"),
        ("exact h\n/-- doc -/", "doc comment"),
        ("simp /-! module -/", "doc comment"),
        ("exact h\nwhere x := 1", "ends the tactic block"),
        ("exact f\ntermination_by 1", "ends the tactic block"),
        ("sorry", "cannot be verified"),
        ("exact (sorry)", "cannot be verified"),
        ("admit", "cannot be verified"),
        ("exact sorryAx _", "cannot be verified"),
        ("exact _root_.sorryAx _ true", "cannot be verified"),
        ("native_decide", "cannot be verified"),
        ("decide +native", "cannot be verified"),
        ("decide (config := {native := true})", "cannot be verified"),
        ("exact Lean.ofReduceBool _ _ rfl", "cannot be verified"),
        ("stop", "cannot be verified"),
        ("run_tac Lean.Elab.Tactic.admitGoal (← Lean.Elab.Tactic.getMainGoal)", "runs code"),
        ("exact by_elab return .const `x []", "runs code"),
        ("open Classical", "without `in`"),
        ("open Foo\nexact h", "without `in`"),
        ("set_option maxRecDepth 10", "without `in`"),
        ("set_option debug.skipKernelTC true in simp", "not accepted"),
        ("set_option warn.sorry false in simp", "not accepted"),
        ("set_option pp.all true in simp", "not accepted"),
        ("import Mathlib", "begins a command"),
        ("<;> simp", "does not start with"),
        ("+ 1", "does not start with"),
        ("at h", "does not start with"),
        ("with x", "does not start with"),
        ("| inl h => simp", "does not start with"),
        ("⟨h, h⟩", "does not start with"),
        ("1", "does not start with"),
        ("simp;", "does not end with"),
        ("have h : p := by", "does not end with"),
        ("simp <;>", "does not end with"),
        ("exact fun x =>", "does not end with"),
        ("simp\x00", "control character"),
        ("simp\x1b[2J", "control character"),
        ("simp\tat h", "control character"),
        ("simp\r\nsimp", "control character"),
        ("simp\x85", "control character"),
        ("simp\ud800", "control character"),
        ("simp\u2028", "control character"),
        ('exact s!"{x}"', "strings are not accepted"),
        ('exact r"\\"', "strings are not accepted"),
        ('exact r#"a"#', "strings are not accepted"),
        ("simp " * 20_000, "characters"),
        ("exact " + "(" * 100 + ")" * 100, "deeper"),
    ],
)
def test_refuses(text: str, reason: str) -> None:
    with pytest.raises(lexer.Inadmissible, match=re.escape(reason)):
        lexer.admit(text)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("  simp  ", "simp"),
        ("\n  simp\n  omega\n", "simp\nomega"),
        ("simp -- because", "simp"),
        ("simp /- because -/", "simp"),
        ("-- first\nsimp", "simp"),
        (
            "cases h with\n| inl a => simp -- one\n| inr b => simp",
            "cases h with\n| inl a => simp -- one\n| inr b => simp",
        ),
    ],
)
def test_normal_form(text: str, normal: str) -> None:
    assert lexer.admit(text) == normal


@given(st.text(alphabet=st.sampled_from("abh ()[]⟨⟩«»\"'\\-/!?.\n#@;|=:<>·theormnds0λ"), max_size=60))
def test_reading_never_fails_otherwise_and_is_idempotent(text: str) -> None:
    try:
        normal = lexer.admit(text)
    except lexer.Inadmissible:
        return
    assert lexer.admit(normal) == normal
    assert "\n" not in normal[:1] + normal[-1:]


def test_words() -> None:
    assert lexer.words("all_goals simp [foo, bar.baz] at h -- case") == {
        "all_goals",
        "simp",
        "foo",
        "bar.baz",
        "at",
        "h",
    }
