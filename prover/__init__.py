"""Proves the open theorems of Lean 4 files. The Python interface, described in docs/api.md:

    import prover

    print(prover.prove_theorem("∀ n : Nat, 0 + n = n").proof)

Nothing is imported before it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prover.api import Options, Prover, Result, check_file, prove, prove_file, prove_theorem
    from prover.config import ModelOptions
    from prover.errors import ElaborationError, LeanError, ProposerError, ProverError, ToolchainError, UsageError
    from prover.lean.judging.verify import Checked
    from prover.proof import Premise, TheoremReport, Verdict
    from prover.tactic_run import TacticRun

_HOMES = {
    "prover.api": ("Options", "Prover", "Result", "check_file", "prove", "prove_file", "prove_theorem"),
    "prover.config": ("ModelOptions",),
    "prover.errors": (
        *("ElaborationError", "LeanError", "ProposerError", "ProverError", "ToolchainError", "UsageError"),
    ),
    "prover.lean.judging.verify": ("Checked",),
    "prover.proof": ("Premise", "TheoremReport", "Verdict"),
    "prover.tactic_run": ("TacticRun",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
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


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
