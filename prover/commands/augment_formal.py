"""`prove augment formal SET`: other forms of formal statements, and more proofs of them, each decided by Lean."""

from __future__ import annotations

import os
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from prover import assemble
from prover.augmentation.formal.augment import Made, Plan, augment
from prover.augmentation.formal.desk import servers
from prover.augmentation.licences import licences
from prover.augmentation.rows import AugmentationFolder, Kind
from prover.commands.augment_view import AugmentView, Holding
from prover.commands.console import library_progress, messages, output, print_json
from prover.config import LeanLimits, ModelOptions
from prover.evaluation import problems
from prover.evaluation.problems import Problem
from prover.lean.installation.toolchain import Toolchain
from prover.parallel import for_each

COMMAND = "augment formal"


@dataclass(frozen=True, kw_only=True)
class AugmentFormalOptions:
    """The options of the command, as the command line gives them."""

    set_: Path
    output: Path
    kinds: tuple[str, ...] = ()
    variants: int = 2
    proofs: int = 1
    seconds: float = 60.0
    seed: int = 0
    licence: str | None = None
    header: str = "original"
    split: str | None = None
    only: tuple[str, ...] = ()
    limit: int | None = None
    proposer: str = "builtin"
    jobs: int | None = None
    toolchain: str | None = None
    as_json: bool = False

    @property
    def wanted(self) -> tuple[Kind, ...]:
        """The kinds of rows that are to be made."""
        named = [Kind(f"formal-{kind}") for kind in self.kinds]
        return tuple(kind for kind in Kind if kind.formal and (not named or kind in named))


async def run(options: AugmentFormalOptions) -> int:
    """Make what is not made yet, print the counts; 0, or 1 when no row was kept."""
    assemble.check_proposer(options.proposer, ModelOptions())
    chosen = problems.choose(
        problems.read(options.set_), split=options.split, only=options.only, limit=options.limit
    )  # fmt: skip
    known = licences(chosen, options.licence)
    chosen = problems.headed(chosen, options.header, assemble.embedded_header)
    err = messages()
    with library_progress(err) as progress:
        lean = await assemble.open_toolchain(options.toolchain, options.set_, progress)
    jobs = options.jobs or os.cpu_count() or 1
    plan = _plan(options, lean)
    started = time.monotonic()
    with AugmentationFolder(options.output).opened(_manifest(options, lean)) as folder:
        done = folder.done()
        todo = [problem for problem in chosen if problem.name not in done]
        if todo:
            remark = lambda line: err.print(line, style="yellow")  # noqa: E731
            async with (
                assemble.open_proposer(options.proposer, lean, remark=remark) as proposer,
                servers(lean, LeanLimits(workers=jobs)) as shared,
            ):
                # Whatever a problem does to Lean ends that problem alone; a Lean that does not start ends the run.
                await shared.check()

                async def make(problem: Problem) -> Made:
                    return await augment(problem, known[problem.name], shared, proposer, plan)

                with AugmentView(err, "problems", len(chosen), len(chosen) - len(todo)) as view:
                    await _work(todo, make, folder, view, jobs)
        return 0 if _summary(folder, options, len(chosen), time.monotonic() - started) else 1


async def _work(
    todo: Sequence[Problem],
    make: Callable[[Problem], Awaitable[Made]],
    folder: AugmentationFolder,
    view: AugmentView,
    jobs: int,
) -> None:
    async def one(problem: Problem) -> None:
        made = await make(problem)
        folder.finish(problem.name, made.rows, made.dropped)
        view.done(problem.name, len(made.rows), len(made.dropped))

    await for_each(todo, one, jobs)


def _plan(options: AugmentFormalOptions, lean: Toolchain) -> Plan:
    return Plan(
        kinds=frozenset(options.wanted), variants=options.variants, proofs=options.proofs, seconds=options.seconds,
        seed=options.seed,
        provenance={
            "set": options.set_.name, "sha256": problems.checksum(options.set_), "lean": lean.version,
            "proposer": options.proposer, "seed": options.seed,
        },
    )  # fmt: skip


def _manifest(options: AugmentFormalOptions, lean: Toolchain) -> Mapping[str, Any]:
    """What decides the rows. Which problems are chosen does not (a folder may be gone on with for more of them), nor
    how many are worked on at a time."""
    plan = _plan(options, lean)
    return {
        "schema": 1, "command": COMMAND, "version": version("lean-prover-agent"),
        "kinds": [kind.value for kind in options.wanted], "variants": plan.variants, "proofs": plan.proofs,
        "seconds": plan.seconds, "licence": options.licence, "header": options.header, **plan.provenance,
    }  # fmt: skip


def _summary(folder: AugmentationFolder, options: AugmentFormalOptions, chosen: int, seconds: float) -> int:
    """Print what the folder holds, by kind and by reason; how many rows these are."""
    found = Holding.of(folder, options.wanted)
    if options.as_json:
        print_json({**found.as_dict(), "problems": chosen, "seconds": round(seconds, 1)})
    else:
        out = output()
        for kind, why in found.why.items():
            reasons = ", ".join(f"{number} {reason}" for reason, number in why.most_common())
            line = f"{kind.value:17} {found.kept[kind]:5} kept, {why.total()} dropped"
            out.print(line, reasons and f"({reasons})")
        out.print(found.last_line())
    return found.rows
