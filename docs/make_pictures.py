#!/usr/bin/env python3
"""Take the pictures of docs/pictures: the example's pages, as a reader sees them.

    python docs/make_pictures.py          (or: make pictures)

Runs the example, opens what it wrote in headless Chromium, at a fixed size and without
anything that moves, and takes one picture each. On one machine the same pages give the
same pictures; another machine has other letters.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.append(str(Path(__file__).parent.parent / "tests" / "browser"))
from chromium import LAUNCH, PHONE, chromium_path
from server import served

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
EXAMPLE = ROOT / "examples" / "solvane-star"
WINDOW = {"width": 1200, "height": 800}
# A picture of text at this size is 50 to 230 kB.
MOST_BYTES = 250_000
# The same edges of letters and the same colours, whatever screen there is.
STEADY = [
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--hide-scrollbars",
]
CLAIM = "At least nine people were killed when the ferry struck a reef."


class Picture(NamedTuple):
    """A picture: its name, the page, what is done there, and how it is looked at."""

    name: str
    path: str  # of a file that the run wrote, or, with a slash, of a page of the server
    prepare: Callable[[Page], object] = lambda _: None
    viewport: dict[str, int] = WINDOW
    scheme: str = "light"


def at(selector: str) -> Callable[[Page], object]:
    """Scroll so that an element stands at the top."""
    return lambda page: page.locator(selector).evaluate(
        "(e) => { e.scrollIntoView({ block: 'start' }); scrollBy(0, -12); }"
    )


def open_statement(page: Page) -> None:
    """Show all wordings of the first corroborated statement."""
    statement = page.locator("#said .statement.corroborated").first
    statement.locator("summary").click()
    at("#said")(page)


def open_sentence(page: Page) -> None:
    """Put the reports of the first finding side by side, at their differing words."""
    page.locator("#changed [data-beside]").first.click()
    at(".chooser")(page)


def ask(page: Page) -> None:
    """Ask a claim, and wait for the answer."""
    page.locator("#claim").fill(CLAIM)
    page.get_by_role("button", name="Ask").click()
    page.locator("#answer h3").first.wait_for()
    page.locator("#claim").blur()


def pictures() -> list[Picture]:
    """All pictures."""
    story = "stories/s1.html"
    return [
        Picture("account", story),
        Picture("index", "index.html"),
        Picture("outlets", "index.html", at("section.outlets")),
        Picture("statement", story, open_statement),
        Picture("lineage", story, at("#lineage")),
        Picture("timeline", story, at("#timeline")),
        Picture("side-by-side", story, open_sentence),
        Picture("ask", "/ask", ask),
        Picture("narrow", story, viewport=PHONE),
        Picture("dark", story, scheme="dark"),
    ]


def take(browser: Browser, address: str, picture: Picture) -> bytes:
    """The picture as PNG."""
    page = browser.new_page(
        viewport=picture.viewport,
        color_scheme=picture.scheme,
        reduced_motion="reduce",
        device_scale_factor=1,
    )
    page.goto(address)
    picture.prepare(page)
    page.mouse.move(0, 0)
    content = page.screenshot(animations="disabled", caret="hide")
    page.close()
    return content


def main() -> int:
    """Take all; 1 if one is too large."""
    large = []
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        out = Path(folder, "out")
        command = [sys.executable, "-m", "retold", "run", str(EXAMPLE), "-o", str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=[*LAUNCH, *STEADY]
        )
        with served(out) as server:
            for picture in pictures():
                is_served = picture.path.startswith("/")
                address = server if is_served else f"{out.as_uri()}/"
                content = take(browser, address + picture.path, picture)
                (PICTURES / f"{picture.name}.png").write_bytes(content)
                if len(content) > MOST_BYTES:
                    large.append(picture.name)
        browser.close()
    if large:
        sys.stderr.write(f"larger than {MOST_BYTES:,} bytes: {', '.join(large)}\n")
    return 1 if large else 0


if __name__ == "__main__":
    sys.exit(main())
