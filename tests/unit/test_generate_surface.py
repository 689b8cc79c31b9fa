"""The parts of the surface generator that need no library: names and categories."""

import string
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
from generate_surface import Parser, parser_lines, quote
from native_lean import demangle, mangle, show
from surface_rules import category

# Symbols as they stand in the library of Lean 4.35 (without `l_`), and the names that they are for.
SYMBOLS = {
    "Lean_Parser_Tactic_simp": ("Lean", "Parser", "Tactic", "simp"),
    "Lean_Parser_Tactic_tacticRfl_x27": ("Lean", "Parser", "Tactic", "tacticRfl'"),
    "term___u2218__": ("term_∘_",),
    "term_____x5b___x5d___x3f": ("term__[_]_?",),
    "Lean_Parser_Tactic_tactic___x3c_x3b_x3e__": ("Lean", "Parser", "Tactic", "tactic_<;>_"),
    "Array___aux__Init__Data__Array__Mem______macroRules__tacticDecreasing__trivial__1": (
        "Array",
        "_aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_1",
    ),
    "term___u2218___00__closed__0": ("term_∘_", "_closed_0"),
    "__private_Lean_Elab_Tactic_Simp_0__Lean_Elab_Tactic_x": (
        *("_private", "Lean", "Elab", "Tactic", "Simp", 0),
        *("Lean", "Elab", "Tactic", "x"),
    ),
    "groupByKey___at___00Lean_x": ("groupByKey", "_at_", "Lean", "x"),
}


@pytest.mark.parametrize(("symbol", "name"), SYMBOLS.items())
def test_demangling_of_real_symbols(symbol: str, name: tuple[str | int, ...]) -> None:
    assert demangle(symbol) == name


letters = st.sampled_from(string.ascii_letters + "_")
# A component that begins or ends with an underscore is written with the `_00` that `mangle` does not produce.
components = st.text(letters, min_size=1, max_size=8).filter(lambda c: c.strip("_") == c and c[0] not in "xuU")


@given(st.lists(components, min_size=1, max_size=4))
def test_demangling_undoes_mangling(parts: list[str]) -> None:
    assert demangle(mangle(".".join(parts))) == tuple(parts)


def test_names_are_quoted_where_lean_needs_it() -> None:
    assert quote(("Lean", "Parser", "Tactic", "exact?")) == "Lean.Parser.Tactic.exact?"
    assert quote(("Array", "term__[_:_]")) == "Array.«term__[_:_]»"
    with pytest.raises(ValueError, match="numeric"):
        quote(("a", 1))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("term_∧_", "term"),
        ("stx_,*", "stx"),
        ("precMax", "prec"),
        ("tacticBy_cases_:_", "tactic"),
        ("Lean.Parser.Tactic.simp", "tactic"),
        ("Lean.Parser.Tactic.grind", "tactic"),
        ("Lean.Parser.Tactic.grindTrace", "tactic"),
        ("Lean.Parser.Tactic.Grind.finish", "grind"),
        ("Lean.Parser.Tactic.Grind.grind_filter(_)", "grind_filter"),
        ("Lean.Parser.Attr.grind", "attr"),
        ("Lean.Parser.Tactic.Conv.conv", "tactic"),
        ("Lean.Parser.Tactic.Conv.lhs", "conv"),
        ("Lean.convCalc_", "conv"),
        ("Lean.Parser.Tactic.rcasesPat.tuple", "rcasesPat"),
        ("Lean.Grind.grindLintCheck", "command"),
    ],
)
def test_category_follows_from_the_name(name: str, expected: str) -> None:
    assert category(tuple(name.split(".")), ["conv", "grind", "grind_filter", "rcasesPat"]) == expected


def test_a_parser_without_a_rule_is_refused() -> None:
    with pytest.raises(ValueError, match=r"Some\.thing"):
        category(("Some", "thing"), [])


def test_lines_of_a_category_and_its_members() -> None:
    parsers = [
        Parser(("Lean", "foo", "quot"), 3, "Init_A", False),
        Parser(("fooPart",), 9, "Init_A", False),
        Parser(("Lean", "fooBar"), 3, "Init_B", True),
        Parser(("List", "term_~_"), 4, "Init_B", False),
    ]
    assert parser_lines(parsers) == [
        ("Init_A", "namespace Lean\ndeclare_syntax_cat foo (behavior := both)\nend Lean"),
        ("Init_A", '@[extern "x"] opaque fooPart : Lean.ParserDescr'),
        ("Init_B", '@[foo_parser, extern "x"] opaque Lean.fooBar : Lean.ParserDescr'),
        (
            "Init_B",
            'namespace List\n@[scoped term_parser, extern "x"] opaque «term_~_» : Lean.TrailingParserDescr\nend List',
        ),
    ]


def test_show_joins_with_dots() -> None:
    assert show(("a", 1, "b")) == "a.1.b"
