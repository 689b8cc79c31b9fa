"""Real programs that attack, in every place that this machine has, and in the plain process that is left without any.

The process that starts a program is this one: it must outlive all of them.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from prover.drafting import sandbox as module
from prover.drafting.sandbox import DANGERS, LAYERS, Layer, Limits, Place, ProgramResult, Sandbox, available
from prover.errors import SandboxError, UsageError

QUICK = Limits(seconds=60, cpu_seconds=2)
"""The machine may be so busy that two seconds of the processor take a minute."""
NO_LAYERS: frozenset[Layer] = frozenset()


def place_or_skip(place: Place, layers: frozenset[Layer] = LAYERS) -> Sandbox:
    found = available((place,), layers)[place]
    if isinstance(found, str):
        pytest.skip(f"{place}: {found}")
    return Sandbox(place, QUICK, layers)


@pytest.fixture(scope="module", params=["bubblewrap", "namespaces", "process"])
def sandbox(request: pytest.FixtureRequest) -> Sandbox:
    """Each place with all layers that the system has; the plain process only where the layers contain something."""
    fenced = place_or_skip(request.param)
    found = available((fenced.place,))[fenced.place]
    assert not isinstance(found, str)
    missing = [danger for danger in found.open if danger not in module.TOLERATED]
    if missing:
        assert fenced.place == "process", "a place of its own contains everything"
        pytest.skip(f"a process is not fenced in here, {missing} stay open: no libseccomp.so.2?")
    return fenced


@pytest.fixture(scope="module")
def bare() -> Sandbox:
    """What is left on a system with neither: resource limits."""
    return place_or_skip("process", NO_LAYERS)


@pytest.fixture(params=["fenced", "bare"])
def any_sandbox(request: pytest.FixtureRequest) -> Sandbox:
    if request.param == "bare":
        bare: Sandbox = request.getfixturevalue("bare")
        return bare
    return Sandbox.find(QUICK, weak=True)


def run(sandbox: Sandbox, program: str, **limits: float) -> ProgramResult:
    return sandbox.run_here(textwrap.dedent(program), replace(sandbox.limits, **limits))  # type: ignore[arg-type]


def left_over(marker: str) -> list[psutil.Process]:
    return [process for process in psutil.process_iter() if marker in " ".join(_command(process))]


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


# What a calculation needs


def test_sympy_works_and_everything_is_contained(sandbox: Sandbox) -> None:
    result = run(sandbox, "import sympy\nprint(sympy.solve('x**2 - 2', 'x'), sympy.primepi(100))")
    assert (result.ending, result.output, result.error) == ("returned", "[-sqrt(2), sqrt(2)] 25\n", "")
    assert set(result.containment.by) == set(DANGERS) - set(result.containment.open)
    assert set(result.containment.open) <= {"reading"}
    assert result.containment.place == sandbox.place


def test_the_folder_is_empty_and_each_run_has_its_own(sandbox: Sandbox) -> None:
    program = """
        import os
        print(os.listdir("."))
        try:
            open("left", "w").write("x")
            print(open("left").read())
        except PermissionError:
            print("read only")
    """
    expected = "[]\nread only\n" if sandbox.place == "process" else "[]\nx\n"
    assert [run(sandbox, program).output for _ in range(2)] == [expected, expected]


@pytest.mark.parametrize(
    ("program", "error"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("x = = 1", "SyntaxError: invalid syntax"),
        ("\0", "null bytes"),
        ("import sys; sys.exit('no answer')", "no answer"),
        ("import os; os._exit(97)", "it ended with status 97"),
        ("import os; os.abort()", "it ended with status 1"),
        ("raise BaseException('odd')", "BaseException: odd"),
        ("input()", "EOFError"),
        ("import numpy", "ModuleNotFoundError"),
        ("class E(Exception):\n def __str__(self): raise self\nraise E", ""),
    ],
)
def test_errors_are_outcomes(program: str, error: str) -> None:
    result = run(Sandbox.find(QUICK, weak=True), program + "\nprint('not reached')")
    assert (result.ending, result.output) == ("error", "")
    assert error in result.error
    assert "sandbox_child" not in result.error


def test_endings_without_an_error() -> None:
    sandbox = Sandbox.find(QUICK, weak=True)
    assert run(sandbox, "").ending == "returned"
    assert run(sandbox, "print(1); raise SystemExit").output == "1\n"
    assert run(sandbox, "import os; os.write(1, b'\\xff7')").output == "\ufffd7"
    assert run(sandbox, "print(__name__, len({'a', 'b'}), '½')").output == "__main__ 2 ½\n"


def test_what_cannot_be_started_is_refused() -> None:
    sandbox = Sandbox.find(QUICK, weak=True)
    assert run(sandbox, "x = 1\n" * 20_000).ending == "refused"
    assert run(sandbox, "print('\ud800')").ending == "refused"


# Attacks on what there is of time, memory and disk: contained even in a bare process


@pytest.mark.parametrize(
    ("program", "limits"),
    [
        ("while True: pass", {"cpu_seconds": 1}),
        ("import signal\nsignal.signal(signal.SIGXCPU, lambda *a: 0)\nwhile True: pass", {"cpu_seconds": 1}),
        ("import time\ntime.sleep(1000)", {"seconds": 0.5}),
        ("import os, time\nfor fd in range(1, 30):\n try: os.close(fd)\n except OSError: 0\ntime.sleep(9)",
         {"seconds": 0.5}),
        ("9**9**9", {"cpu_seconds": 1}),
    ],
    ids=["loop", "deaf loop", "sleep", "closes its output", "power"],
)  # fmt: skip
def test_time(any_sandbox: Sandbox, program: str, limits: dict[str, float]) -> None:
    result = run(any_sandbox, program, **limits)
    # The power may meet its limit on memory first.
    assert result.ending == "timed out" or ("9**9" in program and result.ending == "memory"), result
    assert result.seconds < 60


@pytest.mark.parametrize(
    "program",
    ["x = bytearray(4 << 30)", "x = []\nwhile True: x.append(bytes(1 << 20))", "import mmap\nmmap.mmap(-1, 4 << 30)"],
    ids=["4 GB", "bit by bit", "mapped"],
)
def test_memory(any_sandbox: Sandbox, program: str) -> None:
    result = run(any_sandbox, program)
    assert result.ending == "memory" or "Cannot allocate memory" in result.error, result
    assert "memory" in result.containment.by


@pytest.mark.parametrize("program", ["print('x' * 10**8)", "while True: print('x' * 1000)"], ids=["at once", "lines"])
def test_output(any_sandbox: Sandbox, program: str) -> None:
    result = run(any_sandbox, program)
    assert result.ending == "output limit"
    assert len(result.output) == 65536


def test_standard_error_is_bounded(any_sandbox: Sandbox) -> None:
    result = run(
        any_sandbox, "import sys\nfor _ in range(10**5): sys.stderr.write('x' * 1000)\nraise ValueError('end')"
    )
    assert result.ending == "error"
    assert result.error.endswith("ValueError: end")
    assert len(result.error) <= 4096


def test_limits_cannot_be_raised(any_sandbox: Sandbox) -> None:
    program = """
        import resource
        for name in ("CPU", "AS", "NOFILE", "FSIZE", "NPROC"):
            try:
                resource.setrlimit(getattr(resource, "RLIMIT_" + name), (1 << 40, 1 << 40))
            except (ValueError, OSError):
                print(name, "stays")
    """
    assert run(any_sandbox, program).output.count("stays") == 5


def test_disk_and_open_files(sandbox: Sandbox) -> None:
    program = """
        written = 0
        files = []
        try:
            for number in range(1000):
                with open(f"file{number}", "wb") as file:
                    written += file.write(bytes(1 << 20))
        except OSError as error:
            print(error.strerror)
        try:
            open("big", "wb").write(bytes(3 << 20))
        except OSError as error:
            print(error.strerror)
        try:
            while True:
                files.append(open("/dev/null"))
        except OSError as error:
            print(error.strerror)
        print(written >> 20, len(files) < 32)
    """
    result = run(sandbox, program)
    if sandbox.place == "process":
        assert result.output.splitlines()[::2] == ["Operation not permitted", "Too many open files"]
        assert result.output.endswith("0 True\n")
    else:
        assert result.output.startswith("No space left on device\n")
        assert result.output.splitlines()[2:] in (["Too many open files", f"{n} True"] for n in (3, 4))


# Attacks on others


def test_fork_bomb(sandbox: Sandbox) -> None:
    marker = f"bomb-{os.getpid()}-{time.monotonic_ns()}"
    program = f"""
        import ctypes, os, subprocess, threading
        name = {marker!r}
        failed = 0
        for start in (
            os.fork,
            lambda: subprocess.Popen(["/bin/sleep", "1000"]),
            lambda: threading.Thread(target=print).start(),
            lambda: os.execv("/bin/sh", ["sh", "-c", ":(){{ :|:& }};:"]),
        ):
            try:
                start()
            except (OSError, RuntimeError):
                failed += 1
        print(failed, flush=True)
        while True:
            try:
                os.fork()
            except OSError:
                pass
    """
    before = len(psutil.pids())
    result = run(sandbox, program, cpu_seconds=1)
    assert (result.ending, result.output) == ("timed out", "4\n")
    assert len(psutil.pids()) < before + 20  # others' processes come and go


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A port that notes who comes, and its list."""
    came: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept() -> None:
            try:
                while True:
                    connection, address = server.accept()
                    came.append(address)
                    connection.close()
            except OSError:
                return

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield server.getsockname()[1], came
        server.shutdown(socket.SHUT_RDWR)
    thread.join()


