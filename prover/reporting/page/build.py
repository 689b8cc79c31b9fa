"""The page as one HTML file: style, scripts, library and data inside it, and a policy that forbids any network.

What comes from a run is never markup: the figures are JSON in a block of data whose `<`, `>` and `&` are escaped, the
journals are gzip in base 64, a block for each attempt, inflated by the browser when its theorem is opened. The scripts
put both on the screen as text only, which the policy enforces (`require-trusted-types-for`), and the policy names the
page's own scripts and style by their hashes, so that no other can run.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from prover.errors import StorageError, UsageError
from prover.evaluation.run_folder import RunFolder
from prover.reporting.page import data

_SCRIPTS = (
    *("dom", "marks", "plots", "summary", "theorems", "journal", "drawing", "details", "drafts", "explorer", "page"),
)
"""The page's own scripts, in the order in which they are run: each may use what stands before it."""

_HOLE = re.compile(r"<!--\{(\w+)\}-->")


def write(runs: Sequence[RunFolder], path: Path) -> None:
    """Make the page of the runs at `path`; it appears complete or not at all.

    Raises UsageError when a run cannot be read, StorageError when the file cannot be written. A journal that cannot be
    read does not stop the page: the reason is shown in its place.
    """
    content = data.of_runs(runs)
    script = "(() => {\n'use strict';\n" + "\n".join(_static(f"{name}.js") for name in _SCRIPTS) + "})();\n"
    style, library = _static("page.css"), _static("d3/d3.min.js")
    parts = {
        "policy": _policy(scripts=(library, script), style=style),
        "style": f"<style>{style}</style>",
        "licence": f"<!--\nThis page contains d3 (https://d3js.org), version 7.9.2:\n\n{_static('d3/LICENSE')}-->",
        "library": f"<script>{library}</script>",
        "data": f'<script type="application/json" id="data">{_json(content)}</script>',
        "journals": "\n".join(_journals(runs, content)),
        "script": f"<script>{script}</script>",
    }
    # In one pass: what is put in is not looked at again.
    _save(path, _HOLE.sub(lambda match: parts[match[1]], _static("page.html")))


def _static(name: str) -> str:
    return files(__package__).joinpath("static", name).read_text(encoding="utf-8")


def _policy(*, scripts: Sequence[str], style: str) -> str:
    allowed = " ".join(_hash(script) for script in scripts)
    rules = (
        "default-src 'none'", f"script-src {allowed}", f"style-src {_hash(style)}", "img-src data:",
        "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
    )  # fmt: skip
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _json(value: Any) -> str:
    """JSON that is text in HTML: nothing in it can end a script, and all of it is ASCII."""
    text = json.dumps(value, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _journals(runs: Sequence[RunFolder], content: dict[str, Any]) -> Iterator[str]:
    """A block for each attempt with a journal; its id is the number of the theorem and that of the attempt in it."""
    for number, theorem in enumerate(content["theorems"]):
        for place, attempt in enumerate(theorem["attempts"]):
            if not attempt["journal"]:
                continue
            try:
                value: Any = data.of_journal(runs[attempt["run"]].journal(theorem["name"], attempt["attempt"]))
            except UsageError as error:
                value = {"error": str(error)}
            packed = gzip.compress(json.dumps(value, separators=(",", ":")).encode(), 9, mtime=0)
            text = base64.b64encode(packed).decode()
            yield f'<script type="application/gzip" id="journal-{number}-{place}">{text}</script>'


def _save(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StorageError(f"cannot write {path}: {error.strerror or error}") from error
