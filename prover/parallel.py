"""Workers on one queue."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")


async def for_each(items: Iterable[Item], work: Callable[[Item], Awaitable[None]], jobs: int) -> None:
    """Call `work` on every item, `jobs` at a time, in order.

    The first exception cancels the others, as cancellation from outside does, and is raised when all have ended. Each
    is cancelled once only: what it does then, such as waiting for its processes to die, is not disturbed again.
    """
    queue = iter(items)

    async def drain() -> None:
        for item in queue:
            await work(item)

    tasks = [asyncio.create_task(drain()) for _ in range(jobs)]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            if not task.cancelling():
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
