"""`prove augment measure`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from prover.cli.options import JSON, run_path
from prover.cli.running import finish


@click.command("measure", epilog="Exit codes: 0 measured; 2 wrong usage or bad input; 3 a model broke down.")
@click.argument("folders", metavar="FOLDER...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--model",
    "text_model",
    metavar="SPEC",
    help="Perplexity of the outputs, given their instructions, under `model:NAME-OR-FOLDER`: a causal model run here.",
)
@click.option(
    "--context", type=click.IntRange(min=2), metavar="N", help="Tokens of a row to read. Default: the model's context."
)
@click.option("--device", default="auto", show_default=True, metavar="NAME", help="Where models run.")
@click.option(
    "--dtype",
    type=click.Choice(["auto", "float32", "bfloat16", "float16"]),
    default="auto",
    show_default=True,
    help="Of the model's weights.",
)
@click.option(
    "--base",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Diversity gain over these rows or problems; repeatable.",
)
@click.option(
    "--embedding",
    default="ngrams",
    show_default=True,
    metavar="ngrams|FOLDER",
    help="The distances for diversity: those of words that stand together, or the folder of an embedding model.",
)
@click.option(
    "--against",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="SET",
    help="Overlap with the problems of this set; repeatable.",
)
@click.option(
    "--run",
    "runs",
    multiple=True,
    metavar="RUN",
    callback=lambda context, parameter, names: tuple(map(run_path, names)),
    help="Solve rates of this run on its problems that overlap with the rows, and on the others; repeatable.",
)
@JSON
@click.option("--markdown", "as_markdown", is_flag=True, help="Print the tables as Markdown.")
def measure(**options: Any) -> None:
    """Measure augmented data: perplexity, diversity gain, overlap with benchmarks.

    FOLDER is what `prove augment` wrote, or a file in MathInstruct's form (JSON lines with `instruction` and `output`,
    `kind` or `source`). Formulas and definitions: docs/augmentation.md.
    """
    from prover.commands.augment_measure import MeasureOptions, measure_command

    finish(lambda: measure_command(MeasureOptions(**options)))
