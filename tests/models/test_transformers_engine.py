"""The local engine, on real (tiny, random) Llamas: scores, beams, samples, stop strings, shared prefixes, memory."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Sequence
from typing import Any

import pytest
import torch
from tiny_llama import forced_scores, llama, spelled, tokenizer

from prover.errors import ProposerError, UsageError
from prover.proposers.model.completion import Completion, RenderedPrompt, Sampling
from prover.proposers.model.decoding import best, places_to_keep, row_temperatures
from prover.proposers.model.rows import SharedRows
from prover.proposers.model.stopping import Stopping
from prover.proposers.model.tokens import Codec
from prover.proposers.model.transformers_engine import TransformersEngine, in_fitting_batches

LETTERS = "a b c d e f g h ; ="
END = 1
PREFIX = "abc;dcba;"
QUERIES = ["ab", "dcba=abc=", "h", "ggg=f;"]
BEAM = Sampling(count=5, method="beam", max_tokens=10)
SAMPLE = Sampling(count=9, method="sample", max_tokens=10, temperatures=(0.0, 0.7, 1.3))


def engine(pieces: str = LETTERS, *, share: bool = True, **more: int) -> TransformersEngine:
    tokens = spelled(pieces)
    return TransformersEngine(llama(len(tokens), **more), tokens, share_prefix=share)


def ids_of(tokens: Any, text: str) -> list[int]:
    return tokens(text, add_special_tokens=False)["input_ids"]


def prompts(*stop: str, prefix: str = PREFIX) -> list[RenderedPrompt]:
    return [RenderedPrompt(prefix, query, stop) for query in QUERIES]


def same(found: Sequence[Completion], expected: Sequence[Completion], tolerance: float = 1e-4) -> None:
    assert [(c.text, c.tokens, c.finished) for c in found] == [(c.text, c.tokens, c.finished) for c in expected]
    assert [c.logprob for c in found] == pytest.approx([c.logprob for c in expected], abs=tolerance)


@pytest.mark.parametrize("share", [True, False])
@pytest.mark.parametrize("prefix", [PREFIX, ""])
@pytest.mark.parametrize("sampling", [BEAM, SAMPLE], ids=["beam", "sample"])
def test_scores_are_those_of_a_plain_forward_pass(sampling: Sampling, prefix: str, share: bool) -> None:
    ours = engine(share=share)
    assert ours.shares_prefix is share
    tokens = spelled(LETTERS)
    plain = llama(len(tokens))
    answers = ours.generate(prompts(prefix=prefix), sampling)
    ended = 0
    for query, completions in zip(QUERIES, answers, strict=True):
        assert 0 < len(completions) <= sampling.count
        for completion in completions:
            ids = ids_of(tokens, completion.text) + [END] * completion.finished
            assert len(ids) == completion.tokens  # each letter is a token
            expected = sum(forced_scores(plain, [0, *ids_of(tokens, prefix + query)], ids))
            assert completion.logprob == pytest.approx(expected, abs=1e-4)
            ended += completion.finished
    assert ended > 3


@pytest.mark.parametrize("sampling", [BEAM, SAMPLE], ids=["beam", "sample"])
def test_batched_is_single_and_shared_is_not_shared(sampling: Sampling) -> None:
    shared, apart = engine(), engine(share=False)
    batch = [*prompts(";"), *prompts(), *prompts(";", prefix="hg"), RenderedPrompt("", "a")]
    together = shared.generate(batch, sampling)
    for prompt, answer, other in zip(batch, together, apart.generate(batch, sampling), strict=True):
        same(shared.generate([prompt], sampling)[0], answer)
        same(other, answer)


def test_many_query_heads_a_layer_and_one_token_prefixes() -> None:
    for heads in (1, 4):
        ours, other = engine(num_key_value_heads=heads), engine(share=False, num_key_value_heads=heads)
        for prefix in ("a", "a" * 100):
            for one, two in zip(
                ours.generate(prompts(prefix=prefix), BEAM), other.generate(prompts(prefix=prefix), BEAM), strict=True
            ):
                same(one, two)


def test_beams_are_those_of_transformers() -> None:
    tokens = spelled(LETTERS)
    compared = 0
    cases = [(seed, query) for seed in range(3) for query in QUERIES]
    for seed, query in cases:
        plain = llama(len(tokens), seed=seed)
        sampling = Sampling(count=4, method="beam", max_tokens=16)
        completions = engine(seed=seed).generate([RenderedPrompt(PREFIX, query)], sampling)[0]
        ids = torch.tensor([[0, *ids_of(tokens, PREFIX + query)]])
        found = plain.generate(
            ids,
            attention_mask=torch.ones_like(ids),
            num_beams=sampling.count,
            num_return_sequences=sampling.count,
            max_new_tokens=sampling.max_tokens,
            length_penalty=0.0,
            early_stopping=False,
            do_sample=False,
            pad_token_id=END,
            output_scores=True,
            return_dict_in_generate=True,
        )
        theirs = {}
        for sequence, score in zip(found.sequences.tolist(), found.sequences_scores.tolist(), strict=True):
            new = sequence[ids.shape[1] :]
            if END in new:
                theirs[tokens.decode(new[: new.index(END)])] = score
        ours = {c.text: c.logprob for c in completions if c.finished}
        if len(theirs) == sampling.count:
            assert ours == pytest.approx(theirs, abs=1e-4)
            compared += 1
    assert compared >= 6  # in the others, not all of theirs came to an end


def test_wide_beams_find_everything() -> None:
    """With as many beams as there are sequences, the search is exhaustive."""
    tokens = spelled("a b ;")
    plain = llama(len(tokens), seed=3)
    ours = TransformersEngine(llama(len(tokens), seed=3), tokens)
    length, vocabulary = 4, range(len(tokens))
    prompt = [0, *ids_of(tokens, "ab;b")]
    everything = []
    for size in range(1, length + 1):
        for ids in itertools.product(vocabulary, repeat=size):
            text = tokens.decode(ids)
            ends = ids[-1] == END or text.endswith(";")
            early = END in ids[:-1] or ";" in tokens.decode(ids[:-1])
            if early or not (ends or size == length):
                continue
            score = sum(forced_scores(plain, prompt, list(ids)))
            shown = tokens.decode(ids[:-1]) if ends else text
            everything.append(Completion(shown, score, size, finished=ends))
    sampling = Sampling(count=len(everything), method="beam", max_tokens=length)
    found = ours.generate([RenderedPrompt("ab;", "b", (";",))], sampling)[0]
    expected = best(everything, len(everything))
    assert {c.text for c in found} == {c.text for c in expected}
    same(found, expected)


def test_a_stop_string_may_straddle_tokens() -> None:
    """Every score is that of a way to spell the completion and its stop string, up to the stop's last token."""
    pieces = "a b - -- a- -b ---"
    tokens = spelled(pieces)
    plain = llama(len(tokens), seed=5)
    ours = TransformersEngine(llama(len(tokens), seed=5), tokens)
    sampling = Sampling(count=64, method="sample", max_tokens=8, temperatures=(1.0,))
    found = [c for c in ours.generate([RenderedPrompt("ab", "a", ("---",))], sampling)[0] if c.finished]
    vocabulary = {at: tokens.decode([at]) for at in range(len(tokens)) if at != END}
    prompt = [0, *ids_of(tokens, "aba")]
    straddling = 0
    for completion in found:
        assert "---" not in completion.text
        ways = list(_spellings(completion.text, "---", vocabulary, completion.tokens))
        ways += [[*way, END] for way in _spellings(completion.text, "", vocabulary, completion.tokens - 1)]
        scores = [sum(forced_scores(plain, prompt, way)) for way in ways]
        assert any(score == pytest.approx(completion.logprob, abs=1e-4) for score in scores), completion
        straddling += any(vocabulary.get(way[-1]) not in ("---", None) for way in ways)
    assert straddling > 3


