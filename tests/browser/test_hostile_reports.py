"""What reports say is text: on no page does it become markup, code or an address."""

import pytest
from hostile import CODE, LIVE

import retold
from retold.show.story_page import render_story_page

TEXT = f"""Ferry hits the pier of Ostrel {CODE}

OSTREL - A ferry hit the old pier of Ostrel on Tuesday with 120 passengers {CODE}.

"We heard a long {{noise}} before the crash {CODE}," said Ilka Brenn {CODE}.

Divers searched the basin until midnight and found nobody {CODE}."""
SCRIPTS = "[...document.scripts].map((s) => s.textContent)"


def report(number, **fields):
    return {
        "id": f"r{number} {CODE}",
        "outlet": f"Outlet {number} {CODE}",
        "title": f"Ferry hits the pier {CODE}",
        "byline": f"By Ilka Rehm {CODE}",
        "published": f"2031-05-1{number}T08:00:00Z",
        "url": f'https://outlet{number}.example/"onmouseover="alert(7)//<script>',
        "text": TEXT.replace("{noise}", "scraping noise"),
        **fields,
    }


@pytest.fixture(scope="module")
def folder(run_of):
    """A run of two reports full of code."""
    return run_of(
        [
            report(1),
            report(
                2,
                url="javascript:alert(8)",
                text=TEXT.replace("{noise}", "grinding noise").replace("120", "130"),
            ),
        ]
    )


@pytest.fixture(scope="module")
def large_page(tmp_path_factory):
    """The page of a story so large that its texts are packed."""
    reports = [
        retold.Report(**report(1, id=f"r{number} {CODE}", outlet=f"O{number} {CODE}"))
        for number in range(70)
    ]
    file = tmp_path_factory.mktemp("large") / "story.html"
    file.write_text(render_story_page(retold.compare(reports)), encoding="utf-8")
    return file


def pages(folder):
    """The index and the page of each story."""
    return [folder / "index.html", *sorted((folder / "stories").glob("*.html"))]


def test_code_in_a_report_stays_text(folder, open_page, story_file):
    """No element, no attribute, no script and no address comes of a report's words."""
    scripts = open_page(story_file).evaluate(SCRIPTS)
    found = pages(folder)
    assert len(found) == 2
    for file in found:
        page = open_page(file)
        assert page.evaluate(LIVE) == []
        assert page.evaluate("document.head.querySelectorAll('title').length") == 1
        assert "<script>alert(1)</script>" in page.locator("body").inner_text()
    assert open_page(found[1]).evaluate(SCRIPTS) == scripts


def test_code_stays_text_where_the_script_copies_it(folder, open_page):
    """The panel that the script builds from a sentence holds the same words, as text."""
    page = open_page(pages(folder)[1])
    for piece in page.locator(".report:visible .said").all()[:6]:
        piece.hover()
        piece.click()
        assert page.evaluate(LIVE) == []
    assert "onmouseover" in page.locator(".panel").inner_text()


def test_code_in_packed_texts_stays_text(large_page, open_page):
    """Texts that the script unpacks are as safe as those that stand in the page."""
    page = open_page(large_page)
    page.locator(".report:visible .said").first.click()
    assert page.evaluate(LIVE) == []
    assert (
        "<script>alert(1)</script>"
        in page.locator(".report:visible").first.inner_text()
    )
    assert page.evaluate("document.head.querySelectorAll('title').length") == 1


def test_no_word_turns_the_direction_of_the_page(folder, open_page):
    """The marks that reverse what follows them do not reach the reader."""
    for file in pages(folder):
        text = open_page(file).locator("html").text_content()
        assert not set(text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
