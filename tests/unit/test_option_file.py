"""Options from TOML: names, kinds, and the command line before the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from prover import cli
from prover.cli.option_file import defaults
from prover.errors import UsageError


@pytest.fixture
def parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs the real command line up to the options of the command."""

    def run(toml: str, *arguments: str, command: str = "bench") -> dict[str, Any]:
        (path := tmp_path / "options.toml").write_text(toml, encoding="utf-8")
        seen: dict[str, Any] = {}
        target = cli.bench if command == "bench" else cli.prove_file
        monkeypatch.setattr(target, "callback", lambda **options: seen.update(options))
        result = CliRunner().invoke(cli.main, [command, "x", "--config", str(path), *arguments])
        if result.exit_code:
            raise click.ClickException(f"{result.exit_code}: {result.output}")
        return seen

    return run


TOML = """
proposer = "mix:builtin+endpoint:http://localhost:8000/v1#m"
seconds = 5
temperature = [0.5, 1]
stop = "###"
prompt-file = "mine.txt"
max_tokens = 64
json = true
only = ["a*", "b"]
"""


def test_the_file_gives_the_defaults(parsed: Any) -> None:
    options = parsed(TOML)
    assert options["proposer"] == "mix:builtin+endpoint:http://localhost:8000/v1#m"
    assert options["seconds"] == 5.0
    assert options["temperatures"] == (0.5, 1.0)
    assert options["stop"] == ("###",)
    assert options["prompt_file"] == Path("mine.txt")
    assert options["max_tokens"] == 64
    assert options["as_json"] is True
    assert options["only"] == ("a*", "b")
    assert options["expansions"] == 1000
    assert "config" not in options


def test_the_command_line_wins_wherever_it_stands(parsed: Any) -> None:
    options = parsed(TOML, "--seconds", "7", "--temperature", "0.2", "--proposer", "builtin")
    assert (options["seconds"], options["temperatures"], options["proposer"]) == (7.0, (0.2,), "builtin")


def test_the_other_command_has_its_own_options(parsed: Any) -> None:
    assert parsed('theorem = "A.t"\nin-place = true\n', command="file")["names"] == ("A.t",)
    with pytest.raises(click.ClickException, match="in-place is no option of this command"):
        parsed("in-place = true\n")


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("second = 3", "second is no option of this command; did you mean seconds?"),
        ("max_token = 3", "max_token is no option of this command; did you mean max-tokens?"),
        ("zzz = 3", "zzz is no option of this command; there are: beams, cache, "),
        ("config = 'x'", "config is no option"),
        ("help = true", "help is no option"),
        ("set_ = 'x'", "set_ is no option"),
        ("seconds = true", "seconds takes a value, not true or false"),
        ("json = 'yes'", "json takes true or false"),
        ("seconds = [1]", "seconds has a value that no option takes"),
        ("[model]\nseconds = 1", "model is no option"),
        ("stop = [['a']]", "stop has a value that no option takes"),
        ("seconds = 1979-05-27", "seconds has a value that no option takes"),
        ("max-tokens = 1\nmax_tokens = 2", "is there twice"),
        ("seconds =", "is not TOML"),
    ],
)
def test_what_the_file_may_not_say(tmp_path: Path, toml: str, says: str) -> None:
    path = tmp_path / "options.toml"
    path.write_text(toml)
    with pytest.raises(UsageError) as caught:
        defaults(path, cli.bench)
    assert says in str(caught.value)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_values_of_the_wrong_kind_are_refused_as_on_the_command_line(parsed: Any) -> None:
    for toml, says in (("seconds = 'soon'", "--seconds"), ("beams = 1.5", "--beams"), ("split = 'all'", "--split")):
        with pytest.raises(click.ClickException, match=f"2: (.|\n)*{says}"):
            parsed(toml)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot read the options in .*: No such file"):
        defaults(tmp_path / "none.toml", cli.bench)
