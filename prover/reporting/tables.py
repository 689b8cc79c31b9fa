"""Reports as tables: for a terminal, as Markdown, and as lines of CSV. Pure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from rich.table import Table
from rich.text import Text

from prover.evaluation import report
from prover.evaluation.report import at_least
from prover.evaluation.rows import Row
from prover.reporting.results import Result
from prover.reporting.statistics import Estimate
from prover.reporting.summary import Comparison, Group, Spent, Summary

_SHARES = (0.25, 0.5, 0.75, 0.9, 1.0)
"""Points of a curve that a table shows: what solves so much of all that is solved."""

_NAMES = 10
"""Names that a line lists."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, and the lines that belong below it. The first `texts` columns are words, the others numbers."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    texts: int = 1

    def rich(self) -> Table:
        """For a terminal; brackets in names are no markup."""
        table = Table(box=None, pad_edge=False, title=Text(self.title), title_justify="left", title_style="bold")
        for place, heading in enumerate(self.headings):
            table.add_column(Text(heading), justify="left" if place < self.texts else "right", no_wrap=True)
        for row in self.rows:
            table.add_row(*map(Text, row))
        return table

    def markdown(self) -> list[str]:
        """As lines for a README."""
        rule = ["---" if place < self.texts else "---:" for place in range(len(self.headings))]
        lines = [_line(each) for each in (self.headings, rule, *self.rows)] if self.rows else []
        notes = [f"- {_escaped(note)}" for note in self.notes]
        return [f"### {_escaped(self.title)}", *_parted(lines), *_parted(notes)]


def sheets(summaries: Sequence[Summary], comparisons: Sequence[Comparison]) -> Iterator[Sheet]:
    """A report: what was run, what it came to, by groups, curves, costs, and the comparisons."""
    yield _settings(summaries)
    yield _results(summaries)
    for summary in summaries:
        if summary.result.attempts > 1:
            yield _passes(summary)
        yield from _groups(summary)
    yield _curves(summaries)
    yield _spent(summaries)
    yield _stops(summaries)
    if comparisons:
        yield _comparisons(comparisons)


def markdown(content: Iterable[Sheet]) -> str:
    """The sheets as one text."""
    return "\n".join(line for sheet in content for line in (*sheet.markdown(), ""))


def csv_lines(results: Sequence[Result]) -> str:
    """A line for each attempt of each result and its baseline, those that are missing included; what is unknown is left
    empty."""
    names = [field.name for field in fields(Row)]
    text = io.StringIO()
    writer = csv.DictWriter(text, ["run", *names], lineterminator="\n")
    writer.writeheader()
    for result in (each for run in results for each in (run, run.baseline) if each is not None):
        for item in _attempts(result):
            cells = {
                name: "; ".join(value) if isinstance(value, list | tuple) else value for name, value in item.items()
            }
            writer.writerow({"run": result.name, **cells})
    return text.getvalue()


def unfinished(result: Result) -> str | None:
    """What must be said of a result that is not complete; None when it is."""
    if not result.missing:
        return None
    total = len(result.entries) * result.attempts
    go_on = f"; go on with {_command(result)} --resume {result.path}" if result.path is not None else ""
    return (
        f"{result.name} is NOT FINISHED: {result.missing} of at most {total} attempts are missing; "
        f"they count as not proved{go_on}"
    )


def _command(result: Result) -> str:
    """What goes on with a run of ours."""
    return "prove draft" if "text_model" in _mapping(result.facts.get("options")) else "prove bench"


def _attempts(result: Result) -> Iterator[dict[str, Any]]:
    for entry in result.entries:
        for attempt in entry.attempts:
            yield {**attempt.row.as_dict(), **dict.fromkeys(attempt.unknown)}
        for number in entry.missing(result.attempts):
            yield {
                "name": entry.name, "split": entry.split, "source": entry.source, "difficulty": entry.difficulty,
                "attempt": number, "verdict": "missing",
            }  # fmt: skip


def _settings(summaries: Sequence[Summary]) -> Sheet:
    rows = tuple(_setting(summary.result) for summary in summaries)
    notes = tuple(f"{summary.result.name}: {line}" for summary in summaries for line in summary.result.remarks)
    headings = ("run", "proposer", "Lean", "code", "attempts", "candidates", "expansions", "seconds")
    return Sheet("Runs", headings, rows, notes, texts=4)


