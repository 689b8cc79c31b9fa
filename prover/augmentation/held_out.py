"""Rows that repeat a problem which models are measured on, found by text; they must not be learnt from. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from prover.augmentation.rows import AugmentedRow
from prover.evaluation.problems import Problem
from prover.training.decontaminate import HeldOut
from prover.training.problem_sets import TRAIN

_LAYOUT = re.compile(r"[\s$]+|\\[,;:! ()\[\]]|[.,;:!?]+(?=[\s$]|\Z)")


def normalised(text: str) -> str:
    """An informal text without what a copy of it may differ in: case, spellings of a character, white space, dollars
    and spacing of TeX, commas and full stops between words."""
    return _LAYOUT.sub("", unicodedata.normalize("NFKC", text).casefold())


@dataclass(frozen=True, slots=True)
class Benchmarks:
    """The problems that must stay unseen: informal ones by their normalised text, formal statements in the forms of
    `training.decontaminate`, each with the name of its problem."""

    informal: Mapping[str, str]
    formal: HeldOut

    @classmethod
    def of(cls, problems: Iterable[Problem], rows: Iterable[AugmentedRow] = ()) -> Benchmarks:
        """Those of sets (their train splits are not held out), and those that the rows of held-out splits are about."""
        informal: dict[str, str] = {}
        formal: list[dict[str, str]] = []
        for problem in problems:
            if problem.split == TRAIN:
                continue
            informal[normalised(problem.informal_statement or "")] = problem.name
            if problem.statement:
                formal.append(_stated(problem.name, problem.statement, problem.header))
        for row in rows:
            informal |= dict.fromkeys(map(normalised, _questions(row)), row.problem)
            formal += [_stated(row.problem, *statement) for statement in statements(row)]
        informal.pop("", None)
        return cls(informal, HeldOut.of(formal))

    def match(self, row: AugmentedRow) -> str | None:
        """The held-out problem that the row's question, the problem it was made of, or a statement of it repeats."""
        for question in _questions(row):
            if (name := self.informal.get(normalised(question))) is not None:
                return name
        return next((name for each in statements(row) if (name := self.formal.match(*each)) is not None), None)


def statements(row: AugmentedRow) -> list[tuple[str, str]]:
    """The formal statements that belong to the row, each with its header: its own, and its problem's."""
    header = _noted(row, "header")
    own = [row.instruction] if row.kind.formal else []
    return [(statement, header) for statement in (*own, _noted(row, "formal_statement")) if statement]


def _questions(row: AugmentedRow) -> list[str]:
    own = [] if row.kind.formal else [row.instruction]
    return [question for question in (*own, _noted(row, "question")) if question]


def _noted(row: AugmentedRow, name: str) -> str:
    """What the row says of its problem."""
    value = row.evidence.get(name) or row.provenance.get(name)
    return value if isinstance(value, str) else ""


def _stated(name: str, statement: str, header: str) -> dict[str, str]:
    return {"name": name, "formal_statement": statement, "header": header}
