"""Reports over run folders on disk, through the real command line."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from prover import cli
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row, source
from prover.evaluation.run_folder import OpenRun

NAMES = ("amc12a_1", "aime_2", "imo_3", "mathd_algebra_4", "mathd_numbertheory_5", "induction_6", "lists", "real")
STATEMENTS = {name: f"theorem {name} : {place} = {place} := by" for place, name in enumerate(NAMES)}


def make(
    path: Path,
    rows: Sequence[Row],
    *,
    samples: int = 1,
    statements: dict[str, str] | None = None,
    header: str = "",
    **more: Any,
) -> Path:
    problems = [
        Problem(name, text, header, split="valid" if place % 2 else "test", extra={"difficulty": 1 + place % 3})
        for place, (name, text) in enumerate((statements or STATEMENTS).items())
    ]
    options = {"samples": samples, "proposer": "builtin", "candidates": 64, "expansions": 1000, "seconds": 60.0}
    options |= more
    with OpenRun.create(path, options=options, problems=problems, lean={"version": "4.35.0"}) as run:
        for row in rows:
            run.add(row)
    return path


def proved(name: str, attempt: int = 0, **more: Any) -> Row:
    costs = {"expansions": 3, "tactics": 30, "seconds": 2.0, "tokens": 0, "one_tactic": False, **more}
    return Row(name=name, split=None, source=source(name), verdict="verified", stop="proved", attempt=attempt,
               proof="by rfl\n  done", **costs)  # fmt: skip


def open_(name: str, attempt: int = 0, stop: str = "seconds") -> Row:
    return Row(name=name, split=None, source=source(name), verdict="unproved", stop=stop, attempt=attempt,
               seconds=60.0, expansions=100, tactics=500)  # fmt: skip


def crashed(name: str) -> Row:
    return Row(name=name, split=None, source=source(name), verdict="error", stop="error", seconds=1.0, message="boom")


REAL = Row(name="real", split=None, source="other", verdict="not stated", stop="not stated", reason="needs ℝ (Real)")
FINISHED = [
    proved("amc12a_1", one_tactic=True, expansions=1, tactics=5, seconds=0.5),
    proved("aime_2", seconds=4.0, truncated=("1 / 4",)),
    open_("imo_3"),
    proved("mathd_algebra_4", expansions=7, contradictory=True),
    open_("mathd_numbertheory_5", stop="exhausted"),
    crashed("induction_6"),
    open_("lists"),
    REAL,
]


def report(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.main, ["report", *map(str, arguments)])


def as_json(*arguments: str | Path) -> dict[str, Any]:
    result = report(*arguments, "--json")
    assert result.exit_code == 0, result.output
    value: dict[str, Any] = json.loads(result.stdout)
    return value


def test_every_problem_is_in_the_denominator(tmp_path: Path) -> None:
    (run,) = as_json(make(tmp_path / "a", FINISHED))["runs"]
    assert (run["problems"], run["attempted"], run["solved"], run["errors"], run["missing"]) == (8, 7, 3, 1, 0)
    assert run["one_tactic"] == 1
    assert run["complete"] is True
    assert run["of_all"]["pass@1"]["rate"] == pytest.approx(3 / 8)
    assert run["of_attempted"]["pass@1"]["rate"] == pytest.approx(3 / 7)
    assert run["of_all"]["pass@1"]["method"] == "wilson"
    assert run["stops"] == {"proved": 3, "seconds": 2, "exhausted": 1, "error": 1, "not stated": 1}
    assert [reason["reason"] for reason in run["not_stated"]] == ["needs ℝ (Real)"]
    assert len(run["problems_list"]) == 8
    assert run["manifest"]["options"]["proposer"] == "builtin"


ONE_TACTIC = [
    proved("amc12a_1"),
    proved("imo_3"),  # which the search did not find
    *(open_(name, stop="exhausted") for name in NAMES if name not in ("amc12a_1", "imo_3", "real")),
    REAL,
]


def test_the_baseline_of_a_run_stands_beside_it(tmp_path: Path) -> None:
    path = make(tmp_path / "a", FINISHED)
    make(path / "baseline", ONE_TACTIC)
    value = as_json(path)
    (run,) = value["runs"]
    assert run["solved"] == 3
    assert run["baseline_solved"] == 2
    assert (run["baseline"]["solved"], run["baseline"]["problems"], run["baseline"]["complete"]) == (2, 8, True)
    assert {group["name"]: group["baseline_solved"] for group in run["by_source"] if group["baseline_solved"]} == {
        "AMC": 1, "IMO": 1,
    }  # fmt: skip
    (pair,) = value["comparisons"]
    assert (pair["first"], pair["second"], pair["compared"], pair["both"]) == ("a: one tactic", "a", 7, 1)
    assert (pair["only_first"], pair["only_second"]) == (["imo_3"], ["aime_2", "mathd_algebra_4"])
    shown = report(path).stdout
    assert "a: one tactic     2/8" in shown
    assert "≥" not in shown
    assert report(path, "--markdown").stdout.count("| a: one tactic |") == 2
    runs = [line["run"] for line in csv.DictReader(io.StringIO(report(path, "--csv").stdout))]
    assert (runs.count("a"), runs.count("a: one tactic")) == (8, 8)


def test_a_run_without_a_baseline_says_so_and_claims_no_more_than_it_knows(tmp_path: Path) -> None:
    path = make(tmp_path / "a", FINISHED)
    shown = report(path).stdout
    assert "a: no one-tactic baseline was made with it" in shown
    assert f"prove bench --resume {path} makes it" in shown
    assert "≥ 1" in shown
    (run,) = as_json(path)["runs"]
    assert (run["baseline"], run["baseline_solved"]) == (None, None)


def test_a_baseline_that_is_not_finished_says_so(tmp_path: Path) -> None:
    path = make(tmp_path / "a", FINISHED)
    make(path / "baseline", ONE_TACTIC[:3])
    assert "a: one tactic is NOT FINISHED: 5 of at most 8 attempts are missing" in report(path).stdout


def test_a_baseline_of_other_problems_is_refused(tmp_path: Path) -> None:
    path = make(tmp_path / "a", FINISHED)
    make(path / "baseline", [], statements={"other": "theorem other : 1 = 1 := by"})
    result = report(path)
    assert result.exit_code == 2
    assert f"error: {path}/baseline was made of other problems" in result.stderr


def test_groups_have_readable_names(tmp_path: Path) -> None:
    (run,) = as_json(make(tmp_path / "a", FINISHED))["runs"]
    sources = {group["name"]: (group["solved"], group["problems"]) for group in run["by_source"]}
    assert sources == {
        "AMC": (1, 1), "AIME": (1, 1), "IMO": (0, 1), "MATH algebra": (1, 1), "MATH number theory": (0, 1),
        "induction": (0, 1), "other": (0, 2),
    }  # fmt: skip
    assert {group["name"]: group["problems"] for group in run["by_split"]} == {"test": 4, "valid": 4}
    assert [group["name"] for group in run["by_difficulty"]] == ["difficulty 1", "difficulty 2", "difficulty 3"]
    assert sum(group["problems"] for group in run["by_difficulty"]) == 8


def test_curves_and_costs(tmp_path: Path) -> None:
    (run,) = as_json(make(tmp_path / "a", FINISHED))["runs"]
    assert run["curves"]["expansions"] == {"thresholds": [1, 3, 7], "counts": [1, 2, 3], "unknown": 0}
    assert run["curves"]["seconds"]["thresholds"] == [0.5, 2.0, 4.0]
    spent = run["spent"]
    assert spent["seconds"]["total"] == pytest.approx(0.5 + 4 + 2 + 3 * 60 + 1)
    assert spent["seconds"]["per_solved"] == pytest.approx(187.5 / 3)
    assert spent["tactics"]["total"] == 5 + 30 + 30 + 3 * 500


def test_a_run_that_is_not_finished_says_so(tmp_path: Path) -> None:
    path = make(tmp_path / "half", [proved("amc12a_1"), REAL, open_("lists")], samples=2)
    (run,) = as_json(path)["runs"]
    assert run["complete"] is False
    assert run["missing"] == 10 + 2  # five problems never attempted, two attempted once of twice
    assert (run["problems"], run["attempted"]) == (8, 2)
    assert run["of_all"]["pass@2"]["rate"] == pytest.approx(1 / 8)
    assert run["of_all"]["pass@1"]["rate"] == pytest.approx(1 / 16)
    assert run["stops"]["missing"] == 12
    shown = report(path)
    assert "half is NOT FINISHED: 12 of at most 16 attempts are missing; they count as not proved" in shown.stdout
    assert f"prove bench --resume {path}" in shown.stdout


def test_pass_at_k_over_attempts(tmp_path: Path) -> None:
    rows = [proved("amc12a_1", n) for n in range(4)] + [proved("aime_2", 2), open_("aime_2", 0), REAL]
    path = make(tmp_path / "a", rows, samples=4)
    (run,) = as_json(path)["runs"]
    assert list(run["of_all"]) == ["pass@1", "pass@2", "pass@3", "pass@4"]
    assert run["of_all"]["pass@2"]["rate"] == pytest.approx((1 + 1 / 2) / 8)
    assert run["of_all"]["pass@2"]["method"] == "bootstrap"
    low, high = run["of_all"]["pass@2"]["interval95"]
    assert low < 1.5 / 8 < high
    assert "pass@4" in report(path).stdout


def test_what_a_person_sees(tmp_path: Path) -> None:
    shown = report(make(tmp_path / "a", FINISHED))
    assert shown.exit_code == 0, shown.output
    assert not shown.stderr
    for text in ("3/8", "42.9 % [15.8–75.0]", "37.5 % [13.7–69.4]", "MATH number theory", "needs ℝ (Real)",
                 "a: marked: 1 of these compute with truncated literals: aime_2 (1 / 4)",
                 "a: marked: 1 of these have contradictory hypotheses: mathd_algebra_4"):  # fmt: skip
        assert text in shown.stdout, text
    assert "NOT FINISHED" not in shown.stdout


def test_runs_are_compared_problem_by_problem(tmp_path: Path) -> None:
    other = [proved("amc12a_1"), proved("imo_3"), proved("lists"), open_("aime_2"), open_("mathd_algebra_4"),
             open_("mathd_numbertheory_5"), crashed("induction_6"), REAL]  # fmt: skip
    paths = make(tmp_path / "a", FINISHED), make(tmp_path / "b", other)
    (pair,) = as_json(*paths)["comparisons"]
    assert (pair["compared"], pair["both"], pair["neither"], pair["not_stated"]) == (7, 1, 2, 1)
    assert pair["only_first"] == ["aime_2", "mathd_algebra_4"]
    assert pair["only_second"] == ["imo_3", "lists"]
    assert pair["p"] == 1.0
    assert pair["same_set"] is True
    assert pair["gain"]["value"] == 0
    shown = report(*paths).stdout
    assert "of a and b only b solved: imo_3, lists" in shown
    assert "different problem sets" not in shown
    three = as_json(*paths, make(tmp_path / "c", other))
    assert [(each["first"], each["second"]) for each in three["comparisons"]] == [("a", "b"), ("a", "c"), ("b", "c")]


def test_runs_over_different_sets_are_compared_on_equal_statements(tmp_path: Path) -> None:
    changed = {**STATEMENTS, "aime_2": "theorem aime_2 : 2 = 3 := by", "new": "theorem new : True := by"}
    changed["amc12a_1"] = "theorem amc12a_1 :\n    0 = 0 := by"  # the same, laid out otherwise
    del changed["imo_3"]
    rows = [proved(name) for name in changed]
    paths = make(tmp_path / "a", FINISHED), make(tmp_path / "b", rows, statements=changed, header="open Nat")
    (pair,) = as_json(*paths)["comparisons"]
    assert pair["same_set"] is False
    assert (pair["compared"], pair["differing"], pair["unshared"], pair["other_header"]) == (6, 1, 2, 6)
    assert pair["only_first"] == []
    assert set(pair["only_second"]) == {"mathd_numbertheory_5", "induction_6", "lists", "real"}
    assert pair["p"] == pytest.approx(2 / 2**4)
    shown = report(*paths).stdout
    assert "a and b are over different problem sets: compared are the 6 problems that both name and state" in shown


def test_two_versions_of_a_set_stand_side_by_side(tmp_path: Path) -> None:
    corrected = {**STATEMENTS, "aime_2": "theorem aime_2 : 2 = 3 := by", "imo_3": "theorem imo_3 : 2 < 4 := by"}
    corrected["new"] = "theorem new : True := by"
    del corrected["mathd_numbertheory_5"]
    rows = [proved("amc12a_1"), open_("aime_2"), proved("imo_3"), proved("new"), open_("mathd_algebra_4"), REAL]
    paths = make(tmp_path / "original", FINISHED), make(tmp_path / "corrected", rows, statements=corrected)
    (pair,) = as_json(*paths)["versions"]
    assert pair["differing"] == [
        {"name": "aime_2", "first": "proved", "second": "not proved"},
        {"name": "imo_3", "first": "not proved", "second": "proved"},
    ]
    assert (pair["alike"], pair["only_first"], pair["only_second"]) == (5, ["aime_2", "mathd_algebra_4"], ["imo_3"])
    counts = ("problems", "solved", "solved_alike", "solved_differing", "solved_own")
    assert [pair["first"][name] for name in counts] == [8, 3, 2, 1, 0]
    assert [pair["second"][name] for name in counts] == [8, 3, 1, 1, 1]
    assert (pair["first"]["own"], pair["second"]["own"]) == (["mathd_numbertheory_5"], ["new"])
    for path, version in zip(paths, (pair["first"], pair["second"]), strict=True):
        digest = hashlib.sha256((path / "problems.jsonl").read_bytes()).hexdigest()
        assert version["problems_sha256"] == digest
        shown = report(*paths).stdout
        assert digest[:12] in shown
    assert "Two versions of a set: original and corrected" in shown
    assert "of the problems that both name only original proved: aime_2, mathd_algebra_4" in shown
    assert "| imo_3 | not proved | proved |" in report(*paths, "--markdown").stdout


def test_runs_over_one_version_are_no_versions(tmp_path: Path) -> None:
    paths = make(tmp_path / "a", FINISHED), make(tmp_path / "b", [])
    assert as_json(*paths)["versions"] == []
    assert "versions" not in report(*paths).stdout


def test_what_came_from_the_cache_is_reported(tmp_path: Path) -> None:
    rows = [proved("lists", tactics=100, recalled=20, lean_seconds=4.0), open_("imo_3")]  # 500 tactics, 0 s
    path = make(tmp_path / "a", rows, cache="c.sqlite")
    (run,) = as_json(path)["runs"]
    assert run["cache"]["hit_rate"] == pytest.approx(20 / 600)
    assert run["cache"]["lean_seconds_saved_estimate"] == pytest.approx(20 * 4 / 580)
    assert "a: 3.3% of the outcomes came from the cache, which saved Lean about 0.14 s" in report(path).stdout
    assert "came from the cache" not in report(make(tmp_path / "b", FINISHED)).stdout


def test_more_attempts_do_not_make_a_run_the_better_one(tmp_path: Path) -> None:
    many = [open_("imo_3", 0), proved("imo_3", 1), proved("lists", 0)]
    paths = make(tmp_path / "a", FINISHED), make(tmp_path / "b", many, samples=2)
    (pair,) = as_json(*paths)["comparisons"]
    assert (pair["attempts"], pair["only_second"], pair["complete"]) == (1, ["lists"], False)


def test_csv_has_a_line_for_each_attempt(tmp_path: Path) -> None:
    paths = make(tmp_path / "a", FINISHED), make(tmp_path / "b", [proved("lists", tokens=9)], samples=2)
    lines = list(csv.DictReader(io.StringIO(report(*paths, "--csv").stdout)))
    assert len(lines) == 8 + 16
    first = lines[0]
    assert (first["run"], first["name"], first["verdict"], first["tactics"]) == ("a", "amc12a_1", "verified", "5")
    assert first["proof"] == "by rfl\n  done"
    b = [line for line in lines if line["run"] == "b"]
    assert [line["attempt"] for line in b if line["name"] == "lists"] == ["0", "1"]
    assert [line["verdict"] for line in b].count("missing") == 15
    missing = next(line for line in b if line["verdict"] == "missing")
    assert missing["seconds"] == ""


def test_markdown_is_tables(tmp_path: Path) -> None:
    text = report(make(tmp_path / "a|b", FINISHED), make(tmp_path / "c", FINISHED), "--markdown").stdout
    tables = [block.splitlines() for block in text.split("\n\n") if block.startswith("|")]
    assert len(tables) >= 9
    for table in tables:
        columns = {line.replace("\\|", "").count("|") for line in table}
        assert len(columns) == 1, table
    assert "### Compared, problem by problem" in text


def test_names_with_brackets_are_shown_as_they_are(tmp_path: Path) -> None:
    name = "grid[bold],n=[1]"
    lines = report(make(tmp_path / name, FINISHED)).stdout.splitlines()
    assert sum(line.startswith(name) for line in lines) >= 9


def test_a_run_made_by_several_versions_says_so(tmp_path: Path) -> None:
    path = make(tmp_path / "a", FINISHED)
    first = json.loads((path / "sessions.jsonl").read_text())
    with (path / "sessions.jsonl").open("a") as file:
        file.write(json.dumps({**first, "code": {**first["code"], "commit": "another"}}) + "\n")
    assert "a: made in 2 sessions by 2 versions of the code: see sessions.jsonl" in report(path).stdout
    assert "kinds of machine" not in report(path).stdout


def test_runs_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for place in ("x", "y"):
        (tmp_path / place).mkdir()
    paths = make(tmp_path / "x" / "run", FINISHED), make(tmp_path / "y" / "run", FINISHED)
    assert [run["name"] for run in as_json(*paths)["runs"]] == [str(path) for path in paths]


def damage(path: Path, how: str) -> None:
    if how == "schema":
        (path / "manifest.json").write_text('{"schema": 99}')
    elif how == "options":
        (path / "manifest.json").write_text('{"schema": 1}')
    elif how == "no json":
        (path / "manifest.json").write_text("{")
    elif how == "attempts":
        (path / "attempts.jsonl").write_text('{"name": "lists"}\n')
    elif how == "number":
        text = (path / "attempts.jsonl").read_text()
        (path / "attempts.jsonl").write_text(text.replace('"seconds": 4.0', '"seconds": "four"'))
    elif how == "stranger":
        with (path / "attempts.jsonl").open("a") as file:
            file.write(json.dumps(open_("stranger").as_dict()) + "\n")
    elif how == "problems":
        (path / "problems.jsonl").unlink()
    elif how == "other problems":
        text = (path / "problems.jsonl").read_text()
        (path / "problems.jsonl").write_text(text.replace("1 = 1", "1 = 2"))
    elif how == "no problem":
        (path / "problems.jsonl").write_text('{"surprise": 1}\n')


@pytest.mark.parametrize(
    "how",
    ["schema", "options", "no json", "attempts", "number", "stranger", "problems", "other problems", "no problem"],
)
def test_a_damaged_run_is_one_line(tmp_path: Path, how: str) -> None:
    path = make(tmp_path / "a", FINISHED)
    damage(path, how)
    result = report(path)
    assert result.exit_code == 2, result.output
    assert result.stderr.startswith("error: ")
    assert str(path) in result.stderr
    assert result.stderr.count("\n") == 1
    assert not result.stdout


def test_bad_usage_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = make(tmp_path / "a", FINISHED)
    cases: list[tuple[list[str | Path], str]] = [
        ([], "name a run"),
        (["absent"], "runs/absent is no run"),
        ([path, path], "is named twice"),
        ([path, "--json", "--csv"], "exclude each other"),
        ([path, "--import", "llemma"], "needs files"),
    ]
    for arguments, says in cases:
        result = report(*arguments)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1), result.output
        assert says in result.stderr
