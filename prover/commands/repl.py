"""`prove repl FILE THEOREM`: LeanDojo's line protocol on standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from prover import assemble
from prover.commands.console import library_progress, messages
from prover.config import LeanLimits
from prover.lean.files.theorem_file import read_text
from prover.lean.files.whole_proof import one_hole
from prover.lean.tactics.repl import EXIT, MAX_LINE, Repl


@dataclass(frozen=True, kw_only=True)
class ReplOptions:
    """The options of the command, as the command line gives them."""

    file: Path
    theorem: str
    hole: int | None = None
    toolchain: str | None = None
    near: Path | None = None
    tactic_seconds: float = 5.0
    heartbeats: int = 200_000
    memory: int = 4096


async def run(options: ReplOptions) -> int:
    """Answer requests until `exit` or the end of the input."""
    limits = LeanLimits(
        workers=1,
        tactic_seconds=options.tactic_seconds,
        heartbeats=options.heartbeats,
        memory_mb=options.memory,
    )
    with library_progress(messages()) as progress:
        near = options.near or options.file
        lean = await assemble.open_toolchain(options.toolchain, near, progress)
    text, hole = await one_hole(
        read_text(options.file), options.theorem, lean, limits, name=str(options.file), index=options.hole
    )
    async with assemble.make_text_executor(text, lean, limits) as executor, executor.open(hole, {}) as environment:
        repl = Repl(environment)
        _print(await repl.greeting())
        async for line in _lines(sys.stdin.fileno()):
            if line.strip() == EXIT.encode():
                break
            _print(await repl.answer(line))
    return 0


def _print(lines: Sequence[str]) -> None:
    """Lean's text may hold anything; the protocol is UTF-8 wherever this runs."""
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


async def _lines(descriptor: int) -> AsyncIterator[bytes]:
    """The lines that can be read there, as they come; one that is too long comes cut off after MAX_LINE + 1 bytes."""
    line, long = b"", False
    async for chunk in _chunks(descriptor):
        *ended, rest = chunk.split(b"\n")
        for part in ended:
            yield line if long else (line + part)[: MAX_LINE + 1]
            line, long = b"", False
        if not long:
            line = (line + rest)[: MAX_LINE + 1]
            long = len(line) > MAX_LINE
    if line:
        yield line


async def _chunks(descriptor: int) -> AsyncIterator[bytes]:
    """What can be read there until the end; a pipe, a terminal or a file.

    Read by a thread that nobody waits for: it may be stuck in a read when the session ends. It uses no buffered
    stream, whose lock Python would then want at its exit.
    """
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[bytes] = asyncio.Queue()
    room = threading.Semaphore(2)  # chunks read ahead

    def read() -> None:
        chunk = b"more"
        while chunk:
            room.acquire()
            try:
                chunk = os.read(descriptor, 1 << 16)
            except OSError:  # the other side of a terminal has gone
                chunk = b""
            try:
                loop.call_soon_threadsafe(queue.put_nowait, chunk)
            except RuntimeError:
                return  # the session has ended meanwhile

    threading.Thread(target=read, name="requests", daemon=True).start()
    while chunk := await queue.get():
        room.release()
        yield chunk
