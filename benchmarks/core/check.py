"""Compares the statements of problem sets after their names are gone: finds a problem that another one merely renames.

    python benchmarks/core/check.py benchmarks/core/core.jsonl [--against OTHER.jsonl]

Prints every pair of problems that state the same in different splits of the set (or in the other set), and ends with 1
when there is one. What counts as the same: `prover.training.normal_form`. Needs no Lean.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from prover.training.normal_form import normal_form

Problem = Mapping[str, str]


def renamings(problems: Sequence[Problem], others: Sequence[Problem] = ()) -> list[tuple[str, str]]:
    """The pairs of problems of different splits, or of the two sets, that have the same normal form."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for group, split in [(problems, ""), (others, "other set")]:
        for problem in group:
            form = normal_form(problem["formal_statement"], problem.get("header") or "")
            found[form].append((split or problem.get("split", ""), problem["name"]))
    pairs = []
    for same in found.values():
        pairs += [(a, b) for i, (s, a) in enumerate(same) for t, b in same[i + 1 :] if s != t]
    return pairs


def read(path: Path) -> list[dict[str, str]]:
    """The problems of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def main() -> int:
    """The command; returns the exit status."""
    parser = argparse.ArgumentParser(description="Finds problems that merely rename one of another split or set.")
    parser.add_argument("problems", type=Path)
    parser.add_argument("--against", type=Path, help="another set, of which no statement may occur here")
    options = parser.parse_args()
    try:
        pairs = renamings(read(options.problems), read(options.against) if options.against else ())
    except (OSError, ValueError, KeyError) as error:
        print(f"not a readable problem set: {error}", file=sys.stderr)
        return 2
    for a, b in pairs:
        print(f"{a} states the same as {b}")
    return 1 if pairs else 0


if __name__ == "__main__":
    sys.exit(main())
