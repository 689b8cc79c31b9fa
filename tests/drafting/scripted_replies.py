"""What the tests of drafting share: the ten problems, sketches of them, and a model that answers by a script."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parent.parent / "unit"))

from completions_server import Behaviour, Reply, choice, choices

from prover.assemble import embedded_header
from prover.evaluation import problems
from prover.evaluation.problems import Problem
from prover.proposers.model.endpoint import EndpointModel

DATA = Path(__file__).with_name("data")
TEN = DATA / "ten.jsonl"


def ten() -> dict[str, Problem]:
    """The ten problems under the embedded header, by name."""
    return {problem.name: problem for problem in problems.under(problems.read(TEN), embedded_header())}


def sketch_of(name: str) -> str:
    """Our sketch of one of the ten."""
    return (DATA / "sketches" / f"{name}.lean").read_text(encoding="utf-8")


def says(*texts: str) -> Reply:
    """An answer with these completions, the first the likeliest."""
    return choices(*(choice(text, -1.0 - index) for index, text in enumerate(texts)))


def asked(body: dict[str, Any]) -> str:
    """Which label of the prompt the model is to write on after."""
    return str(body["prompt"]).rstrip("\n").rpartition("\n")[2]


def question(body: dict[str, Any]) -> str:
    """The part of the prompt that is about the problem itself, behind all examples."""
    return str(body["prompt"]).rpartition("[END]")[2]


KINDS = {"[PROOF]": "draft", "[LEAN STATEMENT]": "statement", "[PROGRAM]": "program", "[SOLUTION]": "chain"}
"""What is asked for by the label that a prompt ends in; everything else is a sketch."""


def scripted(**answers: str | Sequence[str] | Callable[[dict[str, Any]], Reply]) -> Behaviour:
    """A model that answers by what it is asked for: `draft`, `sketch`, `repair`, `statement`, `program`, `chain`; an
    answer that is a list is given one after the other, the last again and again."""
    waiting = {key: list(value) if isinstance(value, list | tuple) else value for key, value in answers.items()}

    def behave(body: dict[str, Any]) -> Reply:
        label = asked(body)
        kind = KINDS.get(label, "sketch")
        if "[ERRORS OF LEAN]" in question(body) and kind == "sketch":
            kind = "repair"
        answer = waiting[kind]
        if callable(answer):
            return answer(body)
        if isinstance(answer, list):
            text = answer.pop(0) if len(answer) > 1 else answer[0]
            return says(text)
        return says(str(answer))

    return behave


MODELS = Reply(body=json.dumps({"data": [{"id": "m"}]}).encode(), headers={"Content-Type": "application/json"})
"""What the server serves, without a limit on the context."""


@asynccontextmanager
async def endpoint(url: str, *, seconds: float = 20.0, attempts: int = 1) -> AsyncIterator[EndpointModel]:
    """A model behind the server."""
    async with EndpointModel(url, "m", seconds=seconds, attempts=attempts) as model:
        yield model
