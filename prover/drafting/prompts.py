"""What a model is asked: few-shot prompts for drafts, sketches, repairs and statements. Pure text.

A prompt is a row of sections, each begun by a label of its own on a line; a completion ends at the next label. Texts
from outside cannot hold a label: it is written differently there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from prover.evaluation.problems import Problem
from prover.proposers.model.completion import RenderedPrompt

EXAMPLES = Path(__file__).with_name("examples")
END = "[END]"

Task: TypeAlias = Literal["draft", "sketch", "sketch without draft", "statement"]

_INSTRUCTIONS: dict[Task, str] = {
    "draft": "Prove each statement in a few short steps, as one would on paper. A calculation may be checked by a "
    "short program in a ```python fence, which is run.",
    "sketch": "Turn each informal proof into a Lean 4 proof that follows it step by step. Write every step as a claim "
    "(`have`, `obtain`, `calc`, `suffices`, cases) and leave what proves it open with `sorry`.",
    "sketch without draft": "Plan a Lean 4 proof of each statement. Write every step as a claim (`have`, `obtain`, "
    "`calc`, `suffices`, cases) and leave what proves it open with `sorry`.",
    "statement": "State each problem as one Lean 4 theorem, with a name and without its proof.",
}
_PROBLEM, _PROOF, _LEAN, _SKETCH = "[PROBLEM]", "[PROOF]", "[LEAN STATEMENT]", "[LEAN PROOF]"
_FAULTY, _ERRORS, _FACTS = "[FAULTY LEAN PROOF]", "[ERRORS OF LEAN]", "[CALCULATIONS]"
STOP = (END, _PROBLEM)
_LABEL = re.compile(r"\[(END|PROBLEM|PROOF|LEAN STATEMENT|LEAN PROOF|FAULTY LEAN PROOF|ERRORS OF LEAN|CALCULATIONS)\]")
_LONGEST = 12_000
"""Characters of one text from outside that are shown."""


@dataclass(frozen=True, slots=True)
class Example:
    """A worked problem. `statement` ends in `:= by`, `sketch` is the block below it."""

    name: str
    problem: str
    proof: str
    statement: str
    sketch: str


def examples(folder: Path = EXAMPLES) -> tuple[Example, ...]:
    """The examples that ship with the prover, by the names of their files."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        item = tomllib.loads(path.read_text(encoding="utf-8"))
        texts = {key: item[key].strip("\n") for key in ("problem", "proof", "statement", "sketch")}
        found.append(Example(path.stem, **texts))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class PromptBook:
    """Makes prompts from `examples`, as many of them as leave room for the question and the answer: `context` is what
    prompt and answer may have together in tokens (None: no limit), `answer` what the answer may have."""

    examples: tuple[Example, ...]
    context: int | None
    answer: int
    count_tokens: Callable[[str], int] = len

    def draft(self, problem: Problem, facts: str | None = None) -> RenderedPrompt:
        """Asks for an informal proof; `facts` says what was calculated before."""
        return self._prompt("draft", (*_question(problem), *_facts(facts), _section(_PROOF)))

    def sketch(self, problem: Problem, draft: str | None, facts: str | None = None) -> RenderedPrompt:
        """Asks for a sketch, after the informal proof or, for None, without one."""
        query = (*_question(problem), *_proof(draft), *_facts(facts), _section(_SKETCH))
        return self._prompt(_sketching(draft), query)

    def repair(
        self, problem: Problem, draft: str | None, reply: str, complaint: str, facts: str | None = None
    ) -> RenderedPrompt:
        """Asks for a sketch in the place of one that Lean or we refused; `complaint` says why."""
        query = (
            *_question(problem), *_proof(draft), *_facts(facts), _section(_FAULTY, plain(reply)),
            _section(_ERRORS, plain(complaint)), _section(_SKETCH),
        )  # fmt: skip
        return self._prompt(_sketching(draft), query)

    def statement(self, problem: Problem, wrong: str | None = None, complaint: str = "") -> RenderedPrompt:
        """Asks for a formal statement, in the place of the `wrong` one if there was one."""
        trouble = () if wrong is None else (_section(_FAULTY, plain(wrong)), _section(_ERRORS, plain(complaint)))
        return self._prompt("statement", (_informal(problem), *trouble, _section(_LEAN)))

    def _prompt(self, task: Task, query: Sequence[str]) -> RenderedPrompt:
        asked = "".join(query)
        shown = list(self.examples)
        while shown and not self._fits(_prefix(task, shown) + asked):
            shown.pop()
        return RenderedPrompt(_prefix(task, shown), asked, STOP)

    def _fits(self, text: str) -> bool:
        return self.context is None or self.count_tokens(text) + self.answer <= self.context


def plain(text: str) -> str:
    """A text from outside as it may stand in a prompt: no label of ours in it, no longer than a few pages."""
    cut = text if len(text) <= _LONGEST else text[:_LONGEST] + " …"
    cut = cut.encode(errors="replace").decode()  # half a surrogate pair cannot be sent anywhere
    return _LABEL.sub(lambda match: f"({match[1].lower()})", cut).strip()


def _sketching(draft: str | None) -> Task:
    return "sketch without draft" if draft is None else "sketch"


def _prefix(task: Task, shown: Sequence[Example]) -> str:
    return f"{_INSTRUCTIONS[task]}\n\n" + "".join(_example(task, example) for example in shown)


def _example(task: Task, example: Example) -> str:
    problem = _section(_PROBLEM, example.problem)
    lean = _section(_LEAN, example.statement)
    parts: tuple[str, ...]
    match task:
        case "draft":
            parts = (problem, lean, _section(_PROOF, example.proof))
        case "sketch":
            parts = (problem, lean, _section(_PROOF, example.proof), _section(_SKETCH, example.sketch))
        case "sketch without draft":
            parts = (problem, lean, _section(_SKETCH, example.sketch))
        case "statement":
            parts = (problem, lean)
    return "".join(parts) + END + "\n\n"


def _question(problem: Problem) -> tuple[str, ...]:
    return (_informal(problem), _section(_LEAN, plain(problem.statement)))


def _informal(problem: Problem) -> str:
    return _section(_PROBLEM, plain(problem.informal_statement or "(only the Lean statement is given)"))


def _proof(draft: str | None) -> tuple[str, ...]:
    return () if draft is None else (_section(_PROOF, plain(draft)),)


def _facts(facts: str | None) -> tuple[str, ...]:
    return () if facts is None else (_section(_FACTS, plain(facts)),)


def _section(label: str, text: str | None = None) -> str:
    """A label and its text; without a text, the label that the model writes on after."""
    return f"{label}\n" if text is None else f"{label}\n{text}\n"
