"""The OpenAI-compatible completions format: what is sent, and the reading of what comes back. Pure values."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence

from prover.errors import ProposerError, UsageError
from prover.proposers.model.completion import Completion, RenderedPrompt

Json = Mapping[str, object]

FINISHED = frozenset({"stop", "eos", "eos_token", "stop_sequence"})
"""What servers call an end that the model or a stop string made."""

LOGPROB_SLACK = 1e-3
"""How far above 0 rounding on a server may lift a log-probability."""

NO_LOGPROBS = (
    "sends no log-probabilities, by which tactics are ranked: start the server so that `/completions` with `logprobs` "
    "sends them (vLLM, unless --max-logprobs is 0, SGLang and llama.cpp's llama-server do), or use another one"
)


def request_body(
    model: str, prompt: RenderedPrompt, *, count: int, temperature: float, max_tokens: int, seed: int
) -> dict[str, object]:
    """The body of `POST /completions`. `top_p` is sent since some servers cut the distribution unless told not to."""
    body: dict[str, object] = {
        "model": model,
        "prompt": prompt.text,
        "n": count,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "top_p": 1.0,
        "seed": seed,
        "logprobs": 1,
    }
    if prompt.stop:
        body["stop"] = list(prompt.stop)
    return body


def read_completions(body: object, *, stop: Sequence[str], max_tokens: int, server: str) -> list[Completion]:
    """The choices of an answer, in the server's order.

    Raises UsageError when there are no log-probabilities, ProposerError for whatever else is not as it should be;
    `server` is what messages call it.
    """
    choices = body.get("choices") if isinstance(body, Mapping) else None
    if not isinstance(choices, list):
        raise ProposerError(f"{server} answered without `choices`: {excerpt(body)}")
    return [_completion(choice, stop, max_tokens, server) for choice in choices]


def _completion(choice: object, stop: Sequence[str], max_tokens: int, server: str) -> Completion:
    if not isinstance(choice, Mapping) or not isinstance(text := choice.get("text"), str):
        raise ProposerError(f"{server} sent a choice without `text`: {excerpt(choice)}")
    values = _token_logprobs(choice.get("logprobs"), server)
    reason = choice.get("finish_reason")
    # Servers cut the stop string off themselves; one that does not must not make it part of the tactic.
    for end in stop:
        text = text.partition(end)[0]
    finished = reason in FINISHED if reason is not None else len(values) < max_tokens
    return Completion(text, min(math.fsum(values), 0.0), len(values), finished)


def _token_logprobs(logprobs: object, server: str) -> list[float]:
    """One value a token. Two shapes are in use: `token_logprobs`, and the chat form's `content`."""
    values: object = None
    if isinstance(logprobs, Mapping):
        values = logprobs.get("token_logprobs")
        content = logprobs.get("content")
        if values is None and isinstance(content, list):
            values = [entry.get("logprob") if isinstance(entry, Mapping) else None for entry in content]
    if values is None:
        raise UsageError(f"{server} {NO_LOGPROBS}")
    if not isinstance(values, list):
        raise ProposerError(f"{server} sent log-probabilities that are no list: {excerpt(logprobs)}")
    numbers: list[float] = []
    for value in values:
        number = float(value) if isinstance(value, int | float) and not isinstance(value, bool) else math.nan
        if not (math.isfinite(number) and number <= LOGPROB_SLACK):
            raise ProposerError(f"{server} sent {value!r} as a log-probability, which must be a number of at most 0")
        numbers.append(number)
    return numbers


def error_message(text: str) -> str:
    """What a server says is wrong, in one line: OpenAI's form, FastAPI's, or the beginning of the text."""
    try:
        body: object = json.loads(text)
    except ValueError:
        body = text
    for key in ("error", "message", "detail"):
        if isinstance(body, Mapping) and key in body:
            body = body[key]
    return excerpt(body)


def served_models(body: object) -> dict[str, int | None]:
    """The models in an answer to `GET /models`, with the context length where the server tells; empty if unreadable."""
    data = body.get("data") if isinstance(body, Mapping) else None
    models: dict[str, int | None] = {}
    for entry in data if isinstance(data, list) else ():
        if isinstance(entry, Mapping) and isinstance(name := entry.get("id"), str):
            length = entry.get("max_model_len")
            models[name] = length if isinstance(length, int) and length > 0 else None
    return models


def excerpt(value: object, limit: int = 200) -> str:
    """`value` in one short line."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
