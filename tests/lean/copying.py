"""Copies definitions of the compiled library into Lean source under other names, term by term.

Lean's kernel computes some operations on numbers by itself, and tells them by their names. A copy has the definition
and not the name: it is computed by unfolding.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from prover.lean.compiled.olean import ConstantInfo, Decoder, Olean
from prover.lean.compiled.terms import Name, Terms, render

PREFIX = "Copy"


class Copies:
    """Definitions of the library in `folder`, and those among them that need one of the `originals`."""

    def __init__(self, folder: Path, originals: set[Name]) -> None:
        self._terms = Terms()
        self._infos: dict[Name, ConstantInfo] = {}
        oleans = [Olean(path) for path in folder.rglob("*.olean")]
        self._homes = {name: olean for olean in oleans for name in olean.names}
        self._decoders = {olean: Decoder(olean, self._terms) for olean in oleans}
        self._originals = originals
        self._touched: dict[Name, bool] = {}

    def declared(self) -> set[Name]:
        """The names of all constants of the library."""
        return set(self._homes)

    def source(self) -> str:
        """A Lean text that declares `Copy.NAME` for every original and whatever it needs that uses an original."""
        done: dict[Name, str] = {}
        for name in sorted(self._originals):
            self._emit(name, done)
        return "\n".join(done.values())

    def _info(self, name: Name) -> ConstantInfo:
        if name not in self._infos:
            self._infos[name] = self._decoders[self._homes[name]].constant(name)
        return self._infos[name]

    def _needed(self, name: Name) -> set[Name]:
        """The definitions in the value of `name`; proofs do not take part in the computation."""
        value = self._info(name).value
        names = set() if value is None else self._terms.used([value])
        return {needed for needed in names if self._homes[needed].kind(needed) in ("def", "opaque")}

    def _copied(self, name: Name) -> bool:
        """Whether `name` is an original or needs one."""
        if name not in self._touched:
            self._touched[name] = name in self._originals
            if self._homes[name].kind(name) == "def" and not self._touched[name]:
                self._touched[name] = any(map(self._copied, self._needed(name)))
        return self._touched[name]

    def _emit(self, name: Name, done: dict[Name, str]) -> None:
        for needed in sorted(self._needed(name), key=render):
            if needed not in done and self._copied(needed):
                self._emit(needed, done)
        info = self._info(name)
        assert info.value is not None
        printer = Printer(self._terms, {needed: (PREFIX, *needed) for needed in done})
        levels = f".{{{', '.join(map(render, info.levels))}}}" if info.levels else ""
        done[name] = (
            f"noncomputable def {render((PREFIX, *name))}{levels} :\n    {printer.text(info.type)} :=\n"
            f"  {printer.text(info.value)}\n"
        )


class Printer:
    """Prints terms with every argument explicit, so that Lean has nothing to fill in."""

    def __init__(self, terms: Terms, renamed: Mapping[Name, Name]) -> None:
        self._terms = terms
        self._renamed = renamed

    def text(self, number: int, depth: int = 0) -> str:
        """The term as Lean source; bound variable `i` of `depth` many is called `x{depth - 1 - i}`."""
        return "".join(self._parts(number, depth))

    def _parts(self, number: int, depth: int) -> Iterator[str]:
        kind, *rest = self._terms[number]
        match kind, *rest:
            case "bvar", int(index):
                yield f"x{depth - 1 - index}"
            case "sort", int(level):
                yield f"(Sort {self._level(level)})"
            case "const", tuple(name), tuple(levels):
                yield f"@_root_.{render(self._renamed.get(name, name))}"
                if levels:
                    yield f".{{{', '.join(map(self._level, levels))}}}"
            case "app", *_:
                yield f"({' '.join(reversed(list(self._spine(number, depth))))})"
            case "lam", int(domain), int(body):
                yield f"(fun (x{depth} : {self.text(domain, depth)}) => {self.text(body, depth + 1)})"
            case "pi", int(domain), int(body):
                yield f"((x{depth} : {self.text(domain, depth)}) → {self.text(body, depth + 1)})"
            case "let", int(domain), int(value), int(body):
                yield f"(let x{depth} : {self.text(domain, depth)} := {self.text(value, depth)}; "
                yield f"{self.text(body, depth + 1)})"
            case "proj", _, int(field), int(value):
                yield f"{self.text(value, depth)}.{field + 1}"
            case "nat", int(value):
                yield f"(nat_lit {value})"
            case _:
                raise AssertionError(f"no source for {kind}")

    def _spine(self, number: int, depth: int) -> Iterator[str]:
        """The arguments of an application, last one first, then its head. They stay together: `@` ends at a bracket."""
        node = self._terms[number]
        while node[0] == "app":
            _, function, argument = node
            assert isinstance(function, int)
            assert isinstance(argument, int)
            yield self.text(argument, depth)
            number, node = function, self._terms[function]
        yield self.text(number, depth)

    def _level(self, number: int) -> str:
        kind, *rest = self._terms[number]
        match kind, *rest:
            case ("zero",):
                return "0"
            case "succ", int(level):
                return f"({self._level(level)}+1)"
            case (("max" | "imax"), int(left), int(right)):
                return f"({kind} {self._level(left)} {self._level(right)})"
            case "param", tuple(name):
                return render(name)
        raise AssertionError(f"no source for level {kind}")
