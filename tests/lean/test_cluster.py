"""Runs of `prove bench` on a Ray cluster of two nodes on this machine: workers and nodes are killed in the middle."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import psutil
import pytest
from test_runs import bench, fields, problem_set, run

from prover.evaluation.rows import Row
from prover.evaluation.run_folder import RunFolder

ray_cluster = pytest.importorskip("ray.cluster_utils")

NAMES = ["swap", "sum", "wrong"]
EXPECTED = {("swap", 0, "verified"), ("sum", 0, "verified"), ("wrong", 0, "unproved")}
SECONDS = "4"


@pytest.fixture(scope="module")
def cluster() -> Iterator[ray_cluster.Cluster]:
    """A head and another node, a core each, so that two workers can only be on different ones."""
    before = os.environ.get("RAY_USAGE_STATS_ENABLED")
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    made = ray_cluster.Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    try:
        made.second = made.add_node(num_cpus=1)
        yield made
    finally:
        made.shutdown()
        if before is None:
            del os.environ["RAY_USAGE_STATS_ENABLED"]


def busy(cluster: ray_cluster.Cluster) -> list[psutil.Process]:
    """The workers of the cluster that make an attempt now, and have Lean running."""
    found = []
    for process in psutil.Process().children(recursive=True):
        try:
            working = process.cmdline()[:1] == ["ray::Worker.attempt"]
            if working and any("--worker" in child.cmdline() for child in process.children(recursive=True)):
                found.append(process)
        except psutil.NoSuchProcess:
            continue
    return found


def wait_for(what: Callable[[], object], seconds: float = 60.0) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "it does not happen"
        time.sleep(0.05)


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        bench(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def rows(folder: Path) -> dict[str, Row]:
    lines = (folder / "attempts.jsonl").read_text().splitlines()
    found = {row.name: row for row in RunFolder(folder).rows()}
    assert len(lines) == len(found), "an attempt is there twice"
    return found


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run without Ray; its proposer's answers are recorded."""
    folder = tmp_path_factory.mktemp("plain")
    ended = run(
        bench(problem_set(folder, NAMES), "--run", folder / "run", "--seconds", SECONDS, "--record", folder / "answers")
    )
    assert ended.returncode == 0, ended.stderr
    assert fields(folder / "run") == EXPECTED
    return folder


