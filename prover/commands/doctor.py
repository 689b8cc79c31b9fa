"""`prove doctor`: what was found, what is missing, and the line that mends it."""

from __future__ import annotations

import click

from prover.lean import doctor


def doctor_command(toolchain: str | None) -> int:
    """Print the checks; 0 when proving would work, 1 when something is missing."""
    checks = doctor.examine(toolchain)
    click.echo(doctor.render(checks))
    return 0 if doctor.usable(checks) else 1
