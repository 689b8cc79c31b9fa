"""The `prove` command: arguments in, exit code out. What it runs is put together in `prover.assemble`.

Exit codes: 0 all verified, 1 some not, 2 wrong usage or bad input, 3 Lean or a model broke down, 130
interrupted.
"""

from __future__ import annotations

from importlib.metadata import version

import click
from click_default_group import DefaultGroup

from prover.cli.augment import augment
from prover.cli.benchmarking import bench, replay, report, sweep
from prover.cli.drafting import draft, solve
from prover.cli.proving import DEFAULT, check, prove_file
from prover.cli.tools import doctor, mcp, repl, selftest, setup
from prover.cli.training import train


class _Commands(DefaultGroup):
    """`prove FILE.lean` is the default command; the help of the group shows that one's options too."""

    def format_help(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        default = self.get_command(context, DEFAULT)
        assert default is not None
        formatter.write_usage("prove", "[OPTIONS] FILE.lean")
        formatter.write_usage("prove", "COMMAND [ARGS]...", prefix="       ")
        self.format_help_text(context, formatter)
        default.format_options(click.Context(default, info_name="prove"), formatter)
        self.format_commands(context, formatter)
        self.format_epilog(context, formatter)

    def list_commands(self, context: click.Context) -> list[str]:
        return [name for name in super().list_commands(context) if name != DEFAULT]


@click.group(
    cls=_Commands,
    default=DEFAULT,
    default_if_no_args=False,
    epilog="Exit codes: 0 all verified, 1 some not, 2 wrong usage or bad input, 3 Lean or a model broke down, 130 "
    "interrupted.",
)
@click.version_option(version("lean-prover-agent"), prog_name="prove")
def main() -> None:
    """Prove the open theorems of a Lean 4 file: those whose proofs contain `sorry`."""


for command in (
    prove_file,
    check,
    bench,
    replay,
    report,
    sweep,
    draft,
    solve,
    train,
    augment,
    repl,
    mcp,
    doctor,
    setup,
    selftest,
):
    main.add_command(command)
