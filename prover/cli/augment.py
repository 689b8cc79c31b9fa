"""`prove augment`."""

from __future__ import annotations

import click

from prover.cli.augment_measure import measure


@click.group()
def augment() -> None:
    """Make more data out of given problems, and measure it."""


augment.add_command(measure)
