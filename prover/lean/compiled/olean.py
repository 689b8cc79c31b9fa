"""Reads compiled Lean modules (`.olean`) without Lean: the imports, the constants and their terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeAlias, TypeVar

from prover.lean.compiled.image import NIL, Image, OleanError
from prover.lean.compiled.terms import Name, Terms

Kind: TypeAlias = Literal["axiom", "def", "theorem", "opaque", "quot", "inductive", "ctor", "rec"]
KINDS: tuple[Kind, ...] = ("axiom", "def", "theorem", "opaque", "quot", "inductive", "ctor", "rec")

_Kind = TypeVar("_Kind", bound=str)
_LEVELS = ("zero", "succ", "max", "imax", "param", "mvar")
_EXPRS = ("bvar", "fvar", "mvar", "sort", "const", "app", "lam", "pi", "let", "lit", "mdata", "proj")
_PLACES = {"app": (0, 1), "lam": (1, 2), "pi": (1, 2), "let": (1, 2, 3), "mdata": (1,), "proj": (2,)}
_SAFE = 1  # DefinitionSafety: unsafe, safe, partial


@dataclass(frozen=True, slots=True)
class ConstantInfo:
    """One declaration. `type`, `value` and `rules` are numbers in the `Terms` it was decoded into.

    `value` is None for axioms, inductive types, constructors and recursors. `rules` are the right-hand sides of a
    recursor. `shape` holds the numbers and names that make up an inductive type, constructor or recursor besides its
    type, and `related` the constants it cannot be without (a type's constructors, a constructor's type …). `safe` is
    false for `unsafe` and `partial` ones.
    """

    name: Name
    kind: Kind
    levels: tuple[Name, ...]
    type: int
    value: int | None
    safe: bool = True
    rules: tuple[int, ...] = ()
    shape: tuple[object, ...] = ()
    related: tuple[Name, ...] = ()

    @property
    def parts(self) -> tuple[int, ...]:
        """All terms of the declaration."""
        return (self.type, *(() if self.value is None else (self.value,)), *self.rules)


class Olean:
    """One compiled module. Nothing is decoded before it is asked for; OleanError when the file is not readable."""

    def __init__(self, path: Path) -> None:
        self.image = Image(path)
        root = self.image.root
        if self.image.tag(root) != 0 or self.image.count(root) < 5:
            raise OleanError(f"{path}: unknown layout of the module's root object")
        self._imports, self._names, self._constants, _, self._entries = self.image.fields(root)[:5]
        self._known: dict[int, Name] = {NIL: ()}

    @cached_property
    def imports(self) -> tuple[Name, ...]:
        """The modules it imports directly, `Init` included where Lean added it."""
        return tuple(self.name(self.image.field(item, 0)) for item in self.image.items(self._imports))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of its constants."""
        return tuple(self.name(item) for item in self.image.items(self._names))

    @cached_property
    def addresses(self) -> dict[Name, int]:
        """Where the constants are in the image."""
        constants = list(self.image.items(self._constants))
        found = dict(zip(self.names, constants, strict=False))
        if not len(self.names) == len(constants) == len(found):
            raise OleanError(f"{self.image.path}: the names are not those of the constants")
        return found

    def kind(self, name: Name) -> Kind:
        """What `name` is, without decoding its terms; KeyError when the module has no such constant."""
        return self.pick(KINDS, self.addresses[name])

    def constants(self, terms: Terms) -> Mapping[Name, ConstantInfo]:
        """Every constant of the module, decoded into `terms`."""
        decoder = Decoder(self, terms)
        return {name: decoder.constant(name) for name in self.names}

    def entries(self, extension: Name) -> Iterator[int]:
        """The addresses of what the environment extension of that name stored, to be read through `image`."""
        for item in self.image.items(self._entries):
            if self.name(self.image.field(item, 0)) == extension:
                yield from self.image.items(self.image.field(item, 1))

    def name(self, address: int) -> Name:
        """The name at an address. Long names share their prefixes, and so does the memo."""
        pending = []
        while (known := self._known.get(address)) is None:
            pending.append(address)
            address = self.image.field(address, 0)
        for address in reversed(pending):
            part = self.image.field(address, 1)
            text = self.image.tag(address) == 1
            known = (*known, self.image.string(part) if text else self.image.natural(part))
            self._known[address] = known
        return known

    def pick(self, kinds: tuple[_Kind, ...], address: int) -> _Kind:
        """The one of `kinds` that an object's constructor number names."""
        tag = self.image.tag(address)
        if tag >= len(kinds):
            raise OleanError(f"{self.image.path}: an object is not of the expected kind")
        return kinds[tag]


