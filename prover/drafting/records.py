"""What is kept of an attempt besides its row: drafts, sketches, holes and what became of each. JSON and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, Self, TypeAlias

from prover.errors import UsageError

SCHEMA = 1

HoleOutcome: TypeAlias = Literal["closed", "open", "error", "not tried"]
SketchOutcome: TypeAlias = Literal["verified", "open", "not verified", "not elaborated", "no proof"]


@dataclass(slots=True)
class HoleRecord:
    """One hole. `start` and `end` are code points in the sketch's `body`, `line` counts from 1 there.

    `closed` says that a script leaves no goal; whether the theorem is proved is for the whole sketch to say. `cached`:
    the script, or the failure, is that of the same goal elsewhere. `search` is the place of its search in the journal,
    from 0, None where there was none; `stop` is why the search ended, `seconds` its time.
    """

    line: int
    start: int
    end: int
    goal: str = ""
    outcome: HoleOutcome = "not tried"
    script: tuple[str, ...] = ()
    cached: bool = False
    search: int | None = None
    stop: str = ""
    seconds: float = 0.0


@dataclass(slots=True)
class SketchRecord:
    """One sketch and its fate. `reply` is the model's text, `body` the tactic block that was tried in the end.

    `repairs` are the complaints that went back to the model, in order, `mended` the steps that became holes.
    """

    reply: str
    body: str = ""
    outcome: SketchOutcome = "no proof"
    message: str = ""
    repairs: list[str] = field(default_factory=list)
    mended: tuple[str, ...] = ()
    holes: list[HoleRecord] = field(default_factory=list)
    proof: str | None = None

    @property
    def open(self) -> int:
        """How many of its holes have no script."""
        return sum(hole.outcome != "closed" for hole in self.holes)


@dataclass(slots=True)
class DraftRecord:
    """An informal proof and the sketches made from it. `source`: `given` with the problem, by the `model`, or `none`
    where sketches are made without one."""

    text: str
    source: Literal["given", "model", "none"]
    sketches: list[SketchRecord] = field(default_factory=list)


@dataclass(slots=True)
class AttemptRecord:
    """All of an attempt, in the order in which it happened."""

    drafts: list[DraftRecord] = field(default_factory=list)

    @property
    def sketches(self) -> list[SketchRecord]:
        """Those of all drafts."""
        return [sketch for draft in self.drafts for sketch in draft.sketches]

    @property
    def best(self) -> SketchRecord | None:
        """The sketch that got furthest: a verified one, or else one with the fewest open holes."""
        order = ("verified", "not verified", "open", "not elaborated", "no proof")
        return min(self.sketches, key=lambda each: (order.index(each.outcome), each.open), default=None)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {"schema": SCHEMA, **asdict(self)}

    def packed(self) -> bytes:
        """As its file holds it. Models may write half a surrogate pair, which JSON's escapes have a place for."""
        return json.dumps(self.as_dict(), indent=1).encode()

    @classmethod
    def from_dict(cls, item: Mapping[str, Any]) -> Self:
        """The record of `as_dict`. Raises UsageError for what is none, or of another version."""
        try:
            if item["schema"] != SCHEMA:
                raise UsageError(f"a draft record of form {item['schema']}; this version reads form {SCHEMA}")
            return cls([_draft(each) for each in item["drafts"]])
        except (KeyError, TypeError, AttributeError) as error:
            raise UsageError(f"not a draft record ({type(error).__name__}: {error})") from None


def _draft(item: Mapping[str, Any]) -> DraftRecord:
    return DraftRecord(**{**item, "sketches": [_sketch(each) for each in item["sketches"]]})


def _sketch(item: Mapping[str, Any]) -> SketchRecord:
    holes = [HoleRecord(**{**hole, "script": tuple(hole["script"])}) for hole in item["holes"]]
    return SketchRecord(**{**item, "mended": tuple(item["mended"]), "holes": holes})