def _spellings(text: str, stop: str, vocabulary: dict[int, str], size: int, done: str = "") -> list[list[int]]:
    """The sequences of `size` tokens that spell `text` and `stop`, only the last one completing (and exceeding) it."""
    found = []
    for token, piece in vocabulary.items():
        longer = done + piece
        if stop and stop in longer:
            if size == 1 and longer.startswith(text + stop):
                found.append([token])
        elif size == 1 and not stop and longer == text:
            found.append([token])
        elif size > 1 and (text + stop).startswith(longer):
            found += [[token, *rest] for rest in _spellings(text, stop, vocabulary, size - 1, longer)]
    return found


def test_stopping_finds_the_first_stop_and_counts_to_its_last_token() -> None:
    tokens = spelled("a b - -- a- -b --- ;")
    codec = Codec(tokens)
    ids = {piece: tokens.convert_tokens_to_ids(piece) for piece in ("a", "b", "-", "--", "a-", "-b", "---", ";")}
    stopping = Stopping(codec, [END], ("---", ";", ""), {})
    sequence = [ids["b"], ids["a-"], ids["-"], ids["-b"]]
    assert [stopping.text_if_ended(sequence[: n + 1]) for n in range(4)] == [None, None, None, "ba"]
    assert stopping.text_if_ended([ids["b"], ids["--"], ids["-b"]]) == "b"
    assert stopping.text_if_ended([ids["b"], END]) == "b"
    assert stopping.text_if_ended([ids["--"], ids[";"]]) == "--"
    assert Stopping(codec, [END], (), {}).text_if_ended([ids["---"]]) is None
    assert [stopping.may_end(ids[piece]) for piece in ("a", "a-", "-b", ";")] == [False, True, True, True]


