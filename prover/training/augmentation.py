"""Consistent renaming of a goal's local names, so that a model learns shapes of goals rather than habits of naming."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence

from prover.proof import Goal

_IDENTIFIER = re.compile(r"[^\W\d][\w'!?₀-₉]*✝?")
_NAMED_ARGUMENT = re.compile(r"\((\w+) :=")

# New names are of the kind of the old ones: what a name looks like tells people, and so data, what it stands for.
_HYPOTHESES = ("h", "h1", "h2", "h3", "h₁", "h₂", "h₃", "h₄", "h0", "h₀", "h'", "ha", "hb", "hc", "hp", "hq", "hr",
               "hx", "hy", "hn", "hm", "hk", "hab", "hbc", "hpq", "hle", "hlt", "H", "H1", "H2")  # fmt: skip
_LISTS = ("xs", "ys", "zs", "as", "bs", "cs", "l", "l₁", "l₂", "l'", "ls", "ts")
_SMALL = tuple("abcdefgijklmnpqrstuvwxyz")
_LARGE = tuple("ABCDEFGPQRSTUVWXYZ")
_GREEK = tuple("αβγδ")


def _kind(name: str) -> Sequence[str]:
    if re.fullmatch(r"[hH]\w*'?", name):
        return _HYPOTHESES
    if name in _LISTS:
        return _LISTS
    if len(name) > 2 and not name[-1].isdigit():
        return ()
    pools = (_SMALL, _LARGE, _GREEK)
    return next((pool for pool in pools if name[0] in pool), ())


def rename(goal: str, tactic: str, rng: random.Random) -> tuple[str, str]:
    """The goal and the tactic with the goal's local names replaced in both, no two by the same.

    Names that Lean marks as inaccessible, words with a meaning of their own, and everything that the tactic names
    itself stay as they are. A tactic that names an argument (`(n := 3)`) is left alone: there the name is another's.
    Raises ValueError when `goal` is no goal.
    """
    if _NAMED_ARGUMENT.search(tactic):
        return goal, tactic
    old = [name for hypothesis in Goal.parse(goal).hypotheses for name in hypothesis.names if "✝" not in name]
    taken = set(_heads(goal)) | set(_heads(tactic))
    new: dict[str, str] = {}
    for name in old:
        free = [other for other in _kind(name) if other not in taken]
        if free and name not in new:
            new[name] = rng.choice(free)
            taken.add(new[name])
    body = [line if line.startswith("case ") else _replaced(line, new) for line in goal.split("\n")]
    return "\n".join(body), _replaced(tactic, new)


def _heads(text: str) -> Iterable[str]:
    return (match.group() for match in _IDENTIFIER.finditer(text))


def _replaced(text: str, new: dict[str, str]) -> str:
    """Only what does not follow a dot: `h.2` is about `h`, `Nat.h` is not."""

    def one(match: re.Match[str]) -> str:
        after_dot = match.start() > 0 and text[match.start() - 1] == "."
        return match.group() if after_dot else new.get(match.group(), match.group())

    return _IDENTIFIER.sub(one, text)
