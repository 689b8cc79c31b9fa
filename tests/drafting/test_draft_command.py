"""`prove draft` as a user runs it: ten real problems end to end, killed runs, statements by a model, ablation."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from scripted_replies import MODELS, TEN, question, says, scripted, sketch_of, ten

from completions_server import CompletionsServer, Reply, serving  # isort: skip

from prover.cli import main
from prover.drafting.records import AttemptRecord
from prover.drafting.sandbox import Sandbox
from prover.errors import UsageError
from prover.evaluation.run_folder import RunFolder

PLAIN = {
    "swap": "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by",
    "chain": "theorem chain (a b c : Nat) (h : a = b) (k : b = c) : c = a := by",
}
SKETCHES = {
    "swap": "  have hp : p := by\n    sorry\n  exact ⟨h.right, hp⟩\n",
    "chain": "  have g : b = a := by\n    sorry\n  sorry\n",
}


def draft(*arguments: str | Path, timeout: float = 900) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), capture_output=True, text=True, timeout=timeout, check=False)


def here(*arguments: str | Path) -> Result:
    """`prove` in this process: for what is no work of a child's."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "prover.cli", "draft", *map(str, arguments)]


def model(server: CompletionsServer) -> list[str]:
    return ["--model", f"endpoint:{server.url}#m"]


def name_in(body: dict[str, Any]) -> str:
    """The name of the theorem that a prompt is about."""
    return question(body).rpartition("theorem ")[2].split()[0]


def plain_set(folder: Path, **more: str) -> Path:
    path = folder / "set.jsonl"
    items = [
        {"name": name, "formal_statement": text, "informal_statement": name, **more} for name, text in PLAIN.items()
    ]
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return path


@pytest.fixture
def plain_model() -> Iterator[CompletionsServer]:
    behaviour = scripted(
        draft="Obvious.",
        sketch=lambda body: says(SKETCHES[name_in(body)]),
        statement="theorem odd (m n : Nat) (h : m = n) : n = m := by\n  sorry",
    )
    with serving(behaviour, models=MODELS) as server:
        yield server


ANSWERS = {
    "remainder of 3": ("mathd_numbertheory_370", "print([(2 * n + 1) % 7 for n in range(99) if n % 7 == 3][0])", "0"),
    "Rachel": ("mathd_numbertheory_335", "print([5 * n % 7 for n in range(99) if n % 7 == 5][0])", "4"),
    "Madeline": ("mathd_numbertheory_458", "print([n % 4 for n in range(99) if n % 8 == 6][0])", "2"),
    "5n": ("mathd_numbertheory_92", "print([n for n in range(17) if 5 * n % 17 == 8][0])", "5"),
    "39,500": ("mathd_numbertheory_136", "print((39500 - 17) // 123)", "321"),
    "x>y>0": (
        "amc12a_2015_p10",
        "print([x for x in range(99) for y in range(1, x) if x + y + x * y == 80][0])",
        "26",
    ),
}
"""By words of a question: the problem, a program for it, and what that prints; one of them is about something else."""
WRONG = "mathd_numbertheory_458"


def program(body: dict[str, Any]) -> Reply:
    asked = body["prompt"].rpartition("[PROBLEM]")[2]
    return next(says(f"```python\n{text}\n```") for words, (_, text, _) in ANSWERS.items() if words in asked)


@pytest.fixture(scope="module")
def votes() -> int:
    """For each answer; 0 where no program can be run."""
    try:
        Sandbox.find()
    except UsageError:
        return 0
    return 2


