"""One `lean --server` process that elaborates one document after another: versions, time-outs, deaths and restarts.

The process (Lean's watchdog) starts a worker for the document and keeps what it has elaborated, so a document that
shares its beginning with the one before costs only the difference. Everything that can go wrong with a document is a
value (`Elaboration.status`); only a Lean that cannot be started raises.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, Self

from prover.errors import LeanError
from prover.lean.installation.versions import NEWEST, Abilities
from prover.lean.tactics import rpc
from prover.lean.tactics.diagnostics import Diagnostic, Position

START_SECONDS = 60.0
SETTLE_SECONDS = (0.3, 5.0)  # at least and at most; in between, as long as starting anew took
STARTS = 3  # in a row that may fail before Lean is given up

_CRASH_PROGRESS = 2  # LeanFileProgressKind.fatalError
_BUSY_SHARE = 0.5
_SAMPLE_SECONDS = 0.1
_LOOK_SECONDS = 0.1  # how often to look whether Lean has moved on


@dataclass(frozen=True, slots=True)
class Elaboration:
    """What became of a document.

    `done`: Lean went through all of it and these are its messages. `timeout`: it was stopped. `crash`: the worker died
    and `message` says how. After the last two the messages are incomplete and prove nothing; `line` is where Lean was
    at work last, if it said so. `seconds` is wall-clock time.
    """

    status: Literal["done", "timeout", "crash"]
    diagnostics: tuple[Diagnostic, ...]
    seconds: float
    line: int | None = None
    message: str = ""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a document: `seconds` at each line from `line` on, `before` at each line before that."""

    line: int
    seconds: float
    before: float = START_SECONDS


