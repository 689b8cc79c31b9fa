"""Reads the propositions that Lean prints.

It knows the operators of Lean's core with their precedences, binders, application and brackets. What it does not
know (`if`, `match`, `let`, user notation) becomes an opaque leaf: a wrong guess costs a rejected tactic, never a
wrong proof, so `parse` never fails.
"""

from __future__ import annotations

import re
from functools import lru_cache

from prover.proposers.terms import OPERATORS, RELATIONS, Binder, Term, leaf

_TOKEN = re.compile(
    r"""
    "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])'                                   # strings, characters
  | \d+(?:\.\d+)?                                                          # numerals
  | (?:@|\?|\.)?(?:«[^»]*»|[^\W\d]|_)(?:[\w'!?✝¹²³⁴⁵⁶⁷⁸⁹⁰₀-₉]|«[^»]*»|\.(?=[^\W\d]|«|_|\d+(?![\d.])))*   # names
  | \|\||&&|\+\+|::|:=|=>|->|<-|<->|==|!=|<=|>=|/\\|\\/|∃!|\.\.\.?
  | \.\d+
  | \S
    """,
    re.VERBOSE,
)

_OPEN = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "⦃": "⦄"}
_CLOSE = frozenset(_OPEN.values())
_KEYWORDS = frozenset({"fun", "λ", "∀", "∃", "∃!", "if", "then", "else", "match", "with", "let", "have", "do", "by"})
_STOP = _CLOSE | {",", "=>", "↦", ":=", "then", "else", "with", ";"}


@lru_cache(maxsize=4096)
def parse(text: str) -> Term:
    """Read a proposition or type as Lean prints it. What is not understood becomes a term with head `opaque`."""
    reader = _Reader(_TOKEN.findall(text))
    try:
        term = reader.expression(0)
    except (_ParseError, RecursionError):
        return _opaque(text)
    return term if reader.position == len(reader.tokens) else _opaque(text)


def _opaque(text: str) -> Term:
    return Term("opaque", (leaf(" ".join(text.split())),))


class _ParseError(Exception):
    """The text is outside the fragment; `parse` answers with an opaque term."""


