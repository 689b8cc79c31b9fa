"""MetaMath's four kinds of rows (arXiv 2309.12284) out of informal problems with known answers."""
