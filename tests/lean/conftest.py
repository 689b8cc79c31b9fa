"""What the tests on real Lean share."""

from __future__ import annotations

from pathlib import Path

import pytest
from contract import OPENERS, Opener
from lake_project import make_toolchain

from prover.lean.installation import toolchain as toolchains
from prover.lean.installation.toolchain import Toolchain


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


@pytest.fixture(scope="module", params=map(_marked, OPENERS))
def opener(request: pytest.FixtureRequest) -> Opener:
    """Everyone who has to keep the environment contract. What it started ends with the module: other tests count the
    processes that are left."""
    return OPENERS[request.param](request)
