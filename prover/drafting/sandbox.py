"""Runs programs that a model wrote, where they can do no harm.

    sandbox = Sandbox.find()
    result = await sandbox.run("import sympy\\nprint(sympy.primepi(100))")

What a program does is never an exception: it is a `ProgramResult`, which also says what was contained in that very
run, and by what. Each run is a process in a session of its own with limits on time, memory, files and processes
(`sandbox_child.py` sets them), in one of three places: inside bubblewrap, inside namespaces that the kernel makes for
us, or as a plain process, fenced in by Landlock and seccomp where the system has them. `docs/sandbox.md` has the table.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import json
import os
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, Literal, TypeAlias

from prover.drafting import sandbox_child
from prover.errors import SandboxError, UsageError
from prover.lean.installation.doctor import usable_cores

Place: TypeAlias = Literal["bubblewrap", "namespaces", "process"]
Layer: TypeAlias = Literal["landlock", "seccomp"]
Ending: TypeAlias = Literal["returned", "error", "timed out", "memory", "output limit", "refused"]
"""How a run ended. "refused": the text is no program that could be started. "error": it raised, or it crashed."""

PLACES: Final[tuple[Place, ...]] = ("bubblewrap", "namespaces", "process")
"""Where a program can run, the strongest first."""

LAYERS: Final[frozenset[Layer]] = frozenset({"landlock", "seccomp"})

DANGERS: Final[Mapping[str, str]] = {
    "time": "runs for ever",
    "processor time": "uses the processor for ever",
    "memory": "takes all memory",
    "output": "prints without end",
    "file size": "fills the disk with a file",
    "open files": "opens files without end",
    "processes": "starts processes without end",
    "environment": "reads this process's environment variables from its own",
    "network": "reaches the network",
    "signals": "kills or changes other processes",
    "writing": "writes or removes files outside its empty folder, or many within",
    "reading": "reads files that no calculation needs",
}
"""What a program may do, and what the words of a report stand for."""

TOLERATED: Final = frozenset({"reading"})
"""Open dangers that `Sandbox.find` puts up with: a program that has no network can tell nobody what it has read."""

PACKAGES: Final = ("sympy", "mpmath")
"""What a program can import besides the standard library."""

_SETUP_SECONDS = 60.0
_LOOK_SECONDS = 0.05
_ERROR_BYTES = 4096
_SYSTEM_FOLDERS = ("/usr", "/lib", "/lib64", "/lib32", "/nix/store", "/etc/ld.so.cache")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a program may use. Importing SymPy takes 0.4 s of processor time and 50 MiB of these.

    `seconds` is wall-clock time, counted from when the program starts; `cpu_seconds` a whole number; `memory_mb`
    address space, MiB; `output_bytes` of standard output; `file_bytes` in one file, `folder_bytes` in all its files
    together; `program_bytes` how long its text may be.
    """

    seconds: float = 15.0
    cpu_seconds: int = 6
    memory_mb: int = 768
    output_bytes: int = 65536
    file_bytes: int = 1 << 20
    folder_bytes: int = 4 << 20
    open_files: int = 32
    program_bytes: int = 100_000


@dataclass(frozen=True, slots=True)
class Containment:
    """Where a program ran, and for each danger what contained it there; a danger without an entry was open."""

    place: Place
    by: Mapping[str, tuple[str, ...]]

    @property
    def open(self) -> tuple[str, ...]:
        """The dangers that nothing contained."""
        return tuple(danger for danger in DANGERS if not self.by.get(danger))

    def as_json(self) -> dict[str, object]:
        """For records."""
        return {
            "place": self.place,
            "by": {danger: list(by) for danger, by in self.by.items()},
            "open": list(self.open),
        }


@dataclass(frozen=True, slots=True)
class ProgramResult:
    """What came of a program.

    `output` is what it printed, cut at the limit; `error` the end of what it wrote to standard error, or why it was
    stopped; `seconds` is wall-clock time.
    """

    ending: Ending
    output: str
    error: str
    seconds: float
    containment: Containment


