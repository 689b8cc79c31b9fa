"""One self-contained HTML file for runs: a summary, the theorems, and every search tree to be explored.

`data` says what of the runs goes into it, `build` makes the file, `static/` holds what the browser runs.
"""
