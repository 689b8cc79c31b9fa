"""The forms in which problem sets come, each as problems.

| what | form |
|---|---|
| `SET.jsonl`, `SET.json` | an object for each problem, one on each line, or a list of them |
| `SET.lean`, or a folder of `.lean` files | every theorem, its proof cut off; before the first stands the header |
| `SET.parquet`, or a folder that `datasets` saved | rows with the fields of the JSON form |
| LeanDojo's benchmark data, as JSON | see `leandojo_set` |
| `hf:NAME` | a data set of the Hugging Face hub, fetched by `datasets` |

The fields go by the names that the usual exports of the field's benchmarks have, see `_NAMES`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from prover.errors import UsageError
from prover.evaluation import leandojo_set
from prover.lean.files.source import Source, Token

HUB = "hf:"

_NAMES = {
    "name": ("name", "id", "problem_name", "theorem_name", "full_name"),
    "formal_statement": ("formal_statement", "statement", "lean4_statement", "formal_problem"),
    "header": ("header", "lean4_header", "src_header"),
    "split": ("split",),
    "informal_statement": ("informal_statement", "informal_stmt", "informal_prefix", "nl_statement"),
    "informal_proof": ("informal_proof", "nl_proof"),
}
_SPLITS = {"validation": "valid", "val": "valid", "dev": "valid"}
_OPEN, _CLOSE = frozenset("([{⟨⦃"), frozenset(")]}⟩⦄")
_THEOREM = frozenset({"theorem", "lemma"})
_SCOPED = re.compile(r"^(?:end|section|namespace)\b", re.MULTILINE)


def items(path: Path, sources: Path | None = None) -> Iterator[tuple[str, object]]:
    """What the set at `path` holds, and the place of each for messages. Nothing is checked but the form of the file;
    an object has the usual names for its fields. `sources` is the repository that theorems are places in. Raises
    UsageError for what cannot be read."""
    if str(path).startswith(HUB):
        yield from _renamed(_hub(str(path).removeprefix(HUB)))
    elif path.is_dir() and any(path.glob("*.lean")):
        for file in sorted(path.glob("*.lean")):
            yield from _lean(file)
    elif path.suffix == ".lean":
        yield from _lean(path)
    elif path.suffix == ".parquet" or (path.is_dir() and any(path.glob("dataset_*.json"))):
        yield from _renamed(_saved(path))
    else:
        rows = json_items(path)
        first = next(rows, None)
        if first is None:
            return
        rows = chain([first], rows)
        if isinstance(first[1], Mapping) and leandojo_set.is_one(first[1]):
            split = next((s for s in ("train", "valid", "val", "test") if path.stem.lower() == s), None)
            rows = leandojo_set.problems(_with_split(rows, split), sources)
        yield from _renamed(rows)


def _with_split(rows: Iterator[tuple[str, object]], split: str | None) -> Iterator[tuple[str, object]]:
    for place, row in rows:
        yield place, {"split": split, **row} if isinstance(row, Mapping) else row


def json_items(path: Path) -> Iterator[tuple[str, object]]:
    """The objects of a file of JSON lines, or of one list, and their places. Raises UsageError for what is neither."""
    text = read_text(path)
    if text.lstrip().startswith("["):
        try:
            whole = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"{path} is not JSON ({error}): write one object on each line") from None
        yield from ((f"{path}, item {number}", item) for number, item in enumerate(whole, start=1))
        return
    for number, line in enumerate(text.split("\n"), start=1):  # a string of JSON may hold other line ends
        if line.strip():
            yield f"{path}:{number}", _object(line, f"{path}:{number}")


def _object(line: str, place: str) -> object:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(
            f"{place}: not JSON ({error.msg}, column {error.colno}): write one object on each line"
        ) from None
    except RecursionError:
        raise UsageError(f"{place}: JSON nested too deeply: write one flat object on each line") from None


def _renamed(rows: Iterator[tuple[str, object]]) -> Iterator[tuple[str, object]]:
    for place, row in rows:
        yield place, _usual(row) if isinstance(row, Mapping) else row


def _usual(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with the usual names, a field that has one kept as it is."""
    found = dict(row)
    for name, others in _NAMES.items():
        here = next((other for other in others if row.get(other) is not None), None)
        if here is not None and here != name:
            found[name] = found.pop(here)
    if isinstance(found.get("split"), str):
        found["split"] = _SPLITS.get(found["split"], found["split"])
    if isinstance(found.get("name"), int):
        found["name"] = str(found["name"])
    return found


