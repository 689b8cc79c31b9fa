"""Attempts on real Lean with a model behind real HTTP."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from functools import partial
from typing import Any

from scripted_replies import MODELS, endpoint

from completions_server import Behaviour, Reply, serving  # isort: skip  (found by scripted_replies)

from prover.config import PORTION, Budget, LeanLimits
from prover.drafting.calculations import Programs
from prover.drafting.pipeline import Pipeline, Plan
from prover.drafting.records import AttemptRecord
from prover.drafting.solve import SolveOptions, Solver
from prover.drafting.writer import Writer
from prover.evaluation import runner
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.evaluation.run_folder import Kept
from prover.lean.installation.toolchain import Toolchain
from prover.proposers.fixed import FixedProposer

LIMITS = LeanLimits(workers=1)


class Attempts:
    """Rows and records of attempts on problems, by one pipeline; `votes` for each answer (0: none is looked for)."""

    def __init__(
        self, lean: Toolchain, behaviour: Behaviour | Reply, *, seconds: float = 20.0, votes: int = 0,
        programs: Programs | None = None, **plan: Any,
    ) -> None:  # fmt: skip
        self.lean, self.behaviour, self.seconds, self.plan = lean, behaviour, seconds, plan
        self.votes, self.programs = votes, programs or Programs()
        self.records: list[AttemptRecord] = []
        self.prompts: list[dict[str, Any]] = []

    def make(self, *problems: Problem) -> list[Row]:
        return asyncio.run(self._make(problems))

    def _keep(self, problem: Problem, kept: Kept, record: AttemptRecord) -> None:
        assert kept.draft is not None
        assert AttemptRecord.from_dict(json.loads(kept.draft)) == record, "what is written is what was done"
        self.records.append(record)

    async def _make(self, problems: Sequence[Problem]) -> list[Row]:
        plan = Plan(**{"hole": Budget(seconds=15, portion=PORTION), **self.plan})
        with serving(self.behaviour, models=MODELS) as server:
            async with endpoint(server.url, seconds=self.seconds) as model:
                options = SolveOptions(samples=self.votes)
                pipeline = Pipeline(
                    self.lean, FixedProposer(), Writer(model), plan, LIMITS, keep=self._keep, programs=self.programs,
                    solver=Solver(model, self.programs.sandbox(), options) if self.votes else None,
                )  # fmt: skip
                rows = [await runner.captured(partial(pipeline), None, problem) for problem in problems]
            self.prompts = server.bodies
        return rows