class LeanServer:
    """A `lean --server`, started when first needed and again after it died. Use it for one document at a time."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        uri: str,
        *,
        start_seconds: float = START_SECONDS,
        abilities: Abilities = NEWEST,
    ) -> None:
        self._command, self._env, self._uri = tuple(command), dict(env), uri
        self._start_seconds = start_seconds
        self.abilities = abilities
        self._process: rpc.Process | None = None
        self._opened = False
        self._version = 0
        self._diagnostics: list[Diagnostic] = []
        self._line: int | None = None
        self._lines: set[int] = set()
        self._moved = 0.0
        self._crashed: asyncio.Event = asyncio.Event()
        self._unsettled = False
        self._measured: rpc.Process | None = None
        self._start_cost = 0.0
        self.starts = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    @property
    def pid(self) -> int | None:
        """The process id of the watchdog while it lives."""
        return self._process.pid if self._process else None

    @property
    def alive(self) -> bool:
        """Whether there is a process that can be asked something, as far as is known."""
        return self._process is not None and self._process.alive

    async def elaborate(self, text: str, limits: Patience, rest: str) -> Elaboration:
        """Elaborate `text`, giving up when `limits` say so.

        After giving up the server is brought to rest with the document `rest`, which should be quick and share as
        much of its beginning as possible; if that does not help it is killed. Raises LeanError when Lean cannot be
        started.
        """
        began = time.monotonic()
        process = await self._ready()
        if self._unsettled:
            await self._settle(process, rest)
            process = await self._ready()
        if not self.abilities.tactic_progress and process is not self._measured:
            # Nothing tells loading the imports from the text's own time, so they are loaded first.
            patience = Patience(0, limits.before)
            if await self._check(process, rest, patience) == "done":
                self._measured, self._start_cost = process, time.monotonic() - began
            process = await self._ready()
        self._unsettled = True  # in case of cancellation: the next caller must not pay for this document
        result = await self._check(process, text, limits)
        self._unsettled = False
        seconds = time.monotonic() - began
        if result == "done":
            if process is not self._measured:
                self._measured, self._start_cost = process, seconds
            return Elaboration("done", tuple(self._diagnostics), seconds)
        found, line = tuple(self._diagnostics), self._line
        if result == "timeout":
            await self._settle(process, rest)
            return Elaboration("timeout", found, seconds, line)
        await self._discard()  # which waits for the last words
        message = f"{result}\n{process.stderr}".strip()
        return Elaboration("crash", found, seconds, line, message)

    async def ask(self) -> Abilities:
        """Find out what this Lean tells by a small document, and go by it from now on; what it can otherwise stays as
        it was given. A Lean that does not get through the document is taken for the newest."""
        able = replace(self.abilities, unsolved_tag=True, accomplished_tag=True, tactic_progress=True)
        self.abilities = able
        answer = await self.elaborate(_QUESTION, Patience(0, self._start_seconds), "")
        if answer.status == "done":
            self.abilities = replace(
                able,
                unsolved_tag=any(entry.unsolved_goals for entry in answer.diagnostics),
                accomplished_tag=any(entry.accomplished for entry in answer.diagnostics),
                tactic_progress=bool(self._lines & _INSIDE),
            )
        return self.abilities

    async def aclose(self) -> None:
        """Kill the processes and wait until they are gone."""
        await self._discard()

    async def _discard(self) -> None:
        process, self._process = self._process, None
        self._opened = self._unsettled = False
        if process is not None:
            process.kill()
            await process.close()

    async def _ready(self) -> rpc.Process:
        if self._process is not None and self.alive:
            return self._process
        for attempt in range(1, STARTS + 1):
            await self._discard()
            process = await rpc.Process.spawn(self._command, self._env, None, self._on_notification)
            self.starts += 1
            try:
                async with asyncio.timeout(self._start_seconds):
                    await process.request("initialize", _INITIALIZE)
                process.notify("initialized", {})
                self._process = process
                return process
            except (rpc.Broken, rpc.Refused, TimeoutError) as error:
                if attempt == STARTS:
                    said = process.stderr.splitlines()
                    reason = said[-1] if said else str(error) or f"no answer within {self._start_seconds:g} s"
                    raise LeanError(f"the Lean server does not start: {reason}") from error
            finally:
                if self._process is not process:
                    process.kill()
                    await process.close()
        raise AssertionError("unreachable")

    async def _check(self, process: rpc.Process, text: str, limits: Patience) -> str:
        """Send the document and wait for Lean to go through it: "done", "timeout", or how the worker died."""
        self._version += 1
        self._diagnostics, self._line, self._crashed = [], None, asyncio.Event()
        self._lines = set()
        document: dict[str, Any] = {"uri": self._uri, "version": self._version}
        try:
            if self._opened:
                process.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
            else:
                opened = {**document, "languageId": "lean4", "text": text}
                process.notify("textDocument/didOpen", {"textDocument": opened, "dependencyBuildMode": "never"})
                self._opened = True
            answer = process.request("textDocument/waitForDiagnostics", document)
        except rpc.Broken as error:
            return str(error)
        crashed = asyncio.create_task(self._crashed.wait())
        self._moved = time.monotonic()
        try:
            while not answer.done() and not crashed.done():
                reached = self._line is not None and self._line >= limits.line
                left = self._moved + (limits.seconds if reached else limits.before) - time.monotonic()
                if left <= 0:
                    return "timeout"
                await asyncio.wait(
                    (answer, crashed), timeout=min(left, _LOOK_SECONDS), return_when=asyncio.FIRST_COMPLETED
                )
            if not answer.done():
                return "the Lean worker died"
            answer.result()
            return "done"
        except (rpc.Broken, rpc.Refused) as error:
            return str(error)
        finally:
            crashed.cancel()
            answer.cancel()

    async def _settle(self, process: rpc.Process, rest: str) -> None:
        least, most = SETTLE_SECONDS
        seconds = min(max(self._start_cost, least), most)
        if await self._check(process, rest, Patience(0, seconds, seconds)) != "done" or await _busy(process, seconds):
            await self._discard()

    def _on_notification(self, method: str, params: Any) -> None:
        if method == "textDocument/publishDiagnostics":
            if params["uri"] == self._uri and params.get("version") == self._version:
                found = [_diagnostic(entry, self.abilities) for entry in params["diagnostics"]]
                if params.get("isIncremental"):
                    self._diagnostics.extend(found)
                else:
                    self._diagnostics = found
        elif method == "$/lean/fileProgress":
            document = params["textDocument"]
            if document["uri"] != self._uri or document.get("version", self._version) != self._version:
                return
            for entry in params["processing"]:
                if entry.get("kind") == _CRASH_PROGRESS:
                    self._crashed.set()
            # Empty ranges stand for what waits for others; the first of the rest is what runs.
            ranges = [
                entry["range"] for entry in params["processing"] if entry["range"]["start"] != entry["range"]["end"]
            ]
            line = min((int(place["start"]["line"]) for place in ranges), default=None)
            if line is not None:
                self._lines.add(line)
            if line is not None and line != self._line:
                self._line, self._moved = line, time.monotonic()


_INITIALIZE: dict[str, Any] = {
    "processId": None,
    "rootUri": None,
    "capabilities": {"lean": {"silentDiagnosticSupport": True, "incrementalDiagnosticSupport": True}},
}


_QUESTION = """theorem left : True := by
  skip
theorem done : True := by
  skip
  sleep 300
  trivial
"""
_INSIDE = frozenset({3, 4, 5})  # the tactics of the second proof, lines from 0


def _diagnostic(entry: Mapping[str, Any], abilities: Abilities) -> Diagnostic:
    place = entry.get("fullRange", entry["range"])
    tags = entry.get("leanTags") or ()
    return Diagnostic(
        _position(place["start"]),
        _position(place["end"]),
        int(entry.get("severity", 1)),
        str(entry["message"]),
        unsolved_goals=1 in tags if abilities.unsolved_tag else str(entry["message"]).startswith("unsolved goals\n"),
        accomplished=2 in tags,
    )


def _position(entry: Mapping[str, Any]) -> Position:
    return Position(int(entry["line"]), int(entry["character"]))


async def _busy(process: rpc.Process, seconds: float) -> bool:
    """Whether the processes still compute `seconds` after being told to stop."""
    end = time.monotonic() + seconds
    used = process.cpu_seconds()
    while time.monotonic() < end:
        await asyncio.sleep(_SAMPLE_SECONDS)
        before, used = used, process.cpu_seconds()
        if used - before < _BUSY_SHARE * _SAMPLE_SECONDS:
            return False
    return True
