"""What became of one attempt on a problem.

A row stands by itself: nothing but the row is needed to count it, so that rows of an interrupted run can be used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from typing import Any, Literal, Self, TypeAlias, get_args

from prover.evaluation.problems import Problem
from prover.proof import Theorem, TheoremReport
from prover.search.result import SearchResult

RowVerdict: TypeAlias = Literal["verified", "unproved", "error", "not stated"]

_SOURCES = (
    "aime", "amc", "imo", "mathd_algebra", "mathd_numbertheory", "induction", "numbertheory", "algebra",
)  # fmt: skip


def source(name: str) -> str:
    """Where a problem comes from, by the beginning of its name: `amc12a_2019_p21` is from `amc`; else "other"."""
    return next((prefix for prefix in _SOURCES if name.startswith(prefix)), "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How one attempt on a problem ended. `attempt` counts from 0.

    `not stated`: its statement does not elaborate, so it was not attempted; `reason` groups such problems. Every other
    verdict is an attempt, `error` included. `seconds` is wall-clock time from reading the problem to the last look at
    its proof. `one_tactic` says of a verified problem whether one of the runner's fixed tactics closes it alone, None
    where nothing certain is known. `stop` as in a `TheoremReport`.

    `difficulty` is what the set says of the problem. `nodes` counts the states that the search saw, `tokens` those that
    models generated for it, `recalled` the tactics whose outcome came from a cache, `retries` how often it was begun
    anew because the process or the machine that made it was lost. The times of the search are those of
    `search.result.Times`: `lean_seconds` and `proposer_seconds` waiting for either, `own_seconds` in our own code,
    `search_seconds` all of it.

    `writing_seconds` is time spent waiting for drafts and sketches. `answer` is what was found for a problem that asks
    for one, by `answer_votes` of `answer_samples` (0: nobody looked for it); `answer_agrees` says whether the formal
    statement gives the same away, None when that is not known. `solve_tokens` and `solve_seconds` are what that took;
    they are in `tokens` and `seconds` too.

    The rest marks problems that may be easier than they were meant, and counts for nothing: `truncated` are the
    operations of the statement on literals that lose something, `may_truncate` those on variables, as Lean elaborated
    them; `contradictory` says of a verified problem that its hypotheses alone refute each other; `unreviewed` that its
    statement was written by a model and read by nobody since.
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
    unreviewed: bool = False
    reason: str = ""
    message: str = ""
    attempt: int = 0
    difficulty: int | None = None
    nodes: int = 0
    tokens: int = 0
    recalled: int = 0
    retries: int = 0
    search_seconds: float = 0.0
    lean_seconds: float = 0.0
    proposer_seconds: float = 0.0
    own_seconds: float = 0.0
    writing_seconds: float = 0.0
    answer: str | None = None
    answer_votes: int = 0
    answer_samples: int = 0
    answer_agrees: bool | None = None
    solve_tokens: int = 0
    solve_seconds: float = 0.0

    @property
    def key(self) -> tuple[str, int]:
        """The problem and the number of the attempt: what occurs once in a run."""
        return self.name, self.attempt

    @property
    def attempted(self) -> bool:
        """Whether the problem is in the denominator of attempted ones."""
        return self.verdict != "not stated"

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {name: round(value, 3) if isinstance(value, float) else value for name, value in asdict(self).items()}

    @classmethod
    def from_dict(cls, item: Mapping[str, Any]) -> Self:
        """A row from its JSON object; what this version does not know is left out. ValueError for an object that is no
        row."""
        known = {field.name: field.default for field in fields(cls)}
        try:
            values = {name: item[name] for name, default in known.items() if name in item or default is MISSING}
        except KeyError as error:
            raise ValueError(f"{error} is missing") from error
        if values["verdict"] not in get_args(RowVerdict):
            raise ValueError(f"unknown verdict {values['verdict']!r}")
        lists = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
        return cls(**{**values, **lists})

    @classmethod
    def of(
        cls, problem: Problem, report: TheoremReport, theorem: Theorem, searches: Iterable[SearchResult], **more: Any
    ) -> Self:
        """The row of a problem that a session worked on; `more` are fields that neither can know."""
        done = list(searches)
        return cls(
            **_about(problem), verdict=report.verdict, stop=report.stop, proof=report.proof,
            expansions=report.expansions, tactics=report.tactics, axioms=report.axioms,
            truncated=tuple(item.text for item in theorem.truncations if item.certain),
            may_truncate=tuple(item.text for item in theorem.truncations if not item.certain),
            message=report.message,
            nodes=sum(result.nodes for result in done),
            search_seconds=sum(result.times.total for result in done),
            lean_seconds=sum(result.times.lean for result in done),
            proposer_seconds=sum(result.times.proposer for result in done),
            own_seconds=sum(result.times.own for result in done),
            **more,
        )  # fmt: skip

    @classmethod
    def failed(cls, problem: Problem, message: str, seconds: float) -> Self:
        """The row of an attempt that broke down: not proved, and in the denominator."""
        return cls(**_about(problem), verdict="error", stop="error", seconds=seconds, message=message)

    @classmethod
    def not_stated(cls, problem: Problem, reason: str, message: str, seconds: float = 0.0) -> Self:
        """The row of a problem that was not attempted."""
        return cls(
            **_about(problem), verdict="not stated", stop="not stated", seconds=seconds, reason=reason, message=message
        )


def _about(problem: Problem) -> dict[str, Any]:
    difficulty = problem.extra.get("difficulty")
    return {
        "name": problem.name, "split": problem.split, "source": source(problem.name),
        "difficulty": difficulty if isinstance(difficulty, int) else None, "unreviewed": problem.unreviewed,
    }  # fmt: skip
