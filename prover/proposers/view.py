"""A goal as the rules see it: parsed hypotheses told apart into propositions and data, and fresh names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from prover.proof import Goal, Theorem
from prover.proposers.parsing import parse
from prover.proposers.terms import CONNECTIVES, RELATIONS, Term

INACCESSIBLE = "✝"
_DATA_HEADS = frozenset({
    "Nat", "Int", "List", "Bool", "Option", "Prod", "Sum", "Fin", "Array", "String", "Char", "Unit", "PUnit", "Type",
    "Sort", "Prop", "×", "Subtype", "Sigma",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Local:
    """One name of the context with its parsed type."""

    name: str
    type: Term
    proposition: bool

    @property
    def accessible(self) -> bool:
        return INACCESSIBLE not in self.name


@dataclass(frozen=True)
class View:
    """The first goal of a state. Cheap to make; the costly parts are computed once, when a rule asks."""

    goal: Goal
    theorem: Theorem
    others: int = 0
    """How many goals follow the first."""

    @cached_property
    def target(self) -> Term:
        return parse(_plain(self.goal.target))

    @cached_property
    def locals(self) -> tuple[Local, ...]:
        sorts: dict[str, Term] = {}
        found: list[Local] = []
        for hypothesis in self.goal.hypotheses:
            type_ = parse(_plain(hypothesis.type))
            proposition = is_proposition(type_, sorts)
            for name in hypothesis.names:
                sorts[name] = type_
                found.append(Local(name, type_, proposition))
        return tuple(found)

    @cached_property
    def sorts(self) -> dict[str, Term]:
        """The type of every name of the context."""
        return {local.name: local.type for local in self.locals}

    @cached_property
    def facts(self) -> tuple[Local, ...]:
        """The hypotheses that are propositions and can be named."""
        return tuple(local for local in self.locals if local.proposition and local.accessible)

    @cached_property
    def data(self) -> tuple[Local, ...]:
        """The variables that can be named and are neither propositions' proofs nor types nor instances."""
        return tuple(
            local
            for local in self.locals
            if not local.proposition and local.accessible and not is_sort(local.type) and local.name != "inst"
        )

    @cached_property
    def inaccessible(self) -> tuple[Local, ...]:
        """Names with a dagger, instances aside: what `rename_i` is for."""
        return tuple(x for x in self.locals if not x.accessible and not x.name.startswith("inst"))

    @cached_property
    def constants(self) -> frozenset[str]:
        """Names in the target that are not local, and bound variables. `t.size` with `t : Tree` is `Tree.size`."""
        return self.constants_of(self.target)

    def constants_of(self, term: Term) -> frozenset[str]:
        """Names in `term` that are not local."""
        found = {name for name in term.names() if name not in self.sorts and re.match(r"[^\W\d_]", name)}
        for part in term.walk():
            if part.head.startswith(".") and part.args:
                owner = self.owner(part.args[0])
                if owner is not None:
                    found.add(owner + part.head)
        return frozenset(found)

    def owner(self, term: Term) -> str | None:
        """The name of the type of `term`, as far as its shape tells: `List` for `xs.reverse ++ ys`."""
        type_ = self.sorts.get(term.head)
        if term.leaf and type_ is not None:
            return type_.function if type_.function[:1].isupper() else None
        if term.head in ("++", "::", "list"):
            return "List"
        if term.head in ("+", "*", "-", "^") or (term.head.startswith(".") and term.args):
            return self.owner(term.args[0])
        if term.head == "app":
            namespace, dot, _ = term.function.partition(".")
            if dot and namespace[:1].isupper():
                return namespace
            function = self.sorts.get(term.function)
            if function is not None:
                name = result(function).function
                return name if name[:1].isupper() else None
        return None

    @cached_property
    def operators(self) -> frozenset[str]:
        """The operators and functions that occur in the target."""
        return frozenset(term.head for term in self.target.walk())

    @cached_property
    def all_operators(self) -> frozenset[str]:
        """The operators that occur in the target or in a hypothesis."""
        return self.operators.union(*(frozenset(t.head for t in fact.type.walk()) for fact in self.facts))

    def fresh(self, wish: str, taken: Iterable[str] = ()) -> str:
        """`wish`, or `wish` with a number when the context has that name."""
        used = self.used_names.union(taken)
        if wish not in used:
            return wish
        return next(f"{wish}{i}" for i in range(1, 1000) if f"{wish}{i}" not in used)

    @cached_property
    def used_names(self) -> frozenset[str]:
        return frozenset(name for name in self.sorts if INACCESSIBLE not in name)

    def is_proposition(self, term: Term) -> bool:
        """Whether `term` is a proposition here, as far as its shape tells."""
        return is_proposition(term, self.sorts)


def _plain(text: str) -> str:
    """On one line, and with the types of numbers by their names, whatever notation the file has for them."""
    return " ".join(text.replace("ℕ", "Nat").replace("ℤ", "Int").split())


@lru_cache(maxsize=4096)
def is_sort(type_: Term) -> bool:
    """Whether things of this type are themselves types or propositions: `Type u`, `Prop`, not `α → Prop`."""
    return type_.function in ("Prop", "Type", "Sort")


def result(type_: Term) -> Term:
    """What a function of this type returns in the end."""
    while type_.head in ("→", "∀"):
        type_ = type_.args[-1]
    return type_


def is_proposition(term: Term, sorts: dict[str, Term]) -> bool:
    """Tell a proposition from a type of data by shape and by the types of its variables.

    For a constant that nothing is known about, an applied name counts as a proposition (`Even n`, `Sorted xs`) unless
    it is a well-known type former; `Tree α` is read wrongly, which costs a few rejected tactics.
    """
    conclusion = result(term)
    if conclusion.head in CONNECTIVES or conclusion.head in RELATIONS or conclusion.head in ("True", "False"):
        return True
    if conclusion.head in ("==", "!=", "&&", "||", "!"):
        return True
    name = conclusion.function
    if name in sorts:
        return result(sorts[name]).head == "Prop"
    if is_sort(conclusion) or name in _DATA_HEADS:
        return False
    if name == "opaque":
        return False
    if conclusion.head == "app":
        return not all(argument.head in sorts and is_sort(sorts[argument.head]) for argument in conclusion.args[1:])
    return False


def conjuncts(term: Term) -> list[Term]:
    """The parts of a right-nested conjunction."""
    if term.head == "∧":
        return [term.args[0], *conjuncts(term.args[1])]
    return [term]


def equation(term: Term) -> tuple[Term, Term] | None:
    """Both sides of `a = b` or `a ↔ b`, under any number of premises and ∀; None when it is something else."""
    conclusion = result(term)
    if conclusion.head in ("=", "↔"):
        return conclusion.args[0], conclusion.args[1]
    return None
