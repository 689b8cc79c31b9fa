"""`prove sweep CONFIG.toml`: a run for each combination of options, and the table of what each solved and cost."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path

from prover import assemble
from prover.commands import bench
from prover.commands.bench import BenchOptions
from prover.commands.console import messages, print_json
from prover.commands.report import show
from prover.errors import UsageError
from prover.evaluation.run_folder import RunFolder
from prover.reporting import frontier, results
from prover.reporting.summary import Summary

_LENGTH = 80
"""Letters of a setting that go into the name of its folder."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One combination: the values of what is varied, as they are written, and all options."""

    varied: Mapping[str, str]
    options: BenchOptions

    @property
    def name(self) -> str:
        """For people."""
        return ", ".join(f"{key} {value}" for key, value in self.varied.items()) or "the only setting"

    @property
    def folder(self) -> str:
        """The name of its run; no two settings have the same."""
        text = ",".join(f"{key}={value}" for key, value in self.varied.items()) or "run"
        plain = re.sub(r"[^\w.,=+-]+", "_", text)[:_LENGTH]
        return plain if plain == text else f"{plain}~{hashlib.sha256(text.encode()).hexdigest()[:8]}"


async def sweep_command(settings: Sequence[Setting], folder: Path, as_json: bool) -> int:
    """Make the runs that are not made yet, go on with those that were broken off, print the table; 0 at the end.

    What the runs print goes to standard error. Raises UsageError when a folder holds a run with other options.
    """
    places = [folder / setting.folder for setting in settings]
    for setting, place in zip(settings, places, strict=True):
        assemble.check_proposer(setting.options.proposer, setting.options.model)
        _check(place, setting.options)
    with redirect_stdout(sys.stderr):
        for number, (setting, place) in enumerate(zip(settings, places, strict=True), start=1):
            messages().print(f"[{number} of {len(settings)}] {setting.name}: {place}", style="bold", markup=False)
            await _make(setting.options, place)
    found = frontier.standings(
        [(setting.varied, Summary.of(results.of_run(place))) for setting, place in zip(settings, places, strict=True)]
    )
    if as_json:
        print_json({"schema": 1, "folder": str(folder), "settings": [each.as_dict() for each in found]})
    else:
        show([frontier.sheet(found)])
        messages().print(f"runs: {folder} (compare them: prove report {folder}/*)", markup=False)
    return 0


async def _make(options: BenchOptions, place: Path) -> None:
    """Make a run, or what is left of it."""
    if not (place / "manifest.json").exists():
        _clear_beginning(place)
        options = replace(options, run=place)
    elif results.of_run(place).missing:
        options = BenchOptions(resume=place, jobs=options.jobs)
    else:
        return
    try:
        await bench.run(options)
    except asyncio.CancelledError:
        messages().print("interrupted: the same command goes on with the sweep")
        raise


def _check(place: Path, options: BenchOptions) -> None:
    """Refuse a run that was begun with other options or problems than these."""
    if not (place / "manifest.json").exists():
        return
    begun, now = results.of_run(place).facts["options"], json.loads(json.dumps(options.resolved()))
    if differing := [key for key in now if begun.get(key) != now[key]]:
        raise UsageError(f"{place} was begun with another {' and '.join(differing)}: name another --folder")
    _, chosen = bench.chosen_problems(options)
    if RunFolder(place).problems != chosen:
        raise UsageError(f"{place} was begun with other problems than {options.set_} has now: name another --folder")


def _clear_beginning(place: Path) -> None:
    """Remove what a kill in the making of the folder leaves: nothing was attempted yet. Content of others stays."""
    files, folders = ("problems.jsonl", ".manifest.json.part"), ("journals", "proofs")
    if not place.is_dir() or {path.name for path in place.iterdir()} - {*files, *folders}:
        return
    if any(any((place / name).iterdir()) for name in folders if (place / name).is_dir()):
        return
    for name in files:
        (place / name).unlink(missing_ok=True)
    for name in folders:
        if (place / name).is_dir():
            (place / name).rmdir()
