"""Expert iteration: search with the proposer of now, keep what was verified, train on it, repeat.

The folder of a run holds `run.json` (what was asked for) and a folder for each round:

    attempts.jsonl   an object for each attempt, written as soon as it ends: its row, and the steps of its proof
    steps.jsonl      what the round's model is trained on: the steps given, and those found so far
    checkpoints/     of a training that is not finished
    model/           the round's model
    manifest.json    written last: a round without one is not finished

A run that was killed goes on with the attempt, or the checkpoint, where it was. Only proofs of the problems to learn
from become steps; problems that are only measured are counted, and nothing else.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

from transformers import TrainerCallback

from prover.errors import UsageError
from prover.evaluation import runner
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.lines import LineFile, objects
from prover.provenance import code
from prover.training import given as given_steps
from prover.training import steps as step_files
from prover.training.dataset import examples_of, fingerprint
from prover.training.steps import Step
from prover.training.train import Settings, digest, train

MANIFEST = "manifest.json"

INTERVAL = 30.0
"""Seconds between two lines on a training."""


class Extract(Protocol):
    """Reads the steps off a proof that was verified."""

    async def __call__(self, problem: Problem, proof: str) -> Sequence[Step]:
        """The steps of `proof`; none when it cannot be followed step by step."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What a run is made of.

    `attempt` opens the attempt that searches with a round's model (None: the proposer to begin with), `clean` takes out
    the steps that repeat what must not be learnt.
    """

    attempt: Callable[[Path | None], AbstractAsyncContextManager[runner.Attempt]]
    extract: Extract
    clean: Callable[[Sequence[Step]], Sequence[Step]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is asked for. `steps` is a file of steps to begin with, `learn` are problems whose proofs become steps (at
    most `limit` of them a round, drawn by the seed), `measure` are problems only counted. The first round's training
    goes on from the model `start`, with `warm` each other's from the one before. `seconds` is for the search on one
    problem."""

    rounds: int
    steps: Path | None
    learn: tuple[Problem, ...] = ()
    measure: tuple[Problem, ...] = ()
    limit: int | None = None
    jobs: int = 1
    seconds: float = 10.0
    proposer: str = "builtin"
    start: Path | None = None
    warm: bool = False
    settings: Settings = field(default_factory=Settings)

    def identity(self) -> dict[str, Any]:
        """What must be the same for a run to be gone on with."""
        return {
            "steps": hashlib.sha256(self.steps.read_bytes()).hexdigest() if self.steps else None,
            "learn": _problems_digest(self.learn),
            "measure": _problems_digest(self.measure),
            "limit": self.limit,
            "seconds": self.seconds,
            "proposer": self.proposer,
            "start": digest(self.start) if self.start else None,
            "warm": self.warm,
            "settings": asdict(self.settings),
        }


async def iterate(plan: Plan, parts: Parts, work: Path, say: Callable[[str], None]) -> list[dict[str, Any]]:
    """Run the rounds that are not finished yet; the manifests of all. Raises UsageError when `work` holds a run of
    something else, or when there is nothing to train on."""
    _claim(plan, work)
    manifests: list[dict[str, Any]] = []
    model: Path | None = None
    found: list[Step] = []
    for number in range(plan.rounds):
        here = _Round(number, work / f"round-{number:02}")
        manifest = here.manifest()
        if manifest is None:
            manifest = await _round(plan, parts, here, model, found, say)
        found += here.found()
        manifests.append(manifest)
        model = here.model
    return manifests


@dataclass(frozen=True, slots=True)
class _Round:
    number: int
    folder: Path

    @property
    def model(self) -> Path:
        return self.folder / "model"

    def manifest(self) -> dict[str, Any] | None:
        path = self.folder / MANIFEST
        return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None

    def attempts(self) -> list[dict[str, Any]]:
        """What was written; a last line that a kill cut short is owed again."""
        return list(objects(self.folder / "attempts.jsonl"))

    def found(self) -> list[Step]:
        """The steps of the proofs that were found."""
        return [step_files.from_dict(step) for attempt in self.attempts() for step in attempt["steps"]]


