"""Tactics on proof states, many at a time, over Lean servers."""
