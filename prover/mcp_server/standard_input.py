"""Standard input whose end can be brought about from within.

The SDK reads standard input in a thread, and a read that waits for the client cannot be cancelled: the program would
not end on a signal before the client writes another line. Here the same read ends as if the client had closed the
stream.
"""

from __future__ import annotations

import io
import os
import select


class EndableInput(io.RawIOBase):
    """The bytes of a file descriptor until it ends or `end` is called. The descriptor stays open."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._ended, self._end = os.pipe()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # the base says Buffer, which 3.11 lacks
        ready, _, _ = select.select([self._descriptor, self._ended], [], [])
        if self._ended in ready:
            return 0
        data = os.read(self._descriptor, len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def end(self) -> None:
        """Let the read that waits, and all after it, find the end of the stream."""
        os.write(self._end, b"x")
