"""Proof steps from real Lean: replay, verification, the library's own proofs, and a whole small collection."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from prover import assemble
from prover.config import Budget, LeanLimits
from prover.lean.installation.toolchain import Toolchain
from prover.training import library
from prover.training.collect import Collection, Plan
from prover.training.search_steps import Graded, Search
from prover.training.steps import Exercise, Trace, read
from prover.training.workshop import Attempt, Worked, replayed, workshop

LIMITS = LeanLimits(workers=2, tactic_seconds=20)
AND = Exercise(
    "t_and", "theorem t_and (p q : Prop) (h : p ∧ q) : q ∧ p", "", "core-train",
    (("obtain ⟨a, b⟩ := h", "constructor", "exact b", "exact a"),),
)  # fmt: skip
PROBLEMS = [
    {
        "name": "c_and", "split": "train", "formal_statement": "theorem c_and (p q : Prop) (h : p ∧ q) : q ∧ p := by",
        "reference_proof": "constructor\n· exact h.2\n· exact h.1",
    },
    {
        "name": "c_double", "split": "train", "header": "def dbl : Nat → Nat\n  | 0 => 0\n  | n + 1 => dbl n + 2\n",
        "formal_statement": "theorem c_double (n : Nat) : dbl n = 2 * n := by",
        "reference_proof": "induction n with\n| zero => rfl\n| succ n ih =>\n  rw [dbl, ih]\n  omega",
    },
    {
        "name": "c_wrong", "split": "train", "formal_statement": "theorem c_wrong (n : Nat) : n < n + 1 := by",
        "reference_proof": "exact Nat.no_such_lemma n",
    },
    {
        "name": "c_held", "split": "test", "formal_statement": "theorem c_held (a b : Prop) (k : a ∧ b) : b ∧ a := by",
        "reference_proof": "exact ⟨k.2, k.1⟩",
    },
]  # fmt: skip


def work(toolchain: Toolchain, exercises: Sequence[Exercise], attempt: Attempt = replayed) -> list[Worked]:
    async def main() -> list[Worked]:
        async with asyncio.timeout(240), workshop(toolchain, LIMITS) as shop:
            return await shop.work(exercises, attempt)

    return asyncio.run(main())


def test_replay_gives_the_goals_before_each_tactic_or_a_reason(toolchain: Toolchain) -> None:
    scripts = {
        "goals are left": ("constructor", "exact h.2"),
        "rejected": ("exact h.3",),
        "goals are gone before the last tactic": ("exact ⟨h.2, h.1⟩", "rfl"),
    }
    wrong = [replace(AND, name=f"t_{i}", statement=AND.statement.replace("t_and", f"t_{i}"), scripts=(script,))
             for i, script in enumerate(scripts.values())]  # fmt: skip
    missing = Exercise("t_x", "theorem t_x : NoSuchThing", "", "core-train", (("rfl",),))
    results = work(toolchain, [*wrong, missing, AND])
    assert [worked.reason.partition(":")[0] for worked in results] == [*scripts, "does not elaborate", ""]
    assert [len(worked.traces) for worked in results] == [0, 0, 0, 0, 1]
    states = results[-1].traces[0].states
    assert [len(goals) for goals in states] == [1, 1, 2, 1]
    assert states[0] == ("p q : Prop\nh : p ∧ q\n⊢ q ∧ p",)
    assert states[3] == ("case right\np q : Prop\na : p\nb : q\n⊢ p",)


def test_only_what_the_judge_passes_is_kept(toolchain: Toolchain) -> None:
    async def claims(exercise: Exercise, environment: object) -> Worked:
        return Worked(exercise, (Trace(("exact h",), (("⊢ p",),)),))

    good = Exercise("t_good", "theorem t_good (p : Prop) (h : p) : p", "", "core-train")
    bad, good_again = work(toolchain, [AND, good], claims)
    assert bad.traces == ()
    assert bad.reason.startswith("not verified")
    assert len(good_again.traces) == 1


def test_theorems_of_the_library_are_restated_and_proved(toolchain: Toolchain) -> None:
    wanted = {"step_Nat_mul_div_lt_iff_not_dvd", "step_List_append_cons", "step_Nat_choose_self", "step_imp_and"}
    modules = {"Init.Nat.Dvd", "Init.List.Lemmas", "Init.Core.Logic", "Init.Core.Simp", "Competition.FactorialLemmas"}
    found = [exercise for exercise in library.exercises(toolchain, modules) if exercise.name in wanted]
    assert {exercise.name for exercise in found} == wanted
    results = work(toolchain, found)
    assert [worked.reason for worked in results if not worked.traces] == []
    choose = next(worked for worked in results if "choose" in worked.exercise.name)
    assert choose.exercise.imports == ("Competition",)
    assert len(choose.traces[0].script) >= 3


def test_search_finds_minimised_proofs(toolchain: Toolchain) -> None:
    search = Search(assemble.make_builtin(toolchain), Budget(seconds=20, portion=16))
    swap = replace(AND, statement="theorem t_and (p q : Prop) : p ∧ q → q ∧ p", scripts=())
    plain, graded = work(toolchain, [swap], search) + work(toolchain, [swap], Graded(search))
    assert plain.found
    assert len(plain.traces[0].script) == 1
    assert {len(trace.script) for trace in graded.traces} == {1, max(len(t.script) for t in graded.traces)}
    assert max(len(trace.script) for trace in graded.traces) >= 3


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    core = tmp_path / "core.jsonl"
    core.write_text("".join(json.dumps(problem) + "\n" for problem in PROBLEMS), encoding="utf-8")
    return Plan(output=tmp_path / "steps.jsonl", core=core, renamings=1, seconds=10)


def test_a_collection_goes_on_where_it_was_stopped(toolchain: Toolchain, plan: Plan) -> None:
    said: list[str] = []
    asyncio.run(Collection(plan, toolchain, said.append).run())
    found = list(read(plan.output))
    assert {step.theorem for step in found} == {"c_double", "c_wrong"}  # c_and states what c_held does
    assert "replay: 1 statements left out that repeat a held-out one" in said
    assert {step.source for step in found if step.theorem == "c_wrong"} == {"search"}
    assert {step.tactic for step in found} >= {"induction n with | zero => ?_ | succ n ih => ?_", "rfl", "omega"}
    assert len({step.statement for step in found if step.theorem == "c_double"}) == 3  # its two proofs, renamed
    assert all(step.state.rpartition("\n")[2].startswith("⊢") for step in found)

    before = plan.progress.read_bytes()
    plan.output.unlink()
    asyncio.run(Collection(plan, toolchain).run())
    assert plan.progress.read_bytes() == before
    assert list(read(plan.output)) == found
