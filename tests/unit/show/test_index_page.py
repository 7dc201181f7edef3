"""The list of a run's stories as a page."""

import base64
import hashlib
import re

import msgspec
import pytest
from lxml import html as markup

from retold.model import (
    Copying,
    OutletPair,
    Outlets,
    OutletTally,
    Report,
    Thread,
    ThreadLink,
    ThreadStory,
)
from retold.show.index_page import entry_of, render_index
from retold.show.templating import Link, Site
from retold.testing import bare_story


def told(name, *reports, title="Weir gives way", findings=()):
    """A story of reports, each an outlet and a time."""
    made = tuple(
        Report(id=f"{name}-{n}", text="A weir gave way.", outlet=outlet, published=time)
        for n, (outlet, time) in enumerate(reports)
    )
    times = sorted(time for _, time in reports if time)
    return bare_story(
        *made,
        id=name,
        title=title,
        first_published=times[0] if times else None,
        last_published=times[-1] if times else None,
        findings=findings,
    )


def tally(outlet, **counts):
    """A tally with 100 words, all own, in four reports."""
    values = {
        "reports": 4,
        "stories": 4,
        "shared_stories": 0,
        "first": 0,
        "perhaps_first": 0,
        "words": 100,
        "taken_words": 0,
        "shared_words": 0,
        "credited_words": 0,
    }
    return OutletTally(outlet=outlet, **values | counts)


def words(element):
    """The text of an element on one line."""
    return " ".join(element.text_content().split())


class Page:
    """A page, with what the tests look at."""

    def __init__(self, *stories, copying=None, **options):
        entries = [entry_of(s, (copying or {}).get(s.id)) for s in stories]
        values = {"rejections": 0, "page_of": {s.id: f"{s.id}.html" for s in stories}}
        self.html = render_index(entries, **values | options)
        self.root = markup.document_fromstring(self.html)
        for hidden in self.root.xpath("//style | //script"):
            hidden.drop_tree()
        self.text = words(self.root)

    def all(self, path):
        """The words of some elements."""
        return [words(element) for element in self.root.xpath(path)]

    @property
    def listed(self):
        """The titles of stories told by several reports."""
        return self.all("//*[@class='stories']/li/h3")


DAY = "2031-05-04"
TWO = [("Elm Echo", DAY), ("Marl Sun", "2031-05-05")]


def test_index_lists_stories_and_what_was_left_out(story, big_story, bare):
    """Stories link to their pages; lone reports stand apart; rejections are counted."""
    page = Page(
        story, bare("a"), big_story, rejections=3, page_of={story.id: "s/1.html"}
    )
    assert "s/1.html" in page.root.xpath("//a/@href")
    assert "3 stories" in page.text
    assert "2 stories are told by several reports, 1 by one only" in page.text
    assert (
        "8 reports, 4 independent origins; 2 disputed points, 2 soft findings"
        in page.text
    )
    assert "3 pieces of the input could not be read" in page.text


def test_an_empty_index_says_so():
    """A run without reports has a page, too."""
    page = Page()
    assert "There were no reports to read." in page.text
    assert "Everything in the input could be read." in page.text
    assert page.root.xpath("//form") == []


def test_most_reports_come_first_then_the_latest():
    """Whatever the order given; undated ones last."""
    stories = [
        told("a", ("Elm Echo", None), ("Marl Sun", None), title="Undated"),
        told("b", *TWO, title="Older"),
        told("c", ("Elm Echo", "2031-06-01"), ("Marl Sun", None), title="Later"),
        told("d", *TWO, ("Tarn News", DAY), title="Big"),
    ]
    expected = ["Big", "Later", "Older", "Undated"]
    assert Page(*stories).listed == expected
    assert Page(*reversed(stories)).listed == expected