class Decoder:
    """Decodes constants of one module into one `Terms`, each object once. Not to be shared between threads."""

    def __init__(self, olean: Olean, terms: Terms) -> None:
        self._olean, self._terms, self._image, self._name = olean, terms, olean.image, olean.name
        self._numbers: dict[int, int] = {}

    def constant(self, name: Name) -> ConstantInfo:
        """The constant; KeyError when the module has none of that name."""
        try:
            return self._constant(name)
        except (ValueError, IndexError) as error:  # an object with more or fewer fields than its kind has
            raise OleanError(f"{self._image.path}: an object is not of the expected shape") from error

    def _constant(self, name: Name) -> ConstantInfo:
        image = self._image
        address = self._olean.addresses[name]
        kind = self._olean.pick(KINDS, address)
        val = image.field(address, 0)
        own, levels, type_ = image.fields(image.field(val, 0))
        if self._name(own) != name:
            raise OleanError(f"{image.path}: a constant is stored under another name")
        params = tuple(self._name(item) for item in image.list(levels))
        info = ConstantInfo(name, kind, params, self._term(type_), None)
        if kind in ("def", "theorem", "opaque"):
            value = self._term(image.field(val, 1))
            safe = kind == "theorem" or image.scalar(val) == (_SAFE if kind == "def" else 0)
            return ConstantInfo(name, kind, params, info.type, value, safe)
        shape: tuple[object, ...]
        if kind == "inductive":
            family, ctors = (tuple(self._name(item) for item in image.list(image.field(val, i))) for i in (3, 4))
            nested = self._number(val, 5) if image.count(val) > 5 else 0  # older Leans do not count these
            shape = (self._number(val, 1), self._number(val, 2), family, ctors, nested)
            safe = image.scalar(val, 1) == 0  # isRec, isUnsafe, isReflexive
            return ConstantInfo(name, kind, params, info.type, None, safe, (), shape, (*family, *ctors))
        if kind == "ctor":
            parent = self._name(image.field(val, 1))
            shape = (parent, *(self._number(val, i) for i in (2, 3, 4)))
            return ConstantInfo(name, kind, params, info.type, None, image.scalar(val) == 0, (), shape, (parent,))
        if kind == "rec":
            family = tuple(self._name(item) for item in image.list(image.field(val, 1)))
            rules = [image.fields(item) for item in image.list(image.field(val, 6))]
            shape = (*(self._number(val, i) for i in (2, 3, 4, 5)), image.scalar(val, 0))
            shape += tuple((self._name(ctor), image.natural(fields)) for ctor, fields, _ in rules)
            sides = tuple(self._term(side) for _, _, side in rules)
            safe = image.scalar(val, 1) == 0  # k, isUnsafe
            return ConstantInfo(name, kind, params, info.type, None, safe, sides, shape, family)
        return ConstantInfo(name, kind, params, info.type, None, kind != "axiom" or image.scalar(val) == 0)

    def _number(self, address: int, index: int) -> int:
        return self._image.natural(self._image.field(address, index))

    def _term(self, root: int) -> int:
        """The number of the expression at `root`. Levels lie on the same stack, under their negative addresses."""
        memo = self._numbers
        stack = [root]
        while stack:
            address = stack[-1]
            if address in memo:
                stack.pop()
                continue
            node, children = self._level(-address) if address < 0 else self._expression(address)
            missing = [child for child in children if child not in memo]
            if missing:
                stack.extend(missing)
                continue
            numbers = tuple(memo[child] for child in children)
            if node[0] == "mdata":
                memo[address] = numbers[0]
            else:
                memo[address] = self._terms.number((*node, numbers) if node[0] == "const" else (*node, *numbers))
            stack.pop()
        return memo[root]

    def _level(self, address: int) -> tuple[tuple[object, ...], list[int]]:
        kind = self._olean.pick(_LEVELS, address)
        if kind == "zero":
            return (kind,), []
        fields = self._image.fields(address)
        if kind in ("param", "mvar"):
            return (kind, self._name(fields[0])), []
        return (kind,), [-field for field in fields]

    def _expression(self, address: int) -> tuple[tuple[object, ...], list[int]]:
        """The part of a node that is no term, and the addresses of its children."""
        image = self._image
        kind = self._olean.pick(_EXPRS, address)
        fields = image.fields(address)
        children = [fields[place] for place in _PLACES.get(kind, ())]
        if kind == "const":
            return (kind, self._name(fields[0])), [-item for item in image.list(fields[1])]
        if kind == "sort":
            return (kind,), [-fields[0]]
        if kind == "bvar":
            return (kind, image.natural(fields[0])), []
        if kind == "proj":
            return (kind, self._name(fields[0]), image.natural(fields[1])), children
        if kind == "lit":
            value = image.field(fields[0], 0)
            return (("str", image.string(value)) if image.tag(fields[0]) else ("nat", image.natural(value))), []
        if kind in ("fvar", "mvar"):
            return (kind, self._name(fields[0])), []
        return (kind,), children
