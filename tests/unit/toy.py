"""A toy world for the search: proof states are words, tactics are arrows between them. Deterministic, no Lean.

Search knows nothing of Lean, so nothing is lost by this; what is won is that order, limits and misbehaviour can be
stated exactly.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from prover.proof import Advanced, Candidate, Closed, Outcome, ProofState, Rejected, Script, Theorem

THEOREM = Theorem("toy", "theorem toy : a → qed", 1, 0, 10)
QED = "qed"

Arrows = Mapping[str, Mapping[str, str | Outcome]]
"""State → tactic → next state, `QED`, or an outcome to be answered as it is."""


class Clock:
    """Time that passes only when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class ToyEnvironment:
    """Walks the arrows. `before_run` is awaited at each batch: a test's way to delay, fail or move the clock."""

    def __init__(
        self, arrows: Arrows, root: str = "a", before_run: Callable[[str], Awaitable[None]] | None = None
    ) -> None:
        self.arrows, self.root, self.before_run = arrows, root, before_run
        self.batches: list[tuple[str, tuple[str, ...]]] = []
        self.scripts: list[Script] = []

    async def start(self) -> ProofState:
        return ProofState((self.root,), handle=())

    async def run(self, state: ProofState, tactics: Sequence[str]) -> Sequence[Outcome]:
        self.batches.append((state.goals[0], tuple(tactics)))
        if self.before_run is not None:
            await self.before_run(state.goals[0])
        await asyncio.sleep(0)
        return [self._step(state, tactic) for tactic in tactics]

    async def run_script(self, script: Script) -> Outcome:
        self.scripts.append(script)
        outcome: Outcome = Advanced(await self.start())
        for tactic in script:
            if not isinstance(outcome, Advanced):
                return Rejected("no goals")
            outcome = self._step(outcome.state, tactic)
        return outcome

    def _step(self, state: ProofState, tactic: str) -> Outcome:
        target = self.arrows.get(state.goals[0], {}).get(tactic)
        assert isinstance(state.handle, tuple)
        script = (*state.handle, tactic)
        if target is None:
            return Rejected(f"no {tactic} at {state.goals[0]}")
        if target == QED:
            return Closed(script)
        if isinstance(target, str):
            return Advanced(ProofState((target,), handle=script))
        return target


class ScriptedProposer:
    """Answers from a table: state → (tactic, log-probability)s. A state that is not in it gets nothing."""

    def __init__(
        self, table: Mapping[str, Sequence[tuple[str, float]]], tokens: Mapping[str, int] | None = None
    ) -> None:
        self.table, self.tokens = table, tokens or {}
        self.asked: list[str] = []

    async def propose(self, theorem: Theorem, state: ProofState, count: int) -> Sequence[Candidate]:
        self.asked.append(state.goals[0])
        await asyncio.sleep(0)
        rows = self.table.get(state.goals[0], ())[:count]
        return [Candidate(tactic, logprob, self.tokens.get(tactic, 1), "scripted") for tactic, logprob in rows]


def world(text: str) -> tuple[Arrows, dict[str, list[tuple[str, float]]]]:
    """Arrows and proposals from lines `STATE -TACTIC:LOGPROB-> STATE`; no target means that Lean refuses it."""
    arrows: dict[str, dict[str, str | Outcome]] = {}
    table: dict[str, list[tuple[str, float]]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        state, _, rest = line.partition(" -")
        label, _, target = rest.partition("->")
        tactic, _, logprob = label.partition(":")
        table.setdefault(state, []).append((tactic, float(logprob)))
        if target.strip():
            arrows.setdefault(state, {})[tactic] = target.strip()
    return arrows, table
