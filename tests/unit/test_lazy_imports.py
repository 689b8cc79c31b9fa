"""What is imported when: a run without a model must not wait for libraries that only models need."""

from __future__ import annotations

import subprocess
import sys

import pytest

import prover

HEAVY = (
    "torch", "transformers", "tokenizers", "accelerate", "datasets", "ctranslate2", "httpx", "tenacity", "ray",
    "networkx",
)  # fmt: skip


def test_the_commands_import_nothing_that_only_models_need() -> None:
    code = (
        "import sys, prover.cli, prover.commands.prove, prover.commands.bench, prover.proposers.builtin, "
        "prover.proposers.mix, prover.proposers.replay, prover.proposers.model.proposer\n"
        f"print(*sorted(set(sys.modules) & set({HEAVY!r})))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_the_package_imports_nothing_before_it_is_used() -> None:
    code = (
        "import sys\nbefore = set(sys.modules)\nimport prover\n"
        "print(*sorted(name for name in set(sys.modules) - before if name.split('.')[0] in ('prover', 'asyncio')))\n"
        "prover.prove, prover.Prover\n"
        f"print(*sorted(set(sys.modules) & set({HEAVY!r})))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["prover", ""]


def test_public_names() -> None:
    assert prover.__all__ == [
        "Checked",
        "ElaborationError",
        "LeanError",
        "ModelOptions",
        "Options",
        "Premise",
        "ProposerError",
        "Prover",
        "ProverError",
        "Result",
        "TacticRun",
        "TheoremReport",
        "ToolchainError",
        "UsageError",
        "Verdict",
        "check_file",
        "prove",
        "prove_file",
        "prove_theorem",
    ]
    assert all(getattr(prover, name).__name__ == name for name in prover.__all__)
    assert set(prover.__all__) <= set(dir(prover))
    with pytest.raises(AttributeError, match="no attribute 'proofs'"):
        prover.proofs  # noqa: B018
