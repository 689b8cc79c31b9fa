"""What one problem is made into, and in which order: its proofs, then its other forms, then the questions backwards.

Everything that is made is kept as a row or dropped with a reason. Claims are collected while searching, on shared
servers, and judged together at the end, in fresh processes: what the judge does not pass is dropped, too.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from prover.augmentation.formal.backward import REFUTED, Backward, answers, backward, refuted, stated
from prover.augmentation.formal.consistency import CONTRADICTORY, contradiction
from prover.augmentation.formal.desk import (
    CRASH,
    NOT_VERIFIED,
    TIME_OUT,
    Claim,
    Clock,
    Desk,
    Servers,
    complaint,
)
from prover.augmentation.formal.equivalence import NOT_STATED, equivalence
from prover.augmentation.formal.proofs import Proofs
from prover.augmentation.formal.restating import restated
from prover.augmentation.formal.statement import Shape, UnreadableError, parse, read
from prover.augmentation.formal.variants import Variant, renamed, reordered
from prover.augmentation.rows import AugmentedRow, Checker, Dropped, Kind
from prover.errors import ElaborationError, LeanError, ProposerError
from prover.evaluation.problems import Problem
from prover.interfaces import Proposer
from prover.lean.files.outline import Outline
from prover.lean.files.source import Source
from prover.proof import Script, Verdict
from prover.training.scripts import flatten

KINDS = tuple(kind for kind in Kind if kind.formal)

GRACE = 300.0
"""Seconds beyond its search time after which a problem is given up. Whatever Lean does has limits of its own; this one
is for what they forget."""

UNREADABLE = "cannot be taken apart"
SAME = "the same as another"

_SEARCH, _CONSISTENCY = 0.25, 0.1
"""Shares of the search time that one search for a proof, and one for a contradiction, may take."""

_CONSISTENCY_SECONDS = 3.0
_TRIES = 3
"""Times as many forms are tried as are wanted, at most."""

_REFERENCE = "reference_proof"
_SHORT = {
    Kind.FORMAL_RENAMED: "renamed",
    Kind.FORMAL_REORDERED: "reordered",
    Kind.FORMAL_RESTATED: "restated",
    Kind.FORMAL_BACKWARD: "backward",
    Kind.FORMAL_PROOF: "proof",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is wanted of each problem: `kinds`, of each of the forms at most `variants`, and at most `proofs` proofs,
    within `seconds` of search. `provenance` goes into every row."""

    kinds: frozenset[Kind] = frozenset(KINDS)
    variants: int = 2
    proofs: int = 1
    seconds: float = 60.0
    seed: int = 0
    provenance: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a problem."""

    rows: tuple[AugmentedRow, ...] = ()
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pending:
    """What becomes a row when the judge passes its claims; with `why` it is dropped for that reason instead."""

    kind: Kind
    statement: str
    script: Script
    claims: tuple[Claim, ...]
    facts: Mapping[str, Any]
    why: str = ""


async def augment(problem: Problem, licence: str, servers: Servers, proposer: Proposer, plan: Plan) -> Made:
    """What the plan wants of a problem. A time-out, a crash or a defect of ours ends this problem alone: all of it is
    dropped with that reason. Raises ProposerError: a model that broke down says nothing about the problem."""
    work = _Work(problem, licence, servers, proposer, plan)
    try:
        async with asyncio.timeout(plan.seconds + GRACE):
            return await work.make()
    except TimeoutError:
        return work.nothing(TIME_OUT)
    except ProposerError:
        raise
    except LeanError as error:
        return work.nothing(CRASH, str(error))
    except Exception as error:  # noqa: BLE001  a defect of ours must not take the other problems with it
        return work.nothing("internal error", f"{type(error).__name__}: {error}")


class _Work:
    """The work on one problem."""

    def __init__(self, problem: Problem, licence: str, servers: Servers, proposer: Proposer, plan: Plan) -> None:
        self.problem, self.licence, self.plan = problem, licence, plan
        source = Source(problem.statement)
        self.declared = Outline(source).statement(0, len(source.text))
        self.desk = Desk(servers, proposer, problem.preamble, self.declared, Clock(plan.seconds))
        self.random = Random(f"{plan.seed} {problem.name}")
        self.pending: list[_Pending] = []
        self.dropped: list[Dropped] = []

    async def make(self) -> Made:
        """All that the plan wants."""
        desk = self.desk
        try:
            async with desk.open(self.declared) as environment:
                parse(self.declared)
                shape = await read(self.declared, environment)
        except UnreadableError as error:
            return self.nothing(UNREADABLE, str(error))
        except ElaborationError as error:
            return self.nothing(NOT_STATED, str(error).partition(": ")[2][:160])
        desk.clock = Clock(self.plan.seconds)  # the start of a server is nobody's search time
        # Data without hypotheses can be contradictory only where a type is empty, which the tactics see.
        claim = await contradiction(desk, shape.statement, self._consistency() if shape.facts else 0.0)
        if claim is not None:
            (verdicts,) = await desk.judge([[claim]])
            if (wrong := complaint(verdicts)) is None:
                return self.nothing(CONTRADICTORY, "\n".join(claim.script))
            return self.nothing(NOT_VERIFIED, wrong)
        proofs = Proofs(desk, self.declared)
        await self._forms(shape, await self._first_proof(proofs))
        if Kind.FORMAL_BACKWARD in self.plan.kinds:
            await self._backward(shape)
        if Kind.FORMAL_PROOF in self.plan.kinds:
            await self._proofs(proofs)
        return await self._judged()

    def nothing(self, why: str, details: str = "") -> Made:
        """Nothing was made, for one reason."""
        evidence = {"details": details} if details else {}
        return Made(
            dropped=tuple(
                Dropped(
                    key=self.problem.name, kind=kind, problem=self.problem.name, why=why,
                    instruction=self.problem.statement, evidence=evidence,
                )
                for kind in KINDS
                if kind in self.plan.kinds
            )
        )  # fmt: skip

    async def _first_proof(self, proofs: Proofs) -> list[Script]:
        """A proof of the problem itself, which the proofs of its other forms are made of."""
        reference = flatten(str(self.problem.extra.get(_REFERENCE) or ""))
        why = await proofs.first([reference] if reference else [], self._share())
        if why and Kind.FORMAL_PROOF in self.plan.kinds:
            self._drop(Kind.FORMAL_PROOF, why, self.declared)
        return [proof.script for proof in proofs.kept]

    async def _proofs(self, proofs: Proofs) -> None:
        """Several proofs of the problem, if it has one."""
        kind, statement = Kind.FORMAL_PROOF, parse(self.declared)
        if proofs.kept and (why := await proofs.more(self.plan.proofs, self._share())):
            self._drop(kind, why, self.declared)
        for number, proof in enumerate(proofs.kept, start=1):
            name = f"{statement.name}_proof_{number}"
            claim = Claim(name, replace(statement, name=name).text, proof.script)
            facts = {"means": proof.means}
            self.pending.append(
                _Pending(kind=kind, statement=self.declared, script=proof.script, claims=(claim,), facts=facts)
            )
        for proof in proofs.again:
            self._drop(kind, SAME, self.declared, "\n".join(proof.script), {"means": proof.means})

    async def _forms(self, shape: Shape, known: Sequence[Script]) -> None:
        """The problem in other forms."""
        restatements = list(restated(shape, known))
        self.random.shuffle(restatements)
        makers: dict[Kind, Iterable[Variant]] = {
            Kind.FORMAL_RENAMED: renamed(self.random, shape, known, self.problem.preamble),
            Kind.FORMAL_REORDERED: reordered(self.random, shape, known),
            Kind.FORMAL_RESTATED: restatements,
        }
        for kind, variants in makers.items():
            if kind in self.plan.kinds:
                await self._of_kind(kind, variants, shape)

    async def _of_kind(self, kind: Kind, variants: Iterable[Variant], shape: Shape) -> None:
        kept = 0
        for number, variant in enumerate(variants, start=1):
            if kept >= self.plan.variants or number > _TRIES * self.plan.variants:
                return
            name = f"{shape.statement.name}_{_SHORT[kind]}_{number}"
            variant = replace(variant, statement=replace(variant.statement, name=name))
            try:
                pending = await self._variant(shape, variant)
            except ElaborationError:
                pending = NOT_STATED
            if isinstance(pending, str):
                self._drop(kind, pending, variant.statement.text, evidence={"rule": variant.rule})
                if self.desk.clock.out:
                    return
            else:
                self.pending.append(pending)
                kept += not pending.why

    async def _variant(self, shape: Shape, variant: Variant) -> _Pending | str:
        """A form that may be kept, or may be dropped for more than one's word; else why it is dropped."""
        desk = self.desk
        if desk.clock.out:
            return TIME_OUT
        same = await equivalence(desk, shape, variant)
        if isinstance(same, str):
            return same
        wrong = await contradiction(desk, variant.statement, self._consistency() if variant.more else 0.0)
        facts = {"rule": variant.rule, "equivalence": _shown(same)}
        made = _Pending(
            kind=variant.kind, statement=variant.statement.text, script=(), facts=facts,
            claims=(Claim.mentioned(variant.statement), same),
        )  # fmt: skip
        if wrong is not None:
            return replace(made, claims=(wrong,), why=CONTRADICTORY, script=wrong.script)
        proof = await desk.proof(variant.statement, variant.scripts, self._share())
        if isinstance(proof, str):
            return proof
        return replace(made, script=proof.script, claims=(proof, same))

    async def _backward(self, shape: Shape) -> None:
        """The problem asked backwards."""
        questions = list(backward(shape, shape.statement.name))
        self.random.shuffle(questions)
        kept = 0
        for number, question in enumerate(questions[: _TRIES * self.plan.variants], start=1):
            if kept >= self.plan.variants:
                return
            named = replace(question.statement, name=f"{shape.statement.name}_backward_{number}")
            question = replace(question, statement=named)
            try:
                pending = await self._question(shape, question)
            except ElaborationError:
                pending = NOT_STATED
            if isinstance(pending, str):
                self._drop(Kind.FORMAL_BACKWARD, pending, named.text, evidence=_asked(question))
            else:
                self.pending.append(pending)
                kept += not pending.why
            if self.desk.clock.out:
                return

    async def _question(self, shape: Shape, question: Backward) -> _Pending | str:
        """As `_variant`, for a question backwards."""
        desk = self.desk
        if desk.clock.out:
            return TIME_OUT
        found = await stated(desk, shape, question)
        if isinstance(found, str):
            return found
        question, instance = found
        new = question.statement
        made = _Pending(
            kind=Kind.FORMAL_BACKWARD, statement=new.text, script=(), claims=(), facts=_asked(question)
        )  # fmt: skip
        if (wrong := await contradiction(desk, new, self._consistency())) is not None:
            return replace(made, claims=(wrong,), why=CONTRADICTORY, script=wrong.script)
        proof = await desk.proof(new, answers(bool(desk.imports)), 0.0)
        if (
            isinstance(proof, str)
            and (refutation := await refuted(desk, shape, question, self._consistency())) is not None
        ):
            claims = (Claim.mentioned(new), refutation)
            return replace(made, claims=claims, why=REFUTED, script=refutation.script)
        if isinstance(proof, str):
            proof = await desk.proof(new, (), self._share())
        if isinstance(proof, str):
            return replace(made, why=proof)
        facts = {**_asked(question), "instance": _shown(instance)}
        return replace(made, claims=(proof, instance), script=proof.script, facts=facts)

    async def _judged(self) -> Made:
        """The rows that the judge passes; everything else is dropped."""
        rows: list[AugmentedRow] = []
        verdicts = await self.desk.judge([pending.claims for pending in self.pending])
        for pending, mine in zip(self.pending, verdicts, strict=True):
            wrong = complaint(mine)
            if wrong is not None or pending.why:
                facts = dict(pending.facts) if wrong is None else {**pending.facts, "details": wrong}
                why = pending.why if wrong is None else NOT_VERIFIED
                self._drop(pending.kind, why, pending.statement, "\n".join(pending.script), facts)
            else:
                rows.append(self._row(pending, mine))
        return Made(tuple(rows), tuple(self.dropped))

    def _row(self, pending: _Pending, verdicts: Mapping[str, Verdict]) -> AugmentedRow:
        problem, plan = self.problem, self.plan
        shown = {name: {"verdict": each.status, "axioms": list(each.axioms)} for name, each in verdicts.items()}
        return AugmentedRow(
            key=problem.name, kind=pending.kind, problem=problem.name, split=problem.split,
            instruction=f"{pending.statement} := by", output="\n".join(pending.script), checked_by=Checker.LEAN,
            evidence={**pending.facts, "verdicts": shown}, licence=self.licence,
            provenance={**plan.provenance, "header": problem.preamble, "formal_statement": problem.statement},
        )  # fmt: skip

    def _drop(
        self, kind: Kind, why: str, statement: str, output: str = "", evidence: Mapping[str, Any] | None = None
    ) -> None:
        self.dropped.append(
            Dropped(
                key=self.problem.name, kind=kind, problem=self.problem.name, why=why,
                instruction=f"{statement} := by", output=output, evidence=evidence or {},
            )
        )  # fmt: skip

    def _share(self) -> float:
        return self.desk.clock.left(_SEARCH)

    def _consistency(self) -> float:
        return min(_CONSISTENCY_SECONDS, self.desk.clock.left(_CONSISTENCY))


def _shown(claim: Claim) -> dict[str, str]:
    return {"statement": claim.declaration, "proof": "\n".join(claim.script)}


def _asked(question: Backward) -> dict[str, str]:
    return {"numeral": question.numeral, "variable": question.variable, "place": question.place}
