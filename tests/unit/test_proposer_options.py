"""Options become `ModelOptions`, and what contradicts is refused before anything is loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from prover import assemble, cli
from prover.cli.proposer_options import with_model_options
from prover.config import ModelOptions
from prover.errors import UsageError

ENDPOINT = "endpoint:http://127.0.0.1:9/v1#m"


def options(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> ModelOptions:
    seen: dict[str, Any] = {}
    monkeypatch.setattr(cli.prove_file, "callback", lambda **options: seen.update(options))
    result = CliRunner().invoke(cli.main, ["x.lean", *arguments])
    assert result.exit_code == 0, result.output
    model = with_model_options(seen)["model"]
    assert isinstance(model, ModelOptions)
    return model


def test_without_options_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    assert options(monkeypatch) == ModelOptions()


def test_every_option_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = (
        "--prompt plain --prompt-file p.txt --stop a --stop b --draws 8 --temperature 0.5 --temperature 1 "
        "--max-tokens 9 --context 99 --device cuda:1 --dtype float16 --requests 3 --request-seconds 4.5 --seed 7"
    )
    assert options(monkeypatch, *arguments.split()) == ModelOptions(
        prompt="plain",
        prompt_file=Path("p.txt"),
        stop=("a", "b"),
        method="sample",
        count=8,
        temperatures=(0.5, 1.0),
        max_tokens=9,
        context=99,
        device="cuda:1",
        dtype="float16",
        requests=3,
        request_seconds=4.5,
        seed=7,
    )


def test_beams_and_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    assert options(monkeypatch, "--beams", "4") == ModelOptions(method="beam", count=4)
    assert options(monkeypatch, "--temperature", "0.3") == ModelOptions(method="sample", temperatures=(0.3,))
    for other in ("--draws", "--temperature"):
        with pytest.raises(UsageError, match="--beams excludes"):
            options(monkeypatch, "--beams", "4", other, "2")


def test_an_empty_stop_string_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="--stop is empty"):
        options(monkeypatch, "--stop", "")


@pytest.mark.parametrize(
    ("spec", "model", "says"),
    [
        (ENDPOINT, ModelOptions(method="beam"), "no beam search"),
        (ENDPOINT, ModelOptions(prompt="chat"), "needs the chat template"),
        (f"mix:builtin+{ENDPOINT}", ModelOptions(prompt="lemma"), "no prompt is called 'lemma'"),
        ("model:x", ModelOptions(prompt="plain", prompt_file=Path("p.txt")), "exclude each other"),
        ("model:x", ModelOptions(prompt_file=Path("/no/such/p.txt")), "cannot read the prompt /no/such/p.txt: No such"),
        ("none", ModelOptions(), "the forms are"),
    ],
)
def test_contradictions_are_found_before_anything_is_loaded(spec: str, model: ModelOptions, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        assemble.check_proposer(spec, model)


def test_a_prompt_file_that_is_no_text(tmp_path: Path) -> None:
    (path := tmp_path / "p.txt").write_bytes(b"\xff{state}")
    with pytest.raises(UsageError, match="is not UTF-8 text"):
        assemble.check_proposer("model:x", ModelOptions(prompt_file=path))
    path.write_bytes(b"nothing")
    with pytest.raises(UsageError, match=r"p\.txt does not contain the placeholder {state}"):
        assemble.check_proposer("model:x", ModelOptions(prompt_file=path))
