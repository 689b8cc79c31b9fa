"""What the core library is for: theorems that ordinary proofs close with it, in files that hold nothing else."""

import json
import subprocess
from pathlib import Path

import pytest

from prover.lean.installation.toolchain import find

GOALS = sorted((Path(__file__).resolve().parent / "data").glob("*_goals.lean"))


@pytest.mark.parametrize("file", GOALS, ids=lambda file: file.stem)
def test_no_goal_fails(file: Path) -> None:
    lean = find("embedded")
    run = subprocess.run(
        [*lean.command, "--json", str(file)],
        env=lean.environ(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    messages = [json.loads(line) for line in run.stdout.splitlines()]
    wrong = [(m["pos"]["line"], m["data"]) for m in messages if m["severity"] == "error" or "sorry" in m["data"]]
    assert wrong == []
    assert run.returncode == 0


def test_there_are_goals() -> None:
    assert {file.stem for file in GOALS} >= {"arith_goals", "competition_goals", "list_goals", "omega_goals"}
