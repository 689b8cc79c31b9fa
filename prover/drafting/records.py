"""What is kept of an attempt besides its row: drafts, sketches, holes and what became of each. JSON and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, Self, TypeAlias

from prover.errors import UsageError

SCHEMA = 2
"""The form of what is written; form 1, without solutions, programs and separated holes, is read too."""

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

    `repairs` are the complaints that went back to the model, in order, `mended` the steps that became holes,
    `separated` those that stood for several goals at once and became a hole for each.
    """

    reply: str
    body: str = ""
    outcome: SketchOutcome = "no proof"
    message: str = ""
    repairs: list[str] = field(default_factory=list)
    mended: tuple[str, ...] = ()
    holes: list[HoleRecord] = field(default_factory=list)
    proof: str | None = None
    separated: tuple[str, ...] = ()

    @property
    def open(self) -> int:
        """How many of its holes have no script."""
        return sum(hole.outcome != "closed" for hole in self.holes)


@dataclass(slots=True)
class ProgramRecord:
    """A Python program in a draft and what came of it. `ending` is that of a `ProgramResult`, or `not run`; `seconds`
    its wall-clock time."""

    program: str
    ending: str
    output: str = ""
    error: str = ""
    seconds: float = 0.0


@dataclass(slots=True)
class SolutionRecord:
    """What came of solving the problem: `votes` of `samples` are for `answer` (None: there is none).

    `agrees` says whether it is the number that the formal statement gives away, None when that is not known; `message`
    why there is no answer, or nothing to compare it with. `program` is the first one that voted for the answer, with
    its `output`; "" where chains of thought found it. `tried` holds every reply of every sample (`Attempt.as_json`).
    `tokens` and `seconds` are part of those of the attempt.
    """

    question: str
    answer: str | None = None
    votes: int = 0
    samples: int = 0
    agrees: bool | None = None
    message: str = ""
    program: str = ""
    output: str = ""
    tokens: int = 0
    seconds: float = 0.0
    tried: list[list[dict[str, Any]]] = field(default_factory=list)


@dataclass(slots=True)
class DraftRecord:
    """An informal proof and the sketches made from it. `source`: `given` with the problem, by the `model`, or `none`
    where sketches are made without one. `programs` are those in its text, as far as they were looked at."""

    text: str
    source: Literal["given", "model", "none"]
    sketches: list[SketchRecord] = field(default_factory=list)
    programs: list[ProgramRecord] = field(default_factory=list)


@dataclass(slots=True)
class AttemptRecord:
    """All of an attempt, in the order in which it happened. `solution` is None where no answer was looked for."""

    drafts: list[DraftRecord] = field(default_factory=list)
    solution: SolutionRecord | None = None

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
            if item["schema"] not in range(1, SCHEMA + 1):
                raise UsageError(f"a draft record of form {item['schema']}; this version reads forms 1 to {SCHEMA}")
            solution = item.get("solution")
            return cls(
                [_draft(each) for each in item["drafts"]], None if solution is None else SolutionRecord(**solution)
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise UsageError(f"not a draft record ({type(error).__name__}: {error})") from None


def _draft(item: Mapping[str, Any]) -> DraftRecord:
    programs = [ProgramRecord(**each) for each in item.get("programs", ())]
    return DraftRecord(**{**item, "sketches": [_sketch(each) for each in item["sketches"]], "programs": programs})


def _sketch(item: Mapping[str, Any]) -> SketchRecord:
    holes = [HoleRecord(**{**hole, "script": tuple(hole["script"])}) for hole in item["holes"]]
    lists = {name: tuple(item.get(name, ())) for name in ("mended", "separated")}
    return SketchRecord(**{**item, **lists, "holes": holes})
