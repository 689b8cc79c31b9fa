"""`prove report RUN…`: what runs came to, and how they compare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from prover.commands.console import output, print_json
from prover.errors import UsageError
from prover.evaluation.run_folder import RunFolder
from prover.reporting import llemma, results, tables
from prover.reporting.results import Result
from prover.reporting.summary import Summary, compare_all
from prover.reporting.tables import Sheet
from prover.reporting.versions import versions

_NEVER_CUT = 1000
"""Columns for a table, which takes no more than it needs: a figure that is cut in the middle is of no use."""


def report_command(
    runs: Sequence[Path], importer: str | None, *, html: Path | None, as_json: bool, as_csv: bool, as_markdown: bool
) -> int:
    """Print the report, and write the page `html`. Raises UsageError for what is no run, and for two forms at once."""
    if as_json + as_csv + as_markdown > 1:
        raise UsageError("--json, --csv and --markdown exclude each other: choose one")
    found = read(runs, importer)
    if html is not None:
        _page(runs, importer, html)
    if as_csv:
        click.echo(tables.csv_lines(found), nl=False)
        return 0
    summaries, comparisons, both = [Summary.of(result) for result in found], compare_all(found), versions(found)
    sheets = [*tables.sheets(summaries, comparisons), *(sheet for pair in both for sheet in pair.sheets())]
    if as_json:
        print_json(
            {
                "schema": 1,
                "runs": [summary.as_dict() for summary in summaries],
                "comparisons": [comparison.as_dict() for comparison in comparisons],
                "versions": [pair.as_dict() for pair in both],
            }
        )
    elif as_markdown:
        click.echo(tables.markdown(sheets), nl=False)
    else:
        show(sheets)
    return 0


def _page(runs: Sequence[Path], importer: str | None, path: Path) -> None:
    if importer is not None:
        raise UsageError("--html shows searches, which imported results do not hold: leave out one of the two")
    from prover.reporting.page import build

    build.write([RunFolder(run) for run in runs], path)


def read(runs: Sequence[Path], importer: str | None) -> list[Result]:
    """The runs; with an importer, the files among them are results of somebody else's."""
    if not runs:
        raise UsageError("name a run: prove report RUN")
    files = [path for path in runs if importer is not None and not path.is_dir()]
    found = [results.of_run(path) for path in runs if path not in files]
    if files:
        found += llemma.read(files)
    elif importer is not None:
        raise UsageError(f"--import {importer} needs files: name them")
    return results.distinct(found)


def show(sheets: Iterable[Sheet]) -> None:
    """The sheets on the terminal, each with its notes below."""
    out, wide = output(), Console(highlight=False, width=_NEVER_CUT)
    for sheet in sheets:
        if sheet.rows:
            wide.print(sheet.rich())
        for note in sheet.notes:
            out.print(Text(note))
        out.print()
