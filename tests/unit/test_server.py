"""The Lean server client against a double that misbehaves in the ways that a real one seldom does on demand."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import psutil
import pytest

from prover.errors import LeanError
from prover.lean.tactics.server import Elaboration, LeanServer, Patience

DOUBLE = str(Path(__file__).with_name("misbehaving_server.py"))
PATIENCE = Patience(0, 0.4, 10.0)

T = TypeVar("T")


def with_server(use: Callable[[LeanServer], Awaitable[T]], *arguments: str) -> T:
    async def main() -> T:
        command = [sys.executable, DOUBLE, *arguments]
        async with LeanServer(command, os.environ, "file:///x.lean", start_seconds=20) as server:
            return await use(server)

    return asyncio.run(main())


def elaborate(*orders: str) -> tuple[Elaboration, Elaboration]:
    """What a document with these orders gives, and what a harmless one gives after it."""

    async def use(server: LeanServer) -> tuple[Elaboration, Elaboration]:
        text = "".join(f"-- DO {order}\n" for order in orders)
        first = await server.elaborate(text, PATIENCE, "")
        return first, await server.elaborate("", PATIENCE, "")

    return with_server(use)


def messages(elaboration: Elaboration) -> list[str]:
    return [entry.message for entry in elaboration.diagnostics]


def test_behaves() -> None:
    first, second = elaborate()
    assert first.status == second.status == "done"
    assert first.diagnostics == ()


def test_diagnostics_of_other_versions_and_documents_are_not_taken() -> None:
    first, second = elaborate("stale")
    assert first.status == "done"
    assert messages(first) == []
    assert messages(second) == []


def test_incremental_diagnostics_add_up_and_others_replace() -> None:
    assert messages(elaborate("incremental")[0]) == ["first", "second"]
    assert messages(elaborate("replaced")[0]) == ["second"]


def test_a_request_of_the_server_with_the_number_of_ours_is_answered_and_not_taken_for_the_answer() -> None:
    first, _ = elaborate("collide")
    assert first.status == "done"
    assert messages(first) == ["replied True True"]


def test_answers_to_nothing_are_ignored() -> None:
    first, second = elaborate("unasked", "incremental")
    assert first.status == second.status == "done"
    assert messages(first) == ["first", "second"]


@pytest.mark.parametrize("order", ["malformed", "headless", "endless", "notjson", "list", "shape", "half", "exit"])
def test_a_broken_process_is_a_crash_and_replaced(order: str) -> None:
    first, second = elaborate("incremental", order)
    assert first.status == "crash"
    assert first.message
    assert second.status == "done"
    assert second.diagnostics == ()


def test_a_crash_says_what_the_process_said_last() -> None:
    assert "out of memory" in elaborate("exit")[0].message


@pytest.mark.parametrize("order", ["workerdied", "refused"])
def test_a_dead_worker_is_a_crash_and_replaced(order: str) -> None:
    first, second = elaborate(order)
    assert (first.status, second.status) == ("crash", "done")


@pytest.mark.parametrize("orders", [("stuck",), ("incremental", "stuck")])
def test_silence_is_a_timeout(orders: tuple[str, ...]) -> None:
    first, second = elaborate(*orders)
    assert first.status == "timeout"
    assert first.line == 3
    assert second.status == "done"
    assert messages(second) == []


def test_patience_before_the_line_and_from_it_on() -> None:
    async def use(server: LeanServer) -> tuple[Elaboration, Elaboration]:
        early = await server.elaborate("-- DO silence", Patience(0, 100.0, 0.3), "")
        late = await server.elaborate("-- DO stuck", Patience(3, 0.3, 100.0), "")
        return early, late

    early, late = with_server(use)
    assert (early.status, early.line) == ("timeout", None)
    assert (late.status, late.line) == ("timeout", 3)


def test_progress_renews_patience() -> None:
    first, _ = elaborate("moving")  # 0.75 s in all, 0.15 s at each line
    assert first.status == "done"


def test_a_flood_on_standard_error_blocks_nothing() -> None:
    first, second = elaborate("chatter")
    assert first.status == second.status == "done"


def test_a_server_that_does_not_start_raises_with_its_last_words() -> None:
    with pytest.raises(LeanError, match="no such option"):
        with_server(lambda server: server.elaborate("", PATIENCE, ""), "--broken")


def test_a_command_that_does_not_exist_raises() -> None:
    async def main() -> None:
        async with LeanServer(["/nonexistent/lean"], os.environ, "file:///x.lean") as server:
            await server.elaborate("", PATIENCE, "")

    with pytest.raises(LeanError, match="cannot run /nonexistent/lean"):
        asyncio.run(main())


def test_a_killed_process_is_replaced() -> None:
    async def use(server: LeanServer) -> tuple[str, str]:
        first = await server.elaborate("", PATIENCE, "")
        assert server.pid is not None
        psutil.Process(server.pid).kill()
        while server.alive:
            await asyncio.sleep(0.01)
        second = await server.elaborate("", PATIENCE, "")
        return first.status, second.status

    assert with_server(use) == ("done", "done")


def test_cancellation_leaves_a_server_that_works_and_closing_leaves_no_process() -> None:
    async def use(server: LeanServer) -> Elaboration:
        waiting = asyncio.create_task(server.elaborate("-- DO stuck", Patience(0, 100.0, 100.0), ""))
        while server.pid is None:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        return await server.elaborate("-- DO incremental", PATIENCE, "")

    before = {child.pid for child in psutil.Process().children(recursive=True)}
    assert messages(with_server(use)) == ["first", "second"]
    assert {child.pid for child in psutil.Process().children(recursive=True)} <= before
