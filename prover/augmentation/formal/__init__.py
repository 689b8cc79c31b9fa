"""More formal statements and proofs out of given ones, each decided by Lean: `augment.py` says in which order."""
