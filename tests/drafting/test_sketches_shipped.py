"""The examples in the prompts: sketches that Lean reads, of problems that are in no benchmark."""

from __future__ import annotations

import asyncio
import re

from scripted_replies import TEN, ten

from prover import assemble
from prover.config import LeanLimits
from prover.drafting.prompts import examples
from prover.lean.installation.toolchain import Toolchain


def test_every_example_elaborates_and_has_holes(toolchain: Toolchain) -> None:
    text = assemble.embedded_header() + "\n\n".join(f"{each.statement}\n{each.sketch}" for each in examples())
    file = asyncio.run(assemble.parse_theorem_file(text, "examples", toolchain, LeanLimits()))
    assert file.skipped == ()
    assert [theorem.name for theorem in file.theorems] == [each.name.split("_", 1)[1] for each in examples()]
    for theorem in file.theorems:
        assert sum(hole.theorem == theorem for hole in file.holes) >= 2


def test_no_example_is_one_of_the_problems() -> None:
    assert len(ten()) == 10
    known = TEN.read_text(encoding="utf-8")
    for each in examples():
        assert re.search(rf"\b{each.name.split('_', 1)[1]}\b", known) is None
        assert each.problem not in known
