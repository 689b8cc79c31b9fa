"""The runner captures what goes wrong with one problem, and nothing else."""

from __future__ import annotations

import asyncio

import pytest

from prover.errors import ElaborationError, LeanError, UsageError
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.evaluation.runner import run

PROBLEMS = [Problem(name, "theorem t : 1 = 1 := by") for name in ("one", "two", "three", "four", "five", "six")]


async def attempt(problem: Problem) -> Row:
    """Goes wrong in every way there is."""
    await asyncio.sleep(0)
    match problem.name:
        case "two":
            raise LeanError("Lean died")
        case "three":
            raise KeyError("a defect")
        case "four":
            await asyncio.sleep(3600)
        case "five":
            raise ElaborationError("five:1:1: wrong")
    return Row(name=problem.name, split=None, source="other", verdict="verified", stop="proved")


def collect(jobs: int) -> dict[str, Row]:
    rows: list[Row] = []
    started: list[str] = []
    asyncio.run(
        run(PROBLEMS, attempt, jobs=jobs, seconds=0.2, on_start=lambda p: started.append(p.name), on_row=rows.append)
    )
    assert started == [problem.name for problem in PROBLEMS]
    assert len(rows) == len(PROBLEMS)
    return {row.name: row for row in rows}


@pytest.mark.parametrize("jobs", [1, 2, 20])
def test_every_problem_gets_a_row(jobs: int) -> None:
    rows = collect(jobs)
    assert {name: row.verdict for name, row in rows.items()} == {
        "one": "verified", "two": "error", "three": "error", "four": "error", "five": "not stated", "six": "verified"
    }  # fmt: skip
    assert rows["two"].message == "Lean died"
    assert rows["three"].message == "internal error: KeyError: 'a defect'"
    assert rows["four"].message == "given up after 0.2 s in all"
    assert rows["five"].message == "five:1:1: wrong"


def test_a_time_out_of_the_attempt_itself_is_not_blamed_on_the_limit() -> None:
    async def late(problem: Problem) -> Row:
        raise TimeoutError("its own")

    rows: list[Row] = []
    asyncio.run(run(PROBLEMS[:1], late, jobs=1, seconds=60, on_start=lambda p: None, on_row=rows.append))
    assert rows[0].message == "internal error: TimeoutError: its own"


def test_a_row_that_cannot_be_handed_over_ends_the_run_and_the_other_attempts() -> None:
    ended: list[str] = []

    async def slow(problem: Problem) -> Row:
        if problem.name == "one":
            return Row(name="one", split=None, source="other", verdict="verified", stop="proved")
        try:
            await asyncio.sleep(3600)
        finally:
            ended.append(problem.name)
        raise AssertionError

    def full(row: Row) -> None:
        raise UsageError("cannot write rows: no space")

    with pytest.raises(UsageError, match="no space"):
        asyncio.run(run(PROBLEMS, slow, jobs=2, seconds=None, on_start=lambda p: None, on_row=full))
    assert ended == ["two"]


def test_cancellation_waits_for_the_attempts_in_work() -> None:
    ended: list[str] = []

    async def slow(problem: Problem) -> Row:
        try:
            await asyncio.sleep(3600)
        finally:
            # Leaving an executor takes a while, and must not be disturbed when another attempt has ended already.
            await asyncio.sleep({"one": 0.2, "two": 0.01, "three": 0.1}[problem.name])
            ended.append(problem.name)
        raise AssertionError

    async def main() -> None:
        work = asyncio.ensure_future(
            run(PROBLEMS, slow, jobs=3, seconds=None, on_start=lambda p: None, on_row=lambda row: None)
        )
        await asyncio.sleep(0.05)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work
        assert ended == ["two", "three", "one"]

    asyncio.run(main())
