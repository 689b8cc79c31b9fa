"""Steps of a tactic block by their layout, and the block with a failing step made a hole. Pure text.

A step begins with the first token of a line, or behind `by`, `·` or `=>`, and goes on over the lines below it that are
indented further. That is how people and models write, not how Lean reads; a wrong guess costs one more elaboration,
since Lean looks at whatever comes out of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prover.lean.files.source import Source, Token

HOLE = "sorry"

_BLOCKS = frozenset({"by", "·", "=>"})
_BULLETS = frozenset({"·", "."})
_CASES = frozenset({"|", "case", "next"})
_CLAIMS = frozenset({"have", "obtain", "suffices", "let", "calc", "_", "show", "rcases"})
_OPEN, _CLOSE = frozenset("([{⟨⦃"), frozenset(")]}⟩⦄")


@dataclass(frozen=True, slots=True)
class _Step:
    """A piece of the block: where it starts, where it ends, and where the block ends that it is a step of."""

    first: Token
    end: int
    block_end: int


def open_end(block: str) -> str:
    """The block with a hole for a goal that it leaves."""
    return f"{block.rstrip()}\n{HOLE}"


def with_hole(block: str, at: int) -> Iterator[str]:
    """Versions of the block in which a step around the offset `at` is a hole, the innermost step first.

    What proves a claim (`have`, `obtain`, a link of `calc`, a case, a bullet) is replaced alone, so that the claim
    stays. Any other step takes the rest of its block with it, since a hole leaves nothing to go on with. A version that
    would be one hole and nothing else is left out.
    """
    source = Source(block)
    seen = {block}
    for step in _around(source, at):
        for version in _versions(source, step, at):
            if version not in seen and version.strip() != HOLE:
                seen.add(version)
                yield version


def _around(source: Source, at: int) -> list[_Step]:
    """The steps that `at` is in, innermost first."""
    found: list[_Step] = []
    for index, token in enumerate(source.tokens):
        if token.start > at:
            break
        before = source.tokens[index - 1] if index else None
        if not (_first(source, token) or (before is not None and before.text in _BLOCKS)):
            continue
        step = _Step(token, _end(source, index, deeper=False), _end(source, index, deeper=True))
        if at < step.end:
            found.append(step)
    return found[::-1]


def _end(source: Source, index: int, *, deeper: bool) -> int:
    """Where the step ends that begins with this token; with `deeper` where its block does."""
    token = source.tokens[index]
    column = source.column(token.start)
    for other in source.tokens[index + 1 :]:
        if not _first(source, other) or source.line(other.start) == source.line(token.start):
            continue
        place = source.column(other.start)
        goes_on = other.text == "|" and token.text != "|" and place == column  # the cases of an induction
        if not goes_on and (place < column if deeper else place <= column):
            return other.start
    return len(source.text)


def _first(source: Source, token: Token) -> bool:
    return source.column(token.start) == source.indent(token.start)


def _versions(source: Source, step: _Step, at: int) -> Iterator[str]:
    text, word = source.text, step.first.text
    if word in _BULLETS:
        yield _put(text, step.first.end, step.end, f" {HOLE}")
        return
    if word in _CASES and (arrow := _outside(source, step, "=>")) is not None:
        yield _put(text, arrow.end, step.end, f" {HOLE}")
        return
    if word in _CLAIMS:
        mark = _outside(source, step, ":=") or (_outside(source, step, "by", "from") if word == "suffices" else None)
        if mark is not None and at >= mark.start:
            yield _put(text, mark.start, step.end, f"{':=' if mark.text == ':=' else ''} by {HOLE}")
    yield _put(text, step.first.start, step.block_end, HOLE)


def _outside(source: Source, step: _Step, *marks: str) -> Token | None:
    """The first of the marks in the step that is in no brackets."""
    depth = 0
    for token in source.tokens[source.at(step.first.start) :]:
        if token.start >= step.end:
            return None
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if depth == 0 and token.text in marks:
            return token
    return None


def _put(text: str, start: int, end: int, new: str) -> str:
    """The text with `new` from `start` to `end`, what follows on a line of its own as before."""
    before = text[:start].rstrip(" ") if new.startswith((" ", ":=")) else text[:start]
    gap = " " if new.startswith(":=") else ""
    column = end - (text.rfind("\n", 0, end) + 1)
    rest = text[end:]
    return f"{before}{gap}{new}" + (f"\n{' ' * column}{rest}" if rest.strip() else "")