CONNECT = """
    import socket
    try:
        socket.create_connection(("127.0.0.1", {port}), timeout=3).close()
        print("connected")
    except OSError as error:
        print("refused")
"""


def test_socket(sandbox: Sandbox, listener: tuple[int, list[object]]) -> None:
    port, came = listener
    assert run(sandbox, CONNECT.format(port=port)).output == "refused\n"
    assert came == []


@pytest.mark.skipif(sys.platform != "linux", reason="abstract sockets are Linux's")
def test_abstract_socket(sandbox: Sandbox) -> None:
    name = f"\0prover-{os.getpid()}-{sandbox.place}"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(name)
        server.listen()
        program = f"import socket\nsocket.socket(socket.AF_UNIX).connect({name!r})\nprint('connected')"
        assert run(sandbox, program).ending == "error"


def test_files_elsewhere(sandbox: Sandbox, tmp_path: Path) -> None:
    """Folders and files that anybody may write are not written, nor those of the interpreter and the packages."""
    import sympy

    victim = tmp_path / "victim"
    victim.write_text("whole")
    for path in (tmp_path, victim):
        path.chmod(0o777)
    for parent in tmp_path.parents:
        if parent.stat().st_uid == os.getuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o011)
    program = f"""
        import os, sympy
        def attempt(what, *arguments):
            try:
                what(*arguments)
                print("done", what, arguments)
            except OSError:
                pass
        for path in ({str(victim)!r}, sympy.__file__, os.__file__, "/etc/passwd"):
            attempt(open, path, "a")
            attempt(os.truncate, path, 0)
            attempt(os.unlink, path)
            attempt(os.chmod, path, 0)
            attempt(os.rename, path, path + "2")
        for folder in ({str(tmp_path)!r}, "/", "/usr", "/root", "/var/tmp", "/dev/shm", os.path.dirname(os.__file__)):
            attempt(open, folder + "/new", "w")
            attempt(os.mkdir, folder + "/folder")
            attempt(os.symlink, "/", folder + "/link")
        print("tried")
    """
    home = Path(sympy.__file__)
    before = home.read_bytes()
    assert run(sandbox, program).output == "tried\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["victim"]
    assert (victim.read_text(), victim.stat().st_mode & 0o777) == ("whole", 0o777)
    assert home.read_bytes() == before


