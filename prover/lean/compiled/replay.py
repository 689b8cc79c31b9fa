"""Gives every declaration of a compiled module to Lean's kernel once more: run as a script, in a process of its own.

    python -I -S replay.py LIBLEANSHARED MODULE.olean

The process loads Lean, imports what the module imports and nothing of the module itself, and replays its constants into
that environment (`Lean.Environment.replay`, Lean's own function, which also re-derives constructors and recursors).
No code of the module runs. It prints `replayed N` and ends with 0; or it prints the kernel's complaint and ends with 1.
Any other status, or no such line, means that nothing was found out.

Why this way: an option can switch the kernel off and code that runs inside Lean can add declarations unchecked; in the
compiled module both look like proofs.
"""

import _thread
import ctypes
import os
import sys

_OK, _BOX_ZERO = 0, 1
_STACK = 1 << 30  # what Lean gives itself: proofs are deep


def main(argv: list[str]) -> int:
    """Replay the module `argv[2]` with the Lean in the shared library `argv[1]`."""
    lean = Lean(argv[1])
    data = lean.io("l_Lean_readModuleData___boxed", lean.string(argv[2]))
    module = lean.field(data, 0)
    imports, constants, names = (lean.field(module, place) for place in (0, 2, 1))
    # Environment = importModules imports opts trustLevel plugins leakEnv loadExts level arts
    environment = lean.io(
        "l_Lean_importModules___boxed", imports, lean.empty_options(), _BOX_ZERO, lean.array([]), _BOX_ZERO, _BOX_ZERO,
        2 * 2 + 1, 2 * 1 + 1,
    )  # fmt: skip
    pairs = list(zip(lean.items(names), lean.items(constants), strict=True))
    try:
        lean.io("l_Lean_Environment_replay___boxed", lean.hash_map(pairs), environment)
    except Complaint as complaint:
        print(complaint)
        return 1
    print(f"replayed {len(pairs)}")
    return 0


class Complaint(Exception):
    """What Lean threw."""


class Lean:
    """Lean's runtime in this process. Objects are addresses; those made here are never freed (reference count 0)."""

    def __init__(self, path: str) -> None:
        self._library = ctypes.CDLL(path, ctypes.RTLD_GLOBAL)
        self._keep: list[object] = []
        self._library.lean_initialize()
        self._library.lean_io_mark_end_initialization()
        self.io("lean_init_search_path")

    def io(self, function: str, *arguments: int) -> int:
        """Call a function of type `… → IO α` with boxed arguments; raises Complaint with the text of what it throws."""
        call = self._library[function]
        call.restype = ctypes.c_void_p
        result = call(*map(ctypes.c_void_p, arguments))
        if self._tag(result) != _OK:
            raise Complaint(self._told(self.field(result, 0)))
        return self.field(result, 0)

    def field(self, address: int, index: int) -> int:
        """A pointer field of a constructor object."""
        return self._word(address + 8 + 8 * index)

    def items(self, address: int) -> list[int]:
        """The elements of an array."""
        return [self._word(address + 24 + 8 * place) for place in range(self._word(address + 8))]

    def text(self, address: int) -> str:
        """A string."""
        return ctypes.string_at(address + 32, self._word(address + 8) - 1).decode("utf-8", "replace")

    def string(self, text: str) -> int:
        """A string object; sizes count the final NUL."""
        data = text.encode()
        return self._object(249, 0, [len(data) + 1, len(data) + 1, len(text)], data + b"\0")

    def array(self, elements: list[int]) -> int:
        """An array object."""
        return self._object(246, 0, [len(elements), len(elements), *elements])

    def constructor(self, tag: int, *fields: int) -> int:
        """A constructor object without scalar fields."""
        return self._object(tag, len(fields), list(fields))

    def hash_map(self, pairs: list[tuple[int, int]]) -> int:
        """A `Std.HashMap` with a single bucket, for which no hash is needed: size, then the buckets' lists."""
        bucket = _BOX_ZERO
        for key, value in pairs:
            bucket = self.constructor(1, key, value, bucket)
        return self.constructor(0, 2 * len(pairs) + 1, self.array([bucket]))

    def empty_options(self) -> int:
        """`Options.empty`."""
        return self._word(ctypes.addressof(ctypes.c_void_p.in_dll(self._library, "l_Lean_Options_empty")))

    def _told(self, error: int) -> str:
        """The text of an `IO.Error`: its first string, which is all there is in a `userError`."""
        if error & 1 or self._tag(error) > 243:
            return "an error without a text"
        count = self._word(error) >> 48 & 0xFF
        fields = [self.field(error, place) for place in range(count)]
        return next((self.text(field) for field in fields if not field & 1 and self._tag(field) == 249), "an error")

    def _object(self, tag: int, other: int, words: list[int], tail: bytes = b"") -> int:
        size = 8 + 8 * len(words) + len(tail)
        buffer = ctypes.create_string_buffer(size + 16)
        start = (ctypes.addressof(buffer) + 7) & ~7
        head = (min(size, 0xFFF8) & 0xFFFF) << 32 | other << 48 | tag << 56
        content = b"".join(word.to_bytes(8, "little") for word in [head, *words]) + tail
        ctypes.memmove(start, content, len(content))
        self._keep.append(buffer)
        return start

    def _tag(self, address: int) -> int:
        return address >> 1 if address & 1 else self._word(address) >> 56

    @staticmethod
    def _word(address: int) -> int:
        return ctypes.c_uint64.from_address(address).value


def _guarded(argv: list[str]) -> None:
    """Run `main` and end the process."""
    status = 70
    try:
        status = main(argv)
    except Complaint as complaint:
        print(complaint)
    finally:
        sys.stdout.flush()
        os._exit(status)


if __name__ == "__main__":
    groups = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path.insert(0, os.path.join(groups, "installation"))
    import launcher  # type: ignore[import-not-found]  # our package itself is not at hand

    launcher.tie_and_limit()
    _thread.stack_size(_STACK)
    _thread.start_new_thread(_guarded, (sys.argv,))
    forever = _thread.allocate_lock()
    with forever:
        forever.acquire()
