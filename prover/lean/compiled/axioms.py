"""The axioms that the constants of imported modules depend on, read from the compiled library.

The library is trusted: what a module says about its own axioms is believed. Lean 4.35 stores them with each module; for
modules of other versions they are computed from the terms.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias
from weakref import WeakValueDictionary

from prover.errors import LeanError
from prover.lean.compiled.image import parts
from prover.lean.compiled.olean import ConstantInfo, Decoder, Olean
from prover.lean.compiled.terms import Name, Terms, render
from prover.lean.installation.embedded import library_folder
from prover.lean.installation.toolchain import Toolchain

_STORED: Name = ("_private", "Lean", "Util", "CollectAxioms", 0, "Lean", "exportedAxiomsExt")

KEPT_BYTES = 256 * 1024 * 1024
"""A library whose files are larger than this is not kept for the next one who asks: Mathlib's would take gigabytes."""

_Files: TypeAlias = tuple[tuple[Path, int, int, int, int], ...]
"""The files of a module: path, inode, size in bytes, and the times of the last changes."""

_lock = threading.Lock()
_in_use: WeakValueDictionary[tuple[tuple[Name, ...], tuple[Path, ...]], Library] = WeakValueDictionary()
_last: list[Library] = []


def library_of(imports: Iterable[Name], path: Iterable[Path]) -> Library:
    """What a file with these imports sees: read anew only when it is not at hand in this process, or when a file of it
    was changed or replaced since. May be called from several threads. Raises LeanError as `Library` does."""
    place = tuple(imports), tuple(path)
    with _lock:  # the second of two who ask at once is served by what the first has read
        found = _in_use.get(place)
        if found is None or not found.is_current():
            found = _in_use[place] = Library(*place)
        _last[:] = [found] if found.size <= KEPT_BYTES else []
        return found


class Library:
    """The modules that a file imports, directly or not. Reads them when it is made, which takes a tenth of a second
    for ten thousand constants. Raises LeanError when one is missing or unreadable."""

    def __init__(self, imports: Iterable[Name], path: Iterable[Path]) -> None:
        self._folders = list(path)
        self._files: dict[Name, _Files] = {}
        self._homes: dict[Name, Olean] = {}
        self._axioms: dict[Name, frozenset[Name]] = {}
        self._stored: dict[Name, tuple[Olean, int]] = {}
        pending, seen = list(imports), set(imports)
        while pending:
            module = pending.pop()
            self._files[module] = _files(module, self._folders)
            olean = Olean(self._files[module][0][0])
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

    @property
    def size(self) -> int:
        """Of its files together, in bytes."""
        return sum(size for files in self._files.values() for _, _, size, *_ in files)

    def is_current(self) -> bool:
        """Whether its modules are still found in the files that were read."""
        try:
            return all(_files(module, self._folders) == files for module, files in self._files.items())
        except LeanError:
            return False

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


def _locate(module: Name, folders: Sequence[Path]) -> Path:
    relative = Path(*map(str, module[:-1]), f"{module[-1]}.olean") if module else Path()
    for folder in folders:
        if (folder / relative).is_file():
            return folder / relative
    raise LeanError(f"the compiled module {render(module)} is missing from {os.pathsep.join(map(str, folders))}")


def _files(module: Name, folders: Sequence[Path]) -> _Files:
    """Where a module is now, and which files these are."""
    try:
        found = [(part, part.stat()) for part in parts(_locate(module, folders))]
    except OSError as error:
        raise LeanError(f"cannot read the module {render(module)}: {error.strerror or error}") from error
    return tuple((part, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns) for part, stat in found)


def _stored(olean: Olean) -> Iterator[int]:
    return olean.entries(_STORED)
