"""What the words of a file suggest: where holes, examples, commands and statements may be.

These are proposals; `theorem_file` asks Lean.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from prover.lean.files.source import Source, Token
from prover.proof import Hole, Theorem

_KEYWORDS = frozenset({"theorem", "lemma", "example", "def", "instance", "abbrev", "opaque"})
_SCOPED = frozenset({"open", "set_option", "variable", "omit", "include", "attribute", "universe", "local", "scoped"})
_MACROS = frozenset({"macro", "macro_rules", "syntax", "notation", "elab", "elab_rules", "infix", "infixl", "infixr"})
_SCOPE = _KEYWORDS | _MACROS | frozenset(
    {"variable", "variables", "include", "omit", "section", "namespace", "end", "mutual", "prefix", "postfix", "axiom"}
)  # fmt: skip
_OPEN = frozenset({"(", "[", "{", "⟨", "⦃", "@["})
_CLOSE = frozenset({")", "]", "}", "⟩", "⦄"})
_OPERATORS = frozenset({"<;>", ";", "<|>"})
# After these words of a tactic block comes another tactic; after any other word comes a term.
_TACTIC_NEXT = frozenset(
    {"by", "all_goals", "any_goals", "try", "repeat", "repeat'", "repeat1'", "focus", "first", "then", "else", "do"}
)
_TACTIC_MARKS = frozenset({"·", ".", ";", "<;>", "<|>", "=>", "|", "(", "{"})
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


EXAMPLE = "example:"
"""How the names of examples begin: they have none in Lean, and this is no Lean name."""


class Outline:
    """The proposals for one text."""

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def sorries(self) -> list[Token]:
        """Every `sorry` and `admit` outside comments, strings and quoted names."""
        return [token for token in self.source.tokens if token.kind == "word" and token.text in ("sorry", "admit")]

    def tactic_sorries(self) -> Iterator[int]:
        """Where the `sorry`s start that stand for a tactic, in doubt more rather than fewer."""
        for token in self.sorries:
            if token.text == "sorry" and self._seems_tactic(self.source.at(token.start)):
                yield token.start

    def _seems_tactic(self, index: int) -> bool:
        tokens = self.source.tokens
        before = tokens[index - 1] if index else None
        if before is None or before.text in (":=", "⟨", ",", "<|", "[", "▸", ":", "exact", "from", "refine", "fun"):
            return False
        if before.text == "by":
            return True
        if not self._by_before(index):
            return False
        if self.source.line(before.start) != self.source.line(tokens[index].start):
            return True
        return before.text in (_TACTIC_NEXT if before.kind == "word" else _TACTIC_MARKS) or before.kind == "number"

    def _by_before(self, index: int) -> bool:
        """Whether a `by` stands between the keyword of the command and this token."""
        for token in reversed(self.source.tokens[:index]):
            if token.kind == "word":
                if token.text == "by":
                    return True
                if token.text in _KEYWORDS:
                    return False
        return False

    @cached_property
    def examples(self) -> list[Token]:
        """The words `example` that may begin one."""
        return [token for token in self.source.tokens if token.kind == "word" and token.text == "example"]

    @cached_property
    def example_names(self) -> dict[int, str]:
        """What users call the examples, by where their keywords start: `example:LINE`, with `:COLUMN` from the second
        one of a line on."""
        names: dict[int, str] = {}
        for token in self.examples:
            line = self.source.line(token.start)
            taken = f"{EXAMPLE}{line}" in names.values()
            names[token.start] = f"{EXAMPLE}{line}" + (f":{self.source.column(token.start)}" if taken else "")
        return names

    def scope(self, index: int) -> list[str]:
        """What may bring variables into scope before example `index`, in order; words of proofs are not among it."""
        found: list[str] = []
        variable = False  # inside a `variable` command, which ends before what stands at the start of a line
        for token in self.source.tokens:
            if token.start >= self.examples[index].start:
                break
            keyword = token.kind == "word" and token.text in _SCOPE
            variable = (
                token.text.startswith("variable") if keyword else variable and self.source.column(token.start) > 0
            )
            if keyword or variable:
                found.append(token.text)
        return found

    @property
    def words(self) -> set[str]:
        """Every part of every identifier and keyword."""
        return {part for token in self.source.tokens if token.kind == "word" for part in token.text.split(".")}

    def named_examples(self, taken: Collection[str] = ()) -> dict[str, Token]:
        """The `example`s by names of three characters that neither the text nor `taken` uses."""
        used = {*self.words, *taken}
        names = ("".join(letters) for letters in itertools.product("εδηζξ", _LETTERS, _LETTERS))
        return dict(zip((name for name in names if name not in used), self.examples, strict=False))

    def probe(self, examples: Mapping[str, Token], tactics: Collection[int]) -> str:
        """The text with these examples named and these sorries made `admit`; every place in it stays the same."""
        text = self.source.text
        changes = [(token.start, f"def {name}") for name, token in examples.items()]
        changes += [(start, "admit") for start in tactics]
        parts: list[str] = []
        at = 0
        for start, replacement in sorted(changes):
            parts += [text[at:start], replacement]
            at = start + len(replacement)
        return "".join([*parts, text[at:]])

    def next_token(self, offset: int) -> int:
        """Where the token starts that stands at or after `offset`."""
        index = self.source.at(offset)
        return self.source.tokens[index].start if index < len(self.source.tokens) else len(self.source.text)

    def command(self, start: int, end: int) -> tuple[int, int]:
        """The whole command around the declaration at `start`: `mutual … end` and `open … in` belong to it."""
        for first, last in self._mutual:
            if first <= start < last:
                start, end = first, max(last, end)
        tokens = self.source.tokens
        index = self.source.at(start)
        while index and tokens[index - 1].text == "in":
            index -= 1
            while index and tokens[index].text not in _SCOPED:
                index -= 1
            if index and tokens[index - 1].text == "@[":
                break
            start = tokens[index].start
        return start, end

    @cached_property
    def _mutual(self) -> list[tuple[int, int]]:
        blocks: list[tuple[int, int]] = []
        start: int | None = None
        for token in self.source.tokens:
            if token.kind == "word" and token.text == "mutual":
                start = token.start
            elif token.kind == "word" and token.text == "end" and start is not None:
                blocks.append((start, token.end))
                start = None
        return blocks

    def keyword(self, start: int, name: int) -> int:
        """Where the keyword of the declaration stands whose text begins at `start` and whose name at `name`."""
        index = min(self.source.at(name), len(self.source.tokens) - 1)
        for token in reversed(self.source.tokens[: index + 1]):
            if token.start < start:
                break
            if token.kind == "word" and token.text in _KEYWORDS and token.start <= name:
                return token.start
        return start

    def statement(self, keyword: int, end: int) -> str:
        """The text of a declaration from its keyword up to its body."""
        depth = lets = 0
        for token in self.source.tokens[self.source.at(keyword) :]:
            if token.start >= end:
                break
            if token.text in _OPEN:
                depth += 1
            elif token.text in _CLOSE:
                depth -= 1
            elif depth == 0 and token.kind == "word" and token.text in ("let", "have"):
                lets += 1
            elif depth == 0 and token.text == ":=":
                if not lets:
                    end = token.start
                    break
                lets -= 1
            elif depth == 0 and (token.text == "where" or (token.text == "|" and self._first_on_line(token))):
                end = token.start
                break
        return self.source.text[keyword:end].strip()

    def _of_suffices(self, index: int) -> bool:
        """Whether the `by` at `index` belongs to a `suffices … by`, where it is no term that another could replace."""
        for token in reversed(self.source.tokens[:index]):
            if token.text in (":=", "by", "from", "=>", ";", "·"):
                return False
            if token.text == "suffices":
                return True
            if self._first_on_line(token) and token.kind == "word":
                return False
        return False

    def _first_on_line(self, token: Token) -> bool:
        return self.source.column(token.start) == self.source.indent(token.start)

    def hole(self, theorem: Theorem, token: Token, tactic: bool) -> Hole:
        """The hole at a `sorry`: the whole `by sorry` when nothing else is in that block."""
        source, tokens = self.source, self.source.tokens
        start, index = token.start, source.at(token.start)
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        alone = after is None or not (
            after.text in _OPERATORS
            or (self._first_on_line(after) and source.column(after.start) == source.column(start) > 0)
        )
        before = tokens[index - 1]
        block = tactic and alone and before.text == "by" and not source.text[before.end : start].strip()
        if block and not self._of_suffices(index - 1):
            start, tactic = before.start, False
        return Hole(theorem, 0, start, token.end, "tactic" if tactic else "term", source.column(start))
