"""Whether the hypotheses of a statement contradict each other: then its conclusion means nothing."""

from __future__ import annotations

from dataclasses import replace

from prover.augmentation.formal.desk import Claim, Desk
from prover.augmentation.formal.statement import Statement
from prover.errors import ElaborationError
from prover.evaluation.runner import REFUTING_TACTICS
from prover.proof import Closed

CONTRADICTORY = "contradictory hypotheses"


async def contradiction(desk: Desk, statement: Statement, seconds: float) -> Claim | None:
    """The claim that the hypotheses of the statement prove False, found by the tactics that evaluation marks such
    problems with or, with `seconds`, by search; None when none is found.

    A statement without any hypotheses is consistent, and one that says `False` is about the contradiction.
    """
    if statement.conclusion == "False" or not statement.binders:
        return None
    name = f"{statement.name}_false"
    declared = replace(statement, name=name, conclusion="False").text
    try:
        async with desk.open(declared) as environment:
            outcomes = await environment.run(await environment.start(), REFUTING_TACTICS)
        for outcome in outcomes:
            if isinstance(outcome, Closed):
                return Claim(name, declared, outcome.script)
        found = await desk.search(declared, seconds) if seconds > 0 else ""
    except ElaborationError:
        return None  # what is not used may not be there (autoImplicit, variables); the statement itself was stated
    return None if isinstance(found, str) else Claim(name, declared, found)
