"""What speaks against a text of a model before anything is solved or run. Pure: "" is nothing."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from prover.augmentation.informal.masking import Mask, figures, uses
from prover.augmentation.informal.prompts import LABEL

LONGEST: Final = 8000
"""Characters of a question or solution."""


def unfit(text: str) -> str:
    """Why the text can be no part of a row, whatever it says."""
    if not text.strip():
        return "it is empty"
    if len(text) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    if not all(character.isprintable() or character in "\n\t" for character in text):
        return "it holds characters that are no text"
    if LABEL.search(text):
        return "it holds a label of the prompt"
    return ""


def bad_rewriting(text: str, question: str, answer: str) -> str:
    """Why the text is no rewriting of the question."""
    if why := unfit(text):
        return why
    if plain(text) == plain(question):
        return "it is the question itself"
    if _tells(text, answer) and not _tells(question, answer):
        return "it gives the answer away"
    return ""


def bad_statement(text: str, mask: Mask, answer: str) -> str:
    """Why the text does not state the masked question with its answer."""
    if why := unfit(text):
        return why
    if text.rstrip().endswith("?"):
        return "it is a question, no statement"
    if not uses(text, mask.letter):
        return f"it does not speak of {mask.letter}"
    if not _tells(text, answer):
        return "it does not say the answer"
    if added := Counter(figures(text)) - Counter(figures(mask.question) + figures(answer)):
        return f"it brings in numbers: {', '.join(added)}"
    return ""


def plain(text: str) -> str:
    """The text without what a copy may differ in: case, white space, dollars of TeX, full stops and the like."""
    return re.sub(r"[\s$]+|[.,;:!?]+(?=[\s$]|\Z)", "", text.casefold())


def _tells(text: str, answer: str) -> bool:
    """Whether the answer stands in the text, as it is written; a number not as a part of another."""
    inside = plain(answer) in plain(text)
    return inside and not Counter(figures(answer)) - Counter(figures(text))