class _Reader:
    """Precedence climbing over the tokens."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.position = 0

    def peek(self) -> str:
        return self.tokens[self.position] if self.position < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        self.position += 1
        return token

    def expect(self, token: str) -> None:
        if self.take() != token:
            raise _ParseError(token)

    def expression(self, least: int) -> Term:
        left = self.prefix(least)
        while True:
            operator = self.peek()
            row = OPERATORS.get(operator)
            if row is None or row[0] < least:
                return left
            self.take()
            left = Term(operator, (left, self.expression(row[2])))

    def prefix(self, least: int) -> Term:
        token = self.peek()
        if token in ("∀", "∃", "∃!", "fun", "λ"):
            return self.binding()
        if token == "¬":
            self.take()
            return Term("¬", (self.expression(40),))
        if token == "!":
            self.take()
            return Term("!", (self.expression(40),))
        if token == "-":
            self.take()
            return Term("neg", (self.expression(75),))
        if token in ("if", "match", "let", "have", "do", "by", "let_fun"):
            return self.rest()
        if token in ("(", "{", "⦃", "["):
            pi = self.dependent_arrow()
            if pi is not None:
                return pi
        return self.application()

    def rest(self) -> Term:
        """An opaque leaf up to the end of the enclosing bracket."""
        taken: list[str] = []
        depth = 0
        while self.peek():
            token = self.peek()
            if depth == 0 and token in _CLOSE:
                break
            depth += (token in _OPEN) - (token in _CLOSE)
            taken.append(self.take())
        return Term("opaque", (leaf(" ".join(taken)),))

    def binding(self) -> Term:
        quantifier = self.take()
        quantifier = "fun" if quantifier == "λ" else quantifier
        binders: list[Binder] = []
        while self.peek() not in (",", "=>", "↦"):
            token = self.peek()
            if token in _OPEN and token != "⟨":
                binders.extend(self.bracketed_binders())
            elif token == ":":
                self.take()
                type_ = self.expression(0)
                binders = [Binder(b.name, type_ if b.type is None else b.type, b.style) for b in binders]
            elif token in RELATIONS and binders:  # ∀ x ∈ xs, …  and  ∃ n > 0, …
                self.take()
                bound = Term(token, (leaf(binders[-1].name), self.expression(51)))
                binders.append(Binder("_", bound, "bounded"))
            elif re.match(r"[^\W\d]|_", token):
                binders.append(Binder(self.take()))
            else:
                raise _ParseError(token)
        self.take()
        if not binders:
            raise _ParseError("no binder")
        term = self.expression(0)
        for binder in reversed(binders):
            if binder.style == "bounded" and binder.type is not None:
                term = Term("→" if quantifier == "∀" else "∧", (binder.type, term))
            else:
                term = Term(quantifier, (term,), binder)
        return term

    def bracketed_binders(self) -> list[Binder]:
        opening = self.take()
        style = {"(": "explicit", "{": "implicit", "⦃": "implicit", "[": "instance"}[opening]
        names: list[str] = []
        start = self.position
        while re.fullmatch(r"(?:[^\W\d]|_)[\w'✝¹²³⁴⁵⁶⁷⁸⁹⁰₀-₉.]*", self.peek()) and self.peek() not in _KEYWORDS:
            names.append(self.take())
        if self.peek() == ":":
            self.take()
            type_: Term | None = self.expression(0)
        elif opening == "[":  # an instance without a name
            self.position = start
            names, type_ = ["_"], self.expression(0)
        else:
            type_ = None
        self.expect(_OPEN[opening])
        return [Binder(name, type_, style) for name in names]

    def dependent_arrow(self) -> Term | None:
        """`(x : T) → body` and its bracket variants; None, with nothing consumed, when it is something else."""
        start = self.position
        try:
            binders = self.bracketed_binders()
        except _ParseError:
            binders = []
        if not binders or any(b.type is None for b in binders) or self.peek() != "→":
            self.position = start
            return None
        self.take()
        term = self.expression(25)
        for binder in reversed(binders):
            term = Term("∀", (term,), binder)
        return term

    def application(self) -> Term:
        parts = [self.argument()]
        while True:
            token = self.peek()
            if token in ("fun", "λ", "∀", "∃"):  # a trailing binder: f fun x => …
                parts.append(self.binding())
            elif token and token not in _STOP and token not in OPERATORS and token not in ("¬", "!", "-", "", "if"):
                parts.append(self.argument())
            else:
                break
        return parts[0] if len(parts) == 1 else Term("app", tuple(parts))

    def argument(self) -> Term:
        token = self.take()
        if token in ("(", "[", "{", "⟨"):
            items: list[Term] = []
            while self.peek() != _OPEN[token]:
                items.append(self.expression(0))
                if self.peek() == ",":
                    self.take()
                elif self.peek() != _OPEN[token]:
                    raise _ParseError(self.peek())
            self.take()
            term = self.bracket(token, items)
        elif not token or token in _STOP or token in OPERATORS or token in _KEYWORDS:
            raise _ParseError(token)
        else:
            term = _dotted(token)
        while re.fullmatch(r"\.(?:\d+|(?:[^\W\d]|_)\S*)", self.peek()):  # (f x).length, h.1
            for part in self.take()[1:].split("."):
                term = Term("." + part, (term,))
        return term

    @staticmethod
    def bracket(opening: str, items: list[Term]) -> Term:
        if opening == "(" and len(items) == 1:
            return items[0]
        return Term({"(": "tuple", "[": "list", "{": "set", "⟨": "anonymous"}[opening], tuple(items))


def _dotted(token: str) -> Term:
    """A name; `xs.length` is field notation unless the first part is capitalised, as namespaces are."""
    root, dot, rest = token.partition(".")
    if not dot or not rest or not root or root[0].isupper() or root[0] in "«@\"'" or root[0].isdecimal():
        return leaf(token)
    term = leaf(root)
    for part in rest.split("."):
        term = Term("." + part, (term,))
    return term
