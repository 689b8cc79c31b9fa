"""The `prove` command: arguments in, exit code out. What it runs is put together in `prover.assemble`.

Exit codes: 0 all verified, 1 some not, 2 wrong usage or bad input, 3 Lean or a model broke down, 130
interrupted.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Coroutine, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
from click.core import ParameterSource
from click_default_group import DefaultGroup

from prover import option_file
from prover.errors import ProverError, UsageError
from prover.proposer_options import proposer_options, with_model_options

if TYPE_CHECKING:
    from prover.commands.bench import BenchOptions
    from prover.commands.draft import DraftOptions

INTERRUPTED = 130
DEFAULT = "file"
"""The command that `prove FILE.lean` means."""

NO_CACHE = "none"
"""What `--cache` takes for no file: a sweep can vary it."""

_TOOLCHAIN = click.option(
    "--toolchain",
    metavar="SPEC",
    help="The Lean to use: `embedded`, `mathlib`, a `lean` executable, a toolchain folder, or a Lake project. Default: "
    "the Lake project of the file, else `lean` on PATH, else the embedded one.",
)


def _seconds(default: float, what: str = "theorem") -> Callable[[Any], Any]:
    return click.option(
        "--seconds",
        type=click.FloatRange(min=0, min_open=True),
        default=default,
        show_default=True,
        metavar="S",
        help=f"Search time for each {what}.",
    )


_HEADER = click.option(
    "--header",
    default="original",
    show_default=True,
    metavar="embedded|original|FILE",
    help="What stands before each statement: its own header, that of the embedded core library, or a file.",
)
_SPLIT = click.option("--split", type=click.Choice(["valid", "test", "train"]), help="Only the problems of this split.")
_ONLY = click.option(
    "--only", multiple=True, metavar="NAME", help="Only this problem; `*` and `?` are wildcards; repeatable."
)
_LIMIT = click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="Only the first N of the problems chosen."
)
_JOBS = click.option(
    "--jobs", type=click.IntRange(min=1, max=256), metavar="N", help="Problems at a time. Default: cores / workers."
)
_SERVERS = click.option(
    "--workers",
    type=click.IntRange(min=1, max=256),
    default=1,
    show_default=True,
    metavar="W",
    help="Lean servers for each problem.",
)
_EXPANSIONS = click.option(
    "--expansions",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    metavar="N",
    help="Proof states to expand for each theorem.",
)
_CONFIG = click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    is_eager=True,
    expose_value=False,
    callback=lambda context, _, path: _load_config(context, path),
    help="Take options from this file, keys named like them; what the command line says counts more.",
)
_JSON = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object on standard output, nothing else there."
)


def _executor(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say what runs the tactics."""
    executor = click.option(
        "--executor",
        type=click.Choice(["lean", "leandojo"]),
        default="lean",
        show_default=True,
        help="What runs the tactics: Lean's own server, in batches, with any Lean and without tracing; or LeanDojo v1, "
        "which is deprecated and traces up to Lean 4.20. See docs/leandojo.md.",
    )
    repo = click.option(
        "--repo",
        metavar="URL@COMMIT|FOLDER",
        help="With LeanDojo: the traced repository that the theorems are in; default: none, LeanDojo on `prove repl`. "
        "The folder of a clone is also where the theorems of LeanDojo's benchmark data are read.",
    )
    return executor(repo(command))


_PRESETS: dict[str, dict[str, Any]] = {
    # Azerbayev et al., Llemma (2023), section 3.4 and appendix: one attempt, 32 tactics, 100 expansions, 10 minutes.
    "llemma": {"samples": 1, "candidates": 32, "expansions": 100, "seconds": 600.0},
}


_SAME_FOR_ALL = ("header", "split", "only", "limit", "jobs", "no-baseline")
"""Options of `bench` that a sweep does not vary: what is solved must be of the same problems, on the same machine."""

_OF_ONE_RUN = ("run", "resume", "record", "output", "json", "show")
"""Options of `bench` that a sweep does not take: they name what only one run can have."""


