"""Every difference between versions of Lean 4 that we rely on, what is done without it, and who has it.

Nobody goes by version numbers: the Lean at hand is asked. `DIFFERENCES` is the one list; a field of `Abilities` says of
each what the answer was.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from prover.errors import ToolchainError

OLDEST = "4.9.0"
"""The oldest Lean that should work; docs/lake.md says why."""

ASK_SECONDS = 60.0

Asked: TypeAlias = Literal["flag", "option", "server", "program", "answer"]
"""How it is found out: a flag by `lean --help`, an option by setting it, what a server does by a small document, a
program by looking for it beside `lean`, and the rest by looking at the answer itself each time, be it Lake's or a
compiled file."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that not every Lean has. `since` is the release that brought it, "?" where we do not know; `name` is a
    field of `Abilities`, unless it shows in each answer."""

    name: str
    asked: Asked
    what: str
    use: str
    without: str
    since: str = "?"


DIFFERENCES = (
    Difference(
        "json", "flag", "`lean --json`", "messages of a compilation",
        "the messages are read from the text that Lean prints for people",
    ),
    Difference(
        "report_delay", "option", "`server.reportDelayMs`", "set to 0: a server answers at once",
        "left out: each document may take 200 ms longer",
    ),
    Difference(
        "linters", "option", "`linter.all`", "off in servers, where linters only cost time", "left out",
    ),
    Difference(
        "def_prop", "option", "`linter.defProp`", "Lean says which `def` or `example` is a proposition",
        "a second Lean is asked whether its type is one (`#check (@name : (_ : Prop))`)", "4.31",
    ),
    Difference(
        "unsolved_tag", "server", "`leanTags: [1]`", "the error that only shows which goals are left",
        "known by its text, `unsolved goals`, at the start of the block",
    ),
    Difference(
        "accomplished_tag", "server", "`leanTags: [2]`", "Lean's word that a proof is complete",
        "no error and no warning of a `sorry` is taken for it; the judge has the last word all the same",
    ),
    Difference(
        "tactic_progress", "server", "`$/lean/fileProgress` within a proof",
        "which candidate of a batch runs, so that only that one is stopped",
        "a batch that takes too long is halved until its culprit is alone", "4.9",
    ),
    Difference(
        "leanchecker", "program", "`leanchecker` beside `lean`", "the kernel's second look at a proof",
        "left out: a fresh Lean compiles the proof, its terms are judged (the embedded Lean has a way of its own)",
        "4.28",
    ),
    Difference(
        "incremental diagnostics", "answer", "`isIncremental`", "each message is sent once",
        "all messages are sent again for each new one, and replace the others",
    ),
    Difference(
        "sorry labels", "answer", "places of `sorry` in compiled files", "which words are holes",
        "every word `sorry` of a theorem that uses one", "4.17",
    ),
    Difference(
        "stored axioms", "answer", "axioms of each theorem in compiled files", "the verdict on imported theorems",
        "computed from the terms, which takes longer",
    ),
    Difference(
        "nested count", "answer", "`InductiveVal.numNested` in compiled files", "two versions of a type are compared",
        "taken for 0 on both sides",
    ),
    Difference(
        "olean format", "answer", "format of compiled files", "they are read without Lean",
        "formats 1 and 2 are both read",
    ),
    Difference(
        "setup-file", "answer", "`lake setup-file FILE`", "what a file of a Lake project needs",
        "`lake setup-file FILE IMPORTS…` (paths in another form), then `lake print-paths` (no options)", "about 4.22",
    ),
    Difference(
        "no-build", "answer", "`lake setup-file --no-build`", "whether anything must be built",
        "`lake build` runs each time; it does nothing when all is up to date",
    ),
    Difference(
        "copying", "answer", "`refine cond _ true ?_ …`", "copies a goal for a batch of candidates",
        "`ite`, and then no batches",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a Lean can do, of that which is asked; the names are those of `DIFFERENCES`."""

    json: bool = True
    report_delay: bool = True
    linters: bool = True
    def_prop: bool = True
    unsolved_tag: bool = True
    accomplished_tag: bool = True
    tactic_progress: bool = True

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of what it lacks."""
        return tuple(field.name for field in fields(self) if not getattr(self, field.name))


NEWEST = Abilities()

_OPTIONS = {"report_delay": "server.reportDelayMs=0", "linters": "linter.all=false", "def_prop": "linter.defProp=true"}


def ask(command: Sequence[str], environ: Mapping[str, str]) -> Abilities:
    """Ask the Lean that `command` starts for its flags and options; what its server does is not asked yet.

    Raises ToolchainError when it does not answer.
    """
    return _ask(tuple(command), tuple(sorted(environ.items())))


@cache
def _ask(command: tuple[str, ...], environ: tuple[tuple[str, str], ...]) -> Abilities:
    environment = dict(environ)
    usage = _run([*command, "--help"], environment)
    found = replace(
        NEWEST, json=re.search(r"^\s*(?:-\w, )?--json\b", usage.stdout + usage.stderr, re.MULTILINE) is not None
    )
    with tempfile.TemporaryDirectory(prefix="prover-") as folder:
        file = Path(folder) / "Empty.lean"
        file.write_text("prelude\n")
        if _run([*command, *(f"-D{option}" for option in _OPTIONS.values()), str(file)], environment).returncode == 0:
            return found
        known = {
            name: _run([*command, f"-D{option}", str(file)], environment).returncode == 0
            for name, option in _OPTIONS.items()
        }
    return replace(found, **known)


def _run(command: Sequence[str], environ: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command, env=environ, capture_output=True, text=True, errors="replace", timeout=ASK_SECONDS,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise ToolchainError(f"{command[-1]} gave no answer within {ASK_SECONDS:g} s") from error
    except OSError as error:
        raise ToolchainError(f"cannot run {command[0]}: {error.strerror or error}") from error
