"""One file from open to verified, in the toy world: lines `NAME: ROOT=? ROOT=?` are the file and the verifier reads it.

In this world `fake` closes every goal though no verifier accepts it, and `cite NAME` closes a goal for good only
where that theorem is proved.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from toy import Clock, ScriptedProposer, ToyEnvironment, world

from prover.config import Budget
from prover.errors import ElaborationError, LeanError, ToolchainError, UsageError
from prover.interfaces import Environment
from prover.proof import Hole, Script, Theorem, Verdict
from prover.proving import Event, Phase, ProveSession, TheoremFinished, TheoremStarted
from prover.search.events import Stopped

WORLD = """
    a -skip:-0.5-> b
    b -skip:-0.1-> c
    c -close:-0.1-> qed
    d -close:-1-> qed
    f -fake:-1-> qed
    g -fake:-1-> qed
    g -on:-2-> c
    h -cite open:-1-> qed
    i -cite one:-1-> qed
    x -hang:-1-> qed
"""
ARROWS: Any = world(WORLD)[0]
for state in "ab":  # would close the goal, but nothing proposes it there: work for minimisation
    ARROWS[state]["close"] = "qed"
BUDGET = Budget(seconds=None, candidates=8)


class ToyFile:
    def __init__(self, text: str) -> None:
        self.text = text
        self.holes: list[Hole] = []
        offset = 0
        for line, row in enumerate(text.splitlines(keepends=True), start=1):
            name = row.split(":")[0]
            theorem = Theorem(name, row.rstrip(), line, offset, offset + len(row))
            for index, match in enumerate(re.finditer(r"\?", row)):
                start = offset + match.start()
                self.holes.append(Hole(theorem, index, start, start + 1, "term", 0))
            offset += len(row)

    def root(self, hole: Hole) -> str:
        return self.text[hole.start - 2]

    def proof_text(self, hole: Hole, script: Script) -> str:
        return "by{" + ";".join(script) + "}"

    def fill(self, proofs: Mapping[Hole, Script]) -> str:
        text = self.text
        for hole in sorted(proofs, key=lambda hole: -hole.start):
            text = text[: hole.start] + self.proof_text(hole, proofs[hole]) + text[hole.end :]
        return text


class ToyVerifier:
    """Reads the completed file. `overrule` changes a verdict; `calls` are the names asked for."""

    def __init__(self, overrule: Callable[[str, str, int], Verdict | None] = lambda name, text, call: None) -> None:
        self.overrule = overrule
        self.calls: list[list[str]] = []
        self.texts: list[str] = []

    async def verify(self, text: str, names: Sequence[str]) -> Mapping[str, Verdict]:
        self.calls.append(list(names))
        self.texts.append(text)
        await asyncio.sleep(0)
        return {name: self.overrule(name, text, len(self.calls)) or await self._judge(name, text) for name in names}

    async def _judge(self, name: str, text: str) -> Verdict:
        row = next(row for row in text.splitlines() if row.startswith(f"{name}:"))
        if "?" in row:
            return Verdict("unproved", message=f"{name} contains sorry")
        for root, body in re.findall(r"(\w)=by\{(.*?)\}", row):
            script = tuple(body.split(";"))
            if "fake" in script:
                return Verdict("unproved", message="uses an axiom of its own")
            for cited in re.findall(r"cite (\w+)", body):
                if (await self._judge(cited, text)).status != "verified":
                    return Verdict("unproved", message=f"depends on sorry through {cited}")
            outcome = await ToyEnvironment(ARROWS, root).run_script(script)
            if type(outcome).__name__ != "Closed":
                return Verdict("error", message=f"does not compile: {body}")
        return Verdict("verified", axioms=("propext",))


class ToyExecutor:
    def __init__(self, file: ToyFile, before_run: Callable[[str], Awaitable[None]] | None = None) -> None:
        self.file, self.before_run = file, before_run
        self.opened: list[tuple[str, dict[int, Script]]] = []
        self.live = 0

    @asynccontextmanager
    async def open(self, hole: Hole, filled: Mapping[Hole, Script]) -> AsyncIterator[Environment]:
        root = self.file.root(hole)
        if root == "e":
            raise ElaborationError("3:5: unknown identifier")
        assert all(other.theorem == hole.theorem for other in filled)
        self.opened.append((root, {other.index: script for other, script in filled.items()}))
        self.live += 1
        try:
            yield ToyEnvironment(ARROWS, root, self.before_run)
        finally:
            self.live -= 1


class Setting:
    def __init__(
        self,
        text: str,
        verifier: ToyVerifier | None = None,
        budget: Budget = BUDGET,
        before_run: Any = None,
        **options: Any,
    ) -> None:
        self.file = ToyFile(text)
        self.executor = ToyExecutor(self.file, before_run)
        self.verifier = verifier or ToyVerifier()
        self.proposer = ScriptedProposer(world(WORLD)[1])
        self.events: list[Event] = []
        self.session = ProveSession(
            self.file, self.executor, self.proposer, self.verifier, budget, on_event=self.events.append, **options
        )

    def __call__(self, names: Sequence[str] | None = None) -> dict[str, Any]:
        asyncio.run(self.session.run(names))
        assert self.executor.live == 0
        return self.reports

    @property
    def reports(self) -> dict[str, Any]:
        return {report.name: report for report in self.session.reports}


def test_a_proof_is_found_minimised_verified_twice_and_confirmed() -> None:
    setting = Setting("one: a=?\n")
    report = setting()["one"]
    # One of the skips can go, then the other.
    assert setting.verifier.texts == ["one: a=by{skip;skip;close}\n", "one: a=by{close}\n", "one: a=by{close}\n"]
    assert (report.verdict, report.stop, report.proof) == ("verified", "proved", "by{close}")
    assert (report.line, report.axioms, report.message) == (1, ("propext",), "")
    assert (report.expansions, report.tactics) == (3, 3)
    assert setting.session.text == "one: a=by{close}\n"


def test_the_found_proof_is_kept_when_the_minimised_one_is_not_verified() -> None:
    verifier = ToyVerifier(
        lambda name, text, call: Verdict("error", message="timed out") if "{close}" in text else None
    )
    setting = Setting("one: a=?\n", verifier)
    report = setting()["one"]
    assert (report.verdict, report.proof, report.axioms) == ("verified", "by{skip;skip;close}", ("propext",))
    assert setting.verifier.texts[-1] == setting.session.text == "one: a=by{skip;skip;close}\n"


def test_nothing_shorter_is_not_verified_again() -> None:
    setting = Setting("one: d=?\n")
    setting()
    assert setting.verifier.calls == [["one"], ["one"]]


def test_all_open_theorems_in_file_order_each_with_the_proofs_before_it() -> None:
    setting = Setting("one: d=?\nnone: f=?\ntwo: c=?\n")
    reports = setting()
    assert [(name, report.verdict) for name, report in reports.items()] == [
        ("one", "verified"), ("none", "unproved"), ("two", "verified"),
    ]  # fmt: skip
    assert setting.verifier.texts[2] == "one: d=by{close}\nnone: f=?\ntwo: c=by{close}\n"
    assert setting.verifier.calls[-1] == ["one", "two"]
    assert setting.session.text == "one: d=by{close}\nnone: f=?\ntwo: c=by{close}\n"


def test_what_no_verifier_accepts_is_unproved_and_says_why() -> None:
    report = Setting("none: f=?\n")()["none"]
    assert (report.verdict, report.stop, report.proof) == ("unproved", "exhausted", None)
    assert "uses an axiom of its own" in report.message
    assert "1 closed the goal but failed verification" in report.message


def test_after_a_refused_proof_the_search_finds_another() -> None:
    report = Setting("late: g=?\n")()["late"]
    assert (report.verdict, report.proof) == ("verified", "by{on;close}")


def test_a_proof_that_leans_on_an_open_theorem_does_not_count() -> None:
    setting = Setting("open: f=?\nlean: h=?\n")
    report = setting()["lean"]
    assert report.verdict == "unproved"
    assert "depends on sorry through open" in report.message
    assert setting.session.proofs == {}


def test_a_proof_that_leans_on_a_proved_theorem_counts() -> None:
    assert Setting("one: d=?\nlean: i=?\n")()["lean"].verdict == "verified"


def test_what_the_whole_file_does_not_confirm_is_taken_back_with_what_leans_on_it() -> None:
    # On the last look, and only then, `one` fails; `lean` has to go with it, `two` stays.
    def overrule(name: str, text: str, call: int) -> Verdict | None:
        return Verdict("error", message="Lean died") if name == "one" and call > 3 else None

    setting = Setting("one: d=?\nlean: i=?\ntwo: c=?\n", ToyVerifier(overrule))
    reports = setting()
    assert [report.verdict for report in reports.values()] == ["error", "unproved", "verified"]
    assert reports["one"].proof is None
    assert "Lean died" in reports["one"].message
    assert "depends on sorry through one" in reports["lean"].message
    assert setting.session.text == "one: d=?\nlean: i=?\ntwo: c=by{close}\n"
    assert setting.verifier.calls[3:] == [["one", "lean", "two"], ["lean", "two"], ["two"]]


def test_a_verifier_that_gives_no_verdict_verifies_nothing() -> None:
    class Silent(ToyVerifier):
        async def verify(self, text: str, names: Sequence[str]) -> Mapping[str, Verdict]:
            return {}

    report = Setting("one: d=?\n", Silent())()["one"]
    assert report.verdict == "unproved"
    assert "no verdict" in report.message


def test_the_holes_of_a_theorem_are_filled_in_order_and_verified_together() -> None:
    setting = Setting("both: d=? a=?\n")
    report = setting()["both"]
    assert setting.executor.opened == [("d", {}), ("a", {0: ("close",)})]
    assert setting.verifier.texts[0] == "both: d=by{close} a=by{skip;skip;close}\n"
    assert (report.verdict, report.proof) == ("verified", "by{close}\nby{close}")
    assert report.expansions == 1 + 3


def test_a_theorem_with_a_hole_left_is_not_proved_at_all() -> None:
    setting = Setting("both: d=? f=?\none: d=?\n")
    reports = setting()
    assert (reports["both"].verdict, reports["both"].proof) == ("unproved", None)
    assert "1 of 2 holes filled" in reports["both"].message
    assert setting.session.text == "both: d=? f=?\none: d=by{close}\n"


def test_the_holes_of_a_theorem_share_its_budget() -> None:
    def run(**limits: Any) -> Any:
        return Setting("both: a=? a=?\n", budget=Budget(**{"seconds": None, **limits}))()["both"]

    assert run(expansions=6).verdict == "verified"
    assert (run(expansions=5).stop, run(expansions=5).expansions) == ("expansions", 5)
    assert (run(tactics=5).stop, run(tactics=5).tactics) == ("tactics", 5)
    assert run(tactics=6).verdict == "verified"


def test_the_seconds_are_shared_too_and_each_theorem_has_its_own() -> None:
    clock = Clock()

    async def takes_two_seconds(state: str) -> None:
        clock.now += 2

    def run(text: str, seconds: float) -> dict[str, Any]:
        return Setting(text, budget=Budget(seconds=seconds), before_run=takes_two_seconds, clock=clock)()

    # Three expansions a hole.
    assert run("both: a=? a=?\n", 10.5)["both"].verdict == "verified"
    reports = run("both: a=? a=?\none: a=?\n", 9.5)
    assert (reports["both"].stop, reports["both"].seconds) == ("seconds", 10.0)
    assert (reports["one"].stop, reports["one"].seconds) == ("proved", 6.0)


def test_an_error_in_one_theorem_leaves_the_others() -> None:
    async def die(state: str) -> None:
        if state == "x":
            raise LeanError("no Lean process can be kept alive")

    setting = Setting("bad: e=?\ndead: x=?\none: d=?\n", before_run=die)
    reports = setting()
    assert [report.verdict for report in reports.values()] == ["error", "error", "verified"]
    assert (reports["bad"].message, reports["bad"].stop) == ("3:5: unknown identifier", "error")
    assert reports["dead"].message == "no Lean process can be kept alive"
    assert reports["dead"].expansions == 1


def test_other_exceptions_are_not_swallowed() -> None:
    for error in (ToolchainError("no Lean"), RuntimeError("a bug")):

        async def fail(state: str, error: Exception = error) -> None:
            raise error

        setting = Setting("one: d=?\n", before_run=fail)
        with pytest.raises(type(error)):
            setting()
        assert setting.reports["one"].verdict == "unproved"


def test_only_the_named_theorems_are_worked_on() -> None:
    setting = Setting("one: d=?\ntwo: c=?\nthree: d=?\n")
    assert list(setting(["three", "two"])) == ["two", "three"]
    assert setting.session.text == "one: d=?\ntwo: c=by{close}\nthree: d=by{close}\n"


def test_an_unknown_name_is_a_usage_error_that_lists_the_open_theorems() -> None:
    setting = Setting("one: d=?\ntwo: c=?\n")
    with pytest.raises(UsageError, match="no open theorem is called three; open theorems of this file: one, two"):
        setting(["one", "three"])
    assert setting.verifier.calls == []


def test_a_file_without_holes_needs_no_verdict() -> None:
    setting = Setting("")
    assert setting() == {}
    assert setting.verifier.calls == []


def test_an_interruption_keeps_what_was_verified_and_reports_the_theorem_in_work() -> None:
    async def scenario() -> Setting:
        reached = asyncio.Event()

        async def hang(state: str) -> None:
            if state == "x":
                reached.set()
                await asyncio.Event().wait()

        setting = Setting("one: d=?\nstuck: x=?\nnever: d=?\n", before_run=hang, width=2)
        before = asyncio.all_tasks()
        task = asyncio.create_task(setting.session.run())
        await asyncio.wait_for(reached.wait(), 10)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == before
        assert setting.executor.live == 0
        await setting.session.confirm()
        return setting

    setting = asyncio.run(scenario())
    assert [(name, report.verdict, report.stop) for name, report in setting.reports.items()] == [
        ("one", "verified", "proved"), ("stuck", "unproved", "cancelled"),
    ]  # fmt: skip
    assert setting.reports["stuck"].tactics == 1
    assert setting.session.text == "one: d=by{close}\nstuck: x=?\nnever: d=?\n"
    assert setting.verifier.calls[-1] == ["one"]


def test_an_interruption_during_minimisation_keeps_the_proof() -> None:
    class Slow(ToyEnvironment):
        async def run_script(self, script: Script) -> Any:
            raise asyncio.CancelledError

    class Executor(ToyExecutor):
        @asynccontextmanager
        async def open(self, hole: Hole, filled: Mapping[Hole, Script]) -> AsyncIterator[Environment]:
            yield Slow(ARROWS, self.file.root(hole))

    file = ToyFile("one: a=?\n")
    session = ProveSession(file, Executor(file), ScriptedProposer(world(WORLD)[1]), ToyVerifier(), BUDGET)
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(session.run())
    assert [(report.verdict, report.proof) for report in session.reports] == [("verified", "by{skip;skip;close}")]


def test_events_tell_the_story() -> None:
    setting = Setting("one: a=?\n")
    setting()
    story = [
        event.name if isinstance(event, Phase) else type(event).__name__
        for event in setting.events
        if isinstance(event, Phase | TheoremStarted | TheoremFinished | Stopped)
    ]
    assert story == [
        "TheoremStarted", "search", "verify", "Stopped", "minimise", "verify", "TheoremFinished", "confirm",
    ]  # fmt: skip
    first = setting.events[0]
    assert isinstance(first, TheoremStarted)
    assert (first.theorem.name, first.index, first.total) == ("one", 1, 1)


def test_trees_are_kept_on_request_only() -> None:
    kept, dropped = Setting("one: a=?\n", keep_trees=True), Setting("one: a=?\n")
    kept(), dropped()
    assert [len(search.tree.nodes) for search in kept.session.searches.values()] == [3]
    assert [len(search.tree.nodes) for search in dropped.session.searches.values()] == [0]
    assert [search.expansions for search in dropped.session.searches.values()] == [3]
