"""The open theorems of a Lean file, and the file with proofs in their places.

Words that could be holes are proposed by the lexer; Lean decides. The file is compiled once (a probe that differs from
it only in keywords, character for character in the same places), and the compiled module tells which declarations
exist, under which full names and ranges, and at which places a `sorry` was elaborated.

The probe differs in two things that Lean does not tell by itself. An `example` leaves nothing in the module, so it
becomes a `def` of a name that makes up for the difference in length. Whether a `sorry` stands for a term or for a
tactic decides how it is filled, so those that look like tactics become `admit`, which Lean takes for a tactic only;
where it complains, the word was a term after all.
"""

from __future__ import annotations

import asyncio
import codecs
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from prover.errors import ElaborationError, LeanError, UsageError
from prover.lean.compiled import propositions
from prover.lean.compiled.compile import Compiled, Message, compile_text
from prover.lean.compiled.declarations import Declaration, Sorry, declarations, outer, sorries
from prover.lean.compiled.olean import Olean
from prover.lean.compiled.terms import Name, Terms, render, visible
from prover.lean.files import layout
from prover.lean.files.outline import Outline
from prover.lean.files.source import Source, Token
from prover.lean.files.truncation import truncations
from prover.lean.installation import header
from prover.lean.installation.imports import require_imports
from prover.lean.installation.toolchain import Toolchain
from prover.proof import Hole, Premise, Script, Theorem

_ROUNDS = 12


@dataclass(frozen=True)
class TheoremFile:
    """A file whose open theorems Lean has found. `text` is the file's text exactly, line ends included.

    `skipped` says in words which uses of `sorry` are no holes that can be filled, and why.
    """

    text: str
    name: str
    holes: tuple[Hole, ...]
    skipped: tuple[str, ...] = ()

    @classmethod
    async def read(
        cls, path: Path, toolchain: Toolchain, *, seconds: float = 120.0, memory_mb: int = 4096
    ) -> TheoremFile:
        """Read a file. Raises UsageError when it cannot be read or is not UTF-8, ToolchainError when it imports what
        the toolchain lacks, ElaborationError with Lean's message when it has errors besides its sorries, and LeanError
        when Lean gave no answer."""
        return await cls.parse(read_text(path), toolchain, name=str(path), seconds=seconds, memory_mb=memory_mb)

    @classmethod
    async def parse(
        cls, text: str, toolchain: Toolchain, *, name: str = "input", seconds: float = 120.0, memory_mb: int = 4096
    ) -> TheoremFile:
        """As `read`, for a text at hand; `name` is what messages call it."""
        require_imports(text, name, toolchain)
        source = Source(text)
        with tempfile.TemporaryDirectory(prefix="prover-") as folder:
            probe = await _probe(source, name, toolchain, Path(folder), seconds, memory_mb)
            holes, skipped = await asyncio.to_thread(_holes, source, probe)
        return cls(text, name, tuple(holes), tuple(skipped))

    @cached_property
    def theorems(self) -> tuple[Theorem, ...]:
        """The open theorems in file order."""
        return tuple(dict.fromkeys(hole.theorem for hole in self.holes))

    @cached_property
    def _source(self) -> Source:
        return Source(self.text)

    def fill(self, proofs: Mapping[Hole, Script]) -> str:
        """The text with these holes filled, everything else as it was."""
        parts: list[str] = []
        at = 0
        for hole in sorted(proofs, key=lambda hole: hole.start):
            parts.append(self.text[at : hole.start])
            done = "".join(parts)  # an earlier hole on the same line may have moved this one
            column = len(done) - (done.rfind("\n") + 1)
            parts.append(self._render(hole, proofs[hole], column))
            at = hole.end
        return "".join([*parts, self.text[at:]])

    def proof_text(self, hole: Hole, script: Script) -> str:
        """What `fill` puts into the place of `hole` when no other hole on its line is filled."""
        return self._render(hole, script, hole.column)

    def _render(self, hole: Hole, script: Script, column: int) -> str:
        return layout.render(hole, script, layout.place(hole, self._source), column, self._source.newline)

    def select(self, names: Sequence[str]) -> tuple[Theorem, ...]:
        """The open theorems of these names, in file order, all for no names.

        A name may leave out leading namespaces when only one theorem then fits. Raises UsageError for a name that fits
        none, with the ones that are nearly so, or several.
        """
        if not names:
            return self.theorems
        chosen = {self._select(name) for name in names}
        return tuple(theorem for theorem in self.theorems if theorem in chosen)

    def _select(self, name: str) -> Theorem:
        known = {theorem.name: theorem for theorem in self.theorems}
        if name in known:
            return known[name]
        fitting = [full for full in known if full.endswith(f".{name}")]
        if len(fitting) == 1:
            return known[fitting[0]]
        if fitting:
            raise UsageError(f"--theorem {name} fits several open theorems: name one of {', '.join(fitting)}")
        near = get_close_matches(name, known, n=3, cutoff=0.5) or list(known)[:5]
        hint = f"did you mean {' or '.join(near)}?" if near else "the file has no open theorem"
        raise UsageError(f"{self.name} has no open theorem {name}: {hint}")


