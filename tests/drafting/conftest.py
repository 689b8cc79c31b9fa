"""The Lean of the drafting tests."""

from __future__ import annotations

import pytest

from prover.lean.installation import toolchain as toolchains
from prover.lean.installation.toolchain import Toolchain


@pytest.fixture(scope="session")
def toolchain() -> Toolchain:
    """The embedded Lean, its library built."""
    return toolchains.find("embedded", None)
