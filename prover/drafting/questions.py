"""What an informal statement asks for. miniF2F's give the answer away at their end (`… Show that it is 5.`): whoever is
to find it must not read it there. Pure text."""

from __future__ import annotations

import re
from typing import Final

_GIVEN: Final = re.compile(r"\s*\bshow that (?:it|the answer) is\b[^\n]*\Z", re.IGNORECASE)
_ASKS: Final = re.compile(
    r"\?|\b(?:how (?:many|much)|what (?:is|are|was)|find|compute|calculate|determine|evaluate|simplify|express|"
    r"solve (?:for|the))\b",
    re.IGNORECASE,
)
_PROVES: Final = re.compile(r"\b(?:show|prove) that\b", re.IGNORECASE)


def without_answer(statement: str) -> str:
    """The statement without the answer that it ends in, if it does."""
    return _GIVEN.sub("", statement.strip())


def question_in(statement: str | None) -> str | None:
    """The question that the statement asks, without the answer; None when it asks for a proof only.

    A question is known by its mark or by a word like `find`; a statement that says `prove that`, other than to give an
    answer away, asks for none. That is a guess; a wrong one costs calls of a model, or leaves an answer unsought.
    """
    if statement is None or not statement.strip():
        return None
    question = without_answer(statement)
    given = question != statement.strip()
    if given:
        return question or None
    return question if _ASKS.search(question) and not _PROVES.search(question) else None
