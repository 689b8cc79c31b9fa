"""Finds the answer to an informal problem: programs first, chains of thought where they fail, a vote over samples.

    async with EndpointModel(url, name) as model:
        solution = await Solver(model, Sandbox.find(), SolveOptions(samples=8)).solve("What is 6 times 7?")
        print(solution.answer, solution.votes)

An answer is a model's claim, and the vote does not make it more: it is checked against what is known, or by a proof.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from prover.drafting import solve_prompts
from prover.drafting.answers import (
    Answer,
    Group,
    asks_percent,
    final_answer,
    group_answers,
    printed_answer,
    read_answer,
    same_answer,
)
from prover.drafting.sandbox import ProgramResult, Sandbox
from prover.drafting.solve_prompts import FORMS, Kind, Worked, narrower
from prover.drafting.stated_answers import stated_answer
from prover.errors import ProposerError
from prover.metering import spent
from prover.proposers.model.completion import Completion, Sampling, TextModel
from prover.proposers.together import together

KEPT = 20_000
"""Characters of a reply that a record keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SolveOptions:
    """How a problem is solved: `samples` votes. A single one is drawn greedily unless `greedy` is False, several at
    `temperature`. Each asks for the `forms` in turn until one gives an answer. `context` limits prompt and answer
    together, in tokens, below the model's own limit."""

    samples: int = 1
    temperature: float = 0.6
    greedy: bool = True
    forms: tuple[Kind, ...] = FORMS
    max_tokens: int = 512
    context: int | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Attempt:
    """One reply of the model and what came of it; `why` says why there is no answer, "" when there is one.

    `reply` is cut at `KEPT` characters. `result` is that of the program in it, if there was one. `failed`: the model
    broke down, there is no reply.
    """

    kind: Kind
    reply: str
    tokens: int
    answer: Answer | None
    why: str = ""
    program: str = ""
    result: ProgramResult | None = None
    failed: bool = False

    def as_json(self) -> dict[str, object]:
        """For records."""
        ran = self.result
        return {
            "kind": self.kind,
            "reply": self.reply,
            "tokens": self.tokens,
            "answer": self.answer.text if self.answer else None,
            "why": self.why,
            "program": None
            if ran is None
            else {
                "ending": ran.ending,
                "output": ran.output[:KEPT],
                "error": ran.error,
                "seconds": round(ran.seconds, 3),
                "containment": ran.containment.as_json(),
            },
        }


@dataclass(frozen=True, slots=True)
class Sample:
    """One vote: a program and, where it came to nothing, a chain of thought."""

    attempts: tuple[Attempt, ...]

    @property
    def answer(self) -> Answer | None:
        """Its answer; None is no vote."""
        return self.attempts[-1].answer


@dataclass(frozen=True, slots=True)
class Solution:
    """What came of a problem. `groups` are the equal answers, most votes first."""

    samples: tuple[Sample, ...]
    groups: tuple[Group, ...]
    seconds: float

    @property
    def answer(self) -> Answer | None:
        """The one with the most votes, of several the first found."""
        return self.groups[0].answer if self.groups else None

    @property
    def votes(self) -> int:
        """How many samples have found it."""
        return len(self.groups[0].members) if self.groups else 0

    @property
    def calls(self) -> int:
        """Questions put to the model, those included that it did not answer."""
        return sum(len(sample.attempts) for sample in self.samples)

    @property
    def tokens(self) -> int:
        """Tokens that the model has written."""
        return sum(attempt.tokens for sample in self.samples for attempt in sample.attempts)

    def as_json(self) -> dict[str, object]:
        """For records."""
        return {
            "answer": self.answer.text if self.answer else None,
            "votes": self.votes,
            "groups": [{"answer": group.answer.text, "samples": list(group.members)} for group in self.groups],
            "calls": self.calls,
            "tokens": self.tokens,
            "seconds": round(self.seconds, 3),
            "samples": [[attempt.as_json() for attempt in sample.attempts] for sample in self.samples],
        }


