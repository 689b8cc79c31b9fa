"""Lean's kernel computes some operations on numbers by itself, by their names: they must be defined as what it does.

Were a definition another function than the one that the kernel computes, everything could be proved. So the operations
are compared three ways: with Python's integers as the kernel computes them, up to large numbers; with the same integers
as their *definitions* compute, copied out of the compiled library under names that the kernel does not know; and by the
equations that determine them, for variables.
"""

import json
import math
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from copying import Copies

from prover.lean.installation import library
from prover.lean.installation.toolchain import find

DATA = Path(__file__).resolve().parent / "data"

OPERATIONS: dict[str, Callable[[int, int], int]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: max(a - b, 0),
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a // b if b else 0,
    "mod": lambda a, b: a % b if b else a,
    "pow": pow,
    "gcd": math.gcd,
    "beq": lambda a, b: int(a == b),
    "ble": lambda a, b: int(a <= b),
}
"""What the kernel computes for the operations that the library declares; truth values as 0 and 1."""

UNDECLARED = ("land", "lor", "xor", "shiftLeft", "shiftRight", "log2", "powMod")
"""The kernel computes these, too (the last one perhaps): the library does not declare them, so there is no definition
to differ. Whoever declares one adds it above."""

TRUTH = ("beq", "ble")

EDGES = (0, 1, 2, 3, 10, 2**31, 2**32 - 1, 2**32, 2**63 - 1, 2**63, 2**64 - 2, 2**64 - 1, 2**64, 2**64 + 1, 2**65,
         2**128 - 1, 10**30 - 1, 10**30, 10**30 + 1, 3 * 10**29, 6**40)  # fmt: skip
EXPONENTS = (0, 1, 2, 3, 7, 64, 100)


@pytest.fixture(scope="module")
def copies() -> Copies:
    return Copies(library.ensure_built(None), {("Nat", operation) for operation in OPERATIONS})


def errors(file: Path) -> list[tuple[int, str]]:
    """Line and text of each of Lean's errors."""
    lean = find("embedded", None)
    run = subprocess.run(
        [*lean.command, "--json", str(file)],
        env=lean.environ(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.stderr == ""
    messages = [json.loads(line) for line in run.stdout.splitlines()]
    return [(message["pos"]["line"], message["data"]) for message in messages if message["severity"] == "error"]


def row(prefix: str, operation: str, a: int, others: Iterable[int]) -> str:
    """One line of Lean: what the operation gives for `a` and each of the others is what Python says.

    The kernel alone evaluates it, nothing before the kernel computes.
    """
    call = f"{prefix}Nat.{operation} {a} t.1"
    call = f"cond ({call}) 1 0" if operation in TRUTH else call
    pairs = ", ".join(f"({b}, {OPERATIONS[operation](a, b)})" for b in others)
    return f"example : [{pairs}].all (fun t => decide (({call}) = t.2)) = true := by decide +kernel"


def small(prefix: str, operation: str) -> list[str]:
    """All pairs of small numbers, few of them for what grows fast when it is counted out."""
    bound = 5 if operation == "pow" else 13
    return [row(prefix, operation, a, range(bound)) for a in range(bound)]


def test_which_operations_exist(copies: Copies) -> None:
    declared = {name[1] for name in copies.declared() if len(name) == 2 and name[0] == "Nat"}
    assert declared & set(UNDECLARED) == set()
    assert set(OPERATIONS) <= declared


def test_the_kernel_computes_like_python(tmp_path: Path) -> None:
    lines = [line for operation in OPERATIONS for line in small("", operation)]
    for operation in OPERATIONS:
        lines += [row("", operation, a, EXPONENTS if operation == "pow" else EDGES) for a in EDGES]
    lines += [f"example : Nat.succ {a} = {a + 1} := by decide +kernel" for a in EDGES]
    file = tmp_path / "kernel.lean"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert errors(file) == []


def test_a_wrong_value_is_refused(tmp_path: Path) -> None:
    """One by one: the last of 21 values in a row is off by one."""
    lines = [row("", operation, 2**64, EXPONENTS if operation == "pow" else EDGES) for operation in OPERATIONS]
    wrong = []
    for line in lines:
        start, _, end = line.partition(")].all")
        head, _, value = start.rpartition(", ")
        wrong.append(f"{head}, {1 - int(value) if value in '01' else int(value) + 1}){end and '].all' + end}")
    file = tmp_path / "wrong.lean"
    file.write_text("\n".join(wrong), encoding="utf-8")
    assert [line for line, _ in errors(file)] == list(range(1, len(wrong) + 1))


HEADER = "set_option linter.all false\nset_option warn.classDefReducibility false\nset_option smartUnfolding false\n"


def test_the_definitions_compute_like_python(copies: Copies, tmp_path: Path) -> None:
    lines = [HEADER + copies.source()]
    for operation in OPERATIONS:
        lines.append(f"example : @Nat.{operation} = @Copy.Nat.{operation} := rfl")
        lines += small("Copy.", operation)
    file = tmp_path / "copies.lean"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert errors(file) == []


@pytest.mark.parametrize(
    ("operation", "wrong"),
    [
        ("sub", "fun a b => _root_.Nat.sub b a"),
        ("mod", "fun a b => cond (_root_.Nat.beq b 0) 0 (_root_.Nat.mod a b)"),
        ("div", "fun a b => cond (_root_.Nat.beq b 0) a (_root_.Nat.div a b)"),
        ("pow", "fun a b => cond (_root_.Nat.beq a 0) 0 (_root_.Nat.pow a b)"),
        ("ble", "fun a b => cond (_root_.Nat.beq a b) false (_root_.Nat.ble a b)"),
    ],
)
def test_another_definition_is_noticed(operation: str, wrong: str, copies: Copies, tmp_path: Path) -> None:
    """Definitions that differ from the right ones in few places only."""
    file = tmp_path / "another.lean"
    kind = "Bool" if operation in TRUTH else "Nat"
    source = HEADER + f"def Copy.Nat.{operation} : Nat → Nat → {kind} := {wrong}\n"
    before = source.count("\n")
    file.write_text(source + "\n".join(small("Copy.", operation)), encoding="utf-8")
    found = errors(file)
    assert found
    assert all(line > before for line, _ in found)


def test_equations_determine_the_operations() -> None:
    assert errors(DATA / "nat_equations.lean") == []
