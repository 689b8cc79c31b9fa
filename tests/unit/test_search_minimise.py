"""Minimisation: what is dropped, in which order it is tried, and what a time-out means."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy import QED, ToyEnvironment

from prover.proof import Advanced, Closed, Crashed, Outcome, ProofState, Rejected, Script, TimedOut
from prover.search.minimise import minimise, simplify


class Needs(ToyEnvironment):
    """Closes the goal when `closes` says so."""

    def __init__(self, closes: Callable[[Script], bool], otherwise: Outcome | None = None) -> None:
        super().__init__({})
        self.closes, self.otherwise = closes, otherwise or Rejected("no")

    async def run_script(self, script: Script) -> Outcome:
        self.scripts.append(script)
        return Closed(script) if self.closes(script) else self.otherwise


def test_what_is_not_needed_is_dropped_from_the_end() -> None:
    environment = Needs(lambda script: "b" in script and script[-1] == "d")
    assert asyncio.run(minimise(environment, ("a", "b", "c", "d"))) == ("b", "d")
    assert environment.scripts == [("a", "b", "c"), ("a", "b", "d"), ("a", "d"), ("b", "d")]


def test_equal_steps_are_dropped_one_at_a_time() -> None:
    environment = Needs(lambda script: script.count("x") >= 2)
    assert asyncio.run(minimise(environment, ("x", "x", "x", "x"))) == ("x", "x")


def test_a_script_of_one_step_is_left_alone() -> None:
    environment = Needs(lambda script: True)
    assert asyncio.run(minimise(environment, ("x",))) == ("x",)
    assert environment.scripts == []


@pytest.mark.parametrize(
    "outcome",
    [TimedOut(5.0), Crashed("died"), Rejected("no"), Advanced(ProofState(("⊢ a",)))],
    ids=lambda o: type(o).__name__,
)
def test_only_a_closed_goal_lets_a_step_go(outcome: Outcome) -> None:
    environment = Needs(lambda script: len(script) == 3, outcome)
    assert asyncio.run(minimise(environment, ("a", "b", "c"))) == ("a", "b", "c")


@given(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=8), st.data())
def test_the_result_closes_the_goal_and_no_single_step_of_a_set_can_go(steps: list[str], data: st.DataObject) -> None:
    needed = data.draw(st.sets(st.sampled_from(steps)))
    short = asyncio.run(minimise(Needs(lambda script: needed <= set(script)), tuple(steps)))
    assert needed <= set(short)
    assert len(short) == max(len(needed), 1)


def test_when_the_time_is_up_the_rest_stays() -> None:
    environment = Needs(lambda script: True)
    clock = iter([0.0, 1.0, 2.0]).__next__  # seconds, at each look
    assert asyncio.run(minimise(environment, ("a", "b", "c", "d"), until=2.0, clock=clock)) == ("a", "b")
    toy = ToyEnvironment({"a": {"long": "b", "short": "b"}, "b": {"end": QED}})
    clock = iter([0.0, 1.0]).__next__
    assert asyncio.run(simplify(toy, ("long", "end"), lambda tactic: ["short"], until=1.0, clock=clock)) == (
        "long",
        "end",
    )
    assert len(toy.batches) == 1


def test_plainer_steps_take_the_place_of_those_that_do_the_same() -> None:
    environment = ToyEnvironment({"a": {"long": "b", "short": "b", "other": "c"}, "b": {"end": QED, "fin": QED}})
    ways = {"long": ["gone", "other", "short"], "end": ["fin"]}
    script = asyncio.run(simplify(environment, ("long", "end"), lambda tactic: ways[tactic]))
    assert script == ("short", "fin")


def test_a_script_that_cannot_be_followed_is_left_alone() -> None:
    environment = ToyEnvironment({"a": {"short": "b"}, "b": {"end": QED}})
    assert asyncio.run(simplify(environment, ("long", "end"), lambda tactic: ["short"])) == ("long", "end")
