"""A statement said otherwise: sides swapped, relations turned round, negations spelt out, hypotheses joined, taken
apart, moved into the goal or out of it, contraposed.

Each rule comes with the tactics that undo it, all of them structural: they apply a law of logic or of order to the
thing itself. No tactic that proves statements by its own means is among them, so a variant that says less cannot pass
merely because both statements are true.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from prover.augmentation.formal.statement import Binder, Shape, Statement, fresh
from prover.augmentation.formal.variants import Variant
from prover.augmentation.rows import Kind
from prover.lean.files.source import Source
from prover.proof import Script
from prover.proposers.parsing import parse
from prover.proposers.terms import OPERATORS, Term

_TURNED = {"≤": "≥", "<": ">", "≥": "≤", ">": "<"}
_SYMMETRIC = {"=": "Eq.symm", "≠": "Ne.symm", "∧": "And.symm", "∨": "Or.symm", "↔": "Iff.symm"}
_OPEN, _CLOSE = frozenset("([{⟨⦃"), frozenset(")]}⟩⦄")


@dataclass(frozen=True, slots=True)
class Law:
    """`left ⋈ right` and `new` say the same; `to_old` and `to_new` are the lemmas that say so, by what they are about,
    of which one fits."""

    rule: str
    relation: str
    new: str
    to_old: tuple[str, ...]
    to_new: tuple[str, ...]


_LAWS = (
    Law("< as ¬ ≤", "<", "¬ {r} ≤ {l}", ("Nat.not_le.mp", "Int.not_le.mp", "not_le.mp"),
        ("Nat.not_le.mpr", "Int.not_le.mpr", "not_le.mpr")),
    Law("≤ as ¬ <", "≤", "¬ {r} < {l}", ("Nat.not_lt.mp", "Int.not_lt.mp", "not_lt.mp"),
        ("Nat.not_lt.mpr", "Int.not_lt.mpr", "not_lt.mpr")),
    Law("∣ as % = 0", "∣", "{r} % {l} = 0", ("Nat.dvd_of_mod_eq_zero", "Int.dvd_of_emod_eq_zero"),
        ("Nat.mod_eq_zero_of_dvd", "Int.emod_eq_zero_of_dvd")),
    Law("= as - = 0", "=", "{l} - {r} = 0", ("Int.sub_eq_zero.mp", "sub_eq_zero.mp"),
        ("Int.sub_eq_zero.mpr", "sub_eq_zero.mpr")),
    Law("< as 0 < -", "<", "0 < {r} - {l}", ("Nat.lt_of_sub_pos", "Int.lt_of_sub_pos", "sub_pos.mp"),
        ("Nat.sub_pos_of_lt", "Int.sub_pos_of_lt", "sub_pos.mpr")),
    Law("≤ as 0 ≤ -", "≤", "0 ≤ {r} - {l}", ("Int.le_of_sub_nonneg", "sub_nonneg.mp"),
        ("Int.sub_nonneg_of_le", "sub_nonneg.mpr")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Said:
    """A proposition said otherwise. Where `at` stands, tactics take a place (` at h`, or nothing for the goal)."""

    rule: str
    text: str
    lemma_to_old: tuple[str, ...] = ()
    lemma_to_new: tuple[str, ...] = ()


def restated(shape: Shape, scripts: Sequence[Script]) -> Iterator[Variant]:
    """All variants that the rules make, in the order of the places they change."""
    old = shape.statement
    for binder in shape.hypotheses:
        for said in _otherwise(binder.type):
            yield _variant(
                f"{said.rule} in {binder.name}",
                old.retyped(binder.name, said.text),
                _hypothesis(binder.name, said.lemma_to_old, binder.type),
                _hypothesis(binder.name, said.lemma_to_new, said.text),
                scripts,
            )
    for said in _otherwise(old.conclusion):
        yield _variant(
            f"{said.rule} in the goal",
            replace(old, conclusion=said.text),
            _goal(said.lemma_to_new, old.conclusion),  # backwards: what the new goal follows from
            _goal(said.lemma_to_old, said.text),
            scripts,
        )
    for make in (_joined, _parted, _into_goal, _out_of_goal, _contraposed):
        yield from make(shape, scripts)


def _variant(rule: str, new: Statement, to_old: Script, to_new: Script, scripts: Sequence[Script]) -> Variant:
    return Variant(
        kind=Kind.FORMAL_RESTATED, rule=rule, statement=new, to_old=to_old, to_new=to_new,
        scripts=tuple((*to_old, *script) for script in scripts),
    )  # fmt: skip


def _hypothesis(name: str, lemmas: Sequence[str], wanted: str) -> Script:
    """What turns a hypothesis into `wanted`: a lemma, or nothing but another way to write it."""
    if not lemmas:
        return (f"change {wanted} at {name}",)
    if len(lemmas) == 1:
        return (f"replace {name} := {lemmas[0]} {name}",)
    tries = " | ".join(f"exact {lemma} {name}" for lemma in lemmas)
    return (f"replace {name} : {wanted} := by first | {tries}",)


def _goal(lemmas: Sequence[str], wanted: str) -> Script:
    """What turns the goal into `wanted`, from which it follows."""
    if not lemmas:
        return (f"change {wanted}",)
    if len(lemmas) == 1:
        return (f"refine {lemmas[0]} ?_",)
    return ("first | " + " | ".join(f"refine {lemma} ?_" for lemma in lemmas),)


def _otherwise(text: str) -> Iterator[_Said]:
    """A proposition said otherwise, one rule at a time."""
    if (negated := _negated(text)) is not None:
        yield _Said("¬ as → False", f"{_wrapped(negated, 26)} → False")
        if (sides := operands(negated, "=")) is not None:
            yield _Said("¬ = as ≠", f"{sides[0]} ≠ {sides[1]}")
        return
    term = parse(text)
    sides = operands(text, term.head)
    if sides is None:
        return
    left, right = sides
    if term.head in _TURNED:
        yield _Said(f"{term.head} as {_TURNED[term.head]}", f"{right} {_TURNED[term.head]} {left}")
    if term.head in _SYMMETRIC and left != right:
        least = OPERATORS[term.head][1:]
        swapped = f"{_wrapped(right, least[0])} {term.head} {_wrapped(left, least[1])}"
        yield _Said(f"sides of {term.head}", swapped, (_SYMMETRIC[term.head],), (_SYMMETRIC[term.head],))
    if term.head == "≠":
        yield _Said("≠ as ¬ =", f"¬ {left} = {right}")
    for law in _LAWS:
        if law.relation == term.head:
            tight = 71 if "%" in law.new or "-" in law.new else 51
            new = law.new.format(l=_wrapped(left, tight), r=_wrapped(right, tight))
            yield _Said(law.rule, new, law.to_old, law.to_new)


def _joined(shape: Shape, scripts: Sequence[Script]) -> Iterator[Variant]:
    """Two neighbouring hypotheses as one conjunction."""
    old = shape.statement
    for first, second in zip(old.binders, old.binders[1:], strict=False):
        if not _plain_fact(shape, first) or not _plain_fact(shape, second) or first.name in second.words:
            continue
        name = fresh(old.words, "h", "hyp")
        both = Binder(name, f"{_wrapped(first.type, 36)} ∧ {_wrapped(second.type, 35)}")
        at = old.binders.index(first)
        if {first.name, second.name} & set().union(*(b.words for b in old.binders[at + 2 :])):
            continue
        new = replace(old, binders=(*old.binders[:at], both, *old.binders[at + 2 :]))
        apart = f"obtain ⟨{first.name}, {second.name}⟩ := {name}"
        yield _variant(
            f"{first.name} and {second.name} joined", new, (apart,),
            (f"have {name} := And.intro {first.name} {second.name}",), scripts,
        )  # fmt: skip


def _parted(shape: Shape, scripts: Sequence[Script]) -> Iterator[Variant]:
    """A conjunction among the hypotheses as two."""
    old = shape.statement
    for binder in shape.hypotheses:
        sides = operands(binder.type, "∧")
        if sides is None:
            continue
        one = fresh(old.words, f"{binder.name}_left")
        two = fresh(old.words, f"{binder.name}_right")
        at = old.binders.index(binder)
        parts = (Binder(one, sides[0]), Binder(two, sides[1]))
        new = replace(old, binders=(*old.binders[:at], *parts, *old.binders[at + 1 :]))
        yield _variant(
            f"{binder.name} parted", new, (f"have {binder.name} := And.intro {one} {two}",),
            (f"obtain ⟨{one}, {two}⟩ := {binder.name}",), scripts,
        )  # fmt: skip


def _into_goal(shape: Shape, scripts: Sequence[Script]) -> Iterator[Variant]:
    """The last binder as a premise of the goal, or as its quantifier."""
    old = shape.statement
    if not old.binders or old.binders[-1].anonymous or old.binders[-1].style != "(":
        return
    last = old.binders[-1]
    fact = last.name in shape.facts and last.name not in old.conclusion
    premise = f"{_wrapped(last.type, 26)} → {_wrapped(old.conclusion, 25)}"
    goal = premise if fact else f"∀ {last.name} : {last.type}, {old.conclusion}"
    new = replace(old, binders=old.binders[:-1], conclusion=goal)
    yield _variant(f"{last.name} into the goal", new, (f"intro {last.name}",), (f"revert {last.name}",), scripts)


def _out_of_goal(shape: Shape, scripts: Sequence[Script]) -> Iterator[Variant]:
    """The first premise of the goal as a hypothesis."""
    old = shape.statement
    sides = operands(old.conclusion, "→")
    if sides is None:
        return
    name = fresh(old.words | set(shape.variables), "h", "hyp")
    new = replace(old, binders=(*old.binders, Binder(name, sides[0])), conclusion=sides[1])
    yield _variant("premise out of the goal", new, (f"revert {name}",), (f"intro {name}",), scripts)


def _contraposed(shape: Shape, scripts: Sequence[Script]) -> Iterator[Variant]:
    """The last hypothesis denied, because the goal is."""
    old = shape.statement
    if not old.binders or not _plain_fact(shape, old.binders[-1]) or old.conclusion == "False":
        return
    last = old.binders[-1]
    if last.name in old.conclusion:
        return
    name = fresh(old.words | set(shape.variables), "hn", "hnot")
    denied = Binder(name, f"¬ {_wrapped(old.conclusion, 1024)}")
    new = replace(old, binders=(*old.binders[:-1], denied), conclusion=f"¬ {_wrapped(last.type, 1024)}")
    made = _variant(
        f"contraposed with {last.name}", new, (f"intro {last.name}", f"refine {name} ?_"),
        (f"refine Classical.byContradiction fun {name} => ?_", f"revert {last.name}"), scripts,
    )  # fmt: skip
    yield replace(made, more=True)


def _plain_fact(shape: Shape, binder: Binder) -> bool:
    return binder.name in shape.facts and not binder.anonymous and binder.style == "("


def _negated(text: str) -> str | None:
    """What `¬` stands before, where it stands before all of it."""
    term = parse(text)
    if term.head != "¬" or not text.startswith("¬"):
        return None
    inner = text[1:].strip()
    bare = _bare(inner)
    return bare if parse(inner) == term.args[0] else None


def operands(text: str, operator: str) -> tuple[str, str] | None:
    """The sides of the operator that a proposition is made with, as they are written; None when it is another one."""
    text = _bare(text)
    term = parse(text)
    if term.head != operator or len(term.args) != 2 or operator not in OPERATORS:
        return None
    depth = 0
    for token in Source(text).tokens:
        if depth == 0 and token.text == operator:
            left, right = text[: token.start].strip(), text[token.end :].strip()
            if left and right and parse(left) == term.args[0] and parse(right) == term.args[1]:
                return _bare(left) if operator in ("∧", "∨", "→", "↔") else left, right
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
    return None


def _bare(text: str) -> str:
    """Without parentheses round the whole."""
    text = text.strip()
    while text.startswith("(") and text.endswith(")"):
        depth = 0
        for token in Source(text).tokens:
            depth += (token.text in _OPEN) - (token.text in _CLOSE)
            if depth == 0:
                if token.end < len(text) or parse(text[1:-1]).head in ("tuple", ":"):
                    return text
                break
        else:
            return text
        text = text[1:-1].strip()
    return text


def _wrapped(text: str, least: int) -> str:
    """The text in parentheses, unless it binds at least so tightly."""
    return text if _tightness(parse(text), text) >= least else f"({text})"


def _tightness(term: Term, text: str) -> int:
    if _bare(text) != text.strip():
        return 1024
    if term.head in OPERATORS:
        return OPERATORS[term.head][0]
    if term.head in ("∀", "∃", "∃!", "fun", "opaque"):
        return 0
    return {"¬": 40, "neg": 75, "app": 1023}.get(term.head, 1024)
