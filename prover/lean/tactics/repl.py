"""LeanDojo's line protocol on an environment of ours: tactics in, states out, one line of JSON each.

In goes `{"sid": 0, "cmd": "constructor"}`: the number of a state, and a tactic to try on it. Out comes, after `REPL> `,
`{"sid": 1, "tacticState": "…", "error": null}`: the number of the new state and its goals, `no goals` when none is
left, or an `error`. State 0 is the one before any tactic, and is told unasked. `exit` ends the session.

LeanDojo knows what kinds of errors there are by how they read. "proof contains `sorry`" is a proof given up; what
begins with `[fatal]` is none of the tactic's doing. Two marks are ours: `[timeout]`, and `[crash]` for a tactic that
killed its process, alone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from prover.errors import LeanError
from prover.interfaces import Environment
from prover.lean.files import lexer
from prover.lean.tactics.reading import SORRY_LEFT
from prover.proof import Advanced, Closed, Crashed, Outcome, ProofState, Rejected, Script, TimedOut

PROMPT = "REPL> "
EXIT = "exit"
NO_GOALS = "no goals"
GIVEN_UP = "proof contains `sorry`"
FATAL, TIMEOUT, CRASH = "[fatal] ", "[timeout] ", "[crash] "
ADVICE = "Try this: "
"""Begins a line before the answer: what ran instead of a question to Lean (`exact?`), and is to be written."""

MAX_LINE = 1 << 20
"""Bytes of a request; a tactic that a search may try is far below that."""

_GIVING_UP = frozenset({"sorry", "admit"})


class Repl:
    """One session. `answer` takes a line at a time; nothing that a line holds raises."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._states: list[ProofState | None] = []  # None: the proof is finished

    async def greeting(self) -> list[str]:
        """The lines that a session begins with. Raises what `Environment.start` does."""
        state = await self._environment.start()
        self._states.append(state)
        return [_response(sid=0, goals=state.text)]

    async def answer(self, line: bytes) -> list[str]:
        """The lines to print for a request, the last of them the response."""
        try:
            number, tactic = _request(line)
            state = self._state(number)
        except ValueError as error:
            return [_response(error=f"{FATAL}{error}")]
        if state is None:
            return [_response(error="no goals to be proved")]
        try:
            (outcome,) = await self._environment.run(state, [tactic])
        except LeanError as error:
            return [_response(error=f"{FATAL}{error}")]
        return self._tell(tactic, outcome)

    def _state(self, number: int) -> ProofState | None:
        if not 0 <= number < len(self._states):
            raise ValueError(f"unknown tsid: {number}")
        return self._states[number]

    def _tell(self, tactic: str, outcome: Outcome) -> list[str]:
        match outcome:
            case Advanced(state):
                assert isinstance(state.handle, tuple)
                return [*_advice(tactic, state.handle), self._new(state, state.text)]
            case Closed(script):
                return [*_advice(tactic, script), self._new(None, NO_GOALS)]
            case Rejected(message):
                return [_response(error=f"{GIVEN_UP}: {message}" if _gives_up(tactic, message) else message)]
            case TimedOut(seconds):
                return [_response(error=f"{TIMEOUT}the tactic was stopped after {seconds:.1f} s")]
            case Crashed(message):
                return [_response(error=f"{CRASH}{message}")]

    def _new(self, state: ProofState | None, goals: str) -> str:
        self._states.append(state)
        return _response(sid=len(self._states) - 1, goals=goals)


def _request(line: bytes) -> tuple[int, str]:
    """The state and the tactic that a line asks for. Raises ValueError with what is wrong with it."""
    if len(line) > MAX_LINE:
        raise ValueError(f"a request of more than {MAX_LINE} bytes")
    try:
        request = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8: {error.reason} at byte {error.start}") from None
    except (ValueError, RecursionError) as error:
        raise ValueError(f"failed to parse JSON: {error}") from None
    number = request.get("sid") if isinstance(request, dict) else None
    tactic = request.get("cmd") if isinstance(request, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or not isinstance(tactic, str):
        raise ValueError('parse_failed: a request is {"sid": NUMBER, "cmd": "TACTIC"}')
    return number, tactic


def _response(*, sid: int | None = None, goals: str | None = None, error: str | None = None) -> str:
    response: dict[str, Any] = {"sid": sid, "tacticState": goals, "error": error}
    return PROMPT + json.dumps(response, ensure_ascii=False)


def _advice(tactic: str, script: Script) -> Sequence[str]:
    """What Lean recommended to write instead, if anything."""
    return () if script[-1] == lexer.admit(tactic) else (ADVICE + script[-1],)


def _gives_up(tactic: str, message: str) -> bool:
    if message == SORRY_LEFT:
        return True
    try:
        return bool(lexer.words(tactic) & _GIVING_UP)
    except lexer.Inadmissible:
        return False
