"""Rows in the form of MathInstruct (MAmmoTH, arXiv 2309.05653), with columns for where each comes from. Pure.

The order is that of the texts, not that in which rows were made, so that the same rows give the same file.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from prover.augmentation.held_out import Benchmarks
from prover.augmentation.rows import AugmentedRow, Checker
from prover.training.problem_sets import TRAIN

PROGRAM_SUFFIX = " Let's write a program."
"""What follows a question whose solution is a program, as in MathInstruct: without it a model cannot know."""

FORMAL_PREFIX = "Prove this theorem in Lean 4.\n\n"

HELD_OUT, REPEATS, UNCHECKED = "of a held-out split", "repeats a held-out problem", "checked otherwise"
DUPLICATE = "the same as another"

_FORMS = {Checker.PROGRAM: "PoT", Checker.ANSWER: "CoT", Checker.LEAN: "Lean"}
"""What `source` begins with, as MathInstruct's does."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The lines, how many rows were left out for which reason, and the held-out problems that were met."""

    lines: tuple[dict[str, str], ...]
    left_out: Counter[str]
    met: tuple[str, ...]


def export(
    rows: Sequence[AugmentedRow],
    benchmarks: Benchmarks,
    *,
    include_held_out: bool = False,
    checked_by: Collection[Checker] = tuple(Checker),
) -> Exported:
    """The rows as lines: those of the train split, or of none, that repeat nothing in `benchmarks`."""
    left_out: Counter[str] = Counter()
    met: set[str] = set()
    kept: list[AugmentedRow] = []
    for row in rows:
        if row.checked_by not in checked_by:
            left_out[UNCHECKED] += 1
        elif not include_held_out and held_out(row):
            left_out[HELD_OUT] += 1
        elif (name := benchmarks.match(row)) is not None:
            left_out[REPEATS] += 1
            met.add(name)
        else:
            kept.append(row)
    lines = _merged([line(row) for row in kept])
    left_out[DUPLICATE] += len(kept) - len(lines)
    return Exported(tuple(lines), +left_out, tuple(sorted(met)))


def held_out(row: AugmentedRow) -> bool:
    """Whether the row's problem is one that models are measured on."""
    return row.split not in (None, "", TRAIN)


def line(row: AugmentedRow) -> dict[str, str]:
    """The row as an object of texts alone, the same for every kind: `datasets` then needs no schema."""
    instruction = row.instruction
    if row.kind.formal:
        instruction = FORMAL_PREFIX + instruction
    elif row.checked_by is Checker.PROGRAM:
        instruction += PROGRAM_SUFFIX
    set_ = row.provenance.get("set")
    place = (PurePath(set_).stem if isinstance(set_, str) and set_ else "", row.kind.value)
    return {
        "source": "/".join((_FORMS[row.checked_by], *filter(None, place))),
        "instruction": instruction,
        "output": row.output,
        "kind": row.kind.value,
        "problem": row.problem,
        "split": row.split or "",
        "licence": row.licence,
        "provenance": json.dumps(dict(row.provenance), ensure_ascii=False, sort_keys=True),
        "checked_by": row.checked_by.value,
    }


def _merged(lines: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """In order, those with the same instruction and output once, under the licences of all of them."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    order = ("problem", "kind", "instruction", "output", "split", "licence", "provenance")
    for each in sorted(lines, key=lambda each: tuple(each[name] for name in order)):
        first = found.setdefault((each["instruction"], each["output"]), each)
        if each["licence"] not in first["licence"].split("; "):
            first["licence"] += f"; {each['licence']}"
    return list(found.values())
