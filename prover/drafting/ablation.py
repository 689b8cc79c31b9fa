"""What each part of the pipeline is worth: the same problems by search alone, by sketches, by drafts and sketches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

from rich.table import Table

from prover.evaluation.report import Rate
from prover.evaluation.rows import Row


@dataclass(frozen=True, slots=True)
class Arm:
    """One way to attempt the problems. The times are sums over them: `search_seconds` of all searches, `model_seconds`
    waiting for the model that writes (and for its programs), `seconds` of everything, with reading and verification;
    `tokens` are those that models wrote. Of an attempt that broke down (`errors`) only `seconds` are known."""

    name: str
    problems: int
    attempted: int
    verified: int
    errors: int
    search_seconds: float
    model_seconds: float
    seconds: float
    tokens: int

    @classmethod
    def of(cls, name: str, rows: Sequence[Row]) -> Self:
        """The sums over an arm's rows."""
        return cls(
            name,
            len(rows),
            sum(row.attempted for row in rows),
            sum(row.verdict == "verified" for row in rows),
            sum(row.verdict == "error" for row in rows),
            round(sum(row.search_seconds for row in rows), 3),
            round(sum(row.writing_seconds + row.solve_seconds for row in rows), 3),
            round(sum(row.seconds for row in rows), 3),
            sum(row.tokens for row in rows),
        )

    @property
    def of_all(self) -> Rate:
        """Verified of all problems."""
        return Rate(self.verified, self.problems)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {**asdict(self), "of_all": self.of_all.as_dict()}


def table(arms: Sequence[Arm]) -> Table:
    """A line for each arm."""
    result = Table(box=None, pad_edge=False)
    result.add_column("", no_wrap=True)
    headings = (
        *("problems", "attempted", "verified", "errors", "% of all [95 %]"),
        *("search s", "model s", "all s", "tokens"),
    )
    for heading in headings:
        result.add_column(heading, justify="right", no_wrap=True)
    for arm in arms:
        result.add_row(
            arm.name, str(arm.problems), str(arm.attempted), str(arm.verified), str(arm.errors), str(arm.of_all),
            f"{arm.search_seconds:.1f}", f"{arm.model_seconds:.1f}", f"{arm.seconds:.1f}", str(arm.tokens),
        )  # fmt: skip
    return result


def notes(arms: Sequence[Arm], seconds: float, baseline: float) -> list[str]:
    """What the budgets have in common, and what the figures leave out; `baseline` is the time that the one-tactic
    baseline had for a problem, 0 where it is not among the arms."""
    lines = [
        f"Each arm may search for {seconds:g} s on a problem, all holes of all its sketches together, and nothing but "
        "time limits a search. The time and the tokens of the model come on top, as does verification, which is in "
        "`all s` alone. Times are sums over the problems."
    ]
    if baseline:
        lines.append(f"The first line is no arm: a few closing tactics, each once, {baseline:g} s a problem at most.")
    if broken := sum(arm.errors for arm in arms):
        lines.append(f"Of the {broken} attempts that broke down only the time in all is known.")
    return lines
