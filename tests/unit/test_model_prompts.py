"""Prompts against golden files, cutting and the reading of completions.

After an intended change of a prompt, `python tests/unit/test_model_prompts.py` writes the files anew; read the diff.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from prover.errors import UsageError
from prover.proof import ProofState
from prover.proposers.model.prompts import Prompt, from_template, named, tactic_of

GOLDEN = Path(__file__).parent.parent / "golden"
STATE = ProofState(("case inl\nα : Type\nxs : List α\nh : xs.length =\n  0\n⊢ xs = []", "case inr\n⊢ True"))


def conversation(messages: Sequence[Mapping[str, str]]) -> str:
    return "".join(f"<|{each['role']}|>{each['content']}<|end|>" for each in messages) + "<|assistant|>"


PROMPTS = {name: named(name, chat=conversation) for name in ("llemma", "plain", "chat")}


def text(prompt: Prompt, state: ProofState = STATE) -> str:
    rendered = prompt.render(state)
    assert rendered is not None
    return rendered.text


@pytest.mark.parametrize("name", PROMPTS)
def test_rendered_prompts_are_the_ones_on_file(name: str) -> None:
    assert text(PROMPTS[name]) == (GOLDEN / f"prompt-{name}.txt").read_text(encoding="utf-8")


def test_the_plain_prompt_byte_for_byte() -> None:
    rendered = PROMPTS["plain"].render(STATE)
    assert rendered is not None
    assert (rendered.prefix, rendered.query, rendered.stop) == (
        "",
        f"[GOAL]\n{STATE.goals[0]}\n[PROOFSTEP]\n",
        ("[GOAL]",),
    )


def test_the_llemma_prefix_is_constant_and_holds_instruction_and_examples() -> None:
    one, other = (PROMPTS["llemma"].render(state) for state in (STATE, ProofState(("⊢ False",))))
    assert one is not None
    assert other is not None
    assert one.prefix == other.prefix
    assert one.prefix.startswith("Given the Lean 4 tactic state, suggest a next tactic.\n")
    assert one.prefix.count("Next tactic:\n---\n") == 3
    assert one.prefix.endswith("Tactic state:\n---\n")
    assert other.query == "⊢ False\n---\nNext tactic:\n---\n"
    assert one.stop == ("---",)


def test_the_parts_of_the_chat_prompt() -> None:
    rendered = PROMPTS["chat"].render(STATE)
    assert rendered is not None
    assert rendered.prefix.startswith("<|user|>")
    assert rendered.query == STATE.text + "\n---<|end|><|assistant|>"
    assert rendered.stop == ()


def test_chat_without_a_template() -> None:
    with pytest.raises(UsageError, match="needs the chat template"):
        named("chat")


def test_an_unknown_prompt() -> None:
    with pytest.raises(UsageError, match="no prompt is called 'lemma'; there are: llemma, plain, chat"):
        named("lemma")


def test_other_stop_strings() -> None:
    assert named("llemma", stop=("\n\n", "###")).stop == ("\n\n", "###")
    assert named("plain", stop=()).stop == ()


def test_a_template_is_kept_byte_for_byte() -> None:
    prompt = from_template("\r\n A {b} \t%s\n{state}\n>>> {", stop=("<",))
    rendered = prompt.render(ProofState(("⊢ p", "⊢ q")))
    assert rendered is not None
    assert (rendered.prefix, rendered.query, rendered.stop) == ("\r\n A {b} \t%s\n", "⊢ p\n\n⊢ q\n>>> {", ("<",))


@pytest.mark.parametrize(
    ("template", "says"), [("no place", "does not contain"), ("{state} {state}", "contains 2 times")]
)
def test_a_template_without_its_place(template: str, says: str) -> None:
    with pytest.raises(UsageError, match=rf"mine\.txt {says} the placeholder {{state}}"):
        from_template(template, name="mine.txt")


def test_no_goals_no_prompt() -> None:
    assert PROMPTS["plain"].render(ProofState(())) is None


# Cutting; the bare prompt counts the state alone, in characters

BARE = from_template("{state}")
GOALS = ProofState(("case a\nx y : Nat\nh : x =\n    y\nk : y = x\n⊢ x =\n    y", "⊢ B", "⊢ C"))


@pytest.mark.parametrize(
    ("budget", "shown"),
    [
        (None, GOALS.text),
        (len(GOALS.text), GOALS.text),
        (len(GOALS.text) - 1, GOALS.goals[0] + "\n\n⊢ B"),
        (len(GOALS.goals[0]), GOALS.goals[0]),
        (len(GOALS.goals[0]) - 1, "x y : Nat\nh : x =\n    y\nk : y = x\n⊢ x =\n    y"),
        (42, "h : x =\n    y\nk : y = x\n⊢ x =\n    y"),
        (30, "k : y = x\n⊢ x =\n    y"),
        (21, "k : y = x\n⊢ x =\n    y"),
        (20, "⊢ x =\n    y"),
        (11, "⊢ x =\n    y"),
    ],
)
def test_cut_from_the_left_but_never_the_target(budget: int | None, shown: str) -> None:
    rendered = BARE.render(GOALS, budget=budget)
    assert rendered is not None
    assert rendered.text == shown
    assert budget is None or len(rendered.text) <= budget


def test_a_target_that_does_not_fit_gives_no_prompt() -> None:
    assert BARE.render(GOALS, budget=10) is None


def test_what_stands_around_the_state_counts() -> None:
    goal = ProofState(("h : p\n⊢ p",))
    around = len("[GOAL]\n\n[PROOFSTEP]\n")
    for budget, shown in ((around + 9, "h : p\n⊢ p"), (around + 8, "⊢ p"), (around + 3, "⊢ p")):
        rendered = PROMPTS["plain"].render(goal, budget=budget)
        assert rendered is not None
        assert rendered.query == f"[GOAL]\n{shown}\n[PROOFSTEP]\n"
    assert PROMPTS["plain"].render(goal, budget=around + 2) is None


def test_tokens_are_counted_by_the_function_given() -> None:
    rendered = BARE.render(ProofState(("a : A\nb : B\n⊢ C",)), budget=5, count_tokens=lambda text: len(text.split()))
    assert rendered is not None
    assert rendered.text == "b : B\n⊢ C"


# Reading completions


@pytest.mark.parametrize(
    ("completion", "tactic"),
    [
        ("simp", "simp"),
        ("  simp [h]  \n", "simp [h]"),
        ("simp\n\nomega", "simp"),
        ("\n\nsimp\n \t\nomega", "simp"),
        ("cases h with\n| inl h => simp [h]\n| inr h => rfl\n", "cases h with\n| inl h => simp [h]\n| inr h => rfl"),
        ("have h : p := by\n  simp  \n  omega", "have h : p := by\n  simp\n  omega"),
        ("  constructor\n    simp", "constructor\n  simp"),
        ("```lean\nsimp\n```", "simp"),
        ("Let us see.\n\n```lean4\n  intro h\n  exact h\n```\nThis works since …", "intro h\nexact h"),
        ("```\nsimp", "simp"),
        ("```lean\n\n\nsimp\n\nomega\n```", "simp"),
        ("`omega`", "omega"),
        ("exact `x", "exact `x"),
        ("by simp", "simp"),
        ("by\n  intro h\n  simp", "intro h\nsimp"),
        ("by_cases h : p", "by_cases h : p"),
        ("simp\r\nomega\r\n", "simp\nomega"),
        ("", None),
        (" \n\t\n", None),
        ("by", None),
        ("```lean\n```", None),
        ("```", None),
    ],
)  # fmt: skip
def test_the_tactic_of_a_completion(completion: str, tactic: str | None) -> None:
    assert tactic_of(completion) == tactic


if __name__ == "__main__":
    for name, prompt in PROMPTS.items():
        (GOLDEN / f"prompt-{name}.txt").write_text(text(prompt), encoding="utf-8")
