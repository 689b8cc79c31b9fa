"""However the prover ends, no Lean process outlives it."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import psutil
import pytest

from prover.lean.installation.toolchain import Toolchain

PROGRAM = """
import asyncio
from prover.config import LeanLimits
from prover.lean.installation import toolchain
from prover.lean.tactics.executor import LeanExecutor
from prover.lean.files.theorem_file import TheoremFile

TEXT = "theorem t (p q : Prop) : p := by sorry\\n"

async def main():
    lean = toolchain.find("embedded", None)
    holes = (await TheoremFile.parse(TEXT, lean)).holes
    async with LeanExecutor(TEXT, lean, LeanLimits(workers=2, tactic_seconds=100)) as executor:
        async with executor.open(holes[0], {}) as environment:
            state = await environment.start()
            loops = [environment.run(state, ["repeat (have h : True := True.intro)"]) for _ in range(2)]
            running = asyncio.gather(*loops)
            await asyncio.sleep(1)
            print("looping", flush=True)
            await running

asyncio.run(main())
"""
WAIT_SECONDS = 30


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_is_left(number: signal.Signals, toolchain: Toolchain) -> None:
    with subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as prover:
        try:
            assert prover.stdout is not None
            assert prover.stdout.readline() == b"looping\n"
            lean = psutil.Process(prover.pid).children(recursive=True)
            assert len(lean) >= 4  # two watchdogs, two workers
            prover.send_signal(number)
            prover.wait(WAIT_SECONDS)
        finally:
            prover.kill()
    end = time.monotonic() + WAIT_SECONDS
    left = lean
    while left and time.monotonic() < end:
        _, left = psutil.wait_procs(left, timeout=0.5)
    assert not left
