"""One way to name what a tactic introduces.

The data names new hypotheses as its authors pleased: `intro h`, `intro hx`, `intro hpq`. A model that learns all of
these spreads its probability, and its beams, over names that make no difference.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator

from prover.proof import Goal
from prover.proposers.model.alike import introduced
from prover.training.renaming import substituted

_HYPOTHESIS = re.compile(r"[hH][\w'₀-₉]*|this")
_INDUCTION = re.compile(r"[iI][hH][\w'₀-₉]*|hi")
_VARIABLES = tuple("abcdekmnpqrstuvwxyz")
_WORD = re.compile(r"[^\W\d][\w'!?₀-₉]*")
_PART = re.compile(rf"{_WORD.pattern}|[(⟨)⟩,|]")


def plainly_named(goal: str, tactic: str) -> str:
    """The tactic with the first free of `h, h1, h2, …` for each hypothesis that it introduces, `ih, ih1, …` for each
    induction hypothesis, and a letter for each variable unless the goal binds one of that name. Alternatives
    (`h | h`) use the same names, unless the tactic goes on to use what it has named.

    The tactic itself when a name that it gives is one that the goal has already: what it then means where is unclear.
    Raises ValueError when `goal` is no goal.
    """
    given, parsed = Counter(introduced(tactic)), Goal.parse(goal)
    context = {name for hypothesis in parsed.hypotheses for name in hypothesis.names}
    if not given or any(name in context for name in given):
        return tactic
    words = Counter(_WORD.findall(tactic))
    taken = (set(_WORD.findall(goal)) | set(words)) - set(given)
    bound = set(_WORD.findall(parsed.target))
    if all(words[name] == count for name, count in given.items()):
        return "".join(_walked(tactic, set(given), bound, taken))
    names: dict[str, str] = {}
    for name in given:
        names[name] = _plain(name, bound, taken)
        taken.add(names[name])
    return substituted(tactic, names) if len(set(names.values())) == len(names) else tactic


def _walked(tactic: str, given: set[str], bound: set[str], taken: set[str]) -> Iterator[str]:
    """The parts of a tactic that uses none of the names that it gives; an alternative may use those of another."""
    at, here = 0, frozenset(taken)
    levels = [(here, here)]  # of each bracket: what was taken before its alternatives, and with those behind us
    for match in _PART.finditer(tactic):
        yield tactic[at : match.start()]
        part, at = match.group(), match.end()
        before, behind = levels[-1]
        if part in given:
            part = _plain(part, bound, here)
            here |= {part}
        elif part in "(⟨":
            levels.append((here, here))
        elif part == "|":
            levels[-1], here = (before, behind | here), before
        elif part in ",)⟩":
            here |= behind
            if part == ",":
                levels[-1] = here, here
            elif len(levels) > 1:
                levels.pop()
        yield part
    yield tactic[at:]


def _plain(name: str, bound: Container[str], taken: Container[str]) -> str:
    if _INDUCTION.fullmatch(name):
        return _numbered("ih", taken)
    if _HYPOTHESIS.fullmatch(name):
        return _numbered("h", taken)
    if (name in bound or len(name) > 2) and name not in taken:
        return name
    return next((letter for letter in _VARIABLES if letter not in taken), name)


def _numbered(stem: str, taken: Container[str]) -> str:
    number = 0
    while (name := f"{stem}{number or ''}") in taken:
        number += 1
    return name
