"""What `prove augment` shows: how far it is, in one line, and in the end what its folder holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from rich.console import Console
from rich.text import Text

from prover.augmentation.rows import AugmentationFolder, Kind
from prover.moving_line import MovingLine


class AugmentView:
    """Progress of `total` pieces of work, called `what`, of which some were done `before`. A context manager."""

    def __init__(self, console: Console, what: str, total: int, before: int) -> None:
        self.console = console
        self._what, self._total, self._before, self._done = what, total, before, before
        self._rows, self._dropped, self._last = 0, 0, ""
        self.line = MovingLine(console, self._text)

    def __enter__(self) -> Self:
        if self._before:
            self.console.print(f"{self._before} of {self._total} {self._what} were done before")
        self.line.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.line.stop()
        self.line.say()

    def done(self, name: str, rows: int, dropped: int) -> None:
        """A piece of work more, and what came of it."""
        self._done, self._last = self._done + 1, name
        self._rows += rows
        self._dropped += dropped
        self.line.tick()

    def _text(self) -> Text:
        counts = f"{self._done} of {self._total} {self._what} · {self._rows} rows kept, {self._dropped} dropped"
        return Text(f"{counts} · {self._last}" if self._last else counts, no_wrap=True, overflow="ellipsis")


@dataclass(frozen=True, slots=True)
class Holding:
    """What a folder holds: its `rows` in all, of these kinds those kept, and the reasons of those dropped."""

    folder: AugmentationFolder
    rows: int
    kept: dict[Kind, int]
    why: dict[Kind, Counter[str]]

    @classmethod
    def of(cls, folder: AugmentationFolder, kinds: Sequence[Kind]) -> Holding:
        """Of this folder."""
        rows, dropped = folder.rows(), folder.dropped()
        kept = Counter(row.kind for row in rows)
        why = {kind: Counter(each.why for each in dropped if each.kind is kind) for kind in kinds}
        return cls(folder, len(rows), {kind: kept[kind] for kind in kinds}, why)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        counts = {kind.value: {"kept": kept, "dropped": self.why[kind].total()} for kind, kept in self.kept.items()}
        reasons = {kind.value: dict(why.most_common()) for kind, why in self.why.items()}
        return {"schema": 1, "folder": str(self.folder.path), "kinds": counts, "dropped": reasons}

    def last_line(self) -> str:
        """For people."""
        place = self.folder.path
        return f"{self.rows} rows in {place}; why others are none: {place / 'dropped.jsonl'}"
