"""Outcomes of tactics that Lean has told before, shared by searches, processes and runs.

Only facts are kept: that a tactic was rejected, that it led to these goals, that it left none. Never that it ran out of
time or killed its process, which may be the machine's doing. A fact holds for one Lean with one library, one file up to
the theorem, one statement, one list of goals as Lean prints them, and one tactic; goals with metavariables are not
kept, since what they are does not show.

A `Closed` from here is not believed: the environment runs the script once more, as it does for every `Closed`.
"""

from __future__ import annotations

import asyncio
import hashlib
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from prover.errors import StorageError
from prover.interfaces import Environment, Executor
from prover.lean.tactics.reading import has_metavariables
from prover.proof import Advanced, Closed, Hole, Outcome, ProofState, Rejected, Script

_SCHEMA = """
create table if not exists outcomes (key blob primary key, kind integer not null, text text not null) without rowid
"""
_REJECTED, _ADVANCED, _CLOSED = 0, 1, 2
_BETWEEN = "\x1f"
_WAIT = 30.0
"""Seconds that a process waits for another to finish writing."""


@dataclass(slots=True)
class Hits:
    """How often the cache was asked, and how often it knew."""

    asked: int = 0
    known: int = 0


class StateCache:
    """The file of outcomes. Several processes may use one at a time (SQLite, write-ahead log)."""

    def __init__(self, path: Path) -> None:
        """Raises StorageError when the file cannot be used, or is none of ours."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
            self._database.execute("pragma journal_mode = wal")
            self._database.execute("pragma synchronous = normal")
            self._database.execute(_SCHEMA)
        except (sqlite3.Error, OSError) as error:
            raise StorageError(f"cannot use {path} as a cache of outcomes: {error}") from error
        self.path = path

    def close(self) -> None:
        """Nothing may be asked afterwards."""
        self._database.close()

    def get(self, keys: Sequence[bytes]) -> dict[bytes, tuple[int, str]]:
        """Kind and text of the outcomes that are known."""
        found: dict[bytes, tuple[int, str]] = {}
        for at in range(0, len(keys), 500):
            some = keys[at : at + 500]
            marks = ",".join("?" * len(some))
            rows = self._database.execute(f"select key, kind, text from outcomes where key in ({marks})", some)
            found.update((key, (kind, text)) for key, kind, text in rows)
        return found

    def put(self, entries: Sequence[tuple[bytes, int, str]]) -> None:
        """Keep outcomes; the first that was told stays."""
        try:
            self._database.execute("begin immediate")
            self._database.executemany("insert or ignore into outcomes values (?, ?, ?)", entries)
            self._database.execute("commit")
        except sqlite3.Error as error:
            if self._database.in_transaction:
                self._database.execute("rollback")
            raise StorageError(f"cannot write {self.path}: {error}") from error


@dataclass(frozen=True, slots=True)
class CachedEnvironment:
    """An environment that asks Lean only for what the cache does not know. `place` names Lean, library, file and
    theorem; states of `environment` have their scripts as handles."""

    environment: Environment
    cache: StateCache
    place: str
    hits: Hits = field(default_factory=Hits)

    async def start(self) -> ProofState:
        return await self.environment.start()

    async def run_script(self, script: Script) -> Outcome:
        return await self.environment.run_script(script)

    async def run(self, state: ProofState, tactics: Sequence[str]) -> Sequence[Outcome]:
        if has_metavariables(state.goals) or not isinstance(state.handle, tuple):
            return await self.environment.run(state, tactics)
        keys = {tactic: self._key(state, tactic) for tactic in tactics}
        known = await asyncio.to_thread(self.cache.get, list(keys.values()))
        outcomes: dict[str, Outcome] = {}
        for tactic, key in keys.items():
            if key in known and (outcome := await self._recalled(state.handle, tactic, *known[key])) is not None:
                outcomes[tactic] = outcome
        asked = [tactic for tactic in keys if tactic not in outcomes]
        self.hits.asked += len(keys)
        self.hits.known += len(outcomes)
        if asked:
            fresh = dict(zip(asked, await self.environment.run(state, asked), strict=True))
            outcomes |= fresh
            entries = [entry for tactic, outcome in fresh.items() if (entry := _entry(keys[tactic], outcome))]
            if entries:
                await asyncio.to_thread(self.cache.put, entries)
        return [outcomes[tactic] for tactic in tactics]

    def _key(self, state: ProofState, tactic: str) -> bytes:
        parts = "\0".join((self.place, *state.goals, tactic))
        return hashlib.sha256(parts.encode(errors="surrogatepass")).digest()[:16]

    async def _recalled(self, script: Script, tactic: str, kind: int, text: str) -> Outcome | None:
        """The outcome as the environment would tell it; None when Lean must be asked after all."""
        if kind == _REJECTED:
            return Rejected(text)
        if kind == _ADVANCED:
            return Advanced(ProofState(tuple(text.split(_BETWEEN)), (*script, tactic)))
        outcome = await self.environment.run_script((*script, text))
        return outcome if isinstance(outcome, Closed) else None


def _entry(key: bytes, outcome: Outcome) -> tuple[bytes, int, str] | None:
    match outcome:
        case Rejected(message):
            return key, _REJECTED, message
        case Advanced(state) if not has_metavariables(state.goals):
            return key, _ADVANCED, _BETWEEN.join(state.goals)
        case Closed(script):
            return key, _CLOSED, script[-1]
    return None


@dataclass(frozen=True, slots=True)
class CachedExecutor:
    """An executor whose environments ask the cache first. `place` names Lean, library and limits, `text` is that of
    the file."""

    executor: Executor
    cache: StateCache
    place: str
    text: str
    hits: Hits = field(default_factory=Hits)

    @asynccontextmanager
    async def open(self, hole: Hole, filled: Mapping[Hole, Script]) -> AsyncIterator[Environment]:
        """As the executor's own."""
        others = [
            f"{other.index}: {script}" for other, script in sorted(filled.items(), key=lambda item: item[0].index)
        ]
        parts = (self.place, self.text[: hole.theorem.start], hole.theorem.statement, str(hole.index), *others)
        async with self.executor.open(hole, filled) as environment:
            yield CachedEnvironment(environment, self.cache, "\0".join(parts), self.hits)
