"""Steps that follow the shape of the target and of the hypotheses."""

from __future__ import annotations

from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.priors import offer
from prover.proposers.terms import Term
from prover.proposers.view import View, conjuncts, is_proposition, is_sort

_DEEPEST = 5
_NO_CONSTRUCTOR = frozenset({"→", "∀", "¬", "∃", "False", "≠", "<", "≤", ">", "≥"})


def naming(view: View) -> Iterator[Candidate]:
    """Give names to what the context holds without one; no later tactic can speak of it otherwise."""
    if not view.inaccessible:
        return
    names: list[str] = []
    # rename_i counts from the last inaccessible name, instances included
    first = view.locals.index(view.inaccessible[0])
    for local in view.locals[first:]:
        if not local.accessible:
            wish = "inst" if local.name.startswith("inst") else _wish(local.type, local.proposition, local.name)
            names.append(view.fresh(wish, names))
    yield offer("name", f"rename_i {' '.join(names)}")


def _wish(type_: Term, proposition: bool, old: str) -> str:
    plain = old.rstrip("✝¹²³⁴⁵⁶⁷⁸⁹⁰")
    if plain and plain not in ("a", "x") and plain.isidentifier():
        return plain
    if proposition:
        return "h"
    return {"Nat": "n", "Int": "n", "List": "xs", "Bool": "b", "Option": "o"}.get(type_.function, "x")


def introduction(view: View) -> Iterator[Candidate]:
    """intro and rintro for ∀, → and ¬."""
    target = view.target
    names: list[str] = []
    patterns: list[str] = []
    taken: list[str] = []
    sorts = dict(view.sorts)
    taken_apart = False
    while len(names) < 12:
        if target.head == "∀" and target.binder is not None:
            wish = target.binder.name if target.binder.name not in ("_", "inst") else "x"
            name = view.fresh(wish.rstrip("✝¹²³⁴⁵⁶⁷⁸⁹⁰") or "x", taken)
            taken.append(name)
            type_ = target.binder.type
            if type_ is not None:
                sorts[name] = type_
            names.append(name)
            patterns.append(name)
            (target,) = target.args
        elif target.head in ("→", "¬"):
            premise = target.args[0]
            name = view.fresh("h" if is_proposition(premise, sorts) else "x", taken)
            taken.append(name)
            names.append(name)
            pattern = destructure(premise, name, view, taken)
            taken_apart |= pattern != name
            patterns.append(pattern)
            if target.head == "¬":
                break
            target = target.args[1]
        else:
            break
    if names:
        if taken_apart:
            yield offer("intro apart", f"rintro {' '.join(patterns)}")
        yield offer("intro all", f"intro {' '.join(names)}", rank=3 if taken_apart else 0)
        if len(names) > 1:
            yield offer("intro one", f"intro {names[0]}")
    elif view.target.head in ("≠", "∉"):
        yield offer("intro negation", f"intro {view.fresh('h')}")


def destructure(term: Term, name: str, view: View, used: list[str], depth: int = 0) -> str:
    """An rcases pattern that takes ∧, ∃ and ∨ apart; `used` collects the names given. Else just `name`."""
    if depth < _DEEPEST:
        if term.head == "∧":
            left = _part(term.args[0], view, used, depth)
            right = _part(term.args[1], view, used, depth)
            # ⟨a, ⟨b, c⟩⟩ is ⟨a, b, c⟩
            inner = right[1:-1] if term.args[1].head in ("∧", "∃") else right
            return f"⟨{left}, {inner}⟩"
        if term.head == "∃" and term.binder is not None:
            variable = view.fresh(term.binder.name if term.binder.name != "_" else "x", used)
            used.append(variable)
            body = _part(term.args[0], view, used, depth)
            inner = body[1:-1] if term.args[0].head in ("∧", "∃") else body
            return f"⟨{variable}, {inner}⟩"
        if term.head == "∨":
            # The alternatives are different goals: they may share names.
            left_used, right_used = [*used], [*used]
            left = _part(term.args[0], view, left_used, depth)
            right = _part(term.args[1], view, right_used, depth)
            used.extend(n for n in {*left_used, *right_used} if n not in used)
            inner = right[1:-1] if term.args[1].head == "∨" else right
            return f"({left} | {inner})"
    return name


def _part(term: Term, view: View, used: list[str], depth: int) -> str:
    if term.head in ("∧", "∃", "∨") and depth + 1 < _DEEPEST:
        return destructure(term, "", view, used, depth + 1)
    if term.head == "False":
        return "⟨⟩"
    if term.head == "=" and "rfl" not in used:
        variable = _variable_side(term, view)
        # `used` remembers the variables that are gone with a `=` before them
        if variable and not any(mark.startswith("=") and mark[1:] in term.names() for mark in used):
            used.append("=" + variable)
            return "rfl"
    name = view.fresh("h", used)
    used.append(name)
    return name


