"""Proposers against each other: the same problems, at equal seconds and at an equal number of tactics.

    python benchmarks/proposers.py --set benchmarks/core/core.jsonl:valid \\
        --proposer builtin --proposer model:FOLDER --proposer mix:builtin+model:FOLDER

A set is `FILE[:SPLIT[:HEADER]]`, as `prove bench` takes them; problems that cannot be stated are left out alike for
all. The one-tactic baseline tries each of the runner's fixed tactics once and goes no further. Every attempt is a
search and a verification in fresh processes, as in `prove bench`. Rates come with Wilson's 95 % interval, differences
to the built-in proposer with the 95 % interval of 10,000 bootstrap samples of the problems (paired: both on the same).

With `--rows DIR` each attempt's row is kept as soon as it ends, and a run that was interrupted goes on from there.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from prover import assemble
from prover.config import PORTION, Budget, LeanLimits, ModelOptions
from prover.evaluation import problems, runner, selection
from prover.evaluation.problems import Problem
from prover.evaluation.report import Rate
from prover.evaluation.rows import Row
from prover.interfaces import Proposer
from prover.lean.installation.toolchain import Toolchain
from prover.proposers.fixed import FixedProposer
from prover.reporting.statistics import Difference, difference

BASELINE = "one tactic"
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Set:
    """Problems that can be stated, and what they are called."""

    name: str
    problems: tuple[Problem, ...]

    @classmethod
    async def read(cls, spec: str, lean: Toolchain) -> Set:
        path, _, rest = spec.partition(":")
        split, _, header = rest.partition(":")
        chosen = problems.choose(problems.read(Path(path)), split=split or None)
        text = problems.header_text(header or "original", assemble.embedded_header)
        if text is not None:
            chosen = problems.under(chosen, text)
        refused = await selection.refusals(chosen, lean, LeanLimits(workers=1), jobs=len(os.sched_getaffinity(0)))
        stated = tuple(problem for problem in chosen if problem.name not in refused)
        return cls(f"{Path(path).stem} {split}".strip(), stated)


async def attempt_all(
    set_: Set, label: str, proposer: Proposer, budget: Budget, lean: Toolchain, jobs: int, folder: Path | None
) -> dict[str, bool]:
    """Which problems were verified, by name; rows already in `folder` are taken as they are."""
    path = folder / f"{set_.name} {label}.jsonl".replace("/", "_").replace(" ", "-") if folder is not None else None
    done: dict[str, bool] = {}
    if path is not None and path.exists():
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        done = {row["name"]: row["verdict"] == "verified" for row in rows}
    left = [problem for problem in set_.problems if problem.name not in done]

    def record(row: Row) -> None:
        done[row.name] = row.verdict == "verified"
        if path is not None:
            with path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row.as_dict(), ensure_ascii=False) + "\n")

    attempt = runner.Prove(lean, proposer, budget, LeanLimits(workers=1))
    await runner.run(left, attempt, jobs=jobs, seconds=None, on_start=lambda problem: None, on_row=record)
    click.echo(f"{set_.name}, {label}: {sum(done.values())} of {len(done)}", err=True)
    return done


def gain(ours: dict[str, bool], theirs: dict[str, bool]) -> Difference:
    """The difference of two rates over the same problems, with the 95 % interval of the paired bootstrap."""
    return difference([ours[name] for name in sorted(ours)], [theirs[name] for name in sorted(ours)])


async def tables(
    specs: Sequence[str], proposers: Sequence[str], seconds: float, tactics: int, jobs: int, folder: Path | None
) -> list[str]:
    lean = assemble.find_toolchain("embedded", None)
    common = Budget(seconds=seconds, portion=PORTION)
    budgets = {
        f"{seconds:g} s": common,
        f"{tactics} tactics": replace(common, seconds=None, tactics=tactics),
    }
    lines = [
        "| set | budget | proposer | verified | % [95 %] | to built-in, points [95 %] |",
        "|---|---|---|---:|---|---|",
    ]
    for spec in specs:
        set_ = await Set.read(spec, lean)
        found: dict[tuple[str, str], dict[str, bool]] = {}
        once = replace(common, expansions=1)
        baseline = await attempt_all(set_, BASELINE, FixedProposer(), once, lean, jobs, folder)
        for budget_name, budget in budgets.items():
            for proposer in proposers:
                async with assemble.open_proposer(proposer, lean, ModelOptions(max_tokens=64)) as asked:
                    label = f"{proposer} {budget_name}"
                    found[budget_name, proposer] = await attempt_all(set_, label, asked, budget, lean, jobs, folder)
        for budget_name in budgets:
            rows = {BASELINE: baseline, **{name: found[budget_name, name] for name in proposers}}
            for name, verified in rows.items():
                rate = Rate(sum(verified.values()), len(verified))
                against = "" if name == "builtin" else str(gain(verified, rows["builtin"]))
                cells = [set_.name, budget_name, name, f"{rate.count} of {rate.total}", str(rate), against]
                lines.append(f"| {' | '.join(cells)} |")
    return lines


@click.command()
@click.option("--set", "sets", multiple=True, required=True, metavar="FILE[:SPLIT[:HEADER]]", help="May be repeated.")
@click.option("--proposer", "proposers", multiple=True, default=["builtin"])
@click.option("--seconds", default=10.0, show_default=True, help="Of search, for each problem.")
@click.option("--tactics", default=300, show_default=True, help="Tactics executed for each problem, in the other runs.")
@click.option("--jobs", default=len(os.sched_getaffinity(0)), show_default=True, help="Problems at a time.")
@click.option("--rows", type=click.Path(path_type=Path, file_okay=False), help="Keep the rows of all attempts here.")
@click.option("--output", type=click.Path(path_type=Path), help="Write the Markdown here too.")
def main(
    sets: Sequence[str],
    proposers: Sequence[str],
    seconds: float,
    tactics: int,
    jobs: int,
    rows: Path | None,
    output: Path | None,
) -> None:
    """Measure and print."""
    if "builtin" not in proposers:
        raise click.UsageError("name builtin among the proposers: the others are compared with it")
    if rows is not None:
        rows.mkdir(parents=True, exist_ok=True)
    lines = asyncio.run(tables(sets, proposers, seconds, tactics, jobs, rows))
    command = " ".join(["python benchmarks/proposers.py", *sys.argv[1:]])
    text = "\n".join(["# Proposers", "", f"`{command}` on {len(os.sched_getaffinity(0))} cores", "", *lines, ""])
    click.echo(text)
    if output is not None:
        output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
