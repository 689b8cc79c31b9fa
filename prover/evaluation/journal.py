"""Journals: everything that the searches of one attempt saw, as a compressed file, and back.

A journal is gzipped JSON lines. For each search of the attempt, one for each hole of the theorem, there is

    {"search": {…}}     theorem, hole, budget, width, priority, stop, counts, seconds, the refused scripts
    {"node": id, …}     a line for each node, by age: goals, score, depth, status, and its `edges`: every candidate with
                        log-probability, tokens, source, outcome and, where it advanced, the child's id
    {"order": […]}      the ids of the nodes in the order in which portions of their candidates were run, with the
                        seconds since the start of the search
    {"proof": […]}      the script that was accepted, or null

An outcome is `advanced`, `closed`, `rejected`, `timed out`, `crashed`, or null where Lean was never asked; `message` is
Lean's, `seconds` the limit that a time-out ran into.
"""

from __future__ import annotations

import gzip
import io
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from prover.config import Budget
from prover.errors import StorageError, UsageError
from prover.proof import Advanced, Candidate, Closed, Crashed, Hole, Outcome, ProofState, Rejected, Script, TimedOut
from prover.proving import Event, Phase
from prover.search.events import Expanded, Refused
from prover.search.result import SearchResult
from prover.search.tree import Edge

SCHEMA = 1
_LEVEL = 6


class Recording:
    """Listens to a session: what the trees do not keep. `listen` is its `on_event`."""

    def __init__(self) -> None:
        self.orders: list[list[tuple[int, float]]] = []
        """For each search, the nodes in the order of their expansions."""
        self.refused: list[list[Script]] = []
        """For each search, the scripts that closed all goals and were not accepted."""

    def listen(self, event: Event) -> None:
        match event:
            case Phase("search"):
                self.orders.append([])
                self.refused.append([])
            case Expanded():
                self.orders[-1].append((event.node, round(event.counts.seconds, 4)))
            case Refused():
                self.refused[-1].append(event.script)


@dataclass(frozen=True, slots=True)
class TriedEdge:
    """A candidate at a node. `outcome` is None where Lean was never asked, `child` the id of the state it led to."""

    candidate: Candidate
    outcome: Outcome | None
    child: int | None


@dataclass(frozen=True, slots=True)
class SeenNode:
    """A node of a search: its state, its score when the search ended, and what was proposed for it."""

    id: int
    state: ProofState
    score: float
    depth: int
    status: str
    edges: tuple[TriedEdge, ...]


@dataclass(frozen=True, slots=True)
class SearchJournal:
    """One search, read back. `facts` is the line `search` as it is, `order` the ids of nodes as they were expanded."""

    facts: Mapping[str, Any]
    nodes: tuple[SeenNode, ...]
    order: tuple[tuple[int, float], ...]
    proof: Script | None
    refused: tuple[Script, ...] = field(default=())

    @property
    def theorem(self) -> str:
        """The theorem's name."""
        return str(self.facts["theorem"])

    @property
    def budget(self) -> Budget:
        """The limits that the search had."""
        return Budget(**self.facts["budget"])


def lines(
    searches: Mapping[Hole, SearchResult], recording: Recording, budget: Budget, *, width: int, priority: str
) -> Iterator[dict[str, Any]]:
    """The journal of searches whose trees were kept, with these limits; `priority` is its name in `search.priority`."""
    for index, (hole, result) in enumerate(searches.items()):
        facts = {
            "schema": SCHEMA, "theorem": hole.theorem.name, "statement": hole.theorem.statement, "hole": hole.index,
            "budget": asdict(budget), "width": width, "priority": priority,
            "stop": result.stop.value if result.stop else None,
            "expansions": result.expansions, "tactics": result.tactics,
            "times": {name: round(value, 4) for name, value in asdict(result.times).items()},
            "refused": recording.refused[index],
        }  # fmt: skip
        yield {"search": facts}
        yield from _nodes(result)
        yield {"order": recording.orders[index]}
        yield {"proof": result.script}


def packed(content: Iterator[Mapping[str, Any]]) -> bytes:
    """A journal as its file holds it."""
    data = io.BytesIO()
    with gzip.open(data, "wt", _LEVEL, encoding="utf-8", errors="surrogatepass") as file:
        for item in content:
            file.write(json.dumps(item, ensure_ascii=False) + "\n")
    return data.getvalue()


