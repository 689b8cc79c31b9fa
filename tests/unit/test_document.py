"""Search documents and what is read from Lean's messages about them, without Lean."""

from __future__ import annotations

import pytest

from prover.lean.tactics.diagnostics import Diagnostic, Position
from prover.lean.tactics.document import Batch, Frame, Single
from prover.lean.tactics.reading import (
    Done,
    Exhausted,
    Failed,
    Left,
    has_metavariables,
    read_batch,
    read_single,
    same_goals,
    split_goals,
    suggestion,
)
from prover.proof import Hole, Theorem

WHOLE = "-- 𝔸\ntheorem t (p : Prop) (h : p) : p := by sorry\n\ntheorem later : True := trivial\n"
BLOCK = """theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by
  constructor
  sorry
  · exact ⟨sorry, h⟩.2.1
"""


def holes(text: str, *words: str) -> list[Hole]:
    """Holes of the first theorem of `text`, which ends at the first blank line; a word `by sorry` is a term."""
    start = text.index("theorem")
    blank = text.find("\n\n", start)
    theorem = Theorem("t", "", 1, start, blank if blank >= 0 else len(text.rstrip()))
    found, at = [], start
    for index, word in enumerate(words):
        kind, _, literal = word.partition(" ")
        begin = text.index(literal, at)
        at = begin + len(literal)
        column = begin - (text.rfind("\n", 0, begin) + 1)
        found.append(Hole(theorem, index, begin, at, "term" if kind == "term" else "tactic", column))
    return found


def error(line: int, column: int, message: str, *, end: Position | None = None, goals: bool = False) -> Diagnostic:
    return Diagnostic(Position(line, column), end or Position(line, column + 1), 1, message, unsolved_goals=goals)


def test_a_whole_proof_is_flat_and_nothing_comes_after_the_theorem() -> None:
    document = Frame(WHOLE, holes(WHOLE, "term by sorry")[0], {}).single(("cases h with\n| a => b", "exact h"))
    assert document.text == "-- 𝔸\ntheorem t (p : Prop) (h : p) : p := by\n  cases h with\n  | a => b\n  exact h\n"
    assert document.theorem == Position(1, 0)
    assert document.block == Position(1, len("theorem t (p : Prop) (h : p) : p := "))
    assert document.first == Position(4, 2)
    assert document.end == Position(4, 9)
    assert not document.sorries


def test_an_empty_script_still_has_a_block() -> None:
    document = Frame(WHOLE, holes(WHOLE, "term by sorry")[0], {}).single(())
    assert document.text.endswith(":= by\n  skip\n")


def test_a_tactic_hole_is_filled_with_a_bullet_and_a_term_hole_with_parentheses() -> None:
    first, second = holes(BLOCK, "tactic sorry", "term sorry")
    assert Frame(BLOCK, first, {}).single(("simp", "omega")).text == BLOCK.replace(
        "  sorry\n", "  · simp\n    omega\n", 1
    )
    column = BLOCK.split("\n")[3].index("sorry") + 2
    expected = BLOCK.replace("⟨sorry", "⟨(by\n" + " " * column + "simp\n" + " " * column + "omega)")
    assert Frame(BLOCK, second, {}).single(("simp", "omega")).text == expected
    assert Frame(BLOCK, second, {}).single(("simp",)).sorries


def test_filled_holes_have_their_proofs_and_places_move_with_them() -> None:
    first, second = holes(BLOCK, "tactic sorry", "term sorry")
    document = Frame(BLOCK, second, {first: ("simp", "omega")}).single(("rfl",))
    assert "  constructor\n  · simp\n    omega\n  · exact ⟨(by\n" in document.text
    assert document.block == Position(4, BLOCK.split("\n")[3].index("sorry") + 1)
    assert not document.sorries
    before = Frame(BLOCK, first, {second: ("rfl",)}).single(("simp",))
    assert before.text.count("sorry") == 0
    assert not before.sorries


def test_columns_are_utf16() -> None:
    text = "theorem t : 𝔸 = 𝔸 := sorry"
    document = Frame(text, holes(text, "term sorry")[0], {}).single(("rfl",))
    assert document.block.character == len("theorem t : 𝔸 = 𝔸 := ") + 2


def batch(*candidates: str) -> Batch:
    return Frame(WHOLE, holes(WHOLE, "term by sorry")[0], {}).batch(("intro x",), candidates, "NONCE")


def test_batch_document() -> None:
    document = batch("simp", "cases h with\n| a => b", "rfl")
    lines = document.text.split("\n")
    assert lines[2] == "  intro x"
    assert lines[3].startswith("  refine ")
    assert lines[3].count("?_") == 4
    assert lines[3].count("(") == lines[3].count(")")
    assert lines[4:10] == [
        '  · fail "NONCE"', "  · simp", "  · cases h with", "    | a => b", "  · rfl", '  fail "NONCE"',
    ]  # fmt: skip
    assert document.probe == 4
    assert document.sentinel == 9
    assert document.bullets == (Position(5, 2), Position(6, 2), Position(8, 2))
    assert [document.at(line) for line in range(3, 11)] == [None, None, 0, 1, 1, 2, None, None]
    assert document.lines(1) == (6, 7)
    assert document.lines(2) == (8, 8)


PROBES = [
    error(4, 4, "NONCE\ncase refine_1\np : Prop\n⊢ p"),
    error(7, 2, "NONCE\ncase other\n⊢ q"),
]


