"""What `--proposer` may say: the text taken apart into values, nothing looked up and nothing loaded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

from prover.errors import UsageError

FORMS = "builtin | fixed | model:NAME-OR-FOLDER | endpoint:URL#MODEL | mix:A+B | replay:FILE"

TEXT_FORMS = "endpoint:URL#MODEL | model:NAME-OR-FOLDER | replay:FILE"
"""What may name a model that writes texts."""

SMALL = "small"
"""The name, after `model:`, of the model that ships with the project."""


@dataclass(frozen=True, slots=True)
class Builtin:
    """The rules, no model."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A few closing tactics, the same for every goal: the one-tactic baseline."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model run here: a name on the Hugging Face hub, a folder, or `small`."""

    name: str


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model behind an OpenAI-compatible server; `url` is what `/completions` is appended to, no slash at its end."""

    url: str
    model: str


@dataclass(frozen=True, slots=True)
class Replay:
    """The answers of a recording."""

    path: Path


@dataclass(frozen=True, slots=True)
class Mix:
    """Several proposers asked together, in this order; at least two, none of them a mix."""

    parts: tuple[Part, ...]


Part: TypeAlias = Builtin | Fixed | Model | Endpoint | Replay
ProposerSpec: TypeAlias = Part | Mix

_BETWEEN_PARTS = re.compile(r"\+(?=(?:builtin|fixed)(?:\+|$)|(?:model|endpoint|replay|mix):)")
"""A plus sign separates only where a form follows: names, paths and addresses may hold others."""


def parse(text: str, option: str = "--proposer", forms: str = FORMS) -> ProposerSpec:
    """Take a specification apart; UsageError for what is none, with the forms that `option` may have."""
    kind, colon, rest = text.partition(":")
    if text == "builtin":
        return Builtin()
    if text == "fixed":
        return Fixed()
    if colon and not rest:
        raise UsageError(f"{option} {text} names nothing after the colon; the forms are: {forms}")
    match kind if colon else "":
        case "model":
            return Model(rest)
        case "endpoint":
            return _endpoint(rest)
        case "replay":
            return Replay(Path(rest))
        case "mix":
            return _mix(rest)
    what = option.removeprefix("--")
    raise UsageError(f"no {what} is called {text!r}; the forms are: {forms}")


def _endpoint(text: str) -> Endpoint:
    url, _, model = text.partition("#")
    if not model:
        raise UsageError(f"endpoint:{text} does not say which model: append #MODEL, the name the server knows it by")
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  reading it is what checks it
    except ValueError as error:
        raise UsageError(f"{url!r} is not an address ({error}); write, say, http://localhost:8000/v1") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(
            f"{url!r} is not an address of a server; write, say, endpoint:http://localhost:8000/v1#{model}"
        )
    return Endpoint(url.rstrip("/"), model)


def _mix(text: str) -> Mix:
    parts: list[Part] = []
    for piece in _BETWEEN_PARTS.split(text):
        part = None if piece.startswith("mix:") else parse(piece)
        if part is None or isinstance(part, Mix):
            raise UsageError("a mix inside a mix is not supported: list all parts in one mix")
        if part in parts:
            raise UsageError(f"mix:{text} names {piece} twice")
        parts.append(part)
    if len(parts) < 2:
        raise UsageError(f"mix:{text} has one part only: write mix:A+B, for instance mix:builtin+model:FOLDER")
    return Mix(tuple(parts))
