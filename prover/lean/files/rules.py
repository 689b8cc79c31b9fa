"""What a proof may not contain, by its words: code that runs while Lean elaborates, and switches that weaken Lean.

The judgement by terms does not rest on this. But code that runs inside the Lean process could reach beyond the module
that is judged, and a declaration that the kernel was told not to look at has no meaning. Text that stands in the
original as well is its author's business.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from prover.lean.files.source import Source, Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORDS = _words("""
    run_tac run_cmd run_elab run_meta by_elab elab elab_rules initialize builtin_initialize simproc dsimproc
    simproc_decl dsimproc_decl builtin_simproc builtin_dsimproc builtin_simproc_decl builtin_dsimproc_decl unsafe
    native_decide implemented_by declare_config_elab
    """)
_HASHED = _words("eval eval!")
_ATTRIBUTES = _words("""
    command_elab term_elab tactic macro builtin_command_elab builtin_term_elab builtin_tactic builtin_macro init
    builtin_init extern export implemented_by csimp simproc dsimproc builtin_simproc delab app_delab app_unexpander
    command_parser term_parser tactic_parser command_code_action code_action_provider
    """)
_OPTIONS = ("debug.", "bootstrap.", "compiler.", "interpreter.", "internal.")


@dataclass(frozen=True, slots=True)
class Finding:
    """A construct that is not allowed and the line where it stands."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"`{self.what}` in line {self.line} is not allowed in a proof"


def added(text: str, original: str | None) -> list[Finding]:
    """The forbidden constructs of `text`, without those on lines that `original` has too, as often as it has them."""
    source = Source(text)
    allowed = Counter(line for line, _ in _lines(Source(original))) if original is not None else Counter[str]()
    found: list[Finding] = []
    for line, finding in _lines(source):
        if allowed[line] > 0:
            allowed[line] -= 1
        else:
            found.append(finding)
    return found


def _lines(source: Source) -> Iterator[tuple[str, Finding]]:
    """Each forbidden construct with the tokens of the line it is on."""
    for token, what in _found(source):
        line = source.line(token.start)
        start, end = source.at(source.offset(line, 0)), source.at(source.offset(line + 1, 0))
        yield " ".join(item.text for item in source.tokens[start:end]), Finding(line, what)


def _found(source: Source) -> Iterator[tuple[Token, str]]:
    tokens = [token for token in source.tokens if token.kind != "doc"]
    brackets = 0  # inside how many brackets of an attribute list we are
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        if token.text == "@[" or (token.text == "[" and before is not None and before.text == "attribute"):
            brackets = 1
        elif brackets and token.text in ("[", "@["):
            brackets += 1
        elif brackets and token.text == "]":
            brackets -= 1
        if token.kind != "word":
            continue
        if token.text in _WORDS or (brackets and token.text in _ATTRIBUTES):
            yield token, token.text
        elif before is not None and before.text == "#" and before.end == token.start and token.text in _HASHED:
            yield token, "#" + token.text
        elif before is not None and before.text == "set_option" and token.text.startswith(_OPTIONS):
            yield token, f"set_option {token.text}"
