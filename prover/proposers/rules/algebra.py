"""Sets of simp lemmas by topic, and the finishing tactics built from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from prover.proposers.matching import telescope
from prover.proposers.view import View

ADDITION = ("Nat.add_assoc", "Nat.add_comm", "Nat.add_left_comm")
MULTIPLICATION = ("Nat.mul_assoc", "Nat.mul_comm", "Nat.mul_left_comm")
DISTRIBUTION = ("Nat.mul_add", "Nat.add_mul")
POWER = ("Nat.pow_succ", "Nat.pow_zero", "Nat.pow_add")
INTEGER = (
    "Int.add_assoc", "Int.add_comm", "Int.add_left_comm", "Int.mul_assoc", "Int.mul_comm", "Int.mul_left_comm",
    "Int.mul_add", "Int.add_mul", "Int.sub_eq_add_neg", "Int.neg_mul", "Int.mul_neg", "Int.neg_add",
)  # fmt: skip
LOGIC = ("or_assoc", "or_comm", "or_left_comm", "and_assoc", "and_comm", "and_left_comm")
BOOLEAN = ("Bool.and_comm", "Bool.or_comm", "Bool.and_assoc", "Bool.or_assoc", "Bool.and_or_distrib_left")

ARITHMETIC = frozenset({"+", "-", "*", "/", "%", "^"})
ORDER = frozenset({"<", "≤", ">", "≥"})

Known = Callable[[str], bool]
"""Whether the environment has a constant; a simp set with an unknown name would fail as a whole."""


def simp_set(names: Iterable[str], known: Known) -> str:
    """`[a, b]` with the known ones, or nothing when there is none."""
    kept = [name for name in dict.fromkeys(names) if known(name.removeprefix("← "))]
    return f" [{', '.join(kept)}]" if kept else ""


def ring_lemmas(view: View) -> tuple[str, ...]:
    """What normalises the sums and products of this goal, by the operators that occur."""
    operators = view.all_operators
    kinds = {term.function for term in view.sorts.values()}
    lemmas: list[str] = []
    if "Int" in kinds and operators & ARITHMETIC:
        lemmas += INTEGER
    if "Nat" in kinds or not kinds or "Int" not in kinds:
        if "^" in operators:
            lemmas += POWER
        if operators & {"*", "^"}:
            lemmas += DISTRIBUTION + MULTIPLICATION
        if operators & {"+", "*", "^", "Nat.succ"}:
            lemmas += ADDITION
    return tuple(lemmas)


def is_arithmetic(view: View) -> bool:
    """Whether something that `omega` understands occurs in the target or in a hypothesis."""
    types = {local.type.function for local in view.data}
    operators = view.all_operators
    return (
        bool(operators & (ORDER | ARITHMETIC))
        or bool(types & {"Nat", "Int", "Fin"})
        or any(operator.isdecimal() for operator in operators)
    )


def is_nonlinear(view: View) -> bool:
    """Whether a product of two terms that are not numerals, or a power, occurs."""
    terms = [view.target, *(fact.type for fact in view.facts)]
    for term in terms:
        for part in term.walk():
            if part.head == "^":
                return True
            if part.head == "*" and not any(side.head.isdecimal() for side in part.args):
                return True
    return False


def definitions(view: View) -> tuple[str, ...]:
    """Names in the goal that look like the user's own functions: not local, and not of the core library."""
    found = set(view.constants)
    for fact in view.facts:
        found |= view.constants_of(fact.type)
    return tuple(sorted(name for name in found if name.split(".")[0] not in _CORE_ROOTS and name not in _CORE))


def about(view: View, names: tuple[str, ...]) -> tuple[str, ...]:
    """The last few theorems of the file that speak of these functions: a file states its lemmas before their use."""
    mention = re.compile("|".join(rf"(?<![\w.]){re.escape(name)}(?![\w.])" for name in names))
    return tuple(premise.name for premise in view.theorem.premises[-6:] if mention.search(premise.statement))[-3:]


