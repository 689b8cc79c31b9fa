"""First-order matching of printed terms, and the telescope of premises in front of a conclusion."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from prover.proposers.terms import Term, leaf

Bindings = dict[str, Term]


def match(pattern: Term, subject: Term, variables: Set[str], bindings: Bindings | None = None) -> Bindings | None:
    """Values for `variables` that make `pattern` equal to `subject`, or None. Bound names must agree literally."""
    found: Bindings = dict(bindings or {})
    return found if _match(pattern, subject, variables, found) else None


def _match(pattern: Term, subject: Term, variables: Set[str], found: Bindings) -> bool:
    if pattern.leaf and pattern.head in variables:
        known = found.get(pattern.head)
        if known is None:
            found[pattern.head] = subject
            return True
        return known == subject
    if pattern.head == "app" and pattern.args[0].leaf and pattern.args[0].head in variables:
        return True  # a pattern in the higher-order sense: Lean will see
    if pattern.head != subject.head or pattern.leaf != subject.leaf or len(pattern.args) != len(subject.args):
        return False
    if pattern.binder is not None and subject.binder is not None and pattern.binder.name != subject.binder.name:
        renamed = subject.args[0].substitute({subject.binder.name: leaf(pattern.binder.name)})
        return _match(pattern.args[0], renamed, variables, found)
    return all(_match(p, s, variables, found) for p, s in zip(pattern.args, subject.args, strict=True))


@dataclass(frozen=True, slots=True)
class Step:
    """One premise of a telescope: a variable to be given (`name`), or a proposition to be proved."""

    name: str | None
    type: Term | None
    explicit: bool = True


def telescope(term: Term) -> tuple[list[Step], Term]:
    """Premises and conclusion of `∀ x, p x → q x`. A negation concludes `False`."""
    steps: list[Step] = []
    while True:
        if term.head == "∀" and term.binder is not None:
            steps.append(Step(term.binder.name, term.binder.type, term.binder.style == "explicit"))
            term = term.args[0]
        elif term.head == "→":
            steps.append(Step(None, term.args[0]))
            term = term.args[1]
        elif term.head == "¬":
            steps.append(Step(None, term.args[0]))
            return steps, leaf("False")
        elif term.head == "≠":
            steps.append(Step(None, Term("=", term.args)))
            return steps, leaf("False")
        else:
            return steps, term
