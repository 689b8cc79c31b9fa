"""What a draft computes, run: its fenced Python programs, in the sandbox, and what is told of them to the model.

A result is what a program printed. That says nothing of whether the draft is right to compute it; a sketch that rests
on it is judged by Lean like any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from prover.drafting.records import ProgramRecord, SolutionRecord
from prover.drafting.sandbox import Sandbox
from prover.errors import SandboxError, UsageError

MOST: Final = 4
"""Programs of one draft that are run."""

KEPT: Final = 4000
"""Characters of an output that are kept, and of a program."""

_TOLD: Final = 600
_FENCE: Final = re.compile(r"^[ \t]*```[ \t]*(?:python3?|py)\b[^\n]*\n(.*?)(?:^[ \t]*```|\Z)", re.DOTALL | re.MULTILINE)


class Programs:
    """Runs programs in the sandbox that `find` gives; it is looked for when the first one comes."""

    def __init__(self, find: Callable[[], Sandbox] = Sandbox.find) -> None:
        self._find = find
        self._sandbox: Sandbox | None = None

    def sandbox(self) -> Sandbox:
        """The sandbox. Raises UsageError with what to do when there is none that would contain a program."""
        if self._sandbox is None:
            self._sandbox = self._find()
        return self._sandbox

    async def run_all(self, draft: str) -> list[ProgramRecord]:
        """The first programs of a draft, with what came of each. Never raises for a program, nor for want of a sandbox:
        then they are not run, and the record says why."""
        return [await self._run(program) for program in programs_in(draft)[:MOST]]

    async def _run(self, program: str) -> ProgramRecord:
        try:
            result = await self.sandbox().run(program)
        except (UsageError, SandboxError) as error:
            return ProgramRecord(program[:KEPT], "not run", error=str(error))
        return ProgramRecord(
            program[:KEPT], result.ending, result.output[:KEPT], result.error[:KEPT], round(result.seconds, 3)
        )


def programs_in(draft: str) -> list[str]:
    """What the fences marked as Python hold."""
    return [program for match in _FENCE.finditer(draft) if (program := match[1].strip("\n")).strip()]


def told(solution: SolutionRecord | None, programs: Sequence[ProgramRecord] = ()) -> str | None:
    """What was calculated, for a prompt; None for nothing. An answer that the formal statement contradicts is left out,
    and so are programs that were not run."""
    lines = []
    if solution is not None and solution.answer is not None and solution.agrees is not False:
        lines.append(f"The answer is {solution.answer}.")
        if solution.program:
            lines.append(
                f"This program printed it:\n{solution.program[:_TOLD]}\nIts output:\n{_short(solution.output)}"
            )
    for number, each in enumerate(programs, start=1):
        if each.ending == "returned":
            lines.append(f"Program {number} of the proof printed: {_short(each.output) or '(nothing)'}")
        elif each.ending != "not run":
            lines.append(f"Program {number} of the proof failed ({each.ending}): {_short(each.error[-_TOLD:])}")
    return "\n".join(lines) or None


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _TOLD else text[:_TOLD] + " …"
