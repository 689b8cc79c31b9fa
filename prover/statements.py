"""From the text of a statement to a Lean file with one open theorem."""

from __future__ import annotations

from prover.errors import UsageError
from prover.lean.files.source import Source
from prover.lean.installation import header as headers

DECLARING = frozenset({"theorem", "lemma", "example"})
NAME = "goal"
"""What a proposition without a name of its own is called."""

STRICT = "set_option autoImplicit false\n\n"
"""Put before a statement unless it, or its header, sets the option: where a library lacks `ℝ`, Lean would otherwise
read it as the name of a variable, and state something else than what was meant."""


def as_file(statement: str, header: str = "") -> str:
    """The file that states `statement` after `header` (imports, opened namespaces, definitions).

    A statement is a theorem with its proof open (`theorem t : 1 < 2 := by sorry`), without any (`theorem t : 1 < 2`),
    or a mere proposition (`1 < 2`), which becomes the theorem `goal`. Definitions and theorems may stand before it.
    Raises UsageError when it is empty; what it means is for Lean to say.
    """
    tokens = Source(statement).tokens
    if not tokens:
        raise UsageError("the statement is empty: give a theorem or a proposition")
    words = [token.text for token in tokens]
    text = statement[: tokens[-1].end]  # without a comment at its end, which would swallow what follows
    if DECLARING.isdisjoint(words):
        text = f"theorem {NAME} : {text.strip()}"
    if "sorry" not in words and "admit" not in words:
        text += {":=": " by\n  sorry", "by": "\n  sorry"}.get(words[-1], " := by\n  sorry")
    if header.strip():
        header = f"{header.strip()}\n\n"
    if "autoImplicit" not in header + statement and not headers.parse(statement).imports:
        header += STRICT
    return f"{header}{text}\n"
