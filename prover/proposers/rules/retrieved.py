"""Library theorems: chosen by retrieval, kept only where their shape fits the goal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from prover.proof import Candidate, Premise
from prover.proposers.matching import Step, match, telescope
from prover.proposers.parsing import parse
from prover.proposers.priors import offer
from prover.proposers.retrieval import Retriever, words
from prover.proposers.terms import Term
from prover.proposers.view import View

_LOOK_AT = 120
_MOST_APPLY = 6
_MOST_REWRITE = 6


@lru_cache(maxsize=16384)
def shape(premise: Premise) -> tuple[tuple[Step, ...], Term, frozenset[str]]:
    """Premises, conclusion and variables of a theorem's statement."""
    steps, conclusion = telescope(parse(premise.statement))
    return tuple(steps), conclusion, frozenset(step.name for step in steps if step.name)


def library(view: View, retriever: Retriever) -> Iterator[Candidate]:
    """apply, rw in both directions, and simp, with theorems of the file and of the library."""
    local_names = view.sorts
    query = words(view.goal.target, local_names)
    found = retriever.search(query, _LOOK_AT)
    for fact in view.facts:
        query += words(fact.type.text, local_names)
    seen = {premise.name for premise in found}
    found += [premise for premise in retriever.search(query, _LOOK_AT // 2) if premise.name not in seen]
    own = list(reversed(view.theorem.premises))
    yield from _backward(view, [*own, *found])
    yield from _rewrites(view, own, found)


def _backward(view: View, premises: list[Premise]) -> Iterator[Candidate]:
    rank = 0
    for premise in premises:
        steps, conclusion, variables = shape(premise)
        if _vague(conclusion, variables):
            continue
        propositions = sum(1 for step in steps if step.name is None)
        if match(conclusion, view.target, variables) is not None:
            if propositions:
                finish = f"apply {premise.name} <;> first | assumption | omega | simp_all"
                yield offer("close with a combination", finish)
            yield offer("apply lemma" if propositions else "close", f"apply {premise.name}", rank)
            rank += 1
        elif conclusion.head == "↔":
            function = premise.name + " _" * sum(step.explicit for step in steps if step.name)
            for side, way in zip(conclusion.args, ("mpr", "mp"), strict=True):
                if not _vague(side, variables) and match(side, view.target, variables) is not None:
                    yield offer("apply lemma", f"apply ({function}).{way}", rank + 2)
                    rank += 1
        if rank >= _MOST_APPLY:
            return


def _vague(pattern: Term, variables: frozenset[str]) -> bool:
    """A pattern that would match anything."""
    return pattern.function in variables or pattern.head == "opaque"


def _rewrites(view: View, own: list[Premise], found: list[Premise]) -> Iterator[Candidate]:
    forward: list[str] = []
    backward: list[str] = []
    at: list[str] = []
    for premise in (*own, *found):
        _, conclusion, variables = shape(premise)
        if conclusion.head not in ("=", "↔"):
            continue
        left, right = conclusion.args
        if _occurs(left, view.target, variables):
            forward.append(premise.name)
        elif _occurs(right, view.target, variables):
            backward.append(premise.name)
        for fact in view.facts:
            if _occurs(left, fact.type, variables):
                at.append(f"rw [{premise.name}] at {fact.name}")
    for rank, name in enumerate(forward[:_MOST_REWRITE]):
        yield offer("rewrite with lemma", f"rw [{name}]", rank)
    for rank, name in enumerate(backward[: _MOST_REWRITE // 2]):
        yield offer("rewrite back with lemma", f"rw [← {name}]", rank)
    for rank, tactic in enumerate(at[: _MOST_REWRITE // 2]):
        yield offer("rewrite at with lemma", tactic, rank)
    names = {premise.name for premise in own}
    mine = [name for name in forward if name in names]
    if mine:
        yield offer("simp with lemma", f"simp [{', '.join(mine[:6])}]")
        yield offer("simp with lemma", f"simp_all [{', '.join(mine[:6])}]")


def _occurs(pattern: Term, term: Term, variables: frozenset[str]) -> bool:
    if pattern.leaf or _vague(pattern, variables):
        return False
    return any(match(pattern, part, variables) is not None for part in term.walk())
