"""`prove selftest`: known fakes before the judge, and false theorems before a real search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console

from prover import assemble
from prover.commands.console import library_progress, messages, output
from prover.config import Budget, LeanLimits
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain
from prover.proof import TheoremReport
from prover.proving import ProveSession
from prover.selftest import CaseResult, canaries, run_selftest

CANARY_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of how many were as they should be."""

    good: int
    all: int

    def __str__(self) -> str:
        return f"{self.good} of {self.all}"


async def selftest_command(toolchain: str | None) -> int:
    """Print what failed and a line for each part; 0 when nothing failed."""
    out, limits = output(), LeanLimits()
    with library_progress(messages()) as progress:
        lean = await assemble.open_toolchain(toolchain, None, progress)
    judged = _judged(out, await run_selftest(lean, limits))
    out.print(f"{judged} claims judged right (fakes refused for the right reason, proofs accepted)")
    searched = _searched(out, await search_canaries(lean, limits))
    out.print(f"{searched} false theorems searched for {CANARY_SECONDS:g} s each and left unproved")
    return 0 if judged.good == judged.all and searched.good == searched.all else 1


async def search_canaries(lean: Toolchain, limits: LeanLimits) -> Sequence[TheoremReport]:
    """Search for proofs of the shipped false theorems as `prove` would, the judge included."""
    file = await TheoremFile.parse(canaries(), lean, name="canaries.lean")
    async with assemble.make_executor(file, lean, limits) as executor:
        session = ProveSession(
            file,
            executor,
            assemble.make_builtin(lean),
            assemble.make_verifier(file, lean, limits),
            Budget(seconds=CANARY_SECONDS),
            width=limits.workers,
        )
        await session.run()
    return session.reports


def _judged(out: Console, results: Sequence[CaseResult]) -> Tally:
    for result in results:
        if not result.passed:
            expected = f"{' or '.join(result.case.statuses)}" + (f" ({result.case.says})" if result.case.says else "")
            verdict = result.verdict
            out.print(f"✗ {result.case.name}: {verdict.status} ({verdict.message}), should be {expected}", style="red")
    return Tally(sum(result.passed for result in results), len(results))


def _searched(out: Console, reports: Sequence[TheoremReport]) -> Tally:
    for report in reports:
        # An error is no success of the prover either: the search on that theorem did not take place.
        if report.verdict != "unproved":
            out.print(f"✗ {report.name}: {report.verdict} {report.proof or report.message}", style="red")
    return Tally(sum(report.verdict == "unproved" for report in reports), len(reports))
