"""How a proof is written into the place of a `sorry`.

The rules follow Lean's own for the position of tactics: those of one block start in the same column, whatever it is,
and further right than the block around it. So a block may always go on under its first tactic; only the proof that
is the whole body of a theorem gets lines of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from prover.lean.files.source import Source
from prover.proof import Hole, Script

_TERM_BEFORE = frozenset({":=", "=>", "exact", "from", "(", "⟨", ",", "<|", "[", "{", "refine", "then", "else", "fun"})
_CLOSERS = frozenset({")", "⟩", ",", "]", "}"})
_BLOCKS = frozenset({"by", "=>", ";", "<;>", "·", "do"})
_OPERATORS = frozenset({"<;>", ";", "<|>"})


@dataclass(frozen=True, slots=True)
class Place:
    """What the surroundings of a hole allow: `parentheses` around what goes there, the `indent` of lines of its own
    (None: none, the block goes on under its first tactic)."""

    parentheses: bool
    indent: int | None


def place(hole: Hole, source: Source) -> Place:
    """Read the surroundings of `hole` in the original text."""
    tokens = source.tokens
    first, after = source.at(hole.start), source.at(hole.end)
    before = tokens[first - 1].text if first else ""
    follower = tokens[after] if after < len(tokens) else None
    same_line = follower is not None and source.line(follower.start) == source.line(hole.end)
    ends = hole.end >= hole.theorem.end
    if hole.kind == "tactic":
        return Place(before in _OPERATORS or (same_line and follower is not None and follower.text in _OPERATORS), None)
    if before == ":=" and ends and _outermost(hole, source):
        return Place(False, _margin(hole, source) + 2)
    if hole.kind == "term" and before == ":=" and (own := _own_line(hole, source)) is not None:
        return Place(False, own)
    closed = ends or not same_line or (follower is not None and follower.text in _CLOSERS)
    started_by = source.text.startswith("by", hole.start)
    return Place(not ((started_by or before in _TERM_BEFORE) and closed), None)


def _own_line(hole: Hole, source: Source) -> int | None:
    """Where tactics on lines of their own may start below a `have … := sorry` that begins its line, or where they stood
    when the hole was a `by` with the `sorry` below it; None when they better go on behind the `by`."""
    if "\n" in source.text[hole.start : hole.end]:
        return source.column(hole.end - len("sorry"))
    first = source.at(source.offset(source.line(hole.start), 0))
    line = source.tokens[first : source.at(hole.start)]
    if line[0].text != "have" or any(token.text in _BLOCKS for token in line):
        return None
    return source.indent(hole.start) + 2


def _margin(hole: Hole, source: Source) -> int:
    """The column that the theorem's body must not start before: where its line begins or, when other commands stand
    before it on the line, where it does itself."""
    keyword = source.text.find(hole.theorem.statement, hole.theorem.start)
    indent = source.indent(keyword)
    return indent if keyword - source.column(keyword) + indent >= hole.theorem.start else source.column(keyword)


def _outermost(hole: Hole, source: Source) -> bool:
    """Whether the `:=` before the hole is the first one outside brackets: the one that begins the theorem's body."""
    depth = 0
    for token in source.tokens[source.at(hole.theorem.start) : source.at(hole.start) - 1]:
        if token.text in ("(", "[", "{", "⟨", "⦃", "@["):
            depth += 1
        elif token.text in (")", "]", "}", "⟩", "⦄"):
            depth -= 1
        elif depth == 0 and token.text in (":=", "|", "by"):
            return False
    return True


def render(hole: Hole, script: Script, where: Place, column: int, newline: str = "\n") -> str:
    """The text that replaces `hole` when it starts in `column`. Raises ValueError for an empty script."""
    if not script:
        raise ValueError("an empty script proves nothing")
    opening = "(" if where.parentheses else ""
    if hole.kind == "term":
        opening += "by "
        if where.indent is not None and (len(script) > 1 or "\n" in script[0]):
            lines = _lines(script, where.indent)
            return newline.join(["by", " " * where.indent + lines[0], *lines[1:]])
    lines = _lines(script, column + len(opening))
    return newline.join([opening + lines[0], *lines[1:]]) + (")" if where.parentheses else "")


def _lines(script: Script, column: int) -> list[str]:
    """The lines of all tactics, every one but the first moved to `column`."""
    lines = [line for tactic in script for line in tactic.strip("\n").split("\n")]
    return [lines[0], *(" " * column + line if line.strip() else "" for line in lines[1:])]
