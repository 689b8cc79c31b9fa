"""Library theorems: chosen by retrieval, kept only where their shape fits the goal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from prover.proof import Candidate, Premise
from prover.proposers.matching import Bindings, Step, match, telescope
from prover.proposers.parsing import parse
from prover.proposers.priors import offer
from prover.proposers.retrieval import Retriever, words
from prover.proposers.terms import Term
from prover.proposers.view import View

_LOOK_AT = 500
_MOST_APPLY = 7
_MOST_REWRITE = 6
_MOST_FORWARD = 3
_DISCHARGE = "(by first | assumption | omega | simp_all)"


@lru_cache(maxsize=16384)
def shape(premise: Premise) -> tuple[tuple[Step, ...], Term, frozenset[str]]:
    """Premises, conclusion and variables of a theorem's statement."""
    steps, conclusion = telescope(parse(premise.statement))
    return tuple(steps), conclusion, frozenset(step.name for step in steps if step.name)


def library(view: View, retriever: Retriever) -> Iterator[Candidate]:
    """apply, rw in both directions, have and simp, with theorems of the file and of the library."""
    locals_ = view.sorts
    # The types of the variables stand for much that Lean does not print: `Nat` in `a * b = a * c`.
    types = [word for local in view.data for word in words(local.type.text, locals_)]
    query = [*words(view.goal.target, locals_), *types]
    full = list(query)
    for fact in view.facts:
        full += words(fact.type.text, locals_)
    found = dict.fromkeys(retriever.search(query, _LOOK_AT))
    if full != query:
        found |= dict.fromkeys(retriever.search(full, _LOOK_AT))
    own = list(reversed(view.theorem.premises))
    premises = [*own, *found]
    yield from _backward(view, premises)
    yield from _forward(view, premises)
    yield from _rewrites(view, own, list(found))


@dataclass(frozen=True, slots=True)
class _Fit:
    """A theorem, or one direction of an equivalence, whose conclusion fits the target."""

    open: int
    position: int
    exact: str | None
    apply: str
    closes: bool


def _backward(view: View, premises: list[Premise]) -> Iterator[Candidate]:
    """`exact` and `apply`, best first: theorems all of whose premises are hypotheses, then by rank of retrieval."""
    fits: list[_Fit] = []
    for position, premise in enumerate(premises):
        steps, conclusion, variables = shape(premise)
        if conclusion.head == "↔" and view.target.head != "↔":
            for side, other, way in (
                (conclusion.args[1], conclusion.args[0], "mp"),
                (conclusion.args[0], conclusion.args[1], "mpr"),
            ):
                arguments = _fitting(view, (*steps, Step(None, other)), side, variables)
                if arguments is not None:
                    function = f"({' '.join([premise.name, *(a or _DISCHARGE for a in arguments[:-1])])}).{way}"
                    exact = f"exact {function} {arguments[-1] or _DISCHARGE}"
                    fits.append(_Fit(arguments.count("") + 1, position, exact, f"apply {function}", False))
            continue
        arguments = _fitting(view, steps, conclusion, variables)
        if arguments is not None:
            filled = " ".join(argument or _DISCHARGE for argument in arguments)
            given = any(argument != "_" for argument in arguments)
            exact_ = f"exact {premise.name} {filled}" if given else None
            fits.append(_Fit(arguments.count(""), position, exact_, f"apply {premise.name}", not arguments))
    fits.sort(key=lambda fit: (fit.open, fit.position))
    for rank, fit in enumerate(fits[:_MOST_APPLY]):
        if fit.exact is not None:
            yield offer("close with a combination", fit.exact)
        yield offer("close" if fit.closes else "apply lemma", fit.apply, rank)


def _fitting(
    view: View, steps: tuple[Step, ...], conclusion: Term, variables: frozenset[str]
) -> tuple[str, ...] | None:
    """The explicit arguments with which a theorem may prove the target; None when it hardly can."""
    if conclusion.leaf and conclusion.head in variables:
        return None
    bindings = match(conclusion, view.target, variables)
    if bindings is None:
        return None
    arguments, definite = _arguments(view, steps, bindings, variables)
    return None if _vague(conclusion, variables) and not definite else arguments


def _arguments(
    view: View, steps: tuple[Step, ...], bindings: Bindings, variables: frozenset[str]
) -> tuple[tuple[str, ...], int]:
    """Explicit arguments, with a hypothesis where one fits and "" where one has to be proved, and how many hypotheses
    fit a premise that says something definite.

    `bindings` grows with what the hypotheses determine.
    """
    arguments: list[str] = []
    definite = 0
    for step in steps:
        if step.name is not None:
            if step.explicit:
                arguments.append("_")
            continue
        assert step.type is not None
        for fact in view.facts:
            if not _vague(step.type, variables) or _vague_relation(step.type):
                extended = match(step.type, fact.type, variables, bindings)
                if extended is not None:
                    bindings |= extended
                    arguments.append(fact.name)
                    definite += not _vague(step.type, variables)
                    break
        else:
            arguments.append("")
    return tuple(arguments), definite


def _vague(pattern: Term, variables: frozenset[str]) -> bool:
    """A pattern that would match (almost) anything: a variable, an applied variable, or a relation between two."""
    if pattern.function in variables or pattern.head in ("opaque", "False"):
        return True
    if pattern.head in ("∃", "∀"):
        return _vague(pattern.args[0], variables)
    return _vague_relation(pattern) and all(side.head in variables for side in pattern.args)


def _vague_relation(pattern: Term) -> bool:
    return pattern.head in ("=", "≠", "↔", "→", "≤", "<", "¬", "∧", "∨")


def _forward(view: View, premises: list[Premise]) -> Iterator[Candidate]:
    """`have := lemma h` where the first premise of the lemma says something definite that h says."""
    rank = 0
    for premise in premises:
        steps, conclusion, variables = shape(premise)
        first = next((step for step in steps if step.name is None), None)
        if first is None or first.type is None or _vague(first.type, variables) or conclusion.head in variables:
            continue
        for fact in view.facts:
            if match(first.type, fact.type, variables) is None:
                continue
            function = premise.name
            for step in steps[: steps.index(first)]:
                function += " _" if step.explicit else ""
            yield offer("forward with lemma", f"have {view.fresh('h')} := {function} {fact.name}", rank)
            rank += 1
        if rank >= _MOST_FORWARD:
            return


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
