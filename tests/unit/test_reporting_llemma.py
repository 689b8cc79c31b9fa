"""Result files in the form that Llemma's authors published, with their quirks; the files are written here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from test_reporting_runs import STATEMENTS, make, proved

from prover import cli

TEST = [f"mathd_algebra_{number}" for number in range(244)]


def solved(name: str, *, elapsed: object = -8.3, iteration: int = 1, split: str = "test") -> dict[str, Any]:
    attempt = {
        "theorem": name, "proof": ["rw [h₁]", "norm_num"], "score": 0.6, "success": True, "failure_reason": "",
        "trace": [{"tactic": "rw [h₁]", "state_before": "⊢ 1 = 1"}], "temperature": [0.0],
        "elapsed": elapsed, "iteration": iteration,
    }  # fmt: skip
    return {"attempt_results": [attempt], "success": True, "example": example(name, split)}


def failed(name: str, reason: str = "SearchEnded", split: str = "test") -> dict[str, Any]:
    attempt = {"theorem": name, "success": False, "failure_reason": reason}
    return {"attempt_results": [attempt], "success": False, "example": example(name, split)}


def example(name: str, split: str) -> dict[str, str]:
    return {
        "full_name": name, "statement": f"theorem {name} (x : ℝ) :\n    x = x", "url": "https://example.org",
        "commit": "d00c776", "file_path": "MiniF2F/Test.lean", "split": split,
    }  # fmt: skip


def shard(folder: Path, number: int, results: list[dict[str, Any]], model: str = "llemma7b") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"results__{model}__{number}.json"
    path.write_text(json.dumps({"results": results}, indent=4))
    return path


def report(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.main, ["report", "--import", "llemma", *map(str, arguments)])


def as_json(*arguments: str | Path) -> list[dict[str, Any]]:
    result = report(*arguments, "--json")
    assert result.exit_code == 0, result.output
    runs: list[dict[str, Any]] = json.loads(result.stdout)["runs"]
    return runs


@pytest.fixture
def published(tmp_path: Path) -> list[Path]:
    """All 244 theorems in three uneven shards with a gap in their numbers, helpers among them; 64 are solved, among
    them five of the six that come twice, of which one is solved the second time only and does not count."""
    items = [solved(name) if place < 64 else failed(name) for place, name in enumerate(TEST)]
    first = [*items[:122], solved("sum_pairs"), failed("Finset.sum_pairs_succ")]
    second = [*items[:5], solved(TEST[100]), *items[122:150]]
    return [
        shard(tmp_path / "llemma7b_minif2f_test", number, content)
        for number, content in ((0, first), (2, second), (3, items[150:]))
    ]


def test_the_count_is_that_of_the_benchmark(published: list[Path]) -> None:
    shown = report(*published)
    assert shown.exit_code == 0, shown.output
    assert "64/244" in shown.stdout
    assert "26.2 % [21.1–32.1]" in shown.stdout
    (run,) = as_json(*published)
    assert (run["name"], run["problems"], run["solved"], run["missing"]) == ("llemma7b_minif2f_test", 244, 64, 0)
    assert not [problem for problem in run["problems_list"] if "sum_pairs" in problem["name"]]
    remarks = "\n".join(run["remarks"])
    assert "3 files (124 + 34 + 94 results); proved as published, not verified here" in remarks
    assert "left out: 2 results on helper theorems" in remarks
    assert "6 results repeat a theorem (1 with another outcome): the first counts" in remarks
    assert "64 proved theorems have no time, or a negative one" in remarks


def test_the_order_of_the_files_means_nothing(published: list[Path]) -> None:
    turned = as_json(*reversed(published))
    assert turned == as_json(*published) == as_json(*published, published[0])


def test_what_is_not_in_the_files_counts_as_not_proved(published: list[Path]) -> None:
    (run,) = as_json(published[0])
    assert (run["problems"], run["attempted"], run["solved"]) == (244, 122, 64)
    assert run["of_all"]["pass@1"]["rate"] == pytest.approx(64 / 244)
    assert "122 problems of the benchmark are in none of the files" in "\n".join(run["remarks"])
    assert "NOT FINISHED" in report(published[0]).stdout


def test_negative_times_are_unknown_and_others_are_taken(tmp_path: Path) -> None:
    path = shard(tmp_path / "a", 0, [solved("p"), solved("q", elapsed=12.5, iteration=0), solved("r", elapsed=None)])
    (run,) = as_json(path)
    assert run["curves"]["seconds"] == {"thresholds": [12.5], "counts": [1], "unknown": 2}
    assert run["curves"]["expansions"] == {"thresholds": [1.0, 2.0], "counts": [1, 3], "unknown": 0}
    assert run["curves"]["tactics"]["unknown"] == 3
    assert run["spent"]["seconds"] == {"total": 12.5, "per_solved": None, "unknown": 2}
    assert run["spent"]["tactics"]["total"] is None
    attempts = [problem["attempts"][0] for problem in run["problems_list"][:3]]
    assert [attempt["seconds"] for attempt in attempts] == [None, 12.5, None]
    assert "-8.3" not in report(path).stdout


def test_failures_keep_their_reasons(tmp_path: Path) -> None:
    reasons = ("SearchEnded", "DojoHardTimeoutError", "DojoCrashError", "DojoInitError", "Strange")
    (run,) = as_json(shard(tmp_path / "a", 0, [failed(reason, reason) for reason in reasons]))
    stops = {stop: count for stop, count in run["stops"].items() if stop != "missing"}
    assert stops == {"search ended": 1, "seconds": 1, "error": 2, "Strange": 1}
    assert run["errors"] == 2


def test_proofs_of_one_tactic_are_counted(tmp_path: Path) -> None:
    single = solved("p")
    single["attempt_results"][0]["proof"] = ["norm_num [Finset.sum_Icc_eq_sum_range]"]
    path = shard(tmp_path / "a", 0, [single, solved("q"), failed("r")])
    shown = report(path).stdout
    assert "1 of the 2 proofs are one tactic long" in shown
    assert "no one-tactic baseline" not in shown, "a run that nobody can go on with"
    assert "≥" not in shown


def test_several_models_are_several_runs(tmp_path: Path) -> None:
    files = [
        shard(tmp_path / "a", 0, [solved("p"), failed("q")]),
        shard(tmp_path / "a", 0, [failed("p"), failed("q")], model="codellama_CodeLlama-7b-hf"),
        shard(tmp_path / "b", 0, [solved("q"), failed("p")]),
    ]
    names = ["a/llemma7b", "a/codellama_CodeLlama-7b-hf", "b/llemma7b"]
    assert [(run["name"], run["solved"]) for run in as_json(*files)] == list(zip(names, (1, 0, 1), strict=True))
    comparisons = json.loads(report(*files, "--json").stdout)["comparisons"]
    # Problems that are known by their number only are nobody's: they are not compared.
    assert [each["compared"] for each in comparisons] == [2, 2, 2]
    assert [len(each["only_first"]) for each in comparisons] == [1, 1, 0]


def test_runs_in_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for place in ("x", "y"):
        (tmp_path / place).mkdir()
    files = [shard(tmp_path / place / "same", 0, [solved("p")]) for place in ("x", "y")]
    assert [run["name"] for run in as_json(*files)] == [f"{file.parent}/llemma7b" for file in files]


def test_it_compares_with_a_run_of_ours(tmp_path: Path) -> None:
    statements = {**STATEMENTS, "p": "theorem p (x : ℝ) : x = x := by"}
    ours = make(tmp_path / "ours", [proved("p")], statements=statements)
    result = report(ours, shard(tmp_path / "a", 0, [failed("p"), failed("amc12a_1")]), "--json")
    assert result.exit_code == 0, result.output
    (pair,) = json.loads(result.stdout)["comparisons"]
    assert (pair["first"], pair["second"], pair["compared"], pair["differing"]) == ("ours", "a", 1, 1)
    assert pair["only_first"] == ["p"]


BAD: list[tuple[object, str]] = [
    ([], "no list `results`"),
    ({}, "no list `results`"),
    ({"results": []}, "no list `results`"),
    ({"results": [1]}, "result 1 has no `example`"),
    ({"results": [solved("p"), {**solved("q"), "success": None}]}, "result 2 has no `success`"),
    ({"results": [{**solved("q"), "example": {}}]}, "result 1 has no `full_name`"),
    ({"results": [{**solved("q"), "attempt_results": None}]}, "result 1 has no `attempt_results`"),
    ({"results": [failed(f"p{number}") for number in range(245)]}, "miniF2F has 244"),
]


@pytest.mark.parametrize(("content", "says"), BAD)
def test_what_is_no_result_file_is_one_line(tmp_path: Path, content: object, says: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(content))
    result = report(path)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1), result.output
    assert says in result.stderr


def test_what_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b"\xff{")
    for name, says in (("x.json", "is not JSON"), ("none.json", "No such file"), ("none", "No such file")):
        result = report(tmp_path / name)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1), result.output
        assert says in result.stderr
