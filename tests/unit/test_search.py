"""Best-first search in a toy world: the exact order, the limits, merging, overlap, acceptance, cancellation."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import replace

import pytest
from toy import THEOREM, Clock, ScriptedProposer, ToyEnvironment, world

from prover.config import Budget
from prover.errors import LeanError
from prover.proof import Candidate, Crashed, Outcome, ProofState, Script, TimedOut
from prover.search import frontier, tree
from prover.search.best_first import best_first
from prover.search.events import Claimed, Event, Expanded, Proved, Refused, Stopped
from prover.search.priority import length_normalised
from prover.search.result import SearchResult, StopReason
from prover.search.tree import Status

FREE = Budget(seconds=None, expansions=None, tactics=None, depth=None, candidates=8)


class Run:
    """A search in the world of `text` with the invariants checked at every event."""

    def __init__(self, text: str, budget: Budget = FREE, **options: object) -> None:
        arrows, table = world(text)
        extra = options.pop("outcomes", {})
        assert isinstance(extra, Mapping)
        for (state, tactic), outcome in extra.items():
            arrows = {**arrows, state: {**arrows.get(state, {}), tactic: outcome}}
        self.environment = ToyEnvironment(arrows, before_run=options.pop("before_run", None))  # type: ignore[arg-type]
        self.proposer = ScriptedProposer(table, options.pop("tokens", None))  # type: ignore[arg-type]
        self.budget, self.options = budget, options
        self.events: list[Event] = []
        self.result = SearchResult()

    def on_event(self, event: Event) -> None:
        self.events.append(event)
        tree.check(self.result.tree)
        frontier.check(self.result.frontier, self.result.tree.nodes)

    async def search(self) -> SearchResult:
        return await best_first(
            THEOREM,
            self.environment,
            self.proposer,
            self.budget,
            on_event=self.on_event,
            result=self.result,
            **self.options,  # type: ignore[arg-type]
        )

    def __call__(self) -> SearchResult:
        return asyncio.run(self.search())

    @property
    def order(self) -> list[str]:
        return [self.result.tree.nodes[event.node].state.text for event in self.events if isinstance(event, Expanded)]


CHOICE = """
    a -left:-1-> l
    a -right:-2-> r
    a -wrong:-0.1->
    l -x:-3-> lx
    l -y:-0.5-> ly
    r -z:-1-> rz
    ly -stuck:-0.5->
    rz -close:-1-> qed
    lx -close:-1-> qed
