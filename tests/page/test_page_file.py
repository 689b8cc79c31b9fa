"""What the file of a page is, without a browser."""

from __future__ import annotations

import base64
import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import page_runs
import pytest
from page_runs import EVIL

from prover.errors import StorageError
from prover.evaluation.run_folder import RunFolder
from prover.proof import Rejected
from prover.reporting.page import build, data
from prover.search.result import StopReason


def journals(text: str) -> dict[str, object]:
    found = re.findall(r'<script type="application/gzip" id="journal-([\d-]+)">([^<]*)</script>', text)
    return {place: json.loads(gzip.decompress(base64.b64decode(packed))) for place, packed in found}


def test_the_file_names_nothing_outside_and_holds_the_licence(pages: Path) -> None:
    text = pages.read_text(encoding="utf-8")
    assert "Copyright 2010" in text
    assert "Permission to use, copy, modify, and/or distribute" in text
    assert text.count("<script>") == 2
    assert "default-src 'none'" in text
    assert not re.search(r"<(link|script|img|iframe)[^>]*(src|href)=\"?(https?:)?//", text)
    assert EVIL not in text
    assert "\u2028" not in text


def test_journals_are_whole_in_the_file(pages: Path) -> None:
    found = journals(pages.read_text(encoding="utf-8"))
    assert set(found) == {"0-0", "1-0", "3-0", "4-0"}
    (search,) = found["0-0"]  # type: ignore[misc]
    strings = search["strings"]
    assert search["proof"] == ["intro h", "cases h", "omega"]
    assert search["refused"] == [["intro h", "trick"]]
    root = search["nodes"][0]
    tried = [root[5][at : at + 6] for at in range(0, len(root[5]), 6)]
    assert [strings[values[0]] for values in tried] == ["intro h", "simp", "linarith", "decide", "native", "never"]
    assert [data.OUTCOMES[values[4]] for values in tried] == [
        "advanced", "advanced", "rejected", "timed out", "crashed", "not tried",
    ]  # fmt: skip
    assert strings[tried[2][5]] == "linarith failed to find a contradiction\n\0"
    assert len(found["1-0"][0]["nodes"]) == 5000  # type: ignore[index]


def test_long_messages_are_cut_and_say_so(tmp_path: Path) -> None:
    with page_runs.make(tmp_path / "run", ["long"]) as run:
        grown = page_runs.Grown("⊢ a")
        grown.tried(grown.root, "loud", Rejected("x" * (data.MESSAGE + 7)))
        page_runs.keep(run, "long", grown, StopReason.EXHAUSTED, None)
        (search,) = data.of_journal(run.journal("long", 0))
    assert any(text.endswith("x… (7 more characters)") for text in search["strings"])


def test_runs_of_one_name_and_problems_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        page_runs.make(tmp_path / place / "run", ["same", f"only-{place}"])
    runs = [RunFolder(tmp_path / place / "run") for place in ("a", "b")]
    found = data.of_runs(runs)
    assert [run["label"] for run in found["runs"]] == ["a/run", "b/run"]
    assert [(theorem["name"], theorem["runs"]) for theorem in found["theorems"]] == [
        ("same", [0, 1]), ("only-a", [0]), ("only-b", [1]),
    ]  # fmt: skip
    assert len({run["label"] for run in data.of_runs([runs[0], runs[0]])["runs"]}) == 2


def test_the_command_writes_it(tmp_path: Path) -> None:
    page_runs.make(tmp_path / "run", ["a"])

    def report(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "prover.cli", "report", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    done = report(tmp_path / "run", "--html", tmp_path / "out.html")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out.html").read_text().startswith("<!doctype html>")
    imported = report(tmp_path / "run", "--import", "llemma", "--html", tmp_path / "out.html")
    assert imported.returncode == 2
    assert "Traceback" not in imported.stderr


def test_a_place_that_takes_no_file_is_one_line(tmp_path: Path) -> None:
    run = page_runs.make(tmp_path / "run", ["a"])
    with pytest.raises(StorageError, match="cannot write"):
        build.write([run], tmp_path / "none" / "page.html")
