"""Which words may not be added to a file."""

import pytest

from prover.lean.files.rules import added


def found(text: str, original: str | None = None) -> list[str]:
    return [finding.what for finding in added(text, original)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("set_option debug.skipKernelTC true", "set_option debug.skipKernelTC"),
        ("theorem t : P := by\n  run_tac x", "run_tac"),
        ("#eval x", "#eval"),
        ("#eval! x", "#eval!"),
        ("@[simp, implemented_by f] def x := 1", "implemented_by"),
        ("attribute [simp, extern] x", "extern"),
        ('@[extern "x"] opaque y : Nat', "extern"),
        ("@[simp] unsafe def x := 1", "unsafe"),
        ("by native_decide", "native_decide"),
        ("initialize x : Nat ← y", "initialize"),
        ("@[term_elab foo] def x := 1", "term_elab"),
        ("elab \"x\" : tactic => y", "elab"),
    ],
)  # fmt: skip
def test_forbidden(text: str, what: str) -> None:
    assert found(text) == [what]
    assert found(text, text) == []
    assert found(f"{text}\n{text}", text) == [what]


@pytest.mark.parametrize(
    "text",
    [
        "-- set_option debug.skipKernelTC true",
        '"#eval"',
        "theorem elab' : P := x",
        "theorem init : macro = tactic := x",
        "set_option maxHeartbeats 0",
        "x.unsafe",
        "@[simp, elab_as_elim] theorem t (init : Nat) : P := [macro]",
        "# eval",
        "/- run_tac -/",
    ],
)
def test_allowed(text: str) -> None:
    assert found(text) == []


def test_a_proof_on_the_same_line_is_an_addition() -> None:
    assert found("theorem t : P := by run_tac x; rfl", "theorem t : P := by run_tac x; sorry") == ["run_tac"]


def test_the_line_is_told() -> None:
    assert str(added("\n\nrun_cmd x", None)[0]) == "`run_cmd` in line 3 is not allowed in a proof"
