"""Hash-consed kernel terms: equal terms have equal numbers, whichever file they were read from.

A term is what the kernel sees. Binder names, binder kinds (implicit, instance …) and metadata are left out: they do
not change what a statement says. Levels and expressions share one table; a node is a tuple whose first member tells
its kind and whose numbers point to older nodes, so that every walk can be iterative: proofs are DAGs that are far
deeper than Python's stack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

Name: TypeAlias = tuple[str | int, ...]
"""A Lean name by its components; text and numeric components stay apart, so no spelling can look like another."""

Node: TypeAlias = tuple[object, ...]

CHILDREN = {
    "succ": (1,), "max": (1, 2), "imax": (1, 2),
    "sort": (1,), "app": (1, 2), "lam": (1, 2), "pi": (1, 2), "let": (1, 2, 3), "proj": (3,),
}  # fmt: skip
"""Where the children of a node stand; `const` has levels in its last member, all others are leaves."""


class Terms:
    """The table. Only grows; one for each comparison or verifier."""

    def __init__(self) -> None:
        self._numbers: dict[Node, int] = {}
        self._nodes: list[Node] = []

    def number(self, node: Node) -> int:
        """The number of `node`, whose children must already be numbers of this table."""
        found = self._numbers.get(node)
        if found is None:
            found = self._numbers[node] = len(self._nodes)
            self._nodes.append(node)
        return found

    def __getitem__(self, number: int) -> Node:
        return self._nodes[number]

    def below(self, roots: Iterable[int]) -> Iterator[int]:
        """The number of every expression node below `roots`, each once, parents first; levels are not entered."""
        stack = list(dict.fromkeys(roots))
        seen = set(stack)
        while stack:
            number = stack.pop()
            yield number
            node = self._nodes[number]
            kind = node[0]
            if kind == "sort" or kind not in CHILDREN:
                continue
            for place in CHILDREN[str(kind)]:
                child = node[place]
                assert isinstance(child, int)
                if child not in seen:
                    seen.add(child)
                    stack.append(child)

    def walk(self, roots: Iterable[int]) -> Iterator[Node]:
        """The nodes that `below` numbers."""
        return (self._nodes[number] for number in self.below(roots))

    def without(self, body: int) -> int | None:
        """The body of a binder outside of it; None when the bound variable occurs in it."""
        done: dict[tuple[int, int], int] = {}
        pending = [(body, 0)]
        while pending:
            number, depth = key = pending[-1]
            node = self._nodes[number]
            kind = str(node[0])
            if kind == "bvar":
                index = node[1]
                assert isinstance(index, int)
                if index == depth:
                    return None
                done[key] = self.number(("bvar", index - 1)) if index > depth else number
            elif kind == "sort" or kind not in CHILDREN:
                done[key] = number
            else:
                below = {"lam": (2,), "pi": (2,), "let": (3,)}.get(kind, ())
                keys = [(node[place], depth + (place in below)) for place in CHILDREN[kind]]
                missing = [child for child in keys if child not in done]
                if missing:
                    pending += missing  # type: ignore[arg-type]
                    continue
                first = CHILDREN[kind][0]
                done[key] = self.number((*node[:first], *(done[child] for child in keys)))  # type: ignore[index]
            pending.pop()
        return done[body, 0]

    def used(self, roots: Iterable[int]) -> set[Name]:
        """The constants named below `roots`, structure names of projections included."""
        return {node[1] for node in self.walk(roots) if node[0] in ("const", "proj")}  # type: ignore[misc]


def render(name: Name) -> str:
    """The name as Lean source would write it: components that are no plain identifiers stand between « and ».

    Different names get different texts, except that a text component with a `»` inside has no Lean spelling; its
    `»` is doubled here. For people and as a key; never compare axioms by it.
    """
    return ".".join(str(part) if isinstance(part, int) else _part(part) for part in name)


def visible(name: Name) -> Name:
    """The name without the prefix that `private` puts before it (`_private.Module.0.`)."""
    if name[:1] == ("_private",):
        for place, part in enumerate(name):
            if isinstance(part, int):
                return name[place + 1 :]
    return name


def _part(part: str) -> str:
    plain = bool(part) and _starts(part[0]) and all(_starts(c) or c in "0123456789'!?" or _sub(c) for c in part)
    return part if plain else "«" + part.replace("»", "»»") + "»"


def _starts(char: str) -> bool:
    """Lean's rule for the first character of an identifier: ASCII letters, `_`, letter-like unicode but λ, Π, Σ."""
    code = ord(char)
    if code < 128:
        return char.isalpha() or char == "_"
    return (
        (0x3B1 <= code <= 0x3C9 and char != "λ")
        or (0x391 <= code <= 0x3A9 and char not in "ΠΣ")
        or 0x3CA <= code <= 0x3FB
        or 0x1F00 <= code <= 0x1FFE
        or 0x2100 <= code <= 0x214F
        or 0x1D49C <= code <= 0x1D59F
        or (0xC0 <= code <= 0xFF and char not in "×÷")
        or 0x100 <= code <= 0x17F
    )


def _sub(char: str) -> bool:
    code = ord(char)
    return 0x2080 <= code <= 0x2089 or 0x2090 <= code <= 0x209C or 0x1D62 <= code <= 0x1D6A or code == 0x2C7C
