"""What augmentation makes: rows, each with what decided that it may stay, and the folder that they are kept in.

    rows.jsonl       a line for each row that was checked and kept (`AugmentedRow`)
    dropped.jsonl    a line for each one that was not (`Dropped`): nothing is lost without a reason
    done.jsonl       a line for each piece of work that is finished, so that the same command goes on after a stop
    manifest.json    options, inputs, versions

Lines are appended through `prover.lines`: a kill leaves whole lines only. A piece of work is named by its `key`; its
rows are written before its line in done.jsonl, and rows of a key without such a line do not count.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from filelock import FileLock, Timeout

from prover.errors import StorageError, UsageError
from prover.lines import LineFile, objects

Kept = TypeVar("Kept", "AugmentedRow", "Dropped")

ROWS, DROPPED, DONE, MANIFEST = "rows.jsonl", "dropped.jsonl", "done.jsonl", "manifest.json"


class Kind(StrEnum):
    """How a row was made. The first four are MetaMath's (arXiv 2309.12284), of informal problems; the others are of
    formal statements."""

    ANSWER = "answer-augmentation"
    REPHRASING = "rephrasing"
    SELF_VERIFICATION = "self-verification"
    FOBAR = "fobar"
    FORMAL_RENAMED = "formal-renamed"
    FORMAL_REORDERED = "formal-reordered"
    FORMAL_RESTATED = "formal-restated"
    FORMAL_BACKWARD = "formal-backward"
    FORMAL_PROOF = "formal-proof"

    @property
    def formal(self) -> bool:
        """Whether Lean decides."""
        return self.value.startswith("formal-")


class Checker(StrEnum):
    """What decided that a row is right: a program's output, the answer in a chain of thought, or Lean's kernel."""

    PROGRAM = "program"
    ANSWER = "answer"
    LEAN = "lean"


@dataclass(frozen=True, slots=True, kw_only=True)
class AugmentedRow:
    """A row as it was kept.

    `key` names the piece of work that it comes from, `problem` the problem, `split` the problem's. `instruction` is the
    question or the formal statement, `output` its solution or proof. `checked_by` decided, on the `evidence` (answers,
    verdicts, what was compared with what). `licence` is that of the problem, `provenance` says where the text comes
    from (the set, the model, its settings).
    """

    key: str
    kind: Kind
    problem: str
    split: str | None
    instruction: str
    output: str
    checked_by: Checker
    evidence: Mapping[str, Any] = field(default_factory=dict)
    licence: str
    provenance: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The line in the file."""
        return asdict(self)

    @classmethod
    def from_json(cls, item: Mapping[str, Any]) -> AugmentedRow:
        """Read back. Raises ValueError, KeyError or TypeError for what is no row."""
        return cls(**{**item, "kind": Kind(item["kind"]), "checked_by": Checker(item["checked_by"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """What was made and not kept, and why."""

    key: str
    kind: Kind
    problem: str
    why: str
    instruction: str = ""
    output: str = ""
    evidence: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The line in the file."""
        return asdict(self)

    @classmethod
    def from_json(cls, item: Mapping[str, Any]) -> Dropped:
        """As for a row."""
        return cls(**{**item, "kind": Kind(item["kind"])})


class AugmentationFolder:
    """A folder of rows. One process at a time writes to it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def opened(self, manifest: Mapping[str, Any]) -> Iterator[AugmentationFolder]:
        """Writing begins, or goes on. `manifest` must hold what decides the rows and nothing else (options, checksums
        of inputs): UsageError when the folder was begun with another one, or another process writes to it."""
        lock = FileLock(self.path / ".lock")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            lock.acquire(timeout=0)
        except Timeout:
            raise UsageError(f"{self.path}: another process writes to this folder") from None
        except OSError as error:
            raise UsageError(f"cannot write to {self.path}: {error.strerror or error}") from error
        try:
            self._begin(manifest)
            yield self
        finally:
            lock.release()

    def done(self) -> set[str]:
        """The keys of the pieces of work that are finished."""
        return {str(item["key"]) for item in objects(self.path / DONE)}

    def finish(self, key: str, rows: Sequence[AugmentedRow], dropped: Sequence[Dropped]) -> None:
        """Keep what a piece of work came to."""
        for name, items in ((ROWS, rows), (DROPPED, dropped)):
            if items:
                with LineFile(self.path / name) as file:
                    for item in items:
                        file.write(item.as_json())
        with LineFile(self.path / DONE) as file:
            file.write({"key": key, "rows": len(rows), "dropped": len(dropped)})

    def rows(self) -> list[AugmentedRow]:
        """The rows of all finished work, each key's once. Raises UsageError for a folder that is none."""
        return self._finished(ROWS, AugmentedRow.from_json)

    def dropped(self) -> list[Dropped]:
        """What was dropped in all finished work, as `rows`."""
        return self._finished(DROPPED, Dropped.from_json)

    def _finished(self, name: str, read: Callable[[Mapping[str, Any]], Kept]) -> list[Kept]:
        if not (self.path / MANIFEST).is_file():
            raise UsageError(f"{self.path} holds no augmented rows: name the folder that `prove augment` wrote")
        field_ = name.removesuffix(".jsonl")
        counts = {str(item["key"]): int(item[field_]) for item in objects(self.path / DONE)}
        by_key: dict[str, list[Kept]] = {}
        for number, item in enumerate(objects(self.path / name), start=1):
            try:
                by_key.setdefault(str(item["key"]), []).append(read(item))
            except (ValueError, KeyError, TypeError) as error:
                raise UsageError(f"{self.path / name}:{number}: not a line of this file ({error})") from None
        # A kill between rows and their line in done.jsonl leaves rows behind, which the second try writes again.
        return [each for key, count in counts.items() if count for each in by_key.get(key, [])[-count:]]

    def _begin(self, manifest: Mapping[str, Any]) -> None:
        file = self.path / MANIFEST
        if file.exists():
            if _parsed(file) != json.loads(json.dumps(manifest)):
                raise UsageError(f"{self.path} was begun with other options or inputs: name another folder")
            return
        temporary = file.with_suffix(".new")
        try:
            temporary.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
            temporary.replace(file)
        except OSError as error:
            raise StorageError(f"cannot write {file}: {error.strerror or error}") from error


def _parsed(file: Path) -> object:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{file} cannot be read ({error}): name another folder") from None
