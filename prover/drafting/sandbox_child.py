"""Run as a script, it shuts itself in, says how, and then runs the program that it reads from its standard input.

    python -P -s -S -B sandbox_child.py CONFIG REPORT_FD < program

CONFIG is JSON, made by `sandbox.py`. Once everything is in place a line of JSON goes to REPORT_FD: for each danger,
what contains it now. Nothing that the program does can change that line. Without it, setting up failed, and the reason
is on standard error. The exit status is 0 when the program ran to its end, 1 when it raised, MEMORY when it ran out of
memory, 128 + n when signal n ended it.

Only the standard library is needed, and only Linux gives more than resource limits.
"""

import contextlib
import ctypes
import errno
import json
import os
import resource
import signal
import sys
import types
from collections.abc import Callable, Iterable, Sequence
from typing import Any

MEMORY = 98
"""Exit status of a program that ran out of memory."""

SCRATCH = "/scratch"
"""The empty folder, in a place that has a root of its own. Not /tmp: the interpreter itself may lie there."""

NOBODY = 65534
LINUX = sys.platform == "linux"

# Constants of the kernel's interface, the same on every architecture.
_CLONE_NEWNS, _CLONE_NEWUTS, _CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
_CLONE_NEWUSER, _CLONE_NEWPID, _CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
_MS_NOSUID, _MS_NODEV, _MS_NOEXEC, _MS_BIND, _MS_REC, _MS_PRIVATE = 2, 4, 8, 4096, 16384, 1 << 18
_MNT_DETACH = 2
_ATTR_RDONLY, _ATTR_NOSUID, _ATTR_NODEV = 1, 2, 4
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000
_SYS_MOUNT_SETATTR = 442
_SYS_LANDLOCK_CREATE, _SYS_LANDLOCK_ADD, _SYS_LANDLOCK_RESTRICT = 444, 445, 446
_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_CAPABILITY_VERSION = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)

Report = dict[str, list[str]]


def main(config: dict[str, Any], report_fd: int) -> None:
    """Shut this process in, report, and run the program."""
    program = sys.stdin.buffer.read()
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    report: Report = {}
    _die_with_parent()
    if config["place"] == "namespaces":
        _enter_namespaces()
        _build_root(config)
    if config["place"] != "process":
        for danger in ("network", "signals", "writing", "reading"):
            _note(report, danger, f"{config['place']}")
        os.chdir(SCRATCH)
    else:
        os.chdir(config["work"])
    sys.path.append("/packages" if config["place"] != "process" else config["packages"])
    if _become_nobody(config["readable"] if config["place"] == "process" else []):
        _note(report, "signals", "another user")
    _die_with_parent()  # a change of user has undone it
    _set_limits(config["limits"], report)
    if LINUX:
        _prctl(_PR_SET_NO_NEW_PRIVS, 1)
        if config["place"] == "process" and "landlock" in config["layers"]:
            _landlock(config["readable"], report)
        if "seccomp" in config["layers"]:
            _seccomp(may_write=config["place"] != "process", report=report)
    os.write(report_fd, json.dumps(report).encode() + b"\n")
    os.close(report_fd)
    _run(program)


# The program


def _run(program: bytes) -> None:
    """Run the program as `__main__`; never returns."""
    status = 1
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    sys.argv = ["program.py"]
    try:
        exec(compile(program, "program.py", "exec", dont_inherit=True), module.__dict__)
        sys.stdout.flush()
        status = 0
    except MemoryError:
        status = MEMORY
    except SystemExit as end:
        status = 0 if end.code in (None, 0) else 1
        if status and not isinstance(end.code, int):
            with contextlib.suppress(BaseException):
                sys.stderr.write(f"{end.code}\n")
    except BaseException as error:  # noqa: BLE001  # whatever a program raises is its outcome
        with contextlib.suppress(BaseException):
            _say(error.with_traceback(error.__traceback__ and error.__traceback__.tb_next))
    with contextlib.suppress(BaseException):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)


def _say(error: BaseException) -> None:
    """The end of the traceback, which costs an import only when there is one to be shown."""
    import traceback

    traceback.print_exception(error, limit=-3)


