"""The tokenizer gives back what it is given; examples are read, split, renamed and encoded as the model is asked."""

from __future__ import annotations

import random
import re

from hypothesis import given
from hypothesis import strategies as st

from prover.training.augmentation import rename
from prover.training.dataset import (
    Example,
    encode,
    examples_of,
    fingerprint,
    plain_prompt,
    split_by_theorem,
    texts,
    tokenized,
)
from prover.training.steps import Step
from prover.training.tokenizer import train_tokenizer

GOAL = "case inl\nα : Type\np q : Prop\nxs ys : List α\nh : p ∧ q\nh₁ : ∀ x ∈ xs, x ∈ ys\nn✝ : Nat\n⊢ q ∧ p"
TACTIC = "exact ⟨h.2, h.1⟩"
EXAMPLES = [Example(f"t{index}", GOAL, f"{TACTIC}; skip {index}") for index in range(200)]
TOKENIZER = train_tokenizer(texts(EXAMPLES), 600, 128)


@given(st.text() | st.text("∀∃λαβ⟨⟩⊢≤ℕ✝h₁₂ \n\t().:=0123456789xyz'⁻¹"))
def test_decoding_gives_the_text_back(text: str) -> None:
    assert TOKENIZER.decode(TOKENIZER.encode(text, add_special_tokens=False)) == text


def test_digits_stand_alone_and_special_tokens_are_single() -> None:
    assert TOKENIZER.tokenize("x : 2026") == ["x", "Ġ:", "Ġ", "2", "0", "2", "6"]
    ids = TOKENIZER.encode("[GOAL]\n[PROOFSTEP]\n")
    assert TOKENIZER.convert_ids_to_tokens(ids) == ["<s>", "[GOAL]", "Ċ", "[PROOFSTEP]", "Ċ"]


def test_the_same_texts_give_the_same_tokenizer() -> None:
    assert train_tokenizer(texts(EXAMPLES), 600, 128).get_vocab() == TOKENIZER.get_vocab()


def test_a_row_is_the_prompt_then_the_tactic_and_its_end() -> None:
    row = encode(GOAL, TACTIC, TOKENIZER, 128)
    assert row is not None
    assert TOKENIZER.decode(row["input_ids"]) == f"<s>[GOAL]\n{GOAL}\n[PROOFSTEP]\n{TACTIC}</s>"
    assert TOKENIZER.decode(row["input_ids"][-row["tactic_tokens"] :]) == f"{TACTIC}</s>"
    assert row["length"] == len(row["input_ids"])


def test_a_long_goal_loses_its_beginning_and_never_its_target() -> None:
    prompt = plain_prompt(GOAL, len, 60)
    assert prompt == "[GOAL]\nh₁ : ∀ x ∈ xs, x ∈ ys\nn✝ : Nat\n⊢ q ∧ p\n[PROOFSTEP]\n"
    assert plain_prompt(GOAL, len, 1) is None
    assert encode(GOAL, TACTIC, TOKENIZER, 16) is None


@given(st.integers())
def test_renaming_is_consistent(seed: int) -> None:
    goal, tactic = rename(GOAL, TACTIC, random.Random(seed))
    pattern = (
        r"case inl\n(\S+) : Type\n(\S+) (\S+) : Prop\n(\S+) (\S+) : List \1\n(\S+) : \2 ∧ \3\n"
        r"(\S+) : ∀ x ∈ \4, x ∈ \5\nn✝ : Nat\n⊢ \3 ∧ \2"
    )
    match = re.fullmatch(pattern, goal)
    assert match
    assert len(set(match.groups())) == 7
    assert not set(match.groups()) & {"x"}
    assert tactic == f"exact ⟨{match.group(6)}.2, {match.group(6)}.1⟩"


def test_renaming_leaves_alone_what_means_something_else() -> None:
    goal = "n : Nat\nh : 0 < n\n⊢ n ≠ 0"
    assert rename(goal, "exact foo (n := 3) h", random.Random(1)) == (goal, "exact foo (n := 3) h")
    renamed, tactic = rename(goal, "exact Nat.n h", random.Random(1))
    assert renamed != goal
    assert tactic.startswith("exact Nat.n ")


def test_copies_are_renamed_and_seeded() -> None:
    few = EXAMPLES[:3]
    rows = tokenized(few, TOKENIZER, context=128, copies=2, seed=7)
    assert len(rows) == 6
    assert rows[0]["input_ids"] != rows[3]["input_ids"]
    assert rows[:]["input_ids"] == tokenized(few, TOKENIZER, context=128, copies=2, seed=7)[:]["input_ids"]
    assert rows[:]["input_ids"] != tokenized(few, TOKENIZER, context=128, copies=2, seed=8)[:]["input_ids"]


def test_the_split_goes_by_theorem_and_does_not_move() -> None:
    training, development = split_by_theorem(EXAMPLES, 0.2)
    assert 20 < len(development) < 60
    assert sorted(map(str, training + development)) == sorted(map(str, EXAMPLES))
    more = [Example("new", "⊢ True", "trivial"), *EXAMPLES]
    assert [e for e in split_by_theorem(more, 0.2)[1] if e.theorem != "new"] == development


def test_the_fingerprint_is_of_the_content() -> None:
    assert fingerprint(EXAMPLES) == fingerprint(EXAMPLES[::-1]) != fingerprint(EXAMPLES[1:])


def test_each_pair_of_goal_and_tactic_teaches_once() -> None:
    step = Step(theorem="t", statement="", header="", state=GOAL, others=0, tactic=TACTIC, source="search", depth=3)
    same = Step(theorem="u", statement="", header="", state=GOAL, others=1, tactic=TACTIC, source="search", depth=0)
    assert examples_of([step, same]) == (Example("t", GOAL, TACTIC, "search"),)
