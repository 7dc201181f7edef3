"""What outlets tell, have from each other, and told first."""

import pytest

from retold.lineage.outlets import OutletLedger, first_outlets, tally_outlets
from retold.model import (
    Credit,
    Edge,
    Origin,
    OutletPair,
    Outlets,
    Passage,
    Report,
)
from retold.testing import bare_story

TEN = "a1 b2 c3 d4 e5 f6 g7 h8 i9 j0"


def edge(source, target, *, words=4, known=True, relation="reprint"):
    """An edge with one passage: the first words of the source end the target."""
    return Edge(
        source=source,
        target=target,
        relation=relation,
        direction="known" if known else "unknown",
        probability=0.9,
        shared=0.5,
        passages=(
            Passage(start_l=0, end_l=3 * words - 1, start_r=30 - 3 * words, end_r=29),
        ),
        why="",
    )


def story(reports, edges=(), **fields):
    """A story of ten-word reports: id → outlet and time."""
    ten_words = (
        Report(id=i, text=TEN, outlet=outlet, published=time)
        for i, (outlet, time) in reports.items()
    )
    return bare_story(*ten_words, lineage=tuple(edges), **fields)


def tallies(*stories):
    """The tallies by outlet."""
    return {tally.outlet: tally for tally in tally_outlets(stories).tallies}


def test_reports_stories_and_words_add_up():
    """Over stories; most reports first, then by name."""
    one = story({"a": ("Marl Sun", None), "b": ("Elm Echo", None)}, [edge("a", "b")])
    two = story({"c": ("Tarn News", None), "d": ("Elm Echo", None)})
    found = tally_outlets([one, two])
    assert [t.outlet for t in found.tallies] == ["Elm Echo", "Marl Sun", "Tarn News"]
    echo = found.tallies[0]
    assert (echo.reports, echo.stories, echo.words) == (2, 2, 20)
    assert (echo.taken_words, echo.own_words) == (4, 16)


def test_names_of_one_outlet_are_one_outlet():
    """Under the name that most of its reports use."""
    told = story(
        {
            "a": ("Elm Echo (Online)", None),
            "b": ("The Elm Echo", None),
            "c": ("The Elm Echo", None),
        }
    )
    found = tally_outlets([told])
    (tally,) = found.tallies
    assert (tally.outlet, tally.reports) == ("The Elm Echo", 3)
    assert found.names == {
        "Elm Echo (Online)": "The Elm Echo",
        "The Elm Echo": "The Elm Echo",
    }


@pytest.mark.parametrize("outlet", [None, "", "  "])
def test_reports_that_name_no_outlet_are_counted_apart(outlet):
    """They are nobody's, and take nothing from anybody."""
    told = story({"a": (outlet, None), "b": ("Elm Echo", None)}, [edge("a", "b")])
    found = tally_outlets([told])
    assert [tally.outlet for tally in found.tallies] == ["Elm Echo"]
    assert found.tallies[0].taken_words == 4
    assert found.pairs == ()
    assert found.names == {"Elm Echo": "Elm Echo"}


def test_a_name_without_letters_is_an_outlet():
    """It is matched as it stands."""
    assert list(tallies(story({"a": ("***", None)}))) == ["***"]


def test_pairs_tell_who_took_from_whom():
    """How often, and how many words; not from oneself, and no speaker's words."""
    told = story(
        {
            "w": ("NPB", None),
            "a": ("Elm Echo", None),
            "b": ("Elm Echo", None),
            "c": ("Marl Sun", None),
        },
        [
            edge("w", "a", words=3),
            edge("w", "b", words=5),
            edge("a", "b"),
            edge("a", "c", relation="quotes-only"),
        ],
    )
    expected = OutletPair(
        source="NPB", target="Elm Echo", kind="taken", times=2, words=8
    )
    assert tally_outlets([told]).pairs == (expected,)


def test_pairs_of_unknown_direction_have_the_smaller_name_first():
    """Whichever report is the edge's source."""
    reports = {"a": ("Marl Sun", None), "b": ("Elm Echo", None)}
    told = story(reports, [edge("a", "b", known=False)])
    (pair,) = tally_outlets([told]).pairs
    assert (pair.source, pair.target) == ("Elm Echo", "Marl Sun")
    assert (pair.kind, pair.times, pair.words) == ("shared", 1, 4)


