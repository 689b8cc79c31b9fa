"""LeanDojo's Dojo on `prove repl`: its classes, its protocol, and no traced repository.

    from lean_dojo import LeanGitRepo, Theorem
    from prover.lean.leandojo.dojo import ReplDojo

    with ReplDojo(Theorem(LeanGitRepo.from_path("."), "MyProject/Foo.lean", "foo")) as (dojo, state):
        print(dojo.run_tac(state, "constructor"))

Importing this imports lean_dojo, which takes a second, reads environment variables and writes to its cache folder.
"""

from __future__ import annotations

import json
import os
import sys
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pexpect
from lean_dojo import Dojo, DojoInitError, DojoTacticTimeoutError, TacticState, Theorem
from lean_dojo.interaction.dojo import kill_descendants

COMMAND = (sys.executable, "-P", "-m", "prover.cli", "repl")


class HearingDojo(Dojo):  # type: ignore[misc]  # lean_dojo says nothing of its types
    """A Dojo that keeps what its process says before the first state: why there is none, if it ends instead.

    It takes away two limits that have no use here: pexpect's pause of 50 ms before each line that it sends, and the end
    of a line after 4095 bytes in terminals, at which LeanDojo's own Dojo hangs.
    """

    def __init__(self, entry: Theorem, timeout: float) -> None:
        super().__init__(entry, timeout)
        self.heard = Heard()
        self._greeted = False

    def _read_next_line(self) -> tuple[str, str]:
        if self._greeted:
            line: tuple[str, str] = super()._read_next_line()
            return line
        self._greeted = True
        _unblock(self.proc)
        self.proc.logfile_read = self.heard
        try:
            first: tuple[str, str] = super()._read_next_line()
            return first
        except EOFError:
            self.proc.wait()
            raise
        finally:
            self.proc.logfile_read = None


class ReplDojo(HearingDojo):
    """A Dojo whose process is `prove repl`. Everything after the first state is LeanDojo's own code.

    The file is the theorem's path below `folder`, by default below the theorem's repository, which must be local then.
    `arguments` are further ones of `prove repl`, `env` the environment of that process (default: this one's);
    `timeout` is LeanDojo's, in seconds, and ends the session, where the `--tactic-seconds` of `prove repl` end only the
    tactic.
    """

    def __init__(
        self,
        entry: Theorem,
        timeout: float = 600,
        *,
        folder: Path | None = None,
        arguments: Sequence[str] = (),
        env: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(entry, timeout)
        file = Path(entry.repo.url if folder is None else folder, entry.file_path)
        self._command = [*COMMAND, str(file), entry.full_name, *arguments]
        # No progress bars: what a Dojo's process prints is read.
        self._env = {**(os.environ if env is None else env), "TERM": "dumb", "NO_COLOR": "1"}

    def __enter__(self) -> tuple[Dojo, TacticState]:
        """Raises DojoInitError with what the process said."""
        command, *arguments = self._command
        # One byte at a time: Dojo takes all that was read for one line.
        self.proc = pexpect.spawn(
            command, arguments, timeout=self.timeout, maxread=1, encoding="utf-8", echo=False, env=self._env
        )
        try:
            response = json.loads(self._read_next_line()[0])
            return self, TacticState(self._post_process(response["tacticState"]), response["sid"])
        except BaseException as error:
            self._end()
            if isinstance(error, EOFError):
                raise DojoInitError(self.heard.said or "Unexpected EOF") from None
            if isinstance(error, DojoTacticTimeoutError):
                raise DojoInitError(f"Timeout during initialization\n{self.heard.said}".strip()) from None
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        kill_descendants(self.proc.pid)
        self.proc.close(force=True)


class Heard:
    """What a process has written so far, for the case that it ends."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    @property
    def said(self) -> str:
        return "".join(self._parts).replace("\r\n", "\n").strip()

    def write(self, part: str) -> None:
        self._parts.append(part)

    def flush(self) -> None:
        """Nothing is kept back."""


def _unblock(process: Any) -> None:
    process.delaybeforesend = None
    settings = termios.tcgetattr(process.child_fd)
    settings[3] &= ~termios.ICANON
    termios.tcsetattr(process.child_fd, termios.TCSANOW, settings)
