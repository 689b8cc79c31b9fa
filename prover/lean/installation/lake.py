"""Asks Lake what a file of its project needs: builds what it imports when that is not up to date, and says which paths,
options, plugins and libraries Lean is to get for it.

Lake answers in a form of its own in each age: `setup-file`, at first with another answer, and `print-paths` before.
Which one is at hand shows in what it says. Only Lake's own build folder is written to.
"""

from __future__ import annotations

import json
import re
import tempfile
import threading
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from prover.errors import ToolchainError
from prover.lean.installation import header, programs
from prover.lean.installation.programs import Ended

ASK_SECONDS = 300.0
"""For a question that builds nothing: Lake may have to read its configuration anew first, which takes a minute."""

FILES = ("lakefile.lean", "lakefile.toml")

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with the number of modules done, the number of all, and the one just finished; first with what is begun."""

_NO_BUILD = 3  # Lake's exit code for `--no-build` when something would have to be built
_STEP = re.compile(r"\[(\d+)/(\d+)\] \w+ (\S+)")
_NO_COMMAND = re.compile(r"unknown command")
_NO_FLAG = re.compile(r"unknown (?:long )?option.*no-build")


@dataclass(frozen=True, slots=True)
class Setup:
    """What Lean gets for a file: folders for LEAN_PATH, arguments, and the compiled files of modules that may lie in
    none of these folders (Lake's artifact cache)."""

    paths: tuple[Path, ...] = ()
    arguments: tuple[str, ...] = ()
    artifacts: tuple[tuple[str, tuple[Path, ...]], ...] = ()


class Lake:
    """The `lake` executable in the project folder `root`. `stop` ends whatever is running."""

    def __init__(self, executable: Path, root: Path, stop: threading.Event | None = None) -> None:
        self.executable, self.root = executable, root
        self._stop = stop or threading.Event()

    def setup(self, file: Path, outside: Callable[[str], bool], progress: Progress | None = None) -> Setup:
        """What `file` needs, everything that it imports built.

        `outside(module)` says whether a module comes with Lean itself, and not from the workspace. Raises
        ToolchainError with Lake's own message when the project does not build.
        """
        text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
        imports = [name for name in header.parse(text).imports if not outside(name)]
        answer = self._answer(file, imports, build=False)
        if answer is None:
            self._fetch_mathlib(progress)
            self.build(imports, progress)
            answer = self._answer(file, imports, build=True)
            assert answer is not None
        return self._read(answer, self._lean_arguments(file))

    def build(self, modules: Sequence[str], progress: Progress | None = None) -> None:
        """`lake build` these modules. Raises ToolchainError with Lake's own message when they do not build."""
        if not modules:
            return
        targets = [f"+{name}" for name in modules]
        if progress:
            progress(0, 0, f"`lake build {' '.join(targets)}` in {self.root}")

        def watch(line: str) -> None:
            if progress and (step := _STEP.search(line)):
                progress(int(step[1]), int(step[2]), step[3])

        ended = self.run(["build", *targets], None, watch)
        if ended.status != 0:
            raise self._failed("does not build", ended)

    def _fetch_mathlib(self, progress: Progress | None) -> None:
        """Get Mathlib's compiled files when the project requires Mathlib and has none: compiling them takes hours."""
        package = self.root / ".lake" / "packages" / "mathlib"
        if not package.is_dir() or any(package.glob(".lake/build/lib/**/Mathlib.olean")):
            return
        command = ["exe", "cache", "get"]
        if progress:
            progress(0, 0, f"`lake {' '.join(command)}` in {self.root}")
        ended = self.run(command, None)
        if ended.status != 0:
            raise self._failed(
                "requires Mathlib, whose compiled files are missing and could not be fetched (`lake exe cache get`;"
                " `lake build` there would compile them, which takes hours)",
                ended,
            )

    def run(self, arguments: Sequence[str], seconds: float | None, watch: Callable[[str], None] | None = None) -> Ended:
        """Run `lake` with these arguments in the project, see `programs.run`."""
        return programs.run([str(self.executable), *arguments], self.root, seconds, watch, self._stop)

    def _answer(self, file: Path, imports: Sequence[str], *, build: bool) -> Mapping[str, Any] | None:
        """Lake's answer about a file; None when something would have to be built first, and `build` is false."""
        where = str(file.absolute())
        flag = () if build else ("--no-build",)
        # Newest first. A Lake that takes the imports as arguments answers the first form too, but for no imports.
        for arguments in (["setup-file", where], ["setup-file", where, *imports], ["print-paths", *imports]):
            ended = self.run([*arguments, *flag], None if build else ASK_SECONDS)
            if flag and (ended.status == _NO_BUILD or _NO_FLAG.search(ended.err)):
                return None
            if ended.status != 0 and _NO_COMMAND.search(ended.err):
                continue
            if ended.status != 0:
                raise self._failed(f"has no answer about {file.name} (`lake {arguments[0]}`)", ended)
            found = self._parse(ended)
            if "paths" not in found or arguments[2:] == list(imports):
                return found
        raise self._failed("has no answer that is understood (`lake setup-file`)", ended)

    def _parse(self, ended: Ended) -> Mapping[str, Any]:
        lines = [line for line in ended.out.splitlines() if line.startswith("{")]
        try:
            found = json.loads(lines[-1])
        except (IndexError, ValueError):
            raise self._failed("gave an answer that is no JSON", ended) from None
        assert isinstance(found, dict)
        return found

    def _read(self, answer: Mapping[str, Any], more: Sequence[str]) -> Setup:
        """The answer in any of Lake's forms, paths made absolute."""
        paths = answer.get("paths", answer)
        folders = [self.root / entry for entry in paths.get("oleanPath", ())]
        dynlibs = [*answer.get("dynlibs", ()), *paths.get("loadDynlibPaths", ())]
        plugins = [*answer.get("plugins", ()), *paths.get("pluginPaths", ())]
        options = {**answer.get("setupOptions", {}), **answer.get("options", {})}
        arguments = [f"-D{name}={_shown(value)}" for name, value in options.items() if "warningAsError" not in name]
        arguments += [f"--load-dynlib={self.root / _path(entry)}" for entry in dynlibs]
        arguments += [f"--plugin={self.root / _path(entry)}" for entry in plugins]
        artifacts = tuple(
            (name, tuple(self.root / part for part in _parts(found)))
            for name, found in dict(answer.get("importArts", {})).items()
        )
        # That a warning stops Lake's build is not to stop us: each open theorem has the warning of its `sorry`.
        fresh = [argument for argument in more if argument not in arguments and "warningAsError" not in argument]
        return Setup(tuple(folders), (*fresh, *arguments), artifacts)

    def _lean_arguments(self, file: Path) -> list[str]:
        """`moreLeanArgs` and `weakLeanArgs`, which Lake gives to Lean when it compiles but tells no one else."""
        config = self._configuration()
        found = [*config.get("moreLeanArgs", ()), *config.get("weakLeanArgs", ())]
        for library in config.get("lean_lib", ()):
            folder = self.root / config.get("srcDir", ".") / library.get("srcDir", ".")
            name = ".".join(file.absolute().relative_to(folder.absolute()).with_suffix("").parts) if (
                file.absolute().is_relative_to(folder.absolute())
            ) else ""  # fmt: skip
            if any(name == root or name.startswith(f"{root}.") for root in library.get("roots", [library.get("name")])):
                found += [*library.get("moreLeanArgs", ()), *library.get("weakLeanArgs", ())]
        return [str(argument) for argument in found]

    def _configuration(self) -> Mapping[str, Any]:
        """The lakefile as a table; one that is a program is translated by Lake, and only when it matters."""
        program = self.root / FILES[0]
        try:
            if not program.is_file():
                return tomllib.loads((self.root / FILES[1]).read_text(encoding="utf-8"))
            if "LeanArgs" not in program.read_text(encoding="utf-8"):
                return {}
            with tempfile.TemporaryDirectory(prefix="prover-") as folder:
                target = Path(folder) / FILES[1]
                ended = self.run(["translate-config", "toml", str(target)], ASK_SECONDS)
                return tomllib.loads(target.read_text(encoding="utf-8")) if ended.status == 0 else {}
        except (OSError, ValueError) as error:
            raise ToolchainError(f"cannot read the lakefile of {self.root}: {error}") from error

    def _failed(self, what: str, ended: Ended) -> ToolchainError:
        said = ended.said or f"status {ended.status}"
        return ToolchainError(f"the Lake project {self.root} {what}; Lake says:\n{said}")


def root_of(file: Path) -> Path | None:
    """The Lake project around a file: the nearest folder above it with a lakefile."""
    for folder in file.absolute().parents:
        if any((folder / name).is_file() for name in FILES):
            return folder
    return None


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _path(entry: object) -> str:
    """A library in Lake's answer: a path, or a path with the function that starts it."""
    if isinstance(entry, dict):
        function = entry.get("initFn?") or entry.get("initFn")
        return f"{entry['path']}={function}" if function else str(entry["path"])
    return str(entry)


def _parts(found: object) -> list[str]:
    """The compiled files of a module, which Lake gives as a list or by kind."""
    if isinstance(found, dict):
        return [str(found[key]) for key in ("olean", "oleanServer", "oleanPrivate") if found.get(key)]
    assert isinstance(found, list)
    return [str(part) for part in found]