async def _round(
    plan: Plan,
    parts: Parts,
    here: _Round,
    model: Path | None,
    found: Sequence[Step],
    say: Callable[[str], None],
) -> dict[str, Any]:
    here.folder.mkdir(parents=True, exist_ok=True)
    await _search(plan, parts, here, model, say)
    attempts = here.attempts()
    fresh = here.found()
    given = list(given_steps.read(plan.steps)) if plan.steps else []
    clean = parts.clean([*found, *fresh])
    step_files.write(here.folder / "steps.jsonl", [*given, *clean])
    examples = examples_of([*given, *clean])
    say(f"round {here.number}: training on {len(examples)} steps, {len(clean)} of them found")
    trained = await _trained(
        lambda callback: train(
            examples,
            here.model,
            plan.settings,
            work=here.folder / "checkpoints",
            start=plan.start if model is None else model if plan.warm else None,
            callbacks=[callback],
        ),
        say,
    )
    manifest = {
        "round": here.number,
        "proposer": plan.proposer if model is None else f"{model.parent.name}/{model.name}",
        "seed": plan.settings.seed,
        "data": fingerprint(examples),
        "steps": {"given": len(given), "found": len(fresh), "kept": len(clean), "distinct": len(examples)},
        "attempted": _counts(attempts, lambda row: row["verdict"] != "not stated"),
        "solved": _counts(attempts, lambda row: row["verdict"] == "verified"),
        "model": digest(here.model),
        "training": {key: trained[key] for key in ("steps", "training_loss", "development_loss", "seconds")},
        "commit": code()["commit"],
    }
    temporary = here.folder / f"{MANIFEST}.part"
    temporary.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    temporary.replace(here.folder / MANIFEST)
    say(f"round {here.number}: solved {manifest['solved']} of {manifest['attempted']}")
    return manifest


async def _search(plan: Plan, parts: Parts, here: _Round, model: Path | None, say: Callable[[str], None]) -> None:
    """Attempt the round's problems that have no attempt yet."""
    rng = random.Random(f"{plan.settings.seed}/{here.number}")
    chosen = list(plan.learn)
    if plan.limit is not None and plan.limit < len(chosen):
        chosen = rng.sample(chosen, plan.limit)
    learn = {problem.name for problem in chosen}
    done = {attempt["row"]["name"] for attempt in here.attempts()}
    problems = [problem for problem in (*chosen, *plan.measure) if problem.name not in done]
    if not problems:
        return
    say(f"round {here.number}: {len(problems)} problems to attempt, {len(done)} done")
    async with parts.attempt(model) as attempt:
        with LineFile(here.folder / "attempts.jsonl") as file:
            await _attempted(plan, parts, problems, learn, attempt, file)


async def _attempted(
    plan: Plan,
    parts: Parts,
    problems: Sequence[Problem],
    learn: Container[str],
    attempt: runner.Attempt,
    file: LineFile,
) -> None:
    """Attempt the problems; a line of `file` for each, as soon as it ends."""
    steps: dict[str, Sequence[Step]] = {}

    async def attempt_and_extract(problem: Problem) -> Row:
        row = await attempt(problem)
        if row.verdict == "verified" and row.proof is not None and problem.name in learn:
            steps[problem.name] = await parts.extract(problem, row.proof)
        return row

    def write(row: Row) -> None:
        line = {"row": row.as_dict(), "steps": [asdict(step) for step in steps.pop(row.name, ())]}
        file.write(line)

    await runner.run(
        problems,
        attempt_and_extract,
        jobs=plan.jobs,
        seconds=plan.seconds + runner.GRACE,
        on_start=lambda problem: None,
        on_row=write,
    )


class _Stopped(Exception):
    pass


class _Watch(TrainerCallback):
    """Says now and then how the training is getting on, and ends it when `event` is set."""

    def __init__(self, event: threading.Event, say: Callable[[str], None]) -> None:
        self._event, self._say, self._said = event, say, time.monotonic()

    def on_log(self, args: Any, state: Any, control: Any, logs: Any = None, **kwargs: Any) -> None:
        figures = {name: logs[name] for name in ("loss", "eval_loss") if name in logs}
        if "eval_loss" in figures or (figures and time.monotonic() - self._said > INTERVAL):
            self._said = time.monotonic()
            said = ", ".join(f"{name} {value:.3f}" for name, value in figures.items())
            self._say(f"step {state.global_step} of {state.max_steps}: {said}")

    def on_step_end(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        if self._event.is_set():
            raise _Stopped


async def _trained(work: Callable[[TrainerCallback], dict[str, Any]], say: Callable[[str], None]) -> dict[str, Any]:
    """Train in a thread; a cancellation ends the training after the step that it is at."""
    event = threading.Event()
    try:
        return await asyncio.to_thread(work, _Watch(event, say))
    finally:
        event.set()


def _claim(plan: Plan, work: Path) -> None:
    """Make `work` the folder of this run, or see that it is."""
    identity = json.loads(json.dumps(plan.identity()))
    path = work / "run.json"
    try:
        work.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_text(json.dumps(identity, indent=2) + "\n", encoding="utf-8")
            return
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be used: {error}") from error
    if known != identity:
        differing = ", ".join(sorted(key for key in identity if identity[key] != known.get(key)))
        raise UsageError(f"{work} holds a run with other {differing}: name another folder, or the same options")


def _counts(attempts: Iterable[Mapping[str, Any]], which: Callable[[Mapping[str, Any]], bool]) -> dict[str, int]:
    rows = [attempt["row"] for attempt in attempts]
    return dict(sorted(Counter(row["split"] or "none" for row in rows if which(row)).items()))


def _problems_digest(problems: Iterable[Problem]) -> str:
    rows = sorted(f"{problem.name}\0{problem.text}" for problem in problems)
    return hashlib.sha256("\1".join(rows).encode()).hexdigest()
