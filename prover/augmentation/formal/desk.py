"""Where Lean is asked about the statements of one problem: scripts and searches on shared servers, and the verdicts of
a fresh process on all that came of them."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field

from prover import assemble
from prover.augmentation.formal.statement import Statement
from prover.config import PORTION, Budget, LeanLimits
from prover.interfaces import Environment, Proposer
from prover.lean.installation import header
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.executor import LeanExecutor
from prover.proof import Closed, Crashed, Hole, Outcome, Script, Theorem, TimedOut, Verdict
from prover.proposers.simpler import alternatives, simpler
from prover.search.best_first import best_first
from prover.search.minimise import minimise, simplify

TIME_OUT, CRASH, NOT_PROVED, NOT_VERIFIED = "time-out", "crash", "not proved", "not verified"
"""Reasons why something is dropped."""


@dataclass(slots=True)
class Clock:
    """The search time of one problem; it starts when it is made."""

    seconds: float
    _started: float = field(default_factory=time.monotonic)

    def left(self, share: float = 1.0) -> float:
        """What is left, at most `share` of the whole."""
        return max(0.0, min(self.seconds * share, self._started + self.seconds - time.monotonic()))

    @property
    def out(self) -> bool:
        """Whether nothing is left."""
        return self.left() <= 0


@dataclass(frozen=True, slots=True)
class Claim:
    """A declaration with a script that closed its goal on a shared server: something for the judge. One that is not
    `judged` only stands there for others to speak of."""

    name: str
    declaration: str
    script: Script
    judged: bool = True

    @classmethod
    def mentioned(cls, statement: Statement) -> Claim:
        """A statement that others speak of, without a proof."""
        return cls(statement.name, statement.text, ("sorry",), judged=False)

    def text(self, script: Script) -> str:
        """The declaration with this proof."""
        lines = "\n".join("  " + line for tactic in script for line in tactic.split("\n"))
        return f"{self.declaration} := by\n{lines}\n"


class Servers:
    """Lean servers that many problems share: those with the same imports use the same ones. Open with `servers`."""

    def __init__(self, lean: Toolchain, limits: LeanLimits) -> None:
        self.lean, self.limits = lean, limits
        self._executors: dict[tuple[str, ...], LeanExecutor] = {}

    def of(self, imports: tuple[str, ...]) -> LeanExecutor:
        """The servers for texts with these imports."""
        if imports not in self._executors:
            self._executors[imports] = assemble.make_workbench(self.lean, self.limits)
        return self._executors[imports]

    async def check(self) -> None:
        """Have Lean look at a theorem. Raises LeanError when it cannot be started."""
        declared = "theorem t : True"
        head = f"{declared} := "
        theorem = Theorem("t", declared, 1, 0, len(head) + len("sorry"))
        hole = Hole(theorem, 0, len(head), len(head) + len("sorry"), "term", len(head))
        async with self.of(()).open_elsewhere(f"{head}sorry", hole) as environment:
            await environment.start()

    async def aclose(self) -> None:
        """End them all."""
        for executor in self._executors.values():
            await executor.aclose()


@asynccontextmanager
async def servers(lean: Toolchain, limits: LeanLimits) -> AsyncIterator[Servers]:
    """Servers that live until the context is left."""
    opened = Servers(lean, limits)
    try:
        yield opened
    finally:
        await opened.aclose()


class Desk:
    """Asks Lean about statements that stand after `preamble`. `original` is the problem's own declaration."""

    def __init__(self, servers: Servers, proposer: Proposer, preamble: str, original: str, clock: Clock) -> None:
        self.servers, self.proposer, self.clock = servers, proposer, clock
        self.preamble, self.original = preamble, original
        self.imports = header.parse(preamble).imports

    def open(self, declaration: str, before: str = "") -> AbstractAsyncContextManager[Environment]:
        """An environment on a declaration; `before` stands between it and the preamble."""
        text, hole = self._hole(declaration, before)
        return self.servers.of(self.imports).open_elsewhere(text, hole)

    async def closes(self, declaration: str, scripts: Sequence[Script], before: str = "") -> Script | str:
        """The first of the scripts that leaves no goal, else why none does. Raises ElaborationError when the
        declaration does not elaborate."""
        reason = NOT_PROVED
        async with self.open(declaration, before) as environment:
            await environment.start()
            for script in scripts:
                if self.clock.out:
                    return TIME_OUT
                outcome = await environment.run_script(script)
                if isinstance(outcome, Closed):
                    return outcome.script
                reason = worse(reason, outcome)
        return reason

    async def proof(self, statement: Statement, scripts: Sequence[Script], seconds: float) -> Claim | str:
        """A proof of a statement: one of the scripts, without the steps that it does not need, or one found by search
        within `seconds`; else why there is none. Raises ElaborationError when the statement does not elaborate."""
        found = await self.closes(statement.text, scripts)
        if isinstance(found, str):
            found = await self.search(statement.text, min(seconds, self.clock.left()))
        elif len(found) > 1:
            async with self.open(statement.text) as environment:
                found = await simplify(environment, await minimise(environment, found), _one_of_several)
        return found if isinstance(found, str) else Claim(statement.name, statement.text, found)

    async def search(
        self, declaration: str, seconds: float, *, proposer: Proposer | None = None, before: str = ""
    ) -> Script | str:
        """A script found by search within `seconds`, made shorter and plainer; else why there is none."""
        if seconds <= 0:
            return TIME_OUT
        theorem = self._hole(declaration, before)[1].theorem
        budget = Budget(seconds=seconds, portion=PORTION)
        async with self.open(declaration, before) as environment:
            result = await best_first(theorem, environment, proposer or self.proposer, budget)
            if result.script is not None:
                return await simplify(environment, await minimise(environment, result.script), simpler)
        return TIME_OUT if self.clock.out else NOT_PROVED

    async def judge(self, units: Sequence[Sequence[Claim]]) -> list[dict[str, Verdict]]:
        """The verdicts of a fresh process on the claims, by name; a unit's are compiled together. When the file as a
        whole fails, each half is judged by itself."""
        if not any(units):
            return [{} for _ in units]
        opening = f"{self.preamble}{self.original} := by\n  sorry\n\n"
        claims = [claim for unit in units for claim in unit]
        asked = opening + "\n".join(claim.text(("sorry",)) for claim in claims)
        done = opening + "\n".join(claim.text(claim.script) for claim in claims)
        judge = assemble.make_judge(asked, self.servers.lean, self.servers.limits)
        verdicts = await judge.verify(done, [claim.name for claim in claims if claim.judged])
        if len(units) > 1 and any(verdict.status == "error" for verdict in verdicts.values()):
            middle = len(units) // 2
            return [*await self.judge(units[:middle]), *await self.judge(units[middle:])]
        return [{claim.name: verdicts[claim.name] for claim in unit if claim.judged} for unit in units]

    def _hole(self, declaration: str, before: str) -> tuple[str, Hole]:
        beginning = f"{self.preamble}{before}"
        head = f"{beginning}{declaration} := "
        name = declaration.split(maxsplit=2)[1]
        end = len(head) + len("sorry")
        theorem = Theorem(
            name, declaration, beginning.count("\n") + 1, len(beginning), end, (), self.imports
        )  # fmt: skip
        return head + "sorry", Hole(theorem, 0, len(head), end, "term", len(head) - head.rfind("\n") - 1)


def _one_of_several(tactic: str) -> Iterator[str]:
    """Each of the ways of a tactic that tries several, by itself."""
    start, several, rest = tactic.partition("first | ")
    if several and (not start or start.endswith("by ")):
        for way in alternatives(rest):
            yield f"{start.removesuffix('by ')}{way.removeprefix('exact ')}" if start else way


def worse(reason: str, outcome: Outcome) -> str:
    """The reason after one more outcome: a time-out or a crash says that nothing is known."""
    if isinstance(outcome, Crashed):
        return CRASH
    return TIME_OUT if isinstance(outcome, TimedOut) else reason


def complaint(verdicts: Mapping[str, Verdict]) -> str | None:
    """What the judge has against a unit, None for nothing."""
    for name, verdict in verdicts.items():
        if verdict.status != "verified":
            return f"{name}: {verdict.message[:160]}"
    return None


def closed(name: str, proposition: str) -> str:
    """The declaration of a closed proposition."""
    return f"theorem {name} : {proposition}"
