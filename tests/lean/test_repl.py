"""`prove repl` as other programs use it: a real process, real Lean, lines in and out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil
import pytest

from prover.lean.installation.toolchain import Toolchain

FILE = """theorem before : True := trivial

namespace A
theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  · exact hp
  · exact hq
end A

def five := 5

theorem two (p q : Prop) (h : p ∧ q) : q ∧ p := by
  constructor
  · sorry
  · exact id (sorry)

theorem cases : (n : Nat) → 0 + n = n
  | 0 => rfl
  | n + 1 => congrArg Nat.succ (cases n)

theorem after : A.t = A.t := rfl
"""
START = "p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"


@pytest.fixture
def file(tmp_path: Path, toolchain: Toolchain) -> Path:
    path = tmp_path / "Some.lean"
    path.write_text(FILE)
    return path


def repl(file: Path, *arguments: str, lines: Sequence[str | bytes]) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "prover.cli", "repl", str(file), *arguments, "--toolchain", "embedded"]
    sent = b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines)
    return subprocess.run(command, input=sent, capture_output=True, timeout=120, check=False)


def ask(sid: object, tactic: object) -> str:
    return json.dumps({"sid": sid, "cmd": tactic}, ensure_ascii=False)


def answers(run: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    """The responses; every line is one, or begins `Try this: `."""
    assert run.returncode == 0, run.stderr.decode()
    lines = run.stdout.decode().splitlines()
    assert all(line.startswith(("REPL> ", "Try this: ")) for line in lines), lines
    found = [json.loads(line.removeprefix("REPL> ")) for line in lines if line.startswith("REPL> ")]
    assert all(list(each) == ["sid", "tacticState", "error"] for each in found)
    return found


def test_a_session(file: Path) -> None:
    run = repl(
        file, "t", "--tactic-seconds", "2",
        lines=[
            ask(0, "constructor"),
            ask(1, "exact hp"),
            ask(2, "exact hq"),
            ask(3, "exact hq"),
            ask(0, "exact hp"),
            ask(0, "exact?"),
            ask(0, "sorry"),
            ask(0, "exact ⟨hp, (by admit)⟩"),
            ask(0, "exact A.t p q hp hq"),
            ask(0, "repeat (have h : True := True.intro)"),
            ask(0, "exact ⟨hp, hq⟩ -- done"),
            "exit",
            ask(0, "skip"),
        ],
    )  # fmt: skip
    start, both, right, done, again, wrong, asked, sorry, admit, itself, late, closed = answers(run)
    assert start == {"sid": 0, "tacticState": START, "error": None}
    assert both["sid"] == 1
    assert both["tacticState"] == (
        "case left\np q : Prop\nhp : p\nhq : q\n⊢ p\n\ncase right\np q : Prop\nhp : p\nhq : q\n⊢ q"
    )
    assert right["tacticState"].startswith("case right\n")
    assert done == {"sid": 3, "tacticState": "no goals", "error": None}
    assert again == {"sid": None, "tacticState": None, "error": "no goals to be proved"}
    assert "mismatch" in wrong["error"]
    assert asked["tacticState"] == "no goals"
    assert "Try this: exact ⟨hp, hq⟩\n" in run.stdout.decode()
    assert "proof contains `sorry`" in sorry["error"]
    assert "proof contains `sorry`" in admit["error"]
    assert "A.t" in itself["error"]
    assert late["error"].startswith("[timeout] ")
    assert closed["tacticState"] == "no goals"


def test_bad_requests_get_an_answer_and_end_nothing(file: Path) -> None:
    bad = ["nonsense", "", "[1]", "{}", "[" * 100_000, ask(True, "skip"), ask("0", "skip"), ask(0, 3), b'{"sid": \xff}',
           ask(0, "x" * 2_000_000)]  # fmt: skip
    run = repl(file, "t", lines=[*bad, ask(9, "skip"), ask(-1, "skip"), ask(0, "exact ⟨hp, hq⟩")])
    _, *found, unknown, negative, last = answers(run)
    assert len(found) == len(bad)
    assert [each["error"].split(":")[0] for each in found] == [
        "[fatal] failed to parse JSON",
        "[fatal] failed to parse JSON",
        *["[fatal] parse_failed"] * 2,
        "[fatal] failed to parse JSON",
        *["[fatal] parse_failed"] * 3,
        "[fatal] not UTF-8",
        "[fatal] a request of more than 1048576 bytes",
    ]
    assert unknown["error"] == "[fatal] unknown tsid: 9"
    assert negative["error"] == "[fatal] unknown tsid: -1"
    assert last["tacticState"] == "no goals"


def test_a_tactic_that_kills_its_process(file: Path) -> None:
    eater = "have h : ((((2 ^ 256) ^ 256) ^ 256) ^ 256) ^ 256 = 0 := by decide"
    run = repl(file, "t", "--memory", "256", "--tactic-seconds", "60", lines=[ask(0, eater), ask(0, "exact ⟨hp, hq⟩")])
    _, eaten, fine = answers(run)
    assert eaten["error"].startswith(("[crash] ", "[timeout] ")), eaten  # which limit it meets first is chance
    assert fine["tacticState"] == "no goals"


@pytest.mark.parametrize(
    ("arguments", "goal", "tactic"),
    [
        (("two",), "⊢ q ∧ p", "exact ⟨h.2, h.1⟩"),
        (("two", "--hole", "0"), "⊢ q", "exact h.2"),
        (("two", "--hole", "1"), "⊢ p", "exact h.1"),
        (("cases",), "⊢ ∀ (n : Nat), 0 + n = n", "exact fun n => Nat.zero_add n"),
        (("A.t",), "⊢ p ∧ q", "exact ⟨hp, hq⟩"),
    ],
)
def test_which_proof(file: Path, arguments: tuple[str, ...], goal: str, tactic: str) -> None:
    start, closed = answers(repl(file, *arguments, lines=[ask(0, tactic)]))
    assert start["tacticState"].split("\n")[-1] == goal
    assert closed["tacticState"] == "no goals", closed


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nothing",), "no theorem nothing"),
        (("five",), "no theorem five"),
        (("two", "--hole", "2"), "has 2 sorries"),
        (("t", "--hole", "0"), "no open theorem t"),
    ],
)
def test_what_cannot_be_asked_is_one_line(file: Path, arguments: tuple[str, ...], says: str) -> None:
    run = repl(file, *arguments, lines=[ask(0, "skip")])
    assert run.returncode == 2
    assert run.stdout == b""
    assert says in run.stderr.decode()
    assert run.stderr.decode().count("\n") == 1


def test_the_end_of_the_input_leaves_no_process(file: Path) -> None:
    command = [sys.executable, "-m", "prover.cli", "repl", str(file), "t", "--toolchain", "embedded"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"REPL> ")
        children = psutil.Process(process.pid).children(recursive=True)
        assert children
        process.stdin.close()
        assert process.wait(20) == 0
    assert not [child for child in children if child.is_running() and child.status() != psutil.STATUS_ZOMBIE]
