"""A strict reader of final answers, as models write them in LaTeX, in plain text and with `print`.

SymPy's own parser hands its input to Python's `eval`, so it never sees a model's text. This grammar knows numbers,
arithmetic, a few functions, tuples, sets and intervals, takes time proportional to the text, and computes exactly with
bounded numbers: what would be too large (`9**9**9`) stays as it is written.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, TypeAlias

LONGEST: Final = 400
"""Characters of an answer; a longer text is none."""

DEEPEST: Final = 40
LARGEST_EXPONENT: Final = 4096
MOST_BITS: Final = 40_000
ROUNDED_DIGITS: Final = 15
"""A decimal with so many significant digits is a rounded one, as programs print them."""

FUNCTIONS: Final = frozenset(
    {
        *("sqrt", "exp", "log", "abs", "floor", "ceiling", "factorial", "binomial"),
        *("sin", "cos", "tan", "cot", "sec", "csc", "asin", "acos", "atan", "sinh", "cosh", "tanh"),
    }
)
CONSTANTS: Final = frozenset({"pi", "e", "i", "oo"})

_ALIASES: Final = {
    "ln": "log",
    "arcsin": "asin",
    "arccos": "acos",
    "arctan": "atan",
    "ceil": "ceiling",
    "Abs": "abs",
    "E": "e",
    "I": "i",
    "infty": "oo",
    "inf": "oo",
    "infinity": "oo",
    "binom": "binomial",
    "dbinom": "binomial",
    "tbinom": "binomial",
    "dfrac": "frac",
    "tfrac": "frac",
    "cfrac": "frac",
    "Rational": "frac",
    "Fraction": "frac",
}
_GREEK: Final = frozenset(
    {
        *("alpha", "beta", "gamma", "delta", "epsilon", "theta", "lambda"),
        *("mu", "nu", "rho", "sigma", "tau", "phi", "psi", "omega"),
    }
)


@dataclass(frozen=True, slots=True)
class Number:
    """An exact number, or with `rounded` one that a program has printed with all the digits of its floats."""

    value: Fraction
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Symbol:
    """A variable or a constant (`CONSTANTS`)."""

    name: str


@dataclass(frozen=True, slots=True)
class Apply:
    """An operation (`+ * ^`) or a function on terms. There is no `-` and no `/`: they are factors and powers of -1."""

    name: str
    arguments: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """Several terms. The order counts within brackets, as for points and intervals, and not in the kind `{}`."""

    brackets: str
    items: tuple[Term, ...]


Term: TypeAlias = Number | Symbol | Apply
Form: TypeAlias = Term | Collection


class NoAnswer(ValueError):
    """The text is not in this grammar."""


class Meaningless(NoAnswer):
    """It is, and divides by zero."""


def parse(text: str, *, python: bool = False) -> Form:
    """Read an expression or a collection of them. `python`: square brackets are a list, not an interval.

    Raises NoAnswer, and of that Meaningless.
    """
    if len(text) > LONGEST:
        raise NoAnswer(f"longer than {LONGEST} characters")
    return _Parser(_tokens(text), python).answer()


def too_large(form: Form) -> bool:
    """Whether it holds a number that was not computed because of its size."""
    if isinstance(form, Collection):
        return any(too_large(item) for item in form.items)
    if not isinstance(form, Apply):
        return False
    if form.name in ("^", "factorial", "binomial") and any(
        isinstance(argument, Number) and abs(argument.value) > LARGEST_EXPONENT for argument in form.arguments[-1:]
    ):
        return True
    return any(too_large(argument) for argument in form.arguments)


# Terms, computed as far as they are exact numbers of bounded size


def add(first: Term, second: Term) -> Term:
    if isinstance(first, Number) and isinstance(second, Number):
        return _number(first.value + second.value, first, second)
    return Apply("+", (first, second))


def multiply(first: Term, second: Term) -> Term:
    if isinstance(first, Number) and isinstance(second, Number):
        return _number(first.value * second.value, first, second)
    return Apply("*", (first, second))


def negate(term: Term) -> Term:
    return multiply(Number(Fraction(-1)), term)


def divide(first: Term, second: Term) -> Term:
    return multiply(first, power(second, Number(Fraction(-1))))


def power(base: Term, exponent: Term) -> Term:
    if isinstance(base, Number) and isinstance(exponent, Number):
        if base.value == 0 and exponent.value < 0:
            raise Meaningless("a division by zero")
        if exponent.value.denominator == 1 and _small(base.value, abs(exponent.value.numerator)):
            return _number(base.value**exponent.value.numerator, base, exponent)
        if exponent.value == Fraction(1, 2) and (root := _root(base.value)) is not None:
            return _number(root, base, exponent)
    return Apply("^", (base, exponent))


def call(name: str, arguments: tuple[Term, ...]) -> Term:
    """A function of `FUNCTIONS`, or `frac`."""
    wanted = 2 if name in ("frac", "binomial") else 1
    if len(arguments) != wanted:
        raise NoAnswer(f"{name} takes {wanted}")
    first = arguments[0]
    if name == "frac":
        return divide(first, arguments[1])
    if name == "sqrt":
        return power(first, Number(Fraction(1, 2)))
    if not all(isinstance(each, Number) and not each.rounded for each in arguments):
        return Apply(name, arguments)
    values = [each.value for each in arguments if isinstance(each, Number)]
    whole = all(value.denominator == 1 and 0 <= value <= 1000 for value in values)
    computed = {
        "abs": lambda: abs(values[0]),
        "floor": lambda: Fraction(math.floor(values[0])),
        "ceiling": lambda: Fraction(math.ceil(values[0])),
    }
    if whole:
        computed["factorial"] = lambda: Fraction(math.factorial(int(values[0])))
        computed["binomial"] = lambda: Fraction(math.comb(int(values[0]), int(values[1])))
    return Number(computed[name]()) if name in computed else Apply(name, arguments)


def _number(value: Fraction, *out_of: Number) -> Number:
    return Number(value, any(each.rounded for each in out_of))


def _small(base: Fraction, exponent: int) -> bool:
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    return exponent <= LARGEST_EXPONENT and bits * exponent <= MOST_BITS


def _root(value: Fraction) -> Fraction | None:
    """The exact square root, if it is a fraction."""
    if value < 0:
        return None
    above, below = math.isqrt(value.numerator), math.isqrt(value.denominator)
    return Fraction(above, below) if (above**2, below**2) == (value.numerator, value.denominator) else None


# Tokens

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"
    r"|(?P<name>\\?[A-Za-z]+(?:_\{?\w+\}?)?)"
    r"|(?P<operator>\*\*|\\[{}]|[-+*/^()\[\]{}|!,]))"
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


_END: Final = _Token("end", "")


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    place, text = 0, text.rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            raise NoAnswer(f"cannot be read from {text[place : place + 10]!r}")
        word = match[match.lastgroup]
        tokens.append(_Token(match.lastgroup, "^" if word == "**" else word))
        place = match.end()
    return tokens


class _Parser:
    def __init__(self, tokens: list[_Token], python: bool) -> None:
        self._tokens, self._place, self._depth, self._python = tokens, 0, 0, python

    def answer(self) -> Form:
        form = self._collection() or self._bare()
        if self._next is not _END:
            raise NoAnswer(f"unexpected {self._next.text!r}")
        return form

    # Collections

    def _collection(self) -> Form | None:
        """A collection in brackets that is all of the text, or None with nothing read."""
        opening = self._next.text
        if opening not in ("(", "[", "{", "\\{") or not self._encloses_all():
            return None
        closing = self._tokens[-1].text
        self._take()
        items = self._items()
        if len(self._tokens) - self._place != 1:
            raise NoAnswer(f"unexpected {self._next.text!r}")
        self._take()
        if opening in ("{", "\\{") or (self._python and opening == "["):
            return unordered(items)
        if len(items) == 1:
            return items[0]
        return Collection(opening + closing, tuple(items))

    def _encloses_all(self) -> bool:
        """Whether the first bracket is closed by the last token."""
        depth = 0
        for index, token in enumerate(self._tokens):
            depth += (token.text in ("(", "[", "{", "\\{")) - (token.text in (")", "]", "}", "\\}"))
            if depth == 0:
                return index == len(self._tokens) - 1
        return False

    def _bare(self) -> Form:
        items = self._items()
        return items[0] if len(items) == 1 else unordered(items)

    def _items(self) -> list[Term]:
        items = [self._sum()]
        while self._next.text == ",":
            self._take()
            if self._next.text in (")", "]", "}", "\\}"):
                break  # Python's tuple of one
            items.append(self._sum())
        return items

    # Expressions

    def _sum(self) -> Term:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NoAnswer("too deep")
        term = self._product()
        while self._next.text in ("+", "-"):
            minus = self._take().text == "-"
            other = self._product()
            term = add(term, negate(other) if minus else other)
        self._depth -= 1
        return term

    def _product(self) -> Term:
        term = self._signed()
        while True:
            if self._next.text in ("*", "/"):
                operation = self._take().text
                other = self._signed()
                term = multiply(term, other) if operation == "*" else divide(term, other)
            elif self._begins_factor():
                term = multiply(term, self._power())
            else:
                return term

    def _begins_factor(self) -> bool:
        """Whether a factor follows without a sign. A number does not: `2 3` is none."""
        return self._next.kind == "name" or self._next.text in ("(", "{")

    def _signed(self) -> Term:
        minus = False
        while self._next.text in ("+", "-"):
            minus ^= self._take().text == "-"
        term = self._mixed() or self._power()
        return negate(term) if minus else term

    def _mixed(self) -> Term | None:
        """A whole number before a fraction: `2\\frac{1}{2}` and `2 1/2` are sums."""
        rest = self._tokens[self._place : self._place + 7]
        texts = [_name(token) if token.kind == "name" else token.text for token in rest]
        kinds = [token.kind for token in rest]
        if kinds[:1] != ["number"] or not texts[0].isdigit():
            return None
        if kinds[1:4] == ["number", "operator", "number"] and texts[2] == "/":
            above, below, length = texts[1], texts[3], 4
        elif texts[1:3] == ["frac", "{"] and texts[4:6] == ["}", "{"] and kinds[3:4] == ["number"]:
            above, below, length = texts[3], texts[6] if len(texts) > 6 else "", 8
        elif texts[1:2] == ["frac"] and kinds[2:3] == ["number"] and len(texts[2]) == 2:
            above, below, length = texts[2][0], texts[2][1], 3
        else:
            return None
        if not (above.isdigit() and below.isdigit()) or not 0 < int(above) < int(below):
            return None
        self._place += length
        if self._place > len(self._tokens):
            raise NoAnswer("it breaks off")
        return Number(int(texts[0]) + Fraction(int(above), int(below)))

    def _power(self) -> Term:
        base = self._atom()
        while self._next.text == "!":
            self._take()
            base = call("factorial", (base,))
        if self._next.text != "^":
            return base
        self._take()
        self._depth += 1
        if self._depth > DEEPEST:
            raise NoAnswer("too deep")
        minus = False
        while self._next.text in ("+", "-"):
            minus ^= self._take().text == "-"
        exponent = self._power()
        self._depth -= 1
        return power(base, negate(exponent) if minus else exponent)

    def _atom(self) -> Term:
        token = self._take()
        if token.kind == "number":
            return _read_number(token.text)
        if token.kind == "name":
            return self._named(_name(token), token.text.startswith("\\"))
        if token.text in _CLOSING:
            term = self._sum()
            self._expect(_CLOSING[token.text])
            return call("abs", (term,)) if token.text == "|" else term
        raise NoAnswer(f"unexpected {token.text!r}" if token is not _END else "it breaks off")

    def _named(self, name: str, latex: bool) -> Term:
        if name in ("frac", "binomial") and latex:
            return call(name, self._two_groups())
        if name == "sqrt" and latex:
            return self._latex_root()
        if name in FUNCTIONS or name == "frac":
            return self._function(name)
        if (base := _LOG_BASE.fullmatch(name)) is not None:
            return divide(self._function("log"), call("log", (_read_number(base[1]),)))
        if name in CONSTANTS or name in _GREEK or (len(name.partition("_")[0]) == 1 and not latex):
            return Symbol(name)
        raise NoAnswer(f"unknown name {name}")

    def _function(self, name: str) -> Term:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NoAnswer("too deep")
        exponent: Term | None = None
        if self._next.text == "^":
            self._take()
            exponent = self._atom()
        if self._next.text == "(":
            self._take()
            arguments = tuple(self._items())
            self._expect(")")
        else:
            arguments = (self._power(),)
        self._depth -= 1
        if name in ("sin", "cos", "tan") and exponent == Number(Fraction(-1)):
            name, exponent = "a" + name, None
        term = call(name, arguments)
        return term if exponent is None else power(term, exponent)

    def _two_groups(self) -> tuple[Term, ...]:
        """The arguments of `\\frac`: groups, or single digits and letters as in `\\frac12`."""
        first = self._group()
        return first, self._group()

    def _group(self) -> Term:
        token = self._next
        if token.kind == "number" and len(token.text) > 1 and token.text.isdigit():
            self._tokens[self._place] = _Token("number", token.text[1:])
            return _read_number(token.text[0])
        return self._atom()

    def _latex_root(self) -> Term:
        index: Term = Number(Fraction(2))
        if self._next.text == "[":
            self._take()
            index = self._sum()
            self._expect("]")
        return power(self._group(), power(index, Number(Fraction(-1))))

    # Tokens

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place] if self._place < len(self._tokens) else _END

    def _take(self) -> _Token:
        token = self._next
        self._place += 1
        return token

    def _expect(self, text: str) -> None:
        if self._take().text != text:
            raise NoAnswer(f"{text!r} is missing")


_LOG_BASE: Final = re.compile(r"log_\{?(\d+)\}?")
_CLOSING: Final = {"(": ")", "{": "}", "[": "]", "|": "|"}


def _name(token: _Token) -> str:
    name = token.text.removeprefix("\\")
    return _ALIASES.get(name, name)


def _read_number(text: str) -> Number:
    digits, _, exponent = text.lower().partition("e")
    if len(exponent) > 4 or abs(int(exponent or 0)) > LARGEST_EXPONENT:
        raise NoAnswer("an exponent that large")
    significant = digits.replace(".", "").strip("0")
    rounded = "." in digits and len(significant) >= ROUNDED_DIGITS
    return Number(Fraction(digits.rstrip(".")) * Fraction(10) ** int(exponent or 0), rounded)


def unordered(items: list[Term]) -> Form:
    """A set: each of its items once, one alone for itself."""
    distinct = tuple(dict.fromkeys(items))
    return distinct[0] if len(distinct) == 1 else Collection("{}", distinct)
