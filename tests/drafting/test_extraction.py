"""The proof in a reply, and what is refused."""

from __future__ import annotations

import pytest

from prover.drafting.extraction import MAX_REPLY, NoProof, proof_of, statement_of

BODY = "have h : 1 = 1 := by\n  sorry\nexact h"


@pytest.mark.parametrize(
    "reply",
    [
        "  have h : 1 = 1 := by\n    sorry\n  exact h\n",
        "by\n  have h : 1 = 1 := by\n    sorry\n  exact h",
        "theorem t : 1 = 1 := by\n  have h : 1 = 1 := by\n    sorry\n  exact h\n",
        "Here it is:\n\n```lean4\ntheorem t : 1 = 1 := by\n  have h : 1 = 1 := by\n    sorry\n  exact h\n```\nDone.",
        "```\n  have h : 1 = 1 := by\n    sorry\n  exact h\n```",
        "```lean\nimport X\n\ntheorem t : 1 = 1 := by\n  have h : 1 = 1 := by\n    sorry\n  exact h\n\n#eval 1\n```",
        "```lean\ntheorem t : 1 = 1 := by\n  have h : 1 = 1 := by\n    sorry\n  exact h",  # cut off
        "theorem t : 1 = 1 := by\r\n\thave h : 1 = 1 := by\r\n\t\tsorry\r\n\texact h\r\n",
        "theorem t : 1 = 1 := by have h : 1 = 1 := by\n" + " " * 26 + "sorry\n" + " " * 24 + "exact h",
    ],
)
def test_the_block_is_the_same_however_it_comes(reply: str) -> None:
    assert proof_of(reply, "t") == BODY


def test_of_several_theorems_the_named_one_counts_and_its_statement_does_not() -> None:
    reply = "theorem t : 2 = 3 := by\n  skip\n\ntheorem other : True := by\n  trivial\n"
    assert proof_of(reply, "t") == "skip"
    assert proof_of(reply, "unknown") == "trivial"


def test_a_term_becomes_a_tactic() -> None:
    assert proof_of("theorem t : 1 = 1 := rfl", "t") == "exact (\n  rfl)"


def test_binders_with_defaults_do_not_end_the_statement() -> None:
    assert proof_of("theorem t (n : Nat := 1) : n = n := by\n  rfl", "t") == "rfl"


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        ("", "empty"),
        (" \n\t\n", "empty"),
        ("/- only a comment -/", "empty"),
        ("/- one without an end", "unterminated comment"),
        ("x" * 1_000_000, "1000000 characters"),
        ("  axiom cheat : False\n  exact cheat.elim", "`axiom` begins a command"),
        ("  trivial; theorem u : True := trivial", "`theorem` begins a command"),
        ("  run_tac pure ()", "runs code"),
        ("  native_decide", "cannot be verified"),
        ("  exact sorryAx _ false", "cannot be verified"),
        ("  #eval 1", "is a command"),
        ("  set_option debug.skipKernelTC true in\n  rfl", "not accepted"),
        ("  rfl /- no end", "unterminated comment"),
        ("  exact (rfl", "missing"),
        ("  exact rfl\x00", "control character"),
        ("  exact rfl \ud800", "control character"),
        ("theorem t : 1 = 1", "no proof"),
        ("theorem t : 1 = 1 := by\n", "no proof behind"),
    ],
)
def test_what_is_no_proof_is_refused_in_words(reply: str, why: str) -> None:
    with pytest.raises(NoProof, match=why):
        proof_of(reply, "t")


def test_a_reply_may_be_long_up_to_the_limit() -> None:
    lines = "  have h : 1 = 1 := by\n    sorry\n"
    reply = lines * (MAX_REPLY // len(lines))
    assert proof_of(reply, "t").count("sorry") == MAX_REPLY // len(lines)


def test_statements_come_without_their_proofs() -> None:
    assert (
        statement_of("```lean\nimport X\ntheorem t (n : ℕ) : n = n := by\n  rfl\n```")
        == "theorem t (n : ℕ) : n = n := by"
    )
    assert statement_of("lemma u : True") == "lemma u : True := by"
    for reply in ("no theorem here", "theorem t : True axiom a : False", ""):
        with pytest.raises(NoProof):
            statement_of(reply)
