"""The judge: what it says of honest and dishonest files, and that trouble with Lean is never a verdict on a proof."""

import asyncio
import dataclasses
import os
import shutil
import tempfile
from pathlib import Path

import psutil
import pytest

from prover.config import LeanLimits
from prover.errors import ElaborationError, LeanError, UsageError
from prover.lean.compiled.axioms import Library, library_of, search_path
from prover.lean.compiled.compile import compile_text, replay
from prover.lean.installation.toolchain import Toolchain, find
from prover.lean.judging.verify import LeanVerifier, check_file
from prover.proof import Verdict

LIMITS = LeanLimits(verify_seconds=60)


@pytest.fixture(scope="module")
def lean() -> Toolchain:
    return find("embedded")


def verify(lean: Toolchain, original: str, text: str, *names: str, limits: LeanLimits = LIMITS) -> list[Verdict]:
    verdicts = asyncio.run(LeanVerifier(lean, original, limits).verify(text, names))
    assert list(verdicts) == list(names)
    return [verdicts[name] for name in names]


OPEN = """namespace A
theorem t : True := sorry
theorem u (p : Prop) : p ∨ ¬p := sorry
private theorem w : True := by sorry
end A
example : 3 = 3 := sorry
example : 4 = 4 := sorry
theorem leans : True := A.t
"""


def test_verdicts_of_one_file(lean: Toolchain) -> None:
    text = OPEN.replace("¬p := sorry", "¬p :=\n  Classical.em p").replace("3 = 3 := sorry", "3 = 3 := rfl")
    text = text.replace("by sorry", "by\n  skip\n  trivial")
    t, u, w, three, four, leans, missing = verify(
        lean, OPEN, text, "A.t", "A.u", "A.w", "example:6", "example:7", "leans", "A.x"
    )
    assert (t.status, t.message) == ("unproved", "its proof contains sorry")
    assert u == Verdict("verified", ("Classical.choice", "Quot.sound", "propext"))
    assert w == Verdict("verified")
    assert three == Verdict("verified")
    assert four.status == "unproved"
    assert (leans.status, leans.message) == ("unproved", "it leans on `A.t`, which is still open")
    assert (missing.status, missing.message) == ("unproved", "the file declares no theorem `A.x`")


def test_check_without_and_with_an_original(lean: Toolchain, tmp_path: Path) -> None:
    original, file = tmp_path / "original.lean", tmp_path / "file.lean"
    original.write_text(OPEN)
    file.write_text(
        "-- moved\n" + OPEN.replace("True := sorry", "True := trivial").replace("4 = 4 := sorry", "4 = 4 := rfl")
    )
    alone = {c.name: (c.line, c.verdict.status) for c in asyncio.run(check_file(file, lean, limits=LIMITS))}
    assert alone == {
        "A.t": (3, "verified"),
        "A.u": (4, "unproved"),
        "A.w": (5, "unproved"),
        "example:7": (7, "unproved"),
        "example:8": (8, "verified"),
        "leans": (9, "verified"),
    }
    both = {c.name: c.verdict.status for c in asyncio.run(check_file(file, lean, original, LIMITS))}
    assert both == {
        "A.t": "verified",
        "A.u": "unproved",
        "A.w": "unproved",
        "example:6": "unproved",
        "example:7": "verified",
        "leans": "verified",
    }
    file.write_text("theorem t : True := trivial")
    gone = asyncio.run(check_file(file, lean, original, LIMITS))
    assert [c.verdict.status for c in gone] == ["unproved"] * 6
    file.write_text("theorem t : 1 = 2 := by decide")
    assert [c.verdict.status for c in asyncio.run(check_file(file, lean, limits=LIMITS))] == ["error"]
    with pytest.raises(ElaborationError, match="line 1"):
        asyncio.run(check_file(original, lean, file, LIMITS))
    with pytest.raises(UsageError, match="does not exist"):
        asyncio.run(check_file(tmp_path / "none.lean", lean, limits=LIMITS))


ENDLESS = """
def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)
#eval fib 100
theorem t : True := trivial
"""
HUGE = """
def grow : Nat → String → String
  | 0, s => s
  | n + 1, s => grow n (s ++ s)
#eval grow 32 "x" == "y"
theorem t : True := trivial
"""


def leans_below(process: psutil.Process) -> list[psutil.Process]:
    return [child for child in process.children(recursive=True) if "launcher.py" in " ".join(child.cmdline())]


