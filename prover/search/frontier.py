"""The queue of the nodes with something left to try: highest rank first, the older of two equals first.

Age (the node's number) decides between equal ranks because it makes the order reproducible and, among equals,
breadth-first; states are never compared. A better rank pushes the node again and the stale entry is dropped when it
comes to the top, which is cheaper than finding it in the heap.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from prover.search.tree import Node


class Frontier:
    """Queued nodes by (rank, age)."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int]] = []
        self._open: dict[int, tuple[float, Node]] = {}

    def push(self, node: Node) -> None:
        """Add a node, or move it after its rank has changed."""
        if not node.queued:
            raise ValueError(f"node {node.id} is {node.status}")
        entry = self._open.get(node.id)
        if entry is None or entry[0] != node.rank:
            heapq.heappush(self._heap, (-node.rank, node.id))
        self._open[node.id] = (node.rank, node)

    def peek(self) -> Node | None:
        """The node that `pop` would return, None when nothing is open."""
        while self._heap:
            negated, age = self._heap[0]
            entry = self._open.get(age)
            if entry is not None and entry[0] == -negated:
                return entry[1]
            heapq.heappop(self._heap)
        return None

    def pop(self) -> Node:
        """Take the best node out; IndexError when nothing is open."""
        node = self.peek()
        if node is None:
            raise IndexError("nothing is open")
        heapq.heappop(self._heap)
        del self._open[node.id]
        return node

    def remove(self, node: Node) -> None:
        """Take an open node out; KeyError when it is not in the queue."""
        del self._open[node.id]

    def __len__(self) -> int:
        return len(self._open)

    def __contains__(self, node: Node) -> bool:
        return node.id in self._open

    def __iter__(self) -> Iterator[Node]:
        """The open nodes, best first."""
        return iter(sorted((node for _, node in self._open.values()), key=lambda node: (-node.rank, node.id)))


def check(frontier: Frontier, nodes: list[Node]) -> None:
    """Raise AssertionError unless the queue holds exactly what it should, each under its present rank. For tests."""
    assert set(frontier) == {node for node in nodes if node.queued}
    assert all(frontier._open[node.id][0] == node.rank for node in frontier)
    assert set(frontier._heap) >= {(-node.rank, node.id) for node in frontier}
