from hypothesis import given
from hypothesis import strategies as st

from prover.lean.installation.header import Header, parse

GAPS = [" ", "\n", "\n\n  ", "\t", " -- import No\n", " /- import No -/ ", " /- a /- import No -/ b -/\n"]


def test_ordinary_file_needs_init() -> None:
    header = parse("theorem a : True := trivial\nimport Late\n")
    assert header == Header(())
    assert header.needed == ("Init",)


def test_prelude_needs_only_what_it_says() -> None:
    assert parse("prelude\nimport A.B\n").needed == ("A.B",)


def test_init_is_not_needed_twice() -> None:
    assert parse("import Init\nimport A\n").needed == ("Init", "A")


def test_comment_may_hide_an_import() -> None:
    assert parse("/- import A\n /- -/ import B -/\n-- import C\nimport D").imports == ("D",)


def test_comment_may_stand_anywhere() -> None:
    assert parse("import/- x -/A--y\nimport B").imports == ("A", "B")


def test_doc_comment_ends_the_header() -> None:
    assert parse("/-- doc -/ import A").imports == ()
    assert parse("import A\n/-! doc -/\nimport B").imports == ("A",)


def test_unclosed_comment_ends_the_file() -> None:
    assert parse("import A\n/- import B").imports == ("A",)


def test_module_system() -> None:
    header = parse("module\n\nprelude\npublic import A\nmeta import B\npublic meta import all C\npublic section\n")
    assert header == Header(("A", "B", "C"), prelude=True, module=True)


def test_quoted_and_unicode_names() -> None:
    assert parse("import A.«b c».D\nimport Ünïcode.ℕ₁").imports == ("A.b c.D", "Ünïcode.ℕ₁")


@given(
    st.lists(st.sampled_from(["A", "Mathlib.Data.Nat", "B'", "C_1", "importX", "«d e»"])),
    st.lists(st.sampled_from(GAPS), min_size=20, max_size=20),
)
def test_comments_between_words_change_nothing(names: list[str], gaps: list[str]) -> None:
    gap = iter(gaps * 10)
    text = next(gap) + "".join(f"import{next(gap)}{name}{next(gap)}" for name in names) + "theorem import := 1"
    assert parse(text).imports == tuple(name.strip("«»") for name in names)


@given(st.text(alphabet=st.sampled_from("import Amodule-/!« »\n.\0"), max_size=80))
def test_any_text_has_a_header(text: str) -> None:
    assert "" not in parse(text).imports