class _Commands(DefaultGroup):
    """`prove FILE.lean` is the default command; the help of the group shows that one's options too."""

    def format_help(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        default = self.get_command(context, DEFAULT)
        assert default is not None
        formatter.write_usage("prove", "[OPTIONS] FILE.lean")
        formatter.write_usage("prove", "COMMAND [ARGS]...", prefix="       ")
        self.format_help_text(context, formatter)
        default.format_options(click.Context(default, info_name="prove"), formatter)
        self.format_commands(context, formatter)
        self.format_epilog(context, formatter)

    def list_commands(self, context: click.Context) -> list[str]:
        return [name for name in super().list_commands(context) if name != DEFAULT]


@click.group(
    cls=_Commands,
    default=DEFAULT,
    default_if_no_args=False,
    epilog="Exit codes: 0 all verified, 1 some not, 2 wrong usage or bad input, 3 Lean or a model broke down, 130 "
    "interrupted.",
)
@click.version_option(version("lean-prover-agent"), prog_name="prove")
def main() -> None:
    """Prove the open theorems of a Lean 4 file: those whose proofs contain `sorry`."""


@click.command(DEFAULT)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--theorem", "names", multiple=True, metavar="NAME", help="Only this theorem; may be repeated.")
@_seconds(60.0)
@_EXPANSIONS
@proposer_options
@_executor
@_TOOLCHAIN
@click.option("--workers", type=click.IntRange(min=1, max=256), metavar="N", help="Lean servers. Default: one a core.")
@click.option("--in-place", is_flag=True, help="Write the verified proofs into FILE.")
@click.option("--output", type=click.Path(path_type=Path), help="Write the file with its verified proofs here.")
@_JSON
@click.option("--tree", type=click.Path(path_type=Path), help="Write the search trees here (.json or .graphml).")
@_CONFIG
def prove_file(**options: Any) -> None:
    """Prove the open theorems of FILE."""
    from prover.commands.prove import ProveOptions, run

    _finish(lambda: _run_until_signal(run(ProveOptions(**with_model_options(options)))))


main.add_command(prove_file)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--against", type=click.Path(path_type=Path), help="The original file that FILE claims to complete.")
@_TOOLCHAIN
@_JSON
def check(file: Path, against: Path | None, toolchain: str | None, as_json: bool) -> None:
    """Judge every theorem of FILE in a fresh Lean process."""
    from prover.commands.check import check_command

    _finish(lambda: _run_until_signal(check_command(file, against, toolchain, as_json)))


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
    callback=lambda context, parameter, name: _run_path(name),
    help="Keep everything in the folder runs/NAME (or NAME, where that is a path): attempts, journals, proofs.",
)
@click.option(
    "--resume",
    metavar="RUN",
    callback=lambda context, parameter, name: _run_path(name),
    help="Go on with this run: the attempts that are not done yet, with the options it was begun with.",
)
@_SPLIT
@_HEADER
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
@_EXPANSIONS
@_seconds(60.0)
@_ONLY
@_LIMIT
@_JOBS
@_SERVERS
@click.option("--ray", is_flag=True, help="Make the attempts in processes of their own, by Ray: one for each job.")
@click.option(
    "--ray-address",
    metavar="ADDRESS",
    help="Make them on this Ray cluster (HOST:PORT, or auto). Default of --jobs: all its cores. See docs/scaling.md.",
)
@click.option(
    "--no-baseline",
    is_flag=True,
    help="Leave out the one-tactic baseline: a few closing tactics, each tried once on every problem before the "
    "searches begin.",
)
@proposer_options
@_executor
@_TOOLCHAIN
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
@_JSON
@click.option("--show", is_flag=True, help="Print the proofs.")
@_CONFIG
def bench(preset: str | None, **options: Any) -> None:
    """Attempt every problem of a set of JSON lines, and print honest tables.

    Each line holds `name` and `formal_statement` (ending in `:= by` or `:= by sorry`), and may hold `header` and
    `split`. Statements are elaborated first; those that Lean refuses are reported as not stated, with the reason. The
    others go through the same search and verification as `prove FILE.lean`. Time-outs, crashes and errors count as not
    proved.
    """
    from prover.commands.bench import run

    given = _given()
    _finish(lambda: _run_until_signal(run(_bench_options(preset, options, given))))


main.add_command(bench)


