"""Open theorems as Lean finds them: where they are, what they are called, and the file with proofs in place."""

import asyncio
from pathlib import Path

import pytest

from prover.errors import ElaborationError, ToolchainError, UsageError
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain, find
from prover.proof import Hole


@pytest.fixture(scope="module")
def lean() -> Toolchain:
    return find("embedded")


def read(text: str, lean: Toolchain) -> TheoremFile:
    return asyncio.run(TheoremFile.parse(text, lean))


def shown(file: TheoremFile) -> list[tuple[str, int, str, str]]:
    return [(hole.theorem.name, hole.theorem.line, hole.kind, file.text[hole.start : hole.end]) for hole in file.holes]


def test_names_and_places(lean: Toolchain) -> None:
    file = read(
        """/-! sorry -/
def text : String := "sorry \\" sorry" -- sorry
theorem a' (x' : Nat) : x' = x' := sorry   theorem b : True := by sorry
namespace A.B
/-- sorry -/
@[simp] protected theorem c (n : Nat) : n + 0 = n := by
  -- sorry
  sorry /- sorry -/
theorem _root_.top : True := sorry
private theorem hidden : True := by
  skip
  sorry
end A.B
open Nat in
/-- documented -/
theorem f : True := sorry
theorem done : True := trivial
example (n : Nat) : n = n := sorry   example : True := by sorry
theorem «weird name.x» : `sorry = `sorry := sorry
instance nonempty : Nonempty Nat := sorry
def proposition : True := sorry
""",
        lean,
    )
    assert shown(file) == [
        ("a'", 3, "term", "sorry"),
        ("b", 3, "term", "by sorry"),
        ("A.B.c", 6, "tactic", "sorry"),
        ("top", 9, "term", "sorry"),
        ("A.B.hidden", 10, "tactic", "sorry"),
        ("f", 16, "term", "sorry"),
        ("example:18", 18, "term", "sorry"),
        ("example:18:37", 18, "term", "by sorry"),
        ("«weird name.x»", 19, "term", "sorry"),
        ("nonempty", 20, "term", "sorry"),
        ("proposition", 21, "term", "sorry"),
    ]
    by_name = {theorem.name: theorem for theorem in file.theorems}
    assert by_name["A.B.c"].statement == "theorem c (n : Nat) : n + 0 = n"
    assert file.text[by_name["A.B.c"].start : by_name["A.B.c"].end].startswith("/-- sorry -/\n@[simp]")
    assert file.text[by_name["f"].start : by_name["f"].end].startswith("open Nat in\n/--")
    assert [premise.name for premise in by_name["f"].premises] == ["a'", "b", "A.B.c", "top", "A.B.hidden"]
    assert by_name["f"].premises[0].statement == "theorem a' (x' : Nat) : x' = x'"
    assert "done" in [premise.name for premise in by_name["«weird name.x»"].premises]


KINDS = """
theorem two (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  · sorry
  · exact sorry
theorem pair : True ∧ True := ⟨sorry, sorry⟩
theorem branches (n : Nat) : n = n := by
  cases n with
  | zero => sorry
  | succ m =>
    have h : m = m := by
      sorry
    sorry
theorem cases : (n : Nat) → n = n
  | 0 => sorry
  | n + 1 => by
    sorry
theorem tactic_match (o : Option Nat) : o = o := by
  match o with
  | none => sorry
  | some x => exact sorry
theorem term_match (o : Option Nat) : o = o :=
  match o with
  | none => sorry
  | some x => by sorry
theorem steps : 1 = 1 := calc
  1 = 1 := by sorry
  _ = 1 := sorry
theorem function : ∀ n : Nat, n = n := by
  intro n
  exact (fun m => sorry) n
theorem both (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor <;> sorry
theorem brackets (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  (sorry)
  { sorry }
theorem parts : True ∧ True := ⟨one, other⟩ where
  one : True := sorry
  other : True := by skip; sorry
mutual
theorem left : True := sorry
theorem right : True := left
end
theorem given : let x := 3; x = 3 := show _ from sorry
"""


def test_kinds_of_holes(lean: Toolchain) -> None:
    file = read(KINDS, lean)
    kinds: dict[str, list[str]] = {}
    for hole in file.holes:
        kinds.setdefault(hole.theorem.name, []).append(hole.kind)
        assert hole.index == len(kinds[hole.theorem.name]) - 1
    assert kinds == {
        "two": ["tactic", "term"],
        "pair": ["term", "term"],
        "branches": ["tactic", "term", "tactic"],
        "cases": ["term", "term"],
        "tactic_match": ["tactic", "term"],
        "term_match": ["term", "term"],
        "steps": ["term", "term"],
        "function": ["term"],
        "both": ["tactic"],
        "brackets": ["tactic", "tactic"],
        "parts": ["term", "tactic"],
        "left": ["term"],
        "given": ["term"],
    }
    assert next(t for t in file.theorems if t.name == "left").end == KINDS.index("end\n") + 3
    assert next(t for t in file.theorems if t.name == "given").statement == "theorem given : let x := 3; x = 3"


