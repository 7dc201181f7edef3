"""The texts of a large story: printed once, packed, and whole again when unpacked."""

import base64
import gzip
import re

import pytest

from retold.reconcile.completion import complete_story
from retold.show.account import Account
from retold.show.limits import Limits, limits_of
from retold.show.story_page import render_story_page
from retold.show.story_texts import StoryTexts

from .conftest import large_story


@pytest.fixture(scope="module")
def large():
    """A story that is large enough to be cut."""
    return complete_story(large_story(70))


def pieces_by_anchor(texts, account):
    """All pieces and paragraphs that are printed in full."""
    found = {}
    for report in account.reports:
        for paragraph in texts.paragraphs(report):
            if not paragraph.same_as:
                found[paragraph.anchor] = paragraph.pieces
            found |= {at.anchor: at for at in paragraph.pieces if not at.same_as}
    return found


def whole(texts, account, report):
    """A report's text, with what is printed elsewhere brought back."""
    full = pieces_by_anchor(texts, account)
    words = []
    for paragraph in texts.paragraphs(report):
        pieces = full[paragraph.same_as] if paragraph.same_as else paragraph.pieces
        words += [full[at.same_as] if at.same_as else at for at in pieces]
    return [at.piece.text for at in words]


def test_references_give_the_whole_text_back(large):
    """No word of a report is lost by printing a sentence once."""
    account = Account(large)
    once = StoryTexts(account, limits_of(len(large.reports)))
    full = StoryTexts(account, Limits())
    for report in account.reports:
        assert "".join(whole(once, account, report)) == "".join(
            at.piece.text for p in full.paragraphs(report) for at in p.pieces
        )


def test_what_stood_before_is_not_printed_again(large):
    """The reprints of one report take little room."""
    account = Account(large)
    texts = StoryTexts(account, limits_of(len(large.reports)))
    printed = [
        len(at.piece.text)
        for report in account.reports
        for paragraph in texts.paragraphs(report)
        if not paragraph.same_as
        for at in paragraph.pieces
        if not at.same_as
    ]
    assert sum(printed) < sum(len(r.text) for r in large.reports) / 4


def test_a_small_story_is_printed_in_full(story):
    """No reference, and an anchor for every piece."""
    account = Account(story)
    texts = StoryTexts(account, limits_of(len(story.reports)))
    for report in account.reports:
        for paragraph in texts.paragraphs(report):
            assert not paragraph.same_as
            assert all(not p.same_as for p in paragraph.pieces)
            assert all(texts.has_anchor(p.anchor) for p in paragraph.pieces)


def test_every_link_of_a_large_page_leads_somewhere(large):
    """Links and references name what is printed, in the page or in the packed texts."""
    html = render_story_page(large)
    (packed,) = re.findall(r'id="packed">([^<]*)<', html)
    html += gzip.decompress(base64.b64decode(packed)).decode()
    ids = set(re.findall(r' id="([^"]+)"', html))
    named = set(re.findall(r'(?:href="#|data-as=")([^"]+)"', html))
    named |= {
        anchor
        for anchors in re.findall(r'data-(?:places|beside)="([^"]+)"', html)
        for anchor in anchors.split()
    }
    assert named <= ids


def test_same_page_for_the_same_story(large):
    """Packing takes no time of day with it."""
    assert render_story_page(large) == render_story_page(large)