# Limits


def _set_limits(limits: dict[str, int], report: Report) -> None:
    """Limits that cannot be raised again; a danger is noted as contained when the system took its limit."""
    _limit("RLIMIT_CORE", 0)
    cpu = limits["cpu_seconds"]
    if _limit("RLIMIT_CPU", cpu, cpu + 1):  # first a signal that says what happened, then the end
        _note(report, "processor time", "RLIMIT_CPU")
    if _limit("RLIMIT_AS", limits["memory_bytes"]) and LINUX:  # elsewhere it is taken and not enforced
        _note(report, "memory", "RLIMIT_AS")
    if _limit("RLIMIT_FSIZE", limits["file_bytes"]):
        _note(report, "file size", "RLIMIT_FSIZE")
    if _limit("RLIMIT_NOFILE", limits["open_files"]):
        _note(report, "open files", "RLIMIT_NOFILE")
    if _limit("RLIMIT_NPROC", 0) and not _can_fork():  # the superuser may go beyond this one
        _note(report, "processes", "RLIMIT_NPROC")


def _limit(name: str, soft: int, hard: int | None = None) -> bool:
    """Whether the system knows the limit and has lowered it so far at least."""
    kind = getattr(resource, name, None)
    if kind is None:
        return False
    most = resource.getrlimit(kind)[1]
    hard = soft if hard is None else hard
    if most != resource.RLIM_INFINITY:
        soft, hard = min(soft, most), min(hard, most)
    try:
        resource.setrlimit(kind, (soft, hard))
    except (OSError, ValueError):
        return False
    return True


def _can_fork() -> bool:
    """Whether another process can be started all the same."""
    try:
        child = os.fork()
    except OSError:
        return False
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return True


def _die_with_parent() -> None:
    if LINUX:
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _become_nobody(readable: Sequence[str]) -> bool:
    """Give up all privileges, and become another user where this one may; that user must be able to read `readable`."""
    if not LINUX:
        return False
    changed = os.geteuid() == 0 and _change_user(readable)
    _drop_capabilities()
    return changed


def _change_user(readable: Sequence[str]) -> bool:
    try:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    except OSError:  # a user namespace without other users, or a container without the right
        return False
    may = all(os.access(path, os.R_OK, effective_ids=True) for path in readable)
    os.seteuid(0)
    if may:
        os.setresuid(NOBODY, NOBODY, NOBODY)
    return may


def _drop_capabilities() -> None:
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION, 0)
    none = (ctypes.c_uint32 * 6)()
    _check(_libc.capset(header, none), "capset")


# Namespaces


def _enter_namespaces() -> None:
    """Go on as the first process of namespaces of its own; this one only waits for it."""
    kinds = _CLONE_NEWNS | _CLONE_NEWUTS | _CLONE_NEWIPC | _CLONE_NEWPID | _CLONE_NEWNET
    user, group = os.geteuid(), os.getegid()
    # A superuser with its rights can then become somebody else; in a user namespace with one user it cannot.
    if user != 0 or _libc.unshare(kinds) != 0:
        _check(_libc.unshare(kinds | _CLONE_NEWUSER), "unshare")
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{user} {user} 1")
        _write("/proc/self/gid_map", f"{group} {group} 1")
    child = os.fork()
    if child == 0:
        _die_with_parent()
        return
    os.closerange(0, 4096)  # what the program writes to ends with the program
    _, status = os.waitpid(child, 0)
    os._exit(128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))


def _build_root(config: dict[str, Any]) -> None:
    """Make a root of our own out of what the interpreter needs, read only, and an empty folder of bounded size."""
    root = config["root"]
    _mount(None, "/", None, _MS_REC | _MS_PRIVATE)
    _mount("tmpfs", root, "tmpfs", _MS_NOSUID | _MS_NODEV, "mode=0755,size=1m")
    for path in config["visible"]:
        if os.path.islink(path):
            os.symlink(os.readlink(path), root + path)
        else:
            _bind(path, root + path)
    for path in config["package_folders"]:
        _bind(path, f"{root}/packages/{os.path.basename(path)}")
    _bind(os.devnull, root + os.devnull, _ATTR_NOSUID)
    os.mkdir(root + SCRATCH)
    size = config["limits"]["folder_bytes"]
    options = f"mode=1777,size={size},nr_inodes=256"
    _mount("tmpfs", root + SCRATCH, "tmpfs", _MS_NOSUID | _MS_NODEV | _MS_NOEXEC, options)
    _set_attributes(root, _ATTR_RDONLY, recursive=False)
    os.chdir(root)
    _check(_libc.pivot_root(b".", b"."), "pivot_root")
    _check(_libc.umount2(b".", _MNT_DETACH), "umount2")


