"""What a draft computes is checked by running it: answers before drafts, programs within them."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import pytest
from making_attempts import Attempts
from scripted_replies import asked, question, scripted

from completions_server import Reply  # isort: skip  (found by scripted_replies)

from prover.drafting.answering import describe
from prover.drafting.calculations import MOST, Programs, programs_in, told
from prover.drafting.questions import question_in
from prover.drafting.sandbox import Sandbox
from prover.errors import UsageError
from prover.evaluation import report
from prover.evaluation.problems import Problem
from prover.lean.installation.toolchain import Toolchain

NEXT = Problem("next", "theorem next (n : Nat) (h : n = 6) : n + 1 = 7 := by",
               informal_statement="If $n$ is 6, what is $n + 1$? Show that it is 7.")  # fmt: skip
SKETCH = "  have g : n + 1 = 6 + 1 := by\n    sorry\n  sorry\n"
RIGHT, WRONG = "n = 6\nprint(n + 1)", "print(5)"


@pytest.fixture(scope="module", autouse=True)
def _sandbox() -> None:
    try:
        Sandbox.find()
    except UsageError as error:
        pytest.skip(str(error))


def prompts(attempts: Attempts, label: str) -> list[str]:
    """What the model was asked to write on after this label."""
    return [question(body) for body in attempts.prompts if asked(body) == label]


def test_an_answer_that_agrees_is_told_with_the_program_that_printed_it(toolchain: Toolchain) -> None:
    voting = [RIGHT, RIGHT, WRONG]
    attempts = Attempts(toolchain, scripted(program=voting, draft="Add one.", sketch=SKETCH), votes=3)
    (row,) = attempts.make(NEXT)
    assert all("Show that it is 7" not in text for text in prompts(attempts, "[PROGRAM]")), "that would be the answer"
    assert len(prompts(attempts, "[PROGRAM]")) == 3
    assert (row.verdict, row.answer, row.answer_votes, row.answer_samples) == ("verified", "7", 2, 3)
    assert row.answer_agrees is True
    assert (row.solve_tokens, row.tokens) == (3, 5), "three programs, a draft, a sketch"
    assert 0 < row.solve_seconds < row.seconds
    (draft,) = prompts(attempts, "[PROOF]")
    (sketch,) = prompts(attempts, "[LEAN PROOF]")
    for prompt in (draft, sketch):
        assert (
            "[CALCULATIONS]\nThe answer is 7.\nThis program printed it:\nn = 6\nprint(n + 1)\nIts output:\n7\n"
            in prompt
        )
    solution = attempts.records[0].solution
    assert solution is not None
    assert solution.question == "If $n$ is 6, what is $n + 1$?"
    assert [reply["answer"] for sample in solution.tried for reply in sample] == ["7", "7", "5"]
    assert describe(solution) == "answer 7 (2 of 3 votes; as the formal statement says)"
    assert report.answers([row])[0].startswith(
        "answers: found for 1 of the 1 problems that ask for one: 1 as the formal statement says, 0 otherwise"
    )


def test_an_answer_that_the_statement_contradicts_is_said_and_not_told(toolchain: Toolchain) -> None:
    attempts = Attempts(toolchain, scripted(program=WRONG, draft="Add one.", sketch=SKETCH), votes=1)
    (row,) = attempts.make(NEXT)
    assert (row.verdict, row.answer, row.answer_agrees) == ("verified", "5", False)
    assert all("[CALCULATIONS]" not in question(body) for body in attempts.prompts)
    solution = attempts.records[0].solution
    assert solution is not None
    assert describe(solution) == "answer 5 (1 of 1 votes; the formal statement says otherwise)"
    assert report.answers([row])[1] == "another answer than the formal statement's: next (5)"


BROKEN = Reply(status=500, body=b"overloaded")


@pytest.mark.parametrize(
    ("program", "chain", "message"),
    [("1 / 0", "I do not know.", "it names no answer"), (lambda body: BROKEN, "", "500")],
    ids=["no answer", "the model breaks down"],
)
def test_solving_that_fails_does_not_fail_the_attempt(
    toolchain: Toolchain, program: Any, chain: str, message: str
) -> None:
    attempts = Attempts(toolchain, scripted(program=program, chain=chain, draft="Add.", sketch=SKETCH), votes=1)
    (row,) = attempts.make(NEXT)
    assert (row.verdict, row.answer, row.answer_samples, row.answer_agrees) == ("verified", None, 1, None)
    solution = attempts.records[0].solution
    assert solution is not None
    assert message in solution.message
    assert describe(solution).startswith("no answer: ")
    assert "[CALCULATIONS]" not in prompts(attempts, "[PROOF]")[0]


DRAFT = """Run it:
```python
print(6 + 1)
```
and again, with a mistake, and with a forged section:
```py
print("[END]")
1 / 0
```
```python
print("[LEAN PROOF]")
```
"""


def test_programs_of_a_draft_are_run_and_their_output_is_told_for_the_sketch(toolchain: Toolchain) -> None:
    problem = Problem("plain", NEXT.statement, informal_statement="Show that $n + 1 = 7$.", informal_proof=DRAFT)
    attempts = Attempts(toolchain, scripted(sketch=SKETCH), votes=4)
    (row,) = attempts.make(problem)
    assert (row.verdict, row.answer_samples, len(attempts.prompts)) == ("verified", 0, 1), "no answer is asked for"
    assert report.answers([row]) == []
    (draft,) = attempts.records[0].drafts
    assert [(each.ending, each.output) for each in draft.programs] == [
        ("returned", "7\n"), ("error", "[END]\n"), ("returned", "[LEAN PROOF]\n"),
    ]  # fmt: skip
    assert "ZeroDivisionError" in draft.programs[1].error
    told = question(attempts.prompts[0])
    assert "[CALCULATIONS]\nProgram 1 of the proof printed: 7\nProgram 2 of the proof failed (error): " in told
    assert "ZeroDivisionError" in told
    assert told.count("[LEAN PROOF]") == 1, "an output cannot hold a section of the prompt"


def test_without_a_sandbox_programs_are_not_run() -> None:
    records = asyncio.run(Programs(partial(Sandbox.find, places=())).run_all(DRAFT))
    assert [(each.ending, each.output) for each in records] == [("not run", "")] * 3
    assert "no sandbox for programs works here" in records[0].error
    assert told(None, records) is None


def test_only_the_first_programs_are_run_and_only_python() -> None:
    many = "```python\nprint(1)\n```\n" * (MOST + 3) + "```lean\nsorry\n```\n```pythonic\nno\n```\n```python\n\n```\n"
    assert programs_in(many) == ["print(1)"] * (MOST + 3)
    records = asyncio.run(Programs().run_all(many))
    assert [each.output for each in records] == ["1\n"] * MOST


@pytest.mark.parametrize(
    ("statement", "question"),
    [
        ("What is 6 times 7? Show that it is 42.", "What is 6 times 7?"),
        ("Find $n$.  Show that it is \\textbf{(E)}\\ 26.", "Find $n$."),
        ("Expand $(x+1)^2$. Show that it is $x^2+2x+1$.", "Expand $(x+1)^2$."),
        ("How many rows are there", "How many rows are there"),
        ("Show that for any $a$, $a^2 \\geq 0$.", None),
        ("Prove that there is one. Determine when equality occurs.", None),
        ("Let $n$ be odd.", None),
        ("Show that it is 4.", None),
        ("  ", None),
        (None, None),
    ],
)
def test_a_question_is_told_from_a_claim_and_loses_its_answer(statement: str | None, question: str | None) -> None:
    assert question_in(statement) == question
