"""Reads the header of a Lean file: `module`, `prelude` and the imports, with comments in all the places Lean allows.

Only the header; a file that continues with something odd is Lean's business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"«[^»\n]*»(?:\.(?:«[^»\n]*»|[^\s.«»()\[\]{},:;\"-]+))*|[^\s«»()\[\]{},:;\"]+")


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
    """Read the header of `text`; anything that does not belong to a header ends it."""
    imports: list[str] = []
    prelude = module = False
    position = 0
    pending_all = False
    while True:
        position = _skip(text, position)
        match = _TOKEN.match(text, position)
        if match is None:
            break
        word = match.group()
        if word == "module" and not (module or prelude or imports):
            module = True
        elif word == "prelude" and not (prelude or imports):
            prelude = True
        elif word in ("public", "meta"):
            pass
        elif word == "import":
            position = _skip(text, match.end())
            name = _TOKEN.match(text, position)
            if name is not None and name.group() == "all" and not pending_all:
                pending_all = True
                position = _skip(text, name.end())
                name = _TOKEN.match(text, position)
            pending_all = False
            if name is None:
                break
            imports.append(name.group().replace("«", "").replace("»", ""))
            match = name
        else:
            break
        position = match.end()
    return Header(tuple(imports), prelude, module)


def _skip(text: str, position: int) -> int:
    """The first position from `position` on that is neither white space nor in a comment."""
    while position < len(text):
        if text[position].isspace() or text[position] == "\ufeff":
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
    for match in re.compile(r"/-|-/").finditer(text, position):
        depth += 1 if match.group() == "/-" else -1
        if depth == 0:
            return match.end()
    return len(text)
