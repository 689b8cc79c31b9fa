"""What is done for older Leans, on one that behaves like them, and the table that lists it."""

from __future__ import annotations

import asyncio
import shlex
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
import test_environment as contract_tests
from contract import Opener, ServerOpener
from older_lean import TAKEN_AWAY

from prover.config import LeanLimits
from prover.lean.compiled.compile import compile_text
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation import toolchain as toolchains
from prover.lean.installation import versions
from prover.lean.installation.toolchain import Toolchain
from prover.lean.installation.versions import DIFFERENCES, Abilities
from prover.lean.judging.verify import LeanVerifier
from prover.lean.tactics.executor import LeanExecutor
from prover.proof import Advanced, Closed, Rejected, TimedOut


@pytest.fixture(scope="module")
def older(lake_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Toolchain:
    """A toolchain with a `lean` that lacks all that is asked for."""
    lean = tmp_path_factory.mktemp("older") / "lean"
    double = [sys.executable, str(Path(__file__).with_name("older_lean.py")), str(lake_folder / "bin" / "lean")]
    lean.write_text(f'#!/bin/sh\nexec {shlex.join(double)} "$@"\n')
    lean.chmod(0o755)
    return toolchains.find(str(lean))


def test_flags_and_options_are_asked_for(older: Toolchain, lake_folder: Path) -> None:
    newer = toolchains.find(str(lake_folder))
    assert newer.abilities == Abilities()
    assert set(older.abilities.missing) == {"json", "report_delay", "linters", "def_prop"}


def test_servers_are_asked_too(older: Toolchain, lake_folder: Path) -> None:
    async def ask(lean: Toolchain) -> Abilities:
        async with LeanExecutor("", lean, LeanLimits(workers=1)) as executor:
            server = executor._pool.servers[0]
            return await server.ask()

    assert set(asyncio.run(ask(older)).missing) == set(TAKEN_AWAY)
    assert asyncio.run(ask(toolchains.find(str(lake_folder)))).missing == ()


@pytest.mark.parametrize(
    "test",
    [
        contract_tests.test_start_shows_the_goal,
        contract_tests.test_outcomes_of_a_batch,
        contract_tests.test_run_script,
        contract_tests.test_filled_holes,
        contract_tests.test_a_state_that_its_script_does_not_lead_to_is_not_expanded,
        contract_tests.test_heartbeats_are_not_charged_to_the_neighbours,
    ],
)
def test_the_contract_is_kept(older: Toolchain, test: Callable[[Opener], None]) -> None:
    test(ServerOpener(older))


def test_a_slow_candidate_is_found_without_being_named(older: Toolchain) -> None:
    limits = LeanLimits(workers=1, tactic_seconds=1.0)
    tactics = ["constructor", "sleep 60000", "exact ⟨hp, hq⟩", "exact hp"]
    advanced, slow, closed, wrong = contract_tests.outcomes(
        ServerOpener(older), contract_tests.AND, tactics, limits=limits
    )
    assert isinstance(advanced, Advanced)
    assert isinstance(slow, TimedOut)
    assert isinstance(closed, Closed)
    assert isinstance(wrong, Rejected)


EXAMPLES = """namespace A
example (n : Nat) : n = n := by
  sorry

example : Nat := sorry

def number : Nat := 3
theorem t (p : Prop) (h : p) : p := by
  sorry
end A
"""


def test_examples_are_known_for_propositions(older: Toolchain) -> None:
    file = asyncio.run(TheoremFile.parse(EXAMPLES, older))
    assert [hole.theorem.name for hole in file.holes] == ["example:2", "A.t"]
    assert ["no theorem" in remark for remark in file.skipped] == [True]
    completed = file.fill({file.holes[0]: ("rfl",), file.holes[1]: ("exact h",)})
    verdicts = asyncio.run(LeanVerifier(older, EXAMPLES).verify(completed, ["example:2", "A.t"]))
    assert {name: verdict.status for name, verdict in verdicts.items()} == {"example:2": "verified", "A.t": "verified"}


def test_messages_are_read_from_text(older: Toolchain, toolchain: Toolchain, tmp_path: Path) -> None:
    text = 'theorem t : 1 = 2 := by\n  rfl\n#check Nat\ntheorem s : True := by sorry\n#eval "two\\nlines"\n'
    plain = replace(toolchain, abilities=replace(toolchain.abilities, json=False))

    def compiled(lean: Toolchain, name: str) -> list[tuple[str, int, int, str]]:
        (tmp_path / name).mkdir()
        found = asyncio.run(compile_text(lean, text, tmp_path / name, seconds=60))
        assert found.failure is None
        told = [each for each in found.messages if each.severity != "information"]
        return [(each.severity, each.line, each.column, each.text.split("\n")[0]) for each in told]

    newest = compiled(toolchain, "json")
    assert [message[:3] for message in newest] == [("error", 2, 2), ("warning", 4, 8)]
    assert compiled(plain, "plain") == compiled(older, "older") == newest


def test_every_ability_is_in_the_table_and_the_table_in_the_documentation() -> None:
    asked = {entry.name for entry in DIFFERENCES if entry.asked not in ("answer", "program")}
    assert asked == {field.name for field in fields(Abilities)} == set(TAKEN_AWAY)
    text = (Path(__file__).parents[2] / "docs" / "lake.md").read_text(encoding="utf-8")
    for entry in DIFFERENCES:
        assert f"| {entry.what} | {entry.use} | {entry.without} | {entry.since} |" in text, entry.name
    assert versions.OLDEST in text
