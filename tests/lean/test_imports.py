"""Our reading of a file's header against Lean's own, and what is said when an import is missing."""

import json
import subprocess
from pathlib import Path

import pytest

from prover.errors import ToolchainError
from prover.lean.installation import embedded, header
from prover.lean.installation.imports import missing_imports, require_imports
from prover.lean.installation.toolchain import Toolchain, find

HEADERS = [
    "",
    "import A",
    "import A\nimport B.C\ntheorem x : True := trivial\nimport D",
    "prelude\nimport A",
    "prelude",
    "module\npublic import A\nmeta import B\nimport all C\npublic meta import D\n",
    "module\nprelude\npublic import A\n",
    "import A import B",
    "import/- x -/A--y\nimport B",
    "/- /- -/ import A -/ import B",
    "-- import A\r\nimport B\r\n",
    "import A/--/import B-/\nimport C",
    "/--/ import A -/ import B",
    "import A\n/-! import C -/\nimport B",
    "import A\n/-- import C -/\nimport B",
    "import A.«b c».D",
    "import «A».B\n",
    "import A'\nimport B!\nimport C?\nimport D₁\nimport Ünï.ℕ\nimport α.β\n",
    "import A\nopen Nat import B",
    "import A\n-- import B",
]


@pytest.mark.parametrize("text", HEADERS)
def test_header_is_read_as_lean_reads_it(text: str, tmp_path: Path) -> None:
    file = tmp_path / "file.lean"
    file.write_text(text, encoding="utf-8", newline="")
    command = [*embedded.locate().command, "--deps-json", str(file)]
    run = subprocess.run(command, capture_output=True, timeout=60, check=True)
    (answer,) = json.loads(run.stdout)["imports"]
    assert answer["errors"] == []
    theirs = [entry["module"].replace("«", "").replace("»", "") for entry in answer["result"]["imports"]]
    ours = header.parse(text)
    # For a `module`, Lean lists its `Init` as it does for any other file.
    assert list(ours.needed) == theirs or list(ours.imports) == [name for name in theirs if name != "Init"]


def _chosen(kind: str, tmp_path: Path) -> Toolchain:
    (tmp_path / "Init.olean").touch()
    (tmp_path / "Some").mkdir()
    (tmp_path / "Some" / "Thing.olean").touch()
    command = embedded.locate().command
    return Toolchain(kind, "", command, (("LEAN_PATH", str(tmp_path)),), "4.35.0", "", "", tmp_path)  # type: ignore[arg-type]


def test_what_is_there_is_not_missing(tmp_path: Path) -> None:
    lean = _chosen("embedded", tmp_path)
    assert missing_imports("import Some.Thing\n", lean) == ()
    require_imports("import Some.Thing\n", "x.lean", lean)


def test_what_is_missing_is_named_once_in_order(tmp_path: Path) -> None:
    text = "import Mathlib\nimport Some.Thing\nimport Std.Data\nimport Mathlib\n"
    assert missing_imports(text, _chosen("embedded", tmp_path)) == ("Mathlib", "Std.Data")


@pytest.mark.parametrize(
    ("kind", "way_out"), [("embedded", "--toolchain PATH"), ("lake", "lake build"), ("path", "Lake project")]
)
def test_the_message_is_one_line_and_says_the_way_out(kind: str, way_out: str, tmp_path: Path) -> None:
    with pytest.raises(ToolchainError, match=r"x\.lean imports Mathlib") as caught:
        require_imports("import Mathlib\n", "x.lean", _chosen(kind, tmp_path))
    assert way_out in str(caught.value)
    assert "\n" not in str(caught.value)


def test_lean_agrees_that_it_is_missing(tmp_path: Path) -> None:
    """The same file handed to Lean all the same: it must not know the module either."""
    lean = find("embedded")
    file = tmp_path / "x.lean"
    file.write_text("import Mathlib\n")
    assert missing_imports(file.read_text(), lean) == ("Mathlib",)
    run = subprocess.run([*lean.command, str(file)], env=lean.environ(), capture_output=True, text=True, timeout=60)
    assert run.returncode == 1
    assert "Mathlib" in run.stdout + run.stderr