def test_a_time_out_is_an_error(lean: Toolchain) -> None:
    limits = LeanLimits(verify_seconds=2)
    verdict = verify(lean, "theorem t : True := sorry", ENDLESS, "t", limits=limits)[0]
    assert verdict == Verdict("error", (), "Lean was stopped after 2 s")
    assert not leans_below(psutil.Process())


def test_cancellation_ends_the_processes(lean: Toolchain) -> None:
    async def cancelled() -> None:
        task = asyncio.create_task(LeanVerifier(lean, ENDLESS, LIMITS).verify(ENDLESS, ["t"]))
        while not leans_below(psutil.Process()):
            await asyncio.sleep(0.01)
            assert not task.done()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancelled())
    assert not leans_below(psutil.Process())


def test_too_little_memory_is_an_error(lean: Toolchain) -> None:
    limits = LeanLimits(verify_seconds=60, memory_mb=300)
    verdict = verify(lean, "theorem t : True := sorry", HUGE, "t", limits=limits)[0]
    assert verdict.status == "error"
    assert "out of memory" in verdict.message.lower() or "killed" in verdict.message


@pytest.mark.parametrize(
    ("lean_says", "message"),
    [
        ("kill -SEGV $$", "signal 11"),
        ("exit 0", "status 0"),
        ("exit 1", "status 1"),
        ("exit 3", "status 3"),
        ('echo \'{"severity":"error","data":"no","pos":{"line":1,"column":0}}\'; exit 0', "status 0"),
        ("echo garbage; exit 1", "garbage"),
    ],
)
def test_a_lean_that_misbehaves_is_an_error(lean: Toolchain, tmp_path: Path, lean_says: str, message: str) -> None:
    script = tmp_path / "lean"
    script.write_text(f"#!/bin/sh\n{lean_says}\n")
    script.chmod(0o755)
    odd = dataclasses.replace(lean, command=(str(script),))
    verdict = verify(odd, "theorem t : True := sorry", "theorem t : True := trivial", "t")[0]
    assert verdict.status == "error"
    assert message in verdict.message


def test_a_lean_that_cannot_start_is_broken_machinery(lean: Toolchain) -> None:
    gone = dataclasses.replace(lean, command=("/nonexistent/lean",))
    with pytest.raises(LeanError, match="cannot start"):
        verify(gone, "theorem t : True := sorry", "theorem t : True := trivial", "t")


def test_an_original_with_errors(lean: Toolchain) -> None:
    verdict = verify(lean, "theorem t : 1 = 2 := rfl", "theorem t : 1 = 1 := rfl", "t")[0]
    assert verdict.status == "error"
    assert verdict.message.startswith("the original file: line 1:")


def test_many_at_once(lean: Toolchain) -> None:
    original = "theorem t (n : Nat) : n = n := sorry"
    verifier = LeanVerifier(lean, original, LIMITS)
    texts = [original.replace("sorry", proof) for proof in ("rfl", "by sorry", "by rfl", "nonsense") * 2]

    async def all_of_them() -> list[str]:
        verdicts = await asyncio.gather(*(verifier.verify(text, ["t"]) for text in texts))
        return [verdict["t"].status for verdict in verdicts]

    assert asyncio.run(all_of_them()) == ["verified", "unproved", "verified", "error"] * 2