@pytest.fixture
def victim() -> Iterator[subprocess.Popen[bytes]]:
    """A process that would die of any signal, of the user that the program has where it keeps its own."""
    with subprocess.Popen(["sleep", "600"]) as process:
        yield process
        process.kill()


def test_kill_of_the_parent(sandbox: Sandbox, victim: subprocess.Popen[bytes]) -> None:
    program = f"""
        import ctypes, os, resource, signal
        for pid in (os.getppid(), {os.getpid()}, {victim.pid}, -1, -{os.getpgrp()}):
            for attempt in (
                lambda: os.kill(pid, signal.SIGKILL),
                lambda: os.killpg(abs(pid), signal.SIGKILL),
                lambda: resource.prlimit(pid, resource.RLIMIT_CPU, (0, 0)),
                lambda: os.setpriority(os.PRIO_PROCESS, pid, 19),
                lambda: os.pidfd_open(pid),
            ):
                try:
                    attempt()
                except (OSError, OverflowError, ValueError):
                    pass
        print("tried", ctypes.CDLL(None).ptrace(16, {victim.pid}, 0, 0))
    """
    mine = os.getpriority(os.PRIO_PROCESS, victim.pid)
    result = run(sandbox, program)
    assert (result.ending, result.output) == ("returned", "tried -1\n"), result
    assert victim.poll() is None
    assert os.getpriority(os.PRIO_PROCESS, victim.pid) == mine
    assert psutil.Process(victim.pid).rlimit(psutil.RLIMIT_CPU)[0] != 0


