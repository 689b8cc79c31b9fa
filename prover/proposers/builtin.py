"""The built-in proposer: tactics made from the goal, without a model. The baseline that any model must beat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from prover.interfaces import PremiseSource
from prover.proof import Candidate, Goal, ProofState, Theorem
from prover.proposers.retrieval import Retriever
from prover.proposers.rules.classical import branches, classical
from prover.proposers.rules.closing import closing, exact_terms, simplifying
from prover.proposers.rules.competition import competition
from prover.proposers.rules.forward import backward, forward
from prover.proposers.rules.inductive import case_distinction, induction, propositions
from prover.proposers.rules.order import compared, order_as_equation
from prover.proposers.rules.retrieved import library
from prover.proposers.rules.rewriting import rewriting, simplifying_hypotheses
from prover.proposers.rules.strengthening import strengthened
from prover.proposers.rules.structural import elimination, introduction, is_untidy, naming, splitting
from prover.proposers.rules.witnesses import witnesses
from prover.proposers.view import View


class BuiltinProposer:
    """Candidates from rules over the shape of the goal and from retrieval over the library.

    A pure function of theorem and state: no Lean, no clock, no randomness. Without `premises` it assumes that every
    lemma it names exists and proposes no retrieved ones.
    """

    def __init__(self, premises: PremiseSource | None = None) -> None:
        self._source = premises
        self._retriever: Retriever | None = None

    def prepare(self) -> None:
        """Load the premises and index them, which may take a second or two, so that no search pays for it."""
        self.retriever.search(["prepare"], 1)

    @property
    def retriever(self) -> Retriever:
        """The index over the library, made when first needed."""
        if self._retriever is None:
            self._retriever = Retriever(self._source.premises() if self._source is not None else ())
        return self._retriever

    def known(self, name: str) -> bool:
        """Whether the library has a theorem of this name, as far as the proposer was told."""
        names = self.retriever.names
        return not names or name in names

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """The `count` best candidates for the first goal; none when there is no goal or it cannot be read."""
        if not state.goals:
            return []
        try:
            goal = Goal.parse(state.goals[0])
        except ValueError:
            return []
        view = View(goal, theorem, others=len(state.goals) - 1)
        return best(self._rules(view), count)

    def _rules(self, view: View) -> Iterator[Candidate]:
        known = self.known
        yield from naming(view)
        yield from closing(view, known)
        yield from exact_terms(view)
        yield from competition(view)
        yield from elimination(view)
        yield from simplifying(view, known)
        if is_untidy(view):
            return  # the rest is for the state without ∧ and ∃ among the hypotheses, which is one step away
        yield from introduction(view)
        yield from splitting(view)
        yield from induction(view, known)
        yield from library(view, self.retriever)
        yield from strengthened(view)
        if view.target.head in ("∀", "→", "¬"):
            return
        yield from backward(view)
        yield from forward(view)
        yield from witnesses(view, known)
        yield from rewriting(view, known)
        yield from simplifying_hypotheses(view, known)
        yield from case_distinction(view, known)
        yield from propositions(view, known)
        yield from order_as_equation(view, known)
        yield from compared(view, known)
        yield from branches(view)
        yield from classical(view)


def best(candidates: Iterable[Candidate], count: int) -> list[Candidate]:
    """The `count` likeliest, likeliest first, equals in the order given, no two with the same text."""
    distinct: dict[str, Candidate] = {}
    for candidate in candidates:
        known = distinct.get(candidate.tactic)
        if known is None or candidate.logprob > known.logprob:
            distinct[candidate.tactic] = candidate
    return sorted(distinct.values(), key=lambda candidate: -candidate.logprob)[:count]
