"""`prove augment`: more problems and proofs out of given ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from prover.cli.options import HEADER, JOBS, JSON, LIMIT, ONLY, SPLIT, TOOLCHAIN
from prover.cli.running import finish, run_until_signal


@click.group("augment")
def augment() -> None:
    """Make more problems and solutions out of given ones; every row is checked by a program or by Lean."""


@augment.command(
    "formal",
    epilog="Exit codes: 0 done, 1 done and no row was kept, 2 wrong usage or bad input, 3 Lean or a model broke down, "
    "130 interrupted; after 3 and 130, and after a kill, the same command goes on.",
)
@click.argument("set_", metavar="SET", type=click.Path(path_type=Path))
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, metavar="FOLDER", help="Where rows.jsonl goes."
)
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(["renamed", "reordered", "restated", "backward", "proof"]),
    multiple=True,
    help="Only rows of this kind; repeatable. Default: all kinds.",
)
@click.option(
    "--variants",
    type=click.IntRange(min=1, max=64),
    default=2,
    show_default=True,
    metavar="N",
    help="Forms of each kind of each problem, at most.",
)
@click.option(
    "--proofs",
    type=click.IntRange(min=1, max=64),
    default=1,
    show_default=True,
    metavar="K",
    help="Distinct proofs of each problem, at most.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="S",
    help="Search time for each problem, all its rows together.",
)
@click.option("--seed", type=int, default=0, show_default=True, metavar="N", help="Which names, orders and numerals.")
@click.option(
    "--licence", default="unknown", show_default=True, metavar="NAME", help="Of problems that name none themselves."
)
@click.option("--proposer", default="builtin", show_default=True, metavar="SPEC", help="What suggests the tactics.")
@HEADER
@SPLIT
@ONLY
@LIMIT
@JOBS
@TOOLCHAIN
@JSON
def formal(**options: Any) -> None:
    """Other forms of the formal statements of SET, and more proofs of them.

    Renamed, reordered and restated forms are kept when Lean proves them equivalent to the original, questions asked
    backwards when their answer is the only one, all of them with a proof, and only where no contradiction among the
    hypotheses is found. Each row was verified in a fresh Lean process; what was not is in dropped.jsonl, with the
    reason. The same command goes on after an interruption. See docs/augmentation.md.
    """
    from prover.commands.augment_formal import AugmentFormalOptions, run

    finish(lambda: run_until_signal(run(AugmentFormalOptions(**options))))
