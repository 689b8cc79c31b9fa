"""`prove bench SET.jsonl`: the problems of a set, each through the whole pipeline, and the tables over all of them."""

from __future__ import annotations

import asyncio
import os
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from textwrap import indent
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.live import Live
from rich.text import Text

from prover import assemble
from prover.commands.console import library_progress, messages, output, print_json
from prover.config import PORTION, Budget, LeanLimits, ModelOptions
from prover.evaluation import problems, report, runner, selection
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row, RowFile
from prover.lean.toolchain import Toolchain

PLAIN_INTERVAL = 10.0
"""Seconds between two plain lines of progress where there is no terminal."""

TABLE_WIDTH = 120
"""Columns of the tables, also where there is no terminal: a rate that is cut in the middle is of no use."""

_STYLES = {"verified": "green", "unproved": "yellow", "error": "red", "not stated": "dim"}


@dataclass(frozen=True, kw_only=True)
class BenchOptions:
    """The options of the command, as the command line gives them."""

    set_: Path
    split: str | None = None
    header: str = "original"
    seconds: float = 60.0
    expansions: int = 1000
    only: tuple[str, ...] = ()
    limit: int | None = None
    jobs: int | None = None
    workers: int = 1
    proposer: str = "builtin"
    model: ModelOptions = field(default_factory=ModelOptions)
    record: Path | None = None
    toolchain: str | None = None
    output: Path | None = None
    as_json: bool = False
    show: bool = False


async def run(options: BenchOptions) -> int:
    """Attempt the problems, print the tables; 0 when the run got to its end, whatever was proved."""
    assemble.check_proposer(options.proposer, options.model)
    out, err = output(), messages()
    everything = problems.read(options.set_)
    chosen = problems.choose(everything, split=options.split, only=options.only, limit=options.limit)
    header = problems.header_text(options.header, assemble.embedded_header)
    if header is not None:
        chosen = problems.under(chosen, header)
    with RowFile(options.output) as file:
        with library_progress(err) as progress:
            lean = await asyncio.to_thread(assemble.find_toolchain, options.toolchain, options.set_, progress)
        opening = assemble.open_proposer(
            options.proposer,
            lean,
            options.model,
            record=options.record,
            remark=lambda line: err.print(line, style="yellow"),
        )
        bench = _Bench(options, chosen, lean, file, out, err)
        bench.opening(len(everything))
        async with opening as proposer:
            with bench.view:
                stated = await bench.select()
                attempt = runner.Prove(
                    lean,
                    proposer,
                    Budget(seconds=options.seconds, expansions=options.expansions, portion=PORTION),
                    bench.limits,
                )
                try:
                    await runner.run(
                        stated,
                        attempt,
                        jobs=bench.jobs,
                        seconds=options.seconds + runner.GRACE,
                        on_start=bench.view.start,
                        on_row=bench.finished,
                    )
                except asyncio.CancelledError:
                    bench.view.stop()
                    bench.closing()
                    raise
    bench.closing()
    return 0


