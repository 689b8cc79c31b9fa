"""The generated syntax surface: up to date with the installed library, and complete enough to prove with."""

import json
import subprocess
import sys
from pathlib import Path

from prover.lean.installation.toolchain import Toolchain, find

HERE = Path(__file__).resolve().parent
GENERATOR = HERE.parents[1] / "scripts" / "generate_surface.py"


def generator(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(GENERATOR), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def messages(toolchain: Toolchain, file: Path) -> list[dict[str, object]]:
    run = subprocess.run(
        [*toolchain.command, "--json", str(file)],
        env=toolchain.environ(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.stderr == ""
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_the_generated_modules_are_up_to_date() -> None:
    run = generator("--check")
    assert (run.returncode, run.stderr) == (0, "")


def test_check_names_a_module_that_differs(tmp_path: Path) -> None:
    run = generator("--check", "--output", str(tmp_path))
    assert run.returncode == 1
    assert run.stderr.count("is out of date") == 4
    assert list(tmp_path.iterdir()) == []


def test_every_promised_tactic_term_and_command_elaborates() -> None:
    errors = [m for m in messages(find("embedded", None), HERE / "data" / "surface.lean") if m["severity"] == "error"]
    assert errors == []


def test_goals_are_printed_with_their_notation(tmp_path: Path) -> None:
    goal = "∀ (a b : Nat) (p : Prop), (∃ x, x ≤ a ∧ ¬x = b) ∨ p ↔ a + b * 2 ≠ 3 → (a, [b]) = (b, [])"
    file = tmp_path / "goal.lean"
    file.write_text(f"#check {goal}\n", encoding="utf-8")
    assert [m["data"] for m in messages(find("embedded", None), file)] == [f"{goal} : Prop"]
