"""Drop the steps of a found script that it does not need."""

from __future__ import annotations

from prover.interfaces import Environment
from prover.proof import Closed, Script


async def minimise(environment: Environment, script: Script) -> Script:
    """Try to leave out each step, the last first, in one pass; what still closes the goal is kept.

    One run of a whole script for each step. A trial that times out or crashes says nothing, so its step stays. The
    result closed the goal when it was run here; as for any script, only verification can call it a proof.
    """
    for position in reversed(range(len(script))):
        shorter = script[:position] + script[position + 1 :]
        if shorter and isinstance(await environment.run_script(shorter), Closed):
            script = shorter
    return script
