"""Which tactics differ only in the names that they give to new hypotheses and variables.

A model spreads its probability over such names: `rcases h with a | a`, `rcases h with hx | hx`. For a search they are
one tactic, whose probability is the sum of theirs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from prover.proof import Candidate

_NAME = re.compile(r"(?<![\w.'✝])[^\W\d][\w'₀-₉]*")
_KEPT = frozenset({"rfl", "with", "fun", "at", "using", "by", "generalizing", "_"})
_BINDING = re.compile(
    r"""
    \b(?:intro|rintro)\b (?P<intro>[^;\n]*)
  | \bobtain\b (?P<obtain>.*?) :=
  | \bhave\s+ (?P<have>[^\W\d][\w'₀-₉]*) (?=\s*:)
  | \b(?:rcases|cases|cases'|induction)\b [^\n;]*? \bwith\b (?P<cases>.*)
    """,
    re.VERBOSE | re.DOTALL,
)
_CONSTRUCTOR = re.compile(r"\|\s*@?[^\W\d][\w'.]*(?=[^|]*=>)")
_BODY = re.compile(r"=>[^|]*")


def introduced(tactic: str) -> list[str]:
    """The names that the tactic seems to give, in order, each as often as it gives it."""
    found: list[str] = []
    for match in _BINDING.finditer(tactic):
        text = next(group for group in match.groups() if group is not None)
        if match["cases"] is not None and "=>" in text:  # `| succ n ih => …`: the constructor is none of them
            text = _BODY.sub(" ", _CONSTRUCTOR.sub("|", text))
        # The type in a pattern such as `(h : p)` names nothing.
        text = re.sub(r":(?!=)[^()|⟩]*", " ", text) if match["have"] is None else text
        found += [name for name in _NAME.findall(text) if name not in _KEPT]
    return found


def shape(tactic: str) -> str:
    """The tactic with the names that it gives numbered: equal for tactics that differ in nothing else."""
    numbers = {name: f"«{number}»" for number, name in enumerate(dict.fromkeys(introduced(tactic)))}
    return _NAME.sub(lambda match: numbers.get(match.group(), match.group()), tactic) if numbers else tactic


def merged(candidates: Iterable[Candidate], taken: frozenset[str] = frozenset()) -> list[Candidate]:
    """One candidate for each shape, with the probabilities of all of it added up, likeliest first.

    Of those alike the one is kept that gives fresh names, and among these the likeliest; `taken` are the names that the
    goal has already.
    """
    groups: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(shape(candidate.tactic), []).append(candidate)
    ours = [_one(group, taken) for group in groups.values()]
    return sorted(ours, key=lambda candidate: -candidate.logprob)


def _one(group: Sequence[Candidate], taken: frozenset[str]) -> Candidate:
    def clashes(candidate: Candidate) -> int:
        return sum(name in taken for name in introduced(candidate.tactic))

    best = min(group, key=lambda candidate: (clashes(candidate), -candidate.logprob))
    return replace(best, logprob=min(0.0, _log_sum([candidate.logprob for candidate in group])))


def _log_sum(values: Sequence[float]) -> float:
    top = max(values)
    return top + math.log(sum(math.exp(value - top) for value in values)) if math.isfinite(top) else top