def _setting(result: Result) -> tuple[str, ...]:
    options, lean, code = (_mapping(result.facts.get(key)) for key in ("options", "lean", "code"))
    commit = str(code.get("commit") or code.get("version") or "–")[:10] + ("+changes" if code.get("dirty") else "")
    budget = [number(options.get(name)) for name in ("candidates", "expansions", "seconds")]
    return (
        result.name, str(options.get("proposer", "–")), str(lean.get("version", "–")), commit,
        str(result.attempts), *budget,
    )  # fmt: skip


def _results(summaries: Sequence[Summary]) -> Sheet:
    everything = [each for summary in summaries for each in (summary, summary.baseline) if each is not None]
    notes = [line for summary in everything if (line := unfinished(summary.result)) is not None]
    notes += [line for each in summaries if each.baseline is None for line in _no_baseline(each.result)]
    for summary in summaries:
        for reason in summary.not_stated:
            notes.append(f"{summary.result.name}: not stated: {' '.join(str(reason).split())}")
        notes += [f"{summary.result.name}: {line}" for line in (*report.answers(summary.result.rows), *summary.marks)]
    baselines = [summary.baseline for summary in summaries]
    rows = tuple(_group(each.result.name, each.everything, itself=each in baselines) for each in everything)
    return Sheet("Solved", ("run", *_GROUP), rows, tuple(notes))


def _no_baseline(result: Result) -> Iterator[str]:
    """What must be said of a run of ours without a baseline."""
    options = _mapping(result.facts.get("options"))
    if result.path is not None and options.get("proposer") != "fixed":
        yield (
            f"{result.name}: no one-tactic baseline was made with it, so that one tactic is known only of what it "
            f"solved; {_command(result)} --resume {result.path} makes it"
        )


def _passes(summary: Summary) -> Sheet:
    rows = tuple(
        (f"pass@{k}", str(summary.everything.of_attempted[k]), str(summary.everything.of_all[k]))
        for k in shown_passes(summary.result.attempts)
    )
    return Sheet(f"{summary.result.name}: pass@k", ("", "of attempted [95 %]", "of all [95 %]"), rows)


def _groups(summary: Summary) -> Iterator[Sheet]:
    for what, groups in (
        ("split", summary.by_split), ("source", summary.by_source), ("difficulty", summary.by_difficulty)
    ):  # fmt: skip
        if len(groups) > 1:
            rows = tuple(_group(group.name, group) for group in groups)
            yield Sheet(f"{summary.result.name}: by {what}", (what, *_GROUP), rows)


_GROUP = (
    *("solved", "attempted", "one tactic", "errors", "missing"),
    *("pass@1 of attempted [95 %]", "pass@1 of all [95 %]"),
)


def _group(name: str, group: Group, *, itself: bool = False) -> tuple[str, ...]:
    """A line of a table; the baseline `itself` has none beside it."""
    one = at_least(group.one_tactic) if group.baseline_solved is None else str(group.baseline_solved)
    return (
        name,
        f"{group.solved}/{group.problems}",
        str(group.attempted),
        "–" if itself else one,
        *map(str, (group.errors, group.missing)),
        _first(group.of_attempted),
        _first(group.of_all),
    )


def _first(rates: Mapping[int, Estimate]) -> str:
    return str(rates[1])


def _curves(summaries: Sequence[Summary]) -> Sheet:
    rows, notes = [], []
    for summary in summaries:
        for name, curve in summary.curves.items():
            if curve.unknown:
                notes.append(f"{summary.result.name}: the {name} of {curve.unknown} solved problems are unknown")
            if any(curve.thresholds):
                points = (number(curve.cost_of(share)) for share in _SHARES)
                rows.append((summary.result.name, name, str(curve.counts[-1]), *points))
    headings = ("run", "budget of an attempt", "solved", *(f"{100 * share:g} %" for share in _SHARES))
    return Sheet("The budget that solves so much of what is solved", headings, tuple(rows), tuple(notes), texts=2)


