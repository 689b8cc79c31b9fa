"""`prove repl` and `mcp` for other programs; `doctor`, `setup` and `selftest` for the installation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from prover.cli.options import EXPANSIONS, TOOLCHAIN, seconds
from prover.cli.running import finish, run_until_signal
from prover.proposer_options import proposer_options, with_model_options


@click.command("mcp")
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where relative paths begin, and whose Lake project statements belong to.  [default: the current one]",
)
@seconds(60.0)
@EXPANSIONS
@click.option(
    "--searches",
    type=click.IntRange(min=1, max=256),
    default=1,
    show_default=True,
    metavar="N",
    help="Searches at a time; others wait.",
)
@proposer_options
@TOOLCHAIN
@click.option(
    "--workers", type=click.IntRange(min=1, max=256), metavar="W", help="Lean servers a search. Default: one a core."
)
def mcp(**options: Any) -> None:
    """Offer proving, checking, tactics and lemmas as tools, on standard input and output (Model Context Protocol).

    Programs start this command; it ends when they close its standard input. See docs/mcp.md. Needs the packages of `pip
    install lean-prover-agent[mcp]`.
    """
    from prover.commands.mcp import McpOptions, mcp_command

    finish(lambda: run_until_signal(mcp_command(McpOptions(**with_model_options(options)))))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("theorem")
@click.option(
    "--hole",
    type=click.IntRange(min=0),
    metavar="N",
    help="Only sorry number N of the proof, from 0. Default: the whole proof, whatever it is now.",
)
@TOOLCHAIN
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

    finish(lambda: run_until_signal(run(ReplOptions(**options))))


@click.command()
@TOOLCHAIN
def doctor(toolchain: str | None) -> None:
    """Say which Lean is used and what is missing."""
    from prover.commands.doctor import doctor_command

    finish(lambda: doctor_command(toolchain))


@click.group()
def setup() -> None:
    """Fetch what some files need: `prove setup mathlib`."""


@setup.command("mathlib")
def setup_mathlib() -> None:
    """Fetch elan, a toolchain and Mathlib, for files that import Mathlib and lie in no Lake project.

    Needs a network, and several gigabytes. What was fetched before a failure is kept; the same command goes on there.
    Exit codes: 0 ready, 2 a step failed, 130 interrupted.
    """
    from prover.commands.setup import setup_mathlib as run

    finish(lambda: run_until_signal(run()))


@click.command()
@TOOLCHAIN
def selftest(toolchain: str | None) -> None:
    """Fail if any known fake proof passes."""
    from prover.commands.selftest import selftest_command

    finish(lambda: run_until_signal(selftest_command(toolchain)))
