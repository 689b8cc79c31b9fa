"""One attempt on a problem: drafts, a sketch of each, every hole searched, the whole verified.

    attempt = Pipeline(lean, proposer, writer, plan, limits)
    row = await attempt(problem)

The word "verified" is the judge's alone (`prover.lean.judging.verify`), about the sketch with all its holes filled,
against the problem's own file. A sketch with an open hole is a partial result, whatever its other holes came to.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any

from prover import assemble
from prover.config import Budget, LeanLimits
from prover.drafting import sketch as sketches
from prover.drafting.answering import answered
from prover.drafting.calculations import Programs, told
from prover.drafting.extraction import NoProof, proof_of
from prover.drafting.goals import GoalCache, HoleSearch, Purse
from prover.drafting.prompts import PromptBook, plain
from prover.drafting.records import AttemptRecord, DraftRecord, HoleRecord, SketchRecord, SolutionRecord
from prover.drafting.separate import separated
from prover.drafting.sketch import Faulty, Sketch
from prover.drafting.solve import Solver
from prover.drafting.writer import Writer
from prover.evaluation import journal, runner
from prover.evaluation.journal import Recording
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.evaluation.run_folder import Kept
from prover.interfaces import Environment, Proposer, Verifier
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.executor import LeanExecutor
from prover.metering import metered
from prover.proof import Hole, Script, TheoremReport, Verdict
from prover.proposers.fixed import FIXED_TACTICS
from prover.search import priority as priorities
from prover.search.result import SearchResult

_SHOWN_GOAL = 160
"""Characters of an open goal in a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an attempt may do.

    `drafts` informal proofs are asked for where none is given, `sketches` for each of them, and each sketch goes back
    to the model at most `repairs` times; `informal` False makes sketches without a draft. `hole` is the budget of one
    hole, `total` the search time of all of them together, in seconds (None: no limit).
    """

    drafts: int = 1
    sketches: int = 1
    repairs: int = 1
    informal: bool = True
    hole: Budget = field(default_factory=Budget)
    total: float | None = None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Makes attempts; one toolchain, one proposer, one model and one cache of goals serve all problems.

    `keep` gets what is kept of each attempt besides its row, also of one that a model broke off. `solver` looks for the
    answers that problems ask for before drafts are made (None: nobody does), `programs` runs those that drafts hold.
    """

    lean: Toolchain
    proposer: Proposer
    writer: Writer
    plan: Plan
    limits: LeanLimits
    cache: GoalCache = field(default_factory=GoalCache)
    keep: Callable[[Problem, Kept, AttemptRecord], None] | None = None
    priority: str = priorities.STANDARD
    solver: Solver | None = None
    programs: Programs = field(default_factory=Programs)

    async def __call__(self, problem: Problem) -> Row:
        started = time.monotonic()
        file = await assemble.parse_theorem_file(problem.text, problem.name, self.lean, self.limits)
        if len(file.theorems) != 1 or file.skipped:
            what = "; ".join(file.skipped) or f"it has {len(file.theorems)} open theorems"
            return Row.not_stated(problem, "is not one open theorem", what, time.monotonic() - started)
        async with assemble.make_workbench(self.lean, self.limits) as bench:
            work = _Attempt(self, problem, file, bench)
            with metered() as meter:
                try:
                    await work.run()
                finally:
                    self._keep(work)
            one, contradictory = await work.remarks()
        seconds = time.monotonic() - started
        report = work.report(seconds)
        return Row.of(
            problem, report, file.theorems[0], work.searches.values(),
            seconds=seconds, tokens=meter.tokens, one_tactic=one, contradictory=contradictory,
            writing_seconds=meter.writing_seconds, **_of_solution(work.record.solution),
        )  # fmt: skip

    def _keep(self, work: _Attempt) -> None:
        if self.keep is None:
            return
        content = journal.lines(
            work.searches, work.recording, self.plan.hole, width=self.limits.workers, priority=self.priority
        )
        kept = Kept(journal.packed(content), work.proof, work.record.packed())
        self.keep(work.problem, kept, work.record)


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """An `Executor` for a text that is not the one its servers were started for."""

    bench: LeanExecutor
    text: str

    def open(self, hole: Hole, filled: Mapping[Hole, Script]) -> AbstractAsyncContextManager[Environment]:
        """As the Protocol says, of a file with one hole."""
        return self.bench.open_elsewhere(self.text, hole)


