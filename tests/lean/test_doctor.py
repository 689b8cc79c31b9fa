from pathlib import Path

import pytest

from prover.lean.installation import cache, doctor, library
from prover.lean.installation.doctor import Check


def test_rendering_puts_the_mending_line_below() -> None:
    checks = [Check("Lean", "ok", "4.35.0"), Check("a longer name", "missing", "nothing", "do this")]
    assert doctor.render(checks).splitlines() == [
        "ok      Lean           4.35.0",
        "MISSING a longer name  nothing",
        "                       → do this",
    ]


def test_usable_unless_something_is_missing() -> None:
    assert doctor.usable([Check("a", "ok", ""), Check("b", "warning", "", "mend")])
    assert not doctor.usable([Check("a", "ok", ""), Check("b", "missing", "", "mend")])


def test_toolchain_that_is_none_is_reported_not_raised() -> None:
    checks = doctor.examine("/no/such/lean")
    (bad,) = [check for check in checks if check.status == "missing"]
    assert "/no/such/lean does not exist" in bad.mend
    assert {"cores", "memory", "Python", "model"} <= {check.name for check in checks}


@pytest.mark.parametrize(
    ("free_mb", "status", "mend"), [(500, "warning", "--workers 1"), (2500, "warning", "--workers 2"), (9000, "ok", "")]
)
def test_memory(free_mb: int, status: str, mend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Memory:
        total = 16 << 30
        available = free_mb << 20

    monkeypatch.setattr("psutil.virtual_memory", Memory)
    monkeypatch.setattr(doctor, "usable_cores", lambda: 4)
    (check,) = [check for check in doctor.examine("/no/such/lean") if check.name == "memory"]
    assert check.status == status
    assert mend in check.mend


def test_embedded_before_and_after_building(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Uses the real Lean (it is asked for its version) with a library of one module."""
    (tmp_path / "core").mkdir()
    (tmp_path / "core" / "Init.lean").write_text("prelude\n")
    monkeypatch.setenv(library.SOURCES_VARIABLE, str(tmp_path / "core"))
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))

    def look() -> dict[str, Check]:
        checks = doctor.examine("embedded")
        assert all(bool(check.mend) == (check.status != "ok") for check in checks)
        return {check.name: check for check in checks}

    before = look()
    assert not (tmp_path / "cache").exists()
    assert before["Lean"].value.startswith("4.")
    assert (before["library"].status, before["cache"].status) == ("warning", "ok")
    library.ensure_built()
    assert look()["library"].status == "ok"


def test_cache_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file"))
    (check,) = [check for check in doctor.examine("embedded") if check.name == "cache"]
    assert check.status == "missing"
    assert cache.VARIABLE in check.mend