def _spent(summaries: Sequence[Summary]) -> Sheet:
    names = ("seconds", "lean_seconds", "proposer_seconds", "own_seconds", "expansions", "tactics", "tokens")
    words = {"lean_seconds": "s in Lean", "proposer_seconds": "s in proposer", "own_seconds": "s in own code"}
    rows = []
    for summary in summaries:
        spent = [summary.spent[name] for name in names]
        rows.append((summary.result.name, "in all", *map(_total, spent)))
        rows.append((summary.result.name, "for each solved", *(number(each.per_solved) for each in spent)))
    headings = ("run", "", *(words.get(name, name) for name in names))
    notes = [
        f"{each.result.name}: {each.hit_rate:.1%} of the outcomes came from the cache"
        + ("" if (saved := each.lean_seconds_saved) is None else f", which saved Lean about {number(saved)} s")
        for each in summaries
        if each.hit_rate
    ]
    return Sheet("Cost of all attempts", headings, tuple(rows), tuple(notes), texts=2)


def _total(spent: Spent) -> str:
    return number(spent.total) + (f" (+{spent.unknown} unknown)" if spent.unknown and spent.total is not None else "")


def _stops(summaries: Sequence[Summary]) -> Sheet:
    stops = list(dict.fromkeys(stop for summary in summaries for stop in summary.stops))
    rows = tuple((summary.result.name, *(str(summary.stops.get(stop, 0)) for stop in stops)) for summary in summaries)
    return Sheet("How attempts ended", ("run", *stops), rows)


def _comparisons(comparisons: Sequence[Comparison]) -> Sheet:
    rows, notes = [], []
    for each in comparisons:
        gain = str(each.gain) if each.gain is not None else "–"
        counts = (each.compared, each.both, len(each.only_first), len(each.only_second), each.neither)
        rows.append((each.first, each.second, *map(str, counts), gain, f"{each.p:.3g}"))
        notes += comparison_notes(each)
    headings = (
        *("first", "second", "problems", "both", "only first", "only second", "neither"),
        *("second - first, points [95 %]", "McNemar p"),
    )
    return Sheet("Compared, problem by problem", headings, tuple(rows), tuple(notes), texts=2)


def comparison_notes(each: Comparison) -> list[str]:
    """What must be known of a comparison, and who solved what alone."""
    lines, pair = comparison_remarks(each), f"{each.first} and {each.second}"
    for name, alone in ((each.first, each.only_first), (each.second, each.only_second)):
        if alone:
            lines.append(f"of {pair} only {name} solved: {listed(alone)}")
    return lines


def comparison_remarks(each: Comparison) -> list[str]:
    """What must be known of a comparison."""
    pair = f"{each.first} and {each.second}"
    lines = []
    if not each.same_set:
        lines.append(
            f"{pair} are over different problem sets: compared are the {each.compared} problems that both name and "
            f"state alike; {each.differing} of the same name state something else, {each.unshared} are in one only"
        )
    if each.other_header:
        lines.append(f"{pair}: {each.other_header} of the compared problems stand under different headers")
    if each.not_stated:
        lines.append(f"{pair}: left out of the comparison: {each.not_stated} that neither could state")
    if not each.complete:
        lines.append(f"{pair} are not both finished: what is missing counts as not proved")
    if each.attempts > 1:
        lines.append(f"{pair}: solved means in the first {each.attempts} attempts")
    return lines


def listed(names: Sequence[str]) -> str:
    """The first of many names."""
    more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
    return f"{', '.join(names[:_NAMES])}{more}"


def shown_passes(attempts: int) -> list[int]:
    """The k of pass@k that tables show: 1, 2, 4, 8, … and the number of attempts."""
    return sorted({2**power for power in range(attempts.bit_length()) if 2**power <= attempts} | {attempts})


def number(value: object) -> str:
    """A figure for people; a dash for what is none."""
    if not isinstance(value, int | float):
        return "–"
    return f"{value:,.0f}" if value == int(value) or abs(value) >= 1000 else f"{value:.2f}"


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(_escaped(cell) for cell in cells)} |"


def _escaped(text: str) -> str:
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())


def _parted(lines: Sequence[str]) -> list[str]:
    return ["", *lines] if lines else []