class _Attempt:
    """The work on one problem; `record`, `searches` and `recording` are up to date at every moment."""

    def __init__(self, pipeline: Pipeline, problem: Problem, file: TheoremFile, bench: LeanExecutor) -> None:
        self.pipeline, self.problem, self.file, self.bench = pipeline, problem, file, bench
        self.plan, self.lean, self.limits = pipeline.plan, pipeline.lean, pipeline.limits
        self.verifier: Verifier = assemble.make_judge(problem.text, pipeline.lean, pipeline.limits)
        self.record, self.recording = AttemptRecord(), Recording()
        self.searches: dict[Hole, SearchResult] = {}
        self.verdict: Verdict | None = None
        self.proof: str | None = None
        """The problem's file with the verified proof in it."""
        self.book: PromptBook = pipeline.writer.book
        self.facts: str | None = None
        """What was calculated, as it is told to the model with the draft in work."""
        self.holes = HoleSearch(
            bench, pipeline.proposer, self.plan.hole, self.limits.workers, priorities.named(pipeline.priority),
            pipeline.cache, Purse(self.plan.total), self.recording, self.searches,
        )  # fmt: skip

    async def run(self) -> None:
        """Solve, draft, sketch and prove until a proof is verified or the plan is used up."""
        if self.pipeline.solver is not None and self.plan.informal:
            self.record.solution = await answered(self.problem, self.pipeline.solver, self._goal)
        await self._draft()
        for draft in self.record.drafts:
            text = None if draft.source == "none" else draft.text
            if text is not None:
                draft.programs = await self.pipeline.programs.run_all(text)
            self.facts = told(self.record.solution, draft.programs)
            prompt = self.book.sketch(self.problem, text, self.facts)
            for reply in await self.pipeline.writer.write(prompt, self.plan.sketches):
                draft.sketches.append(record := SketchRecord(reply))
                if await self._try(record, text):
                    return

    async def _goal(self) -> str:
        """The goal of the problem's own statement."""
        async with self.bench.open_elsewhere(self.file.text, self.file.holes[0]) as environment:
            return (await environment.start()).goals[0]

    async def _draft(self) -> None:
        given = self.problem.informal_proof
        if not self.plan.informal:
            self.record.drafts.append(DraftRecord("", "none"))
        elif given is not None and given.strip():
            self.record.drafts.append(DraftRecord(given, "given"))
        else:
            prompt = self.book.draft(self.problem, told(self.record.solution))
            texts = await self.pipeline.writer.write(prompt, self.plan.drafts)
            self.record.drafts += [DraftRecord(shown, "model") for text in texts if (shown := plain(text))]

    async def _try(self, record: SketchRecord, draft: str | None) -> bool:
        """Whether this sketch became a verified proof."""
        sketch = await self._elaborated(record, draft)
        if sketch is None:
            return False
        sketch, record.separated = await separated(sketch, self.problem, self.lean, self.limits)
        record.body, record.mended = sketch.body, sketch.mended
        scripts = await self._close(record, sketch)
        if record.open:
            record.outcome = "open"
            record.message = _what_is_open(record.holes)
            return False
        return await self._verify(record, sketch, scripts)

    async def _elaborated(self, record: SketchRecord, draft: str | None) -> Sketch | None:
        """The sketch as Lean accepts it: as it is, after the model mended it, or with its failing steps open."""
        reply, last = record.reply, None
        for round_ in range(self.plan.repairs + 1):
            found, complaint = await self._read(reply)
            if isinstance(found, Sketch):
                return found
            last, record.outcome, record.message = found or last, "not elaborated" if found else "no proof", complaint
            if round_ < self.plan.repairs:
                record.repairs.append(complaint)
                again = self.book.repair(self.problem, draft, reply, complaint, self.facts)
                reply = next(iter(await self.pipeline.writer.write(again)), "")
        if last is None:
            return None
        record.body, record.outcome = last.body, "not elaborated"
        mended = await sketches.mend(last, self.problem, self.lean, self.limits)
        if isinstance(mended, Faulty):
            record.message = mended.describe(self.problem)
            return None
        return mended

    async def _read(self, reply: str) -> tuple[Sketch | Faulty | None, str]:
        """The sketch in a reply, and what is to be said against it."""
        try:
            body = proof_of(reply, self.file.theorems[0].name)
        except NoProof as error:
            return None, str(error)
        found = await sketches.elaborate(self.problem, body, self.lean, self.limits)
        return found, found.describe(self.problem) if isinstance(found, Faulty) else ""

    async def _close(self, record: SketchRecord, sketch: Sketch) -> dict[Hole, Script]:
        """Scripts for the holes of the sketch, for as many of them as there are."""
        record.holes = [_hole_record(self.problem, sketch, hole) for hole in sketch.file.holes]
        scripts: dict[Hole, Script] = {}
        for hole, kept in zip(sketch.file.holes, record.holes, strict=True):
            script = await self.holes.close(sketch.file, hole, self.problem.preamble, kept)
            if script is not None:
                scripts[hole] = script
        return scripts

    async def _verify(self, record: SketchRecord, sketch: Sketch, scripts: dict[Hole, Script]) -> bool:
        text, name = sketch.file.fill(scripts), self.file.theorems[0].name
        verdicts = await self.verifier.verify(text, [name])
        verdict = verdicts.get(name, Verdict("error", message="the verifier gave no verdict"))
        if verdict.status != "verified":
            record.outcome, record.message = "not verified", verdict.message
            return False
        record.outcome, record.message, self.verdict, self.proof = "verified", "", verdict, text
        record.proof = sketches.body_of(self.problem, text)
        return True

    async def remarks(self) -> tuple[bool | None, bool]:
        """Of a verified problem: whether one fixed tactic closes it, and whether its hypotheses refute each other."""
        if self.verdict is None:
            return None, False
        there, hole = _Elsewhere(self.bench, self.file.text), self.file.holes[0]
        one = await runner.closes(there, hole, FIXED_TACTICS)
        refutes = not self.file.theorems[0].statement.rstrip().endswith(": False")
        return one, refutes and await runner.closes(there, hole, runner.REFUTING_TACTICS) is True

    def report(self, seconds: float) -> TheoremReport:
        """How the attempt ended."""
        best, theorem = self.record.best, self.file.theorems[0]
        verified = self.verdict is not None and best is not None and best.outcome == "verified"
        return TheoremReport(
            name=theorem.name,
            line=theorem.line,
            verdict="verified" if verified else "unproved",
            proof=best.proof if verified and best is not None else None,
            stop="proved" if verified else _stop(self.record),
            seconds=seconds,
            expansions=sum(result.expansions for result in self.searches.values()),
            tactics=sum(result.tactics for result in self.searches.values()),
            axioms=self.verdict.axioms if self.verdict is not None else (),
            message="" if verified else _why_not(self.record),
        )


