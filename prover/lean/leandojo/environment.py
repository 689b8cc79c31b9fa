"""Runs tactics on the proof states of a hole through LeanDojo: one at a time on each Dojo, on several Dojos at once.

A state is a flat script (`ProofState.handle`), so that any Dojo of the hole can be brought to it: one that is new, or
that took the place of another which a tactic had killed.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from prover.config import LeanLimits
from prover.errors import ElaborationError, LeanError, ProverError, UsageError
from prover.lean.files import lexer
from prover.lean.leandojo.hosts import MISSING, START_SECONDS, Broken, Host, Hosts, Known
from prover.lean.leandojo.messages import (
    Crash,
    Error,
    Finished,
    GivenUp,
    NoDojo,
    Opening,
    Refused,
    Run,
    State,
    Timeout,
    Unreadable,
)
from prover.lean.tactics.reading import HEARTBEATS, SORRY_LEFT, same_goals, split_goals
from prover.lean.tactics.repl import ADVICE, CRASH, TIMEOUT
from prover.proof import Advanced, Closed, Crashed, Outcome, ProofState, Rejected, Script, TimedOut

SHARE = 8
"""Candidates for each Dojo at least: opening one more takes seconds."""
_MORE_SECONDS = 30.0  # for LeanDojo to notice that a time is up
_ELABORATION = (1, 2)  # how `lean` and `prove repl` end when a file has errors


class LeanDojoEnvironment:
    """`prover.interfaces.Environment` on LeanDojo's Dojo.

    It has `limits.workers` Dojos at most. The first is opened by `prepare`; others are when there is much to do, and
    nobody waits for them.
    """

    def __init__(self, opening: Opening, hosts: Hosts, limits: LeanLimits) -> None:
        self._opening, self._hosts, self._limits = opening, hosts, limits
        self._start: ProofState | None = None
        self._failure: Exception | None = None
        self._count = 1
        self._free: asyncio.Queue[Host | None] = asyncio.Queue()  # None: one more may be taken
        self._free.put_nowait(None)
        self._growing: set[asyncio.Task[None]] = set()

    async def prepare(self) -> None:
        """Open the first Dojo, which may take long. What goes wrong is for `start` to say."""
        try:
            async with self._lend():
                pass
        except ProverError as error:
            self._failure = error

    async def aclose(self) -> None:
        """End its Dojos; the hosts stay."""
        for task in self._growing:
            task.cancel()
        await asyncio.gather(*self._growing, return_exceptions=True)
        while not self._free.empty():
            if (host := self._free.get_nowait()) is not None:
                await self._hosts.give(host)

    async def start(self) -> ProofState:
        """The state before any tactic. Raises ElaborationError with LeanDojo's message when it has no Dojo for this
        hole, UsageError when it cannot have one, LeanError when it broke down."""
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure
        async with self._lend():
            assert self._start is not None
            return self._start

    async def run(self, state: ProofState, tactics: Sequence[str]) -> Sequence[Outcome]:
        """One outcome for each tactic, in order. See `prover.interfaces.Environment`."""
        admitted = {tactic: _admitted(tactic) for tactic in tactics}
        todo = deque(dict.fromkeys(text for text in admitted.values() if isinstance(text, str)))
        outcomes: dict[str, Outcome] = {}
        wanted = min(self._limits.workers, -(-len(todo) // SHARE))
        while self._count < wanted:
            self._grow()
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(wanted):
                    group.create_task(self._work(state, todo, outcomes))
        except BaseExceptionGroup as failures:
            broken, others = failures.split((LeanError, UsageError))
            if others is not None or broken is None:
                raise
            raise broken.exceptions[0] from broken
        found = [admitted[tactic] for tactic in tactics]
        return [entry if isinstance(entry, Rejected) else outcomes[entry] for entry in found]

    async def run_script(self, script: Script) -> Outcome:
        """Run a whole script from the start, alone."""
        admitted = tuple(_admitted(tactic) for tactic in script)
        if (refused := next((entry for entry in admitted if isinstance(entry, Rejected)), None)) is not None:
            return refused
        outcome: Outcome = Advanced(await self.start())
        for tactic in script:
            if isinstance(outcome, Closed):
                return Rejected("no goals to be proved")
            if not isinstance(outcome, Advanced):
                return outcome
            (outcome,) = await self.run(outcome.state, [tactic])
        return outcome

    async def _work(self, state: ProofState, todo: deque[str], outcomes: dict[str, Outcome]) -> None:
        """Find outcomes on one Dojo while there is something to do."""
        while todo:
            tactic = todo.popleft()
            outcome = await self._outcome(state, tactic)
            if isinstance(outcome, Crashed):
                # Once may be the fault of what the process had done before.
                outcome = await self._outcome(state, tactic)
            outcomes[tactic] = outcome

    async def _outcome(self, state: ProofState, tactic: str) -> Outcome:
        script = _script(state)
        try:
            async with self._lend() as host:
                there = await self._go(host, script, state.goals)
                return await self._tactic(host, script, tactic) if there is None else there
        except Broken as error:
            return Crashed(str(error))

    async def _go(self, host: Host, script: Script, goals: Sequence[str]) -> Outcome | None:
        """Bring a Dojo to the state that the script leads to; an outcome for whatever is tried there if that fails."""
        known = next(length for length in range(len(script), -1, -1) if script[:length] in host.states)
        for length in range(known, len(script)):
            outcome = await self._tactic(host, script[:length], script[length])
            if not isinstance(outcome, Advanced):
                return outcome if isinstance(outcome, TimedOut | Crashed) else _other_goals("no goal, or an error")
        shown = host.states[script].goals
        return None if same_goals(shown, goals) else _other_goals("\n\n".join(shown))

    async def _tactic(self, host: Host, script: Script, tactic: str) -> Outcome:
        """The outcome of a tactic after a script, both admitted, on a Dojo that knows the script."""
        seconds = self._limits.tactic_seconds
        answer = await host.ask(Run(host.states[script].sid, tactic), self._opening.timeout + _MORE_SECONDS)
        match answer:
            case State(sid, goals, message):
                after = (*script, _step(tactic, message))
                host.states[after] = state = Known(sid, split_goals(goals))
                return Advanced(ProofState(state.goals, after))
            case Finished(message):
                return Closed((*script, _step(tactic, message)))
            case Timeout():
                host.opening = None
                return TimedOut(self._opening.timeout)
            case Crash(message):
                host.opening = None
                return Crashed(message)
            case GivenUp():
                return Rejected(SORRY_LEFT)
            case Error(error) if error.startswith(TIMEOUT) or HEARTBEATS in error:
                return TimedOut(seconds)
            case Error(error) if error.startswith(CRASH):
                return Crashed(error.removeprefix(CRASH))
            case Error(message) | Unreadable(message):
                return Rejected(message)
        raise LeanError(f"LeanDojo's answer makes no sense: {answer}")

    @asynccontextmanager
    async def _lend(self) -> AsyncIterator[Host]:
        """A host with a Dojo of this hole. One whose user failed or was cancelled is killed."""
        host = await self._free.get()
        try:
            if host is None or host.opening is None:
                taken, host = host, None  # not ours to kill if this fails
                host = await self._opened(taken)
            yield host
        except BaseException:
            self._free.put_nowait(None)
            if host is not None:
                host.kill()
            raise
        self._free.put_nowait(host)

    def _grow(self) -> None:
        """Begin to open one more Dojo."""

        async def work() -> None:
            try:
                self._free.put_nowait(await self._opened(None))
            except ProverError:
                self._count -= 1  # the others go on; that there is one fewer shows in the speed only

        self._count += 1
        task = asyncio.create_task(work())
        self._growing.add(task)
        task.add_done_callback(self._growing.discard)

    async def _opened(self, host: Host | None) -> Host:
        """A host, or this one, with a Dojo of this hole. Raises as `start`; the host is given back, or killed."""
        host = host or self._hosts.take()
        try:
            failure = await self._open(host)
        except BaseException:
            host.kill()
            raise
        if failure is not None:
            await self._hosts.give(host)
            raise failure
        return host

    async def _open(self, host: Host) -> Exception | None:
        """Open a Dojo, or say why there is none."""
        host.opening = None
        host.states.clear()
        try:
            answer = await host.ask(self._opening, self._opening.start_seconds + START_SECONDS)
        except Broken as error:
            if str(error) == MISSING:
                raise UsageError("LeanDojo is not installed: pip install 'lean-prover-agent[leandojo]'") from None
            raise LeanError(f"LeanDojo broke down: {error}") from error
        match answer:
            case State(sid, goals, _):
                host.opening, host.states[()] = self._opening, Known(sid, split_goals(goals))
                self._start = ProofState(host.states[()].goals, ())
                return None
            case Refused(message):
                return UsageError(message)
            case NoDojo(message, status) if status is None or status in _ELABORATION:
                return ElaborationError(message)
            case NoDojo(message, _):
                return LeanError(f"LeanDojo has no Dojo for this theorem: {message}")
        return LeanError(f"LeanDojo's answer makes no sense: {answer}")


def _admitted(tactic: str) -> str | Rejected:
    try:
        return lexer.admit(tactic)
    except lexer.Inadmissible as error:
        return Rejected(str(error))


def _script(state: ProofState) -> Script:
    if not isinstance(state.handle, tuple):
        raise TypeError("this proof state was not made by a LeanDojoEnvironment")
    return state.handle


def _step(tactic: str, message: str) -> str:
    """The tactic to write: what Lean recommends instead, where it was asked and LeanDojo passes that on."""
    found = [line.removeprefix(ADVICE) for line in message.splitlines() if line.startswith(ADVICE)]
    return found[-1].strip() if found else tactic


def _other_goals(shown: str) -> Rejected:
    return Rejected(f"the steps up to here, run one after the other, leave other goals:\n{shown}")
