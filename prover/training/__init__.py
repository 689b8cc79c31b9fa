"""Data for training tactic models: proof steps that Lean has accepted, and where they come from."""
