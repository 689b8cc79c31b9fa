"""Sets as predicates: laws of union, intersection, image, preimage and families, with definitions or written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, TypeAlias

from prover.training.synthetic.scripted.coherent import (
    And,
    Atom,
    Eq,
    Ex,
    Formula,
    Named,
    Or,
    Prover,
    argument,
    bullet,
    degenerate,
    proof_text,
    shown,
)
from prover.training.synthetic.scripted.made import Made, Maker

SetTerm: TypeAlias = tuple[Any, ...]
"""("base", name), ("family", name), ("union" | "inter" | "diff", s, t), ("image" | "pre" | "big", s)."""

_PROVER = Prover({"f": "β", "g": "β", "φ": "β", "F": "β", "u": "β"})
_TWO = ("union", "inter")


@dataclass(frozen=True)
class Words:
    """Names for one statement; without `defined` everything is written out."""

    union: str
    inter: str
    diff: str
    image: str
    pre: str
    big: str
    subset: str
    function: str
    bases: Sequence[str]
    family: str
    point: str
    defined: bool


def _words(random: Random) -> Words:
    bases = random.choice(("A B C D", "S T U V", "P Q R M", "U V W Z", "X Y Z W")).split()
    return Words(
        random.choice(("union", "cup", "join", "either")),
        random.choice(("inter", "cap", "meet", "both")),
        random.choice(("diff", "minus", "without")),
        random.choice(("image", "img", "direct", "push")),
        random.choice(("preimage", "pre", "inverseImage", "pull")),
        random.choice(("bigUnion", "iUnion", "union_over", "ofSome")),
        random.choice(("sub", "subset", "Within", "Subs")),
        random.choice(("f", "g", "φ", "F", "u")),
        bases,
        random.choice([name for name in ("N", "E", "K", "G") if name not in bases]),
        random.choice(("x", "y", "a", "b", "t", "z")),
        random.random() < 0.7,
    )


def _header(words: Words, text: str) -> str:
    one, two = "{α : Type} (A B : α → Prop) : α → Prop", "{α β : Type} (f : α → β)"
    definitions = {
        words.union: f"{one} := fun x => A x ∨ B x",
        words.inter: f"{one} := fun x => A x ∧ B x",
        words.diff: f"{one} := fun x => A x ∧ ¬B x",
        words.image: f"{two} (A : α → Prop) : β → Prop := fun y => ∃ x, A x ∧ f x = y",
        words.pre: f"{two} (B : β → Prop) : α → Prop := fun x => B (f x)",
        words.big: "{ι α : Type} (A : ι → α → Prop) : α → Prop := fun x => ∃ i, A i x",
        words.subset: "{α : Type} (A B : α → Prop) : Prop := ∀ x, A x → B x",
    }
    used = set(text.replace("(", " ").replace(")", " ").split())
    return "\n\n".join(f"def {name} {body}" for name, body in definitions.items() if name in used)


class _Reader:
    """Membership in a set as a formula, with a fresh variable for each quantifier."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.points = [n for n in ("x", "a", "c", "z", "s", "e", "b", "d") if n not in (words.point, words.function)]
        self.indices = ["i", "j", "k", "l", "m", "n"]

    def member(self, term: SetTerm, arg: str, index: str = "") -> Formula:
        """`arg` is in the set."""
        body = self.body(term, arg, index)
        return body if term[0] in ("base", "family") or not self.words.defined else Named(self.head(term), arg, body)

    def body(self, term: SetTerm, arg: str, index: str) -> Formula:
        """The definition of membership."""
        match term:
            case ("base", str(name)):
                return Atom(name, (arg,))
            case ("family", str(name)):
                return Atom(name, (index, arg))
            case ("union", s, t):
                return Or(self.member(s, arg, index), self.member(t, arg, index))
            case ("inter", s, t):
                return And(self.member(s, arg, index), self.member(t, arg, index))
            case ("diff", s, ("base", name)):
                return And(self.member(s, arg, index), Atom(f"¬{name}", (arg,)))
            case ("image", s):
                x = self.points.pop(0)
                return Ex(x, "α", And(self.member(s, x, index), Eq(f"{self.words.function} {x}", arg)))
            case ("pre", s):
                return self.member(s, f"{self.words.function} {argument(arg)}", index)
            case (_, s):
                i = self.indices.pop(0)
                return Ex(i, "ι", self.member(s, arg, i))
        raise AssertionError(term)

    def head(self, term: SetTerm, index: str = "i") -> str:
        """The set as it is written."""
        words = self.words
        match term:
            case ("base", str(name)):
                return name
            case ("family", str(name)):
                return f"{name} {index}"
            case ("union" | "inter" | "diff" as op, s, t):
                name = {"union": words.union, "inter": words.inter, "diff": words.diff}[op]
                return f"{name} {argument(self.head(s))} {argument(self.head(t))}"
            case ("image" | "pre" as op, s):
                return f"{words.image if op == 'image' else words.pre} {words.function} {argument(self.head(s))}"
            case ("big", ("family", str(name))):
                return f"{words.big} {name}"
            case (_, s):
                return f"{words.big} (fun i => {self.head(s)})"
        raise AssertionError(term)


