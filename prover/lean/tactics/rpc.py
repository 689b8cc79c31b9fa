"""JSON-RPC over the pipes of a process: framing, replies, and answers to what the process asks of us. No Lean here."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import psutil

from prover.errors import LeanError

Message: TypeAlias = dict[str, Any]

_MAX_HEADER = 4096
_MAX_BODY = 256 * 1024 * 1024
_STDERR_LINES = 40
_READ_LIMIT = 1024 * 1024
_CLOSE_SECONDS = 2.0


class Broken(Exception):
    """The process ended or broke the protocol; nothing more can be asked of it."""


class Refused(Exception):
    """The process answered a request with an error."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(f"{message} ({code})")
        self.code = code


def encode(message: Mapping[str, Any]) -> bytes:
    """A message as it goes over the pipe."""
    body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False, separators=(",", ":")).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


async def read(stream: asyncio.StreamReader) -> Message | None:
    """The next message; None when the stream ends between messages. Raises Broken for anything that is no message."""
    length: int | None = None
    size = 0
    while True:
        try:
            line = await stream.readline()
        except ValueError as error:  # longer than the stream's limit
            raise Broken("a header line without end") from error
        size += len(line)
        if line == b"" and size == 0:
            return None
        if not line.endswith(b"\n") or size > _MAX_HEADER:
            raise Broken(f"malformed header {line[:100]!r}")
        line = line.strip()
        if not line:
            break
        name, colon, value = line.partition(b":")
        if not colon:
            raise Broken(f"malformed header {line[:100]!r}")
        if name.lower() == b"content-length":
            if not value.strip().isdigit() or int(value) > _MAX_BODY:
                raise Broken(f"malformed length {value[:100]!r}")
            length = int(value)
    if length is None:
        raise Broken("header without a length")
    try:
        message = json.loads(await stream.readexactly(length))
    except asyncio.IncompleteReadError as error:
        raise Broken("the stream ended inside a message") from error
    except ValueError as error:
        raise Broken("a message that is not JSON") from error
    if not isinstance(message, dict):
        raise Broken("a message that is not an object")
    return message


class Process:
    """A child process that speaks JSON-RPC on its standard streams.

    `on_notification(method, params)` is called for every notification, in order with the replies. Requests of the
    process are answered with null: those that Lean sends only announce capabilities or ask for a refresh.
    """

    def __init__(self, process: asyncio.subprocess.Process, on_notification: Callable[[str, Any], None]) -> None:
        self._process = process
        self._on_notification = on_notification
        self._pending: dict[int, asyncio.Future[Any]] = {}
        self._ids = 0
        self._broken: Broken | None = None
        self._stderr: deque[str] = deque(maxlen=_STDERR_LINES)
        self._tasks = [asyncio.create_task(self._read()), asyncio.create_task(self._drain_stderr())]

    @classmethod
    async def spawn(
        cls,
        command: Sequence[str],
        env: Mapping[str, str],
        cwd: str | None,
        on_notification: Callable[[str, Any], None],
    ) -> Process:
        """Start `command` in a session of its own. Raises LeanError when that is impossible."""
        starting = asyncio.ensure_future(
            asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                env=dict(env),
                cwd=cwd,
                start_new_session=True,
                limit=_READ_LIMIT,
            )
        )
        try:
            # A start that is cancelled half-way can hang for ever, so it is let through and ended afterwards.
            process = await asyncio.shield(starting)
        except asyncio.CancelledError:
            await asyncio.wait([starting])
            if starting.exception() is None:
                await cls(starting.result(), on_notification).close()
            raise
        except OSError as error:
            raise LeanError(f"cannot run {command[0]}: {error.strerror or error}") from error
        return cls(process, on_notification)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process can still be asked something, as far as is known."""
        return self._broken is None

    @property
    def stderr(self) -> str:
        """The last lines that the process wrote to its standard error."""
        return "".join(self._stderr).strip()

    def notify(self, method: str, params: Mapping[str, Any]) -> None:
        """Send a notification. Raises Broken when the process is gone."""
        self._send({"method": method, "params": params})

    def request(self, method: str, params: Mapping[str, Any]) -> asyncio.Future[Any]:
        """Send a request; the future gives the result, or raises Refused or Broken. It may be cancelled."""
        self._ids += 1
        number = self._ids
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._pending[number] = future
        future.add_done_callback(lambda _: self._pending.pop(number, None))
        self._send({"id": number, "method": method, "params": params})
        return future

    def cpu_seconds(self) -> float:
        """Processor time that the process and those that it started have used."""
        total = 0.0
        for member in self._family():
            with contextlib.suppress(psutil.NoSuchProcess):
                times = member.cpu_times()
                total += times.user + times.system
        return total

    def kill(self) -> None:
        """Kill the process and all that it started; returns at once, and may be called again."""
        for process in self._family()[-1:]:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.suspend()  # it must start nothing new while its children are collected
        for member in self._family():
            with contextlib.suppress(psutil.NoSuchProcess):
                member.kill()
        self._fail(Broken("the process was killed"))

    async def close(self) -> None:
        """Kill the process and wait until it is gone."""
        self.kill()
        assert self._process.stdin is not None
        self._process.stdin.close()
        # The streams end with the last process that holds them; reading on lets their transports close by themselves.
        await asyncio.wait(self._tasks, timeout=_CLOSE_SECONDS)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._process.wait()

    def _family(self) -> list[psutil.Process]:
        if self._process.returncode is not None:
            return []  # the number may belong to somebody else by now
        try:
            process = psutil.Process(self._process.pid)
            return [*process.children(recursive=True), process]
        except psutil.NoSuchProcess:
            return []

    def _send(self, message: Mapping[str, Any]) -> None:
        if self._broken is not None:
            raise self._broken
        assert self._process.stdin is not None
        # Not drained: a message is small against the pipe, and a process that does not read is timed out and killed.
        self._process.stdin.write(encode(message))

    async def _read(self) -> None:
        assert self._process.stdout is not None
        try:
            while (message := await read(self._process.stdout)) is not None:
                self._dispatch(message)
            self._fail(Broken("the process ended"))
        except Broken as error:
            self._fail(error)
        except OSError as error:
            self._fail(Broken(str(error)))
        except (AttributeError, KeyError, TypeError, ValueError) as error:  # JSON of another shape than agreed
            self._fail(Broken(f"an unexpected message: {error!r}"))

    def _dispatch(self, message: Message) -> None:
        method, number = message.get("method"), message.get("id")
        if method is not None and number is not None:
            self._send({"id": number, "result": None})
        elif method is not None:
            self._on_notification(method, message.get("params"))
        elif (future := self._pending.get(number) if isinstance(number, int) else None) is not None:
            if future.done():
                return
            if (error := message.get("error")) is not None:
                future.set_exception(Refused(int(error.get("code", 0)), str(error.get("message", ""))))
            else:
                future.set_result(message.get("result"))
        # An answer to a request that was given up on, or that was never made, means nothing.

    async def _drain_stderr(self) -> None:
        assert self._process.stderr is not None
        while chunk := await self._process.stderr.read(65536):
            self._stderr.append(chunk.decode("utf-8", "replace"))

    def _fail(self, error: Broken) -> None:
        if self._broken is None:
            self._broken = error
        for future in list(self._pending.values()):
            if not future.done():
                future.set_exception(error)
                future.exception()  # nobody may be waiting any more; that is no error
