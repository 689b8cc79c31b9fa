"""Candidates a second, five ways to run them, how long each executor takes to start, and what memory 10,000 take.

    python benchmarks/executor.py [--output benchmarks/results/executor.md]

The ways: a fresh Lean process for each candidate; one server, one candidate at a time; LeanDojo's Dojo on `prove repl`,
where LeanDojo is installed; batches on one server; batches on two. Each after a short script and after one with a slow
step, which a server need not repeat. Nothing else should run meanwhile: the ratios compare a machine with itself.
"""

from __future__ import annotations

import asyncio
import importlib.util
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

import click
import psutil

from prover.config import LeanLimits
from prover.interfaces import Executor
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation import toolchain as toolchains
from prover.lean.installation.toolchain import Toolchain
from prover.lean.leandojo.executor import LeanDojoExecutor, OnRepl
from prover.lean.leandojo.hosts import Hosts
from prover.lean.tactics.executor import LeanExecutor
from prover.proof import Advanced, Closed, Outcome, ProofState, Rejected, Script

TEXT = "theorem t (p q r : Prop) (hp : p) (hq : q) (h : p → q → r) : (p ∧ q) ∧ r := by sorry\n"
EXPANSION = 32
ROUNDS = 3
MEMORY_CANDIDATES = 10_000
LEANDOJO = importlib.util.find_spec("lean_dojo") is not None

LAWS = "Nat.add_mul, Nat.mul_add, Nat.add_assoc, Nat.mul_assoc, Nat.add_comm, Nat.mul_comm, Nat.add_left_comm"
PREFIXES: dict[str, Script] = {
    "trivial": ("constructor",),
    "slow": (
        "have slow (a b c : Nat) : (a + b + c) * (a + b + c) * (a + b) = (b + a) * (c + b + a) * (a + b + c) := by"
        f" simp only [{LAWS}, Nat.mul_left_comm]",
        "constructor",
    ),
}


def candidates(round_number: int) -> list[str]:
    """One expansion: mostly failures, as in a search, all texts new."""
    kinds = (
        "exact hp{}",
        "apply h{}",
        "rw [hq{}]",
        "have x{} := hp",
        "exact ⟨hq, hp{}⟩",
        "cases h{}",
        "intro x{}",
        "exact hq.1{}",
    )
    texts = [kinds[number % len(kinds)].format(round_number * EXPANSION + number) for number in range(EXPANSION - 2)]
    return [*texts, "constructor", "exact ⟨hp, hq⟩"]


def check(outcomes: Sequence[Outcome]) -> None:
    """A fast answer that is wrong is none."""
    assert isinstance(outcomes[-1], Advanced | Closed), outcomes[-1]
    assert isinstance(outcomes[-2], Advanced), outcomes[-2]
    assert isinstance(outcomes[0], Rejected), outcomes[0]


@dataclass(frozen=True)
class Setting:
    """What the ways share."""

    toolchain: Toolchain
    script: Script
    folder: Path


async def fresh(setting: Setting) -> float:
    """A process for each candidate, one after the other."""
    body = "".join(f"\n  {tactic}" for tactic in setting.script)
    texts = candidates(0)[:: max(1, len(setting.script) * 2)]  # a sample: each costs the same
    start = time.perf_counter()
    for text in texts:
        file = setting.folder / "Fresh.lean"
        file.write_text(TEXT.replace("by sorry", f"by{body}\n  {text}"), encoding="utf-8")
        command = [*setting.toolchain.command, "--json", str(file)]
        environ = setting.toolchain.environ()
        await asyncio.to_thread(subprocess.run, command, env=environ, capture_output=True, check=False, timeout=120)
    return len(texts) / (time.perf_counter() - start)


async def with_servers(
    setting: Setting, workers: int, use: Callable[[LeanExecutor, Script], Awaitable[float]]
) -> float:
    limits = LeanLimits(workers=workers, tactic_seconds=60)
    async with LeanExecutor(TEXT, setting.toolchain, limits) as executor:
        return await use(executor, setting.script)


async def singly(executor: LeanExecutor, script: Script) -> float:
    """One server, one document for each candidate."""
    hole = (await TheoremFile.parse(TEXT, toolchains.find("embedded", None))).holes[0]
    async with executor.open(hole, {}) as environment:
        rates = []
        for number in range(ROUNDS + 1):
            start = time.perf_counter()
            check([await environment.run_script((*script, text)) for text in candidates(number)])
            rates.append(EXPANSION / (time.perf_counter() - start))
        return statistics.median(rates[1:])  # the first one starts the server


def batched(at_once: int) -> Callable[[LeanExecutor, Script], Awaitable[float]]:
    """Expansions of one state, `at_once` of them at the same time, as many as there are servers."""

    async def use(executor: LeanExecutor, script: Script) -> float:
        hole = (await TheoremFile.parse(TEXT, toolchains.find("embedded", None))).holes[0]
        async with executor.open(hole, {}) as environment:
            state = (await environment.run_script(script)).state  # type: ignore[union-attr]
            rates = []
            for number in range(ROUNDS * 4 + 1):
                batches = [candidates(number * at_once + offset) for offset in range(at_once)]
                start = time.perf_counter()
                for outcomes in await asyncio.gather(*(environment.run(state, batch) for batch in batches)):
                    check(outcomes)
                rates.append(EXPANSION * at_once / (time.perf_counter() - start))
            return statistics.median(rates[1:])

    return use


