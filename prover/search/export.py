"""Search trees as networkx graphs, and those as node-link JSON or GraphML.

A node of the graph is a proof state, or the end of a candidate that led to none: one that closed the goal, was
rejected, timed out, crashed, or was never answered. An edge is a candidate, so every candidate appears, and two
candidates may join the same states. Attributes are strings, numbers and booleans only.

    nodes   kind ("state", "closed", "rejected", "timed out", "crashed", "untried"), tree, and
            for a state: goals, score, depth, status, age; for the others: message
    edges   tactic, logprob, tokens, proposer, step, outcome ("advanced" or the kind of its end), proof (bool: part of
            the accepted proof)
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from prover.errors import UsageError
from prover.proof import Advanced, Closed, Crashed, Outcome, Rejected, TimedOut
from prover.search.tree import Edge, Tree

if TYPE_CHECKING:  # importing it takes a third of the start of `prove`, which seldom writes a tree
    import networkx as nx

FORMATS = (".json", ".graphml")

Attribute: TypeAlias = str | int | float | bool


def graph(trees: Mapping[str, Tree]) -> nx.MultiDiGraph[str]:
    """One graph of all these trees; the nodes of the tree called NAME are `NAME/0`, `NAME/1`, … and `NAME/3.2` for the
    end of the third candidate of state 3."""
    import networkx as nx

    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, tree in trees.items():
        _add(result, name, tree)
    return result


def write(path: Path, trees: Mapping[str, Tree]) -> None:
    """Write the graph in the format that the file name ends in; raises UsageError for any other."""
    check_format(path)
    result = graph(trees)
    if path.suffix == ".json":
        text = json.dumps(node_link(result), ensure_ascii=False, indent=1) + "\n"
        # A lone surrogate, which only a hostile candidate contains, becomes the JSON escape of itself.
        path.write_text(text, encoding="utf-8", errors="backslashreplace")
    else:
        import networkx as nx

        nx.write_graphml(_for_xml(result), path, encoding="utf-8")


def check_format(path: Path) -> None:
    """Raise UsageError unless `write` knows the format: to be asked before an hour of search."""
    if path.suffix not in FORMATS:
        raise UsageError(f"{path}: a tree is written as {' or '.join(FORMATS)}; name the file accordingly")


def node_link(result: nx.MultiDiGraph[str]) -> dict[str, Any]:
    """The node-link form: what `networkx.node_link_graph(…, edges="edges")` reads."""
    import networkx as nx

    data: dict[str, Any] = nx.node_link_data(result, edges="edges")
    return data


def _add(result: nx.MultiDiGraph[str], name: str, tree: Tree) -> None:
    proof = _proof(tree)
    for node in tree.nodes:
        attributes: dict[str, Attribute] = {
            "kind": "state",
            "tree": name,
            "goals": node.state.text,
            "score": node.score,
            "depth": node.depth,
            "status": node.status.value,
            "age": node.id,
        }
        result.add_node(f"{name}/{node.id}", **_finite(attributes))
    for node in tree.nodes:
        for position, edge in enumerate(node.edges):
            kind, message = _describe(edge.outcome)
            if edge.child is not None:
                end = f"{name}/{edge.child.id}"
            else:
                end = f"{name}/{node.id}.{position}"
                result.add_node(end, kind=kind, tree=name, message=message)
            attributes = {
                "tactic": edge.candidate.tactic,
                "logprob": edge.candidate.logprob,
                "tokens": edge.candidate.tokens,
                "proposer": edge.candidate.source,  # node-link has its own use for "source"
                "step": edge.step,
                "outcome": kind,
                "proof": edge in proof,
            }
            result.add_edge(f"{name}/{node.id}", end, **_finite(attributes))


def _describe(outcome: Outcome | None) -> tuple[str, str]:
    match outcome:
        case None:
            return "untried", ""
        case Advanced():
            return "advanced", ""
        case Closed(script):
            return "closed", "\n".join(script)
        case Rejected(message):
            return "rejected", message
        case TimedOut(seconds):
            return "timed out", f"{seconds:g} s"
        case Crashed(message):
            return "crashed", message


def _proof(tree: Tree) -> set[Edge]:
    """The edges of the accepted proof."""
    edges: set[Edge] = set()
    edge = tree.proof
    while edge is not None:
        edges.add(edge)
        edge = edge.parent.via
    return edges


def _finite(attributes: dict[str, Attribute]) -> dict[str, Attribute]:
    """Without infinite numbers, which JSON has no word for: a candidate of probability 0 has no logprob."""
    return {key: value for key, value in attributes.items() if not isinstance(value, float) or math.isfinite(value)}


def _for_xml(result: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """A copy without the characters that XML cannot carry: Lean's messages may quote a tactic's NUL bytes."""
    import networkx as nx

    copy: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in result.nodes(data=True):
        copy.add_node(_xml(node), **{key: _xml(value) for key, value in attributes.items()})
    for start, end, attributes in result.edges(data=True):
        copy.add_edge(_xml(start), _xml(end), **{key: _xml(value) for key, value in attributes.items()})
    return copy


def _xml(value: Any) -> Any:
    return "".join(map(_xml_character, value)) if isinstance(value, str) else value


def _xml_character(character: str) -> str:
    point = ord(character)
    allowed = point >= 0x20 or character in "\t\n\r"
    return (
        character
        if allowed and not 0xD800 <= point <= 0xDFFF and point not in (0xFFFE, 0xFFFF)
        else "\N{REPLACEMENT CHARACTER}"
    )
