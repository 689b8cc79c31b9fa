"""Which problems of a set can be stated: Lean elaborates every statement with `sorry` for a proof.

Many statements share one Lean process, each in a section of its own. Only those share that cannot touch each other:
a single theorem under a header that does no more than open namespaces, set options and declare variables. Anything
else runs alone, and so does whatever a shared run left in doubt. A refusal always rests on an error of Lean in the
statement's own lines; where Lean gave no answer, the problem counts as stated and is attempted, and fails there.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from prover.config import LeanLimits
from prover.evaluation.problems import Problem
from prover.lean.compiled.compile import Compiled, Message, compile_text
from prover.lean.files.source import Source, tokens
from prover.lean.installation import header
from prover.lean.installation.imports import missing_imports
from prover.lean.installation.toolchain import Toolchain
from prover.parallel import for_each

BATCH = 40
"""Statements in one Lean run: enough to make its start cheap, few enough that all cores get some."""

_SENTINEL = "#check Prop"
_IMPORT = re.compile(r"import[ \t]+[\w.]+[ \t]*")
_THEOREM = frozenset({"theorem", "lemma"})
_TOUCHING = frozenset(
    {
        "def", "abbrev", "instance", "example", "opaque", "axiom", "structure", "inductive", "class", "mutual", "end",
        "section", "namespace", "attribute", "export", "initialize", "deriving", "macro", "macro_rules", "syntax",
        "notation", "notation3", "infix", "infixl", "infixr", "prefix", "postfix", "elab", "elab_rules", "unif_hint",
        "declare_syntax_cat", "register_simp_attr", "import", "prelude", "module", "local", "scoped", "run_cmd",
    }
)  # fmt: skip
_ALIASES = {"ℝ": "Real", "ℂ": "Complex", "ℚ": "Rat", "ℕ": "Nat", "ℤ": "Int"}
_SYMBOLS = {name: symbol for symbol, name in _ALIASES.items()}
_LACKING = ("Real", "Complex", "Rat")  # a Lean that lacks something of theirs mostly lacks them altogether
_UNKNOWN = re.compile(
    r"[Uu]nknown (?:identifier|constant|namespace) [`'](?P<name>[^`']+)[`']|does not contain `(?P<field>[^`]+)`"
)
_INSTANCE = re.compile(r"failed to synthesize(?: instance of type class)?\s+(?P<name>\S+)")
_SYNTAX = re.compile(r"unexpected |expected |unterminated ")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a problem cannot be stated. `reason` is the same for problems that lack the same thing; `message` is Lean's
    first one, with its line in the statement."""

    reason: str
    message: str


