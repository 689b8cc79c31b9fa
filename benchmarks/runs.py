"""What keeping a run costs, and what a second worker brings.

    python benchmarks/runs.py SET [--rounds 3] [--output benchmarks/results/runs.md] [-- OPTIONS OF prove bench]
    python benchmarks/runs.py benchmarks/core/core.jsonl --rounds 1 --output benchmarks/results/runs.md -- \\
        --split valid --expansions 20 --seconds 120

Few problems measure the end of the run, when one worker has nothing left to do, more than anything else.

Searches are to end by their expansions, not by their seconds: then the work is the same each time, and only the time
that it takes differs. Give `--seconds` that no search needs.

*Journals*: a run that keeps everything (rows, journals, proofs, in their folder) and one that keeps nothing, in turn,
one problem at a time. The difference of the times is what keeping costs, and noise; so the time spent in the code that
records, packs and writes is measured too. Expected: less than 3 % of the wall time.

*Workers*: the same run with one problem at a time and with two, a Lean server each. Expected: at least 1.8 times as
fast, with nothing else to do. One worker alone keeps more than one core busy (Lean elaborates in several threads, a
verification runs several processes), so it is measured on one core, too: two workers on two cores against one worker
on one is what adding machines or cores brings. Compared is the time of the attempts, from the opening of the proposer
to the last row; the statements are elaborated before, on all cores in all cases. Exit code 1 when an expectation is not
met.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

import click
import psutil

from prover.cli import benchmarking
from prover.commands import bench
from prover.evaluation.journal import Recording
from prover.evaluation.run_folder import Kept, OpenRun, RunFolder

JOURNALS, WORKERS = 0.03, 1.8
"""What is expected: at most this share of the wall time, at least this many times as fast."""


@dataclass
class Clock:
    """Seconds spent in some functions, and how often they were called."""

    seconds: float = 0.0
    calls: int = 0
    _inside: int = field(default=0, repr=False)

    def timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time added up here; of calls within calls only the outer one counts."""

        @wraps(function)
        def call(*arguments: Any, **options: Any) -> Any:
            self._inside += 1
            began = time.perf_counter()
            try:
                return function(*arguments, **options)
            finally:
                self._inside -= 1
                if not self._inside:
                    self.seconds += time.perf_counter() - began
                    self.calls += 1

        return call


@contextmanager
def clocked() -> Iterator[Clock]:
    """Everything that keeps a run, timed: recording a search, packing its journal, writing journal, proof and row."""
    clock = Clock()
    of = Kept.of
    with (
        patch.object(Recording, "listen", clock.timed(Recording.listen)),
        patch.object(Kept, "of", clock.timed(of)),
        patch.object(OpenRun, "keep", clock.timed(OpenRun.keep)),
        patch.object(OpenRun, "add", clock.timed(OpenRun.add)),
    ):
        yield clock


@dataclass(frozen=True)
class Measured:
    """A run: seconds from its beginning to its end, of its attempts alone, and spent on keeping it."""

    wall: float
    attempts: float
    keeping: float
    busy: float
    """Cores of the machine that were busy in the time of the attempts, on average, whatever they were busy with."""


@contextmanager
def confined(cores: int | None) -> Iterator[None]:
    """This process, and those that it starts, keep to the first few of its cores."""
    allowed = os.sched_getaffinity(0)
    _keep_to(sorted(allowed)[:cores])
    try:
        yield
    finally:
        _keep_to(allowed)


def _keep_to(cores: Iterable[int]) -> None:
    for thread in psutil.Process().threads():  # what a thread starts inherits from it
        os.sched_setaffinity(thread.id, cores)


def busy_seconds() -> float:
    """Seconds that the machine's cores have worked."""
    times = psutil.cpu_times()
    return float(sum(times) - times.idle - times.iowait)


def measure(arguments: Sequence[str], *more: str, cores: int | None = None) -> Measured:
    """A run of `prove bench` in this process, with these arguments before those of all runs; its attempts keep to
    `cores` cores."""
    options = benchmarking.bench_line(["--no-baseline", *more, *arguments], Path("benchmarks/runs.py"))
    attempting, busy, begun = 0.0, 0.0, bench.Bench._attempt

    async def attempt(*of_round: Any) -> None:
        nonlocal attempting, busy
        began, worked = time.monotonic(), busy_seconds()
        with confined(cores):
            await begun(*of_round)
        attempting += time.monotonic() - began
        busy += busy_seconds() - worked

    with clocked() as clock, redirect_stdout(sys.stderr), patch.object(bench.Bench, "_attempt", attempt):
        began = time.monotonic()
        asyncio.run(bench.run(options))
        return Measured(time.monotonic() - began, attempting, clock.seconds, busy / attempting)


