"""What `prove doctor` knows: what was found here, what is missing, and the one line that mends it.

Gathers only; nothing is built or changed.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import psutil

from prover.errors import ProverError
from prover.lean.installation import cache, embedded, library, mathlib, toolchain

WORKER_MB = 1024
"""Memory that one Lean worker should find free, MiB: it starts at about 100 and grows with hard goals."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `mend` is what to do about it: always given with "missing", never with "ok".

    "missing" means that proving does not work, "warning" that it works with a loss.
    """

    name: str
    status: Literal["ok", "warning", "missing"]
    value: str
    mend: str = ""


def examine(spec: str | None = None, file: Path | None = None) -> tuple[Check, ...]:
    """Look at everything that `prove --toolchain spec file` would use; never raises for what it finds wrong."""
    return (*_lean(spec, file), *_machine())


def usable(checks: Iterable[Check]) -> bool:
    """Whether nothing is missing."""
    return all(check.status != "missing" for check in checks)


def render(checks: Sequence[Check]) -> str:
    """The checks as plain text, a line each, the line that mends below what it mends."""
    width = max((len(check.name) for check in checks), default=0)
    mark = {"ok": "ok      ", "warning": "warning ", "missing": "MISSING "}
    lines = []
    for check in checks:
        lines.append(f"{mark[check.status]}{check.name:<{width}}  {check.value}")
        if check.mend:
            lines.append(" " * (8 + width + 2) + "→ " + check.mend)
    return "\n".join(lines)


def _lean(spec: str | None, file: Path | None) -> list[Check]:
    checks: list[Check] = []
    try:
        choice = toolchain.choose(spec, file)
        if choice.kind == "embedded":
            checks += _embedded(choice)
        else:
            found = toolchain.resolve(choice)
            checks += [
                Check("toolchain", "ok", f"{found.kind}: {found.reason}"),
                Check("Lean", "ok", _version(found.version, found.commit)),
                Check("library", "ok", found.library),
                _kernel(found.checker),
            ]
    except ProverError as error:
        checks.append(Check("toolchain", "missing", "no usable Lean", str(error)))
    checks.append(_mathlib())
    checks.append(Check("model", "ok", "none needed: the built-in proposer"))
    return checks


def _embedded(choice: toolchain.Choice) -> list[Check]:
    lean = embedded.locate()
    version, commit = embedded.version(lean)
    wheel = f"from {embedded.DISTRIBUTION} {lean.wheel_version}"
    checks = [
        Check("toolchain", "ok", f"embedded: {choice.reason}"),
        Check("Lean", "ok", f"{_version(version, commit)}, {wheel}"),
    ]
    built = library.find_built()
    if built is not None:
        checks.append(Check("library", "ok", f"core {built.key}, built, in {built.folder}"))
    else:
        key = library.key(library.sources(), lean)
        checks.append(Check("library", "warning", f"core {key}, not built yet", "built by the first run, once"))
    return [*checks, _cache()]


def _kernel(checker: Path | None) -> Check:
    if checker is None:
        return Check(
            "kernel", "ok", "proofs are judged by their terms; no leanchecker, so no second look by the kernel"
        )
    return Check("kernel", "ok", f"looks at proofs again, by {checker}")


def _mathlib() -> Check:
    found, lake = mathlib.state(), mathlib.find_program("lake")
    if found.status == "absent":
        return Check("Mathlib", "ok", "not set up, needed only by files outside Lake projects (prove setup mathlib)")
    what = f"Lean {found.lean}, {found.folder}"
    if found.status == "unfinished":
        return Check("Mathlib", "warning", f"set up in part: {what}", "run `prove setup mathlib` again")
    if lake is None:
        return Check("Mathlib", "warning", f"{what}, but there is no `lake`", "run `prove setup mathlib` again")
    return Check("Mathlib", "ok", what)


def _cache() -> Check:
    folder = cache.root()
    if cache.writable(folder):
        return Check("cache", "ok", str(folder))
    status: Literal["warning", "missing"] = "warning" if library.find_built() is not None else "missing"
    return Check("cache", status, f"{folder} cannot be written", f"set {cache.VARIABLE} to a folder that can be")


def _version(version: str, commit: str) -> str:
    return f"{version} (commit {commit})" if commit else version


def _machine() -> list[Check]:
    cores = usable_cores()
    memory = psutil.virtual_memory()
    total, free = memory.total >> 20, memory.available >> 20
    amount = f"{total / 1024:.1f} GiB, {free / 1024:.1f} GiB free"
    if free < WORKER_MB:
        checks = [Check("memory", "warning", amount, "close other programs, or use --workers 1")]
    elif free < cores * WORKER_MB:
        checks = [Check("memory", "warning", amount, f"use --workers {free // WORKER_MB}")]
    else:
        checks = [Check("memory", "ok", amount)]
    system = f"{platform.system()} {platform.machine()}"
    if sys.platform != "linux":
        limits = Check("system", "warning", f"{system}: workers run without a memory limit", "use Linux for that")
    else:
        limits = Check("system", "ok", system)
    python = f"{platform.python_version()} ({sys.executable})"
    return [Check("cores", "ok", str(cores)), *checks, Check("Python", "ok", python), limits]


def usable_cores() -> int:
    """Cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
