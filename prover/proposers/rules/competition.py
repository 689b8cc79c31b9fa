"""Tactics and steps of competition arithmetic: only for files that import a library which has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.priors import offer
from prover.proposers.view import Local, View

LIBRARIES = frozenset({"Competition", "Mathlib"})
_WRAPPED = ("Even", "Odd", "∣")
_MODULUS = re.compile(r"% (\d+)|(?<![\w.])(\d+) ∣|\[Z?MOD (\d+)\]")
_LARGEST_MODULUS = 13
_REMAINDERS = {
    "Nat": "Nat.pow_succ, Nat.add_mod, Nat.mul_mod",
    "Int": "Int.pow_succ, Int.add_emod, Int.mul_emod, Int.sub_emod",
}
_SUMS = "Finset.sum_range_succ, Finset.prod_range_succ"


def competition(view: View) -> Iterator[Candidate]:
    """What finishes or opens up a goal about numbers when the file has more than the core tactics."""
    if not LIBRARIES & {name.partition(".")[0] for name in view.theorem.imports}:
        return
    text = "\n".join((view.goal.target, *(h.type for h in view.goal.hypotheses)))
    numbers = [local for local in view.data if local.type.head in ("Nat", "Int")]
    yield from _closers(view, text)
    if "∑" in text or "∏" in text:
        yield from _sums(view)
    if "MOD" in text:
        yield offer("close with a combination", "simp only [Nat.ModEq, Int.ModEq] at * <;> omega")
        yield offer("unfold", "simp only [Nat.ModEq, Int.ModEq] at *")
    yield from _opened(view)
    yield from _residues(view, numbers, text)
    for rank, local in enumerate(numbers[:3]):
        if _bounded(local.name, view):
            yield offer("close with a combination", f"interval_cases {local.name} <;> first | omega | simp_all")
            yield offer("cases", f"interval_cases {local.name}", rank)


def _closers(view: View, text: str) -> Iterator[Candidate]:
    yield offer("close", "norm_num")
    if view.target.head == "=" and set("+*-^") & set(view.goal.target):
        yield offer("close", "ring")
    if view.target.head in ("=", "≤", "<", "≥", ">", "False"):
        yield offer("close with a combination", "nlinarith")
    if view.facts:
        yield offer("simp with algebra", "norm_num at *")
        yield offer("close with a combination", "subst_vars <;> norm_num")
    if not view.data:
        yield offer("close", "decide +kernel")
    if "!" in text or "choose" in text or "Prime" in text or "gcd" in text:
        yield offer("close", "norm_num [Nat.factorial, Nat.choose]")
        yield offer("close", "decide")


def _sums(view: View) -> Iterator[Candidate]:
    yield offer("close", "decide +kernel")
    yield offer("close", "rfl")
    yield offer("simp with definitions", f"simp [{_SUMS}]")
    yield offer("close with a combination", f"simp_all [{_SUMS}] <;> ring_nf at * <;> omega")
    hypotheses = [fact.name for fact in view.facts if fact.name.startswith("ih")]
    for name in hypotheses[:1]:
        yield offer("close with a combination", f"rw [Finset.sum_range_succ, {name}] <;> ring")
        yield offer("close with a combination", f"rw [Finset.sum_range_succ] <;> nlinarith [{name}]")
        yield offer("rewrite with hypothesis", f"rw [Finset.sum_range_succ, {name}]")


def _opened(view: View) -> Iterator[Candidate]:
    """Even, odd and divisible numbers as products."""
    for fact in view.facts:
        head = fact.type.args[0].head if fact.type.head == "app" else fact.type.head
        if head in _WRAPPED:
            witness, equation = view.fresh("k"), view.fresh("h")
            yield offer("take apart", f"obtain ⟨{witness}, {equation}⟩ := {fact.name}", 4)


def _residues(view: View, numbers: list[Local], text: str) -> Iterator[Candidate]:
    """A case distinction on the remainder of a variable, each case computed by simp."""
    moduli = {int(found) for match in _MODULUS.finditer(text) for found in match.groups() if found}
    for modulus in sorted(m for m in moduli if 2 <= m <= _LARGEST_MODULUS)[:2]:
        for local in numbers[:3]:
            name, lemmas = view.fresh("h"), _REMAINDERS[local.type.head or ""]
            cases = " ∨ ".join(f"{local.name} % {modulus} = {residue}" for residue in range(modulus))
            patterns = " | ".join([name] * modulus)
            split = f"rcases (by omega : {cases}) with {patterns}"
            yield offer("close with a combination", f"{split} <;> simp [{lemmas}, {name}]")
            yield offer("close with a combination", f"{split} <;> simp_all [{lemmas}] <;> omega")
            yield offer("case distinction", split)


def _bounded(name: str, view: View) -> bool:
    """Whether some hypothesis compares the variable with something."""
    pattern = re.compile(rf"(?<![\w.]){re.escape(name)}(?![\w.]).*[<≤=∣]|[<≤=>≥].*(?<![\w.]){re.escape(name)}(?![\w.])")
    return any(pattern.search(hypothesis.type) for hypothesis in view.goal.hypotheses)