def test_a_killed_worker_loses_nothing(cluster: ray_cluster.Cluster, plain: Path, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    process = start(
        problem_set(tmp_path, NAMES), "--run", folder, "--seconds", SECONDS, "--ray-address", cluster.address
    )
    wait_for(lambda: len(busy(cluster)) == 2)
    victim = busy(cluster)[0]
    lean = victim.children(recursive=True)
    victim.send_signal(signal.SIGKILL)
    _, alive = psutil.wait_procs(lean, timeout=5)
    assert not alive, "Lean outlives its worker"
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert "its worker was lost" in err
    assert fields(folder) == EXPECTED
    assert sorted(row.retries for row in rows(folder).values()) == [0, 0, 1]
    # What the workers hand over is what a run without Ray writes.
    for kind in ("journals", "proofs"):
        names = [sorted(path.name for path in (place / kind).iterdir()) for place in (folder, plain / "run")]
        assert names[0] == names[1]
    (search,) = RunFolder(folder).journal("swap", 0)
    assert search.proof is not None
    assert len(search.nodes) == rows(folder)["swap"].nodes


def test_an_attempt_that_loses_every_worker_is_an_error_row(cluster: ray_cluster.Cluster, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    process = start(
        *(problem_set(tmp_path, ["wrong"]), "--run", folder, "--seconds", "60", "--jobs", "1"),
        *("--ray-address", cluster.address),
    )
    for _ in range(3):
        wait_for(lambda: busy(cluster))
        (victim,) = busy(cluster)
        victim.kill()
        psutil.wait_procs([victim], timeout=5)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    row = rows(folder)["wrong"]
    assert (row.verdict, row.retries) == ("error", 2)
    assert row.message.startswith("given up: 3 workers were lost at it; the last, process ")


IMPATIENT = """
import sys
from prover.cli import main
from prover.evaluation import runner
from prover.evaluation.cluster import crew, staff
runner.GRACE, crew.MARGIN, staff.CLOSE_SECONDS = 8.0, 3.0, 1.0
main(sys.argv[1:])
"""
"""The command with less patience: a worker that does not answer is not waited for by the minute."""


def test_a_worker_that_answers_no_more_is_replaced_and_the_attempt_made_again(
    cluster: ray_cluster.Cluster, tmp_path: Path
) -> None:
    """The worker is stopped, not killed: its process is there, and says nothing."""
    folder = tmp_path / "run"
    command = bench(
        *(problem_set(tmp_path, ["wrong"]), "--run", folder, "--seconds", SECONDS, "--jobs", "1"),
        *("--ray-address", cluster.address),
    )
    process = subprocess.Popen(
        [sys.executable, "-c", IMPATIENT, *command[1:]],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    wait_for(lambda: busy(cluster), 120)
    (victim,) = busy(cluster)
    victim.suspend()
    try:
        _, err = process.communicate(timeout=180)
    finally:
        if victim.is_running():  # Ray has ended it by now
            victim.resume()
    assert process.returncode == 0, err
    assert "wrong: its worker was lost (process " in err
    assert "no answer within 15 s" in err
    row = rows(folder)["wrong"]
    assert (row.verdict, row.retries) == ("unproved", 1)
    wait_for(lambda: not victim.is_running())


def test_a_shared_proposer_is_opened_once_for_all_workers(
    cluster: ray_cluster.Cluster, plain: Path, tmp_path: Path
) -> None:
    """The recording is a named pipe: each opening is seen, and takes what is in it."""
    pipe, folder = tmp_path / "answers", tmp_path / "run"
    os.mkfifo(pipe)
    answers, opened = (plain / "answers").read_bytes(), []

    def serve() -> None:
        while True:
            with pipe.open("wb") as file:
                opened.append(time.monotonic())
                file.write(answers)
            time.sleep(0.2)  # until the reader has seen the end

    threading.Thread(target=serve, daemon=True).start()
    process = start(
        *(problem_set(tmp_path, NAMES[:2]), "--run", folder, "--seconds", "20", "--samples", "2"),
        *("--proposer", f"replay:{pipe}", "--ray-address", cluster.address),
    )
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert fields(folder) == {(name, number, "verified") for name in NAMES[:2] for number in (0, 1)}
    assert len(opened) == 2, "once in each of two rounds, for two workers"


def test_an_interrupted_run_leaves_no_process_and_is_gone_on_with(cluster: ray_cluster.Cluster, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    process = start(problem_set(tmp_path, NAMES), "--run", folder, "--seconds", SECONDS, "--ray", "--jobs", "2")
    wait_for(lambda: len(busy(cluster)) == 2)
    started = psutil.Process(process.pid).children(recursive=True)
    assert any("raylet" in each.name() for each in started)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "Traceback" not in err
    assert "go on: --resume" in out
    _, alive = psutil.wait_procs(started, timeout=10)
    assert not alive
    ended = run(bench("--resume", folder, "--ray-address", cluster.address))
    assert ended.returncode == 0, ended.stderr
    assert fields(folder) == EXPECTED
    assert len(rows(folder)) == len(EXPECTED)


def test_a_removed_node_loses_nothing(cluster: ray_cluster.Cluster, tmp_path: Path) -> None:
    """The last test of the cluster: one node is left."""
    folder = tmp_path / "run"
    process = start(
        problem_set(tmp_path, NAMES), "--run", folder, "--seconds", SECONDS, "--ray-address", cluster.address
    )
    wait_for(lambda: len(busy(cluster)) == 2)
    cluster.remove_node(cluster.second, allow_graceful=False)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert fields(folder) == EXPECTED
    assert sum(row.retries for row in rows(folder).values()) == 1, err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--ray", "--record", "answers"], "leave out --record or --ray"),
        (["--ray-address", "ray://host:1"], "write HOST:PORT"),
    ],
)
def test_bad_usage(tmp_path: Path, arguments: list[str], says: str) -> None:
    ended = run(bench(problem_set(tmp_path, NAMES), "--run", tmp_path / "run", *arguments))
    assert ended.returncode == 2, ended.stdout + ended.stderr
    assert says in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "run").exists()


def refused(folder: Path, port: int) -> tuple[float, str]:
    """How many seconds a run takes to say that there is no cluster at a port, and its one line."""
    before = time.monotonic()
    ended = run(bench(problem_set(folder, NAMES), "--run", folder / "run", "--ray-address", f"127.0.0.1:{port}"))
    took = time.monotonic() - before
    assert ended.returncode == 2, ended.stdout + ended.stderr
    assert ended.stderr.count("\n") == 1
    assert not (folder / "run").exists()
    assert not [p for p in psutil.process_iter(["cmdline"]) if f"127.0.0.1:{port}" in (p.info["cmdline"] or [])]
    return took, ended.stderr


def test_an_address_without_a_cluster_is_one_line_in_time(tmp_path: Path) -> None:
    """Real ports: one that was closed again, one that takes connections and says nothing, one of a web server, and one
    that says what a server of Ray's protocol says first, and then no more."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    usual, line = refused(tmp_path, port)
    assert line.startswith(f"error: nothing answers at --ray-address 127.0.0.1:{port} ")
    with ExitStack() as stack:
        silent = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        server = stack.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), SimpleHTTPRequestHandler))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        stack.callback(server.shutdown)
        other = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        threading.Thread(target=greet, args=(other,), daemon=True).start()
        ports = [silent.getsockname()[1], server.server_port, other.getsockname()[1]]
        folders = [tmp_path / str(port) for port in ports]
        for folder in folders:
            folder.mkdir()
        with ThreadPoolExecutor() as together:
            answers = list(together.map(refused, folders, ports))
        for port, (took, line) in zip(ports, answers, strict=True):
            assert line.startswith(f"error: no Ray cluster answers at --ray-address 127.0.0.1:{port} within 10 s")
            # Ray itself waits for minutes. The last one takes another process, which first imports Ray.
            assert took - usual < (60 if port == other.getsockname()[1] else 20)


def greet(listening: socket.socket) -> None:
    """Send whoever connects an empty frame of settings; never close."""
    kept = []
    with suppress(OSError):  # closed at the end of the test
        while True:
            connection, _ = listening.accept()
            kept.append(connection)
            connection.sendall(bytes((0, 0, 0, 4, 0, 0, 0, 0, 0)))


def test_without_ray_there_is_one_clear_line(tmp_path: Path) -> None:
    code = "import sys; sys.modules['ray'] = None; from prover.cli import main; main(sys.argv[1:])"
    path = problem_set(tmp_path, NAMES)
    ended = subprocess.run(
        [sys.executable, "-c", code, "bench", str(path), "--ray", "--run", str(tmp_path / "run")],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == 2
    assert ended.stderr == 'error: --ray needs Ray: pip install "lean-prover-agent[ray]", or leave it out\n'
    assert not (tmp_path / "run").exists()