@dataclass(frozen=True)
class Sandbox:
    """A place for programs. `layers` are used where the system has them; `parallel` programs run at once."""

    place: Place
    limits: Limits = field(default_factory=Limits)
    layers: frozenset[Layer] = LAYERS
    parallel: int = field(default_factory=usable_cores)
    bubblewrap: str | None = field(default_factory=lambda: shutil.which("bwrap"))
    """The executable, for the place of that name."""
    _threads: ThreadPoolExecutor = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_threads", ThreadPoolExecutor(self.parallel, thread_name_prefix="sandbox"))

    @classmethod
    def find(
        cls,
        limits: Limits | None = None,
        *,
        weak: bool = False,
        places: tuple[Place, ...] = PLACES,
        layers: frozenset[Layer] = LAYERS,
    ) -> Sandbox:
        """The strongest sandbox that works here, out of those named.

        Raises UsageError when it leaves a danger open that is not `TOLERATED`, unless `weak`, and when SymPy is not
        installed.
        """
        if missing := missing_packages():
            raise UsageError(f"programs need {missing[0]}: pip install 'lean-prover-agent[drafting]'")
        tried = available(places, layers)
        found = _strongest(tried)
        if found is None:
            raise UsageError(f"no sandbox for programs works here: {_failures(tried)}")
        place, containment = found
        serious = [danger for danger in containment.open if danger not in TOLERATED]
        if serious and not weak:
            raise UsageError(
                f"a program written by a model would not be contained here ({', '.join(serious)}): "
                f"{_advice()}, or accept it with --weak-sandbox"
            )
        return cls(place, limits or Limits(), layers)

    async def run(self, program: str, limits: Limits | None = None) -> ProgramResult:
        """Run a Python program. Raises SandboxError when the sandbox cannot be set up; may be cancelled."""
        stop = threading.Event()
        work = asyncio.get_running_loop().run_in_executor(self._threads, self.run_here, program, limits, stop)
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            stop.set()
            await asyncio.wait([work])
            raise

    def run_here(
        self, program: str, limits: Limits | None = None, stop: threading.Event | None = None
    ) -> ProgramResult:
        """As `run`, on this thread. `stop` ends it early, as timed out."""
        limits, stop = limits or self.limits, stop or threading.Event()
        try:
            text = program.encode()
        except UnicodeEncodeError:
            return self._refused("the program holds characters that no text has")
        if len(text) > limits.program_bytes:
            return self._refused(f"the program is longer than {limits.program_bytes} bytes")
        with tempfile.TemporaryDirectory(prefix="prover-program-", ignore_cleanup_errors=True) as folder:
            return self._start(text, _lay_out(Path(folder)), limits, stop)

    def _refused(self, why: str) -> ProgramResult:
        return ProgramResult("refused", "", why, 0.0, Containment(self.place, {}))

    def _start(self, text: bytes, folder: Path, limits: Limits, stop: threading.Event) -> ProgramResult:
        out, report = os.pipe()
        try:
            with tempfile.TemporaryFile() as program:
                program.write(text)
                program.seek(0)
                process = subprocess.Popen(
                    self._command(folder, limits, report), stdin=program, pass_fds=(report,), cwd="/",
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
                    env=self._environment(folder),
                )  # fmt: skip
        except OSError as error:
            os.close(out)
            raise SandboxError(f"cannot start a sandbox: {error.strerror or error}") from error
        finally:
            os.close(report)
        with os.fdopen(out, "rb") as reports:
            return _Run(process, reports.fileno(), limits, self.place).watch(stop)

    def _environment(self, folder: Path) -> dict[str, str]:
        """All that the program finds; a fixed seed for hashes makes runs repeatable."""
        home = str(folder / "work") if self.place == "process" else sandbox_child.SCRATCH
        return {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home, "TMPDIR": home, "PYTHONHASHSEED": "0"}

    def _command(self, folder: Path, limits: Limits, report: int) -> list[str]:
        packages = _package_folders()
        visible = [path for path in dict.fromkeys((*_SYSTEM_FOLDERS, *_interpreter())) if os.path.lexists(path)]
        config = {
            "place": self.place,
            "layers": sorted(self.layers),
            "work": str(folder / "work"),
            "root": str(folder / "root"),
            "packages": str(folder / "packages"),
            "package_folders": packages,
            "visible": visible,
            "readable": [*visible, *packages, str(folder)],
            "limits": {
                "cpu_seconds": limits.cpu_seconds,
                "memory_bytes": limits.memory_mb << 20,
                "file_bytes": limits.file_bytes,
                "folder_bytes": limits.folder_bytes,
                "open_files": limits.open_files,
            },
        }
        script = sandbox_child.__file__
        around: list[str] = []
        if self.place == "bubblewrap":
            if self.bubblewrap is None:
                raise SandboxError("bubblewrap (bwrap) is not installed")
            around = _bubblewrap(self.bubblewrap, visible, packages, script, limits)
            script = "/sandbox_child.py"
        python = os.path.realpath(sys.executable)
        return [*around, python, "-P", "-s", "-S", "-B", "-X", "utf8", script, json.dumps(config), str(report)]


