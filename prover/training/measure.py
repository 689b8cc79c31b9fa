"""How often a small model suggests the tactic that was written: `python -m prover.training.measure MODEL STEPS.jsonl`.

A lower bound of its worth, since other tactics may do as well; and how fast it suggests, on the lean runtime.
"""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from prover.lean.installation import cache
from prover.proposers.model.completion import Engine, RenderedPrompt, Sampling
from prover.proposers.model.small_engine import SmallEngine
from prover.training import steps
from prover.training.dataset import Example, examples_of, plain_prompt, split_by_theorem

WIDTHS = (1, 8, 16)


@dataclass(frozen=True, slots=True)
class Figures:
    """`within` maps a number of beams to the share of the examples whose tactic is among the likeliest so many;
    milliseconds are of one state with `beams` beams, wall-clock."""

    examples: int
    within: dict[int, float]
    beams: int
    median_ms: float
    p95_ms: float


def measure(engine: Engine, examples: Sequence[Example], *, beams: int = max(WIDTHS), tokens: int = 64) -> Figures:
    """The figures of `engine` on `examples`, asked one at a time. Two examples at least."""
    ranks: list[int] = []
    times: list[float] = []
    for example in examples:
        text = plain_prompt(example.goal, engine.count_tokens, engine.context - tokens)
        if text is None:  # too long to be asked: counts as not found
            ranks.append(beams)
            continue
        started = time.perf_counter()
        found = engine.generate([RenderedPrompt("", text)], Sampling(count=beams, max_tokens=tokens))[0]
        times.append(1000 * (time.perf_counter() - started))
        texts = [completion.text.strip() for completion in found]
        ranks.append(texts.index(example.tactic) if example.tactic in texts else beams)
    return Figures(
        examples=len(examples),
        within={width: sum(rank < width for rank in ranks) / len(ranks) for width in WIDTHS if width <= beams},
        beams=beams,
        median_ms=statistics.median(times),
        p95_ms=statistics.quantiles(times, n=20)[-1],
    )


@click.command()
@click.argument("model", type=click.Path(path_type=Path))
@click.argument("file", metavar="STEPS.jsonl", type=click.Path(path_type=Path))
@click.option("--dev-share", default=0.05, show_default=True, help="As in the training; measured on these theorems.")
@click.option("--limit", default=300, show_default=True, help="At most so many steps, drawn by a fixed seed.")
@click.option("--precision", type=click.Choice(["int8_float32", "float32"]), default="int8_float32", show_default=True)
def main(model: Path, file: Path, dev_share: float, limit: int, precision: str) -> None:
    """Measure MODEL on the development theorems of STEPS.jsonl; prints one JSON object."""
    examples = split_by_theorem(examples_of(steps.read(file)), dev_share)[1]
    if len(examples) > limit:
        examples = random.Random(0).sample(examples, limit)
    started = time.perf_counter()
    engine = SmallEngine(model, cache.root(), precision="float32" if precision == "float32" else "int8_float32")
    loaded = time.perf_counter() - started
    print(json.dumps({"load_seconds": round(loaded, 3), **asdict(measure(engine, examples))}, indent=2))


if __name__ == "__main__":
    main()
