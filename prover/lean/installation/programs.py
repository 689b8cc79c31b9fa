"""Runs Lake and elan: long-running programs of others whose output is of interest while they run."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from prover.errors import ToolchainError

_LOOK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Its own message, without the lines in which Lake only shows what it runs."""
        lines = f"{self.out.strip()}\n{self.err.strip()}".strip().splitlines()
        return "\n".join(line for line in lines if not line.startswith("trace: "))


def run(
    command: Sequence[str],
    folder: Path,
    seconds: float | None,
    watch: Callable[[str], None] | None = None,
    stop: threading.Event | None = None,
    environ: Mapping[str, str] | None = None,
) -> Ended:
    """Run `command` in `folder`; `watch` is given each line that it writes, at once.

    Without `seconds` it may take as long as it likes. Raises ToolchainError when it cannot be started, was late, or
    was stopped; it and what it started are gone then.
    """
    try:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            start_new_session=True, env=None if environ is None else dict(environ),
        )  # fmt: skip
    except OSError as error:
        raise ToolchainError(f"cannot run {command[0]}: {error.strerror or error}") from error
    stop = stop or threading.Event()
    try:
        written = _follow(process, None if seconds is None else time.monotonic() + seconds, watch, stop)
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)  # what it started, when it did not end by itself
        process.wait()
    if written is None:
        told = "was stopped" if stop.is_set() else f"gave no answer within {seconds:g} s"
        raise ToolchainError(
            f"`{' '.join([Path(command[0]).name, *command[1:]])}` in {folder} {told}: run it there by hand,"
            " or name a Lean with --toolchain PATH or --toolchain embedded"
        )
    return Ended(process.returncode, *written)


def _follow(
    process: subprocess.Popen[bytes],
    deadline: float | None,
    watch: Callable[[str], None] | None,
    stop: threading.Event,
) -> tuple[str, str] | None:
    """Both outputs of a process that ends by itself; None when it is late or is to stop."""
    assert process.stdout is not None
    assert process.stderr is not None
    parts: dict[int, bytearray] = {process.stdout.fileno(): bytearray(), process.stderr.fileno(): bytearray()}
    seen = dict.fromkeys(parts, 0)
    with process.stdout as out, process.stderr as err, selectors.DefaultSelector() as selector:
        for pipe in (out, err):
            selector.register(pipe, selectors.EVENT_READ)
        while selector.get_map():
            if stop.is_set() or (deadline is not None and time.monotonic() > deadline):
                return None
            for key, _ in selector.select(_LOOK_SECONDS):
                chunk = os.read(key.fd, 65536)
                parts[key.fd] += chunk
                if not chunk:
                    selector.unregister(key.fileobj)
                while watch and (end := parts[key.fd].find(b"\n", seen[key.fd])) >= 0:
                    watch(parts[key.fd][seen[key.fd] : end].decode("utf-8", "replace"))
                    seen[key.fd] = end + 1
        process.wait()
    one, other = (bytes(part).decode("utf-8", "replace") for part in parts.values())
    return one, other
