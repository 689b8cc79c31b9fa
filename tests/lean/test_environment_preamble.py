"""A compiled beginning and the text itself lead to the same outcomes."""

from __future__ import annotations

import asyncio

from prover.config import LeanLimits
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.executor import LeanExecutor
from prover.proof import Closed, Outcome, ProofState

LIMITS = LeanLimits(workers=2, tactic_seconds=60)

TEXT = """/-! A file with every kind of scope. -/
universe u
set_option autoImplicit false

namespace Outer
inductive Colour where
  | red
  | green

def Colour.other : Colour → Colour
  | .red => .green
  | .green => .red

@[simp] theorem Colour.other_other (c : Colour) : c.other.other = c := by cases c <;> rfl

notation "flip! " c => Colour.other c

section
variable {α : Type u} (f : α → α)
theorem twice (x : α) (h : f x = x) : f (f x) = x := by sorry

theorem first (c : Colour) : (flip! flip! c) = c := by
  sorry
end

namespace Inner
open Colour
variable (n : Nat)

theorem second : red ≠ green := by sorry

open Nat in
theorem third (h : n = succ 0) : n = 1 := by sorry
end Inner

section Named
variable (p : Colour → Prop) (h : ∀ c, p c)
include h
theorem fourth : p .red ∧ p .green := sorry
end Named

theorem fifth (c : Colour) (hc : c = .red) : (flip! c) = .green := by
  have := hc
  sorry
end Outer

example (a b : Nat) (h : a = b) : b = a := by sorry
"""

TACTICS = [
    "simp", "rfl", "exact h", "exact h.symm", "exact ⟨h _, h _⟩", "constructor", "intro e", "cases c",
    "cases c <;> rfl", "subst h", "subst hc; rfl", "rw [h, h]", "decide", "omega", "exact?", "intro e; cases e",
    "exact (twice f x h)", "exact other_other c", "exact Colour.other_other c", "exact Outer.Colour.other_other c",
    "rw [hc]", "exact second",
    "unfold Colour.other", "simp [hc]", "exact fun e => nomatch e", "show (flip! _) = _",
]  # fmt: skip


def test_compiled_and_plain_text_give_the_same(toolchain: Toolchain) -> None:
    async def main(threshold: int) -> list[tuple[ProofState, list[Outcome]]]:
        found = []
        holes = (await TheoremFile.parse(TEXT, toolchain)).holes
        async with asyncio.timeout(240), LeanExecutor(TEXT, toolchain, LIMITS, threshold=threshold) as executor:
            for hole in [*holes, holes[0]]:
                async with executor.open(hole, {}) as environment:
                    state = await environment.start()
                    assert environment.compiled == (threshold == 0)
                    found.append((state, list(await environment.run(state, TACTICS))))
        return found

    plain, compiled = asyncio.run(main(10**6)), asyncio.run(main(0))
    assert len(plain) == 8
    assert compiled == plain
    for state, outcomes in plain:
        assert any(isinstance(outcome, Closed) for outcome in outcomes), state


def test_what_a_module_does_not_carry_is_left_as_text(toolchain: Toolchain) -> None:
    text = "private theorem secret : 1 = 1 := rfl\ntheorem t : 1 = 1 := by sorry\n"

    async def main() -> Outcome:
        hole = (await TheoremFile.parse(text, toolchain)).holes[0]
        async with (
            LeanExecutor(text, toolchain, LIMITS, threshold=0) as executor,
            executor.open(hole, {}) as environment,
        ):
            state = await environment.start()
            assert not environment.compiled
            return (await environment.run(state, ["exact secret"]))[0]

    assert isinstance(asyncio.run(main()), Closed)


def test_one_compiled_beginning_serves_the_theorems_after_it(toolchain: Toolchain) -> None:
    text = "".join(f"theorem t{number} (h : {number} = 1) : 1 = {number} := by sorry\n\n" for number in range(9))

    async def main() -> None:
        holes = (await TheoremFile.parse(text, toolchain)).holes
        async with asyncio.timeout(240), LeanExecutor(text, toolchain, LIMITS, threshold=4) as executor:
            for number, hole in enumerate(holes):
                async with executor.open(hole, {}) as environment:
                    state = await environment.start()
                    assert environment.compiled == (number >= 4)
                    tactics = ["exact h.symm", f"exact t{max(number - 1, 0)} h", f"exact t{number + 1}", "exact t0 rfl"]
                    outcomes = await environment.run(state, tactics)
                    assert isinstance(outcomes[0], Closed)
                    assert "nknown" in str(outcomes[2])
                    assert "nknown" not in str(outcomes[3])
            assert len(list(executor.preambles.glob("*.olean"))) == 2

    asyncio.run(main())
