"""`prove augment measure` as a user runs it: folders and files of rows, a saved model, a benchmark, a run on it."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

sys.path.append(str(Path(__file__).parent.parent / "models"))

from bigram import bigram
from tiny_llama import spelled, tokenizer

from prover.augmentation.rows import AugmentationFolder, AugmentedRow, Checker, Kind
from prover.cli import main
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.evaluation.run_folder import OpenRun

TABLE = ((0.1, 0.2, 0.3, 0.4), (0.25, 0.25, 0.25, 0.25), (0.125, 0.125, 0.25, 0.5), (0.05, 0.05, 0.2, 0.7))
"""What follows <s>, </s>, a and b."""

WORDS = " ".join(f"w{number}" for number in range(40))
PROBLEMS = (
    Problem("words", "theorem words : 1 = 1 := by", informal_statement=WORDS),
    Problem("even", "theorem even (n : Nat) (h : 2 ∣ n) : 2 ∣ n + n := by"),
    Problem("alone", "theorem alone (p : Prop) (h : p) : p ∨ False := by"),
)
ROWS = (
    (Kind.ANSWER, "a", "ab"),
    (Kind.ANSWER, "b", "b b"),
    (Kind.FOBAR, " ".join(WORDS.split()[2:32]), "b"),
    (Kind.FORMAL_RENAMED, "theorem fresh (k : ℕ) (even : 2 ∣ k) : 2 ∣ k + k := by", "omega"),
)
LINES = (
    {"source": "CoT/x", "instruction": " ".join(WORDS.split()[2:31]), "output": "a"},
    {"kind": "fobar", "source": "CoT/y", "instruction": "a b", "output": ""},
)


def measured(*arguments: str | Path) -> tuple[int, str, str]:
    run = CliRunner().invoke(main, ["augment", "measure", *map(str, arguments)])
    return run.exit_code, run.stdout, run.stderr


def lines(path: Path, items: Sequence[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`rows`, a folder; `rows.jsonl`, a file; `set.jsonl`, a benchmark; `run`, a run on it; `model`."""
    folder = tmp_path_factory.mktemp("measures")
    with AugmentationFolder(folder / "rows").opened({"seed": 0}) as rows:
        for number, (kind, instruction, output) in enumerate(ROWS):
            row = AugmentedRow(
                key=str(number), kind=kind, problem="p", split="train", instruction=instruction, output=output,
                checked_by=Checker.ANSWER, licence="CC0-1.0",
            )  # fmt: skip
            rows.finish(row.key, [row], [])
    lines(folder / "rows.jsonl", LINES)
    items = [
        {"name": each.name, "formal_statement": each.statement, "informal_statement": each.informal_statement}
        for each in PROBLEMS
    ]
    lines(folder / "set.jsonl", items)
    with OpenRun.create(folder / "run", options={"samples": 1}, problems=PROBLEMS) as run:
        for problem, verdict in zip(PROBLEMS, ("verified", "unproved", "verified"), strict=True):
            run.add(Row(name=problem.name, split=None, source="other", verdict=verdict, stop=""))  # type: ignore[arg-type]
    spelled("a b").save_pretrained(folder / "model")
    bigram(TABLE).save_pretrained(folder / "model")
    return folder


def test_everything_at_once_against_hand_calculations(there: Path) -> None:
    command = [
        sys.executable, "-m", "prover.cli", "augment", "measure", there / "rows", there / "rows.jsonl",
        "--model", f"model:{there / 'model'}", "--base", there / "set.jsonl", "--base", there / "rows.jsonl",
        "--against", there / "set.jsonl", "--run", there / "run", "--json",
    ]  # fmt: skip
    run = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    assert found["rows"] == 6
    assert {kind: each["rows"] for kind, each in found["kinds"].items()} == {
        "answer-augmentation": 2, "fobar": 2, "formal-renamed": 1, "CoT/x": 1, "all": 6,
    }  # fmt: skip

    answers = found["kinds"]["answer-augmentation"]["perplexity"]  # <s> a | a b and <s> b | b b
    assert answers["tokens"] == 4
    assert answers["perplexity"] == pytest.approx((0.25 * 0.5 * 0.7 * 0.7) ** -0.25, abs=1e-6)
    assert [each["perplexity"] for each in found["perplexities"][:2]] == pytest.approx([8**0.5, 1 / 0.7], abs=1e-6)
    assert found["kinds"]["fobar"]["perplexity"]["unmeasured"] == 1  # an empty output
    assert "fobar: 1 rows have no token whose probability could be measured" in found["remarks"]

    gains = {kind: each["diversity_gain"] for kind, each in found["kinds"].items()}
    assert gains["CoT/x"] == pytest.approx({"instruction": 0.0, "whole": 0.0}, abs=1e-6)  # in the base themselves
    assert 0 < gains["fobar"]["instruction"] < gains["answer-augmentation"]["whole"] < 2

    (against,) = found["overlap"]
    hits = {(hit["row"].rpartition("/")[2], hit["part"], hit["problem"]): hit["ways"] for hit in against["hits"]}
    assert hits == {
        ("rows:3", "instruction", "words"): ["10-gram", "20-gram", "30-gram"],
        ("rows:4", "instruction", "even"): ["normal form"],
        ("rows.jsonl:1", "instruction", "words"): ["10-gram", "20-gram"],  # 29 words
    }
    assert against["rows_by_way"]["all"] == {"10-gram": 2, "20-gram": 2, "30-gram": 1, "whole": 0, "normal form": 1}
    assert against["rows_by_way"]["fobar"]["30-gram"] == 1

    rates = {each["way"]: each for each in found["solve_rates"]}
    assert (rates["any"]["hits"]["count"], rates["any"]["hits"]["total"]) == (1, 2)
    assert (rates["any"]["others"]["count"], rates["any"]["others"]["total"]) == (1, 1)
    z2 = 1.959963984540054**2
    middle, half = (0.5 + z2 / 4) / (1 + z2 / 2), math.sqrt(z2 / 8 + z2 * z2 / 16) / (1 + z2 / 2)
    assert rates["any"]["hits"]["interval95"] == pytest.approx([middle - half, middle + half], abs=1e-9)
    assert rates["normal form"]["hits"]["rate"] == 0.0


