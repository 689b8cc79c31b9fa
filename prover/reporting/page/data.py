"""What of runs goes into the page, as plain values that JSON can hold. Pure but for reading the folders.

`of_runs` is what the page needs at once: figures, problems, attempts. `of_journal` is one attempt's searches, which the
page reads only when its theorem is opened; texts that come more than once (most of them do) are stored once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from prover.errors import UsageError
from prover.evaluation.journal import SearchJournal, SeenNode, TriedEdge
from prover.evaluation.problems import Problem
from prover.evaluation.report import Group, Rate, best
from prover.evaluation.rows import Row, source
from prover.evaluation.run_folder import RunFolder
from prover.proof import Advanced, Closed, Crashed, Rejected, TimedOut
from prover.reporting import summary
from prover.reporting.results import Result, of_run
from prover.reporting.summary import Comparison, compare_all
from prover.reporting.tables import comparison_remarks, shown_passes
from prover.reporting.versions import versions

OUTCOMES = ("not tried", "advanced", "closed", "rejected", "timed out", "crashed")
"""The outcomes of a candidate; a journal in the page holds their places in this list."""

GOAL = "\0"
"""Stands in a message for the first goal of the node: Lean repeats it in most of its complaints."""

MESSAGE = 4000
"""Characters of one message that are kept; the page says how many more there were."""

_OPTIONS = ("set_", "split", "header", "proposer", "samples", "candidates", "expansions", "seconds", "workers", "limit")


def of_runs(runs: Sequence[RunFolder]) -> dict[str, Any]:
    """Figures, problems and attempts of the runs. An attempt has the fields of its `Row`, the number of its run, and
    whether there is a journal of it. Problems of the same name and text are one, whatever runs they are in."""
    labels = _labels(runs)
    results = [of_run(run.path).named(label) for run, label in zip(runs, labels, strict=True)]
    theorems: dict[tuple[str, str], dict[str, Any]] = {}
    summaries = []
    for number, run in enumerate(runs):
        problems, rows = run.problems, run.rows()
        summaries.append(_summary(results[number], run, problems, rows))
        attempts: dict[str, list[dict[str, Any]]] = {}
        for row in sorted(rows, key=lambda row: row.attempt):
            kept = run.journal_path(row.name, row.attempt).exists()
            attempt = {**_attempt(row), "run": number, "journal": kept}
            if run.draft_path(row.name, row.attempt).exists():
                attempt["draft"] = _draft(run, row)
            attempts.setdefault(row.name, []).append(attempt)
        for problem in problems:
            theorem = theorems.setdefault((problem.name, problem.text), _theorem(problem))
            theorem["runs"].append(number)
            theorem["attempts"] += attempts.get(problem.name, [])
    return {
        "outcomes": OUTCOMES,
        "runs": summaries,
        "theorems": list(theorems.values()),
        "comparisons": [_comparison(each, labels) for each in compare_all(results)],
        "versions": [[asdict(sheet) for sheet in pair.sheets()] for pair in versions(results)],
    }


def of_journal(searches: Sequence[SearchJournal]) -> list[dict[str, Any]]:
    """The searches of one attempt, compactly.

    `strings` holds every text once, and elsewhere its place there stands for it. A node is
    [id, goals, score, depth, status, candidates]; the candidates are one flat list, six values for each: tactic,
    log-probability, tokens, source, outcome (a place in `OUTCOMES`), and what goes with the outcome: the child's id,
    the text that ran instead, a message, seconds, or null. `order` is a flat list of node and seconds.
    """
    return [_search(search) for search in searches]


def _labels(runs: Sequence[RunFolder]) -> list[str]:
    """Names for the runs, no two alike: of the folders, with those of the folders that they are in where needed."""
    parts = [run.path.resolve().parts for run in runs]
    for length in range(1, max((len(part) for part in parts), default=1) + 1):
        labels = ["/".join(part[-length:]) for part in parts]
        if len(set(labels)) == len(labels):
            return labels
    return [f"{run.path.name} ({number})" for number, run in enumerate(runs, start=1)]


def _comparison(each: Comparison, labels: Sequence[str]) -> dict[str, Any]:
    """A comparison; `first` and `second` are the numbers of the runs, `baseline` says that the first is not that run
    but its one-tactic baseline."""
    baseline = each.first not in labels
    second = labels.index(each.second)
    first = second if baseline else labels.index(each.first)
    return {**each.as_dict(), "first": first, "second": second, "baseline": baseline, "notes": comparison_remarks(each)}


def _summary(result: Result, run: RunFolder, problems: Sequence[Problem], rows: Sequence[Row]) -> dict[str, Any]:
    ours, baseline = best(rows), result.baseline
    everything = summary.Group.of("all", result.entries, result.attempts)
    verified = [row for row in rows if row.verdict == "verified"]
    options = run.manifest.get("options", {})

    def grouped(key: Callable[[Problem], str]) -> list[dict[str, Any]]:
        names = sorted({key(problem) for problem in problems})
        members = {name: [problem for problem in problems if key(problem) == name] for name in names}
        return [_group(name, members[name], ours, rows, run.attempts, baseline) for name in names]

    return {
        "label": result.name,
        "created": run.manifest.get("created"),
        "options": {name.rstrip("_"): options[name] for name in _OPTIONS if options.get(name) is not None},
        "lean": run.manifest.get("lean"),
        "code": run.manifest.get("code"),
        "machine": run.manifest.get("machine"),
        "samples": run.attempts,
        "rows": len(rows),
        "all": _group("all", problems, ours, rows, run.attempts, baseline),
        "baseline": None if baseline is None else _group("all", problems, best(baseline.rows), baseline.rows, 1, None),
        "passes": [
            {"k": k, "of_attempted": everything.of_attempted[k].as_dict(), "of_all": everything.of_all[k].as_dict()}
            for k in shown_passes(run.attempts)
        ],
        "by_split": grouped(lambda problem: problem.split or "none"),
        "by_source": grouped(lambda problem: source(problem.name)),
        "by_difficulty": grouped(lambda problem: str(problem.extra.get("difficulty", "none"))),
        "solved_at": {
            "seconds": _costs(verified, lambda row: row.seconds),
            "tactics": _costs(verified, lambda row: row.tactics),
        },
        "stops": dict(Counter(row.stop for row in rows).most_common()),
    }


def _group(
    name: str,
    problems: Sequence[Problem],
    ours: Sequence[Row],
    rows: Sequence[Row],
    samples: int,
    baseline: Result | None,
) -> dict[str, Any]:
    """Counts and rates of some problems. `pending` are those with attempts to come which could still be solved; while
    there are any, the rate of all problems is not known. `baseline` counts what the one-tactic baseline proves of them
    (None: not measured)."""
    names = {problem.name for problem in problems}
    mine = [row for row in ours if row.name in names]
    made = Counter(row.name for row in rows)
    settled = {row.name for row in mine if row.verdict in ("verified", "not stated") or made[row.name] >= samples}
    counts = Group.of(name, mine)
    pending = len(names - settled)
    of_all = Rate(counts.verified, len(problems))
    return {
        "name": name,
        "problems": len(problems),
        "pending": pending,
        "attempted": counts.attempted,
        "verified": counts.verified,
        "one_tactic": counts.one_tactic,
        "baseline": None if baseline is None else len(names & baseline.solved),
        "errors": counts.errors,
        "of_attempted": counts.of_attempted.as_dict(),
        "of_all": None if pending else of_all.as_dict(),
    }


def _costs(verified: Sequence[Row], cost: Callable[[Row], float]) -> list[float]:
    """What the cheapest verified attempt on each problem cost, in ascending order."""
    cheapest: dict[str, float] = {}
    for row in verified:
        cheapest[row.name] = min(cost(row), cheapest.get(row.name, cost(row)))
    return sorted(cheapest.values())


def _theorem(problem: Problem) -> dict[str, Any]:
    return {
        "name": problem.name,
        "header": problem.preamble.strip(),
        "statement": problem.statement,
        "informal": problem.informal_statement,
        "split": problem.split,
        "source": source(problem.name),
        "difficulty": problem.extra.get("difficulty"),
        "runs": [],
        "attempts": [],
    }


def _draft(run: RunFolder, row: Row) -> dict[str, Any]:
    """What the attempt drafted; the page says so when it cannot be read."""
    try:
        return run.draft(row.name, row.attempt)
    except UsageError as error:
        return {"error": str(error)}


def _attempt(row: Row) -> dict[str, Any]:
    return {key: value for key, value in row.as_dict().items() if key not in ("name", "split", "source", "difficulty")}


class _Strings:
    """Texts, each once, in the order in which they came."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, text: str) -> int:
        return self._places.setdefault(text, len(self._places))

    def all(self) -> list[str]:
        return list(self._places)


