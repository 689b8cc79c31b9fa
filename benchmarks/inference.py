"""Tokens and proposals a second, three ways to ask a model for tactics.

    python benchmarks/inference.py [--threads N] [--output benchmarks/results/inference.md]

The ways: `generate` of transformers, one state after the other; many states at once through the scheduler, with the
prompt's constant part computed and kept once; the same with the whole prompt in every row. Expected before anything was
measured: the second is at least 4 times the first on a CPU at 8 concurrent states, at least 8 times on a GPU at 64.

Weights are random, since speed needs no trained ones; so nearly all completions run to their longest, in all ways. The
prompt is laid out as Llemma's: an instruction and three examples, about 1000 tokens, then the state. `generate` is not
asked for the log-probabilities that the other ways give. Nothing else should run meanwhile; where something does, the
processor time that a proposal takes is the better measure, and `--threads 1` keeps threads from waiting for each other.
"""

from __future__ import annotations

import asyncio
import gc
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click
import torch
import transformers
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from prover.proposers.model.completion import RenderedPrompt, Sampling
from prover.proposers.model.scheduler import BatchingModel
from prover.proposers.model.transformers_engine import TransformersEngine

SOURCES = Path(__file__).parents[1] / "lean_project" / "core"
PREFIX_TOKENS = 1000
STATE_TOKENS = (30, 120)
SAMPLING = Sampling(count=16, method="sample", temperatures=(0.7, 1.0), max_tokens=32)
ROUNDS = 3

Shape = dict[str, Any]

SMALL: Shape = {"hidden_size": 320, "intermediate_size": 864, "num_hidden_layers": 6, "num_attention_heads": 8}
LARGE: Shape = {
    "hidden_size": 4096,
    "intermediate_size": 11008,
    "num_hidden_layers": 32,
    "num_attention_heads": 32,
}


