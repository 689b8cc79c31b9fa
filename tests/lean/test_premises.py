"""The library's theorems as premises: which ones, their statements, and that they are asked for only once."""

from pathlib import Path

import pytest

from prover.lean.compiled.premises import FILE, LibraryPremises, is_citable
from prover.lean.installation import toolchain
from prover.lean.installation.toolchain import Toolchain
from prover.proposers.parsing import parse
from prover.proposers.retrieval import Retriever, words


@pytest.fixture(scope="module")
def lean() -> Toolchain:
    return toolchain.find("embedded")


@pytest.fixture(scope="module")
def known(lean: Toolchain) -> dict[str, str]:
    return {premise.name: premise.statement for premise in LibraryPremises(lean).premises()}


def test_statements_are_lean_s_own(known: dict[str, str]) -> None:
    assert known["Nat.add_comm"] == "∀ (n m : Nat), n + m = m + n"
    assert known["And.symm"].endswith("a ∧ b → b ∧ a")
    assert len(known) > 500


def test_generated_and_internal_names_are_left_out(known: dict[str, str]) -> None:
    for name in known:
        assert is_citable(tuple(name.split("."))), name
        assert not name.startswith(("Lean.", "_private"))
        assert "match_" not in name
        assert "proof_" not in name


@pytest.mark.parametrize(
    ("name", "citable"),
    [("Nat.add_comm", True), ("Nat.succ.inj", True), ("Prod.mk.inj", False), ("Prod.mk.injEq", False),
     ("f.match_1", False), ("List.map.eq_1", False), ("Lean.Omega.foo", False), ("Nat.eq_of_lt", True)],
)  # fmt: skip
def test_what_is_citable(name: str, citable: bool) -> None:
    assert is_citable(tuple(name.split("."))) is citable


def test_names_with_numbers_are_internal() -> None:
    assert not is_citable(("_private", "Init", 0, "helper"))
    assert not is_citable(())


def test_asked_once_for_each_library(lean: Toolchain, known: dict[str, str]) -> None:
    file = Path(dict(lean.env)["LEAN_PATH"]) / FILE
    before = file.stat().st_mtime_ns
    assert len(LibraryPremises(lean).premises()) == len(known)
    assert file.stat().st_mtime_ns == before


def test_the_proposer_reads_the_statements(known: dict[str, str]) -> None:
    opaque = [name for name, statement in known.items() if parse(statement).head == "opaque"]
    assert len(opaque) < len(known) / 20, opaque[:20]


def test_retrieval_finds_what_a_person_would_cite(lean: Toolchain, known: dict[str, str]) -> None:
    retriever = Retriever(LibraryPremises(lean).premises())
    for goal, name in [("a * (b + c) = a * b + a * c", "Nat.mul_add"), ("p ∧ q ↔ q ∧ p", "and_comm")]:
        found = [premise.name for premise in retriever.search(words(goal, {"a", "b", "c", "p", "q"}), 40)]
        assert name in found
