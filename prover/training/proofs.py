"""From a verified proof of a problem to its steps."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prover import assemble
from prover.config import LeanLimits
from prover.errors import LeanError
from prover.evaluation.problems import Problem
from prover.lean.installation.toolchain import Toolchain
from prover.training.scripts import flatten
from prover.training.steps import Exercise, Step, Trace, replay

_ENDING = re.compile(r"\s*:=\s*by\s*\Z")


@dataclass(frozen=True, slots=True)
class ProofReader:
    """Follows proofs on Lean servers of their own."""

    lean: Toolchain
    limits: LeanLimits

    async def __call__(self, problem: Problem, proof: str) -> list[Step]:
        """The steps of the problem's one hole, filled with `proof`; none when it cannot be followed step by step, which
        says nothing against it."""
        file = await assemble.parse_theorem_file(problem.text, problem.name, self.lean, self.limits)
        hole = file.holes[0]
        # The first line stands where the hole does, the others where they are in the file.
        placed = " " * hole.column + proof
        script = flatten(re.sub(r"^( *)by(?=\s)", r"\1  ", placed))
        try:
            async with (
                assemble.make_executor(file, self.lean, self.limits) as executor,
                executor.open(hole, {}) as environment,
            ):
                trace = await replay(environment, script)
        except LeanError:
            return []  # the proof stands all the same, and its row must not be lost
        statement = _ENDING.sub("", problem.statement)
        exercise = Exercise(problem.name, statement, problem.preamble, "search")
        return trace.steps(exercise) if isinstance(trace, Trace) else []
