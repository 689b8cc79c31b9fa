"""Which scope a place of a file stands in, read from the text."""

from __future__ import annotations

import pytest

from prover.lean.tactics.preamble import scope


def at_end(text: str) -> str | None:
    return scope(text, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theorem a : True := trivial\n", ""),
        ("namespace A\nopen B\nvariable (x : A)\n  {y : A}\n", "namespace A\nopen B\nvariable (x : A)\n  {y : A}"),
        ("namespace A.B\nvariable (x : Nat)\nend B\n", "namespace A"),
        ("namespace A.B\nend A.B\n", ""),
        ("section\nvariable (x : Nat)\nend\nopen C\n", "open C"),
        ("section S\nuniverse u v\n", "section S\nuniverse u v"),
        ("section\nvariable (x : Nat)\n", "section\nvariable (x : Nat)"),
        ("section\n\nvariable (x : Nat)\n", "section\nvariable (x : Nat)"),
        ("noncomputable section\nset_option pp.all true\n", "noncomputable section\nset_option pp.all true"),
        ("open A in\ntheorem a : True := trivial\n", ""),
        ("open A in theorem a : True := trivial\n", ""),
        ("set_option maxRecDepth 1000 in\ntheorem a : True := trivial\n", ""),
        ("theorem a : True := by\n  open A in trivial\n", ""),
        ("theorem a : True := by open A in trivial\n", ""),
        ("mutual\ndef a := 1\ndef b := 2\nend\nopen X\n", "open X"),
        ("-- namespace A\n/- open B -/\n/-- section -/\ntheorem a : \"open C\" = \"\" := h\n", ""),
        ("namespace A\nnamespace B\nopen C\nend B\nvariable (n : Nat)\n", "namespace A\nvariable (n : Nat)"),
        ("namespace A\ntheorem open_end : True := trivial\n", "namespace A"),
        ("variable (n : Nat)\ninclude n\nomit n in\ntheorem a : True := trivial\n", "variable (n : Nat)\ninclude n"),
    ],
)  # fmt: skip
def test_scope(text: str, expected: str) -> None:
    assert at_end(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "private theorem a : True := trivial\n",
        'local notation "x" => 1\n',
        "attribute [local simp] a\n",
        "attribute [-simp] a\n",
        "prelude\nimport X\n",
        "module\n",
        "end\n",
        "end A\n",
        "namespace A\nend B\n",
        "namespace A open B\n",
        "theorem a : True := trivial namespace B\n",
    ],
)
def test_in_doubt_nothing(text: str) -> None:
    assert at_end(text) is None
