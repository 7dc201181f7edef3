"""Ids that last: a story keeps its id as long as most of it stays together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.stories.identity import keep_identities

steady = settings(max_examples=200, deadline=None, derandomize=True)


def kept(groups, **before):
    """The ids and changes of groups; before by letter: `a=1` is report "a"."""
    result = keep_identities(groups, before, next_story=10)
    return result.stories, [tuple(change) for change in result.changes]


def test_keep_identities_of_nothing_is_nothing():
    """No groups, no ids, no changes."""
    assert kept([]) == ([], [])


def test_keep_identities_gives_new_ids_in_the_order_of_groups():
    """Groups of new reports are new stories."""
    assert kept(["b", "ac"]) == ([10, 11], [(10, "new", None), (11, "new", None)])


def test_keep_identities_says_nothing_of_what_did_not_change():
    """The same reports are the same story, and no change."""
    assert kept(["bc", "a"], a=1, b=2, c=2) == ([2, 1], [])


def test_keep_identities_says_what_has_changed():
    """A story with a report more keeps its id."""
    assert kept(["bcx", "a"], a=1, b=2, c=2) == ([2, 1], [(2, "changed", None)])


def test_keep_identities_does_not_give_the_id_of_a_story_out_of_sight():
    """A new story gets an id that no story had, not one that no group has."""
    assert kept(["a", "x"], a=3) == ([3, 10], [(10, "new", None)])


def test_keep_identities_merges_into_the_story_with_most_reports():
    """Of two stories in one group the larger goes on; the other tells where it is."""
    expected = [5], [(5, "changed", None), (2, "merged", 5)]
    assert expected == kept(["abc"], a=2, b=5, c=5)


def test_keep_identities_tells_all_merged_stories_ascending():
    """Each story that is gone has a change of its own, after those of the groups."""
    expected = [4], [(4, "changed", None), (1, "merged", 4), (7, "merged", 4)]
    assert expected == kept(["gabcx"], a=4, b=4, c=1, g=7)


def test_keep_identities_merges_a_scattered_story_where_most_of_it_is():
    """A story whose reports went to several others is where most of them are."""
    before = (
        dict.fromkeys("abc", 1) | dict.fromkeys("defg", 2) | dict.fromkeys("hijk", 3)
    )
    assert kept(["adefg", "bchijk"], **before) == (
        [2, 3],
        [(2, "changed", None), (3, "changed", None), (1, "moved", 2), (1, "merged", 3)],
    )


def test_keep_identities_splits_off_what_is_the_smaller_part():
    """The larger part goes on, whatever the order of the groups."""
    expected = [10, 1], [(10, "split", 1), (1, "changed", None)]
    assert expected == kept(["a", "bc"], a=1, b=1, c=1)


def test_keep_identities_splits_off_several_parts():
    """Each part but the largest gets a new id, in the order of the groups."""
    assert kept(["a", "bc", "d"], a=1, b=1, c=1, d=1) == (
        [10, 1, 11],
        [(10, "split", 1), (1, "changed", None), (11, "split", 1)],
    )


def test_keep_identities_tells_what_split_off_even_if_it_has_new_reports():
    """A part with reports that are new is split, not new."""
    expected = [1, 10], [(1, "changed", None), (10, "split", 1)]
    assert expected == kept(["ab", "cxyz"], a=1, b=1, c=1)


def test_keep_identities_splits_from_the_story_that_most_come_from():
    """A group of leftovers of two stories is split from the one with more there."""
    before = dict.fromkeys("abcdef", 1) | dict.fromkeys("ghij", 2)
    assert kept(["abcd", "hij", "efg"], **before) == (
        [1, 2, 10],
        [
            (1, "changed", None),
            (2, "changed", None),
            (10, "split", 1),
            (2, "moved", 10),
        ],
    )


def test_keep_identities_merges_and_splits_at_once():
    """One story may lose a part and take in another at the same time."""
    before = dict.fromkeys("abcd", 1) | {"e": 2}
    expected = [1, 10], [(1, "changed", None), (10, "split", 1), (2, "merged", 1)]
    assert expected == kept(["abce", "d"], **before)


def test_keep_identities_gives_the_lower_id_where_two_stories_tie():
    """Of stories with as many reports in a group, the one that came first goes on."""
    expected = [2], [(2, "changed", None), (3, "merged", 2)]
    assert expected == kept(["ab"], a=3, b=2)


def test_keep_identities_gives_the_earlier_group_where_two_groups_tie():
    """Of two halves of a story, the first goes on."""
    expected = [1, 10], [(1, "changed", None), (10, "split", 1)]
    assert expected == kept(["a", "b"], a=1, b=1)


def test_keep_identities_lets_no_story_go_on_in_its_lesser_part():
    """A story most of which a larger one took in is merged; the rest is split off."""
    before = dict.fromkeys("abc", 1) | dict.fromkeys("defghi", 2)
    assert kept(["abdefghi", "c"], **before) == (
        [2, 10],
        [(2, "changed", None), (10, "split", 1), (1, "merged", 2)],
    )


@st.composite
def regroupings(draw):
    """Groups of reports, and stories that some of them had before."""
    count = draw(st.integers(0, 12))
    place = draw(st.lists(st.integers(0, 5), min_size=count, max_size=count))
    groups = [[n for n in range(count) if place[n] == p] for p in sorted(set(place))]
    story = st.none() | st.integers(1, 5)
    stories = draw(st.lists(story, min_size=count, max_size=count))
    return groups, {n: known for n, known in enumerate(stories) if known is not None}


@steady
@given(regroupings())
def test_keep_identities_loses_no_story(regrouping):
    """Ids are distinct, new ones are new, and each old one is given or merged."""
    groups, before = regrouping
    stories, changes = keep_identities(groups, before, next_story=6)
    assert len(groups) == len(stories) == len(set(stories))
    new = [c.story for c in changes if c.kind in {"new", "split"}]
    assert list(range(6, 6 + len(new))) == new
    merged = {c.story for c in changes if c.kind == "merged"}
    assert set(before.values()) == (set(stories) - set(new)) | merged
    assert merged.isdisjoint(stories)


@steady
@given(regroupings())
def test_keep_identities_tells_of_stories_that_share_reports(regrouping):
    """Merged into and split from is said only of stories with reports in common."""
    groups, before = regrouping
    stories, changes = keep_identities(groups, before, next_story=6)
    had = {
        story: {before[n] for n in group if n in before}
        for story, group in zip(stories, groups, strict=True)
    }
    for story, kind, other in changes:
        match kind:
            case "merged" | "moved":
                assert story in had[other]
            case "split":
                assert other in had[story]
            case "new":
                assert (set(), None) == (had[story], other)
            case "changed":
                assert story in had[story]


@steady
@given(regroupings())
def test_keep_identities_tells_where_every_report_is(regrouping):
    """Changes lead from each story to just the stories that hold its reports now."""
    groups, before = regrouping
    stories, changes = keep_identities(groups, before, next_story=6)
    gone = {c.story for c in changes if c.kind == "merged"}
    leads = {story: {story} - gone for story in before.values()}
    for story, kind, other in changes:
        if other is not None:
            source, target = (other, story) if kind == "split" else (story, other)
            leads[source].add(target)
    now = {n: s for s, group in zip(stories, groups, strict=True) for n in group}
    expected = {story: set() for story in before.values()}
    for report, story in before.items():
        expected[story].add(now[report])
    assert expected == leads


@steady
@given(regroupings())
def test_keep_identities_again_changes_nothing(regrouping):
    """What was given goes on if the groups stay."""
    groups, before = regrouping
    stories = keep_identities(groups, before, next_story=6).stories
    given_ids = {
        n: story for story, group in zip(stories, groups, strict=True) for n in group
    }
    assert (stories, []) == keep_identities(groups, given_ids, next_story=20)
