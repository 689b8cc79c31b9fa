"""Problems from LeanDojo's benchmark data, where theorems are places in a repository.

    {"url": "https://github.com/…", "commit": "…", "file_path": "Mathlib/…/Basic.lean", "full_name": "foo",
     "start": [12, 1], "end": [14, 20], "traced_tactics": [{"tactic": …, "state_before": …, "state_after": …}, …]}

Lines and columns count from 1, in code points. What is to be proved is only in the sources: a clone that is at that
commit, or the copy that LeanDojo has traced and keeps in its cache. A problem is the file up to its theorem.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from prover.errors import UsageError
from prover.lean.files.outline import Outline
from prover.lean.files.source import Source
from prover.lean.files.theorem_file import read_text

FIELDS = ("url", "commit", "file_path", "full_name", "start", "end")

_MODIFIERS = frozenset(
    {"private", "protected", "public", "noncomputable", "nonrec", "unsafe", "partial", "meta", "scoped", "local"}
)


def is_one(row: Mapping[str, Any]) -> bool:
    """Whether a row has the form of LeanDojo's data, and no statement of its own."""
    return all(name in row for name in FIELDS) and "formal_statement" not in row


def problems(rows: Iterator[tuple[str, Any]], sources: Path | None) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows as problems, with their places. `sources` is the folder of the repository (None: LeanDojo's cache).

    Raises UsageError for a row that is none, and where the sources are not there or are of another commit.
    """
    seen: set[str] = set()
    path, source = None, Source("")
    for place, row in rows:
        _check(row, place)
        root = sources or _in_cache(row["url"], row["commit"])
        if root is None:
            raise UsageError(
                f"{place}: the sources of {row['url']} are not there: name the folder of a clone with --repo, with"
                f" commit {row['commit']} checked out"
            )
        if path != root / row["file_path"]:
            path = root / row["file_path"]
            source = Source(read_text(path))
        name = str(row["full_name"])
        name = name if name not in seen else f"{name}:{row['file_path']}:{row['start'][0]}"
        seen.add(name)
        header, statement = _cut(source, row, f"{place}: {path}")
        kept = {field: row[field] for field in ("url", "commit", "file_path", "full_name", "split") if field in row}
        yield place, {**kept, "name": name, "header": header, "formal_statement": f"{statement} := by"}


def _check(row: Any, place: str) -> None:
    if not isinstance(row, Mapping) or not is_one(row):
        raise UsageError(f"{place}: not a theorem of LeanDojo's data: it needs {', '.join(FIELDS)}")
    texts = all(isinstance(row[name], str) for name in FIELDS[:4])
    if not texts or not all(_is_place(row[name]) for name in FIELDS[4:]):
        raise UsageError(f"{place}: `start` and `end` must be [line, column] from 1, the other fields strings")


def _is_place(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(item, int) and item > 0 for item in value)


def _in_cache(url: str, commit: str) -> Path | None:
    """The traced copy in LeanDojo's cache."""
    *_, user, name = f"/{url.rstrip('/')}".split("/")
    cache = Path(os.environ.get("CACHE_DIR") or Path.home() / ".cache" / "lean_dojo")
    folders = (cache / f"{owner}-{name}-{commit}" / name for owner in (user, "gitpython"))
    return next((folder for folder in folders if folder.is_dir()), None)


def _cut(source: Source, row: Mapping[str, Any], place: str) -> tuple[str, str]:
    """What stands before the theorem, and its statement."""
    start, end = (source.offset(line, column - 1) for line, column in (row["start"], row["end"]))
    outline = Outline(source)
    statement = outline.statement(start, end)
    if str(row["full_name"]).rpartition(".")[2].strip("«»") not in statement:
        line, column = row["start"]
        raise UsageError(
            f"{place} has no {row['full_name']} at line {line}, column {column}: check out commit {row['commit']}"
        )
    first = _with_modifiers(source, start)
    first, _ = outline.command(first, end)
    return source.text[:first], source.text[first:start] + statement


def _with_modifiers(source: Source, start: int) -> int:
    """Where the declaration begins whose keyword is at `start`: attributes, modifiers and doc comments belong to it."""
    tokens, index = source.tokens, source.at(start)
    while index:
        before = tokens[index - 1]
        comment = before.kind == "doc" and before.text.startswith("/--")
        if comment or (before.kind == "word" and before.text in _MODIFIERS):
            index -= 1
        elif before.text == "]" and (opening := _attribute(source, index - 1)) is not None:
            index = opening
        else:
            break
    return tokens[index].start if index < len(tokens) else start


def _attribute(source: Source, closing: int) -> int | None:
    """The index of the `@[` that the bracket at `closing` ends, None when it ends something else."""
    depth = 0
    for index in range(closing, -1, -1):
        text = source.tokens[index].text
        depth += (text == "]") - (text in ("[", "@["))
        if depth == 0:
            return index if text == "@[" else None
    return None
