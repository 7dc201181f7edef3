"""The page of a story of many reports: packed texts, gathered wordings, folded lists."""

import pytest

import retold
from retold.show.story_page import render_story_page

WIRE = """Ferry strikes pier at Ostrel

OSTREL - A ferry struck the old pier of Ostrel on Tuesday with 120 passengers on board.

"We heard a long scraping noise before the crash," said the mayor, Ilka Brenn.

Divers searched the basin until midnight and found nobody in the water."""
OWN = """Night of fear on the Ostrel ferry

A ferry hit the old pier of Ostrel late on Tuesday with 120 passengers aboard.

Divers searched the basin of Ostrel until midnight, and nobody was found in the water.

The pier was built by {} Rehm, a merchant of Tessel, in the year {}."""
REPRINTS = 64


@pytest.fixture(scope="module")
def page_file(tmp_path_factory):
    """A wire report, its reprints, and two reports that tell it by themselves."""
    wire = [
        retold.Report(
            id=f"wire-{n}",
            outlet=f"Outlet {n}",
            text=WIRE,
            published=f"2031-05-14T{n // 60:02}:{n % 60:02}:00Z",
        )
        for n in range(REPRINTS)
    ]
    own = [
        retold.Report(
            id=name,
            outlet=name,
            text=OWN.format(name, year),
            published="2031-05-15T08:00:00Z",
        )
        for name, year in (("Lantern", 1861), ("Herald", 1874))
    ]
    file = tmp_path_factory.mktemp("large") / "story.html"
    story = retold.compare([*wire, *own])
    file.write_text(render_story_page(story), encoding="utf-8")
    return file


def test_packed_texts_are_unpacked(open_page, page_file):
    """Every report can be chosen, and its whole text stands there."""
    page = open_page(page_file)
    page.locator(".report").first.wait_for(state="attached")
    assert page.locator(".report").count() == REPRINTS + 2
    page.locator("#choose-left").select_option(f"r{REPRINTS}")
    page.locator("#choose-right").select_option(label="Herald")
    texts = page.locator(".report:visible .text").all_text_contents()
    assert len(texts) == 2
    wire, herald = sorted(texts, key=lambda text: "Herald" in text)
    for paragraph in WIRE.split("\n\n"):
        assert paragraph in wire
    for paragraph in OWN.format("Herald", 1874).split("\n\n"):
        assert paragraph in herald


def test_wordings_are_gathered_from_the_texts(open_page, page_file):
    """A statement opens to each wording once, with those who have it."""
    page = open_page(page_file)
    details = page.locator("#said details[data-wordings]").first
    details.locator("summary").click()
    wordings = details.locator("dd")
    wordings.first.wait_for()
    told = wordings.all_text_contents()
    assert len(told) == len(set(told)) > 1
    assert details.locator("dt button").count() > REPRINTS
    details.locator("dt button").last.click()
    assert page.locator(".report:visible .said.on").is_visible()


def test_the_rest_of_a_list_unfolds(open_page, page_file):
    """A button at the end of a long list of reports gives way to all of them."""
    page = open_page(page_file)
    page.locator(".report").first.wait_for(state="attached")
    page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")
    rest = page.locator("button.rest").first
    number = len(rest.get_attribute("data-places").split())
    rest.evaluate("(button) => { button.parentElement.id = 'line'; }")
    line = page.locator("#line")
    before = line.locator("a.place").count()
    rest.click()
    assert line.locator("a.place").count() == before + number
    link = line.locator("a.place").last
    link.click()
    assert page.locator(link.get_attribute("href")).is_visible()


def test_page_says_what_it_keeps_without_script(open_page, page_file):
    """Without script the account stands, and the reader is told where the texts are."""
    page = open_page(page_file, java_script_enabled=False)
    assert page.locator("#said .statement").count() > 0
    note = page.locator("#reports .without-script", has_text="stories.jsonl")
    assert note.is_visible()
