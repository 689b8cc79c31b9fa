"""Failing steps become holes: by layout, the innermost first."""

from __future__ import annotations

import pytest

from prover.drafting.steps import open_end, with_hole

BLOCK = """\
have h : a = b := by
  omega
  linarith
rcases x with y | z
· exact one
  simp
· norm_num
induction n with
| zero => trivial
| succ n ih =>
  rw [ih]
  ring
calc
  a = b := by rw [two]
  _ = c := by decide
suffices k : P by
  tauto
exact k"""


def change(old: str, new: str) -> str:
    assert BLOCK.count(old) == 1
    return BLOCK.replace(old, new)


@pytest.mark.parametrize(
    ("at", "old", "new"),
    [
        ("omega", "omega\n  linarith", "sorry"),
        ("linarith", "linarith", "sorry"),
        ("by\n  omega", "by\n  omega\n  linarith", "by sorry"),
        ("norm_num", "norm_num", "sorry"),
        ("simp", "simp", "sorry"),
        ("exact one", "exact one\n  simp", "sorry"),
        ("trivial", "trivial", "sorry"),
        ("ring", "ring", "sorry"),
        ("rw [ih]", "rw [ih]\n  ring", "sorry"),
        ("rw [two]", "rw [two]", "sorry"),
        ("decide", "decide", "sorry"),
        ("tauto", "tauto", "sorry"),
        ("exact k", "exact k", "sorry"),
        ("| succ", "\n  rw [ih]\n  ring", " sorry"),
    ],
)
def test_the_innermost_step_goes_first(at: str, old: str, new: str) -> None:
    assert next(with_hole(BLOCK, BLOCK.index(at))) == change(old, new)


def test_later_versions_take_in_more() -> None:
    versions = list(with_hole(BLOCK, BLOCK.index("linarith")))
    assert versions[1] == change("by\n  omega\n  linarith", "by sorry")
    assert len(versions) == len(set(versions))


def test_a_step_that_claims_nothing_takes_the_rest_of_its_block_with_it() -> None:
    (only,) = with_hole("have h : x := by\n  exact y\nrw [h]\nsimp", 30)
    assert only == "have h : x := by\n  exact y\nsorry"


def test_one_hole_alone_is_no_sketch() -> None:
    assert list(with_hole("simp\nexact foo", 0)) == []


def test_goals_left_at_the_end_get_a_hole() -> None:
    assert open_end("constructor\n") == "constructor\nsorry"
