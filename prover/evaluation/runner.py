"""Works through the problems of a set, several at a time, and makes a row of whatever happens to each.

This is the one place that captures failures: a problem whose statement, search, verification or machinery breaks down
becomes a row that counts as not proved, and the others go on. Only an interruption, and a row that cannot be handed
over, end the run.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from prover import assemble
from prover.config import OUR_EXECUTOR, Budget, ExecutorOptions, LeanLimits
from prover.errors import ClusterError, ElaborationError, ProverError, StorageError
from prover.evaluation.journal import Recording
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.interfaces import Executor, Proposer
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.state_cache import Hits, StateCache
from prover.metering import metered
from prover.parallel import for_each
from prover.proof import Closed, Crashed, Hole, TimedOut
from prover.proposers.fixed import FIXED_TACTICS
from prover.proposers.simpler import simpler
from prover.proving import ProveSession
from prover.search import priority as priorities

REFUTING_TACTICS = tuple(f"exfalso <;> {tactic}" for tactic in ("omega", "simp_all", "norm_num at *"))
"""A problem that one of these closes has hypotheses that refute each other: its conclusion means nothing."""

GRACE = 300.0
"""Seconds beyond the budget of the search that reading, verifying and minimising may take before an attempt is given
up. Each of these has limits of its own; this one is for what they forget."""

Attempt: TypeAlias = Callable[[Problem], Awaitable[Row]]

Keep: TypeAlias = Callable[[Problem, ProveSession, Recording], None]


@dataclass(frozen=True, slots=True)
class Prove:
    """An attempt as the command `prove` makes it: read, search, minimise, verify in fresh processes. One toolchain and
    one proposer serve all problems; each problem has `limits.workers` Lean servers of its own.

    `keep` gets each finished session, its trees in place, with what was recorded of it; `cache` is asked before Lean;
    `remark` is told what the user may want to know of the executor.
    """

    lean: Toolchain
    proposer: Proposer
    budget: Budget
    limits: LeanLimits
    priority: str = priorities.STANDARD
    keep: Keep | None = None
    cache: StateCache | None = None
    executor: ExecutorOptions = OUR_EXECUTOR
    remark: Callable[[str], None] = lambda line: None

    async def __call__(self, problem: Problem) -> Row:
        started = time.monotonic()
        file = await assemble.parse_theorem_file(problem.text, problem.name, self.lean, self.limits)
        if len(file.theorems) != 1 or file.skipped:
            what = "; ".join(file.skipped) or f"it has {len(file.theorems)} open theorems"
            return Row.not_stated(problem, "is not one open theorem", what, time.monotonic() - started)
        place = Path(problem.file_path) if problem.file_path is not None else None
        async with assemble.make_executor(file, self.lean, self.limits, self.remark, self.executor, place) as executor:
            recording, hits = Recording(), Hits()
            session = ProveSession(
                file,
                assemble.with_cache(executor, self.cache, hits, file, self.lean, self.limits, self.executor),
                self.proposer,
                assemble.make_verifier(file, self.lean, self.limits),
                self.budget,
                width=self.limits.workers,
                priority=priorities.named(self.priority),
                alternatives=simpler,
                on_event=recording.listen,
                keep_trees=self.keep is not None,
            )
            with metered() as meter:
                await session.run()
            report = session.reports[0]
            seconds = time.monotonic() - started
            if self.keep is not None:
                self.keep(problem, session, recording)
            one, contradictory = None, False
            if report.verdict == "verified":
                one = await closes(executor, file.holes[0], FIXED_TACTICS)
                refutes = not file.theorems[0].statement.rstrip().endswith(": False")  # else that is what it says
                contradictory = refutes and await closes(executor, file.holes[0], REFUTING_TACTICS) is True
        return Row.of(
            problem, report, file.theorems[0], session.searches.values(),
            seconds=seconds, tokens=meter.tokens, recalled=hits.known, one_tactic=one, contradictory=contradictory,
        )  # fmt: skip


async def closes(executor: Executor, hole: Hole, tactics: Sequence[str]) -> bool | None:
    """Whether one of the tactics leaves no goal of `hole`; None when none does but Lean did not get to the end of one.
    No verdict: asked only of theorems that are verified."""
    try:
        async with executor.open(hole, {}) as environment:
            outcomes = await environment.run(await environment.start(), tactics)
    except ProverError:
        return None  # the proof stands; only this remark about it is missing
    if any(isinstance(outcome, Closed) for outcome in outcomes):
        return True
    return None if any(isinstance(outcome, TimedOut | Crashed) for outcome in outcomes) else False


async def run(
    problems: Sequence[Problem],
    attempt: Attempt,
    *,
    jobs: int,
    seconds: float | None,
    on_start: Callable[[Problem], None],
    on_row: Callable[[Row], None],
    number: int = 0,
) -> None:
    """Attempt all problems, `jobs` at a time, in order; `on_row` gets each row as soon as there is one.

    `number` is that of the attempt on each of them, `seconds` is the limit on one attempt as a whole (None: no limit).
    Raises what `on_row` raises, and what `captured` does; on cancellation the attempts in work end, and have no rows.
    """
    safely = partial(captured, attempt, seconds)
    await run_safe(problems, safely, jobs=jobs, on_start=on_start, on_row=on_row, number=number)


async def run_safe(
    problems: Sequence[Problem],
    attempt: Attempt,
    *,
    jobs: int,
    on_start: Callable[[Problem], None],
    on_row: Callable[[Row], None],
    number: int = 0,
) -> None:
    """As `run`, with an attempt that captures its own failures: whatever it raises ends the run."""

    async def work(problem: Problem) -> None:
        on_start(problem)
        on_row(replace(await attempt(problem), attempt=number))

    await for_each(problems, work, jobs)


async def captured(attempt: Attempt, seconds: float | None, problem: Problem) -> Row:
    """A row whatever happens. Raises only StorageError and ClusterError, which are no failures of this attempt: what
    comes of the others would be lost too."""
    started = time.monotonic()
    limit = asyncio.timeout(seconds)
    try:
        async with limit:
            return await attempt(problem)
    except ElaborationError as error:
        return Row.not_stated(problem, "does not elaborate alone", str(error), time.monotonic() - started)
    except (StorageError, ClusterError):
        raise
    except ProverError as error:
        message = str(error)
    except Exception as error:  # noqa: BLE001  a defect of ours must not take the other problems with it
        late = isinstance(error, TimeoutError) and limit.expired()
        message = f"given up after {seconds:g} s in all" if late else f"internal error: {type(error).__name__}: {error}"
    return Row.failed(problem, message, time.monotonic() - started)
