"""Statements by a model, for problems that have none: asked for, elaborated, and marked as what they are."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path

from prover.config import LeanLimits
from prover.drafting.extraction import NoProof, statement_of
from prover.drafting.sketch import Faulty
from prover.drafting.writer import Writer
from prover.evaluation.problems import UNREVIEWED, Problem
from prover.lean.compiled.compile import compile_text
from prover.lean.installation.toolchain import Toolchain

_NAME = re.compile(r"\A(theorem|lemma)(\s+[^\s({\[:⦃]+)?")


async def formalize(problem: Problem, writer: Writer, lean: Toolchain, limits: LeanLimits, repairs: int) -> Problem:
    """The problem with a statement by the model, under the problem's header.

    A statement that Lean refuses goes back at most `repairs` times. The last one stays, whatever Lean says of it: a
    problem whose statement does not elaborate is reported as not stated. Raises ProposerError when the model breaks
    down.
    """
    book = writer.book
    reply = next(iter(await writer.write(book.statement(problem))), "")
    found, complaint = await _read(problem, reply, lean, limits)
    for _ in range(repairs):
        if not complaint:
            break
        reply = next(iter(await writer.write(book.statement(problem, reply, complaint))), "")
        found, complaint = await _read(problem, reply, lean, limits)
    return found


async def _read(problem: Problem, reply: str, lean: Toolchain, limits: LeanLimits) -> tuple[Problem, str]:
    """The problem with the statement in a reply, and what is to be said against it; "" for nothing."""
    extra = {**problem.extra, "statement_by": UNREVIEWED}
    try:
        statement = _NAME.sub(f"theorem {lean_name(problem.name)}", statement_of(reply), count=1)
    except NoProof as error:
        return replace(problem, statement="", extra=extra), str(error)
    stated = replace(problem, statement=statement, extra=extra)
    with tempfile.TemporaryDirectory(prefix="prover-") as folder:
        compiled = await compile_text(
            lean, stated.text, Path(folder), seconds=limits.verify_seconds, memory_mb=limits.memory_mb
        )
    if compiled.failure is None and not compiled.errors:
        return stated, ""
    faulty = Faulty("", stated.text, compiled.errors, compiled.failure or "")
    return stated, faulty.describe(stated)


def lean_name(name: str) -> str:
    """A problem's name as that of a theorem."""
    plain = re.sub(r"\W+", "_", name, flags=re.ASCII).strip("_")
    return plain if plain and not plain[0].isdigit() else f"problem_{plain}".rstrip("_")
