"""What a maker makes, and names to make it with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Made:
    """A theorem with its proof. `statement` is binders, a colon and the target (`(n : Nat) : n = n`), `proof` a tactic
    block as it stands below `by`, not indented; `header` holds definitions that the statement needs."""

    statement: str
    proof: str
    header: str = ""


Maker: TypeAlias = Callable[[Random], Made]


def pick(random: Random, *choices: str) -> list[str]:
    """One of the choices, each a list of names with blanks between them."""
    return random.choice(choices).split()