def test_how_much_is_copied_is_told_for_the_run_and_each_story():
    """In one line of words; nothing where nothing was taken over."""
    stories = [told("a", *TWO, title="Copied"), told("b", *TWO, title="Own")]
    copying = {
        "a": Copying(reports=2, origins=1, words=200, taken_words=90),
        "b": Copying(reports=2, origins=2, words=100, taken_words=0),
    }
    page = Page(*stories, copying=copying)
    (line,) = page.all("//*[@class='copied']")
    assert line == (
        "1 of the 4 reports (25%) is a copy, version or rewrite of another; "
        "30% of the words taken over."
    )
    items = page.all("//*[@class='stories']/li")
    assert ["45% of the words taken over" in item for item in items] == [True, False]


def test_what_is_not_known_is_not_told():
    """Without measures no claim about copies."""
    page = Page(told("a", *TWO))
    assert "taken over" not in page.text
    assert page.root.xpath("//option[@value='k']") == []


def test_a_run_without_copies_says_so():
    """Silence could also be ignorance."""
    copying = {"a": Copying(reports=2, origins=2, words=100, taken_words=0)}
    (line,) = Page(told("a", *TWO), copying=copying).all("//*[@class='copied']")
    assert line == (
        "No report is a copy or a rewrite of another; no passage taken over."
    )


def test_coverage_is_drawn_with_words_for_those_who_do_not_see_it():
    """For the run, and for a story of several days."""
    reports = [("Elm Echo", f"2031-05-{day:02}") for day in (4, 4, 6)]
    page = Page(told("a", *reports))
    expected = "Reports by day, 4 May 2031 to 6 May 2031: most, 2, 4 May 2031"
    assert page.all("//svg[@role='img']/title") == [expected] * 2


@pytest.mark.parametrize(
    "reports",
    [TWO, [("Elm Echo", None)] * 3, [("Elm Echo", DAY)] * 3],
    ids=["two reports", "no dates", "one day"],
)
def test_what_two_dates_say_is_not_drawn(reports):
    """No bars for nothing."""
    assert Page(told("a", *reports)).root.xpath("//svg[@role='img']") == []


def test_controls_wait_for_the_script():
    """Who runs none is not shown what would do nothing, and misses no story."""
    page = Page(told("a", *TWO), told("b", ("Elm Echo", DAY)))
    assert "html:not(.js) .index .chooser { display: none; }" in page.html
    assert page.all("//form//select[@id='outlet']/option") == [
        "All outlets",
        "Elm Echo",
        "Marl Sun",
    ]
    assert page.root.xpath("//input[@type='date']/@min") == [DAY, DAY]


def test_a_run_of_one_day_asks_for_no_days():
    """Nor for an outlet, if there is one."""
    page = Page(told("a", ("Elm Echo", DAY)), told("b", ("Elm Echo", DAY)))
    assert page.root.xpath("//input[@type='date']") == []
    assert page.root.xpath("//select[@id='outlet']") == []


def test_every_control_has_a_label():
    """A screen reader names it."""
    page = Page(told("a", *TWO), told("b", *TWO))
    controls = page.root.xpath("//form//input | //form//select")
    assert len(controls) == 7
    assert all(control.getparent().tag == "label" for control in controls)


def test_an_entry_has_what_the_script_sorts_and_filters_by():
    """Reports, minutes of the first and last publication, outlets by their number."""
    copying = {"a": Copying(reports=2, origins=1, words=10, taken_words=4)}
    page = Page(told("a", *TWO), copying=copying)
    (item,) = page.root.xpath("//*[@class='stories']/li")
    first, last = int(item.get("data-f")), int(item.get("data-l"))
    assert [item.get(f"data-{key}") for key in "nok"] == ["2", "0 1", "40"]
    assert last - first == 24 * 60
    assert item.get("data-h") is None


def test_many_stories_are_folded_and_all_there():
    """The first ones open, the others and the lone ones under a line."""
    many = [told(f"s{n}", *TWO, title=f"Story {n}") for n in range(70)]
    alone = [told(f"l{n}", ("Elm Echo", DAY), title=f"Lone {n}") for n in range(30)]
    page = Page(*many, *alone)
    assert len(page.root.xpath("//ol[@id='first']/li")) == 60
    assert len(page.root.xpath("//details[@id='rest']/ol/li")) == 10
    assert len(page.root.xpath("//details[@id='lone']/ul/li")) == 30
    assert page.root.xpath("//details[@open]") == []


