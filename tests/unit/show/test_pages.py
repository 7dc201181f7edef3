"""A story as a page."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import msgspec
import pytest

from retold.show.story_page import render_story_page
from retold.show.templating import web_address

_VOID = {"meta", "link", "br", "img", "input", "hr"}


class Page(HTMLParser):
    """What a page is made of; fails on tags that do not close."""

    def __init__(self, html):
        super().__init__()
        self.open, self.ids, self.links, self.attributes = [], [], [], []
        self.text = ""
        self.headings = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        """Keep what later checks look at."""
        if tag not in _VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            self.attributes.append((tag, name, value))
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.links.append(value)

    def handle_startendtag(self, tag, attrs):
        """SVG's shapes close themselves."""
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag):
        """A closing tag closes the last open one."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """The words of the page, without style and script."""
        if not {"style", "script"} & set(self.open):
            self.text += data


@pytest.fixture(scope="module")
def html(story):
    """The ferry's page."""
    return render_story_page(story)


@pytest.fixture(scope="module")
def page(html):
    """The ferry's page, parsed."""
    return Page(html)


def test_page_says_what_the_story_rests_on(page):
    """Headline: title, when, reports and origins."""
    assert "Ferry with 212 aboard runs aground off Port Caldry" in page.text
    assert "8 reports, 4 independent origins" in page.text


def test_every_link_on_the_page_leads_somewhere(page):
    """Evidence that cannot be found is none."""
    inner = {link[1:] for link in page.links if link.startswith("#")}
    assert inner <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_evidence_links_to_the_piece_that_starts_there(story, page):
    """The link of a hard finding leads to its very words."""
    (finding,) = [f for f in story.findings if f.kind == "quote-altered"]
    assert f"#r1-{finding.evidence[0].start}" in page.links


def test_sources_and_disputed_dates_are_told_and_linked(cited_story):
    """Whom origins cite, the statement of a date, the finding that disputes it."""
    page = Page(render_story_page(cited_story))
    assert "2 origins, both citing Mara Quill; " in page.text
    assert "not that it is so." in page.text
    assert "disputed: Norwire (2) has “The inquiry opens on Thursday.”" in page.text
    assert {"#finding-2", "#s1", "#s5"} <= set(page.links)
    assert {link[1:] for link in page.links if link[0] == "#"} <= set(page.ids)


def test_page_loads_nothing(html, page):
    """No address but the reports' own, and those only as links."""
    for tag, name, value in page.attributes:
        assert name not in {"src", "srcset", "action", "style"}
        assert not name.startswith("on")
        if value and value.startswith("http"):
            assert (tag, name) == ("a", "href")
    assert "@import" not in html
    assert "url(" not in html


def test_only_the_pages_own_scripts_may_run(html):
    """The digests in the page's policy are those of the scripts in the page."""
    scripts = re.findall(r"<script>(.*?)</script>", html, flags=re.DOTALL)
    digests = {
        f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'"
        for s in scripts
    }
    (allowed,) = re.findall(r"script-src ([^;]*);", html)
    assert len(scripts) == 2
    assert set(allowed.split()) == digests


def test_headings_go_down_one_level_at_a_time(page):
    """A reader by headings can follow."""
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    steps = zip(page.headings, page.headings[1:], strict=False)
    assert all(after <= before + 1 for before, after in steps)


def test_script_never_cuts_text(html):
    """JavaScript counts UTF-16 units: offsets are no business of the page's."""
    for script in re.findall(r"<script>(.*?)</script>", html, flags=re.DOTALL):
        assert not re.search(r"textContent\.(slice|substr)|\.substring\(", script)


def test_third_party_text_is_text(story):
    """Markup in titles, texts, names and addresses does nothing."""
    attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    reports = tuple(
        msgspec.structs.replace(
            r,
            outlet=attack,
            title=attack,
            byline=attack,
            url="javascript:alert(1)",
            text=r.text + "\n\n" + attack,
        )
        for r in story.reports
    )
    findings = tuple(msgspec.structs.replace(f, message=attack) for f in story.findings)
    tampered = msgspec.structs.replace(
        story, title=attack, reports=reports, findings=findings
    )
    html = render_story_page(tampered)
    page = Page(html)
    assert html.count("<script>") <= 2
    assert "<img" not in html
    assert not any(name.startswith("on") for _, name, _ in page.attributes)
    assert not any(link.startswith("javascript:") for link in page.links)


def test_silence_is_a_result(big_story):
    """Where nothing contradicts, the page says so."""
    assert "Nothing contradicts." in Page(render_story_page(big_story)).text


def test_forty_reports_make_a_page(big_story):
    """All reports, their drawing and every link are there."""
    page = Page(render_story_page(big_story))
    assert {f"r{n}" for n in range(1, 41)} <= set(page.ids)
    assert {link[1:] for link in page.links if link[0] == "#"} <= set(page.ids)


@pytest.mark.parametrize(
    "texts",
    [(), ("",), ("a", "a"), ("\ud800 \x00", "\u200fשלום")],
    ids=["0", "1", "2", "odd"],
)
def test_a_story_without_an_account_makes_a_page(bare, texts):
    """No report, empty, equal and odd ones are no error; the page can be written."""
    html = render_story_page(bare(*texts))
    Page(html)
    html.encode("utf-8")


def test_the_same_story_gives_the_same_page(story, html):
    """The page depends on the story alone."""
    assert render_story_page(story) == html


def test_text_of_any_script_sets_its_own_direction(page):
    """Every paragraph of a report may be right to left."""
    directions = [v for tag, name, v in page.attributes if (tag, name) == ("p", "dir")]
    assert set(directions) == {"auto"}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        (" javascript:alert(1)", None),
        (None, None),
        ("", None),
    ],
)
def test_web_address_lets_only_the_web_through(url, expected):
    """A link must not run code."""
    assert expected == web_address(url)
