"""Using hypotheses: backwards with apply, forwards with specialize and have."""

from __future__ import annotations

from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.matching import Step, match, telescope
from prover.proposers.priors import offer
from prover.proposers.terms import Term, leaf
from prover.proposers.view import Local, View

_MOST_FACTS = 10


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
        if fact.type.head == "↔":
            for premise, way, conclusion in (
                (fact.type.args[0], "mp", fact.type.args[1]),
                (fact.type.args[1], "mpr", fact.type.args[0]),
            ):
                for other in facts:
                    if other.type == premise and conclusion not in present:
                        yield offer("forward", f"have {view.fresh('h')} := {fact.name}.{way} {other.name}", rank)
            continue
        steps, conclusion = telescope(fact.type)
        if not steps:
            continue
        if steps[0].name is None and view.is_proposition(steps[0].type or leaf("_")):
            for other in facts:
                if other.type == steps[0].type and other.name != fact.name:
                    if fact.type.head in ("¬", "≠"):
                        continue  # a contradiction: a closing rule's business
                    yield offer("specialise", f"specialize {fact.name} {other.name}")
                    break
            continue
        for candidate in _instances(view, fact, steps, conclusion, facts, present):
            yield offer(candidate[0], candidate[1], rank)
            rank += 1
            if rank > 8:
                return


def _instances(
    view: View, fact: Local, steps: list[Step], conclusion: Term, facts: tuple[Local, ...], present: set[Term]
) -> Iterator[tuple[str, str]]:
    """`h _ _ a` for a fact a that fits the first proposition, then `h x` for variables x."""
    leading = 0
    while leading < len(steps) and steps[leading].name is not None:
        leading += 1
    variables = {step.name for step in steps[:leading] if step.name}
    name = view.fresh("h")
    function = fact.name + "".join(" _" for step in steps[:leading] if step.explicit)
    if leading < len(steps) and steps[leading].name is None and steps[leading].type is not None:
        premise = steps[leading].type
        assert premise is not None
        for other in facts:
            bindings = match(premise, other.type, variables)
            if bindings is not None and other.name != fact.name:
                rest = fact.type
                for _ in range(leading + 1):
                    rest = rest.args[-1] if rest.head in ("∀", "→") else leaf("False")
                if rest.substitute(bindings) not in present:
                    yield "forward", f"have {name} := {function} {other.name}"
    first = steps[0].type
    body = fact.type.args[-1]
    if steps[0].name is None:  # h : α → p, with α a type of data
        values = [x.name for x in view.data if x.type == first]
    else:
        values = [x.name for x in view.data if first is None or x.type == first]
    relevant = view.target.names()
    values.sort(key=lambda value: value not in relevant)
    for value in values[:4]:
        instance = body.substitute({steps[0].name: leaf(value)}) if steps[0].name else body
        if instance not in present:
            yield "forward with variable", f"have {name} := {fact.name} {value}"


def lemmas_from_products(view: View) -> Iterator[Candidate]:
    """Order facts turned into equations: `a ≤ b` gives `b = a + k`, which algebra can work with."""
    for fact in view.facts:
        if fact.type.head in ("≤", "<") and view.all_operators & {"*", "^"}:
            left, right = fact.type.args
            variable = right.leaf and any(x.name == right.head for x in view.data)
            if variable and fact.type.head == "≤" and right.head not in left.names():
                k = view.fresh("k")
                yield offer("cases of a proposition", f"obtain ⟨{k}, rfl⟩ := Nat.exists_eq_add_of_le {fact.name}")
