"""A `lean` that behaves like older ones: the real one, with what those lack taken away.

    older_lean.py REAL [LEAN ARGUMENTS …]

REAL is the executable of the newer Lean. Flags and options of newer Leans are refused, the linter for propositions is
silent, and what the server says goes through a filter: no tags, no silent messages, no part messages, and progress
that names commands, not the tactics in them.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from typing import Any, BinaryIO

FLAGS = ("--json", "--setup", "--incr-save", "--incr-load", "--incr-header-save", "-E", "--error")
OPTIONS = ("server.reportDelayMs", "linter.all", "linter.defProp")
TAKEN_AWAY = ("json", "report_delay", "linters", "def_prop", "unsolved_tag", "accomplished_tag", "tactic_progress")
SILENCED = ("-Dlinter.defProp=false",)


def main(real: str, arguments: list[str]) -> int:
    if refused := next((word for word in arguments if word.split("=")[0] in FLAGS), None):
        print(f"lean: unrecognized option '{refused}'\nUnknown command line option", file=sys.stderr)
        return 1
    for word in arguments:
        if word.startswith("-D") and word[2:].split("=")[0] in OPTIONS and "--worker" not in arguments:
            print(f"invalid -D parameter, unknown configuration option '{word[2:].split('=')[0]}'", file=sys.stderr)
            return 1
    if arguments == ["--help"]:
        usage = subprocess.run([real, "--help"], capture_output=True, text=True)
        lines = (usage.stdout + usage.stderr).splitlines()
        print("\n".join(line for line in lines if not any(flag in line.split("=")[0].split() for flag in FLAGS)))
        return 0
    if "--server" in arguments:
        return serve(real, arguments)
    os.execv(real, [real, *(() if "--worker" in arguments else SILENCED), *arguments])


def serve(real: str, arguments: list[str]) -> int:
    process = subprocess.Popen([real, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    texts: dict[str, list[str]] = {}
    threading.Thread(target=copy, args=(sys.stdin.buffer, process.stdin, texts, older_client), daemon=True).start()
    copy(process.stdout, sys.stdout.buffer, texts, older_server)
    return process.wait()


def copy(source: BinaryIO, target: BinaryIO, texts: dict[str, list[str]], change: Any) -> None:
    while (message := read(source)) is not None:
        body = json.dumps(change(message, texts)).encode()
        try:
            target.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            target.flush()
        except (BrokenPipeError, ValueError):
            return
    target.close()


def read(source: BinaryIO) -> dict[str, Any] | None:
    length = 0
    while (line := source.readline()).strip():
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    if not line:
        return None
    message: dict[str, Any] = json.loads(source.read(length))
    return message


def older_client(message: dict[str, Any], texts: dict[str, list[str]]) -> dict[str, Any]:
    params = message.get("params")
    if message.get("method") == "initialize":
        params["capabilities"] = {}
    elif message.get("method") == "textDocument/didOpen":
        texts[params["textDocument"]["uri"]] = params["textDocument"]["text"].split("\n")
    elif message.get("method") == "textDocument/didChange":
        texts[params["textDocument"]["uri"]] = params["contentChanges"][0]["text"].split("\n")
    return message


def older_server(message: dict[str, Any], texts: dict[str, list[str]]) -> dict[str, Any]:
    if message.get("method") == "textDocument/publishDiagnostics":
        for entry in message["params"]["diagnostics"]:
            entry.pop("leanTags", None)
    elif message.get("method") == "$/lean/fileProgress":
        lines = texts.get(message["params"]["textDocument"]["uri"], [])
        for entry in message["params"]["processing"]:
            start = entry["range"]["start"]
            if entry["range"]["end"] != start:
                entry["range"]["start"] = {"line": command_at(lines, start["line"]), "character": 0}
    return message


def command_at(lines: list[str], line: int) -> int:
    """The line where the command begins that `line` belongs to."""
    line = min(line, len(lines) - 1)
    while line > 0 and (not lines[line].strip() or lines[line][0].isspace()):
        line -= 1
    return line


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
