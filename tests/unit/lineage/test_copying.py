"""Whose the words of a report are."""

import msgspec
import pytest

from retold.lineage.copying import (
    count_words,
    merged,
    story_copying,
    words_inside,
    words_of_reports,
)
from retold.model import Copying, Credit, Edge, Origin, Passage, Report
from retold.testing import bare_story

TEN = "a1 b2 c3 d4 e5 f6 g7 h8 i9 j0"  # every word and its space take three characters


def edge(source, target, *places, relation="reprint", known=True, probability=0.9):
    """An edge with passages from word to word: (first left, first right, words)."""
    return Edge(
        source=source,
        target=target,
        relation=relation,
        direction="known" if known else "unknown",
        probability=probability,
        shared=0.5,
        passages=tuple(
            Passage(
                start_l=3 * left,
                end_l=3 * (left + length) - 1,
                start_r=3 * right,
                end_r=3 * (right + length) - 1,
            )
            for left, right, length in places
        ),
        why="",
    )


def story(outlets, edges=(), *, credits=None, origins=()):  # noqa: A002
    """A story of reports with ten words each, by id and outlet."""
    return bare_story(
        *(Report(id=i, text=TEN, outlet=o) for i, o in outlets.items()),
        credits=credits or {},
        origins=origins,
        lineage=tuple(edges),
    )


def parts(told):
    """Own, taken, shared and credited words by report."""
    return {
        report: (w.own, w.taken, w.shared, w.credited)
        for report, w in words_of_reports(told).items()
    }


def test_a_report_without_edges_is_its_own():
    """Nothing was taken over."""
    assert parts(story({"a": "Elm Echo"})) == {"a": (10, 0, 0, 0)}


@pytest.mark.parametrize(
    ("relation", "taken"),
    [
        ("reprint", 4),
        ("version", 4),
        ("rewritten", 4),
        ("derived", 4),
        ("quotes-only", 0),
    ],
)
def test_words_in_passages_are_taken_from_the_other_outlet(relation, taken):
    """But the words of a speaker, whom both heard."""
    told = story(
        {"a": "Elm Echo", "b": "Marl Sun"},
        [edge("a", "b", (0, 2, 4), relation=relation)],
    )
    assert parts(told) == {"a": (10, 0, 0, 0), "b": (10 - taken, taken, 0, 0)}


def test_a_word_in_two_passages_counts_once():
    """From two sources, too."""
    outlets = {"a": "Elm Echo", "b": "Marl Sun", "c": "Tarn News"}
    told = story(outlets, [edge("a", "c", (0, 0, 5)), edge("b", "c", (0, 3, 5))])
    assert parts(told)["c"] == (2, 8, 0, 0)


def test_text_of_unknown_direction_is_shared():
    """On both sides, and less what is known to be taken."""
    outlets = {"a": "Elm Echo", "b": "Marl Sun", "c": "Tarn News"}
    told = story(
        outlets, [edge("a", "b", (0, 0, 6), known=False), edge("c", "b", (0, 4, 4))]
    )
    assert parts(told) == {
        "a": (4, 0, 6, 0),
        "b": (2, 4, 4, 0),
        "c": (10, 0, 0, 0),
    }


@pytest.mark.parametrize(
    ("probability", "expected"),
    [
        (0.8, {"a": (10, 0, 0, 0), "b": (6, 4, 0, 0)}),
        (0.79, {"a": (6, 0, 4, 0), "b": (6, 0, 4, 0)}),
    ],
    ids=["sure", "unsure"],
)
def test_what_is_not_sure_is_shared(probability, expected):
    """Nobody is said to have taken what may be the other way round."""
    told = story(
        {"a": "Elm Echo", "b": "Marl Sun"},
        [edge("a", "b", (0, 0, 4), probability=probability)],
    )
    assert parts(told) == expected


def test_an_outlets_own_earlier_text_is_its_own():
    """An update takes over what the outlet wrote itself."""
    told = story(
        {"a": "The Elm Echo", "b": "Elm Echo (Online)"}, [edge("a", "b", (0, 0, 9))]
    )
    assert parts(told)["b"] == (10, 0, 0, 0)


def test_what_an_outlet_took_before_stays_taken():
    """Through its own earlier report, at about the place."""
    outlets = {"w": "NPB", "a": "Elm Echo", "b": "Elm Echo"}
    told = story(outlets, [edge("w", "a", (0, 2, 4)), edge("a", "b", (2, 5, 4))])
    assert parts(told)["b"] == (6, 4, 0, 0)


