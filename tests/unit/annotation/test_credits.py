"""Credits: whose text a report says it is."""

import re

import pytest

from retold.annotation import credits_of
from retold.annotation.credits import (
    find_credits,
    find_dateline,
    find_outlet_credits,
    whole_credits,
)
from retold.model import Report

_BODY = "A long enough sentence stands here so that the body is a body.\n\n" * 8


def credited(text):
    """The credits of a text as (agency, words)."""
    found = find_credits(text)
    return [(c.agency, text[c.start : c.end]) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "QUETTA, Pakistan (Reuters) - It rained.",
            [("Reuters", "(Reuters)")],
            id="dateline",
        ),
        pytest.param(
            "Rain\n\nOSLO, March 3 (Xinhua) -- It rained.",
            [("Xinhua", "(Xinhua)")],
            id="dated",
        ),
        pytest.param(
            "OSLO, Jan. 5, 2024 /PRNewswire/ -- Harlan rose.",
            [("PR Newswire", "/PRNewswire/")],
            id="press-release",
        ),
        pytest.param(
            "Rain\n\nBy The Associated Press\n\n" + _BODY,
            [("AP", "By The Associated Press")],
            id="byline",
        ),
        pytest.param(
            "Rain\n\nBy JANE ROE, Associated Press\n\n" + _BODY,
            [("AP", "By JANE ROE, Associated Press")],
            id="author",
        ),
        pytest.param(_BODY + "Reuters", [("Reuters", "Reuters")], id="foot"),
        pytest.param(_BODY + "It rained. — AFP", [("AFP", "— AFP")], id="signed"),
        pytest.param(
            _BODY + "With reporting by AFP and Reuters",
            [
                ("AFP", "With reporting by AFP and Reuters"),
                ("Reuters", "With reporting by AFP and Reuters"),
            ],
            id="two",
        ),
        pytest.param(
            _BODY + "(Reporting by Jane Roe; Editing by John Doe)",
            [],
            id="foot-without-agency",
        ),
        pytest.param(
            _BODY + "Jane Roe and The Associated Press contributed to this report.",
            [("AP", "The Associated Press contributed")],
            id="contributed",
        ),
        pytest.param(
            _BODY + "Copyright 2018 The Associated Press. All rights reserved.",
            [("AP", "Copyright 2018 The Associated Press")],
            id="copyright",
        ),
        pytest.param(
            _BODY + "Contributing: Jane Roe, OSTREL TODAY; The Associated Press",
            [
                (
                    "AP",
                    "Contributing: Jane Roe, OSTREL TODAY; The Associated Press",
                )
            ],
            id="contributing",
        ),
        pytest.param(
            _BODY + "Contributing: Jane Roe, OSTREL TODAY", [], id="contributing-staff"
        ),
        pytest.param(
            _BODY + "Contributing:Associated Press",
            [("AP", "Contributing:Associated Press")],
            id="contributing-set-tight",
        ),
        pytest.param(
            _BODY + "With Reuters and AFP",
            [("AFP", "With Reuters and AFP"), ("Reuters", "With Reuters and AFP")],
            id="with",
        ),
        pytest.param(
            _BODY + "Jane Roe contributed to this report, along with Reuters.",
            [("Reuters", "contributed to this report, along with Reuters")],
            id="contributed-along-with",
        ),
        pytest.param(
            _BODY + "(With AP inputs)", [("AP", "With AP inputs")], id="with-inputs"
        ),
        pytest.param(
            _BODY + "ILKA BRENN (HOST): It rained, did it not?", [], id="transcript"
        ),
        pytest.param(
            "Rain\n\n" + "It rained and rained. " * 6 + "\n\nAP\n\n" + _BODY,
            [],
            id="picture-between-paragraphs",
        ),
        pytest.param(
            _BODY + "OSLO (Reuters) - It rained.\n\n" + _BODY,
            [("Reuters", "(Reuters)")],
            id="dateline-in-the-body",
        ),
        pytest.param(
            _BODY + "Material from The Associated Press was used.\n\n" + _BODY,
            [("AP", "Material from The Associated Press was used")],
            id="material-in-the-body",
        ),
        pytest.param(
            _BODY + "This story was first published by Reuters.\n\n" + _BODY,
            [("Reuters", "This story was first published by Reuters")],
            id="published-in-the-body",
        ),
        pytest.param(
            "Rain\r\n\u2028By AFP\u2029" + _BODY, [("AFP", "By AFP")], id="line-breaks"
        ),
        pytest.param("AFP", [("AFP", "AFP")], id="head-and-foot-at-once"),
    ],
)
def test_credit_is_found_with_its_words(text, expected):
    """Datelines, bylines, feet and thanks name the source of the text."""
    assert credited(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("The mayor told Reuters that it rained.", id="told"),
        pytest.param(
            "It rained, AFP reported. According to the AP, it did.", id="said"
        ),
        pytest.param("A street. (AP Photo/Jane Roe)\n\n" + _BODY, id="photo"),
        pytest.param("Rain\n\nREUTERS/Jane Roe\n\n" + _BODY, id="photo-line"),
        pytest.param(
            "Rain contributed to the crash, the AP said.", id="contributed-to"
        ),
        pytest.param("The ap (ap) - was small.", id="lower-case"),
        pytest.param("雨が降った。", id="japanese"),
    ],
)
def test_mere_mention_is_no_credit(text):
    """An agency that is quoted or took the picture gives no credit."""
    assert credited(text) == []


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        pytest.param(
            "QUETTA, Pakistan (Reuters) - It rained.",
            "QUETTA, Pakistan (Reuters) - ",
            "QUETTA, Pakistan",
            id="agency",
        ),
        pytest.param("Rain\n\nOSLO — It rained.", "OSLO — ", "OSLO", id="plain"),
        pytest.param("(Reuters) - It rained.", "(Reuters) - ", None, id="no-place"),
    ],
)
def test_dateline_ends_where_the_sentence_begins(text, words, place):
    """The span holds place, agency and dash."""
    found = find_dateline(text)
    assert found is not None
    assert (text[found.start : found.end], found.place) == (words, place)


@pytest.mark.parametrize(
    "text",
    ["", "It rained in OSLO.", "FILE - A street.", "The U.N. - it said - rained."],
)
def test_dateline_may_be_missing(text):
    """No dateline, no span."""
    assert find_dateline(text) is None


def test_outlet_is_credited_as_agencies_are():
    """Any name may be looked for in the same phrases."""
    text = _BODY + "This article was originally published in the Gazette."
    names = re.compile(r"(?<!\w)Gazette(?!\w)")
    ((start, end),) = find_outlet_credits(text, names)
    assert text[start:end].endswith("published in the Gazette")
    assert find_outlet_credits(_BODY, names) == []


def test_many_credits_are_all_found():
    """A text of nothing but datelines has each of them."""
    line = "OSLO (AP) — It rained.\n"
    assert len(find_credits(line * 5000)) == 5000


def test_a_word_that_may_be_broken_thanks_as_a_whole_one():
    """A thank-you does not say whose the text is, however its words are printed."""
    text = "The quay was closed.\n\nReu\u00adters con\u00adtri\u00adbut\u00aded to this re\u00adport."
    given = credits_of(Report(id="x", text=text))
    assert [credit.agency for credit in given] == ["Reuters"]
    assert whole_credits(text, given) == ()