def lean_text() -> str:
    """The sources of the core library: what the tokenizer learns from, and what prompts are cut out of."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.rglob("*.lean")))


def make_tokenizer(text: str) -> Any:
    """Byte-level BPE with 4096 tokens."""
    raw = Tokenizer(models.BPE())
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    raw.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=4096, special_tokens=["<s>", "</s>"], initial_alphabet=alphabet, show_progress=False
    )
    raw.train_from_iterator(text.splitlines(keepends=True), trainer)
    raw.post_processor = processors.TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 0)])
    return PreTrainedTokenizerFast(tokenizer_object=raw, bos_token="<s>", eos_token="</s>")


def make_prompts(tokenizer: Any, text: str, states: int) -> list[RenderedPrompt]:
    """Three examples, then states of different lengths, all different pieces of Lean text."""
    tokens = tokenizer(text, add_special_tokens=False)["input_ids"]
    at = 0

    def piece(length: int) -> str:
        nonlocal at
        at += length
        return str(tokenizer.decode(tokens[at - length : at]))

    def example(state: int, tactic: int) -> str:
        return f"Tactic state:\n---\n{piece(state)}\n---\nNext tactic:\n---\n{piece(tactic)}\n---\n\n"

    prefix = "Given a Lean 4 tactic state, say which tactic comes next.\n\n"
    prefix += "".join(example((PREFIX_TOKENS - 100) // 3, 12) for _ in range(3))
    low, high = STATE_TOKENS
    lengths = [low + (high - low) * number // states for number in range(states)]
    queries = [f"Tactic state:\n---\n{piece(length)}\n---\nNext tactic:\n---\n" for length in lengths]
    return [RenderedPrompt(prefix, query, ("\n---",)) for query in queries]


@dataclass(frozen=True)
class Rate:
    """A second: tokens and proposals; `processor` is proposals a second of processor time, `batch` states a batch."""

    tokens: float
    proposals: float
    processor: float
    batch: float = 1.0


class Clock:
    """Seconds, by the wall and of this process, since it was made."""

    def __init__(self) -> None:
        self._start = time.perf_counter(), time.process_time()

    def rate(self, tokens: int, proposals: int, batch: float = 1.0) -> Rate:
        wall, processor = time.perf_counter() - self._start[0], time.process_time() - self._start[1]
        return Rate(tokens / wall, proposals / wall, proposals / processor, batch)


def naive(model: Any, tokenizer: Any, prompts: Sequence[RenderedPrompt]) -> Rate:
    """`generate` with sampling, for each state. Proposals are distinct texts, cut at the stop string."""
    tokens, proposals, clock = 0, 0, Clock()
    for prompt in prompts:
        inputs = tokenizer(prompt.text, return_tensors="pt").to(model.device)
        length = inputs["input_ids"].shape[1]
        with torch.inference_mode():
            found = model.generate(
                input_ids=inputs["input_ids"],
                attention_mask=inputs["attention_mask"],
                do_sample=True,
                top_k=0,
                num_return_sequences=SAMPLING.count,
                max_new_tokens=SAMPLING.max_tokens,
                pad_token_id=tokenizer.eos_token_id,
            )
        new = found[:, length:]
        tokens += int((new != tokenizer.eos_token_id).sum())
        proposals += len({text.split(prompt.stop[0])[0] for text in tokenizer.batch_decode(new)})
    return clock.rate(tokens, proposals)


async def scheduled(engine: TransformersEngine, prompts: Sequence[RenderedPrompt], rounds: int) -> Rate:
    """All states ask at once; the median of some rounds, after a small one that does not count."""
    engine.generate(prompts[:1], replace(SAMPLING, count=2))
    rates = []
    for number in range(rounds):
        async with BatchingModel(engine, batch_tokens=1 << 18) as model:
            clock = Clock()
            sampling = replace(SAMPLING, seed=number)
            answers = await asyncio.gather(*(model.complete(prompt, sampling) for prompt in prompts))
            tokens = sum(completion.tokens for answer in answers for completion in answer)
            rates.append(clock.rate(tokens, sum(map(len, answers)), model.stats.mean_batch))
    return sorted(rates, key=lambda rate: rate.proposals)[rounds // 2]


def measure(make: Callable[[], Any], tokenizer: Any, prompts: Sequence[RenderedPrompt], few: int) -> list[str]:
    """The table of one model. The slow ways get only a `few` of the states, from the whole range of lengths."""
    some = prompts[:: len(prompts) // few]
    rows: dict[str, Rate] = {}

    def done(way: str, rate: Rate) -> None:
        rows[way] = rate
        click.echo(f"  {way}: {rate.proposals:.1f} proposals/s", err=True)
        gc.collect()

    model = make()
    naive(model, tokenizer, [replace(prompts[0], prefix="")])  # warms up
    done("`generate`, a state at a time", naive(model, tokenizer, some))
    for way, share in {"batched, prefix kept": True, "batched, whole prompts": False}.items():
        engine = TransformersEngine(make(), tokenizer, share_prefix=share)
        assert engine.shares_prefix is share
        done(way, asyncio.run(scheduled(engine, prompts if share else some, ROUNDS if share else 1)))
        del engine
    base = rows["`generate`, a state at a time"]
    return [
        "| way | tokens/s | proposals/s | × `generate` | the same by processor time | states a batch |",
        "|---|---:|---:|---:|---:|---:|",
        *(
            f"| {way} | {rate.tokens:,.0f} | {rate.proposals:,.1f} | {rate.proposals / base.proposals:.1f}"
            f" | {rate.processor / base.processor:.1f} | {rate.batch:.1f} |"
            for way, rate in rows.items()
        ),
        "",
    ]


def random_llama(size: Shape, vocabulary: int, device: str, dtype: torch.dtype) -> Any:
    """Built where it is used: 7 billion random numbers take a CPU minutes."""
    torch.manual_seed(0)
    tied = size is SMALL
    config = LlamaConfig(vocab_size=vocabulary, max_position_embeddings=2048, tie_word_embeddings=tied, **size)
    config.bos_token_id, config.eos_token_id = 0, 1
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        with torch.device(device):
            return LlamaForCausalLM(config).eval()
    finally:
        torch.set_default_dtype(before)


def report() -> str:
    """All tables."""
    text = lean_text()
    tokenizer = make_tokenizer(text)
    cases = [("cpu", 8, SMALL, len(tokenizer), torch.float32, 2)]
    if torch.cuda.is_available():
        cases += [
            ("cuda", 64, SMALL, len(tokenizer), torch.bfloat16, 16),
            ("cuda", 64, LARGE, 32_000, torch.bfloat16, 4),
        ]
    versions = f"torch {torch.__version__}, transformers {transformers.__version__}"
    lines = [
        "# Inference",
        "",
        f"`{' '.join(['python', *sys.argv])}`, {os.cpu_count()} cores ({platform.machine()}), {versions};"
        f" load average when it began: {os.getloadavg()[0]:.1f}.",
        "",
        f"Each state asks for {SAMPLING.count} samples of at most {SAMPLING.max_tokens} tokens after a prefix of about"
        f" {PREFIX_TOKENS:,}. Proposals are distinct texts. Expected before measuring, of the way that keeps the"
        " prefix: at least 4 times `generate` on a CPU at 8 states, at least 8 times on a GPU at 64. The other two ways"
        " are measured on some of the states.",
        "",
    ]
    for device, states, size, vocabulary, dtype, few in cases:
        prompts = make_prompts(tokenizer, text, states)

        def make(size: Any = size, rows: int = vocabulary, device: str = device, dtype: torch.dtype = dtype) -> Any:
            return random_llama(size, rows, device, dtype)

        with torch.device("meta"):
            count = random_llama(size, vocabulary, "meta", dtype).num_parameters() / 1e6
        name = torch.cuda.get_device_name() if device == "cuda" else f"CPU, {torch.get_num_threads()} thread(s)"
        click.echo(f"{name}: {count:,.1f} M parameters, {states} states", err=True)
        lines += [f"## {name}: Llama of {count:,.1f} M parameters, {str(dtype)[6:]}, {states} states at once", ""]
        lines += measure(make, tokenizer, prompts, few)
    return "\n".join(lines)


@click.command()
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report here, too.")
@click.option("--threads", type=int, help="Of the CPU; default: torch's.")
def main(output: Path | None, threads: int | None) -> None:
    """Measure and print a Markdown report."""
    if threads:
        torch.set_num_threads(threads)
    found = report()
    click.echo(found)
    if output:
        output.write_text(found, encoding="utf-8")


if __name__ == "__main__":
    main()
