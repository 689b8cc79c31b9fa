"""Options, as frozen values with their units. Nothing here reads environment variables or files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Limits of the search on one theorem; a limit of None is no limit.

    `seconds` is wall-clock time, `tactics` counts candidates executed, `depth` is the length of a script,
    `candidates` is how many the proposer is asked for at each expansion, `portion` how many of them are tried before
    other nodes get their turn (None: all).
    """

    seconds: float | None = 60.0
    expansions: int | None = 1000
    tactics: int | None = None
    depth: int | None = 40
    candidates: int = 64
    portion: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeanLimits:
    """Limits on the Lean processes.

    `tactic_seconds` is the wall-clock time that one candidate may take, `memory_mb` the address space that a worker
    may use beyond what it starts with, `heartbeats` Lean's own limit in thousands of small allocations for one
    candidate document.
    """

    workers: int = 2
    tactic_seconds: float = 5.0
    verify_seconds: float = 120.0
    memory_mb: int = 4096
    heartbeats: int = 200_000