@click.command(
    "draft",
    epilog="Exit codes: 0 all verified, 1 some not, 2 wrong usage or bad input, 3 Lean or a model could not be "
    "started, 130 interrupted (with --run, what was done is kept: --resume).",
)
@click.argument("set_", metavar="INPUT", required=False, type=click.Path(path_type=Path))
@click.option(
    "--model",
    "text_model",
    metavar="SPEC",
    help="What writes drafts and sketches: `endpoint:URL#MODEL` (an OpenAI-compatible server), `model:NAME-OR-FOLDER` "
    "(a causal model run here), `replay:FILE` (a recording).",
)
@click.option(
    "--drafts", type=click.IntRange(1, 64), default=1, show_default=True, metavar="N", help="Informal proofs to draft "
    "where none is given."
)  # fmt: skip
@click.option(
    "--sketches", type=click.IntRange(1, 64), default=1, show_default=True, metavar="N", help="Sketches of each draft."
)
@click.option(
    "--repairs",
    type=click.IntRange(0, 16),
    default=1,
    show_default=True,
    metavar="N",
    help="How often a sketch that Lean refuses goes back to the model. After that, failing steps become holes.",
)
@click.option("--formalize", is_flag=True, help="Let the model state problems that have no formal statement.")
@_seconds(30.0, "hole")
@click.option(
    "--total-seconds",
    type=click.FloatRange(min=0, min_open=True),
    metavar="S",
    help="Search time for each problem, all its holes together; --seconds is for one hole.",
)
@_EXPANSIONS
@click.option(
    "--ablation",
    is_flag=True,
    help="Attempt the problems by search alone, by sketches without drafts, and by both, with the same search time "
    "(--total-seconds, else 60), and print one table.",
)
@click.option(
    "--proposer", default="builtin", show_default=True, metavar="SPEC", help="What suggests the tactics for holes."
)
@click.option(
    "--record", "text_record", type=click.Path(path_type=Path), help="Record what the model writes, for replay:FILE."
)
@click.option(
    "--temperature",
    type=click.FloatRange(0, 10),
    default=0.7,
    show_default=True,
    metavar="T",
    help="Of texts beyond the first, which is the greedy one.",
)
@click.option("--max-tokens", type=click.IntRange(1), default=2048, show_default=True, metavar="N", help="Of one text.")
@click.option("--context", type=click.IntRange(1), metavar="N", help="Tokens of prompt and text together.")
@click.option("--device", default="auto", show_default=True, metavar="NAME", help="Where a model runs.")
@click.option("--requests", type=click.IntRange(1), default=16, show_default=True, metavar="N", help="At a time.")
@click.option(
    "--request-seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=120.0,
    show_default=True,
    metavar="S",
    help="Time for one request to an endpoint, before it is tried again.",
)
@click.option("--seed", type=int, default=0, show_default=True, metavar="N", help="For models that sample.")
@click.option(
    "--run",
    metavar="NAME",
    callback=lambda context, parameter, name: _run_path(name),
    help="Keep everything in the folder runs/NAME (or NAME, where that is a path): drafts, sketches, journals, proofs.",
)
@click.option(
    "--resume",
    metavar="RUN",
    callback=lambda context, parameter, name: _run_path(name),
    help="Go on with this run, with the options it was begun with.",
)
@_SPLIT
@_HEADER
@_ONLY
@_LIMIT
@_JOBS
@_SERVERS
@_TOOLCHAIN
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="ROWS.jsonl", help="Write a JSON line for each problem here."
)
@_JSON
@click.option("--show", is_flag=True, help="Print proofs, and the sketches of what is not proved.")
@_CONFIG
def draft(**options: Any) -> None:
    """From informal problems to verified proofs: draft, sketch, prove.

    INPUT holds problems as for `prove bench`, with `informal_statement` and perhaps `informal_proof`, or is a Markdown
    or TeX file with one problem (docs/drafting.md). A model drafts informal proofs where none is given and turns each
    into a Lean sketch, whose steps are holes; the search closes the holes; the whole is verified against the problem's
    own statement. A sketch with an open hole is a partial result: its open goals are listed, and nothing is proved.
    """
    from prover.commands.draft import run

    given = _given()
    _finish(lambda: _run_until_signal(run(_draft_options(options, given))))


