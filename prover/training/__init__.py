"""Training of the small model: proof steps, datasets, the model, expert iteration."""
