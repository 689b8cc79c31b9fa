"""Whatever stands beside it, a tactic has the outcome that a fresh Lean process gives it alone."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prover.config import LeanLimits
from prover.lean.files import lexer
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.environment import LeanEnvironment
from prover.lean.tactics.executor import LeanExecutor
from prover.proof import Advanced, Closed, Outcome, ProofState, Rejected

LIMITS = LeanLimits(workers=2, tactic_seconds=60)

THEOREMS = [
    "theorem t (p q r : Prop) (hp : p) (h : p → q ∧ r) : r ∧ q := by sorry\n",
    "theorem t (n m : Nat) (h : n = m) (k : m ≤ 3) : n + 0 ≤ 3 ∨ n = 7 := by sorry\n",
    "theorem t (p : Nat → Prop) (h : ∀ n, p n → p (n + 1)) (z : p 0) : ∃ k, p (k + 1) := by sorry\n",
    "theorem t (xs : List Nat) (n : Nat) (h : n :: xs = []) : xs = [n] := by sorry\n",
]

NAMES = [
    "hp",
    "h",
    "k",
    "z",
    "n",
    "m",
    "p",
    "q",
    "xs",
    "foo",
    "Nat.le_trans",
    "And.intro",
    "Or.inl",
    "rfl",
    "0",
    "3",
    "?_",
    "_",
]
TERMS = st.recursive(
    st.sampled_from(NAMES),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} {pair[1]})"),
        st.tuples(inner, inner).map(lambda pair: f"⟨{pair[0]}, {pair[1]}⟩"),
        inner.map(lambda term: f"(fun x => {term})"),
        inner.map(lambda term: f"({term}).1"),
        inner.map(lambda term: f"(by exact {term})"),
    ),
    max_leaves=4,
)
STEPS = st.one_of(
    st.sampled_from(
        [
            "constructor", "intro x", "intro h'", "left", "right", "simp", "simp_all", "simp at h", "omega",
            "assumption", "contradiction", "cases h", "cases n", "induction n", "induction xs", "rcases h with ⟨a, b⟩",
            "subst h", "exists 0", "rw [h]", "rw [← h]", "exfalso", "skip", "trivial", "split", "symm at h",
            "injection h", "have x := h", "by_cases c : n = 0", "refine ⟨?a, ?b⟩", "apply Exists.intro", "revert h",
            "done", "decide", "exact?", "fail",
            "cases h with\n| intro a b => exact b", "induction n with\n| zero => simp\n| succ n ih => skip",
            "·  skip", "case _ => skip", "next => skip", "all_goals skip", "obtain ⟨a, b⟩ := h hp", "specialize h hp",
            "calc n + 0 = n := rfl\n     _ = m := h",
        ]
    ),
    TERMS.map(lambda term: f"exact {term}"),
    TERMS.map(lambda term: f"refine {term}"),
    TERMS.map(lambda term: f"apply {term}"),
    TERMS.map(lambda term: f"have := {term}"),
)  # fmt: skip
NOISE = st.text(alphabet=st.sampled_from("exact hp()⟨⟩[]|·;<>\n -/?_'\"«»=:,.#@theorm"), max_size=12)
TACTICS = st.one_of(
    STEPS,
    STEPS,
    st.tuples(STEPS, st.sampled_from(["; ", " <;> ", "\n"]), STEPS).map("".join),
    st.tuples(STEPS, NOISE).map("".join),
    st.tuples(NOISE, STEPS).map("".join),
)


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="module")
def environments(toolchain: Toolchain, runner: asyncio.Runner) -> Iterator[list[LeanEnvironment]]:
    executors: list[LeanExecutor] = []

    async def start(text: str) -> LeanEnvironment:
        hole = (await TheoremFile.parse(text, toolchain)).holes[0]
        executor = LeanExecutor(text, toolchain, LIMITS)
        executors.append(executor)
        async with executor.open(hole, {}) as environment:
            return environment

    yield [runner.run(start(text)) for text in THEOREMS]
    for executor in executors:
        runner.run(executor.aclose())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fresh")


@cache
def fresh(theorem: int, script: tuple[str, ...], toolchain: Toolchain, folder: Path) -> tuple[str, ...] | None:
    """The goals that the script leaves according to a Lean process of its own; None when Lean finds an error."""
    indented = "".join("\n  " + tactic.replace("\n", "\n  ") for tactic in script)
    text = THEOREMS[theorem].replace("by sorry\n", f"by{indented}\n")
    file = folder / "Fresh.lean"
    file.write_text(text, encoding="utf-8")
    run = subprocess.run(
        [*toolchain.command, "--json", str(file)],
        env=toolchain.environ(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    errors = [item for item in map(json.loads, run.stdout.splitlines()) if item["severity"] == "error"]
    sorry = any("declaration uses" in item["data"] for item in map(json.loads, run.stdout.splitlines()))
    if not errors:
        return None if sorry else ()
    if (
        len(errors) > 1
        or errors[0]["pos"]["column"] != text.split("\n")[0].index("by")
        or errors[0]["pos"]["line"] != 1
    ):
        return None
    if not errors[0]["data"].startswith("unsolved goals\n"):
        return None
    return tuple(errors[0]["data"].removeprefix("unsolved goals\n").split("\n\n"))


def plain(goals: tuple[str, ...]) -> list[str]:
    return [re.sub(r"\?(\w+)\.\d+", r"?\1", goal) for goal in goals]


def check(outcome: Outcome, script: tuple[str, ...], theorem: int, toolchain: Toolchain, folder: Path) -> None:
    match outcome:
        case Closed(found):
            assert fresh(theorem, found, toolchain, folder) == ()
        case Advanced(state):
            assert isinstance(state.handle, tuple)
            expected = fresh(theorem, state.handle, toolchain, folder)
            assert expected is not None
            assert plain(state.goals) == plain(expected)
        case Rejected(message):
            goals = fresh(theorem, script, toolchain, folder)
            # `apply?` and the like: Lean reports success, we want what it recommends.
            assert goals is None or "recommends" in message, (goals, message)
        case _:
            raise AssertionError(outcome)


@settings(
    max_examples=25,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_a_batch_says_what_fresh_processes_say(
    data: st.DataObject, toolchain: Toolchain, runner: asyncio.Runner, environments: list[LeanEnvironment], folder: Path
) -> None:
    theorem = data.draw(st.integers(0, len(THEOREMS) - 1))
    environment = environments[theorem]

    async def run(state: ProofState, tactics: list[str]) -> list[Outcome]:
        async with asyncio.timeout(300):
            return list(await environment.run(state, tactics))

    state = runner.run(environment.start())
    script: tuple[str, ...] = ()
    for _ in range(data.draw(st.integers(1, 2))):
        tactics = data.draw(st.lists(TACTICS, min_size=2, max_size=10))
        outcomes = runner.run(run(state, tactics))
        for tactic, outcome in zip(tactics, outcomes, strict=True):
            try:
                normal = lexer.admit(tactic)
            except lexer.Inadmissible:
                assert isinstance(outcome, Rejected)
                continue
            check(outcome, (*script, normal), theorem, toolchain, folder)
        advanced = [outcome.state for outcome in outcomes if isinstance(outcome, Advanced)]
        if not advanced:
            break
        state = data.draw(st.sampled_from(advanced))
        assert isinstance(state.handle, tuple)
        script = state.handle
