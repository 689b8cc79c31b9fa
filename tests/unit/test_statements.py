"""From a statement to a file with one open theorem."""

from __future__ import annotations

import pytest

from prover.errors import UsageError
from prover.statements import STRICT, as_file


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("theorem t : 1 < 2", "theorem t : 1 < 2 := by\n  sorry\n"),
        ("theorem t : 1 < 2 := by sorry", "theorem t : 1 < 2 := by sorry\n"),
        ("theorem t : 1 < 2 := by", "theorem t : 1 < 2 := by\n  sorry\n"),
        ("theorem t : 1 < 2 :=\n", "theorem t : 1 < 2 := by\n  sorry\n"),
        ("theorem t : 1 < 2 -- easy", "theorem t : 1 < 2 := by\n  sorry\n"),
        ("  ∀ n : Nat, 0 + n = n\n", "theorem goal : ∀ n : Nat, 0 + n = n := by\n  sorry\n"),
        ("-- a theorem\n1 < 2", "theorem goal : -- a theorem\n1 < 2 := by\n  sorry\n"),
        ("example : 1 < 2", "example : 1 < 2 := by\n  sorry\n"),
        ("def two := 2\ntheorem t : 1 < two", "def two := 2\ntheorem t : 1 < two := by\n  sorry\n"),
    ],
)
def test_forms(statement: str, text: str) -> None:
    assert as_file(statement) == STRICT + text


def test_the_header_comes_first() -> None:
    assert as_file("1 < 2", "import A\n\n") == f"import A\n\n{STRICT}theorem goal : 1 < 2 := by\n  sorry\n"


@pytest.mark.parametrize("setting", ["set_option autoImplicit true", "import A"])
def test_a_statement_with_settings_or_imports_stands_alone(setting: str) -> None:
    assert as_file(f"{setting}\ntheorem t : 1 < 2") == f"{setting}\ntheorem t : 1 < 2 := by\n  sorry\n"


@pytest.mark.parametrize("statement", ["", " \n", "-- nothing"])
def test_an_empty_statement_is_refused(statement: str) -> None:
    with pytest.raises(UsageError, match="the statement is empty"):
        as_file(statement)
