"""Tactics on proof states, with real Lean."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import psutil
import pytest
from contract import Opener

from prover.config import LeanLimits
from prover.errors import ElaborationError, LeanError
from prover.interfaces import Environment
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.document import COPIERS
from prover.lean.tactics.executor import LeanExecutor
from prover.proof import Advanced, Closed, Hole, Outcome, ProofState, Rejected, Script, TimedOut

LIMITS = LeanLimits(workers=2, tactic_seconds=20)
AND = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry\n"
GUARD_SECONDS = 240

T = TypeVar("T")


def explore(
    opener: Opener,
    text: str,
    use: Callable[[Environment], Awaitable[T]],
    *,
    hole: int = 0,
    filled: Mapping[int, Script] | None = None,
    limits: LeanLimits = LIMITS,
) -> T:
    """Open hole number `hole` of the file `text` and use it."""

    async def main() -> T:
        holes = await opener.holes(text)
        done = {holes[index]: script for index, script in (filled or {}).items()}
        async with asyncio.timeout(GUARD_SECONDS), opener.open(text, holes[hole], done, limits) as environment:
            return await use(environment)

    return asyncio.run(main())


def outcomes(opener: Opener, text: str, tactics: Sequence[str], before: Script = (), **more: object) -> list[Outcome]:
    """The outcomes of `tactics` on the state that the script `before` leads to."""

    async def use(environment: Environment) -> list[Outcome]:
        state = await environment.start()
        for tactic in before:
            outcome = (await environment.run(state, [tactic]))[0]
            assert isinstance(outcome, Advanced), outcome
            state = outcome.state
        return list(await environment.run(state, tactics))

    return explore(opener, text, use, **more)  # type: ignore[arg-type]


def goals(outcome: Outcome) -> tuple[str, ...]:
    assert isinstance(outcome, Advanced), outcome
    return outcome.state.goals


def message(outcome: Outcome) -> str:
    assert isinstance(outcome, Rejected), outcome
    return outcome.message


def test_start_shows_the_goal(opener: Opener) -> None:
    state = explore(opener, AND, lambda environment: environment.start())
    assert state.goals == ("p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q",)


def test_outcomes_of_a_batch(opener: Opener) -> None:
    tactics = ["constructor", "exact ⟨hp, hq⟩", "exact hp", "refine ⟨?_, hq⟩", "constructor", "apply unknown"]
    advanced, closed, mismatch, refined, again, unknown = outcomes(opener, AND, tactics)
    context = "p q : Prop\nhp : p\nhq : q\n"
    assert goals(advanced) == (f"case left\n{context}⊢ p", f"case right\n{context}⊢ q")
    assert again == advanced
    assert closed == Closed(("exact ⟨hp, hq⟩",))
    assert "mismatch" in message(mismatch)
    assert goals(refined) == (f"{context}⊢ p",)
    assert "unknown" in message(unknown)


def test_a_tactic_alone_and_in_a_batch_have_the_same_outcome(opener: Opener) -> None:
    tactics = [
        "constructor",
        "exact ⟨hp, hq⟩",
        "exact hp",
        "apply And.intro",
        "exact And.intro hp ?_",
        "intro h",
        "rcases hp with h",
    ]
    together = outcomes(opener, AND, tactics)

    async def use(environment: Environment) -> list[Outcome]:
        state = await environment.start()
        return [(await environment.run(state, [tactic]))[0] for tactic in tactics]

    alone = explore(opener, AND, use)
    assert [type(outcome) for outcome in together] == [type(outcome) for outcome in alone]
    assert [goals(outcome) for outcome in together if isinstance(outcome, Advanced)] == [
        goals(outcome) for outcome in alone if isinstance(outcome, Advanced)
    ]


def test_a_script_goes_on_with_the_first_goal(opener: Opener) -> None:
    context = "p q : Prop\nhp : p\nhq : q\n"
    tactics = ["exact hp", "exact hq", "exact ⟨hp, hq⟩", "have h := hq", "all_goals assumption", "rotate_left"]
    first, second, third, have, everything, rotated = outcomes(opener, AND, tactics, ("constructor",))
    assert goals(first) == (f"case right\n{context}⊢ q",)
    assert "mismatch" in message(second).lower()
    assert "mismatch" in message(third).lower() or "invalid" in message(third).lower()
    assert goals(have) == ("case left\np q : Prop\nhp : p\nhq h : q\n⊢ p", f"case right\n{context}⊢ q")
    assert everything == Closed(("constructor", "all_goals assumption"))
    assert goals(rotated) == (f"case right\n{context}⊢ q", f"case left\n{context}⊢ p")


def test_run_script(opener: Opener) -> None:
    async def use(environment: Environment) -> list[Outcome]:
        scripts: list[Script] = [
            ("constructor", "exact hp", "exact hq"),
            ("constructor", "exact hp"),
            ("constructor", "exact hq", "exact hp"),
            (),
            ("constructor", "exact hp", "exact hq", "rfl"),
            ("constructor", "sorry", "exact hq"),
        ]
        return [await environment.run_script(script) for script in scripts]

    done, left, wrong, nothing, more, sorry = explore(opener, AND, use)
    assert done == Closed(("constructor", "exact hp", "exact hq"))
    assert len(goals(left)) == 1
    assert isinstance(wrong, Rejected)
    assert len(goals(nothing)) == 1
    assert isinstance(more, Rejected)
    assert "sorry" in message(sorry)


def test_induction_and_case_tags(opener: Opener) -> None:
    text = "theorem t (n : Nat) : 0 + n = n := by sorry\n"
    induct = "induction n with\n| zero => rfl\n| succ n ih => exact congrArg Nat.succ ih"
    plain, whole, broken = outcomes(opener, text, ["induction n", induct, "induction n with\n| zero => rfl"])
    assert [goal.split("\n")[0] for goal in goals(plain)] == ["case zero", "case succ"]
    assert whole == Closed((induct,))
    assert isinstance(broken, Rejected)
    inner, _ = outcomes(opener, text, ["rename_i m ih", "omega"], ("induction n", "rfl"))
    assert goals(inner)[0].startswith("case succ\n")


def test_metavariables_are_shared_between_goals(opener: Opener) -> None:
    text = "theorem t : ∃ n : Nat, n = 3 := by sorry\n"
    tactics = ["rfl", "exact 3", "exact (rfl : 3 = 3)", "skip"]
    solved, wrong, also, still = outcomes(opener, text, tactics, ("refine ⟨?w, ?_⟩", "case w => exact 3"))
    assert isinstance(solved, Closed)
    assert isinstance(wrong, Rejected)
    assert isinstance(also, Closed)
    assert len(goals(still)) == 1
    closed, opened = outcomes(opener, text, ["rfl", "skip"], ("refine ⟨?w, ?_⟩", "rotate_left"))
    assert isinstance(closed, Closed)  # solves the other goal by unification
    assert len(goals(opened)) == 2


def test_questions_are_answered_by_what_lean_recommends(opener: Opener) -> None:
    text = "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by sorry\n"
    tactics = ["exact?", "simp? [h]", "apply?", "skip", "show_term exact ⟨h.2, h.1⟩"]
    exact, simp, apply, _, shown = outcomes(opener, text, tactics)
    assert isinstance(exact, Closed)
    assert exact.script[0].startswith("exact ")
    assert isinstance(simp, Closed)
    assert simp.script[0].startswith("simp only ")
    assert isinstance(apply, Closed | Advanced)
    if isinstance(apply, Closed):
        assert "?" not in apply.script[0].split()[0]
    assert isinstance(shown, Closed)
    hopeless = outcomes(opener, "theorem t (p q : Prop) (h : p) : q := by sorry\n", ["exact?", "assumption", "apply?"])
    assert all(isinstance(outcome, Rejected) for outcome in hopeless[:2]), hopeless
    if isinstance(hopeless[2], Advanced):  # by what it recommends, not by itself
        assert hopeless[2].state.handle[0].startswith("refine ")


def test_exact_question_finds_no_copy_of_the_theorem(opener: Opener) -> None:
    text = (
        "theorem first (p : Nat → Prop) (h : ∀ n, p n → p (n + 2)) (z : p 0) : p 4 := by sorry\n"
        "theorem second (p : Nat → Prop) (h : ∀ n, p n → p (n + 2)) (z : p 0) : p 4 := by sorry\n"
    )
    tactics = ["exact?", "assumption", "exact first p h z", "apply first <;> assumption", "exact second p h z"]

    async def use(environment: Environment) -> list[Outcome]:
        state = await environment.start()
        # Each twice, alone and with others: what an attempt leaves must not help the next.
        runs = [await environment.run(state, [tactic, *more]) for tactic in tactics for more in ([], ["skip"])]
        return [run[0] for run in runs]

    for outcome in explore(opener, text, use):
        if isinstance(outcome, Closed):
            assert not {"first", "second"} & set(outcome.script[0].split())


BLOCK = """theorem before : True := trivial

