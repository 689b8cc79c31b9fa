"""Quantifiers, sets as predicates, functions and relations."""

from collections.abc import Sequence

from prover.training.synthetic.scripted import classical, functions, quantified, relations, sets
from prover.training.synthetic.scripted.made import Maker

MAKERS: Sequence[tuple[Maker, float]] = (
    *sets.MAKERS,
    *quantified.MAKERS,
    *functions.MAKERS,
    *relations.MAKERS,
    *classical.MAKERS,
)
