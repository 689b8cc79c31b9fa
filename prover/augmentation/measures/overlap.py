"""What of a benchmark is in the data: equal runs of words, and Lean statements that differ in names only.

Words are what white space separates, compared as they are. A text of a problem *overlaps at n* with a text of the data
when some n consecutive words of it stand there too; a text with fewer than n words, when it stands there as a whole
(the texts of Llemma's memorisation study, arXiv 2310.10631). It overlaps as a *whole* when all of it stands there. What
overlaps at a larger n, or as a whole, overlaps at every smaller n.

The texts of a problem are its informal statement, its informal proof and its formal statement, without the theorem's
name and `:= by`. Its formal reference proof counts with its n-grams only: `omega` alone is everybody's.

A Lean statement in the data *repeats* a problem when both have the same normal form (`training.normal_form`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from prover.augmentation.measures.samples import Sample, bare_statement, reference_proof
from prover.drafting import inputs
from prover.evaluation.problems import Problem
from prover.training.normal_form import normal_form

SIZES = (10, 20, 30)
"""Words of the n-grams."""

WHOLE, NORMAL_FORM = "whole", "normal form"
WAYS = (*(f"{size}-gram" for size in SIZES), WHOLE, NORMAL_FORM)
"""The ways to overlap, as tables and JSON call them."""

PARTS = ("instruction", "output")

_Words: TypeAlias = tuple[str, ...]

_STATEMENT = re.compile(
    r"(?:^|[:`])[ \t]*(?:@\[[^\]\n]*\][ \t]*)?(?:(?:private|protected|noncomputable)[ \t]+)*"
    r"(?=(?:theorem|lemma|example)\b)",
    re.MULTILINE,
)
_PIECE = re.compile(r"[(\[{⟨⦃]|[)\]}⟩⦄]|:=")
_OPEN = frozenset("([{⟨⦃")


@dataclass(frozen=True, slots=True)
class Hit:
    """A part of a row that overlaps with a problem of the set `against`, in these ways."""

    place: str
    kind: str
    part: str
    against: str
    problem: str
    ways: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "row": self.place, "kind": self.kind, "part": self.part, "against": self.against, "problem": self.problem,
            "ways": list(self.ways),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of a problem; `alone` says that it counts as a whole, too."""

    problem: str
    words: _Words
    alone: bool


class Benchmark:
    """The problems of a set, ready to be found in texts."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.name = name
        self.problems = tuple(problems)
        self._texts = [text for problem in self.problems for text in _texts(problem)]
        # Whatever overlaps in any way by words does so at the least size: only these are looked up word by word.
        self._least: dict[int, dict[_Words, set[int]]] = defaultdict(lambda: defaultdict(set))
        for index, text in enumerate(self._texts):
            size = min(SIZES[0], len(text.words))
            if size == SIZES[0] or text.alone:
                for gram in _grams(text.words, size):
                    self._least[size][gram].add(index)
        self._forms: dict[str, set[str]] = defaultdict(set)
        for problem in self.problems:
            if problem.statement:
                for form in _forms(problem.statement, problem.header):
                    self._forms[form].add(problem.name)

    @classmethod
    def read(cls, path: Path) -> Benchmark:
        """A set as `prove bench` and `prove draft` read them. Raises UsageError for what is none."""
        return cls(str(path), inputs.read(path))

    def found_in(self, text: str) -> dict[str, tuple[str, ...]]:
        """The problems that overlap with `text`, each with the ways in which it does, in the order of `WAYS`."""
        ways: dict[str, set[str]] = defaultdict(set)
        words = tuple(text.split())
        close = {
            index
            for size, known in self._least.items()
            for gram in _grams(words, size)
            if gram in known
            for index in known[gram]
        }
        grams = {size: set(_grams(words, size)) for size in SIZES} if close else {}
        for index in close:
            ways[self._texts[index].problem] |= _ways(self._texts[index], words, grams)
        for name in self._repeated_in(text):
            ways[name].add(NORMAL_FORM)
        return {name: tuple(way for way in WAYS if way in found) for name, found in sorted(ways.items())}

    def _repeated_in(self, text: str) -> set[str]:
        return {
            name
            for header, statement in lean_statements(text)
            for form in _forms(statement, header)
            for name in self._forms.get(form, ())
        }


def hits(samples: Iterable[Sample], benchmark: Benchmark) -> list[Hit]:
    """Every overlap of the samples with the benchmark, in their order."""
    return [
        Hit(sample.place, sample.kind, part, benchmark.name, problem, ways)
        for sample in samples
        for part in PARTS
        for problem, ways in benchmark.found_in(getattr(sample, part)).items()
    ]


def rows_by_way(found: Iterable[Hit]) -> dict[str, int]:
    """How many rows overlap in each way."""
    places: dict[str, set[str]] = {way: set() for way in WAYS}
    for hit in found:
        for way in hit.ways:
            places[way].add(hit.place)
    return {way: len(rows) for way, rows in places.items()}


def problems_by_way(found: Iterable[Hit]) -> dict[str, set[str]]:
    """The problems that some row overlaps with, by way."""
    names: dict[str, set[str]] = {way: set() for way in WAYS}
    for hit in found:
        for way in hit.ways:
            names[way].add(hit.problem)
    return names


def lean_statements(text: str) -> Iterator[tuple[str, str]]:
    """What stands before the first statement of a text, and each of its theorems and examples without the proof."""
    starts = [match.end() for match in _STATEMENT.finditer(text)]
    for start, end in pairwise([*starts, len(text)]):
        yield text[: starts[0]], _unproved(text[start:end])


def _forms(statement: str, header: str) -> set[str]:
    """The normal forms with what the header defines under any name, and, since one of two copies may come without its
    header, under the name that it has."""
    return {normal_form(statement, header), normal_form(statement)}


def _unproved(text: str) -> str:
    """The text up to the first `:=` outside brackets."""
    depth = 0
    for piece in _PIECE.finditer(text):
        if piece[0] != ":=":
            depth += 1 if piece[0] in _OPEN else -1
        elif depth == 0:
            return text[: piece.start()]
    return text


def _texts(problem: Problem) -> Iterator[_Text]:
    wholes = (problem.informal_statement or "", problem.informal_proof or "", bare_statement(problem.statement))
    for text, alone in (*((text, True) for text in wholes), (reference_proof(problem), False)):
        if words := tuple(text.split()):
            yield _Text(problem.name, words, alone)


def _ways(text: _Text, words: _Words, grams: Mapping[int, set[_Words]]) -> set[str]:
    """The ways by words in which a problem's text is among `words`, whose n-grams are `grams`."""
    whole = text.alone and _contains(words, text.words)
    found = {WHOLE} if whole else set()
    for size in SIZES:
        if whole or (len(text.words) >= size and any(gram in grams[size] for gram in _grams(text.words, size))):
            found.add(f"{size}-gram")
    return found


def _grams(words: Sequence[str], size: int) -> Iterator[_Words]:
    return (tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def _contains(words: _Words, part: _Words) -> bool:
    first, length = part[0], len(part)
    return any(word == first and words[at : at + length] == part for at, word in enumerate(words))
