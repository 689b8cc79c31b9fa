"""inductive_predicates"""

from __future__ import annotations

from collections.abc import Sequence

from prover.training.synthetic.scripted.made import Maker

MAKERS: Sequence[tuple[Maker, float]] = ()
