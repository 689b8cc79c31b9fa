"""Statements made together with their proofs: what search alone finds late or never, and a model can learn.

A maker draws names, numbers and shapes, and writes the proof that goes with them, step by step and the way people do:
take hypotheses apart, split a case, strengthen an induction, state a fact on the way, name a witness. That a proof is
right is only likely: replay decides, and what fails is left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from random import Random

from prover.training.scripts import flatten
from prover.training.steps import Exercise
from prover.training.synthetic.scripted import arithmetic, lists, order, predicates, recursion
from prover.training.synthetic.scripted.made import Made, Maker

_TRIES = 20


_SHARES = {predicates: 0.35, order: 0.08, arithmetic: 0.27, lists: 0.13, recursion: 0.17}


def makers() -> Iterator[tuple[Maker, float]]:
    """All makers, and the part of the statements that each makes; the modules' own weights count within a module."""
    for module, share in _SHARES.items():
        total = sum(weight for _, weight in module.MAKERS)
        yield from ((maker, share * weight / total) for maker, weight in module.MAKERS)


def exercises(seed: int, count: int) -> list[Exercise]:
    """At most `count` different statements with a script each, the same ones for the same seed. A greater count adds to
    a smaller, and a change of one maker leaves what the others make as it is."""
    every, weights = zip(*makers(), strict=True)
    found: dict[tuple[str, str], Exercise] = {}
    for number in range(_TRIES * count):
        if len(found) >= count:
            break
        random = Random(f"{seed}/{number}")
        made = random.choices(every, weights)[0](random)
        found.setdefault((made.header, made.statement), exercise(made))
    return list(found.values())


def exercise(made: Made) -> Exercise:
    """What was made, as a theorem to replay."""
    digest = hashlib.sha256(f"{made.header}\0{made.statement}".encode()).hexdigest()[:10]
    name = f"told_{digest}"
    statement = f"theorem {name} {made.statement}"
    return Exercise(name, statement, made.header, "scripted", (flatten(made.proof),))
