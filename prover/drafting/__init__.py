"""From an informal problem to a formal proof: drafts, sketches, programs."""
