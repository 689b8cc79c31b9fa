"""Formulas of ∃, ∧, ∨ and atoms, and proofs that one follows from another.

What is assumed is taken apart by one `rintro` pattern; in each branch the target is an anonymous constructor, found by
trying witnesses. A formula may stand behind a name (`image f A y`), which neither pattern nor constructor minds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

_WORD = re.compile(r"[^\W\d][\w']*")


@dataclass(frozen=True, slots=True)
class Atom:
    """A predicate of terms; a negated one begins with ¬."""

    head: str
    args: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Eq:
    """An equation of terms."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class And:
    """Both."""

    left: Formula
    right: Formula


@dataclass(frozen=True, slots=True)
class Or:
    """One of both."""

    left: Formula
    right: Formula


@dataclass(frozen=True, slots=True)
class Ex:
    """There is one of a sort. No two quantifiers of a formula have the same variable, or a proof may capture one."""

    var: str
    sort: str
    body: Formula


@dataclass(frozen=True, slots=True)
class Named:
    """A formula as it is written with a definition."""

    head: str
    arg: str
    body: Formula


Formula: TypeAlias = Atom | Eq | And | Or | Ex | Named


def shown(formula: Formula, outer: int = 0) -> str:
    """The text; `outer` is how tightly the surroundings bind (0: not, 1: ∨, 2: ∧)."""
    match formula:
        case Atom(head, args):
            return " ".join([head, *(argument(arg) for arg in args)])
        case Named(head, arg, _):
            return f"{head} {argument(arg)}"
        case Eq(left, right):
            return f"{left} = {right}"
        case Ex(var, _, body):
            return _closed(f"∃ {var}, {shown(body)}", outer > 0)
        case Or(left, right):
            return _closed(f"{shown(left, 2)} ∨ {shown(right, 2 if isinstance(right, Ex) else 1)}", outer > 1)
        case And(left, right):
            return _closed(f"{shown(left, 3)} ∧ {shown(right, 3 if isinstance(right, Or | Ex) else 2)}", outer > 2)


def degenerate(formula: Formula) -> bool:
    """Whether a quantifier binds nothing, or both sides of a connective are the same."""
    match formula:
        case Ex(var, _, body):
            return var not in _WORD.findall(shown(body)) or degenerate(body)
        case And(left, right) | Or(left, right):
            same = shown(left).replace("¬", "") == shown(right).replace("¬", "")
            return same or degenerate(left) or degenerate(right)
        case Named(_, _, body):
            return degenerate(body)
        case _:
            return False


def argument(term: str) -> str:
    """The term as an argument."""
    return f"({term})" if " " in term else term


def _closed(text: str, needed: bool) -> str:
    return f"({text})" if needed else text


def put(formula: Formula, var: str, term: str) -> Formula:
    """The formula with a term for a variable."""
    match formula:
        case Atom(head, args):
            return Atom(head, tuple(put_term(arg, var, term) for arg in args))
        case Named(head, arg, body):
            return Named(head, put_term(arg, var, term), put(body, var, term))
        case Eq(left, right):
            return Eq(put_term(left, var, term), put_term(right, var, term))
        case Ex(bound, sort, body):
            return Ex(bound, sort, put(body, var, term))
        case Or(left, right):
            return Or(put(left, var, term), put(right, var, term))
        case And(left, right):
            return And(put(left, var, term), put(right, var, term))


def _apart(formula: Formula) -> Formula:
    """The formula with variables that are bound nowhere else: its proof never names them."""
    match formula:
        case Ex(var, sort, body):
            return Ex(f"{var}__", sort, _apart(put(body, var, f"{var}__")))
        case And(left, right):
            return And(_apart(left), _apart(right))
        case Or(left, right):
            return Or(_apart(left), _apart(right))
        case Named(head, arg, body):
            return Named(head, arg, _apart(body))
        case _:
            return formula


def put_term(text: str, var: str, term: str) -> str:
    """The term with another for a variable."""
    return term if text == var else _WORD.sub(lambda found: argument(term) if found[0] == var else found[0], text)


@dataclass
class Taken:
    """A branch of what a pattern takes apart."""

    facts: list[tuple[Formula, str]] = field(default_factory=list)
    put: list[tuple[str, str]] = field(default_factory=list)
    sorts: dict[str, str] = field(default_factory=dict)

    def joined(self, other: Taken) -> Taken:
        """This branch, then the other."""
        return Taken([*self.facts, *other.facts], [*self.put, *other.put], {**self.sorts, **other.sorts})

    def settled(self) -> Taken:
        """The branch with what its equations put for variables."""
        facts, sorts = list(self.facts), dict(self.sorts)
        for index, (var, term) in enumerate(self.put):
            facts = [(put(fact, var, term), name) for fact, name in facts]
            self.put[index + 1 :] = [(v, put_term(t, var, term)) for v, t in self.put[index + 1 :]]
            sorts.pop(var, None)
        return Taken(facts, self.put, sorts)


