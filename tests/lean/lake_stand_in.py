"""A `lake` for the tests, since none can be had from a package registry: the part of Lake that the prover uses.

    lake_stand_in.py LEAN STYLE [LAKE ARGUMENTS …]

It reads lakefile.toml, the packages of lake-manifest.json, and really compiles modules with LEAN into
`.lake/build/lib/lean`, whatever is out of date and what that needs first. Output, exit codes and JSON are Lake's:
STYLE `new` answers `setup-file` as Lake does since Lean 4.22, `old` as from 4.6 on, `oldest` knows only `print-paths`
and no `--no-build`.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

NO_CONFIGURATION, NO_BUILD = 2, 3


class Failed(Exception):
    """What Lake says last, with its exit code."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


@dataclass
class Package:
    folder: Path
    config: dict[str, Any]
    libraries: list[dict[str, Any]] = field(default_factory=list)

    @property
    def output(self) -> Path:
        return self.folder / ".lake" / "build" / "lib" / "lean"


@dataclass
class Module:
    name: str
    source: Path
    package: Package
    library: dict[str, Any]

    @property
    def olean(self) -> Path:
        return self.package.output.joinpath(*self.name.split(".")).with_suffix(".olean")

    def options(self) -> dict[str, Any]:
        return {**flat(self.package.config.get("leanOptions", {})), **flat(self.library.get("leanOptions", {}))}

    def arguments(self) -> list[str]:
        given = [f"-D{name}={shown(value)}" for name, value in self.options().items()]
        for place in (self.package.config, self.library):
            given += [*place.get("moreLeanArgs", []), *place.get("weakLeanArgs", [])]
        return given