"""


def test_the_best_sum_of_log_probabilities_goes_first() -> None:
    run = Run(CHOICE)
    result = run()
    # l -1, ly -1.5, r -2, rz -3, lx -4
    assert run.order == ["a", "l", "ly", "r", "rz"]
    assert (result.stop, result.script) == (StopReason.PROVED, ("right", "z", "close"))
    assert (result.expansions, result.tactics) == (5, 8)
    assert (result.advanced, result.rejected, result.closed) == (5, 2, 1)
    assert [type(event) for event in run.events[-3:]] == [Claimed, Proved, Stopped]


def test_equals_go_by_age() -> None:
    run = Run("""
        a -one:-1-> d
        a -two:-1-> c
        a -three:-1-> b
        d -four:-0-> e
    """)
    assert run().stop is StopReason.EXHAUSTED
    assert run.order == ["a", "d", "c", "b", "e"]


def test_age_is_the_time_of_discovery_even_when_a_better_path_comes_later() -> None:
    run = Run("""
        a -slow:-4-> x
        a -one:-1-> b
        a -two:-3-> y
        b -quick:-2-> x
    """)
    run()
    # x was found first, so it precedes y once both score -3.
    assert run.order == ["a", "b", "x", "y"]


def test_a_better_path_moves_an_open_state_and_takes_over_its_script() -> None:
    run = Run("""
        a -direct:-9-> goal
        a -detour:-1-> b
        a -other:-5-> c
        b -on:-1-> goal
        goal -close:-1-> qed
    """)
    result = run()
    assert run.order == ["a", "b", "goal"]
    assert result.script == ("detour", "on", "close")
    goal = next(node for node in result.tree.nodes if node.state.text == "goal")
    assert (goal.score, goal.depth, len(goal.ways_in), result.merged) == (-2.0, 2, 2, 1)
    assert result.tree.script(goal) == ("detour", "on")


def test_a_worse_path_changes_nothing() -> None:
    run = Run("""
        a -direct:-1-> goal
        a -detour:-0.5-> b
        b -on:-1-> goal
        goal -close:-1-> qed
    """)
    assert run().script == ("direct", "close")


def test_equal_children_of_one_node_become_one() -> None:
    run = Run("""
        a -worse:-3-> b
        a -better:-1-> b
        a -same:-1-> b
        b -back:-1-> a
    """)
    result = run()
    assert result.stop is StopReason.EXHAUSTED
    assert run.order == ["a", "b"]
    assert (len(result.tree.nodes), result.merged) == (2, 3)
    assert result.tree.script(result.tree.nodes[1]) == ("better",)


def test_the_same_tactic_twice_is_run_once() -> None:
    run = Run("""
        a -t:-1-> b
        a -t:-0.5-> b
    """)
    run()
    assert run.environment.batches == [("a", ("t",))]


def test_length_normalisation_divides_each_step_by_its_tokens() -> None:
    text = """
        a -long:-4-> x
        a -short:-2-> y
    """
    plain, normalised = Run(text), Run(text, priority=length_normalised(1.0), tokens={"long": 8, "short": 1})
    plain(), normalised()
    assert plain.order == ["a", "y", "x"]
    assert normalised.order == ["a", "x", "y"]
    half = length_normalised(0.5)
    assert half(Candidate("t", -6.0, tokens=9)) == pytest.approx(-2.0)
    assert half(Candidate("t", -6.0, tokens=0)) == -6.0


def test_a_positive_log_probability_counts_as_certain_and_nan_is_an_error() -> None:
    run = Run("""
        a -odd:0.5-> b
        a -even:0-> c
        b -back:1-> a
    """)
    assert run().stop is StopReason.EXHAUSTED
    assert run.order == ["a", "b", "c"]
    broken = Run("a -t:nan-> b")
    with pytest.raises(ValueError, match="not a number"):
        broken()
    assert broken.result.stop is StopReason.ERROR


def test_impossible_candidates_come_last() -> None:
    run = Run("""
        a -never:-inf-> x
        a -unlikely:-1000-> y
        x -close:-1-> qed
    """)
    assert run().script == ("never", "close")
    assert run.order == ["a", "y", "x"]


CHAIN = "\n".join(f"{state} -go:-1-> {after}" for state, after in zip("abcdef", "bcdefg", strict=True))


@pytest.mark.parametrize(
    ("limits", "stop", "order"),
    [
        ({}, StopReason.EXHAUSTED, "abcdefg"),
        ({"expansions": 0}, StopReason.EXPANSIONS, ""),
        ({"expansions": 3}, StopReason.EXPANSIONS, "abc"),
        ({"expansions": 7}, StopReason.EXHAUSTED, "abcdefg"),
        ({"tactics": 2}, StopReason.TACTICS, "ab"),
        ({"tactics": 6}, StopReason.TACTICS, "abcdef"),
        ({"tactics": 7}, StopReason.EXHAUSTED, "abcdefg"),
        ({"depth": 2}, StopReason.DEPTH, "ab"),
        ({"depth": 0}, StopReason.DEPTH, ""),
        ({"depth": 6}, StopReason.DEPTH, "abcdef"),
        ({"depth": 7}, StopReason.EXHAUSTED, "abcdefg"),
        ({"seconds": 0.0}, StopReason.SECONDS, ""),
    ],
)
def test_every_limit_has_its_own_stop_reason(limits: dict[str, int], stop: StopReason, order: str) -> None:
    run = Run(CHAIN, replace(FREE, **limits))
    result = run()
    assert (result.stop, "".join(run.order)) == (stop, order)
    assert result.expansions == len(order)
    assert result.script is None
    assert isinstance(run.events[-1], Stopped)
    assert run.events[-1].stop is stop


def test_a_limit_on_tactics_cuts_the_last_batch_and_leaves_the_rest_untried() -> None:
    run = Run(
        """
        a -one:-1-> qed2
        a -two:-2-> x
        a -three:-3-> qed
        """,
        replace(FREE, tactics=2),
    )
    result = run()
    assert run.environment.batches == [("a", ("one", "two"))]
    assert (result.stop, result.tactics, result.tree.nodes[0].waiting) == (StopReason.TACTICS, 2, 1)
    assert [edge.outcome is None for edge in result.tree.edges()] == [False, False, True]


def test_a_cut_batch_is_not_exhaustion() -> None:
    run = Run("a -one:-1->\n a -two:-2-> qed", replace(FREE, tactics=1))
    result = run()
    assert (result.stop, result.tree.nodes[0].waiting) == (StopReason.TACTICS, 1)


def test_portions_follow_the_score_and_yield_to_better_nodes() -> None:
    run = Run(
        """
        a -slow:-5-> qed
        a -first:-1-> b
        a -second:-2-> c
        b -on:-1->
        c -end:-9-> d
        """,
        replace(FREE, portion=1),
    )
    result = run()
    assert result.stop is StopReason.PROVED
    # One candidate at a time: the best of `a`, then `b` (score -1) before the second of `a` (-2), then `c` (-2) before
    # the last of `a` (-5); the first candidate of a node is tried whatever its score.
    tried = [(state, tactic) for state, tactics in run.environment.batches for tactic in tactics]
    assert tried == [("a", "first"), ("b", "on"), ("a", "second"), ("c", "end"), ("a", "slow")]
    assert (result.expansions, result.tactics) == (3, 5)


def test_portions_try_everything_before_they_call_it_exhausted() -> None:
    text = "a -one:-1->\n a -two:-2->\n a -three:-3->"
    whole, portions = Run(text, FREE)(), Run(text, replace(FREE, portion=2))()
    assert (whole.stop, whole.tactics) == (portions.stop, portions.tactics) == (StopReason.EXHAUSTED, 3)


def test_the_proposer_is_asked_for_as_many_candidates_as_the_budget_says() -> None:
    run = Run("a -one:-1->\n a -two:-2-> qed", replace(FREE, candidates=1))
    assert run().stop is StopReason.EXHAUSTED


def test_a_shorter_way_opens_a_state_that_was_too_deep() -> None:
    run = Run(
        """
        a -one:-1-> b
        b -two:-1-> deep
        a -short:-9-> deep
        deep -close:-1-> qed
        """,
        replace(FREE, depth=2),
    )
    # `deep` is first seen at the best score but with no room for another tactic; later by itself with room.
    run.proposer.table["a"].reverse()  # type: ignore[attr-defined]
    assert run().script == ("short", "close")
    late = Run(
        """
        a -one:-1-> b
        b -two:-1-> c
        c -three:-1-> deep
        a -slow:-5-> s
        s -short:-5-> deep
        deep -close:-1-> qed
        """,
        replace(FREE, depth=3),
    )
    result = late()
    assert result.script == ("slow", "short", "close")
    deep = next(node for node in result.tree.nodes if node.state.text == "deep")
    assert (deep.depth, deep.score) == (2, -3.0)


def test_time_outs_and_crashes_are_counted_and_spoil_exhaustion() -> None:
    run = Run(
        "a -loop:-1->\n a -bomb:-2->\n a -no:-3->",
        outcomes={("a", "loop"): TimedOut(5.0), ("a", "bomb"): Crashed("out of memory")},
    )
    result = run()
    assert (result.stop, result.timed_out, result.crashed, result.rejected) == (StopReason.EXHAUSTED, 1, 1, 1)
    assert not result.conclusive
    assert "1 timed out" in result.describe()
    assert "1 crashed" in result.describe()
    assert Run(CHAIN)().conclusive


def test_a_proof_in_the_last_batch_that_each_limit_allows_counts() -> None:
    text = "a -go:-1-> b\n b -no:-1->\n b -close:-2-> qed"
    for limits in ({"expansions": 2}, {"tactics": 3}, {"depth": 2}):
        assert Run(text, replace(FREE, **limits))().stop is StopReason.PROVED, limits


def moves_clock(clock: Clock, seconds: float) -> Callable[[str], Awaitable[None]]:
    async def before_run(state: str) -> None:
        clock.now += seconds

    return before_run


def test_a_proof_that_arrives_after_the_time_is_up_counts() -> None:
    clock = Clock()
    run = Run("a -close:-1-> qed", replace(FREE, seconds=10), clock=clock, before_run=moves_clock(clock, 10.5))
    result = run()
    assert (result.stop, result.script) == (StopReason.PROVED, ("close",))
    assert result.times.total == result.times.lean == 10.5


def test_no_expansion_starts_after_the_time_is_up() -> None:
    clock = Clock()
    run = Run(CHAIN, replace(FREE, seconds=10), clock=clock, before_run=moves_clock(clock, 4.0))
    assert run().stop is StopReason.SECONDS
    assert run.order == ["a", "b", "c"]


def test_an_expansion_that_outlives_the_grace_is_cancelled_and_its_candidates_have_no_outcome() -> None:
    cancelled = []

    async def for_ever(state: str) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(state)
            raise

    run = Run("a -t:-1-> qed", replace(FREE, seconds=0.01), grace=0.01, before_run=for_ever)
    result = run()
    assert (result.stop, cancelled) == (StopReason.SECONDS, ["a"])
    assert [edge.outcome for edge in result.tree.edges()] == [None]
    assert result.tree.nodes[0].status is Status.EXPANDING
    assert (result.tactics, result.closed) == (1, 0)


def test_an_expansion_that_ends_within_the_grace_counts() -> None:
    async def answers_late(state: str) -> None:
        await asyncio.sleep(0.05)

    run = Run("a -t:-1-> qed", replace(FREE, seconds=0.01), grace=60, before_run=answers_late)
    assert run().stop is StopReason.PROVED


def test_a_script_that_arrives_while_the_others_are_cancelled_counts() -> None:
    async def stubborn(state: str) -> None:
        with suppress(asyncio.CancelledError):  # answers all the same, as a Lean that was just about to
            await asyncio.Event().wait()

    run = Run("a -t:-1-> qed", replace(FREE, seconds=0.01), grace=0.01, before_run=stubborn)
    assert run().stop is StopReason.PROVED


WIDE = """
    a -one:-1-> b
    a -two:-2-> c
    b -more:-1-> d
    c -close:-1-> qed
