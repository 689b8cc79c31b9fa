"""The rows that are measured: of folders of augmented rows, of files in MathInstruct's form, and of problem sets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.augmentation.rows import AugmentationFolder
from prover.drafting import inputs
from prover.errors import UsageError
from prover.evaluation import problem_files
from prover.evaluation.problems import Problem

_ENDING = re.compile(r"\s*:=(?:\s*by)?\s*\Z")


@dataclass(frozen=True, slots=True)
class Sample:
    """A row: what is asked and what is answered. `place` says where it was read, for messages and for people."""

    place: str
    kind: str
    instruction: str
    output: str

    @property
    def whole(self) -> str:
        """Instruction and output as one text."""
        return f"{self.instruction}\n\n{self.output}" if self.output else self.instruction


def read(path: Path) -> list[Sample]:
    """The rows of a folder that `prove augment` wrote, or of a file of JSON lines with `instruction` and `output`.

    The kind of a line in a file is its `kind`, else its `source`, else `unknown`. Raises UsageError for what is
    neither, and for no rows.
    """
    if path.is_dir():
        found = [
            Sample(f"{path}:{number}", row.kind.value, row.instruction, row.output)
            for number, row in enumerate(AugmentationFolder(path).rows(), start=1)
        ]
    else:
        found = [_of_item(item, place) for place, item in problem_files.json_items(path)]
    if not found:
        raise UsageError(f"{path} has no rows to measure")
    return found


def read_base(path: Path) -> list[Sample]:
    """What new rows are compared with: rows as `read` takes them, or a problem set.

    Of a problem the informal statement with its proof is one row, the formal statement with its reference proof (the
    field `reference_proof`) another. Raises UsageError for what is none of these.
    """
    if path.is_dir() or (path.is_file() and _is_rows(path)):
        return read(path)
    return [sample for problem in inputs.read(path) for sample in _of_problem(problem)]


def bare_statement(statement: str) -> str:
    """A formal statement without the theorem's name and without the beginning of a proof."""
    return _ENDING.sub("", re.sub(r"\A\s*(?:theorem|lemma)\s+[^\s:({\[⦃]+\s*", "", statement)).strip()


def reference_proof(problem: Problem) -> str:
    """The formal proof that comes with a problem, "" for none."""
    proof = problem.extra.get("reference_proof")
    return proof.strip() if isinstance(proof, str) else ""


def _is_rows(path: Path) -> bool:
    if path.suffix not in (".jsonl", ".json"):
        return False
    first = next(problem_files.json_items(path), None)
    return first is not None and isinstance(first[1], Mapping) and "instruction" in first[1]


def _of_item(item: object, place: str) -> Sample:
    if not isinstance(item, Mapping) or not all(isinstance(item.get(key), str) for key in ("instruction", "output")):
        raise UsageError(f"{place}: not a row: each line needs an object with `instruction` and `output`")
    return Sample(place, _kind(item), item["instruction"], item["output"])


def _kind(item: Mapping[str, Any]) -> str:
    return next((value for key in ("kind", "source") if isinstance(value := item.get(key), str) and value), "unknown")


def _of_problem(problem: Problem) -> Iterator[Sample]:
    if problem.informal_statement:
        yield Sample(problem.place, "informal", problem.informal_statement, problem.informal_proof or "")
    if problem.statement:
        yield Sample(problem.place, "formal", problem.statement, reference_proof(problem))