class _Bench:
    """What one run has done so far, and what the user sees of it."""

    def __init__(
        self,
        options: BenchOptions,
        chosen: tuple[Problem, ...],
        lean: Toolchain,
        file: RowFile,
        out: Console,
        err: Console,
    ) -> None:
        self.options, self.chosen, self.lean, self.file, self.out, self.err = options, chosen, lean, file, out, err
        cores = len(os.sched_getaffinity(0))
        self.jobs = options.jobs or max(1, cores // options.workers)
        self.limits = LeanLimits(workers=options.workers)
        self.view = _View(err)
        self.rows: dict[str, Row] = {}

    def opening(self, total: int) -> None:
        if self.options.as_json:
            return
        lean = self.lean
        self.err.print(
            f"{self.options.set_}: {len(self.chosen)} of {total} problems; header {self.options.header}; "
            f"Lean {lean.version} ({lean.kind}, {lean.library}); {self.jobs} at a time, {self.limits.workers} "
            f"Lean server{'s' if self.limits.workers > 1 else ''} each, {self.options.seconds:g} s each"
        )

    async def select(self) -> tuple[Problem, ...]:
        """The problems that can be stated; the others get their rows at once."""
        total = len(self.chosen)
        self.view.say(f"elaborating {total} statements ...")
        refused = await selection.refusals(
            self.chosen,
            self.lean,
            self.limits,
            jobs=len(os.sched_getaffinity(0)),
            on_progress=lambda done: self.view.say(f"elaborated {done} of {total} statements"),
        )
        for problem in self.chosen:
            if (refusal := refused.get(problem.name)) is not None:
                self._add(Row.not_stated(problem, refusal.reason, refusal.message))
        stated = tuple(problem for problem in self.chosen if problem.name not in refused)
        self.view.total = len(stated)
        missing = Counter(refusal.reason for refusal in refused.values() if refusal.reason.startswith("imports "))
        for reason, count in missing.items():
            self.err.print(
                f"{count} problems cannot be stated: their header {reason}, which this Lean does not have: "
                "use --header embedded, or name a Lean that has it with --toolchain",
                style="yellow",
            )
        return stated

    def finished(self, row: Row) -> None:
        """An attempt has ended."""
        self._add(row)
        self.view.finish(row)
        if self.options.as_json:
            return
        line = Text.assemble(
            (f"{row.verdict:<9}", _STYLES[row.verdict]), f" {row.seconds:7.2f} s  ", (row.name, "bold")
        )
        line.append(f"  {row.expansions} expansions, {row.tactics} tactics")
        if row.message:
            line.append(f"  {' '.join(row.message.split())}", "dim")
        # On a terminal the line must go through the console that keeps the live line below it.
        console = self.err if self.err.is_terminal and self.out.is_terminal else self.out
        console.print(line)
        if self.options.show and row.proof is not None:
            console.print(Text(indent(row.proof, "    ")))

    def _add(self, row: Row) -> None:
        self.file.write(row)
        self.rows[row.name] = row

    def closing(self) -> None:
        """Tables over the rows there are."""
        rows = [self.rows[problem.name] for problem in self.chosen if problem.name in self.rows]
        pending = len(self.chosen) - len(rows)
        if self.options.as_json:
            print_json({**self._configuration(), **report.as_json(rows, pending=pending)})
            return
        self.out.print()
        wide = Console(highlight=False, width=max(self.out.width, TABLE_WIDTH))  # never wider than its console
        wide.print(report.table(rows, complete=not pending))
        self.out.print()
        for line in report.remarks(rows, pending=pending):
            self.out.print(Text(line))

    def _configuration(self) -> dict[str, object]:
        options, lean = self.options, self.lean
        return {
            "set": str(options.set_),
            "split": options.split,
            "header": options.header,
            "toolchain": {"kind": lean.kind, "lean": lean.version, "library": lean.library},
            "proposer": options.proposer,
            "model": None if options.proposer == "builtin" else _as_json(options.model),
            "seconds": options.seconds,
            "expansions": options.expansions,
            "jobs": self.jobs,
            "workers": self.limits.workers,
        }


def _as_json(options: ModelOptions) -> dict[str, object]:
    return {name: str(value) if isinstance(value, Path) else value for name, value in asdict(options).items()}


class _View:
    """Progress on standard error: one line that moves on a terminal, a plain one now and then elsewhere."""

    def __init__(self, console: Console) -> None:
        self.total = 0
        self._console = console
        self._done = self._verified = 0
        self._said = ""
        self._working: dict[str, float] = {}
        self._printed = time.monotonic()
        self._live = (
            Live(get_renderable=self._line, console=console, transient=True, refresh_per_second=4)
            if console.is_terminal
            else None
        )

    def __enter__(self) -> Self:
        if self._live:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Take the moving line away."""
        if self._live:
            self._live.stop()

    def say(self, what: str) -> None:
        """What is being done before the first attempt."""
        self._said = what
        self._plain()

    def start(self, problem: Problem) -> None:
        """An attempt begins."""
        self._working[problem.name] = time.monotonic()

    def finish(self, row: Row) -> None:
        """An attempt has ended."""
        self._working.pop(row.name, None)
        self._done += 1
        self._verified += row.verdict == "verified"
        self._plain()

    def _plain(self) -> None:
        if self._live is None and time.monotonic() - self._printed >= PLAIN_INTERVAL:
            self._printed = time.monotonic()
            self._console.print(self._line())

    def _line(self) -> Text:
        if not self._working and not self._done:
            return Text(self._said, style="dim")
        now = time.monotonic()
        working = ", ".join(f"{name} {now - start:.0f} s" for name, start in self._working.items())
        line = Text(f"{self._done}/{self.total} done · {self._verified} verified", no_wrap=True, overflow="ellipsis")
        return line.append(f" · {working}", "cyan") if working else line
