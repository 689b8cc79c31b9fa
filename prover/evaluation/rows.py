"""What became of one problem, and the file of such rows.

A row stands by itself: nothing but the row is needed to count it, so that rows of an interrupted run can be used.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TextIO, TypeAlias

from prover.errors import UsageError
from prover.evaluation.problems import Problem
from prover.proof import Theorem, TheoremReport

RowVerdict: TypeAlias = Literal["verified", "unproved", "error", "not stated"]

_SOURCES = (
    "aime", "amc", "imo", "mathd_algebra", "mathd_numbertheory", "induction", "numbertheory", "algebra",
)  # fmt: skip


def source(name: str) -> str:
    """Where a problem comes from, by the beginning of its name: `amc12a_2019_p21` is from `amc`; else "other"."""
    return next((prefix for prefix in _SOURCES if name.startswith(prefix)), "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How one problem ended.

    `not stated`: its statement does not elaborate, so it was not attempted; `reason` groups such problems. Every other
    verdict is an attempt, `error` included. `seconds` is wall-clock time from reading the problem to the last look at
    its proof. `one_tactic` says of a verified problem whether one of the runner's fixed tactics closes it alone, None
    where nothing certain is known. `stop` as in a `TheoremReport`.

    The rest marks problems that may be easier than they were meant, and counts for nothing: `truncated` are the
    operations of the statement on literals that lose something, `may_truncate` those on variables, as Lean elaborated
    them; `contradictory` says of a verified problem that its hypotheses alone refute each other.
    """

    name: str
    split: str | None
    source: str
    verdict: RowVerdict
    stop: str
    proof: str | None = None
    seconds: float = 0.0
    expansions: int = 0
    tactics: int = 0
    axioms: tuple[str, ...] = ()
    one_tactic: bool | None = None
    truncated: tuple[str, ...] = ()
    may_truncate: tuple[str, ...] = ()
    contradictory: bool = False
    reason: str = ""
    message: str = ""

    @property
    def attempted(self) -> bool:
        """Whether the problem is in the denominator of attempted ones."""
        return self.verdict != "not stated"

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {**asdict(self), "seconds": round(self.seconds, 3)}

    @classmethod
    def of(
        cls, problem: Problem, report: TheoremReport, seconds: float, theorem: Theorem, *, one_tactic: bool | None,
        contradictory: bool,
    ) -> Row:  # fmt: skip
        """The row of a problem that a session worked on."""
        return cls(
            name=problem.name, split=problem.split, source=source(problem.name), verdict=report.verdict,
            stop=report.stop, proof=report.proof, seconds=seconds, expansions=report.expansions,
            tactics=report.tactics, axioms=report.axioms, one_tactic=one_tactic,
            truncated=tuple(item.text for item in theorem.truncations if item.certain),
            may_truncate=tuple(item.text for item in theorem.truncations if not item.certain),
            contradictory=contradictory, message=report.message,
        )  # fmt: skip

    @classmethod
    def failed(cls, problem: Problem, message: str, seconds: float) -> Row:
        """The row of an attempt that broke down: not proved, and in the denominator."""
        return cls(
            name=problem.name, split=problem.split, source=source(problem.name), verdict="error", stop="error",
            seconds=seconds, message=message,
        )  # fmt: skip

    @classmethod
    def not_stated(cls, problem: Problem, reason: str, message: str, seconds: float = 0.0) -> Row:
        """The row of a problem that was not attempted."""
        return cls(
            name=problem.name, split=problem.split, source=source(problem.name), verdict="not stated",
            stop="not stated", seconds=seconds, reason=reason, message=message,
        )  # fmt: skip


class RowFile:
    """Writes rows as JSON lines, each flushed before the next problem: what an interrupt leaves are whole rows.

    A file that has content is refused (UsageError) rather than mixed with another run's rows. Without a path nothing
    is written.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: TextIO | None = None
        if path is None:
            return
        try:
            if path.exists() and path.stat().st_size:
                raise UsageError(f"{path} has content, and rows of two runs must not mix: name another file")
            self._file = path.open("a", encoding="utf-8")
        except OSError as error:
            raise UsageError(f"cannot write {path}: {error.strerror or error}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, row: Row) -> None:
        """Append a row. Raises UsageError when the disk does not take it."""
        if self._file is None:
            return
        try:
            self._file.write(json.dumps(row.as_dict(), ensure_ascii=False) + "\n")
            self._file.flush()
        except OSError as error:
            raise UsageError(f"cannot write {self._path}: {error.strerror or error}") from error
