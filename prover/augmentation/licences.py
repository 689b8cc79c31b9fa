"""Under which licence rows are: their problem's, or the one that the user names."""

from __future__ import annotations

from collections.abc import Iterable

from prover.errors import UsageError
from prover.evaluation.problems import Problem

FIELDS = ("licence", "license")


def stated(problem: Problem) -> str:
    """The licence that the problem states in one of `FIELDS`, "" for none."""
    values = (problem.extra.get(name) for name in FIELDS)
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), "")


def licences(problems: Iterable[Problem], otherwise: str | None) -> dict[str, str]:
    """The licence of each problem by name, `otherwise` where the problem states none. Raises UsageError for a problem
    that is left without one."""
    found = {problem.name: stated(problem) or (otherwise or "").strip() for problem in problems}
    if without := [name for name, licence in found.items() if not licence]:
        raise UsageError(
            f"{len(without)} problems state no `licence`, the first is {without[0]}: name it with --licence TEXT"
        )
    return found
