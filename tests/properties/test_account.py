"""What an account says does not depend on how the reports were given."""

import random
from pathlib import Path

import msgspec
import pytest

import retold
from retold.pipeline import account_of

EXAMPLE = sorted(Path("examples/solvane-star").glob("*.txt"))[:9]
REPORTS = [
    msgspec.structs.replace(report, published=f"2031-10-07T{8 + hour:02}:00:00Z")
    for hour, path in enumerate(EXAMPLE)
    for report in retold.read(path)
]
COPY = msgspec.structs.replace(REPORTS[2], id="copy", outlet="Copyist")


def said(story, name=lambda report: report):
    """What is said, by whom, without the order and the ids of the lists."""
    return {
        "statements": {
            (
                s.standing,
                frozenset((name(m.report), m.start, m.end) for m in s.mentions),
            )
            for s in story.statements
        },
        "quotes": {
            (
                q.status,
                frozenset(
                    (name(m.report), m.quote.start, m.quote.end) for m in q.mentions
                ),
            )
            for q in story.quotes
        },
        "findings": {
            (
                f.kind,
                f.is_hard,
                frozenset((name(e.report), e.start, e.end) for e in f.evidence),
            )
            for f in story.findings
        },
        "origins": {frozenset(map(name, o.reports)) for o in story.origins},
        "lineage": {
            (name(e.source), name(e.target), e.relation) for e in story.lineage
        },
        "timeline": {
            (t.value, frozenset((name(e.report), e.start, e.end) for e in t.evidence))
            for t in story.timeline
        },
    }


@pytest.fixture(scope="module")
def account():
    return account_of("s1", REPORTS)


@pytest.mark.parametrize("seed", range(4))
def test_order_of_reports_changes_nothing(account, seed):
    """Whichever report comes first, the same is said and found."""
    other = account_of(
        "s1",
        random.Random(seed).sample(  # noqa: S311
            REPORTS, len(REPORTS)
        ),
    )
    assert said(other) == said(account)


@pytest.mark.parametrize("seed", range(2))
def test_ids_change_nothing(account, seed):
    """Reports are told apart by what they say, not by what they are called."""
    names = random.Random(seed).sample(  # noqa: S311
        range(len(REPORTS)), len(REPORTS)
    )
    new = {r.id: f"z{n}" for r, n in zip(REPORTS, names, strict=True)}
    renamed = [msgspec.structs.replace(r, id=new[r.id]) for r in REPORTS]
    assert said(account_of("s1", renamed)) == said(account, new.get)


def test_exact_copy_is_no_further_source(account):
    """A copy says the same in the same voice: nothing comes to stand better."""
    longer = account_of("s1", [*REPORTS, COPY])
    without = lambda places: frozenset(p for p in places if p[0] != "copy")  # noqa: E731
    for key in ("findings", "timeline"):
        assert {(*head, without(places)) for *head, places in said(longer)[key]} == {
            (*head, places) for *head, places in said(account)[key]
        }
    before = {places: standing for standing, places in said(account)["statements"]}
    after = {
        without(places): standing for standing, places in said(longer)["statements"]
    }
    assert before.keys() == after.keys()
    changed = {(before[p], after[p]) for p in before if before[p] != after[p]}
    assert changed <= {("single", "repeated")}
    assert len(longer.origins) == len(account.origins)
