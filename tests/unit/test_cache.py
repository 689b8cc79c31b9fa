import os
from pathlib import Path

import pytest

from prover.errors import ToolchainError
from prover.lean.installation import cache


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of its own, and a temporary folder of its own."""
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "tmp").mkdir()
    monkeypatch.delenv(cache.VARIABLE, raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    return home


def test_below_home_and_not_made_yet(home: Path) -> None:
    assert cache.root().is_relative_to(home)
    assert list(home.iterdir()) == []


def test_variable_wins_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "new", tmp_path / "file" / "below"):
        monkeypatch.setenv(cache.VARIABLE, str(place))
        assert cache.root() == place


def test_home_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/proc/nobody")  # not even a superuser makes files there
    root = cache.root()
    assert root.parent == tmp_path / "tmp"
    assert root.stat().st_mode & 0o777 == 0o700
    assert cache.root() == root


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="no users")
def test_temporary_folder_that_others_may_write_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/proc/nobody")
    cache.root().chmod(0o777)
    with pytest.raises(ToolchainError, match="PROVER_CACHE_DIR"):
        cache.root()


def test_temporary_folder_that_is_a_link_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/proc/nobody")
    root = cache.root()
    root.rmdir()
    (tmp_path / "trap").mkdir()
    root.symlink_to(tmp_path / "trap")
    with pytest.raises(ToolchainError, match="PROVER_CACHE_DIR"):
        cache.root()


def test_writing_says_what_to_do() -> None:
    with (
        pytest.raises(ToolchainError, match=r"cannot write /a/b: .*; set PROVER_CACHE_DIR") as caught,
        cache.writing(Path("/a")),
    ):
        raise OSError(28, "No space left on device", "/a/b")
    assert "\n" not in str(caught.value)
