"""Judges the theorems of a compiled module by its terms alone.

Nothing here reads what Lean prints: names are compared by their components and statements by their terms, so that no
notation, no look-alike name and no redefined command can make one thing pass for another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from prover.lean.compiled.axioms import Library, used
from prover.lean.compiled.declarations import SORRY, spine
from prover.lean.compiled.olean import ConstantInfo, Decoder, Olean
from prover.lean.compiled.terms import Name, Terms, render, visible
from prover.proof import Verdict

ALLOWED_AXIOMS: frozenset[Name] = frozenset({("propext",), ("Quot", "sound"), ("Classical", "choice")})
"""What classical mathematics in Lean rests on, when the library declares it. Anything else makes a proof unproved."""

_NUMBERS = "add sub mul div mod gcd beq ble land lor xor shiftLeft shiftRight pow log2 succ zero"
BUILT_IN: frozenset[Name] = frozenset(
    {
        *(("Nat", operation) for operation in _NUMBERS.split()),
        ("Nat",), ("Bool",), ("Bool", "true"), ("Bool", "false"), ("Char",), ("Char", "ofNat"), ("List",),
        ("List", "nil"), ("List", "cons"), ("String",), ("String", "mk"), ("String", "ofList"), ("eagerReduce",),
        ("Lean", "reduceBool"), ("Lean", "reduceNat"),
    }
)  # fmt: skip
"""Constants that the kernel knows by name and computes with by itself, whatever they are defined as. Where the library
has none of that name, a file could define it otherwise and prove `False`; so only the library may declare them."""


class Module:
    """A compiled module and the library that it imports, decoded into `terms`."""

    def __init__(self, olean: Olean, library: Library, terms: Terms) -> None:
        self.library, self.terms, self._olean = library, terms, olean
        self._decoder = Decoder(olean, terms)
        self._infos: dict[Name, ConstantInfo] = {}
        self._used: dict[Name, set[Name]] = {}

    @cached_property
    def names(self) -> frozenset[Name]:
        """The constants that the module itself declares."""
        return frozenset(self._olean.names)

    def __getitem__(self, name: Name) -> ConstantInfo:
        if name not in self._infos:
            self._infos[name] = self._decoder.constant(name)
        return self._infos[name]

    def used(self, name: Name) -> set[Name]:
        """The constants that one of the module's declarations needs."""
        if name not in self._used:
            self._used[name] = used(self[name], self.terms)
        return self._used[name]

    def closure(self, start: Name) -> Iterator[Name]:
        """The module's own constants that `start` needs, directly or not, nearest first."""
        seen, pending = {start}, [start]
        for name in pending:
            yield name
            fresh = sorted((self.used(name) & self.names) - seen, key=render)
            seen.update(fresh)
            pending += fresh


def judge(
    module: Module, theorem: Name, original: Module | None, original_name: Name | None = None, *, scoped: bool = False
) -> Verdict:
    """The verdict on one constant of `module`, its statement compared with the one in `original` when there is one.

    The status is `verified` or `unproved`; `axioms` are all that the theorem depends on. See `Comparison.differing` for
    `scoped`.
    """
    if theorem not in module.names:
        return Verdict("unproved", (), f"the file declares no theorem `{_shown(theorem)}`")
    axioms: set[Name] = set()
    problems = [
        f"the file declares `{render(name)}`, which Lean's kernel gives a meaning of its own"
        for name in sorted(BUILT_IN & module.names)
    ]
    for name in module.closure(theorem):
        info = module[name]
        if not info.safe:
            problems.append(f"it uses `{_shown(name)}`, which is unsafe or partial")
        if info.kind == "axiom":
            axioms.add(name)
            problems.append(f"it uses the axiom `{_shown(name)}`, which the file declares")
        if name in module.library:
            problems.append(f"it uses a second `{_shown(name)}` beside the library's")
        for imported in sorted(module.used(name) - module.names, key=render):
            if imported not in module.library:
                problems.append(f"it uses `{render(imported)}`, which is not declared anywhere")
                continue
            found = module.library.axioms(imported)
            axioms |= found
            if SORRY in found:
                problems.append(_sorry(theorem, name, imported))
            problems += [
                f"it uses the axiom `{render(a)}`" for a in sorted(found - ALLOWED_AXIOMS - {SORRY}, key=render)
            ]
    kind = module[theorem].kind
    if kind not in ("theorem", "def", "opaque") and not problems:
        problems.append(f"`{_shown(theorem)}` is no theorem ({kind})")
    if original is not None and (
        difference := _difference(module, theorem, original, original_name or theorem, scoped)
    ):
        problems.insert(0, difference)
    shown = tuple(sorted(map(render, axioms)))
    return Verdict("unproved", shown, problems[0]) if problems else Verdict("verified", shown)


def _sorry(theorem: Name, place: Name, imported: Name) -> str:
    if imported != SORRY:
        return f"it uses `{render(imported)}` of the library, which contains sorry"
    if place[: len(theorem)] == theorem:
        return "its proof contains sorry"
    return f"it leans on `{_shown(place)}`, which is still open"


def _shown(name: Name) -> str:
    return render(visible(name))


