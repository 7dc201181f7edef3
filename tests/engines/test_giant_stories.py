"""A giant story is told by some reports of each family of copies, on every engine."""

import pickle
import random

import msgspec
import pytest
from msgspec.structs import replace
from planted import VOCABULARY, made_text, planted

from retold.corpus.giants import choose_among
from retold.corpus.intake import Intake
from retold.lineage import add_heads
from retold.lineage.origins import earliest_first
from retold.model import Origin, Report
from retold.pipeline import accounts_of, story_accounts
from retold.published import read_story
from retold.show.story_page import render_story_page
from retold.show.terminal import render_terminal
from retold.workspace import run

MOST = 12


def giant(*, near=30, copies=8, own=6):
    """One event: near and exact copies of one text, and reports of their own."""
    text = made_text(7, 16)
    parts = text.split("\n\n")
    texts = {
        "near": ["\n\n".join(_edited(parts, number)) for number in range(near)],
        "copy": [text] * copies,
        "own": [_own(parts[3:9], number) for number in range(own)],
    }
    return [
        Report(
            id=f"{name}{number:02}",
            text=body,
            title=" ".join(parts[0].split()[:6]),
            outlet=f"Ostrel {name} {number}",
            published=f"2031-05-02T{number % 24:02}:{number // 24:02}:00Z",
            published_from="given",
        )
        for name, bodies in texts.items()
        for number, body in enumerate(bodies)
    ]


def _edited(parts, number):
    """A text less a paragraph, and with a line of its own."""
    line = f"The {VOCABULARY[number]} desk of {VOCABULARY[-number]} told it."
    return [*(p for place, p in enumerate(parts) if place != 3 + number % 9), line]


def _own(parts, number):
    """The words of a text in an order in which nobody else has them."""
    draw = random.Random(number)  # noqa: S311  (invented text)
    lines = (draw.sample(words := p.split(), len(words)) for p in parts)
    return " ".join(f"{' '.join(line).capitalize()}." for line in lines)


REPORTS = [*planted(3), *giant()]


@pytest.fixture(scope="module")
def grouped():
    """Ids of stories with their reports."""
    known = {report.id: report for report in REPORTS}
    found = [(s.id, [known[r.id] for r in s.reports]) for s in run(REPORTS)]
    assert [len(reports) > MOST for _, reports in found].count(True) == 1
    return found


@pytest.fixture(scope="module")
def expected(grouped):
    """The accounts that this process makes of them."""
    return list(accounts_of(grouped, most_compared=MOST))


@pytest.fixture(scope="module")
def story(expected):
    """The account of the giant story."""
    return expected[0]


def test_both_engines_give_the_same_accounts(engine, expected):
    intake = Intake()
    intake.load(engine, REPORTS)
    found = list(story_accounts(engine, intake, most_compared=MOST))
    assert found == expected
    whole = list(story_accounts(engine, intake))
    assert [s.uncompared for s in whole] == [()] * len(expected)
    assert list(story_accounts(engine, intake, most_compared=MOST)) == expected


def test_the_first_of_each_family_are_compared_then_the_second():
    chosen = choose_among([REPORTS], most=MOST)
    assert sum(choice.is_compared for choice in chosen.values()) == MOST
    turns, seen = {}, {}
    for report in sorted(REPORTS, key=earliest_first):
        family = chosen[report.id].family
        turns[report.id] = seen[family] = seen.get(family, 0) + 1
    assert max(turns[r] for r in turns if chosen[r].is_compared) <= min(
        turns[r] for r in turns if not chosen[r].is_compared
    )


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_reports_changes_no_choice(seed):
    turned = random.Random(seed).sample(REPORTS, len(REPORTS))  # noqa: S311
    assert choose_among([turned], most=MOST) == choose_among([REPORTS], most=MOST)


def test_nothing_is_chosen_where_no_story_is_giant():
    assert choose_among([REPORTS[:5], REPORTS[5:10]], most=5) == {}


