"""`prove replay RUN THEOREM`: a recorded search once more, from its journal."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text

from prover.commands.console import output, print_json
from prover.errors import UsageError
from prover.evaluation.journal import SearchJournal
from prover.evaluation.replaying import Repetition, repeat
from prover.evaluation.run_folder import RunFolder
from prover.search import priority as priorities


async def replay_command(run: Path, theorem: str, attempt: int, priority: str | None, as_json: bool) -> int:
    """0 when each search of the attempt went the recorded way to its end, else 1. `attempt` counts from 1."""
    folder = RunFolder(run)
    if theorem not in {problem.name for problem in folder.problems}:
        raise UsageError(f"the run {run} has no problem {theorem}")
    journals = folder.journal(theorem, attempt - 1)
    if priority is not None:
        priorities.named(priority)
    done = []
    for journal in journals:
        name = priority or str(journal.facts["priority"])
        done.append((journal, name, await repeat(journal, priorities.named(name))))
    if as_json:
        print_json([_as_json(*each) for each in done])
    else:
        for each in done:
            for line in _lines(*each):
                output().print(Text(line))
    return 0 if all(repetition.same for _, _, repetition in done) else 1


def _lines(journal: SearchJournal, name: str, repetition: Repetition) -> list[str]:
    facts = journal.facts
    head = f"{journal.theorem}, hole {facts['hole'] + 1}, priority {name}"
    recorded = f"recorded: {facts['stop']} after {len(journal.order)} expansions, {facts['tactics']} tactics"
    if repetition.same:
        return [head, recorded, "the same search, node by node"]
    lines = [
        head,
        recorded,
        f"repeated: {len(repetition.order)} expansions, {repetition.tactics} tactics, {_end(repetition)}",
    ]
    if (place := repetition.diverged) is not None:
        old = [node for node, _ in journal.order][place : place + 1]
        new = repetition.order[place : place + 1]
        lines.append(
            f"they part at expansion {place + 1}: node {old[0] if old else 'none'} was recorded, "
            f"node {new[0] if new else 'none'} is taken now"
        )
    if int(facts["width"]) > 1:
        lines.append(
            f"the recorded search had {facts['width']} expansions in flight: their order was that of the clock"
        )
    return lines


def _end(repetition: Repetition) -> str:
    stop = repetition.result.stop
    if repetition.unknown is not None:
        return f"then it needs {repetition.unknown}"
    return f"ended: {stop.value if stop else 'unknown'}"


def _as_json(journal: SearchJournal, name: str, repetition: Repetition) -> dict[str, object]:
    stop = repetition.result.stop
    return {
        "theorem": journal.theorem,
        "hole": journal.facts["hole"],
        "priority": name,
        "same": repetition.same,
        "diverged": repetition.diverged,
        "unknown": repetition.unknown,
        "recorded": {"stop": journal.facts["stop"], "order": [node for node, _ in journal.order]},
        "repeated": {"stop": stop.value if stop and repetition.unknown is None else None, "order": repetition.order},
    }
