"""Which Lean there is, what it can do, what it needs, and what is built for it once."""
