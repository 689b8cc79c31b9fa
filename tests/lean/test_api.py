"""The Python interface on real Lean: what it returns, what it raises, and that a cancelled call leaves no process."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio
import psutil
import pytest

import prover
from prover import Prover
from prover.lean.installation.toolchain import Toolchain
from prover.proposers.fixed import FIXED_TACTICS
from prover.proving import Event, TheoremFinished

EASY = "theorem easy (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry\n"
OTHER = "theorem other : 1 < 2 := by\n  sorry\n"
FALSE = "theorem wrong (n : Nat) : n + 1 < n := by\n  sorry\n"
SLOW = "example : True := by\n  repeat (have h : True := True.intro)\n"

pytestmark = pytest.mark.usefixtures("toolchain")


def use(call: Callable[[Prover], Awaitable[Any]], **options: Any) -> Any:
    """What a call gives on a prover with the embedded Lean and one worker."""

    async def run() -> Any:
        async with Prover(**{"toolchain": "embedded", "seconds": 20, "workers": 1, **options}) as opened:
            return await call(opened)

    return asyncio.run(run())


def test_a_text_with_a_provable_and_a_false_theorem() -> None:
    finished: list[str] = []

    def listen(event: Event) -> None:
        if isinstance(event, TheoremFinished):
            finished.append(event.report.name)

    result = prover.prove(EASY + FALSE, toolchain="embedded", expansions=3, workers=1, on_event=listen)
    assert [report.verdict for report in result.reports] == ["verified", "unproved"]
    assert not result.verified
    assert result.text.endswith(FALSE)
    assert result.reports[0].proof in result.text
    assert finished == ["easy", "wrong"]


def test_a_file_stays_as_it_is_and_only_the_named_theorem_is_proved(tmp_path: Path) -> None:
    path = tmp_path / "Two.lean"
    path.write_text(EASY + OTHER)
    result = prover.prove_file(path, theorems=["other"], toolchain="embedded", workers=1)
    assert result.verified
    assert [report.name for report in result.reports] == ["other"]
    assert result.text.startswith(EASY)
    assert path.read_text() == EASY + OTHER


def test_nothing_open_is_not_verified() -> None:
    result = prover.prove("def f : Nat := sorry\n", toolchain="embedded")
    assert (result.reports, result.verified) == ((), False)
    assert result.remarks == ("line 1: `f` is no theorem, so its sorry is left alone",)


def test_a_statement() -> None:
    report = prover.prove_theorem("n + 0 = n", header="variable (n : Nat)", toolchain="embedded", workers=1)
    assert (report.name, report.verdict) == ("goal", "verified")


def test_another_proposer() -> None:
    report = prover.prove_theorem("1 < 2", toolchain="embedded", workers=1, proposer="fixed")
    assert report.proof in {f"by {tactic}" for tactic in FIXED_TACTICS}


def test_tactics() -> None:
    async def runs(opened: Prover) -> tuple[prover.TacticRun, ...]:
        scripts = [], ["intro n", "nonsense"], ["intro n", "exact?"], ["simp", "rfl"], ["repeat (have h := trivial)"]
        return tuple([await opened.run_tactics("∀ n : Nat, 0 + n = n", script) for script in scripts])

    start, wrong, right, beyond, endless = use(runs)
    assert start == prover.TacticRun((), ("⊢ ∀ (n : Nat), 0 + n = n",))
    assert (wrong.script, wrong.goals, wrong.verdict) == (("intro n",), ("n : Nat\n⊢ 0 + n = n",), None)
    assert "nonsense" in wrong.message or "unknown tactic" in wrong.message
    assert right.verdict.status == "verified"
    assert right.script[0] == "intro n"
    assert right.script[1].startswith("exact Nat.")
    assert right.script[1] in right.text
    assert (beyond.goals, beyond.message, beyond.verdict) == ((), "no goal is left for `rfl`", None)
    assert "was stopped after" in endless.message


def test_lemmas_and_verdicts() -> None:
    async def both(opened: Prover) -> Any:
        return await opened.search_lemmas("List.length_append", 3), await opened.check(OTHER.replace("sorry", "decide"))

    lemmas, verdicts = use(both)
    assert (len(lemmas), lemmas[0].name) == (3, "List.length_append")
    assert [(each.name, each.verdict.status) for each in verdicts] == [("other", "verified")]


def test_a_changed_statement_is_not_verified(tmp_path: Path) -> None:
    original, claim = tmp_path / "Original.lean", tmp_path / "Claim.lean"
    original.write_text(OTHER)
    claim.write_text("theorem other : 1 < 3 := by decide\n")
    (checked,) = prover.check_file(claim, original, toolchain="embedded")
    assert (checked.name, checked.verdict.status) == ("other", "unproved")


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (
            lambda: prover.prove("theorem t : 1 < := sorry", toolchain="embedded"),
            prover.ElaborationError,
            "text:1:15: ",
        ),
        (lambda: prover.prove("import Nowhere", toolchain="embedded"), prover.ToolchainError, "Nowhere"),
        (lambda: prover.prove(EASY, toolchain="/nowhere"), prover.ToolchainError, "/nowhere does not exist"),
        (lambda: prover.prove(EASY, toolchain="embedded", theorems=["esy"]), prover.UsageError, "did you mean easy"),
        (lambda: prover.prove(EASY, theorems="easy"), prover.UsageError, "put it into one"),
        (lambda: prover.prove(EASY, seconds=0), prover.UsageError, "seconds is 0: it must be greater than 0"),
        (lambda: prover.prove(EASY, workers=-1), prover.UsageError, "workers is -1"),
        (lambda: prover.prove(EASY, proposer="oracle"), prover.UsageError, "no proposer is called 'oracle'"),
        (lambda: prover.prove_file("missing.lean"), prover.UsageError, "missing.lean does not exist"),
        (lambda: prover.prove_file("a\0b"), prover.UsageError, r"cannot read 'a\x00b'"),
        (lambda: prover.prove("-- fine\n\ud800"), prover.UsageError, r"no Unicode (line 2: '\ud800')"),
        (lambda: prover.prove_theorem(" "), prover.UsageError, "the statement is empty"),
        (lambda: prover.prove_theorem(EASY + OTHER, toolchain="embedded"), prover.UsageError, "has 2 open theorems"),
        (lambda: asyncio.run(Prover().prove(EASY)), prover.UsageError, "this Prover is not open"),
    ],
)
def test_bad_input_is_refused(call: Callable[[], object], error: type[Exception], says: str) -> None:
    with pytest.raises(prover.UsageError) as caught:
        call()
    assert type(caught.value) is error
    assert says in str(caught.value)


def test_the_blocking_functions_refuse_to_block_an_event_loop() -> None:
    async def inside() -> None:
        prover.prove(EASY)

    with pytest.raises(prover.UsageError, match="an event loop is running here"):
        asyncio.run(inside())


def lean_processes() -> list[psutil.Process]:
    return [each for each in psutil.Process().children(recursive=True) if each.status() != psutil.STATUS_ZOMBIE]


async def busy(seconds: float) -> None:
    """Waits until Lean has been at work for a while."""
    end = time.monotonic() + 60
    while not lean_processes():
        assert time.monotonic() < end
        await asyncio.sleep(0.02)
    await asyncio.sleep(seconds)


def search(opened: Prover) -> Awaitable[object]:
    return opened.prove("theorem endless (f : Nat → Nat) (h : ∀ n, f (n + 1) = f n + f (f n)) : f 5 = f 7 := sorry\n")


def check(opened: Prover) -> Awaitable[object]:
    return opened.check(SLOW)


def run_tactics(opened: Prover) -> Awaitable[object]:
    return opened.run_tactics("1 < 2", ["repeat (have h : True := True.intro)"])


async def cancel_once(call: Awaitable[object]) -> None:
    task = asyncio.ensure_future(call)
    await busy(0.5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def cancel_again_and_again(call: Awaitable[object], seconds: float = 0.5) -> None:
    """As anyio does: the scope cancels whatever is awaited in it until the task has left it."""
    async with anyio.create_task_group() as group:

        async def work() -> None:
            await call

        group.start_soon(work)
        await busy(seconds)
        group.cancel_scope.cancel()


async def cancel_at_the_start(call: Awaitable[object]) -> None:
    await cancel_again_and_again(call, 0.0)


async def time_out(call: Awaitable[object]) -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(1.5):
            await call


@pytest.mark.parametrize(
    ("call", "cancel"),
    [
        (search, cancel_once),
        (search, time_out),
        (search, cancel_at_the_start),
        (search, cancel_again_and_again),
        (check, cancel_again_and_again),
        (run_tactics, cancel_again_and_again),
    ],
)
def test_a_cancelled_call_has_ended_its_processes(
    call: Callable[[Prover], Awaitable[object]], cancel: Callable[[Awaitable[object]], Awaitable[None]]
) -> None:
    async def run(opened: Prover) -> tuple[list[psutil.Process], prover.TacticRun]:
        await cancel(call(opened))
        left = lean_processes()
        return left, await opened.run_tactics("1 < 2", [])

    left, after = use(run, seconds=100)
    assert left == []
    assert after.goals == ("⊢ 1 < 2",)  # the prover stays usable


def test_ctrl_c_ends_a_blocking_call(toolchain: Toolchain) -> None:
    code = f"import prover\nprover.prove({FALSE!r}, toolchain='embedded', seconds=100, workers=2)"
    with subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True) as program:
        try:
            children: list[psutil.Process] = []
            end = time.monotonic() + 60
            while len(children) < 4 and time.monotonic() < end:  # two servers, each a watchdog and a worker
                time.sleep(0.1)
                children = psutil.Process(program.pid).children(recursive=True)
            assert len(children) >= 4
            program.send_signal(signal.SIGINT)
            _, error = program.communicate(timeout=30)
        finally:
            program.kill()
    assert error.strip().endswith("KeyboardInterrupt")
    _, left = psutil.wait_procs(children, timeout=5)
    assert left == []
