"""Where compiled modules lie, and a folder of links for those that lie elsewhere (Lake's artifact cache)."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from prover.lean.installation import cache

_PARTS = (".olean", ".olean.server", ".olean.private")


def compiled(module: str, path: Iterable[Path]) -> Path | None:
    """The compiled file of a module in the first of these folders that has it."""
    if not module:
        return None
    relative = Path(*module.split(".")[:-1], f"{module.split('.')[-1]}.olean")
    return next((folder / relative for folder in path if (folder / relative).is_file()), None)


def linked(artifacts: Sequence[tuple[str, tuple[Path, ...]]], path: Sequence[Path]) -> Path | None:
    """A folder for LEAN_PATH with links to those modules that `path` does not have; None when it has all.

    So Lean of any version finds them, and we do too. The folder is in our cache, named by what it holds.
    """
    elsewhere = [(module, parts) for module, parts in artifacts if parts and compiled(module, path) is None]
    if not elsewhere:
        return None
    key = hashlib.sha256(repr([(module, [str(part) for part in parts]) for module, parts in elsewhere]).encode())
    folder = cache.root() / f"links-{key.hexdigest()[:16]}"
    if folder.is_dir():
        return folder
    with cache.writing(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix="links-"))
        try:
            for module, parts in elsewhere:
                place = temporary.joinpath(*module.split("."))
                place.parent.mkdir(parents=True, exist_ok=True)
                for part, ending in zip(parts, _PARTS, strict=False):
                    place.with_name(place.name + ending).symlink_to(part)
            os.rename(temporary, folder)
        except FileExistsError:
            shutil.rmtree(temporary)  # another process was faster
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
    return folder
