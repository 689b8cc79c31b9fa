"""Final answers: found in what a model writes, read, and grouped by what they mean.

    answer = read_answer(final_answer("So the answer is $\\\\frac12$."))
    groups = await group_answers([answer, read_answer("0.5")], sandbox)      # one group of two

Numbers are compared exactly, here: 1/3 and 0.33 differ, 1/3 and 0.3333333333333333 do not, since a decimal with all the
digits of a float is a rounded one. What is no plain number is compared by SymPy, in the sandbox and within a bound on
time: undecided is different. `docs/decisions/0019` says why it is done there.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from importlib import resources
from typing import Final, TypeAlias

from prover.drafting.answer_parsing import (
    LONGEST,
    Apply,
    Collection,
    Form,
    Meaningless,
    NoAnswer,
    Number,
    Symbol,
    Term,
    divide,
    parse,
    too_large,
    unordered,
)
from prover.drafting.sandbox import Sandbox

ROUNDING: Final = Fraction(1, 10**12)
"""Relative error that a number printed with all its digits may have."""

MOST_WORDS: Final = 4
"""Words in an answer that is no mathematics; more of them are prose, and prose is no answer."""

_COMPARE_SECONDS: Final = 30
_PAIR_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A final answer: as it was written, and what it means; `form` is None for words and for what is too large."""

    text: str
    form: Form | None
    words: str = ""
    """What is compared when there is no form."""


@dataclass(frozen=True, slots=True)
class Group:
    """Equal answers: the first of them, and the places of all in what was grouped."""

    answer: Answer
    members: tuple[int, ...]


# Finding

_BOXED: Final = re.compile(r"\\(?:boxed|fbox)\s*\{")
_ANNOUNCED: Final = re.compile(r"(?i)\banswer(?:\s+is\b|:)[ \t]*:?")
_PROSE_END: Final = re.compile(r"\.(?=\s|$)")


def final_answer(text: str) -> str | None:
    """The last `\\boxed{…}`, or else what follows the last "the answer is"; None where there is neither.

    A number that the text does not call its answer is none.
    """
    if (boxed := _last_boxed(text)) is not None:
        return boxed
    announced = [match.end() for match in _ANNOUNCED.finditer(text)]
    if not announced:
        return None
    line = text[announced[-1] :].lstrip().partition("\n")[0].strip()
    if line.startswith("$") and (closing := line.find("$", 1)) > 0:
        return line[: closing + 1]
    end = _PROSE_END.search(line)
    return (line if end is None else line[: end.start()]) or None


def _last_boxed(text: str) -> str | None:
    found = None
    for match in _BOXED.finditer(text[-20_000:]):
        rest, depth = match.string[match.end() :], 1
        for index, character in enumerate(rest[: 4 * LONGEST]):
            depth += (character == "{") - (character == "}")
            if depth == 0:
                found = rest[:index]
                break
    return found


