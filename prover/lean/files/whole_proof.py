"""The proof of one theorem, whatever it is now, as one hole: for tools that prove theorems again which have proofs."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from prover.config import LeanLimits
from prover.errors import ElaborationError, LeanError, UsageError
from prover.lean.compiled.compile import compile_text
from prover.lean.compiled.declarations import declarations, outer
from prover.lean.compiled.olean import Olean
from prover.lean.compiled.terms import Terms, render, visible
from prover.lean.files.outline import Outline
from prover.lean.files.source import Source
from prover.lean.files.theorem_file import TheoremFile, complaint
from prover.lean.installation.imports import require_imports
from prover.lean.installation.toolchain import Toolchain
from prover.proof import Hole, Theorem

PROOF = " := by\n  sorry"


def is_whole(text: str, hole: Hole) -> bool:
    """Whether `hole` is all there is of the proof of its theorem."""
    start = statement_end(text, hole.theorem)
    return text[start : hole.start].strip() == ":=" and not text[hole.end : hole.theorem.end].strip()


def statement_end(text: str, theorem: Theorem) -> int:
    """Where the statement of a theorem ends, as an offset in the text of its file."""
    return text.index(theorem.statement, theorem.start) + len(theorem.statement)


async def one_hole(
    text: str, theorem: str, toolchain: Toolchain, limits: LeanLimits, *, name: str = "input", index: int | None = None
) -> tuple[str, Hole]:
    """The text and the one hole to fill in it: the whole proof of the theorem, or the sorry number `index` that its
    proof has, from 0.

    The text is `text`, unless a proof had to be taken out. Raises UsageError for a theorem or a sorry that is not
    there, ElaborationError when the file has errors, LeanError when Lean gave no answer.
    """
    file = await _parse(text, name, toolchain, limits)
    if index is not None:
        (chosen,) = file.select([theorem])
        holes = [hole for hole in file.holes if hole.theorem == chosen]
        if index >= len(holes):
            raise UsageError(f"the proof of {chosen.name} has {len(holes)} sorries, counted from 0: none is {index}")
        return file.text, holes[index]
    if (hole := _open(file, theorem)) is not None:
        return file.text, hole
    reopened = await _reopened(text, theorem, toolchain, limits, name)
    file = await _parse(reopened, name, toolchain, limits)
    if (hole := _open(file, theorem)) is None:
        raise UsageError(f"the proof of {theorem} cannot be taken out of {name}: replace it by `by sorry`")
    return file.text, hole


async def _parse(text: str, name: str, toolchain: Toolchain, limits: LeanLimits) -> TheoremFile:
    return await TheoremFile.parse(
        text, toolchain, name=name, seconds=limits.verify_seconds, memory_mb=limits.memory_mb
    )


def _open(file: TheoremFile, theorem: str) -> Hole | None:
    """The hole that is the whole proof of the theorem."""
    fitting = [hole for hole in file.holes if _fits(hole.theorem.name, theorem)]
    exact = [hole for hole in fitting if hole.theorem.name == theorem] or fitting
    return exact[0] if len(exact) == 1 and is_whole(file.text, exact[0]) else None


def _fits(full: str, name: str) -> bool:
    return full == name or full.endswith(f".{name}")


async def _reopened(text: str, theorem: str, toolchain: Toolchain, limits: LeanLimits, name: str) -> str:
    """The text with `by sorry` instead of the proof of the theorem."""
    require_imports(text, name, toolchain)
    with tempfile.TemporaryDirectory(prefix="prover-") as folder:
        compiled = await compile_text(
            toolchain, text, Path(folder), seconds=limits.verify_seconds, memory_mb=limits.memory_mb
        )
        if compiled.failure:
            raise LeanError(f"{name} could not be read: {compiled.failure}")
        if compiled.olean is None:
            raise ElaborationError(complaint(name, compiled.errors))
        places = dict(_theorems(text, Olean(compiled.olean)))
    fitting = [full for full in places if full == theorem] or [full for full in places if _fits(full, theorem)]
    if len(fitting) != 1:
        near = fitting or get_close_matches(theorem, places, n=3, cutoff=0.5) or list(places)[:5]
        raise UsageError(
            f"{name} has {'several theorems' if fitting else 'no theorem'} {theorem}: name one of"
            f" {', '.join(near) or 'its theorems, of which it has none'}"
        )
    start, end = places[fitting[0]]
    return text[:start] + PROOF + text[end:]


def _theorems(text: str, olean: Olean) -> Iterator[tuple[str, tuple[int, int]]]:
    """The theorems that a module declares in its text, and where the statement and the proof of each end."""
    source = Source(text)
    outline = Outline(source)
    constants = olean.constants(Terms())
    for declaration in outer(declarations(olean)):
        info = constants.get(declaration.name)
        if info is None or info.kind != "theorem":
            continue
        end = source.offset(*declaration.end)
        keyword = outline.keyword(source.offset(*declaration.start), source.offset(*declaration.selection))
        yield render(visible(declaration.name)), (keyword + len(outline.statement(keyword, end)), end)
