"""`prove augment export FOLDER…`: what was made and checked, as JSON lines to train on."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from prover.augmentation.export import Exported, export, held_out
from prover.augmentation.held_out import Benchmarks
from prover.augmentation.rows import AugmentationFolder, AugmentedRow, Checker
from prover.commands.console import messages, output, print_json
from prover.drafting import inputs
from prover.errors import UsageError
from prover.writeback import write_atomically


@dataclass(frozen=True, kw_only=True)
class ExportOptions:
    """The options of the command."""

    folders: tuple[Path, ...]
    output: Path
    against: tuple[Path, ...] = ()
    include_held_out: bool = False
    checked_by: tuple[str, ...] = ()
    licence: str | None = None
    as_json: bool = False


def run(options: ExportOptions) -> int:
    """Write the file, print what is in it; 0 when it has a row, else 1 and no file is written."""
    rows = [row for folder in options.folders for row in _rows(folder, options.licence)]
    problems = [problem for path in options.against for problem in inputs.read(path)]
    unseen = [] if options.include_held_out else [row for row in rows if held_out(row)]
    exported = export(
        rows,
        Benchmarks.of(problems, unseen),
        include_held_out=options.include_held_out,
        checked_by=[Checker(name) for name in options.checked_by] or tuple(Checker),
    )
    if exported.lines:
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in exported.lines)
        # Half a surrogate pair has no place in UTF-8, and readers of the file refuse all of it.
        write_atomically(options.output, text.encode("utf-8", "replace"))
    _show(options, exported)
    return 0 if exported.lines else 1


def _rows(path: Path, licence: str | None) -> list[AugmentedRow]:
    """The rows of a folder, each with a licence. Raises UsageError where one has none."""
    rows = AugmentationFolder(path).rows()
    if (without := [row for row in rows if not row.licence.strip()]) and not licence:
        raise UsageError(
            f"{path}: {len(without)} rows are under no licence, the first is of {without[0].problem}: name it with "
            "--licence TEXT"
        )
    return [row if row.licence.strip() else replace(row, licence=licence or "") for row in rows]


def _show(options: ExportOptions, exported: Exported) -> None:
    kinds = Counter(line["kind"] for line in exported.lines)
    checked = Counter(line["checked_by"] for line in exported.lines)
    if options.as_json:
        print_json({
            "schema": 1, "output": str(options.output) if exported.lines else None, "rows": len(exported.lines),
            "kinds": dict(kinds), "checked_by": dict(checked), "left_out": dict(exported.left_out),
            "met": list(exported.met),
        })  # fmt: skip
        return
    out = output()
    for kind, count in kinds.items():
        out.print(f"{kind}: {count}")
    for why, count in exported.left_out.items():
        out.print(f"left out: {count} {why}")
    if exported.lines:
        out.print(f"{len(exported.lines)} rows in {options.output}")
    else:
        messages().print("no row is left: nothing was written", style="yellow")
