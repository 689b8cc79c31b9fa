"""`prove draft INPUT`: informal problems to formal proofs: drafts, sketches, holes closed by search, all verified."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import ExitStack, asynccontextmanager, redirect_stdout
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

from rich.console import Console
from rich.text import Text

from prover import assemble
from prover.commands import bench
from prover.commands.bench import Bench, BenchOptions
from prover.commands.bench_baseline import BASELINE_SECONDS
from prover.commands.console import library_progress, messages, output, print_json
from prover.config import LeanLimits, ModelOptions
from prover.drafting import ablation, inputs
from prover.drafting.answering import describe
from prover.drafting.calculations import Programs
from prover.drafting.formalize import formalize
from prover.drafting.pipeline import Pipeline, Plan
from prover.drafting.records import AttemptRecord
from prover.drafting.sandbox import Sandbox
from prover.drafting.solve import SolveOptions, Solver
from prover.drafting.writer import Writer
from prover.errors import UsageError
from prover.evaluation import problems, runner
from prover.evaluation.crew import Crew, LocalCrew
from prover.evaluation.problems import Problem
from prover.evaluation.report import ONE_TACTIC
from prover.evaluation.rows import Row
from prover.evaluation.run_folder import Kept, OpenRun, clear_beginning
from prover.interfaces import Proposer
from prover.lean.installation.toolchain import Toolchain
from prover.proposers.model.completion import TextModel

OF_THE_SHOW = ("jobs", "output", "as_json", "show")
"""The options that may change when a run is gone on with."""

ABLATION_SECONDS = 60.0
"""Search time for a problem in each arm of an ablation, where the user does not say."""

WIDE = 200
"""Columns for the table of an ablation, which takes no more than it needs."""

UNLIMITED = 10**9
"""Expansions of a search in an ablation: one search of a problem and many of its holes could not be given the same."""

Arm = Literal["search", "sketch", "draft"]
ARMS: Mapping[Arm, str] = {
    "search": "search alone", "sketch": "sketch without draft", "draft": "draft and sketch",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class DraftOptions(BenchOptions):
    """The options of the command. Those of `prove bench` mean the same; `seconds` is for one hole, `model` says how the
    proposer of the search is asked, `text` how the model that writes is."""

    text_model: str = ""
    text: ModelOptions = field(default_factory=ModelOptions)
    text_record: Path | None = None
    drafts: int = 1
    sketches: int = 1
    repairs: int = 1
    total_seconds: float | None = None
    formalize: bool = False
    solve: int = 0
    weak_sandbox: bool = False
    arm: Arm = "draft"
    ablation: bool = False

    @property
    def patience(self) -> str:
        """As in `BenchOptions`."""
        total = "" if self.total_seconds is None else f"{self.total_seconds:g} s a problem"
        hole = "" if self.arm == "search" and total else f"{self.seconds:g} s a hole"
        return ", ".join(part for part in (hole, total) if part)

    @property
    def plan(self) -> Plan:
        """What an attempt may do."""
        return Plan(
            drafts=self.drafts, sketches=self.sketches, repairs=self.repairs, informal=self.arm == "draft",
            hole=self.budget, total=self.total_seconds,
        )  # fmt: skip

    @property
    def has_baseline(self) -> bool:
        """Whether one tactic is tried on each problem too."""
        return not self.no_baseline

    @property
    def of_baseline(self) -> BenchOptions:
        """Those of a run of `prove bench`, which the baseline is."""
        own = BenchOptions(**{each.name: getattr(self, each.name) for each in fields(BenchOptions)})
        return own.of_baseline

    @property
    def solve_options(self) -> SolveOptions:
        """How answers are looked for, where they are."""
        return SolveOptions(
            samples=self.solve, temperature=max(self.text.temperatures), seed=self.text.seed,
            max_tokens=min(self.text.max_tokens, SolveOptions().max_tokens),
        )  # fmt: skip

    def of_run(self, resolved: dict[str, Any]) -> DraftOptions:
        """As for a run of `prove bench`."""
        if "text_model" not in resolved:
            raise UsageError(f"{self.resume} was made by `prove bench`: go on with `prove bench --resume`")
        values = bench.from_plain(resolved, paths=("set_", "record", "cache", "text_record"))
        models = {
            name: ModelOptions(**bench.from_plain(resolved[name], paths=("prompt_file",))) for name in ("model", "text")
        }
        show = {name: getattr(self, name) for name in (*bench.OF_THE_SHOW, "resume")}
        return DraftOptions(**{**values, **show, **models})


async def run(options: DraftOptions) -> int:
    """Attempt the problems, print what became of them; 0 when all are verified."""
    folder: OpenRun | None = None
    if options.resume is not None:
        folder = OpenRun(options.resume)
        options = options.of_run(folder.manifest["options"])
    assemble.check_text_model(options.text_model)
    assemble.check_proposer(options.proposer, options.model)
    given = _given(options) if folder is None else folder.problems
    programs = Programs(partial(Sandbox.find, weak=options.weak_sandbox))
    if options.solve:
        programs.sandbox()  # what it raises is better known before anything is done
    err = messages()
    with library_progress(err) as progress:
        lean = await assemble.open_toolchain(options.toolchain, options.set_, progress)
    if folder is not None:
        bench.same_lean(folder, lean)
    async with _models(options, lean, lambda line: err.print(line, style="yellow")) as (model, proposer):
        writer = Writer(model, max(options.text.temperatures), options.text.max_tokens, options.text.seed,
                        options.text.context)  # fmt: skip
        stated = given if folder is not None else await _stated(given, writer, lean, options, err)
        solver = Solver(model, programs.sandbox(), options.solve_options) if options.solve else None
        work = _Work(options, lean, writer, proposer, solver, programs, stated, err)
        return await (work.ablation() if options.ablation else work.one(options, folder, output()))


@asynccontextmanager
async def _models(
    options: DraftOptions, lean: Toolchain, remark: Callable[[str], None]
) -> AsyncIterator[tuple[TextModel, Proposer]]:
    async with (
        assemble.open_text_model(
            options.text_model, options.text, record=options.text_record, remark=remark
        ) as model,
        assemble.open_proposer(options.proposer, lean, options.model, remark=remark) as proposer,
    ):  # fmt: skip
        yield model, proposer


def _given(options: DraftOptions) -> tuple[Problem, ...]:
    """The chosen problems of the input, under the header that the options name."""
    if options.set_ is None:
        raise UsageError("name a file with problems, or a run to go on with: --resume RUN")
    chosen = problems.choose(inputs.read(options.set_), split=options.split, only=options.only, limit=options.limit)
    chosen = problems.headed(chosen, options.header, assemble.embedded_header)
    if (unstated := [problem for problem in chosen if not problem.statement]) and not options.formalize:
        raise UsageError(
            f"{unstated[0].place}: {unstated[0].name} has no formal statement: give one, or let the model write it "
            "with --formalize"
        )
    return chosen


async def _stated(
    given: tuple[Problem, ...], writer: Writer, lean: Toolchain, options: DraftOptions, err: Console
) -> tuple[Problem, ...]:
    """The problems, those without a statement with one by the model."""
    limits, found = LeanLimits(workers=options.workers), []
    for problem in given:
        if not problem.statement:
            problem = await formalize(problem, writer, lean, limits, options.repairs)
            err.print(Text(f"{problem.name}, statement by {problems.UNREVIEWED}: {problem.statement or 'none'}"))
        found.append(problem)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Crew:
    """Makes attempts in this process, and keeps what they drafted."""

    jobs: int
    pipeline: Pipeline
    folder: OpenRun | None
    records: dict[str, AttemptRecord]

    @asynccontextmanager
    async def round(self, number: int) -> AsyncIterator[runner.Attempt]:
        """As the Protocol says."""

        def keep(problem: Problem, kept: Kept, record: AttemptRecord) -> None:
            self.records[problem.name] = record
            if self.folder is not None:
                self.folder.keep(problem.name, number, kept)

        yield partial(runner.captured, replace(self.pipeline, keep=keep), None)


class _DraftBench(Bench):
    """What a run shows besides: the sketch of an attempt, its holes as they are."""

    def __init__(self, records: dict[str, AttemptRecord], *parts: Any) -> None:
        super().__init__(*parts)
        self.records = records

    def remark(self, row: Row) -> Text | None:
        """The answer, where one was looked for."""
        record = self.records.get(row.name)
        if record is None or record.solution is None:
            return None
        solution = record.solution
        return Text(describe(solution), {True: "green", False: "red", None: ""}[solution.agrees])

    def shown(self, row: Row) -> str | None:
        """The proof, or else the sketch that got furthest."""
        if row.proof is not None:
            return row.proof
        record = self.records.get(row.name)
        return record.best.body if record is not None and record.best is not None else None

    def more(self) -> dict[str, Any]:
        """What the JSON form has besides."""
        return {"drafts": {name: record.as_dict() for name, record in self.records.items()}}


@dataclass(frozen=True, slots=True)
class _Work:
    """Everything that is open while problems are worked on."""

    options: DraftOptions
    lean: Toolchain
    writer: Writer
    proposer: Proposer
    solver: Solver | None
    programs: Programs
    stated: tuple[Problem, ...]
    err: Console

    async def one(self, options: DraftOptions, folder: OpenRun | None, out: Console) -> int:
        """Make one run, in `folder` or as the options say."""
        with ExitStack() as stack:
            rows = None if options.output is None else stack.enter_context(bench.fresh(options.output))
            if folder is None and options.run is not None:
                folder = self._create(options, options.run)
            if folder is not None:
                stack.enter_context(folder)
            view = await self._view(options, rows, folder, out, stack)
            await view.work(len(self.stated))
        verified = {row.name for row in view.rows.values() if row.verdict == "verified"}
        return 0 if len(verified) == len(self.stated) else 1

    def _create(self, options: DraftOptions, path: Path) -> OpenRun:
        source = {"sha256": problems.checksum(options.set_)}
        return OpenRun.create(
            path, options=options.resolved(), problems=self.stated, lean=bench.lean_facts(self.lean), set=source
        )

    async def _view(
        self, options: DraftOptions, rows: Any, folder: OpenRun | None, out: Console, stack: ExitStack
    ) -> Bench:
        header = self.stated[0].preamble if self.stated else ""
        jobs = await bench.jobs_at_a_time(options, self.lean, header, self._remark)
        records: dict[str, AttemptRecord] = {}
        crew: Crew
        if options.arm == "search":
            store = None if folder is None else folder.keep
            recipe = replace(options, seconds=options.total_seconds or options.seconds).recipe
            crew = LocalCrew(recipe, self.lean, jobs, None, store, self._remark)
        else:
            limits = LeanLimits(workers=options.workers)
            pipeline = Pipeline(
                self.lean, self.proposer, self.writer, options.plan, limits, solver=self.solver, programs=self.programs
            )
            crew = _Crew(jobs, pipeline, folder, records)
        baseline = None
        if options.has_baseline:
            baseline = bench.open_baseline(options, self.stated, self.lean, folder, jobs, stack)
        return _DraftBench(records, options, self.stated, self.lean, rows, folder, crew, baseline, out, self.err)

    def _remark(self, line: str) -> None:
        self.err.print(line, style="yellow")

    async def ablation(self) -> int:
        """Every arm with the same search time for a problem, and the table of all."""
        seconds = self.options.total_seconds or ABLATION_SECONDS
        found: dict[str, list[Row]] = {}
        baseline: list[Row] = []
        for arm, name in ARMS.items():
            place = None if self.options.run is None else self.options.run / arm
            options = replace(
                self.options, arm=arm, ablation=False, run=place, total_seconds=seconds, expansions=UNLIMITED,
                no_baseline=self.options.no_baseline or arm != "search", as_json=False, output=None,
            )  # fmt: skip
            self.err.print(f"{name}: {seconds:g} s of search for each problem", style="bold")
            with redirect_stdout(sys.stderr):
                found[name], tried = await self._arm(options)
            baseline = baseline or tried
        first = {ONE_TACTIC: baseline} if baseline else {}
        summaries = [ablation.Arm.of(name, rows) for name, rows in (first | found).items()]
        if self.options.as_json:
            print_json({"schema": 1, "seconds": seconds, "arms": [each.as_dict() for each in summaries]})
        else:
            Console(highlight=False, width=WIDE).print(ablation.table(summaries))
            for line in ablation.notes(summaries, seconds, 0.0 if baseline == [] else BASELINE_SECONDS):
                output().print(Text(line))
        return 0

    async def _arm(self, options: DraftOptions) -> tuple[list[Row], list[Row]]:
        """The rows of one arm, and of the baseline made with it; an arm that was broken off goes on."""
        folder: OpenRun | None = None
        if options.run is not None and (options.run / "manifest.json").exists():
            folder = OpenRun(options.run)
            if folder.manifest["options"] != options.resolved() or folder.problems != self.stated:
                raise UsageError(f"{options.run} was begun with other options or problems: name another --run")
            bench.same_lean(folder, self.lean)
        with ExitStack() as stack:
            if folder is None and options.run is not None:
                clear_beginning(options.run)
                folder = self._create(options, options.run)
            if folder is not None:
                stack.enter_context(folder)
            view = await self._view(options, None, folder, self.err, stack)
            await view.work(len(self.stated))
            return list(view.rows.values()), [] if view.baseline is None else list(view.baseline.rows.values())
