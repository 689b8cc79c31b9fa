"""A model behind an OpenAI-compatible server (vLLM, SGLang, llama.cpp's server, hosted ones), by `/completions`.

Retried with exponential back-off and jitter: 408, 429 and 5xx answers, broken or refused connections, time-outs, and
answers that are not JSON. A server that says how long to wait (`Retry-After`) is obeyed within reason. What only the
user can mend (a wrong address, key or model, no log-probabilities) is a UsageError, all the rest a ProposerError. The
key goes into a header of the requests and nowhere else.
"""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self

import httpx
import tenacity

from prover.errors import ProposerError, ProverError, UsageError
from prover.proposers.model.completion import Completion, RenderedPrompt, Sampling
from prover.proposers.model.endpoint_format import error_message, excerpt, read_completions, request_body, served_models
from prover.proposers.together import together

CONNECT_SECONDS = 10.0
LARGEST_ANSWER = 64 * 1024 * 1024
"""Bytes of an answer that are read: one that does not end must not fill the memory until its time is up."""

LONGEST_WAIT = 120.0
"""Seconds that a `Retry-After` may ask for; a server that wants more is given up."""

_BACK_OFF = tenacity.wait_exponential(multiplier=0.5, max=20.0) + tenacity.wait_random(0.0, 0.5)
_LATER = frozenset({408, 429})


