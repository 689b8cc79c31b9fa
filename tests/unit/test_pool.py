"""The pool lends servers one at a time, the most suitable one first."""

from __future__ import annotations

import asyncio

import pytest

from prover.lean.tactics.pool import ServerPool
from prover.lean.tactics.server import LeanServer


def make(number: int) -> LeanServer:
    return LeanServer(["none"], {}, f"file:///{number}")  # starts no process until it is asked something


def test_prefers_the_server_that_did_the_most_of_it() -> None:
    async def main() -> None:
        pool = ServerPool(make, 2)
        async with pool.lend(("t", "a", "b")) as one, pool.lend(("u",)) as other:
            assert one is not other
            assert pool.idle == 0
        async with pool.lend(("u", "c")) as server:
            assert server is other
        async with pool.lend(("t", "a", "d")) as server:
            assert server is one

    asyncio.run(main())


def test_each_server_has_one_user_and_all_get_their_turn() -> None:
    async def main() -> int:
        pool = ServerPool(make, 3)
        using: set[LeanServer] = set()
        most = 0

        async def use(number: int) -> None:
            nonlocal most
            async with pool.lend((number,)) as server:
                assert server not in using
                using.add(server)
                most = max(most, len(using))
                await asyncio.sleep(0)
                using.remove(server)

        async with asyncio.timeout(10):
            await asyncio.gather(*(use(number) for number in range(50)))
        assert pool.idle == 3
        return most

    assert asyncio.run(main()) == 3


@pytest.mark.parametrize("before", [0, 1, 2])
def test_who_stops_waiting_blocks_nobody(before: int) -> None:
    async def main() -> None:
        pool = ServerPool(make, 1)
        order: list[int] = []

        async def use(number: int) -> None:
            async with pool.lend(()):
                order.append(number)
                await asyncio.sleep(0)

        async with asyncio.timeout(10):
            async with pool.lend(()):
                tasks = [asyncio.create_task(use(number)) for number in range(4)]
                await asyncio.sleep(0)
            for _ in range(before):  # cancelled before, while and after its turn comes
                await asyncio.sleep(0)
            tasks[0].cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        assert [number for number in order if number] == [1, 2, 3]
        assert pool.idle == 1

    asyncio.run(main())
