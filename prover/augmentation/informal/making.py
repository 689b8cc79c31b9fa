"""Makes the rows of a problem: a model writes, programs and answers decide.

A piece of work is one kind of row for one problem. All that comes of it is a row or is dropped with its reason; only a
model or a sandbox that breaks down leaves the piece undone, as an exception.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from prover.augmentation.informal import checks, prompts
from prover.augmentation.informal.gold import Gold
from prover.augmentation.informal.masking import Mask, masks
from prover.augmentation.rows import AugmentedRow, Checker, Dropped, Kind
from prover.drafting.answers import Answer, group_answers
from prover.drafting.sandbox import Sandbox
from prover.drafting.solve import Attempt, Sample, SolveOptions, Solver
from prover.drafting.solve_prompts import FORMS, ProblemTooLong, narrower
from prover.drafting.solve_prompts import Kind as Form
from prover.errors import ProposerError
from prover.evaluation.problems import Problem
from prover.metering import spent
from prover.proposers.model.completion import RenderedPrompt, Sampling, TextModel

KINDS: Final = (Kind.ANSWER, Kind.REPHRASING, Kind.SELF_VERIFICATION, Kind.FOBAR)

_SHOWN: Final = 2000
"""Characters of a dropped text that are kept."""

_WHY: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How much is made of a problem, and how.

    `answers` solutions are drawn, `rephrasings` are written, `self_verifications` and `fobars` numbers are masked; of
    each new question `solutions` are drawn. All is drawn at `temperature`, a text of `max_tokens` at most, and of
    `context` together with its prompt. `forms` are what a solution may be, in the order in which they are tried.
    """

    answers: int = 4
    rephrasings: int = 2
    self_verifications: int = 1
    fobars: int = 1
    solutions: int = 1
    temperature: float = 0.7
    max_tokens: int = 512
    context: int | None = None
    seed: int = 0
    forms: tuple[Form, ...] = FORMS

    @property
    def counts(self) -> dict[Kind, int]:
        """How many of each kind are tried for a problem; what is not wanted is left out."""
        wanted = (self.answers, self.rephrasings, self.self_verifications, self.fobars)
        return {kind: count for kind, count in zip(KINDS, wanted, strict=True) if count}


@dataclass(slots=True)
class Made:
    """What came of a piece of work."""

    key: str
    kind: Kind
    problem: Problem
    licence: str
    provenance: Mapping[str, Any]
    evidence: Mapping[str, Any]
    rows: list[AugmentedRow] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)

    def keep(self, instruction: str, output: str, checked_by: Checker, evidence: Mapping[str, Any]) -> None:
        """A row."""
        self.rows.append(
            AugmentedRow(
                key=self.key, kind=self.kind, problem=self.problem.name, split=self.problem.split,
                instruction=instruction, output=output, checked_by=checked_by,
                evidence={**self.evidence, **evidence}, licence=self.licence, provenance=self.provenance,
            )
        )  # fmt: skip

    def drop(self, why: str, instruction: str = "", output: str = "", **evidence: Any) -> None:
        """No row."""
        self.dropped.append(
            Dropped(
                key=self.key, kind=self.kind, problem=self.problem.name, why=" ".join(why.split())[:_WHY],
                instruction=instruction[:_SHOWN], output=output[:_SHOWN], evidence=evidence,
            )
        )  # fmt: skip


def key_of(kind: Kind, problem: Problem) -> str:
    """Names a piece of work."""
    return f"{problem.name}/{kind.value}"


