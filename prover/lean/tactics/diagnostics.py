"""What Lean says about places of a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a document as LSP counts: lines and UTF-16 code units from 0."""

    line: int
    character: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A message of Lean about a range of the document. Severity 1 is an error, 2 a warning, 3 information.

    `unsolved_goals`: it only shows the goals that a block leaves. `accomplished`: this proof is complete.
    """

    start: Position
    end: Position
    severity: int
    message: str
    unsolved_goals: bool = False
    accomplished: bool = False
