"""Makes a CTranslate2 model of a small Llama's folder, once, and keeps it.

The folder is what transformers saves: `config.json`, `model.safetensors`, `tokenizer.json`. What CTranslate2 loads is
built from the arrays with numpy alone, and lies in the cache below a name that changes with the weights, the
precision and CTranslate2's version, so that nothing stale is ever loaded.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias

import ctranslate2
import numpy as np
from filelock import FileLock
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from prover.errors import ProposerError, UsageError

Precision: TypeAlias = Literal["float32", "int8_float32"]
Arrays: TypeAlias = Mapping[str, NDArray[np.float32]]

CONFIG, WEIGHTS, TOKENIZER = "config.json", "model.safetensors", "tokenizer.json"
START, END, UNKNOWN = "<s>", "</s>", "<pad>"
_LAYOUT = 1
"""Raised when this module writes something else for the same weights."""


def converted(folder: Path, cache: Path, precision: Precision) -> Path:
    """The CTranslate2 model of the Llama in `folder`, kept below `cache`; made when it is not there yet.

    Several processes may ask at once. Raises UsageError when the folder is not a Llama that this can convert,
    ProposerError when the cache cannot be written.
    """
    files = {name: _read(folder, name) for name in (CONFIG, WEIGHTS, TOKENIZER)}
    digest = hashlib.sha256(f"{_LAYOUT} {precision} {ctranslate2.__version__}".encode())
    for content in files.values():
        digest.update(hashlib.sha256(content).digest())
    target = cache / "models" / digest.hexdigest()[:24]
    if (target / "model.bin").exists():
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(target.with_suffix(".lock")):
            if not (target / "model.bin").exists():
                _write(folder, target, precision)
    except OSError as error:
        raise ProposerError(f"cannot keep the converted model in {target.parent}: {error.strerror or error}") from error
    return target


def read_config(folder: Path) -> dict[str, Any]:
    """The folder's `config.json`. Raises UsageError when it is not that of a plain Llama."""
    try:
        config = json.loads(_read(folder, CONFIG))
    except ValueError as error:
        raise UsageError(f"{folder / CONFIG} is not JSON ({error}): name a folder that transformers saved") from None
    if not isinstance(config, dict) or config.get("model_type") != "llama":
        raise UsageError(f"{folder} is not a Llama: the lean runtime runs no other model")
    for key, only in (("attention_bias", False), ("mlp_bias", False), ("hidden_act", "silu")):
        if config.get(key, only) != only:
            raise UsageError(f"{folder / CONFIG}: {key} is {config[key]!r}, and the lean runtime needs {only!r}")
    if config.get("head_dim") not in (None, config["hidden_size"] // config["num_attention_heads"]):
        raise UsageError(f"{folder / CONFIG}: head_dim must be hidden_size / num_attention_heads")
    _rope_base(config, folder)
    return config


def read_tokenizer(folder: Path) -> Tokenizer:
    """The folder's tokenizer, which neither pads nor cuts. Raises UsageError when it is none."""
    try:
        tokenizer = Tokenizer.from_buffer(_read(folder, TOKENIZER))
    except ValueError as error:
        raise UsageError(f"{folder / TOKENIZER} cannot be read as a tokenizer: {error}") from error
    if tokenizer.token_to_id(END) is None:
        raise UsageError(f"{folder / TOKENIZER} has no token {END}: the lean runtime needs it to end a tactic")
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _rope_base(config: Mapping[str, Any], folder: Path) -> float:
    # transformers 5 writes `rope_parameters`; older versions `rope_theta` and `rope_scaling`.
    rope = config.get("rope_parameters") or config.get("rope_scaling") or {}
    kind = rope.get("rope_type", "default")
    if kind != "default":
        raise UsageError(f"{folder / CONFIG}: rope_type {kind!r} is not supported, only the default one")
    return float(rope.get("rope_theta", config.get("rope_theta", 10_000.0)))


def _read(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        reason = "is missing" if not (folder / name).exists() else str(error.strerror or error)
        raise UsageError(f"{folder / name} {reason}: name a folder with {CONFIG}, {WEIGHTS} and {TOKENIZER}") from error


def _write(folder: Path, target: Path, precision: Precision) -> None:
    """Convert into a folder beside `target` and rename it, so that `target` is whole or not there."""
    # The specifications import torch where it is installed; a process that finds its model in the cache never does.
    from ctranslate2.specs import TransformerDecoderModelSpec

    config = read_config(folder)
    try:
        arrays = {name: array.astype(np.float32) for name, array in load_file(folder / WEIGHTS).items()}
    except SafetensorError as error:
        raise UsageError(f"{folder / WEIGHTS} cannot be read as safetensors: {error}") from error
    try:
        spec = _specification(TransformerDecoderModelSpec, config, arrays, folder)
    except KeyError as error:
        raise UsageError(f"{folder}: the weights lack {error}, which {CONFIG} calls for") from error
    spec.register_vocabulary(_vocabulary(folder, config))
    spec.config.bos_token, spec.config.eos_token, spec.config.unk_token = START, END, UNKNOWN
    spec.config.layer_norm_epsilon = config["rms_norm_eps"]
    spec.validate()
    spec.optimize(quantization=None if precision == "float32" else precision)
    work = Path(tempfile.mkdtemp(prefix=target.name, dir=target.parent))
    try:
        spec.save(str(work))
        work.rename(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _specification(factory: Any, config: Mapping[str, Any], arrays: Arrays, folder: Path) -> Any:
    heads, kv_heads = config["num_attention_heads"], config.get("num_key_value_heads")
    spec = factory.from_config(
        config["num_hidden_layers"],
        heads,
        activation=_swish(),
        pre_norm=True,
        ffn_glu=True,
        rms_norm=True,
        rotary_dim=0,  # all dimensions of a head
        rotary_interleave=False,
        rotary_base=_rope_base(config, folder),
        num_heads_kv=None if kv_heads in (None, heads) else kv_heads,
    )
    decoder = spec.decoder
    decoder.scale_embeddings = False
    decoder.embeddings.weight = arrays["model.embed_tokens.weight"]
    decoder.layer_norm.gamma = arrays["model.norm.weight"]
    tied = config.get("tie_word_embeddings", False)
    decoder.projection.weight = arrays["model.embed_tokens.weight" if tied else "lm_head.weight"]
    for index, layer in enumerate(decoder.layer):
        prefix = f"model.layers.{index}."
        attention, feed = layer.self_attention, layer.ffn
        attention.layer_norm.gamma = arrays[prefix + "input_layernorm.weight"]
        attention.linear[0].weight = np.concatenate(
            [arrays[f"{prefix}self_attn.{part}_proj.weight"] for part in ("q", "k", "v")]
        )
        attention.linear[1].weight = arrays[prefix + "self_attn.o_proj.weight"]
        feed.layer_norm.gamma = arrays[prefix + "post_attention_layernorm.weight"]
        feed.linear_0.weight = arrays[prefix + "mlp.gate_proj.weight"]
        feed.linear_0_noact.weight = arrays[prefix + "mlp.up_proj.weight"]
        feed.linear_1.weight = arrays[prefix + "mlp.down_proj.weight"]
    return spec


def _swish() -> Any:
    from ctranslate2.specs.common_spec import Activation

    return Activation.SWISH


def _vocabulary(folder: Path, config: Mapping[str, Any]) -> list[str]:
    """Tokens by their ids; ids that the tokenizer does not use get names that no text has."""
    ids = read_tokenizer(folder).get_vocab(with_added_tokens=True)
    size: int = config["vocab_size"]
    if max(ids.values()) >= size:
        raise UsageError(f"{folder}: {TOKENIZER} has {len(ids)} tokens, but the model only knows {size}")
    tokens = [f"<unused {index}>" for index in range(size)]
    for token, index in ids.items():
        tokens[index] = token
    return tokens
