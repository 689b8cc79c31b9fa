"""From a structured tactic proof to a flat script: a list of tactics, each acting on the first goal.

Lean's layout decides what belongs together: tactics of one block begin in one column, or after `;`. Blocks that work on
goals in their order are taken apart: bullets, the branches of `cases`, `induction` and `match` (which leave `?_` behind
in the script), and the proof of a `have`. Whatever else has an inner structure (`calc`, `<;>`, `first`, …) stays one
tactic. Nothing here is certain, since any syntax may mean something else to Lean: replay decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from prover.lean.files.source import Source, Token, tokens
from prover.proof import Script

SHORT = 80
"""A `have` with its proof, or a term, up to this many characters stays one tactic."""

_OPEN = frozenset({"(", "[", "{", "⟨", "⦃", "@["})
_CLOSE = frozenset({")", "]", "}", "⟩", "⦄"})
_CONTINUES = frozenset({"|", "<;>", "<|>"})
_BRANCHING = frozenset({"cases", "induction", "match"})
_LAYOUT = frozenset({"by", "|", "calc", "match", "do", "·", "conv", "=>", ";", "have", "let", "show"})


def flatten(proof: str) -> Script:
    """The script of a tactic block, such as what stands after `by`; () for an empty one.

    The first line may begin further right than the others, as behind a `by`: pad it with spaces to its own column.
    """
    block = _Block(proof)
    return tuple(block.flat(0, len(block.tokens)))


def one_line(text: str) -> str:
    """The text on one line where its layout means nothing, else with its continuation lines moved left together."""
    words = {token.text for token in tokens(text)}
    lines = [line for line in text.split("\n") if line.strip()]
    if not words & _LAYOUT:
        return " ".join(line.strip() for line in lines)
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:]), default=0)
    return "\n".join([lines[0].rstrip(), *("  " + line[margin:].rstrip() for line in lines[1:])])


class _Block:
    def __init__(self, proof: str) -> None:
        self.source = Source(_without_comments(proof))
        self.tokens = self.source.tokens

    def flat(self, start: int, end: int) -> list[str]:
        """The script of the block that the tokens from `start` to `end` make up."""
        script: list[str] = []
        later: list[str] = []  # what `have … := ?_` leaves behind comes after the goal that goes on
        for first, last in self.items(start, end):
            if self.tokens[first].text == "have" and (inner := self.have(first, last)) is not None:
                script.append(inner[0])
                later = [*inner[1:], *later]
            else:
                script += self.item(first, last)
        return script + later

    def items(self, start: int, end: int) -> list[tuple[int, int]]:
        """The ranges of tokens of the tactics of a block."""
        if start >= end:
            return []
        column = self.column(start)
        found: list[tuple[int, int]] = []
        first, depth, inner = start, 0, False
        for index in range(start, end):
            token = self.tokens[index]
            follows = index > first and depth == 0 and self.begins_line(index) and self.column(index) == column
            if follows and token.text not in _CONTINUES:
                found.append((first, index))
                first, inner = index, False
            if token.text == ";" and depth == 0 and not inner:
                found.append((first, index))
                first = index + 1
            depth += (token.text in _OPEN) - (token.text in _CLOSE)
            inner = inner or (depth == 0 and token.text in ("by", "=>", "·", "calc"))
        found.append((first, end))
        return [(a, b) for a, b in found if a < b]

    def item(self, start: int, end: int) -> list[str]:
        """What one tactic of a block becomes."""
        head = self.tokens[start].text
        if head == "·":
            return self.flat(start + 1, end)
        if head in _BRANCHING and (flat := self.branches(start, end)) is not None:
            return flat
        return [self.text(start, end)]

    def branches(self, start: int, end: int) -> list[str] | None:
        """`cases e with | a x => s | b => t` as `cases e with | a x => ?_ | b => ?_`, `s`, `t`."""
        top = self.top(start, end)
        opening = next((i for i in top if self.tokens[i].text == "with"), None)
        if opening is None or opening + 1 >= end or self.tokens[opening + 1].text != "|":
            return None
        column = self.column(opening + 1)
        if self.begins_line(opening + 1):
            bars = [i for i in top if self.tokens[i].text == "|" and self.begins_line(i) and self.column(i) == column]
        elif {"first", "rcases", "obtain", "rintro", "cases", "match"} & {self.tokens[i].text for i in top[1:]}:
            return None  # whose the bars are cannot be seen
        else:
            bars = [i for i in top if self.tokens[i].text == "|" and i > opening]
        heads: list[str] = []
        bodies: list[str] = []
        for first, last in zip(bars, [*bars[1:], end], strict=True):
            arrow = next((i for i in top if first < i < last and self.tokens[i].text == "=>"), None)
            if arrow is None or arrow + 1 >= last or any(self.tokens[i].text == "|" for i in range(first + 1, arrow)):
                return None
            if self.tokens[first + 1].text == "_" and arrow == first + 2 and self.tokens[start].text != "match":
                return None
            heads.append(f"{self.text(first, arrow)} => ?_")
            bodies += self.flat(arrow + 1, last)
        return [f"{self.text(start, opening)} with {' '.join(heads)}", *bodies]

    def have(self, start: int, end: int) -> list[str] | None:
        """`have h : t := by s` as `have h : t := ?_` and the script of `s`; a short one stays as it is."""
        by = next((i for i in self.top(start, end) if self.tokens[i].text == "by"), None)
        if by is None or self.tokens[by - 1].text != ":=" or ":" not in {t.text for t in self.tokens[start:by]}:
            return None
        inner = self.flat(by + 1, end)
        whole = f"{self.text(start, by)} by {'; '.join(inner)}"
        if not inner or "\n" in whole:
            return [f"{self.text(start, by)} ?_", *inner] if inner else None
        if len(whole) <= SHORT and len(inner) == 1:
            return [whole]
        return [f"{self.text(start, by)} ?_", *inner]

    def top(self, start: int, end: int) -> list[int]:
        """The indices of the tokens outside all brackets."""
        found, depth = [], 0
        for index in range(start, end):
            text = self.tokens[index].text
            depth -= text in _CLOSE
            if depth == 0:
                found.append(index)
            depth += text in _OPEN
        return found

    def column(self, index: int) -> int:
        return self.source.column(self.tokens[index].start)

    def begins_line(self, index: int) -> bool:
        return index == 0 or self.source.line(self.tokens[index - 1].end - 1) < self.source.line(
            self.tokens[index].start
        )

    def text(self, start: int, end: int) -> str:
        """The text of these tokens as a tactic."""
        first, last = self.tokens[start], self.tokens[end - 1]
        text = self.source.text[first.start : last.end]
        lines = text.split("\n")
        column = self.source.column(first.start)
        margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip()), default=column)
        if margin < column:  # a block behind other text on its line; Lean needs no more than a deeper column
            return one_line(text)
        return one_line("\n".join([lines[0], *(line[column:] for line in lines[1:])]))


def _without_comments(text: str) -> str:
    """The text with spaces for its comments, so that every place in it stays the same."""
    parts: list[str] = []
    at = 0
    for token in tokens(text):
        if token.kind in ("comment", "doc"):
            parts += [text[at : token.start], re.sub(r"[^\n]", " ", token.text)]
            at = token.end
    return "".join([*parts, text[at:]])


# Terms: a proof that is written as a term often begins with steps that a tactic takes, too.


def from_term(term: str) -> list[Script]:
    """Scripts for a proof term: taken apart as far as its form allows, and whole when it is short."""
    plain = _without_comments(term)
    found = dict.fromkeys([tuple(_apart(plain)), tuple(_apart(plain, witness=True)), *_whole(plain)])
    return [script for script in found if script]


def _whole(term: str) -> list[Script]:
    text = one_line(term.strip())
    short = "\n" not in text and len(text) < SHORT and not text.startswith("by ")
    return [(f"exact {text}",)] if short else []


def _apart(term: str, *, witness: bool = False) -> list[str]:
    """The tactics that a term stands for; none when it is too long for one and has no form that is known.

    With `witness` the first part of a pair is taken for a witness."""
    text = term.strip()
    found = tokens(text)
    if not found:
        return []
    if found[0].text == "by":
        line = term[: term.index("by") + 2].rpartition("\n")[2]
        return list(flatten(" " * len(line) + term[term.index("by") + 2 :]))
    if found[0].text == "fun" and (arrow := _first(found, "=>")) is not None:
        binders = text[found[0].end : found[arrow].start].strip()
        body = _apart(_moved(term, text, found[arrow].end), witness=witness)
        tactic = _intro(binders)
        return [tactic, *body] if body and tactic else []
    if found[0].text == "⟨" and found[-1].text == "⟩" and len(parts := _parts(found)) == 2:
        places = [(found[first].start, found[last - 1].end) for first, last in parts]
        sides = [_apart(_moved(term, text, *place), witness=witness) for place in places]
        first = {token.text for token in found[parts[0][0] : parts[0][1]]}
        if witness and sides[1] and not first & {"fun", "by"}:
            return [f"refine ⟨{one_line(text[places[0][0] : places[0][1]])}, ?_⟩", *sides[1]]
        if all(sides):
            return ["constructor", *sides[0], *sides[1]]
    if found[0].text == "match" and sum(token.text == "|" for token in found) == 1:
        opening, bar, arrow = _first(found, "with"), _first(found, "|"), _first(found, "=>")
        if opening is not None and bar == opening + 1 and arrow is not None:
            subject = text[found[0].end : found[opening].start].strip()
            pattern = text[found[bar].end : found[arrow].start].strip()
            body = _apart(_moved(term, text, found[arrow].end), witness=witness)
            if body and "," not in subject and pattern.startswith("⟨"):
                return [f"obtain {pattern} := {subject}", *body]
    return [tactic for script in _whole(text) for tactic in script]


def _moved(term: str, text: str, start: int, end: int | None = None) -> str:
    """A part of `text` behind as many spaces as stand before it on its line of `term`, so that layout stays."""
    offset = term.index(text)
    line = term[: offset + start].rpartition("\n")[2]
    return " " * len(line) + (text[start:] if end is None else text[start:end])


def _first(found: Sequence[Token], wanted: str) -> int | None:
    """Where a token first stands outside all brackets."""
    depth = 0
    for index, token in enumerate(found):
        depth -= token.text in _CLOSE
        if depth == 0 and token.text == wanted:
            return index
        depth += token.text in _OPEN
    return None


def _parts(found: Sequence[Token]) -> list[tuple[int, int]]:
    """The ranges of tokens between the commas of an anonymous constructor; none when a part is no term by itself."""
    parts, depth, first = [], 0, 1
    for index, token in enumerate(found[1:-1], start=1):
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if depth < 0:
            return []
        if depth == 0 and token.text == ",":
            parts.append((first, index))
            first = index + 1
    parts.append((first, len(found) - 1))
    return parts if all(a < b for a, b in parts) else []


def _intro(binders: str) -> str | None:
    """The tactic for what stands between `fun` and `=>`."""
    if re.fullmatch(r"[\w'₀-₉]+(?: [\w'₀-₉]+)*", binders):
        return f"intro {binders}"
    if "⟨" in binders and ":" not in binders and "|" not in binders and "\n" not in binders:
        return f"rintro {binders}"
    return None