async def leandojo(setting: Setting) -> float:
    """LeanDojo's own Dojo and protocol, its process `prove repl` on the same Lean."""
    limits = LeanLimits(workers=1, tactic_seconds=60)
    hole = (await TheoremFile.parse(TEXT, setting.toolchain)).holes[0]
    async with (
        LeanDojoExecutor(TEXT, OnRepl(setting.toolchain, limits), limits) as executor,
        executor.open(hole, {}) as environment,
    ):
        state: ProofState = (await environment.run_script(setting.script)).state  # type: ignore[union-attr]
        rates = []
        for number in range(ROUNDS + 1):
            start = time.perf_counter()
            check(await environment.run(state, candidates(number)))
            rates.append(EXPANSION / (time.perf_counter() - start))
        return statistics.median(rates[1:])


async def starts(toolchain: Toolchain) -> dict[str, float]:
    """Seconds (medians) until the first state of a theorem is there."""
    limits = LeanLimits(workers=1)
    hole = (await TheoremFile.parse(TEXT, toolchain)).holes[0]

    async def once(executor: AbstractAsyncContextManager[Executor]) -> float:
        start = time.perf_counter()
        async with executor as opened, opened.open(hole, {}) as environment:
            await environment.start()
            return time.perf_counter() - start

    ways: dict[str, Callable[[], AbstractAsyncContextManager[Executor]]] = {
        "a Lean server": lambda: LeanExecutor(TEXT, toolchain, limits)
    }
    hosts = Hosts()
    if LEANDOJO:
        place = OnRepl(toolchain, limits)
        ways["LeanDojo"] = lambda: LeanDojoExecutor(TEXT, place, limits)
        ways["LeanDojo, already imported"] = lambda: LeanDojoExecutor(TEXT, place, limits, hosts)
        await once(ways["LeanDojo, already imported"]())
    found = {way: statistics.median([await once(make()) for _ in range(ROUNDS)]) for way, make in ways.items()}
    await hosts.aclose()
    return found


async def memory(setting: Setting) -> tuple[float, float, float]:
    """Resident memory (MB) of the Lean processes after 1,000 and after all candidates, and the seconds it took."""
    limits = LeanLimits(workers=1, tactic_seconds=60)

    def resident() -> float:
        found = psutil.Process().children(recursive=True)
        return sum(process.memory_info().rss for process in found) / 1024**2

    async with LeanExecutor(TEXT, setting.toolchain, limits) as executor:
        hole = (await TheoremFile.parse(TEXT, setting.toolchain)).holes[0]
        async with executor.open(hole, {}) as environment:
            state: ProofState = (await environment.run_script(setting.script)).state  # type: ignore[union-attr]
            done, early, start = 0, 0.0, time.perf_counter()
            while done < MEMORY_CANDIDATES:
                check(await environment.run(state, candidates(done)))
                done += EXPANSION
                if done <= 1000:
                    early = resident()
            return early, resident(), time.perf_counter() - start


async def measure(toolchain: Toolchain) -> str:
    """The report."""
    rows: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, script in PREFIXES.items():
            setting = Setting(toolchain, script, Path(folder))
            ways = {
                "a fresh process each": fresh(setting),
                "one server, one at a time": with_servers(setting, 1, singly),
                **({"LeanDojo on `prove repl`": leandojo(setting)} if LEANDOJO else {}),
                f"one server, batches of {EXPANSION}": with_servers(setting, 1, batched(1)),
                f"two servers, batches of {EXPANSION}": with_servers(setting, 2, batched(2)),
            }
            for way, running in ways.items():
                click.echo(f"{name}: {way} …", err=True)
                rows.setdefault(way, []).append(await running)
        click.echo("start …", err=True)
        until = await starts(toolchain)
        click.echo("memory …", err=True)
        early, late, seconds = await memory(Setting(toolchain, PREFIXES["trivial"], Path(folder)))
    (first_fresh, slow_fresh), (first_single, slow_single) = list(rows.values())[:2]
    lines = [
        "# Executor",
        "",
        f"`{' '.join(['python', *sys.argv])}`, {os.cpu_count()} cores ({platform.machine()}), Lean {toolchain.version},"
        f" {toolchain.library}.",
        "",
        "Candidates a second (medians), and how many times the first two ways that is:",
        "",
        "| way | short script | × fresh | × one at a time | after a slow step | × fresh | × one at a time |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for way, (plain, slow) in rows.items():
        lines.append(
            f"| {way} | {plain:.1f} | {plain / first_fresh:.1f} | {plain / first_single:.1f}"
            f" | {slow:.1f} | {slow / slow_fresh:.1f} | {slow / slow_single:.1f} |"
        )
    first = next(iter(until.values()))
    lines += [
        "",
        "Seconds until the first state of a theorem is there (medians):",
        "",
        "| executor | s | × |",
        "|---|---:|---:|",
    ]
    lines += [f"| {way} | {seconds:.2f} | {seconds / first:.1f} |" for way, seconds in until.items()]
    lines += [
        "",
        f"{MEMORY_CANDIDATES:,} candidates on one server took {seconds:.0f} s; the Lean processes held {early:.0f} MB"
        f" after the first thousand and {late:.0f} MB at the end.",
        "",
    ]
    return "\n".join(lines)


@click.command()
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report here, too.")
def main(output: Path | None) -> None:
    """Measure and print a Markdown report."""
    report = asyncio.run(measure(toolchains.find("embedded", None)))
    click.echo(report)
    if output:
        output.write_text(report, encoding="utf-8")


if __name__ == "__main__":
    main()
