"""Tactics and steps of competition arithmetic: only for files that import a library which has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.priors import offer
from prover.proposers.rules.bounds import confined
from prover.proposers.rules.finite_sets import extremal, finite_sets
from prover.proposers.rules.powers import periodic
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
    yield from finite_sets(view)
    yield from extremal(view)
    if "MOD" in text:
        yield offer("close with a combination", "simp only [Nat.ModEq, Int.ModEq] at * <;> omega")
        yield offer("unfold", "simp only [Nat.ModEq, Int.ModEq] at *")
    yield from _opened(view)
    moduli = _moduli(text)
    yield from periodic(view, text, moduli)
    yield from _residues(view, numbers, moduli)
    yield from _given_remainders(view, text)
    yield from confined(view, numbers)
    yield from _values(view, numbers)
    yield from _from_a_start(view, numbers)


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


def _moduli(text: str) -> list[int]:
    """The smallest numbers by which something is divided in `text`."""
    found = {int(number) for match in _MODULUS.finditer(text) for number in match.groups() if number}
    return sorted(m for m in found if m >= 2)[:2]


def _residues(view: View, numbers: list[Local], moduli: list[int]) -> Iterator[Candidate]:
    """A case distinction on the remainder of a variable, each case computed by simp."""
    for modulus in moduli:
        if modulus > _LARGEST_MODULUS:
            continue
        for local in numbers[:3]:
            name, lemmas = view.fresh("h"), _REMAINDERS[local.type.head or ""]
            cases = " ∨ ".join(f"{local.name} % {modulus} = {residue}" for residue in range(modulus))
            patterns = " | ".join([name] * modulus)
            split = f"rcases (by omega : {cases}) with {patterns}"
            yield offer("close with a combination", f"{split} <;> simp [{lemmas}, {name}]")
            yield offer("close with a combination", f"{split} <;> simp_all [{lemmas}] <;> omega")
            yield offer("case distinction", split)


def _given_remainders(view: View, text: str) -> Iterator[Candidate]:
    """Remainders of variables are known: those of expressions in them are a calculation."""
    known = [fact.name for fact in view.facts if fact.type.head == "=" and fact.type.args[0].head == "%"]
    if known and "%" in view.goal.target:
        lemmas = _REMAINDERS["Int" if "ℤ" in text or "Int" in text else "Nat"]
        yield offer("close with a combination", f"simp [{lemmas}, {', '.join(known)}]")


def _values(view: View, numbers: list[Local]) -> Iterator[Candidate]:
    """A case for each value of a bounded variable."""
    for rank, local in enumerate(numbers[:3]):
        if not _bounded(local.name, view):
            continue
        cases = f"interval_cases {local.name}"
        yield offer("close with a combination", f"{cases} <;> first | omega | simp_all")
        facts = [fact.name for fact in view.facts if local.name in fact.type.names()]
        if len(numbers) == 1 and facts:  # nothing but values is left in each case
            yield offer(
                "close with a combination", f"{cases} <;> first | omega | (revert {' '.join(facts)}; decide +kernel)"
            )
        yield offer("cases", cases, rank)


def _from_a_start(view: View, numbers: list[Local]) -> Iterator[Candidate]:
    """Induction on a number that is at least a literal."""
    for fact in view.facts:
        if fact.type.head not in ("≤", "<", "≥", ">"):
            continue
        start, variable = fact.type.args if fact.type.head in ("≤", "<") else fact.type.args[::-1]
        if not start.head.isdecimal() or not variable.leaf:
            continue
        if variable.head not in {local.name for local in numbers if local.type.head == "Nat"}:
            continue
        hypothesis, induction_hypothesis = view.fresh("hn"), view.fresh("ih")
        head = f"induction {variable.head}, {fact.name} using Nat.le_induction with"
        step = f"| succ {variable.head} {hypothesis} {induction_hypothesis} =>"
        unfolded = "simp only [Nat.factorial_succ, Nat.pow_succ] at *"
        yield offer("close with a combination", f"{head}\n| base => decide\n{step} (try {unfolded}) <;> nlinarith")
        yield offer("induction", f"{head}\n| base => ?_\n{step} ?_")


def _bounded(name: str, view: View) -> bool:
    """Whether some hypothesis compares the variable with something."""
    pattern = re.compile(rf"(?<![\w.]){re.escape(name)}(?![\w.]).*[<≤=∣]|[<≤=>≥].*(?<![\w.]){re.escape(name)}(?![\w.])")
    return any(pattern.search(hypothesis.type) for hypothesis in view.goal.hypotheses)
