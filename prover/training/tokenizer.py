"""The small model's tokenizer: byte-level BPE on Lean states and tactics.

Bytes are its alphabet, so every text can be encoded, and decoding gives the text back byte for byte. Words, brackets
and digits are cut apart before merges are counted: a model that copies names and numbers then sees the same tokens for
them wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterable

from tokenizers import AddedToken, Regex, Tokenizer
from tokenizers.decoders import ByteLevel as ByteLevelDecoder
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel, Sequence, Split
from tokenizers.processors import TemplateProcessing
from tokenizers.trainers import BpeTrainer
from transformers import PreTrainedTokenizerFast

BOS, EOS, PAD, GOAL, STEP = "<s>", "</s>", "<pad>", "[GOAL]", "[PROOFSTEP]"
SPECIAL = (BOS, EOS, PAD, GOAL, STEP)

VOCABULARY = 2048

_BRACKETS = r"()\[\]{}⟨⟩‹›,.;✝"
_PIECES = Regex(
    rf" ?[\p{{L}}_]+['!?]*|[\p{{N}}]| ?[{_BRACKETS}]| ?[^\s\p{{L}}\p{{N}}_{_BRACKETS}]+|\n[ ]*|[^\S\n]+(?=[^\S\n])|\s"
)


def train_tokenizer(texts: Iterable[str], vocabulary: int = VOCABULARY, context: int = 1024) -> PreTrainedTokenizerFast:
    """A tokenizer whose merges are counted on `texts`, with at most `vocabulary` tokens, special ones included.

    Encoding a text puts `<s>` before it unless `add_special_tokens=False`; nothing is put after it. `context` is the
    longest sequence of the model it is for, in tokens. The same texts in the same order give the same tokenizer.
    """
    tokenizer = Tokenizer(BPE())
    tokenizer.pre_tokenizer = Sequence([Split(_PIECES, "isolated"), ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.decoder = ByteLevelDecoder()
    special = [AddedToken(text, special=True, normalized=False) for text in SPECIAL]
    trainer = BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=special,
        initial_alphabet=ByteLevel.alphabet(),
        min_frequency=2,
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.post_processor = TemplateProcessing(
        single=f"{BOS} $A", pair=f"{BOS} $A $B", special_tokens=[(BOS, tokenizer.token_to_id(BOS))]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token=BOS,
        eos_token=EOS,
        pad_token=PAD,
        extra_special_tokens=[GOAL, STEP],
        model_max_length=context,
        clean_up_tokenization_spaces=False,
        padding_side="left",
    )
