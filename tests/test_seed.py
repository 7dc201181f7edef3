"""The two real reports that the project started from, against their answer key.

The reports are third-party texts and not part of the project: without them the tests
are skipped.
"""

import json
from pathlib import Path

import pytest

import retold

SEED = Path(__file__).parents[1].parent / "shared" / "seed_story"
pytestmark = pytest.mark.skipif(
    not SEED.is_dir(), reason="the seed reports (../shared/seed_story) are not here"
)


@pytest.fixture(scope="module")
def key():
    """The hand-made answers."""
    return json.loads((SEED / "answer_key.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def story():
    """The account of the two reports."""
    return retold.compare(retold.read(*sorted(SEED.glob("*.txt"))))


def touches(proof, place):
    return (
        proof.report == place["report"]
        and proof.start < place["end"]
        and place["start"] < proof.end
    )


def shows(finding, row):
    """Has the finding its kind and evidence on both sides?"""
    return finding.kind == row["kind"] and all(
        any(touches(proof, row[side]) for proof in finding.evidence)
        for side in ("a", "b")
    )


def test_first_report_is_dated_by_its_caption(story, key):
    """The publication date stands in the text of one report, and is found there."""
    first, second = story.reports
    assert key["published"]["value"] == first.published
    assert first.published_from == "text"
    assert second.published is None


def test_both_go_back_to_one_origin(story):
    """Two reports, one source."""
    (origin,) = story.origins
    assert set(origin.reports) == {report.id for report in story.reports}


def test_every_quote_has_its_speaker(story, key):
    """All nine quotes are found, with exact spans and the reports' own names."""
    text = {report.id: report.text for report in story.reports}
    found = {
        (
            mention.report,
            text[mention.report][mention.quote.start : mention.quote.end],
            mention.quote.speaker,
        )
        for group in story.quotes
        for mention in group.mentions
        if mention.quote.form != "indirect"
    }
    expected = {
        (row["report"], row["words"]["text"], row["speaker"]) for row in key["quotes"]
    }
    assert len(expected) == 9
    assert expected == found


def test_every_finding_of_the_key_is_found(story, key):
    """Each change that the key lists has a finding of its kind on both places."""
    missed = [
        (row["kind"], row["a"]["start"])
        for row in key["findings"]
        if not any(shows(finding, row) for finding in story.findings)
    ]
    assert missed == []


def test_nothing_else_is_hard(story, key):
    """The altered quote and the moved participants are hard, and nothing else is."""
    hard = [finding for finding in story.findings if finding.is_hard]
    assert sorted(f.kind for f in hard) == ["participants-differ", "quote-altered"]
    assert all(any(shows(f, row) for row in key["findings"]) for f in hard)
