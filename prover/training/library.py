"""The theorems of the core library as exercises: each restated as a theorem by itself, with the proof that it has.

Where the theorems stand, Lean says (the ranges in the compiled modules); what is in force there is read from the text.
A restatement comes in two ways. The first stands at the root, as a user's theorem would: short names of the library are
written out in statement and proof. The second repeats the namespaces of the source. The proofs are replayed on the
*built* library, so a proof that cites the theorem itself is left out.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from prover.errors import UsageError
from prover.lean.compiled.declarations import Declaration, declarations, outer
from prover.lean.compiled.olean import Olean
from prover.lean.compiled.premises import is_citable
from prover.lean.compiled.terms import render, visible
from prover.lean.files.outline import Outline
from prover.lean.files.source import Source, tokens
from prover.lean.installation import library
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics import preamble
from prover.training.scripts import from_term
from prover.training.steps import Exercise

_SCOPE = re.compile(
    r"^(?:noncomputable )?(?:namespace|section|open|variable|universe|end|include|omit)\b", re.MULTILINE
)
_NOT_IN_SCOPE = re.compile(r"\b(?:prelude|private|local)\b")
_PROTECTED = ("Lean", "protectedExt")
_MODULES = ("Init.", "Competition")
_INTERNAL = ("Init.Omega", "Init.Grind", "Init.AC", "Init.Linear", "Init.Surface", "Competition.Tactic.Ring")


@dataclass(frozen=True)
class Names:
    """The constants of the library, and those that a namespace does not shorten."""

    known: Set[str]
    protected: Set[str]

    @classmethod
    def of(cls, oleans: list[Olean]) -> Names:
        """The names in compiled modules."""
        known = {render(visible(name)) for olean in oleans for name in olean.names}
        protected = {render(visible(olean.name(entry))) for olean in oleans for entry in olean.entries(_PROTECTED)}
        return cls(known, protected)

    def written_out(self, text: str, spaces: list[str], bound: Set[str]) -> str:
        """The text with names that are short in the namespaces `spaces` (innermost first) written in full."""
        parts: list[str] = []
        at = 0
        found = tokens(text)
        for index, token in enumerate(found):
            if token.kind != "word" or token.text.split(".")[0] in bound:
                continue
            before = found[index - 1] if index else None
            after = found[index + 1].text if index + 1 < len(found) else ""
            if before is not None and (
                before.text in ("|", "@[") or (before.text == "." and before.end == token.start)
            ):
                continue
            if (before is not None and before.text == "(" and after == ":=") or token.text in _KEPT:
                continue
            if (space := next((space for space in spaces if self._short(space, token.text)), None)) is not None:
                parts += [text[at : token.start], f"{space}.{token.text}"]
                at = token.end
        return "".join([*parts, text[at:]])

    def _short(self, space: str, word: str) -> bool:
        """Whether a word may be the name, or begin with the name, of something in the namespace `space`."""
        parts = word.split(".")
        for length in range(len(parts), 0, -1):
            full = f"{space}.{'.'.join(parts[:length])}"
            if full in self.known:
                return length > 1 or full not in self.protected
        return False


_KEPT = frozenset(
    {
        "rfl", "simp", "omega", "decide", "rw", "exact", "intro", "intros", "apply", "refine", "constructor",
        "cases", "induction", "have", "show", "from", "by", "fun", "with", "at", "theorem", "Type", "Prop", "Sort",
        "forall", "exists", "if", "then", "else", "let", "in", "match", "this", "trivial", "exfalso", "subst",
        "split", "left", "right", "generalizing", "using", "congr", "funext", "ext", "calc", "obtain", "rcases",
        "rintro", "zero", "succ", "nil", "cons",
    }
)  # fmt: skip
"""Words that are (nearly) never meant as names of the library."""


def exercises(toolchain: Toolchain, only: Container[str] | None = None) -> Iterator[Exercise]:
    """All theorems that a person would cite, in the order of modules and places; those of the modules `only`, if given.

    Only for the embedded Lean: UsageError for another.
    """
    folder = dict(toolchain.env).get("LEAN_PATH")
    if toolchain.kind != "embedded" or folder is None:
        raise UsageError("the library's own proofs are read for the embedded Lean only: use --toolchain embedded")
    modules = library.modules(library.sources())
    oleans = {name: Olean(Path(folder, *name.split(".")).with_suffix(".olean")) for name in modules}
    names = Names.of(list(oleans.values()))
    for name, module in modules.items():
        if name.startswith(_MODULES) and not name.startswith(_INTERNAL) and (only is None or name in only):
            yield from _of_module(name, module.path.read_text(encoding="utf-8"), oleans[name], names)


def _of_module(module: str, text: str, olean: Olean, names: Names) -> Iterator[Exercise]:
    source = Source(text)
    outline = Outline(source)
    plain = _NOT_IN_SCOPE.sub(lambda match: " " * len(match.group()), text)
    lines: str | None = ""
    done = 0
    for declaration in outer(declarations(olean)):
        start, end = source.offset(*declaration.start), source.offset(*declaration.end)
        if done == 0 or _SCOPE.search(text, done, start):
            lines = _standing(preamble.scope(plain, start))
        done = end
        if lines is not None and olean.kind(declaration.name) == "theorem" and is_citable(visible(declaration.name)):
            yield from _restated(module, declaration, (start, end), outline, lines, names)


def _standing(scope: str | None) -> str | None:
    """A scope less what matters to a library only."""
    if scope is None:
        return None
    return "\n".join(line for line in scope.split("\n") if not line.startswith("set_option linter"))


def _restated(
    module: str, declaration: Declaration, place: tuple[int, int], outline: Outline, scope: str, names: Names
) -> Iterator[Exercise]:
    text, full = outline.source.text, render(visible(declaration.name))
    selection = outline.source.offset(*declaration.selection)
    keyword = outline.keyword(place[0], selection)
    statement = outline.statement(keyword, place[1])
    written = tokens(text[selection : place[1]])[0].text
    after = text[keyword + len(statement) : place[1]]
    proof = after.lstrip()
    if not text[keyword:].startswith(("theorem", "lemma")) or not statement.count(written):
        return
    rest = text[selection + len(written) : keyword + len(statement)]
    term = ""
    if proof.startswith(":=") and not _cites(proof, written, full):
        begin = place[1] - len(proof) + len(":=")
        term = " " * outline.source.column(begin) + text[begin : place[1]]
    imports = ("Competition",) if module.startswith("Competition") else ()
    prefix, dot, last = written.rpartition(".")
    own = f"{prefix}{dot}step_{last}"
    inside = Exercise(
        own.removeprefix("_root_.") if own.startswith("_root_.") else _space(scope) + own,
        f"theorem {own}{rest}",
        scope,
        "core-library",
        tuple(from_term(term)) if term else (),
        imports,
    )
    spaces = _spaces(full, scope)
    standing = "\n".join(
        line for line in scope.split("\n") if not re.match(r"(noncomputable )?(namespace|section)\b", line)
    )
    bound = _bound(standing + rest)
    name = "step_" + full.replace(".", "_")
    yield Exercise(
        name,
        f"theorem {name}{names.written_out(rest, spaces, bound)}",
        "\n".join(part for part in ("open Nat" if imports else "", names.written_out(standing, spaces, bound)) if part),
        "core-library",
        tuple(from_term(names.written_out(term, spaces, bound))) if term else (),
        imports,
        inside,
    )


def _cites(proof: str, written: str, full: str) -> bool:
    """Whether a proof may lean on the theorem that it proves."""
    own = {written, full, full.rpartition(".")[2]}
    for token in tokens(proof):
        parts = token.text.split(".") if token.kind == "word" else []
        said = [".".join(parts[:length]) for length in range(1, len(parts) + 1)]
        if own & set(said) or any(full.endswith(f".{name}") for name in said):
            return True
    return False


def _space(scope: str) -> str:
    """The namespace that a scope ends in, with its dot."""
    return "".join(f"{name}." for name in re.findall(r"^namespace (\S+)", scope, re.MULTILINE))


def _spaces(full: str, scope: str) -> list[str]:
    """The namespaces in which the proof of a theorem looks for names, innermost first."""
    parts = full.split(".")[:-1]
    own = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return own + [name for line in re.findall(r"^open (.*)$", scope, re.MULTILINE) for name in line.split()]


def _bound(text: str) -> set[str]:
    """The names that binders introduce."""
    found: set[str] = set()
    for group in re.findall(r"[(\[{⦃]\s*([^\W\d][\w'₀-₉ ]*?)\s*:[^=]", text):
        found |= set(group.split())
    for group in re.findall(r"[∀∃λ]\s*([^,:]*?)[,:]", text):
        found |= set(re.findall(r"[^\W\d][\w'₀-₉]*", group))
    return found
