"""The scheduler: a real engine where numbers matter, a scripted one where its moments do. Threads are real."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Sequence

import pytest
from tiny_llama import llama, spelled

from prover.errors import ProposerError, UsageError
from prover.proposers.model.completion import Completion, RenderedPrompt, Sampling
from prover.proposers.model.scheduler import BatchingModel
from prover.proposers.model.transformers_engine import TransformersEngine

BEAM = Sampling(count=3, method="beam", max_tokens=6)
SAMPLE = Sampling(count=4, method="sample", max_tokens=6)


class Scripted:
    """An engine that waits for `gate` in every batch, and remembers them. Never two at a time."""

    context = 100

    def __init__(self, *, open_: bool = True) -> None:
        self.batches: list[list[str]] = []
        self.samplings: list[Sampling] = []
        self.began = threading.Event()
        self.gate = threading.Event()
        self.threads: set[int] = set()
        self._busy = threading.Lock()
        if open_:
            self.gate.set()

    def count_tokens(self, text: str) -> int:
        return len(text)

    def generate(self, prompts: Sequence[RenderedPrompt], sampling: Sampling) -> list[list[Completion]]:
        assert self._busy.acquire(blocking=False)
        try:
            self.threads.add(threading.get_ident())
            self.batches.append([prompt.text for prompt in prompts])
            self.samplings.append(sampling)
            self.began.set()
            assert self.gate.wait(10)
            if any("usage" in prompt.query for prompt in prompts):
                raise UsageError("wrong")
            if any("broken" in prompt.query for prompt in prompts):
                raise ProposerError("this one is too long")
            if any("defect" in prompt.query for prompt in prompts):
                raise ZeroDivisionError("a defect")
            answers = [[Completion(prompt.query + "!", -1.0, 2)] for prompt in prompts]
            return answers[:-1] if any("missing" in prompt.query for prompt in prompts) else answers
        finally:
            self._busy.release()


def prompt(query: str, prefix: str = "") -> RenderedPrompt:
    return RenderedPrompt(prefix, query)


def with_model(
    engine: Scripted, use: Callable[[BatchingModel], Awaitable[object]], **settings: int
) -> tuple[BatchingModel, object]:
    async def run() -> tuple[BatchingModel, object]:
        async with asyncio.timeout(20), BatchingModel(engine, **settings) as model:
            return model, await use(model)

    return asyncio.run(run())


async def blocked(engine: Scripted, model: BatchingModel) -> asyncio.Task[Sequence[Completion]]:
    """A request that the engine is busy with, until its gate opens."""
    task = asyncio.create_task(model.complete(prompt("first"), BEAM))
    await asyncio.to_thread(engine.began.wait, 10)
    return task


def test_fifty_searches_at_once_get_what_the_engine_alone_gives() -> None:
    tokens = spelled("a b c d ; =")
    engine = TransformersEngine(llama(len(tokens)), tokens)
    asked = [(prompt("abcd"[n % 4] * (n % 7 + 1), "abc;" * (n % 2)), BEAM if n % 3 else SAMPLE) for n in range(50)]
    expected = [engine.generate([request], sampling)[0] for request, sampling in asked]

    async def search(model: BatchingModel, number: int) -> Sequence[Completion]:
        await asyncio.sleep(number % 5 / 1000)
        return await model.complete(*asked[number])

    async def run() -> tuple[list[Sequence[Completion]], BatchingModel]:
        async with BatchingModel(engine, name="tiny") as model:
            assert (model.name, model.context, model.count_tokens("abc")) == ("tiny", 256, 3)
            return list(await asyncio.gather(*(search(model, n) for n in range(50)))), model

    found, model = asyncio.run(run())
    for answer, wanted in zip(found, expected, strict=True):
        assert [c.text for c in answer] == [c.text for c in wanted]
        assert [c.logprob for c in answer] == pytest.approx([c.logprob for c in wanted], abs=1e-4)
    stats = model.stats
    assert stats.prompts + stats.shared == 50
    assert stats.prompts >= len(set(asked))
    assert stats.batches < stats.prompts
    assert stats.mean_batch == stats.prompts / stats.batches > 1
    assert stats.tokens_per_second == stats.tokens / stats.computing_seconds > 0


def test_batches_have_one_sampling_one_prefix_and_a_budget() -> None:
    engine = Scripted(open_=False)

    async def use(model: BatchingModel) -> object:
        first = await blocked(engine, model)
        lengths = [5, 40, 6, 41, 4, 7]
        asked = [model.complete(prompt("x" * length), BEAM) for length in lengths]
        asked += [model.complete(prompt("y" * 5), SAMPLE), model.complete(prompt("z" * 5, "prefix"), BEAM)]
        tasks = [asyncio.create_task(request) for request in asked]
        await asyncio.sleep(0)
        engine.gate.set()
        return await asyncio.gather(first, *tasks)

    # 3 × (5 + 6) = 33 tokens for the first, 36, 30 and 39 for its neighbours.
    with_model(engine, use, batch_tokens=138)
    texts = [[len(text) for text in batch] for batch in engine.batches]
    assert texts == [[5], [4, 5, 6, 7], [40], [41], [5], [11]]
    assert engine.samplings.count(SAMPLE) == 1


def test_the_event_loop_runs_on_while_the_engine_computes() -> None:
    engine = Scripted(open_=False)

    async def use(model: BatchingModel) -> int:
        task, turns = await blocked(engine, model), 0
        while turns < 20:
            await asyncio.sleep(0.001)
            turns += 1
        assert not task.done()
        engine.gate.set()
        await task
        return turns

    assert with_model(engine, use)[1] == 20
    assert engine.threads.isdisjoint({threading.get_ident()})


def test_identical_requests_are_computed_once() -> None:
    engine = Scripted(open_=False)

    async def use(model: BatchingModel) -> object:
        tasks = [await blocked(engine, model)]
        tasks += [asyncio.create_task(model.complete(prompt(text), BEAM)) for text in ("first", "second", "second")]
        await asyncio.sleep(0)
        tasks[0].cancel()  # others still want it
        engine.gate.set()
        return await asyncio.gather(*tasks, return_exceptions=True)

    model, (cancelled, *answers) = with_model(engine, use)  # type: ignore[misc]
    assert isinstance(cancelled, asyncio.CancelledError)
    assert [answer[0].text for answer in answers] == ["first!", "second!", "second!"]
    assert engine.batches == [["first"], ["second"]]
    assert (model.stats.prompts, model.stats.shared) == (2, 2)


def test_what_nobody_waits_for_is_not_computed() -> None:
    engine = Scripted(open_=False)

    async def use(model: BatchingModel) -> object:
        first = await blocked(engine, model)
        names = ("dropped", "kept", "twice", "twice")
        tasks = [asyncio.create_task(model.complete(prompt(name), BEAM)) for name in names]
        await asyncio.sleep(0)
        for number in (0, 2):
            tasks[number].cancel()
        await asyncio.sleep(0)
        first.cancel()  # too late: the engine has it
        engine.gate.set()
        return await asyncio.gather(first, *tasks, return_exceptions=True)

    model, answers = with_model(engine, use)
    assert [isinstance(answer, asyncio.CancelledError) for answer in answers] == [True, True, False, True, False]  # type: ignore[attr-defined]
    assert engine.batches == [["first"], ["kept", "twice"]]
    assert model.stats.dropped == 1


def test_callers_wait_for_room() -> None:
    engine = Scripted(open_=False)

    async def use(model: BatchingModel) -> object:
        first = await blocked(engine, model)
        tasks = [asyncio.create_task(model.complete(prompt(str(number)), BEAM)) for number in range(7)]
        await asyncio.sleep(0.01)
        assert model.queued == 3
        tasks[1].cancel()  # leaves room for the fourth
        tasks[5].cancel()  # waited for room itself
        await asyncio.sleep(0.01)
        assert model.queued == 3
        engine.gate.set()
        answers = await asyncio.gather(first, *tasks, return_exceptions=True)
        # All room has been given back.
        again = [model.complete(prompt(f"again {number}"), BEAM) for number in range(9)]
        return [*answers, *await asyncio.gather(*again)]

    _, answers = with_model(engine, use, waiting=3)
    assert sum(isinstance(answer, list) for answer in answers) == 15  # type: ignore[attr-defined]
    assert engine.batches[1] == ["0", "2", "3"]
    assert max(map(len, engine.batches)) <= 3


def test_exceptions_reach_those_who_asked_and_no_others() -> None:
    engine = Scripted(open_=False)

    async def use(model: BatchingModel) -> object:
        first = await blocked(engine, model)
        tasks = [asyncio.create_task(model.complete(prompt(name), BEAM)) for name in ("good", "broken", "usage")]
        await asyncio.sleep(0)
        engine.gate.set()
        answers = await asyncio.gather(first, *tasks, return_exceptions=True)
        defect = await asyncio.gather(model.complete(prompt("defect"), BEAM), return_exceptions=True)
        lost = await asyncio.gather(model.complete(prompt("missing"), BEAM), return_exceptions=True)
        return [*answers, *defect, *lost, await model.complete(prompt("after"), BEAM)]

    _, answers = with_model(engine, use)
    kinds = [type(answer) for answer in answers]  # type: ignore[attr-defined]
    assert kinds == [list, list, ProposerError, UsageError, ZeroDivisionError, ProposerError, list]


def test_closing_ends_the_thread_and_what_waits() -> None:
    engine = Scripted(open_=False)

    async def run() -> list[object]:
        async with BatchingModel(engine, waiting=2) as model:
            tasks = [await blocked(engine, model)]
            tasks += [asyncio.create_task(model.complete(prompt(str(number)), BEAM)) for number in range(5)]
            await asyncio.sleep(0)
            asyncio.get_running_loop().call_later(0.05, engine.gate.set)
        assert "model model" not in {thread.name for thread in threading.enumerate()}
        answers = await asyncio.gather(*tasks, return_exceptions=True)
        with pytest.raises(ProposerError, match="not open"):
            await model.complete(prompt("late"), BEAM)
        return answers

    first, *others = asyncio.run(asyncio.wait_for(run(), 20))
    assert first == [Completion("first!", -1.0, 2)]
    assert [type(answer) for answer in others] == [ProposerError] * 5
    assert engine.batches == [["first"]]


def test_both_sides_measure_their_idle_time() -> None:
    engine = Scripted(open_=False)

    async def use(model: BatchingModel) -> float:
        await asyncio.sleep(0.2)  # the model has nothing to do
        first = await blocked(engine, model)
        second = asyncio.create_task(model.complete(prompt("second"), BEAM))
        start = time.perf_counter()
        await asyncio.sleep(0.3)  # the second one waits while the first is computed
        engine.gate.set()
        await asyncio.gather(first, second)
        return time.perf_counter() - start

    model, seconds = with_model(engine, use)
    assert isinstance(seconds, float)
    stats = model.stats
    assert 0.19 <= stats.idle_seconds <= 0.2 + seconds
    assert 0.29 <= stats.waiting_seconds <= seconds + 0.1
    assert 0.29 <= stats.computing_seconds <= seconds + 0.1
    assert (stats.batches, stats.prompts, stats.tokens) == (2, 2, 4)
