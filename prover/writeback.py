"""Writing a completed file: atomically, and never over a file that changed since it was read."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from prover.errors import UsageError


def write_atomically(path: Path, data: bytes, *, expected: bytes | None = None) -> None:
    """Replace `path` by `data` in one step, keeping its permissions; a reader sees the old or the new file, whole.

    With `expected`, the file must still hold exactly those bytes, else UsageError and nothing is written.
    A symbolic link stays one: the file that it points to is replaced.
    """
    target = path.resolve()
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    temporary: str | None = None
    try:
        # The new text is complete on disk before the old one is looked at for the last time.
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask() if mode is None else mode)
        if expected is not None and (not target.exists() or target.read_bytes() != expected):
            raise UsageError(f"{path} changed while its proofs were searched; nothing was written. Run again.")
        os.replace(temporary, target)
        temporary = None
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
