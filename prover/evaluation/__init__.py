"""Problem sets: which problems can be stated, what became of each, and tables over all of them."""
