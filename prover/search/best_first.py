"""Best-first search for a proof script: the loop, and what one turn of it does.

The order. The open node with the highest score is expanded next; the score is the sum of `priority` over the
tactics of the best known way to the node. Between equals the older goes first. With `width=1` the whole search is a
function of what the proposer and Lean answer; with more, results are taken as they arrive.

Portions. With `budget.portion` a node is not tried with all its candidates at once: the best of them are tried, and the
node goes back into the queue with the score that the best of the rest would give to a child. So a slow or unlikely
candidate is tried when nothing better is left, and a search that has got on elsewhere never pays for it.

The clock. When the seconds are up no expansion starts. One in flight may still finish: its outcomes count, a
proof among them too. After `grace` further seconds it is cancelled and its candidates stay without an outcome.
Outcomes that have arrived always count, and `accept` is never cut short.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

from prover.config import Budget
from prover.interfaces import Environment, Proposer
from prover.proof import Advanced, Candidate, Closed, Outcome, Script, Theorem
from prover.search.events import Claimed, Counts, Event, Expanded, Proved, Refused, Stopped
from prover.search.priority import Priority, log_probability
from prover.search.result import SearchResult, StopReason, Times
from prover.search.stopwatch import Stopwatch
from prover.search.tree import Edge, Node, Status


async def best_first(
    theorem: Theorem,
    environment: Environment,
    proposer: Proposer,
    budget: Budget,
    *,
    width: int = 1,
    priority: Priority = log_probability,
    accept: Callable[[Script], Awaitable[bool]] | None = None,
    on_event: Callable[[Event], None] | None = None,
    clock: Callable[[], float] = time.monotonic,
    grace: float = 1.0,
    result: SearchResult | None = None,
) -> SearchResult:
    """Search until a script is accepted, nothing is left or a limit of `budget` is reached.

    `width` expansions are in flight at a time. `accept` is asked for each script that leaves no goals (None accepts
    all); after a no the search goes on. `result`, when given, is a fresh one that the caller keeps: it is up to date
    at every event and after an exception. Whatever `environment`, `proposer` and `accept` raise goes through, as
    does cancellation; by then no task of the search is left.
    """
    search = _Search(theorem, environment, proposer, budget, priority, clock, on_event, result or SearchResult())
    result, flying = search.result, set[asyncio.Task[None]]()
    try:
        await search.start()
        while result.stop is None:
            while len(flying) < width and search.limit() is None and (node := search.take()) is not None:
                flying.add(asyncio.create_task(search.expand(node)))
            if not flying:
                result.stop = search.limit() if result.frontier else search.why_empty()
                break
            done = await search.wait(flying, grace)
            if not done:
                await search.cancel(flying)
                result.stop = StopReason.SECONDS
            # Scripts before failures: one that arrived together with an exception is still a proof.
            if await search.any_accepted(accept):
                result.stop = StopReason.PROVED
                break
            flying -= done
            for task in done:
                task.result()
    except asyncio.CancelledError:
        result.stop = StopReason.CANCELLED
        raise
    except BaseException:
        result.stop = StopReason.ERROR
        raise
    finally:
        await search.cancel(flying)
        search.finish()
    return result


class _Search:
    """The turns of the loop. Between two awaits, tree, queue and counts are consistent."""

    def __init__(
        self,
        theorem: Theorem,
        environment: Environment,
        proposer: Proposer,
        budget: Budget,
        priority: Priority,
        clock: Callable[[], float],
        on_event: Callable[[Event], None] | None,
        result: SearchResult,
    ) -> None:
        self.theorem, self.environment, self.proposer = theorem, environment, proposer
        self.budget, self.priority, self.on_event, self.result = budget, priority, on_event, result
        self.watch = Stopwatch(clock)
        self.claims = deque[Edge]()
        result.tree.depth_limit = budget.depth

    async def start(self) -> None:
        with self.watch.measure("lean", "loop waits"):
            state = await self.environment.start()
        root = self.result.tree.plant(state)
        if root.status is Status.OPEN:
            self.result.frontier.push(root)

    def limit(self) -> StopReason | None:
        """The limit that forbids another expansion."""
        budget, result = self.budget, self.result
        if budget.seconds is not None and self.watch.elapsed() >= budget.seconds:
            return StopReason.SECONDS
        if budget.expansions is not None and result.expansions >= budget.expansions:
            return StopReason.EXPANSIONS
        if budget.tactics is not None and result.tactics >= budget.tactics:
            return StopReason.TACTICS
        return None

    def why_empty(self) -> StopReason:
        """What an empty queue means."""
        if any(node.status is Status.DEEP for node in self.result.tree.nodes):
            return StopReason.DEPTH
        return StopReason.EXHAUSTED

    def take(self) -> Node | None:
        """The node to expand next; None when none is open.

        A node whose first goals have been closed elsewhere can add nothing: the node that holds the rest comes in its
        place, and once that has got anywhere the first is dropped. (It has when a tactic worked on it: until then the
        state may be one that only the batch believed in.)
        """
        frontier, tree = self.result.frontier, self.result.tree
        while frontier:
            node = frontier.pop()
            successor = tree.successor(node)
            if successor is not None and successor.queued and not successor.edges:
                frontier.push(node)
                frontier.remove(successor)
                node = successor
            elif successor is not None and any(isinstance(e.outcome, Advanced | Closed) for e in successor.edges):
                node.status = Status.SUPERSEDED
                continue
            self.result.expansions += node.status is Status.OPEN
            node.status = Status.EXPANDING
            return node
        return None

    async def expand(self, node: Node) -> None:
        """Ask the proposer the first time, then Lean, and put what came of it into the tree, the queue and `claims`."""
        if not node.edges:
            with self.watch.measure("proposer"):
                candidates = await self.proposer.propose(self.theorem, node.state, self.budget.candidates)
            with self.watch.measure("expand"):
                self.enter(node, candidates)
        edges = self.portion(node)
        outcomes: Sequence[Outcome] = ()
        if edges:
            with self.watch.measure("lean"):
                outcomes = await self.environment.run(node.state, [edge.candidate.tactic for edge in edges])
        with self.watch.measure("expand"):
            self.settle(node, edges, outcomes)

    def enter(self, node: Node, candidates: Sequence[Candidate]) -> None:
        """Make edges of the candidates, in the order in which they will be tried; all of them wait."""
        distinct = dict[str, Candidate]()
        for candidate in candidates:
            distinct.setdefault(candidate.tactic, candidate)
        for candidate in distinct.values():
            self.result.tree.propose(node, candidate, self.priority(candidate))
        if self.budget.portion is not None:
            node.edges.sort(key=lambda edge: -edge.step)  # stable: the proposer's order decides between equals
        node.waiting = len(node.edges)

    def portion(self, node: Node) -> Sequence[Edge]:
        """The edges to try now: as many as a portion has and the limit on tactics lets through."""
        budget, result = self.budget, self.result
        waiting = node.edges[len(node.edges) - node.waiting :]
        tried = waiting[: budget.portion]
        if budget.tactics is not None:
            tried = tried[: max(budget.tactics - result.tactics, 0)]
        node.waiting -= len(tried)
        result.tactics += len(tried)
        return tried

    def settle(self, node: Node, edges: Sequence[Edge], outcomes: Sequence[Outcome]) -> None:
        result, known = self.result, len(self.result.tree.nodes)
        for edge, outcome in zip(edges, outcomes, strict=True):
            result.count(outcome)
            for changed in result.tree.settle(edge, outcome):
                if changed.queued:
                    result.frontier.push(changed)
            if isinstance(outcome, Closed):
                self.claims.append(edge)
        result.merged += sum(isinstance(outcome, Advanced) for outcome in outcomes)
        result.merged -= len(result.tree.nodes) - known
        node.status = Status.PARTIAL if node.waiting else Status.EXPANDED
        if node.waiting:
            result.frontier.push(node)
        if self.on_event is not None:
            best = result.frontier.peek()
            goal = best.state.goals[0] if best is not None and best.state.goals else None
            self.on_event(Expanded(self.counts(), node.id, node.depth, node.score, goal))

    async def any_accepted(self, accept: Callable[[Script], Awaitable[bool]] | None) -> bool:
        """Ask for each script that has arrived, in that order, until one is accepted."""
        while self.claims:
            edge = self.claims.popleft()
            assert isinstance(edge.outcome, Closed)
            script = edge.outcome.script
            self.emit(Claimed(self.counts(), script))
            accepted = True
            if accept is not None:
                with self.watch.measure("accept", "loop waits"):
                    accepted = await accept(script)
            if accepted:
                self.result.script, self.result.tree.proof = script, edge
                self.emit(Proved(self.counts(), script))
                return True
            self.result.refused += 1
            self.emit(Refused(self.counts(), script))
        return False

    async def wait(self, flying: set[asyncio.Task[None]], grace: float) -> set[asyncio.Task[None]]:
        """Wait until an expansion is done; the empty set if the seconds and the grace pass first."""
        seconds = self.budget.seconds
        timeout = None if seconds is None else max(seconds + grace - self.watch.elapsed(), 0.0)
        with self.watch.measure("loop waits"):
            done, _ = await asyncio.wait(flying, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
        return done

    async def cancel(self, flying: set[asyncio.Task[None]]) -> None:
        """Cancel the expansions in flight and wait until they are gone, so that no task outlives the search.

        Called when the search is over: an exception that one of them still raises changes nothing any more.
        """
        for task in flying:
            task.cancel()
        with self.watch.measure("loop waits"):
            await asyncio.gather(*flying, return_exceptions=True)

    def counts(self) -> Counts:
        result = self.result
        return Counts(
            seconds=self.watch.elapsed(),
            expansions=result.expansions,
            tactics=result.tactics,
            nodes=len(result.tree.nodes),
            open=len(result.frontier),
        )

    def emit(self, event: Event) -> None:
        if self.on_event is not None:
            self.on_event(event)

    def finish(self) -> None:
        watch, total = self.watch, self.watch.elapsed()
        own = total - watch.total("loop waits") + watch.total("expand")
        self.result.nodes = len(self.result.tree.nodes)
        self.result.times = Times(total, watch.total("lean"), watch.total("proposer"), watch.total("accept"), own)
        if self.result.stop is not None:
            self.emit(Stopped(self.counts(), self.result.stop))
