"""Groups of reports: the closest are joined first, and loose reports glue nothing."""

import dataclasses
import math
from itertools import combinations, permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.stories import closeness, grouping
from retold.stories.closeness import Weights, parts, unknown_day
from retold.stories.grouping import Region, group_region
from retold.stories.vectors import UNIT, Vectors

steady = settings(max_examples=150, deadline=None, derandomize=True)
UNKNOWN = math.nan
LEAST = 0.25
COPY = 0.9
# Little and much that is near.
QUIET, BUSY = 0.35, 0.5


@pytest.fixture(autouse=True, scope="module")
def fixed_weights():
    """Weights that stay when those of the program are learned anew."""
    weights = Weights(
        base=10.34, likeness=25.34, nearness=-42.22, days=-2.43, undated=-2.8
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(closeness, "WEIGHTS", weights)
        patch.setattr(closeness, "BEST_SHARE", 0.5)
        patch.setattr(grouping, "COPY_LIKENESS", COPY)
        yield


def region(*reports, loose=(), near=BUSY, days=None, links=None):
    """Reports as angles in degrees: the cosine of two is how alike they are.

    With much near to all, as by default, two reports of one day are one event from a
    likeness of 0.43 on: up to 65 degrees.
    """
    scale = UNIT**-0.5
    weights = [
        round(scale * part(math.radians(angle)))
        for angle in reports
        for part in (math.cos, math.sin)
    ]
    count = len(reports)
    vectors = Vectors(
        np.arange(count + 1) * 2, np.tile([2, 4], count), np.array(weights, np.int64)
    )
    if links is None:
        links = [(i, j, product(vectors, i, j)) for i, j in all_pairs(reports)]
    return Region(
        vectors=vectors,
        days=days or [0.0] * count,
        near=[round(near / UNIT)] * count,
        is_loose=[row in loose for row in range(count)],
        links=links,
        least=LEAST,
    )


def all_pairs(rows):
    """All pairs of rows, ascending."""
    return combinations(range(len(rows)), 2)


def product(vectors, i, j):
    """The product of two rows."""
    return int(vectors.row(i)[1] @ vectors.row(j)[1])


def test_group_region_of_nothing_is_nothing():
    """No reports, no groups."""
    assert group_region(region()) == []


@pytest.mark.parametrize("loose", [(), (0,), (1,), (0, 1)])
def test_group_region_without_links_is_all_alone(loose):
    """Reports that nothing links are groups of one, loose or not."""
    assert group_region(region(0, 0, loose=loose, links=[])) == [[0], [1]]


def test_group_region_joins_what_is_alike_and_keeps_the_rest_apart():
    """Two events side by side are two groups, each ascending, by their first."""
    assert group_region(region(0, 90, 10, 80)) == [[0, 2], [1, 3]]


@pytest.mark.parametrize(
    ("angle", "options", "groups"),
    [
        pytest.param(60, {}, [[0, 1]], id="alike"),
        pytest.param(70, {}, [[0], [1]], id="less alike"),
        pytest.param(70, {"near": QUIET}, [[0, 1]], id="less alike in quiet"),
        pytest.param(80, {"near": QUIET}, [[0], [1]], id="hardly alike"),
        pytest.param(60, {"days": [0.0, 3.0]}, [[0], [1]], id="days apart"),
        pytest.param(45, {"days": [0.0, 3.0]}, [[0, 1]], id="days apart, likelier"),
        pytest.param(60, {"days": [0.0, UNKNOWN]}, [[0], [1]], id="day unknown"),
        pytest.param(50, {"days": [0.0, UNKNOWN]}, [[0, 1]], id="unknown, likelier"),
        pytest.param(50, {"days": [UNKNOWN] * 2}, [[0, 1]], id="both unknown"),
    ],
)
def test_group_region_weighs_likeness_nearness_and_days(angle, options, groups):
    """Two reports are joined if all together speaks for one event."""
    assert group_region(region(0, angle, **options)) == groups


@pytest.mark.parametrize(
    ("angles", "days", "least", "groups"),
    [
        pytest.param((0, 55), [0.0], 0.18, [[0], [1]], id="one-of-many-reports"),
        pytest.param((0, 55), [0.0], 0.25, [[0, 1]], id="one-of-few-reports"),
        pytest.param((0, 0, 55), [0.0, 1.0], 0.18, [[0, 1, 2]], id="two"),
        pytest.param(
            (0, 0, 55), [0.0, UNKNOWN], 0.18, [[0, 1], [2]], id="one-dated-of-two"
        ),
    ],
)
def test_two_dated_reports_bear_out_one_of_unknown_day(angles, days, least, groups):
    """Among many reports there is a stranger of another time that is like it."""
    made = region(*angles, days=[*days, UNKNOWN])
    assert group_region(dataclasses.replace(made, least=least)) == groups


def test_group_region_takes_no_unknown_day_into_a_mean():
    """A report without a day does not move the day of its group."""
    days = [700_000.0, 700_000.0, UNKNOWN]
    assert group_region(region(0, 60, 30, days=days)) == [[0, 1, 2]]


@pytest.mark.parametrize(
    ("angles", "days", "groups"),
    [
        pytest.param([50, 0], [0.0, 3.0], [[0, 1]], id="alone"),
        pytest.param(
            [50, 85, 0], [0.0, 0.0, 3.0], [[0, 1], [2]], id="another is closer"
        ),
    ],
)
def test_group_region_joins_the_closest_first(angles, days, groups):
    """A report that has found closer company is too far from one it might have joined."""
    assert group_region(region(*angles, days=days)) == groups


def test_group_region_does_not_chain_events():
    """The fourth is close to those on both sides, but these are of two events."""
    days = [0.0] * 4 + [4.0] * 3
    between = region(45, 80, 85, 90, days=days[3:])
    assert group_region(between) == [[0, 1, 2, 3]]
    chain = region(0, 5, 10, 45, 80, 85, 90, days=days)
    assert group_region(chain) == [[0, 1, 2, 3], [4, 5, 6]]


# ---- copies --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("angle", "groups"),
    [
        pytest.param(20, [[0, 1]], id="copy"),
        pytest.param(30, [[0], [1]], id="merely alike"),
    ],
)
def test_group_region_joins_copies_whatever_their_days(angle, groups):
    """One text is one event, even if a day is wrong."""
    assert group_region(region(0, angle, days=[0.0, 400.0])) == groups