def test_reports_without_an_outlet_are_named_by_their_ids():
    """But are no outlet to filter by."""
    page = Page(told("a", (None, DAY), (None, DAY)), told("b", (None, DAY)))
    assert "a-0, a-1" in page.text
    assert "b-0, 4 May 2031" in page.text
    assert page.root.xpath("//select[@id='outlet']") == []


def test_outlets_are_told_with_their_words_and_sources():
    """Own, taken, unclear and agency words; first; from whom and to whom."""
    outlets = Outlets(
        tallies=(
            tally(
                "Marl Sun",
                taken_words=30,
                shared_words=20,
                credited_words=10,
                shared_stories=3,
                first=1,
                perhaps_first=2,
            ),
            tally("Elm Echo"),
        ),
        pairs=(
            OutletPair(
                source="Elm Echo", target="Marl Sun", kind="taken", times=2, words=30
            ),
            OutletPair(
                source="NPB", target="Marl Sun", kind="credited", times=1, words=10
            ),
            OutletPair(
                source="Marl Sun", target="Tarn News", kind="shared", times=1, words=20
            ),
        ),
    )
    page = Page(told("a", *TWO), outlets=outlets)
    sun, echo = page.all("//section[@class='outlets']//tbody/tr")
    assert sun == (
        "Marl Sun 4 40% own10% in agency copy, 20% shared, unclear whose, 30% taken "
        "over 1 of 32 undecided Elm Echo (2)credits NPB (1)unclear who took: Tarn News (1)"
    )
    assert echo == "Elm Echo 4 100% own alone in all it tells Marl Sun (2)"


def test_the_bar_of_an_outlet_is_as_wide_as_its_words():
    """The parts follow each other without a gap."""
    outlets = Outlets(
        tallies=(tally("Marl Sun", taken_words=25), tally("Elm Echo", words=0))
    )
    page = Page(told("a", *TWO), outlets=outlets)
    rows = page.root.xpath("//section[@class='outlets']//tbody/tr")
    bars = [
        [(r.get("class"), r.get("x"), r.get("width")) for r in row.xpath(".//rect")]
        for row in rows
    ]
    assert bars == [[("own", "0.0", "105.0"), ("taken", "105.0", "35.0")], []]


def test_many_sources_are_counted():
    """A cell names three."""
    pairs = tuple(
        OutletPair(
            source=f"Wire {n}", target="Elm Echo", kind="taken", times=n, words=1
        )
        for n in range(1, 6)
    )
    outlets = Outlets(tallies=(tally("Elm Echo"), tally("Marl Sun")), pairs=pairs)
    page = Page(told("a", *TWO), outlets=outlets)
    assert "Wire 5 (5), Wire 4 (4), Wire 3 (3) and 2 others" in page.text


def test_one_outlet_is_nothing_to_compare():
    """No table of one row."""
    page = Page(told("a", *TWO), outlets=Outlets(tallies=(tally("Elm Echo"),)))
    assert page.root.xpath("//section[@class='outlets']") == []


def test_one_outlet_has_one_name():
    """The page names it as the table of outlets does."""
    story = told("a", ("Elm Echo (Online)", DAY), ("Elm Echo", DAY), ("Marl Sun", DAY))
    names = {"Elm Echo (Online)": "Elm Echo", "Elm Echo": "Elm Echo"}
    page = Page(story, told("b", *TWO), outlets=Outlets(names=names))
    assert page.all("//select[@id='outlet']/option")[1:] == ["Elm Echo", "Marl Sun"]
    assert "3 reports, 0 independent origins 4 May 2031 Elm Echo, Marl Sun" in page.text


