"""The processes that run LeanDojo for us, from our side.

Starting one takes about two seconds, so that they are used again: an environment takes a host, opens a Dojo there and
gives it back in the end. Every question blocks a thread, never the event loop; whoever gives up on it kills the host.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import psutil

from prover.errors import LeanError
from prover.lean.leandojo.messages import (
    Answer,
    Close,
    Opening,
    Question,
    Remark,
    from_dict,
    to_dict,
)
from prover.proof import Script

Tell = Callable[[str], None]

START_SECONDS = 120.0
_COMMAND = (sys.executable, "-P", "-m", "prover.lean.leandojo.host")
MISSING = "No module named 'lean_dojo'"
_OURS = "PROVER_"
_SAID = 2000


def environ() -> dict[str, str]:
    """The environment of a host: the user's, without our variables; and no traced repositories from the network."""
    mine = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return {**mine, "DISABLE_REMOTE_CACHE": "1"}


@dataclass(frozen=True, slots=True)
class Known:
    """A state that a Dojo knows: its number there, and its goals."""

    sid: int
    goals: tuple[str, ...]


class Broken(Exception):
    """The host is gone, or its answer is none."""


class Host:
    """One process. `opening` is what its Dojo was opened with, `states` what its scripts lead to."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._said = tempfile.TemporaryFile()  # noqa: SIM115  closed with the process
        self._process = subprocess.Popen(
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            env=environ(),
            start_new_session=True,
        )
        self.opening: Opening | None = None
        self.states: dict[Script, Known] = {}

    @property
    def pid(self) -> int:
        return self._process.pid

    async def ask(self, question: Question, seconds: float) -> Answer:
        """The answer; Broken when there is none. After `seconds`, and on cancellation, the host is killed."""
        work = asyncio.get_running_loop().run_in_executor(None, self._ask, question)
        try:
            done, _ = await asyncio.wait([work], timeout=seconds)
            if not done:
                raise Broken(f"LeanDojo gave no answer within {seconds:.0f} s")
            return work.result()
        finally:
            if not work.done():
                self.kill()
                await asyncio.wait([work])  # which ends with the pipe
                work.exception()

    def kill(self) -> None:
        """Kill the process and all that it started, and wait until it is gone. May be called again."""
        if self._process.returncode is None:
            with contextlib.suppress(psutil.NoSuchProcess):
                process = psutil.Process(self._process.pid)
                process.suspend()  # it must start nothing new while its children are collected
                for member in [*process.children(recursive=True), process]:
                    with contextlib.suppress(psutil.NoSuchProcess):
                        member.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            with contextlib.suppress(OSError):  # what was not sent any more
                stream.close()
        self._said.close()

    def _ask(self, question: Question) -> Answer:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(to_dict(question)).encode() + b"\n")
            self._process.stdin.flush()
            while True:
                line = self._process.stdout.readline()
                if not line.endswith(b"\n"):
                    raise Broken(self._last_words())
                answer: Any = from_dict(json.loads(line))
                if not isinstance(answer, Remark):
                    return answer  # type: ignore[no-any-return]
                self._tell(answer.text)
        except (OSError, ValueError) as error:  # killed meanwhile, or a message of another shape than agreed
            raise Broken(f"{error}\n{self._last_words()}".strip()) from error

    def _last_words(self) -> str:
        try:
            size = self._said.seek(0, os.SEEK_END)
            self._said.seek(max(0, size - _SAID))
            said = self._said.read().decode("utf-8", "replace").strip()
        except ValueError:  # closed
            return "the process was killed"
        if MISSING in said:
            return MISSING
        return said or "the process ended without a word"


class Hosts:
    """Hosts that nobody uses now, for whoever needs one. `aclose` kills them."""

    def __init__(self, tell: Tell = lambda line: None) -> None:
        self._tell = tell
        self._idle: list[Host] = []

    async def __aenter__(self) -> Hosts:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def take(self) -> Host:
        """A host without a Dojo."""
        if self._idle:
            return self._idle.pop()
        try:
            return Host(self._tell)
        except OSError as error:
            raise LeanError(f"cannot start a process for LeanDojo: {error.strerror or error}") from error

    async def give(self, host: Host) -> None:
        """Give back a host that works; its Dojo ends."""
        try:
            await host.ask(Close(), START_SECONDS)
        except Broken:
            await asyncio.to_thread(host.kill)
            return
        host.opening = None
        host.states.clear()
        self._idle.append(host)

    async def aclose(self) -> None:
        """Kill all that are idle."""
        idle, self._idle = self._idle, []
        for host in idle:
            await asyncio.to_thread(host.kill)
