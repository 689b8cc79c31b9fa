"""Options, as frozen values with their units. Nothing here reads environment variables or files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

PORTION = 16
"""Candidates a node is tried with before others get their turn; two servers share an expansion of that size."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutorOptions:
    """What runs the tactics of a search: our own Lean servers, or LeanDojo, which may do it in a repository that it has
    traced: `repo` is URL@COMMIT, or the folder of a clone."""

    name: Literal["lean", "leandojo"] = "lean"
    repo: str | None = None


OUR_EXECUTOR = ExecutorOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelOptions:
    """How a language model is asked.

    The prompt: `prompt` is a name (None: the one the model was made for), `prompt_file` a template that replaces it,
    `stop` replaces the prompt's stop strings.

    The answer: `method` is `beam` or `sample` (None: beams for a model run here, samples for an endpoint), `count` how
    many completions a state is asked for, `temperatures` how samples are drawn (0: the one greedy completion),
    `max_tokens` the length of one completion, `seed` where samples begin.

    The model: `device` (cuda, cuda:1, mps, cpu) and `dtype` (bfloat16, float16, float32) of one that runs here; `auto`
    is what suits the machine. `context` limits prompt and completion together, in tokens, below the model's own limit.

    The endpoint: `requests` in flight at most, `request_seconds` for one of them, `attempts` before one is given up.
    """

    prompt: str | None = None
    prompt_file: Path | None = None
    stop: tuple[str, ...] | None = None
    method: Literal["beam", "sample"] | None = None
    count: int = 32
    temperatures: tuple[float, ...] = (0.0, 1.0)
    max_tokens: int = 256
    seed: int = 0
    device: str = "auto"
    dtype: str = "auto"
    context: int | None = None
    requests: int = 16
    request_seconds: float = 120.0
    attempts: int = 6
