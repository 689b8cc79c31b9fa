"""The proof in a model's reply: text in, the text of a tactic block out, and nothing else of the reply.

A reply may be a bare proof that goes on after `:= by`, a whole theorem, or either in a fence of Markdown with words
around it. Only what stands behind the theorem's own `:=` is taken, so a reply cannot change the statement; and the
words of what is taken are checked as those of a search's candidates are (`lean.lexer`), so it cannot hold a command, an
axiom or code either. The judge does not rest on this: it compares the finished file with the original.
"""

from __future__ import annotations

import re
import textwrap

from prover.lean.files import lexer
from prover.lean.files.source import Source, Token

MAX_REPLY = 65_536
"""Characters of a reply that are looked at; a longer one is refused as a whole."""

HOLES = frozenset({"sorry", "admit"})

_FENCE = re.compile(
    r"^[ \t]*```[ \t]*(?P<language>\w*)[^\n]*\n(?P<code>.*?)(?:^[ \t]*```|\Z)", re.MULTILINE | re.DOTALL
)
_THEOREM = frozenset({"theorem", "lemma", "example"})
_OPEN, _CLOSE = frozenset("([{⟨⦃"), frozenset(")]}⟩⦄")


class NoProof(Exception):
    """The reply holds no proof that could be tried; the message says why, in words that a model can use."""


def proof_of(reply: str, name: str) -> str:
    """The tactic block in `reply` for the theorem called `name`, its indentation removed, holes included.

    Raises NoProof for an empty or overlong reply, and for a block that holds what no proof may hold.
    """
    if len(reply) > MAX_REPLY:
        raise NoProof(f"the reply has {len(reply)} characters, more than {MAX_REPLY}")
    if not reply.strip():
        raise NoProof("the reply is empty")
    body = _block(_code(reply), name)
    try:
        # A hole is no tactic of a search, but that is all that sketches may have more.
        lexer.admit(_without_holes(body), limit=MAX_REPLY)
    except lexer.Inadmissible as error:
        raise NoProof(str(error)) from None
    return body


def statement_of(reply: str) -> str:
    """The first theorem of `reply` as a statement that ends in `:= by`, its proof left out.

    Raises NoProof when there is none, and for one that holds what no statement may hold.
    """
    if len(reply) > MAX_REPLY:
        raise NoProof(f"the reply has {len(reply)} characters, more than {MAX_REPLY}")
    source = Source(_code(reply))
    first = next(
        (
            t
            for t in source.tokens
            if t.text in ("theorem", "lemma") and source.column(t.start) == source.indent(t.start)
        ),
        None,
    )
    if first is None:
        raise NoProof("the reply states no theorem")
    end = _assignment(source, first)
    text = source.text[first.start : end.start if end is not None else len(source.text)].strip()
    try:
        lexer.admit(text.split(maxsplit=1)[1] if " " in text else "", limit=MAX_REPLY)
    except lexer.Inadmissible as error:
        raise NoProof(str(error)) from None
    return f"{text} := by"


def _code(reply: str) -> str:
    """What is in the last fence that is marked as Lean, or else in the last one; all of a reply without any."""
    text = reply.replace("\r\n", "\n").replace("\t", "  ")
    blocks = [(match["language"].lower(), match["code"]) for match in _FENCE.finditer(text)]
    lean = [code for language, code in blocks if language.startswith("lean")]
    return (lean or [code for _, code in blocks] or [text])[-1]


def _block(code: str, name: str) -> str:
    source = Source(code)
    theorem = _theorem(source, name)
    start, end, term = 0, len(code), False
    if theorem is not None:
        assignment = _assignment(source, theorem)
        if assignment is None:
            raise NoProof("the theorem in the reply has no proof")
        start, term = assignment.end, True
        end = _next_command(source, assignment)
    following = source.tokens[source.at(start)] if source.at(start) < len(source.tokens) else None
    if following is not None and following.text == "by":
        start, term = following.end, False
    body = _aligned(code, start, end)
    if not body:
        raise NoProof("the reply has no proof behind `by`")
    return f"exact (\n{textwrap.indent(body, '  ')})" if term else body


def _theorem(source: Source, name: str) -> Token | None:
    """The keyword of the theorem of that name, or else of the last one that begins a line."""
    starts = [
        (token, after)
        for token, after in zip(source.tokens, [*source.tokens[1:], None], strict=False)
        if token.kind == "word" and token.text in _THEOREM and source.column(token.start) == source.indent(token.start)
    ]
    named = [token for token, after in starts if after is not None and after.text == name]
    found = named or [token for token, _ in starts]
    return found[-1] if found else None


def _assignment(source: Source, keyword: Token) -> Token | None:
    """The `:=` outside all brackets that ends the statement which begins with `keyword`."""
    depth = 0
    for token in source.tokens[source.at(keyword.start) :]:
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if token.text == ":=" and depth == 0:
            return token
    return None


def _next_command(source: Source, after: Token) -> int:
    """Where the theorem ends: before the next line that is not indented; what follows is none of the proof."""
    line = source.line(after.start)
    for token in source.tokens[source.at(after.end) :]:
        if source.column(token.start) == 0 and source.line(token.start) > line:
            return token.start
    return len(source.text)


def _aligned(code: str, start: int, end: int) -> str:
    """The piece of the text, its lines as they stand to each other, without the indentation that all have."""
    piece = code[start:end]
    first, newline, rest = piece.partition("\n")
    if first.strip():
        column = start - (code.rfind("\n", 0, start) + 1)
        piece = " " * column + first + newline + rest
        if rest.strip() and _shallow(rest) < column:
            # What follows `by` on its line is one step; the lines below it go on with it or, when they are steps of
            # their own, stand where the block is. Lean decides; the least indented line is where the block starts.
            piece = " " * _shallow(rest) + first.strip() + newline + rest
    else:
        piece = rest
    lines = [line.rstrip() for line in piece.split("\n")]
    return textwrap.dedent("\n".join(lines)).strip("\n")


def _shallow(text: str) -> int:
    return min((len(line) - len(line.lstrip(" ")) for line in text.split("\n") if line.strip()), default=0)


def _without_holes(body: str) -> str:
    """The block with a harmless word in the place of each hole, for the check of its words."""
    parts, at = [], 0
    for token in Source(body).tokens:
        if token.kind == "word" and token.text in HOLES:
            parts += [body[at : token.start], "skip"]
            at = token.end
    return "".join([*parts, body[at:]])
