"""What a model is asked for when a problem has an answer: a program first, then a chain of thought. Pure text.

A prompt is a row of sections, each begun by a label on a line of its own; a completion ends at the next label. A
problem cannot hold a label: it is written differently there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Final, Literal, TypeAlias

from prover.errors import UsageError
from prover.proposers.model.completion import RenderedPrompt

Kind: TypeAlias = Literal["program", "chain of thought"]

FORMS: Final[tuple[Kind, ...]] = ("program", "chain of thought")
"""In the order in which they are tried."""

STOP: Final = ("[END]", "[PROBLEM]")
SPECIAL_TOKENS: Final = 2
"""Kept free for what a tokenizer may put around a text."""

_LABELS: Final[dict[Kind, str]] = {"program": "[PROGRAM]", "chain of thought": "[SOLUTION]"}
_INSTRUCTIONS: Final[dict[Kind, str]] = {
    "program": "Write for each problem a Python program that prints its answer and nothing else. SymPy can be used.",
    "chain of thought": "Solve each problem step by step. The last sentence is: The answer is …",
}
_LABEL: Final = re.compile(r"\[(END|PROBLEM|PROGRAM|SOLUTION)\]")
_CLOSED: Final = re.compile(r"\s*[^`\s][^`]*\n[ \t]*```[ \t]*(?:\n|\Z)")
_FENCE: Final = re.compile(r"^[ \t]*```[^\n]*\n(.*?)(?:^[ \t]*```|\Z)", re.DOTALL | re.MULTILINE)


class ProblemTooLong(UsageError):
    """A problem that the model has no room for: another model would have, and other problems may fit."""


@dataclass(frozen=True, slots=True)
class Worked:
    """A problem with a program that prints its answer, and a solution in words that ends in it."""

    problem: str
    program: str
    solution: str


def worked_problems() -> tuple[Worked, ...]:
    """The examples that ship with the prover, by the names of their files."""
    folder = resources.files("prover.drafting").joinpath("examples", "solving")
    found = []
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        item = tomllib.loads(path.read_text(encoding="utf-8"))
        found.append(Worked(item["problem"].strip(), item["program"].strip(), item["solution"].strip()))
    return tuple(found)


def narrower(*contexts: int | None) -> int | None:
    """The smallest of several limits, None for no limit."""
    return min((context for context in contexts if context is not None), default=None)


def prompt(
    kind: Kind,
    problem: str,
    examples: Sequence[Worked],
    *,
    context: int | None,
    max_tokens: int,
    count_tokens: Callable[[str], int],
) -> RenderedPrompt:
    """Asks for a program or a chain of thought, after as many examples as leave room for it.

    `context` is what prompt and answer may have together, in tokens (None: no limit), `max_tokens` what the answer may
    have. Raises ProblemTooLong when the problem does not even fit alone.
    """
    question = _LABEL.sub(r"(\1)", problem.strip())
    query = f"[PROBLEM]\n{question}\n{_LABELS[kind]}\n"
    for shown in range(len(examples), -1, -1):
        prefix = _INSTRUCTIONS[kind] + "\n\n" + "".join(_example(kind, example) for example in examples[:shown])
        taken = max_tokens + SPECIAL_TOKENS
        if context is None or count_tokens(prefix) + count_tokens(query) + taken <= context:
            return RenderedPrompt(prefix, query, STOP)
    raise ProblemTooLong(
        f"the model takes {context} tokens, and this problem and an answer of {max_tokens} take more: "
        "use fewer tokens for the answer, or a model with a longer context"
    )


def program_in(reply: str) -> str:
    """The program in a reply: what its first fence holds, or all of it where there is none; "" for none.

    A single fence without a language, after some text, closes what needed no opening.
    """
    fence = _FENCE.search(reply)
    if fence is None or (reply.count("```") == 1 and _CLOSED.match(reply)):
        return reply.partition("```")[0].strip("\n")
    return fence[1].strip("\n")


def _example(kind: Kind, example: Worked) -> str:
    answer = example.program if kind == "program" else example.solution
    return f"[PROBLEM]\n{example.problem}\n{_LABELS[kind]}\n{answer}\n[END]\n\n"
