"""Other forms of a statement that should say the same, with what leads from one goal to the other: renamed and
reordered ones here, restated ones in `restating`. Whether they do say the same, Lean decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from prover.augmentation.formal.statement import Binder, Shape, Statement, UnreadableError, parse
from prover.augmentation.rows import Kind
from prover.proof import Script
from prover.training.renaming import bound, substituted
from prover.training.renaming import renamed as renamed_exercise
from prover.training.steps import Exercise

_TRIES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Another form of a statement.

    `to_old` are tactics that make the old goal of the new one, `to_new` the other way round; the names in the old
    goal are then the old ones, but for `renaming` (old to new). `scripts` are what the known proofs of the old
    statement become. `more` says that its hypotheses say more than the old ones do, so that they may contradict each
    other though those did not.
    """

    kind: Kind
    rule: str
    statement: Statement
    to_old: Script = ()
    to_new: Script = ()
    scripts: tuple[Script, ...] = ()
    renaming: Mapping[str, str] = field(default_factory=dict)
    more: bool = False


def renamed(random: Random, shape: Shape, scripts: Sequence[Script], header: str) -> Iterator[Variant]:
    """The statement with other names for what it binds, again and again others; the proofs are renamed with it."""
    old = shape.statement
    exercise = Exercise(old.name, old.text, header, "search", tuple(scripts))
    seen = {old.text}
    for _ in range(_TRIES):
        other = renamed_exercise(random, exercise)
        if other.statement in seen:
            continue
        seen.add(other.statement)
        try:
            new = parse(other.statement)
        except UnreadableError:
            continue
        # Names that only we use are given anew by parsing.
        names = {a.name: b.name for a, b in zip(old.binders, new.binders, strict=True)}
        yield Variant(
            kind=Kind.FORMAL_RENAMED, rule="names", statement=new, scripts=other.scripts, renaming=names
        )  # fmt: skip


def reordered(random: Random, shape: Shape, scripts: Sequence[Script]) -> Iterator[Variant]:
    """The statement with its binders in another order, each after what it needs."""
    old = shape.statement
    seen = {old.text}
    for _ in range(_TRIES):
        new = replace(old, binders=tuple(_shuffled(random, old.binders)))
        if new.text not in seen:
            seen.add(new.text)
            yield Variant(kind=Kind.FORMAL_REORDERED, rule="order", statement=new, scripts=tuple(scripts))


def _shuffled(random: Random, binders: Sequence[Binder]) -> list[Binder]:
    """A random order in which each binder comes after those it names. Instances are needed without being named, so
    they stay between what stood before and what stood after them."""
    needs: dict[int, set[int]] = {}
    for index, binder in enumerate(binders):
        needs[index] = {
            other
            for other, earlier in enumerate(binders[:index])
            if "[" in (binder.style, earlier.style) or earlier.name in binder.words
        }
    order: list[int] = []
    while len(order) < len(binders):
        ready = [index for index in needs if index not in order and needs[index] <= set(order)]
        order.append(random.choice(ready))
    return [binders[index] for index in order]


def proof_key(statement: str, script: Script) -> str:
    """The same for two proofs of a statement that differ in the names they choose and in white space only."""
    text = "\n".join(script)
    mine = bound("", script) - bound(statement)
    order = sorted(mine, key=lambda name: _first(text, name))
    return " ".join(substituted(text, {name: f"«{number}»" for number, name in enumerate(order)}).split())


def _first(text: str, name: str) -> int:
    found = re.search(rf"(?<![\w'.]){re.escape(name)}(?![\w'])", text)
    return found.start() if found else len(text)
