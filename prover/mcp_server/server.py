"""The tools, and the server that offers them."""

from __future__ import annotations

import asyncio
import io
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import Field

from prover.api import Prover
from prover.errors import ProverError
from prover.mcp_server.answers import File, Judgements, Lemma, Tactics, Theorem
from prover.mcp_server.progress import Status, told
from prover.mcp_server.standard_input import EndableInput

INSTRUCTIONS = """Proves theorems of Lean 4 and checks proofs. Only the verdict `verified` means that a proof is right.
Statements need no proof and no sorry; names that are not declared are errors, never variables."""

Statement = Annotated[
    str,
    Field(description="a theorem (`theorem t (n : Nat) : 0 + n = n`), its proof left out or a sorry, or a proposition"),
]
Header = Annotated[str, Field(description="what goes before the statement: imports, opened namespaces, definitions")]
Seconds = Annotated[float | None, Field(gt=0, description="search time for each theorem; null: the server's own limit")]
FilePath = Annotated[str, Field(description="a Lean file; a relative path is below the server's folder")]


class Tools:
    """The prover's methods as tools: at most `searches` searches at a time, errors in words, progress on the way.

    A call that the client cancels has ended its Lean processes when it is gone; that is the prover's doing.
    """

    def __init__(self, prover: Prover, folder: Path, searches: int) -> None:
        self._prover, self._folder = prover, folder
        self._searches = asyncio.Semaphore(searches)

    async def prove_theorem(
        self, context: Context, statement: Statement, header: Header = "", seconds: Seconds = None
    ) -> Theorem:
        """Search for a proof of one theorem, and verify it."""
        async with _call(context) as status, self._search(status):
            return Theorem.of(
                await self._prover.prove_theorem(statement, header=header, seconds=seconds, on_event=status.listen)
            )

    async def prove_file(
        self,
        context: Context,
        path: FilePath,
        theorems: Annotated[tuple[str, ...], Field(description="only these open theorems; none named: all")] = (),
        seconds: Seconds = None,
    ) -> File:
        """Search for proofs of the theorems of a Lean file that have a sorry. The file is not changed."""
        async with _call(context) as status, self._search(status):
            return File.of(
                await self._prover.prove_file(
                    self._folder / path, theorems=theorems, seconds=seconds, on_event=status.listen
                )
            )

    async def check_file(
        self,
        context: Context,
        path: FilePath,
        against: Annotated[
            str | None, Field(description="the original that the file claims to complete: its statements must be kept")
        ] = None,
    ) -> Judgements:
        """Judge every theorem of a Lean file in fresh Lean processes."""
        async with _call(context):
            original = self._folder / against if against is not None else None
            return Judgements.of(await self._prover.check_file(self._folder / path, original))

    async def check_text(
        self,
        context: Context,
        text: Annotated[str, Field(description="the text of a whole Lean file")],
        against: Annotated[str | None, Field(description="the text of the original that it claims to complete")] = None,
    ) -> Judgements:
        """Judge every theorem of a Lean text in fresh Lean processes."""
        async with _call(context):
            return Judgements.of(await self._prover.check(text, against))

    async def run_tactics(
        self,
        context: Context,
        statement: Statement,
        tactics: Annotated[
            list[str], Field(description="run one after the other from the start, each on the first goal left")
        ],
        header: Header = "",
    ) -> Tactics:
        """Run tactics on the goal of a theorem and show the goals they leave; a complete proof is verified.

        Nothing is remembered between calls: name all tactics from the start.
        """
        async with _call(context):
            return Tactics.of(await self._prover.run_tactics(statement, tactics, header=header))

    async def search_lemmas(
        self,
        context: Context,
        query: Annotated[
            str,
            Field(description="names or parts of them, operators, or a statement: `length append`, `a + b = b + a`"),
        ],
        count: Annotated[int, Field(gt=0, le=200)] = 20,
    ) -> list[Lemma]:
        """Find theorems of the embedded Lean's library that share most with a query, best first."""
        async with _call(context):
            return [Lemma.of(premise) for premise in await self._prover.search_lemmas(query, count)]

    @asynccontextmanager
    async def _search(self, status: Status) -> AsyncIterator[None]:
        starting = status.message
        if self._searches.locked():
            status.message = "waiting for another search to end"
        async with self._searches:
            status.message = starting
            yield


@asynccontextmanager
async def _call(context: Context) -> AsyncIterator[Status]:
    """Around every tool: progress, and our exceptions as what the client may read."""
    async with told(context, "Lean is at work") as status:
        try:
            yield status
        except ProverError as error:
            raise ToolError(str(error)) from error


def make_server(tools: Tools) -> MCPServer[Any]:
    """A server with all tools."""
    server: MCPServer[Any] = MCPServer(
        "lean-prover-agent", instructions=INSTRUCTIONS, version=version("lean-prover-agent"), log_level="WARNING"
    )
    harmless = ToolAnnotations(read_only_hint=True, destructive_hint=False, open_world_hint=False)
    offered: tuple[Callable[..., Any], ...] = (
        *(tools.prove_theorem, tools.prove_file, tools.check_file, tools.check_text),
        *(tools.run_tactics, tools.search_lemmas),
    )
    for tool in offered:
        server.add_tool(tool, annotations=harmless)
    return server


async def serve(prover: Prover, folder: Path, searches: int) -> bool:
    """Answer the client on standard input and output until it closes them, or a signal comes: then the result is False.

    Either way the calls in work are cancelled and their Lean processes ended.
    """
    source, interrupted = EndableInput(sys.stdin.fileno()), False

    def interrupt() -> None:
        nonlocal interrupted
        interrupted = True
        source.end()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, interrupt)
    sys.stdin = io.TextIOWrapper(io.BufferedReader(source), encoding="utf-8")  # where the SDK reads
    await make_server(Tools(prover, folder, searches)).run_stdio_async()
    return not interrupted
