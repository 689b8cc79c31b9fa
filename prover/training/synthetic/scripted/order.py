"""Order on numbers: cases on which of two is greater, minimum and maximum, products of inequalities."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from prover.training.synthetic.scripted.made import Made, Maker, pick


def larger_times_smaller(random: Random) -> Made:
    """A function of minimum and maximum that is symmetric in both."""
    a, b, h = pick(random, "a b h", "m n h", "x y hxy", "s t hst")
    op, law = random.choice((("*", "mul"), ("+", "add")))
    return Made(
        f"({a} {b} : Nat) : min {a} {b} {op} max {a} {b} = {a} {op} {b}",
        f"rcases Nat.le_total {a} {b} with {h} | {h}\n"
        f"· rw [Nat.min_eq_left {h}, Nat.max_eq_right {h}]\n"
        f"· rw [Nat.min_eq_right {h}, Nat.max_eq_left {h}, Nat.{law}_comm]",
    )


MAKERS: Sequence[tuple[Maker, float]] = ((larger_times_smaller, 1.0),)
