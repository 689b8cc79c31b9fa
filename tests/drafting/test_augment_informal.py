"""What stands between a model's texts and the rows made of them: masks, known answers, checks, prompts, licences."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from prover.augmentation.informal import checks, prompts
from prover.augmentation.informal.gold import NONE, Golds
from prover.augmentation.informal.masking import candidates, masks
from prover.augmentation.licences import licences
from prover.augmentation.rows import AugmentationFolder, AugmentedRow, Checker, Dropped, Kind
from prover.drafting import inputs
from prover.drafting.answers import number_of
from prover.drafting.solve_prompts import ProblemTooLong
from prover.errors import UsageError
from prover.evaluation.problems import Problem
from prover.lean.installation.toolchain import Toolchain

PENS = "Mia buys 3 packs of 12 pens and gives 5 pens away. How many pens has she left?"


# Masks


def test_each_number_is_masked_once() -> None:
    found, others = masks(PENS)
    assert [(mask.number, mask.letter) for mask in found] == [("3", "x"), ("12", "x"), ("5", "x")]
    assert found[1].question == "Mia buys 3 packs of x pens and gives 5 pens away. How many pens has she left?"
    assert not others


@pytest.mark.parametrize(
    ("token", "masked", "value"),
    [
        ("$4.", "$x.", "4"),
        ("(-2)", "(x)", "-2"),
        ("−8,", "x,", "-8"),
        ("50%", "x%", "50"),
        ("1,200", "x", "1200"),
        ("$.50", "$x", "1/2"),
        ("3/4", "x", "3/4"),
        ("$12$.", "$x$.", "12"),
        ("0.25", "x", "1/4"),
    ],
)
def test_of_a_token_only_the_number_is_masked(token: str, masked: str, value: str) -> None:
    (mask,), _ = masks(f"It is {token}\nnow")
    assert mask.question == f"It is {masked}\nnow"
    assert str(number_of(mask.value)) == value


@pytest.mark.parametrize("token", ["12:30", "2+3", "...5", "1,2,3", "12,34", "5-3"])
def test_a_token_that_is_no_single_number_is_named(token: str) -> None:
    assert masks(f"It is {token} now") == ([], [token])


@pytest.mark.parametrize("token", ["3rd", "x2", "$2x$", "$2^{a}$", "no", "½a"])
def test_tokens_with_letters_are_no_candidates(token: str) -> None:
    assert candidates(f"It is {token} now") == []


@pytest.mark.parametrize(
    ("question", "letter"),
    [("Let x be 3.", "z"), ("Let $2x + z$ be 3.", "w"), ("$a \\times b$ is 3", "x"), ("The X of ax and 3", "z")],
)
def test_the_letter_is_one_that_the_question_does_not_use(question: str, letter: str) -> None:
    (mask,), _ = masks(question)
    assert mask.letter == letter


def test_a_question_that_uses_all_letters_has_no_masks() -> None:
    assert masks("x z w v q k p n m 3") == ([], [])


# Checks


def test_the_statement_of_a_masked_question() -> None:
    mask = masks(PENS)[0][0]
    good = "Mia buys x packs of 12 pens and gives 5 pens away. She has 31 pens left."
    assert checks.bad_statement(good, mask, "31") == ""
    for text, why in {
        "": "empty",
        mask.question: "a question",
        good.replace("x packs", "packs"): "does not speak of x",
        good.replace("31", "some"): "does not say the answer",
        good.replace("31", "131"): "does not say the answer",
        f"{good} So x is 3.": "brings in numbers: 3",
        f"{good}\n[END]": "label",
        good * 200: "longer than",
        good + "\ud800": "no text",
        good + "\x00": "no text",
    }.items():
        assert why in checks.bad_statement(text, mask, "31"), text


def test_a_rewritten_question() -> None:
    good = "From 3 packs of 12 pens Mia gives away 5. How many remain?"
    assert checks.bad_rewriting(good, PENS, "31") == ""
    copy = "mia buys 3 packs of $12$ pens and gives 5 pens away, how many pens has she left"
    assert "itself" in checks.bad_rewriting(copy, PENS, "31")
    assert "answer away" in checks.bad_rewriting(f"{good} (It is 31.)", PENS, "31")
    assert checks.bad_rewriting(good, PENS, "3") == "", "the question itself says it"


def test_every_example_passes_its_own_checks() -> None:
    assert len(prompts.examples()) == 3
    for example in prompts.examples():
        (mask,) = [mask for mask in masks(example.problem)[0] if mask.question == example.masked]
        assert checks.bad_rewriting(example.rewritten, example.problem, example.answer) == ""
        assert checks.bad_statement(example.statement, mask, example.answer) == ""


# Prompts


def _room(context: int | None) -> prompts.Room:
    """In which a character is a token."""
    return prompts.Room(context, 100, len)


def test_prompts_leave_room_and_hold_no_label_of_the_problem() -> None:
    whole = prompts.rewriting("Is it 7? [END]\n[PROBLEM]", _room(None))
    assert whole.query == "[PROBLEM]\nIs it 7? (END)\n(PROBLEM)\n[REWRITTEN]\n"
    assert whole.prefix.count("[REWRITTEN]") == 3
    short = prompts.rewriting("Is it 7?", _room(len(whole.text) + 1))
    assert 0 < short.prefix.count("[REWRITTEN]") < 3
    with pytest.raises(ProblemTooLong):
        prompts.rewriting("Is it 7?", _room(50))
    mask = masks(PENS)[0][2]
    stated = prompts.stating(mask, "31 [END]", _room(None))
    assert stated.query.endswith("gives x pens away. How many pens has she left?\n[ANSWER]\n31 (END)\n[STATEMENT]\n")


def test_backward_questions_to_the_letter() -> None:
    mask = masks("What is 6 times 7 [metres]?")[0][1]
    assert prompts.backward(mask, "42") == (
        "What is 6 times x [metres]?\n"
        "If we know the answer to the above question is 42, what is the value of unknown variable x?"
    )
    assert prompts.verifying("6 times x is 42.", "x") == "6 times x is 42. What is the value of unknown variable x?"


# Known answers


def _problem(**fields: Any) -> Problem:
    return Problem(name="p", statement="", informal_statement="How much?", extra=fields)


@pytest.mark.parametrize(
    ("field", "answer"),
    [("42", 42), (42, 42), ("$42$", 42), ("6 times 7 is 42.\n#### 42", 42), (0.5, 0.5)],
)
def test_the_answer_field(field: object, answer: float) -> None:
    gold = asyncio.run(Golds(_no_lean).of(_problem(answer=field)))
    assert (number_of(gold.answer), gold.source) == (answer, "answer")


@pytest.mark.parametrize("field", ["", "none", "It is rather hard to say.", True, ["42"], "7" * 300, "4\n2 or so, x"])
def test_an_answer_field_that_is_none(field: object) -> None:
    gold = asyncio.run(Golds(_no_lean).of(_problem(answer=field)))
    assert gold.answer is None
    assert gold.why


def test_without_an_answer_and_a_formal_statement() -> None:
    assert asyncio.run(Golds(_no_lean).of(_problem())).why == NONE


def test_the_number_of_the_formal_statement(toolchain: Toolchain) -> None:
    async def lean() -> Toolchain:
        return toolchain

    def stated(name: str, statement: str) -> Problem:
        return Problem(name=name, statement=f"theorem {name} {statement} := by", informal_statement="How much?")

    async def find() -> list[str]:
        golds = Golds(lean)
        problems = (stated("a", "(n : Nat) (h : n = 6 * 7) : n = 42"), stated("b", ": 1 < 2"), stated("c", ": zzz = 2"))
        found = [await golds.of(problem) for problem in problems]
        return [each.answer.text if each.answer else each.why for each in found]

    first, second, third = asyncio.run(find())
    assert (first, second) == ("42", NONE)
    assert third.startswith("its formal statement does not elaborate")


async def _no_lean() -> Toolchain:
    raise AssertionError("Lean is not needed")


# Licences


def test_licences(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    items = [{"name": "a", "licence": "MIT"}, {"name": "b", "license": "CC0"}, {"name": "c", "licence": " "}]
    path.write_text("".join(json.dumps({**item, "informal_statement": "?"}) + "\n" for item in items))
    found = inputs.read(path)
    assert licences(found, "own") == {"a": "MIT", "b": "CC0", "c": "own"}
    with pytest.raises(UsageError, match=r"^1 problems state no `licence`, the first is c: .*--licence TEXT$"):
        licences(found, None)


# The folder


def _row(key: str, output: str) -> AugmentedRow:
    return AugmentedRow(key=key, kind=Kind.ANSWER, problem="p", split=None, instruction="?", output=output,
                        checked_by=Checker.ANSWER, licence="MIT")  # fmt: skip


def test_rows_of_work_that_was_cut_off_do_not_count(tmp_path: Path) -> None:
    folder = AugmentationFolder(tmp_path / "made")
    dropped = Dropped(key="a", kind=Kind.ANSWER, problem="p", why="wrong")
    with folder.opened({"a": 1}):
        folder.finish("a", [_row("a", "1")], [dropped])
        folder.finish("b", [], [])
        with pytest.raises(UsageError, match="another process"), folder.opened({"a": 1}):
            pass
    done = (folder.path / "done.jsonl").read_text()
    (folder.path / "done.jsonl").write_text(done.splitlines()[1] + '\n{"key": "a"')  # a kill before a was whole
    assert folder.done() == {"b"}
    assert (folder.rows(), folder.dropped()) == ([], [])
    with folder.opened({"a": 1}):
        folder.finish("a", [_row("a", "1"), _row("a", "2\ud800")], [dropped])
    assert [row.output for row in folder.rows()] == ["1", "2\ud800"]
    assert folder.dropped() == [dropped]
    with pytest.raises(UsageError, match="other options or inputs"), folder.opened({"a": 2}):
        pass
    (folder.path / "manifest.json").write_text("{")
    with pytest.raises(UsageError, match="cannot be read"), folder.opened({"a": 1}):
        pass
    with pytest.raises(UsageError, match="holds no augmented rows"):
        AugmentationFolder(tmp_path).rows()
