"""`prove train WORK`: a small model from proof steps, and rounds of search and training from problems."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from prover import assemble
from prover.commands.console import library_progress, messages, output, print_json
from prover.commands.prove import PORTION
from prover.config import Budget, LeanLimits
from prover.errors import UsageError
from prover.evaluation import runner

MODEL = "{model}"
"""Stands for the folder of the last round's model in `--then`."""


@dataclass(frozen=True, kw_only=True)
class TrainOptions:
    """The options of the command, as the command line gives them."""

    work: Path
    steps: Path | None = None
    problems: Path | None = None
    header: str = "embedded"
    rounds: int = 1
    limit: int | None = None
    seconds: float = 10.0
    jobs: int | None = None
    workers: int = 1
    proposer: str = "builtin"
    then: str = f"mix:builtin+model:{MODEL}"
    warm: bool = False
    epochs: float = 3.0
    copies: int = 2
    batch: int = 32
    learning_rate: float = 1e-3
    hidden: int = 256
    layers: int = 6
    heads: int = 4
    vocabulary: int = 1024
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
    from prover.training.iteration import Parts, Plan, iterate
    from prover.training.train import Settings, Size

    err = messages()
    with library_progress(err) as progress:
        lean = await asyncio.to_thread(assemble.find_toolchain, options.toolchain, options.problems, progress)
    learn, measure = _problems(options)
    limits = LeanLimits(workers=options.workers)

    def attempt(model: Path | None) -> runner.Attempt:
        spec = options.proposer if model is None else options.then.replace(MODEL, str(model))
        budget = Budget(seconds=options.seconds, portion=PORTION)
        return runner.Prove(lean, assemble.make_proposer(spec, lean), budget, limits)

    size = Size(
        hidden=options.hidden,
        layers=options.layers,
        heads=options.heads,
        feed_forward=_feed_forward(options.hidden),
        vocabulary=options.vocabulary,
        context=options.context,
    )
    plan = Plan(
        rounds=options.rounds,
        steps=options.steps,
        learn=learn,
        measure=measure,
        limit=options.limit,
        jobs=options.jobs or max(1, assemble.cores() // options.workers),
        seconds=options.seconds,
        proposer=f"{options.proposer}; then {options.then}",
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
    manifests = await iterate(plan, Parts(attempt, *_data(lean, limits, options)), options.work, _say(err))
    if options.as_json:
        print_json({"rounds": manifests})
    else:
        output().print(f"{options.work / f'round-{options.rounds - 1:02}' / 'model'}")
    return 0
