"""What goes over the pipe between us and a host: an object of JSON on each line, a question down, an answer up.

Before an answer may come remarks, which the user should see.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRepl:
    """Open a Dojo on `prove repl FOLDER/FILE THEOREM ARGUMENTS`. `env` is what only that process is to know.

    `start_seconds` is for the first state, `timeout` for each tactic.
    """

    folder: str
    file: str
    theorem: str
    arguments: list[str]
    env: dict[str, str]
    start_seconds: float
    timeout: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTraced:
    """Open a Dojo on a theorem of a traced repository.

    `statement` must stand in the traced file. With `code` Lean gets that text instead of the traced file's; it holds
    `lean_dojo_repl` where tactics are to run.
    """

    url: str
    commit: str | None
    file: str
    theorem: str
    statement: str
    code: str | None
    start_seconds: float
    timeout: float


Opening: TypeAlias = OpenRepl | OpenTraced


@dataclass(frozen=True, slots=True)
class Run:
    """Run a tactic on the state of that number."""

    sid: int
    tactic: str


@dataclass(frozen=True, slots=True)
class Close:
    """End the Dojo, if there is one."""


@dataclass(frozen=True, slots=True)
class State:
    """`TacticState`: its number, its goals, what Lean printed besides."""

    sid: int
    goals: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Finished:
    """`ProofFinished`."""

    message: str = ""


@dataclass(frozen=True, slots=True)
class GivenUp:
    """`ProofGivenUp`."""


@dataclass(frozen=True, slots=True)
class Error:
    """`LeanError`."""

    error: str


@dataclass(frozen=True, slots=True)
class Timeout:
    """`DojoTacticTimeoutError`. The Dojo is of no more use."""


@dataclass(frozen=True, slots=True)
class Crash:
    """`DojoCrashError`. The Dojo is of no more use."""

    message: str


@dataclass(frozen=True, slots=True)
class NoDojo:
    """`DojoInitError`. `status` is how the process ended, None when it did not, or there was none."""

    message: str
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """LeanDojo's code has stumbled over the answer of its process, which goes on."""

    message: str


@dataclass(frozen=True, slots=True)
class Refused:
    """There can be no such Dojo: the repository is not there, not traced, or not what was meant."""

    message: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What LeanDojo wants to tell the user."""

    text: str


@dataclass(frozen=True, slots=True)
class Closed:
    """There is no Dojo now."""


Question: TypeAlias = OpenRepl | OpenTraced | Run | Close
Answer: TypeAlias = State | Finished | GivenUp | Error | Timeout | Crash | NoDojo | Unreadable | Refused | Closed

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        OpenRepl, OpenTraced, Run, Close,
        State, Finished, GivenUp, Error, Timeout, Crash, NoDojo, Unreadable, Refused, Remark, Closed,
    )
}  # fmt: skip


def to_dict(message: Question | Answer | Remark) -> dict[str, Any]:
    """The message as JSON holds it."""
    return {"is": type(message).__name__, **asdict(message)}


def from_dict(item: Any) -> Any:
    """The inverse of `to_dict`. Raises ValueError for what is no message."""
    kind = _KINDS.get(str(item.get("is"))) if isinstance(item, dict) else None
    if kind is None or set(item) != {"is", *(field.name for field in fields(kind))}:
        raise ValueError(f"not a message: {item!r:.200}")
    return kind(**{name: value for name, value in item.items() if name != "is"})
