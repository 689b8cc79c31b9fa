"""LeanDojo as an executor: its own Dojo on `prove repl` and in a traced repository, what goes wrong, and what leaks."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import psutil
import pytest

from prover.config import LeanLimits
from prover.errors import ElaborationError, ProverError, UsageError
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation.toolchain import Toolchain
from prover.lean.leandojo.environment import LeanDojoEnvironment
from prover.lean.leandojo.executor import InRepository, LeanDojoExecutor, OnRepl, Place
from prover.lean.leandojo.repository import parse
from prover.proof import Advanced, Closed, Crashed, Outcome, Rejected, TimedOut

pytest.importorskip("lean_dojo", reason="LeanDojo needs Python 3.12 or older")
import traced_repository

AND = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry\n"
TRACED = """namespace Some

-- a remark
theorem first (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  exact ⟨hp, hq⟩

theorem t (p q : Prop) (hp : p) (hq : q) : q ∧ p := by
  sorry

theorem two (p q : Prop) (h : p ∧ q) : q ∧ p := by
  constructor
  · sorry
  · sorry

end Some
"""
LOOP = "repeat (have h : True := True.intro)"
USE = """
import json, os
from pathlib import Path
from lean_dojo import DojoInitError, DojoTacticTimeoutError, Theorem
from prover.lean.leandojo.dojo import ReplDojo

TACTICS = [
    "constructor", "exact ⟨hp, hq⟩", "exact hp", "sorry", "cheat", "exact?",
    "skip" + " " * 5000, "exact (⟨hp, hq⟩ : p ∧ " + "id (" * 1000 + "q)" + ")" * 1000,
]
theorem, folder, lean = Theorem(None, "Some.lean", "t"), Path(os.environ["FOLDER"]), "--toolchain=embedded"
told = []
with ReplDojo(theorem, timeout=120, folder=folder, arguments=[lean]) as (dojo, state):
    told.append([type(state).__name__, state.pp, len(state.goals)])
    for tactic in TACTICS:
        result = dojo.run_tac(state, tactic)
        told.append([type(result).__name__, getattr(result, "error", None) or getattr(result, "message", "")])
    left = dojo.run_tac(dojo.run_tac(state, "constructor"), "exact hp")
    told.append([left.num_goals, left.goals[0].conclusion, type(dojo.run_tac(left, "exact hq")).__name__])
try:
    arguments = [lean, "--tactic-seconds=100", "--heartbeats=0"]
    with ReplDojo(theorem, timeout=120, folder=folder, arguments=arguments) as (dojo, state):
        dojo.proc.timeout = 1
        dojo.run_tac(state, "repeat (have h : True := True.intro)")
except DojoTacticTimeoutError as error:
    told.append("DojoTacticTimeoutError")
try:
    with ReplDojo(Theorem(None, "Some.lean", "x"), folder=folder, arguments=[lean]):
        pass
except DojoInitError as error:
    told.append(str(error))
print(json.dumps(told))
"""
LIMITS = LeanLimits(workers=1, tactic_seconds=8)
GUARD_SECONDS = 200

T = TypeVar("T")


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory) -> traced_repository.Traced:
    return traced_repository.make(tmp_path_factory.mktemp("traced"), TRACED)


@pytest.fixture
def in_cache(traced: traced_repository.Traced, monkeypatch: pytest.MonkeyPatch) -> traced_repository.Traced:
    for name, value in traced.environ.items():
        monkeypatch.setenv(name, value)
    return traced


def explore(
    toolchain: Toolchain, text: str, place: Place, use: Callable[[LeanDojoEnvironment], Awaitable[T]], name: str
) -> T:
    """Use an environment on the first hole of the theorem."""

    async def main() -> T:
        file = await TheoremFile.parse(text, toolchain)
        hole = next(hole for hole in file.holes if hole.theorem.name == name)
        async with (
            asyncio.timeout(GUARD_SECONDS),
            LeanDojoExecutor(text, place, LIMITS) as executor,
            executor.open(hole, {}) as environment,
        ):
            return await use(environment)

    return asyncio.run(main())


def python(*lines: str, cwd: Path, **env: str) -> list[object]:
    """What a Python process that runs these lines prints, as JSON."""
    environ = {**os.environ, "DISABLE_REMOTE_CACHE": "1", "CACHE_DIR": str(cwd / "cache"), **env}
    run = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, timeout=200, env=environ, check=False
    )
    assert run.returncode == 0, run.stderr
    found: list[object] = json.loads(run.stdout.splitlines()[-1])
    return found


def test_the_documented_use_from_others_code(tmp_path: Path) -> None:
    (tmp_path / "Some.lean").write_text('macro "cheat" : tactic => `(tactic| exact sorry)\n' + AND)
    found = python(USE, cwd=tmp_path, FOLDER=str(tmp_path))
    context = "p q : Prop\nhp : p\nhq : q\n"
    start, constructor, closed, wrong, sorry, cheat, asked, wide, long, left, late, unknown = found
    assert start == ["TacticState", f"{context}⊢ p ∧ q", 1]
    assert constructor == ["TacticState", ""]
    assert closed == ["ProofFinished", ""]
    assert isinstance(wrong, list)
    assert wrong[0] == "LeanError"
    assert "mismatch" in wrong[1]
    assert sorry == ["ProofGivenUp", ""]
    assert cheat == ["ProofGivenUp", ""]
    assert asked == ["ProofFinished", "Try this: exact ⟨hp, hq⟩"]
    assert wide == ["TacticState", ""]  # longer than a line of a terminal
    assert isinstance(long, list)
    assert long[0] == "LeanError"
    assert left == [1, "q", "ProofFinished"]
    assert late == "DojoTacticTimeoutError"
    assert "no theorem x" in str(unknown)


def test_importing_touches_no_network_and_what_is_not_asked_for_is_not_imported(tmp_path: Path) -> None:
    hook = [
        "import json, sys",
        "seen = []",
        "sys.addaudithook(lambda event, _: seen.append(event) if event.startswith('socket.') else None)",
    ]
    found = python(
        *hook,
        "import prover.lean.leandojo.executor, prover.assemble, prover.cli",
        "early = [name for name in ('lean_dojo', 'ray', 'pexpect') if name in sys.modules]",
        "import prover.lean.leandojo.host",
        "late = 'lean_dojo' in sys.modules",
        "calls = [event for event in seen if event in ('socket.connect', 'socket.getaddrinfo', 'socket.sendto')]",
        "print(json.dumps([early, late, calls]))",
        cwd=tmp_path,
    )
    assert found == [[], True, []]


def test_none_of_our_variables_reaches_leandojo(toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVER_API_KEY", "secret")

    async def use(environment: LeanDojoEnvironment) -> list[dict[str, str]]:
        await environment.start()
        host, *others = psutil.Process().children(recursive=True)
        assert "prover.lean.leandojo.host" in host.cmdline()
        return [host.environ(), *(process.environ() for process in others)]

    host, *others = explore(toolchain, AND, OnRepl(toolchain, LIMITS), use, "t")
    assert host["DISABLE_REMOTE_CACHE"] == "1"
    assert not [name for name in host if name.startswith("PROVER_")]
    assert others
    assert not [name for environ in others for name in environ if name == "PROVER_API_KEY"]


def test_a_traced_repository(in_cache: traced_repository.Traced, toolchain: Toolchain) -> None:
    async def use(environment: LeanDojoEnvironment) -> list[Outcome]:
        state = await environment.start()
        assert state.goals == ("p q : Prop\nhp : p\nhq : q\n⊢ q ∧ p",)
        tactics = ["constructor", "exact ⟨hq, hp⟩", "exact hp", "exact first p q hp hq", traced_repository.DIE]
        found = list(await environment.run(state, [*tactics, LOOP, "exact And.intro hq hp"]))
        assert isinstance(found[0], Advanced)
        return [*found, *await environment.run(found[0].state, ["exact hq"])]

    place = InRepository(str(in_cache.folder), None, Path(traced_repository.FILE), LIMITS)
    constructor, closed, wrong, other, dead, late, after, left = explore(toolchain, TRACED, place, use, "Some.t")
    assert isinstance(constructor, Advanced)
    assert closed == Closed(("exact ⟨hq, hp⟩",))
    assert isinstance(wrong, Rejected)
    assert isinstance(other, Rejected)
    assert isinstance(dead, Crashed)
    assert "EOF" in dead.message
    assert late == TimedOut(LIMITS.tactic_seconds)
    assert after == Closed(("exact And.intro hq hp",))
    assert isinstance(left, Advanced)
    given = in_cache.log.read_text()
    assert given.startswith("import Lean4Repl\n")
    assert "remark" not in given  # which is LeanDojo's way, so this was LeanDojo's text
    assert "lean_dojo_repl\n  sorry" in given
    assert not [name for name in Path(f"{in_cache.log}.env").read_text().split() if name.startswith("PROVER_")]


def test_a_hole_in_a_traced_repository(in_cache: traced_repository.Traced, toolchain: Toolchain) -> None:
    async def use(environment: LeanDojoEnvironment) -> list[Outcome]:
        state = await environment.start()
        return list(await environment.run(state, ["exact h.2", "exact h.1"]))

    place = InRepository(str(in_cache.folder), None, Path(traced_repository.FILE), LIMITS)
    closed, wrong = explore(toolchain, TRACED, place, use, "Some.two")
    assert closed == Closed(("exact h.2",))
    assert isinstance(wrong, Rejected)
    assert "set_option maxHeartbeats 0 in\ntheorem two" in in_cache.log.read_text()


@pytest.mark.parametrize(
    ("change", "kind", "says"),
    [
        (lambda place: replace(place, commit="0" * 40), UsageError, "has not traced"),
        (lambda place: replace(place, file=Path("Traced/None.lean")), ElaborationError, "ast.json"),
        (lambda place: replace(place, url="/nonexistent"), UsageError, "cannot use the repository"),
    ],
)
def test_what_is_not_traced_is_refused(
    change: Callable[[InRepository], InRepository],
    kind: type[ProverError],
    says: str,
    in_cache: traced_repository.Traced,
    toolchain: Toolchain,
) -> None:
    place = change(InRepository(str(in_cache.folder), None, Path(traced_repository.FILE), LIMITS))
    with pytest.raises(kind, match=says):
        explore(toolchain, TRACED, place, lambda environment: environment.start(), "Some.t")


def test_a_statement_that_was_not_traced_is_refused(in_cache: traced_repository.Traced, toolchain: Toolchain) -> None:
    place = InRepository(str(in_cache.folder), None, Path(traced_repository.FILE), LIMITS)
    with pytest.raises(ElaborationError, match="does not hold this statement"):
        explore(
            toolchain, TRACED.replace("q ∧ p", "q ∧ p ∧ p"), place, lambda environment: environment.start(), "Some.t"
        )


def test_prove_in_a_traced_repository(in_cache: traced_repository.Traced) -> None:
    command = [sys.executable, "-m", "prover.cli", str(in_cache.folder / traced_repository.FILE), "--theorem", "t"]
    options = ["--executor", "leandojo", "--repo", str(in_cache.folder), "--toolchain", "embedded", "--workers", "1"]
    run = subprocess.run([*command, *options], capture_output=True, text=True, timeout=200, check=False)
    assert run.returncode == 0, run.stderr
    assert "✓ Some.t" in run.stdout
    assert run.stderr.count("LeanDojo v1 is deprecated") == 1


@pytest.mark.parametrize("executor", ["lean", "leandojo"])
def test_bench_on_leandojos_data(executor: str, in_cache: traced_repository.Traced, tmp_path: Path) -> None:
    theorem = {
        "url": str(in_cache.folder), "commit": "HEAD", "file_path": traced_repository.FILE, "full_name": "Some.t",
        "start": [7, 1], "end": [8, 8], "traced_tactics": [],
    }  # fmt: skip
    (tmp_path / "test.json").write_text(json.dumps([theorem]))
    command = [sys.executable, "-m", "prover.cli", "bench", str(tmp_path / "test.json"), "--repo", str(in_cache.folder)]
    options = ["--executor", executor, "--toolchain", "embedded", "--json", "--seconds", "30"]
    run = subprocess.run([*command, *options], capture_output=True, text=True, timeout=200, check=False)
    assert run.returncode == 0, run.stderr
    (row,) = json.loads(run.stdout)["rows"]
    assert row["verdict"] == "verified", row
    assert ("deprecated" in run.stderr) == (executor == "leandojo")


@pytest.mark.parametrize(
    ("spec", "url", "commit"),
    [
        ("https://github.com/leanprover/x@0123abc", "https://github.com/leanprover/x", "0123abc"),
        ("git@github.com:leanprover/x@v1.0", "git@github.com:leanprover/x", "v1.0"),
    ],
)
def test_what_names_a_repository(spec: str, url: str, commit: str) -> None:
    found = parse(spec)
    assert (found.url, found.commit) == (url, commit)


@pytest.mark.parametrize(
    "spec", ["https://github.com/leanprover/x", "git@github.com:leanprover/x", "nothing", "@x", ""]
)
def test_what_names_no_repository(spec: str) -> None:
    with pytest.raises(UsageError, match="URL@COMMIT"):
        parse(spec)


def test_where_a_file_is(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "C").mkdir()
    file = tmp_path / "A" / "B.lean"
    assert parse(str(tmp_path)).place(file) == Path("A/B.lean")
    assert parse("https://example.org/x@1").place(file) == Path("A/B.lean")
    assert parse("https://example.org/x@1").place(Path("A/C.lean")) == Path("A/C.lean")
    with pytest.raises(UsageError, match="not in the repository"):
        parse(str(tmp_path / "C")).place(file)