def test_environment(any_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVER_API_KEY", "very-secret")
    assert os.environ["PROVER_API_KEY"] == "very-secret"
    result = run(any_sandbox, "import os\nprint(os.environ, os.environb)\nprint(open('/proc/self/environ').read())")
    assert "PATH" in result.output
    assert "very-secret" not in result.output


def test_reading(sandbox: Sandbox, tmp_path: Path) -> None:
    """Another process's environment, and the files of the user, where the system can keep them from a program."""
    found = available((sandbox.place,))[sandbox.place]
    assert not isinstance(found, str)
    if "reading" in found.open:
        pytest.skip("no Landlock here: a plain process can read what its user can")
    secret = tmp_path / "secret"
    secret.write_text("very-secret")
    for path in (f"/proc/{os.getpid()}/environ", "/proc/1/environ", str(secret), "/etc/passwd", str(Path.home())):
        assert run(sandbox, f"print(open({path!r}).read())").ending == "error"


def test_the_kernel_is_out_of_reach(sandbox: Sandbox) -> None:
    if "seccomp" not in run(sandbox, "").containment.by["network"]:
        pytest.skip("no libseccomp here: the namespaces are all there is")
    program = """
        import ctypes
        libc = ctypes.CDLL(None, use_errno=True)
        for call in (lambda: libc.unshare(0x10000000), lambda: libc.mount(b"a", b"/tmp", b"tmpfs", 0, None),
                     lambda: libc.syscall(425, 1, None), lambda: libc.shmget(0, 4096, 0o1600),
                     lambda: libc.memfd_create(b"x", 0)):
            ctypes.set_errno(0)
            print(call(), ctypes.get_errno())
    """
    assert run(sandbox, program).output == "-1 1\n" * 5


def test_the_report_cannot_be_forged(any_sandbox: Sandbox) -> None:
    program = """
        import os
        for fd in range(3, 40):
            try:
                os.write(fd, b'{"network": ["magic"]}\\n')
            except OSError:
                pass
    """
    honest = run(any_sandbox, "").containment
    result = run(any_sandbox, program)
    assert (result.ending, result.containment) == ("returned", honest)


# What is not contained is said


def test_a_bare_process_says_what_is_open(bare: Sandbox, listener: tuple[int, list[object]]) -> None:
    """And it is true: the network can be reached then."""
    port, came = listener
    result = run(bare, CONNECT.format(port=port))
    assert result.output == "connected\n"
    assert len(came) == 1
    assert {"network", "writing", "reading"} <= set(result.containment.open)
    for danger in ("time", "processor time", "memory", "output", "file size", "open files", "environment"):
        assert result.containment.by[danger]


def test_a_weak_sandbox_must_be_asked_for() -> None:
    with pytest.raises(UsageError, match=r"would not be contained here \(.*network.*\): .*--weak-sandbox"):
        Sandbox.find(places=("process",), layers=NO_LAYERS)
    weak = Sandbox.find(weak=True, places=("process",), layers=NO_LAYERS)
    assert run(weak, "print(1)").output == "1\n"


def test_what_the_doctor_says() -> None:
    text, good, mend = module.describe()
    assert good == (not mend or "not contained: reading" in text)
    assert any(place in text for place in module.PLACES)


def test_a_place_that_does_not_work_is_an_error(tmp_path: Path) -> None:
    """Never an answer: a program that did not run has not failed."""
    for executable in (None, str(tmp_path / "none"), shutil.which("false")):
        broken = Sandbox("bubblewrap", QUICK, bubblewrap=executable)
        with pytest.raises(SandboxError):
            broken.run_here("print(1)")


# Its own end


def test_cancelling_ends_the_program() -> None:
    async def main() -> float:
        task = asyncio.create_task(Sandbox.find(weak=True).run("import time\ntime.sleep(100)", Limits(seconds=100)))
        await asyncio.sleep(1)
        begun = time.monotonic()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return time.monotonic() - begun

    assert asyncio.run(main()) < 5


def test_many_at_once() -> None:
    async def main() -> list[ProgramResult]:
        sandbox = Sandbox.find(weak=True)
        return await asyncio.gather(*(sandbox.run(f"print({number} ** 2)") for number in range(8)))

    assert [int(result.output) for result in asyncio.run(main())] == [number**2 for number in range(8)]


def test_a_program_dies_with_the_prover(any_sandbox: Sandbox) -> None:
    """However it ends. The layout of a run names the folder on the command line, which tells its processes."""
    marker = f"--marker-{time.monotonic_ns()}"
    code = f"""
        from prover.drafting.sandbox import Limits, Sandbox
        sandbox = Sandbox({any_sandbox.place!r}, Limits(seconds=300, output_bytes={(number := 10**6 + os.getpid())}),
                          frozenset({sorted(any_sandbox.layers)!r}))
        sandbox.run_here("import time; time.sleep(300)", Limits(seconds=300, file_bytes={number}))
    """
    prover = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code), marker], start_new_session=True)

    def programs() -> list[psutil.Process]:
        return [each for each in left_over(f'"file_bytes": {number}') if "sandbox_child" in " ".join(_command(each))]

    try:
        _wait_for(lambda: bool(programs()), "the program starts")
        time.sleep(0.5)  # it may still be setting itself up, which is not what is asked here
        os.kill(prover.pid, signal.SIGKILL)
        prover.wait()
        _wait_for(lambda: not programs(), "the program ends")
    finally:
        prover.kill()
        for process in programs():
            process.kill()


def _wait_for(condition: Callable[[], bool], what: str, seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)
