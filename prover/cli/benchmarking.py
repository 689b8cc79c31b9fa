"""`prove bench`, `replay`, `report` and `sweep`: runs over problem sets."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from prover import option_file
from prover.cli.options import (
    CONFIG,
    EXPANSIONS,
    HEADER,
    JOBS,
    JSON,
    LIMIT,
    NO_BASELINE,
    ONLY,
    SERVERS,
    SPLIT,
    TOOLCHAIN,
    executor_options,
    given_options,
    run_path,
    seconds,
    spelled,
)
from prover.cli.running import finish, run_until_signal
from prover.errors import UsageError
from prover.proposer_options import proposer_options, with_model_options

if TYPE_CHECKING:
    from prover.commands.bench import BenchOptions

NO_CACHE = "none"
"""What `--cache` takes for no file: a sweep can vary it."""

_PRESETS: dict[str, dict[str, Any]] = {
    # Azerbayev et al., Llemma (2023), section 3.4 and appendix: one attempt, 32 tactics, 100 expansions, 10 minutes.
    "llemma": {"samples": 1, "candidates": 32, "expansions": 100, "seconds": 600.0},
}


SAME_FOR_ALL = ("header", "split", "only", "limit", "jobs", "no-baseline")
"""Options of `bench` that a sweep does not vary: what is solved must be of the same problems, on the same machine."""

OF_ONE_RUN = ("run", "resume", "record", "output", "json", "show")
"""Options of `bench` that a sweep does not take: they name what only one run can have."""


@click.command(
    "bench",
    epilog="Exit codes: 0 the run got to its end, whatever was proved; 2 wrong usage or bad input; 3 Lean or a model "
    "could not be started; 130 interrupted (the tables over what was done are printed, the rows written so far are "
    "kept).",
)
@click.argument("set_", metavar="SET.jsonl", required=False, type=click.Path(path_type=Path))
@click.option(
    "--run",
    metavar="NAME",
    callback=lambda context, parameter, name: run_path(name),
    help="Keep everything in the folder runs/NAME (or NAME, where that is a path): attempts, journals, proofs.",
)
@click.option(
    "--resume",
    metavar="RUN",
    callback=lambda context, parameter, name: run_path(name),
    help="Go on with this run: the attempts that are not done yet, with the options it was begun with.",
)
@SPLIT
@HEADER
@click.option(
    "--preset",
    type=click.Choice(sorted(_PRESETS)),
    help="Budgets that others have published with: `llemma` is 1 attempt, 32 candidates, 100 expansions, 600 s.",
)
@click.option(
    "--samples", type=click.IntRange(min=1), default=1, show_default=True, metavar="K", help="Attempts on each problem."
)
@click.option(
    "--candidates",
    type=click.IntRange(min=1, max=1024),
    default=64,
    show_default=True,
    metavar="N",
    help="Tactics that the proposer is asked for at each expansion.",
)
@EXPANSIONS
@seconds(60.0)
@ONLY
@LIMIT
@JOBS
@SERVERS
@click.option("--ray", is_flag=True, help="Make the attempts in processes of their own, by Ray: one for each job.")
@click.option(
    "--ray-address",
    metavar="ADDRESS",
    help="Make them on this Ray cluster (HOST:PORT, or auto). Default of --jobs: all its cores. See docs/scaling.md.",
)
@NO_BASELINE
@proposer_options
@executor_options
@TOOLCHAIN
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="ROWS.jsonl", help="Write a JSON line for each problem here."
)
@click.option(
    "--cache",
    type=click.Path(path_type=Path),
    metavar="FILE",
    callback=lambda context, parameter, path: None if path == Path(NO_CACHE) else path,
    help="Keep what Lean says of tactics here, and do not ask again: rejections and goals, never time-outs. Several "
    "runs may share a file. `none` is none.",
)
@JSON
@click.option("--show", is_flag=True, help="Print the proofs.")
@CONFIG
def bench(preset: str | None, **options: Any) -> None:
    """Attempt every problem of a set of JSON lines, and print honest tables.

    Each line holds `name` and `formal_statement` (ending in `:= by` or `:= by sorry`), and may hold `header` and
    `split`. Statements are elaborated first; those that Lean refuses are reported as not stated, with the reason. The
    others go through the same search and verification as `prove FILE.lean`. Time-outs, crashes and errors count as not
    proved.
    """
    from prover.commands.bench import run

    given = given_options()
    finish(lambda: run_until_signal(run(_bench_options(preset, options, given))))


@click.command()
@click.argument("run_", metavar="RUN", callback=lambda context, parameter, name: run_path(name))
@click.argument("theorem")
@click.option(
    "--attempt", type=click.IntRange(min=1), default=1, show_default=True, metavar="K", help="The attempt on it."
)
@click.option(
    "--priority",
    metavar="NAME",
    help="Go by another order: `log-probability`, `mean` (for a token), `mean:A`. Default: that of the run.",
)
@JSON
def replay(run_: Path, theorem: str, attempt: int, priority: str | None, as_json: bool) -> None:
    """Repeat a search of RUN from its journal: without Lean, without a model.

    With the order of the run it must be the same search, node by node. With another --priority it shows what that would
    have done, as far as the journal knows. Exit code 1 when the two differ or the journal does not know enough.
    """
    from prover.commands.replay import replay_command

    finish(lambda: run_until_signal(replay_command(run_, theorem, attempt, priority, as_json)))


@click.command()
@click.argument("runs", metavar="RUN...", nargs=-1)
@click.option(
    "--import",
    "importer",
    type=click.Choice(["llemma"]),
    help="Take the files among RUN... for results in this form: `llemma` is that of wellecks/llemma_formal2formal. "
    "Folders are runs all the same.",
)
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    metavar="OUT.html",
    help="Write a page that needs nothing else: the figures, plots, and every search tree to look at.",
)
@JSON
@click.option("--csv", "as_csv", is_flag=True, help="Print a line of CSV for each attempt, nothing else.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print the tables for a README, nothing else.")
def report(runs: tuple[str, ...], importer: str | None, html: Path | None, **forms: bool) -> None:
    """Say what runs came to, and compare them.

    pass@k with 95 % intervals, by split, source and difficulty; what was solved within which budget; costs; how
    attempts ended; and each pair of runs on the problems that both have. Every problem of a run counts, also when an
    attempt on it crashed or was never made.
    """
    from prover.commands.report import report_command

    finish(lambda: report_command([_report_path(name, importer) for name in runs], importer, html=html, **forms))


@click.command(
    "sweep",
    epilog="Exit codes: 0 all runs are done; 2 wrong usage or bad input; 3 Lean or a model broke down; 130 interrupted "
    "(the same command goes on where it was).",
)
@click.argument("config", metavar="CONFIG.toml", type=click.Path(path_type=Path))
@click.option(
    "--folder", type=click.Path(path_type=Path), metavar="DIR", help="Where the runs go.  [default: runs/CONFIG]"
)
@JSON
def sweep(config: Path, folder: Path | None, as_json: bool) -> None:
    """Attempt a set with every combination of some options, and say which settings pay.

    CONFIG.toml holds the options of `prove bench`, named like them, and the problem set as `set`. An option with a list
    of values is varied: budgets, proposers, those of a model. Each combination is a run of its own, below one folder.
    The table has what each setting solved and cost, and marks those that no other one dominates.
    """
    from prover.commands.sweep import Setting, sweep_command

    def work() -> int:
        points = option_file.grid(config, bench, argument="set", fixed=SAME_FOR_ALL, refused=OF_ONE_RUN)
        settings = [Setting(point.varied, bench_line(point.arguments, config)) for point in points]
        return run_until_signal(sweep_command(settings, folder or Path("runs", config.stem), as_json))

    finish(work)


def _bench_options(preset: str | None, options: dict[str, Any], given: set[str]) -> BenchOptions:
    """The options of `bench`, of which the user gave `given`; a preset stands for the others that it names."""
    from prover.commands.bench import OF_THE_SHOW, BenchOptions

    if options["resume"] is not None and (fixed := given - {"resume", *OF_THE_SHOW}):
        raise UsageError(f"--resume goes on with the options of the run: leave out {spelled(fixed)}")
    chosen = {name: value for name, value in _PRESETS.get(preset or "", {}).items() if name not in given}
    return BenchOptions(**with_model_options(options | chosen))


def bench_line(arguments: Iterable[str], place: Path) -> BenchOptions:
    """What these arguments of `bench` mean; UsageError, with the place that they come from, for what is wrong."""
    try:
        with bench.make_context("bench", list(arguments)) as context:
            options = dict(context.params)
            return _bench_options(options.pop("preset"), options, given_options())
    except click.ClickException as error:
        raise UsageError(f"{place}: {error.format_message()}") from None


def _report_path(name: str, importer: str | None) -> Path:
    """The run of that name; with an importer, the file of that name before it."""
    path = Path(name)
    if importer is not None and (path.is_file() or path.suffix == ".json"):
        return path
    run = run_path(name)
    assert run is not None
    return run if run.exists() or not path.is_dir() else path
