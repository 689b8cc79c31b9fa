"""The endpoint against a real HTTP server that misbehaves on demand."""

from __future__ import annotations

import asyncio
import json
import math
import re
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
import tenacity
from completions_server import Behaviour, CompletionsServer, Reply, as_json, choice, choices, serving, tactics

from prover.errors import ProposerError, UsageError
from prover.proposers.model.completion import Completion, RenderedPrompt, Sampling
from prover.proposers.model.endpoint import EndpointModel, retry_after

PROMPT = RenderedPrompt("Examples\n", "⊢ True\n", stop=("---",))
ONE = Sampling(count=1, method="sample", temperatures=(1.0,), max_tokens=16)
OK = tactics("trivial")


def ask(
    server: CompletionsServer,
    work: Callable[[EndpointModel], Awaitable[Any]] = lambda model: model.complete(PROMPT, ONE),
    **options: Any,
) -> Any:
    """Open the endpoint, do the work, close it."""

    async def run() -> Any:
        back_off = tenacity.wait_fixed(0.01)
        async with EndpointModel(server.url, "m", **{"back_off": back_off, "attempts": 3} | options) as model:
            return await work(model)

    return asyncio.run(run())


def test_a_request_and_what_becomes_of_the_answer() -> None:
    answer = choices(choice("simp ", -0.25, -0.5), choice("omega", -0.1, reason="length"), choice("simp ", -2.0))
    with serving(answer) as server:
        sampling = Sampling(count=3, method="sample", temperatures=(0.7,), max_tokens=16, seed=5)
        result = ask(server, lambda model: model.complete(PROMPT, sampling), api_key=" key-1 ")
    assert result == [Completion("omega", -0.1, 1, finished=False), Completion("simp ", -0.75, 2)]
    assert server.keys == ["Bearer key-1"] * 3
    assert server.bodies[0] == {
        "model": "m",
        "prompt": "Examples\n⊢ True\n",
        "n": 3,
        "max_tokens": 16,
        "temperature": 0.7,
        "top_p": 1.0,
        "seed": 5,
        "logprobs": 1,
        "stop": ["---"],
    }


def test_the_check_on_opening_costs_one_token_and_learns_the_context() -> None:
    with serving(OK) as server:
        assert ask(server, _context) == 4096
    assert [(body["n"], body["max_tokens"]) for body in server.checks] == [(1, 1), (2, 1)]
    assert not server.bodies


async def _context(model: EndpointModel) -> int | None:
    return model.context


@pytest.mark.parametrize(
    "models",
    [Reply(404), Reply(500), Reply(200, b"not JSON"), as_json([]), as_json({"data": [1, {}]}), Reply(seconds=5.0)],
    ids=["404", "500", "not JSON", "a list", "no names", "hangs"],
)
def test_a_server_without_a_list_of_models_will_do(models: Reply) -> None:
    with serving(OK, models=models) as server:
        assert ask(server, _context, seconds=0.5) is None


def test_no_key_no_header() -> None:
    with serving(OK) as server:
        ask(server)
    assert server.keys == [None] * 3


def test_temperatures_share_the_samples_and_greedy_is_one() -> None:
    with serving(lambda body: choices(*(choice(f"t{body['seed'] + i}", -1.0) for i in range(body["n"])))) as server:
        sampling = Sampling(count=8, method="sample", temperatures=(0.0, 0.5, 1.0), seed=100)
        result = ask(server, lambda model: model.complete(PROMPT, sampling))
    asked = sorted((body["temperature"], body["n"], body["seed"]) for body in server.bodies)
    assert asked == [(0.0, 1, 100), (0.5, 3, 101), (1.0, 4, 104)]
    assert sorted(each.text for each in result) == [f"t{seed}" for seed in range(100, 108)]


def test_more_temperatures_than_samples() -> None:
    with serving(OK) as server:
        sampling = Sampling(count=1, method="sample", temperatures=(0.5, 1.0))
        ask(server, lambda model: model.complete(PROMPT, sampling))
    assert len(server.bodies) == 1


