"""Where Chromium is, how it is started, and what a page does that it must not.

Shared by these tests, `benchmarks/page.py` and `docs/make_pictures.py`.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Root in a container has no sandbox to give; the others keep the browser from talking
# to anybody by itself.
LAUNCH = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
PROGRAMS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# How much of the window moved, times how far, since the page was opened.
LAYOUT_SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) sum += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


def chromium_path() -> str | None:
    """The program, of Debian or as others call it; None where there is none."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


def watched(page: Page, address: str, faults: list[str]) -> Page:
    """The page, whose faults are written down: errors, dialogs, requests elsewhere."""
    own = urlsplit(address)

    def on_request(url: str) -> None:
        parts = urlsplit(url)
        is_own = (parts.scheme, parts.netloc) == (own.scheme, own.netloc)
        if parts.scheme not in {"file", "data", "blob"} and not is_own:
            faults.append(f"request: {url}")

    page.on("request", lambda request: on_request(request.url))
    page.on("websocket", lambda socket: faults.append(f"socket: {socket.url}"))
    page.on("pageerror", lambda error: faults.append(f"page error: {error}"))
    page.on(
        "console",
        lambda message: (
            faults.append(f"console: {message.text}")
            if message.type in {"error", "warning"}
            else None
        ),
    )

    def on_dialog(dialog: object) -> None:
        faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", on_dialog)
    return page
