"""`prove mcp` as a client has it: the real process, spoken to by the SDK's own client over standard streams."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import psutil
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters
from mcp_types import CallToolResult

from prover.cli import main
from prover.commands.mcp import McpOptions, mcp_command
from prover.errors import UsageError
from prover.lean.installation.toolchain import Toolchain

PROVE = str(Path(sys.executable).with_name("prove"))
ENDLESS = "theorem endless (f : Nat → Nat) (h : ∀ n, f (n + 1) = f n + f (f n)) : f 5 = f 7"
CLIENT = {"name": "test", "version": "1"}
WAIT_SECONDS = 60


class Served:
    """A client in a thread of its own, and the server process that it started."""

    def __init__(self, portal: BlockingPortal, client: Client, process: psutil.Process) -> None:
        self.portal, self.client, self.process = portal, client, process

    def call(self, tool: str, heard: list[str] | None = None, **arguments: Any) -> CallToolResult:
        async def hear(progress: float, total: float | None, message: str | None) -> None:
            if heard is not None:
                heard.append(message or "")

        return self.portal.call(lambda: self.client.call_tool(tool, arguments, progress_callback=hear))

    def answer(self, tool: str, heard: list[str] | None = None, **arguments: Any) -> dict[str, Any]:
        result = self.call(tool, heard, **arguments)
        assert not result.is_error, result.content
        assert result.structured_content is not None
        return result.structured_content

    def error(self, tool: str, **arguments: Any) -> str:
        result = self.call(tool, **arguments)
        assert result.is_error
        return str(getattr(result.content[0], "text", ""))

    def cancelled(self, tool: str, when: Callable[[list[str]], bool], **arguments: Any) -> None:
        """Call a tool and cancel the call as soon as `when` holds of the progress heard so far."""
        heard: list[str] = []

        async def hear(progress: float, total: float | None, message: str | None) -> None:
            heard.append(message or "")

        async def run() -> None:
            async with anyio.create_task_group() as group:
                group.start_soon(lambda: self.client.call_tool(tool, arguments, progress_callback=hear))
                with anyio.fail_after(WAIT_SECONDS):
                    while not when(heard):
                        await anyio.sleep(0.05)
                group.cancel_scope.cancel()

        self.portal.call(run)


def lean(server: psutil.Process) -> list[psutil.Process]:
    """The processes below the server. It is alive: that it has none must not mean that it is gone."""
    assert server.is_running()
    return [child for child in server.children(recursive=True) if child.status() != psutil.STATUS_ZOMBIE]


def gone(processes: Callable[[], list[psutil.Process]]) -> bool:
    end = time.monotonic() + WAIT_SECONDS / 3  # far below what would run on
    while processes():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mcp")
    (folder / "Two.lean").write_text(
        "theorem a : 1 < 2 := by\n  sorry\n\ntheorem b (p : Prop) : p → p := by\n  sorry\n"
    )
    (folder / "Changed.lean").write_text("theorem a : 1 < 3 := by decide\n\ntheorem b (p : Prop) : p → p := id\n")
    return folder


@pytest.fixture(scope="module")
def served(toolchain: Toolchain, folder: Path) -> Iterator[Served]:
    arguments = ["mcp", "--toolchain", "embedded", "--folder", str(folder), "--workers", "1", "--seconds", "100"]
    # The client passes on little of the environment: not where the library is built, nor which checkout is tested.
    environment = {name: value for name, value in os.environ.items() if name.startswith(("PROVER_", "PYTHONPATH"))}
    before = set(psutil.Process().children())
    server = StdioServerParameters(command=PROVE, args=arguments, env=environment)
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Client(server)) as client:
        (process,) = set(psutil.Process().children()) - before
        yield Served(portal, client, process)
    assert gone(lambda: [process] if process.is_running() else [])


def test_tools_are_described(served: Served) -> None:
    tools = served.portal.call(served.client.list_tools).tools
    assert [tool.name for tool in tools] == [
        *("prove_theorem", "prove_file", "check_file", "check_text", "run_tactics", "search_lemmas"),
    ]
    for tool in tools:
        assert tool.description
        assert tool.output_schema is not None
        assert "context" not in tool.input_schema["properties"]
        assert all("description" in entry for name, entry in tool.input_schema["properties"].items() if name != "count")


def test_a_theorem_is_proved_with_progress(served: Served) -> None:
    progress: list[str] = []
    answer = served.answer("prove_theorem", progress, statement="n + 0 = n", header="variable (n : Nat)")
    assert (answer["name"], answer["verdict"]) == ("goal", "verified")
    assert answer["proof"].startswith("by ")
    assert progress[0] == "Lean is at work"


def test_what_is_false_is_not_proved(served: Served) -> None:
    answer = served.answer("prove_theorem", statement="∀ n : Nat, n + 1 < n", seconds=1)
    assert (answer["verdict"], answer["proof"], answer["stop"]) == ("unproved", None, "seconds")


def test_progress_says_what_goes_on(served: Served) -> None:
    def searching(progress: list[str]) -> bool:
        return any(
            re.match(r"endless \(1 of 1\) · search · \d+ expansions, \d+ tactics · ⊢ ", each) for each in progress
        )

    served.cancelled("prove_theorem", searching, statement=ENDLESS)


def test_a_file_is_proved_and_stays_as_it_is(served: Served, folder: Path) -> None:
    before = (folder / "Two.lean").read_text()
    answer = served.answer("prove_file", path="Two.lean", theorems=["b"])
    assert answer["verified"]
    assert [theorem["name"] for theorem in answer["theorems"]] == ["b"]
    assert answer["text"].startswith("theorem a : 1 < 2 := by\n  sorry\n")
    assert (folder / "Two.lean").read_text() == before


def test_files_and_texts_are_judged(served: Served) -> None:
    alone = served.answer("check_file", path="Changed.lean")
    assert (alone["verified"], [each["verdict"] for each in alone["theorems"]]) == (True, ["verified", "verified"])
    against = served.answer("check_file", path="Changed.lean", against="Two.lean")
    assert (against["verified"], [each["verdict"] for each in against["theorems"]]) == (False, ["unproved", "verified"])
    text = served.answer("check_text", text="theorem t : 1 < 2 := sorry")
    assert (text["verified"], text["theorems"][0]["message"]) == (False, "its proof contains sorry")


def test_tactics_show_goals_and_a_complete_proof_is_verified(served: Served) -> None:
    statement = "theorem t (p q : Prop) (h : p ∧ q) : q"
    open_ = served.answer("run_tactics", statement=statement, tactics=["obtain ⟨a, b⟩ := h", "exact a"])
    assert open_["script"] == ["obtain ⟨a, b⟩ := h"]
    assert open_["goals"] == ["p q : Prop\na : p\nb : q\n⊢ q"]
    assert "Type mismatch" in open_["message"]
    assert open_["verdict"] is None
    done = served.answer("run_tactics", statement=statement, tactics=["obtain ⟨a, b⟩ := h", "exact b"])
    assert (done["goals"], done["message"], done["verdict"]) == ([], "", "verified")
    assert "exact b" in done["text"]


def test_lemmas_are_found(served: Served) -> None:
    found = served.answer("search_lemmas", query="List length append", count=2)["result"]
    assert len(found) == 2
    assert found[0]["name"] == "List.length_append"


def test_errors_say_what_to_do(served: Served) -> None:
    assert "Missing.lean does not exist: name a Lean file" in served.error("prove_file", path="Missing.lean")
    assert "did you mean" in served.error("prove_file", path="Two.lean", theorems=["aa"])
    assert "Unknown identifier `m`" in served.error("prove_theorem", statement="0 < m")
    assert "greater than 0" in served.error("prove_theorem", statement="1 < 2", seconds=0)
    assert "seconds" in served.error("prove_theorem", statement="1 < 2", seconds="soon")


def test_a_second_search_waits_but_tactics_do_not(served: Served) -> None:
    heard: list[str | None] = []

    async def hear(progress: float, total: float | None, message: str | None) -> None:
        heard.append(message)

    async def search(statement: str, scope: anyio.CancelScope) -> None:
        with scope:
            result = await served.client.call_tool("prove_theorem", {"statement": statement}, progress_callback=hear)
            assert not result.is_error, result.content

    async def run() -> None:
        first = anyio.CancelScope()
        async with anyio.create_task_group() as group:
            group.start_soon(search, ENDLESS, first)
            while not heard:
                await anyio.sleep(0.01)
            group.start_soon(search, "1 < 2", anyio.CancelScope())
            with anyio.fail_after(WAIT_SECONDS):
                while "waiting for another search to end" not in heard:
                    await anyio.sleep(0.05)
                await served.client.call_tool("run_tactics", {"statement": "1 < 2", "tactics": []})
            first.cancel()

    served.portal.call(run)


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("prove_theorem", {"statement": ENDLESS}),
        ("run_tactics", {"statement": "1 < 2", "tactics": ["repeat (have h : True := True.intro)"]}),
        ("check_text", {"text": "example : True := by\n  repeat (have h : True := True.intro)\n"}),
    ],
)
def test_cancelling_a_call_ends_its_lean(served: Served, tool: str, arguments: dict[str, Any]) -> None:
    served.cancelled(tool, lambda progress: len(progress) > 1 and bool(lean(served.process)), **arguments)
    assert gone(lambda: lean(served.process))
    # A search that still counted as running would make this one wait.
    assert served.answer("prove_theorem", statement="1 < 2")["verdict"] == "verified"


@pytest.mark.parametrize("end", ["close", signal.SIGINT, signal.SIGTERM])
def test_nothing_is_left_when_the_server_ends(toolchain: Toolchain, end: str | signal.Signals) -> None:
    command = [PROVE, "mcp", "--toolchain", "embedded", "--workers", "1", "--seconds", "100"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdin is not None
            assert server.stdout is not None
            send(server, 1, "initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo=CLIENT)
            assert '"serverInfo"' in server.stdout.readline()
            send(server, None, "notifications/initialized")
            send(server, 2, "tools/call", name="prove_theorem", arguments={"statement": ENDLESS})
            children: list[psutil.Process] = []
            limit = time.monotonic() + WAIT_SECONDS
            while len(children) < 2 and time.monotonic() < limit:  # a watchdog and a worker
                time.sleep(0.05)
                children = psutil.Process(server.pid).children(recursive=True)
            assert len(children) >= 2
            if isinstance(end, str):
                server.stdin.close()
            else:
                server.send_signal(end)
            assert server.wait(WAIT_SECONDS) == (0 if isinstance(end, str) else 130)
        finally:
            server.kill()
    assert gone(lambda: [child for child in children if child.is_running()])


def send(server: subprocess.Popen[str], number: int | None, method: str, **params: Any) -> None:
    assert server.stdin is not None
    message = {"jsonrpc": "2.0", "method": method, "params": params} | ({} if number is None else {"id": number})
    server.stdin.write(json.dumps(message) + "\n")
    server.stdin.flush()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (McpOptions(record=Path("answers.jsonl")), "--record is not for `prove mcp`"),
        (McpOptions(folder=Path("/nowhere")), "/nowhere is not a directory"),
        (McpOptions(proposer="oracle"), "no proposer is called 'oracle'"),
    ],
)
def test_bad_options_are_refused(options: McpOptions, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        asyncio.run(mcp_command(options))


def test_without_the_sdk_one_line_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "mcp.py").write_text("raise ModuleNotFoundError(\"No module named 'mcp'\", name='mcp')\n")
    run = subprocess.run(
        [PROVE, "mcp"],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "error: `prove mcp` needs the MCP SDK: pip install 'lean-prover-agent[mcp]'\n"


def test_the_configurations_of_the_page_are_read_and_start_the_command() -> None:
    page = (Path(__file__).parents[2] / "docs" / "mcp.md").read_text(encoding="utf-8")
    found = [json.loads(block) for block in re.findall(r"^```json\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)]
    found += [tomllib.loads(block) for block in re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)]
    assert [list(each) for each in found] == [["mcpServers"], ["servers"], ["mcp_servers"]]
    for each in found:
        ((entry,),) = (servers.values() for servers in each.values())
        assert Path(entry["command"]).name == "prove"
        command, *arguments = entry["args"]
        context = main.commands[command].make_context(command, arguments)
        assert context.params["folder"] == Path(entry["args"][-1])
