"""Threads: which story follows which."""

import math

import numpy as np
import pytest

from retold.model import Report
from retold.stories import threads
from retold.stories.terms import number_terms, term_number
from retold.stories.threads import (
    WINDOW_DAYS,
    LinkedStories,
    StoryChain,
    StoryProfiles,
    build_threads,
    link_stories,
    reason_for_link,
)
from retold.stories.vectors import Vectors, weigh_terms

NO_DAY = math.nan


def vectors(*rows):
    """Rows of terms with their weights, from mappings."""
    return Vectors(
        np.cumsum([0, *map(len, rows)]),
        np.array([t for row in rows for t in sorted(row)], np.int64),
        np.array([row[t] for row in rows for t in sorted(row)], np.int64),
    )


def profiles(*stories):
    """Profiles from triples of a number, a day and words of one weight."""
    rows = [{term_number(word): 1000 for word in s[2].split()} for s in stories]
    return StoryProfiles(
        np.array([s[0] for s in stories], np.int64),
        np.array([s[1] for s in stories], float),
        vectors(*rows),
    )


def pairs(*stories):
    """Which story follows which, from the same triples."""
    return [(link.earlier, link.later) for link in link_stories(profiles(*stories))]


def link(earlier, later, days=1, terms=()):
    """A link, its numbers of no importance."""
    return LinkedStories(earlier, later, days, 0.5, 0.4, terms)


# ---- links ---------------------------------------------------------------------------


def test_link_stories_of_one_story_is_none():
    """A lone story follows nothing."""
    assert pairs((1, 10, "ferry karsk fog reef")) == []


def test_link_stories_finds_what_a_story_follows():
    """A story that tells of the same rare things later follows the first."""
    (found,) = link_stories(
        profiles((1, 10, "ferry karsk fog reef"), (2, 12, "ferry karsk fog captain"))
    )
    assert (found.earlier, found.later, found.days) == (1, 2, 2)
    assert found.likeness == pytest.approx(0.75, abs=0.001)
    assert 0 < found.strength < found.likeness
    assert set(found.terms) == {term_number(word) for word in ("ferry", "karsk", "fog")}


def test_link_stories_leaves_unlike_stories_alone():
    """Stories that share nothing rare are not linked."""
    assert (
        pairs((1, 10, "ferry karsk fog reef"), (2, 11, "vote mayor count vesk")) == []
    )


def test_link_stories_passes_over_undated_stories():
    """A story of unknown day follows nothing, and nothing follows it."""
    words = "ferry karsk fog reef"
    assert pairs((1, NO_DAY, words), (2, 10, words), (3, NO_DAY, words)) == []


def test_link_stories_links_no_stories_of_one_day():
    """What began on the same day does not follow."""
    assert pairs((1, 10, "ferry karsk fog reef"), (2, 10, "ferry karsk fog reef")) == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [(WINDOW_DAYS, [(1, 2)]), (WINDOW_DAYS + 1, [])],
    ids=["within", "beyond"],
)
def test_link_stories_ends_with_the_window(days, expected):
    """A long quiet gap gives no link, be the stories ever so alike."""
    words = "ferry karsk fog reef"
    assert pairs((1, 10, words), (2, 10 + days, words)) == expected


def test_link_stories_asks_more_after_more_days():
    """A likeness that makes a link the next day makes none a month later."""
    early, late = "ferry karsk fog a b c d", "ferry karsk fog e f g h"
    assert pairs((1, 10, early), (2, 11, late)) == [(1, 2)]
    assert pairs((1, 10, early), (2, 50, late)) == []


def test_link_stories_takes_the_likest_before():
    """A story has one predecessor: the likest, though another is nearer in time."""
    found = pairs(
        (1, 10, "ferry karsk fog reef a b"),
        (2, 11, "ferry karsk c d e f"),
        (3, 12, "ferry karsk fog reef g h"),
    )
    assert (1, 3) in found
    assert (2, 3) not in found


