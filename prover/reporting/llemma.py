"""Reads the result files that Llemma's authors published: wellecks/llemma_formal2formal, output/*/results__*.json.

    {"results": [{"example": {"full_name", "statement", "split", …}, "success": true,
                  "attempt_results": [{"success": true, "proof": ["norm_num"], "iteration": 0, "elapsed": -2.8, …}]}]}

One file is a shard of a run, `results__MODEL__SHARD.json`; the shards of a run lie in one folder, hold different
numbers of theorems and need not be numbered without gaps. Of what is odd in them:

- helper theorems of the Lean file (`sum_pairs…`) are among the results; they are no problems of the benchmark;
- `elapsed` was computed with its sign turned round; a negative time counts as unknown, and is not guessed at;
- attempts that failed say nothing of time and expansions;
- most of the proofs are one tactic long, which is said beside the count: nobody published a baseline;
- a theorem that comes twice counts once: its first result, in the order of the shards, since the better one of two
  would be a choice made in favour of the model.

That something is proved is the word of those who published it: nothing is verified here.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.errors import UsageError
from prover.evaluation.rows import Row, RowVerdict, source
from prover.reporting.results import Attempt, Entry, Result, readable

HELPER = "sum_pairs"
"""What the names of helper theorems have in them, and those of no problem."""

BENCHMARK = {"test": 244, "valid": 244}
"""Problems of miniF2F, by split: what the files leave out counts as not proved."""

_FILE = re.compile(r"results__(?P<model>.+)__(?P<shard>\d+)\Z")
_BROKE_DOWN = ("DojoCrashError", "DojoInitError", "CalledProcessError")
_STOPS = {"SearchEnded": "search ended", "DojoHardTimeoutError": "seconds"}
_UNKNOWN = frozenset(
    {"tactics", "tokens", "recalled", "search_seconds", "lean_seconds", "proposer_seconds", "own_seconds", "nodes"}
)


@dataclass(frozen=True, slots=True)
class _Shard:
    """A file: the run it is of, its number there, and its results."""

    path: Path
    run: tuple[Path, str]
    number: int
    results: tuple[Mapping[str, Any], ...]


def read(files: Sequence[Path]) -> list[Result]:
    """The runs whose shards these are, in the order of their first files. Raises UsageError for a file that is none."""
    runs: dict[tuple[Path, str], dict[Path, _Shard]] = {}
    for path in files:
        shard = _shard(path)
        runs.setdefault(shard.run, {})[path.resolve()] = shard  # a file that is named twice is one file
    names = _names(list(runs))
    return [_result(name, list(shards.values())) for name, shards in zip(names, runs.values(), strict=True)]


def _shard(path: Path) -> _Shard:
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}") from error
    except (ValueError, RecursionError):
        raise UsageError(f"{path} is not JSON: name result files of Llemma (results__MODEL__SHARD.json)") from None
    results = content.get("results") if isinstance(content, dict) else None
    if not isinstance(results, list) or not results:
        raise UsageError(f"{path} has no list `results`: name result files of Llemma (results__MODEL__SHARD.json)")
    for number, item in enumerate(results, start=1):
        if (wrong := _fault(item)) is not None:
            raise UsageError(f"{path}: result {number} {wrong}: it is no result file of Llemma")
    match = _FILE.match(path.stem)
    model, shard = (match["model"], int(match["shard"])) if match else ("", 0)
    return _Shard(path, (path.resolve().parent, model), shard, tuple(results))


def _fault(item: Any) -> str | None:
    """What is wrong with a result; None when nothing is."""
    if not isinstance(item, dict) or not isinstance(item.get("example"), dict):
        return "has no `example`"
    if not isinstance(item["example"].get("full_name"), str) or not item["example"]["full_name"]:
        return "has no `full_name` in its `example`"
    if not isinstance(item.get("success"), bool):
        return "has no `success`"
    attempts = item.get("attempt_results")
    if not isinstance(attempts, list) or not all(isinstance(attempt, dict) for attempt in attempts):
        return "has no `attempt_results`"
    return None


def _names(runs: Sequence[tuple[Path, str]]) -> list[str]:
    """What runs are called: by their folders, with the model or the whole path where only that tells them apart."""
    forms = (
        [folder.name for folder, _ in runs],
        [f"{folder.name}/{model}" for folder, model in runs],
        [f"{folder}/{model}" for folder, model in runs],
    )
    return next(names for names in forms if len(set(names)) == len(names))


def _result(name: str, shards: Sequence[_Shard]) -> Result:
    shards = sorted(shards, key=lambda shard: shard.number)
    items = [item for shard in shards for item in shard.results]
    helpers = [item for item in items if _helper(item)]
    found: dict[str, Mapping[str, Any]] = {}
    repeated: list[tuple[str, bool]] = []
    for item in items:
        theorem = item["example"]["full_name"]
        if not _helper(item) and found.setdefault(theorem, item) is not item:
            repeated.append((theorem, item["success"] != found[theorem]["success"]))
    entries = [_entry(item) for item in found.values()]
    absent = _absent(entries)
    sizes = " + ".join(str(len(shard.results)) for shard in shards)
    remarks = [f"{len(shards)} files ({sizes} results); proved as published, not verified here"]
    if helpers:
        remarks.append(f"left out: {len(helpers)} results on helper theorems, which are no problems of the benchmark")
    if repeated:
        differing = sum(differs for _, differs in repeated)
        remarks.append(f"{len(repeated)} results repeat a theorem ({differing} with another outcome): the first counts")
    if negative := sum("seconds" in attempt.unknown for entry in entries for attempt in entry.verified):
        remarks.append(f"{negative} proved theorems have no time, or a negative one: it counts as unknown")
    if proofs := [entry.verified[0].row.proof for entry in entries if entry.verified]:
        single = sum(proof is not None and "\n" not in proof for proof in proofs)
        remarks.append(f"{single} of the {len(proofs)} proofs are one tactic long")
    if absent:
        remarks.append(f"{len(absent)} problems of the benchmark are in none of the files: they count as not proved")
    return Result(name=name, attempts=1, entries=(*entries, *absent), remarks=tuple(remarks))


def _helper(item: Mapping[str, Any]) -> bool:
    return HELPER in item["example"]["full_name"]


def _absent(entries: Sequence[Entry]) -> list[Entry]:
    """Problems of the benchmark that nothing is known of. More than it has are not its own: UsageError."""
    absent = []
    for split, count in Counter(entry.split for entry in entries).items():
        size = BENCHMARK.get(split or "", count)
        if count > size:
            raise UsageError(
                f"the files hold {count} theorems of the {split} split, but miniF2F has {size}: "
                "these are results on something else"
            )
        absent += [
            Entry(name=f"(not in the files: {split} {number})", split=split, source="not in the files")
            for number in range(1, size - count + 1)
        ]
    return absent


def _entry(item: Mapping[str, Any]) -> Entry:
    example = item["example"]
    name, split, statement = (_text(example.get(key)) for key in ("full_name", "split", "statement"))
    assert name is not None
    attempt = _attempt(name, split, item)
    return Entry(name=name, split=split, source=readable(source(name)), statement=statement, attempts=(attempt,))


def _attempt(name: str, split: str | None, item: Mapping[str, Any]) -> Attempt:
    """What a result says: of the proof that was found, else of the last failure."""
    tries: list[Mapping[str, Any]] = item["attempt_results"]
    verdict: RowVerdict
    if item["success"]:
        chosen = next((each for each in tries if each.get("success") is True), {})
        verdict, stop = "verified", "proved"
    else:
        chosen = tries[-1] if tries else {}
        failure = _text(chosen.get("failure_reason")) or "not said"
        verdict = "error" if failure in _BROKE_DOWN else "unproved"
        stop = "error" if verdict == "error" else _STOPS.get(failure, failure)
    seconds, expansions = _count(chosen.get("elapsed")), _count(chosen.get("iteration"))
    unknown = {name for name, value in (("seconds", seconds), ("expansions", expansions)) if value is None}
    row = Row(
        name=name, split=split, source=source(name), verdict=verdict, stop=stop,
        proof="\n".join(_lines(chosen.get("proof"))) or None,
        seconds=seconds or 0.0,
        expansions=0 if expansions is None else int(expansions) + 1,  # iterations count from 0
        message=_text(chosen.get("failure_reason")) or "",
    )  # fmt: skip
    return Attempt(row, _UNKNOWN | unknown)


def _count(value: Any) -> float | None:
    """A number that is not negative; None for anything else."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0 else None


def _lines(value: Any) -> Iterator[str]:
    yield from (str(line) for line in value) if isinstance(value, list) else ()


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
