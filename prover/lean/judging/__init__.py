"""The only judge of proofs."""
