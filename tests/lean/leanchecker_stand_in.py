"""A `leanchecker` for the toolchain of tests: finds modules as Lean does, and gives them to the real kernel.

    leanchecker_stand_in.py LIBLEANSHARED LOG [MODULE …]

Every call is noted in LOG. It needs `LEAN_SYSROOT`, as the real one does where no `lean` on PATH is the right one.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import prover.lean.compiled

REPLAY = Path(prover.lean.compiled.__file__).with_name("replay.py")


def main(shared: str, log: str, modules: list[str]) -> int:
    with open(log, "a", encoding="utf-8") as file:
        file.write(f"{' '.join(modules)}\n")
    library = Path(os.environ["LEAN_SYSROOT"], "lib", "lean")
    path = [*filter(None, os.environ.get("LEAN_PATH", "").split(os.pathsep)), str(library)]
    os.environ["LEAN_PATH"] = os.pathsep.join(path)
    for module in modules:
        places = [Path(folder, *module.split(".")).with_suffix(".olean") for folder in path]
        olean = next((place for place in places if place.is_file()), None)
        if olean is None:
            print(f"uncaught exception: object file of module {module} does not exist", file=sys.stderr)
            return 1
        ended = subprocess.run(
            [sys.executable, "-I", "-S", str(REPLAY), shared, str(olean)], capture_output=True, text=True
        )
        if ended.returncode or not ended.stdout.startswith("replayed "):
            print(f"leanchecker found a problem in {module}\n{ended.stdout}{ended.stderr}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
