"""Two reports side by side: chosen, scrolled together, told by words that differ."""

import pytest
from chromium import PHONE

# How far a sentence of the leading report and its counterpart stand from each other.
APART = """([left, right]) => {
  const box = document.getElementById(left).getBoundingClientRect();
  const said = [...document.querySelectorAll(`#${left} .said`)];
  const numbers = (e) => (e.dataset.s || e.hash.slice(2)).split(" ");
  for (const piece of said) {
    if (piece.getBoundingClientRect().top < box.top + box.height / 4) continue;
    const twin = [...document.querySelectorAll(`#${right} .said`)]
      .find((e) => numbers(e).some((n) => numbers(piece).includes(n)));
    if (twin) {
      return Math.abs(twin.getBoundingClientRect().top - piece.getBoundingClientRect().top);
    }
  }
  return null;
}"""


def shown(page):
    """The reports that can be seen, in their order on the screen."""
    boxes = [
        (report.bounding_box()["x"], report.get_attribute("id"))
        for report in page.locator(".report:visible").all()
    ]
    return [name for _, name in sorted(boxes)]


def choose(page, side, number):
    page.locator(f"#choose-{side}").select_option(f"r{number}")


def test_two_reports_are_chosen(open_page, story_file, told):
    """Every report can stand on either side, and never beside itself."""
    page = open_page(story_file)
    assert len(shown(page)) == 2
    for number in range(1, len(told["reports"])):
        choose(page, "left", number)
        choose(page, "right", number + 1)
        assert shown(page) == [f"r{number}", f"r{number + 1}"]
    choose(page, "left", number + 1)
    assert shown(page) == [f"r{number + 1}", f"r{number}"]


def test_reports_scroll_together(open_page, story_file):
    """Where one report is scrolled the other shows what tells the same."""
    page = open_page(story_file)
    left, right = shown(page)
    page.set_viewport_size({"width": 1280, "height": 400})
    report = page.locator(f"#{left}")
    report.scroll_into_view_if_needed()
    report.hover(position={"x": 50, "y": 100})
    page.mouse.wheel(0, 250)
    page.wait_for_function(
        "(id) => document.getElementById(id).scrollTop > 0", arg=right
    )
    page.wait_for_timeout(300)
    assert page.evaluate(APART, [left, right]) < 60


def test_scrolling_together_can_be_switched_off(open_page, story_file):
    """Then each report stays where its reader left it."""
    page = open_page(story_file)
    left, right = shown(page)
    page.set_viewport_size({"width": 1280, "height": 400})
    page.locator("#scroll-both").uncheck()
    before = page.evaluate("(id) => document.getElementById(id).scrollTop", right)
    report = page.locator(f"#{left}")
    report.scroll_into_view_if_needed()
    report.hover(position={"x": 50, "y": 100})
    page.mouse.wheel(0, 250)
    page.wait_for_function(
        "(id) => document.getElementById(id).scrollTop > 0", arg=left
    )
    page.wait_for_timeout(300)
    assert (
        page.evaluate("(id) => document.getElementById(id).scrollTop", right) == before
    )


def test_words_that_differ_are_marked(open_page, story_file):
    """In two sentences that tell one thing, marked words are those not in the other."""
    page = open_page(story_file)
    whole = page.locator(".report:visible .text").all_text_contents()
    assert page.locator(".report:visible .said mark").count() > 0
    page.locator("#mark-words").uncheck()
    assert page.locator(".report:visible .said mark").count() == 0
    assert page.locator(".report:visible .text").all_text_contents() == whole


def test_small_words_alone_are_not_marked(open_page, story_file):
    """Where a statement's words of content differ, its articles are not told, too."""
    page = open_page(story_file)
    small = set(page.locator("#mark-words").get_attribute("data-small").split())
    assert {"the", "of", "was"} <= small
    assert not small & {"not", "all", "he"}
    marked = page.locator(".report:visible .said mark").all_text_contents()
    assert any(set(words.lower().split()) - small for words in marked)
    alone = [words for words in marked if set(words.lower().split()) <= small]
    assert alone == []


def test_a_finding_shows_its_two_reports(open_page, story_file):
    """The button below a finding puts the reports of its passages side by side."""
    page = open_page(story_file)
    button = page.locator("#changed [data-beside]").first
    anchors = button.get_attribute("data-beside").split()
    button.click()
    assert set(shown(page)) == {
        anchor.split("-")[0].split("p")[0] for anchor in anchors
    }
    for anchor in anchors:
        assert page.locator(f"#{anchor}").is_visible()


def test_other_tellings_lead_on(open_page, story_file):
    """From a sentence's panel a reader goes to another report's telling of it."""
    page = open_page(story_file)
    page.locator(".report:visible .said.corroborated").first.click()
    panel = page.locator(".panel")
    name = panel.locator("p button").last
    wanted = name.text_content()
    name.click()
    assert wanted in page.locator(".report:visible h3").all_text_contents()


@pytest.mark.parametrize("place", [0, -1], ids=["first", "last"])
def test_reports_stand_below_each_other_on_a_phone(open_page, story_file, place):
    """Both are as wide as the screen, and a sentence opens there, too."""
    page = open_page(story_file, viewport=PHONE)
    for report in page.locator(".report:visible").all():
        assert report.bounding_box()["width"] > PHONE["width"] * 0.8
    page.locator(".report:visible .said").nth(place).click()
    assert page.locator(".panel").is_visible()