def test_copies_are_one_family_and_never_origins(story, grouped):
    whole = next(accounts_of(grouped[:1]))
    assert len(story.origins) == len(whole.origins) == 7
    (_, reports), *_ = grouped
    more = [replace(r, id=f"again {r.id}") for r in reports if r.id[:3] != "own"]
    larger = next(accounts_of([("s1", [*reports, *more])], most_compared=MOST))
    assert len(larger.origins) == 7
    assert len(larger.uncompared) == len(reports) + len(more) - MOST


def test_each_report_stands_in_one_origin_in_the_usual_order(story):
    inside = [report for origin in story.origins for report in origin.reports]
    assert sorted(inside) == sorted(report.id for report in story.reports)
    known = {report.id: report for report in story.reports}
    for origin in story.origins:
        members = [known[r] for r in origin.reports]
        assert members == sorted(members, key=earliest_first)
    firsts = [known[origin.reports[0]] for origin in story.origins]
    assert firsts == sorted(firsts, key=earliest_first)
    assert [o.id for o in story.origins] == [f"o{n + 1}" for n in range(len(firsts))]


def test_what_is_not_compared_stands_there_by_its_head(story, grouped):
    uncompared = set(story.uncompared)
    assert len(story.reports) - len(uncompared) == MOST
    for report, given in zip(story.reports, grouped[0][1], strict=True):
        assert report == (replace(given, text="") if report.id in uncompared else given)
    told = [m.report for s in story.statements for m in s.mentions]
    told += [m.report for q in story.quotes for m in q.mentions]
    told += [e.report for x in (*story.findings, *story.timeline) for e in x.evidence]
    told += [end for edge in story.lineage for end in (edge.source, edge.target)]
    assert told
    assert not uncompared.intersection(told)


def test_it_knows_what_was_not_compared_wherever_it_goes(story):
    assert pickle.loads(pickle.dumps(story)) == story  # noqa: S301
    line = msgspec.json.encode(story.to_dict())
    assert read_story(line, where="here").uncompared == story.uncompared


def test_page_and_terminal_say_so_and_list_what_is_compared(story):
    size = len(story.reports)
    sentence = f"{MOST} of {size} reports are compared: the first of each family of"
    page = render_story_page(story)
    assert sentence in page
    assert page.count('<article class="report"') == MOST
    assert f"{size} reports, 7 independent origins" in page
    assert f"and {size - MOST} more that were not compared" in page
    told = " ".join(render_terminal(story, width=100, colour=False).split())
    assert sentence in told
    assert f"{size} reports, 7 independent origins" in told
    assert f"; {size - MOST} more were not compared" in told


def test_more_families_than_are_compared_are_origins_of_their_own(grouped):
    story = next(accounts_of(grouped[:1], most_compared=2))
    assert len(story.origins) == 7
    assert "5 more origins of reports that were not compared" in render_story_page(
        story
    )
    told = render_terminal(story, width=100, colour=False)
    assert "5 more origins of reports that were not compared." in told


def test_heads_join_the_origin_of_the_first_of_their_family():
    reports = [
        Report(id=name, text="", outlet="Daily Ostrel", published=f"2031-01-0{day}")
        for day, name in enumerate("abcdefg", start=1)
    ]
    found = add_heads(
        [
            Origin(id="o1", name="Tessel Wire", reports=("b", "d"), probability=0.8),
            Origin(id="o2", name=None, reports=("c",), probability=0.9),
        ],
        reports,
        # b and c are of one family, and stand in two origins.
        [5, 1, 1, 2, 1, 2, 5],
    )
    assert [(o.id, o.name, o.reports) for o in found] == [
        ("o1", "Daily Ostrel", ("a", "g")),
        ("o2", "Tessel Wire", ("b", "d", "e", "f")),
        ("o3", None, ("c",)),
    ]
    assert add_heads(found, reports, [5, 1, 1, 2, 1, 2, 5]) == found
