"""Every known fake is refused for its reason and every proof accepted; and the test itself can fail."""

import asyncio
import subprocess
import sys
from pathlib import Path

from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import find
from prover.proof import Verdict
from prover.selftest import canaries, cases


def test_every_case() -> None:
    """The command as a user runs it; it prints each claim that is misjudged and each false theorem that is not left
    open, and the counts of both."""
    prove = Path(sys.executable).with_name("prove")
    run = subprocess.run(
        [prove, "selftest", "--toolchain", "embedded"], capture_output=True, text=True, timeout=180, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    judged, searched = run.stdout.splitlines()
    assert len(cases()) > 50
    assert judged.startswith(f"{len(cases())} of {len(cases())} claims judged right")
    assert searched.startswith("10 of 10 false theorems searched for 2 s each and left unproved")


def test_a_judge_without_judgement_fails() -> None:
    accepted = [case for case in cases() if case.passes(Verdict("verified"))]
    refused = [case for case in cases() if case.passes(Verdict("unproved")) or case.passes(Verdict("error"))]
    assert 0 < len(accepted) < len(cases()) / 2
    # Cases that pass for any refusal, whatever its reason, are few: what they try does not exist in every Lean.
    assert len(refused) <= 5
    assert not set(accepted) & set(refused)
    assert len({case.name for case in cases()}) == len(cases())


def test_canaries_are_open_theorems() -> None:
    file = asyncio.run(TheoremFile.parse(canaries(), find("embedded")))
    assert len(file.theorems) == canaries().count("sorry") == 10
    assert not file.skipped
