"""Collects proof steps for training: `python -m prover.training.collect --output steps.jsonl --library …`.

First the proofs at hand are replayed (`--core`, `--library`), and those made together with their statements
(`--scripted N`), then search works on what has none and on made statements without one (`--synthetic N`). What is done
stays in `OUTPUT.progress`: the same command goes on where it was stopped, one with more to do takes over what is the
same. The steps of what the command has done so far are written whenever a part is complete and on Ctrl-C.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import click

from prover import assemble
from prover.config import PORTION, Budget, LeanLimits
from prover.errors import ProverError, UsageError
from prover.lean.installation.toolchain import Toolchain
from prover.parallel import for_each
from prover.training import library, problem_sets, synthetic
from prover.training.decontaminate import HeldOut, decontaminate, held_out
from prover.training.progress import Progress, key
from prover.training.renaming import exercises_of, renamed
from prover.training.search_steps import Graded, Search
from prover.training.steps import Exercise, Step, distinct, write
from prover.training.synthetic import scripted
from prover.training.workshop import Attempt, Workshop, replayed, workshop

CHUNK = 48
"""Exercises whose proofs are verified in one file: a kill loses at most two chunks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to collect. `renamings` is how often each proof is replayed with other names for what it binds, `seconds` is
    for the search on one exercise (0: no search), `jobs` the Lean servers at work."""

    output: Path
    core: Path | None = None
    library: bool = False
    scripted: int = 0
    synthetic: int = 0
    seed: int = 0
    renamings: int = 0
    seconds: float = 5.0
    jobs: int = 2
    against: tuple[Path, ...] = ()

    @property
    def progress(self) -> Path:
        """The file of finished exercises."""
        return self.output.with_name(self.output.name + ".progress")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the work: what is tried on which exercises."""

    name: str
    exercises: Sequence[Exercise]
    attempt: Attempt
    tried: str


class Collection:
    """The work on one plan. `say` is told what happens, a line at a time."""

    def __init__(self, plan: Plan, lean: Toolchain, say: Callable[[str], None] = lambda line: None) -> None:
        self.plan, self._lean, self._say = plan, lean, say
        self.held: HeldOut = held_out(plan.core, plan.against)
        self.progress = Progress.load(plan.progress)
        self._ours: set[str] = set()  # the file of progress may hold exercises of another plan, too

    async def run(self) -> None:
        """Do what is not done yet, and write the steps."""
        limits = LeanLimits(workers=self.plan.jobs)
        try:
            async with workshop(self._lean, limits) as shop:
                known: list[Exercise] = []
                if self.plan.core is not None:
                    known += problem_sets.exercises(self.plan.core)
                if self.plan.library:
                    known += await asyncio.to_thread(lambda: list(library.exercises(self._lean)))
                await self._part(shop, Part("replay", known, replayed, "replay"))
                await self._part(shop, self._renamings([key(e, "replay") for e in known]))
                told = scripted.exercises(self.plan.seed, self.plan.scripted) if self.plan.scripted else []
                await self._part(shop, Part("scripted", told, replayed, "replay"))
                if self.plan.seconds > 0:
                    await self._search(shop, known)
        finally:
            self.write()

    async def _search(self, shop: Workshop, known: Sequence[Exercise]) -> None:
        proposer = await asyncio.to_thread(assemble.make_builtin, self._lean)
        search = Search(proposer, Budget(seconds=self.plan.seconds, expansions=300, portion=PORTION))
        tried = f"search {self.plan.seconds:g}"
        made: list[Exercise] = []
        if self.plan.synthetic:
            made = synthetic.exercises(
                self.plan.seed, self.plan.synthetic, assemble.make_premises(self._lean).premises()
            )
            await self._part(shop, Part("synthetic", made, Graded(search), tried))
        open_ = [e for e in known if e.source == "core-train" or not self.progress.steps.get(key(e, "replay"))]
        searched = [replace(e, source="search", instead=None) for e in open_]
        await self._part(shop, Part("search", searched, search, tried))
        await self._part(shop, self._renamings([key(e, tried) for e in (*made, *searched)]))

    def _renamings(self, done: Sequence[str]) -> Part:
        """The proofs found so far for these exercises, with other names."""
        found: list[Exercise] = []
        for name in done:
            for exercise in exercises_of(self.progress.steps.get(name, [])):
                for number in range(self.plan.renamings):
                    other = renamed(Random(f"{self.plan.seed} {name} {number}"), exercise)
                    found += [other] if other != exercise else []
        return Part("renamed", found, replayed, "replay")

    async def _part(self, shop: Workshop, part: Part) -> None:
        named = [(key(e, part.tried), e) for e in part.exercises]
        self._ours.update(name for name, _ in named)
        todo = [(name, e) for name, e in named if name not in self.progress]
        unseen = [(name, e) for name, e in todo if self.held.match(e.statement, e.preamble) is None]
        if len(unseen) < len(todo):
            self._say(f"{part.name}: {len(todo) - len(unseen)} statements left out that repeat a held-out one")
        todo = unseen
        started, done = time.monotonic(), 0
        todo = list(dict(todo).items())

        async def work(chunk: Sequence[tuple[str, Exercise]]) -> None:
            nonlocal done
            worked = await shop.work([exercise for _, exercise in chunk], part.attempt)
            for (name, exercise), result in zip(chunk, worked, strict=True):
                steps = [step for trace in result.traces for step in trace.steps(result.exercise)]
                self.progress.add(name, exercise, steps, result.reason)
            done += len(chunk)
            found = sum(bool(self.progress.steps[name]) for name, _ in todo if name in self.progress)
            rate = done / (time.monotonic() - started)
            self._say(f"{part.name}: {done} of {len(todo)}, {found} with steps, {rate:.1f} a second")

        chunks = [todo[at : at + CHUNK] for at in range(0, len(todo), CHUNK)]
        await for_each(chunks, work, 2)  # while one chunk is being verified, the other has the servers
        if todo:
            self.write()

    def write(self) -> None:
        """Write the steps of what the plan has done so far, decontaminated and without repetition."""
        done = {name: steps for name, steps in self.progress.steps.items() if name in self._ours}
        steps = distinct(step for found in done.values() for step in found)
        kept, report = decontaminate(steps, self.held)
        write(self.plan.output, kept)
        self._say(str(report))
        for line in summary(kept, [self.progress.reasons[name] for name in done]):
            self._say(line)


