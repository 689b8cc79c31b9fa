"""Plainer forms of the built-in proposer's combined tactics, to try on a finished proof so that it reads better."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FINISH = " <;> first | "
_ATTEMPT = re.compile(r"\(try ([^()]*)\)")
_INNER = re.compile(r"\(by first \| ([^()]*)\)")
_COMBINED = re.compile(r"<;>|\bfirst\b|\btry\b")
CLOSERS = ("rfl", "assumption", "omega", "decide", "simp", "simp_all")
_LEMMAS = re.compile(r"\b(simp(?:_all|\s+only)?) \[([^\[\]←]*)\]")


def simpler(tactic: str) -> Iterator[str]:
    """Tactics that may do the same as `tactic` and are easier to read, plainest first; nothing when it is plain.

    A common closer by itself; each alternative of a `first | … | …` alone; only one of several attempts; shorter simp
    sets. Whether one of them does the job, only Lean can tell.
    """
    if _COMBINED.search(tactic):
        yield from CLOSERS
    inner = _INNER.search(tactic)
    if inner is not None:
        for way in alternatives(inner.group(1)):
            yield f"{tactic[: inner.start()]}(by {way}){tactic[inner.end() :]}"
        return
    head, combined, tail = tactic.rpartition(_FINISH)
    if combined:
        for way in alternatives(tail):
            yield f"{head} <;> {_plain(way)}"
        return
    attempts = _ATTEMPT.findall(tactic)
    if attempts:
        last = tactic.rpartition(" <;> ")[2]
        yield from (f"{attempt} <;> {last}" for attempt in attempts)
        yield " <;> ".join([*attempts, last])
        return
    found = _LEMMAS.search(tactic)
    if found is None:
        return
    lemmas = [lemma.strip() for lemma in found.group(2).split(",") if lemma.strip()]
    kept_sets = [(), *((lemma,) for lemma in lemmas), tuple(lemmas[: len(lemmas) // 2])]
    for kept in dict.fromkeys(kept_sets):
        if len(kept) < len(lemmas):
            chosen = f" [{', '.join(kept)}]" if kept else ""
            yield tactic[: found.start()] + found.group(1) + chosen + tactic[found.end() :]


def alternatives(text: str) -> list[str]:
    """The parts between the bars that stand outside brackets."""
    parts, depth, start = [], 0, 0
    for position, character in enumerate(text):
        depth += (character in "([{⟨") - (character in ")]}⟩")
        if character == "|" and depth == 0:
            parts.append(text[start:position].strip())
            start = position + 1
    return [*parts, text[start:].strip()]


def _plain(way: str) -> str:
    """`(simp_all; done)` as `simp_all`, `(simp_all; omega)` as `simp_all <;> omega`."""
    if not (way.startswith("(") and way.endswith(")")):
        return way
    first, semicolon, last = way[1:-1].partition("; ")
    if not semicolon:
        return first
    return first if last == "done" else f"({first}; {last})"