def _search(search: SearchJournal) -> dict[str, Any]:
    strings = _Strings()
    nodes = [
        [
            node.id, [strings.place(goal) for goal in node.state.goals], node.score, node.depth,
            strings.place(node.status), [value for edge in node.edges for value in _edge(edge, node, strings)],
        ]
        for node in search.nodes
    ]  # fmt: skip
    return {
        "facts": {key: value for key, value in search.facts.items() if key not in ("statement", "refused")},
        "nodes": nodes,
        "order": [value for step in search.order for value in step],
        "proof": search.proof,
        "refused": search.refused,
        "strings": strings.all(),
    }


def _edge(edge: TriedEdge, node: SeenNode, strings: _Strings) -> list[Any]:
    candidate = edge.candidate
    outcome: str
    extra: int | float | None = None
    match edge.outcome:
        case Advanced():
            outcome, extra = "advanced", edge.child
        case Closed(script):
            outcome = "closed"
            extra = strings.place(script[-1]) if script[-1] != candidate.tactic else None
        case Rejected(message):
            outcome, extra = "rejected", strings.place(_message(message, node))
        case TimedOut(seconds):
            outcome, extra = "timed out", seconds
        case Crashed(message):
            outcome, extra = "crashed", strings.place(_message(message, node))
        case _:
            outcome = "not tried"
    return [
        strings.place(candidate.tactic), round(candidate.logprob, 4), candidate.tokens,
        strings.place(candidate.source), OUTCOMES.index(outcome), extra,
    ]  # fmt: skip


def _message(message: str, node: SeenNode) -> str:
    more = len(message) - MESSAGE
    text = (message if more <= 0 else f"{message[:MESSAGE]}… ({more} more characters)").replace(GOAL, "␀")
    goals = node.state.goals
    return text.replace(goals[0], GOAL) if goals and goals[0] else text