_CORE_ROOTS = frozenset({
    "Nat", "Int", "List", "Bool", "Option", "Prod", "Sum", "Fin", "Array", "String", "Char", "Unit", "PUnit", "And",
    "Or", "Iff", "Not", "Exists", "Eq", "Ne", "HEq", "Classical", "Function", "Decidable", "Subtype", "Sigma",
    "Acc", "WellFounded", "Type", "Sort", "Prop", "True", "False",
})  # fmt: skip
_CORE = frozenset({
    "true", "false", "not", "and", "or", "xor", "some", "none", "id", "ite", "dite", "cond", "max", "min", "fst",
    "snd", "decide", "Nonempty", "Empty", "Inhabited", "default", "fun", "inst", "instDecidableEq", "if", "then",
    "else", "match", "with", "let", "have", "do", "by",
})  # fmt: skip


def simp_all(view: View, lemmas: str = "") -> str:
    """`simp_all` with these lemmas, or the nearest thing that ends.

    With a hypothesis `∀ x y, … → x = y` at hand, simp tries to rewrite every term there is.
    """
    for fact in view.facts:
        steps, conclusion = telescope(fact.type)
        bound = {step.name for step in steps if step.name}
        if conclusion.head == "=" and conclusion.args[0].leaf and conclusion.args[0].head in bound:
            plain = [other.name for other in view.facts if other.type.head in ("=", "≠", "¬", "≤", "<", "↔")]
            inner = ", ".join(part for part in (lemmas.removeprefix(" [").removesuffix("]"), *plain) if part)
            return f"simp [{inner}]" if inner else "simp"
    return f"simp_all{lemmas}"


def multiply_out(view: View, known: Known, *, facts: bool = False) -> str:
    """Expand products and powers, bring each monomial into one form, and leave the sums to omega.

    omega takes a product of variables for an atom, so it needs each monomial written in one way only; numerals as
    factors are expanded too, `3 * k` to `k + k + k`, because the order of factors would put them anywhere. `facts` says
    that there will be hypotheses where there are none yet.
    """
    largest = max((int(o) for o in view.all_operators if o.isdecimal()), default=0)
    expand = [*DISTRIBUTION, "Nat.one_mul", "Nat.mul_one", "Nat.zero_mul", "Nat.mul_zero"]
    if largest <= _LARGEST_FACTOR:
        expand += ["Nat.succ_mul", "Nat.mul_succ"]
    if "^" in view.all_operators:
        expand += ["Nat.pow_succ", "Nat.pow_zero"]
    place = " at *" if facts or view.facts else ""
    first = f"(try simp only{simp_set(expand, known)}{place})"
    return f"{first} <;> (try simp only{simp_set(MULTIPLICATION, known)}{place}) <;> omega"


_LARGEST_FACTOR = 12


def finishers(view: View, known: Known, extra: Iterable[str] = ()) -> str:
    """One tactic that tries several ways to finish a goal: what follows a case distinction."""
    extra = tuple(extra)
    arithmetic, nonlinear = is_arithmetic(view), is_nonlinear(view)
    ways = ["rfl", "omega"] if arithmetic else ["rfl"]
    ways.append(f"({simp_all(view, simp_set(extra, known))}; done)")
    if nonlinear:
        ways.append(f"({simp_all(view, simp_set((*extra, *DISTRIBUTION), known))}; done)")
    ring = ring_lemmas(view)
    if ring:
        ways.append(f"({simp_all(view, simp_set((*extra, *ring), known))}; done)")
    if "^" in view.all_operators:
        ways.append(f"({simp_all(view, simp_set((*extra, *POWER, *MULTIPLICATION, '← Nat.add_assoc'), known))}; done)")
    if arithmetic:
        ways.append(f"({simp_all(view, simp_set(extra, known))}; omega)")
    if nonlinear:
        ways.append(f"({multiply_out(view, known)})")
    return f"first | {' | '.join(ways)}"
