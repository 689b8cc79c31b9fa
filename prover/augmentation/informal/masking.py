"""One number of a question masked by a letter: the questions that FOBAR and self-verification ask backwards. Pure.

As in MetaMath, every white-space token with a digit and no letter is a candidate; here only the number in it gives way
to the letter, so that `$4.` becomes `$x.`, and a token must be a single number: of `2+3` two could be asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from prover.drafting.answers import Answer, read_answer

LETTERS: Final = "xzwvqkpnm"
"""What stands for the masked number: the first that the question does not use already."""

_TOKEN: Final = re.compile(r"\S+")
_NUMBER: Final = re.compile(
    r"(?P<before>\D*?)(?<!\.)(?P<number>(?:(?<![\d)])[-−])?(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)(?:/\d+)?)(?P<after>\D*)"
)
_LETTERS: Final = re.compile(r"(?<!\\)(?<![A-Za-z])[A-Za-z]{1,2}(?![A-Za-z])")
"""A letter that may stand for something, or two next to each other; longer ones are words, `\\times` is a sign."""

_FIGURE: Final = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Mask:
    """A question with one number masked: the token that held it, the number as it was written, and what it means."""

    question: str
    letter: str
    token: str
    number: str
    value: Answer


def candidates(question: str) -> list[re.Match[str]]:
    """The tokens with a digit and no letter."""
    return [
        match
        for match in _TOKEN.finditer(question)
        if any(map(str.isdigit, match[0])) and not any(map(str.isalpha, match[0]))
    ]


def masks(question: str) -> tuple[list[Mask], list[str]]:
    """What can be masked, in the order of the text, and the candidates that are no single number. No masks when the
    question uses all letters."""
    letter = free_letter(question)
    found: list[Mask] = []
    others: list[str] = []
    for place in candidates(question):
        parts = _NUMBER.fullmatch(place[0])
        value = read_answer(parts["number"].replace("−", "-")) if parts is not None else None
        if parts is None or value is None or value.form is None:
            others.append(place[0])
        elif letter is not None:
            token = f"{parts['before']}{letter}{parts['after']}"
            masked = question[: place.start()] + token + question[place.end() :]
            found.append(Mask(masked, letter, place[0], parts["number"], value))
    return found, others


def free_letter(question: str) -> str | None:
    """The first of `LETTERS` that stands for nothing in the question."""
    used = {letter.lower() for run in _LETTERS.findall(question) for letter in run}
    return next((letter for letter in LETTERS if letter not in used), None)


def uses(text: str, letter: str) -> bool:
    """Whether the letter stands alone in the text."""
    return re.search(rf"(?<![A-Za-z\\]){letter}(?![A-Za-z])", text) is not None


def figures(text: str) -> list[str]:
    """The numbers that a text holds, as figures, without commas between thousands."""
    return [figure.replace(",", "") for figure in _FIGURE.findall(text)]
