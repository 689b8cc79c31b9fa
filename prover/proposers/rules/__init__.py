"""The rules of the built-in proposer, one module for each kind of step. A rule maps a view of a goal to candidates."""
