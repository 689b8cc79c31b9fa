"""What the tests on real Lean share."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from contract import GROUNDS, HOSTS, Ground
from lake_project import make_toolchain

from prover.lean import toolchain as toolchains
from prover.lean.toolchain import Toolchain


@pytest.fixture(scope="session")
def toolchain() -> Toolchain:
    """The embedded Lean, its library built."""
    return toolchains.find("embedded", None)


@pytest.fixture(scope="session")
def lake_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A toolchain folder with `lean` and `lake`, both made from the embedded Lean."""
    return make_toolchain(tmp_path_factory.mktemp("lake") / "toolchain")


def _marked(name: str) -> object:
    return pytest.param(name, marks=pytest.mark.toolchain) if name == "real" else name


@pytest.fixture(scope="module", params=map(_marked, GROUNDS))
def ground(request: pytest.FixtureRequest) -> Iterator[Ground]:
    """Everyone who has to keep the contract of environments."""
    yield GROUNDS[request.param](request)
    asyncio.run(HOSTS.aclose())
