"""Grids of options, where settings stand, and what a sweep refuses before it begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from test_reporting_runs import FINISHED, NAMES, make, open_, proved

from prover.cli import main
from prover.cli.benchmarking import OF_ONE_RUN, SAME_FOR_ALL, bench, bench_line
from prover.commands.sweep import Setting
from prover.config import ModelOptions
from prover.evaluation.rows import Row
from prover.evaluation.run_folder import clear_beginning
from prover.option_file import grid
from prover.reporting.frontier import Standing, sheet, standings
from prover.reporting.results import of_run
from prover.reporting.summary import Summary


def points(tmp_path: Path, toml: str) -> list[Setting]:
    """The settings of a file, through the real command line of `bench`."""
    (path := tmp_path / "grid.toml").write_text(toml, encoding="utf-8")
    found = grid(path, bench, argument="set", fixed=SAME_FOR_ALL, refused=OF_ONE_RUN)
    return [Setting(point.varied, bench_line(point.arguments, path)) for point in found]


def test_every_combination_is_a_setting(tmp_path: Path) -> None:
    found = points(
        tmp_path,
        'set = "--odd.jsonl"\nseconds = [1.5, 20]\nproposer = ["builtin", "model:a/b"]\nonly = ["p*", "q"]\njobs = 2\n'
        "temperature = [[0.5, 1], [0]]\n",
    )
    assert [tuple(each.varied.values()) for each in found] == [
        (seconds, proposer, temperature)
        for seconds in ("1.5", "20")
        for proposer in ("builtin", "model:a/b")
        for temperature in ("0.5, 1", "0")
    ]
    options = found[2].options
    assert (options.seconds, options.proposer, options.only, options.jobs) == (1.5, "model:a/b", ("p*", "q"), 2)
    assert options.model == ModelOptions(method="sample", temperatures=(0.5, 1.0))
    assert str(options.set_) == "--odd.jsonl"


def test_settings_have_folders_of_their_own(tmp_path: Path) -> None:
    long = "x" * 200
    values = ["model:a/b", "model:a:b", "model:a_b", f"model:{long}1", f"model:{long}2"]
    found = points(tmp_path, f'set = "s"\nproposer = {values}\n')
    folders = {each.folder for each in found}
    assert len(folders) == len(values)
    assert all("/" not in folder and len(folder) < 100 for folder in folders)
    (only,) = points(tmp_path, 'set = "s"\nseconds = 3\n')
    assert (only.folder, only.name) == ("run", "the only setting")
    assert [each.folder for each in points(tmp_path, 'set = "s"\nseconds = [3, 4]\n')] == ["seconds=3", "seconds=4"]


def test_a_preset_yields_to_what_is_written(tmp_path: Path) -> None:
    found = points(tmp_path, 'set = "s"\npreset = "llemma"\nexpansions = [10, 20]\n')
    assert [(each.options.expansions, each.options.candidates) for each in found] == [(10, 32), (20, 32)]


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("seconds = 3", "set must be there"),
        ('set = ["a", "b"]', "set must be there, and be one text"),
        ('set = "s"\nsecond = 3', "second is nothing that can be set here; did you mean seconds?"),
        ('set = "s"\nresume = "x"', "resume is nothing that can be set here"),
        ('set = "s"\nrun = "x"', "run is nothing that can be set here"),
        ('set = "s"\nsplit = ["valid", "test"]', "split must be the same for all"),
        ('set = "s"\njobs = [1, 2]', "jobs must be the same for all"),
        ('set = "s"\nseconds = []', "seconds has no values"),
        ('set = "s"\nseconds = [3, 3]', "seconds lists 3 twice"),
        ('set = "s"\nmax-tokens = 3\nmax_tokens = 4', "is there twice"),
        ('set = "s"\nseconds = ["x"]', "'x' is not a valid float"),
        ('set = "s"\nexpansions = [1.5]', "'1.5' is not a valid integer"),
        ('set = "s"\nseconds = {a = 1}', "has a value that no option takes"),
        ('set = "s"\nseconds = [[1]]', "has a value that no option takes"),
        ('set = "s"\nseconds = true', "takes a value, not true or false"),
        ('set = "s"\nbeams = 3\ndraws = 4', "--beams excludes"),
        ('set = "s"\nproposer = "magic"', "magic"),
        ('set = "absent.jsonl"', "absent.jsonl does not exist"),
        ("set = ", "is not TOML"),
    ],
)
def test_what_is_no_sweep_is_one_line(tmp_path: Path, toml: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("grid.toml").write_text(toml)
    result = CliRunner().invoke(main, ["sweep", "grid.toml"])
    assert result.exit_code == 2, result.output
    assert says in result.stderr
    assert result.stderr.splitlines()[-1].startswith("error: ")
    assert not list(tmp_path.glob("runs/*/*"))


def test_a_config_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["sweep", str(tmp_path / "none.toml")])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "cannot read the options" in result.stderr


def test_what_a_killed_beginning_leaves_is_removed_and_nothing_else(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for place in (ours, theirs):
        for name in ("journals", "proofs"):
            (place / name).mkdir(parents=True)
        (place / "problems.jsonl").write_text("{}\n")
    (theirs / "mine.txt").write_text("")
    for place in (ours, theirs, tmp_path / "absent"):
        clear_beginning(place)
    assert not list(ours.iterdir())
    assert len(list(theirs.iterdir())) == 4


def standing(tmp_path: Path, **rows: list[Row]) -> dict[str, Standing]:
    found = [({"name": name}, Summary.of(of_run(make(tmp_path / name, content)))) for name, content in rows.items()]
    return {each.varied["name"]: each for each in standings(found)}


def test_settings_that_another_dominates_are_told_from_those_that_none_does(tmp_path: Path) -> None:
    rest = [open_(name) for name in NAMES[2:]]
    found = standing(
        tmp_path,
        cheap=[proved(NAMES[0], seconds=1.0, tactics=900), *rest],
        dear=[proved(NAMES[0], seconds=9.0, tactics=900), *rest],
        good=[proved(NAMES[0], seconds=5.0, tactics=10), proved(NAMES[1], seconds=5.0, tactics=10), *rest],
    )
    assert {name: each.undominated for name, each in found.items()} == {
        "cheap": ("seconds",), "dear": (), "good": ("seconds", "tactics")
    }  # fmt: skip
    rows = sheet(list(found.values())).rows
    assert [row[0] for row in rows] == ["cheap", "dear", "good"]
    assert rows[0][1] == "1/8"


def test_equal_settings_do_not_dominate_each_other(tmp_path: Path) -> None:
    found = standing(tmp_path, one=FINISHED, two=FINISHED)
    assert {each.undominated for each in found.values()} == {("seconds", "tactics")}


def test_a_sweep_over_the_cache_says_what_it_saved(tmp_path: Path) -> None:
    found = points(tmp_path, 'set = "s"\ncache = ["none", "c.sqlite"]\nseconds = [3, 4]\n')
    assert [str(each.options.cache) for each in found] == ["None", "None", "c.sqlite", "c.sqlite"]

    def ran(name: str, cache: str | None, *rows: Row) -> Summary:
        return Summary.of(of_run(make(tmp_path / name, rows, cache=cache)))

    found = standings(
        [
            ({"cache": "none", "seconds": "3"}, ran("off", None, proved(NAMES[0], tactics=100, lean_seconds=50.0))),
            (
                {"cache": "c.sqlite", "seconds": "3"},
                ran("on", "c.sqlite", proved(NAMES[0], tactics=100, lean_seconds=30.0, recalled=25)),
            ),
            ({"cache": "c.sqlite", "seconds": "4"}, ran("alone", "c.sqlite", proved(NAMES[0], tactics=10))),
        ]
    )
    off, on, alone = (each.as_dict()["cache"] for each in found)
    assert (off["hit_rate"], off["lean_seconds_less"]) == (0, None)
    assert (on["hit_rate"], on["lean_seconds_less"], on["lean_seconds_saved_estimate"]) == (0.25, 20.0, 12.5)
    assert (alone["hit_rate"], alone["lean_seconds_less"]) == (0, None), "the same setting without a cache is not there"
    table = sheet(found)
    place = table.headings.index("hits")
    lines = {row[:2]: row[place : place + 4] for row in table.rows}
    assert lines["none", "3"] == ("–", "50", "–", "–")
    assert lines["c.sqlite", "3"] == ("25.0 %", "30", "20", "12.50")
    assert "hits" not in sheet(found[:1]).headings
