"""Runs on disk, and searches repeated from their journals, in the toy world."""

from __future__ import annotations

import asyncio
import gzip
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from toy import THEOREM, ScriptedProposer, ToyEnvironment, world

from prover.config import Budget
from prover.errors import UsageError
from prover.evaluation import journal
from prover.evaluation.journal import Recording, SearchJournal
from prover.evaluation.problems import Problem
from prover.evaluation.replaying import repeat
from prover.evaluation.rows import Row
from prover.evaluation.run_folder import OpenRun, RunFolder
from prover.proof import Crashed, Hole, Script, TimedOut
from prover.proving import Phase
from prover.search.best_first import best_first
from prover.search.priority import length_normalised, log_probability
from prover.search.result import SearchResult, StopReason

HOLE = Hole(THEOREM, 0, 5, 10, "term", 5)
PROBLEMS = (
    Problem("one", "theorem one : 1 = 1 := by", split="valid", extra={"difficulty": 2}),
    Problem("a/b ℝ", "theorem x : 2 = 2 := by", "open Nat"),
)
WORLD = """
    a -left:-1-> b
    a -right:-2-> c
    a -loops:-1.5-> loops
    a -dies:-3-> dies
    b -on:-0.5-> d
    b -back:-0.1-> a
    c -fin:-1-> qed
    d -no:-0.2->
    d -on:-4-> e
    e -fin:-1-> qed
"""


def search(
    folder: Path, *, refuse: tuple[Script, ...] = (), tokens: dict[str, int] | None = None, **limits: object
) -> tuple[SearchResult, SearchJournal]:
    """A search in the world, and its journal, written and read."""
    arrows, table = world(WORLD)
    outcomes = {"loops": TimedOut(5.0), "dies": Crashed("out of memory")}
    arrows = {s: {t: outcomes.get(str(to), to) for t, to in moves.items()} for s, moves in arrows.items()}
    budget = replace(Budget(seconds=None, portion=2), **limits)
    recording, result = Recording(), SearchResult()
    recording.listen(Phase("search", 1))

    async def accept(script: Script) -> bool:
        return script not in refuse

    asyncio.run(
        best_first(
            THEOREM, ToyEnvironment(arrows), ScriptedProposer(table, tokens), budget, result=result, accept=accept,
            on_event=recording.listen,
        )
    )  # fmt: skip
    path = folder / "search.jsonl.gz"
    content = journal.lines({HOLE: result}, recording, budget, width=1, priority="log-probability")
    journal.write(path, journal.packed(content))
    (found,) = journal.read(path)
    return result, found


@pytest.mark.parametrize("portion", [1, 2, None])
@pytest.mark.parametrize("limits", [{}, {"expansions": 2}, {"tactics": 4}])
@pytest.mark.parametrize("refuse", [(), (("right", "fin"),)])
def test_a_search_is_repeated_node_by_node(
    tmp_path: Path, portion: int | None, limits: dict[str, int], refuse: tuple[Script, ...]
) -> None:
    result, found = search(tmp_path, portion=portion, refuse=refuse, **limits)
    repetition = asyncio.run(repeat(found, log_probability))
    assert repetition.unknown is None
    assert repetition.same
    again = repetition.result
    assert (again.stop, again.script, repetition.tactics) == (result.stop, result.script, result.tactics)
    assert [node.state for node in again.tree.nodes] == [node.state for node in result.tree.nodes]


def test_the_journal_holds_every_state_candidate_and_outcome(tmp_path: Path) -> None:
    result, found = search(tmp_path)
    assert result.stop is StopReason.PROVED
    assert found.proof == result.script == ("right", "fin")
    assert found.facts["stop"] == "proved"
    for node, kept in zip(result.tree.nodes, found.nodes, strict=True):
        assert (kept.id, kept.state, kept.status) == (node.id, node.state, node.status)
        assert [edge.candidate for edge in kept.edges] == [edge.candidate for edge in node.edges]
        assert [edge.outcome for edge in kept.edges] == [edge.outcome for edge in node.edges]
        assert [edge.child for edge in kept.edges] == [edge.child.id if edge.child else None for edge in node.edges]