main.add_command(draft)


@click.command(
    epilog="Exit codes: 0 every problem has an answer and none is another than its formal statement's, 1 not all, "
    "2 wrong usage or bad input, 3 Lean, the sandbox or a model could not be started, 130 interrupted."
)
@click.argument("input_", metavar="INPUT", type=click.Path(path_type=Path))
@click.option(
    "--model",
    "text_model",
    metavar="SPEC",
    required=True,
    help="What writes programs: `endpoint:URL#MODEL`, `model:NAME-OR-FOLDER` or `replay:FILE`.",
)
@click.option(
    "--samples", type=click.IntRange(1, 1024), default=1, show_default=True, metavar="K", help="Votes for each problem."
)
@click.option(
    "--temperature",
    type=click.FloatRange(0, 10),
    default=0.6,
    show_default=True,
    metavar="T",
    help="Of several samples.",
)
@click.option("--max-tokens", type=click.IntRange(1), default=512, show_default=True, metavar="N", help="Of one text.")
@click.option("--seed", type=int, default=0, show_default=True, metavar="N", help="For models that sample.")
@click.option("--device", default="auto", show_default=True, metavar="NAME", help="Where a model runs.")
@click.option(
    "--record", type=click.Path(path_type=Path), metavar="FILE", help="Record what the model writes, for replay:FILE."
)
@click.option(
    "--weak-sandbox",
    is_flag=True,
    help="Run programs also where this system cannot contain all that they might do (prove doctor says what).",
)
@_SPLIT
@_HEADER
@_ONLY
@_LIMIT
@_TOOLCHAIN
@_JSON
def solve(input_: Path, **options: Any) -> None:
    """Find the answers to informal problems: programs first, chains of thought where they fail, and a vote.

    INPUT is as for `prove draft`. Programs run in a sandbox (docs/sandbox.md). An answer is a model's claim: where the
    problem has a formal statement `… = NUMBER`, it is compared with that.
    """
    from prover.commands.solve import SolveCommandOptions, run
    from prover.config import ModelOptions
    from prover.drafting.solve import SolveOptions

    text = ModelOptions(device=options.pop("device"), max_tokens=options["max_tokens"])
    names = ("samples", "temperature", "max_tokens", "seed")
    how = SolveOptions(**{name: options.pop(name) for name in names})
    chosen = SolveCommandOptions(input=input_, text=text, solve=how, **options)
    _finish(lambda: _run_until_signal(run(chosen)))


main.add_command(solve)


