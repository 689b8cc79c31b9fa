"""Starting a process and being cancelled meanwhile."""

import asyncio
import os

import psutil
import pytest

from prover.lean.tactics.rpc import Process


@pytest.mark.parametrize("delay", [0.0, 0.001, 0.01, 0.1])
def test_a_cancelled_start_ends_and_leaves_no_process(delay: float) -> None:
    async def scenario() -> None:
        starting = asyncio.create_task(Process.spawn(["sleep", "1000"], os.environ, None, lambda method, params: None))
        await asyncio.sleep(delay)
        if starting.cancel():
            with pytest.raises(asyncio.CancelledError):
                await asyncio.wait_for(starting, 30)
        else:
            await starting.result().close()

    before = set(psutil.Process().children())
    asyncio.run(scenario())
    assert set(psutil.Process().children()) <= before
