"""A real browser, started once, that lets no fault of a page and no request pass."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest
from chromium import DESKTOP, LAUNCH, chromium_path, watched

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "solvane-star"
# Where CI runs, a missing browser is a fault and no reason to skip.
DEMANDED = "RETOLD_BROWSER_TESTS"


def pytest_collection_modifyitems(items):
    """These come last: the browser's loop of events runs on beside what follows it."""
    here = Path(__file__).parent
    items.sort(key=lambda item: here in item.path.parents)


@pytest.fixture(scope="session", autouse=True)
def browser():
    """One headless Chromium for all tests; where there is none, they are skipped."""
    program = chromium_path()
    if program is None:
        cannot_run("no Chromium on the path (Debian: apt-get install chromium)")
    if find_spec("playwright") is None:
        cannot_run("no playwright (pip install -e '.[dev]')")
    sync_api = import_module("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=LAUNCH)
        yield started
        started.close()


def cannot_run(reason):
    """Skip all tests here, or fail them where they are demanded."""
    if os.environ.get(DEMANDED):
        pytest.fail(f"{reason}, and {DEMANDED} demands it")
    pytest.skip(reason)


@pytest.fixture
def open_page(browser):
    """Open an address, or a file, in a window of its own.

    The test fails where the page writes an error, opens a dialog, or asks for anything
    but files and its own server.
    """
    contexts, faults = [], []

    def visit(address, *, viewport=DESKTOP, **options):
        # Without the smooth way there, a link's place is reached at once.
        context = browser.new_context(
            viewport=viewport, reduced_motion="reduce", **options
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        where = address.as_uri() if isinstance(address, Path) else address
        page = watched(context.new_page(), where, faults)
        page.goto(where)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert faults == []


def run_retold(*words):
    """The command as users run it."""
    done = subprocess.run(
        [sys.executable, "-m", "retold", *map(str, words)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The folder that a run of the example writes."""
    folder = tmp_path_factory.mktemp("example") / "out"
    run_retold("run", EXAMPLE, "-o", folder)
    return folder


@pytest.fixture(scope="session")
def told(example):
    """The example's larger story, as data."""
    lines = (example / "stories.jsonl").read_text(encoding="utf-8").splitlines()
    return max(map(json.loads, lines), key=lambda story: len(story["reports"]))


@pytest.fixture(scope="session")
def story_file(example, told):
    """The page of the larger story."""
    return example / "stories" / f"{told['id']}.html"


@pytest.fixture(scope="session")
def run_of(tmp_path_factory):
    """Run reports that a test brings; the folder that is written."""

    def run(reports):
        folder = tmp_path_factory.mktemp("run")
        lines = [json.dumps(report, ensure_ascii=False) for report in reports]
        (folder / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
        run_retold("run", folder / "in.jsonl", "-o", folder / "out")
        return folder / "out"

    return run
