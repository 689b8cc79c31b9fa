"""`prove check FILE [--against ORIGINAL]`: a verdict and the reason for each theorem."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.text import Text

from prover import assemble
from prover.commands.console import library_progress, messages, output, print_json
from prover.lean.judging.verify import Checked, check_file
from prover.summary import MARKS, STYLES


async def check_command(file: Path, against: Path | None, toolchain: str | None, as_json: bool) -> int:
    """Print the verdicts; 0 when every theorem is verified, 1 when one is not."""
    with library_progress(messages()) as progress:
        lean = await assemble.open_toolchain(toolchain, file, progress)
    checked = await check_file(file, lean, against)
    if as_json:
        theorems = [{"name": each.name, "line": each.line, **asdict(each.verdict)} for each in checked]
        print_json({"file": str(file), "against": str(against) if against else None, "theorems": theorems})
    else:
        _print(output(), checked)
    return 0 if all(each.verdict.status == "verified" for each in checked) else 1


def _print(out: Console, checked: Sequence[Checked]) -> None:
    for each in checked:
        verdict, style = each.verdict, STYLES[each.verdict.status]
        line = Text.assemble((MARKS[verdict.status], style), " ", (each.name, "bold"), f"  line {each.line}  ")
        line.append(verdict.status, style)
        if verdict.message:
            line.append(f"  {verdict.message}")
        if verdict.axioms:
            line.append(f"  axioms: {', '.join(verdict.axioms)}", "dim")
        out.print(line)
    verified = sum(each.verdict.status == "verified" for each in checked)
    out.print(f"{verified} of {len(checked)} theorems verified")
