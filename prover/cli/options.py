"""Options that several commands share, and what is asked of those a user gave."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from prover import option_file
from prover.errors import UsageError

TOOLCHAIN = click.option(
    "--toolchain",
    metavar="SPEC",
    help="The Lean to use: `embedded`, `mathlib`, a `lean` executable, a toolchain folder, or a Lake project. Default: "
    "the Lake project of the file, else `lean` on PATH, else the embedded one.",
)


def seconds(default: float, what: str = "theorem") -> Callable[[Any], Any]:
    return click.option(
        "--seconds",
        type=click.FloatRange(min=0, min_open=True),
        default=default,
        show_default=True,
        metavar="S",
        help=f"Search time for each {what}.",
    )


HEADER = click.option(
    "--header",
    default="original",
    show_default=True,
    metavar="embedded|original|FILE",
    help="What stands before each statement: its own header, that of the embedded core library, or a file.",
)
SPLIT = click.option("--split", type=click.Choice(["valid", "test", "train"]), help="Only the problems of this split.")
ONLY = click.option(
    "--only", multiple=True, metavar="NAME", help="Only this problem; `*` and `?` are wildcards; repeatable."
)
LIMIT = click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="Only the first N of the problems chosen."
)
NO_BASELINE = click.option(
    "--no-baseline",
    is_flag=True,
    help="Leave out the one-tactic baseline: a few closing tactics, each tried once on every problem before the "
    "searches begin.",
)
WEAK_SANDBOX = click.option(
    "--weak-sandbox",
    is_flag=True,
    help="Run programs also where this system cannot contain all that they might do (prove doctor says what).",
)
JOBS = click.option(
    "--jobs", type=click.IntRange(min=1, max=256), metavar="N", help="Problems at a time. Default: cores / workers."
)
SERVERS = click.option(
    "--workers",
    type=click.IntRange(min=1, max=256),
    default=1,
    show_default=True,
    metavar="W",
    help="Lean servers for each problem.",
)
EXPANSIONS = click.option(
    "--expansions",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    metavar="N",
    help="Proof states to expand for each theorem.",
)
CONFIG = click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    is_eager=True,
    expose_value=False,
    callback=lambda context, _, path: _load_config(context, path),
    help="Take options from this file, keys named like them; what the command line says counts more.",
)
JSON = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object on standard output, nothing else there."
)


def executor_options(command: Callable[..., Any]) -> Callable[..., Any]:
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


def run_path(name: str | None) -> Path | None:
    """Where the run of that name is: below `runs`, unless the name says where."""
    if name is None:
        return None
    path = Path(name)
    return Path("runs", name) if len(path.parts) == 1 and not name.startswith(".") else path


def given_options() -> set[str]:
    """The parameters of the command that its user gave: on the command line, or in a file of options."""
    context = click.get_current_context()
    standard = (ParameterSource.DEFAULT, None)
    return {name for name in context.params if context.get_parameter_source(name) not in standard}


def spelled(names: Iterable[str]) -> str:
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