def test_the_ten_problems_run_end_to_end(tmp_path: Path, votes: int) -> None:
    """Two of them without their informal proof, which the model then drafts; those that ask for one with answers."""
    path, run = tmp_path / "ten.jsonl", tmp_path / "run"
    items = [json.loads(line) for line in TEN.read_text(encoding="utf-8").splitlines()]
    for item in items[:2]:
        del item["informal_proof"]
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    behaviour = scripted(
        draft="By cases.", sketch=lambda body: says(f"```lean\n{sketch_of(name_in(body))}```"), program=program
    )
    with serving(behaviour, models=MODELS) as server:
        ended = draft(path, "--header", "embedded", *model(server), "--seconds", "120", "--run", run, "--json",
                      "--record", tmp_path / "texts.jsonl", "--no-baseline", "--solve", str(votes))  # fmt: skip
        asked = len(server.bodies)
    assert ended.returncode == 0, ended.stderr + ended.stdout
    assert asked == 12 + len(ANSWERS) * votes
    report = json.loads(ended.stdout)
    found = {row["name"]: (row["answer"], row["answer_agrees"]) for row in report["rows"] if row["answer_samples"]}
    if votes:
        assert found == {name: (answer, name != WRONG) for name, _, answer in ANSWERS.values()}
    assert (report["problems"], report["verified"], report["errors"]) == (10, 10, 0)
    folder = RunFolder(run)
    for name, problem in ten().items():
        record = AttemptRecord.from_dict(json.loads(folder.draft_path(name, 0).read_bytes()))
        assert report["drafts"][name] == json.loads(json.dumps(record.as_dict()))
        (made,) = record.drafts
        assert (made.source, made.text) == (
            ("model", "By cases.")
            if name in (items[0]["name"], items[1]["name"])
            else ("given", problem.informal_proof)
        )
        (sketch,) = made.sketches
        assert sketch.holes
        assert all(hole.outcome == "closed" for hole in sketch.holes)
        proof = folder.proof_path(name, 0).read_text(encoding="utf-8")
        assert proof.startswith(problem.preamble + problem.statement)
        assert "sorry" not in proof
    text = here("report", run)
    assert text.exit_code == 0, text.output
    assert "10/10" in text.output
    assert "prove bench --resume" not in text.output, "that command does not go on with such a run"
    assert f"prove draft --resume {run} makes it" in " ".join(text.output.split())
    if votes:
        assert "5 as the formal statement says, 1 otherwise, 0 not compared" in " ".join(text.output.split())
    # The recording says the same again: nothing else is needed to repeat a run.
    again = draft(path, "--header", "embedded", "--model", f"replay:{tmp_path / 'texts.jsonl'}", "--only", "*_335",
                  "--seconds", "120", "--no-baseline", "--solve", str(votes), "--json")  # fmt: skip
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["drafts"]["mathd_numbertheory_335"]["drafts"][0]["source"] == "given"


