"""Runs tactics on the proof states of a hole, many at a time, over a pool of Lean servers.

A state is a hole and a flat script (`ProofState.handle`). A batch document tries many candidates; what it says is
believed for failures and for goals, and the goals are compared with what the script shows when the state is first
expanded. That nothing is left is believed only of a single document.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager

from prover.config import LeanLimits
from prover.errors import ElaborationError, LeanError
from prover.lean.files import lexer
from prover.lean.tactics.document import COPIERS, Frame, Single
from prover.lean.tactics.pool import ServerPool
from prover.lean.tactics.reading import (
    Done,
    Exhausted,
    Failed,
    Left,
    has_metavariables,
    read_batch,
    read_single,
    same_goals,
    suggestion,
)
from prover.lean.tactics.server import Elaboration, LeanServer, Patience
from prover.proof import Advanced, Closed, Crashed, Outcome, ProofState, Rejected, Script, TimedOut

BATCH = 32
SPREAD = 8
"""A batch is cut for idle servers only into pieces of at least this many candidates."""
_ASKING = frozenset(["exact?", "apply?", "rw?", "simp?", "simp_all?", "dsimp?", "simpa?", "aesop?"])
_OTHER_GOALS = frozenset(("all_goals", "any_goals", "case", "case'", "next", "on_goal", "pick_goal"))
_OTHER_GOALS |= {"rotate_left", "rotate_right", "save", "swap"}


class LeanEnvironment:
    """`prover.interfaces.Environment` on real Lean.

    `frames` are ways to put the hole into a document, the last the sure one; the first that elaborates is used.
    """

    def __init__(self, frames: Sequence[Frame], pool: ServerPool, limits: LeanLimits) -> None:
        self._frames, self._frame = list(frames), frames[0]
        self._pool, self._limits = pool, limits
        self._confirmed: set[Script] = set()
        self._copiers = COPIERS

    @property
    def compiled(self) -> bool:
        """Whether its documents import what stands before the theorem."""
        return len(self._frames) > 1

    async def start(self) -> ProofState:
        """The state before any tactic. Raises ElaborationError with the place and Lean's message when the text up to
        the end of the theorem has errors, LeanError when Lean cannot be run."""
        while True:
            try:
                return await self._start()
            except ElaborationError:
                if len(self._frames) == 1:
                    raise
                del self._frames[0]
                self._frame = self._frames[0]

    async def _start(self) -> ProofState:
        document = self._frame.single(())
        async with self._lend(()) as server:
            elaboration = await self._elaborate(server, document, ())
            if elaboration.status == "crash":
                elaboration = await self._elaborate(server, document, ())
        line, column = document.block.line + 1, document.block.character
        if elaboration.status != "done":
            reason = elaboration.message or f"no answer within {elaboration.seconds:.0f} s"
            raise ElaborationError(f"{line}:{column}: Lean cannot elaborate the theorem: {reason}")
        for entry in elaboration.diagnostics:
            if entry.severity == 1 and not (entry.unsolved_goals and entry.start == document.block):
                raise ElaborationError(f"{entry.start.line + 1}:{entry.start.character}: {entry.message}")
        reading = read_single(document, elaboration.diagnostics, server.abilities)
        if not isinstance(reading, Left):
            raise ElaborationError(f"{line}:{column}: Lean shows no goal for this sorry")
        self._confirmed.add(())
        return ProofState(reading.goals, ())

    async def run(self, state: ProofState, tactics: Sequence[str]) -> Sequence[Outcome]:
        """One outcome for each tactic, in order. See `prover.interfaces.Environment`."""
        script = _script(state)
        admitted: dict[str, str | Rejected] = {}
        for tactic in tactics:
            if tactic not in admitted:
                try:
                    admitted[tactic] = lexer.admit(tactic)
                except lexer.Inadmissible as error:
                    admitted[tactic] = Rejected(str(error))
        todo = list(dict.fromkeys(text for text in admitted.values() if isinstance(text, str)))
        outcomes: dict[str, Outcome] = {}
        try:
            async with asyncio.TaskGroup() as group:
                for items in self._divide(state, todo):
                    group.create_task(self._work(state, script, items, outcomes))
        except BaseExceptionGroup as failures:
            broken, others = failures.split(LeanError)
            if others is not None or broken is None:
                raise
            raise LeanError(str(broken.exceptions[0])) from broken
        found = [admitted[tactic] for tactic in tactics]
        return [entry if isinstance(entry, Rejected) else outcomes[entry] for entry in found]

    async def run_script(self, script: Script) -> Outcome:
        """Run a whole script from the start, alone."""
        try:
            admitted = tuple(lexer.admit(tactic) for tactic in script)
        except lexer.Inadmissible as error:
            return Rejected(str(error))
        async with self._lend(admitted) as server:
            return await self._single(server, admitted)

    def _divide(self, state: ProofState, todo: list[str]) -> list[list[list[str]]]:
        """The candidates as groups for batches, the groups as shares for servers."""
        alone = [text for text in todo if len(state.goals) > 1 and lexer.words(text) & _OTHER_GOALS]
        together = [text for text in todo if text not in alone]
        if has_metavariables(state.goals):
            alone, together = todo, []
        pieces = max(-(-len(together) // BATCH), min(self._pool.idle, len(together) // SPREAD), 1)
        size = max(-(-len(together) // pieces), 1)
        shares = [[together[at : at + size]] for at in range(0, len(together), size)]
        workers = self._limits.workers
        return shares + [[[text] for text in alone[offset::workers]] for offset in range(min(workers, len(alone)))]

    async def _work(
        self, state: ProofState, script: Script, groups: list[list[str]], outcomes: dict[str, Outcome]
    ) -> None:
        """Find the outcomes of all candidates in `groups` on one server."""
        async with self._lend(script) as server:
            todo = list(reversed(groups))
            while todo:
                group = todo.pop()
                if len(group) == 1:
                    outcomes[group[0]] = await self._single(server, (*script, group[0]))
                elif group:
                    todo += reversed(await self._batch(server, state, script, group, outcomes))

    async def _batch(
        self, server: LeanServer, state: ProofState, script: Script, group: list[str], outcomes: dict[str, Outcome]
    ) -> list[list[str]]:
        """Run a batch, note what it settles, and return what is still to be done, in smaller groups."""
        document = self._frame.batch(script, group, secrets.token_hex(8), self._copiers[0])
        rest = self._frame.single(script).text
        tells = server.abilities.tactic_progress  # where it is within a proof
        patience = Patience(document.probe if tells else document.theorem.line, self._limits.tactic_seconds)
        elaboration = await server.elaborate(document.text, patience, rest)
        at = document.at(elaboration.line) if elaboration.line is not None and tells else None
        if elaboration.status == "timeout" and at is not None:
            outcomes[group[at]] = TimedOut(self._limits.tactic_seconds)
            return [group[:at] + group[at + 1 :]]
        if elaboration.status == "timeout" and elaboration.line is not None and tells:  # at the script, or before it
            outcomes.update((text, TimedOut(elaboration.seconds)) for text in group)
            return []
        if elaboration.status == "crash" and at is not None:
            return [[group[at]], group[:at] + group[at + 1 :]]
        if elaboration.status != "done":
            return _halves(group)
        reading = read_batch(document, elaboration.diagnostics)
        if reading is None:
            copying = any(e.severity == 1 and e.start.line == document.probe - 1 for e in elaboration.diagnostics)
            if copying and len(self._copiers) > 1:  # not with this Lean
                self._copiers = self._copiers[1:]
                return [group]
            return _without_suspect(group, document.at, elaboration)
        if script not in self._confirmed:
            shown = (reading.goal, *reading.others)
            if not same_goals(shown, state.goals):
                message = "the steps up to here, run one after the other, leave other goals:\n" + "\n\n".join(shown)
                outcomes.update((text, Rejected(message)) for text in group)
                return []
            self._confirmed.add(script)
        undecided: list[str] = []
        for index, (text, found) in enumerate(zip(group, reading.readings, strict=True)):
            match found:
                case Failed(message):
                    outcomes[text] = Rejected(message)
                case Exhausted():
                    undecided.append(text)
                case _ if _asks(text):
                    advice = suggestion(elaboration.diagnostics, *document.lines(index))
                    outcomes[text] = await self._advised(server, script, text, advice)
                case Left(goals) if not has_metavariables(goals):  # the copy's tag is in their names
                    outcomes[text] = Advanced(ProofState(goals + reading.others, (*script, text)))
                case Done() if reading.others:
                    outcomes[text] = Advanced(ProofState(reading.others, (*script, text)))
                case _:
                    outcomes[text] = await self._single(server, (*script, text))
        # The first that ran out of heartbeats took them from those after it.
        return [undecided[:1], undecided[1:]]

    async def _single(self, server: LeanServer, script: Script) -> Outcome:
        """The outcome of a script run alone, its last step replaced by what it recommends if it asks for advice."""
        document = self._frame.single(script)
        elaboration = await self._elaborate(server, document, script)
        if elaboration.status == "crash":
            # Once may be the fault of what the process had done before.
            elaboration = await self._elaborate(server, document, script)
        if elaboration.status == "crash":
            return Crashed(elaboration.message)
        if elaboration.status == "timeout":
            return TimedOut(elaboration.seconds)
        match read_single(document, elaboration.diagnostics, server.abilities):
            case Failed(message):
                return Rejected(message)
            case Exhausted():
                return TimedOut(elaboration.seconds)
            case _ if script and _asks(script[-1]):
                advice = suggestion(elaboration.diagnostics, document.first.line, document.end.line)
                return await self._advised(server, script[:-1], script[-1], advice)
            case Left(goals):
                self._confirmed.add(script)
                return Advanced(ProofState(goals, script))
            case Done():
                return Closed(script)

    async def _advised(self, server: LeanServer, script: Script, question: str, advice: str | None) -> Outcome:
        """The outcome of what `question` (`exact?` …) recommends after `script`: a proof must not ask again."""
        if advice is None:
            return Rejected(f"`{question}` recommends nothing")
        try:
            answer = lexer.admit(advice)
        except lexer.Inadmissible as error:
            return Rejected(f"`{question}` recommends `{advice}`: {error}")
        if _asks(answer):
            return Rejected(f"`{question}` recommends `{answer}`")
        return await self._single(server, (*script, answer))

    async def _elaborate(self, server: LeanServer, document: Single, script: Script) -> Elaboration:
        place = document.first if server.abilities.tactic_progress else document.theorem
        patience = Patience(place.line, self._limits.tactic_seconds)
        return await server.elaborate(document.text, patience, self._frame.single(script[:-1]).text)

    def _lend(self, script: Script) -> AbstractAsyncContextManager[LeanServer]:
        return self._pool.lend((self._frame.before, *script))


def _script(state: ProofState) -> Script:
    if not isinstance(state.handle, tuple):
        raise TypeError("this proof state was not made by a LeanEnvironment")
    return state.handle


def _asks(tactic: str) -> bool:
    """Whether the tactic is a single question to Lean, answered by a message that says what to write instead."""
    return tactic.split(maxsplit=1)[0] in _ASKING and not any(mark in tactic for mark in (";", "\n"))


def _without_suspect(group: list[str], at: Callable[[int], int | None], elaboration: Elaboration) -> list[list[str]]:
    """Set apart the candidates that most likely broke the batch: parsing ends with the first that does not parse, so
    the last error is in that one, or at the start of the one after it."""
    errors = [entry.start.line for entry in elaboration.diagnostics if entry.severity == 1]
    last = at(max(errors)) if errors else None
    if last is None:
        return [*_halves(group[:-1]), group[-1:]]
    first = max(last - 1, 0)
    return [*([text] for text in group[first : last + 1]), group[:first] + group[last + 1 :]]


def _halves(group: list[str]) -> list[list[str]]:
    middle = len(group) // 2
    return [group[:middle], group[middle:]]
