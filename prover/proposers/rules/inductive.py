"""Induction and case distinction on the variables of the context."""

from __future__ import annotations

from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.matching import telescope
from prover.proposers.priors import offer
from prover.proposers.rules.algebra import Known, definitions, finishers
from prover.proposers.terms import Term
from prover.proposers.view import Local, View, is_sort

_RECURSIVE = frozenset({"Nat", "List"})
_NOT_INDUCTIVE = frozenset({"Int", "Fin", "Char", "String", "Array", "→", "∀", "opaque", "×", "{"})
_MOST = 4
_MOST_COMBINED = 2
_NESTED = 8
"""By how many ranks an induction within an induction is less likely."""


def induction(view: View, known: Known) -> Iterator[Candidate]:
    """For each variable: induction, induction with the other variables generalised, and both with a finisher."""
    names = definitions(view)
    finish = finishers(view, known, names)
    nested = _NESTED if any(fact.name.startswith("ih") for fact in view.facts) else 0
    for rank, local in enumerate(_subjects(view, recursive=True)[:_MOST], start=nested):
        head = f"induction {local.name}"
        others = _generalisable(view, local)
        cases = _alternatives(view, local, "ih")
        if rank - nested <= _MOST_COMBINED:
            yield offer("close with a combination", f"{head} <;> {finish}")
        yield offer("induction", head + cases, rank)
        if others:
            general = f"{head} generalizing {' '.join(others)}"
            if rank - nested <= _MOST_COMBINED and not _rewrites_variables(view, others):
                yield offer("close with a combination", f"{general} <;> {finish}")
            yield offer("induction generalizing", general + cases, rank)
        if rank == nested:
            for other in _partners(view, local, others):
                pair = f"{head} generalizing {' '.join(others)} <;> cases {other} <;> {finish}"
                yield offer("close with a combination", pair)
        if local.type.function == "Nat":
            strong = f"{head} using Nat.strongRecOn with | ind {local.name} {view.fresh('ih')} => ?_"
            wanted = any("<" in {part.head for part in fact.type.walk()} for fact in view.facts if _nested(fact.type))
            yield offer("induction" if wanted else "strong induction", strong, rank)


def _nested(term: Term) -> bool:
    """`∀ n, (∀ m, …) → …`: a hypothesis that asks for an induction hypothesis of its own."""
    steps, _ = telescope(term)
    return any(step.name is None and step.type is not None and step.type.head == "∀" for step in steps)


def _partners(view: View, local: Local, others: list[str]) -> list[str]:
    """Variables that a function may consume along with `local`: another list, the number in `take`, `zip`'s second."""
    if local.type.function != "List":
        return []
    return [x for x in others if view.sorts[x].function in ("List", "Nat")][:2]


def _rewrites_variables(view: View, general: list[str]) -> bool:
    """Whether an induction hypothesis would say `… → x = e` for all x: as a simp lemma that never ends."""
    return view.target.head == "=" and any(side.leaf and side.head in general for side in view.target.args)


def case_distinction(view: View, known: Known) -> Iterator[Candidate]:
    """Case distinction on variables, one by one and, for Bool, all together."""
    finish = finishers(view, known, definitions(view))
    subjects = _subjects(view, recursive=False)
    booleans = [local for local in subjects if local.type.function == "Bool"]
    if booleans:
        split = " <;> ".join(f"cases {local.name}" for local in booleans[:5])
        yield offer("close with a combination", f"{split} <;> {finish}")
    for rank, local in enumerate(subjects[:_MOST]):
        finite = local.type.function in ("Bool", "Option", "Sum", "Except")
        if rank < _MOST_COMBINED and not (booleans and local in booleans):
            yield offer("close with a combination", f"cases {local.name} <;> {finish}")
        kind = "cases of a finite type" if finite else "cases"
        yield offer(kind, f"cases {local.name}{_alternatives(view, local, None)}", rank)
    pair = [local for local in subjects if local not in booleans][:2]
    if len(pair) == 2:
        yield offer("close with a combination", f"cases {pair[0].name} <;> cases {pair[1].name} <;> {finish}")


def propositions(view: View, known: Known) -> Iterator[Candidate]:
    """Case distinction and induction on hypotheses that are instances of inductive predicates."""
    finish = finishers(view, known, definitions(view))
    for rank, fact in enumerate(reversed(view.facts)):
        head = fact.type.head
        if head in ("→", "∀", "¬", "≠", "∧", "∨", "∃", "↔", "<", ">") or fact.type.function in view.sorts:
            continue
        if head == "=":
            if not fact.type.args[0].leaf and not fact.type.args[1].leaf:
                yield offer("cases of a proposition", f"cases {fact.name}", 4 + rank)
            continue
        yield offer("cases of a proposition", f"cases {fact.name}", rank + 6 * (head == "≤"))
        if fact.type.function not in ("∈", "True", "False") and not fact.type.leaf:
            if head != "≤":  # omega knows what induction on ≤ would show
                yield offer("close with a combination", f"induction {fact.name} <;> {finish}")
            yield offer("induction", f"induction {fact.name}", 4 + rank)


def _subjects(view: View, recursive: bool) -> list[Local]:
    """The variables worth a distinction: in the target first, then in hypotheses; rarely more than a few."""
    target = view.target.names()
    in_target = set(target)
    in_facts = {name for fact in view.facts for name in fact.type.names()}
    candidates = [
        local
        for local in view.data
        if local.type.function not in _NOT_INDUCTIVE
        and not is_sort(local.type)
        and local.type.function not in view.sorts  # a variable of a type variable has no constructors
        and (local.name in in_target or local.name in in_facts)
        and not (recursive and local.type.function in ("Bool", "Option", "Sum"))
    ]
    order = _first_positions(view)
    return sorted(
        candidates,
        key=lambda local: (
            local.name not in in_target,
            local.type.function == "Nat" and any(c.type.function == "List" for c in candidates),
            order.get(local.name, 99),
        ),
    )


def _first_positions(view: View) -> dict[str, int]:
    """Where each variable first stands in the target; functions on lists recurse on what stands first."""
    positions: dict[str, int] = {}
    for i, term in enumerate(view.target.walk()):
        if term.leaf:
            positions.setdefault(term.head, i)
    return positions


def _generalisable(view: View, local: Local) -> list[str]:
    """The other variables of the target: an induction hypothesis that holds for all of them is stronger."""
    used = set(view.target.names())
    used |= {name for fact in view.facts for name in fact.type.names()}
    return [
        other.name
        for other in view.data
        if other.name != local.name
        and other.name in used
        and other.type.head not in ("→", "∀")
        and other.name not in local.type.names()
    ]


def _alternatives(view: View, local: Local, hypothesis: str | None) -> str:
    """` with | zero => ?_ | …` for types whose constructors are known; nothing for others."""
    head = local.type.function
    if head == "Nat":
        ih = f" {view.fresh(hypothesis)}" if hypothesis else ""
        return f" with | zero => ?_ | succ {local.name}{ih} => ?_"
    if head == "List":
        element = view.fresh("x")
        ih = f" {view.fresh(hypothesis)}" if hypothesis else ""
        return f" with | nil => ?_ | cons {element} {local.name}{ih} => ?_"
    if head == "Option":
        return f" with | none => ?_ | some {view.fresh('x')} => ?_"
    if head == "Sum":
        return f" with | inl {view.fresh('a')} => ?_ | inr {view.fresh('b')} => ?_"
    return ""