def test_another_priority_parts_where_it_differs(tmp_path: Path) -> None:
    tokens = {"left": 1, "right": 10, "fin": 1, "on": 1, "loops": 1, "dies": 1}
    _, found = search(tmp_path, tokens=tokens, portion=None)
    repetition = asyncio.run(repeat(found, length_normalised()))
    assert not repetition.same
    assert repetition.diverged == 1
    assert repetition.order[1] != found.order[1][0]
    assert repetition.result.stop is StopReason.PROVED


def test_what_the_journal_does_not_know_is_named(tmp_path: Path) -> None:
    tokens = {"on": 20}
    _, found = search(tmp_path, tokens=tokens, expansions=2, portion=None)
    repetition = asyncio.run(repeat(found, lambda candidate: -10 if candidate.tactic == "left" else -0.1))
    assert repetition.unknown is not None
    assert "never expanded" in repetition.unknown


@pytest.mark.parametrize(
    "content",
    [b"", b"no gzip", gzip.compress(b"{"), gzip.compress(b'{"search": {}}\n')],
    # Named, for a gzip header holds the time: two test workers would otherwise collect different tests.
    ids=["empty", "no-gzip", "torn-line", "no-search"],
)
def test_what_is_no_journal_is_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "j.jsonl.gz"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=r"j\.jsonl\.gz"):
        journal.read(path)
    with pytest.raises(UsageError, match="cannot read"):
        journal.read(tmp_path / "none")


def create(path: Path) -> OpenRun:
    return OpenRun.create(path, options={"samples": 2}, problems=PROBLEMS, lean={"version": "4"})


def row(name: str, attempt: int = 0) -> Row:
    return Row(name=name, split=None, source="other", verdict="unproved", stop="seconds", attempt=attempt)


def test_a_run_is_read_as_it_was_written(tmp_path: Path) -> None:
    with create(tmp_path / "run") as run:
        run.add(row("one"))
        run.add(row("one", 1))
    with OpenRun(tmp_path / "run") as run:
        run.add(row("a/b ℝ"))
    found = RunFolder(tmp_path / "run")
    assert found.problems == PROBLEMS
    assert found.problems[0].extra == PROBLEMS[0].extra
    assert found.rows() == [row("one"), row("one", 1), row("a/b ℝ")]
    assert len(found.sessions()) == 2
    assert found.manifest["lean"] == {"version": "4"}
    assert {"code", "machine", "created", "options", "problems", "schema"} <= set(found.manifest)


def test_a_run_is_made_once_and_changed_problems_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "run"
    create(path)
    with pytest.raises(UsageError, match="go on with it by --resume"):
        create(path)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "mine.txt").write_text("")
    with pytest.raises(UsageError, match=r"has content: name another run$"):
        create(tmp_path / "other")
    with pytest.raises(UsageError, match="is no run"):
        RunFolder(tmp_path)
    problems = path / "problems.jsonl"
    problems.write_text(problems.read_text().replace("1 = 1", "1 = 2"))
    with pytest.raises(UsageError, match="not what the run began with"), OpenRun(path):
        pass
    manifest = json.loads((path / "manifest.json").read_text())
    (path / "manifest.json").write_text(json.dumps({**manifest, "schema": 99}))
    with pytest.raises(UsageError, match="form 99"):
        RunFolder(path)


def test_a_second_process_on_a_run_is_refused_and_a_killed_one_leaves_it_free(tmp_path: Path) -> None:
    path = tmp_path / "run"
    create(path)
    code = (
        "import sys, time; from pathlib import Path; from prover.evaluation.run_folder import OpenRun\n"
        "with OpenRun(Path(sys.argv[1])): print('in', flush=True); time.sleep(600)"
    )
    other = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "in\n"
        with pytest.raises(UsageError, match="another process works on the run"), OpenRun(path):
            pass
    finally:
        other.kill()
        other.wait()
    with OpenRun(path) as run:
        run.add(row("one"))


def test_names_of_any_letters_are_files_of_their_own(tmp_path: Path) -> None:
    run = create(tmp_path / "run")
    names = ["a/b", "a_b", "a%2Fb", "..", "ℝ" * 200, "ℝ" * 200 + "'", "con", "x" * 4000]
    paths = {run.proof_path(name, 0) for name in names} | {run.proof_path(name, 1) for name in names}
    assert len(paths) == 2 * len(names)
    for path in paths:
        assert path.parent == tmp_path / "run" / "proofs"
        path.write_text("")
