"""Attempts on the cores of many machines, by Ray.

    worker.py    makes whole attempts; one for each Lean environment, each a process of its own (an actor)
    sharing.py   what is too large to be opened in each worker, a model say: opened once, asked by all
    staff.py     as many workers as there is room for, replaced when they die
    crew.py      hands attempts to workers, and again when one is lost

Nothing of this is imported, nor is Ray, unless a run asks for it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from prover.errors import UsageError
from prover.evaluation.crew import Crew, Recipe, Store
from prover.lean.toolchain import Toolchain


def check(recipe: Recipe) -> None:
    """UsageError when Ray is missing, or the recipe has what cannot be done over several processes."""
    try:
        import ray  # noqa: F401
    except ImportError:
        raise UsageError('--ray needs Ray: pip install "lean-prover-agent[ray]", or leave it out') from None
    if recipe.record is not None:
        raise UsageError("--record writes down what one process asks: leave out --record or --ray")
    if recipe.model.device.startswith("cuda:"):
        raise UsageError(f"Ray chooses the GPU: write --device cuda instead of {recipe.model.device}")


@asynccontextmanager
async def open_crew(
    recipe: Recipe,
    lean: Toolchain,
    *,
    jobs: int | None,
    address: str | None,
    store: Store | None,
    remark: Callable[[str], None],
) -> AsyncIterator[Crew]:
    """Workers on the cluster at `address`, or on this machine alone; `jobs` of them at most, None: as many as there is
    room for. `store` gets what is kept of the attempts, here; `remark` is told of losses. Raises UsageError when there
    is no such cluster, or no room in it."""
    check(recipe)
    from prover.evaluation.cluster import crew

    async with (
        crew.connected(address, jobs, recipe.limits.workers) as places,
        crew.opened(recipe, lean, places, store, remark) as made,
    ):
        yield made