# Lean files.


def _lean(path: Path) -> Iterator[tuple[str, object]]:
    """The theorems of a file. A split is read off the name of the file, where that says one."""
    text = read_text(path)
    source = Source(text)
    starts = [token for token in source.tokens if token.text in _THEOREM and source.column(token.start) == 0]
    if not starts:
        raise UsageError(f"{path} has no theorem that begins a line")
    header = _plain(source, 0, starts[0].start)
    if _SCOPED.search(header):
        raise UsageError(
            f"{path} opens a section or namespace before its first theorem: give its problems as JSON lines"
        )
    split = next((s for s in ("valid", "test", "train") if s in path.stem.lower()), None)
    for first, after in zip(starts, [*starts[1:], None], strict=True):
        place = f"{path}:{source.line(first.start)}"
        name, statement = _statement(source, first, after.start if after else len(text), place)
        yield place, {"name": name, "formal_statement": statement, "header": header, "split": split}


def _statement(source: Source, first: Token, end: int, place: str) -> tuple[str, str]:
    """Name and statement of the theorem that begins with `first`; its proof is left out."""
    tokens = [token for token in source.tokens if first.start <= token.start < end]
    depth = 0
    for token in tokens:
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if token.text == ":=" and depth == 0:
            if len(tokens) < 2 or tokens[1].kind != "word":
                break
            return tokens[1].text, source.text[first.start : token.start].rstrip() + " := by"
    raise UsageError(f"{place}: no `:=` ends this statement")


def _plain(source: Source, start: int, end: int) -> str:
    """A piece of the text without doc comments, which belong to what follows them."""
    docs = [token for token in source.tokens if token.kind == "doc" and start <= token.start < end]
    text, at = "", start
    for token in docs:
        text += source.text[at : token.start]
        at = token.end
    return (text + source.text[at:end]).strip() + "\n"


# Data sets of the `datasets` library.


def _saved(path: Path) -> Iterator[tuple[str, object]]:
    datasets = _library(str(path))
    try:
        if path.suffix == ".parquet":
            found = datasets.load_dataset("parquet", data_files=str(path), split="train")
            yield from _rows(found, str(path), None)
        else:
            yield from _splits(datasets.load_from_disk(str(path)), str(path))
    except UsageError:
        raise
    except Exception as error:
        raise UsageError(f"cannot read the data set {path}: {_line(error)}") from error


def _hub(name: str) -> Iterator[tuple[str, object]]:
    datasets = _library(name)
    try:
        found = datasets.load_dataset(name)
    except Exception as error:
        raise UsageError(f"cannot get the data set {name} from the hub: {_line(error)}") from error
    yield from _splits(found, HUB + name)


def _library(name: str) -> Any:
    try:
        import datasets
    except ImportError:
        raise UsageError(f"{name} is read with `datasets`: pip install 'lean-prover-agent[train]'") from None
    datasets.disable_progress_bars()
    return datasets


def _splits(found: Any, place: str) -> Iterator[tuple[str, object]]:
    """The rows of a data set, or of each of its splits."""
    if not hasattr(found, "items"):
        yield from _rows(found, place, None)
        return
    for split, rows in found.items():
        yield from _rows(rows, f"{place}, {split}", split)


def _rows(rows: Any, place: str, split: str | None) -> Iterator[tuple[str, object]]:
    for number, row in enumerate(rows, start=1):
        yield f"{place}, row {number}", {**({} if split is None else {"split": split}), **row}


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def read_text(path: Path, hint: str = "name a file of JSON lines") -> str:
    """The text of a file in UTF-8, its line ends as `\\n`. Raises UsageError with `hint`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = "is a directory" if path.is_dir() else "does not exist" if not path.exists() else str(error.strerror)
        raise UsageError(f"{path} {reason}: {hint}") from error
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 (line {data[: error.start].count(10) + 1}): save it as UTF-8") from None
