"""A sketch: a proof with holes in the place of a problem's proof, as Lean reads it.

    elaborated = await elaborate(problem, body, lean, limits)
    if isinstance(elaborated, Sketch):
        elaborated.file.holes

`mend` makes holes of the steps that fail.
"""

from __future__ import annotations

import tempfile
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from prover import assemble
from prover.config import LeanLimits
from prover.drafting import steps
from prover.errors import ElaborationError
from prover.evaluation.problems import Problem
from prover.lean.compiled.compile import Message, compile_text
from prover.lean.files.source import Source
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain

INDENT = "  "
MENDINGS = 12
"""Elaborations that making holes of failing steps may take."""

_SHOWN_ERRORS, _SHOWN = 5, 600


@dataclass(frozen=True, slots=True)
class Sketch:
    """A sketch that elaborates. `body` is its tactic block, `file` the problem's file with it, whose holes are those of
    the sketch; `mended` are the steps that became holes, as Lean complained of them."""

    body: str
    file: TheoremFile
    mended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Faulty:
    """A sketch that Lean refuses: `errors` have places in the file; without one, `reason` says what went wrong."""

    body: str
    text: str
    errors: tuple[Message, ...] = ()
    reason: str = ""

    def describe(self, problem: Problem) -> str:
        """Lean's first complaints, with their lines in the theorem, for people and for the model that is to mend it."""
        if not self.errors:
            return self.reason
        said = [_said(self, error, problem) for error in self.errors[:_SHOWN_ERRORS]]
        more = len(self.errors) - len(said)
        return "\n".join([*said, f"and {more} more errors"] if more > 0 else said)


def _said(faulty: Faulty, error: Message, problem: Problem) -> str:
    """A complaint with its line, counted from that of the theorem's first line."""
    first = Source(faulty.text).line(len(problem.preamble))
    return f"line {max(error.line - first + 1, 1)}: {' '.join(error.text.split())[:_SHOWN]}"


def text_of(problem: Problem, body: str) -> str:
    """The problem's file with `body` for a proof."""
    return f"{problem.preamble}{problem.statement}\n{textwrap.indent(body, INDENT)}\n"


def body_of(problem: Problem, text: str) -> str:
    """The proof in such a file, without its indentation."""
    return textwrap.dedent(text[len(problem.preamble) + len(problem.statement) + 1 :]).strip("\n")


async def elaborate(problem: Problem, body: str, lean: Toolchain, limits: LeanLimits) -> Sketch | Faulty:
    """The sketch as Lean reads it. Raises LeanError only when no Lean can be started."""
    text = text_of(problem, body)
    with tempfile.TemporaryDirectory(prefix="prover-") as folder:
        compiled = await compile_text(
            lean, text, Path(folder), seconds=limits.verify_seconds, memory_mb=limits.memory_mb
        )
    if compiled.failure is not None:
        return Faulty(body, text, reason=compiled.failure)
    if compiled.errors:
        return Faulty(body, text, compiled.errors)
    try:
        file = await assemble.parse_theorem_file(text, problem.name, lean, limits)
    except ElaborationError as error:
        return Faulty(body, text, reason=str(error))
    if file.skipped or len(file.theorems) > 1:
        return Faulty(body, text, reason="; ".join(file.skipped) or "it has several open theorems")
    return Sketch(body, file)


async def mend(faulty: Faulty, problem: Problem, lean: Toolchain, limits: LeanLimits) -> Sketch | Faulty:
    """The sketch with holes for the steps that fail, one after the other, or what is still wrong with it in the end.

    A change counts when Lean's first error is gone or stands further behind.
    """
    mended: list[str] = []
    left = MENDINGS
    while left > 0:
        place = _place(faulty, problem)
        if place is None:
            return faulty
        at, error = place
        better: Faulty | None = None
        versions = [steps.open_end(faulty.body)] if at is None else steps.with_hole(faulty.body, at)
        for body in versions:
            if left == 0:
                return faulty
            left -= 1
            found = await elaborate(problem, body, lean, limits)
            if isinstance(found, Sketch):
                return Sketch(found.body, found.file, (*mended, error))
            if _further(found, faulty, problem):
                better = found
                break
        if better is None:
            return faulty
        mended.append(error)
        faulty = better
    return faulty


def _place(faulty: Faulty, problem: Problem) -> tuple[int | None, str] | None:
    """Where in the block the first error is, None for the place when goals are left at its end; None when no error is
    in the block."""
    inside = [(at, error) for error in faulty.errors if (at := _offset(faulty, error, problem)) is not None]
    if inside:
        at, error = min(inside, key=lambda item: item[0])
        return at, _said(faulty, error, problem).split("\n")[0]
    if faulty.errors and all("unsolved goals" in error.text for error in faulty.errors):
        return None, "goals are left at the end"
    return None


def _offset(faulty: Faulty, error: Message, problem: Problem) -> int | None:
    """The error's place in the block; None when it is in what comes before."""
    source = Source(faulty.text)
    start = len(problem.preamble) + len(problem.statement) + 1
    at = source.offset(error.line, error.column)
    if at < start:
        return None
    line = source.line(at) - source.line(start)
    lines = faulty.body.split("\n")
    if line >= len(lines):
        return max(len(faulty.body) - 1, 0)
    within = min(max(error.column - len(INDENT), 0), max(len(lines[line]) - 1, 0))
    return sum(len(each) + 1 for each in lines[:line]) + within


def _further(new: Faulty, old: Faulty, problem: Problem) -> bool:
    """Whether the first error of `new` is nearer to the end than that of `old`."""
    return bool(new.errors) and _distance(new, problem) < _distance(old, problem)


def _distance(faulty: Faulty, problem: Problem) -> int:
    """Characters of the block behind the first error in it; goals left at the end come last."""
    places: Sequence[int] = [at for error in faulty.errors if (at := _offset(faulty, error, problem)) is not None]
    return len(faulty.body) - min(places) if places else 0
