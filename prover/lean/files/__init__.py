"""Lean files as their users write them: what is open in them, what may be in them, and proofs put in."""
