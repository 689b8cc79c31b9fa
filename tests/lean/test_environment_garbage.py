"""Garbage in: no tactic text may escape the proof, hang, leak a process or spoil another's verdict."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import psutil
import pytest

from prover.config import LeanLimits
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.environment import LeanEnvironment
from prover.lean.tactics.executor import LeanExecutor
from prover.proof import Advanced, Closed, Crashed, Outcome, Rejected, TimedOut

TEXT = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry\n"
GOOD = ["exact ⟨hp, hq⟩", "constructor", "exact hp"]
LIMITS = LeanLimits(workers=1, tactic_seconds=2, memory_mb=1024)
GUARD_SECONDS = 500

LOOP = "repeat (have h : True := True.intro)"
EATER = "have h : ((((2 ^ 256) ^ 256) ^ 256) ^ 256) ^ 256 = 0 := by decide"

GARBAGE = [
    "exact ⟨hp, hq⟩)",
    "exact (⟨hp, hq⟩",
    "exact hp)\n| (exact hq",
    "exact ⟨hp, hq⟩\ntheorem x : True := by\n  trivial",
    "theorem x : False",
    "exact ⟨hp, hq⟩ theorem x : True := trivial",
    "end",
    "exact ⟨hp, hq⟩\nend",
    "#eval 1",
    "exact ⟨hp, hq⟩\n#eval 1",
    "/-",
    "exact ⟨hp, hq⟩ /- ",
    "-/",
    "exact ⟨hp, hq⟩ -/",
    'exact "',
    "exact '",
    "exact «",
    "exact hp\n/-- doc -/",
    "simp " * 20_000,
    "a" * 100_000,
    "skip\x00",
    "skip\x07\x1b[0m",
    "skip\r\n",
    "\ud800",
    "",
    "\n\n",
    "-- nothing",
    "sorry",
    "admit",
    "exact sorry",
    "have h : p ∧ q := sorry",
    "set_option maxHeartbeats 0 in skip",
    "set_option warn.sorry false in exact sorry",
    "set_option debug.skipKernelTC true",
    "run_tac return",
    "run_tac Lean.Elab.Tactic.admitGoal (← Lean.Elab.Tactic.getMainGoal)",
    "open Classical in exact em p",
    "open Classical",
    "native_decide",
    "exact lcProof",
    "fail",
    'fail "unsolved goals"',
    "done",
    "·",
    ";",
    "<;> exact hq",
    "| inl h => exact h",
    "by exact hp",
    "exact fun x =>",
    "have : q := by",
    "cases hp with",
    "induction p with\n| zero =>",
    "calc p",
    "match p with",
    "exact?",
    "exact ?_",
    "exact _",
    "refine ⟨?_, _⟩",
    "exact t p q hp hq",
    "apply t <;> assumption",
    "exact let rec f : p ∧ q := f; f",
    "(skip; skip",
    "first | exact hq | fail",
    "all_goals fail",
    "exact ⟨hp, hq⟩; exact ⟨hp, hq⟩",
    "case left => exact hp",
    "\N{ZERO WIDTH SPACE}exact hp",
    "exact hp -- 𝔸 ⟨",
    "local notation \"x\" => 1",
    "exact ⟨hp, hq⟩\ntermination_by 0",
    "exact ⟨hp, hq⟩\nwhere x := 1",
    "next => exact ⟨hp, hq⟩",
    "refine ⟨by exact hp, by skip⟩",
    "trace_state",
    "exact (show p ∧ q from by {exact ⟨hp, hq⟩})",
    "macro \"boom\" : tactic => `(tactic| sorry)",
    "elab \"boom\" : tactic => pure ()",
    "attribute [simp] t",
    "exact h.foo.bar.1.2.3",
    "intro" + " x" * 1000,
    "exact " + "id (" * 60 + "⟨hp, hq⟩" + ")" * 60,
]  # fmt: skip
"""Tactic texts of all the kinds that broke something once or might."""

CLOSING = {
    "exact (show p ∧ q from by {exact ⟨hp, hq⟩})",
    "next => exact ⟨hp, hq⟩",
    "exact " + "id (" * 60 + "⟨hp, hq⟩" + ")" * 60,
    "exact?",
}
"""Those of them that are proofs after all."""


async def start(executor: LeanExecutor, toolchain: Toolchain) -> LeanEnvironment:
    hole = (await TheoremFile.parse(TEXT, toolchain)).holes[0]
    async with executor.open(hole, {}) as environment:
        return environment


def check_good(outcomes: list[Outcome]) -> None:
    closed, advanced, rejected = outcomes
    assert closed == Closed(("exact ⟨hp, hq⟩",))
    assert isinstance(advanced, Advanced)
    assert len(advanced.state.goals) == 2
    assert isinstance(rejected, Rejected)


def test_garbage_escapes_nowhere_and_spoils_nothing(toolchain: Toolchain) -> None:
    async def main() -> None:
        async with asyncio.timeout(GUARD_SECONDS), LeanExecutor(TEXT, toolchain, LIMITS) as executor:
            environment = await start(executor, toolchain)
            state = await environment.start()
            mixed = [text for at, text in enumerate(GARBAGE) for text in (text, *(GOOD if at % 10 == 0 else ()))]
            found = dict(zip(mixed, await environment.run(state, mixed), strict=True))
            check_good([found[tactic] for tactic in GOOD])
            for text in GARBAGE:
                outcome = found[text]
                assert not isinstance(outcome, Closed) or text in CLOSING, (text, outcome)
                assert not isinstance(outcome, Crashed | TimedOut), (text, outcome)
            for text in CLOSING:
                assert not isinstance(found[text], Rejected) or text == "exact?", (text, found[text])
            check_good(list(await environment.run(state, GOOD)))

    asyncio.run(main())


@pytest.mark.parametrize("text", GARBAGE, ids=lambda text: ascii(text[:30]))
def test_each_piece_of_garbage_beside_good_tactics(
    text: str, toolchain: Toolchain, runner: asyncio.Runner, environment: LeanEnvironment
) -> None:
    async def main() -> None:
        async with asyncio.timeout(GUARD_SECONDS):
            state = await environment.start()
            outcomes = list(await environment.run(state, [*GOOD, text, *(f"exact foo{number}" for number in range(3))]))
            check_good(outcomes[:3])
            assert not isinstance(outcomes[3], Closed) or text in CLOSING
            assert all(isinstance(outcome, Rejected) for outcome in outcomes[4:])

    runner.run(main())


@pytest.fixture(scope="module")
def runner() -> object:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="module")
def environment(toolchain: Toolchain, runner: asyncio.Runner) -> object:
    executor = LeanExecutor(TEXT, toolchain, LIMITS)
    yield runner.run(start(executor, toolchain))
    runner.run(executor.aclose())


@pytest.mark.parametrize("tactic", [LOOP, EATER], ids=["loop", "eater"])
def test_a_tactic_that_loops_or_eats_memory_harms_only_itself(tactic: str, toolchain: Toolchain) -> None:
    # On a busy machine an eater must not run out of time before it has eaten: then the two ways would differ by chance.
    limits = LIMITS if tactic is LOOP else replace(LIMITS, tactic_seconds=60)

    async def main() -> None:
        async with asyncio.timeout(GUARD_SECONDS), LeanExecutor(TEXT, toolchain, limits) as executor:
            environment = await start(executor, toolchain)
            state = await environment.start()
            outcomes = list(await environment.run(state, [GOOD[0], tactic, *GOOD[1:]]))
            check_good([outcomes[0], *outcomes[2:]])
            # Lean may notice by itself that it goes too far; what must not happen is success.
            assert isinstance(outcomes[1], TimedOut | Crashed | Rejected)
            if tactic is LOOP:
                assert isinstance(outcomes[1], TimedOut)
            alone = await environment.run_script((tactic,))
            assert type(alone) is type(outcomes[1])
            check_good(list(await environment.run(state, GOOD)))

    before = set(psutil.Process().children(recursive=True))
    asyncio.run(main())
    assert set(psutil.Process().children(recursive=True)) <= before


def test_a_worker_killed_under_a_batch_is_replaced_and_the_batch_done_again(toolchain: Toolchain) -> None:
    async def main() -> None:
        async with asyncio.timeout(GUARD_SECONDS), LeanExecutor(TEXT, toolchain, LIMITS) as executor:
            environment = await start(executor, toolchain)
            state = await environment.start()
            tactics = [*GOOD, LOOP, *(f"exact foo{number}" for number in range(5))]
            running = asyncio.create_task(environment.run(state, tactics))
            await asyncio.sleep(1)
            workers = psutil.Process().children(recursive=True)
            for worker in workers:
                if "--worker" in worker.cmdline():
                    worker.kill()
            outcomes = list(await running)
            check_good(outcomes[:3])
            assert isinstance(outcomes[3], TimedOut | Crashed)
            assert all(isinstance(outcome, Rejected) for outcome in outcomes[4:])

    asyncio.run(main())


def test_cancellation_leaves_an_executor_that_works(toolchain: Toolchain) -> None:
    async def main() -> None:
        limits = replace(LIMITS, workers=2, tactic_seconds=100)
        async with asyncio.timeout(GUARD_SECONDS), LeanExecutor(TEXT, toolchain, limits) as executor:
            environment = await start(executor, toolchain)
            state = await environment.start()
            for delay in (0.0, 0.05, 0.5):
                running = [asyncio.create_task(environment.run(state, [LOOP, *GOOD])) for _ in range(3)]
                await asyncio.sleep(delay)
                for task in running:
                    task.cancel()
                for result in await asyncio.gather(*running, return_exceptions=True):
                    assert isinstance(result, asyncio.CancelledError)
                check_good(list(await environment.run(state, GOOD)))

    before = set(psutil.Process().children(recursive=True))
    asyncio.run(main())
    assert set(psutil.Process().children(recursive=True)) <= before


def test_ten_thousand_candidates_leak_nothing(toolchain: Toolchain) -> None:
    async def main() -> None:
        async with asyncio.timeout(GUARD_SECONDS), LeanExecutor(TEXT, toolchain, LIMITS) as executor:
            environment = await start(executor, toolchain)
            state = await environment.start()

            def lean() -> list[psutil.Process]:
                return psutil.Process().children(recursive=True)

            for number in range(0, 1000, 100):  # what grows at the beginning is no leak
                await environment.run(state, [f"exact foo{at}" for at in range(number, number + 100)])
            processes = {process.pid for process in lean()}
            memory = sum(process.memory_info().rss for process in lean())
            for number in range(1000, 10_000, 100):
                outcomes = await environment.run(
                    state, [*GOOD, *(f"exact foo{at}" for at in range(number, number + 100))]
                )
                check_good(list(outcomes[:3]))
            assert {process.pid for process in lean()} == processes
            grown = sum(process.memory_info().rss for process in lean()) - memory
            assert grown < 200 * 1024 * 1024, f"{grown / 1024**2:.0f} MB more"

    asyncio.run(main())
