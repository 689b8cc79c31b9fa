"""Problem sets: problems as they are to be tried, read from JSON lines or one of the forms of `problem_files`.

    {"name": "p1", "split": "valid", "header": "open Nat\\n", "formal_statement": "theorem p1 : 1 < 2 := by sorry"}

`name` and `formal_statement` are required, `header`, `split`, `informal_statement` and `informal_proof` may be missing
or null; other fields are kept and mean nothing here. The usual exports of the field's benchmarks have this form.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from prover.errors import UsageError
from prover.evaluation import problem_files

_ENDING = re.compile(r":=\s*by(?:\s+sorry)?\s*\Z")
_STATEMENT = re.compile(r"\s*sorry\s*\Z")
_FIELDS = ("name", "formal_statement", "header", "split", "informal_statement", "informal_proof")

UNREVIEWED = "the model, unreviewed"
"""Who wrote a statement, in a problem's `extra`, when no person did."""

STRICT = "set_option autoImplicit false\n"
"""Put before every statement whose header does not set the option itself: where a library lacks `ℝ`, Lean would
otherwise read it as the name of a variable, and state something else than what was meant."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem as it is to be tried.

    `statement` ends in `by`, `header` is what stands before it (with its imports, "" for none), `place` says where it
    comes from. `extra` holds the fields that have no meaning here.
    """

    name: str
    statement: str
    header: str = ""
    split: str | None = None
    informal_statement: str | None = None
    informal_proof: str | None = None
    place: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def unreviewed(self) -> bool:
        """Whether a model wrote the statement and nobody has looked at it since."""
        return self.extra.get("statement_by") == UNREVIEWED

    @property
    def preamble(self) -> str:
        """What stands before the statement in `text`."""
        header = f"{self.header.strip()}\n\n" if self.header.strip() else ""
        return header if "autoImplicit" in header else header + STRICT

    @property
    def file_path(self) -> str | None:
        """Where the theorem is in its repository, for sets that say so."""
        path = self.extra.get("file_path")
        return path if isinstance(path, str) else None

    @property
    def text(self) -> str:
        """The Lean file that is the problem."""
        return f"{self.preamble}{self.statement}\n  sorry\n"


def read(path: Path, sources: Path | None = None) -> tuple[Problem, ...]:
    """All problems of a set, in order; `sources` is the repository that those of LeanDojo's data are places in.

    Raises UsageError for the first bad one, with its place, for a name that comes twice, and for an empty set.
    """
    problems: dict[str, Problem] = {}
    for place, item in problem_files.items(path, sources):
        problem = problem_of(item, place)
        if problem.name in problems:
            first = problems[problem.name].place
            raise UsageError(f"{place}: the name {problem.name!r} is that of {first}, too: rename one of them")
        problems[problem.name] = problem
    if not problems:
        raise UsageError(
            f"{path} has no problem: it needs a JSON object with `name` and `formal_statement` on each line"
        )
    return tuple(problems.values())


def checksum(path: Path | None) -> str | None:
    """The SHA-256 of the file that a set was read from, as `sha256sum` says it; None where it is no one file."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path is not None and path.is_file() else None


def choose(
    problems: Sequence[Problem], *, split: str | None = None, only: Sequence[str] = (), limit: int | None = None
) -> tuple[Problem, ...]:
    """The problems of one split whose names match one of the patterns `only` (`*` and `?` stand for anything), and of
    these the first `limit`. Raises UsageError when a split or a pattern fits nothing."""
    chosen = [problem for problem in problems if split is None or problem.split == split]
    if not chosen:
        found = ", ".join(sorted({problem.split for problem in problems if problem.split is not None}))
        raise UsageError(f"no problem of the set has the split {split!r}; splits of this set: {found or 'none'}")
    for pattern in only:
        if not any(fnmatchcase(problem.name, pattern) for problem in chosen):
            near = get_close_matches(pattern, [problem.name for problem in chosen], n=3, cutoff=0.5)
            hint = f"did you mean {' or '.join(near)}?" if near else "`*` stands for any letters"
            raise UsageError(f"--only {pattern}: no problem has this name: {hint}")
    if only:
        chosen = [problem for problem in chosen if any(fnmatchcase(problem.name, pattern) for pattern in only)]
    return tuple(chosen[:limit])


def under(problems: Sequence[Problem], header: str) -> tuple[Problem, ...]:
    """The problems with `header` instead of their own."""
    return tuple(replace(problem, header=header) for problem in problems)


def header_text(choice: str, embedded: Callable[[], str]) -> str | None:
    """What `--header` means: None for `original` (each problem keeps its own), else the text that replaces it.

    `embedded` gives the header that comes with the core library. Raises UsageError for a file that cannot be read.
    """
    if choice == "original":
        return None
    return (
        embedded()
        if choice == "embedded"
        else problem_files.read_text(Path(choice), "name a file, `embedded` or `original`")
    )


def headed(problems: Sequence[Problem], choice: str, embedded: Callable[[], str]) -> tuple[Problem, ...]:
    """The problems with the header that `--header` means; see `header_text`."""
    text = header_text(choice, embedded)
    return tuple(problems) if text is None else under(problems, text)


def problem_of(item: object, place: str) -> Problem:
    """The problem in an object of the form above. Raises UsageError with `place` for what is none."""
    if not isinstance(item, dict):
        raise UsageError(f"{place}: not a JSON object: each line needs one with `name` and `formal_statement`")
    for key in _FIELDS:
        value = item.get(key)
        if key in _FIELDS[:2] and (not isinstance(value, str) or not value.strip()):
            raise UsageError(f"{place}: `{key}` must be a string that is not empty")
        if value is not None and not isinstance(value, str):
            raise UsageError(f"{place}: `{key}` must be a string or null")
    statement = item["formal_statement"].strip()
    if not _ENDING.search(statement):
        raise UsageError(f"{place}: the `formal_statement` of {item['name']} must end in `:= by` or `:= by sorry`")
    return Problem(
        name=item["name"].strip(),
        statement=_STATEMENT.sub("", statement),
        header=item.get("header") or "",
        split=item.get("split"),
        informal_statement=item.get("informal_statement"),
        informal_proof=item.get("informal_proof"),
        place=place,
        extra={key: value for key, value in item.items() if key not in _FIELDS},
    )
