"""Reading compiled modules from images that are made here, in both layouts, whole and damaged."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prover.errors import LeanError
from prover.lean.compiled.image import NIL, Image, OleanError
from prover.lean.compiled.olean import Olean
from prover.lean.compiled.terms import Terms, render, visible

BASE = 0x6EF51F770000


class Writer:
    """Builds an image object by object; every object gets the next address."""

    def __init__(self, version: int, root_in_header: bool) -> None:
        self.version, self.root_in_header = version, root_in_header
        self.start = 56 if version == 1 else 96 if root_in_header else 88
        self.data = bytearray()

    def add(self, tag: int, other: int, words: list[int], tail: bytes = b"") -> int:
        address = BASE + self.start + len(self.data)
        body = b"".join(word.to_bytes(8, "little") for word in words) + tail
        body += b"\0" * (-len(body) % 8)
        self.data += ((8 + len(body)) << 32 | other << 48 | tag << 56).to_bytes(8, "little") + body
        return address

    def ctor(self, tag: int, *fields: int, scalars: bytes = b"") -> int:
        return self.add(tag, len(fields), list(fields), scalars)

    def string(self, text: str) -> int:
        data = text.encode()
        return self.add(249, 0, [len(data) + 1, len(data) + 1, len(text)], data + b"\0")

    def array(self, *items: int) -> int:
        return self.add(246, 0, [len(items), len(items), *items])

    def list(self, *items: int) -> int:
        address = NIL
        for item in reversed(items):
            address = self.ctor(1, item, address)
        return address

    def name(self, *parts: str | int) -> int:
        address = NIL
        for part in parts:
            field = self.string(part) if isinstance(part, str) else self.natural(part)
            address = self.ctor(1 if isinstance(part, str) else 2, address, field, scalars=bytes(8))
        return address

    def natural(self, value: int) -> int:
        if value < 1 << 63:
            return 2 * value + 1
        limbs = -(-value.bit_length() // 64)
        here = BASE + self.start + len(self.data)
        return self.add(250, 0, [limbs << 32 | limbs, here + 24], value.to_bytes(8 * limbs, "little"))

    def finish(self, root: int) -> bytes:
        if self.version == 1:
            header = b"olean\x01" + b"c" * 42 + BASE.to_bytes(8, "little")
        else:
            header = b"olean\x02\x01" + b"4.35.0".ljust(33, b"\0") + b"c" * 40 + BASE.to_bytes(8, "little")
        tail = b"" if self.root_in_header else root.to_bytes(8, "little")
        header += root.to_bytes(8, "little") if self.root_in_header else b""
        return header + self.data + tail


def module(writer: Writer) -> bytes:
    """A module with the axioms `A.b` and `A.1`, of type `Type`, and a definition `A.c` of a big number."""
    one = writer.ctor(1, NIL, scalars=bytes(8))  # succ zero
    sort = writer.ctor(3, one, scalars=bytes(8))
    names = [writer.name("A", "b"), writer.name("A", 1), writer.name("A", "c")]
    axioms = [writer.ctor(0, writer.ctor(0, writer.ctor(0, name, NIL, sort), scalars=bytes(8))) for name in names[:2]]
    literal = writer.ctor(9, writer.ctor(0, writer.natural(2**200 + 7)), scalars=bytes(8))
    constant = writer.ctor(4, names[0], NIL, scalars=bytes(8))
    pair = writer.ctor(5, constant, literal, scalars=bytes(8))
    lam = writer.ctor(6, names[0], constant, writer.ctor(10, NIL, pair, scalars=bytes(8)), scalars=bytes(9))
    value = writer.ctor(0, writer.ctor(0, names[2], writer.list(writer.name("u")), sort), lam, NIL, NIL,
                        scalars=b"\x01" + bytes(7))  # fmt: skip
    imports = writer.array(writer.ctor(0, writer.name("Init"), scalars=bytes(8)))
    constants = writer.array(*axioms, writer.ctor(1, value))
    root = writer.ctor(0, imports, writer.array(*names), constants, writer.array(), writer.array(), scalars=bytes(8))
    return writer.finish(root)


LAYOUTS = [(1, False), (2, False), (2, True)]


@pytest.fixture(params=LAYOUTS, ids=["version 1", "version 2", "version 2, root in the header"])
def content(request: pytest.FixtureRequest) -> bytes:
    return module(Writer(*request.param))


@pytest.fixture
def load(tmp_path: Path) -> Callable[[bytes], Olean]:
    def load(data: bytes) -> Olean:
        path = tmp_path / "M.olean"
        path.write_bytes(data)
        return Olean(path)

    return load


def test_module(content: bytes, load: Callable[[bytes], Olean]) -> None:
    olean, terms = load(content), Terms()
    assert olean.imports == (("Init",),)
    assert olean.names == (("A", "b"), ("A", 1), ("A", "c"))
    assert [olean.kind(name) for name in olean.names] == ["axiom", "axiom", "def"]
    constants = olean.constants(terms)
    assert constants["A", "b"].type == constants["A", 1].type
    definition = constants["A", "c"]
    assert (definition.levels, definition.safe) == ((("u",),), True)
    assert definition.value is not None
    kind, domain, body = terms[definition.value]
    assert kind == "lam"
    assert terms[domain][:2] == ("const", ("A", "b"))  # type: ignore[index]
    assert terms[body][0] == "app"  # type: ignore[index]  # the metadata around it is gone
    assert ("nat", 2**200 + 7) in set(terms.walk(definition.parts))
    assert terms.used(definition.parts) == {("A", "b")}


def test_parts_of_a_module_are_read_together(tmp_path: Path) -> None:
    """Objects in `.private` point into `.olean`, whatever their order in memory."""
    public = Writer(2, True)
    name = public.name("x")
    (tmp_path / "M.olean").write_bytes(public.finish(public.ctor(0, name)))
    for shift in (1 << 24, -(1 << 24)):
        private = Writer(2, True)
        root = private.ctor(0, name)
        data = bytearray(private.finish(root + shift))
        data[80:88] = (BASE + shift).to_bytes(8, "little")
        (tmp_path / "M.olean.private").write_bytes(data)
        image = Image(tmp_path / "M.olean")
        assert image.root == root + shift
        assert image.string(image.field(image.field(image.root, 0), 1)) == "x"


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(LAYOUTS), st.data())
def test_damage_is_an_error_or_harmless(
    tmp_path_factory: pytest.TempPathFactory, layout: tuple[int, bool], data: st.DataObject
) -> None:
    content = bytearray(module(Writer(*layout)))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    path = tmp_path_factory.mktemp("damage") / "M.olean"
    path.write_bytes(content[: cut if data.draw(st.booleans()) else len(content)])
    try:
        olean = Olean(path)
        olean.constants(Terms())
        assert all(isinstance(part, (str, int)) for name in (*olean.imports, *olean.names) for part in name)
    except OleanError:
        pass


def test_errors_are_of_our_own(tmp_path: Path) -> None:
    (tmp_path / "M.olean").write_bytes(b"something else" * 20)
    for path in (tmp_path / "M.olean", tmp_path / "none.olean", tmp_path):
        with pytest.raises(LeanError, match=str(path.name)):
            Olean(path)


def test_deep_terms_need_no_recursion(load: Callable[[bytes], Olean]) -> None:
    writer = Writer(2, True)
    sort = writer.ctor(3, NIL, scalars=bytes(8))
    term = sort
    for _ in range(50_000):
        term = writer.ctor(5, term, sort, scalars=bytes(8))
    name = writer.name("deep")
    constant = writer.ctor(0, writer.ctor(0, writer.ctor(0, name, NIL, term), scalars=bytes(8)))
    root = writer.ctor(0, writer.array(), writer.array(name), writer.array(constant), writer.array(), writer.array())
    terms = Terms()
    info = load(writer.finish(root)).constants(terms)[("deep",)]
    assert sum(1 for _ in terms.walk(info.parts)) == 50_001


def test_names_as_text() -> None:
    assert render(("Nat", "add")) == "Nat.add"
    assert render(("Quot.sound",)) == "«Quot.sound»"
    assert render(("a", 1)) != render(("a", "1"))
    assert render(("quot", "sound : a")) == "quot.«sound : a»"
    assert render(("",)) == "«»"
    assert render(("αβ₁", "x'!")) == "αβ₁.x'!"
    assert render(("λ",)) == "«λ»"
    assert visible(("_private", "Some", "Module", 0, "A", "x")) == ("A", "x")
    assert visible(("A", "_private", 0, "x")) == ("A", "_private", 0, "x")


@given(*[st.lists(st.one_of(st.text(max_size=3), st.integers(0, 9)), max_size=3)] * 2)
def test_different_names_have_different_texts(one: list[str | int], other: list[str | int]) -> None:
    assert (render(tuple(one)) == render(tuple(other))) == (one == other)
