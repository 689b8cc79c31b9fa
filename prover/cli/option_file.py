"""Options from a TOML file: keys are the names of the command's options, values what the command line would say.

A file may also hold a grid: lists of values for options that take one, of which every combination is meant.
"""

from __future__ import annotations

import difflib
import itertools
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
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
    options = _options(command)
    found: dict[str, object] = {}
    for key, value in _document(path).items():
        option = options.get(key.replace("_", "-"))
        if option is None:
            raise UsageError(f"{path}: {key} is no option of this command{_nearest(key, options)}")
        assert option.name is not None
        if option.name in found:
            raise UsageError(f"{path}: {key} is there twice, once with - and once with _")
        found[option.name] = _value(path, key, value, option)
    return found


@dataclass(frozen=True, slots=True)
class Point:
    """A combination of a grid: the values of the options that are varied, and the command line that means it."""

    varied: Mapping[str, str]
    arguments: tuple[str, ...]


def grid(
    path: Path, command: click.Command, *, argument: str, fixed: Collection[str] = (), refused: Collection[str] = ()
) -> list[Point]:
    """The combinations that the file holds for `command`, the last key varied fastest.

    An option with a list of values is varied; one that may be repeated is varied by a list of lists. The key `argument`
    is the argument of the command, and must be there; `fixed` options are not varied, `refused` ones not taken. Values
    of the wrong kind are for the command to find. Otherwise raises UsageError as `defaults` does.
    """
    document = _document(path)
    options = {name: option for name, option in _options(command).items() if name not in refused}
    file = document.pop(argument, None)
    if not isinstance(file, str):
        raise UsageError(f"{path}: {argument} must be there, and be one text")
    axes: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for key, value in document.items():
        name = key.replace("_", "-")
        if name not in options:
            raise UsageError(f"{path}: {key} is nothing that can be set here{_nearest(key, options)}")
        if name in axes:
            raise UsageError(f"{path}: {key} is there twice, once with - and once with _")
        axes[name] = _axis(path, key, value, options[name])
        if len(axes[name]) > 1 and name in fixed:
            raise UsageError(f"{path}: {key} must be the same for all: give it one value")
    varied = [name for name, values in axes.items() if len(values) > 1]
    points = []
    for chosen in itertools.product(*axes.values()):
        values = dict(zip(axes, chosen, strict=True))
        given = [part for _, parts in chosen for part in parts]
        points.append(Point({name: values[name][0] for name in varied}, (*given, "--", file)))
    return points


def _axis(path: Path, key: str, value: object, option: click.Option) -> list[tuple[str, tuple[str, ...]]]:
    """The values of an option, each as it is shown and as arguments."""
    nested = isinstance(value, list) and any(isinstance(each, list) for each in value)
    values = value if isinstance(value, list) and (nested or not option.multiple) else [value]
    found = [_spelled(option, _value(path, key, each, option)) for each in values]
    if not found:
        raise UsageError(f"{path}: {key} has no values: leave it out, or list some")
    if twice := next((shown for shown, _ in found if [other for other, _ in found].count(shown) > 1), None):
        raise UsageError(f"{path}: {key} lists {twice} twice")
    return found


def _spelled(option: click.Option, value: object) -> tuple[str, tuple[str, ...]]:
    name = max(option.opts, key=len)
    if isinstance(value, bool):
        return str(value).lower(), (name,) if value else ()
    values = [str(each) for each in value] if isinstance(value, list) else [str(value)]
    return ", ".join(values), tuple(f"{name}={each}" for each in values)


def _document(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        raise UsageError(f"cannot read the options in {path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not TOML: {error}") from error


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
