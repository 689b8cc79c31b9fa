"""Search documents: pure text in, pure text out. `prover.lean.tactics.reading` tells what Lean says about them.

A document is the file up to and including one theorem, with one hole replaced by a tactic block. The *single* document
of a script holds the script alone, as it would stand in the finished file, and decides. The *batch* document of a
script and many candidates duplicates the first goal and gives each candidate a bullet, so that the script is
elaborated once for all of them:

    theorem t … := by
      ‹script›
      refine @cond _ true ?_ (@cond _ true ?_ …)
      · fail "‹nonce›"        -- shows the first goal, to compare with the state's
      · ‹candidate 1›
      · ‹candidate 2›
      fail "‹nonce›"          -- shows the other goals, and that the bullets ended where they should

What is known of a candidate is in the messages within its bullet, and only if both probes answered in their places.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prover.lean.tactics.diagnostics import Position
from prover.lean.tactics.preamble import Preamble
from prover.proof import Hole, Script

COPIERS: tuple[str, ...] = (
    "@_root_.cond _ _root_.Bool.true ?_",
    "@_root_.ite _ _root_.True (_root_.Decidable.isTrue _root_.True.intro) ?_",
)
"""Terms that lack one argument of the goal's type besides `?_`, from the library that every Lean has, so that the
document adds nothing that a candidate could find. The first is cheaper; before Lean 4.16 it was for data only."""

_NOTHING = "skip"


@dataclass(frozen=True, slots=True)
class Single:
    """A document with a script alone. `block` is where its tactic block begins (`by` or `·`), `end` where it ends."""

    text: str
    theorem: Position
    block: Position
    first: Position
    end: Position
    sorries: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """A document with many candidates. `bullets` holds the places of their bullets, in order; `probe` and `sentinel`
    are the lines that show the goals and must answer with `nonce`. The goal is copied on the line before `probe`."""

    text: str
    theorem: Position
    probe: int
    bullets: tuple[Position, ...]
    sentinel: int
    nonce: str

    def at(self, line: int) -> int | None:
        """The index of the candidate that `line` belongs to."""
        if line >= self.sentinel:
            return None
        return max((i for i, bullet in enumerate(self.bullets) if bullet.line <= line), default=None)

    def lines(self, index: int) -> tuple[int, int]:
        """The first and the last line of a candidate."""
        after = self.bullets[index + 1].line if index + 1 < len(self.bullets) else self.sentinel
        return self.bullets[index].line, after - 1


class Frame:
    """A hole of a file, ready to be given tactic blocks; the holes in `filled` have theirs, the others stay `sorry`.

    With a `preamble` the documents begin with it instead of with the text that it stands for.
    """

    def __init__(self, text: str, hole: Hole, filled: Mapping[Hole, Script], preamble: Preamble | None = None) -> None:
        theorem = hole.theorem
        fills = sorted((other for other in filled if other != hole), key=lambda other: other.start)
        head, position = text[: theorem.start], theorem.start
        if preamble is not None:
            head = preamble.text + text[preamble.cut : theorem.start]
        before = len(head)
        for other in (other for other in fills if other.start < hole.start):
            head += text[position : other.start]
            head += _Opening(head, text[other.end : theorem.end], other.kind).fill(filled[other])
            position = other.end
        head += text[position : hole.start]
        tail, position = "", hole.end
        for other in (other for other in fills if other.start > hole.start):
            tail += text[position : other.start]
            tail += _Opening(head + tail, text[other.end : theorem.end], other.kind).fill(filled[other])
            position = other.end
        tail += text[position : theorem.end]
        self._theorem = _position(head, before)
        self._tail = tail.rstrip()
        self._opening = _Opening(head, self._tail, hole.kind)
        self._head = head
        self._sorries = bool(re.search(r"\bsorry\b", head[before:] + tail))

    @property
    def line(self) -> int:
        """The line of the document, from 0, at which the tactic block begins."""
        return _position(self._head, len(self._head)).line

    @property
    def before(self) -> str:
        """The text up to the hole, which every document of this frame begins with."""
        return self._head

    def single(self, script: Script) -> Single:
        """The document of `script` alone."""
        body, opening = self._head + self._opening.text, self._opening
        starts = []
        for index, tactic in enumerate(script or (_NOTHING,)):
            body += opening.separator(index)
            starts.append(len(body))
            body += _indent(tactic, opening.column)
        return Single(
            text=body + opening.closing + self._tail + "\n",
            theorem=self._theorem,
            block=_position(body, len(self._head) + opening.offset),
            first=_position(body, starts[-1]),
            end=_position(body, len(body)),
            sorries=self._sorries,
        )

    def batch(self, script: Script, candidates: Sequence[str], nonce: str, copier: str = COPIERS[0]) -> Batch:
        """The document of `candidates`, each after `script`; `nonce` is a word that no candidate can know."""
        body, opening = self._head, self._opening
        body += opening.text
        bullet_column = opening.column + 2
        copies = _duplicate(len(candidates) + 1, copier)
        places = []
        lines = [(tactic, False) for tactic in script]
        lines += [(copies, False), (f'fail "{nonce}"', True)]
        lines += [(candidate, True) for candidate in candidates]
        lines += [(f'fail "{nonce}"', False)]
        for index, (tactic, bullet) in enumerate(lines):
            body += opening.separator(index)
            places.append(len(body))
            body += "· " + _indent(tactic, bullet_column) if bullet else _indent(tactic, opening.column)
        positions = _positions(body, places)
        bullets = positions[len(script) + 1 : -1]
        return Batch(
            text=body + opening.closing + self._tail + "\n",
            theorem=self._theorem,
            probe=bullets[0].line,
            bullets=tuple(bullets[1:]),
            sentinel=positions[-1].line,
            nonce=nonce,
        )


class _Opening:
    """How a tactic block is put into the place of a hole that stands between `head` and `tail`."""

    def __init__(self, head: str, tail: str, kind: str) -> None:
        line = head.rpartition("\n")[2]
        if kind == "tactic":
            # A bullet keeps the other goals of the block out of sight.
            self.text, self.closing, self.offset = "· ", "", 0
            self.column = len(line) + 2
            self._first = ""
        elif head.rstrip().endswith(":=") and not tail.strip():
            # Lean reuses what it has elaborated only in a block that is the whole proof.
            self.text, self.closing, self.offset = "by", "", 0
            self.column = _theorem_indent(head) + 2
            self._first = "\n" + " " * self.column
        else:
            self.text, self.closing, self.offset = "(by", ")", 1
            self.column = len(line) + 2
            self._first = "\n" + " " * self.column

    def separator(self, index: int) -> str:
        """What stands before tactic `index` of the block."""
        return self._first if index == 0 else "\n" + " " * self.column

    def fill(self, script: Script) -> str:
        """The whole block."""
        tactics = [
            self.separator(index) + _indent(tactic, self.column) for index, tactic in enumerate(script or (_NOTHING,))
        ]
        return self.text + "".join(tactics) + self.closing


def _theorem_indent(head: str) -> int:
    """The indentation of the line that the term begins on, which is never less than the command's own."""
    line = head.rpartition("\n")[2]
    return len(line) - len(line.lstrip(" "))


def _indent(tactic: str, column: int) -> str:
    return tactic.replace("\n", "\n" + " " * column)


def _duplicate(count: int, copier: str) -> str:
    """A tactic that turns the first goal into `count` copies of itself."""
    return "refine " + (copier + " (") * (count - 2) + copier + " ?_" + ")" * (count - 2)


def _position(text: str, offset: int) -> Position:
    return _positions(text, [offset])[0]


def _positions(text: str, offsets: Sequence[int]) -> list[Position]:
    """LSP positions of ascending code-point offsets."""
    found = []
    line, at = 0, 0
    for offset in offsets:
        line += text.count("\n", at, offset)
        at = offset
        begin = text.rfind("\n", 0, offset) + 1
        found.append(Position(line, len(text[begin:offset].encode("utf-16-le")) // 2))
    return found
