"""Sets given by what belongs to them: a finite one, `∀ n, n ∈ S ↔ n ∣ 36`, is cut out of an interval and computed; the
least element of `{n | …}` is one below which nothing belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prover.proof import Candidate
from prover.proposers.priors import offer
from prover.proposers.rules.bounds import literals
from prover.proposers.view import View

_GIVEN = re.compile(
    r"∀ \(?(?P<bound>[^\W\d]\w*)(?: : (?:ℕ|ℤ|Nat|Int)\)?)?, (?P=bound) ∈ (?P<set>[^\W\d]\w*) ↔ (?P<condition>.+)",
    re.DOTALL,
)
_LARGEST = 2000
_INTERVALS = {"Nat": ("Finset.range {above}", "range"), "Int": ("Finset.Icc (-{above}) {above}", "Icc")}
# That a member lies in the interval: `hn` is the condition.
_INSIDE = (
    "omega",
    "exact Nat.lt_of_le_of_lt (Nat.le_of_dvd (by decide +kernel) hn) (by decide +kernel)",
    "(have := Nat.le_of_dvd (by decide) hn.1; omega)",
    "(have := Nat.le_of_dvd (by decide) hn.2; omega)",
    "(simp only [abs_lt, abs_le] at hn; omega)",
    "nlinarith",
    "(refine ⟨?_, ?_⟩ <;> nlinarith)",
    # two literals that leave the same remainder modulo a number above both
    "(by_contra hc; simp only [Nat.ModEq] at hn; rw [Nat.mod_eq_of_lt (by omega), Nat.mod_eq_of_lt (by omega)] at hn"
    "; omega)",
)
_LARGEST_LEAST = 100
_MEMBER = "first | decide | (simp only [Set.mem_setOf_eq]; decide +kernel) | (refine ⟨?_, ?_⟩ <;> norm_num)"


def finite_sets(view: View) -> Iterator[Candidate]:
    """For each set that a hypothesis describes by a condition with literals: it is a filtered interval."""
    for hypothesis in view.goal.hypotheses:
        match = _GIVEN.fullmatch(" ".join(hypothesis.type.split()))
        type_ = view.sorts.get(match["set"]) if match else None
        if match is None or type_ is None or type_.head != "app" or type_.function != "Finset":
            continue
        interval = _INTERVALS.get(type_.args[1].head)
        above = max(literals(match["condition"]), default=0) + 1
        if interval is None or not 2 <= above <= _LARGEST:
            continue
        name, set_, member = view.fresh("hS"), match["set"], match["bound"]
        range_, lemma = interval[0].format(above=above), interval[1]
        filtered = f"Finset.filter (fun {member} => {match['condition']}) ({range_})"
        text = (
            f"have {name} : {set_} = {filtered} := by\n"
            f"  ext {member}\n"
            f"  simp only [{hypothesis.names[0]}, Finset.mem_filter, Finset.mem_{lemma}]\n"
            f"  refine ⟨fun hn => ⟨?_, hn⟩, fun hn => hn.2⟩\n"
            f"  first | {' | '.join(_INSIDE)}"
        )
        yield offer("close with a combination", f"{text}\nrw [{name}]\ndecide +kernel")
        yield offer("forward", text)


def extremal(view: View) -> Iterator[Candidate]:
    """`IsLeast {n | …} a` and `IsGreatest`: `a` belongs to the set, and what belongs to it is no less (greater)."""
    if view.target.function not in ("IsLeast", "IsGreatest"):
        return
    member, fact = view.fresh("x"), view.fresh("hx")
    apart = f"refine ⟨?_, fun {member} {fact} => ?_⟩"
    opened = f"simp only [Set.mem_setOf_eq, Nat.ModEq, Int.ModEq] at {fact}"
    closing = f"· {_MEMBER}\n· {opened}\n  omega"
    yield offer("close with a combination", f"{apart}\n{closing}")
    bound = view.target.args[-1].head
    if view.target.function == "IsLeast" and bound.isdecimal() and int(bound) <= _LARGEST_LEAST:
        contrary = view.fresh("hc")
        cases = (
            f"have {contrary} : {member} < {bound} := by omega\n  interval_cases {member} <;> revert {fact} <;> decide"
        )
        text = f"{apart}\n· {_MEMBER}\n· simp only [Set.mem_setOf_eq] at {fact}\n  by_contra {contrary}\n  {cases}"
        yield offer("close with a combination", text)
    yield offer("split conjunction", apart)
