"""`prove train WORK`: a small model from proof steps, and rounds of search and training from problems."""

from __future__ import annotations

import os
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from prover import assemble
from prover.commands.console import library_progress, messages, output, print_json
from prover.config import PORTION, Budget, LeanLimits, ModelOptions
from prover.errors import UsageError
from prover.evaluation import problems, runner
from prover.evaluation.problems import Problem

MODEL = "{model}"
"""Stands for the folder of the last round's model in `--then`."""


@dataclass(frozen=True, kw_only=True)
class TrainOptions:
    """The options of the command, as the command line gives them."""

    work: Path
    steps: Path | None = None
    problems: Path | None = None
    header: str = "original"
    against: tuple[Path, ...] = ()
    rounds: int = 1
    limit: int | None = None
    seconds: float = 10.0
    jobs: int | None = None
    workers: int = 1
    proposer: str = "builtin"
    then: str = f"mix:builtin+model:{MODEL}"
    beams: int = 16
    start: Path | None = None
    warm: bool = False
    epochs: float = 3.0
    copies: int = 2
    batch: int = 32
    learning_rate: float = 1e-3
    hidden: int = 256
    layers: int = 6
    heads: int = 4
    vocabulary: int = 2048
    context: int = 512
    threads: int | None = None
    seed: int = 0
    toolchain: str | None = None
    as_json: bool = False


async def run(options: TrainOptions) -> int:
    """Do the rounds that are not done; 0 when all are."""
    if options.steps is None and options.problems is None:
        raise UsageError("there is nothing to train on: name proof steps (--steps), problems (--problems), or both")
    if options.problems is None and options.rounds > 1:
        raise UsageError("without problems to search on, more rounds add nothing: name some (--problems)")
    if options.rounds > 1 and MODEL not in options.then:
        raise UsageError(f"--then must name the last round's model, as {MODEL}")
    if options.hidden % (2 * options.heads):
        raise UsageError("--hidden must be a multiple of twice --heads")
    # Whoever only asks for help, or mistypes, does not wait for torch.
    from prover.training.decontaminate import decontaminate, held_out
    from prover.training.iteration import Parts, Plan, iterate
    from prover.training.proofs import ProofReader
    from prover.training.train import Settings, Size

    assemble.check_proposer(options.proposer, ModelOptions())
    err = messages()
    with library_progress(err) as progress:
        lean = await assemble.open_toolchain(options.toolchain, options.problems, progress)
    learn, measure = _problems(options)
    limits = LeanLimits(workers=options.workers)

    @asynccontextmanager
    async def attempt(model: Path | None) -> AsyncIterator[runner.Attempt]:
        spec = options.proposer if model is None else options.then.replace(MODEL, str(model))
        budget = Budget(seconds=options.seconds, portion=PORTION)
        async with assemble.open_proposer(spec, lean, ModelOptions(count=options.beams, max_tokens=64)) as proposer:
            yield runner.Prove(lean, proposer, budget, limits)

    held = held_out(options.problems, options.against)
    parts = Parts(attempt, ProofReader(lean, limits), lambda steps: decontaminate(steps, held)[0])
    size = Size(
        hidden=options.hidden,
        layers=options.layers,
        heads=options.heads,
        feed_forward=options.hidden * 8 // 3 // 16 * 16,
        vocabulary=options.vocabulary,
        context=options.context,
    )
    plan = Plan(
        rounds=options.rounds,
        steps=options.steps,
        learn=learn,
        measure=measure,
        limit=options.limit,
        jobs=options.jobs or max(1, len(os.sched_getaffinity(0)) // options.workers),
        seconds=options.seconds,
        proposer=f"{options.proposer}; then {options.then}",
        start=options.start,
        warm=options.warm,
        settings=Settings(
            size=size,
            epochs=options.epochs,
            copies=options.copies,
            batch=options.batch,
            learning_rate=options.learning_rate,
            threads=options.threads,
            seed=options.seed,
        ),
    )
    manifests = await iterate(plan, parts, options.work, err.print)
    if options.as_json:
        print_json({"rounds": manifests})
    else:
        output().print(f"{options.work / f'round-{options.rounds - 1:02}' / 'model'}")
    return 0


def _problems(options: TrainOptions) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The problems to learn from, and those to measure on: the same in every round, and never of the test split."""
    if options.problems is None:
        return (), ()
    everything = problems.headed(problems.read(options.problems), options.header, assemble.embedded_header)
    learn = [problem for problem in everything if problem.split in ("train", None)]
    measure = [problem for problem in everything if problem.split == "valid"]
    if options.limit is not None and options.limit < len(measure):
        measure = random.Random(options.seed).sample(measure, options.limit)
    if not learn:
        raise UsageError(f"{options.problems} has no problem to learn from: none has the split `train`, or no split")
    return tuple(learn), tuple(measure)
