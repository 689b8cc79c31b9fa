"""`python -m prover.reporting.page RUN… OUT`: the page of finished runs, without the `prove` command."""

from __future__ import annotations

import sys
from pathlib import Path

from prover.errors import UsageError
from prover.evaluation.run_folder import RunFolder
from prover.reporting.page import build


def main(arguments: list[str]) -> int:
    """0 when the page was written, 2 when the arguments or the runs are wrong."""
    if len(arguments) < 2:
        print("usage: python -m prover.reporting.page RUN... OUT.html", file=sys.stderr)
        return 2
    *runs, out = map(Path, arguments)
    try:
        build.write([RunFolder(run) for run in runs], out)
    except UsageError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
