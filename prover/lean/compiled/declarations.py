"""What a compiled module says about its source: where each declaration stands, and where each `sorry` stood.

Lean stores the range of every declaration. Since 4.17 it also labels each `sorry` with its place: the term is
`sorryAx (Name → T) false label`, where `label` spells the name
`Module.line.column.endLine.endColumn.….«_sorry»….`. So Lean itself says which words are holes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from prover.lean.compiled.olean import ConstantInfo, Olean
from prover.lean.compiled.terms import Name, Terms

SORRY: Name = ("sorryAx",)
_RANGES: Name = ("Lean", "declRangeExt")
_LABEL_NUMBERS = 6  # line, column, end line, end column, and both columns again in UTF-16


@dataclass(frozen=True, slots=True, order=True)
class Declaration:
    """A constant that the source declares. Lines count from 1, columns from 0 (code points).

    The range holds the whole declaration with its modifiers and doc comment, `selection` where its name stands.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    selection: tuple[int, int]
    name: Name


@dataclass(frozen=True, slots=True)
class Sorry:
    """One use of `sorryAx`. `start` and `end` are None when Lean did not say where; `proof` tells that what is missing
    is a proof and not data."""

    constant: Name
    start: tuple[int, int] | None
    end: tuple[int, int] | None
    proof: bool


def declarations(olean: Olean) -> list[Declaration]:
    """Every constant with a range in the source, in order of position; one that holds others comes before them."""
    found = []
    for entry in olean.entries(_RANGES):
        address, ranges = olean.image.fields(entry)
        whole, selection = olean.image.fields(ranges)
        start, _, end, _ = olean.image.fields(whole)
        found.append(
            Declaration(
                _position(olean, start), _position(olean, end), _position(olean, olean.image.fields(selection)[0]),
                olean.name(address),
            )
        )  # fmt: skip
    return sorted(found, key=lambda item: (item.start, tuple(-n for n in item.end), item.selection))


def outer(ranges: Iterable[Declaration]) -> list[Declaration]:
    """Those of the ordered declarations that lie in no other one's range: what the user wrote as commands."""
    found: list[Declaration] = []
    for item in ranges:
        if not found or item.start >= found[-1].end:
            found.append(item)
    return found


def _position(olean: Olean, address: int) -> tuple[int, int]:
    line, column = olean.image.fields(address)
    return line >> 1, column >> 1


def sorries(constants: Mapping[Name, ConstantInfo], terms: Terms) -> list[Sorry]:
    """Every use of `sorryAx` in the module, types included."""
    return [sorry for info in constants.values() for sorry in _sorries(info, terms)]


def _sorries(info: ConstantInfo, terms: Terms) -> Iterator[Sorry]:
    bases: dict[int, bool] = {}  # applications to two arguments: the type and the flag
    labelled: set[int] = set()
    for number in terms.below(info.parts):
        if terms[number][0] != "app":
            continue
        head, arguments = spine(number, terms, 3)
        if head[:2] != ("const", SORRY):
            continue
        levels = head[2]
        assert isinstance(levels, tuple)
        proof = terms[levels[0]] == ("zero",)
        if len(arguments) == 2:
            bases[number] = proof
        elif len(arguments) == 3 and (place := _label(_name(arguments[2], terms))):
            base = terms[number][1]
            assert isinstance(base, int)
            labelled.add(base)
            yield Sorry(info.name, place[0], place[1], proof)
    for base, proof in bases.items():
        if base not in labelled:
            yield Sorry(info.name, None, None, proof)


def spine(number: int, terms: Terms, limit: int | None = None) -> tuple[tuple[object, ...], list[int]]:
    """The head of an application and its arguments; with a `limit`, only so many of the last ones are taken off."""
    arguments: list[int] = []
    node = terms[number]
    while node[0] == "app" and (limit is None or len(arguments) < limit):
        _, function, argument = node
        assert isinstance(function, int)
        assert isinstance(argument, int)
        arguments.append(argument)
        node = terms[function]
    return node, arguments[::-1]


def _label(name: Name) -> tuple[tuple[int, int], tuple[int, int]] | None:
    if "_sorry" not in name:
        return None
    numbers = name[: name.index("_sorry")][-_LABEL_NUMBERS:]
    places = [part for part in numbers if isinstance(part, int)]
    if len(places) != _LABEL_NUMBERS:
        return None
    return (places[0], places[1]), (places[2], places[3])


def _name(number: int, terms: Terms) -> Name:
    """The name that a closed term of type `Lean.Name` spells; what cannot be read is left out."""
    head, arguments = spine(number, terms)
    if head[0] != "const" or not isinstance(head[1], tuple) or head[1][:2] != ("Lean", "Name"):
        return ()
    operation = str(head[1][-1])
    if operation in ("str", "mkStr", "num", "mkNum") and len(arguments) == 2:
        return (*_name(arguments[0], terms), *_literal(arguments[1], terms))
    return tuple(part for argument in arguments for part in _literal(argument, terms))  # mkStr1, mkStr2 …, mkSimple


def _literal(number: int, terms: Terms) -> tuple[str | int, ...]:
    """A literal, or the one inside `OfNat.ofNat Nat n _`."""
    head, arguments = spine(number, terms)
    if head[0] in ("nat", "str") and isinstance(head[1], (str, int)):
        return (head[1],)
    return _literal(arguments[1], terms) if len(arguments) == 3 else ()
