"""Trees as graphs and files: every candidate is there with its outcome, and what is written reads back."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from toy import THEOREM, ScriptedProposer, ToyEnvironment

from prover.config import Budget
from prover.errors import UsageError
from prover.proof import Crashed, Rejected, TimedOut
from prover.search import export
from prover.search.best_first import best_first
from prover.search.tree import Tree

ARROWS: Any = {
    "⊢ a": {
        "on": "⊢ b",
        "same": "⊢ b",
        "spin": TimedOut(2.5),
        "bomb": Crashed("INTERNAL PANIC: out of memory"),
        "nul\0": Rejected("unexpected '\0' \ud800 \ufffe <&\">"),
    },
    "⊢ b": {"close": "qed"},
}
TABLE = {
    "⊢ a": [("on", -1.0), ("same", -2.0), ("spin", -3.0), ("bomb", -4.0), ("nul\0", float("-inf")), ("late", -5.0)],
    "⊢ b": [("close", -1.0)],
}


def toy_tree() -> Tree:
    search = best_first(
        THEOREM, ToyEnvironment(ARROWS, "⊢ a"), ScriptedProposer(TABLE), Budget(seconds=None, tactics=None)
    )
    return asyncio.run(search).tree


def test_every_candidate_is_an_edge_with_its_outcome() -> None:
    result = export.graph({"t": toy_tree()})
    edges = {data["tactic"]: (start, end, data["outcome"]) for start, end, data in result.edges(data=True)}
    assert edges == {
        "on": ("t/0", "t/1", "advanced"),
        "same": ("t/0", "t/1", "advanced"),
        "spin": ("t/0", "t/0.2", "timed out"),
        "bomb": ("t/0", "t/0.3", "crashed"),
        "nul\0": ("t/0", "t/0.4", "rejected"),
        "late": ("t/0", "t/0.5", "rejected"),
        "close": ("t/1", "t/1.0", "closed"),
    }
    assert result.nodes["t/0.2"]["message"] == "2.5 s"
    assert result.nodes["t/1.0"]["message"] == "on\nclose"
    assert result.nodes["t/1"] == {
        "kind": "state", "tree": "t", "goals": "⊢ b", "score": -1.0, "depth": 1, "status": "expanded", "age": 1,
    }  # fmt: skip
    assert {data["tactic"] for *_, data in result.edges(data=True) if data["proof"]} == {"on", "close"}


def test_candidates_that_were_never_answered_are_there_too() -> None:
    search = best_first(
        THEOREM, ToyEnvironment(ARROWS, "⊢ a"), ScriptedProposer(TABLE), Budget(seconds=None, tactics=1)
    )
    result = export.graph({"t": asyncio.run(search).tree})
    assert [data["outcome"] for *_, data in result.edges(data=True)] == ["advanced"] + 5 * ["untried"]


def test_json_reads_back(tmp_path: Path) -> None:
    trees = {"first": toy_tree(), "second": toy_tree()}
    path = tmp_path / "out.json"
    export.write(path, trees)
    data = json.loads(path.read_text(encoding="utf-8"), parse_constant=lambda word: pytest.fail(f"{word} is not JSON"))
    back = nx.node_link_graph(data, edges="edges")
    expected = export.graph(trees)
    assert dict(back.nodes(data=True)) == dict(expected.nodes(data=True))
    assert list(back.edges(data=True)) == list(expected.edges(data=True))
    assert "⊢" in path.read_text(encoding="utf-8")


def test_graphml_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "out.graphml"
    tree = toy_tree()
    export.write(path, {"t": tree})
    back, expected = nx.read_graphml(path, force_multigraph=True), export.graph({"t": tree})
    assert set(back.nodes) == set(expected.nodes)
    tactics = [data["tactic"] for *_, data in back.edges(data=True)]
    assert sorted(tactics) == sorted(edge.candidate.tactic.replace("\0", "\ufffd") for edge in tree.edges())
    assert back.nodes["t/1"]["goals"] == "⊢ b"
    assert back.nodes["t/0.4"]["message"] == "unexpected '\ufffd' \ufffd \ufffd <&\">"


def test_any_other_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.json or \.graphml"):
        export.write(tmp_path / "out.dot", {})
    assert not list(tmp_path.iterdir())


def test_an_empty_tree_is_written(tmp_path: Path) -> None:
    for name in ("out.json", "out.graphml"):
        export.write(tmp_path / name, {"t": Tree()})
        assert (tmp_path / name).stat().st_size


def test_search_does_not_load_networkx() -> None:
    """It takes a tenth of a second, which every run would pay for `--tree` alone."""
    program = "import sys, prover.proving; sys.exit('networkx' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
