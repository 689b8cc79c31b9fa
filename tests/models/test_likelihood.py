"""Perplexity under real models: against tables set by hand, and a forward pass written out in float64."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch
from bigram import bigram
from numpy.typing import NDArray
from tiny_llama import llama, spelled, tokenizer

from prover.augmentation.measures import likelihood
from prover.augmentation.measures.likelihood import SEPARATOR, scores
from prover.augmentation.measures.perplexity import Perplexity
from prover.errors import ProposerError

Array = NDArray[np.float64]

# <s>, </s>, a, b
TABLE = ((0.1, 0.2, 0.3, 0.4), (0.25, 0.25, 0.25, 0.25), (0.125, 0.125, 0.25, 0.5), (0.05, 0.05, 0.2, 0.7))
PAIRS = [
    ("a b : Nat", "omega"),
    ("p q : Prop, what now?", "exact Or.inl hp " * 6),
    ("", "simp_all"),
    ("induction n", "x"),
]


def test_a_table_set_by_hand() -> None:
    found = scores(bigram(TABLE), spelled("a b"), [("a", "ab"), ("b", "bbb"), ("", "a")])
    # <s> a | a b, <s> b | b b b, <s> | a: the separator has no token of this tokenizer
    products = [0.25 * 0.5, 0.7**3, 0.3]
    assert [score.tokens for score in found] == [2, 3, 1]
    assert [score.nll for score in found] == pytest.approx([-math.log(product) for product in products], abs=1e-6)
    assert found[0].perplexity == pytest.approx(8**0.5, abs=1e-6)
    pooled = Perplexity.of(found)
    assert pooled.value == pytest.approx(math.prod(products) ** (-1 / 6), abs=1e-6)
    assert pooled.median == pytest.approx(8**0.5, abs=1e-6)  # of 1/0.7, √8 and 1/0.3
    assert (pooled.tokens, pooled.rows, pooled.cut, pooled.unmeasured) == (6, 3, 0, 0)


def test_an_even_model_is_as_perplexed_as_it_has_words() -> None:
    tokens = tokenizer()
    model = llama(len(tokens))
    with torch.no_grad():
        model.lm_head.weight.zero_()
    found = scores(model, tokens, PAIRS)
    assert [score.perplexity for score in found] == pytest.approx([len(tokens)] * len(PAIRS), abs=1e-9)
    assert Perplexity.of(found).value == pytest.approx(len(tokens), abs=1e-9)


@pytest.mark.parametrize("most", [1, 10**6])
def test_a_forward_pass_written_out(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setitem(likelihood.BATCH_TOKENS, "cpu", most)
    tokens = tokenizer()
    model = llama(len(tokens)).double()  # but transformers normalises and turns in float32
    found = scores(model, tokens, PAIRS)
    for (instruction, output), score in zip(PAIRS, found, strict=True):
        before = tokens(instruction + SEPARATOR, add_special_tokens=False)["input_ids"]
        after = tokens(output, add_special_tokens=False)["input_ids"]
        assert tokens(instruction + SEPARATOR + output, add_special_tokens=False)["input_ids"] == before + after
        read = [tokens.bos_token_id, *before, *after]
        logs = log_probabilities(model, read)
        expected = -sum(logs[at - 1, read[at]] for at in range(len(before) + 1, len(read)))
        assert score.tokens == len(after)
        assert score.perplexity == pytest.approx(math.exp(expected / len(after)), rel=1e-6)
    assert len({score.perplexity for score in found}) == len(PAIRS)


def test_what_does_not_fit_is_cut_at_the_end_and_said() -> None:
    tokens, pair = spelled("a b"), ("a", "abbb")  # <s> a | a b b b
    cut = scores(bigram(TABLE, context=4), tokens, [pair])[0]
    assert (cut.tokens, cut.cut) == (2, True)
    assert cut.nll == pytest.approx(-math.log(0.25 * 0.5), abs=1e-6)
    assert scores(bigram(TABLE), tokens, [pair], context=4) == [cut]
    whole = scores(bigram(TABLE, context=6), tokens, [pair])[0]
    assert (whole.tokens, whole.cut) == (4, False)
    nothing = scores(bigram(TABLE, context=4), tokens, [("aaa", "b"), ("a", "")])
    assert [(score.tokens, score.cut, score.perplexity) for score in nothing] == [(0, True, None), (0, False, None)]
    pooled = Perplexity.of(nothing)
    assert (pooled.value, pooled.median, pooled.cut, pooled.unmeasured) == (None, None, 1, 2)


def test_the_first_token_of_all_is_not_counted() -> None:
    tokens = spelled("a b")
    tokens.backend_tokenizer.post_processor = None
    tokens.bos_token = None
    found = scores(bigram(TABLE), tokens, [("", "ab"), ("", "a")])  # nothing before a
    assert [score.tokens for score in found] == [1, 0]
    assert found[0].nll == pytest.approx(math.log(2), abs=1e-6)


def test_a_broken_model_is_no_figure() -> None:
    model = bigram(TABLE)
    with torch.no_grad():
        model.lm_head.weight[2, 2] = float("nan")
    with pytest.raises(ProposerError, match="row 2"):
        scores(model, spelled("a b"), [("", ""), ("a", "a")])


def log_probabilities(model: Any, tokens: list[int]) -> Array:
    """A Llama's forward pass in float64, of one text, without a cache, a mask or a batch."""
    config = model.config
    weights = {name: value.detach().numpy().astype(np.float64) for name, value in model.state_dict().items()}
    heads, groups = config.num_attention_heads, config.num_key_value_heads
    width = config.hidden_size // heads
    theta = config.rope_parameters["rope_theta"]
    angles = np.outer(np.arange(len(tokens)), theta ** (-np.arange(0, width, 2) / width))
    turn = np.concatenate([angles, angles], axis=1)[:, None, :]

    def normalised(x: Array, name: str) -> Array:
        return weights[name] * x / np.sqrt((x**2).mean(-1, keepdims=True) + config.rms_norm_eps)

    def turned(x: Array) -> Array:
        half = np.concatenate([-x[..., width // 2 :], x[..., : width // 2]], axis=-1)
        return x * np.cos(turn) + half * np.sin(turn)

    x = weights["model.embed_tokens.weight"][tokens]
    for layer in range(config.num_hidden_layers):
        own = f"model.layers.{layer}."
        y = normalised(x, own + "input_layernorm.weight")
        q, k, v = (
            (y @ weights[f"{own}self_attn.{name}_proj.weight"].T).reshape(len(tokens), -1, width) for name in "qkv"
        )
        q, k = turned(q), turned(k)
        mixed = np.zeros_like(q)
        for head in range(heads):
            group = head // (heads // groups)
            for at in range(len(tokens)):
                weight = np.exp(k[: at + 1, group] @ q[at, head] / math.sqrt(width))
                mixed[at, head] = weight @ v[: at + 1, group] / weight.sum()
        x = x + mixed.reshape(len(tokens), -1) @ weights[own + "self_attn.o_proj.weight"].T
        y = normalised(x, own + "post_attention_layernorm.weight")
        gate, up = (y @ weights[f"{own}mlp.{name}_proj.weight"].T for name in ("gate", "up"))
        x = x + (gate / (1 + np.exp(-gate)) * up) @ weights[own + "mlp.down_proj.weight"].T
    logits = normalised(x, "model.norm.weight") @ weights["lm_head.weight"].T
    return logits - np.log(np.exp(logits).sum(-1, keepdims=True))