def test_nothing_is_left_behind(lean: Toolchain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    verify(lean, OPEN, OPEN, "A.t", "example:6")
    assert os.listdir(tmp_path) == []


def test_statement_may_depend_on_a_definition_with_an_open_proof(lean: Toolchain) -> None:
    original = "def two : Fin 3 := ⟨2, sorry⟩\ntheorem t : two.val = 2 := sorry\n"
    done = original.replace("⟨2, sorry⟩", "⟨2, by decide⟩").replace(":= sorry", ":= rfl")
    assert verify(lean, original, done, "t")[0] == Verdict("verified")
    other = done.replace("⟨2, by decide⟩", "⟨1, by decide⟩").replace("= 2 := rfl", "= 2 := sorry")
    assert "depends on `two`" in verify(lean, original, other, "t")[0].message


SCOPED = """
section
variable (p q : Prop) (hp : p) (hq : q)
example : p ∧ q := sorry
variable {α : Type} (r : α → Prop) (a : α)
example : (∀ x, r x) → ∃ x, r x := sorry
end
example : 1 = 2 := sorry
"""


def test_an_example_may_use_the_variables_in_scope(lean: Toolchain) -> None:
    names = ["example:4", "example:6", "example:8"]
    done = SCOPED.replace("p ∧ q := sorry", "p ∧ q := by\n  exact ⟨hp, hq⟩")
    done = done.replace("r x := sorry", "r x := fun h => ⟨a, h a⟩")
    assert [verdict.status for verdict in verify(lean, SCOPED, done, *names)] == ["verified", "verified", "unproved"]
    for trick in (
        done.replace("example : 1", "variable (h : 1 = 2)\nexample : 1").replace("1 = 2 := sorry", "1 = 2 := h"),
        done.replace("end\n", "").replace("(hp : p)", "(hp : p) (h : 1 = 2)").replace("1 = 2 := sorry", "1 = 2 := h"),
        done.replace("end\nexample : 1 = 2 := sorry", "example : 1 = 2 := h\nend").replace(
            "(hp : p)", "(hp : p) (h : 1 = 2)"
        ),
    ):
        verdict = verify(lean, SCOPED, trick, "example:8")[0]
        assert (verdict.status, verdict.message) == ("unproved", "its statement is not the original one")


def test_the_kernel_is_asked_again(lean: Toolchain, tmp_path: Path) -> None:
    honest = """
inductive T where
  | leaf
  | node (l r : T)
def f : T → Nat
  | .leaf => 0
  | .node l r => f l + f r
structure P (α : Type u) where
  a : α
  b : α
mutual
inductive E : Nat → Prop
  | z : E 0
  | s : O n → E (n + 1)
inductive O : Nat → Prop
  | s : E n → O (n + 1)
end
theorem t : 2 ^ 64 % 3 = 1 := by decide
"""
    forged = "set_option debug.skipKernelTC true\ntheorem bad : 3 = 4 := by decide +kernel\n"

    async def both() -> list[str | None]:
        said = []
        for name, text in (("honest", honest), ("forged", forged)):
            (tmp_path / name).mkdir()
            compiled = await compile_text(lean, text, tmp_path / name, seconds=60)
            assert compiled.errors == ()
            assert compiled.olean is not None
            said.append(await replay(lean, compiled.olean, seconds=60))
        with pytest.raises(LeanError, match="ended with status"):
            await replay(lean, tmp_path / "none.olean", seconds=60)
        with pytest.raises(LeanError, match="stopped after"):
            await replay(lean, tmp_path / "honest" / "Judged.olean", seconds=0.001)
        return said

    accepted, complaint = asyncio.run(both())
    assert accepted is None
    assert complaint is not None
    assert "bad" in complaint


def test_the_library_is_read_again_when_it_changed_and_only_then(lean: Toolchain, tmp_path: Path) -> None:
    own, path = tmp_path / "Init.olean", [tmp_path, *search_path(lean)]
    shutil.copy(path[1] / "Init.olean", own)
    first = library_of([("Init",)], path)
    assert library_of([("Init",)], path) is first
    shutil.copy(path[1] / "Init.olean", own)  # the same bytes, but who knows
    second = library_of([("Init",)], path)
    assert second is not first
    own.unlink()  # the one behind it is seen now
    third = library_of([("Init",)], path)
    assert third is not second
    assert third.axioms(("funext",)) == first.axioms(("funext",)) == {("Quot", "sound")}
    with pytest.raises(LeanError, match="Init is missing"):
        library_of([("Init",)], path[:1])


def test_stored_axioms_are_the_computed_ones(lean: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    stored = Library([("Init",)], search_path(lean))
    monkeypatch.setattr("prover.lean.compiled.axioms._stored", lambda olean: iter(()))
    computed = Library([("Init",)], search_path(lean))
    for name in (("Classical", "em"), ("Nat", "add_comm"), ("sorryAx",), ("propext",), ("Quot", "sound"), ("funext",)):
        assert stored.axioms(name) == computed.axioms(name)
    assert stored.axioms(("Classical", "em")) == {("propext",), ("Quot", "sound"), ("Classical", "choice")}
    with pytest.raises(KeyError):
        stored.axioms(("Nat.add_comm",))


@pytest.mark.parametrize("delay", [0.0, 0.005, 0.05, 0.1, 0.2])
def test_a_failure_elsewhere_ends_a_verification(lean: Toolchain, delay: float) -> None:
    """At whatever point it is: before a process starts, while it does, while it runs, between two."""

    async def failing() -> None:
        await asyncio.sleep(delay)
        raise ZeroDivisionError

    async def both() -> None:
        await asyncio.gather(LeanVerifier(lean, OPEN, LIMITS).verify(ENDLESS, ["t"]), failing())

    with pytest.raises(ZeroDivisionError):
        asyncio.run(both())
    assert not leans_below(psutil.Process())
