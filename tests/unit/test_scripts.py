"""The set-up that the scripts share, with a stand-in for Python that only notes what it is asked for."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = """#!/bin/sh
echo "$@" >> "{log}"
if [ "$1 $2" = "-m venv" ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; cp "$0" "$3/bin/prove"; fi
"""


@pytest.mark.parametrize("arguments", [[], ["examples/quickstart.lean", "--json"]])
def test_the_arguments_of_prove_reach_prove_and_nothing_else(tmp_path: Path, arguments: list[str]) -> None:
    for name in ("pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    log, python = tmp_path / "log", tmp_path / "python"
    python.write_text(PYTHON.format(log=log))
    python.chmod(0o755)
    for _ in range(2):  # the second time there is nothing to install
        run = subprocess.run(
            [tmp_path / "scripts" / "prove", *arguments], env={**os.environ, "PYTHON": str(python)}, check=False
        )
        assert run.returncode == 0
    _version, venv, install, *calls = log.read_text().splitlines()
    assert venv == f"-m venv {tmp_path}/.venv"
    assert install.endswith(f"-c {tmp_path}/constraints.txt -e {tmp_path}")
    assert calls == [" ".join(arguments)] * 2
