"""One script of tactics on one hole, step by step, and the judge's word on it when it closes everything."""

from __future__ import annotations

from dataclasses import dataclass, replace

from prover.interfaces import Executor, ProofFile, Verifier
from prover.proof import Advanced, Closed, Crashed, Outcome, Rejected, Script, TimedOut, Verdict


@dataclass(frozen=True, slots=True)
class TacticRun:
    """What a script of tactics came to.

    `script` holds the tactics that ran, with what `exact?` and the like recommend in their place once no goal is left.
    `goals` are those left after them. `message` says why the next tactic did not run, "" when all did. When no goal is
    left, `verdict` is the judge's on `text`, the file with the proof in place; both are None before.
    """

    script: Script
    goals: tuple[str, ...]
    message: str = ""
    text: str | None = None
    verdict: Verdict | None = None


async def run_script(file: ProofFile, executor: Executor, verifier: Verifier, tactics: Script) -> TacticRun:
    """Run the tactics on the only hole of `file`, each on what the one before it left."""
    (hole,) = file.holes
    async with executor.open(hole, {}) as environment:
        state, run = await environment.start(), None
        for done, tactic in enumerate(tactics):
            (outcome,) = await environment.run(state, [tactic])
            match outcome:
                case Advanced(after):
                    state = after
                case Closed(script) if done + 1 < len(tactics):
                    return TacticRun(script, (), f"no goal is left for `{tactics[done + 1]}`")
                case Closed(script):
                    run = TacticRun(script, ())
                case failure:
                    return TacticRun(tactics[:done], state.goals, _why(failure))
    if run is None:
        return TacticRun(tactics, state.goals)
    completed = file.fill({hole: run.script})
    verdicts = await verifier.verify(completed, [hole.theorem.name])
    return replace(run, text=completed, verdict=verdicts[hole.theorem.name])


def _why(outcome: Outcome) -> str:
    match outcome:
        case Rejected(message) | Crashed(message):
            return message
        case TimedOut(seconds):
            return f"the tactic was stopped after {seconds:.1f} s"
    raise AssertionError(f"{outcome} is no failure")
