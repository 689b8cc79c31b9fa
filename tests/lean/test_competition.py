"""The modules for competition problems: files that use them elaborate without any message."""

import json
import subprocess
from pathlib import Path

import pytest

from prover.lean.installation.toolchain import find

FILES = sorted((Path(__file__).resolve().parent / "data").glob("competition_*.lean"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_file_elaborates_without_a_message(file: Path) -> None:
    lean = find("embedded")
    run = subprocess.run(
        [*lean.command, "--json", str(file)],
        env=lean.environ(),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    messages = [json.loads(line) for line in run.stdout.splitlines()]
    assert [(m["pos"]["line"], m["severity"], m["data"]) for m in messages] == []
    assert (run.returncode, run.stderr) == (0, "")


def test_there_are_enough_examples_of_the_tactics() -> None:
    text = next(file for file in FILES if file.stem == "competition_tactics").read_text(encoding="utf-8")
    assert sum(line.startswith("example") for line in text.splitlines()) >= 150
