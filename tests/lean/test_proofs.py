"""What one writes in Lean without imports: proofs that the core library must carry, and what must not pass for one."""

import json
import subprocess
from pathlib import Path

import pytest

from prover.lean.installation.toolchain import find

DATA = Path(__file__).resolve().parent / "data"


def messages(file: Path) -> list[dict[str, object]]:
    lean = find("embedded", None)
    run = subprocess.run(
        [*lean.command, "--json", str(file)],
        env=lean.environ(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.stderr == ""
    return [json.loads(line) for line in run.stdout.splitlines()]


@pytest.mark.parametrize("file", sorted((DATA / "proofs").glob("*.lean")), ids=lambda file: file.stem)
def test_proofs_check(file: Path) -> None:
    found = messages(file)
    assert [message for message in found if message["severity"] == "error"] == []
    assert [message for message in found if "sorry" in str(message["data"])] == []


def test_what_is_no_proof_is_refused() -> None:
    """Each example by itself: an error in one must not hide another."""
    lines = (DATA / "refused.lean").read_text(encoding="utf-8").splitlines()
    examples = {number for number, line in enumerate(lines, 1) if line.startswith("example")}
    assert len(examples) > 80
    errors = {m["pos"]["line"] for m in messages(DATA / "refused.lean") if m["severity"] == "error"}  # type: ignore[index]
    assert {lines[number - 1] for number in examples - errors} == set()
    assert errors <= examples | {number + 1 for number in examples}  # an unclosed bracket is noticed on the next line
