"""The folder of a run: everything needed to trust it, to go on with it, and to explain it.

    manifest.json     written first and once: options, problems, versions, machine, seeds
    problems.jsonl    the problems as they are attempted
    sessions.jsonl    a line for each time the run was begun or gone on with
    attempts.jsonl    a line for each finished attempt (`Row`), appended as soon as it ends
    journals/         what the searches of an attempt saw (`journal`), a file for each
    proofs/           verified proofs, each a Lean file of its own
    baseline/         a run of its own: one tactic on the same problems (`commands.bench_baseline`)
    drafts/           drafts and sketches of the attempts that made some (`prover.drafting.records`), a file for each

A line of attempts.jsonl is written after the journal and the proof that belong to it. An attempt without a line did not
happen: it is made again. One process at a time works on a run: it holds a lock that ends with it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from filelock import FileLock, Timeout

from prover import provenance
from prover.errors import StorageError, UsageError
from prover.evaluation import journal
from prover.evaluation.journal import Recording, SearchJournal
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.lines import LineFile, objects
from prover.proving import ProveSession

SCHEMA = 1
"""Of the folder as a whole; counted up when an older version could misread a newer folder."""

BASELINE = "baseline"
"""The folder in a run that holds its one-tactic baseline."""

_NAME = 150
"""Bytes of a problem's name that go into the name of a file."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of an attempt besides its row, as the files hold it: the journal, a verified proof if any, and what
    was drafted if anything was."""

    journal: bytes
    proof: str | None
    draft: bytes | None = None

    @classmethod
    def of(cls, session: ProveSession, recording: Recording, priority: str) -> Self:
        """What is kept of a finished session, its trees in place; `priority` is its name in `search.priority`."""
        content = journal.lines(session.searches, recording, session.budget, width=session.width, priority=priority)
        return cls(journal.packed(content), session.text if session.proofs else None)


class RunFolder:
    """A run on disk, to be read. `manifest` is what it was made of."""

    def __init__(self, path: Path) -> None:
        """Raises UsageError when there is no run at `path`, or one of another version."""
        self.path = path
        try:
            self.manifest: dict[str, Any] = json.loads((path / "manifest.json").read_text(encoding="utf-8"))
            schema = self.manifest["schema"]
        except FileNotFoundError:
            raise UsageError(f"{path} is no run: it has no manifest.json") from None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise UsageError(f"cannot read the run {path}: {error}") from error
        if schema != SCHEMA:
            raise UsageError(f"{path} is a run in form {schema}; this version reads form {SCHEMA}")

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of the run, in order."""
        return tuple(Problem(**item) for item in objects(self.path / "problems.jsonl"))

    @property
    def attempts(self) -> int:
        """How many attempts each problem gets."""
        return int(self.manifest["options"]["samples"])

    def rows(self) -> list[Row]:
        """The finished attempts, as they ended."""
        path = self.path / "attempts.jsonl"
        rows: dict[tuple[str, int], Row] = {}
        for item in objects(path):
            try:
                row = Row.from_dict(item)
            except ValueError as error:
                raise UsageError(f"{path}: not an attempt ({error})") from None
            rows.setdefault(row.key, row)
        return list(rows.values())

    def sessions(self) -> list[dict[str, Any]]:
        """When the run was begun and gone on with, and by what."""
        return list(objects(self.path / "sessions.jsonl"))

    def journal(self, name: str, attempt: int) -> list[SearchJournal]:
        """What the searches of an attempt saw. Raises UsageError when there is no journal."""
        return journal.read(self.journal_path(name, attempt))

    def journal_path(self, name: str, attempt: int) -> Path:
        """Where the journal of an attempt is, or would be."""
        return self.path / "journals" / f"{_file_name(name, attempt)}.jsonl.gz"

    def proof_path(self, name: str, attempt: int) -> Path:
        """Where the verified proof of an attempt is, or would be."""
        return self.path / "proofs" / f"{_file_name(name, attempt)}.lean"

    def draft(self, name: str, attempt: int) -> dict[str, Any]:
        """What an attempt drafted, as JSON holds it. Raises UsageError when it cannot be read."""
        path = self.draft_path(name, attempt)
        try:
            found = json.loads(path.read_bytes())
        except (OSError, ValueError) as error:
            raise UsageError(f"cannot read {path}: {error}") from error
        if not isinstance(found, dict) or not isinstance(found.get("drafts"), list):
            raise UsageError(f"{path} is no record of drafts: restore it")
        return found

    def draft_path(self, name: str, attempt: int) -> Path:
        """Where the drafts and sketches of an attempt are, or would be."""
        return self.path / "drafts" / f"{_file_name(name, attempt)}.json"


