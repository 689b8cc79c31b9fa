"""What is imported when: a run without a model must not wait for libraries that only models need."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("torch", "transformers", "tokenizers", "accelerate", "datasets", "ctranslate2", "httpx", "tenacity", "ray")


def test_the_commands_import_nothing_that_only_models_need() -> None:
    code = (
        "import sys, prover.cli, prover.commands.prove, prover.commands.bench, prover.proposers.builtin, "
        "prover.proposers.mix, prover.proposers.replay, prover.proposers.model.proposer\n"
        f"print(*sorted(set(sys.modules) & set({HEAVY!r})))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
