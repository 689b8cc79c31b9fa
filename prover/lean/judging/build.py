"""A text compiled for judgement: in a fresh Lean process, its declarations checked again by a second one's kernel."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from prover.config import LeanLimits
from prover.errors import LeanError
from prover.lean.compiled import propositions
from prover.lean.compiled.axioms import Library, library_of, search_path
from prover.lean.compiled.compile import Compiled, Message, compile_text, replay
from prover.lean.compiled.declarations import declarations, outer
from prover.lean.compiled.olean import Olean
from prover.lean.compiled.terms import Name, render, visible
from prover.lean.files.outline import Outline
from prover.lean.files.source import Source
from prover.lean.installation.toolchain import Toolchain

T = TypeVar("T")


@dataclass(frozen=True)
class Side:
    """One compiled module. `complaint` is what the kernel says against it when it looks once more, None for nothing."""

    olean: Olean
    messages: tuple[Message, ...]
    complaint: str | None

    @cached_property
    def by_text(self) -> dict[str, list[Name]]:
        """The constants by what a user would call them: without the prefix of `private`."""
        result: dict[str, list[Name]] = {}
        for name in self.olean.names:
            result.setdefault(render(visible(name)), []).append(name)
        return result

    def linted(self, position: tuple[int, int]) -> bool:
        """Whether Lean says that the `def` at this place is a proposition."""
        return any(m.kind == propositions.LINTER and (m.line, m.column) == position for m in self.messages)


@dataclass(frozen=True)
class Build:
    """A text that compiled: `plain` as it is and, when it has examples, `named` with names for them.

    `failure` says why there is no `plain` (an error, with its place, or no result at all), `unnamed` why no `named`.
    `examples` are the names that the examples got, in order.
    """

    text: str
    outline: Outline
    plain: Side | None = None
    failure: str = ""
    named: Side | None = None
    unnamed: str = ""
    examples: tuple[str, ...] = ()
    library: Library | None = None

    def listed(self) -> list[tuple[str, int]]:
        """The theorems by their names for users, with their lines, in file order."""
        found: list[tuple[int, str]] = []
        source = self.outline.source
        if self.plain:
            for item in outer(declarations(self.plain.olean)):
                theorem = item.name in self.plain.olean.names and self.plain.olean.kind(item.name) == "theorem"
                if theorem or self.plain.linted(item.start):
                    found.append((source.offset(*item.selection), render(visible(item.name))))
        if self.named:
            places = {str(item.name[-1]): item for item in declarations(self.named.olean)}
            for name, token in zip(self.examples, self.outline.examples, strict=True):
                if name in places and self.named.linted(places[name].start):
                    found.append((token.start, self.outline.example_names[token.start]))
        return [(name, source.line(offset)) for offset, name in sorted(found)]

    def example_index(self, name: str) -> int | None:
        """Which example a user calls `name`; None when none."""
        names = [self.outline.example_names[token.start] for token in self.outline.examples]
        return names.index(name) if name in names else None

    def example(self, index: int) -> Name | None:
        """The constant of example `index` in `named`; None when Lean made none of it."""
        if self.named is None:
            return None
        return next((name for name in self.named.olean.names if name[-1] == self.examples[index]), None)


class Bench:
    """Makes builds with one toolchain."""

    def __init__(self, toolchain: Toolchain, limits: LeanLimits) -> None:
        self._toolchain, self._limits = toolchain, limits

    @cached_property
    def _path(self) -> list[Path]:
        return search_path(self._toolchain)

    async def build(self, text: str, *, trusted: bool = False, examples: bool = True) -> Build:
        """Compile `text`; a trusted text is spared the second look of the kernel, and without `examples` there will be
        no `named`. Raises LeanError when Lean cannot be started; all else that goes wrong is in the result."""
        outline = Outline(Source(text))
        names = outline.named_examples() if examples else {}
        with tempfile.TemporaryDirectory(prefix="prover-") as folder:
            root = Path(folder)
            texts = [text, outline.probe(names, ())] if names else [text]
            folders = [Path(tempfile.mkdtemp(dir=root)) for _ in texts]
            compiled = await together(map(self._compile, texts, folders))
            if failure := _failure(compiled[0]):
                return Build(text, outline, failure=failure)
            unnamed = _failure(compiled[1]) if names else ""
            try:
                sides = await together(self._side(c, trusted) for c in compiled if c.olean)
                library = await asyncio.to_thread(self._library, sides[0].olean)
            except LeanError as error:
                return Build(text, outline, failure=str(error))
        named = sides[1] if len(sides) > 1 else None
        return Build(text, outline, sides[0], "", named, unnamed, tuple(names), library)

    async def _compile(self, text: str, folder: Path) -> Compiled:
        limits = self._limits
        seconds, memory_mb = limits.verify_seconds, limits.memory_mb
        compiled = await compile_text(self._toolchain, text, folder, seconds=seconds, memory_mb=memory_mb)
        return await propositions.marked(self._toolchain, compiled, seconds=seconds, memory_mb=memory_mb)

    async def _side(self, compiled: Compiled, trusted: bool) -> Side:
        """Read a compiled module and have the kernel look at it.

        Both look at the same bytes, in a folder that the process which ran the file's own code never knew: whatever it
        did to its module, these are the declarations that the verdict is about.
        """
        assert compiled.olean is not None
        limits = self._limits
        with tempfile.TemporaryDirectory(prefix="prover-") as folder:
            copy = Path(folder) / compiled.olean.name
            for part in compiled.olean.parent.glob(f"{compiled.olean.name}*"):
                shutil.copyfile(part, copy.with_name(part.name))
            olean = Olean(copy)
            complaint = None if trusted else await replay(
                self._toolchain, copy, seconds=limits.verify_seconds, memory_mb=limits.memory_mb
            )  # fmt: skip
        return Side(olean, compiled.messages, complaint)

    def _library(self, olean: Olean) -> Library:
        return library_of(olean.imports, self._path)


async def together(works: Iterable[Coroutine[Any, Any, T]]) -> list[T]:
    """The results, in order. Unlike with `gather` alone, none is at work any more when this fails or is cancelled: the
    folders that they write into go away then."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


def _failure(compiled: Compiled) -> str:
    """Why there is no module, "" when there is one."""
    if compiled.failure or compiled.olean:
        return compiled.failure or ""
    first, *more = compiled.errors
    return f"line {first}" + (f" (errors in all: {len(more) + 1})" if more else "")