@pytest.mark.parametrize("script", [("sorry",), ("skip", "sorry"), ("try\n  skip", "skip", "exact sorry")])
def test_filled_files_elaborate(lean: Toolchain, script: tuple[str, ...]) -> None:
    """Whatever is put into the holes lands where the hole was: as many holes again, in the same theorems."""
    for text in (KINDS, KINDS.replace("\n", "\r\n")):
        file = read(text, lean)
        filled = file.fill(dict.fromkeys(file.holes, script))
        again = read(filled, lean)
        assert [hole.theorem.name for hole in again.holes] == [hole.theorem.name for hole in file.holes]
        assert ("\r\n" in filled) == ("\r\n" in text)
        assert "\n" not in filled.replace("\r\n", "") or "\r\n" not in text


def test_fill_keeps_the_rest(lean: Toolchain) -> None:
    text = "-- sorry \t \r\ntheorem a : True := by sorry\r\n\r\n  theorem b : 1 = 1 := sorry  -- rest"
    file = read(text, lean)
    first, second = file.holes
    assert file.fill({}) == text
    assert file.fill({second: ("rfl",)}) == text[: second.start] + "by rfl" + text[second.end :]
    assert file.fill({first: ("skip", "trivial")}).endswith(text[first.end :])
    assert file.proof_text(first, ("skip", "trivial")) == "by\r\n  skip\r\n  trivial"
    assert file.proof_text(second, ("skip", "rfl")) == "by\r\n    skip\r\n    rfl"


def test_what_is_left_alone_is_told(lean: Toolchain) -> None:
    file = read(
        'macro "later" : tactic => `(tactic| sorry)\ntheorem a : True := by later\n'
        "def b : Nat := sorry\nexample : Nat := sorry\ntheorem c : True := sorryAx _ true\n",
        lean,
    )
    assert file.holes == ()
    assert [line.split(":")[0] for line in file.skipped] == ["line 2", "line 3", "line 4", "line 5"]


def test_nothing_open(lean: Toolchain) -> None:
    assert read("theorem a : True := trivial\n", lean).holes == ()
    assert read("", lean).holes == ()


def test_errors_of_the_file(lean: Toolchain, tmp_path: Path) -> None:
    with pytest.raises(ElaborationError, match=r"f\.lean:2:\d+: "):
        asyncio.run(TheoremFile.parse("theorem a : True := sorry\ntheorem b : 1 = 2 := rfl\n", lean, name="f.lean"))
    with pytest.raises(ToolchainError, match="Mathlib"):
        read("import Mathlib\ntheorem a : True := sorry\n", lean)
    bad = {
        "missing.lean": (None, "does not exist"),
        "latin.lean": ("-- é\n".encode("latin-1"), "line 1"),
        "mark.lean": (b"\xef\xbb\xbftheorem a : True := sorry", "byte order mark"),
    }
    for name, (content, message) in bad.items():
        if content is not None:
            (tmp_path / name).write_bytes(content)
        with pytest.raises(UsageError, match=message) as caught:
            asyncio.run(TheoremFile.read(tmp_path / name, lean))
        assert "\n" not in str(caught.value)
    with pytest.raises(UsageError, match="directory"):
        asyncio.run(TheoremFile.read(tmp_path, lean))


def test_an_example_that_lean_does_not_take_as_a_definition(lean: Toolchain) -> None:
    """The file is read without its examples then, and not refused."""
    file = read(
        'macro "εaa" : term => `(1)\nmacro "εab" : term => `(1)\nexample : True := sorry\ntheorem t : True := sorry',
        lean,
    )
    assert [hole.theorem.name for hole in file.holes][-1] == "t"


def test_selection(lean: Toolchain) -> None:
    file = read("theorem A.foo : True := sorry\ntheorem B.foo : True := sorry\ntheorem B.bar : True := sorry\n", lean)

    def names(*asked: str) -> list[str]:
        return [theorem.name for theorem in file.select(asked)]

    assert names() == ["A.foo", "B.foo", "B.bar"]
    assert names("bar", "A.foo") == ["A.foo", "B.bar"]
    with pytest.raises(UsageError, match=r"several.*A\.foo, B\.foo"):
        names("foo")
    with pytest.raises(UsageError, match=r"did you mean B\.bar"):
        names("B.baz")


def test_holes_are_values(lean: Toolchain) -> None:
    one, other = (read("theorem a : True := sorry", lean).holes[0] for _ in range(2))
    assert isinstance(one, Hole)
    assert one == other
    assert hash(one) == hash(other)
