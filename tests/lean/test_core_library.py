"""The audit of the core library: what its theorems depend on, read from its compiled modules without Lean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from prover.lean.compiled.axioms import used
from prover.lean.compiled.declarations import SORRY
from prover.lean.compiled.olean import Olean
from prover.lean.compiled.terms import Name, Terms, render
from prover.lean.installation import library
from prover.lean.judging.judge import ALLOWED_AXIOMS

MARKERS: set[Name] = {("lcAny",), ("lcErased",), ("lcProof",), ("lcUnreachable",), ("lcVoid",), ("Quot", "lcInv")}
"""What Lean's compiler puts for erased code; no theorem may use them, and no definition but unsafe ones."""


@dataclass(frozen=True)
class Constant:
    module: str
    kind: str
    safe: bool
    used: frozenset[Name]


@pytest.fixture(scope="module")
def constants() -> dict[Name, Constant]:
    """Every constant of every module of the library that a user's file imports."""
    return dict(_constants(library.ensure_built(None)))


def _constants(folder: Path) -> Iterator[tuple[Name, Constant]]:
    paths = {path.relative_to(folder).with_suffix("").parts: path for path in folder.rglob("*.olean")}
    assert ("Init",) in paths
    for module, path in sorted(paths.items()):
        olean, terms = Olean(path), Terms()
        for name, info in olean.constants(terms).items():
            yield name, Constant(".".join(module), info.kind, info.safe, frozenset(used(info, terms)))


def axioms_below(constants: Mapping[Name, Constant]) -> dict[Name, frozenset[Name]]:
    """The axioms that each constant depends on, directly or not, from the terms and from nothing that Lean computed."""
    users: dict[Name, list[Name]] = {}
    for name, constant in constants.items():
        for needed in constant.used:
            users.setdefault(needed, []).append(name)
    found: dict[Name, set[Name]] = {name: set() for name in constants}
    for axiom in (name for name, constant in constants.items() if constant.kind == "axiom"):
        pending = [axiom]
        while pending:
            name = pending.pop()
            if axiom not in found[name]:
                found[name].add(axiom)
                pending += users.get(name, ())
    return {name: frozenset(axioms) for name, axioms in found.items()}


def test_the_walk_finds_what_is_hidden() -> None:
    def constant(kind: str, *needed: str) -> Constant:
        return Constant("M", kind, True, frozenset((name,) for name in needed))

    library = {
        ("a",): constant("axiom"),
        ("b",): constant("axiom"),
        ("f",): constant("def", "a"),
        ("g",): constant("def", "f", "g2"),
        ("g2",): constant("def", "g"),
        ("t",): constant("theorem", "g2"),
        ("u",): constant("theorem", "u"),
    }
    below = axioms_below(library)
    assert below[("t",)] == below[("g",)] == {("a",)}
    assert below[("u",)] == frozenset()
    assert below[("b",)] == {("b",)}


def test_every_constant_that_is_used_exists(constants: dict[Name, Constant]) -> None:
    missing = {render(name) for constant in constants.values() for name in constant.used if name not in constants}
    assert missing == set()


def test_no_theorem_rests_on_anything_but_the_three_axioms(constants: dict[Name, Constant]) -> None:
    theorems = [name for name, constant in constants.items() if constant.kind == "theorem"]
    assert len(theorems) > 3000  # the library is all there
    below = axioms_below(constants)
    wrong = {render(name): set(map(render, below[name] - ALLOWED_AXIOMS)) for name in theorems}
    assert {name: axioms for name, axioms in wrong.items() if axioms} == {}


def test_no_safe_definition_does_either(constants: dict[Name, Constant]) -> None:
    below = axioms_below(constants)
    wrong = {
        render(name): set(map(render, below[name] - ALLOWED_AXIOMS))
        for name, constant in constants.items()
        if constant.safe and constant.kind != "axiom"
    }
    assert {name: axioms for name, axioms in wrong.items() if axioms} == {}


def test_declared_axioms(constants: dict[Name, Constant]) -> None:
    declared = {name for name, constant in constants.items() if constant.kind == "axiom"}
    assert declared == ALLOWED_AXIOMS | {SORRY} | MARKERS


def test_sorry_is_used_nowhere(constants: dict[Name, Constant]) -> None:
    assert [render(name) for name, constant in constants.items() if SORRY in constant.used] == []


def test_the_sources_do_not_switch_the_kernel_off() -> None:
    """What one finds in a compiled module was checked by the kernel unless the source forbade it."""
    for path in library.sources().rglob("*.lean"):
        text = path.read_text(encoding="utf-8")
        for word in ("skipKernelTC", "native_decide", "reduceBool", "run_cmd", "run_elab"):
            assert word not in text, f"{path}: {word}"


def test_every_module_of_init_is_imported() -> None:
    """One that is not would be audited and tested, and never be seen by a user."""
    modules = library.modules(library.sources())
    reached, pending = {"Init"}, ["Init"]
    while pending:
        fresh = set(modules[pending.pop()].imports) - reached
        reached |= fresh
        pending += fresh
    assert {name for name in modules if name.startswith("Init.")} - reached == set()