def _bind(path: str, target: str, attributes: int = _ATTR_RDONLY | _ATTR_NOSUID | _ATTR_NODEV) -> None:
    if os.path.isdir(path):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        _write(target, "")
    _mount(path, target, None, _MS_BIND | _MS_REC)
    _set_attributes(target, attributes)


def _set_attributes(path: str, attributes: int, *, recursive: bool = True) -> None:
    wanted = (ctypes.c_uint64 * 4)(attributes, 0, 0, 0)
    flags = _AT_RECURSIVE if recursive else 0
    done = _libc.syscall(
        _SYS_MOUNT_SETATTR, _AT_FDCWD, os.fsencode(path), flags, wanted, ctypes.c_size_t(ctypes.sizeof(wanted))
    )
    _check(done, f"mount_setattr {path}")


def _mount(source: str | None, target: str, kind: str | None, flags: int, options: str | None = None) -> None:
    texts = [None if text is None else text.encode() for text in (source, target, kind, options)]
    done = _libc.mount(texts[0], texts[1], texts[2], ctypes.c_ulong(flags), texts[3])
    _check(done, f"mount {target}")


# Landlock: which files may be read; https://docs.kernel.org/userspace-api/landlock.html


def _landlock(readable: Iterable[str], report: Report) -> None:
    """Nothing but `readable` can be read, and as far as this kernel knows how, nothing written and no signal sent.

    Only reading is noted: Landlock lets a program change modes and times of files, and the limits of other processes.
    """
    version = _libc.syscall(_SYS_LANDLOCK_CREATE, None, ctypes.c_size_t(0), 1)
    if version < 1:
        return
    files = (1 << {1: 13, 2: 14, 3: 15, 4: 15}.get(version, 16)) - 1
    ports = 0b11 if version >= 4 else 0
    scopes = 0b11 if version >= 6 else 0
    asked = (ctypes.c_uint64 * 3)(files, ports, scopes)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    rules = _check(_libc.syscall(_SYS_LANDLOCK_CREATE, asked, ctypes.c_size_t(size), 0), "landlock_create_ruleset")
    for path in readable:
        _landlock_allow(rules, path, 0b1100 if os.path.isdir(path) else 0b0100)
    _landlock_allow(rules, os.devnull, 0b0110)
    _check(_libc.syscall(_SYS_LANDLOCK_RESTRICT, rules, 0), "landlock_restrict_self")
    os.close(rules)
    _note(report, "reading", "Landlock")


def _landlock_allow(rules: int, path: str, access: int) -> None:
    class Beneath(ctypes.Structure):
        _pack_ = 1
        _layout_ = "ms"
        _fields_ = (("access", ctypes.c_uint64), ("folder", ctypes.c_int32))

    folder = os.open(path, os.O_PATH | os.O_CLOEXEC)  # type: ignore[attr-defined,unused-ignore]
    try:
        rule = ctypes.byref(Beneath(access, folder))
        _check(_libc.syscall(_SYS_LANDLOCK_ADD, rules, 1, rule, 0), f"landlock_add_rule {path}")
    finally:
        os.close(folder)


# seccomp: which system calls there are, by the library libseccomp

