"""Runs the whole pipeline on a set of small theorems: how many are proved within so many seconds, and why not the rest.

    python benchmarks/first_steps.py THEOREMS.jsonl --seconds 10

Each line of the file is an object with a `name` and a `formal_statement` that ends in `:= by`. Every theorem becomes a
file of its own with `sorry` for a proof and goes through reading, search, minimisation and verification as under the
command `prove`. Prints a line for each theorem and the total; ends with 1 when one is left open.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import click

from prover import assemble
from prover.commands.prove import PORTION
from prover.config import Budget, LeanLimits
from prover.errors import ProverError
from prover.interfaces import Proposer
from prover.lean.toolchain import Toolchain
from prover.proof import TheoremReport
from prover.proposers.simpler import simpler
from prover.proving import ProveSession


async def prove(
    statement: str, folder: Path, lean: Toolchain, proposer: Proposer, budget: Budget, limits: LeanLimits
) -> TheoremReport:
    """Prove the one theorem of a file of its own."""
    path = folder / "Theorem.lean"
    path.write_text(f"{statement.rstrip()}\n  sorry\n", encoding="utf-8")
    file = await assemble.read_theorem_file(path, lean, limits)
    async with assemble.make_executor(file, lean, limits) as executor:
        verifier = assemble.make_verifier(file, lean, limits)
        session = ProveSession(file, executor, proposer, verifier, budget, width=limits.workers, alternatives=simpler)
        await session.run()
    return session.reports[0]


async def run(
    problems: list[dict[str, str]], budget: Budget, limits: LeanLimits, show: bool
) -> list[dict[str, object]]:
    lean = assemble.find_toolchain("embedded", None)
    proposer = assemble.make_proposer("builtin", lean)
    rows: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory(prefix="first-steps-") as folder:
        for problem in problems:
            start = time.perf_counter()
            try:
                report = await prove(problem["formal_statement"], Path(folder), lean, proposer, budget, limits)
                row: dict[str, object] = {
                    "name": problem["name"], "verdict": report.verdict, "stop": report.stop, "message": report.message,
                    "search_seconds": round(report.seconds, 2), "expansions": report.expansions,
                    "tactics": report.tactics, "proof": report.proof,
                }  # fmt: skip
            except ProverError as error:
                row = {"name": problem["name"], "verdict": "error", "stop": "error", "message": str(error)}
            row["seconds"] = round(time.perf_counter() - start, 2)
            rows.append(row)
            print(
                f"{row['name']!s:28} {row['verdict']!s:9} {row['seconds']:6.2f} s {row.get('expansions', 0)!s:>4} exp "
                f"{row.get('tactics', 0)!s:>5} tac  {row['message'] or ''}",
                flush=True,
            )
            if show and row.get("proof"):
                print("    " + str(row["proof"]).replace("\n", "\n    "), flush=True)
    return rows


@click.command()
@click.argument("theorems", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--seconds", default=10.0, help="Seconds of search for each theorem.")
@click.option("--workers", default=len(os.sched_getaffinity(0)), help="Lean servers.")
@click.option("--portion", default=PORTION, help="Candidates of a state tried at a time.")
@click.option("--only", multiple=True, help="Only theorems whose name contains this; may be given again.")
@click.option("--show", is_flag=True, help="Print the proofs.")
@click.option("--output", type=click.Path(path_type=Path), help="Write the rows as JSON lines.")
def main(
    theorems: Path, seconds: float, workers: int, portion: int, only: tuple[str, ...], show: bool, output: Path | None
) -> None:
    """Prove the theorems of a JSON-lines file, each in a file of its own."""
    problems = [json.loads(line) for line in theorems.read_text(encoding="utf-8").splitlines() if line.strip()]
    problems = [p for p in problems if not only or any(part in p["name"] for part in only)]
    if not problems:
        raise click.UsageError(f"{theorems} has no theorem to prove")
    rows = asyncio.run(run(problems, Budget(seconds=seconds, portion=portion), LeanLimits(workers=workers), show))
    if output is not None:
        output.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    verdicts = Counter(str(row["verdict"]) for row in rows)
    times = [float(str(row["seconds"])) for row in rows if row["verdict"] == "verified"]
    print(f"\nverified {verdicts['verified']} of {len(rows)} ({verdicts['verified'] / len(rows):.1%})", end="")
    print(f"; median {statistics.median(times):.2f} s, longest {max(times):.2f} s" if times else "")
    for row in rows:
        if row["verdict"] != "verified":
            print(f"  {row['name']}: {row['verdict']}, {row['stop']}: {row['message']}")
    sys.exit(0 if verdicts["verified"] == len(rows) else 1)


if __name__ == "__main__":
    main()
