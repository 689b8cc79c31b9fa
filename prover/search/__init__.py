"""Search: which proof state to work on next. Knows no Lean, no prompt, no file."""