def _of_solution(solution: SolutionRecord | None) -> dict[str, Any]:
    """The fields of a row that say what solving came to."""
    if solution is None:
        return {}
    return {
        "answer": solution.answer, "answer_votes": solution.votes, "answer_samples": solution.samples,
        "answer_agrees": solution.agrees, "solve_tokens": solution.tokens, "solve_seconds": solution.seconds,
    }  # fmt: skip


def _hole_record(problem: Problem, sketch: Sketch, hole: Hole) -> HoleRecord:
    """The hole's place in the block, whose lines are indented in the file."""
    head = len(problem.preamble) + len(problem.statement) + 1
    start, end = (
        at - head - len(sketches.INDENT) * _indented(sketch.file.text[head:at]) for at in (hole.start, hole.end)
    )
    return HoleRecord(line=sketch.file.text.count("\n", head, hole.start) + 1, start=start, end=end)


def _indented(text: str) -> int:
    """How many lines of the text were indented: those that are not blank, and the last one, which goes on."""
    return sum(bool(line.strip()) for line in text.split("\n")[:-1]) + 1


def _stop(record: AttemptRecord) -> str:
    best = record.best
    if best is None:
        return "no sketch" if record.drafts else "no draft"
    return {"open": "open holes", "not verified": "not verified"}.get(best.outcome, "no sketch")


def _why_not(record: AttemptRecord) -> str:
    best = record.best
    if best is None:
        return "the model wrote no sketch" if record.drafts else "the model wrote no informal proof"
    number = len(record.sketches)
    which = "the sketch" if number == 1 else f"the best of {number} sketches"
    what = {
        "open": "is partial", "not verified": "was not verified", "not elaborated": "does not elaborate",
        "no proof": "is none",
    }[best.outcome]  # fmt: skip
    return f"{which} {what}: {best.message}"


def _what_is_open(holes: Sequence[HoleRecord]) -> str:
    left = [hole for hole in holes if hole.outcome != "closed"]
    goals = "; ".join(_goal(hole) for hole in left)
    return f"{len(holes) - len(left)} of {len(holes)} holes closed, open: {goals}"


def _goal(hole: HoleRecord) -> str:
    """The target of the first open goal, or why there is none."""
    goal = hole.goal.split("\n\n")[0]
    target = " ".join(goal[goal.rfind("⊢") :].split()) if "⊢" in goal else hole.stop
    return target if len(target) <= _SHOWN_GOAL else target[: _SHOWN_GOAL - 1] + "…"
