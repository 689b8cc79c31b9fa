"""Problem sets as training reads them: the theorems to learn from, and the statements that must stay unseen."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from prover.errors import UsageError
from prover.training.scripts import flatten
from prover.training.steps import Exercise

TRAIN = "train"
_ENDING = re.compile(r":=\s*(?:by)?\s*(?:sorry)?\s*\Z")
_IMPORT = re.compile(r"^import[ \t]+([\w.]+)[ \t]*\n?", re.MULTILINE)


def rows(path: Path) -> Iterator[Mapping[str, Any]]:
    """The problems of a file of JSON lines. Raises UsageError with the first line that is none."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the problem set {path}: {error}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not isinstance(row["name"], str) or not isinstance(row["formal_statement"], str):
                raise TypeError
        except (ValueError, KeyError, TypeError):
            raise UsageError(
                f"{path}:{number}: not a problem: each line needs an object with `name` and `formal_statement`"
            ) from None
        yield row


def exercises(path: Path, split: str = TRAIN) -> Iterator[Exercise]:
    """The problems of one split with their reference proofs as scripts. Raises UsageError as `rows` does."""
    for row in rows(path):
        if row.get("split") == split:
            header = row.get("header") or ""
            script = flatten(row.get("reference_proof") or "")
            yield Exercise(
                row["name"],
                _ENDING.sub("", row["formal_statement"]).strip(),
                _IMPORT.sub("", header).strip(),
                "core-train",
                (script,) if script else (),
                tuple(_IMPORT.findall(header)),
            )