def test_group_region_joins_copies_step_by_step():
    """A copy of a copy is with the first, in whatever order the links come."""
    far = [0.0, 400.0, 800.0, 1200.0]
    assert group_region(region(0, 60, 40, 20, days=far)) == [[0, 1, 2, 3]]


def test_group_region_joins_copies_before_all_others():
    """A report goes with a copy of another month, away from closer company of its day."""
    days = [0.0, 0.0, 60.0]
    assert group_region(region(0, 60, days=days[:2])) == [[0, 1]]
    assert group_region(region(0, 60, 20, days=days)) == [[0, 2], [1]]


# ---- loose reports -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("digest", "loose", "groups"),
    [
        pytest.param(39, (4,), [[0, 1, 4], [2, 3]], id="guest of the first"),
        pytest.param(42, (4,), [[0, 1], [2, 3, 4]], id="guest of the second"),
        pytest.param(39, (), [[0, 1, 2, 3, 4]], id="a firm report would join them"),
    ],
)
def test_group_region_lets_loose_reports_glue_nothing(digest, loose, groups):
    """A digest alike to two clear groups is in the closer one, and they stay apart."""
    assert group_region(region(0, 1, 80, 81, digest, loose=loose)) == groups


def test_group_region_counts_guests_for_nothing():
    """A loose report alike to a guest alone is no guest."""
    assert group_region(region(0, 40, 80, loose=(1, 2))) == [[0, 1], [2]]


def test_group_region_joins_loose_reports_that_have_no_group():
    """Loose reports left over are grouped among themselves."""
    assert group_region(region(0, 80, 85, loose=(1, 2))) == [[0], [1, 2]]


def test_group_region_keeps_a_loose_report_alone():
    """A loose report close to nothing is a group of its own."""
    assert group_region(region(0, 10, 80, loose=(2,))) == [[0, 1], [2]]


def test_group_region_orders_guests_with_the_members():
    """A guest may be the first of its group."""
    assert group_region(region(0, 88, 10, 20, loose=(0,))) == [[0, 2, 3], [1]]


def test_group_region_gives_a_guest_to_the_earlier_of_equal_groups():
    """Where two groups are as close, the first one's guest it is."""
    assert group_region(region(0, 80, 40, loose=(2,))) == [[0, 2], [1]]


# ---- whatever comes ------------------------------------------------------------------


def slow_groups(given_region):
    """Firm reports grouped by looking at all pairs of groups anew in each round."""
    products = {(i, j): value for i, j, value in given_region.links}
    groups = [[row] for row in range(len(given_region.days))]
    while copies := [
        (left, right)
        for left, right in combinations(groups, 2)
        if best_product(products, left, right) * UNIT >= COPY
    ]:
        groups = joined(groups, copies[:1])
    while True:
        closest = {}
        for left, right in permutations(groups, 2):
            close = slow_closeness(given_region, products, left, right)
            if best_product(products, left, right) and close >= 0:
                best = (close, -min(right), right)
                closest[min(left)] = max(best, closest.get(min(left), best))
        pairs = [
            (group, closest[min(group)][2]) for group in groups if min(group) in closest
        ]
        mutual = [(i, j) for i, j in pairs if (j, i) in pairs and min(i) < min(j)]
        if not mutual:
            return sorted(map(sorted, groups))
        groups = joined(groups, mutual)


