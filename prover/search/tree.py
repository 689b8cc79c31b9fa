"""The search tree: states as nodes, every candidate that was tried as an edge.

It is a tree in name and a graph in fact, because equal states share one node: a node has one way that made the state
it holds (`via`) and any number of other ways in. `check` states the invariants; tests call it at every step.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from prover.proof import Advanced, Candidate, Outcome, ProofState, Script


class Status(StrEnum):
    """`expanding` after the end of a search means that the expansion was interrupted."""

    OPEN = "open"
    DEEP = "deep"  # as long as the depth limit allows: not to be expanded
    EXPANDING = "expanding"
    PARTIAL = "partial"  # some candidates were tried, the rest wait in the queue
    EXPANDED = "expanded"
    SUPERSEDED = "superseded"  # never expanded: another way has closed its first goals and got on


@dataclass(eq=False, slots=True)
class Edge:
    """One candidate at one node. `outcome` is None until Lean has answered, and for ever when it was never asked.

    `step` is what the candidate adds to the score, never above 0; `child` is set for `Advanced` only.
    """

    parent: Node
    candidate: Candidate
    step: float
    outcome: Outcome | None = None
    child: Node | None = None


@dataclass(eq=False, slots=True)
class Node:
    """A state, its best known score and the candidates tried on it.

    `id` counts from 0 in the order of discovery and is the node's age. `score` is the sum of the steps on the best
    known way here. `depth` is the length of the script behind `state`, which is the way that `via` ends.
    """

    id: int
    state: ProofState
    score: float
    depth: int
    via: Edge | None
    status: Status = Status.OPEN
    edges: list[Edge] = field(default_factory=list)
    ways_in: list[Edge] = field(default_factory=list)
    waiting: int = 0
    """How many of the last `edges` have yet to be tried."""

    @property
    def queued(self) -> bool:
        """Whether there is more to do here."""
        return self.status in (Status.OPEN, Status.PARTIAL)

    @property
    def rank(self) -> float:
        """Its place in the queue: the score, or what the best candidate that still waits would make of it."""
        return self.score + (self.edges[-self.waiting].step if self.waiting else 0.0)


class Tree:
    """All nodes of one search, by age. `depth_limit` is the longest script allowed, None for no limit."""

    def __init__(self, depth_limit: int | None = None) -> None:
        self.depth_limit = depth_limit
        self.nodes: list[Node] = []
        self.proof: Edge | None = None
        """The edge that closed the last goal of the accepted proof."""
        self._by_state: dict[ProofState, Node] = {}

    def plant(self, state: ProofState) -> Node:
        """Make the root."""
        if self.nodes:
            raise ValueError("the tree has a root already")
        return self._add(state, score=0.0, depth=0, via=None)

    def propose(self, node: Node, candidate: Candidate, step: float) -> Edge:
        """Add a candidate whose outcome is not known yet. A step above 0 counts as 0, so that no cycle can pay."""
        if math.isnan(step):
            raise ValueError(f"the score of {candidate.tactic!r} is not a number")
        edge = Edge(node, candidate, min(step, 0.0))
        node.edges.append(edge)
        return edge

    def settle(self, edge: Edge, outcome: Outcome) -> list[Node]:
        """Record an outcome; returns the nodes that are new or have a better score or another status, by age."""
        if edge.outcome is not None:
            raise ValueError(f"{edge.candidate.tactic!r} has an outcome already")
        edge.outcome = outcome
        if not isinstance(outcome, Advanced):
            return []
        score, depth = edge.parent.score + edge.step, edge.parent.depth + 1
        child = self._by_state.get(outcome.state)
        if child is None:
            edge.child = self._add(outcome.state, score=score, depth=depth, via=edge)
            return [edge.child]
        edge.child = child
        child.ways_in.append(edge)
        changed = self._improve(child, score)
        if self._takes_over(edge, depth, child, bool(changed)):
            child.state, child.depth, child.via = outcome.state, depth, edge
            child.status = self._status(depth)
            changed.setdefault(child.id, child)
        return [changed[key] for key in sorted(changed)]

    def successor(self, node: Node) -> Node | None:
        """The node with the fewest goals whose goals are the last ones of `node`: closing the first ones led there.

        Whatever can be made of `node` can then be made of the successor, unless goals share metavariables (shown
        with a `?`), for which the answer is None.
        """
        goals = node.state.goals
        if len(goals) < 2 or any("?" in goal for goal in goals):
            return None
        suffixes = (ProofState(goals[first:]) for first in range(len(goals) - 1, 0, -1))
        return next((self._by_state[suffix] for suffix in suffixes if suffix in self._by_state), None)

    def script(self, node: Node) -> Script:
        """The tactics on the way that made the node's state."""
        tactics: list[str] = []
        while node.via is not None:
            tactics.append(node.via.candidate.tactic)
            node = node.via.parent
        return tuple(reversed(tactics))

    def edges(self) -> Iterator[Edge]:
        """Every candidate, by the age of its node, then in the order of proposal."""
        return (edge for node in self.nodes for edge in node.edges)

    def _add(self, state: ProofState, score: float, depth: int, via: Edge | None) -> Node:
        node = Node(len(self.nodes), state, score, depth, via, self._status(depth))
        if via is not None:
            node.ways_in.append(via)
        self.nodes.append(node)
        self._by_state[state] = node
        return node

    def _status(self, depth: int) -> Status:
        return Status.DEEP if self.depth_limit is not None and depth >= self.depth_limit else Status.OPEN

    def _takes_over(self, edge: Edge, depth: int, child: Node, better: bool) -> bool:
        """Whether the state that came by `edge` replaces the node's: it is better, or short enough at last.

        Never once the expansion has begun: the scripts of the children start with the state they were made from.
        """
        if child.status not in (Status.OPEN, Status.DEEP):
            return False
        if self._status(depth) is Status.DEEP:
            return better and child.status is Status.DEEP
        return better or child.status is Status.DEEP

    def _improve(self, node: Node, score: float) -> dict[int, Node]:
        """Raise the score of a node and of what was reached through it; ends because steps are never above 0."""
        changed: dict[int, Node] = {}
        waiting = [(node, score)]
        while waiting:
            node, score = waiting.pop()
            if score <= node.score:
                continue
            node.score = score
            changed[node.id] = node
            waiting.extend((edge.child, score + edge.step) for edge in node.edges if edge.child is not None)
        return changed


