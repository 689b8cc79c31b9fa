"""Works on exercises with Lean: replays their scripts or attempts them otherwise, and verifies what was found.

Exercises share Lean servers, so that one costs little more than its tactics, and are verified many in one file: each
proof that leaves here was compiled in a fresh process, compared with its statement and checked by the kernel again.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TypeAlias

from prover import assemble
from prover.config import LeanLimits
from prover.errors import ElaborationError, LeanError
from prover.interfaces import Environment
from prover.lean.installation.toolchain import Toolchain
from prover.lean.tactics.executor import LeanExecutor
from prover.parallel import for_each
from prover.proof import Hole, Script, Theorem
from prover.training.steps import Exercise, Trace, replay

_DECLARING = (
    r"^\s*(?:@\[.*\] *)?(?:def|abbrev|inductive|structure|class|instance|opaque|axiom|theorem|notation|infix|macro)\b"
)


@dataclass(frozen=True, slots=True)
class Worked:
    """What came of an exercise: the traces of its proofs, or in words why there is none. `exercise` is the form of it
    that the proofs are for, `found` tells that search found them."""

    exercise: Exercise
    traces: tuple[Trace, ...] = ()
    reason: str = ""
    found: bool = False


Attempt: TypeAlias = Callable[[Exercise, Environment], Awaitable[Worked]]


def text_and_hole(exercise: Exercise) -> tuple[str, Hole]:
    """The file of an exercise alone, and its one hole."""
    start = len(exercise.preamble)
    before = f"{exercise.preamble}{exercise.statement} := "
    theorem = Theorem(
        exercise.name, exercise.statement, exercise.preamble.count("\n") + 1, start, len(before) + len("sorry"),
        (), exercise.imports,
    )  # fmt: skip
    column = len(before) - (before.rfind("\n") + 1)
    return before + "sorry", Hole(theorem, 0, len(before), len(before) + len("sorry"), "term", column)


async def replayed(exercise: Exercise, environment: Environment) -> Worked:
    """The scripts of the exercise that prove it, as traces."""
    if not exercise.scripts:
        return Worked(exercise, reason="no flat script")
    results = [await replay(environment, script) for script in exercise.scripts]
    traces = tuple(result for result in results if isinstance(result, Trace))
    return Worked(exercise, traces, "" if traces else next(r for r in results if isinstance(r, str)))


class Workshop:
    """Lean servers for exercises. Open it with `workshop`."""

    def __init__(self, lean: Toolchain, limits: LeanLimits, benches: dict[tuple[str, ...], LeanExecutor]) -> None:
        self._lean, self._limits, self._benches = lean, limits, benches

    async def work(self, exercises: Sequence[Exercise], attempt: Attempt) -> list[Worked]:
        """What comes of each exercise, in order; only verified proofs are among it.

        As many at a time as there are Lean workers. An exercise that breaks down has a reason and no proof; LeanError
        is raised only when no Lean process can be kept alive.
        """
        results: dict[int, Worked] = {}

        async def one(item: tuple[int, Exercise]) -> None:
            results[item[0]] = await self._attempted(item[1], attempt)

        await for_each(enumerate(exercises), one, self._limits.workers)
        return await self._verified([results[index] for index in range(len(exercises))])

    async def _attempted(self, exercise: Exercise, attempt: Attempt) -> Worked:
        text, hole = text_and_hole(exercise)
        try:
            async with self._bench(exercise.imports).open_elsewhere(text, hole) as environment:
                worked = await attempt(exercise, environment)
        except ElaborationError as error:
            worked = Worked(exercise, reason=f"does not elaborate: {str(error).partition(': ')[2][:160]}")
        except LeanError:
            raise
        except Exception as error:  # noqa: BLE001  a defect of ours must not take the other exercises with it
            return Worked(exercise, reason=f"internal error: {type(error).__name__}: {error}")
        if not worked.traces and exercise.instead is not None:
            return await self._attempted(exercise.instead, attempt)
        return worked

    def _bench(self, imports: tuple[str, ...]) -> LeanExecutor:
        if imports not in self._benches:
            self._benches[imports] = assemble.make_workbench(self._lean, self._limits)
        return self._benches[imports]

    async def _verified(self, results: list[Worked]) -> list[Worked]:
        """The results, less the proofs that the judge does not pass."""
        groups: dict[tuple[str, ...], list[_Proof]] = {}
        for i, worked in enumerate(results):
            for j, trace in enumerate(worked.traces):
                proof = _Proof(worked.exercise, trace.script, i, j)
                groups.setdefault(proof.group, []).append(proof)
        complaints: dict[tuple[int, int], str] = {}

        async def judge(group: list[_Proof]) -> None:
            complaints.update(await self._judged(group))

        await for_each(groups.values(), judge, self._limits.workers)
        return [_without(worked, i, complaints) for i, worked in enumerate(results)]

    async def _judged(self, group: list[_Proof]) -> dict[tuple[int, int], str]:
        """What the judge has against these proofs, each in a section of one file. When the file as a whole fails, each
        half is judged by itself."""
        original = completed = group[0].opening
        for proof in group:
            original += proof.section(("sorry",))
            completed += proof.section(proof.script)
        judge = assemble.make_judge(original, self._lean, self._limits)
        verdicts = await judge.verify(completed, [proof.name for proof in group])
        if len(group) > 1 and any(verdict.status == "error" for verdict in verdicts.values()):
            middle = len(group) // 2
            return {**await self._judged(group[:middle]), **await self._judged(group[middle:])}
        return {
            (proof.index, proof.number): f"not verified: {verdicts[proof.name].message[:160]}"
            for proof in group
            if verdicts[proof.name].status != "verified"
        }


@dataclass(frozen=True, slots=True)
class _Proof:
    """A proof as a section of a file of many. A header that declares something stands before all of them instead, and
    only exercises with that header share a file. The name gets the numbers of exercise and proof, so that it occurs
    once."""

    exercise: Exercise
    script: Script
    index: int
    number: int

    @property
    def declares(self) -> bool:
        return re.search(_DECLARING, self.exercise.header, re.MULTILINE) is not None

    @property
    def group(self) -> tuple[str, ...]:
        return (*self.exercise.imports, self.exercise.header if self.declares else "")

    @property
    def opening(self) -> str:
        """What the file begins with."""
        imports = "".join(f"import {name}\n" for name in self.exercise.imports)
        return self.exercise.preamble if self.declares else imports

    @property
    def name(self) -> str:
        return f"{self.exercise.name}_{self.index}_{self.number}"

    def section(self, script: Script) -> str:
        """The theorem with this proof, what it opens closed again."""
        keyword, name = self.exercise.statement.split(maxsplit=2)[:2]
        name = re.split(r"[({\[⦃:]|\.\{", name)[0]
        after = self.exercise.statement[self.exercise.statement.index(name, len(keyword)) + len(name) :]
        theorem = f"{keyword} {name}_{self.index}_{self.number}{after} := by\n{_indented(script)}\n"
        if self.declares:
            return theorem
        opened = re.findall(r"^(?:noncomputable )?(?:namespace|section)\b *(\S*)", self.exercise.header, re.MULTILINE)
        closing = "".join(f"end {name}".strip() + "\n" for name in reversed(opened))
        return f"section\n{self.exercise.header}\n{theorem}{closing}end\n"


def _without(worked: Worked, index: int, complaints: dict[tuple[int, int], str]) -> Worked:
    kept = tuple(trace for j, trace in enumerate(worked.traces) if (index, j) not in complaints)
    if len(kept) == len(worked.traces):
        return worked
    reason = next(text for (i, _), text in complaints.items() if i == index)
    return replace(worked, traces=kept, reason="" if kept else reason)


def _indented(script: Script) -> str:
    return "\n".join("  " + line for tactic in script for line in tactic.split("\n"))


@asynccontextmanager
async def workshop(lean: Toolchain, limits: LeanLimits) -> AsyncIterator[Workshop]:
    """A workshop; its servers end when the context is left."""
    benches: dict[tuple[str, ...], LeanExecutor] = {}
    try:
        yield Workshop(lean, limits, benches)
    finally:
        for bench in benches.values():
            await bench.aclose()
