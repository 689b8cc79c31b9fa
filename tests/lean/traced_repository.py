"""A repository as LeanDojo leaves it in its cache when it has traced it, and a `lake` for it.

Tracing needs a full toolchain. What LeanDojo reads of it, the parsed file with the places of its theorems and proofs,
is written here in the form that its `ExtractData.lean` has; the rest (cache, repository, Dojo) is LeanDojo's own. The
`lake` runs the embedded Lean: where the file that LeanDojo wrote says `lean_dojo_repl` it starts `prove repl`.
"""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAME = "traced-example"
FILE = "Traced/Some.lean"
DIE = "skip_and_die"
"""A tactic at which the process of a Dojo ends."""

_LAKE = f"""#!{sys.executable}
import os, re, subprocess, sys
assert sys.argv[1:3] == ["env", "lean"], sys.argv
path = sys.argv[-1]
text = open(path, encoding="utf-8").read()
open({{log!r}}, "w", encoding="utf-8").write(text)
open({{log!r}} + ".env", "w").write(chr(10).join(sorted(os.environ)))
assert "import Lean4Repl" in text
place = text.index("lean_dojo_repl")
keyword, name = [(m.start(), m[1]) for m in re.finditer(r"(?:theorem|lemma) (\\S+)", text[:place])][-1]
number = len(re.findall(r"\\bsorry\\b", text[keyword:place]))
text = re.sub(r"lean_dojo_repl\\s+sorry", "sorry", text.replace("import Lean4Repl", ""))
plain = path + ".plain.lean"
open(plain, "w", encoding="utf-8").write(text)
command = [sys.executable, "-m", "prover.cli", "repl", plain, name, "--hole", str(number), "--toolchain", "embedded",
           "--tactic-seconds", "60", "--heartbeats", "0"]
repl = subprocess.Popen(command, stdin=subprocess.PIPE, env={{{{**os.environ, **{{env!r}}}}}})
try:
    for line in sys.stdin.buffer:
        if b"{DIE}" in line:
            sys.exit(1)
        repl.stdin.write(line)
        repl.stdin.flush()
finally:
    repl.stdin.close()
    sys.exit(repl.wait())
"""


@dataclass(frozen=True)
class Traced:
    """The repository, the cache that has it traced, and the text that Lean was last given."""

    folder: Path
    cache: Path
    bin: Path
    log: Path

    @property
    def environ(self) -> dict[str, str]:
        """What a process of LeanDojo needs."""
        return {"CACHE_DIR": str(self.cache), "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}"}


def make(folder: Path, text: str) -> Traced:
    """A repository with one file, traced."""
    repository, cache = folder / NAME, folder / "cache"
    file = repository / FILE
    file.parent.mkdir(parents=True)
    file.write_text(text)
    (repository / "lean-toolchain").write_text("leanprover/lean4:v4.20.0\n")
    (repository / "lakefile.toml").write_text('name = "traced"\n')
    git = ("git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "All"]):
        subprocess.run([*git, *arguments], cwd=repository, check=True)
    head = subprocess.run([*git, "rev-parse", "HEAD"], cwd=repository, check=True, capture_output=True, text=True)
    copy = cache / f"gitpython-{NAME}-{head.stdout.strip()}" / NAME
    copy.parent.mkdir(parents=True)
    subprocess.run(["cp", "-r", str(repository), str(copy)], check=True)
    (copy / "Lean4Repl.lean").write_text("-- built with the repository\n")
    data = copy / ".lake" / "build" / "ir" / FILE
    data.parent.mkdir(parents=True)
    data.with_suffix(".ast.json").write_text(json.dumps({"commandASTs": commands(text), "tactics": [], "premises": []}))
    data.with_suffix(".dep_paths").write_text("")
    bin_, log = folder / "bin", folder / "given.lean"
    bin_.mkdir()
    lake = bin_ / "lake"
    env = {name: os.environ[name] for name in ("PROVER_CACHE_DIR",) if name in os.environ}
    lake.write_text(_LAKE.format(log=str(log), env=env))
    lake.chmod(lake.stat().st_mode | stat.S_IXUSR)
    return Traced(repository, cache, bin_, log)


def commands(text: str) -> list[dict[str, Any]]:
    """The commands of a file of theorems and namespaces, each theorem over with an empty line."""
    found = [_node("Lean.Parser.Module.header")]
    pattern = re.compile(r"^(namespace|end) (\S+)|^(theorem) (\S+) (.*?) (:=) (.*?)(?=\n\n|\n?\Z)", re.M | re.S)
    for match in pattern.finditer(text):
        if match[1] == "namespace":
            found.append(_node("Lean.Parser.Command.namespace", _atom(text, match, 1), _ident(text, match, 2)))
        elif match[1] == "end":
            found.append(_node("Lean.Parser.Command.end", _atom(text, match, 1), _node("null", _ident(text, match, 2))))
        else:
            theorem = _node(
                "Lean.Parser.Command.theorem",
                _atom(text, match, 3),
                _node("Lean.Parser.Command.declId", _ident(text, match, 4)),
                _node("Lean.Parser.Command.declSig", _atom(text, match, 5)),
                _node(
                    "Lean.Parser.Command.declValSimple",
                    _atom(text, match, 6),
                    _node("Lean.Parser.Term.byTactic", _atom(text, match, 7)),
                ),
            )
            found.append(
                _node("Lean.Parser.Command.declaration", _node("Lean.Parser.Command.declModifiers"), theorem)
            )  # fmt: skip
    return found


def _node(kind: str, *arguments: dict[str, Any]) -> dict[str, Any]:
    return {"node": {"kind": kind, "info": "none", "args": list(arguments)}}


def _info(text: str, match: re.Match[str], group: int) -> dict[str, Any]:
    start, end = (len(text[: match.span(group)[side]].encode()) for side in (0, 1))
    return {"original": {"leading": "", "pos": start, "trailing": "", "endPos": end}}


def _atom(text: str, match: re.Match[str], group: int) -> dict[str, Any]:
    return {"atom": {"info": _info(text, match, group), "val": match[group]}}


def _ident(text: str, match: re.Match[str], group: int) -> dict[str, Any]:
    name = match[group]
    return {"ident": {"info": _info(text, match, group), "rawVal": name, "val": name, "preresolved": []}}
