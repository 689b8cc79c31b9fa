"""Propositions and types as trees: enough structure to choose tactics by shape, and text again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

OPERATORS: dict[str, tuple[int, int, int]] = {
    # operator: its precedence, the least precedence of its left and of its right argument
    "↔": (20, 21, 21), "→": (25, 26, 25), "∨": (30, 31, 30), "∧": (35, 36, 35), "||": (30, 30, 31), "&&": (35, 35, 36),
    "×": (35, 36, 35), "∣": (50, 51, 51), "::": (67, 68, 67), "++": (65, 65, 66), "+": (65, 65, 66),
    "-": (65, 65, 66), "*": (70, 70, 71), "/": (70, 70, 71), "%": (70, 70, 71), "^": (75, 76, 75), "∘": (90, 91, 90),
    "∪": (65, 65, 66), "∩": (70, 70, 71), "\\": (70, 70, 71), "•": (73, 74, 73), "|||": (55, 55, 56),
    "<+": (50, 51, 51), "<+:": (50, 51, 51), "<:+": (50, 51, 51), "~": (50, 51, 51),
    ":": (1, 2, 1), "|": (1, 2, 1),
}  # fmt: skip
for _relation in ("=", "≠", "<", "≤", ">", "≥", "∈", "∉", "==", "!=", "⊆", "⊂", "≍", "≈"):
    OPERATORS[_relation] = (50, 51, 51)

RELATIONS = frozenset({"=", "≠", "<", "≤", ">", "≥", "∈", "∉", "∣", "⊆", "⊂", "≍", "≈", "<+", "<+:", "<:+", "~"})
CONNECTIVES = frozenset({"∧", "∨", "¬", "↔", "∃", "∃!"})
_NAME = re.compile(r"[^\W\d](?:[\w'.!?✝₀-₉])*")


@dataclass(frozen=True, slots=True)
class Binder:
    """A bound variable; `type` is None when Lean did not print one."""

    name: str
    type: Term | None = None
    style: str = "explicit"


@dataclass(frozen=True, slots=True)
class Term:
    """A node. `head` is the operator, `app`, `fun`, `list`, `tuple`, `opaque`, or for a leaf its name or numeral.

    `∀`, `∃` and `fun` have one binder each (several are nested) and one argument. `app` has the function first.
    Field notation, `xs.length`, is a node with head `.length`, so that `(xs ++ ys).length` has the same shape.
    """

    head: str
    args: tuple[Term, ...] = ()
    binder: Binder | None = None
    leaf: bool = field(default=False)

    @property
    def text(self) -> str:
        """Lean text that parses back to this term."""
        return _render(self, 0)

    @property
    def atom(self) -> str:
        """The text, in parentheses where it could not stand as an argument."""
        return _render(self, 1024)

    @property
    def function(self) -> str:
        """The name of the applied function, or the operator."""
        if self.head == "app" and not self.leaf:  # a leaf may be called so
            return self.args[0].function
        return self.head

    def walk(self) -> Iterator[Term]:
        """This term and all below it."""
        yield self
        if self.binder is not None and self.binder.type is not None:
            yield from self.binder.type.walk()
        for argument in self.args:
            yield from argument.walk()

    def names(self) -> frozenset[str]:
        """The identifiers that occur free."""
        if self.leaf:
            return frozenset() if self.head[:1].isdecimal() or self.head[:1] in "\"'" else frozenset({self.head})
        if self.head == "opaque":
            return frozenset(_NAME.findall(self.args[0].head))
        found: set[str] = set()
        for argument in self.args:
            found |= argument.names()
        if self.binder is not None:
            found.discard(self.binder.name)
            if self.binder.type is not None:
                found |= self.binder.type.names()
        return frozenset(found)

    def substitute(self, values: Mapping[str, Term]) -> Term:
        """Replace free identifiers. Bound names are not renamed: good enough for guesses."""
        if self.leaf:
            return values.get(self.head, self)
        if self.head == "opaque":
            return self
        binder = self.binder
        if binder is not None:
            if binder.name in values:
                values = {name: value for name, value in values.items() if name != binder.name}
            if binder.type is not None:
                binder = Binder(binder.name, binder.type.substitute(values), binder.style)
        return Term(self.head, tuple(argument.substitute(values) for argument in self.args), binder, self.leaf)


def leaf(name: str) -> Term:
    """An identifier or numeral."""
    return Term(name, leaf=True)


_FRAMES = {"tuple": "()", "list": "[]", "set": "{}", "anonymous": "⟨⟩"}


def _render(term: Term, least: int) -> str:
    if term.leaf:
        return term.head
    text, precedence = _render_node(term)
    return f"({text})" if precedence < least else text


def _render_node(term: Term) -> tuple[str, int]:
    head, args = term.head, term.args
    if head in _FRAMES:
        return _FRAMES[head][0] + ", ".join(_render(a, 0) for a in args) + _FRAMES[head][1], 1024
    if head == "app":
        return " ".join([_render(args[0], 1024), *(_render(a, 1024) for a in args[1:])]), 1023
    if head.startswith(".") and len(head) > 1:
        return f"{_render(args[0], 1024)}{head}", 1024
    if head in ("∀", "∃", "∃!", "fun"):
        assert term.binder is not None
        name, type_ = term.binder.name, term.binder.type
        opening, closing = {"implicit": ("{", "}"), "instance": ("[", "]")}.get(term.binder.style, ("(", ")"))
        shown = name if type_ is None else f"{opening}{name} : {_render(type_, 0)}{closing}"
        return f"{head} {shown}{' =>' if head == 'fun' else ','} {_render(args[0], 0)}", 0
    if head in ("¬", "!"):
        return f"{head}{_render(args[0], 40)}", 40
    if head == "neg":
        return f"-{_render(args[0], 75)}", 75
    if head == "opaque":
        return args[0].head, 0
    precedence, left, right = OPERATORS[head]
    inner = OPERATORS.get(args[0].head)
    if inner is not None and inner[0] == inner[2] == left:
        left += 1  # `(a ∧ b) && c`: the right-associative operator would take the rest
    return f"{_render(args[0], left)} {head} {_render(args[1], right)}", precedence
