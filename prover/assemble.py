"""From options to objects: the only module that names concrete classes."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from pathlib import Path

from prover.config import LeanLimits
from prover.errors import UsageError
from prover.interfaces import Executor, PremiseSource, Proposer, Verifier
from prover.lean import library, toolchain
from prover.lean.executor import LeanExecutor
from prover.lean.premises import LibraryPremises
from prover.lean.theorem_file import TheoremFile
from prover.lean.toolchain import Toolchain
from prover.lean.verify import LeanVerifier

EMBEDDED_HEADER = Path("Competition", "header.txt")
"""The header that the core library ships, below its sources."""


def find_toolchain(spec: str | None, file: Path | None, progress: library.Progress | None = None) -> Toolchain:
    """The Lean to use for `file`; builds the embedded one's library when need be."""
    return toolchain.find(spec, file, progress)


async def read_theorem_file(path: Path, lean: Toolchain, limits: LeanLimits) -> TheoremFile:
    """The open theorems of a file, found by Lean."""
    return await TheoremFile.read(path, lean, seconds=limits.verify_seconds, memory_mb=limits.memory_mb)


async def parse_theorem_file(text: str, name: str, lean: Toolchain, limits: LeanLimits) -> TheoremFile:
    """As `read_theorem_file`, for a text at hand; `name` is what messages call it."""
    return await TheoremFile.parse(text, lean, name=name, seconds=limits.verify_seconds, memory_mb=limits.memory_mb)


def embedded_header() -> str:
    """What a problem file of the embedded library begins with: imports and opened namespaces."""
    path = library.sources() / EMBEDDED_HEADER
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot read the embedded header {path}: {error.strerror or error}") from error


def make_executor(file: TheoremFile, lean: Toolchain, limits: LeanLimits) -> AbstractAsyncContextManager[Executor]:
    """Lean servers for the holes of `file`; they live until the context is left."""
    return LeanExecutor(file.text, lean, limits)


def make_workbench(lean: Toolchain, limits: LeanLimits) -> LeanExecutor:
    """Lean servers for the holes of many small texts (`open_elsewhere`); they live until the context is left."""
    return LeanExecutor("", lean, limits)


def make_verifier(file: TheoremFile, lean: Toolchain, limits: LeanLimits) -> Verifier:
    """The judge of completed versions of `file`."""
    return make_judge(file.text, lean, limits)


def make_judge(original: str, lean: Toolchain, limits: LeanLimits) -> Verifier:
    """The judge of completed versions of the file text `original`."""
    return LeanVerifier(lean, original, limits)


def make_premises(lean: Toolchain) -> PremiseSource:
    """The theorems of the library behind `lean`."""
    return LibraryPremises(lean)


def make_proposer(spec: str, lean: Toolchain) -> Proposer:
    """What `--proposer` names. Raises UsageError for a name that means nothing."""
    if spec == "builtin":
        from prover.proposers.builtin import BuiltinProposer

        proposer = BuiltinProposer(make_premises(lean))
        proposer.prepare()
        return proposer
    raise UsageError(f"no proposer is called {spec!r}; there is: builtin")
