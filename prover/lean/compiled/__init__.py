"""Compiled modules: made, read without Lean, and given to the kernel once more."""