class Pattern:
    """A `rcases` pattern for a formula: its text, and the branches that it leaves."""

    def __init__(self, formula: Formula, variables: Mapping[str, str], used: Sequence[str] = ()) -> None:
        self.locals = set(variables)
        self.gone: set[str] = set()
        self.text, branches, _ = self.taken(formula, frozenset(used))
        self.branches = [Taken([], [], dict(variables)).joined(branch).settled() for branch in branches]

    def taken(self, formula: Formula, used: frozenset[str]) -> tuple[str, list[Taken], frozenset[str]]:
        """The pattern, its branches, and the names of hypotheses used so far."""
        match formula:
            case Named(_, _, body):
                return self.taken(body, used)
            case Ex(var, sort, body):
                self.locals.add(var)
                text, branches, used = self.taken(body, used)
                taken = [Taken([], [], {var: sort}).joined(branch) for branch in branches]
                return f"⟨{var}, {_part(text)}⟩", taken, used
            case And(left, right):
                one, ones, used = self.taken(left, used)
                other, others, used = self.taken(right, used)
                return f"⟨{_unclosed(one)}, {_part(other)}⟩", [a.joined(b) for a in ones for b in others], used
            case Or(left, right):
                one, ones, used_left = self.taken(left, used)
                other, others, used_right = self.taken(right, used)
                return f"({one} | {_unclosed(other)})", [*ones, *others], used_left | used_right
            case Eq(left, right) if self.substitutes(left, right):
                self.gone.add(right)
                return "rfl", [Taken([], [(right, left)])], used
            case _:
                name = _fresh(formula, used)
                return name, [Taken([(formula, name)])], used | {name}

    def substitutes(self, left: str, right: str) -> bool:
        """Whether the right side is a variable that goes away; no variable goes twice."""
        words = set(_WORD.findall(left))
        return right in self.locals - self.gone and " " in left and right not in words and not words & self.gone


def _inside(text: str) -> str:
    return text[1:-1] if text.startswith("⟨") else text


def _part(text: str) -> str:
    return _unclosed(_inside(text)) if not text.startswith("⟨") else _inside(text)


def _unclosed(text: str) -> str:
    return text[1:-1] if text.startswith("(") else text


def _fresh(formula: Formula, used: frozenset[str]) -> str:
    base = ("h" + formula.head if isinstance(formula, Atom) else "he").replace("h¬", "n")
    names = [base, *(f"{base}{index}" for index in range(1, 20))]
    return next(name for name in names if name not in used)


@dataclass(frozen=True)
class Prover:
    """Finds constructors; `codomains` gives the sort of values of each function."""

    codomains: Mapping[str, str]

    def cases(self, assumed: Formula, target: Formula, variables: Mapping[str, str]) -> tuple[str, list[str]] | None:
        """A pattern for what is assumed, and a term for each of its branches."""
        pattern = Pattern(assumed, variables)
        terms: list[str] = []
        for branch in pattern.branches:
            goal = _apart(target)
            for var, term in branch.put:
                goal = put(goal, var, term)
            found = next(self.terms(goal, branch), None)
            if found is None:
                return None
            terms.append(found)
        return pattern.text, terms

    def proof(self, assumed: Formula, target: Formula, variables: Mapping[str, str]) -> str | None:
        """A tactic block for the implication."""
        if (found := self.cases(assumed, target, variables)) is None:
            return None
        pattern, terms = found
        if len(terms) == 1:
            return f"rintro {pattern}\nexact {terms[0]}"
        if len(set(terms)) == 1:
            return f"rintro {pattern} <;> exact {terms[0]}"
        return "\n".join([f"rintro {pattern}", *(f"· exact {term}" for term in terms)])

    def terms(self, goal: Formula, branch: Taken) -> Iterator[str]:
        """Terms for the goal."""
        match goal:
            case Named(_, _, body):
                yield from self.terms(body, branch)
            case And(left, right):
                for one in self.terms(left, branch):
                    yield from (f"⟨{one}, {_inside(other)}⟩" for other in self.terms(right, branch))
                    return
            case Or(left, right):
                yield from (f"Or.inl {argument(_atomic(term))}" for term in self.terms(left, branch))
                yield from (f"Or.inr {argument(_atomic(term))}" for term in self.terms(right, branch))
            case Ex(var, sort, body):
                for witness in self.witnesses(sort, branch):
                    for term in self.terms(put(body, var, witness), branch):
                        yield f"⟨{witness}, {_inside(term)}⟩"
            case Eq(left, right) if left == right:
                yield "rfl"
            case Eq(left, right):
                yield from (name for fact, name in branch.facts if fact == goal)
                yield from (f"{name}.symm" for fact, name in branch.facts if fact == Eq(right, left))
            case _:
                yield from (name for fact, name in branch.facts if fact == goal)

    def witnesses(self, sort: str, branch: Taken) -> list[str]:
        """Terms of a sort that the branch speaks of."""
        spoken = [arg for fact, _ in branch.facts if isinstance(fact, Atom) for arg in fact.args]
        spoken += [side for fact, _ in branch.facts if isinstance(fact, Eq) for side in (fact.left, fact.right)]
        spoken += [term for _, term in branch.put]
        values = [term for term in spoken if self.codomains.get(term.split()[0]) == sort and " " in term]
        return list(dict.fromkeys([*(var for var, s in branch.sorts.items() if s == sort), *values]))


def _atomic(term: str) -> str:
    """A constructor in brackets needs no parentheses, which is for `argument` to see."""
    return term.replace(" ", "\0") if term.startswith("⟨") else term


def proof_text(proof: str) -> str:
    """The proof as it is written."""
    return proof.replace("\0", " ")


def bullet(proof: str) -> str:
    """The block as one branch."""
    return "· " + proof.replace("\n", "\n  ")
