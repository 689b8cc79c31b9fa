"""The launcher as a `lean` executable: what it says, what it writes, how it ends."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from prover.lean.installation import embedded

# Evaluates 2^2^2^2^2 in unary: runs for a long time and eats memory, without any library.
LOOP = """prelude
inductive N : Type | z : N | s (n : N) : N
inductive E : N → Prop | refl : E N.z
noncomputable def double (n : N) : N := N.rec N.z (fun _ r => N.s (N.s r)) n
noncomputable def power (n : N) : N := N.rec (N.s N.z) (fun _ r => double r) n
noncomputable def parity (n : N) : N := N.rec N.z (fun _ r => N.rec (N.s N.z) (fun _ _ => N.z) r) n
set_option maxHeartbeats 0
set_option maxRecDepth 1000000
theorem slow : E (parity (power (power (power (power (N.s (N.s N.z))))))) := E.refl
"""


@pytest.fixture
def command() -> tuple[str, ...]:
    return embedded.locate().command


@pytest.fixture
def loop(tmp_path: Path) -> Path:
    file = tmp_path / "Loop.lean"
    file.write_text(LOOP)
    return file


@contextlib.contextmanager
def running(*arguments: str | Path, **options: object) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **options)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_until_busy(process: psutil.Process) -> None:
    """Until Lean, not only the launcher, is at work."""
    deadline = time.monotonic() + 60
    while process.cpu_times().user < 0.3:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_is_lean(command: tuple[str, ...]) -> None:
    run = subprocess.run([*command, "--version"], capture_output=True, text=True, timeout=60, check=True)
    assert re.match(r"Lean \(version 4\.\d+\.\d+, .*commit [0-9a-f]{40}", run.stdout)
    assert embedded.version(embedded.locate())[0] in run.stdout


def test_error_goes_to_standard_output_and_status(command: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "ünïcode file.lean"
    file.write_text("prelude\naxiom P : Prop\naxiom Q : no.such\n")
    run = subprocess.run([*command, "--json", str(file)], capture_output=True, text=True, timeout=60)
    assert run.returncode == 1
    assert '"line":3' in run.stdout
    assert "ünïcode file.lean" in run.stdout


def test_program_text_from_standard_input_and_much_output(command: tuple[str, ...]) -> None:
    count = 3000
    text = "prelude\naxiom P : Prop\n" + "#check P\n" * count
    run = subprocess.run([*command, "--stdin"], input=text, capture_output=True, text=True, timeout=120, check=True)
    assert run.stdout.count("P : Prop") == count


def test_without_target_says_how() -> None:
    launcher = embedded.locate().command[:-1]
    run = subprocess.run(launcher, capture_output=True, text=True)
    assert run.returncode == 2
    assert run.stderr.startswith("usage:")


def test_library_that_cannot_be_loaded(tmp_path: Path) -> None:
    (tmp_path / "libbad.so").write_text("not a library")
    run = subprocess.run(embedded.launch(tmp_path / "libbad.so"), capture_output=True, text=True)
    assert run.returncode == 127
    assert run.stderr.startswith("cannot load Lean: ")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_it(number: signal.Signals, command: tuple[str, ...], loop: Path) -> None:
    with running(*command, loop) as process:
        wait_until_busy(psutil.Process(process.pid))
        process.send_signal(number)
        assert process.wait(timeout=30) == -number


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ties a process to its parent")
def test_dies_with_its_parent(command: tuple[str, ...], loop: Path) -> None:
    code = "import subprocess, sys; subprocess.run(sys.argv[1:])"
    with running(sys.executable, "-c", code, *command, loop) as parent:
        deadline = time.monotonic() + 60
        while not (children := psutil.Process(parent.pid).children()):
            assert time.monotonic() < deadline
        wait_until_busy(children[0])
        parent.kill()
        _, alive = psutil.wait_procs(children, timeout=30)
        assert alive == []


@pytest.mark.skipif(sys.platform != "linux", reason="limits are read from /proc")
@pytest.mark.parametrize(
    ("variable", "arguments", "limited"),
    [
        ("WORKER", ("--worker", "file:///x.lean"), True),
        ("WORKER", ("--server",), False),
        ("PROCESS", ("--server",), False),
        ("WORKER", ("--stdin",), False),
        ("PROCESS", ("--stdin",), True),
    ],
)
def test_limits_are_for_their_kind(variable: str, arguments: tuple[str, ...], limited: bool, tmp_path: Path) -> None:
    worker = embedded.worker_script(embedded.locate().shared_library)
    env = {**os.environ, f"PROVER_{variable}_MEMORY_MB": "512"}
    with running(worker, *arguments, env=env) as process:
        limits = Path(f"/proc/{process.pid}/limits")
        deadline = time.monotonic() + 60
        while "libleanshared" not in Path(f"/proc/{process.pid}/maps").read_text() or len(tasks(process.pid)) == 1:
            assert time.monotonic() < deadline
        data = re.search(r"Max data size +(\S+)", limits.read_text())
        core = re.search(r"Max core file size +(\S+)", limits.read_text())
        assert data is not None
        assert core is not None
        assert core.group(1) == "0"
        assert (data.group(1) != "unlimited") == limited


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux enforces the limit")
def test_small_limit_is_enough_to_start_and_a_big_need_is_refused(command: tuple[str, ...], tmp_path: Path) -> None:
    env = {**os.environ, "PROVER_PROCESS_MEMORY_MB": "1", "PROVER_PROCESS_STACK_KB": "8192"}
    options: dict[str, Any] = {"env": env, "capture_output": True, "text": True, "timeout": 300}
    run = subprocess.run([*command, "--stdin"], input="prelude\naxiom P : Prop\n#check P\n", **options)
    assert (run.returncode, "P : Prop" in run.stdout) == (0, True)
    big = tmp_path / "Big.lean"  # takes about 1 GiB when it is let
    big.write_text("prelude\naxiom P : Prop\n" + "".join(f"axiom a{number} : P\n" for number in range(40_000)))
    run = subprocess.run([*command, str(big)], **options)
    assert run.returncode != 0
    assert "out of memory" in run.stdout + run.stderr


def tasks(pid: int) -> list[Path]:
    return list(Path(f"/proc/{pid}/task").iterdir())


def test_arguments_of_a_worker_with_a_stack(tmp_path: Path) -> None:
    lean = tmp_path / "lean"
    lean.write_text('#!/bin/sh\necho "$@"\n')
    lean.chmod(0o755)
    env = {**os.environ, "PROVER_WORKER_STACK_KB": "4096"}
    command = [*embedded.launch(lean), "--worker", "-DmaxHeartbeats=1", "uri"]
    run = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert run.stdout == "-s 4096 --worker -DmaxHeartbeats=1 uri\n"
    run = subprocess.run([*embedded.launch(lean), "--server"], env=env, capture_output=True, text=True, check=True)
    assert run.stdout == "--server\n"