theorem t (p q : Prop) (h : p ∧ q) : (q ∧ p) ∧ p := by
  constructor
  · constructor
    sorry
    sorry
  · exact id (sorry)

theorem after : True := trivial
"""


def test_holes_inside_a_proof(opener: Opener) -> None:
    first, second, third, *_ = outcomes(opener, BLOCK, ["exact h.2", "exact h.1", "have := h"], hole=0)
    assert isinstance(first, Closed)
    assert isinstance(second, Rejected)
    assert [goal.split("\n")[-1] for goal in goals(third)] == ["⊢ q"]
    assert isinstance(outcomes(opener, BLOCK, ["exact h.1", "skip"], hole=1)[0], Closed)
    closed, left = outcomes(opener, BLOCK, ["exact h.1", "cases h"], hole=2)
    assert isinstance(closed, Closed)
    assert len(goals(left)) == 1
    advanced = outcomes(opener, BLOCK, ["exact h.1", "exact h.2"], ("cases h",), hole=2)
    assert all(isinstance(outcome, Rejected) for outcome in advanced)


def test_filled_holes(opener: Opener) -> None:
    filled: dict[int, Script] = {0: ("cases h", "assumption"), 2: ("exact h.1",)}
    closed, left = outcomes(opener, BLOCK, ["exact h.1", "skip"], hole=1, filled=filled)
    assert isinstance(closed, Closed)
    assert len(goals(left)) == 1
    with pytest.raises(ElaborationError):
        outcomes(opener, BLOCK, ["skip"], hole=1, filled={0: ("exact h.1",)})


SURROUNDINGS = """/-! A file with the word sorry in a comment. -/
namespace Outer
variable {α : Type} (f : α → α)

