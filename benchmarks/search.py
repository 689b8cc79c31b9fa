"""Where the time of a search goes: Lean, the proposer, verification, and our own Python.

    python benchmarks/search.py --output benchmarks/results/search.md

Searches for proofs of the open theorems of `examples/quickstart.lean` and, for the full time, of statements that no
search can prove, with the built-in proposer. "Lean", "proposer" and "verification" are shares of wall-clock time during
which at least one such call was awaited; with several expansions in flight they overlap. "Our Python" is the processor
time of this process, proposer included, by the wall-clock time: what Lean's processes use is not in it. Last comes the
time from the start of a fresh `prove` process, everything built, to its first proof.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import click

from prover import assemble
from prover.config import PORTION, Budget, LeanLimits
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain
from prover.proving import ProveSession

ROOT = Path(__file__).resolve().parent.parent
QUICKSTART = ROOT / "examples" / "quickstart.lean"
UNPROVABLE = """
theorem product (f : Nat → Nat) (h : ∀ a b, f (a * b) = f a + f b) (n : Nat) : f (n + 1) = f n + f 2 := sorry
theorem exchange {α : Type} (r : α → α → Prop) (h : ∀ x, ∃ y, r x y) : ∃ y, ∀ x, r x y := sorry
theorem same (xs ys : List Nat) (h : xs.length = ys.length) : xs ++ ys = ys ++ xs := sorry
"""


@dataclass(frozen=True)
class Row:
    """One search set: shares are of `wall` seconds."""

    name: str
    verified: str
    wall: float
    tactics: int
    lean: float
    proposer: float
    verification: float
    python: float

    def __str__(self) -> str:
        shares = (self.lean, self.proposer, self.verification, self.python)
        cells = [self.name, self.verified, f"{self.wall:.1f}", f"{self.tactics / self.wall:.0f}"]
        return "| " + " | ".join([*cells, *(f"{share / self.wall:.0%}" for share in shares)]) + " |"


async def measure(name: str, file: TheoremFile, lean: Toolchain, seconds: float, workers: int) -> Row:
    """Search for all theorems of the file with `workers` servers."""
    limits = LeanLimits(workers=workers)
    proposer = assemble.make_builtin(lean)
    wall, cpu = time.perf_counter(), time.process_time()
    async with assemble.make_executor(file, lean, limits) as executor:
        verifier = assemble.make_verifier(file, lean, limits)
        budget = Budget(seconds=seconds, portion=PORTION)
        session = ProveSession(file, executor, proposer, verifier, budget, width=workers)
        await session.run()
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    times = [result.times for result in session.searches.values()]
    verified = sum(report.verdict == "verified" for report in session.reports)
    return Row(
        f"{name}, {workers} server{'s' * (workers > 1)}",
        f"{verified}/{len(session.reports)}",
        wall,
        sum(report.tactics for report in session.reports),
        sum(t.lean for t in times),
        sum(t.proposer for t in times),
        sum(t.accept for t in times),
        cpu,
    )


def first_proof() -> float:
    """Seconds from the start of `prove` to its first line on standard output, the best of three."""
    command = [str(Path(sys.executable).with_name("prove")), str(QUICKSTART), "--toolchain", "embedded"]
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            assert process.stdout is not None
            line = process.stdout.readline()
            best = min(best, time.perf_counter() - start)
            process.terminate()
        if "verified" not in line:
            raise click.ClickException(f"no proof came first: {line!r}")
    return best


async def tables(seconds: float) -> list[str]:
    lean = assemble.find_toolchain("embedded", None)
    assemble.make_premises(lean).premises()
    limits = LeanLimits()
    quick = await assemble.read_theorem_file(QUICKSTART, lean, limits)
    hard = await TheoremFile.parse(UNPROVABLE, lean)
    rows = [
        await measure(name, file, lean, seconds, workers)
        for name, file in (("quickstart", quick), ("unprovable", hard))
        for workers in (1, 2)
    ]
    return [
        "| search | verified | wall s | tactics/s | Lean | proposer | verification | our Python |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
        *map(str, rows),
        "",
        f"First proof of a fresh `prove examples/quickstart.lean`, everything built: {first_proof():.2f} s.",
    ]


@click.command()
@click.option("--seconds", default=10.0, show_default=True, help="Limit for each theorem.")
@click.option("--output", type=click.Path(path_type=Path), help="Write the Markdown here too.")
def main(seconds: float, output: Path | None) -> None:
    """Measure and print."""
    lines = asyncio.run(tables(seconds))
    command = " ".join(["python benchmarks/search.py", *sys.argv[1:]])
    text = "\n".join([f"`{command}` on {len(os.sched_getaffinity(0))} cores", "", *lines, ""])
    click.echo(text)
    if output is not None:
        output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
