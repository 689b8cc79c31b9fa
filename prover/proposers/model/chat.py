"""The chat template of a model's tokenizer, as a function from messages to text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from prover.errors import UsageError
from prover.proposers.model.prompts import ChatTemplate


def chat_template(name_or_path: str) -> ChatTemplate:
    """Loads the tokenizer of a model; UsageError when there is none, or it has no chat template.

    Whatever the template begins with, a token that begins a text too, stays in what it makes.
    """
    try:
        from transformers import AutoTokenizer
    except ImportError as error:
        raise UsageError(
            f"models need torch and transformers ({error}): pip install 'lean-prover-agent[model]'"
        ) from error
    try:
        tokenizer = AutoTokenizer.from_pretrained(name_or_path)
    except (OSError, ValueError) as error:
        first = str(error).strip().split("\n")[0]
        raise UsageError(f"cannot load the tokenizer of {name_or_path}: {first}") from error
    if not tokenizer.chat_template:
        raise UsageError(f"the model {name_or_path} has no chat template: use --prompt llemma, plain or --prompt-file")

    def template(messages: Sequence[Mapping[str, str]]) -> str:
        text = tokenizer.apply_chat_template(
            [dict(each) for each in messages], tokenize=False, add_generation_prompt=True
        )
        assert isinstance(text, str)
        return text

    return template
