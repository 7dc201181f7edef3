"""Link texts, players and galleries that a site has set into a text."""

import pytest

import retold
from retold.annotation import outline_report
from retold.annotation.insertions import find_insertions, without_spans
from retold.model import Report

_GLUED = (
    "Sen. Ilka Rehm Ilkana (Ilka) Marie RehmPier sinks again The Echo's Report: "
    "Ostrel votes MORE (Tessel) said the pier was safe."
)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        pytest.param(
            _GLUED, "Sen. Ilka Rehm (Tessel) said the pier was safe.", id="fuller"
        ),
        pytest.param(
            "Mayor Rehm Jan RehmBrenn: 'No' MORE's plan failed.",
            "Mayor Jan Rehm's plan failed.",
            id="surname",
        ),
        pytest.param(
            "Ilka BrennIlka Maria Brenn9 ways to sink a pier MORE left.",
            "Ilka Brenn left.",
            id="all-run-together",
        ),
        pytest.param(
            "Mayor Ilka Brenn Ilka Maria Brenn Piers should sink MORE left.",
            "Mayor Ilka Brenn left.",
            id="not-run-together",
        ),
        pytest.param(
            "Ilka Brenn Ilka Maria BrennMORE left.", "Ilka Brenn left.", id="no-title"
        ),
        pytest.param(
            "Ilka McBrenn Ilka McBrennPiers sink MORE and Jan RehmJan RehmRain MORE.",
            "Ilka McBrenn and Jan Rehm.",
            id="two",
        ),
    ],
)
def test_link_texts_are_left_out(text, bare):
    """From behind the first name to the last word of the links."""
    assert bare == without_spans(text, find_insertions(text))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (
            (
                "Rain.\n\nJUST WATCHED Pier sinks Replay More Videos ... MUST WATCH "
                "Pier sinks 01:23\n\nWind."
            ),
            "Rain.\n\n\n\nWind.",
        ),
        (
            (
                "Rain.\n\nPhotos: The pier The pier sank. Hide Caption 1 of 2 Photos: The "
                "pier Brenn left. Hide Caption 2 of 2\n\nWind."
            ),
            "Rain.\n\n\n\nWind.",
        ),
        ("Image copyright AFP Image caption Brenn left", " Brenn left"),
        ("Image copyright Getty Images\n\nRain.", "\n\nRain."),
        (
            "Media playback is unsupported on your device Media caption Brenn left",
            " Brenn left",
        ),
        ("Enlarge toggle caption Jan Rehm/AP Jan Rehm/AP\nRain", "Enlarge \nRain"),
        ("Photos: Brenn left. JUST WATCHED the rain. Image copyright", None),
    ],
)
def test_players_galleries_and_owners_are_left_out(text, bare):
    """But captions of single pictures stay."""
    assert without_spans(text, find_insertions(text)) == (
        text if bare is None else bare
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "READ MORE",
        "Ilka Brenn met Jan Rehm. READ MORE about piers.",
        "MAYOR BRENN SAYS BRENN PIER NEEDS MORE MONEY",
        "Ilka Brenn said Brenn wanted MORE.",
        "Jan RehmPier sinks\nIlka Brenn MORE left.",
    ],
)
def test_other_lines_are_left_whole(text):
    """The fuller name must follow the name, and the titles stand in one line."""
    assert find_insertions(text) == []


def test_quotes_and_names_have_their_places_in_the_whole_text():
    """The sentence is read as if the links were not there."""
    report = Report(id="r", text=_GLUED, published="2025-02-27")
    notes = retold.annotate(report)
    (quote,) = notes.quotes
    assert quote.speaker == "Ilka Rehm"
    assert _GLUED[quote.start : quote.end] == "the pier was safe"
    assert _GLUED[quote.speaker_start : quote.speaker_end] == "Sen. Ilka Rehm"
    assert _GLUED[quote.cue_start : quote.cue_end] == "said"
    assert [_GLUED[n.start : n.end] for n in notes.names] == ["Ilka Rehm", "Tessel"]
    assert [(s.start, s.end) for s in notes.sentences] == [(0, len(_GLUED))]
    assert outline_report(report).sentences == notes.sentences


def test_words_that_may_be_broken_are_read_as_words():
    """Some sites put a soft hyphen between all syllables."""
    text = "Il\u00adka Brenn was tired on Mon\u00adday."
    notes = retold.annotate(Report(id="x", text=text, published="2031-05-08"))
    assert [(text[n.start : n.end], n.name) for n in notes.names] == [
        ("Il\u00adka Brenn", "Ilka Brenn")
    ]
    assert [text[t.start : t.end] for t in notes.times] == ["Mon\u00adday"]
