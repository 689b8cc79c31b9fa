"""Problem sets: what is read, what is refused, which problems are chosen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from prover.errors import UsageError
from prover.evaluation.problems import STRICT, Problem, choose, header_text, read, under

GOOD = {"name": "p", "formal_statement": "theorem p : 1 = 1 := by sorry"}


def problem_set(path: Path, *items: object) -> Path:
    file = path / "set.jsonl"
    file.write_text("".join(f"{item if isinstance(item, str) else json.dumps(item)}\n" for item in items))
    return file


@pytest.mark.parametrize("ending", [":= by", ":= by sorry", ":= by\n  sorry\n", ":=  by  ", ":= by\n"])
def test_endings(tmp_path: Path, ending: str) -> None:
    (problem,) = read(problem_set(tmp_path, {**GOOD, "formal_statement": f"theorem p : 1 = 1 {ending}"}))
    assert problem.text.startswith(STRICT + "theorem p : 1 = 1 :=")
    assert problem.text.endswith("by\n  sorry\n")
    assert problem.text.count("sorry") == 1


def test_fields(tmp_path: Path) -> None:
    item = {**GOOD, "header": "open Nat\n\n", "split": "valid", "informal_statement": "One is one.",
            "informal_proof": None, "difficulty": 3}  # fmt: skip
    (problem,) = read(problem_set(tmp_path, "", item, "   "))
    assert (problem.split, problem.informal_statement) == ("valid", "One is one.")
    assert problem.place.endswith("set.jsonl:2")
    assert problem.informal_proof is None
    assert problem.extra == {"difficulty": 3}
    assert problem.text == f"open Nat\n\n{STRICT}theorem p : 1 = 1 := by\n  sorry\n"


def test_a_header_that_decides_on_auto_bound_names_is_left_alone() -> None:
    problem = Problem("p", "theorem p : a = a := by", header="set_option autoImplicit true")
    assert STRICT not in problem.text


def test_line_ends_inside_strings_and_windows_files(tmp_path: Path) -> None:
    path = problem_set(tmp_path, json.dumps({**GOOD, "informal_proof": "a\u2028b"}, ensure_ascii=False))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (problem,) = read(path)
    assert problem.informal_proof == "a\u2028b"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ("[" * 100_000, "nested"),
        ({"formal_statement": "theorem p : 1 = 1 := by"}, "`name`"),
        ({"name": "", "formal_statement": "theorem p : 1 = 1 := by"}, "`name`"),
        ({"name": "q"}, "`formal_statement`"),
        ({"name": "q", "formal_statement": 5}, "`formal_statement`"),
        ({"name": "q", "formal_statement": "theorem q : 1 = 1"}, ":= by"),
        ({"name": "q", "formal_statement": "theorem q : 1 = 1 := rfl"}, ":= by"),
        ({"name": "q", "formal_statement": "theorem q : 1 = 1 := by", "split": 1}, "`split`"),
        ({"name": "q", "formal_statement": "theorem q : 1 = 1 := by", "header": ["a"]}, "`header`"),
        (GOOD, "set.jsonl:1, too: rename"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: object, says: str) -> None:
    path = problem_set(tmp_path, GOOD, "", line)
    with pytest.raises(UsageError) as caught:
        read(path)
    message = str(caught.value)
    assert message.startswith(f"{path}:3: ")
    assert says in message
    assert "\n" not in message


def test_sets_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="does not exist"):
        read(tmp_path / "absent.jsonl")
    with pytest.raises(UsageError, match="is a directory"):
        read(tmp_path)
    with pytest.raises(UsageError, match="no problem"):
        read(problem_set(tmp_path, ""))
    (tmp_path / "latin").write_bytes(b'{"name":\n"\xe9"}')
    with pytest.raises(UsageError, match="line 2"):
        read(tmp_path / "latin")


SET = tuple(
    Problem(name, "theorem t : 1 = 1 := by", header="import Mathlib", split=split)
    for name, split in (("amc_1", "valid"), ("amc_2", "test"), ("imo_1", "valid"), ("imo_2", None))
)


def names(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.name for problem in problems]


def test_choosing() -> None:
    assert choose(SET) == SET
    assert names(choose(SET, split="valid")) == ["amc_1", "imo_1"]
    assert names(choose(SET, only=["amc_*"])) == ["amc_1", "amc_2"]
    assert names(choose(SET, only=["imo_2", "amc_?"], limit=2)) == ["amc_1", "amc_2"]
    assert names(choose(SET, split="valid", limit=1)) == ["amc_1"]


def test_what_fits_nothing_is_said() -> None:
    with pytest.raises(UsageError, match="splits of this set: test, valid"):
        choose(SET, split="train")
    with pytest.raises(UsageError, match="did you mean"):
        choose(SET, only=["amc_3"])
    with pytest.raises(UsageError, match="imo_2"):
        choose(SET, split="valid", only=["imo_2"])


def test_swapping_headers(tmp_path: Path) -> None:
    assert header_text("original", lambda: "unused") is None
    assert header_text("embedded", lambda: "import Competition\n") == "import Competition\n"
    (tmp_path / "own.txt").write_text("open Nat\n")
    assert header_text(str(tmp_path / "own.txt"), lambda: "unused") == "open Nat\n"
    with pytest.raises(UsageError, match="`embedded` or `original`"):
        header_text(str(tmp_path / "absent.txt"), lambda: "unused")
    swapped = under(SET, "import Competition\n")
    assert all(problem.text.startswith(f"import Competition\n\n{STRICT}theorem") for problem in swapped)
    assert names(swapped) == names(SET)


LEAN = """import Mathlib
open Nat

