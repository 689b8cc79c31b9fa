"""What the tools answer: models, from which the server makes the schemas that clients see."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from prover.api import Result
from prover.lean.judging.verify import Checked
from prover.proof import Premise, TheoremReport, Verdict
from prover.tactic_run import TacticRun

Status = Literal["verified", "unproved", "error"]
_STATUS = Field(
    description="verified: Lean's kernel accepted the proof in a fresh process, the statement is unchanged, the axioms "
    "are the usual ones; unproved: no such proof; error: no judgement was possible"
)


class Theorem(BaseModel):
    """How the search on one theorem ended."""

    name: str
    line: int
    verdict: Status = _STATUS
    proof: str | None = Field(description="what replaces the sorry; null unless verified")
    axioms: list[str]
    message: str = Field(description="why there is no proof")
    stop: str = Field(description="what ended the search: proved, exhausted, expansions, seconds, …")
    seconds: float
    expansions: int
    tactics: int = Field(description="how many candidate tactics Lean ran")

    @classmethod
    def of(cls, report: TheoremReport) -> Theorem:
        return cls(
            name=report.name,
            line=report.line,
            verdict=report.verdict,
            proof=report.proof,
            axioms=list(report.axioms),
            message=report.message,
            stop=report.stop,
            seconds=round(report.seconds, 3),
            expansions=report.expansions,
            tactics=report.tactics,
        )


class File(BaseModel):
    """What came of a file."""

    verified: bool = Field(description="every theorem that was asked for is verified, and there was one")
    theorems: list[Theorem]
    text: str = Field(description="the file with the verified proofs in place; it was not written")
    remarks: list[str] = Field(description="uses of sorry that were left alone, and why")

    @classmethod
    def of(cls, result: Result) -> File:
        return cls(
            verified=result.verified,
            theorems=[Theorem.of(report) for report in result.reports],
            text=result.text,
            remarks=list(result.remarks),
        )


class Judgement(BaseModel):
    """The judge's word on one theorem."""

    name: str
    line: int
    verdict: Status = _STATUS
    message: str
    axioms: list[str]

    @classmethod
    def of(cls, name: str, line: int, verdict: Verdict) -> Judgement:
        return cls(name=name, line=line, verdict=verdict.status, message=verdict.message, axioms=list(verdict.axioms))


class Judgements(BaseModel):
    """The judge's word on every theorem of a file."""

    verified: bool = Field(description="all of them are, and there was one")
    theorems: list[Judgement]

    @classmethod
    def of(cls, checked: tuple[Checked, ...]) -> Judgements:
        theorems = [Judgement.of(each.name, each.line, each.verdict) for each in checked]
        return cls(verified=bool(theorems) and all(each.verdict == "verified" for each in theorems), theorems=theorems)


class Tactics(BaseModel):
    """What a script of tactics came to."""

    script: list[str] = Field(description="the tactics that ran")
    goals: list[str] = Field(description="the goals they left, first goal first")
    message: str = Field(description="why the next tactic did not run; empty when all did")
    verdict: Status | None = Field(description="the judge's, when no goal is left; null before")
    reason: str = Field(description="why the judge does not call the complete proof verified")
    text: str | None = Field(description="the file with the complete proof in place")

    @classmethod
    def of(cls, run: TacticRun) -> Tactics:
        return cls(
            script=list(run.script),
            goals=list(run.goals),
            message=run.message,
            verdict=run.verdict.status if run.verdict else None,
            reason=run.verdict.message if run.verdict else "",
            text=run.text,
        )


class Lemma(BaseModel):
    """A theorem of the library."""

    name: str
    statement: str

    @classmethod
    def of(cls, premise: Premise) -> Lemma:
        return cls(name=premise.name, statement=premise.statement)
