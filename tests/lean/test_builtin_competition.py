"""Competition arithmetic: problems of one idea each, which one candidate of the built-in proposer finishes."""

from __future__ import annotations

import asyncio

import pytest

from prover import assemble
from prover.config import LeanLimits
from prover.lean.installation.toolchain import Toolchain
from prover.proof import Closed, Outcome
from prover.proposers.builtin import BuiltinProposer

PROBLEMS = {
    "a periodic power": "(n : ℕ) (h : 5 ∣ 3 ^ n - 1) : 4 ∣ n",
    "a power that never leaves a remainder": "(n : ℕ) : ¬5 ∣ 4 ^ n + 2",
    "a linear exponent": "(n : ℕ) : (2 ^ (4 * n + 1) + 3) % 5 = 0",
    "a remainder before the period": "(n : ℕ) (h : 0 < n) : 2 ^ n % 6 = 2 ∨ 2 ^ n % 6 = 4",
    "divisors of a number": "(S : Finset ℕ) (h : ∀ n, n ∈ S ↔ n ∣ 28) : ∑ k ∈ S, k = 56",
    "solutions of an inequality": "(S : Finset ℕ) (h : ∀ n : ℕ, n ∈ S ↔ 0 < n ∧ n ^ 2 < 30) : S.card = 5",
    "integers near a point": "(S : Finset ℤ) (h : ∀ x, x ∈ S ↔ |x - 2| < 4) : S.card = 7",
    "moduli of a congruence": "(S : Finset ℕ) (h : ∀ n, n ∈ S ↔ 2 ≤ n ∧ 40 ≡ 5 [MOD n]) : S.card = 3",
    "a least number by omega": ": IsLeast {n : ℕ | 0 < n ∧ n ≡ 1 [MOD 4] ∧ n ≡ 2 [MOD 5]} 17",
    "a least number by cases": ": IsLeast {n : ℕ | 0 < n ∧ n ^ 3 % 11 = 7} 6",
    "a bound from an equation": "(x y : ℤ) (h : 0 < x) (g : x < y) (e : x * y + x = 21 + y) : y = 19 ∨ y = 9",
    "values to compute": "(b : ℕ) (h : b < 9) (g : Nat.sqrt (5 * b + 4) ^ 2 = 5 * b + 4) : b = 0 ∨ b = 1 ∨ b = 9",
    "given remainders": "(x y : ℤ) (h : x % 17 = 3) (g : y % 17 = 5) : (x + 2) ^ 2 * y ^ 3 % 17 = 14",
    "induction from a start": "(n : ℕ) (h : 4 ≤ n) : 2 ^ n < n !",
}


@pytest.fixture(scope="module")
def outcomes(toolchain: Toolchain) -> dict[str, dict[str, Outcome]]:
    """What each of the first candidates does on each problem; all problems are in one file."""

    async def run() -> dict[str, dict[str, Outcome]]:
        theorems = (f"theorem t{k} {statement} := by sorry\n" for k, statement in enumerate(PROBLEMS.values()))
        text = assemble.embedded_header() + "".join(theorems)
        limits = LeanLimits(workers=2, tactic_seconds=20)
        file = await assemble.parse_theorem_file(text, "problems", toolchain, limits)
        found: dict[str, dict[str, Outcome]] = {}
        async with assemble.make_executor(file, toolchain, limits) as executor:
            for idea, hole in zip(PROBLEMS, file.holes, strict=True):
                async with executor.open(hole, {}) as lean:
                    start = await lean.start()
                    candidates = await BuiltinProposer().propose(hole.theorem, start, 24)
                    tactics = [candidate.tactic for candidate in candidates]
                    found[idea] = dict(zip(tactics, await lean.run(start, tactics), strict=True))
        return found

    return asyncio.run(run())


@pytest.mark.parametrize("idea", PROBLEMS)
def test_one_candidate_is_enough(idea: str, outcomes: dict[str, dict[str, Outcome]]) -> None:
    assert any(isinstance(outcome, Closed) for outcome in outcomes[idea].values()), outcomes[idea]