def test_a_stop_character_in_several_bytes() -> None:
    tokens = tokenizer(270)
    codec = Codec(tokens)
    ids = codec.encode("ab⊢")
    stopping = Stopping(codec, [END], ("⊢",), {})
    seen = [stopping.text_if_ended(ids[: n + 1]) for n in range(len(ids))]
    assert seen[-1] == "ab"
    assert set(seen[:-1]) == {None}


@pytest.mark.parametrize("sentencepiece", [False, True])
def test_completions_keep_their_leading_spaces(sentencepiece: bool) -> None:
    codec = Codec(tokenizer(sentencepiece=sentencepiece))
    for text in (" omega", "omega", "  simp_all", "\n  rfl", "⊢ p ∨ q", ""):
        prompt = RenderedPrompt("Next tactic:\n---\n", "state:" + text)
        prefix, query = codec.split(prompt)
        assert codec.decode(query) == prompt.query
        assert codec.decode((prefix + query)[1:]) == " " * sentencepiece + prompt.text  # it puts one before a text
        assert prefix[0] == 0
        assert codec.encode(prompt.text) == (prefix + query)[1:]


def test_a_token_across_the_cut_belongs_to_the_query() -> None:
    """Where a token would span prefix and query both are tokenized alone, so that the prefix is always the same."""
    codec = Codec(spelled("a b - -- ---"))
    joint = codec.split(RenderedPrompt("ab-", "-a"))
    assert joint == ((0, *codec.encode("ab-")), codec.encode("-a"))
    assert codec.split(RenderedPrompt("ab-", "a")) == ((0, *codec.encode("ab-")), codec.encode("a"))
    assert codec.split(RenderedPrompt("ab", "")) == ((0, *codec.encode("a")), codec.encode("b"))
    assert codec.split(RenderedPrompt("", "<s>ab")) == ((), (0, *codec.encode("ab")))


def test_temperatures_share_the_count() -> None:
    def rows(*temperatures: float) -> list[float]:
        return row_temperatures(Sampling(count=7, method="sample", temperatures=temperatures))

    assert rows(1.0) == [1.0] * 7
    assert rows(0.0) == [0.0]
    assert rows(0.0, 0.5, 1.0) == [0.0] + [0.5] * 3 + [1.0] * 3
    assert rows(0.5, 1.0) == [0.5] * 4 + [1.0] * 3
    assert row_temperatures(Sampling(count=1, method="sample", temperatures=(0.0, 1.0))) == [0.0]


