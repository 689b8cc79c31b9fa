"""The tokens of a Lean file, as far as they can be known without Lean, and its lines.

Lean's syntax can be extended by the file itself, so this only *proposes*: where a word may be meant as a keyword and
where comments, strings and quoted names certainly hide it. What a place really is, is Lean's to say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

TokenKind: TypeAlias = Literal["word", "name", "string", "char", "number", "symbol", "comment", "doc"]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text: `word` is an identifier or keyword (dots included), `name` a quoted name literal, `doc` a
    doc or module comment. Offsets are code points."""

    kind: TokenKind
    start: int
    end: int
    text: str


_LATIN = r"A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f"
_START = _LATIN + r"\u0370-\u03ba\u03bc-\u03ff\u1f00-\u1ffe\u2100-\u214f\U0001d49c-\U0001d59f"
_REST = _START + r"0-9'!?\u2080-\u2089\u2090-\u209c\u1d62-\u1d6a\u2c7c"
_PART = rf"(?:[{_START}][{_REST}]*|«[^»\n]*»)"
_WORD = rf"{_PART}(?:\.{_PART})*"
_TOKEN = re.compile(
    rf"""
    (?P<space>\s+)
  | (?P<line>--[^\n]*)
  | (?P<block>/-)
  | (?P<raw>r(?P<hashes>\#*)")
  | (?P<string>")
  | (?P<char>'(?:\\(?:x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|.)|[^\\'\n])')
  | (?P<name>``?{_WORD})
  | (?P<word>{_WORD})
  | (?P<number>0[xX][0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9]+)?)
  | (?P<symbol>:=|=>|<;>|\.\.\.?|←|<\||\|>\.?|->|@\[|⟨|⟩|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_BLOCK = re.compile(r"/-|-/")
_STRING_END = re.compile(r'(?:[^"\\]|\\.)*"', re.DOTALL)


def tokens(text: str) -> list[Token]:
    """All tokens, comments included, in order. Never fails: an unterminated comment or string ends with the text."""
    found: list[Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        assert match is not None, "the last alternative takes any character"
        kind, end = match.lastgroup, match.end()
        if kind == "hashes":
            kind = "raw"
        if kind == "space":
            at = end
            continue
        token: TokenKind
        if kind == "line":
            token = "comment"
        elif kind == "block":
            token, end = _block(text, at)
        elif kind == "raw":
            close = text.find('"' + match["hashes"], end)
            token, end = "string", len(text) if close < 0 else close + 1 + len(match["hashes"])
        elif kind == "string":
            closing = _STRING_END.match(text, end)
            token, end = "string", closing.end() if closing else len(text)
        elif kind in ("char", "name", "word", "number"):
            token = kind  # type: ignore[assignment]
        else:
            token = "symbol"
        found.append(Token(token, at, end, text[at:end]))
        at = end
    return found


def _block(text: str, at: int) -> tuple[TokenKind, int]:
    """A block comment, which may hold others. `/-- … -/` and `/-! … -/` are documentation, `/--/` is a comment."""
    doc = text.startswith(("/--", "/-!"), at) and not text.startswith("/--/", at)
    depth, place = 1, at + 2
    while depth:
        mark = _BLOCK.search(text, place)
        if mark is None:
            return ("doc" if doc else "comment"), len(text)
        depth += 1 if mark.group() == "/-" else -1
        place = mark.end()
    return ("doc" if doc else "comment"), place


class Source:
    """A text with its tokens and lines. Lines count from 1 and columns from 0, both in code points, as Lean's do."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def tokens(self) -> list[Token]:
        """Every token but ordinary comments."""
        return [token for token in tokens(self.text) if token.kind != "comment"]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line(self, offset: int) -> int:
        """The line that `offset` is on."""
        return bisect_right(self._line_starts, offset)

    def column(self, offset: int) -> int:
        """How many code points stand before `offset` on its line."""
        return offset - self._line_starts[self.line(offset) - 1]

    def offset(self, line: int, column: int) -> int:
        """The inverse of `line` and `column`; a line beyond the last is the end of the text."""
        if line > len(self._line_starts):
            return len(self.text)
        return min(self._line_starts[line - 1] + column, len(self.text))

    def indent(self, offset: int) -> int:
        """The column of the first character that is no space on the line of `offset`."""
        start = self._line_starts[self.line(offset) - 1]
        return len(self.text[start:].split("\n", 1)[0]) - len(self.text[start:].split("\n", 1)[0].lstrip(" "))

    def at(self, offset: int) -> int:
        """The index in `tokens` of the first token that starts at or after `offset`."""
        place = bisect_right(self._token_starts, offset)
        return place - 1 if place and self._token_starts[place - 1] == offset else place

    @property
    def newline(self) -> str:
        """What ends the file's lines: `\\r\\n` when its first line ends so."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"
