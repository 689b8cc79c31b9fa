"""Command line for work on the core library: build all or part of it with times, or run Lean against it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import click

from prover.errors import ProverError
from prover.lean.installation import cache, embedded, library


@click.command(context_settings={"ignore_unknown_options": True})
@click.option("--source", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Sources [checkout's].")
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Build there, what is out of date.")
@click.option("--module", "targets", multiple=True, help="Only this module and what it imports. Repeatable.")
@click.option("--run", "run", is_flag=True, help="Run Lean with the ARGUMENTS against the library.")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def main(
    source: Path | None, output: Path | None, targets: tuple[str, ...], run: bool, arguments: tuple[str, ...]
) -> None:
    """Build the core library and print the seconds that each module took.

    With --output the build is incremental (a module is compiled again when it or something it imports is newer than its
    .olean); without it, it goes into the cache as the prover itself does it. With --run, everything after it is handed
    to Lean, e.g. `--run FILE.lean`; when FILE.lean is a part of the library, only its imports are built.
    """
    try:
        sys.exit(_main((source or library.sources()).resolve(), output, targets, run, arguments))
    except ProverError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)


def _main(source: Path, output: Path | None, targets: tuple[str, ...], run: bool, arguments: tuple[str, ...]) -> int:
    lean = embedded.locate()
    if output is None and not targets:
        folder = library.ensure_built(_show, source)
    else:
        folder = (output or cache.root() / "core-work").absolute()
        seconds: dict[str, float] = {}
        start = time.monotonic()
        todo = _stale(_wanted(library.modules(source), targets), source, folder)
        try:
            library.build(todo, source, folder, lean, _show, seconds=seconds)
        finally:
            for name, took in sorted(seconds.items(), key=lambda item: -item[1]):
                sys.stderr.write(f"{took:7.2f} s  {name}\n")
            sys.stderr.write(f"{time.monotonic() - start:7.2f} s  all, {len(seconds)} of {len(todo)} modules\n")
    if not run:
        print(folder)
        return 0
    environment = {**os.environ, "LEAN_PATH": str(folder)}
    return subprocess.run([*lean.command, *arguments], env=environment, check=False).returncode


def _show(done: int, total: int, module: str) -> None:
    if module:
        sys.stderr.write(f"[{done}/{total}] {module}\n")


def _wanted(all_modules: dict[str, library.Module], targets: tuple[str, ...]) -> dict[str, library.Module]:
    if not targets:
        return all_modules
    wanted: dict[str, library.Module] = {}
    stack = list(targets)
    while stack:
        name = stack.pop()
        if name not in all_modules:
            raise click.BadParameter(f"no module {name} in the sources")
        if name not in wanted:
            wanted[name] = all_modules[name]
            stack += all_modules[name].imports
    return wanted


def _stale(todo: dict[str, library.Module], source: Path, folder: Path) -> dict[str, library.Module]:
    """The modules whose .olean is older than their source or than an import's .olean."""
    fresh: dict[str, float] = {}  # when it was built
    stale: dict[str, library.Module] = {}

    def visit(name: str) -> None:
        if name in fresh or name in stale:
            return
        module = todo[name]
        for imported in module.imports:
            visit(imported)
        olean = (folder / module.path.relative_to(source)).with_suffix(".olean")
        built = olean.stat().st_mtime if olean.exists() else 0.0
        newer = [module.path.stat().st_mtime, *(fresh.get(imported, float("inf")) for imported in module.imports)]
        if built > max(newer):
            fresh[name] = built
        else:
            stale[name] = module

    for name in todo:
        visit(name)
    return stale
