"""Text to tokens and back, as a causal model needs it: prompts in two parts, completions without their context."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from prover.proposers.model.completion import RenderedPrompt

TokenIds = tuple[int, ...]

ANCHOR = ":"
"""Decoded before a completion and cut off again: tokenizers drop a space at the start of a text."""


class Codec:
    """A tokenizer of transformers. Thread-safe: Rust tokenizers are not when their settings are touched."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._lock = threading.Lock()
        self._start = self._leading_tokens()
        self._start_text = str(getattr(tokenizer, "bos_token", None) or "")
        self._anchor = self.encode(ANCHOR)
        self._anchor_text = self._decode(self._anchor)
        self._prefix = lru_cache(maxsize=16)(self._encode_prompt)

    def encode(self, text: str) -> TokenIds:
        """The tokens of `text`, no special ones added."""
        with self._lock:
            return tuple(self._tokenizer(text, add_special_tokens=False)["input_ids"])

    def split(self, prompt: RenderedPrompt) -> tuple[TokenIds, TokenIds]:
        """The tokens of the constant part and of the rest, the second never empty; their sum is what the model reads.

        The whole text is tokenized, so that the query's tokens are those that the model would see without the cut.
        Where a token would span the cut, both parts are tokenized by themselves. Either way the answer depends on the
        prompt alone, not on whether anything of it has been computed before. The tokenizer's beginning-of-text token
        is put first, unless the text has it. Raises ValueError for a prompt without tokens.
        """
        whole = self._encode_prompt(prompt.text)
        prefix = self._prefix(prompt.prefix) if prompt.prefix else ()
        if whole[: len(prefix)] != prefix:
            whole = prefix + self.encode(prompt.query)
        if not whole:
            raise ValueError("the prompt is empty")
        cut = min(len(prefix), len(whole) - 1)
        return whole[:cut], whole[cut:]

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of generated tokens, with the spaces it begins with; special tokens appear by name."""
        text = self._decode((*self._anchor, *tokens))
        return text[len(self._anchor_text) :] if text.startswith(self._anchor_text) else self._decode(tokens)

    def _decode(self, tokens: Sequence[int]) -> str:
        with self._lock:
            decode = self._tokenizer.decode
            return str(decode(list(tokens), skip_special_tokens=False, clean_up_tokenization_spaces=False))

    def _encode_prompt(self, text: str) -> TokenIds:
        started = bool(self._start_text) and text.startswith(self._start_text)
        return self.encode(text) if started else self._start + self.encode(text)

    def _leading_tokens(self) -> TokenIds:
        # Only what comes before the text: a tokenizer may also add an end-of-text token, which no prompt should have.
        plain = self.encode(ANCHOR)
        with self._lock:
            full = tuple(self._tokenizer(ANCHOR)["input_ids"])
        if not plain:  # the tokenizer does not know the character
            return full[:1] if full[:1] == (self._tokenizer.bos_token_id,) else ()
        for start in range(len(full) - len(plain) + 1):
            if full[start : start + len(plain)] == plain:
                return full[:start]
        return ()
