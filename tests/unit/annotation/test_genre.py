"""Genre: what kind of piece a report is."""

from typing import get_args

import pytest

from retold.annotation.genre import genre_of
from retold.model import Genre
from retold.testing import report

_BODY = "A long enough sentence stands here so that the body is a body.\n\n" * 60
_SITE = "https://www.harlanpost.example"


def genre(text=_BODY, **fields):
    """The genre of a report with these fields."""
    return genre_of(report(text, **fields))


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"title": "Opinion: Mend the bridge"}, id="rubric"),
        pytest.param({"title": "OPINION | Mend the bridge"}, id="bar"),
        pytest.param({"title": "Guest commentary: Mend the bridge"}, id="guest"),
        pytest.param({"title": "Mend the bridge | Editorial"}, id="tail"),
        pytest.param({"title": "Mend the bridge (Opinion)"}, id="bracket"),
        pytest.param({"title": "Mend the bridge: Our view"}, id="our-view"),
        pytest.param({"title": "Letters to the editor: The bridge"}, id="letters"),
        pytest.param({"url": f"{_SITE}/opinion/2024/mend-the-bridge"}, id="folder"),
        pytest.param({"url": f"{_SITE}/Commentary/2024/mend"}, id="capitals"),
        pytest.param({"url": f"{_SITE}/city/city-commentary/mend/"}, id="folder-end"),
        pytest.param({"url": "https://opinion.harlan.example/mend"}, id="host"),
        pytest.param({"url": f"{_SITE}/meinung/bruecke.html"}, id="german-address"),
        pytest.param({"outlet": "Harlan Post - Opinion"}, id="outlet"),
        pytest.param({"outlet": "Harlan Post (Editorial)"}, id="outlet-bracket"),
        pytest.param({"byline": "By the Editorial Board"}, id="board"),
        pytest.param({"byline": "Jane Roe, Opinion Columnist"}, id="columnist"),
        pytest.param({"text": "COMMENTARY:\n\n" + _BODY}, id="text-rubric"),
        pytest.param({"text": "To the Editor:\n\n" + _BODY}, id="letter"),
        pytest.param(
            {"text": _BODY + "The views expressed in this piece are her own."},
            id="notice",
        ),
        pytest.param(
            {"text": _BODY + "Opinions expressed by contributors are their own."},
            id="notice-contributors",
        ),
        pytest.param(
            {"text": "Jane Roe is a weekly columnist for the Harlan Post.\n\n" + _BODY},
            id="about",
        ),
    ],
)
def test_opinion(fields):
    """A rubric, folder, desk, byline or standing line marks opinion."""
    assert genre(**fields) == "opinion"


_ENTRIES = (
    "4:05 p.m.\n\nThe gates are shut.\n\n3:40 p.m.\n\nThe river crests.\n\n"
    "2:15 p.m.\n\nBuses leave.\n\n11:30 a.m.\n\nSirens sound.\n\n"
)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"title": "Live updates: Harlan flood"}, id="updates"),
        pytest.param({"title": "Harlan flood live updates: gates shut"}, id="inside"),
        pytest.param({"title": "LIVE: Harlan votes"}, id="live"),
        pytest.param({"title": "Harlan votes – live"}, id="tail"),
        pytest.param({"title": "Harlan's budget – as it happened"}, id="happened"),
        pytest.param({"title": "The flood, minute by minute"}, id="minutes"),
        pytest.param({"title": "The Latest: Harlan shuts its gates"}, id="latest"),
        pytest.param({"url": f"{_SITE}/news/live/2024/harlan-flood"}, id="folder"),
        pytest.param(
            {"url": f"{_SITE}/flood-live-updates/123", "text": "4:05 p.m. Rain"},
            id="address-and-trace",
        ),
        pytest.param({"text": "Flood (all times local):\n\n" + _BODY}, id="times"),
        pytest.param({"text": _BODY + "This live blog has ended."}, id="closed"),
        pytest.param({"text": _ENTRIES + _BODY}, id="newest-first"),
        pytest.param(
            {"text": "14:05 Rain.\n13:50 Wind.\n12:10 Cloud.\n9:30 Sun.\n"},
            id="24-hours",
        ),
        pytest.param(
            {"text": "Live updates: Harlan flood\n\n" + _BODY}, id="title-in-text"
        ),
        pytest.param(
            {"title": "Flood: rolling report", "text": "9:05 Rain\n10:05 More\n" * 3},
            id="oldest-first-with-word",
        ),
    ],
)
def test_live(fields):
    """A title, address, standing line or ladder of times marks a live blog."""
    assert genre(**fields) == "live"


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"title": "Your Tuesday briefing"}, id="your-briefing"),
        pytest.param({"title": "Morning briefing: Flood, vote, cup"}, id="morning"),
        pytest.param({"title": "Five things to know for Friday"}, id="things"),
        pytest.param({"title": "What you need to know today"}, id="today"),
        pytest.param({"title": "The week in review"}, id="week"),
        pytest.param({"title": "World news in brief"}, id="brief"),
        pytest.param({"title": "Today's top stories"}, id="stories"),
        pytest.param({"title": "Playbook PM: A flood of votes"}, id="newsletter"),
        pytest.param({"title": "Overnight Energy: Dam plan drowns"}, id="overnight"),
        pytest.param({"url": f"{_SITE}/newsletters/today/dam-plan"}, id="folder"),
        pytest.param({"url": f"{_SITE}/2024/monday-us-briefing-dam"}, id="slug"),
        pytest.param(
            {"text": "Good morning. Here are the stories we follow.\n\n" + _BODY},
            id="greeting",
        ),
        pytest.param(
            {"text": "Welcome to the Harlan Daily newsletter.\n\n" + _BODY},
            id="welcome",
        ),
    ],
)
def test_digest(fields):
    """A rubric, a newsletter's name or its greeting marks a digest."""
    assert genre(**fields) == "digest"