def test_a_server_that_sends_fewer_choices_is_asked_again_with_other_seeds() -> None:
    def at_most_two(body: dict[str, Any]) -> Reply:
        return choices(*(choice(f"t{body['seed'] + i}", -1.0) for i in range(min(body["n"], 2))))

    with serving(at_most_two) as server:
        sampling = Sampling(count=5, method="sample", temperatures=(1.0,))
        result = ask(server, lambda model: model.complete(PROMPT, sampling))
    assert sorted(each.text for each in result) == ["t0", "t1", "t2", "t3", "t4"]
    assert sorted((body["seed"], body["n"]) for body in server.bodies) == [(0, 5), (2, 2), (4, 1)]


@pytest.mark.parametrize("status", [400, 500])
def test_a_server_that_refuses_to_send_several_choices_is_asked_for_one_at_a_time(status: int) -> None:
    def only_one(body: dict[str, Any]) -> Reply:
        if body["n"] != 1:
            return Reply(status, b'{"error": {"message": "Only one completion choice is allowed"}}')
        return choices(choice(f"t{body['seed']}", -1.0))

    with serving(only_one, check=only_one) as server:
        sampling = Sampling(count=4, method="sample", temperatures=(0.0, 1.0), seed=10)
        result = ask(server, lambda model: model.complete(PROMPT, sampling))
    assert sorted(each.text for each in result) == ["t10", "t11", "t12", "t13"]
    assert len(server.checks) == 2
    assert len(server.bodies) == 4


def test_the_chat_form_of_log_probabilities_counts_too() -> None:
    content = {"content": [{"token": "si", "logprob": -0.5}, {"token": "mp", "logprob": -0.25}]}
    with serving(choices({"text": "simp", "finish_reason": "stop", "logprobs": content})) as server:
        assert ask(server) == [Completion("simp", -0.75, 2)]


def test_a_stop_string_that_the_server_left_in_is_cut_off() -> None:
    with serving(choices(choice("simp\n---\nTactic", -1.0, -1.0))) as server:
        assert [each.text for each in ask(server)] == ["simp\n"]


# What is tried again


@pytest.mark.parametrize(
    "bad",
    [
        Reply(500, b"oops"),
        Reply(503, b'{"error": {"message": "Loading model"}}'),
        Reply(429),
        Reply(200, b"{not json"),
        Reply(200, b'{"choices": [', promised=100),
    ],
    ids=["500", "503", "429", "not JSON", "truncated"],
)
def test_passing_trouble_is_overcome(bad: Reply) -> None:
    with serving(bad, bad, OK) as server:
        assert ask(server) == [Completion("trivial", -0.5, 1)]
    assert len(server.bodies) == 3


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (Reply(500, b'{"error": {"message": "CUDA is unwell"}}'), "failed 3 times, the last time: 500: CUDA is unwell"),
        (Reply(429, b'{"detail": "too many"}'), "429: too many"),
        (Reply(200, b"<html>a page</html>"), "the answer is not JSON: <html>a page</html>"),
        (Reply(200, b"{", promised=9), "the connection failed"),
        (Reply(200, b"{}", seconds=1.0), "no answer within 0.2 s"),
    ],
    ids=["500", "429", "not JSON", "truncated", "hangs"],
)
def test_lasting_trouble_is_a_proposer_error(bad: Reply, says: str) -> None:
    with serving(bad) as server, pytest.raises(ProposerError, match=re.escape(says)) as caught:
        ask(server, seconds=0.2)
    assert "\n" not in str(caught.value)
    assert len(server.bodies) == 3


def test_retry_after_is_obeyed() -> None:
    with serving(Reply(429, headers={"Retry-After": "0.4"}), OK) as server:
        ask(server)
    assert server.times[1] - server.times[0] >= 0.4


def test_retry_after_an_hour_is_given_up() -> None:
    busy = Reply(503, headers={"Retry-After": "3600"})
    with serving(busy) as server, pytest.raises(ProposerError, match="come back in 3600 s"):
        ask(server)
    assert len(server.bodies) == 1


