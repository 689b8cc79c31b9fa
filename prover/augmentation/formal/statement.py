"""A theorem's statement as its binders and its conclusion, in the words of its source.

Reading proposes; `read` lets Lean confirm it: the goal must have the very names that were read, and Lean says which of
them are hypotheses.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

from prover.interfaces import Environment
from prover.lean.files.outline import Outline
from prover.lean.files.source import Source, Token, tokens
from prover.proof import Advanced, Closed, Goal
from prover.training.scripts import one_line

_CLOSING = {"(": ")", "{": "}", "[": "]", "⦃": "⦄", "⟨": "⟩", "@[": "]"}
_BINDING = ("(", "{", "[", "⦃")
_UNNAMED = "_"


class UnreadableError(Exception):
    """The statement has a form that cannot be taken apart here; the message says which, in a few words."""


@dataclass(frozen=True, slots=True)
class Binder:
    """One bound name. `style` is its opening bracket; an `anonymous` one has a name for us only. A `type` of "" is
    left for Lean to find."""

    name: str
    type: str
    style: str = "("
    anonymous: bool = False

    @property
    def words(self) -> set[str]:
        """The identifiers in its type."""
        return words(self.type)


@dataclass(frozen=True, slots=True)
class Statement:
    """A theorem up to its proof."""

    name: str
    binders: tuple[Binder, ...]
    conclusion: str

    @property
    def text(self) -> str:
        """The statement as Lean text, up to `:=`."""
        return " ".join([f"theorem {self.name}", *_groups(self.binders), f": {self.conclusion}"])

    @property
    def words(self) -> set[str]:
        """All identifiers in it."""
        return words(self.text)

    def binder(self, name: str) -> Binder:
        """The one of that name."""
        return next(binder for binder in self.binders if binder.name == name)

    def retyped(self, name: str, type_: str) -> Statement:
        """With another type for one name."""
        return replace(
            self, binders=tuple(replace(b, type=type_) if b.name == name else b for b in self.binders)
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """A statement that Lean has confirmed.

    `variables` are the names that stand before its own in the goal (those of `variable` commands), `facts` the names
    that are hypotheses: proofs, not data.
    """

    statement: Statement
    variables: tuple[str, ...]
    facts: frozenset[str]
    goal: Goal

    @property
    def hypotheses(self) -> list[Binder]:
        """The binders that are hypotheses with a name, in order."""
        return [b for b in self.statement.binders if b.name in self.facts and not b.anonymous]

    def names(self, statement: Statement) -> list[str]:
        """What `intro` is given for all that stands before the conclusion of `statement`, a form of this one."""
        return [*self.variables, *(binder.name for binder in statement.binders)]


def words(text: str) -> set[str]:
    """The identifiers of a text, without their fields."""
    return {token.text.split(".")[0] for token in tokens(text) if token.kind == "word"}


def fresh(taken: Iterable[str], *wishes: str) -> str:
    """The first of the wishes that is not taken, else the last with a number."""
    used = set(taken)
    numbered = (f"{wishes[-1]}{number}" for number in count(1))
    return next(name for name in chain(wishes, numbered) if name not in used)


def parse(text: str) -> Statement:
    """Take a statement apart. Raises UnreadableError for what is none, or has a form that is not known here."""
    source = Source(_plain(text))
    found = source.tokens
    if len(found) < 3 or found[0].text not in ("theorem", "lemma") or found[1].kind != "word":
        raise UnreadableError("it does not begin with `theorem` and a name")
    body = Source(Outline(source).statement(0, len(source.text)))
    found = body.tokens
    binders: list[Binder] = []
    at = 2
    while at < len(found) and found[at].text in _BINDING:
        end = _closing(found, at)
        binders += _bound(body, found[at : end + 1], words(body.text) | {b.name for b in binders})
        at = end + 1
    if at >= len(found) or found[at].text != ":":
        raise UnreadableError("it has no `:` after its binders")
    names = [binder.name for binder in binders]
    if len(set(names)) < len(names):
        raise UnreadableError("a name is bound twice")
    return Statement(found[1].text, tuple(binders), one_line(body.text[found[at].end :]).strip())


async def read(text: str, environment: Environment) -> Shape:
    """Take the statement apart that `environment` is open on. Raises UnreadableError, and what `start` raises."""
    statement = parse(text)
    state = await environment.start()
    goal = Goal.parse(state.goals[0])
    shown = [name for hypothesis in goal.hypotheses for name in hypothesis.names]
    before = len(shown) - len(statement.binders)
    mine = shown[before:]
    if before < 0 or any(
        "✝" not in name if binder.anonymous else name != binder.name
        for name, binder in zip(mine, statement.binders, strict=True)
    ):
        raise UnreadableError("Lean binds other names")
    taken = statement.words | {name for name in shown if "✝" not in name}
    variables: list[str] = []
    for name in shown[:before]:
        variables.append(fresh({*taken, *variables}, "inst") if "✝" in name else name)
    named = [binder.name for binder in statement.binders if not binder.anonymous]
    outcomes = await environment.run(state, [f"have _both := And.intro {name} {name}" for name in named])
    facts = {name for name, outcome in zip(named, outcomes, strict=True) if isinstance(outcome, Advanced | Closed)}
    return Shape(statement, tuple(variables), frozenset(facts), goal)


def _plain(text: str) -> str:
    """The text with spaces for comments."""
    for token in tokens(text):
        if token.kind in ("comment", "doc"):
            text = text[: token.start] + " " * (token.end - token.start) + text[token.end :]
    return text.strip()


def _closing(found: Sequence[Token], start: int) -> int:
    depth = 0
    for index in range(start, len(found)):
        depth += (found[index].text in _CLOSING) - (found[index].text in _CLOSING.values())
        if depth == 0:
            return index
    raise UnreadableError("a bracket is not closed")


def _bound(source: Source, found: Sequence[Token], taken: set[str]) -> list[Binder]:
    """What one pair of brackets binds."""
    style, inner = found[0].text, found[1:-1]
    depth, colon = 0, None
    for index, token in enumerate(inner):
        depth += (token.text in _CLOSING) - (token.text in _CLOSING.values())
        if depth == 0 and token.text == ":=":
            raise UnreadableError("a binder has a value of its own")
        if depth == 0 and token.text == ":" and colon is None:
            colon = index
    if colon is None and style != "[":
        raise UnreadableError("a binder has no type")
    if colon is None:
        type_ = source.text[found[0].end : found[-1].start]
        return [Binder(fresh(taken, "inst"), one_line(type_), style, anonymous=True)]
    type_ = one_line(source.text[inner[colon].end : found[-1].start]).strip()
    binders: list[Binder] = []
    for token in inner[:colon]:
        if token.kind != "word":
            raise UnreadableError("a binder's name is none")
        unnamed = token.text == _UNNAMED
        name = fresh({*taken, *(b.name for b in binders)}, "unnamed") if unnamed else token.text
        binders.append(Binder(name, type_, style, unnamed))
    return binders


def _groups(binders: Sequence[Binder]) -> list[str]:
    """Binders as text, neighbours of one type together."""
    groups: list[list[Binder]] = []
    for binder in binders:
        last = groups[-1] if groups else None
        alike = last is not None and (last[0].style, last[0].type) == (binder.style, binder.type)
        if last is not None and alike and binder.style != "[" and not {b.name for b in last} & binder.words:
            last.append(binder)
        else:
            groups.append([binder])
    return [_group(group) for group in groups]


def _group(group: Sequence[Binder]) -> str:
    first = group[0]
    shown = " ".join(_UNNAMED if binder.anonymous else binder.name for binder in group)
    if first.style == "[" and first.anonymous:
        inside = first.type
    else:
        inside = f"{shown} : {first.type}" if first.type else shown
    return f"{first.style}{inside}{_CLOSING[first.style]}"