def joined(groups, pairs):
    """The groups, those of each pair as one."""
    gone = [group for pair in pairs for group in pair]
    return [g for g in groups if g not in gone] + [i + j for i, j in pairs]


def best_product(products, left, right):
    """The best product of linked members of two groups; 0 if none are linked."""
    pairs = ((min(i, j), max(i, j)) for i in left for j in right)
    return max(products.get(pair, 0) for pair in pairs)


def slow_closeness(given_region, products, left, right):
    """The closeness of two groups, from their members."""
    pairs = [(i, j) for i in left for j in right]
    mean = sum(product(given_region.vectors, i, j) for i, j in pairs) / len(pairs)
    near = sum(sum(given_region.near[i] for i in g) / len(g) for g in (left, right)) / 2
    dated = [
        [given_region.days[i] for i in group if not math.isnan(given_region.days[i])]
        for group in (left, right)
    ]
    days = None
    if all(dated):
        first, second = (sum(group) / len(group) for group in dated)
        days = abs(first - second)
    best = best_product(products, left, right)
    unknown = unknown_day(np.array(max(map(len, dated))), given_region.least)
    return parts(mean, best, near, days, float(unknown)).closeness(given_region.least)


@st.composite
def regions(draw, loose):
    """Regions of a few reports of any likeness and days, and most of their links."""
    angles = draw(st.lists(st.integers(0, 90), max_size=8))
    drawn = {
        "days": st.sampled_from([0.0, 1.0, 2.0, 5.0, 400.0, UNKNOWN]),
        "loose": st.sampled_from([False, loose]),
    }
    days, is_loose = (
        draw(st.lists(kind, min_size=len(angles), max_size=len(angles)))
        for kind in drawn.values()
    )
    left_out = draw(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7))))
    whole = region(
        *angles,
        days=days,
        near=draw(st.sampled_from([QUIET, 0.4, BUSY])),
        loose=np.flatnonzero(is_loose).tolist(),
    )
    links = [(i, j, n) for i, j, n in whole.links if n and (i, j) not in left_out]
    return dataclasses.replace(whole, links=links)


@steady
@given(regions(loose=True))
def test_group_region_puts_every_report_in_exactly_one_group(made):
    """Whatever the links and genres: no report is lost or doubled; all is in order."""
    groups = group_region(made)
    assert list(range(len(made.days))) == sorted(
        row for group in groups for row in group
    )
    assert sorted(map(sorted, groups)) == groups


@steady
@given(regions(loose=False))
def test_group_region_joins_as_the_textbook_does(made):
    """The fast way gives the groups of the one that looks at all pairs each time."""
    assert slow_groups(made) == group_region(made)


def interleaved(left, right):
    """Two regions in one, their rows by turns, and the rows that each one's are now."""
    counts = [len(part.days) for part in (left, right)]
    rows = [np.arange(count) for count in counts]
    turn = np.argsort(np.concatenate(rows), kind="stable")
    place = np.argsort(turn)
    places = np.split(place, counts[:1])
    vectors = Vectors(
        np.arange(sum(counts) + 1) * 2,
        np.concatenate((left.vectors.terms, right.vectors.terms)),
        np.concatenate((left.vectors.weights, right.vectors.weights)),
    ).taken(turn)
    both = {
        name: [[*getattr(left, name), *getattr(right, name)][row] for row in turn]
        for name in ("days", "near", "is_loose")
    }
    links = [
        (int(of[i]), int(of[j]), value)
        for part, of in zip((left, right), places, strict=True)
        for i, j, value in part.links
    ]
    return Region(vectors, links=sorted(links), least=LEAST, **both), places


@steady
@given(regions(loose=True), regions(loose=True))
def test_group_region_groups_what_is_not_linked_as_if_it_were_alone(left, right):
    """Two collections at once are the groups of each."""
    both, places = interleaved(left, right)
    apart = [
        [int(of[row]) for row in group]
        for part, of in zip((left, right), places, strict=True)
        for group in group_region(part)
    ]
    assert sorted(apart) == group_region(both)


@pytest.mark.parametrize(
    ("before", "groups"),
    [
        pytest.param({}, [[0], [1]], id="never together"),
        pytest.param({0: 4, 1: 4}, [[0, 1]], id="together before"),
        pytest.param({0: 4, 1: 5}, [[0], [1]], id="apart before"),
    ],
)
def test_group_region_parts_little_that_was_together(before, groups):
    """What is just too far apart to be joined is near enough to stay together."""
    reports = dataclasses.replace(region(0, 65.5), before=before)
    assert groups == group_region(reports)


def test_group_region_parts_what_has_become_clearly_too_little():
    """That it was together is no reason to leave it so whatever else is near."""
    reports = dataclasses.replace(region(0, 72), before={0: 4, 1: 4})
    assert group_region(reports) == [[0], [1]]
