"""The axioms that the constants of imported modules depend on, read from the compiled library.

The library is trusted: what a module says about its own axioms is believed. Lean 4.35 stores them with each module; for
modules of other versions they are computed from the terms.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from prover.errors import LeanError
from prover.lean.embedded import library_folder
from prover.lean.olean import ConstantInfo, Decoder, Olean
from prover.lean.terms import Name, Terms, render
from prover.lean.toolchain import Toolchain

_STORED: Name = ("_private", "Lean", "Util", "CollectAxioms", 0, "Lean", "exportedAxiomsExt")


class Library:
    """The modules that a file imports, directly or not. Reads them when it is made, which takes a tenth of a second
    for ten thousand constants. Raises LeanError when one is missing or unreadable."""

    def __init__(self, imports: Iterable[Name], path: Iterable[Path]) -> None:
        folders = list(path)
        self._homes: dict[Name, Olean] = {}
        self._axioms: dict[Name, frozenset[Name]] = {}
        self._stored: dict[Name, tuple[Olean, int]] = {}
        pending, seen = list(imports), set(imports)
        while pending:
            module = pending.pop()
            olean = Olean(_locate(module, folders))
            self._homes.update(dict.fromkeys(olean.names, olean))
            for entry in _stored(olean):
                name, axioms = olean.image.fields(entry)
                self._stored[olean.name(name)] = olean, axioms
            for imported in olean.imports:
                if imported not in seen:
                    seen.add(imported)
                    pending.append(imported)

    def __contains__(self, name: Name) -> bool:
        return name in self._homes

    def home(self, name: Name) -> Path | None:
        """The compiled module that declares `name`; None when no imported one does."""
        return self._homes[name].image.path if name in self._homes else None

    def axioms(self, name: Name) -> frozenset[Name]:
        """The axioms that `name` depends on, itself when it is one. KeyError when no imported module has it."""
        found = self._axioms.get(name)
        if found is not None:
            return found
        if name in self._stored:
            olean, address = self._stored[name]
            found = frozenset(olean.name(item) for item in olean.image.items(address))
        else:
            found = self._closure(name)
        self._axioms[name] = found
        return found

    def _closure(self, start: Name) -> frozenset[Name]:
        """Walk everything that `start` is made of; the slow way, for modules without stored axioms."""
        found: set[Name] = set()
        terms = Terms()
        decoders: dict[Olean, Decoder] = {}
        seen, pending = {start}, [start]
        while pending:
            name = pending.pop()
            if name != start and (name in self._axioms or name in self._stored):
                found |= self.axioms(name)
                continue
            home = self._homes[name]
            if home not in decoders:
                decoders[home] = Decoder(home, terms)
            info = decoders[home].constant(name)
            if info.kind == "axiom":
                found.add(name)
            fresh = used(info, terms) - seen
            seen |= fresh
            pending += fresh
        return frozenset(found)


def used(info: ConstantInfo, terms: Terms) -> set[Name]:
    """The constants that a declaration needs."""
    return terms.used(info.parts) | set(info.related)


def search_path(toolchain: Toolchain) -> list[Path]:
    """Where the toolchain looks for compiled modules. Raises ToolchainError when a full Lean does not say."""
    path = [Path(entry) for entry in toolchain.environ().get("LEAN_PATH", "").split(os.pathsep) if entry]
    if toolchain.kind == "embedded":
        return path
    return [*path, library_folder(toolchain.command, toolchain.environ())]


def _locate(module: Name, folders: list[Path]) -> Path:
    relative = Path(*map(str, module[:-1]), f"{module[-1]}.olean") if module else Path()
    for folder in folders:
        if (folder / relative).is_file():
            return folder / relative
    raise LeanError(f"the compiled module {render(module)} is missing from {os.pathsep.join(map(str, folders))}")


def _stored(olean: Olean) -> Iterator[int]:
    return olean.entries(_STORED)
