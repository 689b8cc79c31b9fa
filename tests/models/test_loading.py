"""Loading: a folder works, and whatever is wrong with a name, a folder or a device is one line that says what to do."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import torch
from tiny_llama import llama, saved, tokenizer

from prover.errors import UsageError
from prover.proposers.model.completion import RenderedPrompt, Sampling
from prover.proposers.model.loading import choose_device, choose_dtype, load


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("good"))


@pytest.fixture
def folder(good: Path, tmp_path: Path) -> Path:
    """A copy to break."""
    return Path(shutil.copytree(good, tmp_path / "model"))


def refusal(name: object, **settings: str) -> str:
    with pytest.raises(UsageError) as caught:
        load(str(name), **settings)
    message = str(caught.value)
    assert message
    assert "\n" not in message
    return message


def test_a_saved_folder_proposes(good: Path) -> None:
    engine = load(str(good), device="cpu")
    sampling = Sampling(count=4, method="sample", max_tokens=8)
    (completions,) = engine.generate([RenderedPrompt("Tactic state:\n---\n", "⊢ p\n---\n", ("---",))], sampling)
    assert completions
    assert engine.context == 256
    assert engine.shares_prefix


@pytest.mark.parametrize("dtype", ["bfloat16", "float16"])
def test_half_precision_gives_nearly_the_same_scores(good: Path, dtype: str) -> None:
    engine, exact = load(str(good), device="cpu", dtype=dtype), load(str(good), device="cpu")
    assert engine.shares_prefix
    prompt = [RenderedPrompt("Tactic state:\n", "⊢ p")]
    greedy = Sampling(count=1, method="sample", max_tokens=1, temperatures=(0.0,))
    ((one,),), ((two,),) = engine.generate(prompt, greedy), exact.generate(prompt, greedy)
    assert one.logprob == pytest.approx(two.logprob, abs=0.5)


def test_folders_that_lack_something(folder: Path) -> None:
    assert "there is no folder" in refusal(folder / "nowhere")
    assert "there is no folder" in refusal("./nowhere")
    (folder / "tokenizer.json").rename(folder / "kept.json")
    (folder / "tokenizer_config.json").unlink()
    assert "has no tokenizer" in refusal(folder)
    (folder / "kept.json").rename(folder / "tokenizer.json")
    (folder / "model.safetensors").unlink()
    assert "has no weights" in refusal(folder)
    (folder / "config.json").unlink()
    assert "has no config.json" in refusal(folder)


def test_files_that_are_broken(folder: Path) -> None:
    weights, config = folder / "model.safetensors", folder / "config.json"
    whole, settings = weights.read_bytes(), json.loads(config.read_text())
    weights.write_bytes(whole[: len(whole) // 2])
    assert "cannot load the model" in refusal(folder)
    weights.write_bytes(whole)
    config.write_text(json.dumps(settings | {"num_hidden_layers": 3}))
    assert "lack 9 tensors" in refusal(folder)
    config.write_text(json.dumps(settings | {"hidden_size": 44}))
    assert "cannot load the model" in refusal(folder)
    config.write_text("{")
    assert "cannot load" in refusal(folder)
    config.write_text(json.dumps(settings | {"model_type": "nothing"}))
    assert "cannot load" in refusal(folder)
    config.write_text(json.dumps(settings))
    (folder / "tokenizer.json").write_text("{}")
    assert "cannot load the tokenizer" in refusal(folder)


def test_a_tokenizer_of_another_model(folder: Path) -> None:
    rows = llama(300).get_input_embeddings().weight.shape[0]
    llama(300).save_pretrained(folder)
    assert f"has {len(tokenizer())} tokens, the model only {rows}" in refusal(folder)


def test_devices_and_dtypes(good: Path) -> None:
    assert "no device 'gpu'" in refusal(good, device="gpu")
    assert "no dtype 'int3'" in refusal(good, dtype="int3")
    assert choose_dtype("auto", "cpu") == torch.float32
    assert choose_device("cpu") == "cpu"
    if not torch.cuda.is_available():
        assert "'cuda' is not available" in refusal(good, device="cuda")
        assert "'cuda:1' is not available" in refusal(good, device="cuda:1")
    if not torch.backends.mps.is_available():
        assert "'mps' is not available" in refusal(good, device="mps")
    if not torch.cuda.is_available() and not torch.backends.mps.is_available():
        assert choose_device("auto") == "cpu"


class Hub(BaseHTTPRequestHandler):
    """Answers as the hub does, for a few names."""

    def do_GET(self) -> None:
        code, error = (503, "") if "/busy" in self.path else (404, "RepoNotFound")
        self.send_response(code)
        if error:
            self.send_header("X-Error-Code", error)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    from huggingface_hub import constants

    with ThreadingHTTPServer(("127.0.0.1", 0), Hub) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setattr(constants, "ENDPOINT", f"http://127.0.0.1:{server.server_port}")
        yield
        server.shutdown()
        thread.join()


@pytest.mark.usefixtures("hub")
def test_names_that_the_hub_does_not_know() -> None:
    assert "neither a folder nor a model of the hub is called somebody/nothing" in refusal("somebody/nothing")
    assert "there is no folder a/b/c" in refusal("a/b/c")
    assert "neither a folder nor a model" in refusal("somebody/no--thing")
    assert "does not answer" in refusal("somebody/busy")


def test_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "ENDPOINT", "http://127.0.0.1:9")  # nothing listens there
    message = refusal("somebody/something")
    assert "the hub cannot be reached" in message
    assert "check the network, or name a folder" in message


def test_without_torch(good: Path) -> None:
    """The name is checked and the missing package named before anything heavy is imported."""
    text = (
        "import sys\n"
        "sys.modules['torch'] = None\n"
        "from prover.errors import UsageError\n"
        "from prover.proposers.model.loading import load\n"
        "assert 'transformers' not in sys.modules\n"
        "try: load(sys.argv[1])\n"
        "except UsageError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", text, str(good)], capture_output=True, text=True, timeout=60, check=False
    )
    assert 'pip install "lean-prover-agent[model]"' in done.stdout, done.stderr
