"""Proof steps as token sequences: what the trainer reads."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from datasets import Dataset
from transformers import PreTrainedTokenizerFast

from prover.proof import ProofState
from prover.proposers.model.prompts import named
from prover.training.augmentation import rename
from prover.training.naming import plainly_named
from prover.training.steps import Step, distinct

IGNORED = -100
"""The label of a token that no loss is counted on."""


@dataclass(frozen=True, slots=True)
class Example:
    """A goal and the tactic that was right for it; `theorem` is what the split goes by."""

    theorem: str
    goal: str
    tactic: str
    source: str = ""


def plain_prompt(goal: str, count_tokens: Callable[[str], int], limit: int) -> str | None:
    """What the model continues with a tactic: the prompt `plain`, cut to `limit` tokens; None when not even the target
    fits."""
    rendered = named("plain").render(ProofState((goal,)), budget=limit, count_tokens=count_tokens)
    return None if rendered is None else rendered.text


def examples_of(proof_steps: Iterable[Step]) -> tuple[Example, ...]:
    """What the steps teach, in order, their new hypotheses named in one way; of those with the same goal and tactic the
    first."""
    found: dict[tuple[str, str], Example] = {}
    for step in distinct(proof_steps):
        tactic = plainly_named(step.state, step.tactic)
        found.setdefault((step.state, tactic), Example(step.theorem, step.state, tactic, step.source))
    return tuple(found.values())


def split_by_theorem(examples: Iterable[Example], share: float) -> tuple[list[Example], list[Example]]:
    """Training and development examples. All steps of a theorem are on the same side, which depends on its name alone:
    data that grows moves no theorem."""
    sides: tuple[list[Example], list[Example]] = ([], [])
    for example in examples:
        digest = hashlib.sha256(example.theorem.encode()).digest()
        sides[int.from_bytes(digest[:4], "big") < share * 2**32].append(example)
    return sides


def fingerprint(examples: Iterable[Example]) -> str:
    """A hash of goals and tactics that does not depend on their order."""
    rows = sorted(f"{example.goal}\0{example.tactic}" for example in examples)
    return hashlib.sha256("\1".join(rows).encode()).hexdigest()


def texts(examples: Iterable[Example], seed: int = 0) -> Iterator[str]:
    """What a tokenizer's merges are counted on: every goal and tactic, also once renamed."""
    rng = random.Random(seed)
    for example in examples:
        yield from (example.goal, example.tactic)
        yield "\n".join(rename(example.goal, example.tactic, rng))


def tokenized(
    examples: Sequence[Example], tokenizer: PreTrainedTokenizerFast, *, context: int, copies: int = 1, seed: int = 0
) -> Dataset:
    """Rows `input_ids`, `tactic_tokens` (how many at the end are the tactic with its `</s>`) and `length`.

    The first copy of an example is itself, the others are renamed, each in its own way. What does not fit into
    `context` tokens even after cutting is left out.
    """

    def rows() -> Iterator[dict[str, Any]]:
        for copy in range(copies):
            rng = random.Random(f"{seed}/{copy}")
            for example in examples:
                pair = (example.goal, example.tactic)
                goal, tactic = rename(*pair, rng) if copy else pair
                row = encode(goal, tactic, tokenizer, context)
                if row is not None:
                    yield row

    return Dataset.from_list(list(rows()))


def encode(goal: str, tactic: str, tokenizer: PreTrainedTokenizerFast, context: int) -> dict[str, Any] | None:
    """One row, None when it does not fit. Prompt and tactic are encoded apart, as when the model is asked: no token
    spans both."""
    answer = [*tokenizer.encode(tactic, add_special_tokens=False), tokenizer.eos_token_id]
    text = plain_prompt(goal, lambda text: len(tokenizer.encode(text)), context - len(answer))
    if text is None:
        return None
    prompt = tokenizer.encode(text)
    return {"input_ids": prompt + answer, "tactic_tokens": len(answer), "length": len(prompt) + len(answer)}
