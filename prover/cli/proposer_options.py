"""The options of every command that proposes tactics, and the values they become."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from prover.cli.options import CONTEXT, DEVICE, REQUEST_SECONDS, REQUESTS, SEED, Command
from prover.config import ModelOptions
from prover.errors import UsageError

_OPTIONS = (
    click.option(
        "--proposer",
        default="builtin",
        show_default=True,
        metavar="SPEC",
        help="What suggests the tactics: `builtin`, `fixed` (a few closing tactics, the same for every goal), "
        "`model:NAME-OR-FOLDER` (a Hugging Face causal model run here), "
        "`endpoint:URL#MODEL` (an OpenAI-compatible server), `mix:A+B` (several), `replay:FILE` (a recording).",
    ),
    click.option(
        "--record", type=click.Path(path_type=Path), help="Record the proposer's answers here, for replay:FILE."
    ),
    click.option("--prompt", metavar="NAME", help="The prompt of a model: llemma, plain or chat.  [default: llemma]"),
    click.option(
        "--prompt-file", type=click.Path(path_type=Path), help="A prompt of your own: a text with {state} in it."
    ),
    click.option(
        "--stop",
        multiple=True,
        metavar="TEXT",
        help="Where a completion ends, instead of the prompt's own; repeatable.",
    ),
    click.option("--beams", type=click.IntRange(1, 1024), metavar="N", help="Beam search with N beams.  [default: 32]"),
    click.option(
        "--draws",
        type=click.IntRange(1, 1024),
        metavar="N",
        help="Draw N completions a state instead.  [default for an endpoint: 32]",
    ),
    click.option(
        "--temperature",
        "temperatures",
        multiple=True,
        type=click.FloatRange(0, 10),
        metavar="T",
        help="Of what is drawn, which are split evenly when repeated; 0 is the greedy one.  [default: 0 and 1]",
    ),
    click.option(
        "--max-tokens",
        type=click.IntRange(1),
        default=256,
        show_default=True,
        metavar="N",
        help="Length of a completion.",
    ),
    CONTEXT,
    DEVICE,
    click.option(
        "--dtype",
        type=click.Choice(["auto", "bfloat16", "float16", "float32"]),
        default="auto",
        show_default=True,
        help="The numbers a model computes with; auto: what suits the device.",
    ),
    REQUESTS,
    REQUEST_SECONDS,
    SEED,
)

_FIELDS = (
    *("prompt", "prompt_file", "stop", "max_tokens", "seed"),
    *("device", "dtype", "context", "requests", "request_seconds"),
)
"""The options that go into `ModelOptions` as they are."""


def proposer_options(command: Command) -> Command:
    """Gives a command these options, in the order in which its help lists them."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def with_model_options(options: dict[str, Any]) -> dict[str, Any]:
    """The options of a command, those of the model put together as `model`; UsageError where they contradict."""
    options = dict(options)
    beams, draws, temperatures = (options.pop(name) for name in ("beams", "draws", "temperatures"))
    sampled = draws is not None or bool(temperatures)
    if beams is not None and sampled:
        raise UsageError("--beams excludes --draws and --temperature: choose beam search or sampling")
    if "" in options["stop"]:
        raise UsageError("--stop is empty: name the text that a completion ends at, or leave the option out")
    fields = {name: options.pop(name) for name in _FIELDS}
    standard = ModelOptions()
    model = ModelOptions(
        **fields | {"stop": fields["stop"] or None},
        method="beam" if beams is not None else "sample" if sampled else None,
        count=beams or draws or standard.count,
        temperatures=temperatures or standard.temperatures,
    )
    return options | {"model": model}
