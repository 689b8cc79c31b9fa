"""Proposals about a text, and how proofs are laid out in it."""

import pytest

from prover.lean.files import layout
from prover.lean.files.outline import Outline
from prover.lean.files.source import Source
from prover.proof import Hole, Theorem


def statement(text: str) -> str:
    outline = Outline(Source(text))
    return outline.statement(0, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theorem t : a = b := by simp", "theorem t : a = b"),
        ("theorem t (h : x = 1 := by rfl) : a := h", "theorem t (h : x = 1 := by rfl) : a"),
        ("theorem t : let x := 3; x = 3 := rfl", "theorem t : let x := 3; x = 3"),
        ("theorem t : have x := 3; x = 3 := rfl", "theorem t : have x := 3; x = 3"),
        ("theorem t : ∀ n, P n\n  | 0 => a\n  | n + 1 => b", "theorem t : ∀ n, P n"),
        ("theorem t : P where\n  x := 1", "theorem t : P"),
        ("theorem t : P /- := -/ := x", "theorem t : P /- := -/"),
    ],
)
def test_statement_ends_where_the_proof_begins(text: str, expected: str) -> None:
    assert statement(text) == expected


def test_probe_changes_no_place() -> None:
    text = 'example : a := sorry\n/- example -/ example:b := by sorry -- example\ntheorem εaa : "example" := sorry'
    outline = Outline(Source(text))
    examples = outline.named_examples()
    assert [token.start for token in examples.values()] == [0, text.index("example:b")]
    assert "εaa" not in examples  # the text has it already
    probe = outline.probe(examples, set(outline.tactic_sorries()))
    assert len(probe) == len(text)
    assert list(map(len, probe.split("\n"))) == list(map(len, text.split("\n")))
    assert probe.count("sorry") == 2
    assert probe.count("admit") == 1
    assert probe.replace("admit", "sorry").replace(f"def {next(iter(examples))}", "example", 1) != text
    assert '"example"' in probe
    assert "/- example -/" in probe


def test_examples_of_one_line_have_different_names() -> None:
    text = "example : a := b  example : c := d\nexample : e := f"
    assert list(Outline(Source(text)).example_names.values()) == ["example:1", "example:1:18", "example:2"]


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("open A in\ntheorem t : P := x", "open A in\ntheorem t : P := x"),
        (
            "set_option a 1 in open B in\n/-- doc -/ theorem t : P := x",
            "set_option a 1 in open B in\n/-- doc -/ theorem t : P := x",
        ),
        ("mutual\ntheorem t : P := x\nend", "mutual\ntheorem t : P := x\nend"),
        ("def a := x\ntheorem t : P := x", "theorem t : P := x"),
        ("open A\ntheorem t : P := x", "theorem t : P := x"),
    ],
)
def test_command_around_a_declaration(text: str, command: str) -> None:
    start = text.index("/--") if "/--" in text else text.index("theorem")
    first, last = Outline(Source(text)).command(start, text.index("x", start) + 1)
    assert text[first:last] == command


def filled(text: str, script: tuple[str, ...], kind: str | None = None) -> str:
    """Fill the only `sorry` of a text that is one theorem."""
    source = Source(text)
    outline = Outline(source)
    theorem = Theorem("t", outline.statement(0, len(text)), 1, 0, len(text.rstrip()))
    token = outline.sorries[0]
    tactic = token.start in set(outline.tactic_sorries()) if kind is None else kind == "tactic"
    hole: Hole = outline.hole(theorem, token, tactic)
    where = layout.place(hole, source)
    return text[: hole.start] + layout.render(hole, script, where, hole.column, source.newline) + text[hole.end :]


TWO = ("intro x", "cases x with\n| a => rfl\n| b => simp")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theorem t : P := sorry", "theorem t : P := by rfl"),
        ("theorem t : P := by sorry", "theorem t : P := by rfl"),
        ("theorem t : P := by\n  sorry\n", "theorem t : P := by rfl\n"),
        ("theorem t : P := by -- why\n  sorry", "theorem t : P := by -- why\n  rfl"),
        ("theorem t : P := by\n  simp\n  sorry", "theorem t : P := by\n  simp\n  rfl"),
        ("theorem t : P := ⟨sorry, h⟩", "theorem t : P := ⟨by rfl, h⟩"),
        ("theorem t : P := f sorry x", "theorem t : P := f (by rfl) x"),
        ("theorem t : P := by\n  a <;> sorry", "theorem t : P := by\n  a <;> (rfl)"),
        ("theorem t : P := by exact sorry", "theorem t : P := by exact by rfl"),
        (
            "theorem t : P := by\n  have h : Q := sorry\n  exact h",
            "theorem t : P := by\n  have h : Q := by rfl\n  exact h",
        ),
    ],
)
def test_one_tactic(text: str, expected: str) -> None:
    assert filled(text, ("rfl",)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "theorem t : P := sorry",
            "theorem t : P := by\n  intro x\n  cases x with\n  | a => rfl\n  | b => simp",
        ),
        (
            "theorem t : P := by\r\n  sorry",
            "theorem t : P := by\r\n  intro x\r\n  cases x with\r\n  | a => rfl\r\n  | b => simp",
        ),
        (
            "theorem t : P := by\n  · sorry",
            "theorem t : P := by\n  · intro x\n    cases x with\n    | a => rfl\n    | b => simp",
        ),
        (
            "theorem t : P := by\n  a; sorry",
            "theorem t : P := by\n  a; (intro x\n      cases x with\n      | a => rfl\n      | b => simp)",
        ),
        (
            "theorem t : P := by\n  have h : Q := sorry\n  exact h",
            "theorem t : P := by\n  have h : Q := by\n    intro x\n    cases x with\n    | a => rfl\n    | b => simp\n"
            "  exact h",
        ),
        (
            "theorem t : P := f sorry",
            "theorem t : P := f (by intro x\n                       cases x with\n                       | a => rfl\n"
            "                       | b => simp)",
        ),
    ],
)
def test_several_tactics(text: str, expected: str) -> None:
    assert filled(text, TWO) == expected


def test_an_empty_script_is_no_proof() -> None:
    with pytest.raises(ValueError, match="empty"):
        filled("theorem t : P := sorry", ())