def test_a_run_that_was_killed_goes_on(tmp_path: Path) -> None:
    path, run = plain_set(tmp_path), tmp_path / "run"
    hang = {"chain": True}

    def sketch(body: dict[str, Any]) -> Reply:
        name = name_in(body)
        return Reply(seconds=30.0) if hang.get(name) else says(SKETCHES[name])

    with serving(scripted(draft="Obvious.", sketch=sketch), models=MODELS) as server:
        process = subprocess.Popen(
            command(path, *model(server), "--run", run, "--jobs", "1", "--no-baseline"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 300
        while not (run / "attempts.jsonl").exists() or not (run / "attempts.jsonl").stat().st_size:
            assert time.monotonic() < deadline
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        process.wait()
        (done,) = RunFolder(run).rows()
        hang.clear()
        refused = here("draft", "--resume", run, "--sketches", "2")
        assert refused.exit_code == 2
        assert "leave out --sketches" in refused.stderr
        ended = draft("--resume", run, "--json")
    assert ended.returncode == 0, ended.stderr
    rows = {row.name: row for row in RunFolder(run).rows()}
    assert {name: row.verdict for name, row in rows.items()} == {"swap": "verified", "chain": "verified"}
    assert rows["swap"] == done
    other = here("bench", "--resume", run)
    assert other.exit_code == 2
    assert "go on with `prove draft --resume`" in other.stderr


def test_a_statement_by_the_model_is_marked_everywhere(tmp_path: Path, plain_model: CompletionsServer) -> None:
    path, run = tmp_path / "odd.md", tmp_path / "run"
    path.write_text("Equality can be read from right to left.\n")
    missing = here("draft", path, *model(plain_model))
    assert missing.exit_code == 2
    assert "--formalize" in missing.stderr
    SKETCHES["odd"] = "  have g : m = n := h\n  sorry\n"
    ended = draft(path, *model(plain_model), "--formalize", "--run", run, "--show", "--no-baseline")
    assert ended.returncode == 0, ended.stderr
    assert "(statement by the model, unreviewed)" in ended.stdout
    assert "the statements of 1 of these are by the model, unreviewed" in ended.stdout
    (row,) = RunFolder(run).rows()
    assert (row.verdict, row.unreviewed) == ("verified", True)
    (problem,) = RunFolder(run).problems
    assert problem.unreviewed
    assert problem.statement == "theorem odd (m n : Nat) (h : m = n) : n = m := by"


def test_a_statement_that_does_not_elaborate_is_not_stated(tmp_path: Path) -> None:
    path = tmp_path / "odd.md"
    path.write_text("Something.\n")
    with serving(scripted(statement=["theorem odd : Nonsense := by", "no idea"]), models=MODELS) as server:
        ended = draft(path, *model(server), "--formalize", "--json")
        complaints = [question(body) for body in server.bodies]
    assert ended.returncode == 1
    (row,) = json.loads(ended.stdout)["rows"]
    assert (row["verdict"], row["unreviewed"]) == ("not stated", True)
    assert len(complaints) == 2
    assert "Nonsense" in complaints[1]


def test_the_ablation_is_one_table_over_equal_budgets(tmp_path: Path, plain_model: CompletionsServer) -> None:
    arguments = (
        plain_set(tmp_path),
        *model(plain_model),
        "--ablation",
        "--total-seconds",
        "20",
        "--run",
        tmp_path / "abl",
    )
    ended = draft(*arguments, "--json")
    assert ended.returncode == 0, ended.stderr
    report = json.loads(ended.stdout)
    assert [arm["name"] for arm in report["arms"]] == [
        "one tactic", "search alone", "sketch without draft", "draft and sketch"
    ]  # fmt: skip
    assert [(arm["problems"], arm["verified"]) for arm in report["arms"]] == [(2, 2)] * 4
    assert [arm["tokens"] for arm in report["arms"]] == [0, 0, 2, 4]
    assert [arm["model_seconds"] > 0 for arm in report["arms"]] == [False, False, True, True]
    assert all(arm["search_seconds"] + arm["model_seconds"] < arm["seconds"] for arm in report["arms"])
    one = RunFolder(tmp_path / "abl" / "search" / "baseline")
    assert [row.verdict for row in one.rows()] == ["verified"] * 2
    assert one.manifest["options"]["proposer"] == "fixed"
    assert "expansions" not in {
        row.stop for arm in ("search", "draft") for row in RunFolder(tmp_path / "abl" / arm).rows()
    }
    prompts = [question(body) for body in plain_model.bodies]
    assert sum("[PROOF]" in prompt for prompt in prompts) == 4
    again = draft(*arguments)
    assert again.returncode == 0, again.stderr
    assert len(plain_model.bodies) == len(prompts), "what is done is not done again"
    assert "20 s" in again.stdout
    assert "The first line is no arm" in again.stdout
    assert "…" not in again.stdout, "no figure is cut"
    assert "draft and sketch" in again.stdout
    other = here("draft", *arguments, "--sketches", "2")
    assert other.exit_code == 2
    assert "other options" in other.stderr
    limited = here("draft", *arguments, "--expansions", "5")
    assert limited.exit_code == 2
    assert "leave out --expansions" in limited.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "--model"),
        (("--model", "builtin"), "writes no text"),
        (("--model", "nonsense"), "no model is called"),
        (("--model", "endpoint:http://127.0.0.1:9/v1#m"), "nothing answers"),
        (("--model", "replay:missing"), "name a file"),
    ],
)
def test_wrong_usage_is_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    ended = here("draft", plain_set(tmp_path), *arguments)
    assert ended.exit_code == 2
    assert said in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
