"""What axe-core says of a page, in light and dark, on a desk and on a phone."""

import pytest
from chromium import PHONE

SERIOUS = {"serious", "critical"}
# What is not asked for is not worked out: half of axe's time goes into selectors.
QUICK = {
    "resultTypes": ["violations"],
    "selectors": False,
    "preload": False,
    "iframes": False,
}
# Dark differs in its colours alone, a phone in what fits. Colours cost axe twenty times
# what all else does, so they are asked for of the first few of a list.
FEW = (
    ":is(li, dt, dd, tr, .text > p, .passages > *):nth-of-type(n + 5) { display: none }"
)
SHAPE = {**QUICK, "rules": {"color-contrast": {"enabled": False}}}
COLOURS = {**QUICK, "runOnly": ["color-contrast", "link-in-text-block"]}
SPACE = {**QUICK, "runOnly": ["meta-viewport", "scrollable-region-focusable"]}


def violations(page, options):
    """What axe-core finds, with the first elements it finds it at."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    return [
        f"{found['id']}: {found['help']}: {node['html'][:160]}"
        for found in axe.run(page, options=options).response["violations"]
        if found["impact"] in SERIOUS
        for node in found["nodes"][:3]
    ]


def unfolded(page):
    """The page with all that is folded opened, and the first sentence too.

    axe asks where things stand, and a part that the browser has not laid out yet, as it
    is far below, would seem to lie over another.
    """
    page.add_style_tag(content="main > * { content-visibility: visible !important }")
    page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")
    sentences = page.locator(".report:visible .said")
    if sentences.count():
        sentences.first.click()
    return page


def need_no_fault(page):
    """Raise if a page cannot be read by all, in light, in dark and on a phone."""
    assert violations(unfolded(page), SHAPE) == []
    viewport = page.viewport_size
    page.set_viewport_size(PHONE)
    assert violations(page, SPACE) == []
    page.set_viewport_size(viewport)
    page.add_style_tag(content=FEW)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page, COLOURS) == []
