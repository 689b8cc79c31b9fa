"""Recordings of a text model: what it was asked and answered, as JSON lines, and a model that answers from them.

A line is an object with `schema`, `prompt` (SHA-256 of the text), `query` (its end, for people), `sampling` and
`completions` (`text`, `logprob`, `tokens`, `finished`). A question that comes again is answered as before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from prover.errors import ProposerError, UsageError
from prover.lines import LineFile, objects
from prover.proposers.model.completion import Completion, RenderedPrompt, Sampling, TextModel

SCHEMA = 1
_SHOWN = 200


class TextRecorder:
    """Passes questions on to `model` and appends each, with its answer, to the file at `path`, which is continued when
    it is a recording already. A context manager that holds the file open."""

    def __init__(self, model: TextModel, path: Path) -> None:
        self._model, self._path, self._file = model, path, LineFile(path)

    def __enter__(self) -> Self:
        _read(self._path)
        self._file.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.__exit__(kind, value, trace)

    @property
    def name(self) -> str:
        return self._model.name

    @property
    def context(self) -> int | None:
        return self._model.context

    def count_tokens(self, text: str) -> int:
        """As the recorded model."""
        return self._model.count_tokens(text)

    async def complete(self, prompt: RenderedPrompt, sampling: Sampling) -> Sequence[Completion]:
        """As the recorded model. What it raises is not recorded."""
        answer = await self._model.complete(prompt, sampling)
        key, how = _question(prompt, sampling)
        line = {
            "schema": SCHEMA, "prompt": key, "query": prompt.query[-_SHOWN:], "sampling": json.loads(how),
            "context": self.context, "completions": [asdict(each) for each in answer],
        }  # fmt: skip
        self._file.write(line)
        return answer


class ReplayTextModel:
    """Answers from a recording. A question that is not in it raises ProposerError.

    Prompts are cut to a model's context, so the recorded one counts here too; tokens are counted as bytes.
    """

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise UsageError(f"cannot read the recording {path}: name a file that --record wrote")
        self.name, self._path = f"replay:{path}", path
        self._answers: dict[tuple[str, str], tuple[Completion, ...]] = {}
        self.context: int | None = None
        for question, context, answer in _read(path):
            self.context = context
            self._answers[question] = answer

    def count_tokens(self, text: str) -> int:
        """An upper estimate, as for an endpoint."""
        return len(text.encode())

    async def complete(self, prompt: RenderedPrompt, sampling: Sampling) -> Sequence[Completion]:
        """The recorded answer."""
        question = _question(prompt, sampling)
        if question not in self._answers:
            asked = any(key == question[0] for key, _ in self._answers)
            what = "this prompt with these options" if asked else f"the prompt that ends in {prompt.query[-60:]!r}"
            raise ProposerError(f"{self._path} has no answer to {what}: record it again")
        return self._answers[question]


def _question(prompt: RenderedPrompt, sampling: Sampling) -> tuple[str, str]:
    key = hashlib.sha256(json.dumps([prompt.text, prompt.stop]).encode()).hexdigest()
    return key, json.dumps(asdict(sampling), sort_keys=True)


def _read(path: Path) -> list[tuple[tuple[str, str], int | None, tuple[Completion, ...]]]:
    found = []
    for number, item in enumerate(objects(path), start=1):
        try:
            if item["schema"] != SCHEMA:
                raise UsageError(f"{path} is a recording in form {item['schema']}; this version reads form {SCHEMA}")
            question = str(item["prompt"]), json.dumps(item["sampling"], sort_keys=True)
            answer = tuple(_completion(each) for each in item["completions"])
            found.append((question, item["context"], answer))
        except (KeyError, TypeError) as error:
            raise UsageError(f"{path}, line {number}, is not of a recording of a text model ({error})") from None
    return found


def _completion(item: dict[str, Any]) -> Completion:
    if not isinstance(item["text"], str):
        raise TypeError(f"{item['text']!r} is not a text")
    return Completion(item["text"], float(item["logprob"]), int(item["tokens"]), bool(item["finished"]))
