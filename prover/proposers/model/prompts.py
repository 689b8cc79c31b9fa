"""Prompts: a proof state becomes the text that a model continues, and a continuation becomes a tactic. Pure text.

The few-shot form is the one of Llemma's formal-to-formal evaluation (Azerbayev et al., arXiv 2310.10631); examples and
their wording are ours.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from prover.errors import UsageError
from prover.proof import ProofState
from prover.proposers.model.completion import RenderedPrompt

NAMES = ("llemma", "plain", "chat")
PLACEHOLDER = "{state}"
DEFAULT_STOP = ("---",)

ChatTemplate: TypeAlias = Callable[[Sequence[Mapping[str, str]]], str]
"""Turns messages (`role`, `content`) into the text of a conversation in which the model speaks next."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """How a state is put before a model.

    The text is `prefix`, the same for every query, then the query: `before`, the state, `after`. `goals` says what of
    the state is shown. A completion ends at the first of `stop`.
    """

    prefix: str
    before: str
    after: str
    stop: tuple[str, ...] = ()
    goals: Literal["all", "first"] = "all"

    def render(
        self, state: ProofState, *, budget: int | None = None, count_tokens: Callable[[str], int] = len
    ) -> RenderedPrompt | None:
        """The prompt for `state`, whose query takes at most `budget` tokens (None: any number).

        None when there is no goal, or when not even the target of the first goal fits.
        """
        if not state.goals:
            return None
        goals = state.goals if self.goals == "all" else state.goals[:1]

        def query(shown: str) -> str:
            return self.before + shown + self.after

        def fits(shown: str) -> bool:
            return budget is None or count_tokens(query(shown)) <= budget

        shown = _cut(goals, fits)
        return None if shown is None else RenderedPrompt(self.prefix, query(shown), self.stop)

    def parse(self, completion: str) -> str | None:
        """The tactic in a completion; None when there is none."""
        return tactic_of(completion)


def named(name: str, *, stop: tuple[str, ...] | None = None, chat: ChatTemplate | None = None) -> Prompt:
    """The prompt called `name`; `stop` replaces its own stop strings. `chat` is needed for the prompt `chat` only."""
    match name:
        case "llemma":
            prompt = Prompt(_few_shot(), "", _AFTER_STATE, DEFAULT_STOP)
        case "plain":
            prompt = Prompt("", "[GOAL]\n", "\n[PROOFSTEP]\n", ("[GOAL]",), goals="first")
        case "chat" if chat is not None:
            prompt = from_template(chat([{"role": "user", "content": _CHAT}]), stop=())
        case "chat":
            raise UsageError(
                "the prompt `chat` needs the chat template of a model loaded here (model:…); for an endpoint write the "
                "conversation, as the model expects it, into a file for --prompt-file"
            )
        case _:
            raise UsageError(f"no prompt is called {name!r}; there are: {', '.join(NAMES)}")
    if stop is None:
        return prompt
    return Prompt(prompt.prefix, prompt.before, prompt.after, stop, prompt.goals)


def from_template(template: str, *, stop: tuple[str, ...] = DEFAULT_STOP, name: str = "the prompt") -> Prompt:
    """The prompt of a text that holds `{state}` once, kept character for character; UsageError when it does not."""
    count = template.count(PLACEHOLDER)
    if count != 1:
        how = "does not contain" if not count else f"contains {count} times"
        raise UsageError(f"{name} {how} the placeholder {PLACEHOLDER}: put it once, where the proof state belongs")
    before, _, after = template.partition(PLACEHOLDER)
    return Prompt(before, "", after, stop)


# Cutting


def _cut(goals: Sequence[str], fits: Callable[[str], bool]) -> str | None:
    """The longest end of the state that fits.

    Goals but the first go first, the last of them before the others: the tactic is for the first. Then the first goal
    loses its entries from the left (its case tag, then the oldest hypotheses), never its target.
    """
    entries = _entries(goals[0])
    others = list(goals[1:])
    while others and not fits("\n\n".join([goals[0], *others])):
        others.pop()
    if others or fits(goals[0]):
        return "\n\n".join([goals[0], *others])

    def rest(first: int) -> str:
        return "\n".join(entries[first:])

    low, high = 1, len(entries) - 1
    if high < 1 or not fits(rest(high)):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(rest(middle)) else (middle + 1, high)
    return rest(low)


def _entries(goal: str) -> list[str]:
    """The case tag, the hypotheses and the target of a goal, each with the lines that continue it."""
    entries: list[str] = []
    in_target = False
    for line in goal.split("\n"):
        if entries and (in_target or line.startswith(" ")):
            entries[-1] += "\n" + line
        else:
            entries.append(line)
        in_target = in_target or line.startswith("⊢")
    return entries


# Reading completions

_FENCED = re.compile(r"```[^\n`]*(?:\n|\Z)(.*?)(?:^[ \t]*```|\Z)", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"`([^`]+)`")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def tactic_of(completion: str) -> str | None:
    """The first tactic block of what a model wrote, at column 0; None when nothing is left.

    A code fence is dropped together with what is said around it, and so is a `by` before the block. A block ends at the
    first blank line; the lines of one tactic stay together.
    """
    text = completion.replace("\r\n", "\n")
    if (fenced := _FENCED.search(text)) is not None:
        text = fenced[1]
    elif (inline := _INLINE.fullmatch(text.strip())) is not None:
        text = inline[1]
    text = _block(text)
    if text == "by" or text.startswith(("by ", "by\n")):
        text = _block(text[2:])
    return text or None


def _block(text: str) -> str:
    lines = [line.rstrip() for line in text.split("\n")]
    text = textwrap.dedent("\n".join(lines).strip("\n"))
    return _BLANK_LINE.split(text, maxsplit=1)[0].strip()


# Texts

_INSTRUCTION = "Given the Lean 4 tactic state, suggest a next tactic."
_BEFORE_STATE = "Tactic state:\n---\n"
_AFTER_STATE = "\n---\nNext tactic:\n---\n"

EXAMPLES = (
    (
        "p q r : Prop\nhp : p\nh : p → q ∧ r\n⊢ r ∧ q",
        "exact ⟨(h hp).2, (h hp).1⟩",
    ),
    (
        "a b c : Nat\nh : b = c\n⊢ a * b + 0 = c * a",
        "rw [Nat.add_zero, h, Nat.mul_comm]",
    ),
    (
        "case mp\nn : Nat\nh : ∃ k, n = k + k\n⊢ n % 2 = 0",
        "obtain ⟨k, rfl⟩ := h",
    ),
)
"""States and tactics in core Lean 4, shown before the query: a term, a rewriting, a step that leaves a goal."""

_CHAT = f"""{_INSTRUCTION} Reply with one tactic in a Lean code block and nothing else.

{_BEFORE_STATE}{PLACEHOLDER}
---"""


def _few_shot() -> str:
    shots = "".join(f"{_BEFORE_STATE}{state}{_AFTER_STATE}{tactic}\n---\n\n" for state, tactic in EXAMPLES)
    return f"{_INSTRUCTION}\nHere are some examples:\n\n{shots}{_BEFORE_STATE}"
