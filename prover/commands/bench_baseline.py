"""The one-tactic baseline of a run: a few closing tactics on the same problems, each once. It says how many of them
need no search, solved or not by the run beside which it stands.

It is made like any run, verification included, and kept as one, in the folder `baseline` of the run that it belongs to:
it can be killed and gone on with, looked at and reported by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from prover.errors import UsageError
from prover.evaluation import runner
from prover.evaluation.crew import Crew
from prover.evaluation.problems import Problem
from prover.evaluation.report import Tried
from prover.evaluation.rows import Row
from prover.evaluation.run_folder import BASELINE, OpenRun, clear_beginning

BASELINE_SECONDS = 60.0
"""For all tactics on one problem: more than each may take by itself, whatever the searches may."""


@contextmanager
def open_below(
    run: Path, options: Mapping[str, Any], problems: Sequence[Problem], lean: Mapping[str, Any]
) -> Iterator[OpenRun]:
    """The baseline in the folder of a run, begun now where there is none. UsageError when it is of other problems."""
    path = run / BASELINE
    if (path / "manifest.json").exists():
        folder = OpenRun(path)
        if folder.problems != tuple(problems):
            raise UsageError(f"{path} was made of other problems than the run: remove it, or restore it")
    else:
        clear_beginning(path)
        folder = OpenRun.create(path, options=options, problems=problems, lean=lean)
    with folder:
        yield folder


class Baseline:
    """The baseline of a run, made by `crew`; kept in `folder` (None: nowhere). `rows` are what there is of it."""

    def __init__(self, crew: Crew, folder: OpenRun | None) -> None:
        self._crew, self._folder = crew, folder
        self.rows = {row.name: row for row in (folder.rows() if folder is not None else ())}

    async def attempt_all(self, stated: Sequence[Problem], unstated: Sequence[Row], say: Callable[[str], None]) -> None:
        """Try the problems that were not tried yet. `unstated` are the run's rows of problems that Lean refuses, which
        are those of the baseline too; `say` is told how far it is."""
        for row in unstated:
            if row.name not in self.rows:
                self._add(replace(row, attempt=0))
        left = [problem for problem in stated if problem.name not in self.rows]
        if not left:
            return

        def finished(row: Row) -> None:
            self._add(row)
            done = sum(problem.name in self.rows for problem in left)
            say(f"one tactic, the baseline: {done} of {len(left)} problems")

        say(f"one tactic, the baseline: 0 of {len(left)} problems")
        async with self._crew.round(0) as attempt:
            await runner.run_safe(left, attempt, jobs=self._crew.jobs, on_start=lambda problem: None, on_row=finished)

    def tried(self, problems: Sequence[Problem]) -> Tried:
        """What there is of it, in the order of the problems."""
        rows = tuple(self.rows[problem.name] for problem in problems if problem.name in self.rows)
        return Tried(rows, complete=len(rows) == len(problems))

    def _add(self, row: Row) -> None:
        if self._folder is not None:
            self._folder.add(row)
        self.rows[row.name] = row
