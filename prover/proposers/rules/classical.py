"""Case distinctions out of the blue and proof by contradiction: late, and last among equals."""

from __future__ import annotations

from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.priors import offer
from prover.proposers.terms import Term, leaf
from prover.proposers.view import View

_SPLITS = frozenset({"∀", "→", "¬", "≠", "∧", "↔"})
ARITHMETIC_RELATIONS = frozenset({"=", "≠", "<", "≤", ">", "≥"})


def classical(view: View) -> Iterator[Candidate]:
    """Distinguish whether an atom holds; assume the contrary. Only where no safe step is left: those come first."""
    if view.target.head in _SPLITS or any(fact.type.head in ("∧", "∨", "∃") for fact in view.facts):
        return
    atoms = _atoms(view)
    variables = [atom for atom in atoms if atom.leaf]
    if variables and len(variables) <= 5:
        split = " <;> ".join(f"by_cases {view.fresh('h' + v.head)} : {v.head}" for v in variables)
        yield offer("case distinction", f"{split} <;> simp_all", rank=6)
    for rank, atom in enumerate([atom for atom in atoms if atom != view.target or atom.leaf][:5]):
        yield offer("case distinction", f"by_cases {view.fresh('h')} : {atom.text}", rank)
        if rank < 3:
            yield offer("case distinction", f"by_cases {view.fresh('h')} : {atom.text} <;> simp_all", rank + 4)
    if view.target.head not in ("False", "∈"):
        yield offer("contradiction", f"refine Classical.byContradiction fun {view.fresh('h')} => ?_")


def _atoms(view: View) -> list[Term]:
    """Propositions within target and hypotheses that are not decided by a hypothesis, target first, small first."""
    decided = {fact.type for fact in view.facts}
    decided |= {fact.type.args[0] for fact in view.facts if fact.type.head == "¬"}
    found: dict[Term, None] = {}
    decided |= {_dual(fact.type) for fact in view.facts if fact.type.head == "∀"}
    for term in (view.target, *(fact.type for fact in view.facts)):
        for part in _propositional_parts(term):
            if part not in decided:
                found.setdefault(part)
    return sorted(found, key=lambda term: sum(1 for _ in term.walk()))


def _propositional_parts(term: Term) -> Iterator[Term]:
    """What connectives join, quantified formulas included; under a binder only what does not use its variable."""
    if term.head in ARITHMETIC_RELATIONS:
        return  # decided by omega, or of no use
    if term.head in ("∧", "∨", "↔", "→", "¬"):
        for argument in term.args:
            yield from _propositional_parts(argument)
    elif term.head in ("∃", "∀") and term.binder is not None:
        yield term
        inner = term.args[0]
        # what the quantifier does not bind can be decided outside
        yield from (part for part in _propositional_parts(inner) if term.binder.name not in part.names())
        if term.head == "∀" and inner.head not in ("→", "∀"):
            yield _dual(term)
    elif term.head not in ("opaque", "True", "False"):
        yield term


def _dual(term: Term) -> Term:
    """`∃ x, ¬p x` for `∀ x, p x`: what a classical argument about ∀ wants."""
    (inner,) = term.args
    negated = inner.args[0] if inner.head == "¬" else Term("¬", (inner,))
    return Term("∃", (negated,), term.binder)


def branches(view: View) -> Iterator[Candidate]:
    """Boolean tests in the goal: distinguish their value."""
    tests: dict[Term, None] = {}
    for part in view.target.walk():
        if part.head in ("==", "!=") or (part.head == "app" and _returns_bool(part, view)):
            tests.setdefault(part)
    yield from _boolean_functions(view)
    for rank, test in enumerate(list(tests)[:2]):
        if not _bound(test, view):
            split = f"cases {view.fresh('h')} : {test.atom}"
            yield offer("close with a combination", f"{split} <;> simp_all", 1)
            yield offer("case distinction", split, rank)


def _boolean_functions(view: View) -> Iterator[Candidate]:
    """A function from Bool to Bool is two values: distinguish them, and the arguments with them."""
    boolean = Term("→", (leaf("Bool"), leaf("Bool")))
    functions = [local.name for local in view.data if local.type == boolean]
    if len(functions) == 1:
        arguments = [f"cases {local.name}" for local in view.data if local.type == leaf("Bool")][:3]
        one = view.fresh("h")
        values = [f"cases {one} : {functions[0]} true", f"cases {view.fresh('h', [one])} : {functions[0]} false"]
        yield offer("close with a combination", " <;> ".join([*arguments, *values, "simp_all"]))


def _returns_bool(term: Term, view: View) -> bool:
    type_ = view.sorts.get(term.args[0].head)
    if type_ is None or type_.head != "→":
        return False
    return type_.args[-1].head == "Bool"


def _bound(term: Term, view: View) -> bool:
    """Whether a variable of `term` is bound inside the goal rather than in the context."""
    return any(part.leaf and part.head not in view.sorts and part.head.islower() for part in term.walk())
