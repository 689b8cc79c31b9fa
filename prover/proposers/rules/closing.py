"""Tactics that finish a goal or simplify it."""

from __future__ import annotations

from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.priors import offer
from prover.proposers.rules.algebra import (
    ADDITION,
    DISTRIBUTION,
    MULTIPLICATION,
    POWER,
    Known,
    about,
    definitions,
    is_arithmetic,
    is_nonlinear,
    multiply_out,
    ring_lemmas,
    simp_all,
    simp_set,
)
from prover.proposers.terms import RELATIONS, Term
from prover.proposers.view import View


def closing(view: View, known: Known) -> Iterator[Candidate]:
    """What finishes a goal or fails, cheapest first."""
    head = view.target.head
    if head in RELATIONS or head in ("↔", "opaque", "app"):
        yield offer("close", "rfl")
    if view.facts:
        yield offer("close", "assumption")
        yield offer("close", "contradiction")
    elif head in ("True",):
        yield offer("close", "trivial")
    if is_arithmetic(view):
        yield offer("close", "omega")
    if not view.target.names() & frozenset(view.sorts) and head not in ("∀", "→"):
        yield offer("close", "decide")
    if any(fact.type.head in ("→", "∀", "¬", "↔") for fact in view.facts):
        yield offer("close", "solve_by_elim")
    if view.facts and head in ("∧", "∨"):
        yield offer("simp all", "simp [*]", rank=1)
    if head == "=" and view.operators & {"+", "*", "&&", "||", "++"}:
        yield offer("close", "ac_rfl")
    if _looks_citable(view):
        yield offer("close by library search", "exact?")


def _looks_citable(view: View) -> bool:
    """Whether the goal may be a library theorem as it stands; `exact?` takes as long as fifty other tactics."""
    return not view.others and len(view.facts) <= 3 and not any(fact.name.startswith("ih") for fact in view.facts)


def simplifying(view: View, known: Known) -> Iterator[Candidate]:
    """simp in its forms: bare, with hypotheses, with definitions, with algebra."""
    yield offer("simp", "simp")
    if view.facts:
        yield offer("simp all", simp_all(view))
    if view.others:
        # Finishing the first of several goals is worth more than simplifying it: a bullet demands that.
        yield offer("close", f"· {simp_all(view) if view.facts else 'simp'}")
    names = definitions(view)
    for rank, name in enumerate(names[:3]):
        yield offer("unfold", f"unfold {name}", rank)
    if names:
        yield offer("simp with definitions", f"simp [{', '.join(names)}]")
        yield offer("simp with definitions", simp_all(view, f" [{', '.join(names)}]"))
        yield offer("unfold", f"simp only [{', '.join(names)}] at *")
        lemmas = about(view, names)
        if lemmas:
            yield offer("simp with definitions", simp_all(view, f" [{', '.join((*names, *lemmas))}]"))
    ring = ring_lemmas(view)
    arithmetic = is_arithmetic(view)
    if ring:
        full = simp_set((*names, *ring), known)
        yield offer("simp with algebra", f"simp{full}")
        if view.facts:
            yield offer("simp with algebra", simp_all(view, full), rank=1)
        if view.others:
            yield offer("close", f"· {simp_all(view, full) if view.facts else f'simp{full}'}")
    if is_nonlinear(view):
        yield from _nonlinear(view, known)
    if arithmetic:
        defined = simp_set(names, known) if names else ""
        yield offer("close with a combination", f"simp{defined} <;> omega")
        if view.facts:
            yield offer("close with a combination", f"{simp_all(view, defined)} <;> omega")
    if view.target.head in ("↔", "∧") or (view.facts and view.target.head in ("∨", "∃", "¬")):
        yield from _logical(view)


def _nonlinear(view: View, known: Known) -> Iterator[Candidate]:
    """Multiply out, then let omega add up."""
    yield offer("close with a combination", multiply_out(view, known))
    power = POWER if "^" in view.all_operators else ()
    together = simp_set((*power, *DISTRIBUTION, *MULTIPLICATION, *ADDITION), known)
    yield offer("close with a combination", f"simp{together} <;> omega")
    if view.facts:
        yield offer("simp with algebra", simp_all(view, simp_set(DISTRIBUTION, known)))


def _logical(view: View) -> Iterator[Candidate]:
    """Split a conjunction or equivalence and simplify each half with what it assumes."""
    if view.target.head == "↔":
        yield offer("close with a combination", f"constructor <;> intro {view.fresh('h')} <;> simp_all")
    elif view.target.head == "∧":
        yield offer("close with a combination", "constructor <;> simp_all")


def exact_terms(view: View) -> Iterator[Candidate]:
    """Terms made of hypotheses: symmetry, projections, application to hypotheses by unification."""
    head = view.target.head
    if head in ("=", "↔", "≠"):
        left, right = view.target.args
        for fact in view.facts:
            if fact.type.head == head and fact.type.args == (right, left):
                yield offer("close", f"exact {fact.name}.symm")
    for fact in view.facts:
        if fact.type.head == "False":
            yield offer("close", f"exact {fact.name}.elim")
    yield from _absurd(view)


def _absurd(view: View) -> Iterator[Candidate]:
    known: dict[Term, str] = {fact.type: fact.name for fact in view.facts}
    for fact in view.facts:
        if fact.type.head == "¬" and fact.type.args[0] in known:
            yield offer("close", f"exact absurd {known[fact.type.args[0]]} {fact.name}")
        elif fact.type.head == "≠" and fact.type.args[0] == fact.type.args[1]:
            yield offer("close", f"exact absurd rfl {fact.name}")
