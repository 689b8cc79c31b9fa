"""Statements without what their author could choose freely: finds one that another merely renames. Needs no Lean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_TOKEN = re.compile(r"[^\W\d][\w'!?₀-₉]*(?:\.[^\W\d][\w'!?₀-₉]*)*|\d+|:=|=>|->|<->|!=|==|>=|<=|&&|\|\||[+]{2}|\S")
_OPEN, _CLOSE = "([{⟨⦃", ")]}⟩⦄"
_BINDERS = {"∀", "∃", "fun"}
_SPELLINGS = {"ℕ": "Nat", "ℤ": "Int", "->": "→", "<->": "↔", "λ": "fun", "↦": "=>", "!=": "≠", ">=": "≥", "<=": "≤"}
_AUTO_BOUND = re.compile(r"[a-zα-ω][\d₀-₉]*\Z")
_DECLARED = re.compile(r"^\s*(?:def|abbrev|inductive|structure|\|)\s+([^\W\d][\w'.]*)", re.MULTILINE)
_COMMENT = re.compile(r"/-.*?-/|--[^\n]*", re.DOTALL)


def normal_form(statement: str, header: str = "") -> str:
    """The statement without its name, its own names for what it binds, and its layout.

    Two statements with the same normal form differ at most in: the theorem's name; the names of bound, auto-bound and
    header-defined things; white space; binders written together or apart; hypotheses before the colon or as arrows
    behind it; parentheses round a hypothesis; ℕ for Nat and the like. It is a comparison of texts: a statement in
    which something is commuted, or hypotheses come in another order, has another normal form.
    """
    tokens = [_SPELLINGS.get(token, token) for token in _TOKEN.findall(_COMMENT.sub(" ", statement))]
    while tokens and tokens[-1] in ("sorry", "by", ":="):
        tokens.pop()
    if tokens and tokens[0] in ("theorem", "lemma"):
        tokens = tokens[2:]
    elif tokens and tokens[0] == "example":
        tokens = tokens[1:]
    return " ".join(_renamed(_arrows(tokens), {name.split(".")[-1] for name in _DECLARED.findall(header)}))


def _arrows(tokens: Sequence[str]) -> list[str]:
    """Binders before the colon, and those behind, as `∀ x : T ,`; hypotheses that nothing names as `( T ) →`."""
    binders: list[tuple[list[str], list[str]]] = []
    at = 0
    while at < len(tokens) and tokens[at] in "([{⦃":
        end = _closing(tokens, at)
        binders.append(_binder(tokens[at + 1 : end]))
        at = end + 1
    rest = list(tokens[at + 1 :]) if at < len(tokens) else []
    while True:
        rest = _bare(rest)
        if rest and rest[0] == "∀":
            comma = _top(rest, ",")
            inside = rest[1:comma]
            while inside and inside[0] in _OPEN:
                end = _closing(inside, 0)
                binders.append(_binder(inside[1:end]))
                inside = inside[end + 1 :]
            if inside:
                binders.append(_binder(inside))
            rest = rest[comma + 1 :]
        elif (arrow := _top(rest, "→")) < _top(rest, "↔") and arrow < min(_top(rest, word) for word in _BINDERS):
            binders.append((["_"], rest[:arrow]))
            rest = rest[arrow + 1 :]
        else:
            break
    result: list[str] = []
    single = [(name, kind) for names, kind in binders for name in names]
    for index, (name, kind) in enumerate(single):
        later = [token for _, other in single[index + 1 :] for token in other] + rest
        if any(token.split(".")[0] == name for token in later):
            result += ["∀", name, ":", *_bare(kind), ","]
        else:
            result += ["(", *_bare(kind), ")", "→"]
    return result + rest


def _binder(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The names and the type of what stands in one binder; an instance without a name is called `_`."""
    colon = _top(tokens, ":")
    if colon == len(tokens) and len(tokens) > 1 and not all(re.match(r"[^\W\d]", token) for token in tokens):
        return ["_"], list(tokens)
    return list(tokens[:colon]), list(tokens[colon + 1 :])


def _closing(tokens: Sequence[str], start: int) -> int:
    depth = 0
    for index in range(start, len(tokens)):
        depth += (tokens[index] in _OPEN) - (tokens[index] in _CLOSE)
        if depth == 0:
            return index
    return len(tokens)


def _top(tokens: Sequence[str], wanted: str) -> int:
    """Where a token stands outside all brackets; the length if nowhere."""
    depth = 0
    for index, token in enumerate(tokens):
        if depth == 0 and token == wanted:
            return index
        depth += (token in _OPEN) - (token in _CLOSE)
    return len(tokens)


def _bare(tokens: Sequence[str]) -> list[str]:
    """Without parentheses round the whole."""
    while len(tokens) > 1 and tokens[0] == "(" and _closing(tokens, 0) == len(tokens) - 1:
        tokens = tokens[1:-1]
    return list(tokens)


def _renamed(tokens: Sequence[str], declared: Iterable[str]) -> list[str]:
    """Bound names by the number of names bound around them, the other names that a file may choose by first use."""
    scope: list[str] = []  # what is bound here, the innermost last
    outside: list[int] = []  # how much was bound where the brackets around us opened
    chosen: dict[str, str] = {}
    declared = set(declared)
    result: list[str] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token in _BINDERS:
            end = index + _top(tokens[index:], "=>" if token == "fun" else ",")
            for names, kind in _groups(tokens[index + 1 : end]):
                for name in names:
                    said = [_name(word, scope, chosen, declared) for word in kind]
                    scope.append(name)
                    result += [token, f"#{len(scope) - 1}", ":", *said, ","]
            index = end
        elif token in _OPEN:
            outside.append(len(scope))
            result.append(token)
        elif token in _CLOSE or token == ",":
            if outside:
                del scope[outside.pop() if token != "," else outside[-1] :]
            result.append(token)
        else:
            result.append(_name(token, scope, chosen, declared))
        index += 1
    return result


def _groups(tokens: Sequence[str]) -> list[tuple[list[str], list[str]]]:
    """The binders between `∀`, `∃` or `fun` and what ends them. `x ∈ xs` counts as a type of `x`."""
    groups = []
    while tokens and tokens[0] in _OPEN:
        end = _closing(tokens, 0)
        groups.append(_binder(tokens[1:end]))
        tokens = tokens[end + 1 :]
    if tokens:
        colon = _top(tokens, ":")
        names = [token for token in tokens[:colon] if re.match(r"[^\W\d]", token)]
        bounded = next((at for at, token in enumerate(tokens[:colon]) if not re.match(r"[^\W\d]", token)), colon)
        kind = list(tokens[colon + 1 :]) if bounded == colon else list(tokens[bounded:])
        groups.append((names[:bounded], kind))
    return groups


def _name(token: str, scope: Sequence[str], chosen: dict[str, str], declared: set[str]) -> str:
    first, *fields = token.split(".")
    if first in scope:
        first = f"#{len(scope) - 1 - list(reversed(scope)).index(first)}"
    elif first in declared or _AUTO_BOUND.match(first):
        first = chosen.setdefault(first, f"${len(chosen)}")
    fields = [chosen.setdefault(part, f"${len(chosen)}") if part in declared else part for part in fields]
    return ".".join([first, *fields])