def splitting(view: View) -> Iterator[Candidate]:
    """Targets that are ∧, ↔, ∨, an equation of functions, an `if`."""
    head = view.target.head
    if head == "∧":
        parts = conjuncts(view.target)
        yield offer("split conjunction", f"refine ⟨{', '.join(['?_'] * len(parts))}⟩")
    elif head == "↔":
        yield offer("split conjunction", "constructor")
    elif head == "∨":
        yield offer("left or right", "left")
        yield offer("left or right", "right")
    elif head == "=":
        left, right = view.target.args
        if "fun" in (left.head, right.head) or any(_is_function(side, view) for side in (left, right)):
            yield offer("funext", f"funext {view.fresh('x')}")
        elif left.head == right.head and len(left.args) == len(right.args) > 0:
            yield offer("congruence", "congr 1")
    elif head not in _NO_CONSTRUCTOR and view.target.function not in view.sorts and view.is_proposition(view.target):
        yield offer("left or right", "constructor", rank=8)
    if _has_branch(view.goal.target):
        yield offer("split if", "split")


def _is_function(side: Term, view: View) -> bool:
    type_ = view.sorts.get(side.head)
    return side.head == "∘" or (type_ is not None and type_.head in ("→", "∀"))


def _has_branch(text: str) -> bool:
    padded = f" {text} ".replace("(", " ").replace("\n", " ")
    return " if " in padded or " match " in padded


def elimination(view: View) -> Iterator[Candidate]:
    """Hypotheses that are ∧, ∃, ∨, ↔, an equation with a variable, an `if`."""
    yield from _tidying(view)
    for fact in view.facts:
        head = fact.type.head
        if head == "∨":
            pattern = bare(destructure(fact.type, fact.name, view, []))
            yield offer("take apart or", f"rcases {fact.name} with {pattern}")
            if pattern.count("|") > 1 or "⟨" in pattern:
                yield offer("take apart or", f"rcases {fact.name} with h | h", rank=5)
        elif head == "↔":
            forth = view.fresh("h")
            yield offer("take apart iff", f"obtain ⟨{forth}, {view.fresh('h', [forth])}⟩ := {fact.name}")
        elif head == "=":
            if _variable_side(fact.type, view):
                yield offer("substitute", f"subst {fact.name}")
            elif _constructors(fact.type.args[0]) and _constructors(fact.type.args[1]):
                yield offer("injection", f"injection {fact.name} with {view.fresh('h')}")
                first = view.fresh("h")
                if fact.type.args[0].head in ("::", "tuple"):
                    yield offer("injection", f"injection {fact.name} with {first} {view.fresh('h', [first])}")
        if _has_branch(fact.type.text):
            yield offer("split if", f"split at {fact.name}", rank=1)


def is_untidy(view: View) -> bool:
    """Whether `elimination` has a step that loses nothing and leaves one goal: it should come before any other."""
    return any(fact.type.head in ("∧", "∃") for fact in view.facts)


def _tidying(view: View) -> Iterator[Candidate]:
    """All conjunctions, existentials and pairs of the context at once: their order would only multiply states."""
    used: list[str] = []
    steps: list[str] = []
    plain: list[str] = []
    for fact in view.facts:
        if fact.type.head in ("∧", "∃"):
            steps.append(f"rcases {fact.name} with {destructure(fact.type, fact.name, view, used)}")
            if "rfl" in steps[-1]:
                plain.append(f"rcases {fact.name} with {destructure(fact.type, fact.name, view, ['rfl'])}")
    for local in view.data:
        if local.type.head == "×":
            left = view.fresh("a", used)
            right = view.fresh("b", [*used, left])
            used += [left, right]
            steps.append(f"obtain ⟨{left}, {right}⟩ := {local.name}")
    if steps:
        yield offer("take apart", steps[0] if len(steps) == 1 else f"({'; '.join(steps)})")
    for tactic in plain:
        yield offer("take apart", tactic, rank=6)


def bare(pattern: str) -> str:
    """The pattern without the parentheses that `rcases … with` does not want."""
    return pattern[1:-1] if pattern.startswith("(") and pattern.endswith(")") else pattern


def _variable_side(term: Term, view: View) -> str | None:
    """The variable x of `x = e` or `e = x` where x is not in e, which substitution removes; else None."""
    names = {local.name for local in view.data if not is_sort(local.type)}
    left, right = term.args
    for one, other in ((right, left), (left, right)):
        if one.leaf and one.head in names and one.head not in other.names():
            return one.head
    return None


def _constructors(term: Term) -> bool:
    return term.head in ("::", "tuple") or term.function in ("some", "Nat.succ", "Sum.inl", "Sum.inr")
