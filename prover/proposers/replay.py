"""Recordings: what a proposer was asked and answered, as JSON lines, and a proposer that answers from them.

A line is an object with `schema`, `theorem` (the name), `statement` (SHA-256 of the statement's text), `state` (all
goals), `count` (how many candidates were asked for) and `candidates` (`tactic`, `logprob`, `tokens`, `source`), in the
proposer's order. Numbers come back as they were.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self, TypeAlias

from prover.errors import ProposerError, UsageError
from prover.interfaces import Proposer
from prover.proof import Candidate, ProofState, Theorem

SCHEMA = 1

Question: TypeAlias = tuple[str, str, str]
"""Name of the theorem, hash of its statement, text of the state."""


class Recorder:
    """Passes questions on to `proposer` and appends each distinct one, with its answer, to the file at `path`.

    A context manager that holds the file open. A line is written whole and flushed. A file that is there already must
    be a recording and is continued; when both have an answer to a question, the later one counts.
    """

    def __init__(self, proposer: Proposer, path: Path) -> None:
        self.proposer, self.path = proposer, path
        self._seen: set[tuple[Question, int]] = set()
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            if self.path.exists():
                _drop_torn_line(self.path)
            self._file = self.path.open("ab")
        except OSError as error:
            raise UsageError(f"cannot record to {self.path}: {error.strerror or error}") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """As the recorded proposer. What it raises is not recorded."""
        answer = await self.proposer.propose(theorem, state, count)
        question = _question(theorem, state)
        if (question, count) not in self._seen:
            self._seen.add((question, count))
            self._write(question, count, answer)
        return answer

    def _write(self, question: Question, count: int, answer: Sequence[Candidate]) -> None:
        if self._file is None:
            raise ValueError("the recording is not open")
        name, statement, state = question
        line = {
            "schema": SCHEMA,
            "theorem": name,
            "statement": statement,
            "state": state,
            "count": count,
            "candidates": [
                {"tactic": each.tactic, "logprob": each.logprob, "tokens": each.tokens, "source": each.source}
                for each in answer
            ],
        }
        try:
            # Models may write half a surrogate pair; the reading side accepts what this makes of it.
            self._file.write(
                json.dumps(line, ensure_ascii=False, allow_nan=False).encode(errors="surrogatepass") + b"\n"
            )
            self._file.flush()
        except OSError as error:
            raise ProposerError(f"cannot go on recording to {self.path}: {error.strerror or error}") from error


class ReplayProposer:
    """Answers from a recording, without what was recorded. A question that is not in it raises ProposerError.

    An answer to a question for more candidates serves for fewer. `remark` is told, in a line, of a torn last line,
    which an interrupted recording leaves.
    """

    def __init__(self, path: Path, remark: Callable[[str], None] = lambda line: None) -> None:
        self.path = path
        self._answers: dict[Question, dict[int, tuple[Candidate, ...]]] = {}
        for question, count, answer in _read(path, remark):
            self._answers.setdefault(question, {})[count] = answer

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        """The recorded answer."""
        answers = self._answers.get(_question(theorem, state))
        if answers is None:
            known = any(name == theorem.name for name, _, _ in self._answers)
            what = "this state of" if known else "the theorem"
            goal = " ".join(state.goals[0].split())[-120:] if state.goals else "no goals"
            raise ProposerError(f"{self.path} has no answer for {what} {theorem.name} ({goal}): record it again")
        enough = [asked for asked in answers if asked >= count]
        if not enough:
            raise ProposerError(
                f"{self.path} was recorded with {max(answers)} candidates a state, {count} are wanted: record it again"
            )
        return answers[min(enough)][:count]


def _question(theorem: Theorem, state: ProofState) -> Question:
    return theorem.name, hashlib.sha256(theorem.statement.encode()).hexdigest(), state.text


def _read(path: Path, remark: Callable[[str], None]) -> list[tuple[Question, int, tuple[Candidate, ...]]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"cannot read the recording {path}: {error.strerror or error}") from error
    *lines, rest = data.split(b"\n")
    entries = [_entry(path, number, line) for number, line in enumerate(lines, start=1)]
    if rest:
        if not lines:
            raise UsageError(f"{path} is not a recording of a proposer: no line of it is complete")
        remark(f"{path}: the last line is incomplete and is left out")
    return entries


def _entry(path: Path, number: int, line: bytes) -> tuple[Question, int, tuple[Candidate, ...]]:
    wrong = f"{path}, line {number}, is not of a recording"
    try:
        entry = json.loads(line)
    except ValueError as error:
        raise UsageError(f"{wrong}: it is not JSON") from error
    if not isinstance(entry, Mapping) or not isinstance(entry.get("schema"), int):
        raise UsageError(f"{wrong}: it has no `schema`")
    if entry["schema"] != SCHEMA:
        raise UsageError(f"{path} is a recording in form {entry['schema']}; this version reads form {SCHEMA}")
    try:
        question = _text(entry["theorem"]), _text(entry["statement"]), _text(entry["state"])
        answer = tuple(
            Candidate(
                _text(each["tactic"]), _number(each["logprob"]), _whole(each["tokens"]), _text(each.get("source", ""))
            )
            for each in entry["candidates"]
        )
        return question, _whole(entry["count"]), answer
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"{wrong}: {type(error).__name__} ({error})") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError(f"{value!r} is not a number")
    return float(value)


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{value!r} is not a whole number")
    return value


def _drop_torn_line(path: Path) -> None:
    """Make the file end with its last complete line; UsageError when it is not a recording."""
    _read(path, lambda line: None)
    data = path.read_bytes()
    with path.open("r+b") as file:
        file.truncate(data.rfind(b"\n") + 1)
