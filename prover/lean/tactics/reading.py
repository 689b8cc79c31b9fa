"""What Lean's messages about a search document say of its script and its candidates.

An error anywhere is a failure, except the one that only lists the goals which the tactic block leaves. That nothing
is left needs Lean's word as well: silence may just mean that the text ended the proof early.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from prover.lean.installation.versions import NEWEST, Abilities
from prover.lean.tactics.diagnostics import Diagnostic, Position
from prover.lean.tactics.document import Batch, Single

_UNSOLVED = "unsolved goals\n"
HEARTBEATS = "maximum number of heartbeats"
"""Lean says this when a tactic has used up what it may, and it says nothing about the tactic."""

SORRY_LEFT = "the tactic leaves a sorry"
"""The message of a tactic that Lean took, only that it gives up."""

_SORRY = re.compile(r"declaration uses [`'‘]?sorry")
_METAVARIABLE = re.compile(r"(?<![\w.])\?[\w«]")
_REFINE_TAG = re.compile(r"(?:^|\.)refine_(\d+)")
_SUGGESTION = re.compile(r"Try (?:this|these):\s*")


@dataclass(frozen=True, slots=True)
class Left:
    """It ran and left these goals, first goal first."""

    goals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """It left no goal."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Lean refused it."""

    message: str


@dataclass(frozen=True, slots=True)
class Exhausted:
    """Lean's heartbeats ran out, by its own doing or that of a neighbour in the document."""


Reading: TypeAlias = Left | Done | Failed | Exhausted


@dataclass(frozen=True, slots=True)
class BatchReading:
    """What a batch document said: the first goal, the others, and a reading of each candidate."""

    goal: str
    others: tuple[str, ...]
    readings: tuple[Reading, ...]


def read_single(document: Single, diagnostics: Sequence[Diagnostic], abilities: Abilities = NEWEST) -> Reading:
    """What Lean's messages say of the script; they must be all messages of this very document."""
    relevant = [entry for entry in diagnostics if entry.start >= document.theorem]
    errors = [entry for entry in relevant if entry.severity == 1]
    if any(HEARTBEATS in entry.message for entry in errors):
        return Exhausted()
    failures = [entry for entry in errors if not _is_state(entry, document.block)]
    if failures:
        return Failed(min(failures, key=lambda entry: entry.start).message)
    if errors:
        if len(errors) > 1 or errors[0].end != document.end:
            return Failed("the tactic ends the proof early")
        return Left(split_goals(errors[0].message))
    if document.sorries:
        # Nothing more can be told: Lean reports only once that there is a sorry, whose it is stays open until
        # verification.
        return Done()
    if any(entry.severity == 2 and _SORRY.search(entry.message) for entry in relevant):
        return Failed(SORRY_LEFT)
    if not abilities.accomplished_tag:
        return Done()
    if any(entry.accomplished and entry.start <= document.block and entry.end >= document.end for entry in relevant):
        return Done()
    return Failed("the tactic ends the proof early")


def read_batch(document: Batch, diagnostics: Sequence[Diagnostic]) -> BatchReading | None:
    """What Lean's messages say of the candidates, or None when they cannot be told apart (a candidate did not parse,
    or broke out of its bullet)."""
    errors = [entry for entry in diagnostics if entry.severity == 1 and entry.start >= document.theorem]
    goal: str | None = None
    others: tuple[str, ...] | None = None
    found: list[list[Diagnostic]] = [[] for _ in document.bullets]
    for entry in errors:
        index = document.at(entry.start.line)
        if index is not None:
            found[index].append(entry)
        elif entry.start.line == document.probe and entry.message.startswith(document.nonce):
            goal = _after_nonce(entry.message, document.nonce)
        elif entry.start.line == document.sentinel and entry.message.startswith(document.nonce):
            others = split_goals(_after_nonce(entry.message, document.nonce))
        elif entry.start.line == document.sentinel and HEARTBEATS in entry.message:
            others = others or ()
        else:
            return None
    if goal is None or others is None:
        return None
    readings: list[Reading] = []
    for index, (bullet, entries) in enumerate(zip(document.bullets, found, strict=True)):
        if any(HEARTBEATS in entry.message for entry in entries):
            readings.append(Exhausted())
            continue
        failures = [entry for entry in entries if not _is_state(entry, bullet)]
        if failures or len(entries) > 1:
            message = min(failures or entries, key=lambda entry: entry.start).message
            readings.append(Failed(_without_copy(message, index + 2)))
        elif entries:
            readings.append(Left(tuple(_without_copy(goal, index + 2) for goal in split_goals(entries[0].message))))
        else:
            readings.append(Done())
    return BatchReading(_without_copy(goal, 1), others, tuple(readings))


def _is_state(entry: Diagnostic, block: Position) -> bool:
    """Whether this error only shows the goals that the block beginning at `block` leaves."""
    return entry.unsolved_goals and entry.start == block and entry.message.startswith(_UNSOLVED)


def _after_nonce(message: str, nonce: str) -> str:
    return message[len(nonce) :].strip("\n")


def _without_copy(text: str, copy: int) -> str:
    """The text with the case tags that goals have without the duplication: `refine_‹copy›` is the mark of ours."""
    return "\n".join(line for line in (_untagged(line, copy) for line in text.split("\n")) if line is not None)


def _untagged(line: str, copy: int) -> str | None:
    if not line.startswith("case "):
        return line
    tag = line[len("case ") :]
    for match in _REFINE_TAG.finditer(tag):
        if int(match[1]) == copy:
            tag = (tag[: match.start()] + tag[match.end() :]).removeprefix(".")
            return f"case {tag}" if tag else None
    return line


def split_goals(message: str) -> tuple[str, ...]:
    """The goals in a message of Lean, which blank lines separate."""
    goals: list[str] = []
    pending = ""
    for part in message.removeprefix(_UNSOLVED).split("\n\n"):
        pending = f"{pending}\n\n{part}" if pending else part
        if re.search(r"^⊢", pending, re.MULTILINE):
            goals.append(pending.strip("\n"))
            pending = ""
    return tuple(goals)


def same_goals(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two prints show the same goals; the numbers of metavariables differ from run to run."""

    def plain(goals: Sequence[str]) -> list[str]:
        return [re.sub(r"\?(m|u|x)\.\d+", r"?\1", goal) for goal in goals]

    return plain(one) == plain(other)


def has_metavariables(goals: Sequence[str]) -> bool:
    """Whether goals mention holes that other goals may share; those must not be duplicated."""
    return any(_METAVARIABLE.search(goal) for goal in goals)


def suggestion(diagnostics: Sequence[Diagnostic], first: int, last: int) -> str | None:
    """The tactic that Lean recommends to write instead of the one on lines `first` to `last` (`exact?`, `simp?` …)."""
    for entry in sorted(diagnostics, key=lambda entry: entry.start):
        match = _SUGGESTION.match(entry.message)
        if match is None or not first <= entry.start.line <= last:
            continue
        recommended = re.split(r"\[\w+\]|•", entry.message[match.end() :].removeprefix("[apply]").strip())[0]
        lines = [line.strip() for line in recommended.split("\n")]
        comments = [index for index, line in enumerate(lines) if line.startswith("--")]
        return " ".join(filter(None, lines[: comments[0]] if comments else lines)) or None
    return None
