"""The tree's invariants under random histories, and the search's completeness on random worlds."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toy import QED, THEOREM, ScriptedProposer, ToyEnvironment

from prover.config import Budget
from prover.proof import Advanced, Candidate, ProofState, Rejected
from prover.search import frontier, tree
from prover.search.best_first import best_first
from prover.search.events import Event, Expanded
from prover.search.frontier import Frontier
from prover.search.result import SearchResult, StopReason
from prover.search.tree import Status, Tree

STATES = [f"s{n}" for n in range(9)]
LOGPROBS = st.one_of(st.sampled_from([0.0, -1.0, -2.0]), st.floats(-20, 0))
ROW = st.lists(st.tuples(st.sampled_from([*STATES, QED, "refused"]), LOGPROBS), max_size=4)
PORTIONS = st.sampled_from([None, 1, 2])
WORLDS = st.fixed_dictionaries(dict.fromkeys(STATES, ROW))


def reachable(rows: dict[str, list[tuple[str, float]]], steps: int) -> set[str]:
    """What lies within so many steps of s0."""
    found = layer = {"s0"}
    for _ in range(steps):
        layer = {target for state in layer for target, _ in rows.get(state, ()) if target != "refused"} - found
        found = found | layer
    return found


def search(
    rows: dict[str, list[tuple[str, float]]], width: int, delays: list[int], **limits: int | None
) -> tuple[SearchResult, list[float]]:
    arrows = {s: {f"t{i}": t for i, (t, _) in enumerate(row) if t != "refused"} for s, row in rows.items()}
    table = {s: [(f"t{i}", logprob) for i, (_, logprob) in enumerate(row)] for s, row in rows.items()}
    result, scores, waits = SearchResult(), list[float](), iter(delays)

    async def dawdle(state: str) -> None:
        for _ in range(next(waits, 0)):
            await asyncio.sleep(0)

    def on_event(event: Event) -> None:
        tree.check(result.tree)
        frontier.check(result.frontier, result.tree.nodes)
        if isinstance(event, Expanded):
            scores.append(event.score)

    budget = Budget(**{"seconds": None, "expansions": None, "depth": None, **limits})  # type: ignore[arg-type]
    environment = ToyEnvironment(arrows, "s0", dawdle)
    run = best_first(
        THEOREM, environment, ScriptedProposer(table), budget, width=width, on_event=on_event, result=result
    )
    asyncio.run(run)
    if result.script is not None:
        outcome = asyncio.run(environment.run_script(result.script))
        assert type(outcome).__name__ == "Closed", "the script is one that closes the goal"
    return result, scores


@settings(max_examples=150, deadline=None)
@given(WORLDS, st.integers(1, 3), st.lists(st.integers(0, 6), max_size=12), PORTIONS)
def test_a_proof_is_found_if_and_only_if_there_is_one(
    rows: dict[str, list[tuple[str, float]]], width: int, delays: list[int], portion: int | None
) -> None:
    result, scores = search(rows, width, delays, portion=portion)
    within = reachable(rows, len(STATES) + 1)
    assert result.stop is (StopReason.PROVED if QED in within else StopReason.EXHAUSTED)
    assert {node.state.text for node in result.tree.nodes} <= within
    if result.stop is StopReason.EXHAUSTED:
        assert {node.state.text for node in result.tree.nodes} == within
    if width == 1 and portion is None:
        assert scores == sorted(scores, reverse=True), "with steps of at most 0 the best-first order is monotone"


@settings(max_examples=150, deadline=None)
@given(WORLDS, st.integers(1, 3), st.integers(0, 4), st.integers(0, 12), PORTIONS)
def test_limits_hold_in_any_world(
    rows: dict[str, list[tuple[str, float]]], width: int, depth: int, cap: int, portion: int | None
) -> None:
    result, _ = search(rows, width, [], depth=depth, tactics=cap, expansions=cap, portion=portion)
    assert result.tactics <= cap
    assert result.expansions <= cap
    assert all(node.depth < depth for node in result.tree.nodes if node.edges)
    if result.stop is StopReason.PROVED:
        assert result.script is not None
        assert len(result.script) <= depth
    elif result.stop is StopReason.EXHAUSTED:
        assert QED not in reachable(rows, len(STATES) + 1)
    settled = result.advanced + result.closed + result.rejected + result.timed_out + result.crashed
    assert settled == result.tactics
    assert len(list(result.tree.edges())) == result.tactics + sum(node.waiting for node in result.tree.nodes)


def grow(steps: list[tuple[float, str]], depth_limit: int | None = None) -> tuple[Tree, Frontier]:
    """A root with these children."""
    result, queue = Tree(depth_limit), Frontier()
    root = result.plant(ProofState(("root",)))
    root.status = Status.EXPANDED
    for position, (step, text) in enumerate(steps):
        edge = result.propose(root, Candidate(f"t{position}", step), step)
        for node in result.settle(edge, Advanced(ProofState((text,)))):
            queue.push(node)
    return result, queue


def test_the_queue_gives_the_best_then_the_oldest() -> None:
    result, queue = grow([(-2, "x"), (-1, "y"), (-2, "z"), (-1, "w"), (-1, "x")])
    assert [node.state.text for node in queue] == ["x", "y", "w", "z"]
    assert len(queue) == 4
    popped = [queue.pop() for _ in range(4)]
    assert [node.state.text for node in popped] == ["x", "y", "w", "z"]
    assert popped[0] not in queue
    assert queue.peek() is None
    with pytest.raises(IndexError, match="nothing is open"):
        queue.pop()
    tree.check(result)


def test_the_queue_takes_only_open_nodes() -> None:
    result, queue = grow([(-1, "x")])
    with pytest.raises(ValueError, match="expanded"):
        queue.push(result.nodes[0])


def test_an_outcome_is_recorded_once() -> None:
    result, _ = grow([(-1, "x")])
    with pytest.raises(ValueError, match="outcome already"):
        result.settle(result.nodes[0].edges[0], Rejected("again"))


def test_the_check_notices_broken_trees() -> None:
    """The invariants are worth something only if `check` can fail."""
    for damage in (
        lambda t: setattr(t.nodes[1], "score", -9.0),
        lambda t: setattr(t.nodes[1], "depth", 7),
        lambda t: setattr(t.nodes[1], "id", 5),
        lambda t: setattr(t.nodes[2], "state", t.nodes[1].state),
        lambda t: setattr(t.nodes[0].edges[0], "child", None),
        lambda t: t.nodes[1].ways_in.clear(),
        lambda t: setattr(t.nodes[1], "via", None),
        lambda t: setattr(t.nodes[1], "status", Status.DEEP),
    ):
        broken, _ = grow([(-1, "x"), (-2, "y")])
        tree.check(broken)
        damage(broken)  # type: ignore[no-untyped-call]
        with pytest.raises(AssertionError):
            tree.check(broken)
    result, queue = grow([(-1, "x")])
    frontier.check(queue, result.nodes)
    result.nodes[1].score = -0.5
    with pytest.raises(AssertionError):
        frontier.check(queue, result.nodes)
