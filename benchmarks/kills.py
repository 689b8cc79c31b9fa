"""A run that is killed again and again, against one that is not: the same attempts, each once, nothing lost.

    python benchmarks/kills.py SET [--kills 5] [--seed 1] [--folder DIR] [-- OPTIONS OF prove bench]
    python benchmarks/kills.py minif2f.jsonl -- --split test --limit 143 --header embedded --seconds 5

First `prove bench SET OPTIONS` undisturbed; then the same, killed with SIGKILL at random moments, spread over the time
that the first took, and gone on with by `--resume` each time. Exit code 1 when the two do not have the same attempts,
when an attempt is there twice, when one that was kept before a kill is not kept afterwards as it was, when its journal
or proof is missing, when a Lean process outlives its run, or when a verdict differs that the clock cannot explain: a
search that ended by its seconds may end otherwise in another run, all others may not.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import click
import psutil

from prover.evaluation.rows import Row
from prover.evaluation.run_folder import BASELINE, RunFolder

PROVE = (sys.executable, "-m", "prover.cli")
SURVIVAL = 10.0
"""Seconds that Lean may take to notice that its run is gone."""


@click.command()
@click.argument("set_", metavar="SET")
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
@click.option("--kills", type=click.IntRange(min=1), default=5, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Of the moments.")
@click.option(
    "--folder", type=click.Path(path_type=Path), help="Keep the two runs here.  [default: a temporary folder]"
)
def main(set_: str, options: Sequence[str], kills: int, seed: int, folder: Path | None) -> None:
    """Make both runs and compare them."""
    with tempfile.TemporaryDirectory(prefix="kills-") as temporary:
        place = folder or Path(temporary)
        began = time.monotonic()
        _finish([*PROVE, "bench", set_, *options, "--run", str(place / "whole")])
        took = time.monotonic() - began
        print(f"undisturbed: {len(RunFolder(place / 'whole').rows())} attempts in {took:.0f} s", flush=True)
        problems = _kill(set_, options, place / "killed", kills, took / (kills + 1), random.Random(seed))
        problems += compare(place / "whole", place / "killed")
    for line in problems:
        print(f"DIFFERENT: {line}")
    print("the same" if not problems else f"{len(problems)} differences")
    sys.exit(1 if problems else 0)


def _kill(set_: str, options: Sequence[str], run: Path, kills: int, share: float, moments: random.Random) -> list[str]:
    """Make a run with so many kills, each after at most `share` seconds of work; what was wrong with what they left."""
    problems: list[str] = []
    command = [*PROVE, "bench", set_, *options, "--run", str(run)]
    done = 0
    while done < kills:
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        _wait_for(run / "sessions.jsonl", process)  # before that there is nothing to go on with
        deadline = time.monotonic() + moments.uniform(0.1, 1.0) * share
        while time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.01)
        if process.poll() is not None:
            problems.append(f"the run ended after {done} of {kills} kills: give it more to do")
            break
        lean = psutil.Process(process.pid).children(recursive=True)
        before = _lines(run)
        process.send_signal(signal.SIGKILL)
        process.wait()
        done += 1
        _, alive = psutil.wait_procs(lean, timeout=SURVIVAL)
        problems += [f"kill {done}: {each} outlives its run" for each in alive]
        after = _lines(run)
        problems += [
            f"kill {done}: a row of {name} was lost"
            for name in before
            if after.get(name, b"")[: len(before[name])] != before[name]
        ]
        print(
            f"kill {done}: {sum(len(RunFolder(each.parent).rows()) for each in map(Path, after))} rows are kept",
            flush=True,
        )
        command = [*PROVE, "bench", "--resume", str(run)]
    _finish([*PROVE, "bench", "--resume", str(run)])
    return problems


def _wait_for(path: Path, process: subprocess.Popen[bytes]) -> None:
    while not path.exists():
        if process.poll() is not None:
            sys.exit(f"prove bench ended with exit code {process.returncode} before it began")
        time.sleep(0.01)


def _lines(run: Path) -> dict[str, bytes]:
    """The complete lines of attempts of the run, and of its baseline."""
    found = {}
    for path in (run / "attempts.jsonl", run / BASELINE / "attempts.jsonl"):
        if path.exists() and (path.parent / "manifest.json").exists():
            content = path.read_bytes()
            found[str(path)] = content[: content.rfind(b"\n") + 1]
    return found


def _finish(command: Sequence[str]) -> None:
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if ended.returncode:
        sys.exit(f"{' '.join(command)} ended with exit code {ended.returncode}")


def compare(whole: Path, killed: Path) -> list[str]:
    """How the killed run differs from the whole one, in lines; and where its folder is not what its rows say."""
    problems: list[str] = []
    if (whole / BASELINE).exists():
        problems += [f"baseline: {line}" for line in compare(whole / BASELINE, killed / BASELINE)]
    ours, theirs = ({row.key: row for row in RunFolder(each).rows()} for each in (whole, killed))
    problems += [f"{name}, attempt {number + 1}, is missing" for name, number in ours.keys() - theirs.keys()]
    problems += [f"{name}, attempt {number + 1}, is too much" for name, number in theirs.keys() - ours.keys()]
    lines = (killed / "attempts.jsonl").read_bytes().count(b"\n")
    if lines != len(theirs):
        problems.append(f"{lines} rows for {len(theirs)} attempts")
    for key in ours.keys() & theirs.keys():
        if ours[key].verdict != theirs[key].verdict:
            line = f"{key[0]} is {theirs[key].verdict} ({theirs[key].stop}), was {ours[key].verdict} ({ours[key].stop})"
            if _by_the_clock(ours[key]) or _by_the_clock(theirs[key]):
                print(f"by the clock: {line}")
            else:
                problems.append(line)
    folder = RunFolder(killed)
    for row in theirs.values():
        if row.attempted and row.verdict != "error" and not folder.journal_path(*row.key).exists():
            problems.append(f"{row.name} has no journal")
        if (row.verdict == "verified") != folder.proof_path(*row.key).exists():
            problems.append(f"{row.name} is {row.verdict}, and its proof is {'missing' if row.proof else 'there'}")
    return problems


def _by_the_clock(row: Row) -> bool:
    """Whether the search was ended by its time, or an attempt by the limit on it as a whole."""
    return row.stop == "seconds" or row.message.startswith("given up after")


if __name__ == "__main__":
    main()
