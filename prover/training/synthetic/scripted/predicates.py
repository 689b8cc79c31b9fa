"""Quantifiers, sets as predicates, functions and relations."""

from collections.abc import Sequence

from prover.training.synthetic.scripted import functions, quantified
from prover.training.synthetic.scripted.made import Maker

MAKERS: Sequence[tuple[Maker, float]] = (*quantified.MAKERS, *functions.MAKERS)
