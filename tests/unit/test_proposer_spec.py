"""What `--proposer` may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from prover.errors import UsageError
from prover.proposers.spec import Builtin, Endpoint, Mix, Model, ProposerSpec, Replay, parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("builtin", Builtin()),
        ("model:small", Model("small")),
        ("model:EleutherAI/llemma_7b", Model("EleutherAI/llemma_7b")),
        ("model:/data/c++:v1#2", Model("/data/c++:v1#2")),
        ("endpoint:http://localhost:8000/v1#m", Endpoint("http://localhost:8000/v1", "m")),
        ("endpoint:https://[::1]:8000/v1/#a/b:c#d+e", Endpoint("https://[::1]:8000/v1", "a/b:c#d+e")),
        ("endpoint:http://h/a+b#m", Endpoint("http://h/a+b", "m")),
        ("replay:runs/a+b#1.jsonl", Replay(Path("runs/a+b#1.jsonl"))),
        ("mix:builtin+model:small", Mix((Builtin(), Model("small")))),
        ("mix:model:small+builtin", Mix((Model("small"), Builtin()))),
        ("mix:model:c+++builtin", Mix((Model("c++"), Builtin()))),
        (
            "mix:builtin+endpoint:http://h:1/v1+x#m+n+replay:a+b+model:c+builtins",
            Mix((Builtin(), Endpoint("http://h:1/v1+x", "m+n"), Replay(Path("a+b")), Model("c+builtins"))),
        ),
    ],
)
def test_forms(text: str, value: ProposerSpec) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no proposer is called ''; the forms are: builtin | fixed | model:NAME-OR-FOLDER | endpoint:URL#MODEL"),
        ("builtin:", "names nothing after the colon"),
        ("builtin:x", "no proposer is called 'builtin:x'"),
        ("model", "no proposer is called 'model'"),
        ("model:", "names nothing after the colon"),
        ("replay:", "names nothing after the colon"),
        ("llemma", "the forms are"),
        ("endpoint:http://localhost:8000/v1", "does not say which model"),
        ("endpoint:http://localhost:8000/v1#", "does not say which model"),
        ("endpoint:localhost:8000#m", "is not an address of a server"),
        ("endpoint:file:///tmp#m", "is not an address of a server"),
        ("endpoint:http://#m", "is not an address of a server"),
        ("endpoint:http://h:port/v1#m", "is not an address"),
        ("endpoint:http://[::1/v1#m", "is not an address"),
        ("mix:builtin", "has one part only"),
        ("mix:builtin+builtin", "names builtin twice"),
        ("mix:builtin+", "no proposer is called 'builtin+'"),
        ("mix:builtin+mix:builtin+model:small", "a mix inside a mix"),
        ("mix:builtin+model:", "names nothing after the colon"),
        ("mix:small+builtin", "no proposer is called 'small'"),
    ],
)
def test_what_means_nothing_is_a_usage_error(text: str, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(text)
    assert says in str(caught.value)
