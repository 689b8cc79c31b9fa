"""Replies of any kind: a proof or a refusal comes out, nothing else, and what comes out holds no command."""

from __future__ import annotations

from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from prover.drafting import inputs
from prover.drafting.extraction import NoProof, proof_of, statement_of
from prover.drafting.prompts import STOP, plain
from prover.drafting.several import places
from prover.drafting.steps import HOLE, with_hole
from prover.lean.files.source import Source

PIECES = st.sampled_from([
    "theorem t ", "lemma ", "example ", ": True ", ":= ", "by", "by\n", "\n", "\n  ", "\n    ", "have h : p := ",
    "sorry", "admit", "· ", "| zero => ", "calc", "_ = b := ", "```lean\n", "```\n", "```", "(", ")", "⟨", "⟩", "/-",
    "-/", "--", '"', "axiom a : False", "#eval 1", "@[simp]", "set_option x true", "open Nat", "open Nat in", "end",
    "suffices h : p by", "<;> ", "<;>\n  ", "all_goals ", "any_goals\n  ", "; ", "«",
    "»", "\t", "\r\n", "\x00", "\ud800", "é", "𝔸", "[END]", "[PROBLEM]",
    "\\begin{proof}", "\\end{proof}", "## Proof\n",
])  # fmt: skip
REPLIES = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join))
FORBIDDEN = {"axiom", "theorem", "lemma", "example", "end", "instance", "def", "run_tac", "native_decide", "sorryAx"}


@given(REPLIES)
@settings(max_examples=400, deadline=None)
def test_a_reply_gives_a_proof_or_a_reason(reply: str) -> None:
    try:
        body = proof_of(reply, "t")
    except NoProof:
        return
    words = {token.text for token in Source(body).tokens if token.kind == "word"}
    assert not words & FORBIDDEN
    assert not any(character in body for character in "\x00\t\ud800")
    assert body.strip()


@given(REPLIES)
@settings(max_examples=200, deadline=None)
def test_a_statement_or_a_reason(reply: str) -> None:
    try:
        statement = statement_of(reply)
    except NoProof:
        return
    assert statement.startswith(("theorem", "lemma"))
    assert statement.endswith(":= by")


@given(REPLIES, st.integers(0, 300))
@settings(max_examples=400, deadline=None)
def test_holes_replace_and_add_nothing_else(block: str, at: int) -> None:
    words = sum(len(token.text) for token in Source(block).tokens)
    for version in with_hole(block, at):
        assert version != block
        assert HOLE in version
        assert sum(len(token.text) for token in Source(version).tokens) <= words + len(f":= by {HOLE}")


@given(REPLIES, st.integers(2, 4))
@settings(max_examples=300, deadline=None)
def test_bullets_repeat_what_was_there_and_a_trace_shifts_no_line_below(block: str, goals: int) -> None:
    lines = block.split("\n")
    for place in islice(places(block), 20):
        traced, at = place.traced()
        line = traced.count("\n", 0, at)
        assert traced[at:].startswith("trace_state")
        assert traced.split("\n")[line + 2 :] == lines[line + 1 :]
        for version in place.separated(goals):
            assert version.count("· ") >= goals
            assert version.startswith(block[: place.before])
            assert version.endswith(block[place.end :])


@given(REPLIES)
@settings(max_examples=200, deadline=None)
def test_no_text_ends_a_prompt_of_ours(text: str) -> None:
    shown = plain(text)
    assert not any(stop in shown for stop in STOP)
    shown.encode()


@given(REPLIES)
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_read_as_markdown_or_tex(text: str) -> None:
    for read in (inputs._markdown, inputs._tex):
        assert all(isinstance(part, str) for part in read(text))