def test_link_stories_takes_the_latest_of_equals():
    """Of two stories of one day and likeness that of the higher number is taken."""
    words = "ferry karsk fog reef"
    assert pairs((1, 10, words), (2, 10, words), (3, 11, words)) == [(2, 3)]


def test_link_stories_needs_more_than_one_word():
    """A town's name alone does not make one story follow another."""
    town, ferry, vote = (term_number(w) for w in ("karsk", "ferry", "vote"))
    found = StoryProfiles(
        np.array([1, 2]),
        np.array([10.0, 11.0]),
        vectors({town: 1000, ferry: 300}, {town: 1000, vote: 300}),
    )
    assert link_stories(found) == []


def test_link_stories_passes_over_terms_of_titles():
    """Odd numbers, which stand for words of titles, say nothing."""
    rows = vectors({3: 1000, 5: 900, 7: 800}, {3: 1000, 5: 900, 7: 800})
    found = StoryProfiles(np.array([1, 2]), np.array([10.0, 11.0]), rows)
    assert link_stories(found) == []


def test_link_stories_does_not_chain_a_running_matter():
    """Stories alike are linked when they are alone, and not when many are as alike."""
    stories = [
        (n, 10 + n, "vote mayor count " + " ".join(f"{w}{n}" for w in "abcde"))
        for n in range(1, 21)
    ]
    assert pairs(*stories[:2]) == [(1, 2)]
    assert pairs(*stories) == []


def test_link_stories_links_what_stands_out_of_a_running_matter():
    """Two stories that share more than all others do are linked among them."""
    stories = [
        (n, 10 + n, "vote mayor count " + " ".join(f"{w}{n}" for w in "abcde"))
        for n in range(1, 21)
    ]
    stories[8] = (9, 19, "vote mayor count bribe harbour crane letter x9")
    stories[11] = (12, 22, "vote mayor count bribe harbour crane letter x12")
    assert pairs(*stories) == [(9, 12)]


