"""Trains a small Llama on proof steps, with transformers' Trainer.

What comes out is a folder that transformers and the lean runtime both load: `config.json`, `model.safetensors` in half
precision, the tokenizer's files, and `manifest.json`, which says what the model was made of.
"""

from __future__ import annotations

import hashlib
import json
import math
import platform
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import torch
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    PrinterCallback,
    Trainer,
    TrainerCallback,
    TrainingArguments,
    set_seed,
)
from transformers.trainer_utils import get_last_checkpoint
from transformers.utils import logging

from prover.errors import ProposerError, UsageError
from prover.provenance import code
from prover.training.dataset import IGNORED, Example, fingerprint, split_by_theorem, texts, tokenized
from prover.training.tokenizer import VOCABULARY, train_tokenizer

MANIFEST = "manifest.json"
PARAMETERS = 30_000_000
"""More than this is no small model: in half precision it would outgrow what a repository should carry."""

ATTENTION = "eager"
"""Plain products. On sequences this short a processor's fused kernel spends more on its backward pass. On a GPU the one
training that was tried with the fused kernels lost its weights to NaN within 87 steps, for a reason not found (a single
batch agreed); with plain products 1,041 steps went well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """The shape of the model. `context` is the longest sequence in tokens; embeddings are tied."""

    hidden: int = 256
    layers: int = 6
    heads: int = 4
    feed_forward: int = 688
    vocabulary: int = VOCABULARY
    context: int = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the model is trained.

    `copies` is how often a step occurs in an epoch: once as it is, then renamed. `batch` counts sequences, `dev_share`
    is the part of the theorems kept for the development loss, `threads` the processor's (None: torch's choice),
    `steps` ends the training early (None: `epochs` decide). With `bfloat16` matrices are multiplied in that precision;
    the weights stay in float32.
    """

    size: Size = field(default_factory=Size)
    epochs: float = 3.0
    steps: int | None = None
    copies: int = 2
    batch: int = 32
    learning_rate: float = 1e-3
    warmup: float = 0.05
    weight_decay: float = 0.05
    dev_share: float = 0.05
    seed: int = 0
    bfloat16: bool = True
    threads: int | None = None
    save_steps: int = 500