@click.command(
    "train",
    epilog="Exit codes: 0 all rounds are done; 2 wrong usage or bad input; 3 Lean or a model broke down; 130 "
    "interrupted (the same command goes on where it was).",
)
@click.argument("work", metavar="WORK", type=click.Path(path_type=Path))
@click.option("--steps", type=click.Path(path_type=Path), metavar="STEPS.jsonl", help="Proof steps to begin with.")
@click.option("--problems", type=click.Path(path_type=Path), metavar="SET.jsonl", help="Problems to search on.")
@_HEADER
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="SET.jsonl",
    help="Learn nothing that states the same as a problem of this set; repeatable. Problems of SET that are not in its "
    "train split are never learnt.",
)
@click.option("--rounds", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Rounds in all.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Problems a round, of each of the two splits.")
@_seconds(10.0)
@_JOBS
@_SERVERS
@click.option(
    "--proposer", default="builtin", show_default=True, metavar="SPEC", help="What suggests the tactics at first."
)
@click.option(
    "--then",
    default="mix:builtin+model:{model}",
    show_default=True,
    metavar="SPEC",
    help="What suggests the tactics from the second round on; {model} is the folder of the last round's model.",
)
@click.option("--beams", type=click.IntRange(1, 1024), default=16, show_default=True, metavar="N", help="Of a model.")
@click.option("--start", type=click.Path(path_type=Path), metavar="MODEL", help="Go on from this model's folder.")
@click.option("--warm", is_flag=True, help="Go on training the last round's model instead of a fresh one.")
@click.option("--epochs", type=click.FloatRange(min=0, min_open=True), default=3.0, show_default=True, metavar="E")
@click.option(
    "--copies",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    metavar="N",
    help="How often a step occurs in an epoch: once as it is, then with other names.",
)
@click.option("--batch", type=click.IntRange(min=1), default=32, show_default=True, metavar="N", help="Steps a batch.")
@click.option("--learning-rate", type=float, default=1e-3, show_default=True, metavar="X")
@click.option("--hidden", type=click.IntRange(min=16), default=256, show_default=True, metavar="N")
@click.option("--layers", type=click.IntRange(min=1), default=6, show_default=True, metavar="N")
@click.option("--heads", type=click.IntRange(min=1), default=4, show_default=True, metavar="N")
@click.option("--vocabulary", type=click.IntRange(min=300), default=2048, show_default=True, metavar="N")
@click.option("--context", type=click.IntRange(min=64), default=512, show_default=True, metavar="TOKENS")
@click.option("--threads", type=click.IntRange(min=1), metavar="N", help="Threads of the training. Default: torch's.")
@click.option("--seed", type=int, default=0, show_default=True, metavar="N")
@_TOOLCHAIN
@_JSON
def train(**options: Any) -> None:
    """Train a small model on proof steps, and on what it finds itself.

    Each round attempts the problems (--problems), keeps the verified proofs of those in the train split, and trains a
    model on their steps and the given ones (--steps). The next round searches with that model. WORK keeps everything:
    rounds, checkpoints, models, and a manifest of each round. Needs the packages of `pip install
    lean-prover-agent[train]`.
    """
    from prover.commands.train import TrainOptions, run

    _finish(lambda: _run_until_signal(run(TrainOptions(**options))))


main.add_command(train)


@main.command()
@click.argument("run_", metavar="RUN", callback=lambda context, parameter, name: _run_path(name))
@click.argument("theorem")
@click.option(
    "--attempt", type=click.IntRange(min=1), default=1, show_default=True, metavar="K", help="The attempt on it."
)
@click.option(
    "--priority",
    metavar="NAME",
    help="Go by another order: `log-probability`, `mean` (for a token), `mean:A`. Default: that of the run.",
)
@_JSON
def replay(run_: Path, theorem: str, attempt: int, priority: str | None, as_json: bool) -> None:
    """Repeat a search of RUN from its journal: without Lean, without a model.

    With the order of the run it must be the same search, node by node. With another --priority it shows what that would
    have done, as far as the journal knows. Exit code 1 when the two differ or the journal does not know enough.
    """
    from prover.commands.replay import replay_command

    _finish(lambda: _run_until_signal(replay_command(run_, theorem, attempt, priority, as_json)))


@main.command()
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
@_JSON
@click.option("--csv", "as_csv", is_flag=True, help="Print a line of CSV for each attempt, nothing else.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print the tables for a README, nothing else.")
def report(runs: tuple[str, ...], importer: str | None, html: Path | None, **forms: bool) -> None:
    """Say what runs came to, and compare them.

    pass@k with 95 % intervals, by split, source and difficulty; what was solved within which budget; costs; how
    attempts ended; and each pair of runs on the problems that both have. Every problem of a run counts, also when an
    attempt on it crashed or was never made.
    """
    from prover.commands.report import report_command

    _finish(lambda: report_command([_report_path(name, importer) for name in runs], importer, html=html, **forms))


@click.command(
    "sweep",
    epilog="Exit codes: 0 all runs are done; 2 wrong usage or bad input; 3 Lean or a model broke down; 130 interrupted "
    "(the same command goes on where it was).",
)
@click.argument("config", metavar="CONFIG.toml", type=click.Path(path_type=Path))
@click.option(
    "--folder", type=click.Path(path_type=Path), metavar="DIR", help="Where the runs go.  [default: runs/CONFIG]"
)
@_JSON
def sweep(config: Path, folder: Path | None, as_json: bool) -> None:
    """Attempt a set with every combination of some options, and say which settings pay.

    CONFIG.toml holds the options of `prove bench`, named like them, and the problem set as `set`. An option with a list
    of values is varied: budgets, proposers, those of a model. Each combination is a run of its own, below one folder.
    The table has what each setting solved and cost, and marks those that no other one dominates.
    """
    from prover.commands.sweep import Setting, sweep_command

    def work() -> int:
        points = option_file.grid(config, bench, argument="set", fixed=_SAME_FOR_ALL, refused=_OF_ONE_RUN)
        settings = [Setting(point.varied, _bench_line(point.arguments, config)) for point in points]
        return _run_until_signal(sweep_command(settings, folder or Path("runs", config.stem), as_json))

    _finish(work)


main.add_command(sweep)


@click.command("mcp")
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where relative paths begin, and whose Lake project statements belong to.  [default: the current one]",
)
@_seconds(60.0)
@_EXPANSIONS
@click.option(
    "--searches",
    type=click.IntRange(min=1, max=256),
    default=1,
    show_default=True,
    metavar="N",
    help="Searches at a time; others wait.",
)
@proposer_options
@_TOOLCHAIN
@click.option(
    "--workers", type=click.IntRange(min=1, max=256), metavar="W", help="Lean servers a search. Default: one a core."
)
def mcp(**options: Any) -> None:
    """Offer proving, checking, tactics and lemmas as tools, on standard input and output (Model Context Protocol).

    Programs start this command; it ends when they close its standard input. See docs/mcp.md. Needs the packages of `pip
    install lean-prover-agent[mcp]`.
    """
    from prover.commands.mcp import McpOptions, mcp_command

    _finish(lambda: _run_until_signal(mcp_command(McpOptions(**with_model_options(options)))))