def test_link_stories_finds_nothing_by_everyday_words():
    """Words that very many stories of the time have lead from none to another."""
    assert pairs(*((n, 10 + n // 2, "vote mayor count poll") for n in range(80))) == []


def test_link_stories_does_not_feel_the_order_given():
    """The order of the stories changes nothing."""
    stories = [
        (4, 12, "ferry karsk fog captain"),
        (1, NO_DAY, "ferry karsk fog reef"),
        (3, 10, "ferry karsk fog reef"),
        (2, 30, "ferry karsk captain trial"),
        (5, 10, "vote mayor count vesk"),
    ]
    expected = link_stories(profiles(*stories))
    assert [(e.earlier, e.later) for e in expected] == [(3, 4), (4, 2)]
    assert link_stories(profiles(*stories[::-1])) == expected


def test_link_stories_in_steps_finds_the_same(monkeypatch):
    """How much is held at once changes nothing."""
    stories = [
        (n, 10 + n, f"ferry{n % 9} karsk{n % 9} fog{n % 9} reef{n}") for n in range(99)
    ]
    expected = link_stories(profiles(*stories))
    assert len(expected) == 90
    monkeypatch.setattr(threads, "_STEP_HITS", 7)
    assert link_stories(profiles(*stories)) == expected


def test_link_stories_follows_a_matter_through_reports():
    """A call, a meeting and talks are one thread; a fair in between is not of it."""
    texts = """
Edda Morn and Ivo Zell spoke by phone on the ferry treaty of Karsk. Morn and Zell want the Karsk straits open to ferries.
The apple fair of Dunmarsh drew crowds of growers, who came from all the hills around. A cider press was sold to one of them.
Envoys of Edda Morn and Ivo Zell met at Karsk over the ferry treaty. The envoys will draft rules for the straits of Karsk.
Talks on the Karsk ferry treaty began between envoys of Morn and Zell. A draft of rules for the straits lay on the table.
"""
    reports = [Report(id=text, text=text) for text in texts.strip().split("\n")]
    counted = number_terms(reports)
    _, place, counts = np.unique(counted.terms, return_inverse=True, return_counts=True)
    weighed = weigh_terms(counted, counts[place], len(reports))
    # What a story tells are terms of even numbers, as `corpus.threads` takes them.
    rows = [
        {
            term: weight
            for term, weight in zip(*weighed.row(n), strict=True)
            if not term % 2
        }
        for n in range(len(reports))
    ]
    found = StoryProfiles(
        np.array([1, 2, 3, 4]), np.array([10.0, 11.0, 14.0, 20.0]), vectors(*rows)
    )
    assert build_threads(link_stories(found)) == [StoryChain(1, (1, 3, 4))]


# ---- threads -------------------------------------------------------------------------


def test_build_threads_of_no_links_is_none():
    """A story that nothing is linked to makes no thread."""
    assert build_threads([]) == []


def test_build_threads_takes_chains_and_branches_together():
    """What follows any story of a thread belongs to it, in the order of links."""
    links = [link(7, 3), link(3, 9), link(7, 8), link(9, 1)]
    assert build_threads(links) == [StoryChain(7, (7, 3, 9, 8, 1))]


def test_build_threads_keeps_matters_apart():
    """Links that share no story are of two threads."""
    links = [link(5, 6), link(1, 2), link(6, 4)]
    assert build_threads(links) == [StoryChain(5, (5, 6, 4)), StoryChain(1, (1, 2))]


# ---- reasons -------------------------------------------------------------------------

CALL = Report(
    id="a",
    title="Leaders speak by phone",
    text="President Edda Morn spoke with Ivo Zell on the ferries of Karsk. Morn told "
    "Zell that talks on ferries must begin in Karsk soon. Lorna Vesk was not there.",
)
TALKS = Report(
    id="b",
    title="Talks open",
    text="Envoys of Edda Morn and Ivo Zell opened talks in Karsk on Monday. The ferries "
    "between Karsk and Dunmarsh were the first matter of the talks.",
)


def terms(words):
    """The numbers of stems."""
    return tuple(map(term_number, words.split()))


def test_reason_for_link_tells_names_before_words():
    """Days, names and words are told, in this order, by the order of the terms."""
    found = link(1, 2, 2, terms("talk karsk morn ferri"))
    assert (
        reason_for_link(found, CALL, TALKS)
        == "2 days later; both name Karsk and Edda Morn; both tell of talks and ferries"
    )


def test_reason_for_link_leaves_out_what_the_link_does_not_hold():
    """A name or word that is everyday in the collection is no reason."""
    found = link(1, 2, 1, terms("zell"))
    assert reason_for_link(found, CALL, TALKS) == "1 day later; both name Ivo Zell"


def test_reason_for_link_leaves_out_what_one_report_lacks():
    """A name or word of one of the two reports alone is no reason."""
    found = link(1, 2, 3, terms("vesk dunmarsh phone"))
    assert reason_for_link(found, CALL, TALKS) == "3 days later"


def test_reason_for_link_of_empty_reports_tells_the_days():
    """Without texts the days are all there is to say."""
    empty = Report(id="x", text="")
    assert reason_for_link(link(1, 2, 3, terms("talk")), empty, empty) == "3 days later"


def test_reason_for_link_tells_a_handful():
    """At most four names and three other words are told."""
    names = "Karsk Dunmarsh Harl Ostrava Lisbon Quito"
    words = "ferries cranes anchors ropes lanterns"
    text = f"They sailed to {', '.join(names.split())} with {' '.join(words.split())}."
    report = Report(
        id="x", text=f"{text} Later they left {' and '.join(names.split())}."
    )
    stems = "karsk dunmarsh harl ostrava lisbon quito ferri crane anchor rope lantern"
    reason = reason_for_link(link(1, 2, 3, terms(stems)), report, report)
    _, named, told = reason.split("; ")
    assert named.count(",") + 2 == 4
    assert told == "both tell of ferries, cranes and anchors"