def read_text(path: Path) -> str:
    """The text of a Lean file, line ends as they are. Raises UsageError with what to do."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"{path} does not exist: name a Lean file") from None
    except IsADirectoryError:
        raise UsageError(f"{path} is a directory: name a Lean file in it") from None
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}") from error
    except ValueError as error:  # a null byte in it
        raise UsageError(f"cannot read {str(path)!r}: {error}") from error
    if data.startswith(codecs.BOM_UTF8):
        raise UsageError(f"{path} begins with a byte order mark, which Lean does not read: save it without")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UsageError(f"{path} is not UTF-8 (line {line}): save it as UTF-8") from None


@dataclass(frozen=True, slots=True)
class _Probe:
    """The compiled probe: which proposed words it took for tactics, the names that examples got."""

    tactics: frozenset[int]
    examples: Mapping[str, Token]
    messages: tuple[Message, ...]
    olean: Olean


async def _probe(
    source: Source, name: str, toolchain: Toolchain, folder: Path, seconds: float, memory_mb: int
) -> _Probe:
    outline = Outline(source)
    examples = outline.named_examples()
    tactics = set(outline.tactic_sorries())

    async def attempt(text: str, number: int) -> Compiled:
        place = folder / str(number)
        place.mkdir()
        compiled = await compile_text(toolchain, text, place, seconds=seconds, memory_mb=memory_mb)
        if compiled.failure:
            raise LeanError(f"{name} could not be read: {compiled.failure}")
        return await propositions.marked(toolchain, compiled, seconds=seconds, memory_mb=memory_mb)

    for number in range(_ROUNDS):
        compiled = await attempt(outline.probe(examples, tactics), number)
        if compiled.olean:
            return _Probe(frozenset(tactics), examples, compiled.messages, Olean(compiled.olean))
        wrong = {outline.next_token(source.offset(error.line, error.column)) for error in compiled.errors} & tactics
        if not wrong:
            break
        tactics -= wrong
    # Lean complains about something else: the file's own errors, or a file that takes offence at the probe.
    plain = await attempt(source.text, _ROUNDS)
    if plain.olean is None:
        raise ElaborationError(complaint(name, plain.errors))
    return _Probe(frozenset(outline.tactic_sorries()), {}, plain.messages, Olean(plain.olean))


def complaint(name: str, errors: Sequence[Message]) -> str:
    more = f"\n(errors in all: {len(errors)})" if len(errors) > 1 else ""
    return f"{name}:{errors[0]}{more}" if errors else f"{name} does not elaborate"


def _holes(source: Source, probe: _Probe) -> tuple[list[Hole], list[str]]:
    terms = Terms()
    constants = probe.olean.constants(terms)
    ranges = declarations(probe.olean)
    outline = Outline(source)
    linted = {(message.line, message.column) for message in probe.messages if message.kind == propositions.LINTER}
    imports = header.parse(source.text).imports
    premises: list[Premise] = []
    holes: list[Hole] = []
    skipped: list[str] = []
    found = _by_declaration(sorries(constants, terms), ranges, source)
    for declaration in outer(ranges):
        info = constants.get(declaration.name)
        if info is None:
            continue
        start, end = outline.command(source.offset(*declaration.start), source.offset(*declaration.end))
        example = probe.examples.get(str(declaration.name[-1]))
        keyword = outline.keyword(source.offset(*declaration.start), source.offset(*declaration.selection))
        statement = outline.statement(keyword, end)
        mine = found.get(declaration.name, [])
        proposition = info.kind == "theorem" or declaration.start in linted
        if mine and not proposition:
            what = "this example" if example else f"`{render(visible(declaration.name))}`"
            skipped.append(f"line {declaration.selection[0]}: {what} is no theorem, so its sorry is left alone")
        elif mine:
            name = outline.example_names[keyword] if example else render(visible(declaration.name))
            line = source.line(keyword)
            theorem = Theorem(
                name,
                statement,
                line,
                start,
                end,
                tuple(premises),
                imports,
                truncations(info.type, terms),
            )
            mended, lost = _placed(theorem, mine, outline, probe.tactics)
            holes += mended
            skipped += lost
        if info.kind == "theorem" and not example:
            premises.append(Premise(render(visible(declaration.name)), statement))
    return holes, skipped


def _by_declaration(
    found: Iterable[Sorry], ranges: list[Declaration], source: Source
) -> dict[Name, list[tuple[int | None, int]]]:
    """The sorries of each outer declaration, as offsets of where they start and end, without repetition.

    One that Lean put no place to is everywhere it could be: `None` stands for it.
    """
    commands = outer(ranges)
    known = {item.name: item for item in ranges}
    result: dict[Name, list[tuple[int | None, int]]] = {}
    for sorry in found:
        own = known.get(sorry.constant)
        start = sorry.start or (own.start if own else None)
        home = next((item for item in commands if start is not None and item.start <= start < item.end), None)
        if home is None:
            continue
        at = source.offset(*sorry.start) if sorry.start else None
        end = source.offset(*sorry.end) if sorry.end else 0
        places = result.setdefault(home.name, [])
        if (at, end) not in places:
            places.append((at, end))
    return result


def _placed(
    theorem: Theorem, places: list[tuple[int | None, int]], outline: Outline, tactics: frozenset[int]
) -> tuple[list[Hole], list[str]]:
    """The holes of a theorem, in order, and what is to be said of sorries that are none."""
    proposed = [token for token in outline.sorries if theorem.start <= token.start < theorem.end]
    at = {start for start, _ in places}
    if None in at:  # this Lean does not say where: all words that can be meant
        at |= {token.start for token in proposed}
    spans = [(token, token.start in tactics or token.text == "admit") for token in proposed if token.start in at]
    holes = [outline.hole(theorem, token, tactic) for token, tactic in spans]
    lost = at - {token.start for token, _ in spans} - {None}
    said = [
        f"line {outline.source.line(start)}: `{theorem.name}` has a sorry that is not written out, so it is left alone"
        for start in sorted(start for start in lost if start is not None)
    ]
    if None in at and not proposed:
        said.append(f"line {theorem.line}: `{theorem.name}` uses sorry without the word, so it is left alone")
    return [replace(hole, index=index) for index, hole in enumerate(holes)], said
