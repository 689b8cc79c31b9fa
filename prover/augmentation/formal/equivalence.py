"""Whether two statements say the same: Lean proves `old ↔ new`, both closed, each from the other.

Any two theorems are equivalent: whoever may prove both proves `old ↔ new`, though the new one says less. So the proof
must be of one form: each direction ends by applying the other statement, after tactics that turn one goal into the
other. What these leave of hypotheses (and nothing else) may be closed by a few closing tactics, since it must hold for
all data. A variant whose goal says less has no such proof.
"""

from __future__ import annotations

from prover.augmentation.formal.desk import Claim, Desk, closed
from prover.augmentation.formal.statement import Shape, Statement, fresh
from prover.augmentation.formal.variants import Variant
from prover.errors import ElaborationError
from prover.proof import Script

NOT_STATED, NOT_EQUIVALENT = "not stated", "not equivalent"
_CLOSERS = ("assumption", "omega", "simp_all")


async def equivalence(desk: Desk, shape: Shape, variant: Variant) -> Claim | str:
    """The claim that the variant says what the original says; else why it may not."""
    old, new = shape.statement, variant.statement
    name = f"{new.name}_iff"
    declared = closed(name, f"(type_of% @{old.name}) ↔ (type_of% @{new.name})")
    before = "".join(f"{text} := by\n  sorry\n\n" for text in (desk.original, new.text))
    ways = (True,) if variant.renaming else (True, False)
    scripts = [_script(shape, variant, bare) for bare in ways]
    try:
        found = await desk.closes(declared, scripts, before)
    except ElaborationError:
        return NOT_STATED
    if isinstance(found, str):
        return NOT_EQUIVALENT if found == "not proved" else found
    return Claim(name, declared, found)


def _script(shape: Shape, variant: Variant, bare: bool) -> Script:
    """The proof; with `bare` nothing is left to closing tactics."""
    old, new, names = shape.statement, variant.statement, variant.renaming
    taken = old.words | new.words | set(shape.variables)
    other = fresh(taken, "other")
    back = {there: here for here, there in names.items()}
    forth = [names.get(name, name) for name in shape.names(old)]
    return (
        "constructor",
        f"intro {' '.join([other, *shape.names(new)])}",
        *variant.to_old,
        _applied(other, forth, _facts(shape, old), bare),
        f"intro {' '.join([other, *shape.names(old)])}",
        *variant.to_new,
        _applied(other, [back.get(name, name) for name in shape.names(new)],
                 _facts(shape, new), bare),
    )  # fmt: skip


def _facts(shape: Shape, statement: Statement) -> list[str]:
    """The names of a statement's binders that are no data of the original."""
    data = {b.name for b in shape.statement.binders if b.name not in shape.facts}
    return [binder.name for binder in statement.binders if binder.name not in data]


def _applied(other: str, arguments: list[str], facts: list[str], bare: bool) -> str:
    """The tactic that applies the other statement."""
    if bare:
        return f"exact {' '.join([f'@{other}', *arguments])}"
    holes = [("?_" if name in facts else name) for name in arguments]
    return f"refine {' '.join([f'@{other}', *holes])} <;> first | {' | '.join(_CLOSERS)}"