"""


def test_width_two_has_two_expansions_in_flight() -> None:
    together = asyncio.Event()
    in_flight: set[str] = set()

    async def meet(state: str) -> None:
        if state in "bc":  # neither is answered before both were asked
            in_flight.add(state)
            if len(in_flight) == 2:
                together.set()
            await together.wait()

    run = Run(WIDE, width=2, before_run=meet)
    assert asyncio.run(asyncio.wait_for(run.search(), 10)).stop is StopReason.PROVED
    assert in_flight == {"b", "c"}


def test_width_one_never_overlaps() -> None:
    log: list[str] = []

    async def note(state: str) -> None:
        log.append(f"{state} begins")
        for _ in range(3):
            await asyncio.sleep(0)
        log.append(f"{state} ends")

    Run(WIDE, before_run=note)()
    assert log == [f"{state} {what}" for state in "abc" for what in ("begins", "ends")]


def test_a_proof_cancels_what_is_in_flight() -> None:
    cancelled = []

    async def b_hangs(state: str) -> None:
        if state == "b":
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                cancelled.append(state)
                raise

    run = Run(WIDE, width=2, before_run=b_hangs)
    assert asyncio.run(asyncio.wait_for(run.search(), 10)).script == ("two", "close")
    assert cancelled == ["b"]


def test_limits_hold_with_several_in_flight() -> None:
    fan = "\n".join(f"a -t{n}:-1-> s{n}" for n in range(6)) + "\n" + "\n".join(f"s{n} -no:-1->" for n in range(6))
    run = Run(fan, replace(FREE, expansions=4), width=3)
    assert (run().stop, run.result.expansions) == (StopReason.EXPANSIONS, 4)
    run = Run(fan, replace(FREE, tactics=8), width=3)
    assert (run().stop, run.result.tactics) == (StopReason.TACTICS, 8)
    run = Run(fan, width=3)
    assert (run().stop, run.result.expansions) == (StopReason.EXHAUSTED, 7)


def test_a_better_path_to_an_expanded_state_raises_what_was_found_through_it() -> None:
    released = asyncio.Event()

    async def b_is_slow(state: str) -> None:
        if state == "b":
            await released.wait()
        if state == "x":
            released.set()

    run = Run(
        """
        a -one:-1-> b
        a -two:-5-> x
        b -on:-1-> x
        x -deeper:-1-> y
        """,
        width=2,
        before_run=b_is_slow,
    )
    asyncio.run(asyncio.wait_for(run.search(), 10))
    nodes = {node.state.text: node for node in run.result.tree.nodes}
    assert (nodes["x"].score, nodes["y"].score) == (-2.0, -3.0)
    # Its children's scripts start with the way that was expanded.
    assert run.result.tree.script(nodes["y"]) == ("two", "deeper")


def test_after_a_refusal_the_search_goes_on() -> None:
    asked: list[Script] = []

    async def accept(script: Script) -> bool:
        asked.append(script)
        return script == ("right", "z", "close")

    run = Run(CHOICE + "l -cheat:-0.1-> qed\n a -fake:-0.2-> qed", accept=accept)
    result = run()
    assert asked == [("fake",), ("left", "cheat"), ("right", "z", "close")]
    assert (result.stop, result.refused, result.closed) == (StopReason.PROVED, 2, 3)
    assert [event.script for event in run.events if isinstance(event, Refused)] == asked[:2]
    assert result.tree.proof is not None
    assert result.tree.proof.parent.state.text == "rz"


def test_all_refused_is_reported() -> None:
    async def accept(script: Script) -> bool:
        return False

    result = Run("a -fake:-1-> qed", accept=accept)()
    assert (result.stop, result.script, result.refused) == (StopReason.EXHAUSTED, None, 1)
    assert not result.conclusive
    assert "failed verification" in result.describe()


def test_scripts_of_one_batch_are_asked_for_in_order_until_one_is_accepted() -> None:
    asked: list[Script] = []

    async def accept(script: Script) -> bool:
        asked.append(script)
        return len(asked) == 2

    result = Run("a -one:-1-> qed\n a -two:-2-> qed\n a -three:-3-> qed", accept=accept)()
    assert asked == [("one",), ("two",)]
    assert result.script == ("two",)


def test_a_script_in_hand_when_time_is_up_is_still_asked_for() -> None:
    clock = Clock()

    async def accept(script: Script) -> bool:
        clock.now += 100
        return script == ("two",)

    run = Run("a -one:-1-> qed\n a -two:-2-> qed", replace(FREE, seconds=10), clock=clock, accept=accept)
    result = run()
    assert (result.stop, result.script) == (StopReason.PROVED, ("two",))
    assert result.times.accept == 200


async def _cancel_when(run: Run, moment: asyncio.Event) -> None:
    before = asyncio.all_tasks()
    task = asyncio.create_task(run.search())
    await moment.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert asyncio.all_tasks() == before, "no task is left behind"


def test_cancellation_leaves_no_task_and_the_result_so_far() -> None:
    async def scenario() -> Run:
        reached = asyncio.Event()

        async def hang_at_c(state: str) -> None:
            if state == "c":
                reached.set()
                await asyncio.Event().wait()

        run = Run(CHAIN, before_run=hang_at_c, width=2)
        await asyncio.wait_for(_cancel_when(run, reached), 10)
        return run

    run = asyncio.run(scenario())
    assert run.result.stop is StopReason.CANCELLED
    assert run.order == ["a", "b"]
    assert (run.result.expansions, run.result.tactics, run.result.advanced) == (3, 3, 2)
    assert run.result.times.total > 0
    assert isinstance(run.events[-1], Stopped)


def test_errors_of_lean_go_through_with_the_result_so_far() -> None:
    async def die_at_b(state: str) -> None:
        if state == "b":
            raise LeanError("no Lean process can be kept alive")

    run = Run(CHAIN, before_run=die_at_b)
    with pytest.raises(LeanError, match="kept alive"):
        run()
    assert (run.result.stop, run.result.expansions) == (StopReason.ERROR, 2)


def test_a_script_that_arrives_together_with_an_error_wins() -> None:
    async def scenario() -> SearchResult:
        verifying = asyncio.Event()

        async def b_dies(state: str) -> None:
            if state in "bc":
                await verifying.wait()
            if state == "b":
                raise LeanError("died")

        async def accept(script: Script) -> bool:
            verifying.set()
            for _ in range(20):  # time enough for both to end
                await asyncio.sleep(0)
            return script == ("two", "close")

        text = WIDE + "a -three:-3-> d\n d -fake:-1-> qed"
        return await asyncio.wait_for(Run(text, width=3, before_run=b_dies, accept=accept).search(), 10)

    result = asyncio.run(scenario())
    assert (result.stop, result.refused) == (StopReason.PROVED, 1)


def test_a_wrong_number_of_outcomes_is_an_error() -> None:
    class Short(ToyEnvironment):
        async def run(self, state: ProofState, tactics: object) -> list[Outcome]:
            return []

    with pytest.raises(ValueError, match="zip"):
        asyncio.run(best_first(THEOREM, Short({}), ScriptedProposer({"a": [("t", -1.0)]}), FREE))


def test_an_error_of_start_goes_through() -> None:
    class Broken(ToyEnvironment):
        async def start(self) -> ProofState:
            raise LeanError("cannot start")

    result = SearchResult()
    with pytest.raises(LeanError, match="cannot start"):
        asyncio.run(best_first(THEOREM, Broken({}), ScriptedProposer({}), FREE, result=result))
    assert result.stop is StopReason.ERROR


def test_events_carry_the_counts_and_the_best_open_goal() -> None:
    run = Run(CHOICE)
    run()
    expanded = [event for event in run.events if isinstance(event, Expanded)]
    assert [event.best_goal for event in expanded] == ["l", "ly", "r", "rz", "lx"]
    assert [(event.counts.expansions, event.counts.tactics, event.counts.open) for event in expanded] == [
        (1, 3, 2),
        (2, 5, 3),
        (3, 6, 2),
        (4, 7, 2),
        (5, 8, 1),
    ]


def test_time_is_split_by_who_was_waited_for() -> None:
    clock = Clock()

    class Slow(ScriptedProposer):
        async def propose(self, *args: object) -> list[Candidate]:  # type: ignore[override]
            clock.now += 1.0
            return list(await super().propose(*args))  # type: ignore[arg-type]

    def on_event(event: Event) -> None:
        if isinstance(event, Expanded):
            clock.now += 0.25

    arrows, table = world("a -go:-1-> b\n b -close:-1-> qed")
    environment = ToyEnvironment(arrows, before_run=moves_clock(clock, 3.0))
    result = asyncio.run(best_first(THEOREM, environment, Slow(table), FREE, clock=clock, on_event=on_event))
    times = result.times
    assert (times.total, times.lean, times.proposer, times.accept, times.own) == (8.5, 6.0, 2.0, 0.0, 0.5)


def test_a_result_is_for_one_search() -> None:
    run = Run(CHAIN)
    run()
    with pytest.raises(ValueError, match="root"):
        run()
