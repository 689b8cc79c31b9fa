"""`prove FILE.lean` and `prove check`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from prover.cli.options import CONFIG, EXPANSIONS, JSON, TOOLCHAIN, executor_options, seconds
from prover.cli.running import finish, run_until_signal
from prover.proposer_options import proposer_options, with_model_options

DEFAULT = "file"
"""The command that `prove FILE.lean` means."""


@click.command(DEFAULT)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--theorem", "names", multiple=True, metavar="NAME", help="Only this theorem; may be repeated.")
@seconds(60.0)
@EXPANSIONS
@proposer_options
@executor_options
@TOOLCHAIN
@click.option("--workers", type=click.IntRange(min=1, max=256), metavar="N", help="Lean servers. Default: one a core.")
@click.option("--in-place", is_flag=True, help="Write the verified proofs into FILE.")
@click.option("--output", type=click.Path(path_type=Path), help="Write the file with its verified proofs here.")
@JSON
@click.option("--tree", type=click.Path(path_type=Path), help="Write the search trees here (.json or .graphml).")
@CONFIG
def prove_file(**options: Any) -> None:
    """Prove the open theorems of FILE."""
    from prover.commands.prove import ProveOptions, run

    finish(lambda: run_until_signal(run(ProveOptions(**with_model_options(options)))))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--against", type=click.Path(path_type=Path), help="The original file that FILE claims to complete.")
@TOOLCHAIN
@JSON
def check(file: Path, against: Path | None, toolchain: str | None, as_json: bool) -> None:
    """Judge every theorem of FILE in a fresh Lean process."""
    from prover.commands.check import check_command

    finish(lambda: run_until_signal(check_command(file, against, toolchain, as_json)))