class Solver:
    """Asks `model`, runs programs in `sandbox`. `examples` stand before each question; those we ship by default."""

    def __init__(
        self,
        model: TextModel,
        sandbox: Sandbox,
        options: SolveOptions | None = None,
        examples: Sequence[Worked] | None = None,
    ) -> None:
        self.model, self.sandbox, self.options = model, sandbox, options or SolveOptions()
        self._examples = solve_prompts.worked_problems() if examples is None else tuple(examples)

    async def solve(self, problem: str) -> Solution:
        """Draw the samples, and let them vote.

        Raises ProblemTooLong when the problem does not fit into the model's context, ProposerError when the model
        broke down for every sample, SandboxError when programs cannot be run at all.
        """
        begun = time.monotonic()
        samples = await self.draw(problem)
        groups = await group_answers([sample.answer for sample in samples], self.sandbox)
        return Solution(samples, tuple(groups), time.monotonic() - begun)

    async def draw(self, problem: str) -> tuple[Sample, ...]:
        """The samples alone. Raises what `solve` raises."""
        percent = asks_percent(problem)
        samples = await together(self._sample(problem, number, percent) for number in range(self.options.samples))
        last = [sample.attempts[-1] for sample in samples]
        if last and all(attempt.failed for attempt in last):
            raise ProposerError(last[0].why)
        return tuple(samples)

    async def _sample(self, problem: str, number: int, percent: bool) -> Sample:
        attempts: list[Attempt] = []
        for form in self.options.forms:
            attempts.append(await self._attempt(form, problem, number, percent))
            if attempts[-1].answer is not None or attempts[-1].failed:
                break
        return Sample(tuple(attempts))

    async def _attempt(self, kind: Kind, problem: str, number: int, percent: bool) -> Attempt:
        try:
            completion = await self._ask(kind, problem, number)
        except ProposerError as error:
            return Attempt(kind, "", 0, None, str(error), failed=True)
        if kind == "program":
            return await self._run(completion, percent)
        reply, tokens = completion.text[-KEPT:], completion.tokens
        text = final_answer(completion.text)
        answer = read_answer(text, percent=percent)
        why = "" if answer is not None else "it names no answer" if text is None else "its answer is invalid"
        return Attempt(kind, reply, tokens, answer, why)

    async def _ask(self, kind: Kind, problem: str, number: int) -> Completion:
        """One completion: equal ones of several samples are several votes, and a model gives each text only once."""
        options = self.options
        rendered = solve_prompts.prompt(
            kind,
            problem,
            self._examples,
            context=narrower(options.context, self.model.context),
            max_tokens=options.max_tokens,
            count_tokens=self.model.count_tokens,
        )
        temperature = 0.0 if options.greedy and options.samples == 1 else options.temperature
        sampling = Sampling(
            count=1,
            method="sample",
            temperatures=(temperature,),
            max_tokens=options.max_tokens,
            seed=options.seed + number,
        )
        completions = await self.model.complete(rendered, sampling)
        spent(tokens=sum(completion.tokens for completion in completions))
        return completions[0] if completions else Completion("", 0.0, 0)

    async def _run(self, completion: Completion, percent: bool) -> Attempt:
        program, reply, tokens = solve_prompts.program_in(completion.text), completion.text[:KEPT], completion.tokens
        if not program.strip():
            return Attempt("program", reply, tokens, None, "the reply is empty")
        result = await self.sandbox.run(program)
        if result.ending != "returned":
            return Attempt("program", reply, tokens, None, f"{result.ending}: {result.error}", program[:KEPT], result)
        printed = printed_answer(result.output)
        answer = read_answer(printed, python=True, percent=percent)
        why = "" if answer is not None else "it printed nothing" if printed is None else "what it printed is invalid"
        return Attempt("program", reply, tokens, answer, why, program[:KEPT], result)


async def agrees(answer: Answer, goal: str, sandbox: Sandbox) -> bool | None:
    """Whether the answer is the number that the goal states (`… = NUMBER`); None when it states none."""
    stated = stated_answer(goal)
    return None if stated is None else await same_answer(stated, answer, sandbox)
