"""The memory image inside a compiled Lean module: objects that point to each other by absolute address.

Layout, little-endian, observed on files of Lean 4.35:

    0   "olean", format version (1 byte)
        version 1: githash (42 bytes), base address at 48, objects from 56, address of the root in the last word
        version 2: flags (1), Lean version (33), githash (40), base address at 80, then either objects from 88 and
                   the root in the last word, or the root at 88 and objects from 96
    object: reference count (4 bytes, 0), size (2), other (1), tag (1), then the payload
        tag ≤ 243 constructor (`other` pointer fields, then scalar fields), 245 closure, 246 array, 248 scalar
        array, 249 string, 250 big natural or integer, 251 thunk, 252 task, 253 ref
    a pointer field with its lowest bit set is a number: value = field >> 1

A module compiled with `module` is split into `.olean`, `.olean.server`, `.olean.private`, whose images point into
each other; the last one holds everything.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from prover.errors import LeanError

_CONSTRUCTOR, _ARRAY, _STRING, _MPZ = 243, 246, 249, 250
NIL = 1
"""The boxed zero: the constructor without fields that comes first (`[]`, `none`, the anonymous name)."""


class OleanError(LeanError):
    """The file is no compiled Lean module of a known layout, or it is damaged."""


class Image:
    """The image of one module, all its files together. Addresses are those that the objects use.

    Raises OleanError for a file that is none and for every access that does not fit the object at the address.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        regions = [_Region(part) for part in parts(path)]
        self.root = regions[-1].root
        self._regions = sorted(regions, key=lambda region: region.base)
        self._bases = [region.base for region in self._regions]

    def tag(self, address: int) -> int:
        """The constructor's number or the object's type; a constructor without fields is boxed and is its number."""
        if address & 1:
            return address >> 1
        words, at = self._at(address)
        return words[at] >> 56

    def count(self, address: int) -> int:
        """How many pointer fields a constructor object has."""
        words, at = self._at(address)
        return (words[at] >> 48) & 0xFF

    def field(self, address: int, index: int) -> int:
        """Pointer field `index` of a constructor object."""
        words, at = self._at(address)
        if index >= (words[at] >> 48) & 0xFF or words[at] >> 56 > _CONSTRUCTOR:
            raise self._unexpected()
        pointer = words[at + 1 + index]
        if address <= pointer and not pointer & 1 and pointer < address + 8 * (len(words) - at):
            raise self._circular()
        return pointer

    def fields(self, address: int) -> tuple[int, ...]:
        """All pointer fields of a constructor object; a boxed number stays `2 * value + 1`."""
        words, at = self._at(address)
        if words[at] >> 56 > _CONSTRUCTOR:
            raise self._unexpected()
        fields = tuple(words[at + 1 : at + 1 + ((words[at] >> 48) & 0xFF)])
        if max(fields, default=0) >= address:
            end = address + 8 * (len(words) - at)
            if any(address <= pointer < end and not pointer & 1 for pointer in fields):
                raise self._circular()
        return fields

    def scalar(self, address: int, index: int = 0) -> int:
        """Byte `index` of the scalar fields, which follow the pointers."""
        words, at = self._at(address)
        place = at + 1 + ((words[at] >> 48) & 0xFF) + (index >> 3)
        if place >= len(words):
            raise self._unexpected()
        return (words[place] >> (8 * (index & 7))) & 0xFF

    def natural(self, address: int) -> int:
        """A natural number, small or big."""
        if address & 1:
            return address >> 1
        words, at = self._at(address, _MPZ)
        # mpz_t: allocated (4 bytes), signed size in limbs (4), address of the limbs, which follow
        limbs, first = self._at(words[at + 2])
        return int.from_bytes(limbs[first : first + (words[at + 1] >> 32)].tobytes(), "little")

    def string(self, address: int) -> str:
        """A string; its size counts the final NUL."""
        words, at = self._at(address, _STRING)
        try:
            return words[at + 4 : at + 4 + (words[at + 1] + 7) // 8].tobytes()[: words[at + 1] - 1].decode()
        except UnicodeDecodeError as error:
            raise self._unexpected() from error

    def items(self, address: int) -> Iterator[int]:
        """The elements of an array."""
        words, at = self._at(address, _ARRAY)
        yield from words[at + 3 : at + 3 + words[at + 1]]

    def list(self, address: int) -> Iterator[int]:
        """The elements of a `List`."""
        while address != NIL:
            yield self.field(address, 0)
            address = self.field(address, 1)

    def _at(self, address: int, tag: int | None = None) -> tuple[array[int], int]:
        place = bisect_right(self._bases, address) - 1
        if place >= 0 and not address & 7:
            words = self._regions[place].words
            at = (address - self._bases[place]) >> 3
            if at < len(words) - 1:
                if tag is not None and words[at] >> 56 != tag:
                    raise self._unexpected()
                return words, at
        raise OleanError(f"{self.path}: a pointer leaves the file")

    def _circular(self) -> OleanError:
        # Lean writes objects after what they point to; so no damaged file can send a reader round in circles.
        return OleanError(f"{self.path}: an object points to a later one")

    def _unexpected(self) -> OleanError:
        return OleanError(f"{self.path}: an object is not of the expected kind")


def parts(path: Path) -> list[Path]:
    """The files of the module at `path`, the one that holds everything last."""
    return [path, *(part for part in (Path(f"{path}.server"), Path(f"{path}.private")) if part.exists())]


class _Region:
    """One file: its words, the address it was made for, the address of its root object."""

    def __init__(self, path: Path) -> None:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise OleanError(f"cannot read {path}: {error.strerror or error}") from error
        if data[:5] != b"olean" or len(data) < 104:
            raise OleanError(f"{path} is not a compiled Lean module")
        version = data[5]
        if version not in (1, 2):
            raise OleanError(f"{path}: format {version} of compiled modules is not known")
        self.words = array("Q")
        self.words.frombytes(data[: len(data) & ~7])
        if sys.byteorder == "big":
            raise OleanError("compiled modules can only be read on little-endian machines")
        self.base = self.words[6] if version == 1 else self.words[10]
        first = self.words[11]
        in_header = version == 2 and self.base < first < self.base + len(data) and first & 7 == 0
        self.root = first if in_header else self.words[-1]
