"""A server double that does what a Lean server should not, as the document tells it to.

Each line `-- DO word` of a document is obeyed when the document arrives, before the request to wait for its
diagnostics is answered. Without any it publishes one empty list and answers.
"""

from __future__ import annotations

import json
import re
import sys
import time
from typing import Any


def send(message: dict[str, Any]) -> None:
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)


def raw(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def receive() -> dict[str, Any]:
    length = 0
    while True:
        line = sys.stdin.buffer.readline()
        if not line:
            sys.exit(0)
        if line == b"\r\n":
            break
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    message: dict[str, Any] = json.loads(sys.stdin.buffer.read(length))
    return message


def publish(uri: str, version: int, message: str | None, **more: Any) -> None:
    place = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}
    found = [] if message is None else [{"range": place, "fullRange": place, "severity": 1, "message": message}]
    params = {"uri": uri, "version": version, "diagnostics": found, **more}
    send({"method": "textDocument/publishDiagnostics", "params": params})


def progress(uri: str, version: int, line: int, kind: int) -> None:
    place = {"start": {"line": line, "character": 0}, "end": {"line": 99, "character": 0}}
    document = {"uri": uri, "version": version}
    params = {"textDocument": document, "processing": [{"range": place, "kind": kind}]}
    send({"method": "$/lean/fileProgress", "params": params})


def misbehave(orders: list[str], request: dict[str, Any]) -> bool:
    """Obey; whether the request is still to be answered."""
    uri, version, number = request["params"]["uri"], request["params"]["version"], request["id"]
    answer = True
    for order in orders:
        match order:
            case "silence":
                answer = False
            case "stale":
                publish(uri, version - 1, "of the version before")
                publish(uri, version + 1, "of a version to come")
                publish("file:///another.lean", version, "of another document")
            case "incremental":
                publish(uri, version, "first")
                publish(uri, version, "second", isIncremental=True)
            case "replaced":
                publish(uri, version, "first")
                publish(uri, version, "second")
            case "collide":
                send({"id": number, "method": "client/registerCapability", "params": {}})
                reply = receive()
                publish(uri, version, f"replied {reply.get('id') == number} {'result' in reply}")
            case "unasked":
                send({"id": 987654, "result": {}})
                send({"id": "a string", "result": {}})
            case "malformed":
                raw(b"Content-Length: many\r\n\r\n{}")
            case "headless":
                raw(b"hello\r\n\r\n")
            case "endless":
                raw(b"x" * 3_000_000)
            case "notjson":
                raw(b"Content-Length: 5\r\n\r\n{{{{{")
            case "list":
                raw(b"Content-Length: 2\r\n\r\n[]")
            case "shape":
                send({"method": "textDocument/publishDiagnostics", "params": {"diagnostics": 7}})
            case "half":
                raw(b'Content-Length: 500\r\n\r\n{"jsonrpc"')
                sys.exit(1)
            case "exit":
                sys.stderr.write("INTERNAL PANIC: out of memory\n")
                sys.stderr.flush()
                sys.exit(1)
            case "workerdied":
                progress(uri, version, 0, 2)
                answer = False
            case "refused":
                send({"id": number, "error": {"code": -32902, "message": "The file worker has been terminated."}})
                answer = False
            case "chatter":
                sys.stderr.write("noise\n" * 200_000)
                sys.stderr.flush()
            case "moving":
                for line in range(5):
                    progress(uri, version, line, 1)
                    time.sleep(0.15)
            case "stuck":
                progress(uri, version, 3, 1)
                answer = False
    return answer


def main() -> None:
    if "--broken" in sys.argv:
        sys.exit("no such option")
    texts: dict[int, str] = {}
    while True:
        message = receive()
        method, params = message.get("method"), message.get("params")
        if method == "initialize":
            send({"id": message["id"], "result": {"capabilities": {}}})
        elif method == "textDocument/didOpen":
            texts[params["textDocument"]["version"]] = params["textDocument"]["text"]
        elif method == "textDocument/didChange":
            texts[params["textDocument"]["version"]] = params["contentChanges"][0]["text"]
        elif method == "textDocument/waitForDiagnostics":
            orders = re.findall(r"^-- DO (\w+)", texts[params["version"]], re.MULTILINE)
            if not orders:
                publish(params["uri"], params["version"], None)
            if misbehave(orders, message):
                send({"id": message["id"], "result": {}})


if __name__ == "__main__":
    main()
