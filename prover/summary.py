"""What a run says at its end: the JSON object and the table. Pure; printing is the command's business."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.table import Table
from rich.text import Text

from prover.proof import TheoremReport

STYLES = {"verified": "green", "unproved": "yellow", "error": "red"}
MARKS = {"verified": "✓", "unproved": "✗", "error": "!"}


def as_json(file: str, kind: str, lean: str, library: str, reports: Sequence[TheoremReport]) -> dict[str, Any]:
    """The object that `--json` prints; the README documents its fields."""
    return {
        "file": file,
        "toolchain": {"kind": kind, "lean": lean, "library": library},
        "theorems": [{**asdict(report), "seconds": round(report.seconds, 3)} for report in reports],
    }


def headline(report: TheoremReport) -> Text:
    """One line for a theorem that has just ended."""
    style = STYLES[report.verdict]
    line = Text.assemble((MARKS[report.verdict], style), " ", (report.name, "bold"), f"  line {report.line}  ")
    line.append(f"{report.verdict}  {report.seconds:.2f} s", style)
    if report.message:
        line.append(f"  {' '.join(report.message.split())}", "dim")
    return line


def table(reports: Sequence[TheoremReport]) -> Table:
    """The summary of all theorems of a file."""
    result = Table(box=None, pad_edge=False)
    for heading in ("theorem", "line", "verdict", "stop", "expansions", "tactics", "seconds"):
        result.add_column(heading, justify="left" if heading in ("theorem", "verdict", "stop") else "right")
    for report in reports:
        result.add_row(
            report.name,
            str(report.line),
            Text(report.verdict, STYLES[report.verdict]),
            report.stop,
            str(report.expansions),
            str(report.tactics),
            f"{report.seconds:.2f}",
        )
    return result


def closing_line(reports: Sequence[TheoremReport]) -> str:
    """How many of how many were verified; every theorem that was asked for is in the denominator."""
    verified = sum(report.verdict == "verified" for report in reports)
    return f"{verified} of {len(reports)} theorems verified"
