"""Which definitions of a compiled file are propositions, for a Lean that does not say so by itself.

Newer Leans have a linter for that (`linter.defProp`); its messages are what everyone else looks at. For an older one a
second Lean imports the compiled file, is asked of each definition whether its type is a proposition, and the messages
are made up from its answers.
"""

from __future__ import annotations

from dataclasses import replace

from prover.errors import LeanError
from prover.lean.compiled.compile import Compiled, Message, compile_text, seeing
from prover.lean.compiled.declarations import declarations
from prover.lean.compiled.olean import Olean
from prover.lean.compiled.terms import render
from prover.lean.installation.toolchain import Toolchain

LINTER = "linter.defProp"
"""The kind of Lean's warning that a `def` is a proposition: how Lean tells us what counts as a theorem."""


async def marked(toolchain: Toolchain, compiled: Compiled, *, seconds: float, memory_mb: int | None = None) -> Compiled:
    """`compiled` with a message of kind `LINTER` at each definition that is a proposition."""
    if compiled.olean is None or toolchain.abilities.def_prop:
        return compiled
    olean = Olean(compiled.olean)
    names = set(olean.names)
    places = [item for item in declarations(olean) if item.name in names and olean.kind(item.name) == "def"]
    if not places:
        return compiled
    questions = "".join(f"#check (@{render(item.name)} : (_ : Prop))\n" for item in places)
    text = f"import {compiled.olean.stem}\n{questions}"
    folder = compiled.olean.parent
    answer = await compile_text(
        seeing(toolchain, folder), text, folder, seconds=seconds, memory_mb=memory_mb, module="Propositions"
    )
    wrong = {message.line for message in answer.errors}
    if answer.failure or 1 in wrong:
        raise LeanError(f"Lean does not say what is a proposition: {answer.failure or answer.errors[0]}")
    found = [
        Message("warning", f"`{render(item.name)}` is a proposition", *item.start, LINTER)
        for line, item in enumerate(places, start=2)
        if line not in wrong
    ]
    return replace(compiled, messages=(*compiled.messages, *found))