/-- sorry, no theorem -/
private theorem secret (x : α) (h : f x = x) : f (f x) = x := by rw [h, h]

open Nat in
@[simp] theorem «odd name» (n : Nat) : n + 0 = n := rfl

namespace Inner
/-- doc -/
@[simp] protected theorem thing₁ (x : α) (h : f x = x) : f (f (f x)) = x := by
  sorry
end Inner

section
variable (p : α → Prop)
theorem two (h : ∀ x, p x) : ∀ x, p (f x) := sorry
end

example (a b : Nat) (h : a = b) : "sorry" = "sorry" → b = a := by
  intro _ -- sorry
  sorry
end Outer
"""


def test_surroundings(opener: Opener) -> None:
    (first,) = outcomes(opener, SURROUNDINGS, ["rw [h, h, h]"], hole=0)
    assert isinstance(first, Closed)
    secret, unknown = outcomes(opener, SURROUNDINGS, ["rw [secret f x h, h]", "rw [later]"], hole=0)
    assert isinstance(secret, Closed)
    assert isinstance(unknown, Rejected)
    (second,) = outcomes(opener, SURROUNDINGS, ["exact fun x => h (f x)"], hole=1)
    assert isinstance(second, Closed)
    third, thing = outcomes(opener, SURROUNDINGS, ["exact h.symm", "exact Inner.thing₁"], hole=2)
    assert isinstance(third, Closed)
    assert isinstance(thing, Rejected)


def test_windows_line_ends(opener: Opener) -> None:
    closed, left = outcomes(opener, SURROUNDINGS.replace("\n", "\r\n"), ["exact h.symm", "symm"], hole=2)
    assert isinstance(closed, Closed)
    assert goals(left)[0].endswith("⊢ a = b")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("theorem t (x : Nat.Unknown) : x = x := by sorry\n", "1:15"),
        ("theorem u : 1 = 2 := rfl\ntheorem t : True := by sorry\n", "1:0"),
        ("theorem t : True ∧ True := by\n  constructor\n  · sorry\n  · exact foo\n", "4:10"),
    ],
)
def test_a_theorem_with_errors_is_refused_with_the_place(opener: Opener, text: str, place: str) -> None:
    good = text.replace("Nat.Unknown", "Nat").replace("1 = 2", "1 = 1").replace("exact foo", "trivial")

    async def main() -> None:
        hole = (await opener.holes(good))[0]
        shift = len(text) - len(good)
        before = hole.start > text.find("Nat.Unknown") > 0
        start = hole.start + (shift if before else 0)
        theorem = replace(hole.theorem, end=hole.theorem.end + shift)
        moved = replace(hole, theorem=theorem, start=start, end=hole.end + (start - hole.start))
        async with opener.open(text, moved, {}, LIMITS) as environment:
            await environment.start()

    with pytest.raises(ElaborationError, match=place):
        asyncio.run(main())


def test_a_state_that_its_script_does_not_lead_to_is_not_expanded(opener: Opener) -> None:
    async def use(environment: Environment) -> list[Sequence[Outcome]]:
        start = await environment.start()
        wrong = ProofState(start.goals, ("constructor",))
        broken = ProofState(start.goals, ("exact foo",))
        return [await environment.run(state, ["exact ⟨hp, hq⟩", "exact hp", "skip"]) for state in (wrong, broken)]

    for found in explore(opener, AND, use):
        assert all(isinstance(outcome, Rejected) for outcome in found), found


@pytest.mark.parametrize("copiers", [COPIERS, COPIERS[1:], ("no_such_thing ?_", *COPIERS), ("no_such_thing ?_",)])
def test_every_way_of_copying_the_goal_and_none(
    copiers: tuple[str, ...], opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prover.lean.tactics.environment.COPIERS", copiers)
    for text in (AND, "theorem t (p q : Type) (hp : p) (hq : q) : Nonempty (p × q) := by sorry\n"):
        advanced, closed, wrong, again = outcomes(opener, text, ["constructor", "exact ⟨hp, hq⟩", "exact hp", "skip"])
        assert isinstance(advanced, Advanced)
        assert isinstance(closed, Closed | Rejected)
        assert "mismatch" in message(wrong).lower()
        assert len(goals(again)) == 1


def test_many_at_once(opener: Opener) -> None:
    async def use(environment: Environment) -> None:
        state = await environment.start()
        tactics = ["constructor", "exact ⟨hp, hq⟩", "exact hp", *(f"exact foo{number}" for number in range(40))]
        runs = await asyncio.gather(*(environment.run(state, tactics) for _ in range(6)))
        for run in runs:
            assert isinstance(run[0], Advanced)
            assert isinstance(run[1], Closed)
            assert all(isinstance(outcome, Rejected) for outcome in run[2:])
            assert [f"foo{number}" in message(outcome) for number, outcome in enumerate(run[3:])] == [True] * 40

    explore(opener, AND, use)


def test_heartbeats_are_not_charged_to_the_neighbours(opener: Opener) -> None:
    text = (
        "theorem step (f : Nat → Nat) (h : ∀ n, f n = f (n + 1)) : f 0 = f 1 := h 0\n"
        "theorem t (f : Nat → Nat) (h : ∀ n, f n = f (n + 1)) : f 0 = f 2 := by sorry\n"
    )
    limits = replace(LIMITS, heartbeats=2000)
    tactics = ["rw [h, h]", "simp (config := {maxSteps := 100000000}) only [h]", "rw [h, h, ← h, ← h, h, h]", "exact h"]
    fine, loop, also, wrong = outcomes(opener, text, tactics, limits=limits)
    assert isinstance(fine, Closed)
    assert isinstance(loop, TimedOut | Rejected)
    assert isinstance(also, Closed | Rejected)
    assert isinstance(wrong, Rejected)
    assert "heartbeats" not in message(wrong)


def test_closing_leaves_no_process(opener: Opener) -> None:
    before = set(psutil.Process().children(recursive=True))
    outcomes(opener, AND, ["constructor"])
    assert set(psutil.Process().children(recursive=True)) <= before


def test_a_lean_that_does_not_start(toolchain: Toolchain) -> None:
    broken = replace(toolchain, command=("/nonexistent/lean",))

    async def main() -> None:
        hole: Hole = (await TheoremFile.parse(AND, toolchain)).holes[0]
        async with LeanExecutor(AND, broken, LIMITS) as executor, executor.open(hole, {}) as environment:
            await environment.run(ProofState(("⊢ p",), ()), ["simp", "rfl"])

    with pytest.raises(LeanError, match="cannot run /nonexistent/lean"):
        asyncio.run(main())
