"""Recordings of a text model: the same texts again, without the model."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from scripted_replies import MODELS, endpoint, says

from completions_server import serving  # isort: skip

from prover.drafting.writer import Writer
from prover.errors import ProposerError, UsageError
from prover.proposers.model.completion import RenderedPrompt
from prover.proposers.model.text_replay import ReplayTextModel, TextRecorder

PROMPT = RenderedPrompt("Say something. ", "Now:", ("\n",))


def record(path: Path, *texts: str) -> list[str]:
    async def main() -> list[str]:
        with serving(says(*texts), models=MODELS) as server:
            async with endpoint(server.url) as model:
                with TextRecorder(model, path) as recorder:
                    return await Writer(recorder).write(PROMPT, len(texts))

    return asyncio.run(main())


def replay(path: Path, count: int, prompt: RenderedPrompt = PROMPT) -> list[str]:
    return asyncio.run(Writer(ReplayTextModel(path)).write(prompt, count))


def test_a_recording_says_the_same_again(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    texts = record(path, "one")
    assert texts == ["one"]
    assert replay(path, 1) == texts
    assert record(path, "two half \ud800") == ["two half \ud800"]
    assert replay(path, 1) == ["two half \ud800"], "the later answer counts"
    with path.open("ab") as file:
        file.write(b'{"schema": 1, "torn')
    assert replay(path, 1) == ["two half \ud800"]


def test_what_was_not_recorded_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    record(path, "one")
    with pytest.raises(ProposerError, match="with these options"):
        replay(path, 3)
    with pytest.raises(ProposerError, match="ends in 'Later:'"):
        replay(path, 1, RenderedPrompt("", "Later:"))


@pytest.mark.parametrize(
    "content",
    [
        "[1]\n",
        '{"schema": 1}\n',
        '{"schema": 9, "prompt": ""}\n',
        '{"schema": 1, "prompt": "", "sampling": 0, "context": null, "completions": [{"text": 1}]}\n',
    ],
)
def test_what_is_no_recording_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(content)
    with pytest.raises(UsageError, match=r"texts\.jsonl"):
        ReplayTextModel(path)
    with pytest.raises(UsageError, match="name a file"):
        ReplayTextModel(tmp_path / "missing")