_POINTS = "It rained.\n\n1. The dam\n\nIt leaks.\n\n2. The bridge\n\nIt sags.\n\n"


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"title": "7 takeaways from the Harlan debate"}, id="takeaways"),
        pytest.param({"title": "Harlan debate: Five takeaways"}, id="behind-colon"),
        pytest.param({"title": "The dam broke. Here are 5 reasons why"}, id="reasons"),
        pytest.param({"title": "Five things to know about the dam"}, id="things"),
        pytest.param({"title": "12 questions about the dam"}, id="questions"),
        pytest.param({"title": "Ten most absurd lies of the debate"}, id="superlative"),
        pytest.param({"title": "Winners and losers of the debate"}, id="winners"),
        pytest.param({"title": "Roe leads, and other takeaways from Harlan"}, id="and"),
        pytest.param({"title": "Nine dams at risk", "text": _POINTS}, id="points"),
        pytest.param(
            {"title": "10 best dams", "text": "10. Harlan\n\nOld.\n\n9. Tessel\n\n"},
            id="countdown",
        ),
    ],
)
def test_list(fields):
    """A count of what lists count, or of what the text numbers, marks a list."""
    assert genre(**fields) == "list"


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="plain"),
        pytest.param({"title": "3 killed in Harlan crash"}, id="killed"),
        pytest.param({"title": "Two men charged", "text": "1 man ran."}, id="men"),
        pytest.param({"title": "200 tips pour in after robbery"}, id="tips"),
        pytest.param(
            {"title": "Three arguments in bar end in arrests"}, id="arguments"
        ),
        pytest.param({"title": "Three signs of struggle found"}, id="signs"),
        pytest.param({"title": "Two winners share jackpot"}, id="winners"),
        pytest.param({"title": "Nine dams at risk"}, id="count-without-points"),
        pytest.param({"title": "Live Nation shares fall"}, id="live-nation"),
        pytest.param({"title": "Trump lives in fear of sharks, aide says"}, id="lives"),
        pytest.param({"title": "Stations drop live coverage of trial"}, id="coverage"),
        pytest.param({"title": "Witness films crash as it happened"}, id="happened"),
        pytest.param({"title": "Latest storm floods Harlan"}, id="latest"),
        pytest.param({"title": "Opinion polls show Roe ahead"}, id="polls"),
        pytest.param({"title": "Judge's opinion: no basis for suit"}, id="judge"),
        pytest.param({"title": "Roe should quit: op-ed"}, id="says-op-ed"),
        pytest.param({"title": "Editorial staff of Post walk out"}, id="staff"),
        pytest.param({"url": f"{_SITE}/news/opinion-polls-show-roe"}, id="slug"),
        pytest.param({"url": f"{_SITE}/blogs/city/dam-breaks"}, id="blogs"),
        pytest.param(
            {"url": f"{_SITE}/news/live-updates-flood/1/dam-breaks"}, id="sub"
        ),
        pytest.param({"url": f"{_SITE}/news/dam-live-updates/"}, id="no-trace"),
        pytest.param(
            {"url": f"{_SITE}/city/dam?next=/opinion/live/briefing"}, id="query"
        ),
        pytest.param({"title": "White House morning briefing grows tense"}, id="house"),
        pytest.param({"title": "Roe skips Monday's briefing"}, id="mondays"),
        pytest.param({"title": "Monday's briefing: Roe defends plan"}, id="possessive"),
        pytest.param({"title": "Overnight raid: two held"}, id="overnight"),
        pytest.param({"title": "Roe's playbook: attack first"}, id="playbook"),
        pytest.param({"title": "What to know for Tuesday's primary"}, id="primary"),
        pytest.param({"title": "Governor reviews week in Harlan jail"}, id="week"),
        pytest.param(
            {"text": "Roe named five things to know today.\n\n" + _BODY}, id="in-text"
        ),
        pytest.param(
            {"text": "I think we must act, Roe said. In my opinion we wait."},
            id="first-person",
        ),
        pytest.param(
            {"text": "Roe said the views expressed in the memo are offensive."},
            id="views-in-news",
        ),
        pytest.param(
            {"text": "Good morning is what Roe told the briefing.\n\n" + _BODY},
            id="good-morning",
        ),
        pytest.param(
            {"byline": "Jane Roe, John Doe, Ann Poe, Post Editorial Board, Al Fo"},
            id="roll",
        ),
        pytest.param(
            {
                "title": "How the dam broke",
                "text": "9:05 a.m. Rain.\n9:30 a.m. More.\n1:15 p.m. A crack.\n"
                "2:40 p.m. It breaks.\n",
            },
            id="chronology",
        ),
        pytest.param(
            {"title": "5 morts dans un accident", "text": "Mort."}, id="french"
        ),
        pytest.param({"outlet": "Opinion"}, id="outlet-of-one-word"),
        pytest.param(
            {"text": "9.50 Roe.\n8.75 Doe.\n7.25 Poe.\n6.10 Fo.\n: : : :"}, id="scores"
        ),
        pytest.param(
            {"text": "Five things to know today, Roe said, are these:\n" + _BODY},
            id="sentence-first",
        ),
    ],
)
def test_news(fields):
    """What only looks like a mark leaves a report news."""
    assert genre(**fields) == "news"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"title": "Live updates: Your Tuesday briefing"}, "live", id="live-digest"
        ),
        pytest.param(
            {"title": "Your Tuesday briefing", "url": f"{_SITE}/opinion/a-b"},
            "digest",
            id="digest-opinion",
        ),
        pytest.param(
            {"url": f"{_SITE}/opinion/live/debate"}, "opinion", id="opinion-live"
        ),
        pytest.param(
            {"title": "5 reasons why", "url": f"{_SITE}/opinion/a-b"},
            "opinion",
            id="opinion-list",
        ),
    ],
)
def test_first_genre_wins(fields, expected):
    """Of two marks the one holds that comes first in the documented order."""
    assert genre(**fields) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\n\n \t", id="blank"),
        pytest.param("\udcff\x00\u2028İßﬁ٣٤: ٥", id="odd"),
        pytest.param("e\u0301\u200d🙂" * 3000, id="combining"),
        pytest.param("²: ①. ٣٣:٣٣\n" * 9, id="digits-that-are-none"),
    ],
)
def test_any_text_has_a_genre(text):
    """No text, nor the same in every other field, makes it fail."""
    assert genre(text) == "news"
    everywhere = genre(text, title=text, url=text, outlet=text, byline=text)
    assert everywhere in get_args(Genre)


@pytest.mark.parametrize(
    "url", ["http://[", "://", "?", "opinion", "http://x//opinion"]
)
def test_broken_addresses_do_no_harm(url):
    """An address that is none has no host and no folders worth failing for."""
    assert genre(url=url) in {"news", "opinion"}


def test_time_does_not_grow_with_the_text():
    """The middle of a long text is never read."""
    assert genre(_BODY + "This is an opinion piece.\n\n" + _BODY * 3) == "news"
