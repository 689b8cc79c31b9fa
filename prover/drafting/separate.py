"""A hole that stands for several goals at once (`T <;> sorry`, `all_goals sorry`) becomes a hole for each of them.

How many goals there are Lean says: a `trace_state` in that place shows each of them. (What is traced in one place comes
as one message, whatever it was run on.)
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from itertools import islice
from pathlib import Path

from prover.config import LeanLimits
from prover.drafting import sketch as sketches
from prover.drafting.several import Place, places
from prover.drafting.sketch import INDENT, Sketch
from prover.evaluation.problems import Problem
from prover.lean.compiled.compile import compile_text
from prover.lean.files.source import Source
from prover.lean.installation.toolchain import Toolchain

MOST_GOALS = 32
"""A hole for more goals than that stays one hole, and open."""

ROUNDS = 8
"""Places of one sketch that are looked at."""


async def separated(
    sketch: Sketch, problem: Problem, lean: Toolchain, limits: LeanLimits
) -> tuple[Sketch, tuple[str, ...]]:
    """The sketch with a bullet for each goal where one text with a hole was run on several; and what was done, in
    words.

    A place stays as it is where Lean does not accept the bullets. Raises LeanError only when no Lean can be started.
    """
    done: list[str] = []
    passed = 0  # places that stay as they are: those before the next one to look at
    for _ in range(ROUNDS):
        place = next(islice(places(sketch.body), passed, None), None)
        if place is None:
            break
        goals = await _goals(place, problem, lean, limits)
        better = await _with_bullets(place, goals, problem, lean, limits) if 1 < goals <= MOST_GOALS else None
        if better is None:
            passed += 1
            continue
        line = place.block.count("\n", 0, place.keyword.start) + 1
        done.append(f"line {line}: `{place.keyword.text} {_short(place.text)}` stood for {goals} goals")
        sketch = replace(better, mended=sketch.mended)
    return sketch, tuple(done)


async def _goals(place: Place, problem: Problem, lean: Toolchain, limits: LeanLimits) -> int:
    """How many goals the text of the place is run on; 0 when Lean does not say."""
    body, at = place.traced()
    text = sketches.text_of(problem, body)
    with tempfile.TemporaryDirectory(prefix="prover-") as folder:
        compiled = await compile_text(
            lean, text, Path(folder), seconds=limits.verify_seconds, memory_mb=limits.memory_mb
        )
    head = Source(text).line(len(problem.preamble) + len(problem.statement) + 1)
    source = Source(body)
    line, column = head + source.line(at) - 1, source.column(at) + len(INDENT)
    return sum(
        shown.startswith("⊢")
        for message in compiled.messages
        if message.severity == "information" and (message.line, message.column) == (line, column)
        for shown in message.text.split("\n")
    )


async def _with_bullets(
    place: Place, goals: int, problem: Problem, lean: Toolchain, limits: LeanLimits
) -> Sketch | None:
    for body in place.separated(goals):
        found = await sketches.elaborate(problem, body, lean, limits)
        if isinstance(found, Sketch):
            return found
    return None


def _short(text: str) -> str:
    first, *more = text.split("\n")
    return first if not more else f"{first} …"
