"""Made statements from theorems of the library: special cases, contraposition, use under a context, two at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from prover.proof import Premise

_GROUP = re.compile(r"\s*([({⦃])([^(){}⦃⦄\[\]]*(?:\([^()]*\)[^(){}⦃⦄\[\]]*)*)[)}⦄]")
_INSTANCE = re.compile(r"\s*\[[^\[\]]*\]")
_LONG = 160
_NUMBERS = ("Nat", "Int")
_OPEN, _CLOSE = "([{⟨⦃", ")]}⟩⦄"


@dataclass(frozen=True, slots=True)
class Law:
    """A theorem taken apart: the binders of its variables as text, the variables that are numbers (all of one type, or
    none), hypotheses and conclusion."""

    binders: str
    numbers: tuple[str, ...]
    kind: str
    hypotheses: tuple[str, ...]
    conclusion: str

    def sides(self, relation: str) -> tuple[str, str] | None:
        """The two sides of the conclusion when that is a relation of this kind."""
        parts = split(self.conclusion, f" {relation} ")
        return (parts[0], parts[1]) if len(parts) == 2 else None

    def renamed(self, names: dict[str, str]) -> Law:
        """With other texts for variables."""
        return Law(
            self.binders,
            self.numbers,
            self.kind,
            tuple(substituted(text, names) for text in self.hypotheses),
            substituted(self.conclusion, names),
        )


def split(text: str, separator: str) -> list[str]:
    """The parts of a text between separators outside brackets."""
    parts, depth, start = [], 0, 0
    for index, character in enumerate(text):
        depth += (character in _OPEN) - (character in _CLOSE)
        if depth == 0 and text.startswith(separator, index):
            parts.append(text[start:index].strip())
            start = index + len(separator)
    return [*parts, text[start:].strip()]


def substituted(text: str, terms: dict[str, str]) -> str:
    """The text with terms for variables, in parentheses where they are no single word."""
    if not terms:
        return text
    pattern = "|".join(re.escape(name) for name in sorted(terms, key=len, reverse=True))
    return re.sub(
        rf"(?<![\w.'✝]){'(?:'}{pattern}{')'}(?![\w'₀-₉✝])",
        lambda match: term if re.fullmatch(r"\w+", term := terms[match.group()]) else f"({term})",
        text,
    )


def law(premise: Premise) -> Law | None:
    """A theorem as a law; None for one that cannot be taken apart by its text."""
    text = premise.statement
    if len(text) > _LONG or re.search(
        r"\b(?:Sort|inst|HEq|Decidable\w*|match|fun|have|let|autoParam|optParam)\b|✝|@|∃!", text
    ):
        return None
    text = re.sub(r"\bType u_\d+", "Type", text)
    binders, numbers, hypotheses = "", list[str](), list[str]()
    kinds: set[str] = set()
    if text.startswith("∀"):
        at = 1
        while (match := _GROUP.match(text, at)) or (instance := _INSTANCE.match(text, at)):
            if match is None:
                assert instance is not None
                binders += f" {instance.group().strip()}"
                at = instance.end()
                continue
            names, _, kind = match.group(2).partition(" : ")
            kind = kind.strip()
            if not kind:
                return None
            if kind in _NUMBERS:
                numbers += names.split()
                kinds.add(kind)
                binders += f" ({names} : {kind})"
            elif re.fullmatch(r"Type|Prop|List \w+|Option \w+|Bool|[α-ω]|[α-ω]( → [α-ω])+( → Prop| → Bool)?", kind):
                binders += f" {{{names} : {kind}}}" if kind == "Type" else f" ({names} : {kind})"
            elif any(re.search(rf"(?<![\w.]){re.escape(name)}\b", text[match.end() :]) for name in names.split()):
                return None  # data of a kind that is not known here
            else:
                hypotheses.append(kind)
            at = match.end()
        if not text[at:].lstrip().startswith(","):
            return None
        text = text[at:].lstrip()[1:].strip()
    if text.startswith(("∀", "∃")) or (" ↔ " in text and len(split(text, " ↔ ")) > 2):
        return None
    if len(split(text, " ↔ ")) == 1:
        *more, text = split(text, " → ")
        hypotheses += more
    if len(kinds) > 1 or "∀" in text:
        return None
    return Law(binders.strip(), tuple(numbers), next(iter(kinds), ""), tuple(hypotheses), text)


def laws(premises: Sequence[Premise]) -> list[Law]:
    """The laws among these theorems."""
    return [found for premise in premises if (found := law(premise)) is not None]


def _given(random: Random, hypotheses: Sequence[str]) -> str:
    style = random.choice(("h{}", "h{}", "H{}", "h_{}"))
    if len(hypotheses) == 1:
        return f" ({random.choice(('h', 'hyp', 'H', 'hx'))} : {hypotheses[0]})"
    return "".join(f" ({style.format(i)} : {text})" for i, text in enumerate(hypotheses, start=1))


def _enclosed(text: str) -> str:
    """In parentheses, unless it is one word or has them."""
    return text if " " not in text or _closed(text) else f"({text})"


def _closed(text: str) -> bool:
    """Whether the bracket at the start ends with the text."""
    depth = 0
    for index, character in enumerate(text):
        depth += (character in _OPEN) - (character in _CLOSE)
        if depth == 0:
            return index > 0 and index == len(text) - 1
    return False


def from_library(random: Random, known: Sequence[Law]) -> str:
    """A statement that one or two laws of the library prove, but none states."""
    item = random.choice(known)
    if item.numbers and random.random() < 0.5:
        item = _special(random, item)
    if random.random() < 0.2 and (pair := _pair(random, item, known)) is not None:
        return pair
    p = random.choice([name for name in "pqrsPQ" if name not in re.findall(r"\w+", item.binders)])
    ways = _contexts(random, item, p)
    hypotheses, target, more = random.choice(ways)
    binders = f"{item.binders}{more}".strip()
    return f"{binders}{_given(random, hypotheses)} : {target}".strip()


def _special(random: Random, item: Law) -> Law:
    """The law with a term or literal for one of its variables, which stays bound: others may use it."""
    name = random.choice(item.numbers)
    other = random.choice(item.numbers)
    term = random.choice(
        (str(random.randint(0, 12)), f"{other} + {random.randint(1, 3)}", f"2 * {other}", f"{other} * {other}", other)
    )
    return item.renamed({name: term})


def _pair(random: Random, item: Law, known: Sequence[Law]) -> str | None:
    """Two laws on the same variables, both concluded."""
    other = random.choice(known)
    if not item.numbers or other.kind != item.kind or len(other.numbers) > len(item.numbers):
        return None
    if item.binders.count("(") + item.binders.count("{") > 2 or "α" in other.binders:
        return None
    other = other.renamed(dict(zip(other.numbers, random.sample(item.numbers, len(other.numbers)), strict=True)))
    hypotheses = list(dict.fromkeys([*item.hypotheses, *other.hypotheses]))
    if item.conclusion == other.conclusion:
        return None
    first, second = _enclosed(item.conclusion), _enclosed(other.conclusion)
    return f"{item.binders}{_given(random, hypotheses)} : {first} ∧ {second}"


def _contexts(random: Random, item: Law, p: str) -> list[tuple[list[str], str, str]]:
    """Ways to use a law: hypotheses, target and further binders of each."""
    hypotheses, target = list(item.hypotheses), item.conclusion
    prop = f" ({p} : Prop)"
    within = [
        ([*hypotheses, p], f"{p} ∧ {_enclosed(target)}", prop),
        (hypotheses, f"{_enclosed(target)} ∨ {p}", prop),
        ([*hypotheses, f"{_enclosed(target)} → {p}"], p, prop),
        ([*hypotheses, f"¬{_enclosed(target)}"], p, prop),
    ]
    ways = [random.choice(within), (hypotheses, target, "")]
    if hypotheses:
        last = hypotheses[-1]
        ways += 2 * [
            ([*hypotheses[:-1], f"{p} ∧ {_enclosed(last)}"], f"{_enclosed(target)} ∧ {p}", prop),
            ([*hypotheses[:-1], f"{p} → {_enclosed(last)}", p], target, prop),
            ([*hypotheses[:-1], f"¬{_enclosed(target)}"], f"¬{_enclosed(last)}", ""),
        ]
    if (sides := item.sides("↔")) is not None:
        left, right = sides
        ways = (
            2
            * [
                ([*hypotheses, left], right, ""),
                ([*hypotheses, right], left, ""),
                ([*hypotheses, f"¬{_enclosed(left)}"], f"¬{_enclosed(right)}", ""),
                ([*hypotheses, f"{p} ∧ {_enclosed(right)}"], f"{_enclosed(left)} ∧ {p}", prop),
                ([*hypotheses, f"{_enclosed(left)} ∨ {p}"], f"{p} ∨ {_enclosed(right)}", prop),
                (hypotheses, f"¬{_enclosed(left)} ↔ ¬{_enclosed(right)}", ""),
            ]
            + ways[:1]
        )
    elif (sides := item.sides("=")) is not None:
        left, right = map(_enclosed, random.sample(sides, 2))
        ways = ways[:1] + 2 * [(hypotheses, f"{right} = {left}", "")]
        if item.kind and "List" not in item.binders and "α" not in item.binders and "Bool" not in item.binders:
            k = random.choice([name for name in "kjtuvw" if name not in re.findall(r"\w+", item.binders)])
            number, f = f" ({k} : {item.kind})", f" (f : {item.kind} → {item.kind})"
            ways += 2 * [
                (hypotheses, f"{k} + {left} = {right} + {k}", number),
                (hypotheses, f"f {left} = f {right}", f),
                ([*hypotheses, f"{k} ≤ {left}"], f"{k} ≤ {right}", number),
                ([*hypotheses, f"{left} = {k}"], f"{k} = {right}", number),
                ([*hypotheses, f"{left} ∣ {k}"], f"{right} ∣ {k} * {k}", number),
            ]
    return ways
