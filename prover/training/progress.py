"""What became of each exercise, on disk as soon as it is known, so that a collection that was stopped can go on.

JSON lines: `key` names the exercise and what was tried, `name` and `reason` are for people, `steps` what came of it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from prover.errors import UsageError
from prover.lines import LineFile, objects
from prover.training.steps import Exercise, Step, from_dict


def key(exercise: Exercise, tried: str) -> str:
    """Names an exercise and what is tried on it: another statement, script or attempt has another key."""
    parts = [tried, exercise.source]
    form: Exercise | None = exercise
    while form is not None:
        parts += [form.preamble, form.statement, *("\n".join(script) for script in form.scripts)]
        form = form.instead
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


@dataclass
class Progress:
    """The file of finished exercises. `steps` and `reasons` are those of all of them, by key."""

    path: Path
    steps: dict[str, list[Step]] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> Progress:
        """What the file holds, nothing when there is none. A last line that a kill left torn is dropped; any other bad
        line is a UsageError."""
        progress = cls(path)
        for number, item in enumerate(objects(path), start=1):
            try:
                progress.steps[item["key"]] = [from_dict(step) for step in item["steps"]]
                progress.reasons[item["key"]] = item["reason"]
            except (ValueError, KeyError, TypeError) as error:
                raise UsageError(f"{path}:{number}: not a line of progress ({error}): delete the file") from None
        return progress

    def __contains__(self, name: str) -> bool:
        return name in self.steps

    def add(self, name: str, exercise: Exercise, steps: Sequence[Step], reason: str) -> None:
        """Note what became of an exercise."""
        item = {"key": name, "name": exercise.name, "reason": reason, "steps": [asdict(step) for step in steps]}
        with LineFile(self.path) as file:
            file.write(item)
        self.steps[name], self.reasons[name] = list(steps), reason
