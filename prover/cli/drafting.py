"""`prove draft` and `prove solve`: informal problems."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

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
    WEAK_SANDBOX,
    given_options,
    run_path,
    seconds,
    spelled,
)
from prover.cli.running import finish, run_until_signal
from prover.errors import UsageError

if TYPE_CHECKING:
    from prover.commands.draft import DraftOptions


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
@click.option(
    "--solve",
    type=click.IntRange(0, 256),
    default=0,
    show_default=True,
    metavar="K",
    help="Before drafting, look for the answer of a problem that asks for one, by programs in the sandbox and chains "
    "of thought, with K votes: up to 2 K calls of the model for each problem.",
)
@WEAK_SANDBOX
@click.option("--formalize", is_flag=True, help="Let the model state problems that have no formal statement.")
@seconds(30.0, "hole")
@click.option(
    "--total-seconds",
    type=click.FloatRange(min=0, min_open=True),
    metavar="S",
    help="Search time for each problem, all its holes together; --seconds is for one hole.",
)
@EXPANSIONS
@click.option(
    "--ablation",
    is_flag=True,
    help="Attempt the problems by search alone, by sketches without drafts, and by both, with the same search time "
    "(--total-seconds, else 60; no other limit), and print one table.",
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
    callback=lambda context, parameter, name: run_path(name),
    help="Keep everything in the folder runs/NAME (or NAME, where that is a path): drafts, sketches, journals, proofs.",
)
@click.option(
    "--resume",
    metavar="RUN",
    callback=lambda context, parameter, name: run_path(name),
    help="Go on with this run, with the options it was begun with.",
)
@SPLIT
@HEADER
@ONLY
@LIMIT
@NO_BASELINE
@JOBS
@SERVERS
@TOOLCHAIN
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="ROWS.jsonl", help="Write a JSON line for each problem here."
)
@JSON
@click.option("--show", is_flag=True, help="Print proofs, and the sketches of what is not proved.")
@CONFIG
def draft(**options: Any) -> None:
    """From informal problems to verified proofs: draft, sketch, prove.

    INPUT holds problems as for `prove bench`, with `informal_statement` and perhaps `informal_proof`, or is a Markdown
    or TeX file with one problem (docs/drafting.md). A model drafts informal proofs where none is given and turns each
    into a Lean sketch, whose steps are holes; the search closes the holes; the whole is verified against the problem's
    own statement. A sketch with an open hole is a partial result: its open goals are listed, and nothing is proved.
    """
    from prover.commands.draft import run

    given = given_options()
    finish(lambda: run_until_signal(run(_draft_options(options, given))))


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
@WEAK_SANDBOX
@SPLIT
@HEADER
@ONLY
@LIMIT
@TOOLCHAIN
@JSON
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
    finish(lambda: run_until_signal(run(chosen)))


def _draft_options(options: dict[str, Any], given: set[str]) -> DraftOptions:
    """The options of `draft`, of which the user gave `given`."""
    from prover.commands.draft import OF_THE_SHOW, DraftOptions
    from prover.config import ModelOptions

    options = dict(options)
    if options["resume"] is not None:
        if fixed := given - {"resume", *OF_THE_SHOW}:
            raise UsageError(f"--resume goes on with the options of the run: leave out {spelled(fixed)}")
        options["text_model"] = ""
    elif options["text_model"] is None:
        raise UsageError("say what writes the drafts: --model endpoint:URL#MODEL, model:NAME or replay:FILE")
    if options["ablation"] and "expansions" in given:
        raise UsageError("an ablation gives its arms the same time and no other limit: leave out --expansions")
    names = ("max_tokens", "context", "device", "requests", "request_seconds", "seed")
    text = ModelOptions(**{name: options.pop(name) for name in names}, temperatures=(options.pop("temperature"),))
    return DraftOptions(**options, text=text)
