"""Servers share the compiled modules that they import, and there are no more of them than there is memory for."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

import psutil
import pytest
from lake_project import make_project

from prover.config import LeanLimits
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation import memory
from prover.lean.installation import toolchain as toolchains
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.executor import LeanExecutor
from prover.lean.tactics.server import Patience
from prover.proof import Closed

TEXT = "theorem t (a b : Nat) : a + b = b + a := by sorry\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells memory in such detail")
def test_two_servers_share_what_they_import(toolchain: Toolchain) -> None:
    """The first worker's compiled modules are mapped, and stay clean: not one page is its own."""

    async def main() -> tuple[dict[str, int], int]:
        async with LeanExecutor(TEXT, toolchain, LeanLimits(workers=2)) as executor:
            for server in executor._pool.servers:
                assert (await server.elaborate(TEXT, Patience(0, 60.0), TEXT)).status == "done"
            pid = executor._pool.servers[0].pid
            assert pid is not None
            worker = next(each for each in psutil.Process(pid).children(recursive=True) if "--worker" in each.cmdline())
            return _modules(worker.pid), memory.private_mb(pid)

    modules, private = asyncio.run(main())
    assert modules["Rss"] > 10_000
    assert modules["Private_Dirty"] == modules["Private_Clean"] == 0
    assert modules["Pss"] <= 0.6 * modules["Rss"]
    assert 20 < private < 4 * memory.EMBEDDED_MB


def _modules(pid: int) -> dict[str, int]:
    """Kilobytes of the compiled modules that a process has mapped, by how they are held."""
    found = dict.fromkeys(("Rss", "Pss", "Private_Dirty", "Private_Clean"), 0)
    ours = False
    for line in Path(f"/proc/{pid}/smaps").read_text().splitlines():
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
            ours = line.endswith(".olean")
        elif ours and line.split(":")[0] in found:
            found[line.split(":")[0]] += int(line.split()[1])
    return found


@pytest.mark.parametrize("kind", ["embedded", "lake"])
def test_fewer_servers_when_there_is_no_memory_for_all(
    kind: str, toolchain: Toolchain, lake_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if kind == "lake":
        project = make_project(tmp_path / "demo", lake_folder)
        monkeypatch.setenv("PATH", project.environ()["PATH"])
        toolchain = toolchains.find(None, project.goals)
    monkeypatch.setattr(memory, "available_mb", lambda: 2 * memory.GROWTH_MB + 300)
    remarks: list[str] = []

    async def main() -> int:
        hole = (await TheoremFile.parse(TEXT, toolchain)).holes[0]
        async with LeanExecutor(TEXT, toolchain, LeanLimits(workers=5), remark=remarks.append) as executor:
            async with executor.open(hole, {}) as environment:
                state = await environment.start()
                (outcome,) = await environment.run(state, ["omega"])
                assert isinstance(outcome, Closed)
            return len(executor._pool.servers)

    assert asyncio.run(main()) == 2
    (remark,) = remarks
    assert remark.startswith("2 of 5 Lean servers: each holds ")


def test_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "available_mb", lambda: 10_000)
    assert memory.room_for(4, 100) == 4
    assert memory.room_for(64, 1000) == 6
    assert memory.room_for(64, 1000, running=1) == 1 + (10_000 - memory.GROWTH_MB) // (1000 + memory.GROWTH_MB)
    monkeypatch.setattr(memory, "available_mb", lambda: 0)
    assert memory.room_for(4, 100) == 1


def test_available_memory_of_a_confined_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = memory.available_mb()
    assert 0 < machine < 2**24
    (tmp_path / "memory.max").write_text(f"{300 << 20}\n")
    (tmp_path / "memory.current").write_text(f"{100 << 20}\n")
    monkeypatch.setattr(memory, "_CGROUP", tmp_path)
    assert memory.available_mb() == 200
    (tmp_path / "memory.max").write_text("max\n")
    assert memory.available_mb() > 200
