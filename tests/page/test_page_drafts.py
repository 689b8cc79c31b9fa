"""Drafts beside sketches in the page, their holes marked by what became of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import page_runs
import pytest
from page_runs import EVIL

from prover.drafting.records import AttemptRecord, DraftRecord, HoleRecord, ProgramRecord, SketchRecord, SolutionRecord
from prover.errors import UsageError
from prover.evaluation.run_folder import Kept, RunFolder
from prover.reporting.page import build

BODY = "have 𝔸 : p := by\n  sorry\nsorry"


def record() -> AttemptRecord:
    """Two sketches of one draft: a partial one, and one that holds no proof; its text is hostile."""
    holes = [
        HoleRecord(1, 14, 24, "p : Prop\n⊢ p", "closed", ("omega",), stop="proved", seconds=0.5),
        HoleRecord(3, 25, 30, EVIL + "\n⊢ q", "open", stop="seconds", seconds=30.0),
    ]
    assert [BODY[hole.start : hole.end] for hole in holes] == ["by\n  sorry", "sorry"]
    partial = SketchRecord("…", BODY, "open", "1 of 2 holes closed", ["line 1: wrong"], ("2:4: failed",), holes)
    partial.separated = (f"line 3: `<;> {EVIL}` stood for 2 goals",)
    program = ProgramRecord("1 / 0", "error", error=f"ZeroDivisionError {EVIL}", seconds=0.25)
    draft = DraftRecord(f"First {EVIL}", "model", [partial, SketchRecord(EVIL, message="it is empty")], [program])
    tried = [{"kind": "program", "reply": EVIL, "answer": "6", "why": "", "program": {"output": "6\n", "error": ""}}]
    solution = SolutionRecord("What?", "6", 3, 4, False, program="print(6)", output="6\n", seconds=1.5, tried=[tried])
    return AttemptRecord([draft], solution)


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drafts")
    with page_runs.make(folder / "run", ["alpha", "broken", "plain"]) as run:
        page_runs.small(run, "alpha")
        kept = Kept(run.journal_path("alpha", 0).read_bytes(), None, record().packed())
        run.keep("alpha", 0, kept)
        run.keep("broken", 0, Kept(kept.journal, None, b"[]"))
        for name in ("alpha", "broken", "plain"):
            run.add(page_runs.row(name, "unproved", unreviewed=name == "alpha"))
    assert AttemptRecord.from_dict(RunFolder(folder / "run").draft("alpha", 0)) == record()
    path = folder / "page.html"
    build.write([RunFolder(folder / "run")], path)
    return path


def test_draft_and_sketch_stand_side_by_side(opened: Any, drafted: Path) -> None:
    page = opened(drafted, "#theorem-0")
    drafted_text = page.locator(".draft .informal").first.inner_text()
    assert f"First {EVIL}".replace("\u2028", "") in drafted_text.replace("\u2028", "")
    holes = page.locator(".sketch .hole")
    assert [hole.inner_text() for hole in holes.all()] == ["by\n  sorry", "sorry"], "places count code points"
    assert [hole.get_attribute("class") for hole in holes.all()] == ["hole closed", "hole open"]
    colours = [hole.evaluate("node => getComputedStyle(node).borderColor") for hole in holes.all()]
    assert colours[0] != colours[1]
    items = page.locator(".holes li")
    assert [item.inner_text().split("\n")[0] for item in items.all()] == [
        "closed in line 1, 0.5 s: omega", "open in line 3, 30 s: seconds",
    ]  # fmt: skip
    said = " ".join(page.locator("main").inner_text().split())
    assert "Answer 6 (3 of 4 votes; the formal statement says otherwise, so the model was not told)" in said
    assert "Program 1: error, 0.25 s ZeroDivisionError </script>" in said
    assert "A hole for each goal: line 3: `<;> </script>" in said
    page.get_by_text("How it was looked for").click()
    assert "Vote 1, program: 6" in page.get_by_label("Answer", exact=True).inner_text()
    assert "the statement is by the model, unreviewed" in page.locator("main").inner_text()
    boxes = [page.get_by_label("Draft", exact=True).first.bounding_box(), page.get_by_label("Sketch 1").bounding_box()]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"], "side by side"
    assert page.title() == "alpha – Proof search report", "hostile text stays text"


def test_what_cannot_be_read_says_so_and_others_have_none(opened: Any, drafted: Path) -> None:
    assert "The drafts cannot be shown" in opened(drafted, "#theorem-1").get_by_role("alert").first.inner_text()
    assert opened(drafted, "#theorem-2").locator(".draft").count() == 0


def test_the_record_in_the_page_is_the_record_on_disk(drafted: Path) -> None:
    assert AttemptRecord.from_dict(json.loads(record().packed())) == record()
    assert drafted.read_text(encoding="utf-8").count("have \\ud835\\udd38 : p") == 1


def test_a_record_of_the_form_before_is_read() -> None:
    old = record().as_dict()
    del old["solution"], old["drafts"][0]["programs"], old["drafts"][0]["sketches"][0]["separated"]
    del old["drafts"][0]["sketches"][1]["separated"]
    found = AttemptRecord.from_dict({**old, "schema": 1})
    assert (found.solution, found.drafts[0].programs, found.sketches[0].separated) == (None, [], ())
    with pytest.raises(UsageError, match="forms 1 to 2"):
        AttemptRecord.from_dict({**old, "schema": 3})
