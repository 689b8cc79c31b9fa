"""A test of the judge that ships with the prover: known ways to fake a proof, and proofs that are none of them.

Every fake must be refused for the reason it was made for, every proof must be accepted. `canaries` are false theorems
for a whole search: none of them may ever become verified.
"""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import resources

from prover.config import LeanLimits
from prover.lean.installation.toolchain import Toolchain
from prover.lean.judging.verify import LeanVerifier
from prover.proof import Verdict

_STATUS = {
    "verified": ("verified",), "unproved": ("unproved",), "error": ("error",), "refused": ("unproved", "error"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A file that claims to prove the theorem of an original, what the verdict must be and what its message says."""

    name: str
    original: str
    file: str
    theorem: str
    statuses: tuple[str, ...]
    says: str

    def passes(self, verdict: Verdict) -> bool:
        """Whether this verdict is the right one, for the right reason."""
        return verdict.status in self.statuses and self.says in verdict.message


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What came of a case."""

    case: Case
    verdict: Verdict

    @property
    def passed(self) -> bool:
        """Whether the judge judged right."""
        return self.case.passes(self.verdict)


def cases() -> tuple[Case, ...]:
    """The shipped collection."""
    text = resources.files(__package__).joinpath("cases.toml").read_text(encoding="utf-8")
    return tuple(
        Case(
            item["name"], item["original"], item["file"], item.get("theorem", "t"), _STATUS[item["status"]],
            item.get("says", ""),
        )
        for item in tomllib.loads(text)["case"]
    )  # fmt: skip


def canaries() -> str:
    """A Lean file of false theorems, each open: text for a search that must not prove any."""
    return resources.files(__package__).joinpath("canaries.lean").read_text(encoding="utf-8")


async def run_selftest(
    toolchain: Toolchain,
    limits: LeanLimits | None = None,
    progress: Callable[[CaseResult], None] | None = None,
) -> Sequence[CaseResult]:
    """Judge every case with the real judge, as many at a time as `limits` has workers; results in order.

    A verifier that cannot be trusted shows as results that did not pass, never as an exception; LeanError means that
    Lean could not be started.
    """
    limits = limits or LeanLimits()
    gate = asyncio.Semaphore(limits.workers)
    # Cases with the same original share a verifier, as the theorems of a file do: the original is compiled once.
    verifiers = {case.original: LeanVerifier(toolchain, case.original, limits) for case in cases()}

    async def judge(case: Case) -> CaseResult:
        async with gate:
            verdicts = await verifiers[case.original].verify(case.file, [case.theorem])
        result = CaseResult(case, verdicts[case.theorem])
        if progress:
            progress(result)
        return result

    return await asyncio.gather(*map(judge, cases()))
