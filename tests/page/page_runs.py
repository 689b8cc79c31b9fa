"""Runs on disk to make pages of, written as `prove bench` writes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from prover.config import Budget
from prover.evaluation import journal
from prover.evaluation.journal import Recording
from prover.evaluation.problems import Problem
from prover.evaluation.rows import Row
from prover.evaluation.run_folder import OpenRun, RunFolder
from prover.proof import Advanced, Candidate, Closed, Crashed, Hole, Outcome, ProofState, Rejected, Theorem, TimedOut
from prover.search.result import SearchResult, StopReason
from prover.search.tree import Node, Status, Tree

EVIL = "</script><img src=x onerror=document.title='owned'>&amp;\u2028<!--"
"""What must be shown as it is, wherever it comes from."""

BUDGET = Budget()


class Grown:
    """A search tree that a test grows by hand, and the recording that belongs to it."""

    def __init__(self, *goals: str) -> None:
        self.tree = Tree()
        self.recording = Recording()
        self.recording.orders.append([])
        self.recording.refused.append([])
        self.root = self.tree.plant(ProofState(goals))

    def expand(self, node: Node) -> None:
        """Say that the node was expanded now."""
        node.status = Status.EXPANDED
        order = self.recording.orders[0]
        order.append((node.id, 0.01 * len(order)))

    def tried(self, node: Node, tactic: str, outcome: Outcome | None, logprob: float = -1.0) -> Node | None:
        """A candidate at the node; where it led, if it did."""
        edge = self.tree.propose(node, Candidate(tactic, logprob, len(tactic), "test"), logprob)
        if outcome is not None:
            self.tree.settle(edge, outcome)
        return edge.child

    def led(self, node: Node, tactic: str, *goals: str) -> Node:
        """A candidate that advanced to a state with these goals."""
        child = self.tried(node, tactic, Advanced(ProofState(goals)))
        assert child is not None
        return child

    def result(self, stop: StopReason, script: tuple[str, ...] | None) -> SearchResult:
        return SearchResult(
            stop=stop,
            script=script,
            tree=self.tree,
            nodes=len(self.tree.nodes),
            expansions=len(self.recording.orders[0]),
        )


def make(path: Path, names: Sequence[str], *, samples: int = 1, corrected: Sequence[str] = ()) -> OpenRun:
    """A run on problems of these names; those `corrected` state something else than they usually do."""
    values = {name: 2 if name in corrected else 1 for name in names}
    problems = [Problem(name, f"theorem x : {name} = {value} := by", split="valid") for name, value in values.items()]
    return OpenRun.create(
        path, options={"samples": samples, "proposer": "test"}, problems=problems, lean={"version": "4"}
    )


def row(name: str, verdict: str = "verified", **more: object) -> Row:
    stop = {"verified": "proved", "unproved": "seconds", "error": "error"}[verdict]
    proof = "by\n  intro h\n  omega" if verdict == "verified" else None
    return Row(name=name, split="valid", source="other", verdict=verdict, stop=stop, proof=proof, **more)  # type: ignore[arg-type]


def keep_two(run: RunFolder, name: str) -> None:
    """Write the journal of a theorem with two holes: the first one is proved, the second is not."""
    first, second = Grown("⊢ first"), Grown("⊢ second")
    for grown in (first, second):
        grown.expand(grown.root)
    first.tried(first.root, "rfl", Closed(("rfl",)))
    second.tried(second.root, "rfl", Rejected("no"))
    both = Recording()
    for grown in (first, second):
        both.orders += grown.recording.orders
        both.refused += grown.recording.refused
    theorem = Theorem(name, f"theorem {name}", 1, 0, 1)
    searches = {
        Hole(theorem, 0, 0, 1, "term", 0): first.result(StopReason.PROVED, ("rfl",)),
        Hole(theorem, 1, 2, 3, "term", 0): second.result(StopReason.EXHAUSTED, None),
    }
    content = journal.lines(searches, both, BUDGET, width=1, priority="mean")
    journal.write(run.journal_path(name, 0), journal.packed(content))


def keep(run: RunFolder, name: str, grown: Grown, stop: StopReason, script: tuple[str, ...] | None) -> None:
    """Write the journal of a problem's first attempt."""
    hole = Hole(Theorem(name, f"theorem {name}", 1, 0, 1), 0, 0, 1, "term", 0)
    content = journal.lines({hole: grown.result(stop, script)}, grown.recording, BUDGET, width=1, priority="mean")
    journal.write(run.journal_path(name, 0), journal.packed(content))


def small(run: RunFolder, name: str) -> None:
    """The search that most tests look at.

    start ─ intro h → middle ─ cases h → late ─ omega (closed, the proof)
          │                  └ trick (closed, refused)
          ├ simp → simple ─ back → middle
          └ rejected, timed out, crashed, not tried
    """
    grown = Grown("p q : Prop\n⊢ p < q → ∃ x, x ≤ 1")
    grown.expand(grown.root)
    middle = grown.led(grown.root, "intro h", "h : p < q\n⊢ ∃ x, x ≤ 1", "⊢ second")
    simple = grown.led(grown.root, "simp", "⊢ simple")
    grown.tried(
        grown.root, "linarith", Rejected("linarith failed to find a contradiction\np q : Prop\n⊢ p < q → ∃ x, x ≤ 1")
    )
    grown.tried(grown.root, "decide", TimedOut(5.0))
    grown.tried(grown.root, "native", Crashed("the server died"))
    grown.tried(grown.root, "never", None)
    grown.expand(middle)
    late = grown.led(middle, "cases h", "⊢ the needle in the hay")
    grown.tried(middle, "trick", Closed(("intro h", "trick")))
    grown.recording.refused[0].append(("intro h", "trick"))
    grown.expand(simple)
    grown.tried(simple, "back", Advanced(middle.state))
    grown.expand(late)
    grown.tried(late, "exact?", Closed(("intro h", "cases h", "omega")))
    keep(run, name, grown, StopReason.PROVED, ("intro h", "cases h", "omega"))


def large(run: RunFolder, name: str, states: int = 5000) -> None:
    """A tree of so many states, each expanded with a rejected candidate for each that advanced; nothing is proved."""
    context = "\n".join(f"h{number} : a{number} + b{number} ≤ c{number}" for number in range(12))
    grown = Grown(f"{context}\n⊢ goal 0")
    waiting = [grown.root]
    while waiting and len(grown.tree.nodes) < states:
        node = waiting.pop(0)
        grown.expand(node)
        for number in range(3 + node.id % 5):
            if len(grown.tree.nodes) == states:
                break
            waiting.append(
                grown.led(node, f"rw [lemma_{node.id}_{number}]", f"{context}\n⊢ goal {len(grown.tree.nodes)}")
            )
            grown.tried(node, f"apply wrong_{node.id}_{number}", Rejected(f"failed to unify\n{node.state.goals[0]}"))
    keep(run, name, grown, StopReason.SECONDS, None)


def hostile(run: RunFolder, name: str) -> None:
    """A search whose every text wants to be markup."""
    grown = Grown(f"h : {EVIL}\n⊢ {EVIL}")
    grown.expand(grown.root)
    grown.led(grown.root, EVIL, f"⊢ {EVIL} next")
    grown.tried(grown.root, f"simp {EVIL}", Rejected(f"{EVIL} \ud800 and \0"))
    keep(run, name, grown, StopReason.SECONDS, None)
