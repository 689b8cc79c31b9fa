"""What a model is asked for when it makes questions out of questions. Pure text; solving them is asked for elsewhere.

The form is that of `prover.drafting.solve_prompts`: sections with labels, a completion ends at the next label, and what
comes from a problem or a model cannot hold one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from prover.augmentation.informal.masking import Mask
from prover.drafting.solve_prompts import SPECIAL_TOKENS, ProblemTooLong
from prover.proposers.model.completion import RenderedPrompt

LABEL: Final = re.compile(r"\[(END|PROBLEM|PROGRAM|SOLUTION|REWRITTEN|ANSWER|STATEMENT)\]")
STOP: Final = ("[END]", "[PROBLEM]")

_REWRITE: Final = (
    "Write each problem in other words. It must ask for the same thing, keep all numbers and conditions, and not say "
    "the answer."
)
_STATE: Final = (
    "Each problem has an unknown number in it, written as a letter, and an answer. Write the problem and its answer as "
    "a statement: the answer takes the place of the question, the letter stays, nothing is solved."
)
_INSTRUCTIONS: Final = (_REWRITE, _STATE)


@dataclass(frozen=True, slots=True)
class Example:
    """A problem, the same in other words, with a number masked, its answer, and both as a statement."""

    problem: str
    rewritten: str
    masked: str
    answer: str
    statement: str


@dataclass(frozen=True, slots=True)
class Room:
    """What prompt and answer may have together (`context`, None: no limit), and the answer alone, in tokens."""

    context: int | None
    max_tokens: int
    count_tokens: Callable[[str], int]


@cache
def examples() -> tuple[Example, ...]:
    """Those that ship with the prover, by the names of their files."""
    folder = resources.files("prover.augmentation.informal").joinpath("examples")
    files = sorted(folder.iterdir(), key=lambda path: path.name)
    items = (tomllib.loads(path.read_text(encoding="utf-8")) for path in files)
    return tuple(Example(**{name: str(value).strip() for name, value in item.items()}) for item in items)


def rewriting(question: str, room: Room) -> RenderedPrompt:
    """Asks for the question in other words. Raises ProblemTooLong."""
    shown = [f"[PROBLEM]\n{each.problem}\n[REWRITTEN]\n{each.rewritten}\n[END]\n\n" for each in examples()]
    return _fitted(_REWRITE, shown, f"[PROBLEM]\n{harmless(question)}\n[REWRITTEN]\n", room)


def stating(mask: Mask, answer: str, room: Room) -> RenderedPrompt:
    """Asks for the masked question and the answer to the original one as a statement. Raises ProblemTooLong."""
    shown = [
        f"[PROBLEM]\n{each.masked}\n[ANSWER]\n{each.answer}\n[STATEMENT]\n{each.statement}\n[END]\n\n"
        for each in examples()
    ]
    query = f"[PROBLEM]\n{harmless(mask.question)}\n[ANSWER]\n{harmless(answer)}\n[STATEMENT]\n"
    return _fitted(_STATE, shown, query, room)


def backward(mask: Mask, answer: str) -> str:
    """FOBAR's question."""
    asked = (
        f"If we know the answer to the above question is {answer}, what is the value of unknown variable {mask.letter}?"
    )
    return f"{mask.question}\n{asked}"


def verifying(statement: str, letter: str) -> str:
    """Self-verification's question."""
    return f"{statement} What is the value of unknown variable {letter}?"


def harmless(text: str) -> str:
    """The text with its labels written differently."""
    return LABEL.sub(r"(\1)", text.strip())


def wording() -> str:
    """All that is asked, for a checksum: other words give other rows."""
    return repr((_INSTRUCTIONS, STOP, examples()))


def _fitted(instruction: str, shown: Sequence[str], query: str, room: Room) -> RenderedPrompt:
    """The prompt with as many examples as leave room for it and the answer."""
    for count in range(len(shown), -1, -1):
        prefix = instruction + "\n\n" + "".join(shown[:count])
        taken = room.max_tokens + SPECIAL_TOKENS
        if room.context is None or room.count_tokens(prefix) + room.count_tokens(query) + taken <= room.context:
            return RenderedPrompt(prefix, query, STOP)
    raise ProblemTooLong(f"the model takes {room.context} tokens, and this problem and its rewriting take more")
