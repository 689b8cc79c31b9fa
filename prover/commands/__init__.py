"""What the sub-commands do, one module each; `prover.cli` only reads the command line."""
