"""One engine for many searches: a queue, batches, one thread.

The event loop only ever puts requests into the queue and takes answers from futures; the engine runs in a thread of
its own, so that Lean and the model work at the same time. While a batch is computed the next one gathers.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

from prover.errors import ProposerError, ProverError
from prover.proposers.model.completion import Completion, Engine, RenderedPrompt, Sampling

Answer = list[Completion]

GATHER_SECONDS = 0.005
"""How long a model that was idle waits for more than the first request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulerStats:
    """What the model did, and who waited for whom; times are wall-clock seconds.

    `idle_seconds` is how long the model waited for requests, `waiting_seconds` how long requests waited for the model,
    added up over requests, `computing_seconds` how long the engine worked. `prompts` counts what was computed,
    `shared` the requests that were answered by another one's computation, `dropped` those cancelled in the queue.
    `tokens` counts those of the completions that were returned.
    """

    idle_seconds: float = 0.0
    waiting_seconds: float = 0.0
    computing_seconds: float = 0.0
    batches: int = 0
    prompts: int = 0
    shared: int = 0
    dropped: int = 0
    tokens: int = 0

    @property
    def tokens_per_second(self) -> float:
        """Of computing."""
        return self.tokens / self.computing_seconds if self.computing_seconds else 0.0

    @property
    def mean_batch(self) -> float:
        """Prompts in a batch."""
        return self.prompts / self.batches if self.batches else 0.0

    def __str__(self) -> str:
        mean = self.waiting_seconds / self.prompts if self.prompts else 0.0
        return (
            f"{self.prompts} states in {self.batches} batches, {self.tokens_per_second:.0f} tokens/s while computing; "
            f"computed {self.computing_seconds:.1f} s, idle {self.idle_seconds:.1f} s; a state waited {mean:.3f} s"
        )


@dataclass(slots=True, eq=False)
class _Request:
    """A prompt that somebody waits for. `started` is set when the engine has it."""

    prompt: RenderedPrompt
    sampling: Sampling
    length: int
    arrived: float
    started: bool = False
    callers: list[asyncio.Future[Answer]] = field(default_factory=list)

    @property
    def cost(self) -> int:
        """Tokens that the engine may have to keep for it; the prefix, which all share, is not counted."""
        return (self.length + self.sampling.max_tokens) * self.sampling.count


