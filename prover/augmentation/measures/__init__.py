"""What augmented data is worth: how likely it is to a model, what it adds to other data, and what of a benchmark is in
it."""
