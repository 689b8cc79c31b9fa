"""`prove setup mathlib`: fetch the toolchain and Mathlib for files that import it."""

from __future__ import annotations

import asyncio
import threading

from prover.commands.console import messages
from prover.lean.installation import mathlib


async def setup_mathlib() -> int:
    """Say what is done; 0 when the project is ready. What fails is a ToolchainError that says where it ended."""
    err = messages()
    stop = threading.Event()
    say = lambda line: err.print(line, style="dim" if not line.endswith("...") else None, markup=False)  # noqa: E731
    work = asyncio.get_running_loop().run_in_executor(None, mathlib.set_up, say, stop)
    try:
        state = await asyncio.shield(work)
    except asyncio.CancelledError:
        stop.set()
        await asyncio.wait([work])
        raise
    err.print(f"Mathlib is ready for Lean {state.lean}: files that import it are proved with {state.folder}")
    return 0
