"""Reports on finished runs: figures, tables, and a page to look at every search."""
