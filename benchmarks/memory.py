"""What Lean servers with the same imports hold in memory, and how much of it they share.

    python benchmarks/memory.py [--toolchain SPEC] [--file FILE.lean] [--servers N] [--output REPORT.md]

Linux only. Each server elaborates the header of FILE (default: nothing but what every file imports) and one theorem;
then its worker's memory is read from /proc. *Resident* is what is in memory, *proportional* counts a page that k
processes share as 1/k, *private* is what would be free again if only this one ended.
"""

from __future__ import annotations

import asyncio
import os
import platform
import re
import sys
from pathlib import Path
from typing import Any

import click
import psutil

from prover.config import LeanLimits
from prover.lean.installation import header
from prover.lean.installation import toolchain as toolchains
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.executor import LeanExecutor
from prover.lean.tactics.server import Patience

THEOREM = "theorem measured (a b : Nat) : a + b = b + a := by omega\n"
MIB = 2**20


async def measure(lean: Toolchain, text: str, servers: int) -> str:
    """Start the servers one after the other and report on all."""
    rows: list[str] = []
    async with LeanExecutor(text, lean, LeanLimits(workers=servers)) as executor:
        for number, server in enumerate(executor._pool.servers, start=1):
            done = await server.elaborate(text, Patience(0, 600.0), text)
            if done.status != "done" or any(entry.severity == 1 for entry in done.diagnostics):
                raise click.ClickException(f"server {number}: {done}")
            rows.append(f"| {number} | {done.seconds:.2f} | {_mib(_worker(server.pid).memory_full_info())} |")
        together = [_worker(server.pid).memory_full_info() for server in executor._pool.servers]
        rows += [f"| {number} of {servers} | | {_mib(info)} |" for number, info in enumerate(together, start=1)]
        mapped, private = _compiled(_worker(executor._pool.servers[0].pid).pid)
        watchdog = psutil.Process(executor._pool.servers[0].pid).memory_full_info()
    return "\n".join(
        [
            f"Lean {lean.version} ({lean.kind}, {lean.library}), {platform.system()} {platform.machine()}, MiB.",
            "",
            "| server | seconds to first answer | resident | proportional | private |",
            "|---|---|---|---|---|",
            *rows,
            f"| watchdog of 1 | | {_mib(watchdog)} |",
            "",
            f"Compiled modules mapped by one worker: {mapped / MIB:.0f} MiB resident,"
            f" {private / MIB:.1f} MiB of them private.",
            "",
        ]
    )


def _mib(info: Any) -> str:
    return f"{info.rss / MIB:.0f} | {info.pss / MIB:.0f} | {info.uss / MIB:.0f}"


def _worker(watchdog: int | None) -> psutil.Process:
    """The process that elaborates."""
    family = psutil.Process(watchdog).children(recursive=True)
    return next(each for each in family if "--worker" in each.cmdline())


def _compiled(pid: int) -> tuple[int, int]:
    """Resident and private bytes of the `.olean` files that a process has mapped."""
    resident = private = 0
    ours = False
    for line in Path(f"/proc/{pid}/smaps").read_text().splitlines():
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
            ours = ".olean" in line
        elif ours and (match := re.match(r"(Rss|Private_Clean|Private_Dirty): +(\d+) kB", line)):
            if match[1] == "Rss":
                resident += int(match[2]) * 1024
            elif match[1] == "Private_Dirty":
                private += int(match[2]) * 1024
    return resident, private


@click.command()
@click.option("--toolchain", metavar="SPEC", help="Default: the embedded Lean, or with --file the one of its project.")
@click.option("--file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Whose imports.")
@click.option("--servers", default=2, show_default=True, type=click.IntRange(min=1))
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report here, too.")
def main(toolchain: str | None, file: Path | None, servers: int, output: Path | None) -> None:
    """Measure and print a Markdown report."""
    if sys.platform != "linux":
        raise click.ClickException("memory is only told in such detail on Linux")
    text = "".join(f"import {name}\n" for name in header.parse(file.read_text()).imports) if file else ""
    report = asyncio.run(
        measure(toolchains.find(toolchain or (None if file else "embedded"), file), text + THEOREM, servers)
    )
    click.echo(report)
    if output:
        output.write_text(report, encoding="utf-8")


if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C")
    main()
