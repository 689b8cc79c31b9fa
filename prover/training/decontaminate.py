"""Keeps statements that models are measured on out of what they learn from.

A step is dropped when its theorem, or the goal that it stands in, states the same as a problem of a held-out set. Two
forms of a statement are compared, each without its author's choices: `normal_form`, and a looser one without the types
of variables, which does not care whether a variable was declared in the statement, before it, or not at all. The looser
form also drops some steps that are no copies, such as the same identity for another type of numbers; that is no loss.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.proof import Goal
from prover.training.normal_form import normal_form
from prover.training.problem_sets import TRAIN, rows
from prover.training.steps import Step

_TYPED = re.compile(r"∀ [#$]\d+ :(?: (?:[^,()]|\([^()]*\))*?)? , ")
_DECLARATIONS = re.compile(r"^\s*variable\b(.*)$", re.MULTILINE)
_BINDER = re.compile(r"[({\[⦃]\s*([^:()]*?)\s*:")


def loose_form(statement: str, header: str = "") -> str:
    """The statement without its variables' types: all that the statement or a `variable` line declares is named by
    first use, and only what the statement says of it is left."""
    form = normal_form(statement, header)
    variables = {
        name for line in _DECLARATIONS.findall(header) for group in _BINDER.findall(line) for name in group.split()
    }
    chosen: dict[str, str] = {}
    words: list[str] = []
    for word in _TYPED.sub("", form).split(" "):
        first, dot, rest = word.partition(".")
        if re.fullmatch(r"[#$]\d+", first) or first in variables:
            first = chosen.setdefault(first, f"#{len(chosen)}")
        words.append(first + dot + rest)
    return " ".join(words)


def goal_statement(state: str) -> str:
    """A goal as the statement of a theorem. Raises ValueError when the text is no goal."""
    goal = Goal.parse(state)
    binders = "".join(f" ({' '.join(item.names)} : {item.type})" for item in goal.hypotheses)
    return f"theorem goal{binders} : {goal.target}".replace("✝", "")


@dataclass(frozen=True, slots=True)
class HeldOut:
    """The forms of the statements that must not be learnt, with the names of their problems."""

    forms: Mapping[str, str]
    loose: Mapping[str, str]

    @classmethod
    def of(cls, problems: Iterable[Mapping[str, Any]]) -> HeldOut:
        """The forms of these problems."""
        known = [(row["name"], row["formal_statement"], row.get("header") or "") for row in problems]
        return cls(
            {normal_form(statement, header): name for name, statement, header in known},
            {loose_form(statement, header): name for name, statement, header in known},
        )

    def match(self, statement: str, header: str = "") -> str | None:
        """The problem that a statement repeats."""
        return self.forms.get(normal_form(statement, header)) or self.loose.get(loose_form(statement, header))

    def match_goal(self, state: str) -> str | None:
        """The problem that a goal repeats; None too for a text that is no goal."""
        try:
            return self.match(goal_statement(state))
        except ValueError:
            return None


def held_out(core: Path | None, against: Sequence[Path] = ()) -> HeldOut:
    """The statements of `core` that are not in its train split, and all of the other sets."""
    problems = [row for row in rows(core) if row.get("split") != TRAIN] if core is not None else []
    return HeldOut.of([*problems, *(row for path in against for row in rows(path))])


@dataclass(frozen=True, slots=True)
class Report:
    """What decontamination did: the steps before and after, the held-out statements that were met, by the theorems
    that repeat them and by goals within proofs, each as (theorem, problem)."""

    before: int
    after: int
    theorems: tuple[tuple[str, str], ...]
    goals: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return (
            f"{self.before - self.after} of {self.before} steps dropped: {len(self.theorems)} theorems repeat a "
            f"held-out statement, {len(self.goals)} other goals do"
        )


def decontaminate(steps: Sequence[Step], held: HeldOut) -> tuple[list[Step], Report]:
    """The steps that repeat no held-out statement, and a report."""
    theorems: dict[tuple[str, str], str | None] = {}
    kept: list[Step] = []
    goals: list[tuple[str, str]] = []
    for step in steps:
        key = (step.statement, step.header)
        if key not in theorems:
            theorems[key] = held.match(*key)
        if theorems[key] is not None:
            continue
        if (problem := held.match_goal(step.state)) is not None:
            goals.append((step.theorem, problem))
        else:
            kept.append(step)
    met = {step.theorem: name for step in steps if (name := theorems[step.statement, step.header]) is not None}
    return kept, Report(len(steps), len(kept), tuple(met.items()), tuple(goals))
