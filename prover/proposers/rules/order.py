"""Inequalities with products, which omega does not decide: turn the order into sums."""

from __future__ import annotations

from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.priors import offer
from prover.proposers.rules.algebra import Known, is_nonlinear, multiply_out
from prover.proposers.view import View


def order_as_equation(view: View, known: Known) -> Iterator[Candidate]:
    """Order facts turned into equations: `a ≤ b` gives `b = a + k`, which algebra can work with."""
    if not view.all_operators & {"*", "^"}:
        return
    natural = {x.name for x in view.data if x.type.head == "Nat"}
    for fact in view.facts:
        if fact.type.head not in ("≤", "<"):
            continue
        left, right = fact.type.args
        if not (left.names() | right.names()) <= natural:
            continue
        k = view.fresh("k")
        if right.leaf and right.head in natural and right.head not in left.names():
            pattern, witness = "rfl", f"{right.head} - {left.atom}"
        else:
            pattern, witness = view.fresh("h"), f"{right.atom} - {left.atom}"
        sum_ = f"{left.text} + {k}"
        if fact.type.head == "<":
            sum_, witness = f"{left.text} + 1 + {k}", f"{witness} - 1"
        equation = f"∃ {k}, {right.text} = {sum_}"
        step = f"obtain ⟨{k}, {pattern}⟩ : {equation} := ⟨{witness}, by omega⟩"
        yield offer("close with a combination", f"{step} <;> {multiply_out(view, known)}", 1)
        yield offer("order as equation", step)


def compared(view: View, known: Known) -> Iterator[Candidate]:
    """Two numbers whose products are compared: one of them is the other and something."""
    natural = [x.name for x in view.data if x.type.head == "Nat" and x.name in view.target.names()]
    if len(natural) != 2 or not is_nonlinear(view) or any(fact.type.head in ("≤", "<") for fact in view.facts):
        return
    h, k = view.fresh("h"), view.fresh("k")
    split = f"rcases Nat.le_total {natural[0]} {natural[1]} with {h} | {h}"
    step = f"obtain ⟨{k}, rfl⟩ := Nat.exists_eq_add_of_le {h}"
    yield offer("close with a combination", f"{split} <;> {step} <;> {multiply_out(view, known, facts=True)}", 2)
    yield offer("case distinction", split, 2)
