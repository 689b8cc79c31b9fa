"""A Llama whose probabilities are set by hand: what follows a token depends on that token alone, as a table says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from transformers import LlamaConfig, LlamaForCausalLM


def bigram(table: Sequence[Sequence[float]], *, context: int = 64) -> Any:
    """`table[i][j]` is the probability of token j after token i.

    The layers add nothing, token i is the i-th unit vector, which the last normalisation makes √n long, and the head
    turns it into the logarithms of the i-th line.
    """
    size = len(table)
    config = LlamaConfig(
        vocab_size=size, hidden_size=size, intermediate_size=size, num_hidden_layers=1, num_attention_heads=1,
        max_position_embeddings=context, rms_norm_eps=0.0, bos_token_id=0, eos_token_id=1, tie_word_embeddings=False,
    )  # fmt: skip
    model = LlamaForCausalLM(config).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
        model.model.norm.weight.fill_(1.0)
        model.model.embed_tokens.weight.copy_(torch.eye(size))
        model.lm_head.weight.copy_(torch.tensor(table, dtype=torch.float64).log().T / size**0.5)
    return model
