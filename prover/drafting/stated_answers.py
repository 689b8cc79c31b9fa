"""The answer that a formal statement gives away: the number in a goal `… = NUMBER`."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from prover import assemble
from prover.config import LeanLimits
from prover.drafting.answer_parsing import Number
from prover.drafting.answers import Answer
from prover.errors import UsageError
from prover.evaluation.problems import Problem
from prover.lean.installation.toolchain import Toolchain

_OPEN: Final = "([{⟨⌊⌈"
_SHUT: Final = ")]}⟩⌋⌉"
_OTHER: Final = re.compile(r"[∀∃∧∨¬↔≠≤≥<>∈∉∣≡⊆λ]|\bfun\b|:=|\bif\b|\blet\b")
"""A conclusion that has one of these, outside brackets, is more than an equation."""

_BINDER: Final = re.compile(r"[∑∏]\s*[^,∑∏]*,")
"""What a sum runs over, in which `∈` says nothing of the equation."""

_ASCRIPTION: Final = re.compile(r"\(\s*([^():]*?)\s*:\s*[^():]*\)")
_LITERAL: Final = r"\d+(?:\.\d+)?"
_NUMBER: Final = re.compile(rf"(?P<sign>-?)\s*(?P<above>{_LITERAL})(?:\s*/\s*(?P<below>{_LITERAL}))?")


async def stated_goal(problem: Problem, lean: Toolchain) -> str:
    """The goal of the problem's formal statement as Lean shows it. Raises ElaborationError or UsageError for a
    statement that does not elaborate, or has no goal."""
    limits = LeanLimits(workers=1)
    file = await assemble.parse_theorem_file(problem.text, problem.name, lean, limits)
    if not file.holes:
        raise UsageError("it has no open theorem")
    async with assemble.make_executor(file, lean, limits) as executor, executor.open(file.holes[0], {}) as environment:
        return (await environment.start()).goals[0]


def stated_answer(goal: str) -> Answer | None:
    """The number that the goal says something equals; None when it is no equation with a number on its right.

    `goal` is a goal as Lean shows it, or its target alone. A quotient is only read where it means the same in every
    type that the goal mentions: `7 / 2` is 3 for natural numbers.
    """
    target = " ".join(goal.rpartition("⊢")[2].split())
    conclusion = _split(target, "→")[-1].strip()
    sides = _split(conclusion, "=")
    if len(sides) != 2 or _OTHER.search(_BINDER.sub("", _outside(conclusion))):
        return None
    value = _value(sides[1].strip(), fields=_only_fields(goal))
    return None if value is None else Answer(sides[1].strip(), Number(value))


def _value(text: str, *, fields: bool) -> Fraction | None:
    text = _ASCRIPTION.sub(r"\1", text)
    while text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    match = _NUMBER.fullmatch(re.sub(r"\((-?[\d./ ]+)\)", r"\1", text))
    if match is None:
        return None
    above, below = Fraction(match["above"]), Fraction(match["below"] or 1)
    if below == 0 or (not fields and (above / below).denominator != 1 and match["below"]):
        return None
    value = above / below
    return -value if match["sign"] else value


def _only_fields(goal: str) -> bool:
    """Whether numbers in the goal can be divided: it speaks of rational, real or complex ones, and of no others."""
    return re.search(r"[ℝℚℂ]|\b(?:Real|Rat)\b", goal) is not None and re.search(r"[ℕℤ]|\b(?:Nat|Int)\b", goal) is None


def _split(text: str, separator: str) -> list[str]:
    """Cut at the separators outside brackets."""
    parts, depth, start = [], 0, 0
    for place, character in enumerate(text):
        depth += (character in _OPEN) - (character in _SHUT)
        if depth == 0 and character == separator and text[place - 1 : place] not in ("!", ":", "<", ">"):
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]


def _outside(text: str) -> str:
    """The text without what stands in brackets."""
    kept, depth = [], 0
    for character in text:
        depth += character in _OPEN
        if depth == 0:
            kept.append(character)
        depth -= character in _SHUT
    return "".join(kept)