class Maker:
    """Does pieces of work with a model and a sandbox. `provenance` is what rows say of where they come from."""

    def __init__(self, model: TextModel, sandbox: Sandbox, plan: Plan, provenance: Mapping[str, Any]) -> None:
        self._model, self._sandbox, self._plan, self._provenance = model, sandbox, plan, dict(provenance)
        self._room = prompts.Room(narrower(plan.context, model.context), plan.max_tokens, model.count_tokens)

    async def make(self, kind: Kind, problem: Problem, gold: Gold, licence: str) -> Made:
        """Do one piece. Raises ProposerError when the model broke down in it, SandboxError when programs cannot be
        run."""
        made = Made(key_of(kind, problem), kind, problem, licence, self._provenance, _evidence(problem, gold))
        question = (problem.informal_statement or "").strip()
        if not question:
            made.drop("it has no informal statement")
        elif why := checks.unfit(prompts.harmless(question)):
            made.drop(f"its informal statement: {why}", question)
        elif gold.answer is None:
            made.drop(gold.why, question)
        else:
            await self._make(made, question, gold.answer)
        return made

    async def _make(self, made: Made, question: str, gold: Answer) -> None:
        count = self._plan.counts[made.kind]
        if made.kind is Kind.ANSWER:
            await self._solved(made, question, gold, count)
        elif made.kind is Kind.REPHRASING:
            await self._rephrased(made, question, gold, count)
        else:
            for number, mask in enumerate(self._masked(made, question, count)):
                await self._asked_backwards(made, mask, gold, number)

    async def _rephrased(self, made: Made, question: str, gold: Answer, count: int) -> None:
        seen: set[str] = set()
        for number in range(count):
            try:
                prompt = prompts.rewriting(question, self._room)
            except ProblemTooLong as error:
                made.drop(str(error), question)
                return
            text, cut = await self._write(prompt, number)
            why = cut or checks.bad_rewriting(text, question, gold.text)
            if not why and checks.plain(text) in seen:
                why = "it is the same rewriting as another"
            if why:
                made.drop(f"the rewritten question: {why}", text)
                continue
            seen.add(checks.plain(text))
            await self._solved(made, text, gold, self._plan.solutions)

    def _masked(self, made: Made, question: str, count: int) -> Sequence[Mask]:
        """`count` of the numbers of the question masked, chosen by the seed alone, in the order of the text."""
        found, others = masks(question)
        for token in others:
            made.drop("the masked token is no single number", question, token=token)
        if not found:
            made.drop("it has no number that can be masked", question)
        chance = random.Random(f"{self._plan.seed} {made.key}")
        return [found[place] for place in sorted(chance.sample(range(len(found)), min(count, len(found))))]

    async def _asked_backwards(self, made: Made, mask: Mask, gold: Answer, number: int) -> None:
        evidence = {"masked": mask.token, "letter": mask.letter}
        if made.kind is Kind.FOBAR:
            asked = prompts.backward(mask, gold.text)
        else:
            try:
                prompt = prompts.stating(mask, gold.text, self._room)
            except ProblemTooLong as error:
                made.drop(str(error), mask.question)
                return
            statement, cut = await self._write(prompt, number)
            if why := cut or checks.bad_statement(statement, mask, gold.text):
                made.drop(f"the statement: {why}", statement, **evidence)
                return
            asked = prompts.verifying(statement, mask.letter)
        await self._solved(made, asked, mask.value, self._plan.solutions, evidence)

    async def _solved(
        self, made: Made, question: str, expected: Answer, count: int, evidence: Mapping[str, Any] | None = None
    ) -> None:
        """Draw solutions of a question; those with the expected answer become rows."""
        plan = self._plan
        options = SolveOptions(
            samples=count, temperature=plan.temperature, greedy=False, forms=plan.forms, max_tokens=plan.max_tokens,
            context=plan.context, seed=plan.seed,
        )  # fmt: skip
        try:
            samples = await Solver(self._model, self._sandbox, options).draw(question)
        except ProblemTooLong as error:
            made.drop(str(error), question)
            return
        _whole(samples)
        groups = await group_answers([expected, *(sample.answer for sample in samples)], self._sandbox)
        right = next(group.members for group in groups if 0 in group.members)
        seen: set[str] = set()
        for place, sample in enumerate(samples, start=1):
            last = sample.attempts[-1]
            output = (last.program if last.kind == "program" else last.reply).strip()
            cut = _cut(plan.max_tokens) if last.tokens >= plan.max_tokens else ""
            why = _against(last, output, expected, place in right, cut)
            if not why and " ".join(output.split()) in seen:
                why = "it is the same solution as another"
            if why or last.answer is None:
                made.drop(why, question, output or last.reply, **(evidence or {}))
                continue
            seen.add(" ".join(output.split()))
            checked_by = Checker.PROGRAM if last.kind == "program" else Checker.ANSWER
            compared = {"expected": expected.text, "answer": last.answer.text, "sample": place - 1}
            made.keep(question, output, checked_by, {**(evidence or {}), **compared})

    async def _write(self, prompt: RenderedPrompt, number: int) -> tuple[str, str]:
        """A text of the model ("" when it has none), and why it is not all there."""
        plan = self._plan
        sampling = Sampling(
            count=1, method="sample", temperatures=(plan.temperature,), max_tokens=plan.max_tokens,
            seed=plan.seed + number,
        )  # fmt: skip
        completions = await self._model.complete(prompt, sampling)
        spent(tokens=sum(completion.tokens for completion in completions))
        if not completions:
            return "", ""
        return completions[0].text.strip(), "" if completions[0].finished else _cut(plan.max_tokens)


def _evidence(problem: Problem, gold: Gold) -> dict[str, Any]:
    """What a row's checks rest on, and the problem that it was made of."""
    stated = {"formal_statement": problem.statement, "header": problem.header} if problem.statement else {}
    known = {"gold": gold.answer.text, "gold_from": gold.source} if gold.answer is not None else {}
    return {"question": (problem.informal_statement or "").strip(), **stated, **known}


def _whole(samples: Sequence[Sample]) -> None:
    """Raises ProposerError when the model broke down in one of the samples."""
    for sample in samples:
        if sample.attempts[-1].failed:
            raise ProposerError(sample.attempts[-1].why)


def _cut(tokens: int) -> str:
    return f"it was cut at {tokens} tokens"


def _against(attempt: Attempt, output: str, expected: Answer, right: bool, cut: str) -> str:
    """Why a solution is no row; "" for nothing."""
    if attempt.answer is None:
        return f"the solution: {attempt.why}"
    if not right:
        return f"the answer is {attempt.answer.text}, not {expected.text}"
    why = cut or checks.unfit(output)
    return f"the solution: {why}" if why else ""
