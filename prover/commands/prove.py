"""`prove FILE.lean`: the main job, from the file to the summary."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import indent
from typing import Literal

from rich.console import Console
from rich.text import Text

from prover import assemble
from prover.commands.console import library_progress, messages, output, print_json
from prover.config import PORTION, Budget, ExecutorOptions, LeanLimits, ModelOptions
from prover.errors import ProverError, UsageError
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain
from prover.progress import ProgressView
from prover.proof import TheoremReport
from prover.proposers.simpler import simpler
from prover.proving import Event, ProveSession, TheoremFinished
from prover.search import export
from prover.search.priority import length_normalised
from prover.summary import as_json, closing_line, headline, table
from prover.writeback import write_atomically


@dataclass(frozen=True, kw_only=True)
class ProveOptions:
    """The options of the command, as the command line gives them."""

    file: Path
    names: tuple[str, ...] = ()
    seconds: float = 60.0
    expansions: int = 1000
    proposer: str = "builtin"
    executor: Literal["lean", "leandojo"] = "lean"
    repo: str | None = None
    toolchain: str | None = None
    workers: int | None = None
    model: ModelOptions = field(default_factory=ModelOptions)
    record: Path | None = None
    in_place: bool = False
    output: Path | None = None
    as_json: bool = False
    tree: Path | None = None

    @property
    def executor_options(self) -> ExecutorOptions:
        """What runs the tactics."""
        return ExecutorOptions(name=self.executor, repo=self.repo)


async def run(options: ProveOptions) -> int:
    """Prove, print, write; returns the exit code. An interruption, or a proposer that breaks down,
    still reports and writes, then goes on up."""
    out, err = output(), messages()

    def remark(line: str) -> None:
        err.print(Text(line, "yellow"))

    _check(options)
    assemble.check_executor(options.executor_options, remark)
    limits = LeanLimits(workers=options.workers or len(os.sched_getaffinity(0)))
    with library_progress(err) as progress:
        lean = await assemble.open_toolchain(options.toolchain, options.file, progress)
    file = await assemble.read_theorem_file(options.file, lean, limits)
    selected = [theorem.name for theorem in file.select(options.names)]
    report = _Reporter(options, lean, file, out, err)
    report.opening(len(selected))
    if not selected:
        return report.closing(())
    opening = assemble.open_proposer(
        options.proposer,
        lean,
        options.model,
        record=options.record,
        remark=remark,
    )
    place = assemble.place_of(options.file, options.executor_options)
    running = assemble.make_executor(file, lean, limits, remark, options.executor_options, place, options.file)
    async with opening as proposer, running as executor:
        with ProgressView(err, options.seconds) as view:

            def handle(event: Event) -> None:
                view.handle(event)
                if isinstance(event, TheoremFinished):
                    with view.line.aside():
                        report.finished(event.report)

            session = ProveSession(
                file,
                executor,
                proposer,
                assemble.make_verifier(file, lean, limits),
                Budget(seconds=options.seconds, expansions=options.expansions, portion=PORTION),
                width=limits.workers,
                priority=length_normalised(),
                alternatives=simpler,
                on_event=handle,
                keep_trees=options.tree is not None,
            )
            try:
                await session.run(selected)
            except (asyncio.CancelledError, ProverError):
                # Whatever ended the run, what was proved before it is kept.
                await session.confirm()
                report.write(session)
                report.closing(session.reports)
                raise
    report.write(session)
    return report.closing(session.reports)


def _check(options: ProveOptions) -> None:
    """Refuse before any work what would fail after it."""
    assemble.check_proposer(options.proposer, options.model)
    if options.in_place and options.output is not None:
        raise UsageError("--in-place and --output exclude each other: choose where the proofs go")
    if options.tree is not None:
        export.check_format(options.tree)
    for path in (options.output, options.tree, options.record):
        if path is not None and not path.absolute().parent.is_dir():
            raise UsageError(f"{path.parent} is not a directory: create it, or name another file")
        if path is not None and path.is_dir():
            raise UsageError(f"{path} is a directory: name a file")


class _Reporter:
    """What the user sees and what is written, for one run."""

    def __init__(
        self,
        options: ProveOptions,
        lean: Toolchain,
        file: TheoremFile,
        out: Console,
        err: Console,
    ) -> None:
        self.options, self.lean, self.file, self.out, self.err = options, lean, file, out, err

    def opening(self, count: int) -> None:
        if self.options.as_json:
            return
        theorems = "1 open theorem" if count == 1 else f"{count or 'no'} open theorems"
        self.err.print(
            f"{self.options.file}: {theorems}; Lean {self.lean.version} ({self.lean.kind}, {self.lean.library})"
        )
        for remark in self.file.skipped:
            self.err.print(remark, style="yellow")

    def finished(self, report: TheoremReport) -> None:
        if self.options.as_json:
            return
        self.out.print(headline(report))
        if report.proof is not None:
            self.out.print(Text(indent(report.proof, "    ")))

    def write(self, session: ProveSession) -> None:
        """Trees, then the completed file: only verified proofs, and never over a file that changed meanwhile."""
        if self.options.tree is not None:
            trees = {
                f"{hole.theorem.name}.{hole.index}" if hole.index else hole.theorem.name: result.tree
                for hole, result in session.searches.items()
            }
            export.write(self.options.tree, trees)
        data = session.text.encode()
        if self.options.output is not None:
            write_atomically(self.options.output, data)
        elif self.options.in_place and session.proofs:
            write_atomically(self.options.file, data, expected=self.file.text.encode())

    def closing(self, reports: Sequence[TheoremReport]) -> int:
        if self.options.as_json:
            lean = self.lean
            print_json(as_json(str(self.options.file), lean.kind, lean.version, lean.library, reports))
        elif reports:
            self.out.print()
            self.out.print(table(reports))
            self.out.print(closing_line(reports))
        return 0 if all(report.verdict == "verified" for report in reports) else 1
