"""Files are replaced whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from prover.errors import UsageError
from prover.writeback import write_atomically


def test_replaces_the_whole_file_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "A.lean"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new\r\n", expected=b"old")
    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["A.lean"]


def test_refuses_a_file_that_changed_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "A.lean"
    path.write_bytes(b"edited by its owner")
    with pytest.raises(UsageError, match="changed while"):
        write_atomically(path, b"new", expected=b"old")
    assert path.read_bytes() == b"edited by its owner"
    assert os.listdir(tmp_path) == ["A.lean"]


def test_refuses_a_file_that_was_deleted_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "A.lean"
    with pytest.raises(UsageError, match="changed while"):
        write_atomically(path, b"new", expected=b"old")
    assert not path.exists()


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    target = tmp_path / "real.lean"
    target.write_bytes(b"old")
    link = tmp_path / "link.lean"
    link.symlink_to(target)
    write_atomically(link, b"new", expected=b"old")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_missing_folder_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot write .*No such file"):
        write_atomically(tmp_path / "absent" / "A.lean", b"new")


def test_a_new_file_follows_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "B.lean", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "B.lean").stat().st_mode) == 0o640
