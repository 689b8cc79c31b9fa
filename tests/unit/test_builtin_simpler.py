"""Plainer forms of combined tactics."""

from prover.proposers.simpler import CLOSERS, alternatives, simpler


def test_each_way_of_a_finisher_alone() -> None:
    tactic = "induction n <;> first | rfl | omega | (simp_all [a, b]; done) | (simp_all; omega)"
    assert list(simpler(tactic)) == [
        *CLOSERS,
        "induction n <;> rfl",
        "induction n <;> omega",
        "induction n <;> simp_all [a, b]",
        "induction n <;> (simp_all; omega)",
    ]


def test_shorter_simp_sets() -> None:
    assert list(simpler("induction n <;> simp_all [a, b]")) == [
        *CLOSERS,
        "induction n <;> simp_all",
        "induction n <;> simp_all [a]",
        "induction n <;> simp_all [b]",
    ]
    assert list(simpler("simp [f]")) == ["simp"]


def test_fewer_attempts() -> None:
    assert list(simpler("(try simp only [a] at *) <;> (try simp only [b] at *) <;> omega")) == [
        *CLOSERS,
        "simp only [a] at * <;> omega",
        "simp only [b] at * <;> omega",
        "simp only [a] at * <;> simp only [b] at * <;> omega",
    ]


def test_each_way_to_discharge_a_hypothesis_alone() -> None:
    assert list(simpler("exact foo.mpr (by first | assumption | omega)")) == [
        *CLOSERS,
        "exact foo.mpr (by assumption)",
        "exact foo.mpr (by omega)",
    ]


def test_plain_tactics_have_no_simpler_form() -> None:
    for tactic in ("omega", "simp_all", "rcases h with h | h", "rw [h]", "simp"):
        assert list(simpler(tactic)) == []


def test_bars_in_brackets_do_not_separate() -> None:
    assert alternatives("rcases h with (a | b) | omega") == ["rcases h with (a | b)", "omega"]
