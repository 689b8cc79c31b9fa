"""Overlap of data with benchmarks: by words, and by Lean statements with other names."""

from __future__ import annotations

import random

import pytest

from prover.augmentation.measures.overlap import (
    NORMAL_FORM,
    SIZES,
    WAYS,
    WHOLE,
    Benchmark,
    hits,
    lean_statements,
    problems_by_way,
    rows_by_way,
)
from prover.augmentation.measures.samples import Sample, bare_statement
from prover.augmentation.measures.solve_rates import solve_rates
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.reporting.results import Attempt, Entry, Result

LONG = [f"w{number}" for number in range(60)]
FORMAL = "theorem sum_even (a b : ℕ) (ha : 2 ∣ a) (hb : 2 ∣ b) : 2 ∣ a + b := by"


def informal(text: str, *, name: str = "p", proof: str | None = None, statement: str = "") -> Problem:
    return Problem(name, statement, informal_statement=text, informal_proof=proof)


def ways(benchmark: Benchmark, text: str, name: str = "p") -> set[str]:
    return set(benchmark.found_in(text).get(name, ()))


@pytest.mark.parametrize("size", SIZES)
def test_a_planted_run_of_words_is_found_and_one_less_is_not(size: int) -> None:
    benchmark = Benchmark("set", [informal(" ".join(LONG))])
    for start in (0, 7, len(LONG) - size):
        planted = LONG[start : start + size]
        assert f"{size}-gram" in ways(benchmark, f"Before it. {' '.join(planted)} after\nit.")
        assert f"{size}-gram" not in ways(benchmark, f"Before it. {' '.join(planted[1:])} after\nit.")
        broken = [*planted[:3], "other", *planted[3:]]
        assert f"{size}-gram" not in ways(benchmark, " ".join(broken))


def test_thirty_words_are_found_and_twenty_nine_only_by_the_smaller_sizes() -> None:
    benchmark = Benchmark("set", [informal(" ".join(LONG))])
    assert ways(benchmark, "\t".join(LONG[5:35])) == {"10-gram", "20-gram", "30-gram"}
    assert ways(benchmark, "\t".join(LONG[5:34])) == {"10-gram", "20-gram"}
    assert ways(benchmark, " ".join(LONG)) == {"10-gram", "20-gram", "30-gram", WHOLE}


def test_a_shorter_text_counts_as_a_whole() -> None:
    benchmark = Benchmark("set", [informal("What is six times seven?", proof=" ".join(LONG[:15]))])
    everything = {"10-gram", "20-gram", "30-gram", WHOLE}
    assert ways(benchmark, "Q: What is six  times\nseven? A: 42") == everything
    assert ways(benchmark, "What is six times eight?") == set()
    assert ways(benchmark, " ".join(LONG[:15])) == everything
    assert ways(benchmark, " ".join(LONG[1:15])) == {"10-gram"}
    assert ways(benchmark, "") == set()


def test_a_short_reference_proof_is_everybodys() -> None:
    problem = Problem("p", FORMAL, extra={"reference_proof": "omega"})
    assert ways(Benchmark("set", [problem]), "omega") == set()
    long = Problem("p", FORMAL, extra={"reference_proof": " ".join(LONG)})
    assert ways(Benchmark("set", [long]), "by " + " ".join(LONG[10:40])) == {"10-gram", "20-gram", "30-gram"}
    assert ways(Benchmark("set", [long]), "by " + " ".join(LONG[10:39])) == {"10-gram", "20-gram"}


def test_the_name_of_a_theorem_is_no_part_of_its_statement() -> None:
    assert bare_statement(FORMAL) == "(a b : ℕ) (ha : 2 ∣ a) (hb : 2 ∣ b) : 2 ∣ a + b"
    found = ways(Benchmark("set", [Problem("p", FORMAL)]), FORMAL.replace("sum_even", "other") + "\n  omega")
    assert found == set(WAYS)


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("theorem t (x y : Nat) (h₁ : 2 ∣ x) (h₂ : 2 ∣ y) : 2 ∣ x + y := by\n  omega", True),
        ("lemma t : ∀ x : ℕ, ∀ y : ℕ, 2 ∣ x → 2 ∣ y → 2 ∣ x + y :=\n  fun _ _ => dvd_add", True),
        ("Prove it:\n```lean\nexample {x : ℕ} (y : ℕ) (p : 2 ∣ x)\n    (q : 2 ∣ y) : 2 ∣ x + y := by\n```", True),
        ("Prove: theorem t (x y : ℕ) (h : 2 ∣ x) (k : 2 ∣ y) : 2 ∣ x + y", True),
        ("theorem s : 1 = 1 := rfl\n\nprivate lemma t (x y : ℕ) (h : 2 ∣ x) (k : 2 ∣ y) : 2 ∣ x + y := by omega", True),
        ("theorem t (x y : ℕ) (h₁ : 2 ∣ x) (h₂ : 2 ∣ y) : 2 ∣ y + x := by omega", False),
        ("theorem t (x y : ℕ) (h₁ : 3 ∣ x) (h₂ : 2 ∣ y) : 2 ∣ x + y := by omega", False),
        ("By the theorem above, 2 divides x + y.", False),
    ],
)  # fmt: skip
def test_a_renamed_copy_is_caught(text: str, caught: bool) -> None:
    assert ways(Benchmark("set", [Problem("p", FORMAL)]), text) == ({NORMAL_FORM} if caught else set())


