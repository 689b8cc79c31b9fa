"""What the tests on real Lean share."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from contract import GROUNDS, HOSTS, Ground

from prover.lean import toolchain as toolchains
from prover.lean.toolchain import Toolchain


@pytest.fixture(scope="session")
def toolchain() -> Toolchain:
    """The embedded Lean, its library built."""
    return toolchains.find("embedded", None)


@pytest.fixture(scope="module", params=GROUNDS)
def ground(request: pytest.FixtureRequest, toolchain: Toolchain) -> Iterator[Ground]:
    """Each executor, with the embedded Lean."""
    yield GROUNDS[request.param](toolchain)
    asyncio.run(HOSTS.aclose())
