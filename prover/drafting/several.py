"""Places of a tactic block where one piece of text is run on several goals (`T <;> B`, `all_goals B`, `any_goals B`),
and the block with a bullet for each goal instead. Pure text.

What belongs to such a place is read off brackets and layout, as in `steps`; a wrong guess costs an elaboration, since
Lean looks at whatever comes out of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from prover.lean.files.source import Source, Token

BULLET = "· "

_OVER_ALL = frozenset({"all_goals", "any_goals"})
_BLOCKS = frozenset({"by", "·", "=>"})
_HOLES = frozenset({"sorry", "admit"})
_OPEN, _CLOSE = frozenset("([{⟨⦃"), frozenset(")]}⟩⦄")


@dataclass(frozen=True, slots=True)
class Place:
    """One such place of `block`: its keyword, and from where to where the text goes that it runs on each goal.

    `before` is where the bullets are put in: behind the `T` of `T <;> B`, or at the keyword. `columns` are where the
    block around it may start, the innermost guess first.
    """

    block: str
    keyword: Token
    start: int
    end: int
    before: int
    columns: tuple[int, ...]
    in_front: bool
    """Whether the keyword is the first of its tactic block or line, so that the first bullet stands in its place."""

    @property
    def text(self) -> str:
        """What is run on each goal."""
        return self.block[self.start : self.end]

    def traced(self) -> tuple[str, int]:
        """The block with a `trace_state` for each goal that the text is run on, and where that word stands. The rest
        stays in its columns."""
        at, word = self.keyword.start, self.keyword.text
        column = at - (self.block.rfind("\n", 0, at) + 1)
        if word == "<;>":
            trace = "<;> trace_state"
        else:
            trace = f"{word} trace_state" if self.in_front else f"({word} trace_state);"
        text = f"{self.block[:at]}{trace}\n{' ' * column}{self.block[at:]}"
        return text, at + trace.index("trace_state")

    def separated(self, goals: int) -> Iterator[str]:
        """Versions of the block with so many bullets."""
        for column in self.columns:
            bullets = [BULLET + self._moved(column + len(BULLET))] * goals
            joint = "\n" + " " * column
            yield (
                self.block[: self.before]
                + ("" if self.in_front else joint)
                + joint.join(bullets)
                + self.block[self.end :]
            )

    def _moved(self, column: int) -> str:
        """The text with its lines but the first moved to go on from this column."""
        first, *rest = self.text.split("\n")
        by = column - (self.start - (self.block.rfind("\n", 0, self.start) + 1))
        return "\n".join([first, *(_shifted(line, by) for line in rest)])


def places(block: str) -> Iterator[Place]:
    """The places whose text holds a hole, outer ones before those within them."""
    source = Source(block)
    found = (_place(source, index) for index, token in enumerate(source.tokens) if _runs_several(token))
    return (place for place in found if place is not None)


def _runs_several(token: Token) -> bool:
    return token.text == "<;>" or (token.kind == "word" and token.text in _OVER_ALL)


def _place(source: Source, index: int) -> Place | None:
    tokens, keyword = source.tokens, source.tokens[index]
    if index + 1 == len(tokens) or (index == 0 and keyword.text == "<;>"):
        return None
    over_all, previous = keyword.text in _OVER_ALL, tokens[index - 1] if index else None
    if over_all and previous is not None and previous.text == "<;>":
        return None  # belongs to what that runs
    end = _end_of_all(source, index + 1) if over_all else _end_of_one(source, index + 1)
    held = list(takewhile(lambda token: token.start < end, islice(tokens, index + 1, None)))
    if not any(token.kind == "word" and token.text in _HOLES for token in held):
        return None
    columns = tuple(_columns(source, index))
    start, before = held[0].start, keyword.start
    in_front = over_all and (previous is None or previous.text != ";")
    if not in_front and previous is not None:
        before = previous.start if over_all else previous.end
        before = len(source.text[:before].rstrip())
    if in_front:
        columns = (source.column(keyword.start),)
    return Place(source.text, keyword, start, held[-1].end, before, columns, in_front) if columns else None


def _end_of_one(source: Source, index: int) -> int:
    """Where the one tactic ends that begins with this token."""
    depth = 0
    first = source.tokens[index]
    for token in source.tokens[index:]:
        if depth == 0 and token is not first and (token.text in ("<;>", ";", "|") or _begins_line(source, token)):
            return token.start
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if depth < 0:
            return token.start
        if depth == 0 and first.text == "(":
            return token.end
    return len(source.text)


def _end_of_all(source: Source, index: int) -> int:
    """Where the tactics end that begin with this token: before a bracket that closes what is around, and before the
    line that starts further left."""
    depth = 0
    column = source.column(source.tokens[index].start)
    for token in source.tokens[index:]:
        if _begins_line(source, token) and source.column(token.start) < column:
            return token.start
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if depth < 0:
            return token.start
    return len(source.text)


def _columns(source: Source, index: int) -> Iterator[int]:
    """Where the tactic block around the token may start, the innermost guess first."""
    depth, least = 0, source.column(source.tokens[index].start) + 1
    for at in range(index - 1, -1, -1):
        token, after = source.tokens[at], source.tokens[at + 1]
        depth += (token.text in _CLOSE) - (token.text in _OPEN)
        if depth < 0 or (depth == 0 and token.text in _BLOCKS):
            if (column := source.column(after.start)) < least:
                yield column
            return
        if depth == 0 and token.text != "<;>" and _begins_line(source, token) and source.column(token.start) < least:
            least = source.column(token.start)
            yield least


def _begins_line(source: Source, token: Token) -> bool:
    return source.column(token.start) == source.indent(token.start)


def _shifted(line: str, by: int) -> str:
    if by >= 0:
        return " " * by + line if line.strip() else line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]
