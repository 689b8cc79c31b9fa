"""The reader of printed propositions: structure, precedence, and text that parses back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.proposers.parsing import parse
from prover.proposers.terms import Binder, Term, leaf


def test_connectives_bind_as_in_lean() -> None:
    term = parse("p ∧ q ∨ r → ¬s ↔ t")
    assert term.head == "↔"
    arrow, t = term.args
    assert t == leaf("t")
    assert arrow.head == "→"
    assert arrow.args[0].head == "∨"
    assert arrow.args[0].args[0].head == "∧"
    assert arrow.args[1] == Term("¬", (leaf("s"),))


@pytest.mark.parametrize(
    ("text", "head", "left"),
    [
        ("a + b + c", "+", "a + b"),
        ("a ^ b ^ c", "^", "a"),
        ("x :: y :: zs", "::", "x"),
        ("p → q → r", "→", "p"),
        ("a - b = c", "=", "a - b"),
        ("xs ++ ys = zs", "=", "xs ++ ys"),
        ("a ∣ b * c", "∣", "a"),
        ("(b && c) = true", "=", "b && c"),
    ],
)
def test_binary_operators(text: str, head: str, left: str) -> None:
    term = parse(text)
    assert term.head == head
    assert term.args[0].text == left


def test_binders_are_nested_one_by_one() -> None:
    term = parse("∀ (x y : α), p x → ∃ z, q y z")
    assert (term.head, term.binder) == ("∀", Binder("x", leaf("α")))
    inner = term.args[0]
    assert inner.binder == Binder("y", leaf("α"))
    assert inner.args[0].args[1].binder == Binder("z")


def test_bounded_binders_become_premises_or_conjunctions() -> None:
    assert parse("∀ x ∈ xs, p x") == parse("∀ x, x ∈ xs → p x")
    assert parse("∃ n > 0, p n") == parse("∃ n, n > 0 ∧ p n")


def test_dependent_arrows_are_universal() -> None:
    assert parse("(x : α) → p x") == parse("∀ (x : α), p x")


def test_implicit_binders_keep_their_style() -> None:
    term = parse("∀ {α : Type u_1} [inst : BEq α] (a : α), (a == a) = true")
    assert [term.binder and term.binder.style, term.args[0].binder and term.args[0].binder.style] == [
        "implicit",
        "instance",
    ]


def test_field_notation_has_the_same_shape_for_variables_and_terms() -> None:
    assert parse("xs.length").head == ".length"
    assert parse("(xs ++ ys).length").head == ".length"
    assert parse("Nat.succ n").args[0] == leaf("Nat.succ")


def test_functions_stand_as_arguments() -> None:
    term = parse("List.foldl (fun acc x => x :: acc) ys xs = xs.reverse ++ ys")
    assert term.head == "="
    assert term.args[0].function == "List.foldl"
    assert term.args[0].args[1].head == "fun"


def test_what_is_not_understood_is_opaque() -> None:
    assert parse("(p ∧").head == "opaque"
    assert parse("p ∧ (if c then a else b) = a").args[1].args[0].head == "opaque"


def test_free_names_leave_out_bound_ones() -> None:
    assert parse("∃ x, p x ∧ x ∈ xs").names() == {"p", "xs"}


def test_substitution_respects_binders() -> None:
    term = parse("p x ∧ ∀ x, q x")
    assert term.substitute({"x": leaf("a")}).text == "p a ∧ (∀ x, q x)"


names = st.sampled_from(["p", "q", "x", "n", "xs", "Nat.succ"])


def _grow(inner: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    binary = st.sampled_from(["∧", "∨", "→", "↔", "=", "+", "*", "^", "++", "::", "-", "∈", "&&"])
    binder = st.builds(Binder, st.sampled_from(["x", "y"]), st.none() | st.just(leaf("Nat")))
    return st.one_of(
        st.builds(lambda o, a, b: Term(o, (a, b)), binary, inner, inner),
        st.builds(lambda a: Term("¬", (a,)), inner),
        st.builds(lambda f, a: Term("app", (leaf(f), a)), names, inner),
        st.builds(lambda h, b, a: Term(h, (a,), b), st.sampled_from(["∀", "∃", "fun"]), binder, inner),
        st.builds(lambda a, b: Term("list", (a, b)), inner, inner),
        st.builds(lambda a: Term(".length", (a,)), inner.filter(lambda a: not a.leaf or a.head == "xs")),
    )


@given(st.recursive(st.builds(leaf, names | st.just("2")), _grow, max_leaves=12))
def test_text_parses_back(term: Term) -> None:
    assert parse(term.text) == term


@given(st.text(alphabet="pqx ()[]⟨⟩{},:.∀∃¬∧→=+fun2\n", max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(parse(text).text, str)