main.add_command(mcp)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("theorem")
@click.option(
    "--hole",
    type=click.IntRange(min=0),
    metavar="N",
    help="Only sorry number N of the proof, from 0. Default: the whole proof, whatever it is now.",
)
@_TOOLCHAIN
@click.option("--near", type=click.Path(path_type=Path), metavar="PATH", help="Choose the Lean as if FILE were here.")
@click.option(
    "--tactic-seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=5.0,
    show_default=True,
    metavar="S",
    help="Time for each tactic.",
)
@click.option(
    "--heartbeats",
    type=click.IntRange(min=0),
    default=200_000,
    show_default=True,
    metavar="N",
    help="Lean's own limit for each tactic, in thousands of small allocations; 0 for none.",
)
@click.option(
    "--memory",
    type=click.IntRange(min=1),
    default=4096,
    show_default=True,
    metavar="MB",
    help="What Lean may use beyond what it starts with.",
)
def repl(**options: Any) -> None:
    """Run tactics on THEOREM of FILE, in LeanDojo's line protocol.

    Reads a JSON object from each line of standard input, `{"sid": 0, "cmd": "intro x"}`, and answers each with a line
    `REPL> {"sid": 1, "tacticState": "...", "error": null}`. State 0, which is told first, is the theorem without its
    proof. The line `exit` ends the session. LeanDojo's own code can use this in place of a traced repository: see
    docs/leandojo.md.
    """
    from prover.commands.repl import ReplOptions, run

    _finish(lambda: _run_until_signal(run(ReplOptions(**options))))


@main.command()
@_TOOLCHAIN
def doctor(toolchain: str | None) -> None:
    """Say which Lean is used and what is missing."""
    from prover.commands.doctor import doctor_command

    _finish(lambda: doctor_command(toolchain))


@main.group()
def setup() -> None:
    """Fetch what some files need: `prove setup mathlib`."""


@setup.command("mathlib")
def setup_mathlib() -> None:
    """Fetch elan, a toolchain and Mathlib, for files that import Mathlib and lie in no Lake project.

    Needs a network, and several gigabytes. What was fetched before a failure is kept; the same command goes on there.
    Exit codes: 0 ready, 2 a step failed, 130 interrupted.
    """
    from prover.commands.setup import setup_mathlib as run

    _finish(lambda: _run_until_signal(run()))


@main.command()
@_TOOLCHAIN
def selftest(toolchain: str | None) -> None:
    """Fail if any known fake proof passes."""
    from prover.commands.selftest import selftest_command

    _finish(lambda: _run_until_signal(selftest_command(toolchain)))


