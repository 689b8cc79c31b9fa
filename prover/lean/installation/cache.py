"""Where built things are kept: `PROVER_CACHE_DIR`, else the user's cache folder, else one in the temporary folder."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from prover.errors import ToolchainError

VARIABLE = "PROVER_CACHE_DIR"
_NAME = "lean-prover-agent"


def root() -> Path:
    """The cache folder; it need not exist yet.

    An explicit `PROVER_CACHE_DIR` is taken as it is. Without it, a home folder that cannot be written (containers,
    build machines) is passed over for a private folder among the temporary files.
    """
    if explicit := os.environ.get(VARIABLE):
        return Path(explicit).absolute()
    usual = platformdirs.user_cache_path(_NAME)
    # A folder that was filled earlier and then made read-only may hold all that is needed.
    return usual if usual.is_dir() or writable(usual) else temporary()


def writable(folder: Path) -> bool:
    """Whether files can be made in `folder`, or in the folder where it would be made. Tries it: permissions alone do
    not tell (superuser, read-only mounts)."""
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    try:
        tempfile.TemporaryFile(dir=existing).close()
    except OSError:
        return False
    return True


def temporary() -> Path:
    """A folder of this user's own among the temporary files, made when need be."""
    user = os.getuid() if hasattr(os, "getuid") else os.getlogin()
    folder = Path(tempfile.gettempdir()) / f"{_NAME}-{user}"
    with writing(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        status = folder.lstat()
    # Lean runs what lies here, so nobody else may have put it here.
    if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
        raise ToolchainError(f"{folder} belongs to somebody else: set {VARIABLE} to a folder of your own")
    return folder


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn an OSError of the block into a ToolchainError that says what to do about the cache."""
    try:
        yield
    except OSError as error:
        raise ToolchainError(
            f"cannot write {error.filename or path}: {error.strerror or error};"
            f" set {VARIABLE} to a folder with room that can be written"
        ) from error
