"""Who makes the attempts of a run: this process, or others that do it for this one (`cluster`).

What a crew hands over, rows and what is kept besides, goes to the run folder in this process and nowhere else.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from prover import assemble
from prover.config import OUR_EXECUTOR, Budget, ExecutorOptions, LeanLimits, ModelOptions
from prover.evaluation import runner
from prover.evaluation.journal import Recording
from prover.evaluation.problems import Problem
from prover.evaluation.run_folder import Kept
from prover.interfaces import Proposer
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.state_cache import StateCache
from prover.proposers.spec import Part
from prover.proving import ProveSession
from prover.search import priority

Store = Callable[[str, int, Kept], None]
"""Gets what is kept of an attempt, with the problem's name and the number of the attempt, before there is a row."""


class Crew(Protocol):
    """Makes attempts, `jobs` at a time."""

    @property
    def jobs(self) -> int: ...

    def round(self, number: int) -> AbstractAsyncContextManager[runner.Attempt]:
        """Attempts with that number. They capture their failures: what they raise all the same ends the run."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What attempts are made with: plain values, from which any process on any machine can put the parts together.

    `proposer` and `toolchain` are what the options of these names say, `near` is the file whose Lake project may decide
    on the Lean, `cache` a file on the machine that makes the attempt.
    """

    proposer: str
    model: ModelOptions
    budget: Budget
    limits: LeanLimits
    toolchain: str | None = None
    near: Path | None = None
    cache: Path | None = None
    record: Path | None = None
    executor: ExecutorOptions = OUR_EXECUTOR

    @property
    def seconds(self) -> float | None:
        """The limit on one attempt as a whole."""
        return None if self.budget.seconds is None else self.budget.seconds + runner.GRACE

    def model_options(self, number: int) -> ModelOptions:
        """A proposer that draws does so anew in each round: its seed counts up with the attempts."""
        return replace(self.model, seed=self.model.seed + number)

    def open_proposer(
        self,
        lean: Toolchain,
        number: int,
        remark: Callable[[str], None],
        open_elsewhere: Mapping[Part, Proposer] | None = None,
    ) -> AbstractAsyncContextManager[Proposer]:
        """The proposer of a round, as `assemble.open_proposer`."""
        return assemble.open_proposer(
            self.proposer,
            lean,
            self.model_options(number),
            record=self.record,
            remark=remark,
            open_elsewhere=open_elsewhere,
        )

    def attempt(
        self, lean: Toolchain, proposer: Proposer, cache: StateCache | None, number: int, store: Store | None,
        remark: Callable[[str], None] = lambda line: None,
    ) -> runner.Attempt:  # fmt: skip
        """An attempt that captures its failures; `store` gets what is kept, None when nothing is to be kept, `remark`
        what the user may want to know of the executor."""

        def keep(problem: Problem, session: ProveSession, recording: Recording) -> None:
            assert store is not None
            store(problem.name, number, Kept.of(session, recording, priority.STANDARD))

        prove = runner.Prove(
            lean, proposer, self.budget, self.limits, keep=None if store is None else keep, cache=cache,
            executor=self.executor, remark=remark,
        )  # fmt: skip
        return partial(runner.captured, prove, self.seconds)


@dataclass(frozen=True, slots=True)
class LocalCrew:
    """Makes the attempts in this process."""

    recipe: Recipe
    lean: Toolchain
    jobs: int
    cache: StateCache | None
    store: Store | None
    remark: Callable[[str], None]

    @asynccontextmanager
    async def round(self, number: int) -> AsyncIterator[runner.Attempt]:
        """As the Protocol says."""
        async with self.recipe.open_proposer(self.lean, number, self.remark) as proposer:
            yield self.recipe.attempt(self.lean, proposer, self.cache, number, self.store, self.remark)