@click.command()
@click.argument("set_", metavar="SET")
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True)
@click.option("--output", type=click.Path(path_type=Path), help="Write the tables here.")
def main(set_: str, options: Sequence[str], rounds: int, output: Path | None) -> None:
    """Measure both, print the tables."""
    arguments = [*options, "--", set_]
    with tempfile.TemporaryDirectory(prefix="runs-") as temporary:
        place = Path(temporary)
        measure([*options, "--limit=2", "--", set_], "--jobs=2")  # imports, and files read for the first time
        kept, bare, two, narrow = [], [], [], []
        for number in range(rounds):
            kept.append(measure(arguments, "--jobs=1", f"--run={place / str(number)}"))
            bare.append(measure(arguments, "--jobs=1"))
            two.append(measure(arguments, "--jobs=2", f"--run={place / str(number)}-two"))
            narrow.append(measure(arguments, "--jobs=1", f"--run={place / str(number)}-one", cores=1))
            print(f"round {number + 1}: {kept[-1]}, {bare[-1]}, {two[-1]}, {narrow[-1]}", file=sys.stderr)
        rows = RunFolder(place / "0").rows()
        journals = sum(path.stat().st_size for path in (place / "0" / "journals").iterdir())
    by_time = sum(row.stop == "seconds" for row in rows)
    shares = [each.keeping / each.wall for each in kept]
    ratios, apart = (_times(each, two) for each in (kept, narrow))
    share, faster = median(shares), median(apart)
    gains = [one.attempts / other.attempts - 1 for one, other in zip(kept, bare, strict=True)]
    lines = [
        f"`python benchmarks/runs.py {set_} --rounds {rounds} -- {' '.join(options)}` on "
        f"{len(os.sched_getaffinity(0))} cores: {len(rows)} attempts, {sum(row.tactics for row in rows)} tactics, "
        f"{by_time} of the searches ended by their seconds",
        "",
        "| problems at a time | seconds in all, median | of the attempts, median | of the attempts, each round | cores "
        "busy, median |",
        "|---|---:|---:|---|---:|",
        _line("one, kept", kept),
        _line("one, nothing kept", bare),
        _line("two, kept", two),
        _line("one, kept, on one core", narrow),
        "",
        f"Keeping a run: {median(each.keeping for each in kept):.2f} s, {share:.2%} of the wall time (expected: less "
        f"than {JOURNALS:.0%}), for {journals / 1000:.0f} kB of journals; with and without, the time of the attempts "
        f"differs by {median(gains):+.1%}, noise included (each round: {', '.join(f'{gain:+.1%}' for gain in gains)}).",
        "",
        f"Two workers: {faster:.2f} times one worker on one core (expected: at least {WORKERS}; each round: "
        f"{', '.join(f'{ratio:.2f}' for ratio in apart)}); {median(ratios):.2f} times one worker that has all cores "
        f"and keeps {median(each.busy for each in kept):.2f} of them busy.",
    ]
    text = "\n".join(lines) + "\n"
    print(text)
    if output is not None:
        output.write_text(f"# What keeping a run costs, and what a second worker brings\n\n{text}", encoding="utf-8")
    sys.exit(0 if share < JOURNALS and faster >= WORKERS else 1)


def _times(slow: Sequence[Measured], fast: Sequence[Measured]) -> list[float]:
    return [one.attempts / other.attempts for one, other in zip(slow, fast, strict=True)]


def _line(name: str, found: Sequence[Measured]) -> str:
    each = ", ".join(f"{measured.attempts:.1f}" for measured in found)
    wall, attempts = (median(getattr(measured, key) for measured in found) for key in ("wall", "attempts"))
    busy = median(measured.busy for measured in found)
    return f"| {name} | {wall:.1f} | {attempts:.1f} | {each} | {busy:.2f} |"


if __name__ == "__main__":
    main()
