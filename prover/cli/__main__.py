"""`python -m prover.cli`: the `prove` command."""

from prover.cli import main

main()
