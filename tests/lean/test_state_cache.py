"""The cache of outcomes, on real Lean: what is remembered, what is not, and that it changes nothing."""

from __future__ import annotations

import asyncio
import multiprocessing
from pathlib import Path

import pytest

from prover import assemble
from prover.config import LeanLimits
from prover.errors import StorageError
from prover.interfaces import Environment
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.state_cache import Hits, StateCache
from prover.proof import Advanced, Closed, Outcome, Rejected, TimedOut

TEXT = "theorem t (p q : Prop) (n : Nat) : p ∧ q → q ∧ p := by\n  sorry\n"
TACTICS = ("intro h", "omega", "intro ⟨a, b⟩", "exact fun h => ⟨h.2, h.1⟩", "repeat (have := 1)", "refine ⟨?a, ?b⟩")
LIMITS = LeanLimits(workers=1, tactic_seconds=3, heartbeats=0)


async def told(toolchain: Toolchain, cache: StateCache | None, text: str = TEXT) -> tuple[list[Outcome], Hits]:
    """What Lean and the cache say of the tactics on the root, and of some on what follows."""
    file = await assemble.parse_theorem_file(text, "t.lean", toolchain, LIMITS)
    hits = Hits()
    async with assemble.make_executor(file, toolchain, LIMITS) as executor:
        ours = assemble.with_cache(executor, cache, hits, file, toolchain, LIMITS)
        async with ours.open(file.holes[0], {}) as environment:
            return await _walk(environment), hits


async def _walk(environment: Environment) -> list[Outcome]:
    outcomes = list(await environment.run(await environment.start(), TACTICS))
    assert isinstance(outcomes[2], Advanced)
    return outcomes + list(await environment.run(outcomes[2].state, ["exact ⟨b, a⟩", "constructor", "simp"]))


def comparable(outcomes: list[Outcome]) -> list[object]:
    """Without what depends on the clock."""
    return [
        (each.state.goals, each.state.handle) if isinstance(each, Advanced) else
        "timed out" if isinstance(each, TimedOut) else each
        for each in outcomes
    ]  # fmt: skip


def test_facts_are_remembered_and_are_what_lean_says(toolchain: Toolchain, tmp_path: Path) -> None:
    async def main() -> None:
        cache = StateCache(tmp_path / "cache.sqlite")
        plain, _ = await told(toolchain, None)
        first, cold = await told(toolchain, cache)
        second, warm = await told(toolchain, cache)
        assert comparable(plain) == comparable(first) == comparable(second)
        assert [type(outcome) for outcome in plain] == [
            Advanced, Rejected, Advanced, Closed, TimedOut, Rejected, Closed, Advanced, Rejected
        ]  # fmt: skip
        assert (cold.asked, cold.known) == (9, 0)
        assert (warm.asked, warm.known) == (9, 8), "all but the time-out"
        cache.close()

    asyncio.run(main())


def test_another_place_shares_nothing(toolchain: Toolchain, tmp_path: Path) -> None:
    async def main() -> None:
        cache = StateCache(tmp_path / "cache.sqlite")
        await told(toolchain, cache)
        for text in (TEXT.replace("(n : Nat) ", "(m : Nat) "), "def x := 1\n" + TEXT):
            _, hits = await told(toolchain, cache, text)
            assert hits.known == 0
        cache.close()

    asyncio.run(main())


def _fill(path: Path, number: int) -> None:
    cache = StateCache(path)
    for n in range(200):
        cache.put([(f"{number} {n}".encode(), 0, "no"), (f"both {n}".encode(), 0, str(number))])
    cache.close()


def test_processes_share_a_file(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "cache.sqlite"
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_fill, args=(path, number)) for number in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    cache = StateCache(path)
    keys = [f"{number} {n}".encode() for number in range(3) for n in range(200)]
    assert len(cache.get(keys)) == 600
    assert {text for _, text in cache.get([b"both 7"]).values()} <= {"0", "1", "2"}
    cache.close()


def test_a_file_that_is_none_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    path.write_text("no database, but a text that is long enough to be looked at by the library" * 20)
    with pytest.raises(StorageError, match=r"cannot use .*cache.sqlite as a cache"):
        StateCache(path)
    assert path.read_text().startswith("no database")