async def refusals(
    problems: Sequence[Problem],
    lean: Toolchain,
    limits: LeanLimits,
    *,
    jobs: int = 2,
    on_progress: Callable[[int], None] | None = None,
) -> dict[str, Refusal]:
    """Those of the problems that `lean` refuses to state, by name, with the reason.

    `on_progress` is called with the number of problems that have been looked at. Raises LeanError only when no Lean
    can be started.
    """
    found: dict[str, Refusal] = {}
    missing: dict[tuple[str, ...], tuple[str, ...]] = {}
    done = 0
    work: list[_Batch] = []
    groups: dict[tuple[str, ...], list[_Entry]] = {}
    for problem in problems:
        imports = header.parse(problem.text).imports
        if imports not in missing:
            missing[imports] = missing_imports(problem.text, lean)
        if missing[imports]:
            listed = ", ".join(missing[imports])
            found[problem.name] = Refusal(f"imports {listed}", f"imports {listed}, which this Lean does not have")
            done += 1
        elif (entry := _shared(problem)) is None:
            work.append(_Batch.alone(problem))
        else:
            groups.setdefault(imports, []).append(entry)
    for imports, entries in groups.items():
        work += [_Batch(imports, tuple(part)) for part in _parts(entries)]

    async def judge(batch: _Batch) -> None:
        nonlocal done
        found.update(await _run(batch, lean, limits))
        done += len(batch.entries)
        if on_progress is not None:
            on_progress(done)

    await for_each(work, judge, jobs)
    return {problem.name: found[problem.name] for problem in problems if problem.name in found}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A problem with its text less the imports; `declares` is the name of its theorem, None when it runs alone, `words`
    are all identifiers."""

    problem: Problem
    text: str
    declares: str | None
    words: frozenset[str] = frozenset()

    @property
    def offset(self) -> int:
        """How many lines of `text` come before the statement."""
        return self.text[: self.text.rindex(self.problem.statement)].count("\n")


@dataclass(frozen=True, slots=True)
class _Batch:
    """What one Lean run elaborates. A problem alone is a file of its own, exactly as it will be attempted."""

    imports: tuple[str, ...]
    entries: tuple[_Entry, ...]

    @classmethod
    def alone(cls, problem: Problem) -> _Batch:
        return cls((), (_Entry(problem, problem.text, None),))

    def layout(self) -> tuple[str, list[tuple[int, int]]]:
        """The text, and for each entry the line of its own first line and that of its sentinel."""
        if len(self.entries) == 1 and self.entries[0].declares is None:
            text = self.entries[0].text
            return text, [(1, text.count("\n") + 1)]
        parts = "".join(f"import {name}\n" for name in self.imports) + _SENTINEL + "\n"
        places: list[tuple[int, int]] = []
        for entry in self.entries:
            start = parts.count("\n") + 2
            parts += f"section\n{entry.text}\nend\n"
            places.append((start, parts.count("\n") + 1))
            parts += _SENTINEL + "\n"
        return parts, places


def _shared(problem: Problem) -> _Entry | None:
    """The problem as a part of a shared run, None when it might touch others."""
    lines = problem.text.split("\n")
    while lines and (not lines[0].strip() or _IMPORT.fullmatch(lines[0])):
        del lines[0]
    text = "\n".join(lines)
    found = tokens(text)
    words = [token.text for token in found if token.kind == "word"]
    keywords = [index for index, word in enumerate(words) if word in _THEOREM]
    open_ended = any(token.kind in ("comment", "doc", "string") and token.end == len(text) for token in found)
    commands = any(token.kind == "symbol" and token.text in ("@[", "#") for token in found)
    if len(keywords) != 1 or keywords[0] + 1 >= len(words) or _TOUCHING & set(words) or open_ended or commands:
        return None
    return _Entry(problem, text, words[keywords[0] + 1], frozenset(words))


def _parts(entries: Iterable[_Entry]) -> Iterable[list[_Entry]]:
    """Batches in which no theorem's name occurs in another's text."""
    parts: list[list[_Entry]] = []
    for entry in entries:
        fitting = (
            part
            for part in parts
            if len(part) < BATCH and all(e.declares not in entry.words and entry.declares not in e.words for e in part)
        )
        part = next(fitting, None)
        if part is None:
            parts.append([entry])
        else:
            part.append(entry)
    return parts


async def _run(batch: _Batch, lean: Toolchain, limits: LeanLimits) -> dict[str, Refusal]:
    text, places = batch.layout()
    with tempfile.TemporaryDirectory(prefix="prover-") as folder:
        compiled = await compile_text(
            lean, text, Path(folder), seconds=limits.verify_seconds, memory_mb=limits.memory_mb
        )
    shared = batch.entries[0].declares is not None
    if not shared:
        return _judge(batch.entries[0], compiled.errors, 1) if compiled.failure is None else {}
    if compiled.failure is not None:
        return await _halves(batch, lean, limits)
    return await _read(batch, text, places, compiled, lean, limits)


async def _halves(batch: _Batch, lean: Toolchain, limits: LeanLimits) -> dict[str, Refusal]:
    """Find what broke the run: each half by itself, in the end each problem alone."""
    if len(batch.entries) == 1:
        return await _run(_Batch.alone(batch.entries[0].problem), lean, limits)
    middle = len(batch.entries) // 2
    first = await _run(_Batch(batch.imports, batch.entries[:middle]), lean, limits)
    return {**first, **await _run(_Batch(batch.imports, batch.entries[middle:]), lean, limits)}


async def _read(
    batch: _Batch, text: str, places: list[tuple[int, int]], compiled: Compiled, lean: Toolchain, limits: LeanLimits
) -> dict[str, Refusal]:
    """Take a shared run's messages apart. What Lean read beyond its own end, and what got neither an error nor the
    remark that it uses `sorry`, runs again alone."""
    said = {message.line for message in compiled.messages if message.severity == "information"}
    first = places[0][0] - 2  # the line of the sentinel before the first entry
    found: dict[str, Refusal] = {}
    for entry, (start, sentinel), before in zip(
        batch.entries, places, [first, *(end for _, end in places)], strict=False
    ):
        mine = [message for message in compiled.messages if start - 1 <= message.line < sentinel]
        errors = [message for message in mine if message.severity == "error"]
        sorry = any(message.severity == "warning" and "sorry" in message.text for message in mine)
        if before not in said or sentinel not in said or bool(errors) == sorry:
            found.update(await _run(_Batch.alone(entry.problem), lean, limits))
        else:
            found.update(_judge(entry, errors, start))
    return found


def _judge(entry: _Entry, errors: Sequence[Message], start: int) -> dict[str, Refusal]:
    if not errors:
        return {}
    error = errors[0]  # in Lean's order: what others follow from comes first, wherever it stands
    line = error.line - start + 1 - entry.offset
    place = f"line {line}" if line > 0 else "header"
    shown = " ".join(error.text.split("\n\nNote:")[0].split("\n\nHint:")[0].split())
    at = Source(entry.text).offset(error.line - start + 1, error.column) if error.line >= start else 0
    reason = _reason(error.text, entry.text[at:])
    return {entry.problem.name: Refusal(reason, f"{place}: {shown}")}


def _reason(message: str, rest: str) -> str:
    """What is missing, in a few words; `rest` is the text where Lean's complaint begins."""
    if match := _UNKNOWN.search(message):
        name = match["name"] or match["field"]
        root = name.split(".")[0]
        root = _ALIASES.get(root, root)
        if name in _ALIASES or root in _LACKING:
            return f"needs {_SYMBOLS[root]} ({root})"
        return f"needs {name}" if root in _SYMBOLS else f"needs {root}"
    if match := _INSTANCE.search(message):
        return f"needs an instance of {match['name']}"
    first = message.split("\n")[0]
    if _SYNTAX.match(first):
        token = next((token.text for token in tokens(rest) if token.kind not in ("comment", "doc")), "the end")
        return f"does not parse at {token}"
    return first if len(first) <= 80 else f"{first[:79]}…"