def _difference(module: Module, theorem: Name, original: Module, original_name: Name, scoped: bool) -> str | None:
    """Why the two statements do not say the same, None when they do."""
    if original_name not in original.names:
        return f"the original declares no theorem `{_shown(original_name)}`"
    left, right = original[original_name], module[theorem]
    comparison = Comparison(original, module)
    culprit = comparison.differing(left, right, scoped=scoped)
    if culprit is None:
        return None
    if culprit in (left.name, right.name):
        return "its statement is not the original one"
    return f"its statement depends on `{_shown(culprit)}`, which is not the original one"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Decides whether two statements, one in each module, say the same.

    They do when their types are the same term, where constants of the library must be the same and constants of the
    modules must have been declared alike, all the way down. Definitions may differ in name (Lean numbers its auxiliary
    ones by what comes before them), proofs need only prove the same, and where the original has a `sorry` for a proof
    anything that fits may stand. Both modules must share one `Terms`.
    """

    left: Module
    right: Module

    def differing(self, left: ConstantInfo, right: ConstantInfo, *, scoped: bool = False) -> Name | None:
        """The first constant, by its name on the right, that is not declared alike; None when all are.

        Of the first pair only the statements count. With `scoped`, the right one may quantify over more than the left
        one: the statement of an example contains the variables in scope that its proof uses, so the caller has to know
        that the same variables are in scope on both sides.
        """
        if left.levels != right.levels:
            return right.name
        pending = self._fitting(left.type, right.type) if scoped else self._pairs(left.type, right.type)
        if pending is None:
            return right.name
        seen: set[tuple[Name, Name]] = set()
        while pending:
            pair = pending.pop()
            if pair not in seen:
                seen.add(pair)
                further = self._alike(self.left[pair[0]], self.right[pair[1]])
                if further is None:
                    return pair[1]
                pending += further
        return None

    def _pairs(self, left: int, right: int) -> list[tuple[Name, Name]] | None:
        pairs: list[tuple[Name, Name]] = []
        return pairs if self._same(left, right, pairs) else None

    def _fitting(self, left: int, right: int) -> list[tuple[Name, Name]] | None:
        """As `_pairs`, when leading quantifiers that nothing depends on may be left out on the right."""
        terms = self.left.terms
        found: list[tuple[Name, Name]] = []
        while (pairs := self._pairs(left, right)) is None:
            one, other = terms[left], terms[right]
            if other[0] != "pi":
                return None
            assert isinstance(other[2], int)
            shared = self._pairs(one[1], other[1]) if one[0] == "pi" else None  # type: ignore[arg-type]
            if shared is not None:
                found += shared
                left, right = one[2], other[2]  # type: ignore[assignment]
            elif (shorter := terms.without(other[2])) is not None:
                right = shorter
            else:
                return None
        return found + pairs

    def _alike(self, left: ConstantInfo, right: ConstantInfo) -> list[tuple[Name, Name]] | None:
        """The pairs that must be alike for these two to be; None when they cannot be."""
        pairs: list[tuple[Name, Name]] = []
        free = left.kind in ("def", "theorem") and left.kind == right.kind
        if left.kind != right.kind or left.levels != right.levels or left.safe != right.safe:
            return None
        if not free and (left.name != right.name or left.shape != right.shape or len(left.rules) != len(right.rules)):
            return None
        terms = [(left.type, right.type), *zip(left.rules, right.rules, strict=False)]
        if left.kind != "theorem" and left.value is not None and right.value is not None:
            terms.append((left.value, right.value))
        if not all(self._same(one, other, pairs) for one, other in terms):
            return None
        if not free and not all(self._constants(name, name, pairs) for name in left.related):
            return None
        return pairs

    def _same(self, left: int, right: int, pairs: list[tuple[Name, Name]]) -> bool:
        """Whether two terms are the same but for constants of the modules, which are collected in `pairs`."""
        terms = self.left.terms
        seen: set[tuple[int, int]] = set()
        pending = [(left, right)]
        while pending:
            pair = pending.pop()
            if pair in seen:
                continue
            seen.add(pair)
            one, other = terms[pair[0]], terms[pair[1]]
            if self._open_proof(pair[0]):
                continue
            if one[0] != other[0]:
                return False
            if one[0] in ("const", "proj"):
                if not self._constants(one[1], other[1], pairs) or one[2] != other[2]:
                    return False
                if one[0] == "proj":
                    pending.append((one[3], other[3]))  # type: ignore[arg-type]
            elif one[0] in ("app", "lam", "pi", "let"):
                pending += zip(one[1:], other[1:], strict=True)  # type: ignore[arg-type]
            elif pair[0] != pair[1]:
                return False
        return True

    def _constants(self, left: object, right: object, pairs: list[tuple[Name, Name]]) -> bool:
        assert isinstance(left, tuple)
        assert isinstance(right, tuple)
        own = left in self.left.names, right in self.right.names
        if all(own):
            pairs.append((left, right))
            return True
        return not any(own) and left == right and self.left.library.home(left) == self.right.library.home(right)

    def _open_proof(self, number: int) -> bool:
        """Whether a term of the original is a `sorry` that stands for a proof."""
        terms = self.left.terms
        if terms[number][0] != "app":
            return False
        head, arguments = spine(number, terms, 3)
        if head[:2] != ("const", SORRY) or len(arguments) < 2:
            return False
        levels = head[2]
        assert isinstance(levels, tuple)
        return terms[levels[0]] == ("zero",)
