"""Real models for tests, without a download: a tiny Llama with random weights, tokenizers trained on a few lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

torch.set_num_threads(1)

TEXT = (
    "Tactic state:\n---\na b : Nat\nh : a = b\n⊢ a + b = b + a\n---\nNext tactic:\n---\nomega\n---\n",
    "Tactic state:\n---\np q : Prop\nhp : p\n⊢ p ∨ q\n---\nNext tactic:\n---\nexact Or.inl hp\n---\n",
    "intro x simp_all rw [Nat.add_comm] induction n with | zero => rfl | succ n ih => simp",
)


def tokenizer(vocabulary: int = 330, *, texts: tuple[str, ...] = TEXT, sentencepiece: bool = False) -> Any:
    """Byte-level BPE, or as SentencePiece makes it: `▁` for spaces, bytes for what is unknown."""
    special = ["<s>", "</s>"]
    if sentencepiece:
        bytes_ = [f"<0x{byte:02X}>" for byte in range(256)]
        raw = Tokenizer(models.BPE(byte_fallback=True, unk_token="<unk>", fuse_unk=True))
        raw.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="first", split=False)
        raw.decoder = decoders.Sequence(
            [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
        )
        trainer = trainers.BpeTrainer(
            vocab_size=vocabulary + 256, special_tokens=[*special, "<unk>", *bytes_], show_progress=False
        )
    else:
        raw = Tokenizer(models.BPE())
        raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
        raw.decoder = decoders.ByteLevel()
        alphabet = pre_tokenizers.ByteLevel.alphabet()
        trainer = trainers.BpeTrainer(
            vocab_size=vocabulary, special_tokens=special, initial_alphabet=alphabet, show_progress=False
        )
    raw.train_from_iterator(texts * 3, trainer)
    return _finished(raw)


def spelled(pieces: str) -> Any:
    """A tokenizer whose tokens are `<s>`, `</s>` and the given pieces, ASCII, longest match by merges from the left."""
    letters = sorted(set(pieces.replace(" ", "")))
    merged = [piece for piece in pieces.split() if len(piece) > 1]
    vocabulary = {token: at for at, token in enumerate(["<s>", "</s>", *letters, *merged])}
    raw = Tokenizer(models.BPE(vocab=vocabulary, merges=[(piece[:-1], piece[-1]) for piece in merged]))
    raw.decoder = decoders.Fuse()
    return _finished(raw)


def _finished(raw: Tokenizer) -> Any:
    raw.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 1)])
    return PreTrainedTokenizerFast(tokenizer_object=raw, bos_token="<s>", eos_token="</s>")


def llama(vocabulary: int, *, context: int = 256, seed: int = 0, **more: Any) -> Any:
    """Weights are large, so that distributions are far from even. Beginning of text is token 0, its end token 1."""
    torch.manual_seed(seed)
    settings: dict[str, Any] = {
        "hidden_size": 48,
        "intermediate_size": 96,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "initializer_range": 0.3,
        "bos_token_id": 0,
        "eos_token_id": 1,
    }
    config = LlamaConfig(vocab_size=vocabulary, max_position_embeddings=context, **(settings | more))
    return LlamaForCausalLM(config).eval()


def saved(folder: Path) -> Path:
    """A folder as `save_pretrained` leaves it."""
    tokens = tokenizer()
    tokens.save_pretrained(folder)
    llama(len(tokens)).save_pretrained(folder)
    return folder


def forced_scores(model: Any, prompt: list[int], completion: list[int]) -> list[float]:
    """The log-probability of each token of a completion, from one plain forward pass over all of it."""
    with torch.inference_mode():
        logits = model(torch.tensor([prompt + completion])).logits[0]
    logprobs = logits.float().log_softmax(-1)
    return [logprobs[len(prompt) - 1 + at, token].item() for at, token in enumerate(completion)]
