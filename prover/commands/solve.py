"""`prove solve INPUT`: answers to informal problems, by programs in a sandbox, chains of thought, and a vote."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from rich.text import Text

from prover import assemble
from prover.commands.console import library_progress, messages, output, print_json
from prover.config import ModelOptions
from prover.drafting import inputs
from prover.drafting.answering import COMPARED
from prover.drafting.questions import without_answer
from prover.drafting.sandbox import Sandbox
from prover.drafting.solve import Solution, SolveOptions, Solver, agrees
from prover.drafting.stated_answers import stated_goal
from prover.errors import ElaborationError, ProposerError, UsageError
from prover.evaluation import problems
from prover.evaluation.problems import Problem
from prover.lean.installation.toolchain import Toolchain


@dataclass(frozen=True, kw_only=True)
class SolveCommandOptions:
    """The options of the command."""

    input: Path
    text_model: str
    text: ModelOptions = field(default_factory=ModelOptions)
    record: Path | None = None
    solve: SolveOptions = field(default_factory=SolveOptions)
    split: str | None = None
    only: tuple[str, ...] = ()
    limit: int | None = None
    header: str = "original"
    toolchain: str | None = None
    weak_sandbox: bool = False
    as_json: bool = False


@dataclass(frozen=True, slots=True)
class _Solved:
    """What came of one problem. `agrees` says whether the answer is the one that the formal statement gives away, None
    when it gives none away; `message` why there is no answer, or nothing to compare it with."""

    name: str
    solution: Solution | None
    agrees: bool | None = None
    message: str = ""

    @property
    def fine(self) -> bool:
        """Whether there is an answer that nothing known speaks against."""
        return self.solution is not None and self.solution.answer is not None and self.agrees is not False

    def line(self, samples: int) -> Text:
        """For people."""
        if self.solution is None or self.solution.answer is None:
            return Text(f"✗ {self.name}: no answer{f': {self.message}' if self.message else ''}", "red")
        votes = f"{self.solution.votes} of {samples} votes"
        text = f"{self.name}: {self.solution.answer.text}  ({votes}; {COMPARED[self.agrees]}"
        text += f": {self.message})" if self.message else ")"
        return Text(f"{'✓' if self.fine else '✗'} {text}", "green" if self.agrees else "red" if not self.fine else "")

    def as_json(self) -> dict[str, Any]:
        """For records."""
        content = {} if self.solution is None else self.solution.as_json()
        return {"name": self.name, "agrees": self.agrees, "message": self.message, **content}


async def run(options: SolveCommandOptions) -> int:
    """Solve, print; 0 when every problem has an answer and none is another than its formal statement's."""
    assemble.check_text_model(options.text_model)
    chosen = problems.choose(inputs.read(options.input), split=options.split, only=options.only, limit=options.limit)
    chosen = problems.headed(chosen, options.header, assemble.embedded_header)
    if unasked := [problem for problem in chosen if not problem.informal_statement]:
        raise UsageError(f"{unasked[0].place}: {unasked[0].name} has no informal_statement: there is nothing to solve")
    sandbox = Sandbox.find(weak=options.weak_sandbox)
    err, out = messages(), output()
    lean: Toolchain | None = None
    if any(problem.statement for problem in chosen):
        with library_progress(err) as progress:
            lean = await assemble.open_toolchain(options.toolchain, options.input, progress)
    found: list[_Solved] = []
    opening = assemble.open_text_model(
        options.text_model, options.text, record=options.record, remark=lambda line: err.print(line, style="yellow")
    )
    async with opening as model:
        solver = Solver(model, sandbox, options.solve)
        for problem in chosen:
            found.append(await _solved(problem, solver, sandbox, lean))
            if not options.as_json:
                out.print(found[-1].line(options.solve.samples))
    if options.as_json:
        print_json({"schema": 1, "options": asdict(options.solve), "problems": [each.as_json() for each in found]})
    else:
        compared = [each for each in found if each.agrees is not None]
        answered = sum(each.solution is not None and each.solution.answer is not None for each in found)
        agreed = sum(each.agrees is True for each in compared)
        out.print(f"{answered} of {len(found)} answered; {agreed} of {len(compared)} as the formal statement says")
    return 0 if all(each.fine for each in found) else 1


async def _solved(problem: Problem, solver: Solver, sandbox: Sandbox, lean: Toolchain | None) -> _Solved:
    assert problem.informal_statement is not None
    try:
        solution = await solver.solve(without_answer(problem.informal_statement))
    except ProposerError as error:
        return _Solved(problem.name, None, None, str(error))
    if solution.answer is None:
        return _Solved(problem.name, solution, None, solution.samples[0].attempts[-1].why if solution.samples else "")
    if not problem.statement or lean is None:
        return _Solved(problem.name, solution, None, "there is no formal statement")
    try:
        goal = await stated_goal(problem, lean)
    except (ElaborationError, UsageError) as error:
        return _Solved(problem.name, solution, None, f"the formal statement does not elaborate: {error}")
    verdict = await agrees(solution.answer, goal, sandbox)
    return _Solved(problem.name, solution, verdict, "it states no number" if verdict is None else "")