def _random_set(random: Random, words: Words, sort: str, depth: int, inside: bool = False) -> SetTerm:
    """A set of a sort; the first two bases are subsets of α, the others of β. No family inside a family."""
    bases = words.bases[:2] if sort == "α" else words.bases[2:]
    if depth == 0:
        return ("base", random.choice(bases))
    kinds = ["union", "inter", "union", "inter", "diff", *(["image"] * 4 if sort == "β" else ["pre"] * 3)]
    kind = random.choice(kinds if inside or sort == "β" else [*kinds, "big", "big"])
    if kind in _TWO:
        s = _random_set(random, words, sort, depth - 1, True)
        return (kind, s, _random_set(random, words, sort, random.randrange(depth), True))
    if kind == "diff":
        return (kind, _random_set(random, words, sort, depth - 1, True), ("base", random.choice(bases)))
    if kind == "big":
        return (kind, ("family", words.family))
    return (kind, _random_set(random, words, "α" if kind == "image" else "β", depth - 1, inside))


def _laws(term: SetTerm) -> list[SetTerm]:
    """Sets equal to a set, or greater."""
    match term:
        case ("inter", a, ("union", b, c)):
            return [("union", ("inter", a, b), ("inter", a, c)), ("inter", ("union", c, b), a)]
        case ("union", a, ("inter", b, c)):
            return [("inter", ("union", a, b), ("union", a, c)), ("union", ("inter", c, b), a)]
        case ("inter", a, ("big", s)):
            return [("big", ("inter", a, s))]
        case ("inter", ("big", s), a):
            return [("big", ("inter", s, a))]
        case ("inter", ("image", a), c):
            return [("image", ("inter", a, ("pre", c)))]
        case ("inter", a, ("image", c)):
            return [("image", ("inter", ("pre", a), c))]
        case ("union" | "inter" as op, ("pre", a), ("pre", b)):
            return [("pre", (op, a, b))]
        case ("union", ("image", a), ("image", b)):
            return [("image", ("union", a, b))]
        case ("union" | "inter" as op, (other, a, b), c) if op == other:
            return [(op, a, (op, b, c)), (op, (op, c, a), b), (op, c, (op, b, a))]
        case ("diff", ("union" | "inter" as op, a, b), c):
            return [(op, ("diff", a, c), ("diff", b, c))]
        case ("diff", a, _):
            return [a]
        case ("image", ("union" | "inter" as op, a, b)):
            return [(op, ("image", a), ("image", b))]
        case ("pre", ("union" | "inter" as op, a, b)):
            return [(op, ("pre", a), ("pre", b))]
        case ("image", ("pre", a)):
            return [a]
        case ("image" | "pre" as op, ("big", s)):
            return [("big", (op, s))]
        case ("union" | "inter" as op, a, b):
            return [(op, b, a)] if op == "union" else [(op, b, a), a, b]
        case _:
            return []


