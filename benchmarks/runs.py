"""What keeping a run costs, and what a second worker brings.

    python benchmarks/runs.py SET [--rounds 3] [--output benchmarks/results/runs.md] [-- OPTIONS OF prove bench]
    python benchmarks/runs.py benchmarks/core/core.jsonl --output benchmarks/results/runs.md -- \\
        --split valid --limit 30 --expansions 20 --seconds 120

Searches are to end by their expansions, not by their seconds: then the work is the same each time, and only the time
that it takes differs. Give `--seconds` that no search needs.

*Journals*: a run that keeps everything (rows, journals, proofs, in their folder) and one that keeps nothing, in turn,
one problem at a time. The difference of the wall times is what keeping costs, and noise; so the time spent in the code
that records, packs and writes is measured too, in a run in this process. Expected: less than 3 % of the wall time.

*Workers*: the same run with one problem at a time and with two, a Lean server each. Expected: at least 1.8 times as
fast, on two cores with nothing else to do. Exit code 1 when an expectation is not met.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

import click

from prover import cli
from prover.commands import bench
from prover.evaluation.journal import Recording
from prover.evaluation.run_folder import Kept, OpenRun, RunFolder

PROVE = (sys.executable, "-m", "prover.cli")
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


def wall(arguments: Sequence[str]) -> float:
    """Seconds that `prove bench` takes with these arguments."""
    began = time.monotonic()
    ended = subprocess.run([*PROVE, "bench", "--no-baseline", *arguments], stdout=subprocess.DEVNULL, check=False)
    if ended.returncode:
        sys.exit(f"prove bench {' '.join(arguments)} ended with exit code {ended.returncode}")
    return time.monotonic() - began


def inside(arguments: Sequence[str], run: Path) -> tuple[float, Clock]:
    """The wall time of a run in this process, and what of it went into keeping it."""
    options = cli._bench_line(["--no-baseline", "--jobs=1", f"--run={run}", *arguments], Path("benchmarks/runs.py"))
    with clocked() as clock, redirect_stdout(sys.stderr):
        began = time.monotonic()
        asyncio.run(bench.run(options))
        return time.monotonic() - began, clock


@click.command()
@click.argument("set_", metavar="SET")
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True)
@click.option("--output", type=click.Path(path_type=Path), help="Write the tables here.")
def main(set_: str, options: Sequence[str], rounds: int, output: Path | None) -> None:
    """Measure both, print the tables."""
    arguments = [*options, "--", set_]
    kept, bare, two = [], [], []
    with tempfile.TemporaryDirectory(prefix="runs-") as temporary:
        place = Path(temporary)
        for number in range(rounds):
            kept.append(wall(["--jobs=1", f"--run={place}/{number}", *arguments]))
            bare.append(wall(["--jobs=1", *arguments]))
            two.append(wall(["--jobs=2", f"--run={place}/{number}-two", *arguments]))
            print(
                f"round {number + 1}: kept {kept[-1]:.1f} s, not kept {bare[-1]:.1f} s, two {two[-1]:.1f} s",
                file=sys.stderr,
            )
        took, clock = inside(arguments, place / "inside")
        rows = RunFolder(place / "inside").rows()
        journals = sum(path.stat().st_size for path in (place / "inside" / "journals").iterdir())
    by_time = sum(row.stop == "seconds" for row in rows)
    share, faster = clock.seconds / took, median(kept) / median(two)
    ratios = [one / other for one, other in zip(kept, two, strict=True)]
    lines = [
        f"`python benchmarks/runs.py {set_} --rounds {rounds} -- {' '.join(options)}` on "
        f"{len(os.sched_getaffinity(0))} cores: {len(rows)} attempts, {sum(row.tactics for row in rows)} tactics, "
        f"{by_time} of the searches ended by their seconds",
        "",
        "| wall time of the whole command, seconds | median | each |",
        "|---|---:|---|",
        *(
            f"| {name} | {median(values):.1f} | {', '.join(f'{value:.1f}' for value in values)} |"
            for name, values in (
                ("one at a time, kept", kept),
                ("one at a time, nothing kept", bare),
                ("two at a time, kept", two),
            )
        ),
        "",
        f"Keeping a run: {clock.seconds:.2f} s of {took:.1f} s, {share:.2%} of the wall time (expected: less than "
        f"{JOURNALS:.0%}), for {journals / 1000:.0f} kB of journals; the wall times above differ by "
        f"{median(kept) / median(bare) - 1:+.1%}, noise included.",
        "",
        f"Two workers: {faster:.2f} times one (expected: at least {WORKERS}); in each round "
        f"{', '.join(f'{ratio:.2f}' for ratio in ratios)}. The start of the command and the statements are included.",
    ]
    text = "\n".join(lines) + "\n"
    print(text)
    if output is not None:
        output.write_text(text, encoding="utf-8")
    sys.exit(0 if share < JOURNALS and faster >= WORKERS else 1)


if __name__ == "__main__":
    main()
