"""Files of lines: kills, torn lines, a disk that is full for real."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from prover.errors import StorageError, UsageError
from prover.lines import LineFile, objects, whole_lines


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    assert list(objects(path)) == []
    with LineFile(path) as file:
        file.write({"a": 1})
        assert list(objects(path)) == [{"a": 1}]
        file.write({"b": "ℝ \n"})
    with LineFile(path) as file:
        file.write({"c": None})
    assert list(objects(path)) == [{"a": 1}, {"b": "ℝ \n"}, {"c": None}]


@pytest.mark.parametrize("torn", ['{"b": 2', '{"b": 2}', "\u211d"])
def test_a_torn_last_line_does_not_count_and_is_cut_off(tmp_path: Path, torn: str) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text('{"a": 1}\n' + torn, encoding="utf-8")
    assert list(objects(path)) == [{"a": 1}]
    with LineFile(path) as file:
        file.write({"c": 3})
    assert list(objects(path)) == [{"a": 1}, {"c": 3}]


@pytest.mark.parametrize("line", ["[1]", "{", "no", '{"a": 1}{"a": 2}'])
def test_a_line_that_is_no_object_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text('{"a": 1}\n\n' + line + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"lines.jsonl:3: not a JSON object"):
        list(objects(path))


def test_a_file_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot write"), LineFile(tmp_path / "no" / "such" / "folder"):
        pass


def test_a_full_disk_leaves_whole_lines(tmp_path: Path) -> None:
    """The limit on the size of a file stands for the disk: the system writes what fits of a line and refuses more."""
    path = tmp_path / "lines.jsonl"
    code = f"""
        import resource, signal
        from pathlib import Path
        from prover.errors import StorageError
        from prover.lines import LineFile
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        with LineFile(Path({str(path)!r})) as file:
            file.write({{"n": "a" * 60}})
            try:
                file.write({{"n": "b" * 60}})
            except StorageError as error:
                print(error)
            file.write({{"n": "c"}})
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True)
    assert run.stdout.startswith(f"cannot write {path}: ")
    assert [item["n"][0] for item in objects(path)] == ["a", "c"]


def test_a_kill_in_the_middle_of_writing_leaves_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    code = f"""
        from pathlib import Path
        from prover.lines import LineFile
        with LineFile(Path({str(path)!r})) as file:
            for n in range(10 ** 9):
                file.write({{"n": n, "filling": "x" * 50_000}})
                print(n, flush=True)
    """
    for _ in range(5):
        process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(20)]
        process.kill()
        said += process.stdout.read().splitlines()
        assert process.wait() == -signal.SIGKILL
        written = int([line for line in said if line.strip()][-1])
        lines = list(objects(path))
        assert lines[-1]["n"] >= written, "what was said to be written is there"
        path.write_bytes(b"".join(line + b"\n" for line in whole_lines(path)[-1:]) + b'{"n": 0, "torn')