def printed_answer(output: str) -> str | None:
    """The last line that a program has printed, None when it has printed nothing."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else None


def asks_percent(question: str) -> bool:
    """Whether the answer is a number of percent, so that `50` and `50%` are one answer and `1/2` another."""
    return re.search(r"(?i)\bper ?cent(age)?\b|\\?%\s*(?:of|is|are|did|do)\b", question) is not None


# Reading

_NONE: Final = frozenset({"", "none", "nan", "null", "undefined", "unknown", "error", "nat", "n/a", "zoo"})
_SPACING: Final = re.compile(r"\\(?:left|right|displaystyle|limits|big|Big)(?![A-Za-z])|\\[,;:! ]|~")
_TEXT: Final = re.compile(r"\\(?:text|textrm|textbf|textit|mathrm|mathbf|mbox|operatorname)\s*\{([^{}]*)\}")
_SIGNS: Final = {
    "\\cdot": "*", "\\times": "*", "\\div": "/", "\\ast": "*", "\\lbrace": "\\{", "\\rbrace": "\\}", "\\le": "\\leq",
    "−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "÷": "/", "π": "\\pi ", "∞": "\\infty ", "√": "\\sqrt ",
}  # fmt: skip
_LATEX_UNIT: Final = re.compile(_TEXT.pattern + r"(?:\s*\^\s*\{?[23]\}?)?")
_DEGREES: Final = re.compile(r"\^\s*(?:\\circ|\{\s*\\circ\s*\})|\\degree|°")
_CURRENCY: Final = re.compile(r"\\\$|[$€£¥]")
_THOUSANDS: Final = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PERCENT: Final = re.compile(r"\s*(?:\\?%|\bper ?cent)\s*$")
_UNIT: Final = re.compile(r"(?P<value>.*[\d)}])\s+(?:[A-Za-z]{2,}|[mgshLNJWVK])(?:\^?\{?[23]\}?)?(?:[ /][A-Za-z]+)*\.?")
_NAMED: Final = re.compile(r"\s*\\?[A-Za-z](?:_\w+)?(?:\([A-Za-z]\))?\s*=(?!=)")
_SUPERSCRIPT: Final = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_VULGAR: Final = re.compile("[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_CHOICE: Final = re.compile(r"\(([A-Ja-j])\)\.?|([A-J])\.?")
"""One of the answers that a question offers."""


def read_answer(text: str | None, *, python: bool = False, percent: bool = False) -> Answer | None:
    """What an answer means; None for one that is invalid, and so has no vote.

    `python`: printed by a program. `percent`: the question asks for a number of percent, the sign is only a unit;
    otherwise 50% is 1/2. Other units and currencies are dropped: the question fixes them.
    """
    if text is None or len(text) > 4 * LONGEST:
        return None
    clean = _clean(text)
    if clean.lower() in _NONE:
        return None
    sign = _PERCENT.search(clean)
    value = clean[: sign.start()] if sign is not None else clean
    words = " ".join(_TEXT.sub(r" \1 ", clean).split())
    if choice := _CHOICE.fullmatch(words):
        return Answer(text.strip(), None, (choice[1] or choice[2]).lower())
    try:
        form = _form(value, python)
    except Meaningless:
        return None
    if form is not None and sign is not None and not percent:
        if isinstance(form, Collection):
            return None
        form = divide(form, Number(Fraction(100)))
    if form is not None and not too_large(form):
        return Answer(text.strip(), form)
    if form is not None:
        return Answer(text.strip(), None, repr(form))  # as it is written, apart from spelling
    if len(words.split()) > MOST_WORDS or len(words) > LONGEST or not any(map(str.isalnum, words)):
        return None
    return Answer(text.strip(), None, words.lower())


def _clean(text: str) -> str:
    """The text without what does not belong to the answer: dollars, boxes, spacing, a name before it, a full stop."""
    text = "".join(character if character.isprintable() else " " for character in text).strip()
    for pattern in (r"\$+(.*?)\$+", r"\\\((.*)\\\)", r"\\\[(.*)\\\]", r"\\boxed\s*\{(.*)\}"):
        if match := re.fullmatch(pattern, text.removesuffix(".").strip()):
            text = match[1].strip()
    text = _SPACING.sub(" ", text).replace("{,}", ",")
    text = re.sub(r"(?<=\d) ?, ?(?=\d{3}(?!\d))", ",", text) if "\\!" in text else text
    for sign, plain in _SIGNS.items():
        end = "(?![A-Za-z])" if sign.startswith("\\") else ""
        text = re.sub(re.escape(sign) + end, lambda _, plain=plain: plain, text)  # type: ignore[misc]
    text = _VULGAR.sub(lambda match: " " + unicodedata.normalize("NFKC", match[0]).replace("⁄", "/"), text)
    text = _SUPERSCRIPT.sub(lambda match: "^{" + unicodedata.normalize("NFKC", match[0]) + "}", text)
    text = _DEGREES.sub("", text)
    return _NAMED.sub("", text, count=1).strip().rstrip(".").strip()


def _form(text: str, python: bool) -> Form | None:
    """The mathematics of it, read in the first way that works: as it is, without currency, without a unit."""
    bare = _CURRENCY.sub("", text).strip()
    without = _LATEX_UNIT.sub(" ", bare).strip()
    unit = _UNIT.fullmatch(without)
    value = unit["value"] if unit else bare
    # A letter after a plain number and a space is a unit: 7 m. Otherwise the text may be meant as it is: 2 pi.
    order = (bare, without, value) if any(map(str.isalpha, value)) else (value, bare, without)
    for candidate in dict.fromkeys(order):
        candidate = candidate.replace(",", "") if _THOUSANDS.fullmatch(candidate) and not python else candidate
        try:
            if "\\pm" in candidate or "±" in candidate:
                return _both_signs(candidate.replace("±", "\\pm "), python)
            return parse(candidate, python=python)
        except Meaningless:
            raise
        except NoAnswer:
            continue
    return None


def _both_signs(text: str, python: bool) -> Form:
    terms: list[Term] = []
    for sign in "+-":
        form = parse(re.sub(r"\\pm(?![A-Za-z])", sign, text), python=python)
        terms += form.items if isinstance(form, Collection) else (form,)
    return unordered(terms)


# Comparing

Pair: TypeAlias = tuple[Term, Term]


async def group_answers(answers: Sequence[Answer | None], sandbox: Sandbox) -> list[Group]:
    """Equal answers together, the largest group first, of equal ones the first to appear. None is in no group.

    An answer goes to the first group whose answer it equals; rounded numbers come last, so that rounding joins them to
    what they are roundings of and never joins two exact numbers.
    """
    valid = [(index, answer) for index, answer in enumerate(answers) if answer is not None]
    distinct = list(dict.fromkeys(_meaning(answer) for _, answer in valid))
    distinct.sort(key=_is_rounded)
    leader = await _leaders(distinct, sandbox)
    members: dict[int, list[int]] = {}
    for index, answer in valid:
        members.setdefault(leader[_meaning(answer)], []).append(index)
    groups = [Group(_shown(answers, places), tuple(places)) for places in members.values()]
    return sorted(groups, key=lambda group: (-len(group.members), group.members[0]))


async def same_answer(first: Answer, second: Answer, sandbox: Sandbox) -> bool:
    """Whether the two mean the same, as far as can be decided."""
    return len(await group_answers([first, second], sandbox)) == 1


def number_of(answer: Answer | None) -> Fraction | None:
    """The number that an answer is exactly, if it is one."""
    form = answer.form if answer is not None else None
    return form.value if isinstance(form, Number) and not form.rounded else None


Meaning: TypeAlias = Form | str


def _meaning(answer: Answer) -> Meaning:
    return answer.words if answer.form is None else answer.form


def _is_rounded(meaning: Meaning) -> bool:
    if isinstance(meaning, Collection):
        return any(map(_is_rounded, meaning.items))
    if isinstance(meaning, Apply):
        return any(map(_is_rounded, meaning.arguments))
    return isinstance(meaning, Number) and meaning.rounded


def _shown(answers: Sequence[Answer | None], places: Sequence[int]) -> Answer:
    """The first of them, an exact one if there is any."""
    group = [answer for place in places if (answer := answers[place]) is not None]
    return next((answer for answer in group if not _is_rounded(_meaning(answer))), group[0])


async def _leaders(distinct: Sequence[Meaning], sandbox: Sandbox) -> dict[Meaning, int]:
    """For each meaning, the place of the first that equals it."""
    forms = [meaning for meaning in distinct if not isinstance(meaning, str)]
    asked = [
        pair
        for index, first in enumerate(forms)
        for second in forms[index + 1 :]
        for pair in _hard_pairs(first, second)
    ]
    equal = await _compare(list(dict.fromkeys(asked)), sandbox)
    leaders: dict[Meaning, int] = {}
    for index, meaning in enumerate(distinct):
        same = (place for place in range(index) if _equal(distinct[place], meaning, equal))
        leaders[meaning] = next((place for place in same if leaders[distinct[place]] == place), index)
    return leaders


def _equal(first: Meaning, second: Meaning, decided: frozenset[Pair]) -> bool:
    if isinstance(first, str) or isinstance(second, str):
        return first == second
    if isinstance(first, Collection) and isinstance(second, Collection):
        if first.brackets != second.brackets or len(first.items) != len(second.items):
            return False
        if first.brackets != "{}":
            return all(_equal(*pair, decided) for pair in zip(first.items, second.items, strict=True))
        left = list(second.items)
        for item in first.items:
            match = next((index for index, other in enumerate(left) if _equal(item, other, decided)), None)
            if match is None:
                return False
            del left[match]
        return True
    if isinstance(first, Number) and isinstance(second, Number):
        return _equal_numbers(first, second)
    return first == second or (first, second) in decided


def _equal_numbers(first: Number, second: Number) -> bool:
    difference = abs(first.value - second.value)
    if not (first.rounded or second.rounded):
        return difference == 0
    return difference <= ROUNDING * max(abs(first.value), abs(second.value))


def _hard_pairs(first: Form, second: Form) -> list[Pair]:
    """The pairs of terms that only SymPy can decide, of two forms that may be equal."""
    if isinstance(first, Collection) and isinstance(second, Collection):
        if first.brackets != second.brackets or len(first.items) != len(second.items):
            return []
        if first.brackets == "{}":
            pairs = [(one, other) for one in first.items for other in second.items]
        else:
            pairs = list(zip(first.items, second.items, strict=True))
        return [hard for pair in pairs for hard in _hard_pairs(*pair)]
    if isinstance(first, Collection) or isinstance(second, Collection) or first == second:
        return []
    return [] if isinstance(first, Number) and isinstance(second, Number) else [(first, second)]


async def _compare(pairs: Sequence[Pair], sandbox: Sandbox) -> frozenset[Pair]:
    """Those of the pairs that SymPy finds equal in time."""
    if not pairs:
        return frozenset()
    program = resources.files("prover.drafting").joinpath("compare_answers.py").read_text(encoding="utf-8")
    data = json.dumps([[_encoded(one), _encoded(other)] for one, other in pairs])
    text = f"{program}\n\nmain({data!r}, {_PAIR_SECONDS})\n"
    limits = replace(
        sandbox.limits, seconds=4.0 * _COMPARE_SECONDS, cpu_seconds=_COMPARE_SECONDS, program_bytes=16 << 20
    )
    result = await sandbox.run(text, limits)
    # What was decided before a comparison broke it all off is decided.
    numbers = [int(line) for line in result.output.split() if line.isdigit()]
    return frozenset(pairs[number] for number in numbers if number < len(pairs))


def _encoded(term: Term) -> list[object]:
    """A term as JSON. Whole numbers in hexadecimal: Python refuses to print long ones otherwise."""
    match term:
        case Number(value, rounded):
            return ["number", hex(value.numerator), hex(value.denominator), rounded]
        case Symbol(name):
            return ["symbol", name]
        case Apply(name, arguments):
            return [name, *map(_encoded, arguments)]