def test_tables_for_people(there: Path) -> None:
    code, out, err = measured(
        there / "rows", "--against", there / "set.jsonl", "--run", there / "run", "--base", there / "rows.jsonl"
    )
    assert (code, "Diversity" in err) == (0, True)
    for text in ("gain, instructions", "answer-augmentation", "formal-renamed", "rows:4", "50.0 % [9.5–90.5]"):
        assert text in out
    code, out, err = measured(there / "rows", "--against", there / "set.jsonl", "--markdown")
    assert code == 0
    assert "| fobar | instruction | 1 | 1 | 1 | 1 | 0 | 0 | 1 |" in out


def test_texts_are_cut_at_the_context_and_that_is_said(there: Path) -> None:
    code, out, _ = measured(there / "rows", "--model", f"model:{there / 'model'}", "--context", "3")
    assert code == 0
    assert "answer-augmentation: 2 rows were cut where the model's context ends" in out


def test_a_model_of_ones_own_for_distances(there: Path, tmp_path: Path) -> None:
    import torch
    from transformers import BertConfig, BertModel

    tokens = tokenizer()
    tokens.pad_token = tokens.eos_token
    tokens.save_pretrained(tmp_path)
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(tokens), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
        initializer_range=0.5,
    )  # fmt: skip
    model = BertModel(config, add_pooling_layer=False).eval()
    model.save_pretrained(tmp_path)

    def vector(text: str) -> Any:
        """The mean of the last layer over the text's tokens."""
        with torch.inference_mode():
            states = model.double()(torch.tensor([tokens(text)["input_ids"]])).last_hidden_state
        return states[0].mean(0).numpy()

    base = [line["instruction"] for line in LINES]
    expected = np.mean([min(((vector(row[1]) - vector(y)) ** 2).sum() for y in base) for row in ROWS])
    code, out, _ = measured(there / "rows", "--base", there / "rows.jsonl", "--embedding", tmp_path, "--json")
    assert code == 0
    assert json.loads(out)["kinds"]["all"]["diversity_gain"]["instruction"] == pytest.approx(expected, abs=1e-6)


def test_bad_input_is_one_line(there: Path, tmp_path: Path) -> None:
    rows, empty = there / "rows", lines(tmp_path / "empty.jsonl", [])
    wrong = lines(tmp_path / "wrong.jsonl", [{"instruction": "a", "output": 3}])
    for arguments, said in (
        ([rows], "say what to measure"),
        ([rows, "--against", there / "set.jsonl", "--json", "--markdown"], "exclude each other"),
        ([there, "--against", there / "set.jsonl"], "holds no augmented rows"),
        ([empty, "--against", there / "set.jsonl"], "no rows"),
        ([wrong, "--against", there / "set.jsonl"], "wrong.jsonl:1: not a row"),
        ([tmp_path / "none.jsonl", "--against", there / "set.jsonl"], "none.jsonl"),
        ([rows, "--against", empty], "no problem"),
        ([rows, "--base", wrong], "wrong.jsonl:1: not a row"),
        ([rows, "--base", there / "set.jsonl", "--embedding", "glove"], "no folder glove"),
        ([rows, "--run", tmp_path / "none"], "no run"),
        ([rows, "--model", "endpoint:http://localhost:1#m"], "does not give the probability"),
        ([rows, "--model", f"model:{tmp_path}"], "config.json"),
    ):
        code, out, err = measured(*arguments)
        last = err.rstrip().splitlines()[-1]
        assert (code, out, last.startswith("error: "), said in last) == (2, "", True, True), (arguments, err)
