"""The values that every part of the prover speaks in: theorems, holes, proof states, candidates, outcomes, verdicts.

Everything here is immutable and imports nothing of ours, so that search, Lean interaction and proposers
can be written, tested and replaced without knowing each other.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Script: TypeAlias = tuple[str, ...]
"""A flat list of tactic texts; each acts on the first goal that the ones before it left."""


@dataclass(frozen=True, slots=True)
class Premise:
    """A theorem that a proof may cite: its full name and its statement as Lean prints it."""

    name: str
    statement: str


@dataclass(frozen=True, slots=True)
class Truncation:
    """An operation of a statement that is not what it would be on rational numbers: `-` on ℕ, `/` on ℕ or ℤ.

    `certain`: the operands are literals, and `text` shows what is lost (`1 / 4 = 0 on ℕ`). Otherwise it depends on
    the values of variables (`a - b on ℕ`).
    """

    text: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Theorem:
    """A theorem, lemma or example of a file whose proof is open.

    `name` is the full name, namespaces included; an `example` is called `example:LINE`.
    `statement` is the source text from the keyword up to the proof, `line` counts from 1,
    `start` and `end` are the code-point offsets of the whole command in the file's text.
    `premises` are the theorems stated earlier in the same file, `imports` the modules that the file imports by name,
    `truncations` what the elaborated statement computes with truncated operations.
    """

    name: str
    statement: str
    line: int
    start: int
    end: int
    premises: tuple[Premise, ...] = ()
    imports: tuple[str, ...] = ()
    truncations: tuple[Truncation, ...] = ()


@dataclass(frozen=True, slots=True)
class Hole:
    """One `sorry` of an open theorem: what a search has to fill.

    `start` and `end` are code-point offsets of the text to be replaced (`sorry`, or `by sorry`).
    A `tactic` hole stands in a tactic block at column `column`; a `term` hole stands for a term and is
    filled with `by …`.
    """

    theorem: Theorem
    index: int
    start: int
    end: int
    kind: Literal["term", "tactic"]
    column: int


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One line of a goal's context: `names : type`, with `value` for a `let` variable."""

    names: tuple[str, ...]
    type: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal taken apart: case tag, hypotheses in order, target (the text after `⊢`)."""

    target: str
    hypotheses: tuple[Hypothesis, ...] = ()
    case: str | None = None

    @classmethod
    def parse(cls, text: str) -> Goal:
        """Read a goal as Lean prints it; raises ValueError when there is no line that starts with `⊢`."""
        case: str | None = None
        entries: list[str] = []
        for line in text.split("\n"):
            if line.startswith("case ") and not entries:
                case = line[len("case ") :].strip()
            elif line.startswith(" ") and entries:
                entries[-1] += "\n" + line
            elif line.strip():
                entries.append(line)
        if not entries or not entries[-1].startswith("⊢"):
            raise ValueError(f"not a goal: {text[:200]!r}")
        hypotheses = tuple(_hypothesis(entry) for entry in entries[:-1])
        return cls(entries[-1][1:].strip(), hypotheses, case)


def _hypothesis(entry: str) -> Hypothesis:
    # Lean breaks the line after the colon when the type is long.
    names, rest = re.split(r" :(?=\s)", entry, maxsplit=1) if " :" in entry else (entry, "")
    type_, assign, value = rest.partition(" := ")
    return Hypothesis(tuple(names.split()), type_.strip(), value.strip() if assign else None)


@dataclass(frozen=True, slots=True)
class ProofState:
    """The open goals of a hole after some tactics, as Lean prints them, first goal first.

    Two states with the same goals are equal: `handle`, which only the environment that made the state can
    read, is ignored.
    """

    goals: tuple[str, ...]
    handle: Hashable = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> str:
        """All goals, separated by blank lines."""
        return "\n\n".join(self.goals)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A tactic that a proposer suggests, with its natural log-probability and its length in tokens."""

    tactic: str
    logprob: float
    tokens: int = 1
    source: str = ""


@dataclass(frozen=True, slots=True)
class Advanced:
    """The tactic ran and goals remain."""

    state: ProofState


@dataclass(frozen=True, slots=True)
class Closed:
    """No goals remain, and Lean said so for `script` run alone. Not a verdict: only `verify` gives those."""

    script: Script


@dataclass(frozen=True, slots=True)
class Rejected:
    """Lean refused the tactic and said why."""

    message: str


@dataclass(frozen=True, slots=True)
class TimedOut:
    """The tactic was stopped after `seconds` (or ran out of Lean's heartbeats). Says nothing about the tactic."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Crashed:
    """The Lean process died under this tactic, alone, and was restarted."""

    message: str


Outcome: TypeAlias = Advanced | Closed | Rejected | TimedOut | Crashed


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a fresh Lean process says of one theorem of a completed file.

    `verified`: it compiles, no `sorry`, its axioms are within the allow-list, its elaborated statement is the
    original's. `unproved`: it compiles but one of the others fails; `message` says which. `error`: no judgement
    was possible (the file does not compile, Lean died or timed out).
    """

    status: Literal["verified", "unproved", "error"]
    axioms: tuple[str, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True)
class TheoremReport:
    """How the work on one theorem ended. `proof` is the verified proof text; times are wall-clock seconds."""

    name: str
    line: int
    verdict: Literal["verified", "unproved", "error"]
    proof: str | None
    stop: str
    seconds: float
    expansions: int
    tactics: int
    axioms: tuple[str, ...] = ()
    message: str = ""