def _changed(random: Random, term: SetTerm) -> SetTerm:
    """The set with one law used at a random place."""
    found = _laws(term)
    if found and random.random() < 0.6:
        return random.choice(found)
    match term:
        case ("union" | "inter" as op, a, b):
            return (op, _changed(random, a), b) if random.random() < 0.5 else (op, a, _changed(random, b))
        case ("diff", a, b):
            return ("diff", _changed(random, a), b)
        case ("image" | "pre" | "big" as op, a):
            return (op, _changed(random, a))
        case _:
            return random.choice(found) if found else term


def set_laws(random: Random) -> Made:
    """One set expressed in two ways, or within another: `∀ y, … ↔ …`, an equation by `funext`, or an inclusion."""
    for _ in range(500):
        words = _words(random)
        first = _random_set(random, words, random.choice("αββ"), random.choice((2, 2, 3)))
        second = first
        for _ in range(random.choice((1, 2, 3))):
            second = _changed(random, second)
        if first != second and (made := _law(random, words, first, second)) is not None:
            return made
    raise AssertionError("no law in 500 tries")


def _sort(words: Words, term: SetTerm) -> str:
    match term:
        case ("base", str(name)):
            return "α" if name in words.bases[:2] else "β"
        case ("image", _):
            return "β"
        case ("pre" | "big" | "family", _):
            return "α" if term[0] != "big" else _sort(words, term[1])
        case (_, s, *_):
            return _sort(words, s)
    raise AssertionError(term)


def _law(random: Random, words: Words, first: SetTerm, second: SetTerm) -> Made | None:
    y, sort = words.point, _sort(words, first)
    if random.random() < 0.5:
        first, second = second, first
    one, two = _Reader(words).member(first, y), _Reader(words).member(second, y)
    texts = shown(one), shown(two)
    if max(map(len, texts)) > 70 or texts[0] == texts[1] or degenerate(one) or degenerate(two):
        return None
    there, back = _proof(words, first, second, sort), _proof(words, second, first, sort)
    if there is None:
        first, second, one, two, there, back = second, first, two, one, back, there
    if there is None:
        return None
    reader = _Reader(words)
    if back is not None and random.random() < 0.85:
        iff = f"constructor\n{bullet(there)}\n{bullet(back)}"
        if words.defined and random.random() < 0.5:
            return _made(words, f"{reader.head(first)} = {reader.head(second)}", f"funext {y}\napply propext\n{iff}")
        return _made(words, f"∀ {y}, {shown(one, 1)} ↔ {shown(two)}", f"intro {y}\n{iff}")
    proof = f"rintro {y} {there.removeprefix('rintro ')}"
    if words.defined and random.random() < 0.5:
        inclusion = f"{words.subset} {argument(reader.head(first))} {argument(reader.head(second))}"
        return _made(words, inclusion, f"intro {y}\n{there}" if random.random() < 0.5 else proof)
    return _made(words, f"∀ {y}, {shown(one, 1)} → {shown(two)}", proof)


def _proof(words: Words, first: SetTerm, second: SetTerm, sort: str) -> str | None:
    y = words.point
    return _PROVER.proof(_Reader(words).member(first, y), _Reader(words).member(second, y), {y: sort})


def _made(words: Words, target: str, proof: str) -> Made:
    used = set(target.replace("(", " ").replace(")", " ").replace("¬", " ").split())
    f, low, high = words.function, words.bases[:2], words.bases[2:]
    sets = [" ".join(name for name in names if name in used) for names in (low, high)]
    binders = [f"({f} : α → β)" if f in used else "", f"({sets[0]} : α → Prop)" if sets[0] else ""]
    binders += [f"({sets[1]} : β → Prop)" if sets[1] else ""]
    binders += [f"({words.family} : ι → α → Prop)" if words.family in used else ""]
    text = " ".join(filter(None, binders))
    types = " ".join(name for name in "αβι" if name in text)
    return Made(f"({types} : Type) {text} : {target}", proof_text(proof), _header(words, target))


MAKERS: Sequence[tuple[Maker, float]] = ((set_laws, 20.0),)
