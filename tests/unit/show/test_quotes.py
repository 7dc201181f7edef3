"""Who said what: the label of a quote says what its wordings show."""

import pytest
from msgspec.structs import replace

import retold
from retold.model import Quote, QuoteGroup, QuoteMention
from retold.show.account import Account
from retold.show.quotes import status_words
from retold.show.story_page import render_story_page
from retold.show.terminal import render_terminal
from retold.testing import report

WHOLE = "We heard a long scraping noise. Then the lights went out."


def grouped(status, **wordings):
    """An account, and a quote in it that reports (by name) have in these words."""
    reports = [
        report(" ".join(f"“{part}”" for part in parts), name, outlet=name)
        for name, parts in wordings.items()
    ]
    mentions = tuple(
        QuoteMention(
            report=one.id,
            quote=Quote(
                start=one.text.index(part),
                end=one.text.index(part) + len(part),
                form="direct",
            ),
        )
        for one in reports
        for part in wordings[one.id]
    )
    group = QuoteGroup(id="q1", speaker="Ilka Brenn", status=status, mentions=mentions)
    return Account(retold.compare(reports)), group


def marked(account, group):
    """The words that are marked, by wording."""
    return [
        [stretch.text for stretch in passage.stretches if stretch.differs]
        for passage in account.quote_wordings(group)
    ]


def test_parts_of_a_quote_are_held_against_the_whole():
    """Cut in two by its speaker's name it is the same, and nothing is marked."""
    first, second = WHOLE.split(". ")
    account, group = grouped("verbatim", a=[WHOLE], b=[first, second])
    assert marked(account, group) == [[], [], []]
    assert status_words(group, account.quote_wordings(group)) == "verbatim"


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (WHOLE.replace("We heard", "We’d heard"), "nearly verbatim"),
        (WHOLE.replace("lights", "light"), "nearly verbatim"),
        (WHOLE.replace(". Then", " — then"), "verbatim"),
    ],
    ids=["contraction", "plural", "marks"],
)
def test_verbatim_is_said_where_nothing_is_marked(other, words):
    """Beside marked words a reader would not believe it."""
    account, group = grouped("verbatim", a=[WHOLE], b=[other])
    assert status_words(group, account.quote_wordings(group)) == words


@pytest.mark.parametrize("status", ["altered", "trimmed"])
def test_other_labels_stay(status):
    """They say themselves that words differ."""
    account, group = grouped(status, a=[WHOLE], b=[WHOLE.replace("long", "loud")])
    assert status_words(group, account.quote_wordings(group)) == status


def test_page_and_terminal_use_the_label():
    """The same in both."""
    account, group = grouped("verbatim", a=[WHOLE], b=[WHOLE.replace("We", "They")])
    story = replace(retold.compare(account.story.reports), quotes=(group,))
    assert "nearly verbatim" in render_story_page(story)
    assert "nearly verbatim" in render_terminal(story, width=80, colour=False)