def test_a_circle_comes_to_an_end():
    """Edges that contradict each other are no endless walk."""
    told = story(
        {"a": "Elm Echo", "b": "Elm Echo"},
        [edge("a", "b", (0, 0, 4)), edge("b", "a", (0, 0, 4))],
    )
    assert parts(told) == {"a": (10, 0, 0, 0), "b": (10, 0, 0, 0)}


def credited(*reports, name="NPB"):
    """Reports of an origin that bears an agency's name, all crediting it."""
    return {
        "credits": {r: (Credit(agency="NPB", start=0, end=2),) for r in reports},
        "origins": (Origin(id="o1", name=name, reports=reports, probability=0.9),),
    }


def test_the_text_of_an_agency_that_is_not_there_is_not_own():
    """The report credits it, and no report by it is known as the source."""
    told = story({"a": "Elm Echo"}, **credited("a"))
    assert parts(told) == {"a": (0, 0, 0, 10)}
    assert words_of_reports(told)["a"].agency == "NPB"


@pytest.mark.parametrize(
    ("outlets", "edges", "origin"),
    [
        ({"a": "NPB"}, [], "NPB"),
        ({"a": "Elm Echo"}, [], "Elm Echo"),
        ({"w": "NPB", "a": "Elm Echo"}, [edge("w", "a", (0, 0, 4))], "NPB"),
    ],
    ids=["its own report", "a credit for a part", "its report is there"],
)
def test_a_credit_alone_takes_nothing_away(outlets, edges, origin):
    """What the report has besides the agency's report is its own."""
    told = story(outlets, edges, **credited("a", name=origin))
    assert words_of_reports(told)["a"].credited == 0


@pytest.mark.parametrize(
    ("credit", "words"),
    [("(NPB) -", 6), ("NPB contributed to this report.", 0)],
    ids=["whole", "part"],
)
def test_thanks_for_a_part_are_no_agency_copy(credit, words):
    """Most credits thank for a line or two."""
    text = f"The weir gave way. {credit}"
    end = len(text) if words else len("The weir gave way. NPB contributed")
    told = story({"a": "Elm Echo"}, **credited("a"))
    told = msgspec.structs.replace(
        told,
        reports=(Report(id="a", text=text, outlet="Elm Echo"),),
        credits={"a": (Credit(agency="NPB", start=19, end=end),)},
    )
    assert words_of_reports(told)["a"].credited == words


def test_story_copying_counts_copies_and_their_words():
    """Own versions are copies as well: the same is said twice."""
    outlets = {"a": "Elm Echo", "b": "Elm Echo", "c": "Marl Sun"}
    origins = (
        Origin(id="o1", name=None, reports=("a", "b"), probability=0.9),
        Origin(id="o2", name=None, reports=("c",), probability=0.9),
    )
    edges = [edge("a", "b", (0, 0, 7)), edge("a", "c", (0, 0, 3), relation="derived")]
    expected = Copying(reports=3, origins=2, words=30, taken_words=10)
    assert story_copying(story(outlets, edges, origins=origins)) == expected


def test_story_copying_counts_one_side_of_what_is_undecided():
    """Of three that share a text two have it from somewhere."""
    outlets = {"a": "Elm Echo", "b": "Marl Sun", "c": "Tarn News"}
    whole = (0, 0, 10)
    edges = [edge("a", "c", whole, known=False), edge("b", "c", whole, known=False)]
    assert story_copying(story(outlets, edges)).taken_words == 20


def test_edges_to_other_stories_are_passed_over():
    """Only the story's own reports count."""
    told = story({"a": "Elm Echo"}, [edge("z", "a", (0, 0, 4))])
    assert parts(told) == {"a": (10, 0, 0, 0)}
    assert story_copying(told).taken_words == 0


@pytest.mark.parametrize(
    ("spans", "words"),
    [
        ([], 0),
        ([(0, 2)], 1),
        ([(0, 3)], 1),
        ([(1, 5)], 1),  # begins inside a word, which is not in it
        ([(3, 4)], 1),  # ends inside one, which is
        ([(0, 4), (4, 8)], 3),  # two halves of a word are one
        ([(0, 29)], 10),
        ([(0, 99)], 10),
    ],
)
def test_words_inside_counts_where_words_begin(spans, words):
    """A word is in one span or in none."""
    assert words_inside(TEN, spans) == words


@pytest.mark.parametrize("text", ["", " ", "x", " two  words\n", "日本語 の 文"])
def test_all_words_are_inside_the_whole(text):
    """Both ways of counting agree."""
    assert words_inside(text, [(0, len(text))]) == count_words(text)


def test_merged_joins_what_touches():
    """In order, the empty case empty."""
    assert merged([(5, 7), (0, 2), (2, 3), (6, 9)]) == [(0, 3), (5, 9)]
    assert merged([]) == []