_NETWORK = "socket socketpair connect bind listen accept accept4 sendto sendmsg sendmmsg recvfrom recvmsg"
_PROCESSES = "fork vfork clone execve execveat"
_SIGNALS = (
    "kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_open pidfd_send_signal pidfd_getfd ptrace "
    "process_vm_readv process_vm_writev process_madvise process_mrelease kcmp setpriority ioprio_set "
    "sched_setaffinity sched_setscheduler sched_setparam sched_setattr migrate_pages move_pages"
)
_KERNEL = (
    "unshare setns mount umount2 pivot_root chroot open_tree move_mount fsopen fsconfig fsmount fspick mount_setattr "
    "bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register keyctl add_key request_key "
    "init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff acct quotactl "
    "quotactl_fd syslog sethostname setdomainname settimeofday clock_settime adjtimex clock_adjtime personality "
    "iopl ioperm modify_ldt vhangup name_to_handle_at open_by_handle_at fanotify_init lookup_dcookie nfsservctl "
    "shmget shmat shmctl msgget msgsnd msgrcv msgctl semget semop semctl semtimedop mq_open mq_unlink memfd_create "
    "memfd_secret"
)
_WRITING = (
    "creat mkdir mkdirat mknod mknodat link linkat symlink symlinkat unlink unlinkat rmdir rename renameat renameat2 "
    "truncate ftruncate fallocate chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat utime utimes utimensat "
    "futimesat setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr setxattrat removexattrat"
)
_ALLOW, _DENY = 0x7FFF0000, 0x00050000
_NOT_EQUAL, _EQUAL, _MASKED = 1, 4, 7


class _Comparison(ctypes.Structure):
    _fields_ = (("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64))


def _seccomp(*, may_write: bool, report: Report) -> None:
    """Take away the system calls that no calculation needs; files can be opened for writing only if `may_write`."""
    try:
        library = ctypes.CDLL("libseccomp.so.2")
    except OSError:
        return
    library.seccomp_init.restype = ctypes.c_void_p
    filters = ctypes.c_void_p(library.seccomp_init(ctypes.c_uint32(_ALLOW)))
    if not filters:
        return

    def deny(names: str, *when: _Comparison, error: int = errno.EPERM) -> None:
        for name in names.split():
            number = library.seccomp_syscall_resolve_name(name.encode())
            if number < 0:
                continue  # this architecture, or this version of the library, does not have it
            conditions = (_Comparison * len(when))(*when)
            action = ctypes.c_uint32(_DENY | error)
            done = library.seccomp_rule_add_array(filters, action, number, len(when), conditions)
            if done != 0:
                raise OSError(-done, f"seccomp rule for {name}: {os.strerror(-done)}")

    deny(" ".join((_NETWORK, _PROCESSES, _SIGNALS, _KERNEL)))
    deny("clone3 openat2", error=errno.ENOSYS)  # their arguments cannot be looked at; libraries then use the older call
    deny("prlimit64", _Comparison(0, _NOT_EQUAL, 0, 0))  # the limits of another process
    for command in (8, 15):  # F_SETOWN, F_SETOWN_EX: have signals sent to another process
        deny("fcntl", _Comparison(1, _MASKED, 0xFFFFFFFF, command))
    _deny_writing(deny, may_write)
    done = library.seccomp_load(filters)
    library.seccomp_release(filters)
    if done == 0:
        for danger in ("network", "processes", "signals", *(() if may_write else ("writing",))):
            _note(report, danger, "seccomp")


def _deny_writing(deny: Callable[..., None], may_write: bool) -> None:
    if may_write:
        return
    deny(_WRITING)
    for name, place in (("open", 1), ("openat", 2)):
        for flag in (os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_TRUNC):
            deny(name, _Comparison(place, _MASKED, flag, flag))


# Small things


def _note(report: Report, danger: str, by: str) -> None:
    report.setdefault(danger, []).append(by)


def _prctl(option: int, value: int) -> None:
    _check(_libc.prctl(option, ctypes.c_ulong(value), *(ctypes.c_ulong(0),) * 3), "prctl")


def _write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)


def _check(result: int, what: str) -> int:
    """The result of a system call; OSError when it failed."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


if __name__ == "__main__":
    try:
        main(json.loads(sys.argv[1]), int(sys.argv[2]))
    except OSError as error:
        sys.stderr.write(f"{error.strerror or error}\n")
        sys.stderr.flush()
        os._exit(97)
