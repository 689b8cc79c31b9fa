"""Stronger statements that induction can prove where it cannot prove the goal itself."""

from __future__ import annotations

from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.priors import offer
from prover.proposers.terms import Term, leaf
from prover.proposers.view import View


def strengthened(view: View) -> Iterator[Candidate]:
    """Two steps at a time, and any accumulator instead of the empty one."""
    yield from _pairs(view)
    yield from _accumulators(view)


def _pairs(view: View) -> Iterator[Candidate]:
    """`P n ∧ P (n + 1)` instead of `P n`, where a hypothesis leads from n to n + 2."""
    if not any(_two_steps(fact.type) for fact in view.facts):
        return
    for local in view.data:
        if local.type.head == "Nat" and local.name in view.target.names():
            following = view.target.substitute({local.name: Term("+", (leaf(local.name), leaf("1")))})
            pair = Term("∧", (view.target, following)).text
            yield offer("close with a combination", f"exact (show {pair} by induction {local.name} <;> simp_all).1")


def _two_steps(term: Term) -> bool:
    return term.head == "∀" and any(part.head == "+" and part.args[1] == leaf("2") for part in term.walk())


def _accumulators(view: View) -> Iterator[Candidate]:
    """`foldl f 0 xs = r` follows from `foldl f k xs = k + r` for all k, `foldl f [] xs = r` from `r ++ k`."""
    if view.target.head != "=":
        return
    for fold, other in (view.target.args, view.target.args[::-1]):
        if fold.function != "List.foldl" or len(fold.args) != 4:
            continue
        start = fold.args[2]
        general = Term("app", (*fold.args[:2], leaf("k"), fold.args[3]))
        if start == leaf("0"):
            claims = [Term("+", (leaf("k"), other))]
        elif start == Term("list", ()):
            claims = [Term("++", (other, leaf("k"))), Term("++", (leaf("k"), other))]
        else:
            continue
        for rank, claim in enumerate(claims):
            statement = f"∀ k, {Term('=', (general, claim)).text}"
            yield offer("strengthen", f"suffices key : {statement} by simpa using key {start.text}", rank)
