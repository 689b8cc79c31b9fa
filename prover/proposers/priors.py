"""How likely each kind of tactic is to be the right next step: the one table of the built-in proposer.

All candidates of an expansion are executed, so a prior does not decide *whether* a tactic is tried but how soon the
state it leads to is expanded: the search adds these up along a path and expands the best sum first. Hence:

- a *safe* step, which loses nothing (intro, splitting a conjunction, taking a hypothesis apart), is nearly free;
- a *choice* (left or right, which witness, which variable to do induction on) costs about one nat for each
  alternative that one would rather not take;
- a *guess* (a library lemma, a case distinction out of the blue, a classical step) costs two to five;
- a *closer* leads nowhere when it does not finish, or is a simplifier whose left-overs are a choice.

The values are natural logarithms, at most 0, and were tuned by hand. They are weights rather than a normalised
distribution: normalising would make a step dearer for a goal with many hypotheses, which says nothing about the step.
Order within one kind is the order in which the rules yield.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from prover.proof import Candidate

PRIORS: Mapping[str, float] = MappingProxyType(
    {
        # closing: finished or useless
        "close": -0.02,  # rfl, assumption, contradiction, omega, decide
        "close with a combination": -0.04,  # a case distinction and a finisher in one tactic
        "close by library search": -2.2,  # exact?: as slow as thirty others
        # closing or simplifying
        "simp": -1.1,
        "simp all": -1.0,
        "simp with definitions": -0.5,
        "simp with algebra": -1.8,
        # safe steps
        "name": -0.05,  # rename_i
        "intro all": -0.06,
        "intro apart": -0.05,  # rintro with patterns
        "split conjunction": -0.1,
        "take apart": -0.05,  # obtain ⟨…⟩ from ∧ and ∃
        "take apart or": -0.12,
        "substitute": -0.1,
        "specialise": -0.15,  # a premise of an implication is in the context
        "funext": -0.25,
        "normalise": -0.4,
        "split if": -0.3,
        "cases of a finite type": -0.5,
        "take apart iff": -0.6,
        # choices
        "intro one": -0.8,
        "intro negation": -0.4,
        "left or right": -0.9,
        "apply hypothesis": -0.5,
        "forward": -0.6,  # have := h a
        "forward with variable": -1.7,
        "rewrite with hypothesis": -0.8,
        "rewrite back with hypothesis": -1.3,
        "rewrite at hypothesis": -1.7,
        "simp at hypothesis": -1.2,
        "simp with hypothesis": -1.4,
        "unfold": -0.9,
        "injection": -0.6,
        "witness": -1.2,
        "witness by unification": -0.7,
        "induction": -1.1,
        "induction generalizing": -1.3,
        "cases": -1.9,
        "cases of a proposition": -1.6,
        "order as equation": -1.8,
        # guesses
        "congruence": -2.4,
        "exfalso": -2.2,
        "strong induction": -3.0,
        "strengthen": -1.6,
        "case distinction": -2.3,
        "contradiction": -2.8,  # assume the negation of the goal
        "apply lemma": -2.2,
        "forward with lemma": -3.0,
        "rewrite with lemma": -2.6,
        "rewrite back with lemma": -3.2,
        "rewrite at with lemma": -3.4,
        "simp with lemma": -2.9,
    }
)

STEP_DOWN = 0.12
"""What the second, third, … alternative of one rule costs more than the one before it."""


def offer(kind: str, tactic: str, rank: int = 0) -> Candidate:
    """A candidate with the prior of its kind, lowered by its rank among its rule's alternatives."""
    return Candidate(tactic, PRIORS[kind] - STEP_DOWN * rank, source=kind)
