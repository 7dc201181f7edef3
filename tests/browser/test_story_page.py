"""The page of a story, opened from a file, as a reader uses it."""

import pytest
from chromium import DESKTOP, LAYOUT_SHIFT, PHONE

import retold
from retold.show.story_page import render_story_page

ARABIC = """جنوح العبارة أوريليا قبالة بورت كالدري

جنحت العبارة أوريليا على صخور سكيل قبل منتصف ليل الأحد وأنقذ جميع من كانوا على متنها.

قال قائد الميناء إن المنارة كانت مضاءة."""


def words(text):
    return " ".join(text.split())


def need_all(told, text):
    """Raise if a statement, a finding or a paragraph of a report is missing."""
    text = words(text)
    assert [s["text"] for s in told["statements"] if words(s["text"]) not in text] == []
    assert [f["message"] for f in told["findings"] if f["message"] not in text] == []
    missing = [
        paragraph
        for report in told["reports"]
        for paragraph in report["text"].split("\n")
        if words(paragraph) not in text
    ]
    assert missing == []


def focused(page):
    """What has the focus: its text."""
    return words(page.evaluate("document.activeElement.textContent"))


def test_everything_is_there_without_script(open_page, story_file, told):
    """A reader whose browser runs no script misses no statement, finding or report."""
    page = open_page(story_file, java_script_enabled=False)
    need_all(told, page.locator("body").text_content())
    assert page.locator("article.report:visible").count() == len(told["reports"])


def test_nothing_is_missing_on_paper(open_page, story_file, told):
    """What is folded or hidden on the screen is printed."""
    page = open_page(story_file)
    page.emulate_media(media="print")
    folded = page.locator("details:not([open])").count()
    page.evaluate(
        """addEventListener("beforeprint", () => {
          window.printed = document.body.innerText;
        })"""
    )
    assert page.pdf(page_ranges="1").startswith(b"%PDF")
    need_all(told, page.evaluate("window.printed"))
    # Afterwards the screen is as it was.
    assert page.locator("details:not([open])").count() == folded > 0


def test_nothing_is_missing_on_paper_without_script(open_page, story_file, told):
    """A browser that runs no script prints everything, too."""
    page = open_page(story_file, java_script_enabled=False)
    page.emulate_media(media="print")
    need_all(told, page.locator("body").inner_text())


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_jumps(open_page, story_file, viewport):
    """What a reader looks at stays where it is while the page is read in."""
    page = open_page(story_file, viewport=viewport)
    assert page.evaluate(LAYOUT_SHIFT) < 0.05


def test_a_narrow_page_does_not_scroll_sideways(open_page, story_file):
    """On a phone all lines fit, with everything unfolded."""
    page = open_page(story_file, viewport=PHONE)
    page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")
    wide = page.evaluate(
        """[...document.querySelectorAll("main *")]
          .filter((e) => !e.closest(".scroll") && e.getClientRects().length
            && e.getBoundingClientRect().right > innerWidth + 1)
          .map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_keyboard_reaches_the_account(open_page, story_file):
    """The first stop of the keyboard leads past the contents."""
    page = open_page(story_file)
    page.keyboard.press("Tab")
    assert focused(page) == "To the account"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_keyboard_opens_a_sentence(open_page, story_file, key):
    """A key opens how others tell a sentence; Escape gives the place back."""
    page = open_page(story_file)
    page.locator("#choose-right").focus()
    # The report itself is a stop too: the arrow keys scroll it.
    while not page.evaluate("document.activeElement.matches('.said, body')"):
        page.keyboard.press("Tab")
    sentence = focused(page)
    page.keyboard.press(key)
    assert page.locator(".panel").count() == 1
    assert page.evaluate("document.activeElement.ariaExpanded") == "true"
    page.keyboard.press("Escape")
    assert page.locator(".panel").count() == 0
    assert focused(page) == sentence
    assert page.evaluate("document.activeElement.ariaExpanded") == "false"


def test_right_to_left_text_runs_so(open_page, tmp_path):
    """Each text has the direction of its own words, whatever the page's is."""
    story = retold.compare(
        retold.Report(id="a", outlet="الساحل", text=ARABIC, published="2031-05-14"),
        retold.Report(id="b", outlet="المرفأ", text=ARABIC, published="2031-05-15"),
    )
    file = tmp_path / "story.html"
    file.write_text(render_story_page(story), encoding="utf-8")
    page = open_page(file)
    directions = page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)]
          .filter((e) => e.textContent.trim())
          .map((e) => getComputedStyle(e).direction)""",
        "h1, .report h3, .report .text p",
    )
    assert set(directions) == {"rtl"}
    assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"
