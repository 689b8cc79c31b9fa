"""Rewriting and simplifying with hypotheses."""

from __future__ import annotations

from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.matching import match, telescope
from prover.proposers.priors import offer
from prover.proposers.rules.algebra import Known, definitions, simp_set
from prover.proposers.terms import Term, leaf
from prover.proposers.view import View

_MOST = 6


def rewriting(view: View, known: Known) -> Iterator[Candidate]:
    """`rw [h]`, `rw [← h]` where a side of the equation occurs, in the target and in other hypotheses."""
    if _hidden_successor(view.target):
        yield offer("normalise", "simp only [← Nat.add_assoc]")
    rank = 0
    for fact in reversed(view.facts):
        steps, conclusion = telescope(fact.type)
        if conclusion.head not in ("=", "↔"):
            continue
        variables = {step.name for step in steps if step.name}
        left, right = conclusion.args
        if _occurs(left, view.target, variables):
            yield offer("rewrite with hypothesis", f"rw [{fact.name}]", rank)
        if not right.head.isdecimal() and right.head not in variables and _occurs(right, view.target, variables):
            yield offer("rewrite back with hypothesis", f"rw [← {fact.name}]", rank)
        for other in view.facts:
            if other.name == fact.name:
                continue
            if _occurs(left, other.type, variables):
                yield offer("rewrite at hypothesis", f"rw [{fact.name}] at {other.name}", rank)
            elif not right.leaf and _occurs(right, other.type, variables):
                yield offer("rewrite at hypothesis", f"rw [← {fact.name}] at {other.name}", rank + 2)
        rank += 1
        if rank >= _MOST:
            return


def _hidden_successor(term: Term) -> bool:
    """`m + (k + 1)` under a function: what hypotheses say of `m + k + 1` does not match it."""
    return any(
        part.head == "+" and part.args[1].head == "+" and part.args[1].args[1] == leaf("1")
        for outer in term.walk()
        if outer.head == "app"
        for part in outer.walk()
    )


def _occurs(pattern: Term, term: Term, variables: set[str]) -> bool:
    if pattern.leaf and pattern.head in variables:
        return False
    return any(match(pattern, part, variables) is not None for part in term.walk())


def simplifying_hypotheses(view: View, known: Known) -> Iterator[Candidate]:
    """`simp at h`, and `simp [h]` for hypotheses that simp does not use by itself."""
    names = simp_set(definitions(view), known) if definitions(view) else ""
    rank = 0
    for fact in reversed(view.facts):
        if fact.type.leaf or rank >= 4:
            continue
        yield offer("simp at hypothesis", f"simp{names} at {fact.name}", rank)
        rank += 1
    equations = [f.name for f in view.facts if telescope(f.type)[1].head in ("=", "↔")]
    if equations:
        yield offer("simp with hypothesis", f"simp [{', '.join(equations[-4:])}]")