/-- The first. -/
theorem one (n : ℕ) (h : n = (fun x : ℕ => x) 3) : n = 3 := by
  sorry

/- theorem in_a_comment : False := by sorry -/
lemma two {α : Type} (x : α := by exact y) :
    x = x := sorry

theorem three : 1 = 1 :=
begin
  norm_num
end
"""


def test_lean_files_are_cut_into_problems(tmp_path: Path) -> None:
    (tmp_path / "Valid.lean").write_text(LEAN, encoding="utf-8")
    (tmp_path / "Test.lean").write_text("theorem four : 2 = 2 := by sorry\n", encoding="utf-8")
    problems = {problem.name: problem for problem in read(tmp_path)}
    assert {name: problem.split for name, problem in problems.items()} == {
        "one": "valid", "two": "valid", "three": "valid", "four": "test"
    }  # fmt: skip
    assert problems["one"].statement == "theorem one (n : ℕ) (h : n = (fun x : ℕ => x) 3) : n = 3 := by"
    assert problems["two"].statement == "lemma two {α : Type} (x : α := by exact y) :\n    x = x := by"
    assert problems["three"].statement == "theorem three : 1 = 1 := by"
    assert problems["one"].header == "import Mathlib\nopen Nat\n"
    assert problems["four"].header == "\n"
    assert problems["two"].place.endswith("Valid.lean:9")
    assert read(tmp_path / "Test.lean") == (problems["four"],)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("def x := 1\n", "no theorem that begins a line"),
        ("namespace A\ntheorem one : 1 = 1 := by sorry\n", "opens a section or namespace"),
        ("theorem one : 1 = 1\n", "1: no `:=` ends this statement"),
    ],
)
def test_lean_files_that_are_no_set(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "set.lean"
    path.write_text(text)
    with pytest.raises(UsageError, match=says):
        read(path)


ROWS = [
    {"id": "p1", "formal_statement": "theorem p1 : 1 = 1 := by\n", "informal_prefix": "/-- A -/", "header": "open Nat"},
    {"id": "p2", "formal_statement": "theorem p2 : 2 = 2 := by sorry", "informal_prefix": "Two.", "header": ""},
]


def test_a_list_and_other_names_for_the_fields(tmp_path: Path) -> None:
    path = tmp_path / "set.json"
    path.write_text(json.dumps([{**ROWS[0], "split": "validation"}, ROWS[1]]))
    one, two = read(path)
    assert (one.name, one.split, one.informal_statement, one.header) == ("p1", "valid", "/-- A -/", "open Nat")
    assert (two.name, two.split) == ("p2", None)


def test_data_sets_that_the_datasets_library_saved(tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    rows = datasets.Dataset.from_list(ROWS)
    datasets.DatasetDict({"validation": rows, "test": rows.select([1])}).save_to_disk(tmp_path / "saved")
    with pytest.raises(UsageError, match="'p2' is that of"):
        read(tmp_path / "saved")
    datasets.DatasetDict({"validation": rows.select([0]), "test": rows.select([1])}).save_to_disk(tmp_path / "good")
    assert [(problem.name, problem.split) for problem in read(tmp_path / "good")] == [("p1", "valid"), ("p2", "test")]
    rows.to_parquet(tmp_path / "set.parquet")
    assert [problem.name for problem in read(tmp_path / "set.parquet")] == ["p1", "p2"]
    (tmp_path / "bad.parquet").write_bytes(b"no parquet")
    with pytest.raises(UsageError, match="cannot read the data set"):
        read(tmp_path / "bad.parquet")
