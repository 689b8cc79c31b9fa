"""Exceptions.

    ProverError
    ├── UsageError            the user's input is wrong: one line, exit code 2
    │   ├── StorageError      a file of ours cannot be written
    │   ├── ToolchainError    no usable Lean, or the file needs more than this one has
    │   └── ElaborationError  the file does not elaborate apart from its sorries
    ├── LeanError             the machinery broke: a Lean process could not be started, or broke its protocol
    ├── ProposerError         a model or an endpoint broke down while it was in use
    ├── SandboxError          a program could not be run where it can do no harm, so it was not run
    └── ClusterError          what the attempts of a run share on other machines is gone

Expected outcomes of a tactic (rejected, timed out, crashed) are values in `prover.proof`, not exceptions.
Foreign exceptions are translated where they cross the boundary of the process: in `prover.lean`, and in
`prover.proposers.model` for models and HTTP.
"""


class ProverError(Exception):
    """Base of every exception that this package raises on purpose."""


class UsageError(ProverError):
    """The input is wrong; the message is one clear line that says what to do."""


class StorageError(UsageError):
    """A file that a result was to be kept in cannot be written: the disk is full, say. What it held before is whole."""


class ToolchainError(UsageError):
    """No usable Lean was found, or the file needs something that the chosen one does not have."""


class ElaborationError(UsageError):
    """The file has errors besides its sorries; the message is Lean's own, with line and column."""


class LeanError(ProverError):
    """A Lean process could not be started, died for good, or spoke something that is not the protocol."""


class ProposerError(ProverError):
    """A model or an endpoint broke down while it was in use; what is wrong with its name or files is a UsageError."""


class SandboxError(ProverError):
    """The sandbox for programs could not be set up; the program was not run. What a program does is no error."""


class ClusterError(ProverError):
    """No worker is left, or what the workers share is gone: no failure of one attempt, all others would fail alike."""