def check(tree: Tree) -> None:
    """Raise AssertionError when an invariant of the tree is broken. For tests: linear in the size of the tree."""
    ways_in: dict[int, list[Edge]] = {node.id: [] for node in tree.nodes}
    assert [node.id for node in tree.nodes] == list(range(len(tree.nodes))), "nodes are numbered by age"
    for node in tree.nodes:
        for edge in node.edges:
            assert edge.parent is node
            assert edge.step <= 0
            assert (edge.child is not None) == isinstance(edge.outcome, Advanced), "only Advanced leads somewhere"
            if edge.child is not None and isinstance(edge.outcome, Advanced):
                assert tree.nodes[edge.child.id] is edge.child
                assert edge.child.state == edge.outcome.state
                ways_in[edge.child.id].append(edge)
        if node.status in (Status.OPEN, Status.DEEP):
            assert not node.edges, "nothing is tried before the expansion"
            assert node.status is tree._status(node.depth)
        assert (node.waiting > 0) >= (node.status is Status.PARTIAL)
        assert all(edge.outcome is None for edge in node.edges[len(node.edges) - node.waiting :])
    assert len({node.state for node in tree.nodes}) == len(tree.nodes), "equal states share a node"
    for node in tree.nodes:
        assert len(node.ways_in) == len(ways_in[node.id])
        assert set(node.ways_in) == set(ways_in[node.id]), "ways in are the parents' edges"
        if node.id == 0:
            assert node.via is None
            assert (node.depth, node.score) == (0, 0.0)
            continue
        assert node.via in node.ways_in
        assert node.via is not None
        assert node.depth == node.via.parent.depth + 1
        assert node.score == max(edge.parent.score + edge.step for edge in node.ways_in), "the best known way"
    if tree.proof is not None:
        assert tree.nodes[tree.proof.parent.id] is tree.proof.parent
