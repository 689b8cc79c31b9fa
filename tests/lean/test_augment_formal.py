"""Rows made of formal statements: what Lean proves equivalent, unique or distinct is kept, everything else is not."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from prover import assemble
from prover.augmentation.formal.augment import Made, Plan, augment
from prover.augmentation.formal.desk import Claim, Clock, Desk, Servers, servers
from prover.augmentation.formal.equivalence import equivalence
from prover.augmentation.formal.statement import parse, read
from prover.augmentation.formal.variants import Variant
from prover.augmentation.rows import AugmentationFolder, Kind
from prover.config import LeanLimits
from prover.evaluation.problems import Problem
from prover.interfaces import Proposer
from prover.lean.installation.toolchain import Toolchain
from prover.lean.judging.verify import check_text
from prover.parallel import for_each

FORMS = frozenset({Kind.FORMAL_RENAMED, Kind.FORMAL_REORDERED, Kind.FORMAL_RESTATED})
PROBLEMS = {
    "order": (
        "theorem order (a b : Int) (h : a ≤ b) (k : b ≠ 3 ∧ 0 < a) : a < b + 1 := by",
        Plan(seconds=20, proofs=2, variants=3, kinds=FORMS | {Kind.FORMAL_PROOF}),
    ),
    "square": ("theorem square : (2 : Int) ^ 2 = 4 := by", Plan(seconds=12, kinds=frozenset({Kind.FORMAL_BACKWARD}))),
    "linear": (
        "theorem linear (n : Int) (h : 2 * n + 3 = 7) : n = 2 := by",
        Plan(seconds=10, variants=3, kinds=frozenset({Kind.FORMAL_BACKWARD})),
    ),
    "contradictory": ("theorem contradictory (n : Nat) (h : n < 2) (k : 5 < n) : n = 0 := by", Plan(seconds=5)),
    "idle": (
        "theorem idle (n : Nat) (h : 3 ≤ n) : 0 ≤ n := by",
        Plan(seconds=8, variants=8, kinds=frozenset({Kind.FORMAL_RESTATED})),
    ),
    "unprovable": (
        "theorem unprovable (f : Nat → Nat) (h : ∀ n, f (n + 1) = f n + f (f n)) : f 5 = f 7 := by",
        Plan(seconds=2),
    ),
    "late": ("theorem late (p q : Prop) (h : p ∧ q) : q ∧ p := by", Plan(seconds=1e-6)),
    "nonsense": ("theorem nonsense (n : Real') : n = n := by", Plan(seconds=5)),
    "universe": ("theorem universe_.{u} (α : Type u) (a : α) : a = a := by", Plan(seconds=5)),
}  # fmt: skip

ORDER = "theorem v (a b : Int) (h : a ≤ b) : a < b + 1"
ZERO = "theorem v (n : Nat) : n + 0 = n"
WEAK = {
    "a hypothesis made stronger": (ORDER, "theorem w (a b : Int) (h : a < b) : a < b + 1"),
    "a hypothesis more": (ORDER, "theorem w (a b : Int) (h : a ≤ b) (k : 0 ≤ a) : a < b + 1"),
    "a goal made weaker": (ORDER, "theorem w (a b : Int) (h : a ≤ b) : a < b + 2"),
    "another theorem": (ZERO, "theorem w (n : Nat) : 0 + n = n"),
    "a case of it": (ZERO, "theorem w (n : Nat) (h : n = 3) : n + 0 = n"),
    "truncated subtraction": (ORDER.replace("Int", "Nat"), "theorem w (a b : Nat) (h : a ≤ b) : a - (b + 1) = 0"),
}
SAME = {
    "hypothesis": (ORDER, "theorem w (a b : Int) (h : a - b < 1) : a < b + 1"),
    "goal by definition": (ORDER, "theorem w (a b : Int) (h : a ≤ b) : b + 1 > a"),
    "redundant": (ORDER.replace("Int", "Nat"), "theorem w (a b : Nat) (h : a ≤ b) (k : 0 ≤ a) : a < b + 1"),
}


@dataclass(frozen=True)
class Everything:
    """What all problems of this file came to, and what became of the pairs of statements."""

    made: Mapping[str, Made]
    equivalent: Mapping[str, Claim | str]


@pytest.fixture(scope="module")
def found(toolchain: Toolchain) -> Everything:
    return asyncio.run(everything(toolchain))


async def everything(lean: Toolchain) -> Everything:
    proposer = assemble.make_builtin(lean)
    async with servers(lean, LeanLimits(workers=2)) as shared:
        made: dict[str, Made] = {}
        equivalent: dict[str, Claim | str] = {}

        async def work(name: str) -> None:
            statement, plan = PROBLEMS[name]
            made[name] = await augment(Problem(name, statement, split="train"), "Apache-2.0", shared, proposer, plan)

        async def compare(name: str) -> None:
            equivalent[name] = await compared(shared, proposer, *{**WEAK, **SAME}[name])

        await for_each(PROBLEMS, work, 2)
        await for_each([*WEAK, *SAME], compare, 2)
    return Everything(made, equivalent)


async def compared(shared: Servers, proposer: Proposer, old: str, new: str) -> Claim | str:
    desk = Desk(shared, proposer, "", old, Clock(60))
    async with desk.open(old) as environment:
        shape = await read(old, environment)
    variant = Variant(kind=Kind.FORMAL_RESTATED, rule="test", statement=parse(new))
    return await equivalence(desk, shape, variant)


def whys(made: Made, kind: Kind) -> list[str]:
    return [each.why for each in made.dropped if each.kind is kind]


@pytest.mark.parametrize("name", WEAK)
def test_a_variant_that_says_less_is_rejected_though_both_are_theorems(found: Everything, name: str) -> None:
    assert found.equivalent[name] == "not equivalent"


@pytest.mark.parametrize("name", SAME)
def test_a_variant_that_says_the_same_is_accepted(found: Everything, name: str) -> None:
    assert isinstance(found.equivalent[name], Claim)


def test_other_forms_and_proofs_are_kept_and_hold(found: Everything, toolchain: Toolchain) -> None:
    made = found.made["order"]
    kinds = [row.kind for row in made.rows]
    assert kinds.count(Kind.FORMAL_RENAMED) == kinds.count(Kind.FORMAL_RESTATED) == 3
    assert kinds.count(Kind.FORMAL_REORDERED) == 3
    assert kinds.count(Kind.FORMAL_PROOF) == 2
    assert len({row.output for row in made.rows if row.kind is Kind.FORMAL_PROOF}) == 2
    assert len({row.instruction for row in made.rows}) == 10
    text = ""
    for number, row in enumerate(made.rows):
        statement = row.instruction.replace("theorem order", f"theorem row{number}", 1)
        text += statement + "".join(f"\n  {line}" for line in row.output.split("\n")) + "\n\n"
        assert row.evidence["verdicts"]
        assert {each["verdict"] for each in row.evidence["verdicts"].values()} == {"verified"}
        if row.kind is not Kind.FORMAL_PROOF:
            assert "(type_of% @order) ↔ (type_of% @order_" in row.evidence["equivalence"]["statement"]
    checked = asyncio.run(check_text(text, "rows.lean", toolchain))
    assert [each.verdict.status for each in checked] == ["verified"] * len(made.rows)


def test_a_question_backwards_with_two_answers_is_refuted(found: Everything) -> None:
    made = found.made["square"]
    (base,) = [each for each in made.dropped if each.evidence["numeral"] == "2" and "(x : Int)" in each.instruction]
    assert base.why == "refuted"
    assert base.instruction.endswith(": x = 2 := by")
    assert "(-2)" in base.output
    assert all("(x : Nat) (h : (2 : Int) ^ x = 4) : x = 2" in row.instruction for row in made.rows)


def test_a_question_backwards_with_one_answer_is_kept_with_its_proof(found: Everything) -> None:
    made = found.made["linear"]
    assert sorted(row.evidence["numeral"] for row in made.rows) == ["2", "3", "7"]
    three = next(row for row in made.rows if row.evidence["numeral"] == "3")
    assert three.instruction.endswith("(n x : Int) (h : 2 * n + x = 7) (hx : n = 2) : x = 3 := by")
    assert three.output
    assert not made.dropped


def test_contradictory_hypotheses_drop_everything(found: Everything) -> None:
    made = found.made["contradictory"]
    assert not made.rows
    assert {each.why for each in made.dropped} == {"contradictory hypotheses"}
    assert {each.kind for each in made.dropped} == set(Plan().kinds)


def test_a_form_whose_own_hypotheses_contradict_each_other_is_dropped(found: Everything) -> None:
    made = found.made["idle"]
    contraposed = [each for each in made.dropped if each.evidence["rule"] == "contraposed with h"]
    assert [each.why for each in contraposed] == ["contradictory hypotheses"]
    assert made.rows
    assert all("¬ (0 ≤ n)" not in row.instruction for row in made.rows)


@pytest.mark.parametrize("name", ["unprovable", "late"])
def test_what_runs_out_of_time_is_never_kept(found: Everything, name: str) -> None:
    made = found.made[name]
    assert not made.rows
    assert "time-out" in {each.why for each in made.dropped}
    assert {each.why for each in made.dropped} <= {"time-out", "not proved"}


def test_what_lean_or_we_cannot_read_is_said_so(found: Everything) -> None:
    assert {each.why for each in found.made["nonsense"].dropped} == {"not stated"}
    assert {each.why for each in found.made["universe"].dropped} == {"cannot be taken apart"}
    assert not found.made["nonsense"].rows + found.made["universe"].rows


# The command.


def command(*arguments: str | Path) -> list[str]:
    return [str(Path(sys.executable).with_name("prove")), "augment", "formal", *map(str, arguments)]


def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    problems = tmp_path / "set.jsonl"
    names = [f"p{number}" for number in range(5)]
    problems.write_text(
        "".join(
            json.dumps({"name": n, "formal_statement": f"theorem {n} (a b : Nat) : a + b = b + a := by"}) + "\n"
            for n in names
        )
    )
    folder = tmp_path / "rows"
    options = (problems, "--output", folder, "--kind", "renamed", "--seconds", "20", "--jobs", "1", "--variants", "1",
               "--licence", "MIT")  # fmt: skip
    first = subprocess.Popen(command(*options), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    done = folder / "done.jsonl"
    end = time.monotonic() + 120
    while first.poll() is None and time.monotonic() < end and not (done.exists() and done.read_bytes().count(b"\n")):
        time.sleep(0.02)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    before = done.read_text().count("\n")
    assert 0 < before < len(names)
    with (folder / "rows.jsonl").open("a") as file:
        file.write('{"key": "p4", "torn')
    again = subprocess.run(command(*options, "--json"), capture_output=True, text=True, timeout=180, check=False)
    assert again.returncode == 0, again.stderr
    assert f"{before} of 5 problems were done before" in again.stderr
    summary = json.loads(again.stdout)
    assert summary["kinds"] == {"formal-renamed": {"kept": 5, "dropped": 0}}
    assert (summary["problems"], summary["dropped"]) == (5, {"formal-renamed": {}})
    assert sorted(row.key for row in AugmentationFolder(folder).rows()) == sorted(names)
    assert sorted(json.loads(line)["key"] for line in done.read_text().splitlines()) == sorted(names)
    other = subprocess.run(command(*options, "--seed", "1"), capture_output=True, text=True, timeout=60, check=False)
    assert other.returncode == 2
    assert other.stderr.startswith("error: ")
    assert "name another folder" in other.stderr
