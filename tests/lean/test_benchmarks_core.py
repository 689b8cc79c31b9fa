"""The theorems of `benchmarks/core`: every reference proof is judged as `prove check` judges, a file for each topic."""

from __future__ import annotations

import asyncio
import json
from itertools import groupby
from pathlib import Path
from textwrap import indent

import pytest

from prover.lean.installation.toolchain import Toolchain
from prover.lean.judging.verify import check_file

SET = Path(__file__).resolve().parents[2] / "benchmarks" / "core" / "core.jsonl"
PROBLEMS: list[dict[str, str]] = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]
BATCHES = [list(batch) for _, batch in groupby(PROBLEMS, key=lambda problem: problem["topic"])]


def batch_file(problems: list[dict[str, str]]) -> str:
    """A file with all theorems and their proofs: a namespace for each header, so that two may define the same name."""
    parts = ["set_option autoImplicit false\n"]  # as problems are tried
    for number, (header, group) in enumerate(groupby(problems, key=lambda problem: problem["header"])):
        parts.append(f"namespace Header{number}\n{header}")
        parts += [f"{problem['formal_statement']}\n{indent(problem['reference_proof'], '  ')}\n" for problem in group]
        parts.append(f"end Header{number}\n")
    return "\n".join(parts)


@pytest.mark.parametrize("problems", BATCHES, ids=lambda problems: problems[0]["topic"])
def test_reference_proofs_are_verified(problems: list[dict[str, str]], toolchain: Toolchain, tmp_path: Path) -> None:
    file = tmp_path / "Proofs.lean"
    file.write_text(batch_file(problems), encoding="utf-8")
    checked = asyncio.run(check_file(file, toolchain))
    assert [(each.name, each.verdict.message) for each in checked if each.verdict.status != "verified"] == []
    named = {each.name.partition(".")[2] for each in checked}  # without the namespace
    assert named >= {problem["name"] for problem in problems}


@pytest.mark.parametrize("proof", ["skip", "sorry"])
def test_a_wrong_proof_is_noticed(proof: str, toolchain: Toolchain, tmp_path: Path) -> None:
    right, wrong = ({**problem} for problem in PROBLEMS[:2])
    wrong["reference_proof"] = proof
    file = tmp_path / "Proofs.lean"
    file.write_text(batch_file([right, wrong]), encoding="utf-8")
    checked = asyncio.run(check_file(file, toolchain))
    assert wrong["name"] not in {each.name.partition(".")[2] for each in checked if each.verdict.status == "verified"}
    assert [each for each in checked if each.verdict.status != "verified"]
