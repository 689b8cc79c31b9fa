"""A real browser for pages: Debian's chromium, or any that is on the PATH, driven by playwright."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import page_runs
import pytest
from page_runs import EVIL

from prover.evaluation.run_folder import RunFolder
from prover.reporting.page import build

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    executable = next(filter(None, map(shutil.which, _NAMES)), None)
    if executable is None:
        pytest.skip(f"no browser: none of {', '.join(_NAMES)} is on the PATH (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright  # in the extra `dev`: where it is missing, that is an error

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=list(_ARGUMENTS))
        yield started
        started.close()


class Opened:
    """A page in the browser, and what must not happen there: errors, and requests for anything but the file."""

    def __init__(self, browser: Any, path: Path, view: str = "", **context: Any) -> None:
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **context})
        self.context.set_default_timeout(10_000)  # milliseconds
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.errors.append(message.text))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(f"{path.as_uri()}{view}")

    def close(self) -> None:
        self.context.close()
        assert self.errors == []
        assert [url for url in self.requests if not url.startswith(("file:", "data:"))] == []


@pytest.fixture
def opened(browser: Any) -> Iterator[Any]:
    """Opens pages: `opened(path, "#theorems", color_scheme="dark")` is playwright's page. At the end of the test none
    may have written to the console, failed, or asked for anything beside the file."""
    pages: list[Opened] = []

    def open_page(path: Path, view: str = "", **context: Any) -> Any:
        pages.append(Opened(browser, path, view, **context))
        return pages[-1].page

    yield open_page
    for page in pages:
        page.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of two runs: five theorems, of which the last is hostile; the first has its baseline, the second run is
    not finished."""
    folder = tmp_path_factory.mktemp("pages")
    with page_runs.make(folder / "first", ["alpha", "beta", "gamma", "delta", EVIL], samples=2) as run:
        page_runs.small(run, "alpha")
        page_runs.large(run, "beta")
        page_runs.keep_two(run, "delta")
        page_runs.hostile(run, EVIL)
        run.add(page_runs.row("alpha", seconds=2.0, tactics=20, nodes=5))
        run.add(page_runs.row("beta", "unproved", seconds=60.0, tactics=9000, nodes=5000))
        run.add(page_runs.row("gamma", "error", message="internal error: <b>bold</b>"))
        run.add(page_runs.row("delta", seconds=1.0, tactics=200))
        run.add(page_runs.row(EVIL, "unproved", message=EVIL, seconds=3.0))
        for name in ("beta", "gamma", EVIL):
            run.add(page_runs.row(name, "unproved", attempt=1))
    with page_runs.make(folder / "first" / "baseline", ["alpha", "beta", "gamma", "delta", EVIL]) as baseline:
        baseline.add(page_runs.row("beta"))
        baseline.add(page_runs.row("delta"))
        for name in ("alpha", "gamma", EVIL):
            baseline.add(page_runs.row(name, "unproved"))
    with page_runs.make(folder / "second", ["alpha", "beta"]) as run:
        run.add(page_runs.row("alpha", "unproved", seconds=5.0))
    path = folder / "page.html"
    build.write([RunFolder(folder / "first"), RunFolder(folder / "second")], path)
    return path
