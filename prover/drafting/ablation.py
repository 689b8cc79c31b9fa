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
    """One way to attempt the problems. `search_seconds` and `seconds` are sums over them, the latter with all that is
    no search (the model, verification); `tokens` are those that models wrote."""

    name: str
    problems: int
    attempted: int
    verified: int
    errors: int
    search_seconds: float
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
    headings = ("problems", "attempted", "verified", "errors", "% of all [95 %]", "search s", "all s", "model tokens")
    for heading in headings:
        result.add_column(heading, justify="right", no_wrap=True)
    for arm in arms:
        result.add_row(
            arm.name, str(arm.problems), str(arm.attempted), str(arm.verified), str(arm.errors), str(arm.of_all),
            f"{arm.search_seconds:.1f}", f"{arm.seconds:.1f}", str(arm.tokens),
        )  # fmt: skip
    return result


def note(seconds: float) -> str:
    """What the budgets have in common."""
    return (
        f"Each arm may search for {seconds:g} s on a problem, all holes of all its sketches together; the time and the "
        "tokens of the model come on top and are in the last two columns."
    )
