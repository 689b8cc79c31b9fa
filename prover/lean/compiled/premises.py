"""The theorems that a library offers to a proof, with their statements as Lean prints them, for retrieval.

Names come from the library's .olean files, statements from one Lean process that is asked `#check` for each of them.
That takes a second or two, once for each library: the answer is kept beside the built library.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from prover.errors import LeanError
from prover.lean.compiled.olean import Olean
from prover.lean.compiled.terms import Name, render
from prover.lean.installation import cache
from prover.lean.installation.toolchain import Toolchain
from prover.proof import Premise

FILE = "premises.json"
CHECK_SECONDS = 120
_FORMAT = 1
_INTERNAL = re.compile(
    r"_.*|match_.*|proof_.*|eq_\d+|eq_def|.*_eq_\d+|injEq|sizeOf_spec|sizeOf_eq|noConfusion.*|induct.*|fun_cases.*"
    r"|mutual_induct|congr_simp|hcongr_.*|brecOn.*|below.*|ext_iff_.*|ctorIdx.*|toCtorIdx.*"
)
_FOREIGN = frozenset({"Lean", "Std", "_private", "lcProof", "Omega", "Linear", "Internal", "Meta", "Grind"})
_INJECTIVITY = frozenset({("Nat", "succ", "inj"), ("List", "cons", "inj"), ("Option", "some", "inj")})


class LibraryPremises:
    """The theorems of the library behind a toolchain; nothing happens before the first question.

    Only for the embedded Lean's library: what a Lake project offers is not read, and there are no premises then.
    """

    def __init__(self, toolchain: Toolchain) -> None:
        self._toolchain = toolchain
        self._premises: tuple[Premise, ...] | None = None

    def premises(self) -> Sequence[Premise]:
        """All theorems meant for use, in the order of modules and names. Raises LeanError when Lean does not answer."""
        if self._premises is None:
            self._premises = self._load() if self._toolchain.kind == "embedded" else ()
        return self._premises

    def _load(self) -> tuple[Premise, ...]:
        folder = Path(dict(self._toolchain.env)["LEAN_PATH"])
        kept = _read(folder / FILE)
        if kept is None:
            kept = statements(self._toolchain, [render(name) for name in names(folder)])
            _write(folder / FILE, kept)
        return kept


def names(folder: Path) -> Iterator[Name]:
    """The theorems of the library in `folder` that a person would cite."""
    seen: set[Name] = set()
    for _, module in sorted(_imported(folder).items(), key=lambda item: render(item[0])):
        for name in sorted(filter(is_citable, module.names), key=render):
            if name not in seen and module.kind(name) == "theorem":
                seen.add(name)
                yield name


def _imported(folder: Path) -> dict[Name, Olean]:
    """The modules that every file imports. Others may lie in the folder: their theorems are not at hand in a proof."""
    found: dict[Name, Olean] = {}
    pending: list[Name] = [("Init",)]
    while pending:
        name = pending.pop()
        if name not in found:
            found[name] = Olean(folder.joinpath(*map(str, name)).with_suffix(".olean"))
            pending += found[name].imports
    return found


def is_citable(name: Name) -> bool:
    """Whether a theorem of this name was written for use rather than generated or internal to a tactic."""
    if not all(isinstance(part, str) for part in name) or not name:
        return False
    parts = [str(part) for part in name]
    if any(part in _FOREIGN or _INTERNAL.fullmatch(part) for part in parts):
        return False
    return parts[-1] != "inj" or tuple(name) in _INJECTIVITY


def statements(toolchain: Toolchain, theorems: Sequence[str]) -> tuple[Premise, ...]:
    """Ask Lean for the statements. What it does not know under the printed name is left out."""
    with tempfile.TemporaryDirectory(prefix="premises-") as folder:
        file = Path(folder) / "Statements.lean"
        file.write_text("".join(f"#check @{name}\n" for name in theorems), encoding="utf-8")
        command = [*toolchain.command, "--json", str(file)]
        try:
            run = subprocess.run(
                command, env=toolchain.environ(), capture_output=True, timeout=CHECK_SECONDS, stdin=subprocess.DEVNULL
            )
        except subprocess.TimeoutExpired as error:
            raise LeanError(f"Lean gave no statements of the library within {CHECK_SECONDS} s") from error
    found: list[Premise] = []
    for line in run.stdout.decode("utf-8", "replace").splitlines():
        message = json.loads(line)
        if message.get("severity") == "information":
            name = theorems[message["pos"]["line"] - 1]
            _, colon, statement = message["data"].partition(" : ")
            if colon:
                found.append(Premise(name, " ".join(statement.split())))
    if theorems and not found:
        raise LeanError(f"Lean gave no statements of the library: {run.stderr.decode('utf-8', 'replace')[-500:]}")
    return tuple(found)


def _read(path: Path) -> tuple[Premise, ...] | None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None  # not made yet, or torn: it is made again
    if not isinstance(content, dict) or content.get("format") != _FORMAT:
        return None
    return tuple(Premise(name, statement) for name, statement in content["premises"])


def _write(path: Path, premises: Sequence[Premise]) -> None:
    content = {"format": _FORMAT, "premises": [(premise.name, premise.statement) for premise in premises]}
    with cache.writing(path):
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(content, file, ensure_ascii=False)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
