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
from prover.evaluation.report import ONE_TACTIC
from prover.evaluation.run_folder import BASELINE, RunFolder, clear_beginning
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
    # The problems are the same for all settings, and so is what one tactic does: there is one baseline for all.
    runs = [
        (setting.name, replace(setting.options, no_baseline=True), place)
        for setting, place in zip(settings, places, strict=True)
    ]
    first = settings[0].options
    if not first.no_baseline:
        runs.insert(0, (ONE_TACTIC, first.of_baseline, folder / BASELINE))
    for _, options, place in runs:
        assemble.check_proposer(options.proposer, options.model)
        _check(place, options)
    with redirect_stdout(sys.stderr):
        for number, (name, options, place) in enumerate(runs, start=1):
            messages().print(f"[{number} of {len(runs)}] {name}: {place}", style="bold", markup=False)
            await _make(options, place)
    found = frontier.standings(
        [(setting.varied, Summary.of(results.of_run(place))) for setting, place in zip(settings, places, strict=True)]
    )
    baseline = None if first.no_baseline else Summary.of(results.of_run(folder / BASELINE))
    if as_json:
        below = None if baseline is None else frontier.Standing({}, baseline, ()).as_dict()
        print_json(
            {"schema": 1, "folder": str(folder), "baseline": below, "settings": [each.as_dict() for each in found]}
        )
    else:
        show([frontier.sheet(found, baseline)])
        messages().print(f"runs: {folder} (compare them: prove report {folder}/*)", markup=False)
    return 0


async def _make(options: BenchOptions, place: Path) -> None:
    """Make a run, or what is left of it."""
    if not (place / "manifest.json").exists():
        clear_beginning(place)
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
