"""Runs Lean once on a text in a fresh process: its messages and the compiled module; and the kernel on that module.

A run that did not end by itself, or whose output is not what Lean writes, is never taken for one without errors.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from prover.errors import LeanError
from prover.lean.installation.memory import limit_mb
from prover.lean.installation.toolchain import Toolchain

MODULE = "Judged"
"""The module name of every compiled text. Private and hygienic names contain it, so both sides must have the same."""

_OUTPUT_LIMIT = 64 * 1024 * 1024
_SHOWN = 400
_LOOK_SECONDS = 0.05  # how soon a cancelled run ends
_KERNEL_LIMITS = ("deep recursion", "deterministic timeout", "out of memory", "interrupted")


@dataclass(frozen=True, slots=True)
class Message:
    """One message of Lean. `line` counts from 1, `column` from 0, in code points; `kind` is Lean's tag or ""."""

    severity: str
    text: str
    line: int
    column: int
    kind: str

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.text}"


@dataclass(frozen=True, slots=True)
class Compiled:
    """How a run ended. `olean` is the compiled module, None when there is none; `failure` says why there is no
    result at all (time-out, crash, out of memory), None when Lean ended by itself."""

    messages: tuple[Message, ...]
    olean: Path | None
    failure: str | None = None

    @property
    def errors(self) -> tuple[Message, ...]:
        """Messages that Lean calls errors."""
        return tuple(message for message in self.messages if message.severity == "error")


async def compile_text(
    toolchain: Toolchain, text: str, folder: Path, *, seconds: float, memory_mb: int | None = None,
    options: Sequence[str] = (), module: str = MODULE,
) -> Compiled:  # fmt: skip
    """Compile `text` as a module of that name in the existing `folder`.

    The process gets its own group, which is killed after `seconds` of wall-clock time and on cancellation. Raises
    LeanError only when no process can be started.
    """
    source, olean = folder / f"{module}.lean", folder / f"{module}.olean"
    source.write_bytes(text.encode())
    able = toolchain.abilities
    own = [*(["--json"] if able.json else []), *(["-Dlinter.defProp=true"] if able.def_prop else [])]
    arguments = [*toolchain.arguments, *own, *options, "-R", str(folder), "-o", str(olean), str(source)]
    ended = await _run([*toolchain.command, *arguments], toolchain, folder, seconds, memory_mb)
    if ended is None:
        return Compiled((), None, f"Lean was stopped after {seconds:g} s")
    status, out, err = ended
    messages, rest = _messages(out) if able.json else _printed(out, str(source))
    errors = any(message.severity == "error" for message in messages)
    if status not in (0, 1) or (status == 1) != errors or (status == 0 and not olean.is_file()):
        return Compiled(messages, None, _ended(status, rest, err))
    return Compiled(messages, olean if status == 0 else None)


async def replay(toolchain: Toolchain, olean: Path, *, seconds: float, memory_mb: int | None = None) -> str | None:
    """Have the kernel of a fresh Lean check every declaration of the module `olean` again: by `replay.py` with the
    embedded Lean, by its `leanchecker` with another.

    Returns the kernel's complaint, None when it has none. Raises LeanError when it gave no answer in `seconds`. A full
    Lean without `leanchecker` cannot be asked; for such the answer is None without a question.
    """
    if toolchain.kind == "embedded":
        script = Path(__file__).with_name("replay.py")
        command = [sys.executable, "-I", "-S", str(script), toolchain.command[-1], str(olean)]
    elif toolchain.checker is not None:
        command = [str(toolchain.checker), olean.stem]
        toolchain = _by_itself(seeing(toolchain, olean.parent), toolchain.checker)
    else:
        return None
    ended = await _run(command, toolchain, olean.parent, seconds, memory_mb)
    if ended is None:
        raise LeanError(f"Lean's kernel was stopped after {seconds:g} s")
    status, out, err = ended
    said = out.decode("utf-8", "replace").strip()
    if status == 0 and (toolchain.kind != "embedded" or said.startswith("replayed ")):
        return None
    if toolchain.kind != "embedded":  # it tells people on either stream
        said = "\n".join(filter(None, (said, err.decode("utf-8", "replace").strip())))
    if status == 1 and said and not any(limit in said for limit in _KERNEL_LIMITS):
        return said
    raise LeanError(_ended(status, said, err, "Lean's kernel"))


def seeing(toolchain: Toolchain, folder: Path) -> Toolchain:
    """The toolchain with the modules in `folder` among those that can be imported."""
    path = os.pathsep.join(filter(None, (str(folder), toolchain.environ().get("LEAN_PATH", ""))))
    return _with(toolchain, {"LEAN_PATH": path})


