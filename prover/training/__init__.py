"""Training of tactic models: verified proof steps and where they come from, the small model, expert iteration."""
