"""What `--repo` says: a repository that LeanDojo has traced, and where a file is in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from prover.errors import UsageError


@dataclass(frozen=True, slots=True)
class Repository:
    """`url` is an address that git knows, or the absolute path of a folder. Without `commit` it is such a folder, at
    the commit that is checked out."""

    url: str
    commit: str | None

    @property
    def folder(self) -> Path | None:
        """The folder that it is."""
        return Path(self.url) if Path(self.url).is_dir() else None

    def place(self, file: Path) -> Path:
        """The path of a file in the repository. For one that is no folder it is told by the clone that `file` lies in,
        or else is the path as given. Raises UsageError when there is none."""
        root = self.folder
        if root is None:
            root = next((folder for folder in file.absolute().parents if (folder / ".git").exists()), None)
        if root is None and not file.is_absolute():
            return file
        try:
            return file.resolve().relative_to(root.resolve() if root is not None else "")
        except ValueError:
            raise UsageError(f"{file} is not in the repository {self.url}: name a file in it") from None


def parse(spec: str) -> Repository:
    """Read URL@COMMIT, FOLDER or FOLDER@COMMIT. Raises UsageError for anything else."""
    url, at, commit = spec.rpartition("@")
    if not at or not url or "/" in commit or ":" in commit or Path(spec).is_dir():
        url, commit = spec, ""
    if url and Path(url).is_dir():
        return Repository(str(Path(url).absolute()), commit or None)
    if not commit:
        raise UsageError(f"--repo {spec} is no folder and names no commit: use URL@COMMIT, or the folder of a clone")
    return Repository(url, commit)
