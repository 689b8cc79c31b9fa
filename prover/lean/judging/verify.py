"""The only judge of proofs: fresh Lean processes compile the file, and the compiled module is judged by its terms.

A verdict `verified` says: Lean compiled the whole file without an error; the theorem is there, made of no `sorry`, no
axioms but the three of `judge.ALLOWED_AXIOMS`, of nothing unsafe; its elaborated statement is the one of the original
file, down to every definition that it depends on; the text added to the original contains no code that runs inside
Lean; and Lean's kernel, started once more with nothing but the library, accepted every declaration of the module
again. Whatever goes wrong on the way (time-out, crash, out of memory, a message that cannot be read) is `error`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from prover.config import LeanLimits
from prover.errors import ElaborationError, LeanError
from prover.lean.compiled.olean import Olean
from prover.lean.compiled.terms import Name, Terms
from prover.lean.files import rules
from prover.lean.files.outline import EXAMPLE
from prover.lean.files.theorem_file import read_text
from prover.lean.installation.imports import require_imports
from prover.lean.installation.toolchain import Toolchain
from prover.lean.judging.build import Bench, Build, Side, together
from prover.lean.judging.judge import Module, judge
from prover.proof import Verdict


@dataclass(frozen=True, slots=True)
class Checked:
    """The verdict on one theorem of a file; `line` is where it stands there, 0 when only the original has it."""

    name: str
    line: int
    verdict: Verdict


class LeanVerifier:
    """Judges completed versions of one original text. Implements `prover.interfaces.Verifier`.

    Keeps the compiled original; the completed file is compiled anew each time.
    May be called concurrently.
    """

    def __init__(self, toolchain: Toolchain, original: str, limits: LeanLimits | None = None) -> None:
        self._bench = Bench(toolchain, limits or LeanLimits())
        self._original = original
        self._built: Build | None = None
        self._building = asyncio.Lock()

    async def verify(self, text: str, names: Sequence[str]) -> Mapping[str, Verdict]:
        """Judge the named theorems of the completed file `text` against the original file.

        Every name gets a verdict. An example goes by its line in the original.
        """
        examples = any(name.startswith(EXAMPLE) for name in names)
        original, completed = await together([self._trusted(), self._bench.build(text, examples=examples)])
        if original.failure:
            return dict.fromkeys(names, Verdict("error", (), f"the original file: {original.failure}"))
        return await asyncio.to_thread(_judge, completed, original, names)

    async def _trusted(self) -> Build:
        """The compiled original, compiled now if it is not yet."""
        async with self._building:
            if self._built is None or self._built.failure:
                self._built = await self._bench.build(self._original, trusted=True)
            return self._built


async def check_file(
    path: Path, toolchain: Toolchain, against: Path | None = None, limits: LeanLimits | None = None
) -> list[Checked]:
    """As `check_text`, for files. Raises UsageError too when one cannot be read."""
    original = read_text(against) if against is not None else None
    return await check_text(read_text(path), str(path), toolchain, original, limits, original_name=str(against))


async def check_text(
    text: str,
    name: str,
    toolchain: Toolchain,
    against: str | None = None,
    limits: LeanLimits | None = None,
    *,
    original_name: str = "original",
) -> list[Checked]:
    """A verdict for every theorem of a text, or, with an original, for every theorem of the original.

    Without an original the statements are what they are, and code that runs inside Lean is not allowed anywhere.
    Raises ToolchainError when a text imports what the toolchain lacks, and ElaborationError when the original does not
    elaborate; `name` and `original_name` are what messages call the texts.
    """
    require_imports(text, name, toolchain)
    bench = Bench(toolchain, limits or LeanLimits())
    original: Build | None = None
    if against is not None:
        require_imports(against, original_name, toolchain)
        original = await bench.build(against, trusted=True)
        if original.failure:
            raise ElaborationError(f"{original_name}: {original.failure}")
    completed = await bench.build(text)
    listed = (original or completed).listed()
    if completed.failure and not listed:
        return [Checked(Path(name).name, 0, Verdict("error", (), completed.failure))]
    verdicts = await asyncio.to_thread(_judge, completed, original, [name for name, _ in listed])
    return [Checked(name, line, verdicts[name]) for name, line in listed]


def _judge(completed: Build, original: Build | None, names: Sequence[str]) -> dict[str, Verdict]:
    """The verdicts on the named theorems. Whatever concerns the whole file comes first."""
    if completed.failure:
        return dict.fromkeys(names, Verdict("error", (), completed.failure))
    found = rules.added(completed.text, original.text if original else None)
    modules = _Modules()
    verdicts: dict[str, Verdict] = {}
    for name in names:
        try:
            verdict = _verdict(completed, original, name, modules)
        except LeanError as error:
            verdict = Verdict("error", (), str(error))
        if verdict.status == "verified" and found:
            verdict = Verdict("unproved", verdict.axioms, str(found[0]))
        verdicts[name] = verdict
    return verdicts


class _Modules:
    """The modules of one judgement, decoded into one table: what was decoded for one theorem serves for the next."""

    def __init__(self) -> None:
        self._terms = Terms()
        self._modules: dict[Olean, Module] = {}

    def of(self, build: Build, side: Side) -> Module:
        """The module of one side of a build."""
        assert build.library is not None
        if side.olean not in self._modules:
            self._modules[side.olean] = Module(side.olean, build.library, self._terms)
        return self._modules[side.olean]


def _verdict(completed: Build, original: Build | None, name: str, modules: _Modules) -> Verdict:
    if name.startswith(EXAMPLE):
        return _example(completed, original, name, modules)
    assert completed.plain is not None
    target, trusted = _constant(completed.plain, name), None
    if target is None:
        return Verdict("unproved", (), f"the file declares no theorem `{name}`")
    against: Module | None = None
    if original:
        assert original.plain is not None
        against = modules.of(original, original.plain)
        trusted = _constant(original.plain, name)
        if trusted is None:
            raise LeanError(f"the original declares no theorem `{name}`")
    verdict = judge(modules.of(completed, completed.plain), target, against, trusted)
    return _confirmed(verdict, completed.plain)


def _example(completed: Build, original: Build | None, name: str, modules: _Modules) -> Verdict:
    """Examples are matched by their order, since proofs above them move them."""
    index = (original or completed).example_index(name)
    if index is None:
        raise LeanError(f"the original has no {name}")
    if original and len(original.outline.examples) != len(completed.outline.examples):
        return Verdict("unproved", (), "the file does not have as many examples as the original")
    for build in (completed, original):
        if build and build.named is None:
            raise LeanError(f"{name} cannot be judged by itself: {build.unnamed}")
    assert completed.named is not None
    target = completed.example(index)
    trusted = original.example(index) if original else None
    if target is None or (original and trusted is None):
        raise LeanError(f"Lean made nothing of {name}")
    against: Module | None = None
    scoped = False
    if original:
        assert original.named is not None
        against = modules.of(original, original.named)
        scoped = original.outline.scope(index) == completed.outline.scope(index)
    verdict = judge(modules.of(completed, completed.named), target, against, trusted, scoped=scoped)
    return _confirmed(verdict, completed.named)


def _confirmed(verdict: Verdict, side: Side) -> Verdict:
    """The verdict, if the kernel has nothing against the module."""
    if verdict.status == "verified" and side.complaint:
        return Verdict("unproved", verdict.axioms, f"Lean's kernel does not accept the file: {side.complaint}")
    return verdict


def _constant(side: Side, name: str) -> Name | None:
    """The constant that a user calls `name`. Raises LeanError when there are two, a private and a public one."""
    found = side.by_text.get(name, [])
    if len(found) > 1:
        raise LeanError(f"the file declares several constants that are called `{name}`")
    return found[0] if found else None
