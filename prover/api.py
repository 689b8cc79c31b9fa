"""The Python interface: prove a text, a file or a statement, check files, run tactics, search lemmas.

    async with Prover(seconds=10) as prover:
        result = await prover.prove_file(Path("Foo.lean"))
        print(result.verified, result.text)

`Prover` is asynchronous and keeps what is slow to open: the Lean that was chosen, the proposer, the index of lemmas.
`prove`, `prove_file`, `prove_theorem` and `check_file` are for a single call from code without an event loop. All of
them are at hand as `prover.NAME`. docs/api.md has examples.
"""

from __future__ import annotations

import asyncio
import math
import os
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypedDict, TypeVar, Unpack

from prover import assemble
from prover.config import PORTION, Budget, LeanLimits, ModelOptions
from prover.errors import UsageError
from prover.interfaces import Proposer
from prover.lean.files.theorem_file import read_text
from prover.lean.installation.toolchain import Toolchain
from prover.lean.judging.verify import Checked, check_text
from prover.proof import Premise, Script, TheoremReport
from prover.proposers.retrieval import Retriever, words
from prover.proposers.simpler import simpler
from prover.proving import Event, ProveSession
from prover.search.priority import length_normalised
from prover.statements import as_file
from prover.tactic_run import TacticRun, run_script

