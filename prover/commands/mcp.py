"""`prove mcp`: the prover as tools for programs that speak the Model Context Protocol."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from prover.commands.console import messages
from prover.config import ModelOptions
from prover.errors import UsageError

INTERRUPTED = 130


@dataclass(frozen=True, kw_only=True)
class McpOptions:
    """The options of the command, as the command line gives them."""

    folder: Path | None = None
    seconds: float = 60.0
    expansions: int = 1000
    searches: int = 1
    proposer: str = "builtin"
    record: Path | None = None
    toolchain: str | None = None
    workers: int | None = None
    model: ModelOptions = field(default_factory=ModelOptions)


async def mcp_command(options: McpOptions) -> int:
    """Serve until the client is gone (0) or a signal comes (130). Standard output belongs to the protocol."""
    try:
        from prover.mcp_server.server import serve
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("mcp", "mcp_types", "pydantic"):
            raise
        raise UsageError("`prove mcp` needs the MCP SDK: pip install 'lean-prover-agent[mcp]'") from error
    from prover.api import Prover

    if options.record is not None:
        raise UsageError("--record is not for `prove mcp`: its searches run at the same time")
    folder = (options.folder or Path.cwd()).absolute()
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a directory: name the one that paths are relative to")
    err = messages()
    prover = Prover(
        seconds=options.seconds,
        expansions=options.expansions,
        proposer=options.proposer,
        model=options.model,
        toolchain=options.toolchain,
        folder=folder,
        workers=options.workers,
        remark=lambda line: err.print(line, style="yellow"),
    )
    async with prover:
        return 0 if await serve(prover, folder, options.searches) else INTERRUPTED