def test_samples_follow_the_distribution_and_repeat_with_their_seed() -> None:
    tokens = spelled("a b c")
    ours = TransformersEngine(llama(len(tokens)), tokens)
    plain = llama(len(tokens))
    with torch.inference_mode():
        logits = plain(torch.tensor([[0, *ids_of(tokens, "ab")]])).logits[0, -1]
    counts = torch.zeros(len(tokens))
    for seed in range(300):
        sampling = Sampling(count=1, method="sample", max_tokens=1, temperatures=(2.0,), seed=seed)
        (completion,) = ours.generate([RenderedPrompt("a", "b")], sampling)[0]
        counts[END if completion.finished else tokens.convert_tokens_to_ids(completion.text)] += 1
    expected = (logits / 2).softmax(-1)
    assert (counts / 300 - expected).abs().max() < 0.08  # over three standard deviations
    once = Sampling(count=8, method="sample", max_tokens=6, seed=3)
    first = ours.generate([RenderedPrompt("a", "b")], once)
    assert ours.generate([RenderedPrompt("a", "b")], once) == first
    other = Sampling(count=8, method="sample", max_tokens=6, seed=4)
    assert ours.generate([RenderedPrompt("a", "b")], other) != first


def test_duplicates_are_merged_and_the_likeliest_is_kept() -> None:
    one, two, three = Completion("x", -3.0, 2), Completion("x", -1.0, 1), Completion("y", -2.0, 1)
    assert best([one, two, three], 5) == [two, three]
    assert best([one, two, three], 1) == [two]
    ours = engine()
    for completions in ours.generate(prompts(";"), Sampling(count=40, method="sample", max_tokens=2)):
        texts = [c.text for c in completions]
        assert len(texts) == len(set(texts)) < 40
        assert [c.logprob for c in completions] == sorted((c.logprob for c in completions), reverse=True)


def test_completions_are_cut_at_the_end_of_the_context() -> None:
    ours = engine(context=20)
    for sampling in (BEAM, SAMPLE):
        long, short = ours.generate([RenderedPrompt(PREFIX, "abcdefg"), RenderedPrompt(PREFIX, "a")], sampling)
        assert max(c.tokens for c in long) == 3 < max(c.tokens for c in short)  # 1 + 9 + 7 of 20
    with pytest.raises(ProposerError, match="the prompt has 20 tokens and the model reads 20"):
        ours.generate([RenderedPrompt(PREFIX, "abcdefgabc")], BEAM)


def test_models_that_cannot_share_do_not() -> None:
    from transformers import (
        Gemma2Config,
        Gemma2ForCausalLM,
        GPT2Config,
        GPT2LMHeadModel,
        MistralConfig,
        MistralForCausalLM,
    )

    tokens = spelled(LETTERS)
    size = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
    more = {"vocab_size": len(tokens), "num_key_value_heads": 1, "head_dim": 16, "bos_token_id": 0, "eos_token_id": 1}
    makers = {
        "window": lambda: MistralForCausalLM(MistralConfig(**size, **more, sliding_window=6)),
        "no window": lambda: MistralForCausalLM(MistralConfig(**size, **more, sliding_window=None)),
        "softcap": lambda: Gemma2ForCausalLM(Gemma2Config(**size, **more)),
        "gpt": lambda: GPT2LMHeadModel(
            GPT2Config(vocab_size=len(tokens), n_embd=32, n_layer=2, n_head=2, n_positions=64)
        ),
    }
    shares = {}
    for name, make in makers.items():
        torch.manual_seed(1)
        model = make().eval()
        ours = TransformersEngine(model, tokens)
        shares[name] = ours.shares_prefix
        torch.manual_seed(1)
        plain = make().eval()
        for query, completions in zip(QUERIES, ours.generate(prompts(), BEAM), strict=True):
            for completion in completions:
                ids = ids_of(tokens, completion.text) + [END] * completion.finished
                expected = sum(forced_scores(plain, [0, *ids_of(tokens, PREFIX + query)], ids))
                assert completion.logprob == pytest.approx(expected, abs=1e-4), name
    assert shares == {"window": False, "no window": True, "softcap": False, "gpt": True}


