"""The process that runs a Dojo for us: `python -m prover.lean.leandojo.host`.

LeanDojo changes the working folder, reads environment variables and sets up logging when it is imported, and blocks
while Lean works. Here it may: this process does nothing else, and can be killed.
"""

from __future__ import annotations

import json
import os
import shlex
import sys
import traceback
from pathlib import Path
from typing import Any, TextIO

from lean_dojo import (
    DojoCrashError,
    DojoInitError,
    DojoTacticTimeoutError,
    LeanError,
    LeanGitRepo,
    ProofFinished,
    ProofGivenUp,
    TacticState,
    Theorem,
    is_available_in_cache,
)
from lean_dojo.interaction.dojo import kill_descendants
from loguru import logger

from prover.lean.leandojo.dojo import HearingDojo, ReplDojo
from prover.lean.leandojo.messages import (
    Answer,
    Close,
    Closed,
    Crash,
    Error,
    Finished,
    GivenUp,
    NoDojo,
    OpenRepl,
    OpenTraced,
    Refused,
    Remark,
    Run,
    State,
    Timeout,
    Unreadable,
    from_dict,
    to_dict,
)


class TracedDojo(HearingDojo):
    """LeanDojo's Dojo on a traced repository, which may get its text from us."""

    def __init__(self, theorem: Theorem, timeout: float, statement: str, code: str | None) -> None:
        super().__init__(theorem, timeout)
        self._statement, self._code = statement, code

    def _get_modified_proof(self, traced_file: Any) -> str:
        text = traced_file.lean_file[traced_file.lean_file.start_pos : traced_file.lean_file.end_pos]
        if self._statement not in text:
            raise DojoInitError(
                f"{traced_file.path} of the traced repository does not hold this statement of {self.entry.full_name}: "
                "trace the commit that does"
            )
        if self._code is None:
            return str(super()._get_modified_proof(traced_file))
        return str(self._get_imports() + self._code)


class Host:
    """Answers questions, one Dojo at a time."""

    def __init__(self) -> None:
        self._dojo: HearingDojo | None = None
        self._states: dict[int, TacticState] = {}

    def answer(self, question: object) -> Answer:
        """Do what is asked."""
        match question:
            case OpenRepl() | OpenTraced():
                self.close()
                return self._open(question)
            case Run(sid, tactic):
                return self._run(sid, tactic)
            case Close():
                self.close()
                return Closed()
        raise ValueError(f"not a question: {question}")

    def close(self) -> None:
        """End the Dojo."""
        dojo, self._dojo = self._dojo, None
        self._states.clear()
        if dojo is not None:
            dojo.__exit__(None, None, None)

    def _open(self, question: OpenRepl | OpenTraced) -> Answer:
        dojo = _repl(question) if isinstance(question, OpenRepl) else _traced(question)
        if isinstance(dojo, Refused):
            return dojo
        try:
            _, state = dojo.__enter__()
        except (DojoInitError, AssertionError, ValueError) as error:
            what = str(error) if isinstance(error, DojoInitError) else f"LeanDojo stumbled: {_where(error)}"
            return NoDojo(_with(what, dojo), _abandon(dojo))
        self._dojo = dojo
        dojo.proc.timeout = question.timeout
        return self._told(state, "")

    def _run(self, sid: int, tactic: str) -> Answer:
        if self._dojo is None or sid not in self._states:
            return Crash("there is no such state")
        try:
            result = self._dojo.run_tac(self._states[sid], tactic)
        except DojoTacticTimeoutError:
            self.close()
            return Timeout()
        except DojoCrashError as error:
            self.close()
            return Crash("out of memory" if error.is_out_of_memory else str(error))
        except AssertionError as error:
            return Unreadable(f"LeanDojo stumbled over the goals: {_where(error)}")
        match result:
            case TacticState():
                return self._told(result, result.message or "")
            case ProofFinished():
                return Finished(result.message or "")
            case ProofGivenUp():
                return GivenUp()
            case LeanError():
                return Error(result.error)
        raise TypeError(f"LeanDojo answers with {result!r}")

    def _told(self, state: TacticState, message: str) -> State:
        self._states[state.id] = state
        return State(state.id, state.pp, message)


def _repl(question: OpenRepl) -> ReplDojo:
    theorem = Theorem(None, Path(question.file), question.theorem)
    env = {**os.environ, **question.env}
    return ReplDojo(
        theorem, question.start_seconds, folder=Path(question.folder), arguments=question.arguments, env=env
    )  # fmt: skip


def _traced(question: OpenTraced) -> TracedDojo | Refused:
    name = f"{question.url}@{question.commit}" if question.commit else question.url
    try:
        if question.commit is None:
            repo = LeanGitRepo.from_path(question.url)
        else:
            repo = LeanGitRepo(question.url, question.commit)
    except Exception as error:  # noqa: BLE001  of git, of HTTP, of assertions: LeanDojo lets all of them through
        return Refused(f"LeanDojo cannot use the repository {name}: {_line(error)}")
    if not is_available_in_cache(repo):
        trace = f"from lean_dojo import *; trace(LeanGitRepo({repo.url!r}, {repo.commit!r}))"
        return Refused(
            f"LeanDojo has not traced {name}: let it (python -c {shlex.quote(trace)}), which builds the repository and "
            "takes long, or leave out --repo"
        )
    return TracedDojo(
        Theorem(repo, Path(question.file), question.theorem), question.start_seconds, question.statement, question.code
    )


def _line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]


def _where(error: Exception) -> str:
    """What LeanDojo took for granted, as its assertions say nothing."""
    (place,) = traceback.extract_tb(error.__traceback__)[-1:]
    return f"{_line(error)} at `{place.line}` ({Path(place.filename).name}:{place.lineno})"


def _with(message: str, dojo: HearingDojo) -> str:
    """The message, and what the process said, where the message does not."""
    said = dojo.heard.said
    return message if said in message else f"{message}: {said}"


def _abandon(dojo: HearingDojo) -> int | None:
    """Clean up what LeanDojo leaves of a Dojo that did not come up. How its process ended, None when it did not."""
    if hasattr(dojo, "modified_file"):
        dojo.modified_file.__exit__(None, None, None)
    process = getattr(dojo, "proc", None)
    if process is None:
        return None
    status = process.exitstatus if process.signalstatus is None else -process.signalstatus
    kill_descendants(process.pid)
    return None if status is None else int(status)


def main() -> None:
    """Answer until the pipe ends."""
    # Only answers may go there: what LeanDojo starts prints to standard output, too.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="replace")
    os.dup2(2, 1)
    logger.remove()
    logger.add(lambda text: _send(answers, Remark(str(text).strip())), level="INFO", format="LeanDojo: {message}")
    host = Host()
    try:
        for line in sys.stdin:
            _send(answers, host.answer(from_dict(json.loads(line))))
    finally:
        host.close()


def _send(stream: TextIO, message: Answer | Remark) -> None:
    stream.write(json.dumps(to_dict(message)) + "\n")
    stream.flush()


if __name__ == "__main__":
    main()
