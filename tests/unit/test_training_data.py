"""Steps and their file, progress, decontamination, renaming, made statements: what needs no Lean."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from prover.errors import UsageError
from prover.proof import Premise
from prover.training import collect, problem_sets, steps, synthetic
from prover.training.decontaminate import HeldOut, decontaminate, goal_statement, loose_form
from prover.training.progress import Progress, key
from prover.training.renaming import exercises_of, renamed
from prover.training.steps import Exercise, Step, Trace
from prover.training.synthetic import composed, logic, scripted

STEP = Step(
    theorem="t", statement="theorem t (p : Prop) (h : p) : p ∧ p", header="", state="p : Prop\nh : p\n⊢ p ∧ p",
    others=0, tactic="constructor", source="core-train", depth=0,
)  # fmt: skip
EXERCISE = Exercise("t", STEP.statement, "", "core-train", (("constructor", "exact h", "exact h"),))
PREMISES = [
    Premise("Nat.add_comm", "∀ (n m : Nat), n + m = m + n"),
    Premise("Nat.dvd_trans", "∀ {a b c : Nat}, a ∣ b → b ∣ c → a ∣ c"),
    Premise("Nat.lt_iff_add_one_le", "∀ {m n : Nat}, m < n ↔ m + 1 ≤ n"),
    Premise("List.length_reverse", "∀ {α : Type u_1} {as : List α}, as.reverse.length = as.length"),
]


def test_steps_survive_their_file(tmp_path: Path) -> None:
    steps.write(tmp_path / "steps.jsonl", [STEP, STEP])
    assert list(steps.read(tmp_path / "steps.jsonl")) == [STEP, STEP]
    assert steps.distinct([STEP, STEP]) == [STEP]


def test_a_file_that_holds_something_else_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "steps.jsonl"
    steps.write(path, [STEP])
    path.write_text(path.read_text(encoding="utf-8") + '{"theorem": "t"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"steps\.jsonl:2: not a proof step"):
        list(steps.read(path))


def test_a_trace_gives_a_step_for_each_tactic() -> None:
    trace = Trace(("constructor", "exact h"), (("⊢ a", "⊢ b"), ("⊢ c",)))
    found = trace.steps(EXERCISE)
    assert [(step.state, step.others, step.tactic, step.depth) for step in found] == [
        ("⊢ a", 1, "constructor", 0),
        ("⊢ c", 0, "exact h", 1),
    ]


def test_progress_survives_a_kill_in_the_middle_of_a_line(tmp_path: Path) -> None:
    path = tmp_path / "progress"
    Progress(path).add("one", EXERCISE, [STEP], "")
    Progress(path).add("two", EXERCISE, [], "rejected")
    whole = path.read_bytes()
    path.write_bytes(whole[:-10])
    assert Progress.load(path).steps == {"one": [STEP]}
    Progress.load(path).add("two", EXERCISE, [], "rejected")
    assert path.read_bytes() == whole
    for nonsense, says in ((b"nonsense\n", "not a JSON object"), (b'{"key": 1}\n', "delete the file")):
        path.write_bytes(nonsense + whole)
        with pytest.raises(UsageError, match=says):
            Progress.load(path)


def test_another_script_or_attempt_has_another_key() -> None:
    other = Exercise("t", STEP.statement, "", "core-train", (("simp",),))
    assert len({key(EXERCISE, "replay"), key(EXERCISE, "search"), key(other, "replay")}) == 3


# Decontamination.

PROBLEMS = [
    {"name": "held", "formal_statement": "theorem held (a b : Nat) (hab : a ≤ b) : f (a + 1) ≤ f (b + 1) := by"},
    {"name": "lists", "formal_statement": "theorem lists {α : Type} (xs : List α) : xs.tail.length < 5 := by sorry"},
]


@pytest.mark.parametrize(
    ("statement", "header"),
    [
        ("theorem other (x y : Nat) : x ≤ y → f (x + 1) ≤ f (y + 1)", ""),
        ("theorem other (h : n ≤ k) : f (n + 1) ≤ f (k + 1)", "variable {n k : Nat}"),
        ("theorem other : ∀ ys, ys.tail.length < 5", ""),
        ("theorem other : l₁.tail.length < 5", "universe u\nvariable {α : Type u} {l₁ : List α}"),
    ],
)
def test_a_renamed_held_out_statement_is_dropped(statement: str, header: str) -> None:
    planted = replace(STEP, statement=statement, header=header)
    held = HeldOut.of(PROBLEMS)
    kept, report = decontaminate([STEP, planted], held)
    assert kept == [STEP]
    assert report.theorems == (("t", held.match(statement, header)),)
    assert report.before == 2


def test_a_goal_that_is_a_held_out_statement_is_dropped() -> None:
    state = "x y : Nat\nhxy : x ≤ y\n⊢ f (x + 1) ≤ f (y + 1)"
    assert goal_statement(state) == "theorem goal (x y : Nat) (hxy : x ≤ y) : f (x + 1) ≤ f (y + 1)"
    planted = replace(STEP, state=state)
    kept, report = decontaminate([STEP, planted], HeldOut.of(PROBLEMS))
    assert kept == [STEP]
    assert report.goals == (("t", "held"),)


def test_different_statements_are_kept() -> None:
    held = HeldOut.of(PROBLEMS)
    assert held.match("theorem other (a b : Nat) (h : b ≤ a) : f (a + 1) ≤ f (b + 1)") is None
    assert held.match("theorem other (xs : List Nat) : xs.tail.length < 6") is None
    assert loose_form("theorem a (n : Nat) : n < 1") == loose_form("theorem b (k : Int) : k < 1")


def test_only_the_train_split_is_learnt_from(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(
        '{"name": "a", "split": "train", "formal_statement": "theorem a : 1 < 2 := by", "reference_proof": "decide"}\n'
        '{"name": "b", "split": "test", "formal_statement": "theorem b : 1 < 3 := by", "reference_proof": "decide"}\n',
        encoding="utf-8",
    )
    assert [(e.name, e.statement, e.scripts) for e in problem_sets.exercises(path)] == [
        ("a", "theorem a : 1 < 2", (("decide",),))
    ]
    with pytest.raises(UsageError, match="cannot read the problem set"):
        list(problem_sets.rows(tmp_path / "none.jsonl"))


def test_a_set_that_cannot_be_read_ends_the_command_with_one_line(tmp_path: Path) -> None:
    arguments = ["--output", str(tmp_path / "steps.jsonl"), "--core", str(tmp_path / "none.jsonl")]
    result = CliRunner().invoke(collect.main, arguments)
    assert result.exit_code == 2
    assert result.output.startswith("error: cannot read the problem set")
    assert result.output.count("\n") == 1


# Renaming.


def test_a_renamed_exercise_differs_in_its_names_only() -> None:
    exercise = Exercise(
        "t", "theorem t {α : Type} (xs : List α) (h : xs = []) : xs.length = 0", "", "core-library",
        (("rw [h]", "exact List.length_nil"), ("simp (config := {}) [h]",)),
    )  # fmt: skip
    other = renamed(Random(1), exercise)
    assert other != exercise
    assert other.name == "t"
    assert "List.length_nil" in other.scripts[0][1]
    assert "(config := {})" in other.scripts[1][0]
    assert HeldOut.of([{"name": "t", "formal_statement": exercise.statement}]).match(other.statement) == "t"
    assert renamed(Random(1), exercise) == other


def test_proofs_are_put_together_from_their_steps() -> None:
    exercise = Exercise("t", STEP.statement, "open Nat", "core-train", (("a", "b"), ("c",)), ("Competition",))
    traces = [Trace(script, (("⊢ p",),) * len(script)) for script in exercise.scripts]
    assert exercises_of([step for trace in traces for step in trace.steps(exercise)]) == [exercise]


# Made statements.


def test_made_statements_depend_on_the_seed_only() -> None:
    few, many = synthetic.exercises(3, 40, PREMISES), synthetic.exercises(3, 60, PREMISES)
    assert few == many[:40]
    assert len({exercise.statement for exercise in many}) == 60
    assert synthetic.exercises(4, 40, PREMISES) != few


def test_propositional_statements_are_tautologies_by_their_own_reading() -> None:
    """An independent reading: the formula as Python, over all rows of its truth table."""
    for seed in range(60):
        statement = logic.propositional(Random(seed))
        if statement is None:
            continue
        names, rest = statement[1:].split(" : Prop)", 1)
        *hypotheses, target = _formulas(rest)
        for row in itertools.product((False, True), repeat=len(names.split())):
            values = dict(zip(names.split(), row, strict=True))
            if all(_value(text, values) for text in hypotheses):
                assert _value(target, values), statement


def test_laws_are_read_off_printed_statements() -> None:
    assert composed.law(PREMISES[1]) == composed.Law(
        "(a b c : Nat)", ("a", "b", "c"), "Nat", ("a ∣ b", "b ∣ c"), "a ∣ c"
    )
    assert composed.law(Premise("x", "∀ {p : Prop} [inst : Decidable p], p")) is None


def _formulas(text: str) -> list[str]:
    """The hypotheses between parentheses, and the target behind the colon."""
    found = []
    while text.startswith(" ("):
        depth = 0
        for index, character in enumerate(text[1:], start=1):
            depth += (character == "(") - (character == ")")
            if depth == 0:
                found.append(text[2:index].split(" : ", 1)[1])
                text = text[index + 1 :]
                break
    return [*found, text.removeprefix(" : ")]


def _value(text: str, values: dict[str, bool]) -> bool:
    """Evaluate by splitting at the weakest connective: ↔ (none associative), →, ∨, ∧, ¬."""
    text = text.strip()
    for operator in "↔→∨∧":
        depth = 0
        for index, character in enumerate(text):
            depth += (character == "(") - (character == ")")
            if character == operator and depth == 0:
                left, right = _value(text[:index], values), _value(text[index + 1 :], values)
                return {"↔": left == right, "→": not left or right, "∨": left or right, "∧": left and right}[operator]
    if text.startswith("¬"):
        return not _value(text[1:], values)
    return _value(text[1:-1], values) if text.startswith("(") else values[text]


def test_statements_made_with_their_proofs_depend_on_the_seed_only() -> None:
    exercises = scripted.exercises(3, 60)
    assert exercises == scripted.exercises(3, 60)
    assert len({exercise.statement for exercise in exercises}) == 60
    assert all(exercise.scripts[0] for exercise in exercises)
    assert scripted.exercises(4, 60) != exercises