def summary(steps: Sequence[Step], reasons: Iterable[str]) -> list[str]:
    """Counts for people: steps and theorems by source, and why exercises gave none."""
    by_source = Counter(step.source for step in steps)
    theorems = Counter(source for _, source in {(step.theorem, step.source) for step in steps})
    lines = [f"{name}: {count} steps of {theorems[name]} theorems" for name, count in sorted(by_source.items())]
    lines.append(f"in all: {len(steps)} steps, {len({step.state for step in steps})} states")
    kinds = Counter(re.split(r"[:`]", reason)[0] for reason in reasons if reason)
    return lines + [f"no steps, {reason}: {count}" for reason, count in kinds.most_common(12)]


@click.command()
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="File of steps to write."
)
@click.option("--core", type=click.Path(path_type=Path), help="Problem set whose train split is learnt from.")
@click.option("--library", is_flag=True, help="Learn from the core library's theorems.")
@click.option("--scripted", type=click.IntRange(min=0), default=0, help="Statements to make with their proofs.")
@click.option("--synthetic", type=click.IntRange(min=0), default=0, help="How many statements to make.")
@click.option("--seed", type=int, default=0, show_default=True, help="Seed of the made statements.")
@click.option("--renamings", type=click.IntRange(min=0), default=0, help="Replays of each proof with other names.")
@click.option("--seconds", type=click.FloatRange(min=0), default=5.0, show_default=True, help="Search on a statement.")
@click.option("--jobs", type=click.IntRange(min=1), default=2, show_default=True, help="Lean servers at work.")
@click.option("--against", type=click.Path(path_type=Path), multiple=True, help="Problem set to keep unseen.")
def main(**options: Any) -> None:
    """Collect proof steps from proofs that Lean replays and from searches."""
    plan = Plan(**options)
    try:
        lean = assemble.find_toolchain("embedded", None)
        collection = Collection(plan, lean, lambda line: click.echo(line, err=True))
        asyncio.run(collection.run())
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except ProverError as error:
        click.echo(f"error: {error}", err=True)
        raise SystemExit(2 if isinstance(error, UsageError) else 3) from None


if __name__ == "__main__":
    main()
