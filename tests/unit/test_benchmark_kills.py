"""What `benchmarks/kills.py` takes for a difference between two runs."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from test_reporting_runs import NAMES, make, open_, proved

from prover.evaluation.rows import Row
from prover.evaluation.run_folder import RunFolder

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "kills.py"
ROWS = [proved(NAMES[0]), open_(NAMES[1], stop="exhausted"), open_(NAMES[2], stop="seconds")]


@pytest.fixture(scope="module")
def compare() -> Callable[[Path, Path], list[str]]:
    spec = importlib.util.spec_from_file_location("kills", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast(Callable[[Path, Path], list[str]], module.compare)


def kept(path: Path, rows: Sequence[Row]) -> Path:
    """A run with the files that belong to its rows."""
    folder = RunFolder(make(path, rows))
    for row in rows:
        folder.journal_path(*row.key).write_bytes(b"")
        if row.verdict == "verified":
            folder.proof_path(*row.key).write_text("")
    return path


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (ROWS, []),
        (ROWS[::-1], []),
        (ROWS[:2], [f"{NAMES[2]}, attempt 1, is missing"]),
        ([*ROWS, open_(NAMES[3])], [f"{NAMES[3]}, attempt 1, is too much"]),
        ([*ROWS, ROWS[0]], ["4 rows for 3 attempts"]),
        ([ROWS[0], proved(NAMES[1]), ROWS[2]], [f"{NAMES[1]} is verified (proved), was unproved (exhausted)"]),
        ([*ROWS[:2], proved(NAMES[2])], []),  # the clock explains it
    ],
)
def test_what_differs_is_named(
    tmp_path: Path, compare: Callable[[Path, Path], list[str]], rows: list[Row], says: list[str]
) -> None:
    assert compare(kept(tmp_path / "whole", ROWS), kept(tmp_path / "killed", rows)) == says


def test_files_that_are_missing_and_the_baseline_are_named(
    tmp_path: Path, compare: Callable[[Path, Path], list[str]]
) -> None:
    whole, killed = (kept(tmp_path / name, ROWS) for name in ("whole", "killed"))
    kept(whole / "baseline", ROWS[:1])
    kept(killed / "baseline", [replace(ROWS[0], verdict="error", stop="error")])
    folder = RunFolder(killed)
    folder.journal_path(NAMES[1], 0).unlink()
    folder.proof_path(NAMES[0], 0).unlink()
    assert compare(whole, killed) == [
        f"baseline: {NAMES[0]} is error (error), was verified (proved)",
        f"{NAMES[0]} is verified, and its proof is missing",
        f"{NAMES[1]} has no journal",
    ]
