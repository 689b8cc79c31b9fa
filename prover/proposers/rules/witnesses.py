"""Existential targets: where a witness may come from."""

from __future__ import annotations

from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.matching import match
from prover.proposers.parsing import parse
from prover.proposers.polynomials import Polynomial, as_term, polynomial, solve
from prover.proposers.priors import offer
from prover.proposers.rules.algebra import Known, finishers
from prover.proposers.terms import Term, leaf
from prover.proposers.view import View, conjuncts

_MOST = 10
_UNKNOWN = "?"
_MOST_COMBINED = 6
_SMALL: dict[str, tuple[str, ...]] = {
    "Nat": ("0", "1", "2", "3"),
    "Int": ("0", "1", "-1"),
    "Bool": ("true", "false"),
    "List": ("[]",),
    "Prop": ("True", "False"),
}


def witnesses(view: View, known: Known) -> Iterator[Candidate]:
    """`refine ⟨w, ?_⟩` with witnesses from equations, hypotheses, the context and small terms."""
    target = view.target
    if target.head != "∃" or target.binder is None:
        return
    name, body = target.binder.name, target.args[0]
    yield offer("close", "exact ⟨_, rfl⟩")
    yield from _by_unification(target)
    for fact in view.facts[-6:]:
        if not fact.type.head.isdecimal():
            yield offer("close", f"exact ⟨_, {fact.name}⟩")
    type_ = target.binder.type or guess_type(name, body, view)
    finish = finishers(view, known)
    for rank, witness in enumerate(list(dict.fromkeys(_ranked(view, name, body, type_)))[:_MOST]):
        if body.head != "∃" and rank < _MOST_COMBINED:
            yield offer("close with a combination", f"refine ⟨{witness}, ?_⟩ <;> {finish}")
        yield offer("witness", f"refine ⟨{witness}, ?_⟩", rank)


def _by_unification(target: Term) -> Iterator[Candidate]:
    """`⟨_, _, rfl, ?_⟩`: all witnesses from an equation among the conjuncts."""
    depth = 0
    while target.head == "∃":
        depth += 1
        target = target.args[0]
    parts = conjuncts(target)
    if len(parts) > 1:
        for rank, index in enumerate(i for i, part in enumerate(parts) if part.head == "="):
            rest = ["rfl" if i == index else "?_" for i in range(len(parts))]
            yield offer("witness by unification", f"refine ⟨{', '.join(['_'] * depth + rest)}⟩", rank)


def guess_type(name: str, body: Term, view: View) -> Term | None:
    """The type of a bound variable whose type Lean did not print, from where the variable stands."""
    for term in body.walk():
        if term.head == "app":
            function = view.sorts.get(term.args[0].head)
            for argument in term.args[1:]:
                if function is None or function.head not in ("→", "∀"):
                    break
                domain = function.args[0] if function.head == "→" else None
                if argument.leaf and argument.head == name and domain is not None:
                    return domain
                function = function.args[-1]
        elif term.head == "∈" and term.args[0] == leaf(name):
            container = view.sorts.get(term.args[1].head)
            if container is not None and container.function == "List":
                return container.args[1]
        elif len(term.args) == 2 and leaf(name) in term.args:
            other = term.args[1] if term.args[0] == leaf(name) else term.args[0]
            if other.head in view.sorts and other.leaf:
                return view.sorts[other.head]
            if other.head.isdecimal():
                return parse("Nat")
    return None


def _ranked(view: View, name: str, body: Term, type_: Term | None) -> Iterator[str]:
    head = type_.function if type_ is not None else ""
    if head in ("Nat", "Int", ""):
        yield from _from_equations(name, body, view)
    for part in conjuncts(body):
        for alternative in part.args if part.head == "∨" else (part,):
            for fact in reversed(view.facts):
                bindings = match(alternative, fact.type, {name})
                if bindings and name in bindings:
                    yield bindings[name].text
    same = [x.name for x in view.data if type_ is None or x.type == type_]
    relevant = body.names()
    same.sort(key=lambda value: value in relevant)  # a variable of the body is seldom its own witness
    yield from same
    if head in ("Nat", "Int") and "*" in view.operators:
        for i, value in enumerate(same):
            for other in same[i:]:
                yield f"{value} * {other}"
    yield from _SMALL.get(head, ())
    if head in ("Nat", "Int"):
        for value in same:
            yield f"{value} + 1"
        for i, value in enumerate(same):
            for other in same[i:]:
                yield f"{value} + {other}"
    if head == "List":
        for i, value in enumerate(same):
            for other in same[:i]:
                yield f"{value} ++ {other}"
    if type_ is not None and type_.head == "→":
        yield "fun x => x"
    if type_ is not None and type_.head == "×":
        yield "(_, _)"


def _rewritten(value: Polynomial, view: View) -> Iterator[Polynomial]:
    """`value` with one side of an equation among the hypotheses replaced by the other, where it is a part of it."""
    for fact in view.facts:
        if fact.type.head != "=":
            continue
        left, right = (polynomial(side) for side in fact.type.args)
        if left is None or right is None:
            continue
        for old, new in ((left, right), (right, left)):
            rest = {m: value.get(m, 0) - old.get(m, 0) for m in value.keys() | old.keys()}
            if len(old) > 0 and all(factor >= 0 for factor in rest.values()):
                total = {m: rest.get(m, 0) + new.get(m, 0) for m in rest.keys() | new.keys()}
                yield {m: factor for m, factor in total.items() if factor}


def _from_equations(name: str, body: Term, view: View) -> Iterator[str]:
    """Solve an equation for the bound variable: `n = 2 + x` gives `n - 2`, `n = 2 * x` gives `n / 2`."""
    # The bound variable may have the name of one of the context, which the equations of the context mean.
    body, name = body.substitute({name: leaf(_UNKNOWN)}), _UNKNOWN
    for term in body.walk():
        if term.head != "=":
            continue
        for known_side, open_side in (term.args, term.args[::-1]):
            if name in known_side.names() or name not in open_side.names():
                continue
            known_value, open_value = polynomial(known_side), polynomial(open_side)
            if known_value is not None and open_value is not None:
                for value in (known_value, *_rewritten(known_value, view)):
                    solution = solve(value, open_value, name)
                    if solution is not None:
                        yield as_term(solution).text
            if open_side == leaf(name):
                yield known_side.text
            elif open_side.head == "+" and len(open_side.args) == 2:
                for one, two in (open_side.args, open_side.args[::-1]):
                    if one == leaf(name) and name not in two.names():
                        yield f"{known_side.text} - {two.atom}"
                if open_side.args == (leaf(name), leaf(name)):
                    yield f"{known_side.atom} / 2"
                    continue
            for factor in open_side.walk():
                if factor.head == "*" and leaf(name) in factor.args:
                    other = factor.args[1] if factor.args[0] == leaf(name) else factor.args[0]
                    if other.head.isdecimal():
                        yield f"{known_side.atom} / {other.head}"