def _by_itself(toolchain: Toolchain, checker: Path) -> Toolchain:
    """The toolchain for its `checker`, which asks for the library that belongs to the `lean` on PATH."""
    path = os.pathsep.join((str(checker.parent), toolchain.environ().get("PATH", "")))
    return _with(toolchain, {"PATH": path, "LEAN_SYSROOT": str(checker.parent.parent)})


def _with(toolchain: Toolchain, variables: Mapping[str, str]) -> Toolchain:
    return replace(toolchain, env=tuple({**dict(toolchain.env), **variables}.items()))


async def _run(
    command: Sequence[str], toolchain: Toolchain, folder: Path, seconds: float, memory_mb: int | None
) -> tuple[int, bytes, bytes] | None:
    """Run a command in `folder`: its exit status and what it wrote, or None when it had to be stopped."""
    environ = toolchain.environ()
    if memory_mb:
        environ["PROVER_PROCESS_MEMORY_MB"] = str(limit_mb(toolchain, memory_mb))
    stop = threading.Event()
    deadline = time.monotonic() + seconds
    # A thread and not asyncio's own subprocesses: those can hang for ever when they are cancelled while they start.
    work = asyncio.get_running_loop().run_in_executor(None, _watch, command, environ, folder, deadline, stop)
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        stop.set()
        await asyncio.wait([work])  # until then the process may write into the folder
        raise


def _watch(
    command: Sequence[str], environ: dict[str, str], folder: Path, deadline: float, stop: threading.Event
) -> tuple[int, bytes, bytes] | None:
    """Start a process in a group of its own and read what it writes until it ends, is late or is to stop."""
    if stop.is_set():
        return None
    try:
        process = subprocess.Popen(
            command, cwd=folder, env=environ, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
    except OSError as error:
        raise LeanError(f"cannot start {command[0]}: {error.strerror or error}") from error
    assert process.stdout is not None
    assert process.stderr is not None
    written: dict[int, bytearray] = {process.stdout.fileno(): bytearray(), process.stderr.fileno(): bytearray()}
    try:
        with process.stdout as out, process.stderr as err, selectors.DefaultSelector() as selector:
            for pipe in (out, err):
                selector.register(pipe, selectors.EVENT_READ)
            while selector.get_map():
                left = deadline - time.monotonic()
                if left <= 0 or stop.is_set():
                    return None
                for key, _ in selector.select(min(left, _LOOK_SECONDS)):
                    part = os.read(key.fd, 65536)
                    if not part:
                        selector.unregister(key.fileobj)
                    elif len(written[key.fd]) < _OUTPUT_LIMIT:  # a file can print without end
                        written[key.fd] += part
        status = process.wait(max(deadline - time.monotonic(), 0.0))
    except subprocess.TimeoutExpired:
        return None
    finally:
        # The group and not just the process: what a file's own code started must not outlive the judgement.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    out_bytes, err_bytes = written.values()
    return status, bytes(out_bytes), bytes(err_bytes)


def _ended(status: int, said: str, err: bytes, who: str = "Lean") -> str:
    text = "\n".join(part for part in (said, err.decode("utf-8", "replace").strip()) if part)[:_SHOWN]
    how = f"was killed by signal {-status}" if status < 0 else f"ended with status {status}"
    return f"{who} {how}" + (f": {text}" if text else "")


def _printed(out: bytes, file: str) -> tuple[tuple[Message, ...], str]:
    """As `_messages`, from what a Lean without `--json` prints: a line with the place, and those that belong to it.

    Mere information has no place there: it is lost in the text of the message before it.
    """
    head = re.compile(re.escape(file) + r":(\d+):(\d+): (error|warning)(?:\([^)]*\))?: (.*)")
    messages: list[Message] = []
    other: list[str] = []
    for line in out.decode("utf-8", "replace").removesuffix("\n").split("\n"):
        if match := head.fullmatch(line):
            messages.append(Message(match[3], match[4], int(match[1]), int(match[2]), ""))
        elif messages:
            messages[-1] = replace(messages[-1], text=f"{messages[-1].text}\n{line}")
        elif line.strip():
            other.append(line.strip())
    return tuple(messages), "\n".join(other)


def _messages(out: bytes) -> tuple[tuple[Message, ...], str]:
    """Lean's messages, and the lines that are none (what code in the file prints, a panic)."""
    messages: list[Message] = []
    other: list[str] = []
    for line in out.decode("utf-8", "replace").split("\n"):
        try:
            item = json.loads(line)
            place = item["pos"]
            kind = str(item.get("kind") or "")
            messages.append(Message(item["severity"], item["data"], place["line"], place["column"], kind))
        except (ValueError, KeyError, TypeError):
            if line.strip():
                other.append(line.strip())
    return tuple(messages), "\n".join(other)
