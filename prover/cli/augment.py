"""`prove augment`: more training rows out of given problems."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from prover.cli.augment_measure import measure
from prover.cli.options import HEADER, JOBS, JSON, LIMIT, ONLY, SPLIT, TOOLCHAIN
from prover.cli.running import finish, run_until_signal


@click.group()
def augment() -> None:
    """More problems and solutions out of given ones, each row checked before it is kept (docs/augmentation.md)."""


augment.add_command(measure)


Command = TypeVar("Command", bound=Callable[..., Any])


def _count(name: str, default: int, help_: str) -> Callable[[Command], Command]:
    return click.option(name, type=click.IntRange(0, 1024), default=default, show_default=True, metavar="N", help=help_)


_FORMS = ("hybrid", "program", "chain")


@augment.command(
    "informal",
    epilog="Exit codes: 0 done, 1 done and no row was kept, 2 wrong usage or bad input, 3 Lean, the sandbox or a model "
    "broke down, 130 interrupted; after 3 and 130, and after a kill, the same command goes on.",
)
@click.argument("input_", metavar="INPUT", type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), required=True, metavar="FOLDER", help="Where rows are kept.")
@click.option(
    "--model",
    "text_model",
    metavar="SPEC",
    required=True,
    help="What writes: `endpoint:URL#MODEL`, `model:NAME-OR-FOLDER` or `replay:FILE`.",
)
@_count("--answers", 4, "Solutions to draw of each problem; 0 for none of this kind, as below.")
@_count("--rephrasings", 2, "Rewritten questions for each problem.")
@_count("--self-verifications", 1, "Numbers of each problem to mask in a statement of question and answer.")
@_count("--fobars", 1, "Numbers of each problem to mask in the question, which is asked backwards.")
@click.option(
    "--solutions",
    type=click.IntRange(1, 1024),
    default=1,
    show_default=True,
    metavar="K",
    help="Solutions to draw of each question that is new.",
)
@click.option(
    "--form",
    type=click.Choice(_FORMS),
    default="hybrid",
    show_default=True,
    help="What solutions are: programs, chains of thought, or programs first and chains where they fail.",
)
@click.option(
    "--temperature", type=click.FloatRange(0, 10), default=0.7, show_default=True, metavar="T", help="Of all texts."
)
@click.option("--max-tokens", type=click.IntRange(1), default=512, show_default=True, metavar="N", help="Of one text.")
@click.option("--seed", type=int, default=0, show_default=True, metavar="N", help="For samples and for what is masked.")
@click.option("--licence", metavar="TEXT", help="The licence of problems that state none (`licence` or `license`).")
@click.option(
    "--record", type=click.Path(path_type=Path), metavar="FILE", help="Record what the model writes, for replay:FILE."
)
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
@click.option(
    "--jobs", type=click.IntRange(1, 256), default=4, show_default=True, metavar="N", help="Pieces of work at a time."
)
@click.option(
    "--weak-sandbox",
    is_flag=True,
    help="Run programs also where this system cannot contain all that they might do (prove doctor says what).",
)
@SPLIT
@HEADER
@ONLY
@LIMIT
@TOOLCHAIN
@JSON
def informal(input_: Path, **options: Any) -> None:
    """MetaMath's rows out of informal problems: answer augmentation, rephrasing, self-verification, FOBAR.

    INPUT is as for `prove draft`; each problem needs a known answer: an `answer` field, or a formal statement that ends
    in `= NUMBER`. A row is kept when its solution, run in the sandbox where it is a program, gives the known answer, or
    the masked number; FOLDER holds the others too, each with its reason.
    """
    from prover.augmentation.informal.making import Plan
    from prover.commands.augment_informal import InformalOptions, run
    from prover.config import ModelOptions
    from prover.drafting.solve_prompts import FORMS

    forms = {"hybrid": FORMS, "program": FORMS[:1], "chain": FORMS[1:]}
    names = (
        "answers",
        "rephrasings",
        "self_verifications",
        "fobars",
        "solutions",
        "temperature",
        "max_tokens",
        "seed",
        "context",
    )
    plan = Plan(**{name: options.pop(name) for name in names}, forms=forms[options.pop("form")])
    of_model = ("device", "requests", "request_seconds")
    text = ModelOptions(**{name: options.pop(name) for name in of_model}, max_tokens=plan.max_tokens)
    chosen = InformalOptions(input=input_, text=text, plan=plan, **options)
    finish(lambda: run_until_signal(run(chosen)))


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
@click.option("--licence", metavar="TEXT", help="The licence of problems that state none (`licence` or `license`).")
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


@augment.command(
    "export",
    epilog="Exit codes: 0 written, 1 no row was left and nothing was written, 2 wrong usage or bad input.",
)
@click.argument("folders", metavar="FOLDER...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, metavar="FILE.jsonl", help="Where the rows go."
)
@click.option(
    "--against",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="SET",
    help="Leave out what repeats a problem of this set that is not in its train split, in words or in Lean; "
    "repeatable.",
)
@click.option("--include-held-out", is_flag=True, help="Export rows of other splits than train, too.")
@click.option(
    "--checked-by",
    multiple=True,
    type=click.Choice(["program", "answer", "lean"]),
    help="Only rows that this decided about; repeatable.  [default: all]",
)
@click.option("--licence", metavar="TEXT", help="The licence of rows that have none.")
@JSON
def export(**options: Any) -> None:
    """Rows in the form of MathInstruct: `source`, `instruction` and `output`, with kind, problem, split, licence,
    provenance and what checked them.

    Only rows of the train split, or of no split, are written. Rows with the same instruction and output are one. The
    file is read by `datasets.load_dataset("json", data_files=FILE)`.
    """
    from prover.commands.augment_export import ExportOptions, run

    finish(lambda: run(ExportOptions(**options)))
