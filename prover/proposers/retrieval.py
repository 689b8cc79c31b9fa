"""Which library theorems a goal calls for: BM25 over the words of their names and statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from bm25s import BM25  # type: ignore[import-untyped]

from prover.proof import Premise

_SYMBOLS: dict[str, str] = {
    "+": "add", "*": "mul", "-": "sub", "/": "div", "%": "mod", "^": "pow", "≤": "le", "<": "lt", "≥": "le", ">": "lt",
    "=": "eq", "≠": "ne", "↔": "iff", "∧": "and", "∨": "or", "¬": "not", "∃": "exists", "∀": "forall", "++": "append",
    "::": "cons", "∈": "mem", "∉": "mem", "∣": "dvd", "&&": "band", "||": "bor", "!": "bnot", "==": "beq", "∘": "comp",
    "→": "imp", "[]": "nil", "×": "prod", "0": "zero", "1": "one", "2": "two",
}  # fmt: skip
_COMMON = frozenset({"forall", "eq", "imp", "type", "u", "sort", "prop", "of"})
_WORD = re.compile(r"\[\]|\+\+|::|&&|\|\||==|[^\W\d_][\w']*|\d+|[^\s\w(){}\[\],.:]")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def words(text: str, locals_: Iterable[str] = ()) -> list[str]:
    """Index terms of a statement or a name: names split at dots, underscores and capitals, operators by name."""
    skip = set(locals_)
    found: list[str] = []
    for raw in _WORD.findall(text.replace(".", " ")):
        if raw in skip:
            continue
        if raw in _SYMBOLS:
            found.append(_SYMBOLS[raw])
            continue
        for piece in raw.split("_"):
            found.extend(part.lower() for part in _CAMEL.split(piece) if part and len(part) > 1)
    return [word for word in found if word not in _COMMON]


class Retriever:
    """A BM25 index over premises; made once, then asked for each goal."""

    def __init__(self, premises: Sequence[Premise]) -> None:
        self.premises = tuple(premises)
        self.names = frozenset(premise.name for premise in self.premises)

    @cached_property
    def _index(self) -> tuple[BM25, dict[str, int]] | None:
        corpus = [words(premise.name) * 2 + words(premise.statement) for premise in self.premises]
        if not any(corpus):
            return None
        vocabulary: dict[str, int] = {}
        ids = [[vocabulary.setdefault(word, len(vocabulary)) for word in document] for document in corpus]
        index = BM25(backend="numpy")
        index.index((ids, vocabulary), show_progress=False)
        return index, vocabulary

    def search(self, query: Sequence[str], count: int) -> list[Premise]:
        """The `count` best premises for these words, best first; fewer when nothing else shares a word."""
        if self._index is None:
            return []
        index, vocabulary = self._index
        ids = sorted({vocabulary[word] for word in query if word in vocabulary})
        if not ids:
            return []
        scores = index.get_scores_from_ids(ids)
        best = np.argsort(-scores, kind="stable")[:count]
        return [self.premises[i] for i in best if scores[i] > 0]
