"""`prove bench SET.jsonl`: the problems of a set, each through the whole pipeline, and the tables over all of them."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from textwrap import indent
from typing import Any, Literal

from rich.console import Console
from rich.text import Text

from prover import assemble
from prover.commands.bench_baseline import BASELINE_SECONDS, Baseline, open_below
from prover.commands.bench_view import View
from prover.commands.console import library_progress, messages, output, print_json
from prover.config import PORTION, Budget, ExecutorOptions, LeanLimits, ModelOptions
from prover.errors import UsageError
from prover.evaluation import cluster, problems, report, runner, selection
from prover.evaluation.crew import Crew, LocalCrew, Recipe
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.evaluation.run_folder import OpenRun
from prover.lean.installation.toolchain import Toolchain
from prover.lines import LineFile
from prover.proposers.fixed import FIXED_TACTICS

TABLE_WIDTH = 120
"""Columns of the tables, also where there is no terminal: a rate that is cut in the middle is of no use."""

OF_THE_SHOW = ("jobs", "ray", "ray_address", "output", "as_json", "show")
"""The options that say how a run is made and shown, not what it is: they may change when it is gone on with."""

_STYLES = {"verified": "green", "unproved": "yellow", "error": "red", "not stated": "dim"}


@dataclass(frozen=True, kw_only=True)
class BenchOptions:
    """The options of the command, as the command line gives them. `resume` stands for all others but `OF_THE_SHOW`."""

    set_: Path | None = None
    resume: Path | None = None
    run: Path | None = None
    split: str | None = None
    header: str = "original"
    samples: int = 1
    candidates: int = 64
    expansions: int = 1000
    seconds: float = 60.0
    only: tuple[str, ...] = ()
    limit: int | None = None
    jobs: int | None = None
    workers: int = 1
    ray: bool = False
    ray_address: str | None = None
    no_baseline: bool = False
    proposer: str = "builtin"
    model: ModelOptions = field(default_factory=ModelOptions)
    record: Path | None = None
    cache: Path | None = None
    executor: Literal["lean", "leandojo"] = "lean"
    repo: str | None = None
    toolchain: str | None = None
    output: Path | None = None
    as_json: bool = False
    show: bool = False

    @property
    def budget(self) -> Budget:
        """The limits of the search on one problem, in one attempt."""
        return Budget(
            seconds=self.seconds, expansions=self.expansions, candidates=self.candidates, portion=PORTION
        )  # fmt: skip

    @property
    def executor_options(self) -> ExecutorOptions:
        """What runs the tactics."""
        return ExecutorOptions(name=self.executor, repo=self.repo if self.executor == "leandojo" else None)

    @property
    def sources(self) -> Path | None:
        """The folder of the repository, where --repo names one."""
        return None if self.repo is None else assemble.repository(self.repo).folder

    @property
    def near(self) -> Path | None:
        """The file whose Lake project may decide on the Lean."""
        return self.set_ if self.sources is None else self.sources / "Any.lean"

    @property
    def patience(self) -> str:
        """How long is searched, for people."""
        return f"{self.seconds:g} s each"

    @property
    def recipe(self) -> Recipe:
        """What attempts are made with."""
        return Recipe(
            proposer=self.proposer, model=self.model, budget=self.budget, limits=LeanLimits(workers=self.workers),
            toolchain=self.toolchain, near=self.near, cache=self.cache, record=self.record,
            executor=self.executor_options,
        )  # fmt: skip

    @property
    def has_baseline(self) -> bool:
        """Whether one tactic is tried on each problem too: not where that is all that is done anyway."""
        return not self.no_baseline and self.proposer != "fixed"

    @property
    def of_baseline(self) -> BenchOptions:
        """The options of the one-tactic baseline on the same problems: what `prove bench` would be given for it."""
        return replace(
            self, proposer="fixed", model=ModelOptions(), samples=1, candidates=len(FIXED_TACTICS), expansions=1,
            seconds=BASELINE_SECONDS, workers=1, cache=None, record=None, run=None, resume=None, no_baseline=True,
        )  # fmt: skip

    @property
    def on_ray(self) -> bool:
        """Whether other processes make the attempts; an address alone says so too."""
        return self.ray or self.ray_address is not None

    def resolved(self) -> dict[str, Any]:
        """What the run is, for its manifest: as JSON holds it."""
        values = {name: value for name, value in asdict(self).items() if name not in (*OF_THE_SHOW, "resume", "run")}
        return {name: plain(value) for name, value in values.items()}

    def of_run(self, resolved: dict[str, Any]) -> BenchOptions:
        """The options of a run that was begun with `resolved`, shown as these say. Raises UsageError when another
        command made the run."""
        if set(resolved) - {field.name for field in fields(self)}:
            raise UsageError(f"{self.resume} was made by `prove draft`: go on with `prove draft --resume`")
        model = ModelOptions(**from_plain(resolved["model"], paths=("prompt_file",)))
        values = from_plain(resolved, paths=("set_", "record", "cache"))
        show = {name: getattr(self, name) for name in (*OF_THE_SHOW, "resume")}
        return BenchOptions(**{**values, **show, "model": model})


async def run(options: BenchOptions) -> int:
    """Attempt the problems, print the tables; 0 when the run got to its end, whatever was proved."""
    folder: OpenRun | None = None
    if options.resume is not None:
        folder = OpenRun(options.resume)
        options = options.of_run(folder.manifest["options"])
    assemble.check_proposer(options.proposer, options.model)
    if options.on_ray:
        await cluster.check(options.recipe, options.ray_address)
    total, chosen = chosen_problems(options) if folder is None else (len(folder.problems), folder.problems)
    err = messages()
    assemble.check_executor(options.executor_options, lambda line: err.print(Text(line, "yellow")))
    with ExitStack() as stack:
        rows = None if options.output is None else stack.enter_context(fresh(options.output))
        with library_progress(err) as progress:
            lean = await assemble.open_toolchain(options.toolchain, options.near, progress)
        if folder is not None:
            same_lean(folder, lean)
        elif options.run is not None:
            source = {"sha256": problems.checksum(options.set_)}
            folder = OpenRun.create(
                options.run, options=options.resolved(), problems=chosen, lean=lean_facts(lean), set=source
            )
        if folder is not None:
            stack.enter_context(folder)
        header = chosen[0].preamble if chosen else ""
        async with _crew(options, lean, folder, header, lambda line: err.print(line, style="yellow")) as crew:
            baseline = open_baseline(options, chosen, lean, folder, crew.jobs, stack) if options.has_baseline else None
            await Bench(options, chosen, lean, rows, folder, crew, baseline, output(), err).work(total)
    return 0


@asynccontextmanager
async def _crew(
    options: BenchOptions, lean: Toolchain, folder: OpenRun | None, header: str, remark: Callable[[str], None]
) -> AsyncIterator[Crew]:
    """Who makes the attempts, as many at a time as was asked for, or as there are cores and memory for texts with this
    `header`."""
    recipe, store = options.recipe, None if folder is None else folder.keep
    if options.on_ray:
        async with cluster.open_crew(
            recipe, lean, jobs=options.jobs, address=options.ray_address, store=store, remark=remark
        ) as crew:
            yield crew
        return
    jobs = await jobs_at_a_time(options, lean, header, remark)
    with assemble.open_cache(options.cache) as cache:
        yield LocalCrew(recipe, lean, jobs, cache, store, remark)


async def jobs_at_a_time(options: BenchOptions, lean: Toolchain, header: str, remark: Callable[[str], None]) -> int:
    """As many as was asked for, or as there are cores and memory for texts with this `header`."""
    jobs = options.jobs or max(1, len(os.sched_getaffinity(0)) // options.workers)
    if options.jobs is None and jobs > 1:
        limits = LeanLimits(workers=options.workers)
        fitting = await assemble.servers_that_fit(header, lean, limits, jobs * options.workers) // options.workers
        if fitting < jobs:
            jobs = max(fitting, 1)
            remark(f"{jobs} at a time: there is no memory for more Lean servers with these imports (or say --jobs)")
    return jobs


def open_baseline(
    options: BenchOptions,
    chosen: tuple[Problem, ...],
    lean: Toolchain,
    folder: OpenRun | None,
    jobs: int,
    stack: ExitStack,
) -> Baseline:
    """The baseline of this run, kept below its folder. Made in this process, also where others make the attempts."""
    own, kept = options.of_baseline, None
    if folder is not None:
        kept = stack.enter_context(open_below(folder.path, own.resolved(), chosen, lean_facts(lean)))
        same_lean(kept, lean)
    here = min(jobs, len(os.sched_getaffinity(0)))
    crew = LocalCrew(own.recipe, lean, here, None, None if kept is None else kept.keep, lambda line: None)
    return Baseline(crew, kept)


def chosen_problems(options: BenchOptions) -> tuple[int, tuple[Problem, ...]]:
    """How many problems the set has, and those that the options choose."""
    if options.set_ is None:
        raise UsageError("name a problem set, or a run to go on with: --resume RUN")
    everything = problems.read(options.set_, options.sources)
    if options.repo is not None and all(problem.file_path is None for problem in everything):
        raise UsageError(f"the problems of {options.set_} are in no repository (no `file_path`): leave out --repo")
    chosen = problems.choose(everything, split=options.split, only=options.only, limit=options.limit)
    return len(everything), problems.headed(chosen, options.header, assemble.embedded_header)


def fresh(path: Path) -> LineFile:
    """A file to write rows to. Raises UsageError when it has content."""
    if path.exists() and path.stat().st_size:
        raise UsageError(f"{path} has content, and rows of two runs must not mix: name another file")
    return LineFile(path)


def lean_facts(lean: Toolchain) -> dict[str, Any]:
    return {"kind": lean.kind, "version": lean.version, "library": lean.library}


def same_lean(folder: OpenRun, lean: Toolchain) -> None:
    begun, now = folder.manifest["lean"], lean_facts(lean)
    if begun != now:
        differing = ", ".join(f"{key} {now[key]} instead of {begun[key]}" for key in now if now[key] != begun[key])
        raise UsageError(f"{folder.path} was begun with another Lean ({differing}): its attempts would not compare")


def from_plain(item: dict[str, Any], *, paths: Sequence[str]) -> dict[str, Any]:
    """What `_plain` made of fields, back: tuples and paths."""
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in item.items()}
    return {name: Path(str(value)) if name in paths and value is not None else value for name, value in values.items()}


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return str(value) if isinstance(value, Path) else list(value) if isinstance(value, tuple) else value


class Bench:
    """What one run has done so far, and what the user sees of it."""

    def __init__(
        self,
        options: BenchOptions,
        chosen: tuple[Problem, ...],
        lean: Toolchain,
        file: LineFile | None,
        folder: OpenRun | None,
        crew: Crew,
        baseline: Baseline | None,
        out: Console,
        err: Console,
    ) -> None:
        self.options, self.chosen, self.lean, self.file, self.folder = options, chosen, lean, file, folder
        self.baseline = baseline
        self.crew, self.jobs, self.out, self.err = crew, crew.jobs, out, err
        self.limits = LeanLimits(workers=options.workers)
        self.view = View(err)
        self.rows = {row.key: row for row in (folder.rows() if folder is not None else ())}

    def opening(self, total: int) -> None:
        if self.options.as_json:
            return
        options, lean = self.options, self.lean
        what = str(options.set_) if self.folder is None else f"{self.folder.path}: {options.set_}"
        self.err.print(
            f"{what}: {len(self.chosen)} of {total} problems; header {options.header}; "
            f"Lean {lean.version} ({lean.kind}, {lean.library}); {self.jobs} at a time{' (Ray)' * options.on_ray}, "
            f"{self.limits.workers} Lean server{'s' if self.limits.workers > 1 else ''} each, "
            f"{options.patience}"
        )
        if self.rows:
            self.err.print(f"{len(self.rows)} attempts are done; the others go on")
        if options.samples > 1 and options.proposer == "builtin":
            self.err.print(
                "the built-in proposer draws nothing: several attempts differ by chance only", style="yellow"
            )

    async def work(self, total: int) -> None:
        """Make all attempts of a set of `total` problems, and print the tables, also when it is interrupted."""
        self.opening(total)
        try:
            with self.view:
                await self.attempt_all()
        except asyncio.CancelledError:
            self.closing()
            raise
        self.closing()

    async def attempt_all(self) -> None:
        """Make the attempts that are not made yet: every problem once, then every problem once more, and so on."""
        stated = await self._select()
        if self.baseline is not None:
            unstated = [row for row in self.rows.values() if not row.attempted]
            await self.baseline.attempt_all(stated, unstated, self.view.say)
        pending = self._pending(stated)
        self.view.begin(sum(len(items) for _, items in pending))
        for number, items in pending:
            await self._attempt(number, items)

    async def _attempt(self, number: int, items: tuple[Problem, ...]) -> None:
        """One attempt on each."""
        async with self.crew.round(number) as attempt:
            await runner.run_safe(
                items,
                attempt,
                jobs=self.jobs,
                on_start=lambda problem: self.view.start(problem.name),
                on_row=self._finished,
                number=number,
            )

    def _pending(self, stated: tuple[Problem, ...]) -> list[tuple[int, tuple[Problem, ...]]]:
        left = [
            (number, tuple(problem for problem in stated if (problem.name, number) not in self.rows))
            for number in range(self.options.samples)
        ]
        return [(number, items) for number, items in left if items]

    async def _select(self) -> tuple[Problem, ...]:
        """The problems that can be stated; the others get their rows at once."""
        known = {name for name, _ in self.rows}
        refused_before = {row.name for row in self.rows.values() if not row.attempted}
        asked = [problem for problem in self.chosen if problem.name not in known]
        total = len(asked)
        self.view.say(f"elaborating {total} statements ...")
        refused = await selection.refusals(
            asked,
            self.lean,
            self.limits,
            jobs=len(os.sched_getaffinity(0)) if self.lean.kind == "embedded" else self.jobs * self.options.workers,
            on_progress=lambda done: self.view.say(f"elaborated {done} of {total} statements"),
        )
        for problem in asked:
            if (refusal := refused.get(problem.name)) is not None:
                self._add(Row.not_stated(problem, refusal.reason, refusal.message))
        missing = Counter(refusal.reason for refusal in refused.values() if refusal.reason.startswith("imports "))
        for reason, count in missing.items():
            self.err.print(
                f"{count} problems cannot be stated: their header {reason}, which this Lean does not have: "
                "use --header embedded, or name a Lean that has it with --toolchain",
                style="yellow",
            )
        return tuple(problem for problem in self.chosen if problem.name not in {*refused, *refused_before})

    def _finished(self, row: Row) -> None:
        """An attempt has ended."""
        self._add(row)
        self.view.finish(row)
        if self.options.as_json:
            return
        line = Text.assemble(
            (f"{row.verdict:<9}", _STYLES[row.verdict]), f" {row.seconds:7.2f} s  ", (row.name, "bold")
        )
        attempt = f" (attempt {row.attempt + 1})" if self.options.samples > 1 else ""
        line.append(f"{attempt}  {row.expansions} expansions, {row.tactics} tactics")
        if row.unreviewed:
            line.append(f"  (statement by {problems.UNREVIEWED})", "yellow")
        if (remark := self.remark(row)) is not None:
            line.append("  ").append_text(remark)
        if row.message:
            line.append(f"  {' '.join(row.message.split())}", "dim")
        # On a terminal the line must go through the console that keeps the live line below it.
        console = self.err if self.err.is_terminal and self.out.is_terminal else self.out
        console.print(line)
        if self.options.show and (shown := self.shown(row)) is not None:
            console.print(Text(indent(shown, "    ")))

    def remark(self, row: Row) -> Text | None:
        """What the line of an attempt says besides."""
        return None

    def shown(self, row: Row) -> str | None:
        """What --show prints of an attempt."""
        return row.proof

    def more(self) -> dict[str, Any]:
        """What the JSON form has besides."""
        return {}

    def _add(self, row: Row) -> None:
        if self.folder is not None:
            self.folder.add(row)
        if self.file is not None:
            self.file.write(row.as_dict())
        self.rows[row.key] = row

    def closing(self) -> None:
        """Tables over the rows there are."""
        self.view.stop()
        place = {problem.name: number for number, problem in enumerate(self.chosen)}
        rows = sorted(self.rows.values(), key=lambda row: (row.attempt, place[row.name]))
        unstated = {row.name for row in rows if not row.attempted}
        stated = tuple(problem for problem in self.chosen if problem.name not in unstated)
        pending = sum(len(items) for _, items in self._pending(stated))
        tried = None if self.baseline is None else self.baseline.tried(self.chosen)
        if self.options.as_json:
            found = report.as_json(rows, pending=pending, baseline=tried)
            print_json({**self._configuration(), **found, **self.more()})
            return
        rows = report.best(rows)
        self.out.print()
        wide = Console(highlight=False, width=max(self.out.width, TABLE_WIDTH))  # never wider than its console
        wide.print(report.table(rows, complete=not pending, baseline=tried))
        self.out.print()
        for line in report.remarks(rows, pending=pending):
            self.out.print(Text(line))
        if self.folder is not None:
            self.out.print(f"run: {self.folder.path}" + (f" (go on: --resume {self.folder.path})" if pending else ""))

    def _configuration(self) -> dict[str, object]:
        options = self.options
        return {
            **options.resolved(),
            "set": str(options.set_),
            "model": None if options.proposer == "builtin" else plain(asdict(options.model)),
            "lean": lean_facts(self.lean),
            "jobs": self.jobs,
            "run": str(self.folder.path) if self.folder is not None else None,
        }
