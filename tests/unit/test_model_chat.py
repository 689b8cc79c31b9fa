"""The chat prompt with a real tokenizer, made here."""

from __future__ import annotations

from pathlib import Path

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

from prover.errors import UsageError
from prover.proof import ProofState
from prover.proposers.model.chat import chat_template
from prover.proposers.model.prompts import named

TEMPLATE = (
    "{{ bos_token }}{% for message in messages %}[{{ message.role }}]{{ message.content | trim }}[/]{% endfor %}"
    "{% if add_generation_prompt %}[assistant]{% endif %}"
)


def save(folder: Path, template: str | None) -> str:
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", vocab={"<unk>": 0, "<s>": 1, "a": 2}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token="<s>", unk_token="<unk>")
    fast.chat_template = template
    fast.save_pretrained(folder)
    return str(folder)


def test_the_conversation_as_the_model_expects_it(tmp_path: Path) -> None:
    prompt = named("chat", chat=chat_template(save(tmp_path, TEMPLATE)))
    rendered = prompt.render(ProofState(("p : Prop\n⊢ p → p",)))
    assert rendered is not None
    assert rendered.prefix.startswith("<s>[user]Given the Lean 4 tactic state")
    assert rendered.query == "p : Prop\n⊢ p → p\n---[/][assistant]"


def test_a_model_without_a_chat_template(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="has no chat template: use --prompt llemma"):
        chat_template(save(tmp_path, None))


def test_a_folder_without_a_tokenizer(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot load the tokenizer of") as caught:
        chat_template(str(tmp_path))
    assert "\n" not in str(caught.value)
