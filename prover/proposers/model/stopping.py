"""When a completion ends: at an end-of-text token, or with the token that completes a stop string."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from prover.proposers.model.tokens import Codec


class Stopping:
    """The endings of one prompt's completions; `completers` keeps what is learnt of tokens, for the same `stop`."""

    def __init__(
        self, codec: Codec, end_tokens: Collection[int], stop: Sequence[str], completers: dict[int, bool]
    ) -> None:
        self._codec = codec
        self._end_tokens = frozenset(end_tokens)
        self._stop = tuple(text for text in stop if text)
        last = {text[-1] for text in self._stop}
        # A token can be a part of a character; alone it is decoded as the replacement character.
        self._last = last if all(map(str.isascii, last)) else last | {"\ufffd"}
        self._completers = completers

    def text_if_ended(self, tokens: Sequence[int]) -> str | None:
        """The completion's text when the last of `tokens` ends it, else None.

        Must be asked after every token. The whole completion is decoded, so a stop string may straddle tokens and
        share its last token with what follows it.
        """
        last = tokens[-1]
        if last in self._end_tokens:
            return self._codec.decode(tokens[:-1])
        if not self._stop or not self.may_complete(last):
            return None
        text = self._codec.decode(tokens)
        found = [start for stop in self._stop if (start := text.find(stop)) >= 0]
        return text[: min(found)] if found else None

    def may_end(self, token: int) -> bool:
        """Whether a completion could end with `token`: the cheap question to ask first."""
        return token in self._end_tokens or (bool(self._stop) and self.may_complete(token))

    def may_complete(self, token: int) -> bool:
        """Whether `token` has the last character of a stop string, or may be a part of it."""
        known = self._completers.get(token)
        if known is None:
            text = self._codec.decode((token,))
            known = self._completers[token] = any(character in text for character in self._last)
        return known