def test_a_copy_may_come_with_its_header_or_without() -> None:
    statement = "theorem p (n : Nat) : twice n = n + n := by"
    benchmark = Benchmark("set", [Problem("p", statement, "def twice (n : Nat) := 2 * n")])
    assert NORMAL_FORM in ways(benchmark, "theorem q (k : ℕ) : twice k = k + k := by")
    assert NORMAL_FORM in ways(benchmark, "def dbl (n : Nat) := 2 * n\n\ntheorem q (k : ℕ) : dbl k = k + k := by")
    assert ways(benchmark, "theorem q (k : ℕ) : dbl k = k + k := by") == set()


def test_statements_end_before_their_proofs() -> None:
    text = "open Nat\ntheorem a (f : ℕ → ℕ := fun x => x) : f 1 = 1 := by\n  have : 1 = 1 := rfl\n\nlemma b : 2 = 2"
    header = "open Nat\n"
    assert list(lean_statements(text)) == [
        (header, "theorem a (f : ℕ → ℕ := fun x => x) : f 1 = 1 "),
        (header, "lemma b : 2 = 2"),
    ]


def by_definition(problem: list[str], data: list[str]) -> set[str]:
    def runs(words: list[str], size: int) -> set[tuple[str, ...]]:
        return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}

    found = {WHOLE} if tuple(problem) in runs(data, len(problem)) else set()
    for size in SIZES:
        if (runs(problem, size) & runs(data, size)) if len(problem) >= size else found & {WHOLE}:
            found.add(f"{size}-gram")
    return found


def test_the_quick_way_finds_what_the_definition_says() -> None:
    draw, seen = random.Random(0), set()
    for _ in range(300):
        problems = [draw.choices("ab", weights=(9, 1), k=draw.randint(1, 45)) for _ in range(3)]
        data = draw.choices("ab", weights=(9, 1), k=draw.randint(0, 120))
        if draw.random() < 0.5:
            copied = draw.choice(problems)
            data[draw.randint(0, len(data)) : 0] = copied[draw.randint(0, 5) :]
        names = [informal(" ".join(words), name=str(number)) for number, words in enumerate(problems)]
        found = Benchmark("set", names).found_in(" ".join(data))
        expected = {str(number): by_definition(words, data) for number, words in enumerate(problems)}
        assert {name: set(ways) for name, ways in found.items()} == {
            name: ways for name, ways in expected.items() if ways
        }
        seen |= {tuple(sorted(ways)) for ways in expected.values()}
    assert len(seen) == 5  # nothing, each of the sizes with the smaller ones, and the whole


def test_rows_are_named_by_kind_and_part() -> None:
    samples = [
        Sample("a.jsonl:1", "rephrasing", " ".join(LONG), "none"),
        Sample("a.jsonl:2", "fobar", "none", " ".join(LONG[:30])),
        Sample("a.jsonl:3", "fobar", "none", "none"),
    ]
    problems = [informal(" ".join(LONG), name="p"), informal("other text", name="q")]
    found = hits(samples, Benchmark("set", problems))
    assert [(hit.place, hit.kind, hit.part, hit.against, hit.problem) for hit in found] == [
        ("a.jsonl:1", "rephrasing", "instruction", "set", "p"),
        ("a.jsonl:2", "fobar", "output", "set", "p"),
    ]
    assert rows_by_way(found) == {"10-gram": 2, "20-gram": 2, "30-gram": 2, WHOLE: 1, NORMAL_FORM: 0}
    assert problems_by_way(found)["30-gram"] == {"p"}
    assert problems_by_way(found)[NORMAL_FORM] == set()


def test_solve_rates_of_what_overlaps_and_of_the_others() -> None:
    verdicts = {
        "a": ["verified"],
        "b": ["unproved", "verified"],
        "c": ["unproved"],
        "d": ["error"],
        "e": ["not stated"],
    }
    entries = [
        Entry(
            name=name,
            attempts=tuple(
                Attempt(Row(name=name, split=None, source="other", verdict=verdict, stop="", attempt=number))  # type: ignore[arg-type]
                for number, verdict in enumerate(rows)
            ),
        )
        for name, rows in verdicts.items()
    ]
    result = Result(name="run", attempts=2, entries=(*entries, Entry(name="f")))
    hit = {way: set[str]() for way in WAYS} | {"10-gram": {"a", "c", "e", "f"}, NORMAL_FORM: {"b"}}
    rates = {each.way: each for each in solve_rates(result, hit)}
    counted = {
        way: (rate.hits.count, rate.hits.total, rate.others.count, rate.others.total) for way, rate in rates.items()
    }
    assert counted == {
        "any": (2, 3, 0, 1), "10-gram": (1, 2, 1, 2), "20-gram": (0, 0, 2, 4), "30-gram": (0, 0, 2, 4),
        WHOLE: (0, 0, 2, 4), NORMAL_FORM: (1, 1, 1, 3),
    }  # fmt: skip
    z = 1.959963984540054
    # The ends of Wilson's interval solve (p̂ − p)² = z² p (1 − p) / n; here p̂ = 1/2 and n = 2.
    for end in rates["10-gram"].hits.interval:
        assert (0.5 - end) ** 2 == pytest.approx(z * z * end * (1 - end) / 2, abs=1e-12)
    assert rates["20-gram"].hits.value is None
    assert str(rates["20-gram"].hits) == "–"
