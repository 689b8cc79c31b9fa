"""Every maker of statements with proofs, on real Lean."""

from __future__ import annotations

import asyncio
from random import Random

from prover.config import LeanLimits
from prover.lean.installation.toolchain import Toolchain
from prover.training.synthetic import scripted
from prover.training.workshop import replayed, workshop


def test_what_the_makers_prove_is_proved(toolchain: Toolchain) -> None:
    """One draw of each. A draw may fail, and is then left out of the data; nearly all must not."""
    made = [maker(Random(f"test {number}")) for number, (maker, _) in enumerate(scripted.makers())]

    async def main() -> list[str]:
        async with asyncio.timeout(400), workshop(toolchain, LeanLimits(workers=2)) as shop:
            worked = await shop.work([scripted.exercise(one) for one in made], replayed)
            return [f"{one.statement}: {result.reason}" for one, result in zip(made, worked, strict=True)
                    if not result.traces]  # fmt: skip

    failed = asyncio.run(main())
    assert len(failed) <= 0.05 * len(made), failed
