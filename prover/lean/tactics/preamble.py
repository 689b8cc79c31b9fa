"""Everything before a theorem, compiled once and imported, instead of elaborated again by every server.

The search document then begins with one import and the scope that the theorem stands in: the namespaces, sections,
`open`s, `variable`s and options that are in force there, copied from the text. What a compiled module does not carry
(private names, local notation and attributes) would be missing, so a text with any of those is left as it is. So is a
short one: its commands cost less than the import does.

For a file of a Lake project the compiled modules are kept in our cache, since the next run will want them too: never in
the project, and under a name made of the text and of everything that it is compiled with.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import shutil
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from prover.config import LeanLimits
from prover.lean.compiled.compile import compile_text
from prover.lean.files.source import Source, Token
from prover.lean.installation import cache
from prover.lean.installation.toolchain import Toolchain

THRESHOLD = 40
"""Declarations from which on compiling pays: each costs a server about 0.3 ms at every change of its document."""

KEEP_DAYS = 14
"""How long a compiled beginning is kept after it was made."""

_DECLARATIONS = frozenset(
    {"theorem", "lemma", "def", "instance", "example", "abbrev", "inductive", "structure", "class"}
)
_NOT_CARRIED = frozenset({"local", "private", "module", "prelude", "public", "meta", "seal", "unseal", "#exit"})
_OPENING = frozenset({"namespace", "section", "mutual"})
_STANDING = frozenset({"open", "variable", "universe", "set_option", "include", "omit"})
_SCOPE = _OPENING | _STANDING | {"end"}
_NEAR = 12  # tokens within which the `in` of an `open … in` is expected


@dataclass(frozen=True, slots=True)
class Preamble:
    """The text up to `cut` is what `text` says instead."""

    cut: int
    text: str


@dataclass(slots=True)
class _Scope:
    opening: str
    lines: list[str] = field(default_factory=list)


def scope(text: str, cut: int) -> str | None:
    """The commands that are in force at `cut`, in order; None when they cannot be told for sure."""
    source = Source(text[:cut])
    tokens = source.tokens
    stack = [_Scope("")]
    for index, token in enumerate(tokens):
        if token.text in _NOT_CARRIED or (token.text == "-" and tokens[index - 1].text in ("[", "@[")):
            return None
        if token.text not in _SCOPE or token.kind != "word":
            continue
        before = tokens[index - 1] if index else None
        modified = before is not None and before.text == "noncomputable"
        if not _first_on_line(source, token) and not modified:
            near = [other.text for other in tokens[index + 1 : index + 1 + _NEAR]]
            if token.text in ("open", "set_option") and "in" in near:
                continue  # in force for one term or tactic only
            return None
        words = _command(source, tokens, index)
        if not _apply(stack, words, text[words[0].start : words[-1].end], modified):
            return None
    return "\n".join(line for entry in stack for line in ([entry.opening] if entry.opening else []) + entry.lines)


def _apply(stack: list[_Scope], words: list[Token], line: str, modified: bool) -> bool:
    """Change the open scopes as this command does; False when it does not fit."""
    name = words[1].text.split(".") if len(words) > 1 else [""]
    match words[0].text:
        case "mutual":
            stack.append(_Scope("mutual"))
        case "namespace" | "section" as keyword:
            prefix = "noncomputable " if modified else ""
            stack += [_Scope(f"{prefix}{keyword} {part}".strip()) for part in name]
        case "end":
            for part in reversed(name):
                if len(stack) == 1 or (stack[-1].opening.split(" ")[-1] != part and part):
                    return False
                stack.pop()
        case _:
            if not any(word.text == "in" for word in words):
                stack[-1].lines.append(line)
    return True


def _first_on_line(source: Source, token: Token) -> bool:
    return not source.text[token.start - source.column(token.start) : token.start].strip()


def _command(source: Source, tokens: list[Token], index: int) -> list[Token]:
    """The tokens of the command at `index`: up to a line that is not indented further."""
    start = tokens[index]
    column, line = source.column(start.start), source.line(start.start)
    found = [start]
    for token in tokens[index + 1 :]:
        if source.line(token.start) != line:
            line = source.line(token.start)
            if source.column(token.start) <= column:
                break
        elif start.text in _OPENING | {"end"} and len(found) == 2:
            break  # only a name belongs to these
        found.append(token)
    if start.text in _OPENING | {"end"} and len(found) > 1 and source.line(found[1].start) != source.line(start.start):
        return found[:1]
    return found


def _keep(olean: Path, folder: Path) -> None:
    """Move a compiled module into the cache, where it appears whole, and drop those that nobody wanted for long."""
    with cache.writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=folder)
        os.close(descriptor)
        shutil.copyfile(olean, temporary)
        os.replace(temporary, folder / olean.name)
        old = time.time() - KEEP_DAYS * 86400
        for other in folder.glob("SearchPreamble_*.olean"):
            with contextlib.suppress(FileNotFoundError):  # another process tidies up as well
                if other.stat().st_mtime < old:
                    other.unlink()


class Preambles:
    """Compiles beginnings of one text, each as far as is needed, and remembers them. Close it to remove its files, but
    for those that are kept in the cache."""

    def __init__(self, text: str, toolchain: Toolchain, limits: LeanLimits, *, threshold: int = THRESHOLD) -> None:
        self._text, self._toolchain, self._limits = text, toolchain, limits
        self._threshold = threshold
        self._folder = tempfile.TemporaryDirectory(prefix="prover-preamble-")
        self._kept = cache.root() / "preambles" if toolchain.fingerprint and cache.writable(cache.root()) else None
        self._compiled: list[Preamble] = []
        self._places = [token.start for token in Source(text).tokens if token.text in _DECLARATIONS]
        self._refused = False
        self._lock = asyncio.Lock()

    @property
    def folder(self) -> Path:
        """Where the compiled modules lie; belongs into LEAN_PATH."""
        return self._kept or Path(self._folder.name)

    async def before(self, offset: int) -> Preamble | None:
        """What may stand for the text before the command at `offset`, or None for the text itself."""
        async with self._lock:
            known = max((entry for entry in self._compiled if entry.cut <= offset), key=lambda e: e.cut, default=None)
            done = known.cut if known else 0
            left = sum(1 for place in self._places if done <= place < offset)
            if left < self._threshold or self._refused:
                return known
            made = await self._compile(offset)
            if made is None:
                self._refused = True
                return known
            self._compiled.append(made)
            return made

    async def _compile(self, cut: int) -> Preamble | None:
        lines = scope(self._text, cut)
        if lines is None:
            return None
        name = f"SearchPreamble{len(self._compiled)}" if self._kept is None else self._key(self._text[:cut])
        if self._kept is None or not (self._kept / f"{name}.olean").is_file():
            compiled = await compile_text(
                self._toolchain,
                self._text[:cut],
                Path(self._folder.name),
                seconds=self._limits.verify_seconds,
                memory_mb=self._limits.memory_mb,
                module=name,
            )
            if compiled.olean is None:
                return None  # the text itself will say what is wrong with it
            if self._kept is not None:
                _keep(compiled.olean, self._kept)
        return Preamble(cut, f"import {name}\n{lines}\n")

    def _key(self, text: str) -> str:
        """The name of a module that is kept."""
        lean = self._toolchain
        parts = [text, *lean.command, lean.version, lean.commit, lean.fingerprint, *lean.arguments]
        digest = hashlib.sha256("\0".join(parts).encode())
        return f"SearchPreamble_{digest.hexdigest()[:24]}"

    def close(self) -> None:
        """Remove the compiled modules."""
        self._folder.cleanup()
