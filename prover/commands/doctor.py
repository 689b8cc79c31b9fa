"""`prove doctor`: what was found, what is missing, and the line that mends it."""

from __future__ import annotations

import click

from prover.drafting import sandbox
from prover.lean.installation import doctor


def doctor_command(toolchain: str | None) -> int:
    """Print the checks; 0 when proving would work, 1 when something is missing."""
    checks = (*doctor.examine(toolchain), _programs())
    click.echo(doctor.render(checks))
    return 0 if doctor.usable(checks) else 1


def _programs() -> doctor.Check:
    """Where programs that a model writes would run; nothing that proving needs."""
    text, good, mend = sandbox.describe()
    return doctor.Check("programs", "ok", text) if good else doctor.Check("programs", "warning", text, mend)
