"""A sweep on real Lean: killed, gone on with, reported."""

from __future__ import annotations

import csv
import io
import json
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest
from test_runs import PROVE, problem_set, run

from prover.evaluation.run_folder import RunFolder

CONFIG = """
set = "{set}"
seconds = 3
jobs = 2
expansions = [1, 40]
candidates = [2, 64]
"""
FOLDERS = [f"expansions={expansions},candidates={candidates}" for expansions in (1, 40) for candidates in (2, 64)]


def attempts(folder: Path) -> int:
    return sum(len(RunFolder(path.parent).rows()) for path in folder.glob("*/manifest.json"))


def test_a_sweep_that_is_killed_goes_on_and_says_what_pays(tmp_path: Path) -> None:
    problems = problem_set(tmp_path, ["swap", "exists_swap", "wrong", "unknown"])
    config = tmp_path / "grid.toml"
    config.write_text(CONFIG.format(set=problems))
    folder = tmp_path / "runs"
    command = [PROVE, "sweep", str(config), "--folder", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
    deadline = time.monotonic() + 120
    while attempts(folder) < 9 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    out, _ = process.communicate()
    assert out == b"", "the table comes at the end"
    before = attempts(folder)
    assert 9 <= before < 20
    ended = run(command)
    assert ended.returncode == 0, ended.stderr
    assert sorted(path.name for path in folder.iterdir()) == sorted(["baseline", *FOLDERS])
    # Nothing was done twice: each attempt is there once, and the run that was complete was not begun again.
    assert [len((folder / name / "attempts.jsonl").read_text().splitlines()) for name in ["baseline", *FOLDERS]] == [
        4
    ] * 5
    assert len(RunFolder(folder / "baseline").sessions()) == 1
    assert "Solved against cost" in ended.stdout
    assert "elaborating" not in ended.stdout

    again = run([*command, "--json"])
    assert again.returncode == 0, again.stderr
    settings = json.loads(again.stdout)["settings"]
    assert [each["varied"] for each in settings][1] == {"expansions": "1", "candidates": "64"}
    assert [each["problems"] for each in settings] == [4] * 4
    baseline = json.loads(again.stdout)["baseline"]
    assert (baseline["solved"], baseline["problems"]) == (1, 4)
    assert re.search(r"^one tactic +– +1/4 ", ended.stdout, re.MULTILINE)
    assert all(not (folder / name / "baseline").exists() for name in FOLDERS), "one for all"
    best = max(each["solved"] for each in settings)
    assert best == 2  # one is false, one is about ℝ, which this Lean does not have
    assert any(each["solved"] == best and "seconds" in each["undominated"] for each in settings)
    for each in settings:
        solved = sum(row.verdict == "verified" for row in RunFolder(Path(each["run"])).rows())
        assert each["solved"] == solved

    compared = run([PROVE, "report", *(str(folder / name) for name in FOLDERS), "--json"])
    assert compared.returncode == 0, compared.stderr
    report = json.loads(compared.stdout)
    assert len(report["comparisons"]) == 6
    assert all(each["same_set"] and each["compared"] == 3 for each in report["comparisons"])
    lines = run([PROVE, "report", str(folder / FOLDERS[0]), "--csv"]).stdout
    assert len(list(csv.reader(io.StringIO(lines)))) == 1 + 4

    config.write_text(CONFIG.format(set=problems).replace("seconds = 3", "seconds = 2"))
    other = run(command)
    assert other.returncode == 2
    assert f"{folder / FOLDERS[0]} was begun with another seconds: name another --folder" in other.stderr
    config.write_text(CONFIG.format(set=problems))
    problems.write_text(problems.read_text().replace("n + 1 < n", "n + 2 < n"))
    other = run(command)
    assert other.returncode == 2
    assert "was begun with other problems" in other.stderr


def test_the_cache_is_an_axis(tmp_path: Path) -> None:
    """The second setting with a cache finds in it what the first has asked."""
    config = tmp_path / "grid.toml"
    text = 'set = "{}"\nno-baseline = true\ncache = ["none", "{}"]\nexpansions = [19, 20]\n'
    config.write_text(text.format(problem_set(tmp_path, ["exists_swap"]), tmp_path / "cache.sqlite"))
    command = [PROVE, "sweep", str(config), "--folder", str(tmp_path / "runs")]
    ended = run(command)
    assert ended.returncode == 0, ended.stderr
    found = json.loads(run([*command, "--json"]).stdout)
    assert found["baseline"] is None
    assert [each["solved"] for each in found["settings"]] == [1] * 4
    hits = [each["cache"]["hit_rate"] for each in found["settings"]]
    assert hits[:3] == [0, 0, 0]
    assert hits[3] > 0.5
    last = found["settings"][3]
    assert last["cache"]["lean_seconds_saved_estimate"] > 0
    plain = found["settings"][1]["cache"]["lean_seconds"]
    assert last["cache"]["lean_seconds_less"] == pytest.approx(plain - last["cache"]["lean_seconds"])
    assert re.search(r"\bhits +s in Lean +less than without +≈ s saved\b", ended.stdout)
    report = run([PROVE, "report", last["run"]]).stdout
    assert f"{hits[3]:.1%} of the outcomes came from the cache" in report


def test_a_sweep_that_is_interrupted_says_how_to_go_on(tmp_path: Path) -> None:
    config = tmp_path / "grid.toml"
    config.write_text(CONFIG.format(set=problem_set(tmp_path, ["wrong"])).replace("seconds = 3", "seconds = 60"))
    process = subprocess.Popen(
        [PROVE, "sweep", str(config)], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 120
    while not list(tmp_path.glob("runs/grid/*/sessions.jsonl")) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert out == ""
    assert "the same command goes on with the sweep" in err
    assert "Traceback" not in err
