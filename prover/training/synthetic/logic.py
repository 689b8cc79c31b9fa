"""Made statements of propositional and monadic predicate logic: random formulas, filtered by what small models say."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

Model: TypeAlias = Mapping[str, object]
Meaning: TypeAlias = Callable[[Model], bool]

_ATOMS = (("p", "q", "r", "s"), ("P", "Q", "R", "S"), ("a", "b", "c", "d"), ("A", "B", "C", "D"))
_PREDICATES = (("p", "q", "r"), ("P", "Q", "R"), ("A", "B", "C"))
_LEVELS = {"↔": 20, "→": 25, "∨": 30, "∧": 35, "¬": 40, "": 99}
_TRIES = 400
_SIZE = "#"  # what a model calls the number of its elements


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula: its text, what binds its parts together ("" for an atom), and whether it holds in a model."""

    text: str
    head: str
    holds: Meaning

    def inside(self, level: int) -> str:
        """The text as a part of what binds at `level`."""
        return self.text if _LEVELS.get(self.head, 0) > level else f"({self.text})"


def _binary(head: str, left: Formula, right: Formula) -> Formula:
    level = _LEVELS[head]
    text = f"{left.inside(level)} {head} {right.inside(level - (head in '→∧∨'))}"
    a, b = left.holds, right.holds
    meaning: dict[str, Meaning] = {
        "∧": lambda m: a(m) and b(m),
        "∨": lambda m: a(m) or b(m),
        "→": lambda m: not a(m) or b(m),
        "↔": lambda m: a(m) == b(m),
    }
    return Formula(text, head, meaning[head])


def negated(part: Formula) -> Formula:
    """`¬ part`."""
    return Formula(f"¬{part.inside(_LEVELS['¬'] - 1)}", "¬", lambda m: not part.holds(m))


def _random(random: Random, atoms: Sequence[Formula], depth: int) -> Formula:
    if depth == 0 or random.random() < 0.15:
        atom = random.choice(atoms)
        return negated(atom) if random.random() < 0.15 else atom
    if random.random() < 0.08:
        return negated(_random(random, atoms, depth - 1))
    head = random.choices("∧∨→↔", weights=(4, 4, 4, 1))[0]
    left, right = _random(random, atoms, depth - 1), _random(random, atoms, depth - 1)
    if left.text == right.text and len(atoms) > 1:
        right = random.choice([atom for atom in atoms if atom.text != left.text])
    return _binary(head, left, right)


def _atom(name: str) -> Formula:
    return Formula(name, "", lambda m: bool(m[name]))


def _follows(hypotheses: Sequence[Formula], target: Formula, models: Sequence[Model]) -> bool:
    return all(target.holds(m) for m in models if all(h.holds(m) for h in hypotheses))


def _needed(hypotheses: Sequence[Formula], target: Formula, models: Sequence[Model]) -> bool:
    """Whether the target follows, from all the hypotheses and from no fewer, and these do not contradict each other."""
    return (
        _follows(hypotheses, target, models)
        and any(all(h.holds(m) for h in hypotheses) for m in models)
        and not any(_follows([h for h in hypotheses if h is not left], target, models) for left in hypotheses)
    )


def _names(random: Random, count: int) -> list[str]:
    return random.choice(
        ([f"h{i}" for i in range(1, count + 1)], [f"h{c}" for c in "₁₂₃₄₅"[:count]], list("huvwk")[:count])
    )


def _statement(random: Random, binders: str, hypotheses: Sequence[Formula], target: Formula) -> str:
    names = ["h"] if len(hypotheses) == 1 else _names(random, len(hypotheses))
    before = len(hypotheses) if random.random() < 0.75 else random.randrange(len(hypotheses) + 1)
    given = "".join(f" ({name} : {part.text})" for name, part in zip(names, hypotheses[:before], strict=False))
    goal = target
    for part in reversed(hypotheses[before:]):
        goal = _binary("→", part, goal)
    return f"{binders}{given} : {goal.text}"


