"""The watch over pages sees what it is there to see."""

import pytest
from chromium import watched

FAULTS = {
    "an error": ("<script>console.error('no')</script>", "console: no"),
    "an exception": ("<script>throw new Error('no')</script>", "page error: no"),
    "a dialog": ("<script>alert('no')</script>", "dialog: no"),
    "a request": (
        "<img alt='' src='https://elsewhere.invalid/a.png'>",
        "request: https://elsewhere.invalid/a.png",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_a_page_is_seen(browser, tmp_path, fault):
    """An error, a dialog, and a request to somebody else are written down."""
    content, expected = FAULTS[fault]
    file = tmp_path / "page.html"
    file.write_text(f"<!doctype html><title>x</title>{content}", encoding="utf-8")
    found = []
    page = watched(browser.new_page(), file.as_uri(), found)
    page.goto(file.as_uri())
    page.close()
    assert expected in found


def test_a_page_without_fault_is_let_pass(browser, tmp_path):
    """A link to somebody else is no request."""
    file = tmp_path / "page.html"
    file.write_text(
        "<!doctype html><title>x</title><a href='https://elsewhere.invalid/'>x</a>",
        encoding="utf-8",
    )
    found = []
    page = watched(browser.new_page(), file.as_uri(), found)
    page.goto(file.as_uri())
    page.close()
    assert found == []