class OpenRun(RunFolder):
    """A run that this process works on. A context manager; a second one on the same run raises UsageError."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._lock = FileLock(path / "lock", blocking=False)
        self._attempts = LineFile(path / "attempts.jsonl")

    @classmethod
    def create(cls, path: Path, *, options: Mapping[str, Any], problems: Sequence[Problem], **facts: Any) -> Self:
        """Make a run at `path`, which must not exist or be empty. `options` and `facts` go into the manifest; `options`
        has the number of attempts as `samples`. Raises UsageError when there is something, StorageError when it cannot
        be made."""
        try:
            path.mkdir(parents=True, exist_ok=True)
            if any(path.iterdir()):
                again = "; go on with it by --resume" if (path / "manifest.json").exists() else ""
                raise UsageError(f"{path} has content: name another run{again}")
            for folder in ("journals", "proofs"):
                (path / folder).mkdir()
            text = "".join(json.dumps(_problem(problem), ensure_ascii=False) + "\n" for problem in problems)
            (path / "problems.jsonl").write_text(text, encoding="utf-8")
            manifest = {
                "schema": SCHEMA,
                "created": _now(),
                "options": dict(options),
                "problems": {"count": len(problems), "sha256": hashlib.sha256(text.encode()).hexdigest()},
                **facts,
                "code": provenance.code(),
                "machine": provenance.machine(),
            }
            # The manifest last, and at once: a folder without one is no run, and nothing of it counts.
            part = path / ".manifest.json.part"
            part.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
            os.replace(part, path / "manifest.json")
        except OSError as error:
            raise StorageError(f"cannot make the run {path}: {error.strerror or error}") from error
        return cls(path)

    def __enter__(self) -> Self:
        try:
            self._lock.acquire()
        except Timeout:
            raise UsageError(f"another process works on the run {self.path}: wait for it, or stop it") from None
        try:
            digest = hashlib.sha256((self.path / "problems.jsonl").read_bytes()).hexdigest()
            if digest != self.manifest["problems"]["sha256"]:
                raise UsageError(f"{self.path}/problems.jsonl is not what the run began with: restore it")
            with LineFile(self.path / "sessions.jsonl") as sessions:
                sessions.write({"time": _now(), "code": provenance.code(), "machine": provenance.machine()})
            self._attempts.__enter__()
        except BaseException as error:
            self._lock.release()
            if isinstance(error, OSError):
                raise UsageError(f"cannot read the run {self.path}: {error.strerror or error}") from error
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._attempts.__exit__(kind, value, trace)
        self._lock.release()

    def add(self, row: Row) -> None:
        """An attempt has ended. Raises StorageError when the disk does not take it."""
        self._attempts.write(row.as_dict())

    def keep(self, name: str, number: int, kept: Kept) -> None:
        """Write what is kept of attempt `number` on a problem. Raises StorageError as `add` does."""
        journal.write(self.journal_path(name, number), kept.journal)
        if kept.proof is not None:
            _write(self.proof_path(name, number), kept.proof.encode())
        if kept.draft is not None:
            _write(self.draft_path(name, number), kept.draft)


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise StorageError(f"cannot write {path}: {error.strerror or error}") from error


def clear_beginning(path: Path) -> None:
    """Remove what a kill in the making of a run leaves: nothing was attempted yet. Content of others stays."""
    files, folders = ("problems.jsonl", ".manifest.json.part"), ("journals", "proofs")
    if not path.is_dir() or {each.name for each in path.iterdir()} - {*files, *folders}:
        return
    if any(any((path / name).iterdir()) for name in folders if (path / name).is_dir()):
        return
    for name in files:
        (path / name).unlink(missing_ok=True)
    for name in folders:
        if (path / name).is_dir():
            (path / name).rmdir()


def _problem(problem: Problem) -> dict[str, Any]:
    return {**dataclasses.asdict(problem), "extra": dict(problem.extra)}


def _file_name(name: str, attempt: int) -> str:
    """A name of any letters as that of a file; no two alike."""
    safe = quote(name, safe=" ()'+,=@")
    if len(safe) > _NAME:
        safe = f"{safe[:_NAME]}~{hashlib.sha256(name.encode()).hexdigest()[:12]}"
    return f"{safe}.{attempt}"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