def _bench_options(preset: str | None, options: dict[str, Any], given: set[str]) -> BenchOptions:
    """The options of `bench`, of which the user gave `given`; a preset stands for the others that it names."""
    from prover.commands.bench import OF_THE_SHOW, BenchOptions

    if options["resume"] is not None and (fixed := given - {"resume", *OF_THE_SHOW}):
        raise UsageError(f"--resume goes on with the options of the run: leave out {_spelled(fixed)}")
    chosen = {name: value for name, value in _PRESETS.get(preset or "", {}).items() if name not in given}
    return BenchOptions(**with_model_options(options | chosen))


def _draft_options(options: dict[str, Any], given: set[str]) -> DraftOptions:
    """The options of `draft`, of which the user gave `given`."""
    from prover.commands.draft import OF_THE_SHOW, DraftOptions
    from prover.config import ModelOptions

    options = dict(options)
    if options["resume"] is not None:
        if fixed := given - {"resume", *OF_THE_SHOW}:
            raise UsageError(f"--resume goes on with the options of the run: leave out {_spelled(fixed)}")
        options["text_model"] = ""
    elif options["text_model"] is None:
        raise UsageError("say what writes the drafts: --model endpoint:URL#MODEL, model:NAME or replay:FILE")
    names = ("max_tokens", "context", "device", "requests", "request_seconds", "seed")
    text = ModelOptions(**{name: options.pop(name) for name in names}, temperatures=(options.pop("temperature"),))
    return DraftOptions(**options, text=text)


def _bench_line(arguments: Iterable[str], place: Path) -> BenchOptions:
    """What these arguments of `bench` mean; UsageError, with the place that they come from, for what is wrong."""
    try:
        with bench.make_context("bench", list(arguments)) as context:
            options = dict(context.params)
            return _bench_options(options.pop("preset"), options, _given())
    except click.ClickException as error:
        raise UsageError(f"{place}: {error.format_message()}") from None


def _run_path(name: str | None) -> Path | None:
    """Where the run of that name is: below `runs`, unless the name says where."""
    if name is None:
        return None
    path = Path(name)
    return Path("runs", name) if len(path.parts) == 1 and not name.startswith(".") else path


def _report_path(name: str, importer: str | None) -> Path:
    """The run of that name; with an importer, the file of that name before it."""
    path = Path(name)
    if importer is not None and (path.is_file() or path.suffix == ".json"):
        return path
    run = _run_path(name)
    assert run is not None
    return run if run.exists() or not path.is_dir() else path


def _given() -> set[str]:
    """The parameters of the command that its user gave: on the command line, or in a file of options."""
    context = click.get_current_context()
    standard = (ParameterSource.DEFAULT, None)
    return {name for name in context.params if context.get_parameter_source(name) not in standard}


def _spelled(names: Iterable[str]) -> str:
    parameters = {parameter.name: parameter for parameter in click.get_current_context().command.params}
    return ", ".join(
        sorted(p.opts[-1] if isinstance(p := parameters[name], click.Option) else str(p.metavar) for name in names)
    )


def _load_config(context: click.Context, path: Path | None) -> None:
    """Make what the file at `path` says the defaults of the command."""
    if path is not None:
        try:
            context.default_map = option_file.defaults(path, context.command)
        except UsageError as error:
            click.echo(f"error: {error}", err=True)
            context.exit(2)


def _run_until_signal(work: Coroutine[Any, Any, int]) -> int:
    """Run `work`; SIGINT and SIGTERM cancel it, which ends every Lean process, and give the exit code 130."""

    async def guarded() -> int:
        task = asyncio.current_task()
        assert task is not None
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, task.cancel)
        return await work

    try:
        return asyncio.run(guarded())
    except asyncio.CancelledError:
        return INTERRUPTED


def _finish(work: Callable[[], int]) -> NoReturn:
    """Exit with what `work` returns; our own exceptions become one message on standard error."""
    try:
        code = work()
    except UsageError as error:
        click.echo(f"error: {error}", err=True)
        code = 2
    except ProverError as error:
        click.echo(f"error: {error}", err=True)
        code = 3
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone, which is its right; nothing more can be said to it.
        sys.stderr.close()
        code = 1
    sys.exit(code)


if __name__ == "__main__":
    main()
