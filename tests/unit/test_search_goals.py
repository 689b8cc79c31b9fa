"""States of several goals: once the first is closed, other ways to close it are not pursued."""

import asyncio
from collections.abc import Sequence

from toy import THEOREM, ScriptedProposer

from prover.config import Budget
from prover.proof import Advanced, Closed, Outcome, ProofState, Rejected, Script
from prover.search import frontier, tree
from prover.search.best_first import best_first
from prover.search.result import SearchResult, StopReason
from prover.search.tree import Status

FREE = Budget(seconds=None, expansions=None, tactics=None, depth=None, candidates=8)


class GoalStack:
    """Each tactic replaces the first goal by the ones in the table. `phantoms` are tactics whose result nothing
    works on."""

    def __init__(self, table: dict[str, dict[str, tuple[str, ...]]], phantoms: Sequence[str] = ()) -> None:
        self.table, self.phantoms = table, phantoms
        self.expanded: list[tuple[str, ...]] = []

    async def start(self) -> ProofState:
        return ProofState(("root",), handle=())

    async def run(self, state: ProofState, tactics: Sequence[str]) -> Sequence[Outcome]:
        self.expanded.append(state.goals)
        assert isinstance(state.handle, tuple)
        if any(tactic in self.phantoms for tactic in state.handle):
            return [Rejected("not as it seemed") for _ in tactics]
        return [self._step(state, tactic) for tactic in tactics]

    async def run_script(self, script: Script) -> Outcome:
        raise NotImplementedError

    def _step(self, state: ProofState, tactic: str) -> Outcome:
        new = self.table.get(state.goals[0], {}).get(tactic)
        if new is None:
            return Rejected("no")
        assert isinstance(state.handle, tuple)
        script = (*state.handle, tactic)
        goals = (*new, *state.goals[1:])
        return Advanced(ProofState(goals, handle=script)) if goals else Closed(script)


def search(environment: GoalStack, table: dict[str, list[tuple[str, float]]]) -> SearchResult:
    result = asyncio.run(best_first(THEOREM, environment, ScriptedProposer(table), FREE))
    tree.check(result.tree)
    frontier.check(result.frontier, result.tree.nodes)
    return result


WORLD = {
    "root": {"split": ("left", "right")},
    "left": {"close": (), "dodge": ("left'",)},
    "left'": {"dodge": ("left''",)},
    "right": {"work": ("more",), "stuck": ("never",)},
    "more": {"end": ()},
}
STEPS = {
    "root": [("split", -0.1)],
    "left": [("close", -3.0), ("dodge", -0.1)],
    "left'": [("dodge", -0.1)],
    "right": [("work", -5.0), ("stuck", -0.5)],
    "more": [("end", -0.1)],
}


def test_a_closed_goal_is_left_alone() -> None:
    environment = GoalStack(WORLD)
    result = search(environment, STEPS)
    assert result.script == ("split", "close", "work", "end")
    # `left'` comes first by its score, but `right` alone is what remains when `left` is closed
    assert environment.expanded == [("root",), ("left", "right"), ("right",), ("more",)]
    assert [node.status for node in result.tree.nodes if node.state.goals == ("left'", "right")] == [Status.SUPERSEDED]


def test_a_state_on_which_nothing_works_supersedes_nothing() -> None:
    world = {**WORLD, "left'": {"dodge": ("left''",), "close": (), "cheat": ()}}
    steps = {**STEPS, "left": [("cheat", -0.05), ("dodge", -0.1)], "left'": [("finish", -0.1)]}
    world["left"] = {**WORLD["left"], "cheat": ()}
    world["left'"] = {"finish": ("last",)}
    environment = GoalStack(world, phantoms=["cheat"])
    search(environment, steps)
    assert ("left'", "right") in environment.expanded


def test_goals_that_share_metavariables_are_not_told_apart() -> None:
    world = {
        "root": {"split": ("p ?x", "q ?x")},
        "p ?x": {"guess": (), "think": ("think",)},
        "think": {"close": ()},
    }
    steps = {"root": [("split", -0.1)], "p ?x": [("guess", -2.0), ("think", -0.1)], "think": [("close", -0.1)]}
    environment = GoalStack(world)
    result = search(environment, steps)
    assert ("think", "q ?x") in environment.expanded
    assert result.stop is StopReason.EXHAUSTED