class BatchingModel:
    """A `TextModel` over one `Engine`, shared by all searches of one event loop; use it as an async context manager.

    A batch has requests of one `Sampling` and one prefix: the oldest one, and those whose length is nearest to it, as
    many as keep to `batch_tokens` (query and `max_tokens`, times the count; one request is always taken). At most
    `waiting` requests are in the queue; further callers wait for room. Identical requests are computed once, and a
    request whose callers have all been cancelled leaves the queue. An exception of the engine reaches those who asked:
    when a batch fails, each of its prompts is tried alone, so that no prompt suffers from another. Leaving the context
    ends the thread after the batch that it is in; what still waits gets a ProposerError.
    """

    def __init__(
        self, engine: Engine, *, name: str = "model", batch_tokens: int = 1 << 17, waiting: int = 1024
    ) -> None:
        self._engine = engine
        self._name = name
        self._batch_tokens = batch_tokens
        self._room = asyncio.Semaphore(waiting)
        self._changed = threading.Condition()
        # All of the following is read and written under `_changed` alone.
        self._requests: dict[tuple[RenderedPrompt, Sampling], _Request] = {}  # in order of arrival, started ones too
        self._stats = SchedulerStats()
        self._open = False
        self._thread: threading.Thread | None = None

    @property
    def name(self) -> str:
        return self._name

    @property
    def context(self) -> int | None:
        return self._engine.context

    @property
    def stats(self) -> SchedulerStats:
        """So far; batches are counted when they end."""
        with self._changed:
            return self._stats

    @property
    def queued(self) -> int:
        """How many requests wait for the model to begin with them."""
        with self._changed:
            return sum(not request.started for request in self._requests.values())

    def count_tokens(self, text: str) -> int:
        return self._engine.count_tokens(text)

    async def __aenter__(self) -> Self:
        self._open = True
        # A daemon: a hung device must not keep the program from ending.
        loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._work, args=(loop,), name=f"model {self._name}", daemon=True)
        self._thread.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._changed:
            self._open = False
            waiting = [request for request in self._requests.values() if not request.started]
            for request in waiting:
                self._leave(request)
            self._changed.notify()
        for request in waiting:
            _settle(request.callers, ProposerError("the model was closed"))
        if self._thread:
            await asyncio.to_thread(self._thread.join)

    async def complete(self, prompt: RenderedPrompt, sampling: Sampling) -> Sequence[Completion]:
        """As `TextModel.complete`. The loop must be the one that entered the context."""
        length = self._engine.count_tokens(prompt.query)
        caller: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        request = self._join(prompt, sampling, caller)
        if request is None:
            await self._room.acquire()
            request = self._join(prompt, sampling, caller)  # somebody may have asked the same meanwhile
            if request is not None:
                self._room.release()
            else:
                request = self._enqueue(_Request(prompt, sampling, length, time.perf_counter(), callers=[caller]))
        try:
            return await caller
        except asyncio.CancelledError:
            self._forget(request, caller)
            raise

    def _join(self, prompt: RenderedPrompt, sampling: Sampling, caller: asyncio.Future[Answer]) -> _Request | None:
        with self._changed:
            request = self._requests.get((prompt, sampling))
            if request is not None:
                request.callers.append(caller)
                self._stats = replace(self._stats, shared=self._stats.shared + 1)
            return request

    def _enqueue(self, request: _Request) -> _Request:
        with self._changed:
            if not self._open:
                self._room.release()
                raise ProposerError("the model is not open")
            self._requests[request.prompt, request.sampling] = request
            self._changed.notify()
        return request

    def _forget(self, request: _Request, caller: asyncio.Future[Answer]) -> None:
        with self._changed:
            if caller in request.callers:
                request.callers.remove(caller)
            if not request.callers and not request.started and self._leave(request):
                self._stats = replace(self._stats, dropped=self._stats.dropped + 1)

    def _leave(self, request: _Request) -> bool:
        """Take a waiting request out of the queue; called on the loop's thread."""
        if self._requests.get((request.prompt, request.sampling)) is not request:
            return False
        del self._requests[request.prompt, request.sampling]
        self._room.release()
        return True

    def _make_room(self, count: int) -> None:
        for _ in range(count):
            self._room.release()

    # What follows runs on the worker's thread.

    def _work(self, loop: asyncio.AbstractEventLoop) -> None:
        while batch := self._next_batch():
            loop.call_soon_threadsafe(self._make_room, len(batch))
            start = time.perf_counter()
            answers = self._compute(batch)
            seconds = time.perf_counter() - start
            tokens = sum(done.tokens for answer in answers if isinstance(answer, list) for done in answer)
            with self._changed:
                for request in batch:
                    del self._requests[request.prompt, request.sampling]
                self._stats = replace(
                    self._stats,
                    computing_seconds=self._stats.computing_seconds + seconds,
                    batches=self._stats.batches + 1,
                    prompts=self._stats.prompts + len(batch),
                    tokens=self._stats.tokens + tokens,
                )
            for request, answer in zip(batch, answers, strict=True):
                loop.call_soon_threadsafe(_settle, request.callers, answer)

    def _next_batch(self) -> list[_Request]:
        """Wait for requests; empty when the model has been closed."""
        start = time.perf_counter()
        with self._changed:
            while self._open and not self._requests:
                self._changed.wait()
                # Searches often ask in the same turn of the loop: the first one alone would be a batch.
                self._changed.wait_for(lambda: not self._open, GATHER_SECONDS)
            if not self._open:
                return []
            batch = choose_batch(list(self._requests.values()), self._batch_tokens)
            now = time.perf_counter()
            for request in batch:
                request.started = True
            self._stats = replace(
                self._stats,
                idle_seconds=self._stats.idle_seconds + now - start,
                waiting_seconds=self._stats.waiting_seconds + sum(now - request.arrived for request in batch),
            )
        return batch

    def _compute(self, batch: Sequence[_Request]) -> list[Answer | Exception]:
        try:
            answers = self._engine.generate([request.prompt for request in batch], batch[0].sampling)
            if len(answers) != len(batch):
                raise ProposerError(f"the model answered {len(answers)} of {len(batch)} prompts")
            return [*answers]
        except ProverError as error:
            if len(batch) == 1:
                return [error]
            return [answer for request in batch for answer in self._compute([request])]
        except Exception as error:  # noqa: BLE001  it is the callers' to see; the thread serves others, too
            return [error] * len(batch)


def choose_batch(waiting: Sequence[_Request], tokens: int) -> list[_Request]:
    """The first request, and of those like it the ones nearest in length, while their cost keeps to `tokens`.

    Sorted by length.
    """
    first = waiting[0]
    kind = first.sampling, first.prompt.prefix
    like = [request for request in waiting[1:] if (request.sampling, request.prompt.prefix) == kind]
    batch, cost = [first], first.cost
    for request in sorted(like, key=lambda request: abs(request.length - first.length)):
        if cost + request.cost > tokens:
            break
        batch.append(request)
        cost += request.cost
    return sorted(batch, key=lambda request: request.length)


def _settle(callers: Sequence[asyncio.Future[Answer]], answer: Answer | Exception) -> None:
    for caller in callers:
        if caller.done():
            continue
        if isinstance(answer, Exception):
            caller.set_exception(answer)
        else:
            caller.set_result(answer)