T = TypeVar("T")
Listener = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a text or a file.

    `text` is the original with the verified proofs in place, everything else byte for byte the same. `reports` are of
    the theorems that were asked for, in file order. `remarks` say which uses of `sorry` were left alone, and why.
    """

    text: str
    reports: tuple[TheoremReport, ...]
    remarks: tuple[str, ...]
    toolchain: Toolchain

    @property
    def verified(self) -> bool:
        """Whether every theorem that was asked for is verified; False when there was none."""
        return bool(self.reports) and all(report.verdict == "verified" for report in self.reports)


class Options(TypedDict, total=False):
    """The options of `Prover`, which the functions of this module take too."""

    seconds: float
    expansions: int
    proposer: str
    model: ModelOptions
    toolchain: str
    folder: Path
    workers: int
    remark: Callable[[str], None]


class Prover:
    """Proves on behalf of one program; use it as an async context manager.

    `seconds` and `expansions` limit the search on each theorem (`math.inf`: no limit on the time). `proposer` and
    `model` say what suggests the tactics, as `--proposer` and its options do. `toolchain` is the Lean to use: a `lean`
    executable, a toolchain folder, or `embedded`; without it the Lake project of the file counts, else `lean` on PATH,
    else the embedded Lean. Texts that are no files count as files of `folder` (default: the current one). Each call has
    `workers` Lean servers of its own (default: one a core). `remark` is told what a user may want to know, from any
    thread.

    Calls may run at the same time. One that is cancelled has ended its Lean processes before it raises CancelledError.
    Every method raises UsageError for what is wrong with its input (ToolchainError: no usable Lean, or imports that it
    lacks; ElaborationError: the text has errors besides its sorries, with Lean's message), LeanError when Lean breaks
    down before a theorem is in work, and ProposerError when a model does.
    """

    def __init__(
        self,
        *,
        seconds: float = 60.0,
        expansions: int = 1000,
        proposer: str = "builtin",
        model: ModelOptions | None = None,
        toolchain: str | None = None,
        folder: Path | None = None,
        workers: int | None = None,
        remark: Callable[[str], None] = lambda line: None,
    ) -> None:
        _positive("seconds", seconds)
        _positive("expansions", expansions)
        if workers is not None:
            _positive("workers", workers)
        self._model = model or ModelOptions()
        assemble.check_proposer(proposer, self._model)
        self._seconds, self._expansions, self._spec, self._remark = seconds, expansions, proposer, remark
        self._lean_spec, self._folder = toolchain, Path(folder) if folder is not None else None
        self._limits = LeanLimits(workers=workers or len(os.sched_getaffinity(0)))
        self._proposers: dict[Toolchain, Proposer] = {}
        self._retrievers: dict[Toolchain, Retriever] = {}
        self._opening = asyncio.Lock()
        self._open: AsyncExitStack | None = None

    async def __aenter__(self) -> Self:
        self._open = AsyncExitStack()
        return self

    async def __aexit__(self, *_: object) -> None:
        opened, self._open = self._open, None
        self._proposers.clear()
        if opened is not None:
            await _to_its_end(opened.aclose())

    async def prove(
        self,
        text: str,
        *,
        theorems: Sequence[str] = (),
        seconds: float | None = None,
        on_event: Listener | None = None,
        name: str = "text",
    ) -> Result:
        """Prove the open theorems of the Lean file that is `text`, or those of `theorems`.

        `seconds` replaces the limit of this prover. `on_event` gets what happens as it happens. `name` is what messages
        call the text.
        """
        return await _to_its_end(self._prove(text, name, self._place(), _names(theorems), seconds, on_event))

    async def prove_file(
        self,
        path: Path | str,
        *,
        theorems: Sequence[str] = (),
        seconds: float | None = None,
        on_event: Listener | None = None,
    ) -> Result:
        """As `prove`, for a file, with the Lean of the Lake project around it. The file stays as it is."""
        path = Path(path)
        return await _to_its_end(self._prove(read_text(path), str(path), path, _names(theorems), seconds, on_event))

    async def prove_theorem(
        self, statement: str, *, header: str = "", seconds: float | None = None, on_event: Listener | None = None
    ) -> TheoremReport:
        """Prove one statement: a theorem with or without `:= by sorry`, or a proposition.

        `header` goes before it: imports, opened namespaces, definitions. Names that are not declared are errors
        (`autoImplicit` is off unless one of the texts sets it).
        """
        text = as_file(statement, header)
        result = await _to_its_end(self._prove(text, "statement", self._place(), None, seconds, on_event))
        return result.reports[0]

    async def check_file(self, path: Path | str, against: Path | str | None = None) -> tuple[Checked, ...]:
        """The judge's verdict on every theorem of a file, or, with an original that the file claims to complete, on
        every theorem of the original."""
        path, original = Path(path), read_text(Path(against)) if against is not None else None
        return await _to_its_end(self._check(read_text(path), str(path), path, original))

    async def check(self, text: str, against: str | None = None) -> tuple[Checked, ...]:
        """As `check_file`, for texts at hand."""
        return await _to_its_end(self._check(text, "text", self._place(), against))

    async def run_tactics(self, statement: str, tactics: Sequence[str], *, header: str = "") -> TacticRun:
        """Run tactics one after the other on the goal of a statement, and have the judge look at a complete proof.

        Statement and header are as in `prove_theorem`. What a tactic does is no exception: one that fails, loops or
        kills its process ends the run with a message.
        """
        return await _to_its_end(self._run_tactics(as_file(statement, header), _names(tactics)))

    async def search_lemmas(self, query: str, count: int = 20) -> tuple[Premise, ...]:
        """The theorems of the library that share most with `query` (names, operators, a statement), best first.

        Only for the embedded Lean; raises UsageError for another one, whose library is not indexed.
        """
        _positive("count", count)
        return await _to_its_end(self._search(query, count))

    async def _prove(
        self,
        text: str,
        name: str,
        path: Path,
        names: Sequence[str] | None,
        seconds: float | None,
        on_event: Listener | None,
    ) -> Result:
        """Of the theorems of these names, all for (); None asks that there be one and no more."""
        if seconds is not None:
            _positive("seconds", seconds)
        _encodable(text)
        opened = self._stack()
        lean = await self._lean(path)
        file = await assemble.parse_theorem_file(text, name, lean, self._limits)
        if names is None and len(file.theorems) != 1:
            raise UsageError(_not_one("theorems", len(file.theorems), file.skipped))
        selected = [theorem.name for theorem in file.select(names or ())]
        if not selected:
            return Result(file.text, (), file.skipped, lean)
        proposer = await self._proposer(lean, opened)
        async with assemble.make_executor(file, lean, self._limits) as executor:
            session = ProveSession(
                file,
                executor,
                proposer,
                assemble.make_verifier(file, lean, self._limits),
                self._budget(seconds),
                width=self._limits.workers,
                priority=length_normalised(),
                alternatives=simpler,
                on_event=on_event,
            )
            await session.run(selected)
        return Result(session.text, tuple(session.reports), file.skipped, lean)

    async def _check(self, text: str, name: str, path: Path, original: str | None) -> tuple[Checked, ...]:
        for each in (text, original or ""):
            _encodable(each)
        return tuple(await check_text(text, name, await self._lean(path), original, self._limits))

    async def _run_tactics(self, text: str, tactics: Script) -> TacticRun:
        for each in (text, *tactics):
            _encodable(each)
        lean = await self._lean(self._place())
        limits = LeanLimits(workers=1)
        file = await assemble.parse_theorem_file(text, "statement", lean, limits)
        if len(file.holes) != 1:
            raise UsageError(_not_one("proofs", len(file.holes), file.skipped))
        async with assemble.make_executor(file, lean, limits) as executor:
            return await run_script(file, executor, assemble.make_verifier(file, lean, limits), tactics)

    async def _search(self, query: str, count: int) -> tuple[Premise, ...]:
        lean = await self._lean(self._place())
        async with self._opening:
            if lean not in self._retrievers:
                self._retrievers[lean] = Retriever(await asyncio.to_thread(assemble.make_premises(lean).premises))
            retriever = self._retrievers[lean]
        if not retriever.premises:
            raise UsageError(f"the library of this Lean ({lean.reason}) is not indexed: use toolchain `embedded`")
        return tuple(await asyncio.to_thread(retriever.search, words(query), count))

    async def _lean(self, path: Path) -> Toolchain:
        def building(done: int, total: int, module: str) -> None:
            if done == 0:
                self._remark(f"building the core library of the embedded Lean ({total} modules, once)")

        return await asyncio.to_thread(assemble.find_toolchain, self._lean_spec, path, building)

    async def _proposer(self, lean: Toolchain, opened: AsyncExitStack) -> Proposer:
        async with self._opening:
            if lean not in self._proposers:
                proposer = assemble.open_proposer(self._spec, lean, self._model, remark=self._remark)
                self._proposers[lean] = await opened.enter_async_context(proposer)
            return self._proposers[lean]

    def _stack(self) -> AsyncExitStack:
        if self._open is None:
            raise UsageError("this Prover is not open: use it within `async with Prover() as prover:`")
        return self._open

    def _budget(self, seconds: float | None) -> Budget:
        limit = self._seconds if seconds is None else seconds
        return Budget(
            seconds=None if math.isinf(limit) else limit,
            expansions=self._expansions,
            portion=PORTION,
        )

    def _place(self) -> Path:
        """A file that a text would be, for the choice of its Lean; it does not exist."""
        return (self._folder or Path.cwd()) / "text.lean"


def prove(
    text: str, *, theorems: Sequence[str] = (), on_event: Listener | None = None, **options: Unpack[Options]
) -> Result:
    """`Prover.prove` without an event loop. Ctrl-C ends its Lean processes."""
    return _blocking(lambda prover: prover.prove(text, theorems=theorems, on_event=on_event), options)


def prove_file(
    path: Path | str, *, theorems: Sequence[str] = (), on_event: Listener | None = None, **options: Unpack[Options]
) -> Result:
    """`Prover.prove_file` without an event loop."""
    return _blocking(lambda prover: prover.prove_file(path, theorems=theorems, on_event=on_event), options)


def prove_theorem(
    statement: str, *, header: str = "", on_event: Listener | None = None, **options: Unpack[Options]
) -> TheoremReport:
    """`Prover.prove_theorem` without an event loop."""
    return _blocking(lambda prover: prover.prove_theorem(statement, header=header, on_event=on_event), options)


def check_file(path: Path | str, against: Path | str | None = None, **options: Unpack[Options]) -> tuple[Checked, ...]:
    """`Prover.check_file` without an event loop."""
    return _blocking(lambda prover: prover.check_file(path, against), options)


def _blocking(call: Callable[[Prover], Awaitable[T]], options: Options) -> T:
    async def run() -> T:
        async with Prover(**options) as prover:
            return await call(prover)

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(run())
    raise UsageError("an event loop is running here: use `async with Prover() as prover:` and await its methods")


async def _to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """The result of `work`; a cancellation is passed on once, and then waits until `work` has cleaned up.

    Others may cancel again and again (anyio's cancel scopes do until the task is gone), which would leave processes.
    """
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        task.cancel()
        while not task.done():
            try:
                await asyncio.wait([task])
            except asyncio.CancelledError:
                continue
        if not task.cancelled() and (error := task.exception()) is not None:
            raise error from None
        raise


def _not_one(what: str, count: int, remarks: Sequence[str]) -> str:
    said = f" ({'; '.join(remarks)})" if remarks else ""
    return f"the statement has {count or 'no'} open {what}{said}: give one theorem, without a proof or with one `sorry`"


def _positive(name: str, value: float) -> None:
    if not value > 0:
        raise UsageError(f"{name} is {value}: it must be greater than 0")


def _encodable(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise UsageError(f"the text is no Unicode (line {line}: {text[error.start]!r}): Lean reads UTF-8") from None


def _names(values: Sequence[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise UsageError(f"{values!r} is a single text where a list is meant: put it into one")
    return tuple(values)
