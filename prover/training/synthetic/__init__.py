"""Statements made for training: random, from a seed, and about what the library knows. Search finds their proofs.

Nothing here is looked up in a problem set. That a statement is true is only likely: what search cannot prove is left
out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from random import Random

from prover.proof import Premise
from prover.training.steps import Exercise
from prover.training.synthetic import arithmetic, composed, logic, recursion

_TRIES = 50


def exercises(seed: int, count: int, premises: Sequence[Premise]) -> list[Exercise]:
    """`count` different statements, the same ones for the same seed and library. A greater count adds to a smaller."""
    makers, weights = zip(*_makers(premises), strict=True)
    random = Random(seed)
    found: dict[tuple[str, str], Exercise] = {}
    misses = 0
    while len(found) < count and misses < _TRIES * max(count, 1):
        made = random.choices(makers, weights)[0](random)
        if made is None or made in found:
            misses += 1
            continue
        header, statement = made
        imports = ("Competition",) if random.random() < 0.3 and not header else ()
        digest = hashlib.sha256(f"{header}\0{statement}\0{imports}".encode()).hexdigest()[:10]
        name = f"made_{digest}"
        opened = "open Nat" if imports else ""
        found[made] = Exercise(name, f"theorem {name} {statement}", header or opened, "synthetic", (), imports)
    return list(found.values())


def _makers(premises: Sequence[Premise]) -> Iterator[tuple[Callable[[Random], tuple[str, str] | None], float]]:
    """The generators, each giving a header and binders with target, and how often each is asked."""
    plain: list[tuple[Callable[[Random], str | None], float]] = [
        (logic.propositional, 2.0),
        (logic.equivalence, 0.7),
        (logic.quantifiers, 2.0),
        (arithmetic.identity, 0.6),
        (arithmetic.inequality, 0.6),
        (arithmetic.divisibility, 1.0),
        (arithmetic.remainder, 1.0),
        (arithmetic.concrete, 0.5),
        (arithmetic.equation, 1.2),
        (recursion.list_identity, 1.2),
    ]
    if known := composed.laws(premises):
        plain.append((partial(composed.from_library, known=known), 4.0))
    for maker, weight in plain:
        yield partial(_without_header, maker), weight
    yield recursion.closed_form, 1.0
    yield recursion.two_variables, 0.2
    yield recursion.on_lists, 0.5


def _without_header(maker: Callable[[Random], str | None], random: Random) -> tuple[str, str] | None:
    statement = maker(random)
    return None if statement is None else ("", statement)
