"""Articles out of pages."""

import re
from pathlib import Path

import pytest

from retold.readers.pages import read_page
from retold.readers.reasons import RefusedError

DATA = Path(__file__).parents[2] / "data" / "readers"
BODY = (
    "<p>Ferries between Port Alder and the outer islands sailed again on Tuesday after "
    "two days of gales had kept them in harbour, the operator said.</p>"
    "<p>The first boat left before dawn with more than a hundred passengers, and the "
    "second followed an hour later. Schools stayed closed for the day.</p>"
)


def page(head="", body="", html=""):
    """A page as bytes: an article and what a test puts around it."""
    return (
        f"<!DOCTYPE html><html{html}><head><title>Ferries sail again</title>{head}"
        f"</head><body>{body}<article>{BODY}</article></body></html>"
    ).encode()


def test_article_is_read_with_its_metadata():
    """Text, title, byline, site, URL, language and time come from the page."""
    report = read_page((DATA / "ferry.html").read_bytes(), "ferry.html")
    assert report.id == "ferry.html"
    assert report.title == "Ferry service resumes after storm"
    assert report.byline == "Ana Lindqvist"
    assert report.outlet == "The Harbour Post"
    assert report.url == "https://www.harbourpost.example/news/2024/11/05/ferry-resumes"
    assert report.language == "en"
    assert report.published == "2024-11-05T07:45:00+00:00"
    assert report.published_from == "markup"


def test_text_is_title_and_paragraphs():
    """The title stands first and once, a blank line between paragraphs."""
    text = read_page((DATA / "ferry.html").read_bytes(), "x").text
    paragraphs = text.split("\n\n")
    assert paragraphs[0] == "Ferry service resumes after storm"
    assert text.count(paragraphs[0]) == 1
    assert len(paragraphs) == 5
    assert "\n" not in "".join(paragraphs)
    assert not re.search(r"Home|rights reserved|By Ana", text)


def test_page_that_says_nothing_of_itself_stays_unknown():
    """Dates in the prose are none of publication; outlet and language stay unknown."""
    report = read_page((DATA / "mill.html").read_bytes(), "x")
    assert report.text.startswith("Old mill burns\n\nThe old mill")
    assert (report.published, report.published_from) == (None, "unknown")
    assert (report.outlet, report.language, report.url) == (None, None, None)


@pytest.mark.parametrize(
    ("head", "body", "published", "published_from"),
    [
        (
            """<meta property="article:published_time" content="2024-11-05T07:45:00Z">
            <meta property="article:modified_time" content="2024-11-06T10:00:00Z">""",
            "",
            "2024-11-05T07:45:00Z",
            "markup",
        ),
        (
            """<script type="application/ld+json">{"@graph": [
            {"@type": "WebSite", "datePublished": "2010-01-01"},
            {"@type": ["NewsArticle"], "datePublished": "2024-11-05T07:45:00+01:00"}
            ]}</script>""",
            "",
            "2024-11-05T07:45:00+01:00",
            "markup",
        ),
        ('<script type="application/ld+json">{"@type": </script>', "", None, "unknown"),
        (
            '<script type="application/ld+json">[{"@type": "Article"}]</script>',
            "",
            None,
            "unknown",
        ),
        ('<meta name="date" content="41 Nov 2024 07:45">', "", None, "unknown"),
        (
            "",
            '<time itemprop="datePublished" datetime="2024-11-05">today</time>',
            "2024-11-05",
            "markup",
        ),
        (
            """<meta name="pubdate" content="Tue, 05 Nov 2024 07:45:00 GMT">
            <meta name="last-modified" content="2024-11-07">""",
            "",
            "2024-11-05T07:45:00+00:00",
            "markup",
        ),
        (
            '<link rel="canonical" href="https://x.example/2024/11/05/ferries">',
            "",
            "2024-11-05",
            "url",
        ),
        ("", '<div class="date">November 5, 2024</div>', "2024-11-05", "text"),
        ("", '<div class="date">November 1, 2024</div>', "2024-11-01", "text"),
        ("", '<div class="date">November 2024</div>', None, "unknown"),
    ],
    ids=[
        "meta",
        "json-ld",
        "broken-json",
        "undated",
        "no-day",
        "time",
        "rfc-822",
        "url",
        "line",
        "first",
        "month",
    ],
)
def test_date_says_where_it_comes_from(head, body, published, published_from):
    """Markup before URL before a line of the page; the day of the first publication."""
    report = read_page(page(head, body), "x")
    assert (report.published, report.published_from) == (published, published_from)


@pytest.mark.parametrize(
    ("html", "language"),
    [(' lang="de-CH"', "de"), (' lang="PT_br"', "pt"), (' lang="?"', None), ("", None)],
)
def test_language_is_that_of_the_page(html, language):
    """The language is the page's own word, without its region."""
    assert read_page(page(html=html), "x").language == language


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8"])
def test_declared_encoding_is_used(encoding):
    """A page of before UTF-8 is read in the encoding that it declares."""
    sentence = "Паромы снова вышли в море во вторник после двух дней шторма. "
    text = (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; '
        f'charset={encoding}"><title>Паромы</title></head><body>'
        f"<p>{sentence * 3}</p><p>{sentence * 2}</p></body></html>"
    )
    report = read_page(text.encode(encoding), "x")
    assert report.text.startswith(f"Паромы\n\n{sentence}")


def test_xhtml_declaration_is_no_matter():
    """A page that begins with an XML declaration is read."""
    data = b'<?xml version="1.0" encoding="utf-8"?>\n' + page()
    assert read_page(data, "x").text.startswith("Ferries sail again\n\n")


@pytest.mark.parametrize(
    "data",
    [
        (DATA / "notice.html").read_bytes(),
        b"<html></html>",
        b"<html><frameset><frame src='a'></frameset></html>",
        b"<",
        b"&#0;<p>",
        b"<div>" * 5000,
    ],
    ids=["notice", "empty", "frames", "bracket", "entity", "deep"],
)
def test_page_without_article_is_refused(data):
    """A notice, a frame or nothing at all is no article."""
    with pytest.raises(RefusedError) as refusal:
        read_page(data, "x")
    assert refusal.value.reason == "no-article"


def test_libraries_do_not_write_on_the_screen(capfd):
    """What the libraries remark on a bad page stays with them."""
    with pytest.raises(RefusedError):
        read_page(b"<html><link rel='canonical' href='http://['><p>x</p></html>", "x")
    assert capfd.readouterr() == ("", "")


def test_page_that_breaks_the_parser_is_refused(monkeypatch):
    """An error in the library is a page without an article, not a traceback."""

    def fail(*_, **__):
        message = "too odd"
        raise RuntimeError(message)

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    with pytest.raises(RefusedError) as refusal:
        read_page(page(), "x")
    assert "RuntimeError" in refusal.value.detail


def test_our_own_pages_are_no_reports():
    """They tell what many reports say; who gives one hears what to give."""
    ours = page(head='<meta name="generator" content="retold">')
    with pytest.raises(RefusedError) as refused:
        read_page(ours, "s1.html")
    assert refused.value.reason == "own-output"
    assert "folder of the run" in refused.value.detail


def test_pages_of_other_generators_are_read():
    """Whatever else they are made by."""
    theirs = page(head='<meta name="generator" content="retold-theme 2">')
    assert read_page(theirs, "x").text.startswith("Ferries sail again")