def write(path: Path, data: bytes) -> None:
    """Write a packed journal; it appears complete or not at all. Raises StorageError when the disk does not take it."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StorageError(f"cannot write {path}: {error.strerror or error}") from error


def read(path: Path) -> list[SearchJournal]:
    """The searches of a journal. Raises UsageError when it is none, or one of another version."""
    try:
        with gzip.open(path, "rt", encoding="utf-8", errors="surrogatepass") as file:
            items = [json.loads(line) for line in file]
        starts = [number for number, item in enumerate(items) if "search" in item]
        found = [_search(items[start:end]) for start, end in zip(starts, [*starts[1:], len(items)], strict=True)]
    except OSError as error:
        raise UsageError(f"cannot read the journal {path}: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError, IndexError, EOFError) as error:
        raise UsageError(f"{path} is no journal of a search ({type(error).__name__}: {error})") from error
    if not found:
        raise UsageError(f"{path} is no journal of a search: it holds none")
    for search in found:
        if search.facts["schema"] != SCHEMA:
            raise UsageError(f"{path} has form {search.facts['schema']}; this version reads form {SCHEMA}")
    return found


def _nodes(result: SearchResult) -> Iterator[dict[str, Any]]:
    for node in result.tree.nodes:
        yield {
            "node": node.id, "goals": node.state.goals, "score": round(node.score, 5), "depth": node.depth,
            "status": node.status.value, "edges": [_edge(edge) for edge in node.edges],
        }  # fmt: skip


def _edge(edge: Edge) -> dict[str, Any]:
    candidate = edge.candidate
    item: dict[str, Any] = {"tactic": candidate.tactic, "logprob": candidate.logprob, "tokens": candidate.tokens}
    if candidate.source:
        item["source"] = candidate.source
    match edge.outcome:
        case Advanced():
            item |= {"outcome": "advanced", "child": edge.child.id if edge.child else None}
        case Closed(script):
            # The last tactic of the script may be another text than was proposed: what `exact?` found, say.
            item |= {"outcome": "closed"} | ({"ran": script[-1]} if script[-1] != candidate.tactic else {})
        case Rejected(message):
            item |= {"outcome": "rejected", "message": message}
        case TimedOut(seconds):
            item |= {"outcome": "timed out", "seconds": seconds}
        case Crashed(message):
            item |= {"outcome": "crashed", "message": message}
        case None:
            item |= {"outcome": None}
    return item


def _search(items: Sequence[Mapping[str, Any]]) -> SearchJournal:
    facts, *rest = items
    records = [item for item in rest if "node" in item]
    states = {item["node"]: ProofState(tuple(item["goals"]), handle=item["node"]) for item in records}
    scripts = _scripts(records)
    nodes = tuple(
        SeenNode(
            item["node"], states[item["node"]], item["score"], item["depth"], item["status"],
            tuple(_tried(edge, states, scripts[item["node"]]) for edge in item["edges"]),
        )
        for item in records
    )  # fmt: skip
    ends = {name: value for item in rest if "node" not in item for name, value in item.items()}
    order, proof = ends["order"], ends["proof"]
    return SearchJournal(
        facts["search"],
        nodes,
        tuple((node, seconds) for node, seconds in order),
        tuple(proof) if proof is not None else None,
        tuple(tuple(script) for script in facts["search"]["refused"]),
    )


def _scripts(records: Sequence[Mapping[str, Any]]) -> dict[int, Script]:
    """A way to each node."""
    found: dict[int, Script] = {0: ()}
    for item in records:  # a child is younger than the node it was first reached from
        for edge in item["edges"]:
            if edge.get("child") is not None:
                found.setdefault(edge["child"], (*found[item["node"]], edge["tactic"]))
    return found


def _tried(item: Mapping[str, Any], states: Mapping[int, ProofState], script: Script) -> TriedEdge:
    candidate = Candidate(item["tactic"], item["logprob"], item["tokens"], item.get("source", ""))
    outcome: Outcome | None
    match item["outcome"]:
        case "advanced":
            outcome = Advanced(states[item["child"]])
        case "closed":
            outcome = Closed((*script, item.get("ran", candidate.tactic)))
        case "rejected":
            outcome = Rejected(item["message"])
        case "timed out":
            outcome = TimedOut(item["seconds"])
        case "crashed":
            outcome = Crashed(item["message"])
        case _:
            outcome = None
    return TriedEdge(candidate, outcome, item.get("child"))
