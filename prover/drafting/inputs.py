"""What `prove draft` reads: problem sets as `prove bench` does, and single problems in Markdown or TeX.

Markdown: the text is the informal statement; a heading that speaks of a proof or a solution begins the informal proof;
a fence marked `lean` holds the formal statement, a header before it included.

TeX: an environment such as `theorem` or `problem` holds the informal statement, `proof` or `solution` the proof;
`lstlisting`, `verbatim`, `minted` or `lean` the formal statement.

The formal statement may be missing: such a problem has an empty `statement`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from prover.drafting.formalize import lean_name
from prover.errors import UsageError
from prover.evaluation import problem_files, problems
from prover.evaluation.problems import Problem
from prover.lean.files.source import Source

MARKDOWN, TEX = frozenset({".md", ".markdown"}), frozenset({".tex", ".latex"})

_STAND_IN = "theorem unstated : True := by"
_FENCE = re.compile(r"^```[ \t]*lean\w*[^\n]*\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+[ \t]*(.*?)[ \t#]*$", re.MULTILINE)
_OF_PROOF = re.compile(r"\b(proof|solution)\b", re.IGNORECASE)
_OF_LEAN = re.compile(r"\b(lean|formal)\b", re.IGNORECASE)
_BEGIN = r"\\begin\{(?P<kind>%s)\*?\}(?:\[[^\]\n]*\]|\{[^}\n]*\})*(?P<text>.*?)\\end\{(?P=kind)\*?\}"
_ENVIRONMENTS = {
    "statement": "theorem|lemma|proposition|problem|exercise|claim|question|corollary",
    "proof": "proof|solution",
    "lean": "lstlisting|verbatim|minted|lean",
}
_LABEL = re.compile(r"\\label\{[^}]*\}")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_OPEN, _CLOSE = frozenset("([{⟨⦃"), frozenset(")]}⟩⦄")


def read(path: Path) -> tuple[Problem, ...]:
    """The problems of the file, in order. Raises UsageError for the first bad one, with its place."""
    if path.suffix.lower() in MARKDOWN | TEX:
        text = problem_files.read_text(path, "name a Markdown, TeX or JSON lines file")
        parts = _markdown(text) if path.suffix.lower() in MARKDOWN else _tex(text)
        return (_single(path, *parts),)
    found: dict[str, Problem] = {}
    for place, item in problem_files.items(path):
        problem = _of_item(item, place)
        if problem.name in found:
            raise UsageError(f"{place}: the name {problem.name!r} is that of {found[problem.name].place}, too")
        found[problem.name] = problem
    if not found:
        raise UsageError(f"{path} has no problem: it needs a JSON object with `name` on each line")
    return tuple(found.values())


def _of_item(item: object, place: str) -> Problem:
    if not isinstance(item, Mapping) or item.get("formal_statement"):
        return problems.problem_of(item, place)
    if not str(item.get("informal_statement") or "").strip():
        raise UsageError(f"{place}: give `formal_statement`, or `informal_statement` for --formalize")
    stated = problems.problem_of({**item, "formal_statement": _STAND_IN}, place)
    return _unstated(stated)


def _unstated(problem: Problem) -> Problem:
    return Problem(**{**{name: getattr(problem, name) for name in Problem.__slots__}, "statement": ""})


def _single(path: Path, informal: str, proof: str, lean: str) -> Problem:
    if not informal:
        raise UsageError(f"{path} holds no informal statement: write it as text, or give a JSON line")
    item: dict[str, Any] = {
        "name": lean_name(path.stem), "informal_statement": informal, "informal_proof": proof or None,
    }  # fmt: skip
    if not lean:
        return _of_item(item, str(path))
    header, name, statement = _formal(lean, str(path))
    return problems.problem_of({**item, "name": name, "header": header, "formal_statement": statement}, str(path))


def _formal(lean: str, place: str) -> tuple[str, str, str]:
    """Header, name and statement of the first theorem in a piece of Lean; a proof is left out."""
    source = Source(lean)
    tokens = source.tokens
    first = next((index for index, token in enumerate(tokens) if token.text in ("theorem", "lemma")), None)
    if first is None or first + 1 >= len(tokens):
        raise UsageError(f"{place}: its Lean code states no theorem")
    depth, end = 0, len(lean)
    for token in tokens[first:]:
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if token.text == ":=" and depth == 0:
            end = token.start
            break
    statement = lean[tokens[first].start : end].rstrip()
    return lean[: tokens[first].start].strip(), tokens[first + 1].text, f"{statement} := by"


def _markdown(text: str) -> tuple[str, str, str]:
    lean = _FENCE.search(text)
    text = _FENCE.sub("", text)
    pieces = {"statement": "", "proof": "", "lean": ""}
    at, kind = 0, "statement"
    for heading in [*_HEADING.finditer(text), None]:
        pieces[kind] += text[at : heading.start() if heading else len(text)].strip() + "\n"
        if heading is not None:
            title = heading[1]
            kind = "proof" if _OF_PROOF.search(title) else "lean" if _OF_LEAN.search(title) else "statement"
            at = heading.end()
    return pieces["statement"].strip(), pieces["proof"].strip(), lean[1] if lean else ""


def _tex(text: str) -> tuple[str, str, str]:
    text = re.sub(r"^[ \t]*%[^\n]*\n", "", text, flags=re.MULTILINE)
    found = {
        what: next((match["text"] for match in re.finditer(_BEGIN % kinds, text, re.DOTALL)), "")
        for what, kinds in _ENVIRONMENTS.items()
    }
    statement, proof = (_COMMENT.sub("", _LABEL.sub("", found[what])).strip() for what in ("statement", "proof"))
    return statement, proof, found["lean"].strip("\n")  # there a percent sign is an operator