class _Run:
    """One process, from its start to its end."""

    def __init__(self, process: subprocess.Popen[bytes], reports: int, limits: Limits, place: Place) -> None:
        assert process.stdout is not None
        assert process.stderr is not None
        self._process, self._limits, self._place = process, limits, place
        self._reports, self._out, self._err = reports, process.stdout, process.stderr
        self._report, self._output, self._errors = bytearray(), bytearray(), bytearray()
        self._begun: float | None = None

    def watch(self, stop: threading.Event) -> ProgramResult:
        """Read what it writes until it ends, is late, prints too much or is to stop; then end all of it."""
        launched = time.monotonic()
        stopped: Ending | None = None
        try:
            with self._out, self._err, selectors.DefaultSelector() as selector:
                for fd in (self._reports, self._out.fileno(), self._err.fileno()):
                    os.set_blocking(fd, False)
                    selector.register(fd, selectors.EVENT_READ)
                while stopped is None:
                    ended = self._ended()
                    events = selector.select(0 if ended else _LOOK_SECONDS)
                    for key, _ in events:
                        if not self._read(key.fd):
                            selector.unregister(key.fd)
                    if ended and not events:
                        break
                    stopped = self._overstepped(launched, stop)
        finally:
            # Not reaped before, so its number is still its own.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            with contextlib.suppress(ProcessLookupError, PermissionError):
                self._process.kill()
            status = self._process.wait()
        if self._begun is None:
            if stop.is_set():
                return self._result("timed out", "stopped before it began", 0.0)
            said = self._errors.decode("utf-8", "replace").strip() or "it did not come up in time"
            raise SandboxError(f"cannot set up the sandbox ({self._place}): {said}")
        return self._outcome(status, stopped, time.monotonic() - self._begun)

    def _ended(self) -> bool:
        if not hasattr(os, "waitid"):  # macOS with an older Python
            return self._process.poll() is not None
        return os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def _read(self, fd: int) -> bool:
        """Take what is there; False at the end."""
        try:
            part = os.read(fd, 65536)
        except BlockingIOError:
            return True
        if fd == self._reports:
            self._report += part
            if self._begun is None and b"\n" in self._report:
                self._begun = time.monotonic()
        elif fd == self._out.fileno():
            self._output += part
        else:
            self._errors = (self._errors + part)[-_ERROR_BYTES:]  # an exception is told last
        return bool(part)

    def _overstepped(self, launched: float, stop: threading.Event) -> Ending | None:
        if len(self._output) > self._limits.output_bytes:
            return "output limit"
        now = time.monotonic()
        late = now - launched > _SETUP_SECONDS if self._begun is None else now - self._begun > self._limits.seconds
        return "timed out" if late or stop.is_set() else None

    def _outcome(self, status: int, stopped: Ending | None, seconds: float) -> ProgramResult:
        limits = self._limits
        if stopped == "output limit" or len(self._output) > limits.output_bytes:
            return self._result("output limit", f"it printed more than {limits.output_bytes} bytes", seconds)
        if stopped is not None:
            return self._result(stopped, f"it ran for more than {limits.seconds:g} s", seconds)
        number = 128 - status if status < 0 else status
        if number == 0:
            return self._result("returned", "", seconds)
        if number == sandbox_child.MEMORY:
            return self._result("memory", f"it needed more than {limits.memory_mb} MiB", seconds)
        if number == 128 + signal.SIGXCPU or (number == 128 + signal.SIGKILL and seconds >= limits.cpu_seconds):
            return self._result("timed out", f"it computed for more than {limits.cpu_seconds} s", seconds)
        if number == 128 + signal.SIGKILL:
            return self._result("memory", "the system ended it, as it does when memory is short", seconds)
        return self._result("error", f"it ended with status {number}", seconds)

    def _result(self, ending: Ending, otherwise: str, seconds: float) -> ProgramResult:
        output = self._output[: self._limits.output_bytes].decode("utf-8", "replace")
        said = self._errors.decode("utf-8", "replace").strip()
        if ending == "returned":
            error = ""
        elif ending == "error" and said:
            error = said
        else:
            error = otherwise
        return ProgramResult(ending, output, error, seconds, self._containment())

    def _containment(self) -> Containment:
        """What the child has said before the program began, and what is done from outside."""
        by = {
            "time": ("wall clock",),
            "output": ("read up to a limit",),
            "environment": ("an environment of its own",),
        }
        if self._begun is None:
            return Containment(self._place, {})
        said = json.loads(self._report.partition(b"\n")[0])
        return Containment(self._place, by | {danger: tuple(means) for danger, means in said.items()})


