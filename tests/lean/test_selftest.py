"""Every known fake is refused for its reason and every proof accepted; and the test itself can fail."""

import asyncio

from prover.lean.theorem_file import TheoremFile
from prover.lean.toolchain import find
from prover.proof import Verdict
from prover.selftest import canaries, cases, run_selftest


def test_every_case() -> None:
    results = asyncio.run(run_selftest(find("embedded")))
    assert [(result.case.name, result.verdict) for result in results if not result.passed] == []
    assert len(results) == len(cases()) > 50


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
