"""What a result was made with: our own code, the machine."""

from __future__ import annotations

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil

_HERE = Path(__file__).parent


def code() -> dict[str, Any]:
    """Our version, and the commit where the sources are in a repository: `dirty` when they differ from it."""
    commit = _git("rev-parse", "HEAD")
    status = _git("status", "--porcelain") if commit else None
    return {
        "version": version("lean-prover-agent"),
        "commit": commit,
        "dirty": None if status is None else bool(status),
    }


def machine() -> dict[str, Any]:
    """The machine in words: no names of hosts or people."""
    return {
        "system": platform.system(),
        "processor": platform.machine(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gib": round(psutil.virtual_memory().total / 2**30, 1),
        "python": platform.python_version(),
    }


def _git(*arguments: str) -> str | None:
    """What git says of our sources; None where there is no git or no repository."""
    try:
        result = subprocess.run(
            ["git", *arguments], cwd=_HERE, capture_output=True, text=True, check=False, timeout=30, env=_plain()
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return result.stdout.strip() if result.returncode == 0 else None


def _plain() -> dict[str, str]:
    """The environment without what points git at another repository, as inside of a hook."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
