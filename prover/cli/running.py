"""Runs what a command does, and turns what becomes of it into a message and an exit code."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Coroutine
from typing import Any, NoReturn

import click

from prover.errors import ProverError, UsageError

INTERRUPTED = 130


def run_until_signal(work: Coroutine[Any, Any, int]) -> int:
    """Run `work`; SIGINT and SIGTERM cancel it, which ends every Lean process, and give the exit code 130."""

    async def guarded() -> int:
        task = asyncio.current_task()
        assert task is not None
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, task.cancel)
        return await work

    try:
        return asyncio.run(guarded())
    except asyncio.CancelledError:
        return INTERRUPTED


def finish(work: Callable[[], int]) -> NoReturn:
    """Exit with what `work` returns; our own exceptions become one message on standard error."""
    try:
        code = work()
    except UsageError as error:
        click.echo(f"error: {error}", err=True)
        code = 2
    except ProverError as error:
        click.echo(f"error: {error}", err=True)
        code = 3
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone, which is its right; nothing more can be said to it.
        sys.stderr.close()
        code = 1
    sys.exit(code)
