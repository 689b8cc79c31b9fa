"""Quantifiers: ∃ moved through ∧ and ∨, unique existence, chains of witnesses, classical cases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from prover.training.synthetic.scripted.coherent import (
    And,
    Atom,
    Ex,
    Formula,
    Or,
    Prover,
    bullet,
    degenerate,
    proof_text,
    put,
    shown,
)
from prover.training.synthetic.scripted.made import Made, Maker, pick

_PROVER = Prover({})
_PRIMED = re.compile(r"\b\w'+")


def _formula(random: Random, atoms: Sequence[Atom], depth: int) -> Formula:
    if depth == 0:
        return random.choice(atoms)
    left, right = _formula(random, atoms, depth - 1), _formula(random, atoms, random.randrange(depth))
    return And(left, right) if random.random() < 0.5 else Or(left, right)


def _moves(formula: Formula) -> list[tuple[Formula, bool]]:
    """What a formula may be turned into, and whether that is equivalent."""
    match formula:
        case Ex(x, s, Or(a, b)):
            return [(Or(Ex(x, s, a), Ex(x + "'", s, _renamed(b, x))), True)]
        case Ex(x, s, And(a, b)) if x not in _words(a):
            return [(And(a, Ex(x, s, b)), True)]
        case Ex(x, s, And(a, b)) if x not in _words(b):
            return [(And(Ex(x, s, a), b), True)]
        case Ex(x, s, And(a, b)):
            return [(And(Ex(x, s, a), Ex(x + "'", s, _renamed(b, x))), False), (Ex(x, s, And(b, a)), True)]
        case Ex(x, s, Ex(y, t, a)):
            return [(Ex(y, t, Ex(x, s, a)), True)]
        case And(a, Or(b, c)):
            return [(Or(And(a, b), And(a, c)), True), (Or(And(c, a), And(b, a)), True)]
        case And(Or(a, b), c):
            return [(Or(And(a, c), And(b, c)), True)]
        case Or(a, And(b, c)):
            return [(And(Or(a, b), Or(a, c)), True), (And(Or(c, a), Or(b, a)), True)]
        case And(And(a, b), c):
            return [(And(a, And(b, c)), True), (And(c, And(a, b)), True)]
        case Or(Or(a, b), c):
            return [(Or(a, Or(b, c)), True), (Or(c, Or(b, a)), True)]
        case And(a, b):
            return [(And(b, a), True), (a, False), (b, False)]
        case Or(a, b):
            return [(Or(b, a), True)]
        case _:
            return []


def _renamed(formula: Formula, var: str) -> Formula:
    return put(formula, var, var + "'")


def _words(formula: Formula) -> set[str]:
    return set(shown(formula).replace("(", " ").replace(")", " ").replace(",", " ").split())


def _moved(random: Random, formula: Formula) -> Formula:
    """One move at a random place; all connectives are monotone."""
    inner = random.random() < 0.5
    match formula:
        case Ex(x, s, a) if inner:
            return Ex(x, s, _moved(random, a))
        case And(a, b) if inner:
            return And(_moved(random, a), b) if random.random() < 0.5 else And(a, _moved(random, b))
        case Or(a, b) if inner:
            return Or(_moved(random, a), b) if random.random() < 0.5 else Or(a, _moved(random, b))
    found = _moves(formula)
    return random.choice(found)[0] if found else formula


def _start(random: Random) -> tuple[str, Formula]:
    """Binders, and a formula of quantifiers around a body."""
    p, q, r = pick(random, "p q r", "P Q R", "A B C", "φ ψ χ", "good odd S")
    x, y = pick(random, "x y", "a b", "u v", "s t", "m n", "i j")
    s, t = pick(random, "α β", "X Y", "S T", "ι κ", "Nat Int", "Int Nat", "α Nat")
    types = " ".join(name for name in (s, t) if name not in ("Nat", "Int"))
    binders = f"({types} : Type) " if types else ""
    if random.random() < 0.5:
        atoms = [Atom(p, (x,)), Atom(q, (x,)), Atom(r, ())]
        body = _formula(random, atoms, random.choice((1, 2, 2)))
        binders += f"({p} {q} : {s} → Prop) ({r} : Prop)"
        return binders, Ex(x, s, body)
    atoms = [Atom(p, (x,)), Atom(q, (y,)), Atom(r, (x, y))]
    body = _formula(random, atoms, random.choice((1, 2, 2)))
    binders += f"({p} : {s} → Prop) ({q} : {t} → Prop) ({r} : {s} → {t} → Prop)"
    return binders, Ex(x, s, Ex(y, t, body))


def quantifier_moves(random: Random) -> Made:
    """An existential statement in another form: an equivalence, or an implication where only that holds."""
    made = _quantifier_moves(random)
    free = [name for name in ("z", "w", "c", "d", "k", "l", "e") if name not in made.statement]
    for name, plain in zip(sorted(set(_PRIMED.findall(made.statement + made.proof))), free, strict=False):
        made = Made(made.statement.replace(name, plain), made.proof.replace(name, plain))
    return made


def _quantifier_moves(random: Random) -> Made:
    for _ in range(200):
        binders, first = _start(random)
        if degenerate(first):
            continue
        second = first
        for _ in range(random.choice((2, 3, 3, 4))):
            second = _moved(random, second)
        if random.random() < 0.5:
            first, second = second, first
        if first == second or degenerate(second) or degenerate(first) or len(shown(first) + shown(second)) > 110:
            continue
        there, back = _PROVER.proof(first, second, {}), _PROVER.proof(second, first, {})
        if there and back and first != second:
            statement = f"{binders} : {shown(first, 1)} ↔ {shown(second)}"
            return Made(statement, proof_text(f"constructor\n{bullet(there)}\n{bullet(back)}"))
        if there or back:
            if not there:
                first, second, there = second, first, back
            return _implication(random, binders, first, second)
    raise AssertionError("no move in 200 tries")


def _implication(random: Random, binders: str, first: Formula, second: Formula) -> Made:
    found = _PROVER.cases(first, second, {})
    assert found is not None
    pattern, terms = found
    name = random.choice(("h", "h", "hyp", "H"))
    hypothesis = random.random() < 0.5
    opening = f"obtain {pattern} := {name}" if hypothesis else f"rintro {pattern}"
    lines = [opening, *(f"· exact {term}" for term in terms)] if len(terms) > 1 else [opening, f"exact {terms[0]}"]
    if len(terms) > 1 and pattern.startswith("(") and hypothesis:
        lines[0] = f"rcases {name} with {pattern[1:-1]}"
    proof = proof_text("\n".join(lines))
    if hypothesis:
        return Made(f"{binders} ({name} : {shown(first)}) : {shown(second)}", proof)
    return Made(f"{binders} : {shown(first, 1)} → {shown(second)}", proof)


def witness_chain(random: Random) -> Made:
    """From one witness to the next along rules, and some of what was found on the way."""
    count = random.choice((1, 2, 2, 3))
    preds = random.choice(("p q r s", "P Q R S", "A B C D", "even small red big")).split()[: count + 1]
    rel = random.choice(("E", "rel", "le", "edge", "to"))
    xs = random.choice(("x y z w", "a b c d", "u v s t")).split()
    while set(xs) & set(preds):
        xs = random.choice(("x y z w", "a b c d", "u v s t")).split()
    x, y = pick(random, "n m", "i j", "k l")
    with_rel = [random.random() < 0.6 for _ in range(count)]
    names = random.choice(("h1 h2 h3", "hA hB hC", "f g k", "e1 e2 e3")).split()
    rules = [_rule(preds[i], preds[i + 1], rel, (x, y), names[i], with_rel[i]) for i in range(count)]
    lines, found = [], [(Atom(preds[0], (xs[0],)), "hx0")]
    for i in range(count):
        relation = f"hr{i}" if with_rel[i] else ""
        pattern = ", ".join(filter(None, (xs[i + 1], relation, f"hx{i + 1}")))
        lines.append(f"obtain ⟨{pattern}⟩ := {names[i]} {xs[i]} hx{i}")
        found += [(Atom(rel, (xs[i], xs[i + 1])), relation)] if relation else []
        found.append((Atom(preds[i + 1], (xs[i + 1],)), f"hx{i + 1}"))
    kept = [fact for fact in found if random.random() < 0.6 or fact is found[-1]]
    random.shuffle(kept)
    variables = [v for v in xs if any(v in fact.args for fact, _ in kept)]
    target: Formula = kept[-1][0]
    for fact, _ in kept[-2::-1]:
        target = And(fact, target)
    for v in reversed(variables):
        target = Ex(v, "α", target)
    lines.append(f"exact ⟨{', '.join([*variables, *(name for _, name in kept)])}⟩")
    h = random.choice(("h", "h0", "hyp"))
    binders = f"(α : Type) ({' '.join(preds)} : α → Prop) ({rel} : α → α → Prop) {' '.join(rules)}"
    start = shown(Ex(xs[0], "α", found[0][0]))
    if random.random() < 0.5:
        return Made(
            f"{binders} ({h} : {start}) : {shown(target)}", f"obtain ⟨{xs[0]}, hx0⟩ := {h}\n" + "\n".join(lines)
        )
    return Made(f"{binders} : ({start}) → {shown(target)}", f"rintro ⟨{xs[0]}, hx0⟩\n" + "\n".join(lines))


def _rule(p: str, q: str, rel: str, variables: Sequence[str], name: str, related: bool) -> str:
    x, y = variables
    return f"({name} : ∀ {x}, {p} {x} → ∃ {y}, {f'{rel} {x} {y} ∧ ' if related else ''}{q} {y})"


MAKERS: Sequence[tuple[Maker, float]] = ((quantifier_moves, 12.0), (witness_chain, 6.0))
