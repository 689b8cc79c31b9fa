"""Whole search trees against the ones on file: any change of order, merging or export shows as a diff.

After an intended change, `python tests/unit/test_search_golden.py` writes the files anew; read the diff.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from toy import THEOREM, ScriptedProposer, ToyEnvironment, world

from prover.config import Budget
from prover.proof import Crashed, TimedOut
from prover.search import export
from prover.search.best_first import best_first
from prover.search.events import Event, Expanded
from prover.search.priority import Priority, length_normalised, log_probability
from prover.search.result import SearchResult

GOLDEN = Path(__file__).parent.parent / "golden"


def search(
    text: str, *, priority: Priority = log_probability, tokens: dict[str, int] | None = None, **limits: Any
) -> Any:
    """The search in this world, as a JSON value."""
    arrows, table = world(text)
    outcomes = {"loops": TimedOut(5.0), "dies": Crashed("out of memory")}
    arrows = {s: {t: outcomes.get(str(to), to) for t, to in moves.items()} for s, moves in arrows.items()}
    result, order = SearchResult(), list[str]()

    def on_event(event: Event) -> None:
        if isinstance(event, Expanded):
            order.append(result.tree.nodes[event.node].state.text)

    budget = Budget(**{"seconds": None, **limits})
    environment, proposer = ToyEnvironment(arrows), ScriptedProposer(table, tokens)
    asyncio.run(best_first(THEOREM, environment, proposer, budget, priority=priority, on_event=on_event, result=result))
    return {
        "stop": result.stop,
        "describe": result.describe(),
        "script": result.script,
        "order": order,
        "counts": {
            name: getattr(result, name)
            for name in ("expansions", "tactics", "advanced", "closed", "rejected", "timed_out", "crashed", "merged")
        },
        "tree": export.node_link(export.graph({"toy": result.tree})),
    }


def detour() -> Any:
    """A better way to an open state, equal children, a way back to the root, refusals."""
    return search("""
        a -direct:-6-> p
        a -first:-1-> b
        a -again:-1.5-> b
        a -wrong:-0.25->
        b -back:-0.5-> a
        b -second:-1-> c
        b -side:-3-> d
        c -third:-1-> p
        c -wrong:-0.5->
        d -never:-1->
        p -close:-2-> qed
        p -also:-3-> qed
    """)


def trouble() -> Any:
    """Nothing to be found; time-outs and crashes; an impossible candidate; a depth limit."""
    return search(
        """
        a -spin:-0.5-> loops
        a -bomb:-0.75-> dies
        a -on:-1-> b
        a -never:-inf-> z
        b -on:-1-> c
        c -close:-1-> qed
        z -wrong:-1->
        """,
        depth=2,
    )


def normalised() -> Any:
    """Steps divided by their length, and a limit on tactics that cuts the last batch."""
    return search(
        """
        a -short:-2-> x
        a -a_long_one:-6-> y
        a -longer_still:-9-> z
        y -more:-4-> w
        z -end:-1->
        z -close:-2-> qed
        """,
        priority=length_normalised(0.5),
        tokens={"a_long_one": 16, "longer_still": 25},
        tactics=5,
    )


CASES: list[Callable[[], Any]] = [detour, trouble, normalised]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_the_tree_is_the_one_on_file(case: Callable[[], Any]) -> None:
    expected = json.loads((GOLDEN / f"search-{case.__name__}.json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(case())) == expected


if __name__ == "__main__":
    for written in CASES:
        text = json.dumps(written(), indent=1, ensure_ascii=False) + "\n"
        (GOLDEN / f"search-{written.__name__}.json").write_text(text, encoding="utf-8")
