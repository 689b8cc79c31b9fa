"""Expert iteration with a search that is scripted and a training that is real: what is kept, what is left out, and that
a killed run goes on where it was."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from prover.errors import LeanError, UsageError
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.evaluation.runner import Attempt
from prover.training import steps as step_files
from prover.training.dataset import examples_of, fingerprint
from prover.training.decontaminate import HeldOut, decontaminate
from prover.training.iteration import Parts, Plan, iterate
from prover.training.steps import Step
from prover.training.train import Settings, Size

SIZE = Size(hidden=16, layers=1, heads=1, feed_forward=32, vocabulary=300, context=128)
SETTINGS = Settings(size=SIZE, steps=2, batch=4, copies=1, threads=1, dev_share=0)


def problem(name: str, split: str, number: int = 1) -> Problem:
    return Problem(name, f"theorem {name} (a : Nat) (h : a = {number}) : a = {number} := by", split=split)


LEARN = (problem("one", "train", 1), problem("two", "train", 2), problem("three", "train", 3))
MEASURE = (problem("four", "valid", 3), problem("five", "valid", 5))


def step(of: Problem) -> Step:
    number = of.statement.split()[-3]
    return Step(
        theorem=of.name,
        statement=of.statement.removesuffix(" := by"),
        header="",
        state=f"a : Nat\nh : a = {number}\n⊢ a = {number}",
        others=0,
        tactic="exact h",
        source="search",
        depth=0,
    )


class World:
    """Proves everything but `two` in the first round; breaks on demand."""

    def __init__(self) -> None:
        self.models: list[Path | None] = []
        self.tried: list[str] = []
        self.killed_at: str | None = None

    @asynccontextmanager
    async def attempt(self, model: Path | None) -> AsyncIterator[Attempt]:
        self.models.append(model)

        async def one(problem: Problem) -> Row:
            if problem.name == self.killed_at:
                raise asyncio.CancelledError
            self.tried.append(problem.name)
            if problem.name == "two" and model is None:
                raise LeanError("Lean died")
            return Row(
                name=problem.name, split=problem.split, source="other", verdict="verified", stop="proved",
                proof="exact h",
            )  # fmt: skip

        yield one

    async def extract(self, problem: Problem, proof: str) -> Sequence[Step]:
        assert proof == "exact h"
        return [step(problem)]

    def parts(self) -> Parts:
        held = HeldOut.of([{"name": p.name, "formal_statement": p.statement} for p in MEASURE])
        return Parts(self.attempt, self.extract, lambda steps: decontaminate(steps, held)[0])


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    given = tmp_path / "given.jsonl"
    step_files.write(given, [replace(step(LEARN[0]), theorem="given", tactic="exact h.symm.symm")])
    return Plan(rounds=2, steps=given, learn=LEARN, measure=MEASURE, settings=SETTINGS)


def run(plan: Plan, world: World, work: Path):  # type: ignore[no-untyped-def]
    return asyncio.run(iterate(plan, world.parts(), work, lambda line: None))


def test_rounds_learn_from_verified_proofs_of_the_train_split_alone(plan: Plan, tmp_path: Path) -> None:
    world, work = World(), tmp_path / "work"
    first, second = run(plan, world, work)
    assert world.models == [None, work / "round-00" / "model"]
    assert first["attempted"] == second["attempted"] == {"train": 3, "valid": 2}
    assert first["solved"] == {"train": 2, "valid": 2}
    assert second["solved"] == {"train": 3, "valid": 2}
    # `three` states the same as `four`, which is held out.
    assert first["steps"] == {"given": 1, "found": 2, "kept": 1, "distinct": 2}
    assert second["steps"] == {"given": 1, "found": 3, "kept": 3, "distinct": 3}
    steps = list(step_files.read(work / "round-01" / "steps.jsonl"))
    assert {item.theorem for item in steps} == {"given", "one", "two"}
    assert second["data"] == fingerprint(examples_of(steps)) != first["data"]
    assert second["training"]["steps"] == 2
    assert json.loads((work / "round-01" / "manifest.json").read_text()) == second


def test_a_killed_run_goes_on_where_it_was(plan: Plan, tmp_path: Path) -> None:
    world, work = World(), tmp_path / "work"
    world.killed_at = "two"
    with pytest.raises(asyncio.CancelledError):
        run(plan, world, work)
    attempts = work / "round-00" / "attempts.jsonl"
    with attempts.open("a") as file:
        file.write('{"row": {"name": "tw')
    world.killed_at = None
    first, second = run(plan, world, work)
    assert world.tried == ["one", "two", "three", "four", "five"] * 2
    straight = run(plan, World(), tmp_path / "other")
    assert [first["data"], second["data"]] == [manifest["data"] for manifest in straight]
    assert [first["model"], second["model"]] == [manifest["model"] for manifest in straight]
    world.tried.clear()
    assert run(plan, world, work) == [first, second]
    assert world.tried == []


def test_a_folder_of_another_run_is_refused(plan: Plan, tmp_path: Path) -> None:
    run(replace(plan, rounds=1), World(), tmp_path / "work")
    with pytest.raises(UsageError, match="holds a run with other seconds: name another folder"):
        run(replace(plan, seconds=1.0), World(), tmp_path / "work")


def test_a_cancelled_training_ends_soon_and_leaves_no_round(plan: Plan, tmp_path: Path) -> None:
    endless = replace(plan, learn=(), measure=(), rounds=1, settings=replace(SETTINGS, steps=10**7, save_steps=10**7))

    async def cancelled() -> None:
        begun = asyncio.Event()
        loop = asyncio.get_running_loop()
        said = lambda line: loop.call_soon_threadsafe(begun.set)  # noqa: E731
        task = asyncio.create_task(iterate(endless, World().parts(), tmp_path / "work", said))
        await begun.wait()
        await asyncio.sleep(1)  # the training has begun, or is about to
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancelled())  # waits for the thread: without the event it would not come back
    assert not (tmp_path / "work" / "round-00" / "manifest.json").exists()