class EndpointModel:
    """A `TextModel` behind HTTP. An asynchronous context manager: entering checks address, key, model and
    log-probabilities with requests for one token; leaving closes the connections.

    `url` is what `/completions` is appended to. `requests` are in flight at most, each for at most `seconds`; a request
    is made `attempts` times before it is given up. `context` is the server's, where it tells.
    """

    def __init__(
        self,
        url: str,
        model: str,
        *,
        api_key: str | None = None,
        requests: int = 16,
        seconds: float = 120.0,
        attempts: int = 6,
        back_off: tenacity.wait.wait_base = _BACK_OFF,
    ) -> None:
        self.url, self.name = url.rstrip("/"), model
        self.context: int | None = None
        self._server = _shown(self.url)
        self._seconds, self._attempts, self._back_off = seconds, attempts, back_off
        self._slots = asyncio.Semaphore(requests)
        self._client = httpx.AsyncClient(
            headers=_authorization(api_key),
            verify=self.url.startswith("https:"),  # loading certificates that nothing needs takes a while
            timeout=httpx.Timeout(seconds, connect=min(CONNECT_SECONDS, seconds), pool=None),
            limits=httpx.Limits(max_connections=requests, max_keepalive_connections=requests),
        )
        self._served: dict[str, int | None] = {}
        self._several = True
        """Whether a request may ask for more than one choice."""

    async def __aenter__(self) -> Self:
        try:
            await self._examine()
        except BaseException:
            await self._client.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.aclose()

    def count_tokens(self, text: str) -> int:
        """An upper estimate: no tokenizer in use makes more tokens of a text than it has bytes."""
        return len(text.encode())

    async def complete(self, prompt: RenderedPrompt, sampling: Sampling) -> Sequence[Completion]:
        """Samples for each temperature, likeliest first, no two with the same text."""
        if sampling.method != "sample":
            raise UsageError("an endpoint takes samples, it has no beam search: use --draws instead of --beams")
        drawn = await together(
            self._draw(prompt, sampling, temperature, count, first)
            for temperature, count, first in _shares(sampling.count, sampling.temperatures)
        )
        best: dict[str, Completion] = {}
        for completion in (completion for draw in drawn for completion in draw):
            if completion.text not in best or completion.logprob > best[completion.text].logprob:
                best[completion.text] = completion
        return sorted(best.values(), key=lambda completion: -completion.logprob)

    async def _draw(
        self, prompt: RenderedPrompt, sampling: Sampling, temperature: float, count: int, first: int
    ) -> list[Completion]:
        """`count` samples, the first of them number `first` of all.

        A server may send fewer choices than asked for; then the rest is asked for in requests of the size it sends.
        """
        choices: list[Completion] = []
        size = count if self._several else 1
        while (missing := count - len(choices)) > 0:
            done = first + len(choices)
            more = await together(
                self._request(prompt, sampling, temperature, min(size, missing - start), done + start)
                for start in range(0, missing, size)
            )
            choices += [choice for each in more for choice in each]
            size = max(len(each) for each in more)
        return choices

    async def _request(
        self,
        prompt: RenderedPrompt,
        sampling: Sampling,
        temperature: float,
        count: int,
        first: int,
        attempts: int | None = None,
    ) -> list[Completion]:
        """One request for `count` samples, which gets one at least; its seed differs from that of every other."""
        body = request_body(
            self.name,
            prompt,
            count=count,
            temperature=temperature,
            max_tokens=sampling.max_tokens,
            seed=sampling.seed + first,
        )
        answer = await self._post(body, attempts or self._attempts)
        choices = read_completions(answer, stop=prompt.stop, max_tokens=sampling.max_tokens, server=self._server)
        if not choices:
            raise ProposerError(f"{self._server} sent no choices: {excerpt(answer)}")
        return choices[:count]

    # Requests

    async def _examine(self) -> None:
        """Ask what is served, for one token, and for two choices: what is wrong with the set-up comes out here."""
        try:
            answer = await self._client.get(f"{self.url}/models", timeout=min(CONNECT_SECONDS, self._seconds))
            self._served = served_models(answer.json()) if answer.is_success else {}
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise UsageError(
                f"nothing answers at {self._server} ({_reason(error)}): start the server, or correct the address"
            ) from error
        except (httpx.RequestError, ValueError):
            pass  # the list is a convenience; what matters is whether completions come
        self.context = self._served.get(self.name)
        prompt, sampling = RenderedPrompt("", "theorem"), Sampling(max_tokens=1)
        await self._request(prompt, sampling, 0.0, 1, 0)
        try:
            await self._request(prompt, sampling, 1.0, 2, 0, attempts=1)
        except ProverError:
            self._several = False  # it answers requests for one choice only, as older servers of llama.cpp do

    async def _post(self, body: dict[str, object], attempts: int) -> object:
        """The JSON of an answer to a completion request, after as many attempts as it takes and is allowed."""
        retrying = tenacity.AsyncRetrying(
            retry=tenacity.retry_if_exception_type(_Transient),
            stop=tenacity.stop_after_attempt(attempts),
            wait=self._wait,
            reraise=True,
        )
        try:
            return await retrying(self._once, body)
        except _Transient as error:
            raise ProposerError(f"{self._server} failed {attempts} times, the last time: {error}") from error

    def _wait(self, state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome is not None else None
        asked = error.wait if isinstance(error, _Transient) else 0.0
        return max(asked, self._back_off(state))

    async def _once(self, body: dict[str, object]) -> object:
        try:
            async with self._slots, asyncio.timeout(self._seconds):
                response, content = await self._answer(body)
        except TimeoutError as error:
            raise _Transient(f"no answer within {self._seconds:g} s") from error
        except httpx.TimeoutException as error:
            raise _Transient(f"no answer in time ({type(error).__name__})") from error
        except httpx.RequestError as error:
            raise _Transient(f"the connection failed ({_reason(error)})") from error
        if not response.is_success:
            raise self._refusal(response, content.decode(errors="replace"))
        try:
            return json.loads(content)
        except (ValueError, RecursionError) as error:
            raise _Transient(f"the answer is not JSON: {excerpt(content.decode(errors='replace'))}") from error

    async def _answer(self, body: dict[str, object]) -> tuple[httpx.Response, bytes]:
        """The answer to a completion request and its content. Raises ProposerError for one that is too large."""
        content = bytearray()
        async with self._client.stream("POST", f"{self.url}/completions", json=body) as response:
            async for part in response.aiter_bytes():
                content += part
                if len(content) > LARGEST_ANSWER:
                    raise ProposerError(f"{self._server} sent an answer of more than {LARGEST_ANSWER >> 20} MB")
        return response, bytes(content)

    def _refusal(self, response: httpx.Response, text: str) -> ProverError | _Transient:
        """What an answer that is no success means."""
        status, said = response.status_code, error_message(text)
        what = f"{status}: {said}" if said else f"{status} {response.reason_phrase}"
        if status in _LATER or status >= 500:
            wait = retry_after(response.headers.get("Retry-After"))
            if wait > LONGEST_WAIT:
                return ProposerError(f"{self._server} is busy and asks to come back in {wait:.0f} s ({what})")
            return _Transient(what, wait)
        if status in (401, 403):
            return UsageError(f"{self._server} refused the key ({what}): put the right one into PROVER_API_KEY")
        if status == 404:
            known = f"it serves: {', '.join(self._served)}" if self._served else "does the address end in /v1?"
            return UsageError(f"{self._server} does not know the address or the model {self.name} ({what}); {known}")
        if response.is_redirect:
            where = response.headers.get("Location", "another address")
            return UsageError(f"{self._server} redirects to {where}: use that address")
        return ProposerError(f"{self._server} refused the request ({what})")


class _Transient(Exception):
    """Worth another attempt, after `wait` seconds at least."""

    def __init__(self, message: str, wait: float = 0.0) -> None:
        super().__init__(message)
        self.wait = wait


def _shares(count: int, temperatures: Sequence[float]) -> list[tuple[float, int, int]]:
    """Temperature, how many of `count` it gets, and how many come before; 0 gets one, the others equal shares."""
    distinct = list(dict.fromkeys(temperatures))
    warm = [temperature for temperature in distinct if temperature > 0]
    left = count - (len(warm) < len(distinct))
    shares: list[tuple[float, int, int]] = []
    first = 0
    for temperature in distinct:
        if temperature > 0:
            index = warm.index(temperature)
            share = left * (index + 1) // len(warm) - left * index // len(warm)
        else:
            share = 1
        if share > 0:
            shares.append((temperature, share, first))
            first += share
    return shares


def retry_after(header: str | None) -> float:
    """The seconds that a `Retry-After` header asks for, in either of its forms; 0 when there is nothing to be read."""
    if header is None:
        return 0.0
    try:
        seconds = float(header)
    except ValueError:
        try:
            moment = parsedate_to_datetime(header)
        except ValueError:
            return 0.0
        moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
        seconds = (moment - datetime.now(UTC)).total_seconds()
    return max(seconds, 0.0) if math.isfinite(seconds) else 0.0


def _authorization(api_key: str | None) -> dict[str, str]:
    key = (api_key or "").strip()
    if not key:
        return {}
    # Checked here because the library's own complaint would quote it.
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise UsageError("PROVER_API_KEY holds characters that no key has: set it to the key alone")
    return {"Authorization": f"Bearer {key}"}


def _shown(url: str) -> str:
    """What messages call the server: its address, without a password that may stand in it."""
    try:
        address = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise UsageError(f"{url!r} is not an address ({error})") from error
    return f"the endpoint {address.copy_with(userinfo=b'')}"


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
