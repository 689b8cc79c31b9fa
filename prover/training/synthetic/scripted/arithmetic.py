"""All makers about numbers: divisibility, remainders, inequalities, and those here on growth and sequences."""

from __future__ import annotations

from collections.abc import Sequence

from prover.training.synthetic.scripted import remainders
from prover.training.synthetic.scripted.made import Maker

MAKERS: Sequence[tuple[Maker, float]] = (*remainders.MAKERS,)
