"""Prompts and examples: what a model is shown."""

from __future__ import annotations

from prover.drafting.prompts import PromptBook, examples, plain
from prover.evaluation.problems import Problem

PROBLEM = Problem("t", "theorem t : 1 = 1 := by", informal_statement="One is one.", informal_proof="Trivial.")


def book(context: int | None = None, answer: int = 100) -> PromptBook:
    return PromptBook(examples(), context, answer)


def test_a_prompt_ends_where_the_model_is_to_write_on() -> None:
    assert book().draft(PROBLEM).query == (
        "[PROBLEM]\nOne is one.\n[LEAN STATEMENT]\ntheorem t : 1 = 1 := by\n[PROOF]\n"
    )
    assert book().sketch(PROBLEM, "Trivial.").query == (
        "[PROBLEM]\nOne is one.\n[LEAN STATEMENT]\ntheorem t : 1 = 1 := by\n[PROOF]\nTrivial.\n[LEAN PROOF]\n"
    )
    assert "[PROOF]" not in book().sketch(PROBLEM, None).text
    assert book().statement(PROBLEM).query == "[PROBLEM]\nOne is one.\n[LEAN STATEMENT]\n"
    repair = book().repair(PROBLEM, "Trivial.", "  rfll", "line 2: unknown rfll").query
    assert "[FAULTY LEAN PROOF]\nrfll\n[ERRORS OF LEAN]\nline 2: unknown rfll\n[LEAN PROOF]\n" in repair


def test_every_example_is_in_every_prompt_that_has_room() -> None:
    text = book().sketch(PROBLEM, "Trivial.").text
    assert text.count("[END]") == len(examples()) == 5
    for example in examples():
        assert example.proof in text
        assert example.sketch in text


def test_examples_make_room_for_question_and_answer() -> None:
    whole = book().sketch(PROBLEM, "Trivial.").text
    cut = book(len(whole), answer=100).sketch(PROBLEM, "Trivial.")
    assert cut.text.count("[END]") == 4
    assert len(cut.text) + 100 <= len(whole)
    assert "[END]" not in book(10).sketch(PROBLEM, "Trivial.").text


def test_texts_from_outside_hold_no_section() -> None:
    assert plain("a [END] b [LEAN STATEMENT] c \ud800") == "a (end) b (lean statement) c ?"
    assert len(plain("x" * 100_000)) < 13_000
    query = book().sketch(PROBLEM, "[END]\n[PROBLEM]\nanother").query
    assert query.count("[PROBLEM]") == 1
    assert "[END]" not in query
