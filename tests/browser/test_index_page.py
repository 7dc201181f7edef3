"""The list of a run's stories, opened from a file, as a reader uses it."""

import pytest
from chromium import DESKTOP, LAYOUT_SHIFT, PHONE

from retold.model import Evidence, Finding, Report
from retold.show.index_page import entry_of, render_index
from retold.testing import bare_story

HARD = Finding(
    kind="figure-differs",
    is_hard=True,
    reading="contradiction",
    probability=0.9,
    message="one count, two figures",
    evidence=(Evidence(report="x", start=0, end=1, text="4"),),
)


def story(number, title, outlets, day, *, findings=()):
    """A story told by some outlets on one day of May."""
    published = f"2031-05-{day:02}" if day else None
    reports = [
        Report(id=f"{number}-{n}", text="Words.", outlet=o, published=published)
        for n, o in enumerate(outlets)
    ]
    return bare_story(
        *reports,
        id=f"s{number}",
        title=title,
        first_published=published,
        last_published=published,
        findings=findings,
    )


STORIES = [
    story(1, "Weir gives way at Ostrel", ["Elm Echo", "Marl Sun", "Tarn News"], 4),
    story(2, "Crêpe stall burns in Tessel", ["Elm Echo", "Elm Echo"], 9),
    story(3, "Rehm wins the vote", ["Marl Sun", "Tarn News"], 6, findings=(HARD,)),
    story(4, "Undated tale of a weir", ["Tarn News", "Elm Echo"], None),
    story(5, "A cat on a roof", ["Marl Sun"], 5),
    story(6, "Brenn rests", ["Tarn News"], 8),
]
ALL = [
    "Weir gives way at Ostrel",
    "Crêpe stall burns in Tessel",
    "Rehm wins the vote",
    "Undated tale of a weir",
]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The page of six stories."""
    return written(tmp_path_factory.mktemp("index"), STORIES)


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The page of as many stories as a run of 12,000 reports has."""
    outlets = [f"Outlet {n}" for n in range(100)]
    stories = [
        story(
            n,
            f"Council number {n} votes on the old weir after the flood",
            outlets[n % 97 : n % 97 + (3 if n < 1700 else 1)],
            1 + n % 28,
        )
        for n in range(5000)
    ]
    return written(tmp_path_factory.mktemp("large"), stories)


def written(folder, stories):
    """The page in a file."""
    page = render_index(
        map(entry_of, stories),
        rejections=0,
        page_of={s.id: f"stories/{s.id}.html" for s in stories},
    )
    file = folder / "index.html"
    file.write_text(page, encoding="utf-8")
    return file


def titles(page, where=".stories > li:visible h3"):
    """The titles that are seen, in their order."""
    return page.locator(where).all_inner_texts()


def settled(page, told):
    """Wait until the page says how much it shows."""
    page.get_by_role("status").get_by_text(told, exact=True).wait_for()


def test_search_finds_words_of_titles_and_outlets(open_page, small):
    """All words, in any case, without accents; lone stories are unfolded."""
    page = open_page(small)
    search = page.get_by_label("Search titles and outlets")
    search.fill("CREPE echo")
    settled(page, "1 of 6 stories")
    assert titles(page) == ["Crêpe stall burns in Tessel"]
    search.fill("a weir")
    settled(page, "2 of 6 stories")
    search.fill("roof")
    settled(page, "1 of 6 stories")
    assert titles(page) == []
    assert page.get_by_text("A cat on a roof").is_visible()
    search.fill("nothing has these words")
    settled(page, "0 of 6 stories")
    page.get_by_role("button", name="Show all").click()
    page.get_by_text("Weir gives way").wait_for()
    assert titles(page) == ALL


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Latest first", [1, 2, 0, 3]),
        ("Earliest first", [0, 2, 1, 3]),
        ("Most disputed first", [2, 0, 1, 3]),
        ("Most reports first", [0, 1, 2, 3]),
    ],
)
def test_order_puts_the_undated_last(open_page, small, order, expected):
    """And keeps the first order among equals."""
    page = open_page(small)
    page.get_by_label("Order").select_option("Earliest first")
    page.get_by_label("Order").select_option(order)
    page.wait_for_timeout(200)
    assert titles(page) == [ALL[n] for n in expected]


def test_filters_hold_together(open_page, small):
    """By outlet, several outlets, disputed points."""
    page = open_page(small)
    page.locator("#outlet").select_option("Elm Echo")
    settled(page, "3 of 6 stories")
    page.get_by_label("Told by several outlets").check()
    settled(page, "2 of 6 stories")
    assert titles(page) == [ALL[0], ALL[3]]
    page.get_by_label("With disputed points").check()
    settled(page, "0 of 6 stories")
    page.locator("#outlet").select_option("All outlets")
    settled(page, "1 of 6 stories")
    assert titles(page) == [ALL[2]]


def test_days_leave_out_what_has_no_date(open_page, small):
    """Both ends count."""
    page = open_page(small)
    page.get_by_label("From").fill("2031-05-06")
    settled(page, "3 of 6 stories")
    page.get_by_label("To", exact=True).fill("2031-05-06")
    settled(page, "1 of 6 stories")
    assert titles(page) == [ALL[2]]


def test_all_controls_work_by_keyboard(open_page, small):
    """Tab to the search, type, tab on, and follow what is found."""
    page = open_page(small)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.get_by_label("Search titles and outlets").focus()
    page.keyboard.type("rehm")
    settled(page, "1 of 6 stories")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == ALL[2]:
            break
    # Leaving the search is a change of it, and the list is looked through again.
    page.wait_for_timeout(200)
    assert page.evaluate("document.activeElement.getAttribute('href')") == (
        "stories/s3.html"
    )


def test_a_list_that_stays_as_it_is_keeps_the_focus(open_page, small):
    """A story that is filtered in and out again beside it moves nothing."""
    page = open_page(small)
    link = page.get_by_role("link", name=ALL[3])
    for typed in ("weir", ""):
        page.get_by_label("Search titles and outlets").fill(typed)
        link.focus()
        page.wait_for_timeout(200)
        assert page.evaluate("document.activeElement.textContent") == ALL[3]


def test_everything_is_there_without_script(open_page, small):
    """No control that would do nothing, and every story."""
    page = open_page(small, java_script_enabled=False)
    assert not page.locator("form").is_visible()
    assert titles(page) == ALL
    assert page.get_by_text("A cat on a roof").is_visible()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_is_cut_off_at_the_side(open_page, example, viewport):
    """The list, the controls and the table of outlets fit the window."""
    page = open_page(example / "index.html", viewport=viewport)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= viewport["width"]


def test_five_thousand_stories_open_and_are_searched_at_once(open_page, large):
    """The page is small, does not jump, and finds one story among all.

    Times are measured by hand: the elements that the browser lays out tell as much.
    """
    assert large.stat().st_size < 3_000_000
    page = open_page(large)
    assert page.evaluate(LAYOUT_SHIFT) < 0.05
    assert page.locator(".stories > li:visible").count() == 60
    page.get_by_label("Search titles and outlets").fill("number 1234")
    settled(page, "1 of 5,000 stories")
    assert len(titles(page)) == 1
    # A lone story is unfolded while it is looked for.
    alone = page.locator("#lone")
    page.get_by_label("Search titles and outlets").fill("number 4321")
    alone.get_by_text("Council number 4321").wait_for()
    page.get_by_role("button", name="Show all").click()
    page.locator("#lone:not([open])").wait_for()
