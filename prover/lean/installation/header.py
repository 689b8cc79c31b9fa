"""Reads the header of a Lean file: `module`, `prelude` and the imports, with comments in all the places Lean allows.

Only the header; whether the rest of the file makes sense is for Lean to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAME = re.compile(r"(?:«[^»\n]+»|[\w'!?.])+")
_COMMENT_MARK = re.compile(r"/-|-/")


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says before its first command. `imports` are in order, `Init` included only when written."""

    imports: tuple[str, ...]
    prelude: bool = False
    module: bool = False

    @property
    def needed(self) -> tuple[str, ...]:
        """The modules that Lean loads: `Init` comes by itself unless the file is a `prelude`."""
        return self.imports if self.prelude or "Init" in self.imports else ("Init", *self.imports)


def parse(text: str) -> Header:
    """Read the header of `text`; the first thing that does not belong to a header ends it.

    Names come without the quotes `«»`.
    """
    imports: list[str] = []
    prelude = module = False
    word, position = _word(text, 0)
    if word == "module":
        module = True
        word, position = _word(text, position)
    if word == "prelude":
        prelude = True
        word, position = _word(text, position)
    while word in ("import", "public", "meta"):
        if word == "import":
            name, position = _word(text, position)
            if name == "all":
                name, position = _word(text, position)
            if not name:
                break
            imports.append(name.replace("«", "").replace("»", ""))
        word, position = _word(text, position)
    return Header(tuple(imports), prelude, module)


def _word(text: str, position: int) -> tuple[str, int]:
    """The name or keyword that comes next, "" when something else does, and where it ends."""
    position = _skip(text, position)
    match = _NAME.match(text, position)
    return (match.group(), match.end()) if match else ("", position)


def _skip(text: str, position: int) -> int:
    """The first position from `position` on that is neither white space nor in a comment."""
    while position < len(text):
        if text[position].isspace():
            position += 1
        elif text.startswith("--", position):
            end = text.find("\n", position)
            position = len(text) if end < 0 else end
        elif text.startswith("/-", position) and text[position + 2 : position + 3] not in ("-", "!"):
            position = _comment_end(text, position)
        else:
            break
    return position


def _comment_end(text: str, position: int) -> int:
    depth = 0
    for match in _COMMENT_MARK.finditer(text, position):
        depth += 1 if match.group() == "/-" else -1
        if depth == 0:
            return match.end()
    return len(text)
