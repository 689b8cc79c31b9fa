"""Repeats a recorded search without Lean and without a model: both answer from its journal.

With the priority that the search had, the repetition must take the same nodes in the same order; with another one it
shows what that priority would have done, as far as the journal knows. Where it asks for what the recorded search never
asked, it ends, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from prover.errors import ProverError
from prover.evaluation.journal import SearchJournal
from prover.proof import Candidate, Outcome, ProofState, Script, Theorem
from prover.search.best_first import best_first
from prover.search.events import Event, Expanded
from prover.search.priority import Priority
from prover.search.result import SearchResult, StopReason
from prover.search.tree import Status

_EXPANDED = (Status.EXPANDED, Status.PARTIAL)


class Unknown(ProverError):
    """The journal has no answer."""


@dataclass(frozen=True, slots=True)
class Repetition:
    """What came of a repetition.

    `result` is that of the search that was run on the journal's answers, `order` the nodes it took; `diverged` is the
    first place, counted in expansions from 0, where these are not the recorded ones (None: nowhere), `unknown` what the
    journal could not answer (None: nothing).
    """

    result: SearchResult
    order: tuple[int, ...]
    diverged: int | None
    unknown: str | None

    @property
    def tactics(self) -> int:
        """The candidates that got an outcome; `result.tactics` may count some that the journal was not asked for."""
        result = self.result
        return result.advanced + result.closed + result.rejected + result.timed_out + result.crashed

    @property
    def same(self) -> bool:
        """Whether the recorded search was repeated from beginning to end."""
        return self.diverged is None and self.unknown is None


async def repeat(journal: SearchJournal, priority: Priority) -> Repetition:
    """Search once more. Time plays no part: the recorded search's number of expansions is the limit."""
    answers = _Answers(journal)
    order: list[int] = []

    def listen(event: Event) -> None:
        if isinstance(event, Expanded):
            # Nodes are numbered by their discovery, which another priority changes: the journal's numbers count.
            order.append(answers.number(result.tree.nodes[event.node].state))
            answers.left -= 1

    async def accept(script: Script) -> bool:
        return script not in journal.refused

    theorem = Theorem(journal.theorem, str(journal.facts["statement"]), 1, 0, 0)
    budget = replace(journal.budget, seconds=None, expansions=None)
    result = SearchResult()
    unknown: str | None = None
    try:
        await best_first(
            theorem, answers, answers, budget, width=1, priority=priority, accept=accept, on_event=listen, result=result
        )
    except Unknown as error:
        unknown = str(error)
    except _Ended:
        result.stop = StopReason(journal.facts["stop"])
    recorded = [node for node, _ in journal.order]
    differing = next((n for n, pair in enumerate(zip(order, recorded, strict=False)) if pair[0] != pair[1]), None)
    if differing is None and len(order) != len(recorded) and unknown is None:
        differing = min(len(order), len(recorded))
    return Repetition(result, tuple(order), differing, unknown)


class _Ended(Exception):
    """As many portions have been run as the recorded search ran."""


class _Answers:
    """Environment and proposer of the recorded search."""

    def __init__(self, journal: SearchJournal) -> None:
        self.left = len(journal.order)
        """Portions that the recorded search has not run yet."""
        self._nodes = {node.state: node for node in journal.nodes}
        self._root = journal.nodes[0].state if journal.nodes else None
        self._outcomes = {
            (node.id, edge.candidate.tactic): edge.outcome for node in journal.nodes for edge in node.edges
        }

    def number(self, state: ProofState) -> int:
        """The journal's number of a state. Raises Unknown for one that it never saw."""
        if (node := self._nodes.get(state)) is None:
            raise Unknown("a state that the recorded search never reached")
        return node.id

    async def start(self) -> ProofState:
        if self._root is None:
            raise Unknown("the recorded search has no state: it ended before it began")
        return self._root

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        self._go_on()
        node = self._nodes.get(state)
        if node is None or not (node.edges or node.status in _EXPANDED):
            number = "" if node is None else f" {node.id}"
            raise Unknown(f"candidates for state{number}, which the recorded search never expanded")
        return [edge.candidate for edge in node.edges][:count]

    async def run(self, state: ProofState, tactics: Sequence[str]) -> Sequence[Outcome]:
        self._go_on()
        return [self._outcome(state, tactic) for tactic in tactics]

    async def run_script(self, script: Script) -> Outcome:
        raise Unknown("a whole script")

    def _go_on(self) -> None:
        if self.left <= 0:
            raise _Ended

    def _outcome(self, state: ProofState, tactic: str) -> Outcome:
        number = self.number(state)
        outcome = self._outcomes.get((number, tactic))
        if outcome is None:
            raise Unknown(f"the outcome of `{tactic}` on state {number}, which the recorded search never tried")
        return outcome
