"""Using hypotheses: backwards with apply, forwards with specialize and have."""

from __future__ import annotations

from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.matching import Step, match, telescope
from prover.proposers.priors import offer
from prover.proposers.rules.structural import bare, destructure
from prover.proposers.terms import Term, leaf
from prover.proposers.view import Local, View

_MOST_FACTS = 10
_MOST_INSTANCES = 9
_DECIDED_BY_OMEGA = ("=", "≠", "<", "≤", ">", "≥")


def backward(view: View) -> Iterator[Candidate]:
    """`apply h` where the conclusion of h fits the target."""
    rank = 0
    for fact in reversed(view.facts):
        steps, conclusion = telescope(fact.type)
        variables = {step.name for step in steps if step.name}
        if conclusion.head == "↔":
            function = _applied(fact.name, steps)
            for side, way in zip(conclusion.args, ("mpr", "mp"), strict=True):
                if match(side, view.target, variables) is not None:
                    yield offer("apply hypothesis", f"apply {function}.{way}", rank + 1)
        if not steps:
            continue
        if match(conclusion, view.target, variables) is not None:
            yield offer("apply hypothesis", f"apply {fact.name}", rank)
            rank += 1
        elif conclusion.head == "False" and view.target.head not in ("→", "∀", "¬", "≠"):
            yield offer("exfalso", f"refine absurd ?_ {fact.name}" if len(steps) == 1 else "exfalso", rank)


def _applied(name: str, steps: list[Step]) -> str:
    explicit = sum(step.explicit for step in steps)
    return f"({name}{' _' * explicit})" if explicit else name


def forward(view: View) -> Iterator[Candidate]:
    """Modus ponens with the hypotheses, and ∀ with the variables of the context."""
    facts = view.facts[-_MOST_FACTS:]
    present = {fact.type for fact in view.facts}
    rank = 0
    for fact in facts:
        steps, conclusion = telescope(fact.type)
        if steps and steps[0].name is None and view.is_proposition(steps[0].type or leaf("_")):
            for other in facts:
                # what contradicts at once is a closing rule's business
                if other.type == steps[0].type and other.name != fact.name and fact.type.head not in ("¬", "≠"):
                    yield offer("specialise", f"specialize {fact.name} {other.name}")
                    break
            continue
        instances = [
            *_from_equivalence(fact, steps, conclusion, facts),
            *_from_premise(fact, steps, facts),
            *_from_variables(view, fact, steps),
        ]
        for kind, term, consequence in instances:
            if consequence in present:
                continue
            yield offer(kind, _take(view, term, consequence), rank)
            if consequence.head in _DECIDED_BY_OMEGA and view.target.head in (*_DECIDED_BY_OMEGA, "False"):
                yield offer("close with a combination", f"have {view.fresh('h')} := {term} <;> omega")
            rank += 1
            if rank > _MOST_INSTANCES:
                return


def _take(view: View, term: str, consequence: Term) -> str:
    """Put what `term` proves into the context, taken apart if it can be."""
    if consequence.head in ("∧", "∨", "∃"):
        return f"rcases {term} with {bare(destructure(consequence, 'h', view, []))}"
    return f"have {view.fresh('h')} := {term}"


def _from_equivalence(
    fact: Local, steps: list[Step], conclusion: Term, facts: tuple[Local, ...]
) -> Iterator[tuple[str, str, Term]]:
    """`h.mp a` and `h.mpr a` for a fact a that is one side."""
    if conclusion.head != "↔":
        return
    variables = {step.name for step in steps if step.name}
    function = _applied(fact.name, steps)
    left, right = conclusion.args
    for premise, way, consequence in ((left, "mp", right), (right, "mpr", left)):
        for other in facts:
            bindings = match(premise, other.type, variables)
            if bindings is not None and other.name != fact.name:
                yield "forward", f"{function}.{way} {other.name}", consequence.substitute(bindings)


def _from_premise(fact: Local, steps: list[Step], facts: tuple[Local, ...]) -> Iterator[tuple[str, str, Term]]:
    """`h _ _ a` for a fact a that fits the first proposition."""
    leading = next((i for i, step in enumerate(steps) if step.name is None), None)
    if not leading:
        return
    variables = {step.name for step in steps[:leading] if step.name}
    function = fact.name + "".join(" _" for step in steps[:leading] if step.explicit)
    premise, rest = steps[leading].type, fact.type
    assert premise is not None
    for _ in range(leading + 1):
        rest = leaf("False") if rest.head in ("¬", "≠") else rest.args[-1]
    for other in facts:
        bindings = match(premise, other.type, variables)
        if bindings is not None and other.name != fact.name:
            yield "forward", f"{function} {other.name}", rest.substitute(bindings)


def _from_variables(view: View, fact: Local, steps: list[Step]) -> Iterator[tuple[str, str, Term]]:
    """`h x` for variables x of the context, those of the target first."""
    if not steps:
        return
    first, body = steps[0].type, fact.type.args[-1]
    anything = steps[0].name is not None and first is None
    values = [x.name for x in view.data if anything or x.type == first]
    relevant = view.target.names()
    values.sort(key=lambda value: value not in relevant)
    terms = [*map(leaf, values[:4])]
    if steps[0].name is not None:
        terms[1:1] = _occurring(view, fact, steps[0].name)
    for term in dict.fromkeys(terms):
        instance = body.substitute({steps[0].name: term}) if steps[0].name else body
        yield "forward with variable", f"{fact.name} {term.atom}", instance


def _occurring(view: View, fact: Local, variable: str) -> list[Term]:
    """Terms of the goal that stand where the hypothesis has `variable`: `m + k` for `f n` when `f (m + k)` occurs."""
    patterns = [part for part in fact.type.walk() if part.head == "app" and leaf(variable) in part.args[1:]]
    others = [other.type for other in view.facts if other.name != fact.name]
    found: dict[Term, None] = {}
    for pattern in dict.fromkeys(patterns):
        for term in (view.target, *others):
            for part in term.walk():
                bindings = match(pattern, part, {variable}) if part.head == "app" else None
                value = bindings.get(variable) if bindings else None
                if value is not None and not value.leaf and value.names() <= view.sorts.keys():
                    found.setdefault(value)
    return list(found)[:3]
