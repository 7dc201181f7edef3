"""Passages quoted as evidence."""

from retold.model import Report
from retold.show.passages import Quarry, QuotedPlace

OLD = "“We had warned them about the lamp,” she said."
NEW = "On Monday: “We had warned them about the lamp.”"
OTHER = "“We had begged them about the lamp,” she said."
REPORTS = [
    Report(id="a", text=OLD),
    Report(id="b", text=NEW),
    Report(id="c", text=OTHER),
]


def place(report, words, **more):
    """Where the words stand in a report."""
    (text,) = [r.text for r in REPORTS if r.id == report]
    start = text.index(words)
    return QuotedPlace(report, start, start + len(words), **more)


def shown(passages):
    """The passages as reports, words and the words that differ."""
    return [
        (
            [p.report for p in passage.places],
            "".join(s.text for s in passage.stretches),
            [s.text for s in passage.stretches if s.differs],
        )
        for passage in passages
    ]


def test_equal_words_are_one_passage_beside_others():
    """Whoever has the same words stands with them, whatever the sentence around."""
    places = [
        place("a", "We had warned them about the lamp"),
        place("b", "We had warned them about the lamp"),
        place("c", "We had begged them about the lamp"),
    ]
    assert shown(Quarry(REPORTS).in_sentences(places)) == [
        (["a", "b"], OLD, ["warned"]),
        (["c"], OTHER, ["begged"]),
    ]


def test_equal_words_alone_are_shown_in_each_sentence():
    """Where all words are equal, what differs is around them."""
    words = "We had warned them about the lamp"
    places = [place("a", words), place("b", words)]
    assert [w for _, w, _ in shown(Quarry(REPORTS).in_sentences(places))] == [OLD, NEW]


def test_few_equal_words_stay_in_their_sentences():
    """Two words may be the same by chance: each is shown where it stands."""
    places = [place("a", "the lamp"), place("b", "the lamp"), place("c", "begged")]
    reports = [r for r, _, _ in shown(Quarry(REPORTS).in_sentences(places))]
    assert reports == [["a"], ["b"], ["c"]]


def test_what_only_lacks_words_is_not_marked():
    """Beside a longer passage of the same words there is nothing to mark."""
    places = [
        place("a", "had warned them about the lamp"),
        place("c", "about the lamp"),
    ]
    marked = [marks for _, _, marks in shown(Quarry(REPORTS).in_sentences(places))]
    assert marked == [["warned them"], []]


def test_short_words_with_nothing_in_common_are_marked_as_a_whole():
    """The two figures that differ stand out from their sentences."""
    places = [place("a", "warned"), place("c", "begged")]
    marked = [marks for _, _, marks in shown(Quarry(REPORTS).in_sentences(places))]
    assert marked == [["warned"], ["begged"]]


def test_a_place_inside_another_is_left_out():
    """The same sentence is not shown twice for a part of it."""
    places = [place("a", "warned them"), place("a", "We had warned them")]
    (only,) = Quarry(REPORTS).in_sentences(places)
    assert only.places == [places[1]]


def test_a_report_is_named_once_under_each_note():
    """Two places in one report are one name; notes stand with those they are about."""
    words = "We had warned them about the lamp"
    (passage,) = Quarry(REPORTS).side_by_side(
        [place("a", words), place("a", words), place("b", words, note="given to X")]
    )
    assert [
        (note, [p.report for p in some]) for note, some in passage.reports_by_note
    ] == [
        ("", ["a"]),
        ("given to X", ["b"]),
    ]


def test_a_passage_is_quoted_if_any_of_its_places_is():
    """Where nobody quotes the words they stand bare; a note marks who does not."""
    words = "We had warned them about the lamp"
    both = [place("a", words, is_quoted=True), place("b", words, is_quoted=True)]
    one = [both[0], both[1]._replace(is_quoted=False)]
    none = [place._replace(is_quoted=False) for place in both]
    quarry = Quarry(REPORTS)
    assert [quarry.side_by_side(p)[0].is_quoted for p in (both, one, none)] == [
        True,
        True,
        False,
    ]


def test_unknown_reports_and_empty_spans_have_no_words():
    """Nothing is invented for a place that is not there."""
    quarry = Quarry(REPORTS)
    assert quarry.words("none", 0, 9) == ""
    assert shown(
        quarry.in_sentences([QuotedPlace("none", 0, 9), QuotedPlace("a", 3, 3)])
    ) == [
        (["none"], "", []),
        (["a"], OLD, []),
    ]
    assert quarry.in_sentences([]) == quarry.side_by_side([]) == []


def test_places_of_a_report_that_overlap_are_one():
    """Two findings' words may lap over each other; the reader sees them once."""
    places = [
        place("a", "had warned them"),
        place("a", "warned them about"),
        place("c", "had begged them about"),
    ]
    (first, second) = shown(Quarry(REPORTS).in_sentences(places))
    assert first[:2] == (["a"], OLD)
    assert first[2] == ["warned"]
    assert second[:2] == (["c"], OTHER)