def test_the_forms_of_retry_after() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    assert 20 < retry_after(soon) <= 30
    assert retry_after("7") == 7
    for nothing in (None, "", "soon", "-3", "nan", "inf", format_datetime(datetime(2001, 1, 1, tzinfo=UTC))):
        assert retry_after(nothing) == 0


def test_a_server_that_goes_away_is_a_proposer_error() -> None:
    async def after_it_went(model: EndpointModel) -> Any:
        server.close()
        async with asyncio.TaskGroup() as group:  # more than there are connections kept from before
            asked = [group.create_task(_failure(model)) for _ in range(3)]
        return [task.result() for task in asked]

    with serving(OK) as server:
        failures = ask(server, after_it_went, attempts=2)
    assert any("failed 2 times, the last time: the connection failed" in failure for failure in failures)


async def _failure(model: EndpointModel) -> str:
    try:
        await model.complete(PROMPT, ONE)
    except ProposerError as error:
        return str(error)
    return ""


# What only the user can mend


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (
            Reply(401, b'{"error": {"message": "bad key"}}'),
            "refused the key (401: bad key): put the right one into PROVER",
        ),
        (Reply(403), "refused the key (403 Forbidden)"),
        (Reply(404, b'{"error": {"message": "no model m"}}'), "(404: no model m); it serves: m, other"),
        (Reply(307, headers={"Location": "http://elsewhere/v1"}), "redirects to http://elsewhere/v1"),
        (choices({"text": "rfl", "finish_reason": "stop", "logprobs": None}), "sends no log-probabilities"),
        (choices({"text": "rfl", "finish_reason": "stop"}), "sends no log-probabilities"),
        (choices({"text": "rfl", "finish_reason": "stop", "logprobs": {}}), "sends no log-probabilities"),
    ],
    ids=["401", "403", "404", "redirect", "null", "none", "empty"],
)
def test_a_wrong_set_up_is_a_usage_error_on_opening(reply: Reply, says: str) -> None:
    with serving(OK, check=reply) as server, pytest.raises(UsageError, match=re.escape(says)) as caught:
        ask(server, api_key="secret-key")
    assert "\n" not in str(caught.value)
    assert "secret-key" not in str(caught.value)
    assert len(server.checks) == 1


def test_an_address_without_a_server() -> None:
    with serving(OK) as server:
        pass
    with pytest.raises(UsageError, match=r"nothing answers at the endpoint http://127\.0\.0\.1.*start the server"):
        ask(server)


def test_an_address_without_v1() -> None:
    with serving(OK) as server:
        server.url = server.url.removesuffix("/v1")
        with pytest.raises(UsageError, match=r"does the address end in /v1\?"):
            ask(server)


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "schlüssel"])
def test_a_key_that_cannot_be_one_is_refused_and_not_shown(key: str) -> None:
    with serving(OK) as server, pytest.raises(UsageError, match="PROVER_API_KEY") as caught:
        ask(server, api_key=key)
    assert key not in str(caught.value)


def test_a_password_in_the_address_is_not_shown() -> None:
    with serving(OK, check=Reply(404)) as server:
        server.url = server.url.replace("//", "//me:secret@")
        with pytest.raises(UsageError, match="does not know") as caught:
            ask(server)
    assert "secret" not in str(caught.value)


def test_beams_are_refused() -> None:
    with serving(OK) as server, pytest.raises(UsageError, match="no beam search"):
        ask(server, lambda model: model.complete(PROMPT, Sampling()))


