"""Where output goes: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from prover.lean.installation.library import Progress as LibraryProgress
from prover.moving_line import PLAIN_INTERVAL


def output() -> Console:
    """For results. Paths, numbers and Lean text keep the colours that we give them."""
    return Console(highlight=False, soft_wrap=True)


def messages() -> Console:
    """For progress and remarks."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def print_json(value: object) -> None:
    """One JSON object on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


@contextmanager
def library_progress(console: Console) -> Iterator[LibraryProgress]:
    """A bar for the build of the core library, or of what a file of a Lake project imports, shown only while something
    is built."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[module]}", style="dim"),
        console=console,
        transient=True,
    )
    task: TaskID | None = None
    printed = time.monotonic()

    def report(done: int, total: int, module: str) -> None:
        nonlocal task, printed
        if not console.is_terminal:
            if done == 0:
                what = module or f"Building the core library for the embedded Lean ({total} modules, once)"
                console.print(f"{what} ...")
            elif time.monotonic() > printed + PLAIN_INTERVAL:
                console.print(f"  {done} of {total}: {module}")
                printed = time.monotonic()
        elif task is None:
            bar.start()
            task = bar.add_task(module or "Building the core library (once)", total=total or None, module="")
        else:
            bar.update(task, completed=done, total=total or None, module=module)

    try:
        yield report
    finally:
        if task is not None:  # stopping a bar that never started prints an empty line
            bar.stop()
