"""Problems for drafting, from JSON lines, Markdown and TeX."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from prover.drafting import inputs
from prover.errors import UsageError
from prover.evaluation.problems import UNREVIEWED

MARKDOWN = """\
# Sums of odd numbers

Show that the sum of two odd numbers is even.

## Proof

$2j + 1 + 2k + 1 = 2(j + k + 1)$.

## Formal statement

```lean
import Competition
open Nat

theorem odd_sum (m n : ℕ) (hm : m % 2 = 1) (hn : n % 2 = 1) :
    (m + n) % 2 = 0 := by
  sorry
```
"""
TEX = r"""
\documentclass{article}
\begin{document}
\begin{theorem}[Sums]\label{sums}
Show that the sum of two odd numbers is even. % easy
\end{theorem}
\begin{proof}
$2j + 1 + 2k + 1 = 2(j + k + 1)$.
\end{proof}
\begin{lstlisting}[language=lean]
theorem odd_sum (m n : Nat) (hm : m % 2 = 1) (hn : n % 2 = 1) : (m + n) % 2 = 0 := by
\end{lstlisting}
\end{document}
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_markdown(tmp_path: Path) -> None:
    (problem,) = inputs.read(written(tmp_path, "sums.md", MARKDOWN))
    assert problem.name == "odd_sum"
    assert problem.header == "import Competition\nopen Nat"
    assert problem.statement.startswith("theorem odd_sum (m n : ℕ)")
    assert problem.statement.endswith("(m + n) % 2 = 0 := by")
    assert problem.informal_statement == "Show that the sum of two odd numbers is even."
    assert problem.informal_proof == "$2j + 1 + 2k + 1 = 2(j + k + 1)$."
    assert not problem.unreviewed


def test_tex_keeps_the_percent_signs_of_lean(tmp_path: Path) -> None:
    (problem,) = inputs.read(written(tmp_path, "sums.tex", TEX))
    assert problem.informal_statement == "Show that the sum of two odd numbers is even."
    assert problem.informal_proof == "$2j + 1 + 2k + 1 = 2(j + k + 1)$."
    assert problem.statement.endswith("(hm : m % 2 = 1) (hn : n % 2 = 1) : (m + n) % 2 = 0 := by")


def test_a_text_alone_is_a_problem_without_statement(tmp_path: Path) -> None:
    (problem,) = inputs.read(written(tmp_path, "2 odds.md", "The sum of two odd numbers is even.\n"))
    assert (problem.name, problem.statement) == ("problem_2_odds", "")
    assert problem.informal_proof is None


def test_lines_may_lack_the_formal_statement(tmp_path: Path) -> None:
    lines = [
        {"name": "a", "formal_statement": "theorem a : 1 = 1 := by sorry"},
        {"name": "b", "informal_statement": "Show it.", "informal_proof": "So."},
    ]
    path = written(tmp_path, "set.jsonl", "\n".join(map(json.dumps, lines)))
    one, two = inputs.read(path)
    assert one.statement == "theorem a : 1 = 1 := by"
    assert (two.statement, two.informal_statement, two.informal_proof) == ("", "Show it.", "So.")
    assert two.extra.get("statement_by") != UNREVIEWED


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.jsonl", '{"name": "a"}', "give `formal_statement`, or `informal_statement`"),
        ("a.jsonl", "", "has no problem"),
        ("a.jsonl", '{"name": "a", "informal_statement": "x"}\n' * 2, "is that of"),
        ("a.md", "", "holds no informal statement"),
        ("a.md", "Text.\n```lean\n#eval 1\n```\n", "states no theorem"),
        ("a.tex", "no environment", "holds no informal statement"),
    ],
)
def test_bad_input_is_one_line_that_says_what_to_do(tmp_path: Path, name: str, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        inputs.read(written(tmp_path, name, text))