@dataclass(frozen=True, slots=True)
class TacticCollator:
    """Makes a batch of rows: padded on the left, so that all tactics end together and logits are needed, and computed,
    only for the last `logits_to_keep` positions; `labels` has that many columns."""

    pad: int

    def __call__(self, rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        width = max(len(row["input_ids"]) for row in rows)
        # The position before the first token of a tactic predicts it.
        kept = 1 + max(row["tactic_tokens"] for row in rows)
        ids, mask, labels = [], [], []
        for row in rows:
            sequence, tactic = list(row["input_ids"]), row["tactic_tokens"]
            blank = width - len(sequence)
            ids.append([self.pad] * blank + sequence)
            mask.append([0] * blank + [1] * len(sequence))
            labels.append([IGNORED] * (kept - tactic) + sequence[-tactic:])
        return {
            "input_ids": torch.tensor(ids),
            "attention_mask": torch.tensor(mask),
            "labels": torch.tensor(labels),
            "logits_to_keep": kept,
        }


class _Diverging(TrainerCallback):
    """Ends a training whose loss is no number any more: its weights are lost, and more steps would not bring them
    back."""

    def on_log(self, args: Any, state: Any, control: Any, logs: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        for name, value in (logs or {}).items():
            if name.endswith("loss") and not math.isfinite(value):
                raise ProposerError(
                    f"the training diverged: at step {state.global_step} of {state.max_steps} its {name} is {value}; "
                    "lower --learning-rate, or raise --batch, and begin anew in another folder"
                )


def train(
    examples: Sequence[Example],
    output: Path,
    settings: Settings,
    *,
    work: Path,
    start: Path | None = None,
    callbacks: Sequence[TrainerCallback] = (),
) -> dict[str, Any]:
    """Train on `examples` and write the model to `output`; the manifest is returned, too.

    `work` holds checkpoints: a training that was killed goes on from the last one there, if it was one of the same data
    and settings. `start` is a model's folder to go on from (its tokenizer and size are kept), `callbacks` are the
    Trainer's. Raises UsageError when the model would be larger than `PARAMETERS`, ProposerError when the loss is no
    number any more.
    """
    begun = time.monotonic()
    set_seed(settings.seed)
    logging.disable_progress_bar()
    if settings.threads:
        torch.set_num_threads(settings.threads)
    training, development = split_by_theorem(examples, settings.dev_share)
    if not training:
        raise UsageError("no proof step is left to train on: give more data, or a smaller share for development")
    tokenizer, model = _loaded(start) if start else _fresh(training, settings)
    parameters = sum(parameter.numel() for parameter in model.parameters())
    if parameters > PARAMETERS:
        raise UsageError(f"the model would have {parameters:,} parameters; at most {PARAMETERS:,} are meant")
    context = model.config.max_position_embeddings
    rows = tokenized(training, tokenizer, context=context, copies=settings.copies, seed=settings.seed)
    held_out = tokenized(development, tokenizer, context=context) if development else None
    identity = {"data": fingerprint(examples), "settings": asdict(settings), "start": digest(start) if start else None}
    checkpoints = work / _short(identity)
    trainer = Trainer(
        model=model,
        args=_arguments(settings, checkpoints, evaluate=held_out is not None),
        train_dataset=rows,
        eval_dataset=held_out,
        data_collator=TacticCollator(tokenizer.pad_token_id),
        processing_class=tokenizer,
        callbacks=[_Diverging(), *callbacks],
    )
    last = get_last_checkpoint(str(checkpoints)) if checkpoints.is_dir() else None
    trainer.remove_callback(PrinterCallback)  # it writes to standard output, which is not ours here
    result = trainer.train(resume_from_checkpoint=last)
    losses = trainer.evaluate() if held_out is not None else {}
    manifest = {
        **identity,
        "examples": {"training": len(training), "development": len(development), "rows": len(rows)},
        "tokens": sum(rows["length"]),
        "tactic_tokens": sum(rows["tactic_tokens"]),
        "sources": _sources(training),
        "parameters": parameters,
        "steps": result.global_step,
        "resumed": last is not None,
        "training_loss": result.training_loss,
        "development_loss": losses.get("eval_loss"),
        "seconds": round(time.monotonic() - begun, 1),
        "tokens_per_second": round(_throughput(rows["length"], result, settings), 1),
        "device": str(trainer.args.device),
        "commit": code()["commit"],
        "versions": {name: version(name) for name in ("torch", "transformers", "tokenizers", "datasets", "accelerate")},
        "python": platform.python_version(),
    }
    save(model, tokenizer, output)
    (output / MANIFEST).write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return manifest


def save(model: LlamaForCausalLM, tokenizer: PreTrainedTokenizerFast, output: Path) -> None:
    """Write the model in half precision, with its tokenizer."""
    output.mkdir(parents=True, exist_ok=True)
    model.config.use_cache = True  # the trainer turns it off
    model.half().save_pretrained(output)
    tokenizer.save_pretrained(output)


def _fresh(training: Sequence[Example], settings: Settings) -> tuple[PreTrainedTokenizerFast, LlamaForCausalLM]:
    size = settings.size
    tokenizer = train_tokenizer(texts(training, settings.seed), size.vocabulary, size.context)
    config = LlamaConfig(
        vocab_size=math.ceil(len(tokenizer) / 8) * 8,
        hidden_size=size.hidden,
        intermediate_size=size.feed_forward,
        num_hidden_layers=size.layers,
        num_attention_heads=size.heads,
        max_position_embeddings=size.context,
        tie_word_embeddings=True,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    return tokenizer, LlamaForCausalLM._from_config(config, attn_implementation=ATTENTION)


def _loaded(folder: Path) -> tuple[PreTrainedTokenizerFast, LlamaForCausalLM]:
    if not (folder / "config.json").is_file():
        raise UsageError(f"{folder} is not a model's folder: it has no config.json")
    model = LlamaForCausalLM.from_pretrained(folder, dtype=torch.float32, attn_implementation=ATTENTION)
    return PreTrainedTokenizerFast.from_pretrained(folder), model


def _arguments(settings: Settings, folder: Path, *, evaluate: bool) -> TrainingArguments:
    return TrainingArguments(
        output_dir=str(folder),
        num_train_epochs=settings.epochs,
        max_steps=settings.steps or -1,
        per_device_train_batch_size=settings.batch,
        per_device_eval_batch_size=settings.batch,
        learning_rate=settings.learning_rate,
        lr_scheduler_type="cosine",
        warmup_steps=settings.warmup,  # below 1 it is a share of all steps
        weight_decay=settings.weight_decay,
        adam_beta2=0.98,
        optim="adamw_torch_fused",
        bf16=settings.bfloat16,
        use_cpu=not torch.cuda.is_available(),
        train_sampling_strategy="group_by_length",
        eval_strategy="steps" if evaluate else "no",
        eval_steps=settings.save_steps,
        save_steps=settings.save_steps,
        save_total_limit=1,
        logging_steps=25,
        logging_nan_inf_filter=False,  # else a loss that is NaN is logged as the mean of those before
        prediction_loss_only=True,
        remove_unused_columns=False,
        report_to=[],
        disable_tqdm=True,
        seed=settings.seed,
        data_seed=settings.seed,
        dataloader_num_workers=0,
        dataloader_pin_memory=torch.cuda.is_available(),
    )


def _throughput(lengths: Sequence[int], result: Any, settings: Settings) -> float:
    seen = sum(lengths) / len(lengths) * settings.batch * result.global_step
    return float(seen / max(result.metrics["train_runtime"], 1e-9))


def _sources(examples: Sequence[Example]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for example in examples:
        counts[example.source] = counts.get(example.source, 0) + 1
    return dict(sorted(counts.items()))


def _short(identity: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(identity, sort_keys=True).encode()).hexdigest()[:16]


def digest(folder: Path) -> str:
    """A hash of a model's weights. Raises UsageError when there are none."""
    try:
        return hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    except OSError as error:
        raise UsageError(f"{folder} is not a model's folder: it has no model.safetensors") from error
