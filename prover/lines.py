"""Files of JSON lines that survive a kill and a full disk: appended to, a whole line at a time, and read back.

A line counts once its line end is on the disk. What a kill leaves behind the last line end is no line: it is cut off
before the file is written again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from prover.errors import StorageError, UsageError


def whole_lines(path: Path) -> list[bytes]:
    """The lines of the file without their ends, a torn last one left out; none when there is no file. Raises UsageError
    when it cannot be read."""
    try:
        data = path.read_bytes() if path.exists() else b""
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}") from error
    return data.split(b"\n")[:-1]


def objects(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of the file, in order, blank lines left out. Raises UsageError with the first line that is none."""
    for number, line in enumerate(whole_lines(path), start=1):
        if line.strip():
            try:
                item = json.loads(line)
            except (ValueError, RecursionError):
                item = None
            if not isinstance(item, dict):
                raise UsageError(f"{path}:{number}: not a JSON object")
            yield item


class LineFile:
    """Appends lines to a file, each on the disk before `write` returns.

    A context manager. A torn last line is cut off on entry. When the disk takes no more, or only part of a line, the
    part is cut off again and StorageError says so: what was written before stays whole.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor = -1
        self._end = 0

    def __enter__(self) -> Self:
        try:
            self._descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            self._end = _end(self._descriptor)
            os.truncate(self._descriptor, self._end)
            os.lseek(self._descriptor, self._end, os.SEEK_SET)
        except OSError as error:
            raise _refused(self.path, error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._descriptor)
        self._descriptor = -1

    def write(self, item: Mapping[str, Any]) -> None:
        """Append an object as a line."""
        # Models may write half a surrogate pair, which UTF-8 has no place for.
        line = json.dumps(item, ensure_ascii=False, allow_nan=False).encode(errors="surrogatepass") + b"\n"
        try:
            written = 0
            while written < len(line):
                written += os.write(self._descriptor, line[written:])
            os.fsync(self._descriptor)
        except OSError as error:
            os.truncate(self._descriptor, self._end)
            os.lseek(self._descriptor, self._end, os.SEEK_SET)
            raise _refused(self.path, error) from error
        self._end += len(line)


def _refused(path: Path, error: OSError) -> StorageError:
    return StorageError(f"cannot write {path}: {error.strerror or error}")


def _end(descriptor: int) -> int:
    """Where the last whole line ends."""
    size = os.fstat(descriptor).st_size
    if size == 0 or os.pread(descriptor, 1, size - 1) == b"\n":
        return size
    return os.pread(descriptor, size, 0).rfind(b"\n") + 1
