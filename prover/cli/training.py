"""`prove train`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from prover.cli.options import HEADER, JOBS, JSON, SERVERS, TOOLCHAIN, seconds
from prover.cli.running import finish, run_until_signal


@click.command(
    "train",
    epilog="Exit codes: 0 all rounds are done; 2 wrong usage or bad input; 3 Lean or a model broke down; 130 "
    "interrupted (the same command goes on where it was).",
)
@click.argument("work", metavar="WORK", type=click.Path(path_type=Path))
@click.option("--steps", type=click.Path(path_type=Path), metavar="STEPS.jsonl", help="Proof steps to begin with.")
@click.option("--problems", type=click.Path(path_type=Path), metavar="SET.jsonl", help="Problems to search on.")
@HEADER
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
@seconds(10.0)
@JOBS
@SERVERS
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
@TOOLCHAIN
@JSON
def train(**options: Any) -> None:
    """Train a small model on proof steps, and on what it finds itself.

    Each round attempts the problems (--problems), keeps the verified proofs of those in the train split, and trains a
    model on their steps and the given ones (--steps). The next round searches with that model. WORK keeps everything:
    rounds, checkpoints, models, and a manifest of each round. Needs the packages of `pip install
    lean-prover-agent[train]`.
    """
    from prover.commands.train import TrainOptions, run

    finish(lambda: run_until_signal(run(TrainOptions(**options))))