def flat(options: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in options.items():
        found.update(flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {f"{prefix}{name}": value})
    return found


def shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


class Workspace:
    def __init__(self, root: Path, lean: str, style: str) -> None:
        self.root, self.lean, self.style = root, lean, style
        if not (root / "lakefile.toml").is_file():
            raise Failed(f"{root}: no such file or directory: lakefile.toml", NO_CONFIGURATION)
        self.packages = [self._package(root)]
        manifest = root / "lake-manifest.json"
        if manifest.is_file():
            content = json.loads(manifest.read_text())
            for entry in content["packages"]:
                self.packages.append(self._package(root / entry["dir"]))
        required = {entry["name"] for package in self.packages for entry in package.config.get("require", [])}
        for name in sorted(required - {package.config["name"] for package in self.packages}):
            raise Failed(f"dependency '{name}' not in manifest; use `lake update {name}` to add it")

    def _package(self, folder: Path) -> Package:
        try:
            config = tomllib.loads((folder / "lakefile.toml").read_text())
        except tomllib.TOMLDecodeError as error:
            raise Failed(f"{folder / 'lakefile.toml'}: {error}") from None
        return Package(folder, config, config.get("lean_lib", []))

    @property
    def path(self) -> str:
        """As Lake before 4.9: relative to the project."""
        return os.pathsep.join(f"./{package.output.relative_to(self.root)}" for package in reversed(self.packages))

    def module(self, name: str) -> Module | None:
        for package in self.packages:
            for library in package.libraries:
                roots = library.get("roots", [library["name"]])
                source = package.folder / library.get("srcDir", ".") / (name.replace(".", "/") + ".lean")
                if any(name == root or name.startswith(f"{root}.") for root in roots) and source.is_file():
                    return Module(name, source, package, library)
        return None

    def imports(self, module: Module) -> list[Module]:
        names = re.findall(r"^import\s+(\S+)", module.source.read_text(), re.MULTILINE)
        return [found for name in names if (found := self.module(name)) is not None]

    def order(self, targets: list[Module]) -> list[Module]:
        found: dict[str, Module] = {}

        def visit(module: Module) -> None:
            if module.name not in found:
                for imported in self.imports(module):
                    visit(imported)
                found[module.name] = module

        for module in targets:
            visit(module)
        return list(found.values())

    def stale(self, modules: list[Module]) -> list[tuple[Module, str]]:
        """What is to be built, with the trace that it gets."""
        traces: dict[str, str] = {}
        found = []
        for module in modules:
            digest = hashlib.sha256(module.source.read_bytes())
            digest.update("\0".join([*module.arguments(), *(traces[m.name] for m in self.imports(module))]).encode())
            traces[module.name] = digest.hexdigest()
            trace = module.olean.with_suffix(".trace")
            if not module.olean.is_file() or not trace.is_file() or trace.read_text() != traces[module.name]:
                found.append((module, traces[module.name]))
        return found

    def build(self, modules: list[Module], out: TextIO) -> None:
        order = self.order(modules)
        stale = self.stale(order)
        for module, trace in stale:
            number = order.index(module) + 1
            status, said = self.compile(module)
            if status != 0:
                print(f"✖ [{number}/{len(order)}] Building {module.name}", file=out)
                print(f"trace: .> LEAN_PATH={self.path} {self.lean} {module.source}", file=out)
                for line in said.splitlines():
                    print(f"error: {line}" if re.match(r"\S+:\d+:\d+: ", line) else line, file=out)
                print(f"error: Lean exited with code {status}", file=out)
                print(f"Some required targets logged failures:\n- {module.name}", file=out, flush=True)
                raise Failed("build failed")
            print(f"✔ [{number}/{len(order)}] Built {module.name}", file=out, flush=True)
            module.olean.with_suffix(".trace").write_text(trace)
        for package in {module.package.config["name"]: module.package for module in order}.values():
            if package.config.get("precompileModules") and not self.dynlib(package).exists():
                shutil.copyfile(os.environ["STAND_IN_DYNLIB"], self.dynlib(package))

    def dynlib(self, package: Package) -> Path:
        return package.output.parent / f"lib{package.config['name']}.so"

    def compile(self, module: Module) -> tuple[int, str]:
        module.olean.parent.mkdir(parents=True, exist_ok=True)
        source = module.source.relative_to(module.package.folder)
        command = [self.lean, *module.arguments(), "-R", ".", "-o", str(module.olean)]
        command += ["-i", str(module.olean.with_suffix(".ilean")), str(source)]
        absolute = os.pathsep.join(str(self.root / entry) for entry in self.path.split(os.pathsep))
        run = subprocess.run(
            command,
            cwd=module.package.folder,
            env={**os.environ, "LEAN_PATH": absolute},
            capture_output=True,
            text=True,
        )
        return run.returncode, (run.stdout + run.stderr).strip()

    def of_file(self, file: Path) -> Module | None:
        for package in self.packages:
            for library in package.libraries:
                folder = (package.folder / library.get("srcDir", ".")).resolve()
                if file.suffix == ".lean" and file.resolve().is_relative_to(folder):
                    name = ".".join(file.resolve().relative_to(folder).with_suffix("").parts)
                    if (found := self.module(name)) is not None:
                        return found
        return None

    def setup(self, file: Path, imports: list[str], no_build: bool) -> dict[str, Any]:
        wanted = [found for name in imports if (found := self.module(name)) is not None]
        order = self.order(wanted)
        if no_build and self.stale(order):
            print("error: target is out-of-date and needs to be rebuilt", file=sys.stderr)
            raise Failed("", NO_BUILD)
        self.build(wanted, sys.stderr)
        packages = {module.package.config["name"]: module.package for module in order}.values()
        dynlibs = [str(self.dynlib(package)) for package in packages if package.config.get("precompileModules")]
        own = self.of_file(file)
        options = own.options() if own is not None else flat(self.packages[0].config.get("leanOptions", {}))
        paths = {
            "oleanPath": self.path.split(os.pathsep),
            "srcPath": [str(package.folder) for package in self.packages],
            "loadDynlibPaths": dynlibs,
        }
        if self.style == "oldest":
            return paths
        if self.style == "old":
            return {"paths": paths, "setupOptions": options if own is not None else {}}
        return {
            "name": own.name if own is not None else "_unknown",
            "isModule": False,
            "importArts": {module.name: [str(module.olean)] for module in order},
            "dynlibs": dynlibs,
            "plugins": [],
            "options": options,
        }


def fetch_mathlib(package: Path) -> int:
    """What Mathlib's own tool does, from a folder instead of from the network."""
    if not (package / "served").is_dir():
        print("curl: (6) Could not resolve host", file=sys.stderr)
        return 1
    shutil.copytree(package / "served", package / ".lake" / "build" / "lib" / "lean")
    return 0


def main(lean: str, style: str, arguments: list[str]) -> int:
    command, rest = arguments[0], arguments[1:]
    if arguments == ["exe", "cache", "get"]:
        return fetch_mathlib(Path(".lake/packages/mathlib"))
    known = {"env", "build"} | ({"print-paths"} if style == "oldest" else {"setup-file"})
    if command not in known:
        raise Failed(f"unknown command '{command}'")
    no_build = "--no-build" in rest and command != "env"
    if no_build and style == "oldest":
        raise Failed("unknown long option '--no-build'")
    workspace = Workspace(Path.cwd(), lean, style)
    if command == "env":
        bin_folder = Path(lean).parent
        os.environ.update(LEAN_PATH=workspace.path, LEAN=lean, LEAN_SYSROOT=str(bin_folder.parent), LAKE=sys.argv[0])
        os.environ["PATH"] = f"{bin_folder}{os.pathsep}{os.environ['PATH']}"
        os.execvp(rest[0], rest)
    words = [word for word in rest if not word.startswith("--")]
    if command == "build":
        targets = []
        for word in words or [f"+{library['name']}" for library in workspace.packages[0].libraries]:
            module = workspace.module(word.removeprefix("+"))
            if module is None:
                raise Failed(f"unknown target `{word}`")
            targets.append(module)
        workspace.build(targets, sys.stdout)
        print("Build completed successfully.")
        return 0
    file = Path.cwd()
    if command == "setup-file":
        file, words = Path(words[0]), words[1:]
    if style == "new":
        if words:
            raise Failed(f"failed to parse header JSON: {words[0]}")
        words = re.findall(r"^import\s+(\S+)", file.read_text(), re.MULTILINE)
    print(json.dumps(workspace.setup(file, words, no_build)))
    return 0


if __name__ == "__main__":
    try:
        code = main(sys.argv[1], sys.argv[2], sys.argv[3:])
    except Failed as failure:
        if str(failure):
            print(f"error: {failure}", file=sys.stderr)
        code = failure.code
    sys.exit(code)