def test_out_of_memory_halves_the_batch(caplog: pytest.LogCaptureFixture) -> None:
    sizes = []

    def run(batch: Sequence[int]) -> list[int]:
        sizes.append(len(batch))
        if len(batch) > 3:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate")
        return [-item for item in batch]

    halved: list[int] = []
    with caplog.at_level(logging.WARNING, "prover"):
        assert in_fitting_batches(run, range(10), halved=halved.append) == [-item for item in range(10)]
    assert sizes == [10, 5, 2, 2, 2, 2, 2]
    assert halved == [5, 2]
    assert "batches of 2" in caplog.text
    sizes.clear()
    assert in_fitting_batches(run, range(5), most=2) == [-item for item in range(5)]
    assert sizes == [2, 2, 1]

    def never(batch: Sequence[int]) -> list[int]:
        raise RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 1 bytes")

    with pytest.raises(ProposerError, match="out of memory on a single prompt"):
        in_fitting_batches(never, range(4))

    def broken(batch: Sequence[int]) -> list[int]:
        raise RuntimeError("device-side assert")

    with pytest.raises(RuntimeError, match="assert"):
        in_fitting_batches(broken, range(4))


def test_an_engine_that_runs_out_of_memory_answers_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The failure is scripted, the model real."""
    ours = engine()
    expected = ours.generate(prompts(";"), BEAM)
    forward = type(ours._forward).__call__
    sizes = []

    def scripted(self: object, ids: torch.Tensor, *more: object) -> torch.Tensor:
        if ids.shape[1] > 1:
            sizes.append(len(ids))
        if len(ids) > 2 * BEAM.count:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return forward(self, ids, *more)

    monkeypatch.setattr(type(ours._forward), "__call__", scripted)
    for answer, wanted in zip(ours.generate(prompts(";"), BEAM), expected, strict=True):
        same(answer, wanted)
    assert sizes == [4, 2, 2]
    sizes.clear()
    ours.generate(prompts(";"), BEAM)
    assert sizes == [2, 2]  # it has learnt


def test_a_breakdown_is_a_proposer_error(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = engine()

    def broken(*_: object) -> torch.Tensor:
        raise RuntimeError("CUDA error: device-side assert triggered\nmore lines")

    monkeypatch.setattr(type(ours._forward), "__call__", broken)
    with pytest.raises(ProposerError, match=r"broke down: CUDA error: device-side assert triggered$"):
        ours.generate(prompts(), BEAM)


def test_what_is_no_number_is_refused() -> None:
    tokens = spelled(LETTERS)
    model = llama(len(tokens))
    with torch.no_grad():
        model.lm_head.weight[3] = float("nan")
    for sampling in (BEAM, SAMPLE):
        with pytest.raises(ProposerError, match="another dtype"):
            TransformersEngine(model, tokens).generate(prompts(), sampling)


def test_a_prefix_is_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = engine()
    forward = type(ours._forward).__call__
    lengths = []

    def counted(self: object, ids: torch.Tensor, *more: object) -> torch.Tensor:
        lengths.append(tuple(ids.shape))
        return forward(self, ids, *more)

    monkeypatch.setattr(type(ours._forward), "__call__", counted)
    once = Sampling(count=2, method="sample", max_tokens=1)
    ours.generate(prompts(), once)
    ours.generate(prompts()[:2], once)
    # The prefix with its beginning-of-text token; then only queries, each read once for all of its samples.
    assert lengths == [(1, 1 + len(PREFIX)), (4, 9), (2, 9)]


def test_finished_rows_make_room() -> None:
    assert places_to_keep([True, False, True, False], 2) == [1, 3]
    assert places_to_keep([True, False, True, False], 3) == [1, 3, 0]
    widths = []
    ours = engine()
    step = SharedRows.step

    def counted(self: SharedRows, tokens: torch.Tensor) -> torch.Tensor:
        widths.append(len(tokens))
        return step(self, tokens)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SharedRows, "step", counted)
        ours.generate(prompts(";"), Sampling(count=16, method="sample", max_tokens=40))
    assert widths[0] > 30
    assert widths[-1] <= 16


@pytest.mark.parametrize(
    "settings",
    [{"count": 0}, {"max_tokens": 0}, {"temperatures": (-1.0,)}, {"method": "sample", "temperatures": ()}],
)
def test_senseless_sampling(settings: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        engine().generate(prompts(), Sampling(**settings))  # type: ignore[arg-type]
