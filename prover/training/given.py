"""Proof steps as they are given: a file of our steps, or LeanDojo's benchmark data, whose traced tactics are steps.

LeanDojo's data (see `prover.evaluation.leandojo_set` for its form) needs no sources here: the state before the first
tactic says what the theorem is, though not in which namespaces and with which instances.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prover.errors import UsageError
from prover.evaluation import leandojo_set, problem_files
from prover.lean.files import lexer
from prover.lean.tactics.reading import split_goals
from prover.training import steps
from prover.training.decontaminate import goal_statement
from prover.training.steps import Step

_BLOCK = "·"


def read(path: Path) -> Iterator[Step]:
    """The steps of a file, in order. Raises UsageError with the first bad line or item."""
    if not _leandojo(path):
        yield from steps.read(path)
        return
    for place, row in problem_files.json_items(path):
        if not isinstance(row, dict) or not leandojo_set.is_one(row):
            raise UsageError(f"{place}: not a theorem of LeanDojo's data, as the first one is")
        yield from of_theorem(row, place)


def of_theorem(row: dict[str, Any], place: str) -> Iterator[Step]:
    """The steps of one theorem of LeanDojo's data. Raises UsageError when its tactics are of another form.

    Left out is what no search may try, and what LeanDojo traces twice: the blocks `· …`, whose tactics follow.
    """
    statement = ""
    for depth, item in enumerate(row.get("traced_tactics") or ()):
        try:
            tactic, before = item["tactic"], item["state_before"]
            goals = split_goals(before)
            statement = statement or (goal_statement(goals[0]) if goals else "")
            text = lexer.admit(tactic)
        except lexer.Inadmissible:
            continue
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise UsageError(f"{place}: tactic {depth} is none of LeanDojo's: {error!r:.200}") from None
        if goals and not text.startswith(_BLOCK):
            yield Step(
                theorem=str(row["full_name"]),
                statement=statement,
                header="",
                state=goals[0],
                others=len(goals) - 1,
                tactic=text,
                source="leandojo",
                depth=depth,
            )


def _leandojo(path: Path) -> bool:
    """Whether the first item of a file is a theorem of LeanDojo's; a list is, a file of steps being lines."""
    try:
        with path.open(encoding="utf-8") as file:
            first = next((line for line in file if line.strip()), "")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the steps in {path}: {error}") from error
    if first.lstrip().startswith("["):
        return True
    try:
        row = json.loads(first)
    except ValueError:
        return False
    return isinstance(row, dict) and leandojo_set.is_one(row)
