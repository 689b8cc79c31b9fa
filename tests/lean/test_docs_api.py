"""The examples of docs/api.md, run one after the other in one namespace, print what the page says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "api.md"
EXAMPLE = re.compile(r"^```python\n(?P<code>.*?)^```\n^```text\n(?P<output>.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.usefixtures("toolchain")
def test_the_examples_print_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = PAGE.read_text(encoding="utf-8")
    examples = list(EXAMPLE.finditer(text))
    assert len(examples) == text.count("```python") == 6
    namespace: dict[str, Any] = {}
    for example in examples:
        line = text.count("\n", 0, example.start("code"))
        exec(compile("\n" * line + example["code"], str(PAGE), "exec"), namespace)
        assert capsys.readouterr().out == example["output"], f"the example of line {line} prints something else"
