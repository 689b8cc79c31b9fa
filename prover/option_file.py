"""Options from a TOML file: keys are the names of the command's options, values what the command line would say."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from pathlib import Path

import click

from prover.errors import UsageError


def defaults(path: Path, command: click.Command) -> dict[str, object]:
    """The file as defaults for `command`, by parameter name.

    A key is the name of an option without its dashes in front (`in-place`, or `in_place`); an option that may be
    repeated takes a list or one value, a flag takes true or false. Paths are taken from the working directory, as on
    the command line. Whether a value is of the right kind click says, as it does of the command line. UsageError for a
    file that cannot be read, a key that is no option, and a value of the wrong shape.
    """
    try:
        document = tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        raise UsageError(f"cannot read the options in {path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not TOML: {error}") from error
    options = _options(command)
    found: dict[str, object] = {}
    for key, value in document.items():
        option = options.get(key.replace("_", "-"))
        if option is None:
            raise UsageError(f"{path}: {key} is no option of this command{_nearest(key, options)}")
        assert option.name is not None
        if option.name in found:
            raise UsageError(f"{path}: {key} is there twice, once with - and once with _")
        found[option.name] = _value(path, key, value, option)
    return found


def _options(command: click.Command) -> Mapping[str, click.Option]:
    return {
        name.removeprefix("--"): option
        for option in command.params
        if isinstance(option, click.Option) and option.expose_value
        for name in option.opts
        if name.startswith("--")
    }


def _nearest(key: str, options: Mapping[str, click.Option]) -> str:
    near = difflib.get_close_matches(key.replace("_", "-"), options, n=1)
    return f"; did you mean {near[0]}?" if near else f"; there are: {', '.join(sorted(options))}"


def _value(path: Path, key: str, value: object, option: click.Option) -> object:
    if option.multiple:
        values = value if isinstance(value, list) else [value]
        return [_scalar(path, key, each) for each in values]
    scalar = _scalar(path, key, value)
    if option.is_flag != isinstance(scalar, bool):
        raise UsageError(f"{path}: {key} takes {'true or false' if option.is_flag else 'a value, not true or false'}")
    return scalar


def _scalar(path: Path, key: str, value: object) -> str | bool:
    """Numbers as the command line would have them: a text, so that 1.5 is no whole number here either."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str | int | float):
        return str(value)
    raise UsageError(f"{path}: {key} has a value that no option takes: write a text, a number, true or false")
