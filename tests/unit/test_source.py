"""What the words of a Lean text are: everything that hides a word must hide it, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.files.outline import Outline
from prover.lean.files.source import Source, tokens


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text) if token.kind == "word"]


@pytest.mark.parametrize(
    "hiding",
    [
        "-- sorry",
        "/- sorry -/",
        "/- /- sorry -/ sorry -/",
        "/-- sorry -/",
        "/-! sorry",
        "/- /-- sorry -/ sorry -/",
        '"sorry"',
        '"\\" sorry"',
        '"a\nsorry"',
        'r"sorry \\"',
        'r#"sorry " sorry"#',
        "«sorry not»",
        "`sorry",
        "``sorry",
        "sorry'",
        "x.sorry",
        "sorry.x",
        "sorry!",
        "sorryAx",
        "αsorry",
        "sorry₁",
        '"\\\\" /- sorry -/',
    ],
)
def test_hidden_words(hiding: str) -> None:
    assert not Outline(Source(hiding)).sorries


@pytest.mark.parametrize(
    "showing",
    [
        "(sorry)", "⟨sorry,1⟩", "/--/sorry", "/- -/sorry", "'a' sorry", "'\"' sorry \"", "x'sorry' sorry", ":=sorry",
        "0sorry", "\"\" sorry", "--\nsorry", "r x sorry", "f' 'x' sorry", "·sorry", "fun _↦sorry", "'\\'' sorry",
    ],
)  # fmt: skip
def test_shown_words(showing: str) -> None:
    assert [token.text for token in Outline(Source(showing)).sorries] == ["sorry"]


@given(st.text(alphabet=st.sampled_from(list("sorry -/\"'`«».{}\n\\r#ax:=⟨⟩·0é"))))
def test_tokens_cover_the_text(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert token.start >= at
        assert not text[at : token.start].strip()
        assert token.text == text[token.start : token.end] != ""
        at = token.end
    assert not text[at:].strip()


@given(st.text(alphabet=st.sampled_from(list("ab\r\n𝔸"))))
def test_offsets_and_positions(text: str) -> None:
    source = Source(text)
    for offset in range(len(text) + 1):
        assert source.offset(source.line(offset), source.column(offset)) == offset
    assert source.offset(10**6, 0) == len(text)


def test_columns_count_code_points() -> None:
    source = Source("𝔸 := é\n  sorry")
    assert source.column(source.text.index("é")) == 5
    assert source.line(source.text.index("sorry")) == 2
    assert source.indent(source.text.index("sorry")) == 2


def test_newline_is_the_files_own() -> None:
    assert Source("a\r\nb\n").newline == "\r\n"
    assert Source("a\nb\r\n").newline == "\n"
    assert Source("").newline == "\n"
