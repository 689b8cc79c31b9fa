"""Proof steps: what a tactic model learns from, their file, and how they are read off a proof that Lean replays.

A file of steps is JSON lines, an object for each step with the fields of `Step`.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from prover.errors import UsageError
from prover.interfaces import Environment
from prover.proof import Advanced, Closed, Crashed, Rejected, Script, TimedOut

Source: TypeAlias = Literal["core-train", "core-library", "scripted", "synthetic", "search", "leandojo"]
"""Where a step comes from: a problem set's reference proof, the core library's own proof, the proof made with a made
statement, a search on a made statement, a search on a statement of the first two, a repository that LeanDojo traced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One tactic of a proof.

    `state` is the first goal as Lean prints it before `tactic`, `others` the number of goals behind it, `depth` the
    number of tactics before this one. `statement` is the source text of the theorem up to its proof, `header` what
    stands before it.
    """

    theorem: str
    statement: str
    header: str
    state: str
    others: int
    tactic: str
    source: Source
    depth: int


@dataclass(frozen=True, slots=True)
class Exercise:
    """A theorem to learn from, with scripts that may prove it.

    `statement` ends before `:=`. `instead` is the same theorem put in another way, for when this one fails.
    """

    name: str
    statement: str
    header: str
    source: Source
    scripts: tuple[Script, ...] = ()
    imports: tuple[str, ...] = ()
    instead: Exercise | None = None

    @property
    def preamble(self) -> str:
        """What stands before the statement in a file, imports included."""
        lines = [*(f"import {name}" for name in self.imports), *([self.header.strip()] if self.header.strip() else [])]
        return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Trace:
    """A script that left no goals, and the goals before each of its tactics, as Lean printed them."""

    script: Script
    states: tuple[tuple[str, ...], ...]

    def steps(self, exercise: Exercise, source: Source | None = None) -> list[Step]:
        """The steps of this proof of `exercise`."""
        return [
            Step(
                theorem=exercise.name,
                statement=exercise.statement,
                header=exercise.preamble,
                state=goals[0],
                others=len(goals) - 1,
                tactic=tactic,
                source=source or exercise.source,
                depth=depth,
            )
            for depth, (tactic, goals) in enumerate(zip(self.script, self.states, strict=True))
        ]


async def replay(environment: Environment, script: Script) -> Trace | str:
    """Run a script tactic by tactic; the trace when the last leaves no goals, else why there is none, in few words.

    Raises what `environment.start` raises. Like any search result a trace is a claim until it is verified.
    """
    state = await environment.start()
    states: list[tuple[str, ...]] = []
    ran: list[str] = []
    for position, tactic in enumerate(script):
        states.append(state.goals)
        outcome = (await environment.run(state, [tactic]))[0]
        match outcome:
            case Closed(closing):
                if position + 1 < len(script):
                    return "goals are gone before the last tactic"
                ran.append(closing[-1])  # without comments, and what a question to Lean was answered
                return Trace(tuple(ran), tuple(states))
            case Advanced(after):
                ran.append(tactic)
                state = after
            case Rejected(message):
                return f"rejected: {' '.join(message.split())[:160]}"
            case TimedOut():
                return "timed out"
            case Crashed():
                return "crashed"
    return "goals are left"


def distinct(steps: Iterable[Step]) -> list[Step]:
    """The first step of each pair of state and tactic, in order."""
    return list({(step.state, step.tactic): step for step in reversed(list(steps))}.values())[::-1]


def write(path: Path, steps: Iterable[Step]) -> None:
    """Write a file of steps; it appears complete or not at all. Raises UsageError when it cannot be written."""
    try:
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.writelines(json.dumps(asdict(step), ensure_ascii=False) + "\n" for step in steps)
            os.chmod(temporary, 0o644)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from error


def read(path: Path) -> Iterator[Step]:
    """The steps of a file, in order. Raises UsageError with the first bad line."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the steps in {path}: {error}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _step(line, f"{path}:{number}")


def from_dict(item: object) -> Step:
    """A step from its JSON object; ValueError says what is wrong with it."""
    if not isinstance(item, dict):
        raise ValueError("not an object")
    kinds = {field.name: int if field.name in ("others", "depth") else str for field in fields(Step)}
    wrong = [name for name, kind in kinds.items() if not isinstance(item.get(name), kind)]
    if wrong:
        raise ValueError(f"{', '.join(wrong)} missing or of the wrong type")
    if item["source"] not in get_args(Source):
        raise ValueError(f"unknown source {item['source']!r}")
    return Step(**{name: item[name] for name in kinds})


def _step(line: str, place: str) -> Step:
    try:
        return from_dict(json.loads(line))
    except ValueError as error:
        raise UsageError(
            f"{place}: not a proof step ({error}): write the file anew with prover.training.collect"
        ) from None
