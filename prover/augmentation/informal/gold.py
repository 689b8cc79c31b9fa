"""The known answer of a problem: what rows are checked against."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from prover.drafting.answers import Answer, asks_percent, read_answer
from prover.drafting.stated_answers import stated_answer, stated_goal
from prover.errors import ElaborationError, UsageError
from prover.evaluation.problems import Problem
from prover.lean.installation.toolchain import Toolchain

FIELD = "answer"
WORKED = "####"
"""What stands between the solution and the answer in the `answer` field of GSM8K."""

LONGEST = 200
"""Characters of an answer that a backward question repeats."""

NONE = "it has no known answer: give it an `answer` field, or a formal statement that ends in `= NUMBER`"


@dataclass(frozen=True, slots=True)
class Gold:
    """The answer, or why there is none; `source` is where it was found."""

    answer: Answer | None
    why: str = ""
    source: str = ""


class Golds:
    """Finds the answers of problems, each once. `open_lean` is called when a formal statement has to be read."""

    def __init__(self, open_lean: Callable[[], Awaitable[Toolchain]]) -> None:
        self._open_lean = open_lean
        self._lean: Toolchain | None = None
        self._found: dict[str, Gold] = {}
        self._one = asyncio.Lock()

    async def of(self, problem: Problem) -> Gold:
        """The answer of the problem: its `answer` field, else the number that its formal statement ends in. Raises
        LeanError when Lean breaks down."""
        async with self._one:  # one Lean at a time, and each problem once
            if problem.name not in self._found:
                self._found[problem.name] = await self._find(problem)
            return self._found[problem.name]

    async def _find(self, problem: Problem) -> Gold:
        field = problem.extra.get(FIELD)
        if field is not None:
            return _of_field(field, asks_percent(problem.informal_statement or ""))
        if not problem.statement:
            return Gold(None, NONE)
        self._lean = self._lean or await self._open_lean()
        try:
            goal = await stated_goal(problem, self._lean)
        except (ElaborationError, UsageError) as error:
            return Gold(None, f"its formal statement does not elaborate: {error}")
        answer = stated_answer(goal)
        return Gold(None, NONE) if answer is None else Gold(answer, source="formal statement")


def _of_field(field: object, percent: bool) -> Gold:
    if isinstance(field, bool) or not isinstance(field, str | int | float):
        return Gold(None, "its `answer` is neither a text nor a number")
    text = str(field).rpartition(WORKED)[2].strip()
    answer = read_answer(text, percent=percent)
    if answer is None or len(text) > LONGEST or not text.isprintable():
        return Gold(None, f"its `answer` cannot be read as one: {text[:60]!r}")
    return Gold(answer, source=FIELD)