def test_running_matters_are_listed_with_their_reasons():
    """Beyond a few they are folded."""
    threads = [
        Thread(
            id=f"t{n}",
            stories=(
                ThreadStory(
                    story="a", title="Weir", first_day=DAY, last_day=DAY, reports=2
                ),
                ThreadStory(
                    story="z", title=None, first_day=None, last_day=None, reports=1
                ),
            ),
            links=(
                ThreadLink(earlier="a", later="z", days=3, strength=1.0, why="weir"),
            ),
        )
        for n in range(7)
    ]
    page = Page(told("a", *TWO), threads=threads)
    lists = page.all("//section[@class='threads']//ol")
    assert lists == ["4 May 2031 Weir 2 reports date unknown z 1 report; weir"] * 7
    assert len(page.root.xpath("//section[@class='threads']/details/ol")) == 2


def test_third_party_text_is_text(story):
    """Markup in titles, names and addresses does nothing."""
    attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    reports = tuple(
        msgspec.structs.replace(r, outlet=attack, title=attack) for r in story.reports
    )
    tampered = msgspec.structs.replace(story, title=attack, reports=reports)
    outlets = Outlets(
        tallies=(tally(attack), tally("Elm Echo")),
        pairs=(
            OutletPair(source=attack, target=attack, kind="taken", times=1, words=1),
        ),
    )
    page = Page(tampered, told("b", *TWO), page_of={story.id: attack}, outlets=outlets)
    assert "<script>alert" not in page.html
    assert "<img" not in page.html
    attributes = {name for e in page.root.iter() for name in e.attrib}
    assert not any(name.startswith("on") for name in attributes)


@pytest.mark.parametrize("title", ["\ud800 \x00", "\u202etxet", None, ""])
def test_odd_titles_make_a_page(title):
    """It can be written, and names the story somehow."""
    page = Page(told("a", *TWO, title=title))
    page.html.encode("utf-8")
    assert page.listed[0]


def test_only_the_pages_own_scripts_may_run():
    """The digest of each script in the page is in the page's policy."""
    html = Page(told("a", *TWO), told("b", *TWO)).html
    (policy,) = re.findall(r"script-src ([^;]*);", html)
    for script in re.findall(r"<script>(.*?)</script>", html, flags=re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_a_server_adds_its_links_and_its_own_policy():
    """The same page with a way to the others."""
    page = Page(told("a", *TWO), site=Site(links=(Link("Search", "/search"),)))
    assert "/search" in page.root.xpath("//a/@href")
    assert "Content-Security-Policy" not in page.html


def test_headings_go_down_one_level_at_a_time():
    """A reader by headings can follow."""
    outlets = Outlets(tallies=(tally("Elm Echo"), tally("Marl Sun")))
    page = Page(told("a", *TWO), told("b", ("Elm Echo", DAY)), outlets=outlets)
    levels = [int(e.tag[1]) for e in page.root.iter("h1", "h2", "h3", "h4")]
    assert levels == [1, 2, 3, 2, 2]


def test_links_and_labels_lead_somewhere():
    """No id twice, none missing."""
    outlets = Outlets(tallies=(tally("Elm Echo"), tally("Marl Sun")))
    page = Page(told("a", *TWO), told("b", ("Elm Echo", DAY)), outlets=outlets)
    ids = page.root.xpath("//@id")
    wanted = {h[1:] for h in page.root.xpath("//a/@href") if h.startswith("#")}
    wanted |= set(page.root.xpath("//@aria-labelledby"))
    assert wanted <= set(ids)
    assert len(ids) == len(set(ids))


def test_the_page_stays_small():
    """Five thousand stories, a third told by several, under three megabytes."""
    title = "Council votes to close the old weir after the flood of the spring"
    many = [
        told(f"s{n}", *TWO, ("The Greater Tarn News", DAY), title=f"{title} {n}")
        for n in range(1700)
    ]
    alone = [
        told(f"l{n}", ("Elm Echo", DAY), title=f"{title} {n}") for n in range(3300)
    ]
    entries = [
        entry_of(s, Copying(reports=3, origins=2, words=9, taken_words=4)) for s in many
    ]
    entries += [
        entry_of(s, Copying(reports=1, origins=1, words=3, taken_words=0))
        for s in alone
    ]
    page_of = {entry.story_id: f"stories/{entry.story_id}.html" for entry in entries}
    html = render_index(entries, rejections=0, page_of=page_of)
    assert len(html.encode()) < 3_000_000
