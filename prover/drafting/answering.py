"""Finds the answer that a problem asks for and compares it with the formal statement's. What comes of it may help an
attempt and never fails it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from prover.drafting.calculations import KEPT
from prover.drafting.questions import question_in
from prover.drafting.records import SolutionRecord
from prover.drafting.solve import Attempt, Solution, Solver, agrees
from prover.errors import ElaborationError, LeanError, ProposerError, SandboxError, UsageError
from prover.evaluation.problems import Problem

COMPARED = {
    True: "as the formal statement says", False: "the formal statement says otherwise", None: "not compared",
}  # fmt: skip
"""What is said of an answer by whether it agrees with the formal statement."""


async def answered(problem: Problem, solver: Solver, goal: Callable[[], Awaitable[str]]) -> SolutionRecord | None:
    """What solving the problem came to; None when its statement asks for no answer. `goal` gives the goal of its formal
    statement as Lean shows it, and is asked only when there is an answer to compare."""
    question = question_in(problem.informal_statement)
    if question is None:
        return None
    record = SolutionRecord(question, samples=solver.options.samples)
    try:
        solution = await solver.solve(question)
    except (ProposerError, SandboxError, UsageError) as error:
        record.message = str(error)
        return record
    _fill(record, solution)
    if solution.answer is None:
        record.message = solution.samples[0].attempts[-1].why if solution.samples else ""
        return record
    try:
        record.agrees = await agrees(solution.answer, await goal(), solver.sandbox)
    except (ElaborationError, LeanError, SandboxError) as error:
        record.message = f"not compared with the formal statement: {error}"
        return record
    if record.agrees is None:
        record.message = "the formal statement gives no number away"
    return record


def _fill(record: SolutionRecord, solution: Solution) -> None:
    record.votes, record.tokens, record.seconds = solution.votes, solution.tokens, round(solution.seconds, 3)
    record.tried = [[attempt.as_json() for attempt in sample.attempts] for sample in solution.samples]
    if solution.answer is None:
        return
    record.answer = solution.answer.text
    program = _program_of(solution)
    if program is not None and program.result is not None:
        record.program, record.output = program.program, program.result.output[:KEPT]


def _program_of(solution: Solution) -> Attempt | None:
    """The first program that voted for the answer; None when only chains of thought did."""
    voted = (solution.samples[member].attempts[-1] for member in solution.groups[0].members)
    return next((attempt for attempt in voted if attempt.kind == "program"), None)


def describe(record: SolutionRecord) -> str:
    """In a few words: `answer 6 (3 of 4 votes; as the formal statement says)`."""
    if record.answer is None:
        return "no answer" + (f": {' '.join(record.message.split())}" if record.message else "")
    return f"answer {record.answer} ({record.votes} of {record.samples} votes; {COMPARED[record.agrees]})"