# Answers that make no sense


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ([], "answered without `choices`: []"),
        ({"choices": None}, "answered without `choices`"),
        ({"error": "overloaded"}, "answered without `choices`"),
        ({"choices": []}, "sent no choices"),
        ({"choices": ["simp"]}, "sent a choice without `text`"),
        ({"choices": [{"text": None}]}, "sent a choice without `text`"),
        ({"choices": [choice("x", math.nan)]}, "sent nan as a log-probability"),
        ({"choices": [choice("x", -math.inf)]}, "sent -inf as a log-probability"),
        ({"choices": [choice("x", -0.5, 0.5)]}, "sent 0.5 as a log-probability"),
        ({"choices": [{"text": "x", "logprobs": {"token_logprobs": [None]}}]}, "sent None as a log-probability"),
        ({"choices": [{"text": "x", "logprobs": {"token_logprobs": [True]}}]}, "sent True as a log-probability"),
        ({"choices": [{"text": "x", "logprobs": {"token_logprobs": "-1"}}]}, "log-probabilities that are no list"),
        ({"choices": [{"text": "x", "logprobs": {"content": ["a"]}}]}, "sent None as a log-probability"),
    ],
)
def test_senseless_answers_are_proposer_errors_at_once(body: object, says: str) -> None:
    with serving(as_json(body)) as server, pytest.raises(ProposerError, match=re.escape(says)):
        ask(server)
    assert len(server.bodies) == 1


def test_a_refused_request_is_a_proposer_error_in_the_servers_words() -> None:
    reply = Reply(400, json.dumps({"object": "error", "message": "the context is 2048 tokens\nlong"}).encode())
    with serving(reply) as server, pytest.raises(ProposerError, match="400: the context is 2048 tokens long"):
        ask(server)


def test_rounding_above_zero_is_forgiven() -> None:
    with serving(choices(choice("rfl", 1e-6))) as server:
        assert ask(server) == [Completion("rfl", 0.0, 1)]


@pytest.mark.parametrize(("reason", "finished"), [("stop", True), ("eos", True), ("length", False), ("abort", False)])
def test_what_servers_call_the_end(reason: str, finished: bool) -> None:
    with serving(choices(choice("rfl", -1.0, reason=reason))) as server:
        assert [each.finished for each in ask(server)] == [finished]


def test_without_a_reason_the_length_tells() -> None:
    both = choices(choice("a", -1.0, reason=None), choice("b", *[-1.0] * 16, reason=None))
    with serving(both) as server:
        result = ask(server, lambda model: model.complete(PROMPT, Sampling(count=2, method="sample", max_tokens=16)))
    assert [(each.text, each.finished) for each in result] == [("a", True), ("b", False)]


# Many at once


def test_no_more_requests_in_flight_than_allowed() -> None:
    async def many(model: EndpointModel) -> Any:
        return await asyncio.gather(*(model.complete(PROMPT, ONE) for _ in range(6)))

    with serving(choices(choice("rfl", -1.0), seconds=0.05)) as server:
        assert len(ask(server, many, requests=2)) == 6
    assert server.most_at_once == 2


def test_a_cancelled_question_leaves_the_endpoint_usable() -> None:
    async def work(model: EndpointModel) -> Any:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.2):
                await model.complete(PROMPT, ONE)
        return await model.complete(PROMPT, ONE)

    slow: Behaviour = lambda body: choices(choice("late", -1.0), seconds=10.0)  # noqa: E731
    with serving(slow, OK) as server:
        started = time.monotonic()
        assert ask(server, work, requests=1) == [Completion("trivial", -0.5, 1)]
        assert time.monotonic() - started < 8


def test_one_failure_among_several_temperatures_ends_the_rest() -> None:
    def by_temperature(body: dict[str, Any]) -> Reply:
        return Reply(400, b"no") if body["temperature"] == 0.5 else choices(choice("x", -1.0), seconds=10.0)

    sampling = Sampling(count=2, method="sample", temperatures=(0.5, 1.0))
    with serving(by_temperature) as server:
        started = time.monotonic()
        with pytest.raises(ProposerError, match="400"):
            ask(server, lambda model: model.complete(PROMPT, sampling))
        assert time.monotonic() - started < 8


def test_tokens_are_never_estimated_too_low() -> None:
    async def count(model: EndpointModel) -> int:
        return model.count_tokens("⊢ α")

    with serving(OK) as server:
        assert ask(server, count) == 6
