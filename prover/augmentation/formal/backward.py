"""A statement asked backwards: one of its numerals becomes a variable `x`, its conclusion a hypothesis, and the new
goal says that `x` is the numeral.

    theorem t (n : ℤ) (h : n = 5) : n + 3 = 8   becomes   theorem t' (n x : ℤ) (h : n = 5) (h' : n + x = 8) : x = 3

Often the answer is not unique and the statement false: values that refute it are looked for before a proof is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from prover.augmentation.formal.desk import NOT_PROVED, Claim, Desk, closed
from prover.augmentation.formal.equivalence import NOT_STATED
from prover.augmentation.formal.restating import operands
from prover.augmentation.formal.statement import Binder, Shape, Statement, fresh
from prover.errors import ElaborationError
from prover.lean.files.source import tokens
from prover.proof import Advanced, Closed, Goal, Script
from prover.proposers.parsing import parse

REFUTED, OTHER_MEANING = "refuted", "the numeral has another meaning there"
_NUMBERS = ("ℕ", "ℤ", "ℚ", "ℝ", "Nat", "Int", "Rat", "Real")
_MORE_THAN_NATURAL = ("ℤ", "ℚ", "ℝ", "Int", "Rat", "Real")
_TRIES, _AT_ONCE, _VALUES = 96, 24, 10
_CHECKS = ("decide", "omega", "simp")
_NUMERIC_CHECKS = ("norm_num", "decide", "omega", "simp")


@dataclass(frozen=True, slots=True)
class Backward:
    """A statement asked backwards. `type` is what Lean found `x` to be, "" before it was asked."""

    statement: Statement
    variable: str
    numeral: str
    given: str
    """The hypothesis that was the conclusion."""
    place: str

    @property
    def type(self) -> str:
        return self.statement.binder(self.variable).type


def backward(shape: Shape, name: str) -> Iterator[Backward]:
    """Every way to ask the statement backwards, by the places of its numerals.

    A numeral that is a side of the conclusion's equation is left alone: that would ask the same question again.
    """
    old = shape.statement
    taken = old.words | set(shape.variables)
    variable = fresh(taken, *"xyzktuwvmn", "x")
    given = fresh(taken, "h", "hx", "hgiven")
    first = next((at for at, b in enumerate(old.binders) if b.name in shape.facts or b.anonymous), len(old.binders))
    sides = operands(old.conclusion, "=") or ()
    answers = {side for side in sides if parse(side).leaf}
    for binder in shape.hypotheses:
        for numeral, text in _masked(binder.type, variable):
            changed = old.retyped(binder.name, text)
            made = _asked(changed, name, first, variable, numeral, Binder(given, old.conclusion))
            yield Backward(made, variable, numeral, given, binder.name)
    for numeral, text in _masked(old.conclusion, variable):
        changed_sides = operands(text, "=") or ()
        if numeral in answers and any(side == variable for side in changed_sides):
            continue
        yield Backward(
            _asked(old, name, first, variable, numeral, Binder(given, text)), variable, numeral, given, "conclusion"
        )


async def stated(desk: Desk, shape: Shape, question: Backward) -> tuple[Backward, Claim] | str:
    """The question with the type of its variable, as Lean finds it, and the claim that with the numeral in its place it
    is about what the original says; else why not."""
    try:
        async with desk.open(question.statement.text) as environment:
            goal = Goal.parse((await environment.start()).goals[0])
    except ElaborationError:
        return NOT_STATED
    type_ = next((each.type for each in goal.hypotheses if question.variable in each.names), "")
    if not type_:
        return NOT_STATED
    full = replace(question, statement=question.statement.retyped(question.variable, type_))
    old = shape.statement
    other = fresh(full.statement.words | old.words, "other")
    names = [other, *shape.names(old), question.given]
    values = [f"({question.numeral})" if name == question.variable else name for name in shape.names(full.statement)]
    name = f"{full.statement.name}_instance"
    declared = closed(
        name,
        f"(type_of% @{full.statement.name}) → "
        f"{_for_all(replace(old, binders=(*old.binders, Binder(question.given, old.conclusion))))} "
        f"({question.numeral} : {type_}) = {question.numeral}",
    )
    try:
        found = await desk.closes(
            declared, [(f"intro {' '.join(names)}", f"exact @{other} {' '.join(values)}")],
            f"{full.statement.text} := by\n  sorry\n\n",
        )  # fmt: skip
    except ElaborationError:
        return NOT_STATED
    if isinstance(found, str):
        return OTHER_MEANING if found == NOT_PROVED else found
    return full, Claim(name, declared, found)


def answers(numeric: bool) -> list[Script]:
    """Short proofs that a question has one answer: what the hypotheses say the data are is put in, and counted out.
    `numeric` says whether `norm_num` is there."""
    ends = ["omega", "simp_all", *(["norm_num at *"] if numeric else [])]
    return [*((end,) for end in ends), *(("subst_vars", end) for end in ends)]


async def refuted(desk: Desk, shape: Shape, question: Backward, seconds: float) -> Claim | None:
    """The claim that values refute the question, if some do."""
    new = question.statement
    name = f"{new.name}_refuted"
    before = f"{new.text} := by\n  sorry\n\n"
    declared = closed(name, f"¬ (type_of% @{new.name})")
    scripts = list(islice(_refutations(shape, question, bool(desk.imports)), _TRIES))
    if not scripts:
        return None
    async with desk.open(declared, before) as environment:
        state = await environment.start()
        (first,) = await environment.run(state, [scripts[0][0]])
        if not isinstance(first, Advanced):
            return None
        for at in range(0, len(scripts), _AT_ONCE):
            for outcome in await environment.run(first.state, [script[1] for script in scripts[at : at + _AT_ONCE]]):
                if isinstance(outcome, Closed):
                    return Claim(name, declared, outcome.script)
    found = await desk.search(declared, seconds, before=before)
    return None if isinstance(found, str) else Claim(name, declared, found)


def _asked(
    changed: Statement, name: str, first: int, variable: str, numeral: str, given: Binder
) -> Statement:  # fmt: skip
    binders = (*changed.binders[:first], Binder(variable, ""), *changed.binders[first:], given)
    return Statement(name, binders, f"{variable} = {numeral}")


def _masked(text: str, variable: str) -> Iterator[tuple[str, str]]:
    """Each numeral of a text, and the text with the variable in its place."""
    for token in tokens(text):
        if token.kind == "number" and token.text.isdigit():
            yield token.text, f"{text[: token.start]}{variable}{text[token.end :]}"


def _for_all(statement: Statement) -> str:
    """The binders of a statement as a quantifier."""
    head = replace(statement, name="_", conclusion="_").text
    inner = head[len("theorem _ ") : -len(": _")].strip()
    return f"∀ {inner},"


def _refutations(shape: Shape, question: Backward, numeric: bool) -> Iterator[Script]:
    """Scripts that put values for the data into the statement; none when some data are no numbers."""
    new = question.statement
    binders = [b for b in new.binders if b.name not in shape.facts and b.name != question.given]
    if shape.variables or any(b.type not in _NUMBERS or b.anonymous for b in binders):
        return
    checks = " | ".join(_NUMERIC_CHECKS if numeric else _CHECKS)
    check = f"(by first | {checks})"
    numerals = [token.text for token in tokens(new.text) if token.kind == "number" and token.text.isdigit()]
    choices = [_values(b, question, numerals) for b in binders]
    for values in sorted(product(*choices), key=lambda values: sum(choices[i].index(v) for i, v in enumerate(values))):
        chosen = dict(zip((b.name for b in binders), values, strict=True))
        arguments = [f"({chosen[b.name]})" if b.name in chosen else check for b in new.binders]
        yield "intro other", f"exact absurd (@other {' '.join(arguments)}) {check}"


def _values(binder: Binder, question: Backward, numerals: Sequence[str]) -> list[str]:
    """What to try for a variable, the likeliest first."""
    whole = binder.type in _MORE_THAN_NATURAL
    number = int(question.numeral)
    if binder.name == question.variable:
        tries = [number + 1, number - 1, 0, 1, 2, *(number + int(text) for text in numerals if int(text) < 10**6)]
        tries = [-number, *tries, -1] if whole else tries
        found = [value for value in tries if value != number and (whole or value >= 0)]
    else:
        found = [0, 1, 2, 3, *(int(text) for text in numerals if int(text) < 10**6)]
        found += [-1, -2] if whole else []
    return [str(value) for value in dict.fromkeys(found)][:_VALUES]
