"""`prove augment measure FOLDER…`: what augmented data is worth, in tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from prover import assemble
from prover.augmentation.measures import diversity, embeddings, overlap, samples
from prover.augmentation.measures.overlap import WAYS, Benchmark, Hit
from prover.augmentation.measures.perplexity import Perplexity, Score
from prover.augmentation.measures.samples import Sample
from prover.augmentation.measures.solve_rates import SolveRates, solve_rates
from prover.commands.console import messages, print_json
from prover.commands.report import show
from prover.errors import UsageError
from prover.evaluation.run_folder import RunFolder
from prover.reporting import results, tables
from prover.reporting.results import Result
from prover.reporting.tables import Sheet

ALL = "all"
"""What tables call the rows of all kinds together."""

_SHOWN = 20
"""Overlaps that a table lists."""

_PROGRESS = 500
"""Rows between two lines about perplexity."""


_NOISE = 1e-9
"""What tables show as 0: distances of equal texts differ from it in the last digits."""


@dataclass(frozen=True, slots=True)
class MeasureOptions:
    """What to measure of the rows of `folders`, named as on the command line."""

    folders: tuple[Path, ...]
    text_model: str | None = None
    base: tuple[Path, ...] = ()
    embedding: str = embeddings.NGRAMS
    against: tuple[Path, ...] = ()
    runs: tuple[Path, ...] = ()
    context: int | None = None
    device: str = "auto"
    dtype: str = "auto"
    as_json: bool = False
    as_markdown: bool = False


@dataclass(frozen=True, slots=True)
class Gains:
    """Diversity gains of some rows: of their instructions, and of instruction and output as one text."""

    instruction: float | None
    whole: float | None

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {"instruction": self.instruction, "whole": self.whole}


@dataclass(slots=True)
class Measures:
    """What was measured; `kinds` maps a kind to the places of its rows in `rows`. What was not asked for is empty."""

    rows: list[Sample]
    kinds: dict[str, list[int]]
    scores: list[Score] = field(default_factory=list)
    perplexity: dict[str, Perplexity] = field(default_factory=dict)
    gains: dict[str, Gains] = field(default_factory=dict)
    overlaps: dict[str, list[Hit]] = field(default_factory=dict)
    rates: list[SolveRates] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def measure_command(options: MeasureOptions) -> int:
    """Measure, and print. Raises UsageError for bad input, and when nothing is to be measured."""
    if options.as_json and options.as_markdown:
        raise UsageError("--json and --markdown exclude each other: choose one")
    if not (options.text_model or options.base or options.against or options.runs):
        raise UsageError(
            "say what to measure: --model for perplexity, --base for diversity, --against for overlap, --run for "
            "solve rates"
        )
    measures = measure(options, lambda line: messages().print(line))
    if options.as_json:
        print_json(as_json(measures, options))
    elif options.as_markdown:
        click.echo(tables.markdown(sheets(measures)), nl=False)
    else:
        show(sheets(measures))
    return 0


def measure(options: MeasureOptions, say: Callable[[str], None] = lambda line: None) -> Measures:
    """All that the options ask for; all input is read before the first thing is computed."""
    rows = [sample for folder in options.folders for sample in samples.read(folder)]
    base = [sample for path in options.base for sample in samples.read_base(path)]
    sets = [Benchmark.read(path) for path in options.against]
    runs = [(result, RunFolder(path)) for path, result in zip(options.runs, _results(options.runs), strict=True)]
    embed = embeddings.named(options.embedding, options.device) if base else None
    kinds: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        kinds.setdefault(row.kind, []).append(index)
    found = Measures(rows, {**kinds, ALL: list(range(len(rows)))} if len(kinds) > 1 else kinds)
    if options.text_model:
        _perplexity(found, options, say)
    if embed is not None:
        say(f"Diversity: {len(rows)} rows over {len(base)} ...")
        _diversity(found, base, embed)
    for against in sets:
        say(f"Overlap: {len(rows)} rows with {against.name} ...")
        found.overlaps[against.name] = overlap.hits(rows, against)
    for result, folder in runs:
        say(f"Solve rates: {result.name} ...")
        _solve_rates(found, result, folder)
    return found


def _results(runs: Sequence[Path]) -> list[Result]:
    return results.distinct([results.of_run(path) for path in runs])


def _perplexity(found: Measures, options: MeasureOptions, say: Callable[[str], None]) -> None:
    assert options.text_model is not None
    say(f"Perplexity: loading {options.text_model} ...")
    model, tokenizer = assemble.causal_model(options.text_model, device=options.device, dtype=options.dtype)
    from prover.augmentation.measures.likelihood import scores

    said = 0

    def progress(done: int) -> None:
        nonlocal said
        if done >= said + _PROGRESS:
            said = done
            say(f"  {done} of {len(found.rows)} rows")

    pairs = [(row.instruction, row.output) for row in found.rows]
    found.scores = scores(model, tokenizer, pairs, context=options.context, progress=progress)
    found.perplexity = {
        kind: Perplexity.of([found.scores[index] for index in indices]) for kind, indices in found.kinds.items()
    }
    for kind, each in found.perplexity.items():
        if each.cut:
            found.remarks.append(f"{kind}: {each.cut} rows were cut where the model's context ends")
        if each.unmeasured:
            found.remarks.append(f"{kind}: {each.unmeasured} rows have no token whose probability could be measured")


def _diversity(found: Measures, base: Sequence[Sample], embed: embeddings.Embedding) -> None:
    instructions = diversity.nearest(
        embed([row.instruction for row in found.rows]), embed([each.instruction for each in base])
    )
    wholes = diversity.nearest(embed([row.whole for row in found.rows]), embed([each.whole for each in base]))
    found.gains = {
        kind: Gains(diversity.gain(instructions[indices]), diversity.gain(wholes[indices]))
        for kind, indices in found.kinds.items()
    }


def _solve_rates(found: Measures, result: Result, folder: RunFolder) -> None:
    problems = overlap.problems_by_way(overlap.hits(found.rows, Benchmark(result.name, folder.problems)))
    found.rates += solve_rates(result, problems)
    left_out = sum(not entry.attempted for entry in result.entries)
    if left_out:
        found.remarks.append(f"{result.name}: {left_out} problems were not attempted and are not counted")
    if unfinished := tables.unfinished(result):
        found.remarks.append(unfinished)


def sheets(found: Measures) -> list[Sheet]:
    """The tables; what was not measured is left out."""
    content = [_kinds(found)]
    for name, hits in found.overlaps.items():
        content.append(_overlap(found, name, hits))
        if hits:
            content.append(_hits(name, hits))
    if found.rates:
        content.append(_rates(found.rates))
    return content


def _kinds(found: Measures) -> Sheet:
    headings = ["kind", "rows"]
    headings += ["tokens", "perplexity", "median row"] if found.perplexity else []
    headings += ["gain, instructions", "gain, whole rows"] if found.gains else []
    rows = []
    for kind, indices in found.kinds.items():
        cells = [kind, str(len(indices))]
        if found.perplexity:
            each = found.perplexity[kind]
            cells += [str(each.tokens), _figure(each.value), _figure(each.median)]
        if found.gains:
            cells += [_figure(found.gains[kind].instruction), _figure(found.gains[kind].whole)]
        rows.append(tuple(cells))
    return Sheet("Data", tuple(headings), tuple(rows), tuple(found.remarks))


def _overlap(found: Measures, name: str, hits: Sequence[Hit]) -> Sheet:
    rows = []
    for kind, indices in found.kinds.items():
        for part in overlap.PARTS:
            here = [hit for hit in hits if hit.part == part and kind in (hit.kind, ALL)]
            problems = len({hit.problem for hit in here})
            counts = [str(count) for count in overlap.rows_by_way(here).values()]
            rows.append((kind, part, str(len(indices)), *counts, str(problems)))
    headings = ("kind", "part", "rows", *WAYS, "problems")
    return Sheet(f"Rows that overlap with {name}", headings, tuple(rows), texts=2)


def _hits(name: str, hits: Sequence[Hit]) -> Sheet:
    rows = tuple((hit.place, hit.kind, hit.part, hit.problem, ", ".join(hit.ways)) for hit in hits[:_SHOWN])
    more = len(hits) - _SHOWN
    notes = (f"and {more} more: --json lists all",) if more > 0 else ()
    return Sheet(f"Overlaps with {name}", ("row", "kind", "part", "problem", "by"), rows, notes, texts=5)


def _rates(rates: Sequence[SolveRates]) -> Sheet:
    rows = tuple(
        (
            each.run, each.way,
            f"{each.hits.count} of {each.hits.total}", str(each.hits),
            f"{each.others.count} of {each.others.total}", str(each.others),
        )
        for each in rates
    )  # fmt: skip
    headings = ("run", "overlap by", "hits solved", "rate", "others solved", "rate")
    return Sheet("Solved problems that overlap with the data, and others", headings, rows, texts=2)


def as_json(found: Measures, options: MeasureOptions) -> dict[str, Any]:
    """What was measured; None for what was not asked for."""
    return {
        "schema": 1,
        "rows": len(found.rows),
        "kinds": {
            kind: {
                "rows": len(indices),
                "perplexity": found.perplexity[kind].as_dict() if found.perplexity else None,
                "diversity_gain": found.gains[kind].as_dict() if found.gains else None,
            }
            for kind, indices in found.kinds.items()
        },
        "model": options.text_model,
        "perplexities": [_of_row(row, score) for row, score in zip(found.rows, found.scores, strict=False)],
        "embedding": options.embedding if found.gains else None,
        "overlap": [_overlap_json(found, name, hits) for name, hits in found.overlaps.items()],
        "solve_rates": [each.as_dict() for each in found.rates],
        "remarks": found.remarks,
    }


def _of_row(row: Sample, score: Score) -> dict[str, Any]:
    return {"row": row.place, "tokens": score.tokens, "perplexity": score.perplexity, "cut": score.cut}


def _overlap_json(found: Measures, name: str, hits: Sequence[Hit]) -> dict[str, Any]:
    def of(kind: str) -> list[Hit]:
        return [hit for hit in hits if kind in (hit.kind, ALL)]

    return {
        "against": name,
        "rows_by_way": {kind: overlap.rows_by_way(of(kind)) for kind in found.kinds},
        "problems_by_way": {way: len(names) for way, names in overlap.problems_by_way(hits).items()},
        "hits": [hit.as_dict() for hit in hits],
    }


def _figure(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.4g}" if value > _NOISE else "0"