def test_batch_reading() -> None:
    document = batch("simp", "constructor")
    goals = "unsolved goals\ncase refine_3.left\n⊢ a\n\ncase refine_3\n⊢ b"
    reading = read_batch(document, [*PROBES, error(6, 2, goals, goals=True)])
    assert reading is not None
    assert reading.goal == "p : Prop\n⊢ p"
    assert reading.others == ("case other\n⊢ q",)
    assert reading.readings == (Done(), Left(("case left\n⊢ a", "⊢ b")))


def test_an_error_within_a_bullet_is_a_failure_whatever_goals_are_shown() -> None:
    document = batch("simp", "constructor")
    goals = error(5, 2, "unsolved goals\n⊢ p", goals=True)
    reading = read_batch(document, [*PROBES, goals, error(5, 9, "unknown\ncase refine_2\n⊢ p"), error(6, 5, "no")])
    assert reading is not None
    assert reading.readings == (Failed("unknown\n⊢ p"), Failed("no"))
    nested = error(5, 12, "unsolved goals\n⊢ p", goals=True)  # of a `by` within the candidate
    reading = read_batch(document, [*PROBES, nested])
    assert reading is not None
    assert isinstance(reading.readings[0], Failed)


@pytest.mark.parametrize(
    "diagnostics",
    [
        [],
        PROBES[:1],
        PROBES[1:],
        [*PROBES, error(1, 8, "fail to show termination")],
        [*PROBES, error(3, 2, "no such thing")],
        [PROBES[0], error(7, 2, "unexpected token 'fail'")],
        [error(4, 4, "unexpected"), PROBES[1]],
        [PROBES[0], error(6, 2, PROBES[1].message)],
        [*PROBES, error(8, 0, "unexpected end of input")],
    ],
)
def test_a_batch_without_its_probes_or_with_errors_elsewhere_tells_nothing(diagnostics: list[Diagnostic]) -> None:
    assert read_batch(batch("simp", "constructor"), diagnostics) is None


def test_errors_before_the_theorem_do_not_count() -> None:
    assert read_batch(batch("simp", "constructor"), [error(0, 0, "of another theorem"), *PROBES]) is not None


def test_heartbeats_settle_nothing_after_them() -> None:
    beats = "(deterministic) timeout at `whnf`, maximum number of heartbeats (200000) has been reached"
    reading = read_batch(batch("simp", "constructor"), [PROBES[0], error(6, 4, beats), error(7, 2, beats)])
    assert reading is not None
    assert reading.readings == (Done(), Exhausted())


def single() -> Single:
    return Frame(WHOLE, holes(WHOLE, "term by sorry")[0], {}).single(("simp",))


def accomplished(document: Single, end: Position) -> Diagnostic:
    return Diagnostic(document.theorem, end, 3, "Goals accomplished!", accomplished=True)


def test_single_reading() -> None:
    document = single()
    goals = error(1, 36, "unsolved goals\ncase a\n⊢ p\n\ncase b\n⊢ q", end=document.end, goals=True)
    assert read_single(document, [goals]) == Left(("case a\n⊢ p", "case b\n⊢ q"))
    assert read_single(document, [accomplished(document, document.end)]) == Done()
    assert read_single(document, [goals, error(2, 2, "unknown")]) == Failed("unknown")


def test_silence_is_not_success() -> None:
    assert isinstance(read_single(single(), []), Failed)


def test_success_of_something_shorter_is_an_escape() -> None:
    document = single()
    assert isinstance(read_single(document, [accomplished(document, Position(1, 40))]), Failed)
    early = error(1, 36, "unsolved goals\n⊢ p", end=Position(1, 40), goals=True)
    assert isinstance(read_single(document, [early]), Failed)
    nested = error(2, 8, "unsolved goals\n⊢ p", end=document.end, goals=True)
    assert isinstance(read_single(document, [nested]), Failed)


def test_a_sorry_is_not_success() -> None:
    document = single()
    warning = Diagnostic(Position(1, 8), Position(1, 9), 2, "declaration uses `sorry`")
    assert isinstance(read_single(document, [warning, accomplished(document, document.end)]), Failed)


def test_goals_with_several_lines() -> None:
    first = "case h\nx : Nat\nh :\n  long ∧\n    type\n⊢ a =\n    b"
    assert split_goals(f"unsolved goals\n{first}\n\n⊢ c") == (first, "⊢ c")
    assert split_goals("unsolved goals\nh : odd\n\n  print\n⊢ c") == ("h : odd\n\n  print\n⊢ c",)
    assert split_goals("") == ()


def test_metavariables() -> None:
    assert has_metavariables(["⊢ p ?w"])
    assert has_metavariables(["⊢ ?m.123 = 1"])
    assert not has_metavariables(["h : xs.get? 1 = a?\n⊢ xs[0]? = none"])
    assert same_goals(["⊢ ?m.1 = a"], ["⊢ ?m.77 = a"])
    assert not same_goals(["⊢ ?w = a"], ["⊢ ?v = a"])
    assert not same_goals(["⊢ a"], ["⊢ a", "⊢ a"])


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Try this: exact foo a b", "exact foo a b"),
        ("Try this:\n  [apply] exact foo a b", "exact foo a b"),
        ("Try this:\n  [apply] simp only [a,\n    b]", "simp only [a, b]"),
        ("Try these:\n  [apply] exact a\n  [apply] exact b", "exact a"),
        ("Try this:\n  [apply] refine foo ?_\n  -- Remaining subgoals:\n  -- ⊢ p", "refine foo ?_"),
        ("Try this:", None),
        ("Goals accomplished!", None),
    ],
)
def test_suggestion(message: str, expected: str | None) -> None:
    entry = Diagnostic(Position(5, 4), Position(5, 9), 3, message)
    assert suggestion([entry], 5, 5) == expected
    assert suggestion([entry], 6, 9) is None
