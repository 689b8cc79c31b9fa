"""A real HTTP server that speaks OpenAI's completions, well or badly, as a test tells it to."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias


@dataclass(frozen=True)
class Reply:
    """One answer. `seconds` passes before it; `promised` bytes more are announced than sent; `endless` follows the body
    again and again, with `pause` seconds between, until the client has gone."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    promised: int = 0
    endless: bytes = b""
    pause: float = 0.0


Behaviour: TypeAlias = Callable[[dict[str, Any]], Reply]
"""From the body of a completion request to its answer."""


def choice(text: str, *logprobs: float, reason: str | None = "stop") -> dict[str, Any]:
    return {"text": text, "finish_reason": reason, "logprobs": {"token_logprobs": list(logprobs)}}


def as_json(value: object, **options: Any) -> Reply:
    return Reply(body=json.dumps(value).encode(), headers={"Content-Type": "application/json"}, **options)


def choices(*values: dict[str, Any], **options: Any) -> Reply:
    return as_json({"choices": list(values)}, **options)


def tactics(*texts: str) -> Behaviour:
    """Every request gets these, as many as it asks for, each a bit less likely than the one before."""
    return lambda body: choices(*(choice(text, -0.5 - index) for index, text in enumerate(texts[: body["n"]])))


class CompletionsServer:
    """`replies` are given in turn, the last of them again and again; a reply may be a function of the request.

    Requests for one token, which a client makes to see whether all is well, get `check` and are kept in `checks`.
    """

    def __init__(self, replies: Sequence[Reply | Behaviour], check: Reply | Behaviour, models: Reply) -> None:
        self.replies, self.check, self.models = list(replies), check, models
        self.checks: list[dict[str, Any]] = []
        self.bodies: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.times: list[float] = []
        self.most_at_once = 0
        self._at_once = 0
        self._lock = threading.Lock()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # headers and body in one packet

            def do_GET(self) -> None:
                time.sleep(server.models.seconds)
                self._send(server.models if self.path == "/v1/models" else Reply(404, b"no such page"))

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                reply = server.reply(body, self.headers.get("Authorization"))
                try:
                    time.sleep(reply.seconds)
                finally:
                    server.leave()
                self._send(reply if self.path == "/v1/completions" else Reply(404, b"no such page"))

            def _send(self, reply: Reply) -> None:
                try:
                    self.send_response(reply.status)
                    for name, value in reply.headers.items():
                        self.send_header(name, value)
                    if not reply.endless:
                        self.send_header("Content-Length", str(len(reply.body) + reply.promised))
                    self.end_headers()
                    self.wfile.write(reply.body)
                    while reply.endless:
                        self.wfile.write(reply.endless)
                        self.wfile.flush()
                        time.sleep(reply.pause)
                except ConnectionError:
                    self.close_connection = True  # the client has given up
                self.close_connection = self.close_connection or reply.promised > 0

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_port}/v1"

    def reply(self, body: dict[str, Any], key: str | None) -> Reply:
        with self._lock:
            self.keys.append(key)
            self._at_once += 1
            if body["max_tokens"] == 1:
                self.checks.append(body)
                return self.check if isinstance(self.check, Reply) else self.check(body)
            self.bodies.append(body)
            self.times.append(time.monotonic())
            self.most_at_once = max(self.most_at_once, self._at_once)
            reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        return reply if isinstance(reply, Reply) else reply(body)

    def leave(self) -> None:
        with self._lock:
            self._at_once -= 1

    def serve(self) -> None:
        self._http.serve_forever(poll_interval=0.02)

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


CHECK = tactics("a", "b")
MODELS = as_json({"data": [{"id": "m", "max_model_len": 4096}, {"id": "other"}]})


@contextmanager
def serving(
    *replies: Reply | Behaviour,
    check: Reply | Behaviour = CHECK,
    models: Reply = MODELS,
) -> Iterator[CompletionsServer]:
    server = CompletionsServer(replies, check, models)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.close()
        thread.join()
