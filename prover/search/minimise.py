"""Make a found script shorter and plainer.

Both stop when the `clock` says `until` (seconds, as it counts them), between two questions to the environment.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable
from typing import TypeAlias

from prover.interfaces import Environment
from prover.proof import Advanced, Closed, Script

Alternatives: TypeAlias = Callable[[str], Iterable[str]]
"""Tactics that may do the same as a given one and read better, the plainest first."""

Clock: TypeAlias = Callable[[], float]


async def minimise(
    environment: Environment, script: Script, until: float = math.inf, clock: Clock = time.monotonic
) -> Script:
    """Try to leave out each step, the last first, in one pass; what still closes the goal is kept.

    One run of a whole script for each step. A trial that times out or crashes says nothing, so its step stays, and so
    do those that there was no time for. The result closed the goal when it was run here; as for any script, only
    verification can call it a proof.
    """
    for position in reversed(range(len(script))):
        if clock() >= until:
            break
        shorter = script[:position] + script[position + 1 :]
        if shorter and isinstance(await environment.run_script(shorter), Closed):
            script = shorter
    return script


async def simplify(
    environment: Environment,
    script: Script,
    alternatives: Alternatives,
    until: float = math.inf,
    clock: Clock = time.monotonic,
) -> Script:
    """Put in the place of each step the first of its alternatives that leaves the very same goals.

    One batch for each step. Where the script cannot be followed to its end (it closed the goal once, but a step of it
    now timed out, say, or there was no time for it), it is returned as it was.
    """
    options = [[*alternatives(tactic)] for tactic in script]
    if not any(options):
        return script
    state = await environment.start()
    for tactic, plainer in zip(script, options, strict=True):
        if clock() >= until:
            return script
        ways = [*dict.fromkeys(way for way in plainer if way != tactic), tactic]
        outcomes = await environment.run(state, ways)
        wanted = outcomes[-1]
        if isinstance(wanted, Closed):
            return next(outcome.script for outcome in outcomes if isinstance(outcome, Closed))
        if not isinstance(wanted, Advanced):
            return script
        # The goals decide equality; the state that comes with them remembers the tactic that made it.
        state = next(o.state for o in outcomes if isinstance(o, Advanced) and o.state == wanted.state)
    return script
