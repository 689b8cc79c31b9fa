"""Rates, groups and reasons, against numbers worked out by hand."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from prover.evaluation.report import Group, Tried, as_json, best, by_source, by_split, reasons, remarks, table, wilson
from prover.evaluation.rows import Row, RowVerdict, source


def row(name: str, verdict: RowVerdict, *, split: str | None = "valid", one: bool | None = None, why: str = "") -> Row:
    stop = {"verified": "proved", "unproved": "seconds", "error": "error", "not stated": "not stated"}[verdict]
    return Row(name=name, split=split, source=source(name), verdict=verdict, stop=stop, one_tactic=one, reason=why,
               seconds=2.0, message=f"about {name}")  # fmt: skip


ROWS = [
    row("amc12a_1", "verified", one=True),
    row("amc12b_2", "unproved"),
    row("imo_1", "error", split="test"),
    row("imosl_2", "not stated", why="needs ℝ (Real)"),
    row("mathd_algebra_1", "verified", one=False),
    row("mathd_algebra_2", "not stated", split="test", why="needs Finset"),
    row("mathd_algebra_3", "not stated", why="needs ℝ (Real)"),
    row("lists", "verified", split=None, one=None),
]


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [
        # With z² = 3.841459: 0 of 10 ends at z² / (10 + z²), and 10 of 10 is its mirror image.
        (0, 10, 0.0, 0.277533),
        (10, 10, 0.722467, 1.0),
        # 5 of 10: 1/2 ± z / (2 √(10 + z²)) = 0.5 ± 0.263406.
        (5, 10, 0.236593, 0.763407),
        # 1 of 1: from 1 / (1 + z²).
        (1, 1, 0.206549, 1.0),
        # 64 of 244: middle (0.262295 + 0.007872) / 1.015744, half width z / 1.015744 · √(0.000793 + 0.0000161).
        (64, 244, 0.211096, 0.320865),
        (0, 0, 0.0, 1.0),
    ],
)
def test_wilson_numbers(count: int, total: int, low: float, high: float) -> None:
    assert wilson(count, total) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(1, 5000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_wilson_holds_the_rate_and_mirrors(counts: tuple[int, int]) -> None:
    count, total = counts
    low, high = wilson(count, total)
    assert 0.0 <= low <= count / total <= high <= 1.0
    mirrored = wilson(total - count, total)
    assert (1 - mirrored[1], 1 - mirrored[0]) == pytest.approx((low, high), abs=1e-9)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("amc12a_2019_p21", "amc"),
        ("aimeII_2001_p3", "aime"),
        ("imosl_2007_algebra_p6", "imo"),
        ("mathd_algebra_10", "mathd_algebra"),
        ("mathd_numbertheory_5", "mathd_numbertheory"),
        ("induction_1pxpownlt1pnx", "induction"),
        ("numbertheory_2pownm1prime", "numbertheory"),
        ("algebra_sqineq", "algebra"),
        ("lg_and1", "other"),
    ],
)
def test_sources(name: str, expected: str) -> None:
    assert source(name) == expected


def test_every_problem_is_in_both_denominators() -> None:
    everything = Group.of("all", ROWS)
    assert (everything.problems, everything.attempted, everything.verified) == (8, 5, 3)
    assert (everything.errors, everything.one_tactic) == (1, 1)
    assert everything.of_attempted.value == 3 / 5
    assert everything.of_all.value == 3 / 8
    assert [(group.name, group.problems, group.attempted) for group in by_split(ROWS)] == [
        ("valid", 5, 3), ("test", 2, 1), ("none", 1, 1)
    ]  # fmt: skip
    assert [(group.name, group.problems, group.verified) for group in by_source(ROWS)] == [
        ("mathd_algebra", 3, 1), ("amc", 2, 1), ("imo", 2, 0), ("other", 1, 1)
    ]  # fmt: skip


def test_a_rate_of_nothing_is_no_rate() -> None:
    none = Group.of("all", ROWS[3:4]).of_attempted
    assert none.value is None
    assert str(none) == "–"
    assert none.interval == (0.0, 1.0)


def test_reasons_come_with_counts_commonest_first() -> None:
    real, finset = reasons(ROWS)
    assert (real.reason, real.names) == ("needs ℝ (Real)", ("imosl_2", "mathd_algebra_3"))
    assert real.message == "about imosl_2"
    assert finset.names == ("mathd_algebra_2",)


def shown(rows: list[Row], complete: bool, baseline: Tried | None = None) -> str:
    console = Console(file=io.StringIO(), width=160)
    console.print(table(rows, complete=complete, baseline=baseline))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_table_and_the_remarks() -> None:
    text = shown(ROWS, True)
    last = text.strip().split("\n")[-1].split()
    assert last[:7] == ["all", "8", "5", "3", "1", "≥", "1"], "only what was solved was tried with one tactic"
    assert "60.0 % [23.1–88.2]" in text
    assert "37.5 % [13.7–69.4]" in text
    lines = remarks(ROWS)
    assert lines[0].endswith(": 3")
    assert "not proved: seconds 1, error 1" in lines
    assert "one tactic is enough for 1 of the 3 verified" in lines
    assert lines[-1] == "verified 3: 60.0 % [23.1–88.2] of 5 attempted, 37.5 % [13.7–69.4] of all 8"


def test_the_baseline_stands_beside_and_below() -> None:
    """What one tactic proves counts whether the search proved it or not."""
    proved = {"mathd_algebra_1", "imo_1"}
    assert proved <= {row.name for row in ROWS}
    tried = tuple(
        row if not row.attempted else replace(row, verdict="verified" if row.name in proved else "unproved")
        for row in ROWS
    )
    lines = [line.split() for line in shown(ROWS, True, Tried(tried, complete=True)).strip().split("\n")]
    cells = {line[0]: line for line in lines if line}
    assert cells["all"][1:6] == ["8", "5", "3", "1", "2"]
    assert [cells[name][5] for name in ("mathd_algebra", "imo", "amc")] == ["1", "1", "0"]
    assert cells["one"][:5] == ["one", "tactic", "8", "5", "2"]
    assert cells["one"][-3:] == ["25.0", "%", "[7.1–59.1]"]
    part = shown(ROWS[:2], False, Tried(tried[:3], complete=False)).strip().split("\n")[-1].split()
    assert part[:3] == ["one", "tactic", "3"]
    assert part[-1] == "–", "the rate of all is not known before the end"


def test_marked_problems_are_named_and_count() -> None:
    marked = [
        replace(ROWS[0], truncated=("1 / 4 = 0 on ℕ",), may_truncate=("a - b on ℕ",)),
        replace(ROWS[4], contradictory=True),
        replace(ROWS[1], truncated=("2 - 3 = 0 on ℕ",)),  # not verified: nothing to mark
    ]
    assert [line for line in remarks(marked) if line.startswith("marked")] == [
        "marked: 1 of these compute with truncated literals: amc12a_1 (1 / 4 = 0 on ℕ)",
        "marked: 1 of these have contradictory hypotheses: mathd_algebra_1",
        "marked: 1 of these subtract or divide variables, which may truncate",
    ]
    assert remarks(marked)[-1].startswith("verified 2: ")


def test_an_interrupted_run_gives_no_rate_of_all() -> None:
    assert "37.5" not in shown(ROWS, False)
    last = remarks(ROWS, pending=4)[-1]
    assert "interrupted" in last
    assert "4 more" in last
    assert "37.5" not in last


def test_json_agrees() -> None:
    value = json.loads(json.dumps(as_json(ROWS)))
    assert (value["problems"], value["attempted"], value["verified"], value["pending"]) == (8, 5, 3, 0)
    assert value["of_all"]["rate"] == 3 / 8
    assert sum(len(reason["names"]) for reason in value["not_stated"]) == 3
    assert len(value["rows"]) == 8


def test_a_row_survives_its_json() -> None:
    for row in ROWS:
        assert Row.from_dict(json.loads(json.dumps(row.as_dict()))) == row
    newer = {**ROWS[0].as_dict(), "colour": "red"}
    assert Row.from_dict(newer) == ROWS[0]
    with pytest.raises(ValueError, match="unknown verdict"):
        Row.from_dict({**newer, "verdict": "proved"})
    with pytest.raises(ValueError, match="missing"):
        Row.from_dict({"name": "p"})


def test_of_several_attempts_the_best_counts_once() -> None:
    verdicts: dict[str, tuple[RowVerdict, ...]] = {
        "a": ("unproved", "verified", "verified"),
        "b": ("error", "unproved", "unproved"),
    }
    attempts = [
        replace(ROWS[0], name=name, verdict=verdict, attempt=number)
        for name, ended in verdicts.items()
        for number, verdict in enumerate(ended)
    ]
    assert [(row.name, row.verdict, row.attempt) for row in best(attempts)] == [("a", "verified", 1), ("b", "error", 0)]
    value = as_json(attempts)
    assert (value["problems"], value["verified"], len(value["rows"])) == (2, 1, 6)