def propositional(random: Random) -> str | None:
    """A tautology over two to four atoms, or what follows from up to three hypotheses, all of them needed."""
    names = random.choice(_ATOMS)[: random.randint(2, 4)]
    atoms = [_atom(name) for name in names]
    models: list[Model] = [
        dict(zip(names, row, strict=True)) for row in itertools.product((False, True), repeat=len(names))
    ]
    count = random.choices((0, 1, 2, 3), weights=(3, 4, 4, 2))[0]
    for _ in range(_TRIES):
        hypotheses = [_random(random, atoms, random.randint(1, 2)) for _ in range(count)]
        target = _random(random, atoms, random.randint(1, 2) if count else random.randint(2, 3))
        texts = [part.text for part in (*hypotheses, target)]
        if len(set(texts)) == len(texts) and _needed(hypotheses, target, models):
            used = [name for name in names if any(name in text for text in texts)]
            return _statement(random, f"({' '.join(used)} : Prop)", hypotheses, target)
    return None


def equivalence(random: Random) -> str | None:
    """Two different formulas with the same truth table."""
    names = random.choice(_ATOMS)[: random.randint(2, 3)]
    atoms = [_atom(name) for name in names]
    models: list[Model] = [
        dict(zip(names, row, strict=True)) for row in itertools.product((False, True), repeat=len(names))
    ]
    seen: dict[tuple[bool, ...], Formula] = {}
    for _ in range(_TRIES):
        part = _random(random, atoms, random.randint(1, 3))
        table = tuple(part.holds(m) for m in models)
        other = seen.setdefault(table, part)
        if other.text != part.text and any(table) and not all(table) and len(part.text) > 4:
            both = _binary("↔", *random.sample([other, part], 2))
            used = [name for name in names if name in both.text]
            return f"({' '.join(used)} : Prop) : {both.text}"
    return None


def _quantified(random: Random, predicates: Sequence[str]) -> Formula:
    name, kind = random.choice(("x", "y", "z", "a")), random.choice("∀∃")
    body = _random(random, [_applied(predicate, name) for predicate in predicates], random.randint(0, 2))
    choose = all if kind == "∀" else any
    return Formula(
        f"{kind} {name}, {body.text}", kind, lambda m: choose(body.holds({**m, name: i}) for i in _elements(m))
    )


def _elements(model: Model) -> range:
    size = model[_SIZE]
    assert isinstance(size, int)
    return range(size)


def _applied(predicate: str, name: str) -> Formula:
    return Formula(f"{predicate} {name}", "", lambda m: bool(m[predicate][m[name]]))  # type: ignore[index]


def quantifiers(random: Random) -> str | None:
    """What follows from quantified statements on one-place predicates, as far as models of up to two elements tell."""
    predicates = random.choice(_PREDICATES)[: random.randint(1, 3)]
    models: list[Model] = [
        {_SIZE: size, **dict(zip(predicates, values, strict=True))}
        for size in range(3)
        for values in itertools.product(list(itertools.product((False, True), repeat=size)), repeat=len(predicates))
    ]
    count = random.choices((0, 1, 2, 3), weights=(1, 4, 4, 1))[0]
    for _ in range(_TRIES):
        hypotheses = [_quantified(random, predicates) for _ in range(count)]
        target = _quantified(random, predicates)
        if random.random() < 0.25 or not count:
            target = _binary(random.choice("∧∨→↔"), target, _quantified(random, predicates))
        elif random.random() < 0.15:
            target = negated(target)
        texts = [part.text for part in (*hypotheses, target)]
        if len(set(texts)) == len(texts) and _needed(hypotheses, target, models):
            used = [name for name in predicates if any(f"{name} " in text for text in texts)]
            domain = random.choice(("{α : Type}", "(α : Type)", "{X : Type}", "{ι : Type}"))
            kind = domain[1:-1].split()[0]
            return _statement(random, f"{domain} ({' '.join(used)} : {kind} → Prop)", hypotheses, target)
    return None
