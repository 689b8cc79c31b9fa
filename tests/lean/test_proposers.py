"""Proposers through the command, on real Lean: recordings, an endpoint, and what goes wrong with them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parent.parent / "unit"))

from completions_server import CompletionsServer, Reply, choice, choices, serving, tactics

EASY = "theorem easy (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry\n"
STEPS = "theorem steps (xs : List Nat) : xs ++ [] = xs := by\n  sorry\n"
FALSE = "theorem wrong (n : Nat) : n + 1 < n := by\n  sorry\n"


def prove(*arguments: str | Path, key: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "prover.cli", *map(str, arguments), "--toolchain", "embedded"]
    environment = {name: value for name, value in os.environ.items() if name != "PROVER_API_KEY"}
    environment |= {} if key is None else {"PROVER_API_KEY": key}
    return subprocess.run(command, capture_output=True, text=True, timeout=180, check=False, env=environment)


def proofs(run: subprocess.CompletedProcess[str]) -> dict[str, tuple[Any, ...]]:
    return {
        theorem["name"]: tuple(theorem[key] for key in ("verdict", "proof", "expansions", "tactics"))
        for theorem in json.loads(run.stdout)["theorems"]
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Two.lean"
    path.write_text(EASY + "\n" + STEPS)
    return path


@pytest.fixture
def model() -> Iterator[CompletionsServer]:
    """A model that needs two steps for `easy` and one for `steps`, and writes rubbish too."""
    said = ("intro h\n", "exact ⟨h.2, h.1⟩", "```lean\nsimp\n```", "intro h", "exact nonsense", "   ")
    with serving(tactics(*said)) as server:
        yield server


def test_a_recording_replays_the_same_proofs(file: Path, tmp_path: Path) -> None:
    recording = tmp_path / "r.jsonl"
    first = prove(file, "--json", "--workers", "1", "--record", recording)
    assert first.returncode == 0, first.stderr
    second = prove(file, "--json", "--workers", "1", "--proposer", f"replay:{recording}")
    assert second.returncode == 0, second.stderr
    assert proofs(second) == proofs(first)
    assert len(recording.read_bytes().splitlines()) >= 2


def test_a_recording_does_not_answer_for_another_theorem(file: Path, tmp_path: Path) -> None:
    recording = tmp_path / "r.jsonl"
    assert prove(file, "--theorem", "easy", "--record", recording).returncode == 0
    run = prove(file, "--proposer", f"replay:{recording}", "--in-place")
    assert run.returncode == 3
    assert "✓ easy" in run.stdout
    assert run.stderr.splitlines()[-1].startswith(f"error: {recording} has no answer for the theorem steps")
    assert file.read_text().count("sorry") == 1  # what was proved before the breakdown was written


def test_an_endpoint_proves(file: Path, model: CompletionsServer) -> None:
    arguments = ("--proposer", f"endpoint:{model.url}#m", "--draws", "6", "--temperature", "0.8", "--seed", "11")
    run = prove(file, *arguments, "--max-tokens", "40", "--json", key="key-1")
    assert run.returncode == 0, run.stderr
    assert {name: proof[:2] for name, proof in proofs(run).items()} == {
        "easy": ("verified", "by\n  intro h\n  exact ⟨h.2, h.1⟩"),
        "steps": ("verified", "by simp"),
    }
    asked = model.bodies[0]
    assert asked["prompt"].endswith("Tactic state:\n---\np q : Prop\n⊢ p ∧ q → q ∧ p\n---\nNext tactic:\n---\n")
    assert (asked["n"], asked["temperature"], asked["seed"], asked["max_tokens"]) == (6, 0.8, 11, 40)
    assert set(model.keys) == {"Bearer key-1"}


def test_a_mix_with_an_endpoint_and_options_from_a_file(tmp_path: Path, file: Path, model: CompletionsServer) -> None:
    (config := tmp_path / "options.toml").write_text(
        f'proposer = "mix:builtin+endpoint:{model.url}#m"\nprompt = "plain"\ndraws = 4\njson = true\n'
    )
    run = prove(file, "--config", config, "--record", tmp_path / "r.jsonl")
    assert run.returncode == 0, run.stderr
    assert {proof[0] for proof in proofs(run).values()} == {"verified"}
    assert model.bodies[0]["prompt"].startswith("[GOAL]\n")
    lines = [json.loads(line) for line in (tmp_path / "r.jsonl").read_text().splitlines()]
    sources = {candidate["source"] for line in lines for candidate in line["candidates"]}
    assert "m" in sources
    assert len(sources) > 2


def test_a_bench_with_an_endpoint(tmp_path: Path, model: CompletionsServer) -> None:
    problem = {"name": "easy", "formal_statement": EASY.replace("\n  sorry\n", "")}
    (problems := tmp_path / "set.jsonl").write_text(json.dumps(problem) + "\n")
    run = prove("bench", problems, "--proposer", f"endpoint:{model.url}#m", "--draws", "6", "--json", "--no-baseline")
    assert run.returncode == 0, run.stderr
    assert '"verified": 1' in run.stdout


def test_an_endpoint_that_breaks_down_keeps_what_was_proved(file: Path) -> None:
    good = tactics("intro h", "exact ⟨h.2, h.1⟩")
    file.write_text(EASY + "\n" + FALSE)
    with serving(good, good, Reply(400, b"the model is out of breath")) as server:
        run = prove(file, "--proposer", f"endpoint:{server.url}#m", "--draws", "2", "--temperature", "1", "--in-place")
    assert run.returncode == 3
    assert "✓ easy" in run.stdout
    last = run.stderr.splitlines()[-1]
    assert last == f"error: the endpoint {server.url} refused the request (400: the model is out of breath)"
    assert file.read_text().count("sorry") == 1


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (Reply(401, b'{"error": {"message": "bad key"}}'), "refused the key (401: bad key)"),
        (Reply(404, b'{"error": {"message": "no such model"}}'), "(404: no such model); it serves: m, other"),
        (choices({"text": "rfl", "finish_reason": "stop", "logprobs": None}), "sends no log-probabilities"),
    ],
    ids=["key", "model", "logprobs"],
)
def test_a_wrong_endpoint_is_one_line_and_exit_code_2(file: Path, reply: Reply, says: str) -> None:
    with serving(tactics("rfl"), check=reply) as server:
        run = prove(file, "--proposer", f"endpoint:{server.url}#x", key="secret-key")
    assert run.returncode == 2
    assert run.stdout == ""
    (line,) = [line for line in run.stderr.splitlines() if line.startswith("error: ")]
    assert line == run.stderr.splitlines()[-1]
    assert says in line
    assert "secret-key" not in run.stderr + run.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--proposer", "llemma"), "no proposer is called 'llemma'; the forms are: builtin | fixed | model:"),
        (("--proposer", "replay:none.jsonl"), "cannot read the recording none.jsonl"),
        (("--proposer", "model:small", "--beams", "2", "--draws", "2"), "--beams excludes --draws"),
        (("--proposer", "model:small", "--prompt-file", "none.txt"), "cannot read the prompt none.txt"),
        (("--config", "none.toml"), "cannot read the options in none.toml"),
        (("--record", "none/r.jsonl"), "none is not a directory"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(file: Path, arguments: tuple[str, ...], says: str) -> None:
    run = prove(file, *arguments)
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.splitlines()[-1].startswith("error: ")
    assert says in run.stderr.splitlines()[-1]


def test_unfinished_completions_are_not_tried(tmp_path: Path) -> None:
    (path := tmp_path / "Easy.lean").write_text(STEPS)
    cut = choices(choice("simp", -0.1, reason="length"))
    with serving(cut) as server:
        run = prove(path, "--proposer", f"endpoint:{server.url}#m", "--draws", "1", "--temperature", "1", "--json")
    assert run.returncode == 1
    assert proofs(run)["steps"][3] == 0