def missing_packages() -> tuple[str, ...]:
    """The packages of `PACKAGES` that are not installed."""
    return tuple(name for name in PACKAGES if importlib.util.find_spec(name) is None)


@cache
def available(
    places: tuple[Place, ...] = PLACES, layers: frozenset[Layer] = LAYERS
) -> Mapping[Place, Containment | str]:
    """Each place tried with a real program: what it contains, or why it does not work here."""
    return {place: _try(Sandbox(place, layers=layers)) for place in places}


def describe() -> tuple[str, bool, str]:
    """For `prove doctor`: what there is, whether programs can be run without further ado, and what would mend it."""
    if missing := missing_packages():
        return f"{missing[0]} is not installed", False, "pip install 'lean-prover-agent[drafting]'"
    found = _strongest(available())
    if found is None:
        return f"none works here: {_failures(available())}", False, _advice()
    place, containment = found
    if not containment.open:
        return f"{place}: everything contained", True, ""
    text = f"{place}; not contained: {', '.join(containment.open)}"
    return text, TOLERATED.issuperset(containment.open), _advice()


def _try(sandbox: Sandbox) -> Containment | str:
    try:
        result = sandbox.run_here("print(6 * 7)")
    except SandboxError as error:
        return str(error)
    if (result.ending, result.output) != ("returned", "42\n"):
        return f"a program does not run in it ({sandbox.place}): {result.error}"
    return result.containment


def _strongest(tried: Mapping[Place, Containment | str]) -> tuple[Place, Containment] | None:
    """The first place with the fewest open dangers."""
    working = [(place, found) for place, found in tried.items() if isinstance(found, Containment)]
    return min(working, key=lambda each: len(each[1].open), default=None)


def _failures(tried: Mapping[Place, Containment | str]) -> str:
    return "; ".join(found for found in tried.values() if isinstance(found, str))


def _advice() -> str:
    return "install bubblewrap and libseccomp, or allow user namespaces" if _linux() else "use Linux for that"


def _linux() -> bool:
    return sys.platform == "linux"


def _lay_out(folder: Path) -> Path:
    """The folders that a run needs, readable for whomever it becomes."""
    for name in ("work", "root", "packages"):
        (folder / name).mkdir()
    for package in _package_folders():
        (folder / "packages" / Path(package).name).symlink_to(package)
    folder.chmod(0o755)
    return folder


@cache
def _package_folders() -> tuple[str, ...]:
    specs = [importlib.util.find_spec(name) for name in PACKAGES]
    return tuple(str(Path(spec.origin).resolve().parent) for spec in specs if spec is not None and spec.origin)


def _interpreter() -> tuple[str, ...]:
    """The folders of the Python that runs this, apart from packages."""
    folders = dict.fromkeys(os.path.realpath(path) for path in (sys.base_prefix, sys.base_exec_prefix))
    return tuple(path for path in folders if path != "/usr" and not path.startswith("/usr/"))


def _bubblewrap(
    executable: str, visible: Sequence[str], packages: Sequence[str], script: str, limits: Limits
) -> list[str]:
    """The beginning of a command: the rest of it sees what it needs, read only, and an empty folder."""
    command = [executable, "--die-with-parent", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
    if os.geteuid() == 0:  # it can become somebody else, which nobody in a user namespace of one user can
        command += ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        command += ["--unshare-user"]
    # Folders on the way to others: bubblewrap would make them for its own user alone.
    parents = (parent for path in visible for parent in reversed(Path(path).parents[:-1]))
    for folder in dict.fromkeys(map(str, (*parents, "/packages", "/dev"))):
        command += ["--perms", "0755", "--dir", folder]
    for path in visible:
        command += ["--symlink", os.readlink(path), path] if os.path.islink(path) else ["--ro-bind", path, path]
    for path in packages:
        command += ["--ro-bind", path, f"/packages/{Path(path).name}"]
    command += ["--ro-bind", script, "/sandbox_child.py", "--dev-bind", os.devnull, os.devnull]
    command += ["--perms", "1777", "--size", str(limits.folder_bytes), "--tmpfs", sandbox_child.SCRATCH]
    return [*command, "--remount-ro", "/", "--chdir", sandbox_child.SCRATCH, "--"]
