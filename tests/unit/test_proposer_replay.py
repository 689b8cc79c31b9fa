"""Recordings: written, read back, torn, wrong."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from prover.errors import ProposerError, UsageError
from prover.proof import Candidate, ProofState, Theorem
from prover.proposers.replay import Recorder, ReplayProposer

THEOREM = Theorem("A.t", "theorem t (p : Prop) : p → p", 1, 0, 20)
OTHER = Theorem("A.t", "theorem t (p : Prop) : p ∨ ¬p", 1, 0, 20)
STATE = ProofState(("p : Prop\n⊢ p → p", "⊢ True"))
ANSWER = (Candidate("intro h", -1 / 3, 2, "m"), Candidate("exact \ud835 “⟨x⟩”", -2e-17, 7))


class Source:
    def __init__(self, *answers: Sequence[Candidate]) -> None:
        self.answers, self.asked = answers, 0

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        self.asked += 1
        return self.answers[min(self.asked, len(self.answers)) - 1][:count]


def record(path: Path, *answers: Sequence[Candidate], count: int = 8, theorem: Theorem = THEOREM) -> None:
    async def run() -> None:
        with Recorder(Source(*answers), path) as recorder:
            for answer in answers:
                assert await recorder.propose(theorem, STATE, count) == answer[:count]

    asyncio.run(run())


def replay(path: Path, count: int = 8, theorem: Theorem = THEOREM, state: ProofState = STATE) -> Sequence[Candidate]:
    return asyncio.run(ReplayProposer(path).propose(theorem, state, count))


def test_what_was_recorded_comes_back_exactly(tmp_path: Path) -> None:
    record(path := tmp_path / "r.jsonl", ANSWER)
    assert replay(path) == ANSWER
    assert replay(path, count=1) == ANSWER[:1]
    (line,) = path.read_bytes().splitlines()
    entry = json.loads(line)
    assert list(entry) == ["schema", "theorem", "statement", "state", "count", "candidates"]
    assert (entry["schema"], entry["theorem"], entry["state"], entry["count"]) == (1, "A.t", STATE.text, 8)
    assert len(entry["statement"]) == 64


def test_each_distinct_question_once(tmp_path: Path) -> None:
    async def run() -> None:
        with Recorder(Source(ANSWER), path) as recorder:
            for count in (8, 8, 1, 8):
                await recorder.propose(THEOREM, STATE, count)
                assert path.read_bytes().endswith(b"}\n")  # at once, not when the file is closed
            await recorder.propose(OTHER, STATE, 8)

    path = tmp_path / "r.jsonl"
    asyncio.run(run())
    assert len(path.read_bytes().splitlines()) == 3


def test_a_recording_is_continued_and_the_later_answer_counts(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    record(path, ANSWER)
    record(path, ANSWER, theorem=OTHER)
    record(path, ANSWER[1:])
    assert replay(path) == ANSWER[1:]
    assert replay(path, theorem=OTHER) == ANSWER


def test_a_question_that_was_never_asked(tmp_path: Path) -> None:
    record(path := tmp_path / "r.jsonl", ANSWER)
    for theorem, state, says in (
        (THEOREM, ProofState(("⊢ False",)), r"no answer for this state of A\.t \(⊢ False\): record it again"),
        (OTHER, STATE, r"no answer for this state of A\.t"),
        (Theorem("B", "theorem B : 1 = 1", 1, 0, 1), STATE, "no answer for the theorem B"),
    ):
        with pytest.raises(ProposerError, match=says):
            replay(path, theorem=theorem, state=state)
    with pytest.raises(ProposerError, match="was recorded with 8 candidates a state, 9 are wanted"):
        replay(path, count=9)


def test_a_torn_last_line_is_left_out_with_a_remark_and_cut_off_before_going_on(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    record(path, ANSWER)
    whole = path.read_bytes()
    path.write_bytes(whole + whole[: len(whole) // 2])
    remarks: list[str] = []
    proposer = ReplayProposer(path, remarks.append)
    assert asyncio.run(proposer.propose(THEOREM, STATE, 8)) == ANSWER
    assert remarks == [f"{path}: the last line is incomplete and is left out"]
    record(path, ANSWER, theorem=OTHER)
    assert path.read_bytes().startswith(whole)
    assert replay(path, theorem=OTHER) == ANSWER
    assert len(path.read_bytes().splitlines()) == 2


def test_what_the_recorded_proposer_raises_is_not_recorded(tmp_path: Path) -> None:
    class Broken:
        async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
            raise ProposerError("broken")

    async def run() -> None:
        with Recorder(Broken(), path) as recorder:
            await recorder.propose(THEOREM, STATE, 8)

    path = tmp_path / "r.jsonl"
    with pytest.raises(ProposerError, match="broken"):
        asyncio.run(run())
    assert path.read_bytes() == b""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("theorem a : True := trivial\n", "line 1, is not of a recording: it is not JSON"),
        ("theorem a", "is not a recording of a proposer: no line of it is complete"),
        ('{"name": "a"}\n', "it has no `schema`"),
        ("[1]\n", "it has no `schema`"),
        ('{"schema": 2}\n', "is a recording in form 2; this version reads form 1"),
        ('{"schema": 1}\n', r"KeyError \('theorem'\)"),
        (
            '{"schema": 1, "theorem": "a", "statement": "", "state": "", "count": 1, "candidates": [{"tactic": 1}]}\n',
            r"TypeError \(1 is not a text\)",
        ),
        (
            '{"schema": 1, "theorem": "a", "statement": "", "state": "", "count": 1, '
            '"candidates": [{"tactic": "x", "logprob": NaN, "tokens": 1}]}\n',
            "nan is not a number",
        ),
        ('{"schema": 1, "theorem": "a", "statement": "", "state": "", "count": 1, "candidates": [3]}\n', "TypeError"),
    ],
)
def test_a_file_that_is_no_recording(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(text)
    with pytest.raises(UsageError, match=says):
        ReplayProposer(path)
    with pytest.raises(UsageError, match=says), Recorder(Source(ANSWER), path):
        pass
    assert path.read_text() == text  # nothing of the user's was cut off


def test_a_file_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot read the recording .*: No such file"):
        ReplayProposer(tmp_path / "none.jsonl")
    with pytest.raises(UsageError, match=r"cannot re(ad|cord)"), Recorder(Source(ANSWER), tmp_path):
        pass
    with pytest.raises(UsageError, match="cannot record to"), Recorder(Source(ANSWER), tmp_path / "no" / "r.jsonl"):
        pass
