"""A tiny Llama, really trained, saved, loaded by the lean runtime, and compared with transformers."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.numpy import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer, TrainerCallback

from prover.errors import ProposerError, UsageError
from prover.proposers.model.completion import RenderedPrompt, Sampling
from prover.proposers.model.small_engine import SmallEngine
from prover.training.dataset import Example, fingerprint
from prover.training.train import Settings, Size, train

SIZE = Size(hidden=32, layers=2, heads=2, feed_forward=64, vocabulary=340, context=128)
SETTINGS = Settings(size=SIZE, steps=20, batch=16, copies=1, threads=1, save_steps=10, learning_rate=1e-2)


def examples() -> list[Example]:
    rng = random.Random(0)
    found = []
    for index in range(200):
        a, b = rng.sample("abcdpqrxyz", 2)
        context = f"{a} {b} : Prop\nh : {a} ∧ {b}\n⊢ "
        found += [Example(f"t{index}", context + a, "exact h.1"), Example(f"t{index}", context + b, "exact h.2")]
    return list(dict.fromkeys(found))


PROMPTS = [
    RenderedPrompt("", f"[GOAL]\n{goal}\n[PROOFSTEP]\n")
    for goal in ("p q : Prop\nh : p ∧ q\n⊢ q", "n : Nat\nthis : 0 < n\n⊢ n ≠ 0", "⊢ True")
]


class _Killed(Exception):
    pass


class _KillAt(TrainerCallback):
    def __init__(self, step: int) -> None:
        self.step = step

    def on_step_end(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        if state.global_step == self.step:
            raise _Killed


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trained")
    train(examples(), folder / "model", SETTINGS, work=folder / "work")
    return folder / "model"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def engine(trained: Path, cache: Path) -> SmallEngine:
    return SmallEngine(trained, cache, precision="float32", threads=2)


def test_the_manifest_says_what_the_model_is_made_of(trained: Path) -> None:
    manifest = json.loads((trained / "manifest.json").read_text())
    assert manifest["data"] == fingerprint(examples())
    assert manifest["settings"]["seed"] == 0
    assert manifest["steps"] == 20
    assert manifest["training_loss"] < 4.5  # where it begins it is log(340) = 5.8
    assert manifest["development_loss"] < 4.5
    assert not manifest["resumed"]
    assert all(str(array.dtype) == "float16" for array in load_file(trained / "model.safetensors").values())


def test_a_killed_training_goes_on_to_the_very_same_weights(trained: Path, tmp_path: Path) -> None:
    with pytest.raises(_Killed):
        train(examples(), tmp_path / "model", SETTINGS, work=tmp_path / "work", callbacks=[_KillAt(13)])
    assert not (tmp_path / "model").exists()
    manifest = train(examples(), tmp_path / "model", SETTINGS, work=tmp_path / "work")
    assert manifest["resumed"]
    once, again = load_file(trained / "model.safetensors"), load_file(tmp_path / "model" / "model.safetensors")
    assert once.keys() == again.keys()
    assert all((once[name] == again[name]).all() for name in once)


def test_a_model_too_large_to_be_small_is_refused(tmp_path: Path) -> None:
    large = replace(SETTINGS, size=Size(hidden=1024, layers=6, heads=8, feed_forward=2816))
    with pytest.raises(UsageError, match="at most 30,000,000"):
        train(examples(), tmp_path / "model", large, work=tmp_path / "work")


def test_a_training_that_diverges_ends_and_leaves_no_model(tmp_path: Path) -> None:
    wild = replace(SETTINGS, learning_rate=1e30, steps=60)
    with pytest.raises(ProposerError, match="the training diverged: at step 10 of 60 its eval_loss is nan; lower"):
        train(examples(), tmp_path / "model", wild, work=tmp_path / "work")
    assert not (tmp_path / "model").exists()


def reference(folder: Path) -> Any:
    return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()


def transformers_log_probabilities(folder: Path, prompt: str, tokens: list[str]) -> list[float]:
    tokenizer = AutoTokenizer.from_pretrained(folder)
    start = tokenizer.encode(prompt)
    ids = torch.tensor([start + tokenizer.convert_tokens_to_ids(tokens)])
    with torch.no_grad():
        logs = reference(folder)(ids).logits.log_softmax(-1)[0, :-1]
    picked: list[float] = logs.gather(-1, ids[0, 1:, None])[len(start) - 1 :, 0].tolist()
    return picked


@pytest.mark.parametrize("prompt", PROMPTS)
def test_log_probabilities_are_those_of_transformers(
    engine: SmallEngine, trained: Path, prompt: RenderedPrompt
) -> None:
    tokens = ["exact", "Ġh", ".", "1", "</s>"]
    ours = engine.log_probabilities(prompt, tokens)
    assert ours == pytest.approx(transformers_log_probabilities(trained, prompt.text, tokens), abs=1e-4)


@pytest.mark.parametrize("method", ["beam", "sample"])
def test_completions_carry_their_own_log_probabilities(engine: SmallEngine, trained: Path, method: Any) -> None:
    sampling = Sampling(count=6, method=method, temperatures=(0.0, 0.7, 1.3), max_tokens=12)
    tokenizer = AutoTokenizer.from_pretrained(trained)
    checked = 0
    for prompt, completions in zip(PROMPTS, engine.generate(PROMPTS, sampling), strict=True):
        assert completions == sorted(completions, key=lambda c: -c.logprob)
        assert len({completion.text for completion in completions}) == len(completions) <= 6
        for completion in completions:
            assert completion.text.strip()
            tokens = tokenizer.tokenize(completion.text) + ["</s>"] * completion.finished
            if len(tokens) == completion.tokens and "\ufffd" not in completion.text:  # else it was spelt another way
                expected = sum(transformers_log_probabilities(trained, prompt.text, tokens))
                checked += abs(completion.logprob - expected) < 1e-3
    assert checked >= 3


def test_what_a_prompt_gets_does_not_depend_on_the_batch(engine: SmallEngine) -> None:
    sampling = Sampling(count=4, max_tokens=12)
    assert engine.generate(PROMPTS, sampling) == [engine.generate([prompt], sampling)[0] for prompt in PROMPTS]
    assert engine.generate([], sampling) == []


def test_a_completion_ends_before_a_stop_string(engine: SmallEngine) -> None:
    whole = engine.generate(PROMPTS[:1], Sampling(count=1, max_tokens=12))[0][0]
    stop = whole.text[2:4]
    cut = engine.generate([replace(PROMPTS[0], stop=(stop,))], Sampling(count=1, max_tokens=12))[0][0]
    assert cut.text == whole.text[: whole.text.index(stop)]
    assert cut.tokens < whole.tokens
    assert cut.logprob > whole.logprob
    assert cut.finished


def test_eight_bits_stay_close(engine: SmallEngine, trained: Path, cache: Path) -> None:
    rounded = SmallEngine(trained, cache)
    tokens = ["exact", "Ġh", ".", "1", "</s>"]
    for prompt in PROMPTS:
        assert rounded.log_probabilities(prompt, tokens) == pytest.approx(
            engine.log_probabilities(prompt, tokens), abs=0.2
        )


def test_loading_a_converted_model_imports_no_torch(engine: SmallEngine, trained: Path, cache: Path) -> None:
    code = (
        "import sys, pathlib; from prover.proposers.model.small_engine import SmallEngine;"
        f"e = SmallEngine(pathlib.Path({str(trained)!r}), pathlib.Path({str(cache)!r}), precision='float32');"
        "print(e.context, e.count_tokens('exact h'), *(m in sys.modules for m in ('torch', 'transformers')))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["128", "2", "False", "False"]


def test_a_prompt_that_fills_the_context_is_a_breakdown(engine: SmallEngine) -> None:
    with pytest.raises(ProposerError, match="no room in the model's context of 128"):
        engine.generate([RenderedPrompt("", "p " * 200)], Sampling())


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("model.safetensors", None, "model.safetensors is missing: name a folder"),
        ("model.safetensors", "no weights", "cannot be read as safetensors"),
        ("config.json", '{"model_type": "gpt2"}', "is not a Llama"),
        ("config.json", "{", "is not JSON"),
        ("tokenizer.json", None, "tokenizer.json is missing"),
        ("tokenizer.json", "{}", "cannot be read"),
    ],
)
def test_a_bad_folder_is_one_clear_line(
    trained: Path, cache: Path, tmp_path: Path, name: str, content: str | None, says: str
) -> None:
    for file in trained.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    if content is None:
        (tmp_path / name).unlink()
    else:
        (tmp_path / name).write_text(content)
    with pytest.raises(UsageError, match=says) as caught:
        SmallEngine(tmp_path, cache, precision="float32")
    assert "\n" not in str(caught.value)
