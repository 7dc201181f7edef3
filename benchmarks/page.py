"""How large is the page of one large story, and how soon can it be read?

    python benchmarks/page.py REPORTS.jsonl [SIZE]

Makes one story of 500 reports, or SIZE, as `benchmarks/account.py` does, writes its
page, and prints the bytes by section. Then opens it in headless Chromium and prints
the median of several openings: from the start of the navigation to the first contentful
paint and to DOMContentLoaded, the browser's own work on it, and how much the layout
jumps. The aim is under 3 MB and one second.
"""

from __future__ import annotations

import platform
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

import account as stories
from playwright.sync_api import Browser, sync_playwright

import retold
from retold.model import Story
from retold.pipeline import account_of
from retold.show.story_page import render_story_page

sys.path.append(str(Path(__file__).parent.parent / "tests" / "browser"))
from chromium import DESKTOP, LAUNCH, LAYOUT_SHIFT, chromium_path

SIZE = 500
OPENINGS = 5
PART = re.compile(r'<(style|script|main|footer)\b|<section id="([a-z-]+)"')
# Numbers that the browser keeps of a page: milliseconds, and the share of the window
# that moved times how far.
TIMES = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return {
    "first contentful paint": paint ? paint.startTime : NaN,
    "DOMContentLoaded": page.domContentLoadedEventEnd,
    "load": page.loadEventEnd,
  };
}"""
# The browser's work, in seconds of its main thread: no other process counts.
WORK = ("TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration")


def main() -> None:
    """Measure and print."""
    size = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    measure(large_story(sys.argv[1], size))


def large_story(file: str, size: int) -> Story:
    """A story of so many reports, two thirds of them reprints."""
    reports = [
        report
        for report in retold.read(file)
        if stories.CHARS[0] < len(report.text) < stories.CHARS[1]
    ]
    own = stories.nearest(reports, round(size * (1 - stories.REPRINTS)))
    return account_of("s1", stories.with_reprints(own, size))


def measure(story: Story) -> None:
    """Print what the page of a story costs."""
    start = time.process_time()
    html = render_story_page(story)
    print(f"Python {platform.python_version()}, {platform.machine()}")
    print(
        f"{len(story.reports)} reports, {len(story.statements)} statements, "
        f"{len(story.findings)} findings, {len(story.lineage)} edges; "
        f"page made in {time.process_time() - start:.1f} s CPU"
    )
    print(f"{len(html.encode()) / 1e6:.2f} MB")
    for part, number in sorted(sizes(html).items(), key=lambda item: -item[1]):
        print(f"  {number / 1e3:8.1f} kB {part}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "story.html")
        file.write_text(html, encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=LAUNCH
        )
        for name, value in timings(browser, file.as_uri()).items():
            print(f"{name}: {value}")
        browser.close()


def sizes(html: str) -> dict[str, int]:
    """Bytes by part of the page; a part ends where the next begins."""
    starts = [(0, "head")]
    starts += [(m.start(), m[1] or m[2]) for m in PART.finditer(html)]
    ends = [at for at, _ in starts[1:]] + [len(html)]
    found: dict[str, int] = {}
    for (at, name), end in zip(starts, ends, strict=True):
        found[name] = found.get(name, 0) + len(html[at:end].encode())
    return found


def timings(browser: Browser, address: str) -> dict[str, str]:
    """Medians of several openings, by what was measured."""
    rows = [opening(browser, address) for _ in range(OPENINGS)]
    return {
        name: f"{statistics.median(row[name] for row in rows):.3f}" for name in rows[0]
    }


def opening(browser: Browser, address: str) -> dict[str, float]:
    """What one opening of the page costs, in seconds."""
    page = browser.new_page(viewport=DESKTOP)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(address)
    row = {name: value / 1000 for name, value in page.evaluate(TIMES).items()}
    metrics = session.send("Performance.getMetrics")["metrics"]
    row |= {m["name"]: m["value"] for m in metrics if m["name"] in WORK}
    row["elements"] = page.evaluate("document.querySelectorAll('*').length")
    row["layout shift"] = page.evaluate(LAYOUT_SHIFT)
    page.close()
    return row


if __name__ == "__main__":
    main()