def test_an_agency_that_is_not_there_is_named_by_credits():
    """As a source that is no outlet of the run."""
    told = story(
        {"a": ("Elm Echo", None)},
        credits={"a": (Credit(agency="Reuters", start=0, end=2),)},
        origins=(Origin(id="o1", name="Reuters", reports=("a",), probability=0.9),),
    )
    found = tally_outlets([told])
    (pair,) = found.pairs
    assert (pair.source, pair.target) == ("Reuters", "Elm Echo")
    assert (pair.kind, pair.times, pair.words) == ("credited", 1, 10)
    assert found.tallies[0].own_words == 0
    assert len(found.tallies) == 1


DAY, NEXT = "2031-05-04", "2031-05-05"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (f"{DAY}T08:00:00Z", f"{DAY}T09:00:00Z", {"elm echo"}),
        (f"{DAY}T10:00:00+02:00", f"{DAY}T07:59:00Z", {"marl sun"}),
        (f"{DAY}T08:00:00Z", f"{DAY}T08:00:00Z", {"elm echo", "marl sun"}),
        (DAY, DAY, {"elm echo", "marl sun"}),
        (DAY, NEXT, {"elm echo"}),
        (DAY, f"{DAY}T20:00:00Z", {"elm echo", "marl sun"}),
        (DAY, f"{NEXT}T20:00:00Z", {"elm echo"}),
        (DAY, None, {"elm echo", "marl sun"}),
        (None, None, {"elm echo", "marl sun"}),
        (DAY, "no time", {"elm echo", "marl sun"}),
    ],
)
def test_first_is_who_is_surely_earlier(first, second, expected):
    """Missing, equal and too coarse times decide nothing."""
    told = story({"a": ("Elm Echo", first), "b": ("Marl Sun", second)})
    assert first_outlets(told) == expected


def test_who_took_from_another_was_not_first():
    """Where the times are equal, the lineage may know."""
    told = story({"a": ("Elm Echo", DAY), "b": ("Marl Sun", DAY)}, [edge("a", "b")])
    assert first_outlets(told) == {"elm echo"}
    assert (tallies(told)["Elm Echo"].first, tallies(told)["Marl Sun"].first) == (1, 0)


def test_an_own_report_beside_a_reprint_may_be_first():
    """An outlet that took one report may have told it itself before."""
    told = story(
        {"a": ("Elm Echo", DAY), "b": ("Marl Sun", DAY), "c": ("Marl Sun", DAY)},
        [edge("a", "b")],
    )
    assert first_outlets(told) == {"elm echo", "marl sun"}


def test_who_may_have_been_first_is_undecided():
    """Neither first nor second; an outlet alone with a story is neither, too."""
    both = story(
        {
            "a": ("Elm Echo", DAY),
            "b": ("Marl Sun", DAY),
            "c": ("Tarn News", NEXT),
        }
    )
    alone = story({"d": ("Elm Echo", DAY), "e": ("Elm Echo", NEXT)})
    found = tallies(both, alone)
    row = found["Elm Echo"]
    assert (row.stories, row.shared_stories) == (2, 1)
    assert (row.first, row.perhaps_first) == (0, 1)
    late = found["Tarn News"]
    assert (late.first, late.perhaps_first) == (0, 0)


def test_nothing_comes_of_nothing():
    """A run without reports has no outlets."""
    assert OutletLedger().outlets() == Outlets()
    assert tally_outlets([story({})]) == Outlets()


def test_the_order_of_stories_does_not_matter():
    """Same reports, same tallies."""
    one = story({"a": ("Elm Echo", DAY), "b": ("Marl Sun", NEXT)}, [edge("a", "b")])
    two = story({"c": ("Marl Sun", DAY), "d": ("Elm Echo", NEXT)}, [edge("c", "d")])
    assert tally_outlets([one, two]) == tally_outlets([two, one])
